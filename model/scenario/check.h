// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/file.h"

namespace suanchou::catalog {
class Catalog;
}

namespace suanchou::scenario {

/// What only the catalogue can tell: that the model, accelerator and number formats exist and go together.
/// Empty when evaluate() may be called.
Errors check(const Scenario &scenario, const catalog::Catalog &catalog);

} // namespace suanchou::scenario
