// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace suanchou::ui {

/// Installed once on the application: the wheel scrolls the page, and changes a spin box, combo box or slider only while
/// that has the focus. It also keeps the wheel from giving them the focus.
class WheelGuard : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace suanchou::ui
