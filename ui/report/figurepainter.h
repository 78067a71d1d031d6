// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportmodel.h"

#include <QFont>
#include <QPicture>
#include <QSize>

namespace suanchou::ui {

/// Draws a report's figures with a painter alone: they need no window, no widget and no screen, may be drawn in any
/// thread, and are lines and text throughout. Lines are told apart by dash and by a name at their end, parts by their
/// names and hatching, so that a copy in grey still reads.
class FigurePainter {
public:
    /// `font` must have a pixel size: the picture is recorded for 96 dpi, whatever the device.
    explicit FigurePainter(const QFont &font)
        : m_font(font)
    {}

    QPicture draw(const ReportFigure &figure, const QSize &size) const;
    void paint(QPainter &painter, const ReportFigure &figure, const QRectF &rect) const;

private:
    void paintLines(QPainter &painter, const LineData &data, const QRectF &rect) const;
    void paintHeat(QPainter &painter, const HeatData &data, const QRectF &rect) const; // heatpainter.cpp
    void paintBars(QPainter &painter, const BarData &data, const QRectF &rect) const;

    QFont m_font;
};

/// Round distances for about `count` ticks up to `largest`: 1, 2 or 5 times a power of ten.
double tickStep(double largest, int count);

} // namespace suanchou::ui
