// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/costplots.h"

#include "model/cost/finance.h"
#include "model/plan/evaluate.h"
#include "model/plan/recoster.h"
#include "ui/text/figuretext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using namespace suanchou::quantity;
using scenario::Commitment;

namespace {

/// A finance part whose demand follows what the deployment gives, so that all options produce the same tokens.
scenario::Finance withoutStatedDemand(scenario::Finance finance)
{
    finance.demand.inputTokens.reset();
    finance.demand.outputTokens.reset();
    return finance;
}

void add(LineData &data, const QString &name, const QList<double> &x, const QList<double> &y, Hue hue,
         bool dashed = false, bool filled = false)
{
    const bool known = std::any_of(y.begin(), y.end(), [](double value) { return value != 0; });
    if (known)
        data.series << LineSeries{name, x, y, hue, 0, dashed, filled};
}

double largestOf(std::initializer_list<const QList<double> *> lines)
{
    double largest = 0;
    for (const QList<double> *line : lines) {
        for (const double value : *line)
            largest = std::max(largest, std::abs(value));
    }
    return largest;
}

void divide(QList<double> &values, double divisor)
{
    for (double &value : values)
        value /= divisor;
}

} // namespace

LineData CostPlots::perTokenOverUtilisation(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("No throughput is known, so there is no cost per token.");
    const plan::Recoster recost(*view.scenario, *view.plan, basis);
    scenario::Finance at = withoutStatedDemand(view.scenario->finance);
    QList<double> x;
    QList<double> own;
    QList<double> onDemand;
    QList<double> reserved;
    QList<double> api;
    const auto perMillion = [](const std::optional<MoneyPerToken> &price) {
        return price ? inMoneyPerMillionTokens(*price) : 0.0;
    };
    for (int percent = 10; percent <= 100; percent += 2) {
        at.utilisation = percent / 100.0;
        x << percent;
        at.rent.commitment = view.scenario->finance.rent.commitment;
        const cost::CostReport report = recost(at);
        own << perMillion(report.own.perToken);
        api << perMillion(report.api.perToken);
        at.rent.commitment = Commitment::OnDemand;
        onDemand << perMillion(recost(at).rent.perToken);
        at.rent.commitment = Commitment::OneYear;
        reserved << perMillion(recost(at).rent.perToken);
    }
    const AxisUnit axis = format.moneyAxis(largestOf({&own, &onDemand, &reserved, &api}));
    for (QList<double> *line : {&own, &onDemand, &reserved, &api})
        divide(*line, axis.divisor);
    // A stated price is that of the stated commitment: under another one it would be a guess.
    const bool stated = view.scenario->finance.rent.perGpu || view.scenario->finance.rent.perNode;
    const bool committed = cost::billsAlways(view.scenario->finance.rent.commitment);
    add(data, tr("Buy"), x, own, Hue::Blue);
    if (!stated || !committed)
        add(data, tr("Rent on demand"), x, onDemand, Hue::Orange);
    if (!stated || committed)
        add(data, tr("Rent reserved"), x, reserved, Hue::Vermilion);
    add(data, tr("API"), x, api, Hue::Green, true);
    data.x = {tr("Busy share of the hours (%)"), 0, 10};
    data.y = {tr("Per million output tokens (%1)").arg(axis.unit), std::max(axis.decimals, 1), 0};

    const auto valueAt = [&](const QList<double> &line, double percent) {
        const double place = std::clamp((percent - 10) / 2, 0.0, 45.0);
        const auto below = static_cast<qsizetype>(std::min(std::floor(place), 44.0));
        const double share = place - static_cast<double>(below);
        return line.at(below) * (1 - share) + line.at(below + 1) * share;
    };
    const double now = view.scenario->finance.utilisation * 100;
    if (own.first() > 0 && now >= 10)
        data.points << Crossing{{now, valueAt(own, now)}, tr("this scenario")};
    const auto &breakEven = view.plan->cost.comparison.breakEvenUtilisation;
    if (breakEven && inRatio(*breakEven) >= 0.1 && own.first() > 0 && onDemand.first() > 0)
        data.crossings << Crossing{
            {inRatio(*breakEven) * 100, valueAt(onDemand, inRatio(*breakEven) * 100)},
            tr("Buying = renting: %1").arg(format.percent(inRatio(*breakEven)))};
    return data;
}

LineData CostPlots::cashFlow(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("Buying or renting has no price, so there is no saving.");
    QList<double> x;
    QList<double> yearly;
    QList<double> sum;
    QList<double> present;
    double paid = 0;
    double worth = 0;
    double at = 0;
    for (const cost::YearOfCost &year : plan::yearsOf(*view.scenario, *view.plan, basis)) {
        if (!year.saved)
            return data;
        at += year.length;
        const double saved = inMoney(*year.saved);
        paid += saved;
        worth += saved * std::pow(1 + view.scenario->finance.discountRate, -at);
        x << at;
        yearly << saved;
        sum << paid;
        present << worth;
    }
    const AxisUnit axis = format.moneyAxis(largestOf({&yearly, &sum, &present}));
    for (QList<double> *line : {&yearly, &sum, &present})
        divide(*line, axis.divisor);
    add(data, tr("Saved in the year"), x, yearly, Hue::Orange, true);
    if (!data.series.isEmpty())
        data.series.last().stepped = true;
    add(data, tr("Sum"), x, sum, Hue::Blue);
    add(data, tr("Sum at present worth"), x, present, Hue::Green);
    const cost::Comparison &comparison = view.plan->cost.comparison;
    const auto mark = [&](const std::optional<Seconds> &when, const QString &name) {
        if (when && !data.series.isEmpty() && inYears(*when) < at)
            data.crossings << Crossing{{inYears(*when), 0}, name.arg(format.months(inMonths(*when)))};
    };
    mark(comparison.payback, tr("paid back: %1"));
    mark(comparison.discountedPayback, tr("discounted: %1"));
    data.x = {tr("Year"), 0, 1};
    data.y = {tr("Saved by buying (%1)").arg(axis.unit), axis.decimals, 0};
    return data;
}

HeatData CostPlots::breakEvenMap(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    HeatData data;
    data.locale = format.locale();
    data.emptyText = tr("Buying or renting has no price, so there is nothing to compare.");
    const plan::Recoster recost(*view.scenario, *view.plan, basis);
    scenario::Finance open = view.scenario->finance;
    open.rent.perNode.reset();
    open.rent.discount.reset();
    open.rent.commitment = Commitment::OnDemand;
    const auto &stated = view.plan->cost.rent.perHour;
    const cost::CostReport now = recost(open);
    const double gpus = std::max(1, view.plan->placement.gpus);
    const double count = view.scenario->finance.rent.gpus.value_or(gpus);
    if (!now.own.npv || !now.rent.perHour || !(inMoneyPerHour(*now.rent.perHour) > 0))
        return data;
    const bool asStated = stated && view.scenario->finance.rent.commitment == Commitment::OnDemand;
    const double price = inMoneyPerHour(asStated ? *stated : *now.rent.perHour) / count;
    constexpr std::array factors{0.25, 0.35, 0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0};
    constexpr int shares = 10;
    for (int i = 1; i <= shares; ++i)
        data.xTicks << format.percent(i / double(shares));
    int rentIsCheaper = 0;
    for (const double factor : factors) {
        open.rent.perGpu = moneyPerGpuHour(price * factor);
        data.yTicks << format.money(price * factor);
        for (int i = 1; i <= shares; ++i) {
            open.utilisation = i / double(shares);
            const cost::CostReport report = recost(open);
            const double ratio = report.rent.npv && report.own.npv && inMoney(*report.own.npv) > 0
                                     ? inMoney(*report.rent.npv) / inMoney(*report.own.npv)
                                     : 0.0;
            rentIsCheaper += ratio <= 1 ? 1 : 0;
            data.cells << ratio;
            data.tips << tr("%1 per GPU and hour, %2 busy")
                                 .arg(format.money(price * factor), format.percent(i / double(shares))) +
                             u"\n"_s +
                             (report.rent.npv && report.own.npv
                                  ? tr("rent %1, own %2")
                                        .arg(format.money(inMoney(*report.rent.npv)),
                                             format.money(inMoney(*report.own.npv)))
                                  : format.absent()) +
                             u" · "_s + (ratio <= 1 ? tr("renting is cheaper") : tr("owning is cheaper"));
        }
    }
    data.current = {view.scenario->finance.utilisation * shares - 1, 4};
    data.hasCurrent = data.current.x() > -0.5;
    data.currentLabel = tr("this scenario");
    data.xLabel = tr("Busy share of the hours");
    data.yLabel = tr("Rent per GPU and hour");
    data.scaleLabel = tr("Cost of renting over that of owning");
    data.beyondLabel = tr("owning is cheaper");
    data.summary = tr("Renting is cheaper in %1 of %2 combinations of rent and busy share.")
                       .arg(rentIsCheaper)
                       .arg(data.cells.size());
    return data;
}

LineData CostPlots::loadDuration(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("Buying or renting on demand has no price, so nothing can be mixed.");
    const cost::Procurement procurement = plan::procurementOf(*view.scenario, *view.plan, basis);
    if (!procurement.prices)
        return data;
    const cost::Mix &mix = procurement.best;
    const double base = inGpus(mix.reserved);
    const double fixed = base + inGpus(mix.own);
    const double rented = inGpus(mix.onDemandMean + mix.spotMean);
    const double onDemandShare = rented > 0 ? inGpus(mix.onDemandMean) / rented : 1.0;
    constexpr int steps = 240;
    QList<double> x;
    QList<double> reserved;
    QList<double> own;
    QList<double> onDemand;
    QList<double> all;
    for (int i = 0; i <= steps; ++i) {
        const double wanted = inGpus(procurement.demand.level(i / double(steps)));
        x << 100.0 * i / steps;
        reserved << std::min(wanted, base);
        own << std::min(wanted, fixed);
        onDemand << own.last() + (wanted - own.last()) * onDemandShare;
        all << wanted;
    }
    if (mix.spotMean > gpus(0.005))
        add(data, tr("Spot"), x, all, Hue::Brown, false, true);
    add(data, tr("On demand"), x, onDemand, Hue::Orange, false, true);
    if (fixed > base)
        add(data, tr("Own"), x, own, Hue::Blue, false, true);
    if (base > 0)
        add(data, tr("Reserved"), x, reserved, Hue::Vermilion, false, true);
    data.x = {tr("Share of the hours (%)"), 0, 10};
    data.y = {tr("GPUs wanted"), all.first() < 10 ? 1 : 0, 0};
    if (fixed > base) {
        data.yLimit = fixed;
        data.yLimitLabel = tr("own %1").arg(format.gpus(fixed - base));
    }
    return data;
}

LineData CostPlots::dayCourse(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("No power is known.");
    const std::vector<cost::HourOfDay> day = plan::dayOf(*view.scenario, *view.plan, basis);
    QList<double> x;
    QList<double> tariff;
    QList<double> draw;
    QList<double> paid;
    for (std::size_t hour = 0; hour < day.size(); ++hour) {
        // Steps: an hour lasts from its beginning to its end.
        for (const double at : {static_cast<double>(hour), static_cast<double>(hour) + 0.999}) {
            x << at;
            tariff << inMoneyPerKwh(day[hour].tariff);
            draw << inKilowatts(day[hour].facility);
            paid << inMoneyPerHour(day[hour].cost);
        }
    }
    const auto overMean = [](QList<double> &values) {
        double sum = 0;
        for (const double value : values)
            sum += value;
        if (sum > 0)
            divide(values, sum / static_cast<double>(values.size()) / 100);
        return values.isEmpty() ? 0.0 : sum / static_cast<double>(values.size());
    };
    const double meanTariff = overMean(tariff);
    const double meanDraw = overMean(draw);
    const double meanPaid = overMean(paid);
    add(data, tr("Price (mean %1)").arg(format.moneyPer(meanTariff, u"kWh"_s)), x, tariff, Hue::Yellow);
    add(data, tr("Power (mean %1)").arg(format.power(kilowatts(meanDraw))), x, draw, Hue::Sky);
    add(data, tr("Cost (mean %1)").arg(format.moneyPer(meanPaid, tr("h"))), x, paid, Hue::Blue, true);
    data.x = {tr("Hour of the day"), 0, 3};
    data.y = {tr("Over the day's mean (%)"), 0, 0};
    return data;
}

} // namespace suanchou::ui
