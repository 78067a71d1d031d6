// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/spreads.h"

#include "model/catalog/catalog.h"

#include <boost/math/distributions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace suanchou::explore {

namespace {

constexpr int tableSteps = 512;

std::optional<Triangle> triangle(const catalog::Catalog &catalog, const char *id)
{
    const catalog::EconomyFigure *figure = catalog.rate(id);
    if (!figure)
        return std::nullopt;
    const double typical = quantity::inRatio(figure->value.typical);
    return Triangle{figure->value.low ? quantity::inRatio(*figure->value.low) : typical, typical,
                    figure->value.high ? quantity::inRatio(*figure->value.high) : typical};
}

/// Over its own typical value.
Triangle relative(const Triangle &t)
{
    return t.typical > 0 ? Triangle{t.low / t.typical, 1.0, t.high / t.typical} : Triangle{1, 1, 1};
}

/// Less its own typical value.
Triangle centred(const Triangle &t) { return {t.low - t.typical, 0.0, t.high - t.typical}; }

double typicalOf(const catalog::Catalog &catalog, const char *id)
{
    const catalog::EconomyFigure *figure = catalog.rate(id);
    return figure ? quantity::inRatio(figure->value.typical) : 0.0;
}

} // namespace

double Triangle::quantile(double share) const
{
    if (certain())
        return typical;
    const double width = high - low;
    const double peak = (typical - low) / width;
    return share < peak ? low + std::sqrt(share * width * (typical - low))
                        : high - std::sqrt((1.0 - share) * width * (high - typical));
}

Spreads spreadsOf(const catalog::Catalog &catalog)
{
    Spreads spreads;
    if (const auto t = triangle(catalog, "risk-purchase"))
        spreads.purchase = relative(*t);
    if (const auto t = triangle(catalog, "risk-utilisation")) {
        spreads.utilisation = typicalOf(catalog, "risk-utilisation-concentration");
        spreads.utilisationLow = t->low;
        spreads.utilisationHigh = t->high;
    }
    spreads.growth = typicalOf(catalog, "risk-growth");
    spreads.rentVolatility = typicalOf(catalog, "risk-rent-volatility");
    if (const auto t = triangle(catalog, "risk-api-decline"))
        spreads.apiDecline = centred(*t);
    if (const auto t = triangle(catalog, "risk-tariff"))
        spreads.tariff = relative(*t);
    if (const auto t = triangle(catalog, "risk-pue"))
        spreads.pue = relative(*t);
    if (const auto t = triangle(catalog, "resale-per-year"))
        spreads.resale = centred(*t);
    spreads.resaleCorrelation = typicalOf(catalog, "risk-resale-rent-correlation");
    spreads.failureRate = typicalOf(catalog, "gpu-failures-per-year");
    spreads.failures = spreads.failureRate > 0;
    return spreads;
}

CutBeta::CutBeta(double mean, double concentration, double low, double high)
    : m_mean(mean)
{
    if (!(concentration > 0) || !(mean > low) || !(mean < high))
        return;
    const boost::math::beta_distribution<> beta(mean * concentration, (1.0 - mean) * concentration);
    const double below = boost::math::cdf(beta, low);
    const double above = boost::math::cdf(beta, high);
    m_table.resize(tableSteps + 1);
    for (int i = 0; i <= tableSteps; ++i)
        m_table[static_cast<std::size_t>(i)] =
            i == 0            ? low
            : i == tableSteps ? high
                              : boost::math::quantile(beta, below + (above - below) * i / tableSteps);
}

double CutBeta::quantile(double share) const
{
    if (m_table.empty())
        return m_mean;
    const double at = std::clamp(share, 0.0, 1.0) * tableSteps;
    const auto i = std::min(static_cast<std::size_t>(at), static_cast<std::size_t>(tableSteps - 1));
    return m_table[i] + (at - static_cast<double>(i)) * (m_table[i + 1] - m_table[i]);
}

} // namespace suanchou::explore
