// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/placed.h"
#include "model/speed/serving.h"

namespace suanchou::plan {

class Basis;

/// What the speed of a placed deployment is computed from. The references must outlive the result.
speed::ServingInput servingInput(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis,
                                 const speed::Workload &workload, const Placed &placed);

} // namespace suanchou::plan
