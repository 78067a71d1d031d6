// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/compare.h"

#include "model/cost/cashflow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace suanchou::cost {

namespace {

using Flows = std::array<Money, longestHorizon + 2>;

/// Years that a break-even is looked for in when prices or demand change every year.
constexpr int furthestYear = 100;

double timeOf(const Terms &terms, int year) { return std::min<double>(year, terms.horizon); }

Money bookValue(const OwnTerms &own, const Terms &terms)
{
    Money book = own.capex;
    for (int year = 1; year <= terms.wholeYears(); ++year)
        book -= depreciationInYear(own.depreciation, own.capex, own.salvage, own.bookYears, year);
    return std::max(book, money(0));
}

/// What comes in at the end of the horizon.
Money salvageAfterTax(const OwnTerms &own, const Terms &terms)
{
    if (terms.taxRate == 0)
        return own.salvage;
    return own.salvage - (own.salvage - bookValue(own, terms)) * terms.taxRate;
}

double inYear(MoneyPerSecond rate) { return inMoneyPerYear(rate); }

/// First time in months at which yearly savings (each spread evenly over its months) have paid `capex` back.
template <class SavingInMonthOfYear>
std::optional<double> monthsToRepay(double capex, SavingInMonthOfYear saving, bool steady)
{
    if (capex <= 0)
        return saving(1) > 0 ? std::optional(0.0) : std::nullopt;
    if (steady) {
        const double each = saving(1);
        return each > 0 ? std::optional(capex / each) : std::nullopt;
    }
    double paid = 0;
    for (int year = 1; year <= furthestYear; ++year) {
        const double each = saving(year);
        if (paid + 12 * each >= capex)
            return 12.0 * (year - 1) + (capex - paid) / each;
        paid += 12 * each;
        if (each <= 0 && saving(year + 1) < each)
            break; // losses grow from here on: prices and demand change by the same factor every year
    }
    return std::nullopt;
}

/// The same when the hardware could be sold: capex shrinks to its resale value month by month, within the horizon.
std::optional<double> monthsToRepayWithResale(const OwnTerms &own, const RentTerms &rent, const Terms &terms,
                                              double ownMonth, double rentMonthBase, double rentMonthFixed)
{
    const double monthly = std::pow(own.resalePerYear, 1.0 / 12.0);
    const double capex = inMoney(own.capex);
    double value = capex;
    double gap = 0; // what renting has cost, less what owning has, sale included
    double paid = 0;
    const int last = static_cast<int>(std::ceil(terms.horizon * 12));
    double rentMonth = 0;
    for (int month = 1; month <= last; ++month) {
        if (month % 12 == 1)
            rentMonth = rentMonthBase * priceFactor(rent, month / 12 + 1) + rentMonthFixed;
        paid += rentMonth - ownMonth;
        value *= monthly;
        const double next = paid - (capex - value);
        if (next >= 0)
            return month == 1 ? (next == 0 ? 1.0 : 0.0) : month - 1 + gap / (gap - next);
        gap = next;
    }
    return std::nullopt;
}

/// The same with a debt: what owning has cost is the purchase and the interest so far.
std::optional<double> monthsToRepayDebt(const OwnTerms &own, const RentTerms &rent, double ownMonth,
                                        double rentMonthBase, double rentMonthFixed)
{
    const double capex = inMoney(own.capex);
    double gap = -capex;
    double paid = 0;
    double rentMonth = 0;
    for (int month = 1; month <= furthestYear * 12; ++month) {
        if (month % 12 == 1)
            rentMonth = rentMonthBase * priceFactor(rent, month / 12 + 1) + rentMonthFixed;
        paid += rentMonth - ownMonth;
        const double next = paid - capex - inMoney(own.debt->interest(month));
        if (next >= 0)
            return month - 1 + gap / (gap - next);
        gap = next;
    }
    return std::nullopt;
}

Seconds months(double count) { return years(count / 12.0); }

void breakEvenWithRent(Comparison &c, const OwnTerms &own, const RentTerms &rent, const Terms &t)
{
    const double billed = inHours(billedHours(rent, t.utilisation)) / hoursPerYear;
    const double rentFixed = inYear(rent.monthly) / 12.0 / t.hoursPerMonth;
    const double perHour = inMoneyPerHour(rent.perHour) * (1.0 + rent.overhead) + rentFixed;
    const double ownPerHour = inMoneyPerHour(own.perHour);
    if (perHour > ownPerHour)
        c.breakEvenHours = hours(inMoney(own.capex) / (perHour - ownPerHour));

    const double rentMonth = inMoneyPerHour(rent.perHour) * billed * t.hoursPerMonth;
    const double rentMonthFixed = rentFixed * t.hoursPerMonth;
    const double ownMonth = ownPerHour * t.hoursPerMonth;
    const auto saving = [&](int year) {
        return rentMonth * priceFactor(rent, year) + rentMonthFixed - ownMonth;
    };
    const auto repaid = own.debt ? monthsToRepayDebt(own, rent, ownMonth, rentMonth, rentMonthFixed)
                                 : monthsToRepay(inMoney(own.capex), saving, rent.driftPerYear == 0);
    if (const auto m = repaid) {
        c.breakEvenMonth = months(*m);
        c.breakEvenBeyondHorizon = *m > 12.0 * t.horizon;
    } else {
        c.breakEvenAbsence = Absence::OwnNeverCheaper;
    }
    if (own.resalePerYear > 0)
        if (const auto m = monthsToRepayWithResale(own, rent, t, ownMonth, rentMonth, rentMonthFixed))
            c.breakEvenMonthResale = months(*m);
}

/// Where fixed + swing × u^exponent falls below busy × u; the left side is what owning costs.
double crossing(double fixed, double swing, double busy, double exponent)
{
    if (exponent == 1.0)
        return busy - swing > 0 ? fixed / (busy - swing) : -1;
    const auto gap = [&](double u) { return fixed + swing * std::pow(u, exponent) - busy * u; };
    double low = 0;
    double high = 1;
    if (fixed < 0 || gap(1) > 0)
        return -1;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (gap(middle) > 0 ? low : high) = middle;
    }
    return high;
}

/// Utilisation at which the present costs before tax are equal. Rent is a straight line of the utilisation, the
/// electricity of owning follows its power.
void breakEvenUtilisation(Comparison &c, const OwnTerms &own, const RentTerms &rent, const Terms &t)
{
    if (billsAlways(rent.commitment)) {
        c.utilisationAbsence = Absence::BilledAnyway;
        return;
    }
    Terms untaxed = t;
    untaxed.taxRate = 0;
    OwnTerms idle = own;
    idle.opex = own.opex - own.electricity + own.electricityIdle;
    const double annuity = annuityFactor(t.discountRate, t.horizon);
    const double fixed = inMoney(presentCost(idle, untaxed)) - inYear(rent.monthly) * annuity;
    untaxed.utilisation = 1;
    RentTerms variable = rent;
    variable.monthly = moneyPerMonth(0);
    const double swing = inYear(own.electricityBusy - own.electricityIdle) * annuity;
    const double share =
        crossing(fixed, swing, inMoney(presentCost(variable, untaxed)), own.powerExponent);
    if (share >= 0 && share <= 1)
        c.breakEvenUtilisation = ratio(share);
    else
        c.utilisationAbsence = Absence::OwnNeverCheaper;
}

void invest(Comparison &c, const OwnTerms &own, const RentTerms &rent, const Terms &t)
{
    Flows flows{};
    const int count = t.wholeYears();
    flows[0] = -ownAtStart(own);
    for (int year = 1; year <= count; ++year)
        flows[static_cast<std::size_t>(year)] =
            rentInYear(rent, t, year) * (1.0 - t.taxRate) - ownInYear(own, t, year);
    const std::span<const Money> all(flows.data(), static_cast<std::size_t>(count) + 1);
    const std::optional<double> lastYear = t.horizon == count ? std::nullopt : std::optional(t.horizon);
    // Payback counts what use brings in, not what a sale at the end would; a debt that is left counts.
    const Money left = ownAtEnd(own, t) - salvageAfterTax(own, t);
    flows[static_cast<std::size_t>(count)] += left;
    c.payback = payback(all, lastYear);
    c.discountedPayback = discountedPayback(all, t.discountRate, lastYear);
    if (!c.payback || !c.discountedPayback)
        c.paybackAbsence = Absence::BeyondHorizon;

    flows[static_cast<std::size_t>(count)] += salvageAfterTax(own, t);
    c.saving = totalCost(rent, t) - totalCost(own, t);
    c.npv = netPresentValue(all, t.discountRate, lastYear);
    if (own.capex > money(0))
        c.roi = *c.saving / own.capex;
    const InternalReturn rate = internalReturn(all, lastYear);
    if (rate.kind == ReturnKind::Unique)
        c.irr = ratio(rate.rate);
    else
        c.returnAbsence = Absence::NoSignChange;
}

void againstApi(Comparison &c, const OwnTerms &own, const ApiPrices &api, const MonthlyTokens &tokens,
                const Terms &t)
{
    const double first = inMoney(apiCost(api, tokens));
    const double ownMonth = inMoneyPerHour(own.perHour) * t.hoursPerMonth;
    const bool steady = (1.0 + api.driftPerYear) * (1.0 + tokens.growthPerYear) == 1.0;
    const auto saving = [&](int year) { return first * costFactor(api, tokens, year) - ownMonth; };
    if (const auto m = monthsToRepay(inMoney(own.capex), saving, steady)) {
        c.breakEvenMonthApi = months(*m);
        c.apiBreakEvenBeyondHorizon = *m > 12.0 * t.horizon;
    } else {
        c.apiAbsence = Absence::OwnNeverCheaper;
    }
}

/// Output of a month at which a month of owning costs what the API would take, Q = fixed / (p - c): input rides along
/// with the output as the demand says. Electricity that follows the load is the variable cost c.
void breakEvenTokens(Comparison &c, const OwnTerms &own, const ApiPrices &api, const MonthlyTokens *demand,
                     TokenRate sustained, const Terms &t)
{
    double perToken = api.output.value();
    if (demand && demand->output > tokens(0))
        perToken = inMoney(apiCost(api, *demand)) / inTokens(demand->output);
    double hourly = inMoneyPerHour(own.capexPerHour + own.perHour);
    double variable = 0;
    const bool known = sustained > tokensPerSecond(0);
    if (known) {
        hourly -= inMoneyPerHour(own.electricity - own.electricityIdle);
        variable = (own.electricityBusy - own.electricityIdle).value() / inTokensPerSecond(sustained);
    }
    if (perToken <= variable) {
        c.apiAbsence = Absence::OwnNeverCheaper;
        return;
    }
    const double perMonth = hourly * t.hoursPerMonth / (perToken - variable);
    c.breakEvenTokens = tokensPerMonth(perMonth);
    c.tokensBeyondCapacity =
        known && perMonth > inTokensPerSecond(sustained) * t.hoursPerMonth * secondsPerHour;
}

} // namespace

Money ownAtStart(const OwnTerms &own) { return own.debt ? own.capex - own.debt->principal : own.capex; }

Money ownInYear(const OwnTerms &own, const Terms &terms, int year)
{
    Money paid = own.opex * years(terms.yearLength(year));
    Money interest = money(0);
    if (own.debt) {
        const int from = 12 * (year - 1);
        const int to = std::min(12 * year, monthsOf(terms));
        interest = own.debt->interest(to) - own.debt->interest(from);
        paid += own.debt->paid(to) - own.debt->paid(from);
    }
    if (terms.taxRate == 0)
        return paid;
    const Money written = depreciationInYear(own.depreciation, own.capex, own.salvage, own.bookYears, year);
    const Money deductible = own.opex * years(terms.yearLength(year)) + interest + written;
    return paid - deductible * terms.taxRate;
}

Money ownAtEnd(const OwnTerms &own, const Terms &terms)
{
    const Money salvage = salvageAfterTax(own, terms);
    return own.debt ? salvage - own.debt->balance(monthsOf(terms)) : salvage;
}

Money rentInYear(const RentTerms &rent, const Terms &terms, int year)
{
    return rentInYear(rent, terms.utilisation, year) * terms.yearLength(year);
}

int monthsOf(const Terms &terms) { return static_cast<int>(std::lround(terms.horizon * 12.0)); }

int Terms::wholeYears() const
{
    return std::clamp(static_cast<int>(std::ceil(horizon - 1e-9)), 1, longestHorizon);
}

double Terms::yearLength(int year) const { return std::clamp(horizon - (year - 1), 0.0, 1.0); }

Money presentCost(const OwnTerms &own, const Terms &terms)
{
    const double end = discountFactor(terms.discountRate, terms.horizon);
    if (terms.taxRate == 0 && !own.debt) // every year alike
        return own.capex + own.opex * years(1) * annuityFactor(terms.discountRate, terms.horizon) -
               own.salvage * end;
    Money cost = ownAtStart(own) - ownAtEnd(own, terms) * end;
    for (int year = 1; year <= terms.wholeYears(); ++year)
        cost += ownInYear(own, terms, year) * discountFactor(terms.discountRate, timeOf(terms, year));
    return cost;
}

Money presentCost(const RentTerms &rent, const Terms &terms)
{
    if (rent.driftPerYear == 0)
        return rentInYear(rent, terms.utilisation, 1) * (1.0 - terms.taxRate) *
               annuityFactor(terms.discountRate, terms.horizon);
    Money cost = money(0);
    for (int year = 1; year <= terms.wholeYears(); ++year)
        cost += rentInYear(rent, terms, year) * discountFactor(terms.discountRate, timeOf(terms, year));
    return cost * (1.0 - terms.taxRate);
}

Money totalCost(const OwnTerms &own, const Terms &terms)
{
    const Money interest = own.debt ? own.debt->interest(monthsOf(terms)) : money(0);
    return own.capex + interest + own.opex * years(terms.horizon) - own.salvage;
}

Money totalCost(const RentTerms &rent, const Terms &terms)
{
    if (rent.driftPerYear == 0)
        return rentInYear(rent, terms.utilisation, 1) * terms.horizon;
    Money total = money(0);
    for (int year = 1; year <= terms.wholeYears(); ++year)
        total += rentInYear(rent, terms, year);
    return total;
}

Money totalCost(const ApiPrices &api, const MonthlyTokens &demand, const Terms &terms)
{
    double monthsPaid = 0;
    for (int year = 1; year <= terms.wholeYears(); ++year)
        monthsPaid += 12.0 * terms.yearLength(year) * costFactor(api, demand, year);
    return apiCost(api, demand) * monthsPaid;
}

std::optional<MoneyPerGpuSecond> breakEvenRent(const OwnTerms &own, const RentTerms &rent, Gpus gpus, const Terms &terms)
{
    Terms untaxed = terms;
    untaxed.taxRate = 0;
    RentTerms one = rent;
    one.perHour = MoneyPerGpuSecond::from_value(1.0) * gpus;
    one.monthly = moneyPerMonth(0);
    const double perPrice = inMoney(presentCost(one, untaxed));
    one.perHour = MoneyPerSecond{};
    one.monthly = rent.monthly;
    const double rest = inMoney(presentCost(own, untaxed)) - inMoney(presentCost(one, untaxed));
    if (!(perPrice > 0) || rest < 0)
        return std::nullopt;
    return MoneyPerGpuSecond::from_value(rest / perPrice);
}

Comparison compare(const OwnTerms *own, const RentTerms *rent, const ApiPrices *api,
                   const MonthlyTokens *demand, TokenRate sustained, const Terms &terms)
{
    Comparison c;
    if (!own || !rent) {
        const Absence why = !own ? Absence::NoCapex : Absence::NoRentPrice;
        c.breakEvenAbsence = c.utilisationAbsence = c.returnAbsence = c.paybackAbsence = why;
    } else {
        breakEvenWithRent(c, *own, *rent, terms);
        breakEvenUtilisation(c, *own, *rent, terms);
        invest(c, *own, *rent, terms);
    }
    if (!own || !api) {
        c.apiAbsence = !own ? Absence::NoCapex : Absence::NoApiPrice;
        return c;
    }
    if (demand)
        againstApi(c, *own, *api, *demand, terms);
    else
        c.apiAbsence = Absence::NoThroughput;
    breakEvenTokens(c, *own, *api, demand, sustained, terms);
    return c;
}

} // namespace suanchou::cost
