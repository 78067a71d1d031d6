// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatterchart.h"

#include "ui/charts/chartpalette.h"

#include <QKeyEvent>
#include <QToolTip>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double reach = 12; ///< pixels from the pointer to a point

bool drawable(const ScatterPoint &point)
{
    return std::isfinite(point.x) && std::isfinite(point.y) && point.x > 0 && point.y > 0;
}

/// Powers of ten in full as long as they are short.
QString powerText(int power, const QLocale &locale)
{
    constexpr int longest = 4;
    if (power < 0 && power >= -longest)
        return locale.toString(std::pow(10.0, power), 'f', -power);
    if (power >= 0 && power <= longest)
        return locale.toString(std::pow(10.0, power), 'f', 0);
    QString text = u"10"_s;
    if (power < 0)
        text += u'⁻';
    for (const QChar digit : QString::number(std::abs(power)))
        text += u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s.at(digit.digitValue());
    return text;
}

QSharedPointer<QCPAxisTickerText> powersOfTen(double low, double high, const QLocale &locale)
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int last = int(std::floor(std::log10(high)));
    for (int power = int(std::ceil(std::log10(low))); power <= last; ++power)
        ticker->addTick(std::pow(10.0, power), powerText(power, locale));
    return ticker;
}

} // namespace

ScatterChart::ScatterChart(QWidget *parent)
    : Chart(parent)
{
    QCustomPlot *chart = plot();
    addLegendRow(QSize(14, 12));
    for (QCPAxis *axis : {chart->xAxis, chart->yAxis})
        axis->setScaleType(QCPAxis::stLogarithmic);
    m_equal = new QCPItemStraightLine(chart);
    m_above = new QCPItemStraightLine(chart);
    m_below = new QCPItemStraightLine(chart);
    m_bandLabel = new QCPItemText(chart);
    m_bandLabel->setClipToAxisRect(false);
    m_bandLabel->setPadding(QMargins(4, 2, 4, 2));
    m_bandLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_bandLabel->position->setCoords(0.01, 0.02);
    m_bandLabel->setPositionAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_ring = new QCPItemTracer(chart);
    m_ring->setLayer(hoverLayer());
    m_ring->setStyle(QCPItemTracer::tsCircle);
    m_ring->setSize(13);
    m_ring->setVisible(false);
}

void ScatterChart::setData(const ScatterData &data)
{
    m_data = data;
    m_shown = -1;
    m_ring->setVisible(false);
    QCustomPlot *chart = plot();
    chart->setLocale(data.locale);
    while (m_graphs.size() > data.series.size())
        chart->removeGraph(m_graphs.takeLast());
    while (m_graphs.size() < data.series.size())
        m_graphs << chart->addGraph();
    bool any = false;
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        QList<double> xs;
        QList<double> ys;
        for (const ScatterPoint &point : data.series.at(i).points) {
            if (drawable(point)) {
                xs << point.x;
                ys << point.y;
            }
        }
        any = any || !xs.isEmpty();
        m_graphs.at(i)->setLineStyle(QCPGraph::lsNone);
        m_graphs.at(i)->setAdaptiveSampling(false);
        m_graphs.at(i)->setData(xs, ys);
        m_graphs.at(i)->setName(data.series.at(i).name);
    }
    setEmptyText(any ? QString() : data.emptyText);
    setRanges();
    chart->xAxis->setLabel(data.x.label);
    setUprightLabel(data.y.label);
    dataChanged();
}

void ScatterChart::setRanges()
{
    double low = std::numeric_limits<double>::max();
    double high = 0;
    for (const ScatterSeries &series : m_data.series) {
        for (const ScatterPoint &point : series.points) {
            if (drawable(point)) {
                low = std::min({low, point.x, point.y});
                high = std::max({high, point.x, point.y});
            }
        }
    }
    if (high <= 0) {
        low = 1;
        high = 10;
    }
    constexpr double margin = 1.4;
    low /= margin;
    high *= margin;
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis})
        axis->setTicker(powersOfTen(low, high, m_data.locale));
    plot()->xAxis->setRange(low, high);
    plot()->yAxis->setRange(low, high);
    const auto place = [low, high](QCPItemStraightLine *line, double factor) {
        line->point1->setCoords(low, low * factor);
        line->point2->setCoords(high, high * factor);
    };
    place(m_equal, 1);
    place(m_above, 1 + m_data.band);
    place(m_below, 1 / (1 + m_data.band));
    m_above->setVisible(m_data.band > 0);
    m_below->setVisible(m_data.band > 0);
    m_bandLabel->setText(m_data.bandLabel);
    m_bandLabel->setVisible(!m_data.bandLabel.isEmpty());
}

void ScatterChart::applyColours(const ChartPalette &palette)
{
    for (qsizetype i = 0; i < m_graphs.size(); ++i) {
        const ScatterSeries &series = m_data.series.at(i);
        QColor colour = palette.hue(series.hue);
        colour.setAlpha(series.backdrop ? 110 : 220);
        m_graphs.at(i)->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssDisc, colour, series.backdrop ? 4 : 8));
    }
    m_equal->setPen(QPen(palette.text(), 1));
    m_above->setPen(QPen(palette.axis(), 1, Qt::DashLine));
    m_below->setPen(QPen(palette.axis(), 1, Qt::DashLine));
    m_bandLabel->setFont(plot()->xAxis->tickLabelFont());
    m_bandLabel->setColor(palette.faintText());
    m_bandLabel->setPen(Qt::NoPen);
    m_bandLabel->setBrush(Qt::NoBrush);
    m_ring->setPen(QPen(palette.text(), 2));
    m_ring->setBrush(Qt::NoBrush);
}

const ScatterPoint *ScatterChart::pointAt(const QPoint &position) const
{
    const ScatterPoint *best = nullptr;
    double closest = reach;
    // What lies in front goes first: a backdrop's point is taken only where no other one is near.
    for (const bool backdrop : {false, true}) {
        for (const ScatterSeries &series : m_data.series) {
            if (series.backdrop != backdrop)
                continue;
            for (const ScatterPoint &point : series.points) {
                if (!drawable(point))
                    continue;
                const double dx = plot()->xAxis->coordToPixel(point.x) - position.x();
                const double dy = plot()->yAxis->coordToPixel(point.y) - position.y();
                const double far = std::hypot(dx, dy);
                if (far < closest) {
                    closest = far;
                    best = &point;
                }
            }
        }
        if (best)
            return best;
    }
    return best;
}

void ScatterChart::show(const ScatterPoint *point)
{
    const int id = point ? point->id : -1;
    if (id == m_shown)
        return;
    m_shown = id;
    m_ring->setVisible(point != nullptr);
    if (point) {
        m_ring->position->setCoords(point->x, point->y);
        const QString tip = m_data.tip ? m_data.tip(id) : QString();
        const QPoint at(int(plot()->xAxis->coordToPixel(point->x)) + 10,
                        int(plot()->yAxis->coordToPixel(point->y)) + 10);
        QToolTip::showText(mapToGlobal(at), tip, this);
        setAccessibleDescription(tip);
        setCursor(Qt::PointingHandCursor);
    } else {
        QToolTip::hideText();
        unsetCursor();
    }
    hoverLayer()->replot();
}

void ScatterChart::mark(int id)
{
    for (const ScatterSeries &series : std::as_const(m_data.series)) {
        for (const ScatterPoint &point : series.points) {
            if (point.id == id && drawable(point)) {
                show(&point);
                return;
            }
        }
    }
}

void ScatterChart::hoverAt(const QPoint &position) { show(pointAt(position)); }

void ScatterChart::hoverEnds() { show(nullptr); }

void ScatterChart::clickedAt(const QPoint &position)
{
    if (const ScatterPoint *point = pointAt(position))
        Q_EMIT pointClicked(point->id);
}

QList<ScatterPoint> ScatterChart::walkable() const
{
    QList<ScatterPoint> points;
    for (const ScatterSeries &series : m_data.series) {
        if (!series.backdrop)
            points += series.points;
    }
    points.removeIf([](const ScatterPoint &point) { return !drawable(point); });
    std::stable_sort(points.begin(), points.end(),
                     [](const ScatterPoint &a, const ScatterPoint &b) { return a.x < b.x; });
    return points;
}

void ScatterChart::keyPressEvent(QKeyEvent *event)
{
    const QList<ScatterPoint> points = walkable();
    const auto shown = std::find_if(points.begin(), points.end(),
                                    [this](const ScatterPoint &point) { return point.id == m_shown; });
    qsizetype at = shown == points.end() ? -1 : shown - points.begin();
    switch (event->key()) {
    case Qt::Key_Right: ++at; break;
    case Qt::Key_Left: --at; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_shown >= 0)
            Q_EMIT pointClicked(m_shown);
        return;
    default: Chart::keyPressEvent(event); return;
    }
    if (!points.isEmpty())
        show(&points.at(std::clamp<qsizetype>(at, 0, points.size() - 1)));
}

void ScatterChart::focusOutEvent(QFocusEvent *event)
{
    hoverEnds();
    Chart::focusOutEvent(event);
}

ChartTable ScatterChart::table() const
{
    ChartTable table;
    table.head = m_data.head;
    for (const ScatterPoint &point : walkable()) {
        table.rows << QStringList{m_data.pointName ? m_data.pointName(point.id) : QString(),
                                  m_data.locale.toString(point.x, 'g', 4),
                                  m_data.locale.toString(point.y, 'g', 4)};
    }
    return table;
}

} // namespace suanchou::ui
