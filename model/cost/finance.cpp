// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/finance.h"

#include "model/cost/cashflow.h"
#include "model/cost/mixed.h"
#include "model/cost/terms.h"
#include "model/cost/upgrade.h"

#include <algorithm>
#include <cmath>

namespace suanchou::cost {

namespace {

using scenario::Commitment;

/// What an output token costs over an input token, unless stated (NVIDIA, LLM Inference Benchmarking, 2025).
constexpr double usualOutputWeight = 3.0;

/// Cost of a million tokens when each hour costs `hourly` and produces sustained × share tokens.
std::optional<MoneyPerToken> perToken(MoneyPerSecond hourly, TokenRate sustained, double share)
{
    if (!(sustained > tokensPerSecond(0)) || !(share > 0))
        return std::nullopt;
    return hourly / (sustained * share);
}

template <class Amount>
std::optional<Amount> forUser(const std::optional<Amount> &amount, Requests users)
{
    return amount && users > requests(0) ? std::optional(*amount / inRequests(users)) : std::nullopt;
}

/// Cost of a training run on hardware that costs `perHour`.
std::optional<Money> forRun(const std::optional<MoneyPerSecond> &perHour, Gpus gpus, GpuSeconds run)
{
    if (!perHour || !(run.value() > 0) || !(gpus > Gpus{}))
        return std::nullopt;
    return *perHour / gpus * run;
}

/// One price for input and output alike: an output token is worth `weight` input tokens.
void splitPrice(OwnCost &cost, const CostInput &input, const Basis &basis)
{
    const double ratio = basis.demand && basis.demand->output > tokens(0)
                             ? inTokens(basis.demand->input) / inTokens(basis.demand->output)
                             : input.inputPerOutput;
    if (!cost.perToken || ratio <= 0)
        return;
    const double weight = input.finance.demand.outputWeight.value_or(usualOutputWeight);
    cost.perInputToken = *cost.perToken / (ratio + weight);
    cost.perOutputToken = *cost.perInputToken * weight;
}

OwnCost ownCost(const Basis &basis, const CostInput &input)
{
    const scenario::Finance &finance = input.finance;
    OwnCost cost;
    if (basis.purchase)
        cost.capexLines = basis.purchase->lines;
    cost.opexLines = basis.opexLines;
    cost.opex = basis.ownOpex;
    cost.perHour = basis.ownPerHour;
    if (!basis.own)
        return cost;
    const OwnTerms &own = *basis.own;
    cost.capex = own.capex;
    cost.salvage = own.salvage;
    cost.amortisedPerHour = own.perHour + own.capexPerHour;
    cost.perMonth = *cost.amortisedPerHour * (basis.terms.hoursPerMonth / quantity::hoursPerMonth);
    cost.total = totalCost(own, basis.terms);
    cost.npv = presentCost(own, basis.terms);
    cost.perToken = perToken(*cost.amortisedPerHour, basis.sustained, basis.terms.utilisation);
    if (finance.own.budget)
        cost.withinBudget = own.capex <= *finance.own.budget;
    cost.capexLow = basis.capexLow;
    cost.capexHigh = basis.capexHigh;
    if (finance.own.vatRate)
        cost.vat = basis.purchase->vat;
    cost.depreciation = depreciationInYear(own.depreciation, own.capex, own.salvage, own.bookYears, 1);
    if (own.debt) {
        cost.instalment = moneyPerMonth(inMoney(own.debt->payment));
        cost.interest = own.debt->interest(monthsOf(basis.terms));
    }
    cost.annual = equivalentAnnualCost(*cost.npv, basis.terms.discountRate, basis.terms.horizon);
    cost.perUser = forUser(cost.perMonth, input.users);
    cost.perRun = forRun(cost.amortisedPerHour, basis.gpus, input.run);
    splitPrice(cost, input, basis);
    return cost;
}

RentCost rentCost(const Basis &basis, const CostInput &input)
{
    RentCost cost;
    if (basis.reserved)
        cost.reservedTotal = totalCost(*basis.reserved, basis.terms);
    if (!basis.rent)
        return cost;
    const RentTerms &rent = *basis.rent;
    const double utilisation = basis.terms.utilisation;
    const Seconds billed = billedHours(rent, utilisation);
    cost.perHour = rent.perHour;
    const double monthHours = basis.terms.hoursPerMonth * (billed / years(1));
    cost.perMonth = moneyPerMonth(inMoneyPerHour(rent.perHour) * monthHours) + rent.monthly;
    cost.perYear = moneyPerYear(inMoney(rentInYear(rent, utilisation, 1)));
    cost.total = totalCost(rent, basis.terms);
    cost.npv = presentCost(rent, basis.terms);
    cost.annual = equivalentAnnualCost(*cost.npv, basis.terms.discountRate, basis.terms.horizon);
    cost.perUser = forUser(cost.perMonth, input.users);
    cost.perRun = forRun(cost.perHour, basis.gpus, input.run);
    cost.offer = rent.offer;
    cost.providers = rent.providers;

    // Tokens come out of busy hours, which a schedule of fewer hours a year has fewer of.
    const Seconds busy = (billsAlways(rent.commitment) ? years(1) : rent.hoursPerYear) * utilisation;
    if (basis.sustained > tokensPerSecond(0) && busy > seconds(0))
        cost.perToken = rentInYear(rent, utilisation, 1) / (basis.sustained * busy);
    return cost;
}

ApiCost apiCostOf(const Basis &basis, const CostInput &input)
{
    ApiCost cost;
    if (!basis.api)
        return cost;
    cost.price = basis.api->record;
    cost.official = basis.api->official;
    cost.providers = basis.api->providers;
    if (!basis.demand)
        return cost;
    const Money month = apiCost(*basis.api, *basis.demand);
    cost.perMonth = moneyPerMonth(inMoney(month));
    cost.perUser = forUser(cost.perMonth, input.users);
    cost.perDay = month / hours(basis.terms.hoursPerMonth);
    cost.perYear = moneyPerYear(12.0 * inMoney(month));
    cost.total = totalCost(*basis.api, *basis.demand, basis.terms);
    if (basis.demand->output > tokens(0))
        cost.perToken = month / basis.demand->output;
    return cost;
}

template <class MonthlyAmount>
std::vector<double> sums(int months, double start, MonthlyAmount amount)
{
    std::vector<double> result{start};
    result.reserve(static_cast<std::size_t>(months) + 1);
    for (int month = 1; month <= months; ++month)
        result.push_back(result.back() + amount((month - 1) / 12 + 1));
    return result;
}

std::vector<double> rentSums(const RentTerms &rent, double utilisation, int months)
{
    return sums(months, 0, [&](int year) { return inMoney(rentInYear(rent, utilisation, year)) / 12; });
}

} // namespace

CostReport costReport(const CostInput &input)
{
    const Basis basis = basisOf(input);
    CostReport report;
    report.currency = input.finance.currency;
    report.power = basis.power;
    report.bill = basis.bill;
    report.own = ownCost(basis, input);
    report.rent = rentCost(basis, input);
    report.api = apiCostOf(basis, input);
    report.comparison = compare(basis.own ? &*basis.own : nullptr, basis.rent ? &*basis.rent : nullptr,
                                basis.api ? &*basis.api : nullptr, basis.demand ? &*basis.demand : nullptr,
                                basis.sustained, basis.terms);
    report.availability = basis.availability;
    report.hybrid = hybridCost(input, basis);
    report.split = splitCost(input.finance, report);
    if (basis.own) {
        report.comparison.breakEvenRent = breakEvenRent(*basis.own, basis.billing, basis.gpus, basis.terms);
        if (const auto resale = resaleShare(input))
            report.upgrade = upgradeCost(*basis.own, input.finance.upgrade, *resale, basis.terms);
    }
    return report;
}

CumulativeSeries cumulative(const CostInput &input, const CostReport &report, int months)
{
    months = std::clamp(months, 0, 1200);
    const Basis basis = basisOf(input);
    const double utilisation = basis.terms.utilisation;
    CumulativeSeries series;
    series.resalePerYear = resaleShare(input);
    if (report.own.capex) {
        const double capex = inMoney(*report.own.capex);
        const double month = inMoneyPerYear(report.own.opex) / 12;
        series.own = sums(months, capex, [&](int) { return month; });
        if (basis.own->debt) {
            for (std::size_t m = 0; m < series.own.size(); ++m)
                series.own[m] += inMoney(basis.own->debt->interest(static_cast<int>(m)));
        }
        if (series.resalePerYear) {
            series.ownWithResale = series.own;
            for (std::size_t m = 0; m < series.own.size(); ++m)
                series.ownWithResale[m] -=
                    capex * std::pow(*series.resalePerYear, static_cast<double>(m) / 12);
        }
    }
    if (const auto rent = rentUnder(input, Commitment::OnDemand))
        series.rentOnDemand = rentSums(*rent, utilisation, months);
    const Commitment stated = input.finance.rent.commitment;
    if (const auto rent = rentUnder(input, billsAlways(stated) ? stated : Commitment::OneYear))
        series.rentReserved = rentSums(*rent, utilisation, months);
    if (const auto rent = rentUnder(input, Commitment::Spot))
        series.rentSpot = rentSums(*rent, utilisation, months);
    if (basis.api && basis.demand) {
        const double month = inMoney(apiCost(*basis.api, *basis.demand));
        series.api =
            sums(months, 0, [&](int year) { return month * costFactor(*basis.api, *basis.demand, year); });
    }
    return series;
}

} // namespace suanchou::cost
