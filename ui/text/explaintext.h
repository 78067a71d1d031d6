// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explain/derivation.h"

#include <QCoreApplication>
#include <QString>

namespace suanchou::ui {

/// The words for the operands of a derivation.
class ExplainText {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)

public:
    static QString name(explain::OperandName name);
    /// Symbol of the unit; empty for plain numbers.
    static QString unit(explain::OperandUnit unit, catalog::Currency currency);
};

} // namespace suanchou::ui
