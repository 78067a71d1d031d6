// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <optional>
#include <vector>

namespace suanchou::plan {
class Basis;
}

// Why the machines are divided as they are: the same load in every layout that the program considers.
namespace suanchou::explore {

using namespace suanchou::quantity;

/// What became of one layout, the best first.
enum class LayoutVerdict : std::uint8_t { Good, MissesTargets, Saturated, DoesNotFit };

struct LayoutTrial {
    scenario::Layout layout; ///< of one replica
    int replicas = 1;
    int gpus = 1;
    LayoutVerdict verdict = LayoutVerdict::Good;
    bool planned = false; ///< the plan's own layout
    Seconds ttft{};
    Seconds tpot{};
    TokenRate output{};
    Seconds step{};        ///< training
    TokenRate ratePerGpu{}; ///< output; training: tokens trained on
    Ratio mfu{};           ///< training
    std::optional<Money> ownTotal; ///< over the horizon
    plan::Fix change;              ///< states this layout
    bool operator==(const LayoutTrial &) const = default;
};

/// A serving scenario in each shape of a replica that divides its GPUs (placement::ReplicaShapes; all of them where the
/// number is left to the program), a training job in each of its layouts on the planned GPUs (plan::trainingLayouts); sorted
/// by verdict, then by GPUs, then by speed. Empty where no speed is known. One evaluation for each; up to some thirty for
/// serving, a hundred for training a mixture of experts.
std::vector<LayoutTrial> layouts(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis);

} // namespace suanchou::explore
