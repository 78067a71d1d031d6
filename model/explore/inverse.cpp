// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/inverse.h"

#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/scenario/scenario.h"

namespace suanchou::explore {

std::optional<int> fewestGpus(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    scenario::Scenario free = scenario;
    free.hardware.accelerator = plan.accelerator;
    free.hardware.count.reset();
    free.hardware.parallelism = {};
    const plan::Plan least = plan::evaluate(free, basis);
    return least.memory.fits ? std::optional(least.placement.gpus) : std::nullopt;
}

} // namespace suanchou::explore
