// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/embeddedbasis.h"
#include "ui/session/session.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

#include <memory>

// What tests of the window share: the shipped catalogue, one look, and no warning that goes by unseen.
namespace suanchou::test {

inline std::shared_ptr<const plan::Basis> shippedBasis()
{
    static const plan::BasisResult loaded = ui::loadBasis(QString());
    return loaded.basis;
}

inline void settleApplication()
{
    QStandardPaths::setTestModeEnabled(true);
    ui::applyTheme(ui::ThemeChoice::Light);
    QApplication::setCursorFlashTime(0);
}

inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

/// The queued evaluation and what it leads to.
inline void turn()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

} // namespace suanchou::test
