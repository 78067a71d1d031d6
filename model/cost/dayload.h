// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/finance.h"

#include <vector>

namespace suanchou::cost {

/// An hour of the day of hardware of one's own (CM-5), on average over the year.
struct HourOfDay {
    double load = 0; ///< 0…1
    Watts facility{};
    MoneyPerJoule tariff{};
    MoneyPerSecond cost{};
};

/// The 24 hours; their mean cost is the report's electricity. Empty without power.
std::vector<HourOfDay> hoursOfDay(const CostInput &input);

} // namespace suanchou::cost
