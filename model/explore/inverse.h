// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <optional>

namespace suanchou::plan {
class Basis;
}

// What would be needed, instead of what something needs.
namespace suanchou::explore {

/// Smallest number of GPUs of the plan's accelerator that holds the scenario's load, however they are divided; absent when
/// no number that the program tries does (see placement/serving.h and placement/training.h). Stated degrees are let go.
std::optional<int> fewestGpus(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis);

} // namespace suanchou::explore
