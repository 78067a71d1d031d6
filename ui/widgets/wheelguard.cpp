// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QScrollBar>
#include <QWheelEvent>

namespace suanchou::ui {

namespace {

bool isGuarded(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget))
        return false;
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget);
}

// The line edit inside a spin box gets the wheel first.
QWidget *guarded(QWidget *widget)
{
    if (isGuarded(widget))
        return widget;
    QWidget *parent = widget->parentWidget();
    return parent && isGuarded(parent) ? parent : nullptr;
}

} // namespace

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && isGuarded(widget) && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return false;
    QWidget *widget = guarded(static_cast<QWidget *>(watched));
    if (!widget || widget->hasFocus() || !widget->parentWidget())
        return false;
    event->ignore();
    QCoreApplication::sendEvent(widget->parentWidget(), event);
    return true;
}

} // namespace suanchou::ui
