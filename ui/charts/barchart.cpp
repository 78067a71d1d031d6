// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/charts/chartpalette.h"

#include <QKeyEvent>
#include <QToolTip>

#include <qcustomplot.h>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

/// Bars that write their value inside where there is room.
class LabelledBars : public QCPBars {
public:
    LabelledBars(QCPAxis *keys, QCPAxis *values)
        : QCPBars(keys, values)
    {
        setAntialiased(false);
        setAntialiasedFill(false);
    }
    void setTexts(const QStringList &texts) { m_texts = texts; }
    void setTextStyle(const QFont &font, const QColor &colour)
    {
        m_font = font;
        m_colour = colour;
    }
    QRectF rectOf(int bar) const
    {
        const auto found = data()->findBegin(bar, false);
        return found == data()->constEnd() ? QRectF() : getBarRect(found->key, found->value);
    }

protected:
    void draw(QCPPainter *painter) override
    {
        QCPBars::draw(painter);
        painter->setFont(m_font);
        painter->setPen(QPen(m_colour));
        const QFontMetricsF metrics(m_font);
        for (auto it = data()->constBegin(); it != data()->constEnd(); ++it) {
            const QString text = m_texts.value(static_cast<qsizetype>(it->key));
            const QRectF rect = getBarRect(it->key, it->value).normalized();
            if (!text.isEmpty() && metrics.horizontalAdvance(text) + 8 < rect.width() &&
                metrics.height() <= rect.height())
                painter->drawText(rect, Qt::AlignCenter, text);
        }
    }

private:
    QStringList m_texts;
    QFont m_font;
    QColor m_colour;
};

namespace {

double stackedTotal(const BarData &data, qsizetype bar)
{
    double total = 0;
    for (const BarPart &part : data.parts)
        total = data.grouped ? std::max(total, part.values.value(bar)) : total + part.values.value(bar);
    return total;
}

} // namespace

BarChart::BarChart(QWidget *parent)
    : Chart(parent)
    , m_group(new QCPBarsGroup(plot()))
{
    QCustomPlot *chart = plot();
    addLegendRow(QSize(12, 12));
    m_group->setSpacingType(QCPBarsGroup::stAbsolute);
    m_group->setSpacing(1);
    chart->yAxis->setRangeReversed(true);
    chart->yAxis->grid()->setVisible(false);
    chart->yAxis->setTickLength(0);
    m_frame = new QCPItemRect(chart);
    m_frame->setLayer(hoverLayer());
    m_frame->setVisible(false);
    m_frame->topLeft->setType(QCPItemPosition::ptAbsolute);
    m_frame->bottomRight->setType(QCPItemPosition::ptAbsolute);
}

BarChart::~BarChart() = default;

QSize BarChart::minimumSizeHint() const
{
    const int em = fontMetrics().height();
    const int bars = static_cast<int>(std::max<qsizetype>(1, m_data.bars.size()));
    const int each = m_data.grouped ? static_cast<int>(std::max<qsizetype>(2, m_data.parts.size())) : 2;
    return {em * 15, em * (6 + bars * each + bars / 2)};
}

QSize BarChart::sizeHint() const
{
    const int em = fontMetrics().height();
    return minimumSizeHint().expandedTo({em * 34, em * 10});
}

void BarChart::setData(const BarData &data)
{
    const bool reshaped = data.bars.size() != m_data.bars.size() || data.parts.size() != m_data.parts.size();
    m_data = data;
    m_place = {};
    m_frame->setVisible(false);
    plot()->setLocale(data.locale);
    setEmptyText(data.bars.isEmpty() ? data.emptyText : QString());
    plot()->legend->setVisible(data.parts.size() > 1);
    rebuildBars();
    setRanges();
    rebuildLimits();
    dataChanged();
    if (reshaped)
        updateGeometry();
}

void BarChart::rebuildBars()
{
    QCustomPlot *chart = plot();
    while (m_bars.size() > m_data.parts.size())
        chart->removePlottable(m_bars.takeLast());
    while (m_bars.size() < m_data.parts.size())
        m_bars << new LabelledBars(chart->yAxis, chart->xAxis);
    QList<double> keys;
    for (qsizetype bar = 0; bar < m_data.bars.size(); ++bar)
        keys << static_cast<double>(bar);
    const double parts = static_cast<double>(std::max<qsizetype>(1, m_data.parts.size()));
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const BarPart &part = m_data.parts.at(i);
        LabelledBars *bars = m_bars.at(i);
        bars->setName(part.name);
        bars->setBarsGroup(m_data.grouped ? m_group : nullptr);
        bars->setWidth(m_data.grouped ? 0.8 / parts : 0.62);
        QList<double> values = part.values;
        values.resize(keys.size());
        bars->setData(keys, values, true);
        QStringList texts;
        for (const double value : values) {
            texts << (value > 0 ? m_data.locale.toString(value, 'f',
                                                         value < 10 ? std::max(1, m_data.axis.decimals)
                                                                    : m_data.axis.decimals)
                                : QString());
        }
        bars->setTexts(texts);
        if (!m_data.grouped && i > 0 && bars->barBelow() != m_bars.at(i - 1))
            bars->moveAbove(m_bars.at(i - 1));
    }
}

void BarChart::setRanges()
{
    QCustomPlot *chart = plot();
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double high = 0;
    for (qsizetype bar = 0; bar < m_data.bars.size(); ++bar) {
        ticker->addTick(static_cast<double>(bar), m_data.bars.at(bar));
        high = std::max(high, stackedTotal(m_data, bar));
        for (const BarLimit &limit : m_data.limits)
            high = std::max(high, limit.values.value(bar));
    }
    if (m_data.most > 0)
        high = std::min(high, m_data.most);
    chart->yAxis->setTicker(ticker);
    chart->yAxis->setRange(m_data.limits.isEmpty() ? -0.6 : -0.95,
                           std::max(0.6, static_cast<double>(m_data.bars.size()) - 0.4));
    // Room for the totals at the ends of the bars, whatever the width.
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int names = 0;
    int totals = 0;
    for (const QString &name : std::as_const(m_data.bars))
        names = std::max(names, metrics.horizontalAdvance(name));
    for (const QString &total : std::as_const(m_data.totals))
        totals = std::max(totals, metrics.horizontalAdvance(total) + 12);
    const double room = std::max(80.0, static_cast<double>(chart->width() - names - 30));
    const double stretch = std::clamp(room / std::max(20.0, room - totals), 1.05, 3.0);
    chart->xAxis->setRange(0, high > 0 ? high * stretch : 1);
    chart->xAxis->setNumberFormat(u"f"_s);
    chart->xAxis->setNumberPrecision(m_data.axis.decimals);
    chart->xAxis->setLabel(m_data.axis.label);
}

void BarChart::rebuildLimits()
{
    QCustomPlot *chart = plot();
    for (QCPItemLine *line : std::as_const(m_limitLines))
        chart->removeItem(line);
    for (QCPItemText *label : std::as_const(m_limitLabels))
        chart->removeItem(label);
    for (QCPItemText *total : std::as_const(m_totals))
        chart->removeItem(total);
    m_limitLines.clear();
    m_limitLabels.clear();
    m_totals.clear();

    for (const BarLimit &limit : m_data.limits) {
        bool named = false;
        for (qsizetype bar = 0; bar < m_data.bars.size(); ++bar) {
            const double value = limit.values.value(bar);
            if (value <= 0)
                continue;
            const double key = static_cast<double>(bar);
            auto *line = new QCPItemLine(chart);
            line->start->setCoords(value, key - 0.44);
            line->end->setCoords(value, key + 0.44);
            line->setProperty("solid", limit.solid);
            m_limitLines << line;
            if (named)
                continue;
            // The name stands above the first bar: of the firm limit to its right, of the others to their left.
            auto *label = new QCPItemText(chart);
            label->setText(limit.name);
            label->position->setCoords(value, key - 0.46);
            label->setPositionAlignment(Qt::AlignBottom | (limit.solid ? Qt::AlignLeft : Qt::AlignRight));
            label->setPadding(QMargins(2, 0, 2, 1));
            label->setClipToAxisRect(false);
            m_limitLabels << label;
            named = true;
        }
    }
    for (qsizetype bar = 0; bar < m_data.totals.size() && bar < m_data.bars.size(); ++bar) {
        auto *total = new QCPItemText(chart);
        total->setText(m_data.totals.at(bar));
        // To the right of everything that the bar shows.
        double end = stackedTotal(m_data, bar);
        if (m_data.most > 0)
            end = std::min(end, m_data.most);
        for (const BarLimit &limit : m_data.limits)
            end = std::max(end, limit.values.value(bar));
        total->position->setCoords(end, static_cast<double>(bar));
        total->setPositionAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        total->setPadding(QMargins(6, 0, 2, 0));
        total->setClipToAxisRect(false);
        m_totals << total;
    }
}

void BarChart::applyColours(const ChartPalette &palette)
{
    const QFont small = plot()->xAxis->tickLabelFont();
    for (qsizetype i = 0; i < m_bars.size() && i < m_data.parts.size(); ++i) {
        const QColor fill = palette.hue(m_data.parts.at(i).hue);
        m_bars.at(i)->setBrush(fill);
        m_bars.at(i)->setPen(QPen(palette.background(), 1));
        m_bars.at(i)->setTextStyle(small, ChartPalette::on(fill));
    }
    for (QCPItemLine *line : std::as_const(m_limitLines)) {
        const bool solid = line->property("solid").toBool();
        QPen pen(solid ? palette.text() : palette.limit(), solid ? 1 : 2);
        line->setPen(pen);
    }
    for (qsizetype i = 0; i < m_limitLabels.size(); ++i) {
        m_limitLabels.at(i)->setFont(small);
        const bool solid = m_limitLabels.at(i)->positionAlignment().testFlag(Qt::AlignLeft);
        m_limitLabels.at(i)->setColor(solid ? palette.text() : palette.limit());
    }
    for (QCPItemText *total : std::as_const(m_totals)) {
        QFont bold = small;
        bold.setBold(true);
        total->setFont(bold);
        total->setColor(palette.text());
    }
    m_frame->setPen(QPen(palette.text(), 2));
    m_frame->setBrush(Qt::NoBrush);
}

BarChart::Place BarChart::placeAt(const QPoint &position) const
{
    for (int part = 0; part < static_cast<int>(m_bars.size()); ++part) {
        for (int bar = 0; bar < static_cast<int>(m_data.bars.size()); ++bar) {
            const QRectF rect = m_bars.at(part)->rectOf(bar).normalized();
            if (rect.width() > 0 && rect.adjusted(-1, 0, 1, 0).contains(position))
                return {part, bar};
        }
    }
    return {};
}

QRectF BarChart::rectOf(Place place) const
{
    return place.part < 0 ? QRectF() : m_bars.at(place.part)->rectOf(place.bar).normalized();
}

void BarChart::highlight(Place place, bool tip)
{
    if (place == m_place)
        return;
    m_place = place;
    const QRectF rect = rectOf(place);
    m_frame->setVisible(place.part >= 0);
    if (place.part >= 0) {
        m_frame->topLeft->setCoords(rect.topLeft());
        m_frame->bottomRight->setCoords(rect.bottomRight());
        const BarPart &part = m_data.parts.at(place.part);
        const QString text = part.tips.value(place.bar);
        if (tip)
            QToolTip::showText(mapToGlobal(rect.bottomLeft().toPoint() + QPoint(4, 4)), text, this);
        setAccessibleDescription(
            m_data.bars.at(place.bar) + u": "_s + part.name + u' ' +
            m_data.locale.toString(part.values.value(place.bar), 'f', std::max(1, m_data.axis.decimals)));
        setCursor(Qt::PointingHandCursor);
    } else {
        QToolTip::hideText();
        unsetCursor();
    }
    hoverLayer()->replot();
}

void BarChart::hoverAt(const QPoint &position) { highlight(placeAt(position), true); }

void BarChart::hoverEnds() { highlight({}, false); }

void BarChart::clickedAt(const QPoint &position)
{
    const Place place = placeAt(position);
    if (place.part >= 0)
        Q_EMIT partClicked(m_data.parts.at(place.part).id, place.bar);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    if (m_data.parts.isEmpty() || m_data.bars.isEmpty()) {
        Chart::keyPressEvent(event);
        return;
    }
    const int parts = static_cast<int>(m_data.parts.size());
    const int bars = static_cast<int>(m_data.bars.size());
    Place next = m_place.part < 0 ? Place{-1, 0} : m_place;
    const auto step = [&](int by) {
        // Parts without a width are skipped.
        for (int i = next.part + by; i >= 0 && i < parts; i += by) {
            if (m_data.parts.at(i).values.value(next.bar) > 0) {
                next.part = i;
                return;
            }
        }
    };
    switch (event->key()) {
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Down: next.bar = std::min(next.bar + 1, bars - 1); break;
    case Qt::Key_Up: next.bar = std::max(next.bar - 1, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_place.part >= 0)
            Q_EMIT partClicked(m_data.parts.at(m_place.part).id, m_place.bar);
        return;
    default: Chart::keyPressEvent(event); return;
    }
    if (next.part < 0)
        step(1);
    highlight(next, true);
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    Chart::resizeEvent(event);
    setRanges();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    hoverEnds();
    Chart::focusOutEvent(event);
}

ChartTable BarChart::table() const { return tableOf(m_data, m_firstColumn); }

QString BarChart::accessibleSummary() const { return summaryOf(m_data); }

} // namespace suanchou::ui
