// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::explore {

/// The scenario with everything that the plan chose written out, so that a variant differs only where it is changed.
scenario::Scenario withChoices(const scenario::Scenario &scenario, const plan::Plan &plan);

} // namespace suanchou::explore
