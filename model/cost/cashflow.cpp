// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/cashflow.h"

#include <algorithm>
#include <cmath>

namespace suanchou::cost {

namespace {

struct Slope {
    double value = 0;
    double derivative = 0; ///< by the discount factor of one year
};

/// Present value as a function of the factor d = 1 / (1 + rate), and its slope.
Slope presentValue(std::span<const Money> flows, double d, double lastExponent)
{
    Slope s;
    const std::size_t last = flows.size() - 1;
    const bool broken = lastExponent != static_cast<double>(last);
    std::size_t count = broken ? last : flows.size();
    while (count-- > 0) {
        s.derivative = s.derivative * d + s.value;
        s.value = s.value * d + flows[count].value();
    }
    if (broken) {
        const double factor = std::pow(d, lastExponent);
        s.value += flows[last].value() * factor;
        s.derivative += flows[last].value() * lastExponent * factor / d;
    }
    return s;
}

double lastTime(std::span<const Money> flows, std::optional<double> lastYear)
{
    return lastYear.value_or(static_cast<double>(flows.size() - 1));
}

int signChanges(std::span<const Money> flows)
{
    int changes = 0;
    double previous = 0;
    for (const Money &flow : flows) {
        if (flow.value() == 0)
            continue;
        if (previous * flow.value() < 0)
            ++changes;
        previous = flow.value();
    }
    return changes;
}

std::optional<Seconds> crossing(std::span<const Money> flows, double rate, std::optional<double> lastYear)
{
    if (flows.empty())
        return std::nullopt;
    double paid = flows[0].value();
    bool spent = paid < 0;
    const double end = lastTime(flows, lastYear);
    const double perYear = 1.0 / (1.0 + rate);
    double factor = 1;
    for (std::size_t t = 1; t < flows.size(); ++t) {
        const double from = static_cast<double>(t - 1);
        const double to = t + 1 == flows.size() ? end : static_cast<double>(t);
        factor *= to - from == 1.0 ? perYear : power(perYear, to - from);
        const double next = paid + flows[t].value() * factor;
        if (paid < 0 && next >= 0)
            return years(from + (to - from) * -paid / (next - paid));
        spent = spent || next < 0;
        paid = next;
    }
    return spent ? std::nullopt : std::optional(years(0));
}

} // namespace

double power(double base, double exponent)
{
    const double whole = std::floor(exponent);
    if (whole != exponent || whole < 0 || whole > 64)
        return std::pow(base, exponent);
    double result = 1;
    double square = base;
    for (auto bits = static_cast<unsigned>(whole); bits != 0; bits >>= 1) {
        if ((bits & 1u) != 0)
            result *= square;
        square *= square;
    }
    return result;
}

double discountFactor(double rate, double years) { return power(1.0 / (1.0 + rate), years); }

double annuityFactor(double rate, double years)
{
    const double whole = std::floor(years);
    const double rest = years - whole;
    const double full = rate == 0 ? whole : (1.0 - discountFactor(rate, whole)) / rate;
    return rest == 0 ? full : full + rest * discountFactor(rate, years);
}

Money netPresentValue(std::span<const Money> flows, double rate, std::optional<double> lastYear)
{
    if (flows.empty())
        return money(0);
    return money(presentValue(flows, 1.0 / (1.0 + rate), lastTime(flows, lastYear)).value);
}

InternalReturn internalReturn(std::span<const Money> flows, std::optional<double> lastYear)
{
    const int changes = flows.empty() ? 0 : signChanges(flows);
    if (changes != 1)
        return {changes == 0 ? ReturnKind::None : ReturnKind::Multiple, 0};
    const double end = lastTime(flows, lastYear);
    double low = 1.0 / (1.0 + highestReturn);
    double high = 1.0 / (1.0 + lowestReturn);
    const double atLow = presentValue(flows, low, end).value;
    const double atHigh = presentValue(flows, high, end).value;
    if (atLow * atHigh > 0)
        return {ReturnKind::None, 0};
    // Newton inside a bracket that halves whenever a step would leave it.
    double d = 1.0;
    for (int i = 0; i < 200; ++i) {
        const Slope s = presentValue(flows, d, end);
        if (s.value == 0)
            break;
        if (s.value * atLow > 0)
            low = d;
        else
            high = d;
        double next = d - s.value / s.derivative;
        if (!(next > low && next < high))
            next = 0.5 * (low + high);
        const bool settled = std::abs(next - d) <= 1e-14 * d;
        d = next;
        if (settled)
            break;
    }
    return {ReturnKind::Unique, 1.0 / d - 1.0};
}

std::optional<Seconds> payback(std::span<const Money> flows, std::optional<double> lastYear)
{
    return crossing(flows, 0.0, lastYear);
}

std::optional<Seconds> discountedPayback(std::span<const Money> flows, double rate,
                                         std::optional<double> lastYear)
{
    return crossing(flows, rate, lastYear);
}

MoneyPerSecond equivalentAnnualCost(Money presentValue, double rate, double years)
{
    return moneyPerYear(inMoney(presentValue) / annuityFactor(rate, years));
}

Money loanPayment(Money principal, double ratePerPeriod, int periods)
{
    return principal / annuityFactor(ratePerPeriod, periods);
}

Money depreciationInYear(scenario::Depreciation method, Money capex, Money salvage, double life, int year)
{
    if (method == scenario::Depreciation::Macrs5) {
        const auto index = static_cast<std::size_t>(year - 1);
        return index < macrs5.size() ? capex * macrs5[index] : money(0);
    }
    const double share = std::clamp(life - (year - 1), 0.0, 1.0);
    return (capex - salvage) * (share / life);
}

Money resaleValue(Money capex, double sharePerYear, double years)
{
    return capex * power(sharePerYear, years);
}

Money withoutTax(Money gross, double taxRate) { return gross / (1.0 + taxRate); }

double yearlyFactor(double from, double to, double years) { return std::pow(to / from, 1.0 / years); }

} // namespace suanchou::cost
