// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linechart.h"

#include "ui/charts/chartpalette.h"

#include <QKeyEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

/// Decimals that tell ticks such as 0.25 apart, at least `asked`.
int tickDecimals(const QCPAxis &axis, int asked)
{
    constexpr int most = 4;
    QVector<double> ticks;
    axis.ticker()->generate(axis.range(), QLocale::c(), QLatin1Char('f'), 0, ticks, nullptr, nullptr);
    if (ticks.size() < 2)
        return asked;
    double step = (ticks[1] - ticks[0]) * std::pow(10.0, asked);
    int decimals = asked;
    while (decimals < most && std::abs(step - std::round(step)) > 1e-6 * step) {
        step *= 10.0;
        ++decimals;
    }
    return decimals;
}

constexpr std::array markers{QCPScatterStyle::ssNone,    QCPScatterStyle::ssCircle,
                             QCPScatterStyle::ssSquare,  QCPScatterStyle::ssTriangle,
                             QCPScatterStyle::ssDiamond, QCPScatterStyle::ssCross,
                             QCPScatterStyle::ssPlus};

QCPItemText *boxedText(QCustomPlot *plot)
{
    auto *text = new QCPItemText(plot);
    text->setPadding(QMargins(5, 3, 5, 3));
    text->setClipToAxisRect(false);
    text->setSelectable(false);
    return text;
}

} // namespace

LineChart::LineChart(QWidget *parent)
    : Chart(parent)
{
    QCustomPlot *chart = plot();
    addLegendRow(QSize(26, 12));

    m_within = new QCPItemRect(chart);
    m_within->setLayer(u"background"_s);
    m_xLimit = new QCPItemStraightLine(chart);
    m_yLimit = new QCPItemStraightLine(chart);
    m_xLimitLabel = boxedText(chart);
    m_yLimitLabel = boxedText(chart);
    m_hoverLine = new QCPItemLine(chart);
    m_hoverText = boxedText(chart);
    m_hoverLine->setLayer(hoverLayer());
    m_hoverText->setLayer(hoverLayer());
    m_hoverText->setTextAlignment(Qt::AlignLeft);
    m_hoverText->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_hoverText->position->setType(QCPItemPosition::ptAbsolute);
    m_hoverLine->setVisible(false);
    m_hoverText->setVisible(false);
}

void LineChart::setData(const LineData &data)
{
    m_data = data;
    m_reading = false;
    plot()->setLocale(data.locale);
    setEmptyText(data.series.isEmpty() ? data.emptyText : QString());
    rebuildSeries();
    setRanges();
    rebuildMarks();
    placeLabels();
    dataChanged();
}

void LineChart::rebuildSeries()
{
    // Graphs are kept and refilled; only their number follows the data. A curve keeps the order of its points.
    QCustomPlot *chart = plot();
    while (m_curves.size() > m_data.series.size())
        chart->removePlottable(m_curves.takeLast());
    while (m_curves.size() < m_data.series.size())
        m_curves << new QCPCurve(chart->xAxis, chart->yAxis);
    for (QCPGraph *area : std::as_const(m_areas))
        chart->removeGraph(area);
    m_areas.clear();
    rebuildBands();
    for (const LineSeries &series : std::as_const(m_data.series)) {
        if (!series.filled)
            continue;
        QCPGraph *area = chart->addGraph();
        area->setData(series.x, series.y, true);
        area->setPen(Qt::NoPen);
        area->setLayer(u"grid"_s);
        area->removeFromLegend();
        m_areas << area;
    }
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const LineSeries &series = m_data.series.at(i);
        QList<double> order;
        QList<double> xs;
        QList<double> ys;
        for (const QPointF &point : pointsOf(series)) {
            order << static_cast<double>(order.size());
            xs << point.x();
            ys << point.y();
        }
        m_curves.at(i)->setData(order, xs, ys, true);
        m_curves.at(i)->setName(series.name);
    }
}

void LineChart::rebuildBands()
{
    QCustomPlot *chart = plot();
    for (QCPGraph *edge : std::as_const(m_bands))
        chart->removeGraph(edge);
    m_bands.clear();
    for (const LineBand &band : std::as_const(m_data.bands)) {
        for (const QList<double> *edge : {&band.high, &band.low}) {
            QCPGraph *graph = chart->addGraph();
            graph->setData(band.x, *edge, true);
            graph->setPen(Qt::NoPen);
            graph->setLayer(u"grid"_s);
            graph->removeFromLegend();
            m_bands << graph;
        }
        m_bands.at(m_bands.size() - 2)->setChannelFillGraph(m_bands.last());
    }
}

/// Of lines and points; a logarithmic axis has no zero.
double LineChart::lowestY() const
{
    double lowest = std::numeric_limits<double>::max();
    for (const LineSeries &series : m_data.series) {
        for (const double y : series.y)
            lowest = std::min(lowest, y);
    }
    for (const Crossing &point : m_data.points)
        lowest = std::min(lowest, point.at.y());
    return lowest;
}

void LineChart::setRanges()
{
    QCustomPlot *chart = plot();
    double highX = 0;
    double lowX = m_data.series.isEmpty() ? 0 : m_data.series.first().x.value(0);
    double highY = m_data.yLimit;
    double lowY = 0;
    for (const LineSeries &series : m_data.series) {
        for (const double x : series.x) {
            highX = std::max(highX, x);
            lowX = std::min(lowX, x);
        }
        for (const double y : series.y) {
            highY = std::max(highY, y);
            lowY = std::min(lowY, y);
        }
    }
    for (const LineBand &band : m_data.bands) {
        for (const double y : band.high)
            highY = std::max(highY, y);
    }
    highX = std::max(highX, m_data.xLimit);
    const auto logarithmic = [](QCPAxis *axis, double low, double high) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        axis->setNumberFormat(u"g"_s);
        axis->setNumberPrecision(6);
        axis->setRange(std::max(low, 1e-3), high);
    };
    if (m_data.xLog) {
        logarithmic(chart->xAxis, lowX, highX);
    } else {
        chart->xAxis->setScaleType(QCPAxis::stLinear);
        auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
        if (m_data.x.step > 0) {
            ticker->setTickStep(m_data.x.step);
            chart->xAxis->setTicker(ticker);
        } else {
            chart->xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
        }
        chart->xAxis->setRange(0, highX > 0 ? highX * 1.02 : 1);
        chart->xAxis->setNumberFormat(u"f"_s);
        chart->xAxis->setNumberPrecision(tickDecimals(*chart->xAxis, m_data.x.decimals));
    }
    if (m_data.yLog) {
        logarithmic(chart->yAxis, lowestY() / 2.0, highY * 2.0);
    } else {
        chart->yAxis->setScaleType(QCPAxis::stLinear);
        if (m_data.y.step > 0) {
            auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
            ticker->setTickStep(m_data.y.step);
            chart->yAxis->setTicker(ticker);
        } else {
            chart->yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
            chart->yAxis->ticker()->setTickCount(6);
        }
        chart->yAxis->setNumberFormat(u"f"_s);
        chart->yAxis->setRange(lowY < 0 ? lowY * 1.06 : 0, highY > 0 ? highY * 1.1 : 1);
        chart->yAxis->setNumberPrecision(tickDecimals(*chart->yAxis, m_data.y.decimals));
    }
    chart->xAxis->setLabel(m_data.x.label);
    setUprightLabel(m_data.y.label);
}

void LineChart::rebuildMarks()
{
    QCustomPlot *chart = plot();
    const QList<Crossing> all = m_data.crossings + m_data.points;
    while (m_marks.size() > all.size()) {
        const Mark mark = m_marks.takeLast();
        chart->removeItem(mark.dot);
        chart->removeItem(mark.label);
    }
    while (m_marks.size() < all.size()) {
        Mark mark{new QCPItemTracer(chart), boxedText(chart)};
        mark.dot->setSize(9);
        mark.label->position->setParentAnchor(mark.dot->position);
        mark.label->position->setType(QCPItemPosition::ptAbsolute);
        m_marks << mark;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool crossing = i < m_data.crossings.size();
        m_marks.at(i).dot->setStyle(crossing ? QCPItemTracer::tsCircle : QCPItemTracer::tsSquare);
        m_marks.at(i).dot->position->setCoords(all.at(i).at);
        m_marks.at(i).label->setText(all.at(i).label);
    }

    const bool hasX = m_data.xLimit > 0;
    m_xLimit->setVisible(hasX);
    m_xLimitLabel->setVisible(hasX && !m_data.xLimitLabel.isEmpty());
    m_xLimit->point1->setCoords(m_data.xLimit, 0);
    m_xLimit->point2->setCoords(m_data.xLimit, 1);
    m_xLimitLabel->setText(m_data.xLimitLabel);
    m_xLimitLabel->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_xLimitLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    // At the foot of its line where the other limit runs near the top.
    const bool crossed = m_data.yLimit > 0.85 * chart->yAxis->range().upper;
    m_xLimitLabel->position->setCoords(m_data.xLimit, crossed ? 0.98 : 0.02);
    m_xLimitLabel->setPositionAlignment((crossed ? Qt::AlignBottom : Qt::AlignTop) | Qt::AlignRight);
    const bool hasY = m_data.yLimit > 0;
    m_yLimit->setVisible(hasY);
    m_yLimitLabel->setVisible(hasY && !m_data.yLimitLabel.isEmpty());
    m_yLimit->point1->setCoords(0, m_data.yLimit);
    m_yLimit->point2->setCoords(1, m_data.yLimit);
    m_yLimitLabel->setText(m_data.yLimitLabel);
    m_yLimitLabel->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_yLimitLabel->position->setTypeY(QCPItemPosition::ptPlotCoords);
    m_yLimitLabel->position->setCoords(0.99, m_data.yLimit);
    m_yLimitLabel->setPositionAlignment((m_data.yLimitBelow ? Qt::AlignTop : Qt::AlignBottom) | Qt::AlignRight);
    m_within->setVisible(m_data.boxed && (hasX || hasY));
    m_within->topLeft->setCoords(0, hasY ? m_data.yLimit : chart->yAxis->range().upper);
    m_within->bottomRight->setCoords(hasX ? m_data.xLimit : chart->xAxis->range().upper, 0);
}

void LineChart::placeLabels()
{
    // Labels stand beside their mark, away from the next one or else towards the middle of the chart, and every second one a
    // line further off. Their positions are pixels relative to the mark, so they need no layout.
    const QCPRange xs = plot()->xAxis->range();
    const auto share = [&](const Mark &mark) {
        const double x = mark.dot->position->key();
        return m_data.xLog ? std::log(x / xs.lower) / std::log(xs.upper / xs.lower) : (x - xs.lower) / xs.size();
    };
    const auto hasNeighbour = [&](double at, bool onTheRight) {
        return std::any_of(m_marks.begin(), m_marks.end(), [&](const Mark &other) {
            const double distance = onTheRight ? share(other) - at : at - share(other);
            return distance > 0 && distance < 0.35;
        });
    };
    const QCPRange range = plot()->yAxis->range();
    const double upper = m_data.yLog ? range.lower * std::pow(range.upper / range.lower, 0.75)
                                     : range.lower + 0.75 * range.size();
    const double line = fontMetrics().height() + 8;
    qsizetype nth = 0;
    for (const Mark &mark : m_marks) {
        const double at = share(mark);
        bool right = at < 0.5;
        if (right && at > 0.25 && hasNeighbour(at, true))
            right = false;
        else if (!right && at < 0.75 && hasNeighbour(at, false))
            right = true;
        const bool high = mark.dot->position->value() > upper;
        const double distance = line * (0.9 + 1.1 * static_cast<double>(nth % 2));
        mark.label->position->setCoords(right ? 12 : -12, high ? distance : -distance);
        mark.label->setPositionAlignment(Qt::AlignVCenter | (right ? Qt::AlignLeft : Qt::AlignRight));
        ++nth;
    }
}

void LineChart::applyColours(const ChartPalette &palette)
{
    const QFont small = plot()->xAxis->tickLabelFont();
    for (qsizetype i = 0; i < m_curves.size() && i < m_data.series.size(); ++i) {
        const LineSeries &series = m_data.series.at(i);
        QPen pen = palette.line(series.hue, series.overlay);
        if (series.dashed) {
            pen.setWidthF(1.0);
            pen.setDashPattern({6, 4});
        }
        m_curves.at(i)->setPen(pen);
        // A few markers tell overlays apart without hiding the line.
        const auto shape = markers[static_cast<std::size_t>(series.overlay) % markers.size()];
        m_curves.at(i)->setScatterStyle(QCPScatterStyle(shape, pen.color(), palette.background(), 7));
        m_curves.at(i)->setScatterSkip(static_cast<int>(series.x.size() / 8));
    }
    qsizetype area = 0;
    for (const LineSeries &series : std::as_const(m_data.series)) {
        if (series.filled && area < m_areas.size())
            m_areas.at(area++)->setBrush(palette.tinted(series.hue));
    }
    for (qsizetype i = 0; i < m_data.bands.size() && 2 * i < m_bands.size(); ++i) {
        QColor shade = palette.hue(m_data.bands.at(i).hue);
        shade.setAlphaF(palette.isDark() ? 0.26F : 0.16F);
        m_bands.at(2 * i)->setBrush(shade);
    }
    const auto dress = [&](QCPItemText *text) {
        text->setFont(small);
        text->setColor(palette.text());
        text->setBrush(palette.box());
        text->setPen(QPen(palette.grid(), 1));
    };
    for (const Mark &mark : m_marks) {
        dress(mark.label);
        mark.dot->setPen(QPen(palette.text(), 1));
        mark.dot->setBrush(palette.background());
    }
    QPen limit(palette.limit(), 1);
    limit.setStyle(Qt::DashLine);
    QColor shade = palette.hue(Hue::Green);
    shade.setAlphaF(0.10F);
    m_within->setBrush(shade);
    m_within->setPen(Qt::NoPen);
    m_xLimit->setPen(limit);
    m_yLimit->setPen(limit);
    for (QCPItemText *text : {m_xLimitLabel, m_yLimitLabel}) {
        text->setFont(small);
        text->setColor(palette.limit());
        text->setBrush(Qt::NoBrush);
        text->setPen(Qt::NoPen);
    }
    dress(m_hoverText);
    m_hoverText->setPen(QPen(palette.axis(), 1));
    m_hoverLine->setPen(QPen(palette.axis(), 1));
}

QString LineChart::readAt(double x)
{
    if (m_data.series.isEmpty())
        return {};
    QStringList lines{m_data.x.label + u": "_s +
                      m_data.locale.toString(x, 'f', std::max(m_data.x.decimals, x < 10 ? 1 : 0))};
    for (const LineSeries &series : m_data.series)
        lines << series.name + u"  "_s +
                     m_data.locale.toString(valueAt(series, x), 'f', std::max(m_data.y.decimals, 1));
    for (const LineBand &band : m_data.bands) {
        const auto [low, high] = bandAt(band, x);
        const int decimals = std::max(m_data.y.decimals, 1);
        lines << band.name + u"  "_s + m_data.locale.toString(low, 'f', decimals) + u" – "_s +
                     m_data.locale.toString(high, 'f', decimals);
    }
    return lines.join(u'\n');
}

void LineChart::showReading(double x)
{
    QCustomPlot *chart = plot();
    const QRect rect = chart->axisRect()->rect();
    m_readX = std::clamp(x, chart->xAxis->range().lower, chart->xAxis->range().upper);
    m_reading = true;
    m_hoverText->setText(readAt(m_readX));
    const double pixel = chart->xAxis->coordToPixel(m_readX);
    m_hoverLine->start->setType(QCPItemPosition::ptAbsolute);
    m_hoverLine->end->setType(QCPItemPosition::ptAbsolute);
    m_hoverLine->start->setCoords(pixel, rect.top());
    m_hoverLine->end->setCoords(pixel, rect.bottom());
    const bool left = pixel > rect.center().x();
    m_hoverText->setPositionAlignment(Qt::AlignTop | (left ? Qt::AlignRight : Qt::AlignLeft));
    m_hoverText->position->setCoords(pixel + (left ? -8 : 8), rect.top() + 4);
    m_hoverLine->setVisible(true);
    m_hoverText->setVisible(true);
    hoverLayer()->replot();
}

void LineChart::hoverAt(const QPoint &position)
{
    if (m_data.series.isEmpty() || !m_data.sortedByX || !plot()->axisRect()->rect().contains(position)) {
        hoverEnds();
        return;
    }
    showReading(plot()->xAxis->pixelToCoord(position.x()));
}

void LineChart::hoverEnds()
{
    if (!m_reading)
        return;
    m_reading = false;
    m_hoverLine->setVisible(false);
    m_hoverText->setVisible(false);
    hoverLayer()->replot();
}

void LineChart::keyPressEvent(QKeyEvent *event)
{
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || m_data.series.isEmpty() || !m_data.sortedByX) {
        Chart::keyPressEvent(event);
        return;
    }
    const double step = m_data.x.step > 0 ? m_data.x.step / 6.0 : plot()->xAxis->range().size() / 40.0;
    showReading(m_reading ? m_readX + (left ? -step : step) : 0);
    setAccessibleDescription(readAt(m_readX));
}

void LineChart::focusOutEvent(QFocusEvent *event)
{
    hoverEnds();
    Chart::focusOutEvent(event);
}

ChartTable LineChart::table() const { return tableOf(m_data); }

QString LineChart::accessibleSummary() const { return summaryOf(m_data); }

QList<QPointF> LineChart::crossingMarks() const
{
    QList<QPointF> marks;
    for (qsizetype i = 0; i < m_data.crossings.size() && i < m_marks.size(); ++i)
        marks << QPointF(m_marks.at(i).dot->position->key(), m_marks.at(i).dot->position->value());
    return marks;
}

} // namespace suanchou::ui
