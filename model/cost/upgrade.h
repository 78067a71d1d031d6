// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/compare.h"
#include "model/scenario/scenario.h"

#include <vector>

// When to replace hardware by newer hardware that does the same work.
namespace suanchou::cost {

/// One decision: replace at this month (0 < month < horizon). Cost over the horizon, not discounted: purchase and running
/// cost of the old hardware until then, what it fetches, purchase of the new one at its price of that month, its running
/// cost, and what it fetches at the end. Resale falls by the same factor every year for both.
struct UpgradeOption {
    int month = 0;
    Money total{};
};

/// The options at every review within the horizon, in order. `resalePerYear` 0…1.
std::vector<UpgradeOption> upgradeOptions(const OwnTerms &own, const scenario::Upgrade &upgrade,
                                          double resalePerYear, const Terms &terms);

/// The same for keeping the hardware to the end.
Money keepingTotal(const OwnTerms &own, double resalePerYear, const Terms &terms);

/// The best review against keeping. Empty without a price of the new hardware. Does not allocate.
UpgradeCost upgradeCost(const OwnTerms &own, const scenario::Upgrade &upgrade, double resalePerYear,
                        const Terms &terms);

} // namespace suanchou::cost
