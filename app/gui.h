// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace suanchou::app {

/// Shows the window and runs until it is closed; one window for each file, one without a file where there are none.
int runGui(QApplication &application, const QStringList &files);

} // namespace suanchou::app
