// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/riskcharts.h"

#include "model/plan/basis.h"

#include <algorithm>
#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using explore::Quantiles;
using explore::Way;

namespace {

Hue rentHue(scenario::Commitment commitment)
{
    switch (commitment) {
    case scenario::Commitment::OnDemand: return Hue::Orange;
    case scenario::Commitment::Spot: return Hue::Brown;
    default: return Hue::Vermilion;
    }
}

constexpr std::array ways{Way::Own, Way::Rent, Way::Api};

} // namespace

double RiskCharts::largestOf(const explore::Risk &risk)
{
    double largest = 0;
    for (const auto &way : risk.ways) {
        if (!way)
            continue;
        for (const Quantiles &paid : way->paid)
            largest = std::max(largest, paid.p90);
    }
    return largest;
}

QList<LineBand> RiskCharts::fans(const explore::Risk &risk, scenario::Commitment commitment, double factor)
{
    const std::array names{tr("Buy, P10–P90"), tr("Rent, P10–P90"), tr("API, P10–P90")};
    const std::array hues{Hue::Blue, rentHue(commitment), Hue::Green};
    QList<LineBand> bands;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto &way = risk[ways[i]];
        if (!way)
            continue;
        LineBand band{names[i], {}, {}, {}, hues[i]};
        for (std::size_t at = 0; at < risk.months.size(); ++at) {
            band.x << risk.months[at];
            band.low << way->paid[at].p10 * factor;
            band.high << way->paid[at].p90 * factor;
        }
        bands << band;
    }
    return bands;
}

QList<QStringList> RiskCharts::rows(const explore::Risk &risk, const Format &format)
{
    QList<QStringList> rows;
    const auto row = [&](const QString &name, auto text) {
        QStringList cells{name};
        for (const Way way : ways)
            cells << (risk[way] ? text(*risk[way]) : format.absent());
        rows << cells;
    };
    row(tr("P10 – P90"), [&](const explore::WayRisk &way) {
        return format.money(way.total.p10) + u" – "_s + format.money(way.total.p90);
    });
    row(tr("Median (P50)"),
        [&](const explore::WayRisk &way) { return format.money(way.total.p50); });
    row(tr("Worst 5% (CVaR)"),
        [&](const explore::WayRisk &way) { return format.money(way.tail); });
    row(tr("Is cheapest in"),
        [&](const explore::WayRisk &way) { return format.percent(way.cheapest, 1); });
    return rows;
}

QString RiskCharts::quantiles(const Quantiles &quantiles, const Format &format)
{
    return format.money(quantiles.p10) + u" · "_s + format.money(quantiles.p50) + u" · "_s + format.money(quantiles.p90);
}

QString RiskCharts::verdict(const explore::Risk &risk, const Format &format)
{
    QStringList sentences;
    if (risk.ownBeatsRent)
        sentences << tr("Buying costs less than renting in %1 of %2 draws of the uncertain prices.")
                         .arg(format.percent(*risk.ownBeatsRent, 1), format.count(risk.draws));
    if (risk.ownBeatsApi)
        sentences << tr("It costs less than the API in %1 of them.").arg(format.percent(*risk.ownBeatsApi, 1));
    return sentences.join(format.language() == Language::Chinese ? QString() : u" "_s);
}

QString RiskCharts::note(const explore::Risk &risk, const Format &format)
{
    return tr("Shaded: eight in ten of %1 draws of purchase price, rents, API prices, busy share, tariff and growth.")
        .arg(format.count(risk.draws));
}

ChartTable RiskCharts::inputs(const plan::Basis &basis, const Format &format)
{
    struct Input {
        const char *id;
        QString name;
        QString distribution;
    };
    const QString triangular = tr("triangular %1 – %2 – %3");
    const std::array inputs{
        Input{"risk-purchase", tr("Purchase price, over the typical one where no range is known"), triangular},
        Input{"risk-utilisation-concentration", tr("Busy share"), tr("Beta with the planned mean, α + β = %2")},
        Input{"risk-growth", tr("Growth of the demand"), tr("log-normal around the planned rate, σ = %2")},
        Input{"risk-rent-volatility", tr("Rent, from year to year"), tr("geometric Brownian motion, σ = %2 per year")},
        Input{"risk-api-decline", tr("Yearly decline of API prices, moved to the planned one"), triangular},
        Input{"risk-tariff", tr("Electricity tariff, over the planned one"), triangular},
        Input{"risk-pue", tr("PUE, scaled to the planned one"), triangular},
        Input{"resale-per-year", tr("Resale value per year, moved to the planned one"), triangular},
        Input{"gpu-failures-per-year", tr("Failures of a GPU in a year"), tr("Poisson, mean %2")}};
    ChartTable table;
    table.head = {tr("What is drawn"), tr("How"), tr("Source")};
    for (const Input &input : inputs) {
        const catalog::EconomyFigure *figure = basis.catalog().rate(input.id);
        if (!figure)
            continue;
        const auto shown = [&](const std::optional<quantity::Ratio> &value) {
            return format.number(quantity::inRatio(value.value_or(figure->value.typical)), 2);
        };
        QString how = input.distribution;
        how.replace(u"%1"_s, shown(figure->value.low));
        how.replace(u"%2"_s, shown(figure->value.typical));
        how.replace(u"%3"_s, shown(figure->value.high));
        table.rows << QStringList{input.name, how, QString::fromStdString(figure->value.from.source)};
    }
    return table;
}

} // namespace suanchou::ui
