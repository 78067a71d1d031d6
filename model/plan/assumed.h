// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <optional>
#include <string>
#include <vector>


namespace suanchou::plan {

class Basis;

/// A field that the scenario left out and the value the plan used for it.
struct Assumed {
    scenario::FieldId field = scenario::FieldId::End;
    std::optional<double> number; ///< in the field's unit
    std::string text;             ///< instead of the number, for words
    std::string source;           ///< datum's source, or one of: program-default, engine-default, framework-default, derived, chosen
    std::string date;
};

/// Every default that was taken, in the order of the fields that matter to the scenario's task. Fields that are null
/// by nature (no budget, no latency target) are not listed.
std::vector<Assumed> assumed(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);

} // namespace suanchou::plan
