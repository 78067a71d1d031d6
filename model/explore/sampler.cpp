// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/sampler.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>

#include <algorithm>
#include <cmath>

namespace suanchou::explore {

namespace {

using namespace suanchou::quantity;

/// The variables' streams of random numbers; their order is part of what a seed means.
enum Stream : std::uint32_t { Purchase, Utilisation, Growth, RentPath, ApiPrice, Tariff, Pue, Resale, Failures };

/// What the goods may cost over what they do cost at the price level that is taken: a line with a price range by that range,
/// the others by the general spread.
Triangle purchaseSpread(const scenario::Finance &finance, const cost::Basis &base, const Spreads &spreads)
{
    const bool stated = finance.own.capex || !finance.own.capexLines.empty();
    if (stated || !base.bill.total || !spreads.priceRanges)
        return spreads.purchase;
    double low = 0;
    double typical = 0;
    double high = 0;
    for (const cost::BillLine &line : base.bill.lines) {
        if (!line.amount)
            continue;
        const double amount = inMoney(*line.amount);
        typical += amount;
        // A range that ends at the typical price says nothing about that side.
        const bool below = line.low && *line.low < *line.amount;
        const bool above = line.high && *line.high > *line.amount;
        low += below ? inMoney(*line.low) : amount * spreads.purchase.low;
        high += above ? inMoney(*line.high) : amount * spreads.purchase.high;
    }
    const double taken = finance.own.priceLevel == scenario::PriceLevel::Low    ? inMoney(base.bill.low.value_or(*base.bill.total))
                         : finance.own.priceLevel == scenario::PriceLevel::High ? inMoney(base.bill.high.value_or(*base.bill.total))
                                                                                : typical;
    if (!(taken > 0))
        return spreads.purchase;
    return {std::min(low / taken, 1.0), 1.0, std::max(high / taken, 1.0)};
}

double shareBelow(double normal) { return boost::math::cdf(boost::math::normal_distribution<>(), normal); }

double poisson(double mean, double share)
{
    using namespace boost::math::policies;
    using Up = policy<discrete_quantile<integer_round_up>>;
    return boost::math::quantile(boost::math::poisson_distribution<double, Up>(mean), share);
}

double failuresMean(const scenario::Finance &finance, const cost::Basis &base, const Spreads &spreads)
{
    if (!spreads.failures || !finance.own.downtimeCost || !base.availability.downtime)
        return 0;
    return finance.own.failureRate.value_or(spreads.failureRate) * inGpus(base.gpus) * base.terms.horizon;
}

} // namespace

Sampler::Sampler(const scenario::Finance &finance, const cost::Basis &base, const Spreads &spreads, std::uint64_t seed)
    : m_random(seed)
    , m_spreads(spreads)
    , m_base(finance)
    , m_finance(finance)
    , m_tariff(inMoneyPerKwh(base.flatTariff))
    , m_pue(inRatio(base.power.pue))
    , m_powered(base.power.load > watts(0))
    , m_purchase(purchaseSpread(finance, base, spreads))
    , m_utilisation(finance.utilisation, spreads.utilisation, spreads.utilisationLow, spreads.utilisationHigh)
    , m_failuresMean(failuresMean(finance, base, spreads))
    , m_rentPath(static_cast<std::size_t>(base.terms.wholeYears()), 1.0)
{}

void Sampler::draw(std::uint32_t number)
{
    m_goods = m_purchase.quantile(m_random.uniform(number, Purchase));
    drawRentAndResale(number);
    drawEnergy(number);
    drawDemand(number);
    if (!m_spreads.apiDecline.certain()) {
        const double faster = m_spreads.apiDecline.quantile(m_random.uniform(number, ApiPrice));
        m_finance.api.priceDriftPerYear = std::max(-1.0, m_base.api.priceDriftPerYear - faster);
    }
    if (m_failuresMean > 0)
        m_finance.own.failureRate = m_base.own.failureRate.value_or(m_spreads.failureRate) *
                                    poisson(m_failuresMean, m_random.uniform(number, Failures)) / m_failuresMean;
}

void Sampler::drawRentAndResale(std::uint32_t number)
{
    const double sigma = m_spreads.rentVolatility;
    double sum = 0;
    for (std::size_t year = 1; year < m_rentPath.size() && sigma > 0; ++year) {
        const double step = m_random.normal(number, RentPath, static_cast<std::uint32_t>(year));
        sum += step;
        m_rentPath[year] = m_rentPath[year - 1] * std::exp(sigma * step - 0.5 * sigma * sigma);
    }
    if (!m_base.own.resalePerYear || m_spreads.resale.certain())
        return;
    const double steps = sigma > 0 ? static_cast<double>(m_rentPath.size() - 1) : 0;
    const double shared = steps > 0 ? m_spreads.resaleCorrelation : 0;
    const double alone = m_random.normal(number, Resale);
    const double normal = (steps > 0 ? shared * sum / std::sqrt(steps) : 0) + std::sqrt(1 - shared * shared) * alone;
    m_finance.own.resalePerYear =
        std::clamp(*m_base.own.resalePerYear + m_spreads.resale.quantile(shareBelow(normal)), 0.0, 1.0);
}

void Sampler::drawEnergy(std::uint32_t number)
{
    if (!m_spreads.tariff.certain()) {
        const double factor = m_spreads.tariff.quantile(m_random.uniform(number, Tariff));
        for (std::size_t hour = 0; hour < m_base.own.tariffByHour.size(); ++hour)
            m_finance.own.tariffByHour[hour] = m_base.own.tariffByHour[hour] * factor;
        m_finance.own.tariff = moneyPerKwh(m_tariff * factor);
    }
    if (m_powered && m_pue > 1 && !m_spreads.pue.certain())
        m_finance.own.pue = std::max(1.0, m_pue * m_spreads.pue.quantile(m_random.uniform(number, Pue)));
}

void Sampler::drawDemand(std::uint32_t number)
{
    m_finance.utilisation = m_utilisation.quantile(m_random.uniform(number, Utilisation));
    if (m_base.demand.growthPerYear != 0 && m_spreads.growth > 0)
        m_finance.demand.growthPerYear =
            m_base.demand.growthPerYear * std::exp(m_spreads.growth * m_random.normal(number, Growth));
}

} // namespace suanchou::explore
