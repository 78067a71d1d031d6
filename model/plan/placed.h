// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/placement/placement.h"

namespace suanchou::scenario {
struct Scenario;
}

namespace suanchou::plan {

struct Subject;

struct Placed {
    placement::Placement placement;
    memory::Budget budget;
};

/// Places what the scenario's task asks for: serving replicas or a training job.
Placed place(const scenario::Scenario &scenario, const Subject &subject);

} // namespace suanchou::plan
