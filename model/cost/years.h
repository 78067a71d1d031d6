// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/finance.h"

#include <optional>
#include <vector>

// The years of the horizon one by one: for the cash-flow chart, the plan's JSON and the report.
namespace suanchou::cost {

/// Money of a year; what is paid is positive. Year 0 is the start.
struct YearOfCost {
    int year = 0;
    double length = 1;          ///< 1, less in a broken last year, 0 at the start
    std::optional<Money> own;   ///< instalments and running cost after tax, in the last year less what is left
    std::optional<Money> rent;  ///< after tax
    std::optional<Money> api;   ///< before tax
    std::optional<Money> saved; ///< rent - own; discounted, these sum up to the net present value of the comparison
    Money depreciation{};
    Money bookValue{}; ///< at the end of the year
    Money interest{};
};

/// Empty where nothing has a price. Allocates.
std::vector<YearOfCost> yearsOf(const CostInput &input);

} // namespace suanchou::cost
