// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/file.h"

namespace suanchou::catalog {
class Catalog;
struct ImportError;
}

namespace suanchou::scenario {

/// The fault of an imported file as an error of a scenario; `place` is put before its path.
Error fromImport(const catalog::ImportError &error, std::string_view place);

/// What only the catalogue can tell: that the model, accelerator and number formats exist and go together.
/// Empty when evaluate() may be called.
Errors check(const Scenario &scenario, const catalog::Catalog &catalog);

} // namespace suanchou::scenario
