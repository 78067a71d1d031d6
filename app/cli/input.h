// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/file.h"

#include <QString>

#include <variant>

namespace suanchou::plan {
class Basis;
}

namespace suanchou::app {

/// Reads and checks a scenario, example or workspace file.
std::variant<scenario::File, scenario::Errors> loadScenario(const QString &path, const plan::Basis &basis);

void printLine(const QString &text);
void printError(const QString &text);

} // namespace suanchou::app
