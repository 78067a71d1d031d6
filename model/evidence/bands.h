// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/figures.h"

#include <optional>
#include <string_view>

namespace suanchou::plan {
class Basis;
}

namespace suanchou::evidence {

/// The row of bands.json that a scenario belongs to: offline-, single- or server- with dense or moe (fewer than 70 % of the
/// weights active per token), or the training task. Figures without a row of the group use the row "any".
std::string_view bandGroup(const scenario::Scenario &scenario, const plan::Plan &plan);

/// The interval around a predicted figure, calibrated on measured cases that the model's constants were not fitted to: all
/// of the same model and accelerator were left out, or, with "-far" behind the group, all of the same class of accelerators
/// and engine, where the scenario's have no measurements (plan::speedIsMeasured).
/// Absent for figures that are no prediction, and where the plan has no such figure.
std::optional<plan::Band> band(plan::FigureId figure, const scenario::Scenario &scenario, const plan::Plan &plan,
                               const plan::Basis &basis);

} // namespace suanchou::evidence
