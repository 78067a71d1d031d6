// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/api.h"
#include "model/cost/costing.h"
#include "model/cost/debt.h"
#include "model/cost/rent.h"
#include "model/scenario/scenario.h"

#include <optional>

// Own against rent and against a hosted API (CM-11…CM-15).
namespace suanchou::cost {

/// Hardware of one's own, ready for arithmetic.
struct OwnTerms {
    Money capex{};
    Money salvage{};               ///< at the end of the horizon
    MoneyPerSecond capexPerHour{}; ///< capex less what is left of it, over the installed hours of its life
    double resalePerYear = 0;      ///< share of its price that a year leaves; 0: unknown
    MoneyPerSecond opex{};         ///< at the scenario's utilisation; a year has 8760 hours
    MoneyPerSecond perHour{};      ///< the same per installed hour
    MoneyPerSecond electricity{};  ///< the part of opex at the scenario's utilisation that is electricity
    MoneyPerSecond electricityIdle{};
    MoneyPerSecond electricityBusy{}; ///< at utilisation 1
    scenario::Depreciation depreciation = scenario::Depreciation::StraightLine;
    double bookYears = 5;
    double powerExponent = 1; ///< of the load, in the draw between idle and full
    std::optional<Debt> debt;
};

/// Time over which options are compared. Rent, demand and prices change once a year; the last year may be short.
struct Terms {
    double horizon = 5; ///< years, > 0
    double discountRate = 0;
    double taxRate = 0;
    double utilisation = 1; ///< 0…1
    double hoursPerMonth = 730;
    int wholeYears() const;            ///< number of years begun
    double yearLength(int year) const; ///< 1, less in a broken last year
};

/// Months of the horizon, whole ones.
int monthsOf(const Terms &terms);

inline constexpr int longestHorizon = 50; ///< years

/// Net present cost of owning, after tax: what is spent less the tax saved by depreciation and by running cost, and less
/// what the hardware fetches at the end (taxed where it exceeds its book value).
Money presentCost(const OwnTerms &own, const Terms &terms);
Money presentCost(const RentTerms &rent, const Terms &terms);

/// What owning takes at the start: the purchase less what is borrowed for it.
Money ownAtStart(const OwnTerms &own);
/// What owning takes in year 1, 2, …: running cost and instalments, after tax less the tax that depreciation and interest
/// save.
Money ownInYear(const OwnTerms &own, const Terms &terms, int year);
/// What is left at the end: residual value after tax, less the debt that is still owed.
Money ownAtEnd(const OwnTerms &own, const Terms &terms);
/// Rent of a year of the horizon, before tax.
Money rentInYear(const RentTerms &rent, const Terms &terms, int year);
/// Purchase, interest and running cost, less the residual value; before tax.
Money totalCost(const OwnTerms &own, const Terms &terms);
Money totalCost(const RentTerms &rent, const Terms &terms);
Money totalCost(const ApiPrices &api, const MonthlyTokens &demand, const Terms &terms);

/// Own against rent, and own against the API; either may be missing. `sustained` is the output of the whole deployment,
/// 0 where it is unknown.
Comparison compare(const OwnTerms *own, const RentTerms *rent, const ApiPrices *api,
                   const MonthlyTokens *tokens, TokenRate sustained, const Terms &terms);

/// Rent of a GPU and hour, billed as `rent` says, at which the present costs before tax are equal. Absent where nothing is
/// billed, and where storage and traffic alone cost more than owning.
std::optional<MoneyPerGpuSecond> breakEvenRent(const OwnTerms &own, const RentTerms &rent, Gpus gpus,
                                               const Terms &terms);

} // namespace suanchou::cost
