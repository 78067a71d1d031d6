// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap.h"

#include "ui/charts/chartpalette.h"

#include <QKeyEvent>
#include <QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

/// The colours run from the emptiest cell to a full one over this part of the scale; what does not fit looks alike.
constexpr double fittingPart = 0.8;

QCPColorGradient gradientOf(const ChartPalette &palette)
{
    QCPColorGradient gradient;
    gradient.setLevelCount(250);
    gradient.clearColorStops();
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        gradient.setColorStopAt(share * fittingPart, palette.heat(share));
    gradient.setColorStopAt(fittingPart + 0.004, palette.heat(2.0));
    gradient.setColorStopAt(1.0, palette.heat(2.0));
    return gradient;
}

QCPItemText *labelOn(QCustomPlot *chart)
{
    auto *label = new QCPItemText(chart);
    label->setPadding(QMargins(4, 2, 4, 2));
    label->setClipToAxisRect(false);
    return label;
}

} // namespace

HeatMap::HeatMap(QWidget *parent)
    : Chart(parent)
{
    QCustomPlot *chart = plot();
    m_map = new QCPColorMap(chart->xAxis, chart->yAxis);
    m_map->setInterpolate(false);
    m_map->setTightBoundary(false);
    m_frame = new QCPCurve(chart->xAxis, chart->yAxis);
    m_frame->setLayer(hoverLayer());
    m_current = new QCPItemTracer(chart);
    m_current->setStyle(QCPItemTracer::tsCircle);
    m_current->setSize(13);
    m_currentLabel = labelOn(chart);
    m_currentLabel->position->setParentAnchor(m_current->position);
    m_currentLabel->position->setType(QCPItemPosition::ptAbsolute);
    m_frontierLabel = labelOn(chart);
    chart->xAxis->grid()->setVisible(false);
    chart->yAxis->grid()->setVisible(false);
}

void HeatMap::setData(const HeatData &data)
{
    m_data = data;
    m_cell = {-1, -1};
    m_frame->data()->clear();
    QCustomPlot *chart = plot();
    chart->setLocale(data.locale);
    setEmptyText(data.cells.isEmpty() ? data.emptyText : QString());

    const auto columns = static_cast<int>(data.xTicks.size());
    const auto rows = static_cast<int>(data.yTicks.size());
    m_map->data()->setSize(std::max(columns, 1), std::max(rows, 1));
    m_map->data()->setRange(QCPRange(0, std::max(columns - 1, 1)), QCPRange(0, std::max(rows - 1, 1)));
    double low = 0.9;
    for (const double share : data.cells)
        low = std::min(low, share);
    const double high = low + (1.0 - low) / fittingPart;
    m_map->setDataRange(QCPRange(low, high));
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x)
            m_map->data()->setCell(x, y, std::min(data.cells.value(y * columns + x), high));
    }
    const auto ticks = [](const QStringList &texts) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (qsizetype i = 0; i < texts.size(); ++i)
            ticker->addTick(static_cast<double>(i), texts.at(i));
        return ticker;
    };
    chart->xAxis->setTicker(ticks(data.xTicks));
    chart->yAxis->setTicker(ticks(data.yTicks));
    chart->xAxis->setRange(-0.5, columns - 0.5);
    chart->yAxis->setRange(-0.5, rows - 0.5);
    chart->xAxis->setLabel(data.xLabel);
    setUprightLabel(data.yLabel);

    for (QCPCurve *curve : std::as_const(m_frontier))
        chart->removePlottable(curve);
    m_frontier.clear();
    const QList<QList<QPointF>> lines = frontierOf(data);
    for (const QList<QPointF> &line : lines) {
        auto *curve = new QCPCurve(chart->xAxis, chart->yAxis);
        QList<double> xs;
        QList<double> ys;
        for (const QPointF &point : line) {
            xs << point.x();
            ys << point.y();
        }
        curve->setData(xs, ys);
        m_frontier << curve;
    }
    m_frontierLabel->setVisible(!lines.isEmpty() && !data.beyondLabel.isEmpty());
    m_frontierLabel->setText(data.beyondLabel);
    m_frontierLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_frontierLabel->position->setCoords(0.985, 0.03);
    m_frontierLabel->setPositionAlignment(Qt::AlignTop | Qt::AlignRight);
    m_current->setVisible(data.hasCurrent);
    m_currentLabel->setVisible(data.hasCurrent && !data.currentLabel.isEmpty());
    if (data.hasCurrent) {
        m_current->position->setCoords(data.current);
        m_currentLabel->setText(data.currentLabel);
        const bool right = data.current.x() < columns / 2.0;
        m_currentLabel->position->setCoords(right ? 11 : -11, 0);
        m_currentLabel->setPositionAlignment(Qt::AlignVCenter | (right ? Qt::AlignLeft : Qt::AlignRight));
    }
    dataChanged();
}

void HeatMap::applyColours(const ChartPalette &palette)
{
    const QFont small = plot()->xAxis->tickLabelFont();
    m_map->setGradient(gradientOf(palette));
    for (QCPCurve *curve : std::as_const(m_frontier))
        curve->setPen(QPen(palette.limit(), 2));
    m_frame->setPen(QPen(palette.text(), 2));
    m_current->setPen(QPen(palette.background(), 2));
    m_current->setBrush(palette.hue(Hue::Orange));
    for (QCPItemText *label : {m_currentLabel, m_frontierLabel}) {
        label->setFont(small);
        label->setColor(label == m_currentLabel ? palette.text() : palette.limit());
        QColor ground = palette.background();
        ground.setAlpha(220);
        label->setBrush(ground);
        label->setPen(Qt::NoPen);
    }
}

QPoint HeatMap::cellAt(const QPoint &position) const
{
    const QCustomPlot *chart = plot();
    if (m_data.cells.isEmpty() || !chart->axisRect()->rect().contains(position))
        return {-1, -1};
    const int x = static_cast<int>(std::lround(chart->xAxis->pixelToCoord(position.x())));
    const int y = static_cast<int>(std::lround(chart->yAxis->pixelToCoord(position.y())));
    const bool inside = x >= 0 && y >= 0 && x < m_data.xTicks.size() && y < m_data.yTicks.size();
    return inside ? QPoint(x, y) : QPoint(-1, -1);
}

void HeatMap::showCell(const QPoint &cell)
{
    if (cell == m_cell)
        return;
    m_cell = cell;
    if (cell.x() < 0) {
        m_frame->data()->clear();
        QToolTip::hideText();
    } else {
        const double x = cell.x();
        const double y = cell.y();
        m_frame->setData({x - 0.5, x + 0.5, x + 0.5, x - 0.5, x - 0.5},
                         {y - 0.5, y - 0.5, y + 0.5, y + 0.5, y - 0.5});
        const QString tip = m_data.tips.value(cell.y() * m_data.xTicks.size() + cell.x());
        const QPoint at(static_cast<int>(plot()->xAxis->coordToPixel(x + 0.5)),
                        static_cast<int>(plot()->yAxis->coordToPixel(y - 0.5)));
        QToolTip::showText(mapToGlobal(at), tip, this);
        setAccessibleDescription(tip);
    }
    hoverLayer()->replot();
}

void HeatMap::hoverAt(const QPoint &position) { showCell(cellAt(position)); }

void HeatMap::hoverEnds() { showCell({-1, -1}); }

void HeatMap::clickedAt(const QPoint &position)
{
    const QPoint cell = cellAt(position);
    if (cell.x() >= 0)
        Q_EMIT cellClicked(cell.x(), cell.y());
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    if (m_data.cells.isEmpty()) {
        Chart::keyPressEvent(event);
        return;
    }
    QPoint next = m_cell.x() < 0 ? m_data.current.toPoint() : m_cell;
    switch (event->key()) {
    case Qt::Key_Left: next.rx() -= 1; break;
    case Qt::Key_Right: next.rx() += 1; break;
    case Qt::Key_Up: next.ry() += 1; break;
    case Qt::Key_Down: next.ry() -= 1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cell.x() >= 0)
            Q_EMIT cellClicked(m_cell.x(), m_cell.y());
        return;
    default: Chart::keyPressEvent(event); return;
    }
    next.setX(std::clamp(next.x(), 0, static_cast<int>(m_data.xTicks.size()) - 1));
    next.setY(std::clamp(next.y(), 0, static_cast<int>(m_data.yTicks.size()) - 1));
    showCell(next);
}

ChartTable HeatMap::table() const { return tableOf(m_data, m_firstColumn); }

QString HeatMap::accessibleSummary() const { return summaryOf(m_data); }

} // namespace suanchou::ui
