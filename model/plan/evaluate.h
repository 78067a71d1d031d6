// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::catalog {
class Catalog;
}

namespace suanchou::plan {

/// The one door: a scenario (checked by scenario::check) and the catalogue in, every figure out. Pure; no cache.
/// A model or accelerator id that the catalogue does not hold is an error of the caller: scenario::check names it.
Plan evaluate(const scenario::Scenario &scenario, const catalog::Catalog &catalog);

} // namespace suanchou::plan
