// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/compare.h"
#include "model/cost/finance.h"

#include <optional>

// From a scenario's finance part and the catalogue to terms that can be added up.
namespace suanchou::cost {

/// Everything that the report and the monthly series are made from.
struct Basis {
    Power power;
    Bill bill;
    std::array<Money, capexItemCount> capexLines{};
    std::array<MoneyPerSecond, opexItemCount> opexLines{};
    std::optional<OwnTerms> own; ///< absent when the hardware has no price, or nothing of one's own is stated
    MoneyPerSecond ownPerHour{};
    MoneyPerSecond ownOpex{};
    std::optional<RentTerms> rent;
    std::optional<RentTerms> reserved; ///< one year, from the catalogue
    std::optional<ApiPrices> api;
    std::optional<MonthlyTokens> demand;
    TokenRate sustained{};
    Terms terms;
};

Basis basisOf(const CostInput &input);

/// Rent of the same deployment under another commitment.
std::optional<RentTerms> rentUnder(const CostInput &input, scenario::Commitment commitment);

/// Share of its price that a year leaves of hardware: stated, else 0.67, which fits the resale prices of 65, 45 and 30 %
/// after 12, 24 and 36 months that traders of used accelerators state (assumption; 0.58 to 0.75 is the range seen).
double resaleShare(const scenario::Finance &finance);

} // namespace suanchou::cost
