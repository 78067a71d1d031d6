// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/compare.h"
#include "model/cost/finance.h"
#include "model/cost/hybrid.h"
#include "model/cost/rent.h"

#include <optional>

// What a deployment's own, rented and API prices come to when they are mixed.
namespace suanchou::cost {

struct Basis;

/// Prices of one GPU of capacity, in the first year. Owning: the level yearly cost with the deployment idle, and what
/// electricity adds at full load. On demand: the stated rent where it is on demand (or the list price before a stated
/// discount), else the catalogue's; reserved and spot: stated, else the catalogue's. Absent without an on-demand price.
std::optional<LayerPrices> layerPrices(const RentInput &rent, const OwnTerms &own, const Terms &terms);

/// The stated demand for GPUs; without one a curve that peaks at the deployment's size and is busy as the utilisation says.
LoadCurve demandCurve(const scenario::Finance &finance, Gpus deployed);

/// Failures from the stated rate, else the catalogue's; absent without one.
Availability availabilityOf(const CostInput &input, const catalog::EconomyFigure *failures, double nodes, double gpus);

/// Demand, prices and the cheapest layers, for charts.
struct Procurement {
    LoadCurve demand;
    std::optional<LayerPrices> prices;
    Gpus step{}; ///< of one's own: GPUs of a replica; 0 where no plan says
    Mix best;
};
Procurement procurement(const CostInput &input);

HybridCost hybridCost(const CostInput &input, const Basis &basis);
SplitCost splitCost(const scenario::Finance &finance, const CostReport &report);

} // namespace suanchou::cost
