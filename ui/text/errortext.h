// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/readerror.h"
#include "model/scenario/file.h"

#include <QCoreApplication>
#include <QString>

namespace suanchou::ui {

/// One line per error that names the file, the place, what was found and what was expected; for the window and for
/// standard error alike. Parts that are unknown are left out.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString sentence(const scenario::Error &error);
    static QString sentence(const catalog::ReadError &error);
    /// All errors, one a line.
    static QString sentences(const scenario::Errors &errors);
};

} // namespace suanchou::ui
