// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace suanchou::ui {

/// Wording of what a reader of foreign model files noted (catalog::ImportedModel::notes) and asks for.
class ImportText {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::ImportText)

public:
    static QString note(const std::string &note);
    /// What a shape key of a configuration means; the key itself where it is not one of Llama's.
    static QString shapeKey(const QString &key);
};

} // namespace suanchou::ui
