// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::plan {

class Basis;
struct Subject;

/// Looks at a finished plan and appends what is wrong or worth knowing, worst first, with the change that removes the
/// cause where there is one. The meaning of each warning's numbers stands in warnings.cpp beside it.
void addWarnings(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan);

} // namespace suanchou::plan
