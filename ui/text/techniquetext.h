// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/techniques.h"

#include <QCoreApplication>
#include <QString>

namespace suanchou::ui {

/// Names of the techniques that save memory, and what each does.
class TechniqueText {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::TechniqueText)

public:
    static QString label(explore::Technique technique);
    static QString explanation(explore::Technique technique);
};

} // namespace suanchou::ui
