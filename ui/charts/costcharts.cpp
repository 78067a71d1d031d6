// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "ui/charts/plancharts.h"

#include "model/plan/basis.h"
#include "ui/charts/riskcharts.h"
#include "ui/text/figuretext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

// Money over time and by line.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

namespace {

/// Amounts of a plan in the unit of an axis that was chosen for another one.
double scale(const PlanView &view, const Format &format, const AxisUnit &axis)
{
    const double one = format.shownAmount(1.0);
    const double here = format.withAmountsIn(view.plan->cost.currency).shownAmount(1.0);
    return (one > 0 ? here / one : 1.0) / axis.divisor;
}

double amount(const std::optional<quantity::Money> &money) { return money ? quantity::inMoney(*money) : 0.0; }

double largestOf(const cost::CumulativeSeries &series)
{
    double largest = 0;
    for (const auto *line :
         {&series.own, &series.rentOnDemand, &series.rentReserved, &series.rentSpot, &series.api}) {
        for (const double value : *line)
            largest = std::max(largest, value);
    }
    return largest;
}

const std::vector<double> &rentAsAsked(const cost::CumulativeSeries &series, scenario::Commitment commitment)
{
    switch (commitment) {
    case scenario::Commitment::OnDemand: return series.rentOnDemand;
    case scenario::Commitment::Spot: return series.rentSpot;
    default: return series.rentReserved;
    }
}

double sumAt(const std::vector<double> &sums, double month)
{
    const auto below = static_cast<std::size_t>(std::floor(month));
    if (below + 1 >= sums.size())
        return sums.empty() ? 0.0 : sums.back();
    const double share = month - std::floor(month);
    return sums[below] + share * (sums[below + 1] - sums[below]);
}

} // namespace

int horizonMonths(const scenario::Scenario &scenario)
{
    return std::clamp(static_cast<int>(std::ceil(quantity::inYears(scenario.finance.horizon) * 12.0 - 1e-9)),
                      1, 1200);
}

LineData PlanCharts::cumulativeCost(const std::vector<PlanView> &plans, const plan::Basis &basis,
                                    const Format &format, const explore::Risk *risk)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("Neither buying nor renting has a price. Enter prices under Finance.");
    std::vector<cost::CumulativeSeries> all;
    double largest = 0;
    for (const PlanView &view : plans) {
        all.push_back(plan::cumulativeCost(*view.scenario, *view.plan, basis, horizonMonths(*view.scenario)));
        const double here = format.withAmountsIn(view.plan->cost.currency).shownAmount(1.0);
        largest = std::max(largest, largestOf(all.back()) * here / format.shownAmount(1.0));
    }
    if (risk)
        largest = std::max(largest, RiskCharts::largestOf(*risk));
    const AxisUnit axis = format.moneyAxis(largest);
    if (risk)
        data.bands = RiskCharts::fans(*risk, plans.front().scenario->finance.rent.commitment,
                                      scale(plans.front(), format, axis));
    const auto add = [&](const QString &name, const std::vector<double> &sums, double factor, Hue hue,
                         int overlay, bool dashed) {
        if (sums.empty())
            return;
        LineSeries line{name, {}, {}, hue, overlay, dashed};
        line.x.reserve(static_cast<qsizetype>(sums.size()));
        line.y.reserve(static_cast<qsizetype>(sums.size()));
        for (std::size_t month = 0; month < sums.size(); ++month) {
            line.x << static_cast<double>(month);
            line.y << sums[month] * factor;
        }
        data.series << line;
    };
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const cost::CumulativeSeries &series = all[i];
        const double factor = scale(plans[i], format, axis);
        const int overlay = static_cast<int>(i);
        if (i > 0) {
            const scenario::Commitment commitment = plans[i].scenario->finance.rent.commitment;
            add(tr("Buy · %1").arg(chartName(plans[i].name)), series.own, factor, Hue::Blue, overlay, false);
            add(tr("Rent · %1").arg(chartName(plans[i].name)), rentAsAsked(series, commitment), factor,
                Hue::Orange, overlay, false);
            continue;
        }
        add(tr("Buy"), series.own, factor, Hue::Blue, 0, false);
        add(tr("Buy, less resale value"), series.ownWithResale, factor, Hue::Blue, 0, true);
        add(tr("Rent on demand"), series.rentOnDemand, factor, Hue::Orange, 0, false);
        add(tr("Rent reserved"), series.rentReserved, factor, Hue::Vermilion, 0, false);
        add(tr("Rent spot"), series.rentSpot, factor, Hue::Brown, 0, true);
        add(tr("API"), series.api, factor, Hue::Green, 0, false);

        const double last = static_cast<double>(series.own.empty() ? 0 : series.own.size() - 1);
        const auto mark = [&](const std::optional<quantity::Seconds> &when, const std::vector<double> &sums,
                              const QString &name) {
            if (!when || sums.empty() || quantity::inMonths(*when) > last)
                return;
            const double month = quantity::inMonths(*when);
            data.crossings << Crossing{{month, sumAt(sums, month) * factor}, name.arg(format.months(month))};
        };
        const cost::Comparison &comparison = plans[i].plan->cost.comparison;
        mark(comparison.breakEvenMonth, series.own, tr("Buying = renting: %1"));
        mark(comparison.breakEvenMonthResale, series.ownWithResale, tr("with resale: %1"));
        mark(comparison.breakEvenMonthApi, series.own, tr("Buying = API: %1"));
    }
    int months = 1;
    for (const PlanView &view : plans)
        months = std::max(months, horizonMonths(*view.scenario));
    data.x = {tr("Month"), 0,
              months > 84   ? 24.0
              : months > 30 ? 12.0
              : months > 12 ? 6.0
              : months > 5  ? 2.0
                            : 1.0};
    data.y = {tr("Paid since the start (%1)").arg(axis.unit), axis.decimals, 0};
    return data;
}

BarData PlanCharts::costBuildUp(const PlanView &view, const Format &format)
{
    BarData data;
    data.locale = format.locale();
    data.emptyText = tr("Neither buying nor renting has a price. Enter prices under Finance.");
    const cost::CostReport &cost = view.plan->cost;
    const double horizon = quantity::inYears(view.scenario->finance.horizon);
    const auto overHorizon = [&](quantity::MoneyPerSecond rate) {
        return quantity::inMoneyPerYear(rate) * horizon;
    };
    const double own = cost.own.capex ? quantity::inMoney(*cost.own.capex) + overHorizon(cost.own.opex) : 0.0;
    const double largest = std::max({own, amount(cost.rent.total), amount(cost.api.total)});
    if (largest <= 0)
        return data;
    const AxisUnit axis = format.moneyAxis(largest);

    struct Option {
        QString name;
        QString total;
    };
    std::vector<Option> options;
    const bool hasOwn = cost.own.capex.has_value();
    if (hasOwn)
        options.push_back({tr("Buy"), format.money(own)});
    if (cost.rent.total)
        options.push_back({tr("Rent"), format.money(amount(cost.rent.total))});
    if (cost.api.total)
        options.push_back({tr("API"), format.money(amount(cost.api.total))});
    for (const Option &option : options) {
        data.bars << option.name;
        data.totals << option.total;
    }
    const auto bar = [&](const QString &name) {
        for (qsizetype i = 0; i < data.bars.size(); ++i) {
            if (data.bars.at(i) == name)
                return i;
        }
        return qsizetype{0};
    };
    const auto add = [&](const QString &option, const QString &name, double value, Hue hue, FigureId figure) {
        if (value <= 0)
            return;
        BarPart part{name, hue, QList<double>(data.bars.size(), 0.0), QStringList(data.bars.size()),
                     static_cast<int>(figure)};
        part.values[bar(option)] = value / axis.divisor;
        part.tips[bar(option)] = u"<b>%1</b><br>%2"_s.arg(name.toHtmlEscaped(), format.moneyExact(value));
        data.parts << part;
    };
    if (hasOwn) {
        constexpr std::array capexHues{Hue::Blue,  Hue::Sky,   Hue::Teal, Hue::Slate,
                                       Hue::Grey,  Hue::Blue,  Hue::Brown, Hue::Purple,
                                       Hue::Green, Hue::Yellow, Hue::Pale,  Hue::Rose};
        static_assert(capexHues.size() == cost::capexItemCount);
        for (std::size_t i = 0; i < cost::capexItemCount; ++i) {
            const auto item = static_cast<cost::CapexItem>(i);
            add(tr("Buy"), FigureText::label(item), quantity::inMoney(cost.own.capexLines[i]), capexHues[i],
                FigureId::OwnCapex);
        }
        constexpr std::array opexHues{Hue::Yellow,    Hue::Brown, Hue::Purple, Hue::Rose,
                                      Hue::Vermilion, Hue::Green, Hue::Pale,
                                      Hue::Slate,     Hue::Grey};
        static_assert(opexHues.size() == cost::opexItemCount);
        for (std::size_t i = 0; i < cost::opexItemCount; ++i) {
            const auto item = static_cast<cost::OpexItem>(i);
            add(tr("Buy"), FigureText::label(item), overHorizon(cost.own.opexLines[i]), opexHues[i],
                item == cost::OpexItem::Electricity ? FigureId::OwnElectricity : FigureId::OwnOpexPerYear);
        }
    }
    add(tr("Rent"), tr("Rent"), amount(cost.rent.total), Hue::Orange, FigureId::RentTotal);
    add(tr("API"), tr("API"), amount(cost.api.total), Hue::Green, FigureId::ApiTotal);
    data.axis = {tr("Cost over %1 (%2)").arg(format.years(horizon), axis.unit), axis.decimals, 0};
    return data;
}

BarData PlanCharts::costTotals(const std::vector<PlanView> &plans, const Format &format)
{
    BarData data;
    data.locale = format.locale();
    data.grouped = true;
    data.emptyText = tr("Neither buying nor renting has a price. Enter prices under Finance.");
    double largest = 0;
    const auto total = [](const PlanView &view, FigureId figure) {
        return plan::figure(figure).value(*view.plan).value_or(0.0);
    };
    constexpr std::array figures{FigureId::OwnTotal, FigureId::RentTotal, FigureId::ApiTotal};
    for (const PlanView &view : plans) {
        const double here =
            format.withAmountsIn(view.plan->cost.currency).shownAmount(1.0) / format.shownAmount(1.0);
        for (const FigureId figure : figures)
            largest = std::max(largest, total(view, figure) * here);
    }
    if (largest <= 0)
        return data;
    const AxisUnit axis = format.moneyAxis(largest);
    constexpr std::array hues{Hue::Blue, Hue::Orange, Hue::Green};
    const std::array names{tr("Buy"), tr("Rent"), tr("API")};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        BarPart part{names[i], hues[i], {}, {}, static_cast<int>(figures[i])};
        for (const PlanView &view : plans) {
            const double value = total(view, figures[i]);
            part.values << value * scale(view, format, axis);
            part.tips << u"<b>%1 · %2</b><br>%3"_s.arg(
                view.name.toHtmlEscaped(), names[i],
                format.withAmountsIn(view.plan->cost.currency).moneyExact(value));
        }
        data.parts << part;
    }
    for (const PlanView &view : plans)
        data.bars << chartName(view.name);
    data.axis = {tr("Cost over the horizon (%1)").arg(axis.unit), axis.decimals, 0};
    return data;
}

} // namespace suanchou::ui
