// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/placed.h"

#include "model/placement/serving.h"
#include "model/placement/training.h"
#include "model/plan/subject.h"

namespace suanchou::plan {

Placed place(const scenario::Scenario &scenario, const Subject &subject)
{
    if (scenario::isTraining(scenario.task)) {
        const auto placed = placement::placeTraining({subject.rules, scenario, subject.model.spec(), subject.groups, subject.count, subject.bytes,
                                                      subject.weights, subject.device, subject.capacity});
        return {placed.placement, placed.budget};
    }
    const auto placed = placement::placeServing({subject.rules, scenario, subject.model.spec(), subject.groups, subject.bytes, subject.cache,
                                                 subject.device, subject.capacity, &subject.draft});
    return {placed.placement, placed.budget};
}

} // namespace suanchou::plan
