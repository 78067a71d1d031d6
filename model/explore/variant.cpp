// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/variant.h"

namespace suanchou::explore {

scenario::Scenario withChoices(const scenario::Scenario &scenario, const plan::Plan &plan)
{
    scenario::Scenario fixed = scenario;
    fixed.audience.users.reset(); // count and degrees are what they came to
    fixed.weights = plan.weights;
    fixed.kvCache = plan.kvCache;
    fixed.hardware.accelerator = plan.accelerator;
    fixed.hardware.count = plan.placement.gpus;
    fixed.hardware.perNode = plan.placement.perNode;
    const scenario::Layout &layout = plan.placement.layout;
    // Replicas of a serving deployment follow from the count and the degrees of one replica.
    fixed.hardware.parallelism = {layout.tensor, layout.pipeline, layout.data, layout.expert, layout.context};
    return fixed;
}

} // namespace suanchou::explore
