// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace suanchou::ui {

/// Fusion with flat bars: menu bar, tool bar and status bar are the window's ground with a hairline where they end.
class QuietStyle : public QProxyStyle {
    Q_OBJECT

public:
    QuietStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;

private:
    void drawMenuBarItem(const QStyleOption *option, QPainter *painter) const;
};

} // namespace suanchou::ui
