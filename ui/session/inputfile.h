// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/file.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace suanchou::ui {

/// A file's bytes ("-": standard input), or why they can't be had. At most `limit` bytes and one are read.
std::variant<QByteArray, scenario::Error> readInput(const QString &path, qint64 limit);

} // namespace suanchou::ui
