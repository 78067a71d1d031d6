// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/cost/terms.h"
#include "model/explore/spreads.h"
#include "model/plan/plan.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace suanchou::plan {
class Basis;
}

// What owning, renting and an API may cost when their inputs are uncertain: the same costing, drawn many times.
namespace suanchou::explore {

enum class Way : std::uint8_t { Own, Rent, Api, End };
inline constexpr std::size_t wayCount = static_cast<std::size_t>(Way::End);

/// A tenth of all draws lies below p10, half below p50, nine tenths below p90.
struct Quantiles {
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
    bool operator==(const Quantiles &) const = default;
};

/// Amounts in the currency of the finance part.
struct WayRisk {
    Quantiles total;               ///< over the horizon, as cost::OwnCost::total and its like
    double mean = 0;
    double tail = 0;               ///< mean of the dearest twentieth (conditional value at risk)
    double cheapest = 0;           ///< share of the draws in which this way costs least, 0…1
    std::vector<Quantiles> paid;   ///< since the start, at each of Risk::months
    bool operator==(const WayRisk &) const = default;
};

struct Risk {
    catalog::Currency currency = catalog::Currency::Cny;
    int draws = 0;
    std::vector<int> months;       ///< ascending, the first is 0, the last the horizon's end
    std::array<std::optional<WayRisk>, wayCount> ways; ///< absent where the way has no price
    std::optional<double> ownBeatsRent; ///< share of the draws in which owning costs less in total
    std::optional<double> ownBeatsApi;
    bool operator==(const Risk &) const = default;

    const std::optional<WayRisk> &operator[](Way way) const { return ways[static_cast<std::size_t>(way)]; }
};

struct RiskOptions {
    int draws = 10000;           ///< > 0
    std::uint64_t seed = 20240601;
    std::stop_token stop{};
};

/// The terms of a finance part whose goods cost `goodsFactor` times as much.
using Costing = std::function<cost::Basis(const scenario::Finance &finance, double goodsFactor)>;

/// Draws purchase price, utilisation, growth of the demand, rent path, API prices, tariff, PUE, resale value and failures
/// independently (but for resale and rent), each around the scenario's own value, and costs every draw by the functions that
/// cost the plan. Nothing is drawn that the finance part makes irrelevant. The same options give the same answer, on any
/// machine with IEEE arithmetic and on any thread. Absent when stopped, or where nothing has a price.
/// Method: cost model, section 11; rent follows a geometric Brownian motion whose mean is the scenario's own course of prices;
/// a commitment's price is renewed with the commitment.
std::optional<Risk> risk(const scenario::Finance &finance, const Costing &costing, const Spreads &spreads,
                         const RiskOptions &options = {});

/// Of a plan; `plan` must be the scenario's own.
std::optional<Risk> risk(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis,
                         const RiskOptions &options = {});

} // namespace suanchou::explore
