// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::plan {

struct Subject;

/// What would make a plan fit.
struct Remedy {
    int gpus = 0; ///< of the same accelerator, in the same format; 0 when no sensible number would do
    Fix fix;      ///< empty when there is none
};

/// The smallest count of the same accelerator that holds the scenario's model, lengths and load.
Remedy remedyFor(const scenario::Scenario &scenario, const Subject &subject);

/// Puts every degree of parallelism that was stated back to "auto".
Fix freeLayout(const scenario::Scenario &scenario);

} // namespace suanchou::plan
