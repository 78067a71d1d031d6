// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/file.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace suanchou::plan {
class Basis;
}

namespace suanchou::app {

/// A file's bytes ("-": standard input), or why they can't be had. At most `limit` bytes and one are read.
std::variant<QByteArray, scenario::Error> readInput(const QString &path, qint64 limit);

/// Reads and checks a scenario, example or workspace file.
std::variant<scenario::File, scenario::Errors> loadScenario(const QString &path, const plan::Basis &basis);

void printLine(const QString &text);
void printError(const QString &text);

} // namespace suanchou::app
