// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpalette.h"
#include "ui/report/figurepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

// Heat maps on paper: every cell carries its number, so that they can be read without colours.
namespace suanchou::ui {

namespace {

QString cellText(const HeatData &data, double share) { return data.locale.toString(share, 'f', share < 10 ? 2 : 1); }

} // namespace

void FigurePainter::paintHeat(QPainter &painter, const HeatData &data, const QRectF &rect) const
{
    const ChartPalette palette = ChartPalette::print();
    const QFontMetricsF metrics(m_font);
    const double em = metrics.height();
    const qsizetype columns = data.xTicks.size();
    const qsizetype rows = data.yTicks.size();
    if (columns == 0 || rows == 0)
        return;
    double tickWidth = 0;
    for (const QString &tick : data.yTicks)
        tickWidth = std::max(tickWidth, metrics.horizontalAdvance(tick));
    const QRectF area = rect.adjusted(tickWidth + 8, em * 1.5, -4, -em * 2.6);
    const double width = area.width() / static_cast<double>(columns);
    const double height = area.height() / static_cast<double>(rows);
    const auto cell = [&](double x, double y) {
        return QRectF(area.left() + x * width, area.bottom() - (y + 1) * height, width, height);
    };

    painter.setPen(palette.text());
    painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()),
                     data.yLabel + (data.scaleLabel.isEmpty() ? QString() : QStringLiteral(" · ") + data.scaleLabel));
    painter.drawText(QRectF(area.left(), rect.bottom() - em * 1.15, area.width(), em * 1.15),
                     Qt::AlignHCenter | Qt::AlignVCenter, data.xLabel);
    for (qsizetype y = 0; y < rows; ++y) {
        for (qsizetype x = 0; x < columns; ++x) {
            const double share = data.cells.value(y * columns + x);
            const QColor fill = palette.heat(share);
            const QRectF box = cell(static_cast<double>(x), static_cast<double>(y));
            painter.fillRect(box, fill);
            painter.setPen(ChartPalette::on(fill));
            painter.drawText(box, Qt::AlignCenter, cellText(data, share));
        }
    }
    painter.setPen(palette.faintText());
    for (qsizetype x = 0; x < columns; ++x) {
        const QRectF box = cell(static_cast<double>(x), 0);
        painter.drawText(QRectF(box.left(), area.bottom() + 2, width, em), Qt::AlignCenter, data.xTicks.at(x));
    }
    for (qsizetype y = 0; y < rows; ++y) {
        const QRectF box = cell(0, static_cast<double>(y));
        painter.drawText(QRectF(rect.left(), box.top(), tickWidth + 4, height), Qt::AlignRight | Qt::AlignVCenter,
                         data.yTicks.at(y));
    }
    painter.setPen(QPen(palette.limit(), 1.6));
    for (const QList<QPointF> &line : frontierOf(data)) {
        QPolygonF corners;
        for (const QPointF &point : line)
            corners << QPointF(area.left() + (point.x() + 0.5) * width, area.bottom() - (point.y() + 0.5) * height);
        painter.drawPolyline(corners);
    }
    if (data.hasCurrent) {
        painter.setPen(QPen(palette.text(), 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell(data.current.x(), data.current.y()).adjusted(1, 1, -1, -1));
    }
}

} // namespace suanchou::ui
