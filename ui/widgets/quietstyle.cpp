// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quietstyle.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

QuietStyle::QuietStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.window()); return;
    case CE_MenuBarItem: drawMenuBarItem(option, painter); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->setPen(hairline(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void QuietStyle::drawMenuBarItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    painter->fillRect(item->rect, item->palette.window());
    const bool active = (item->state & State_Selected) || (item->state & State_Sunken);
    if (active) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(item->palette.highlight());
        painter->drawRoundedRect(QRectF(item->rect).adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
    }
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!proxy()->styleHint(SH_UnderlineShortcut, item))
        flags |= Qt::TextHideMnemonic;
    proxy()->drawItemText(painter, item->rect, flags, item->palette, item->state & State_Enabled, item->text,
                          active ? QPalette::HighlightedText : QPalette::WindowText);
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_FrameStatusBarItem)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Room for the text between tab and frame, and none lost around menus.
    if (metric == PM_TabBarTabHSpace)
        return QProxyStyle::pixelMetric(metric, option, widget) + 6;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace suanchou::ui
