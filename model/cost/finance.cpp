// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/finance.h"

#include "model/cost/cashflow.h"
#include "model/cost/terms.h"

#include <algorithm>
#include <cmath>

namespace suanchou::cost {

namespace {

using scenario::Commitment;

/// Cost of a million tokens when each hour costs `hourly` and produces sustained × share tokens.
std::optional<MoneyPerToken> perToken(MoneyPerSecond hourly, TokenRate sustained, double share)
{
    if (!(sustained > tokensPerSecond(0)) || !(share > 0))
        return std::nullopt;
    return hourly / (sustained * share);
}

OwnCost ownCost(const Basis &basis, const scenario::Finance &finance)
{
    OwnCost cost;
    cost.capexLines = basis.capexLines;
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
    return cost;
}

RentCost rentCost(const Basis &basis)
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
    cost.offer = rent.offer;
    cost.providers = rent.providers;

    // Tokens come out of busy hours, which a schedule of fewer hours a year has fewer of.
    const Seconds busy = (billsAlways(rent.commitment) ? years(1) : rent.hoursPerYear) * utilisation;
    if (basis.sustained > tokensPerSecond(0) && busy > seconds(0))
        cost.perToken = rentInYear(rent, utilisation, 1) / (basis.sustained * busy);
    return cost;
}

ApiCost apiCostOf(const Basis &basis)
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
    cost.perDay = month / hours(basis.terms.hoursPerMonth);
    cost.perYear = moneyPerYear(12.0 * inMoney(month));
    double monthsPaid = 0;
    for (int year = 1; year <= basis.terms.wholeYears(); ++year)
        monthsPaid += 12.0 * basis.terms.yearLength(year) * costFactor(*basis.api, *basis.demand, year);
    cost.total = month * monthsPaid;
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
    report.own = ownCost(basis, input.finance);
    report.rent = rentCost(basis);
    report.api = apiCostOf(basis);
    report.comparison = compare(basis.own ? &*basis.own : nullptr, basis.rent ? &*basis.rent : nullptr,
                                basis.api ? &*basis.api : nullptr, basis.demand ? &*basis.demand : nullptr,
                                basis.sustained, basis.terms);
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
