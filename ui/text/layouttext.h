// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/layouts.h"

#include <QCoreApplication>
#include <QString>

namespace suanchou::ui {

/// How machines are divided, in the field's own short terms, and what came of it.
class LayoutText {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::LayoutText)

public:
    /// Degrees above 1, e.g. "TP8 PP2" or "TP2 DP4 EP8"; "1 GPU" where there is none.
    static QString label(const scenario::Layout &layout);
    static QString verdict(explore::LayoutVerdict verdict, bool training = false);
};

} // namespace suanchou::ui
