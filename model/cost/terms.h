// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/compare.h"
#include "model/cost/finance.h"
#include "model/cost/hybrid.h"
#include "model/cost/purchase.h"

#include <optional>

// From a scenario's finance part and the catalogue to terms that can be added up.
namespace suanchou::cost {

/// Everything that the report and the monthly series are made from.
struct Basis {
    Power power;
    Bill bill;
    std::optional<Purchase> purchase;
    std::optional<Money> capexLow; ///< at the low and high ends of the catalogue's prices
    std::optional<Money> capexHigh;
    std::array<MoneyPerSecond, opexItemCount> opexLines{};
    std::optional<OwnTerms> own; ///< absent when the hardware has no price, or nothing of one's own is stated
    MoneyPerSecond ownPerHour{};
    MoneyPerSecond ownOpex{};
    std::optional<RentTerms> rent;
    std::optional<RentTerms> reserved; ///< one year, from the catalogue
    std::optional<ApiPrices> api;
    std::optional<MonthlyTokens> demand;
    TokenRate sustained{};
    RentTerms billing; ///< how rent would be billed, whether it has a price or not
    Gpus gpus{};       ///< of the deployment
    std::optional<LayerPrices> layers; ///< absent without a price for owning or for on-demand instances
    Availability availability;
    double load = 0;      ///< mean load of the machines, spare ones included
    double idleShare = 0; ///< of the draw at full load
    MoneyPerJoule tariff{}; ///< mean of what is drawn
    MoneyPerJoule flatTariff{}; ///< stated, else the region's; what a schedule multiplies
    Terms terms;
};

Basis basisOf(const CostInput &input);

/// Rent of the same deployment under another commitment.
std::optional<RentTerms> rentUnder(const CostInput &input, scenario::Commitment commitment);

/// Share of its price that a year leaves of hardware: stated, else the catalogue's. The catalogue's is shown beside the
/// report but never enters it: sources of resale prices contradict each other.
std::optional<double> resaleShare(const CostInput &input);

} // namespace suanchou::cost
