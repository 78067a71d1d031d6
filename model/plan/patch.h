// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/scenario/fields.h"

namespace suanchou::plan {

/// What a change states for its field: its number, "auto" or "max", "null", a model's id, or a word.
scenario::Value valueOf(const Fix::Change &change);

/// The scenario with a fix applied; changes that a field does not accept are left out.
scenario::Scenario patched(scenario::Scenario scenario, const Fix &fix);

} // namespace suanchou::plan
