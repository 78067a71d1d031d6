// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"
#include "model/scenario/scenario.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

// Money over time. A series of flows has the flow of today first and then one flow at the end of each year;
// what comes in is positive. `lastYear` is the time of the last flow where the horizon ends inside a year (2.5 years:
// four flows, at 0, 1, 2 and 2.5); leave it out for whole years.
// Formulas: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 2, 5 and 6.
namespace suanchou::cost {

using namespace suanchou::quantity;

/// Rates between which a rate of return is looked for.
inline constexpr double lowestReturn = -0.9;
inline constexpr double highestReturn = 10.0;

/// base^exponent; quick for the small whole exponents that years are.
double power(double base, double exponent);

/// Factor by which a flow in `years` counts today: (1 + rate)^-years. rate > -1.
double discountFactor(double rate, double years);

/// Today's worth of one unit of money at the end of each of `years` years; the last one is short where `years`
/// is not whole, and then pays its share.
double annuityFactor(double rate, double years);

/// Sum of flow[t] / (1 + rate)^t.
Money netPresentValue(std::span<const Money> flows, double rate, std::optional<double> lastYear = {});

enum class ReturnKind : std::uint8_t {
    None, ///< flows never change sign, or no root between lowestReturn and highestReturn
    Unique,
    Multiple, ///< flows change sign more than once: more than one rate may solve the equation
};

struct InternalReturn {
    ReturnKind kind = ReturnKind::None;
    double rate = 0; ///< meaningful for Unique only
    bool operator==(const InternalReturn &) const = default;
};

/// The rate at which netPresentValue is 0.
InternalReturn internalReturn(std::span<const Money> flows, std::optional<double> lastYear = {});

/// Time until the flows have paid back what was spent, interpolated inside the year. Absent when they never do; 0 when nothing
/// is ever spent.
std::optional<Seconds> payback(std::span<const Money> flows, std::optional<double> lastYear = {});

/// The same with every flow discounted.
std::optional<Seconds> discountedPayback(std::span<const Money> flows, double rate,
                                         std::optional<double> lastYear = {});

/// Level yearly amount over whole or broken years with the same worth today. years > 0.
MoneyPerSecond equivalentAnnualCost(Money presentValue, double rate, double years);

/// Level payment per period for a loan: P i / (1 - (1 + i)^-n), P / n at i = 0.
Money loanPayment(Money principal, double ratePerPeriod, int periods);

/// US tax depreciation of 5-year property, half-year convention (IRS publication 946, table A-1).
inline constexpr std::array<double, 6> macrs5{0.20, 0.32, 0.192, 0.1152, 0.1152, 0.0576};

/// What a year takes off the book value. year counts from 1; 0 once everything is written off.
/// Straight line writes capex - salvage off over `life` years, the last one short where `life` is not whole;
/// MACRS writes the whole capex off in six years whatever `life` says.
Money depreciationInYear(scenario::Depreciation method, Money capex, Money salvage, double life, int year);

/// Price of used equipment: capex × share^years. 0 <= share <= 1 is what one year leaves.
Money resaleValue(Money capex, double sharePerYear, double years);

/// Price without the value-added tax that it includes.
Money withoutTax(Money gross, double taxRate);

/// Compound yearly factor that leads from one price to another.
double yearlyFactor(double from, double to, double years);

} // namespace suanchou::cost
