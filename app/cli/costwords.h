// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/costing.h"

#include <array>
#include <string_view>

// The words that the JSON of a plan uses for the cost model's enumerators.
namespace suanchou::app {

inline std::string_view word(cost::CapexItem item)
{
    constexpr std::array<std::string_view, cost::capexItemCount> words{"gpus", "servers", "network", "storage", "other",
                                                                       "stated", "duty", "installation", "spares", "facility",
                                                                       "contingency", "vat"};
    return words[static_cast<std::size_t>(item)];
}

inline std::string_view word(cost::OpexItem item)
{
    constexpr std::array<std::string_view, cost::opexItemCount> words{"electricity", "colocation", "maintenance", "staff",
                                                                      "licences", "model_update", "other", "insurance", "downtime"};
    return words[static_cast<std::size_t>(item)];
}

/// Empty where the figure is there.
inline std::string_view word(cost::Absence absence)
{
    switch (absence) {
    case cost::Absence::None:
        return {};
    case cost::Absence::NoCapex:
        return "no-capex";
    case cost::Absence::NoRentPrice:
        return "no-rent-price";
    case cost::Absence::NoApiPrice:
        return "no-api-price";
    case cost::Absence::NoThroughput:
        return "no-throughput";
    case cost::Absence::OwnNeverCheaper:
        return "own-never-cheaper";
    case cost::Absence::NoSignChange:
        return "no-sign-change";
    case cost::Absence::BilledAnyway:
        return "billed-anyway";
    case cost::Absence::BeyondHorizon:
        return "beyond-horizon";
    }
    return {};
}

} // namespace suanchou::app
