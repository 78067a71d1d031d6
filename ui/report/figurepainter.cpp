// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/figurepainter.h"

#include "ui/charts/chartpalette.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Axis {
    double low = 0;
    double high = 1;
    double from = 0; ///< in the painter's coordinates
    double to = 1;
    bool log = false; ///< low and high above zero
    double at(double value) const
    {
        const double share = log ? std::log(std::max(value, low) / low) / std::log(high / low)
                                 : (value - low) / (high - low);
        return from + share * (to - from);
    }
};

struct Tick {
    double value = 0;
    QString text;
};

QString tick(const QLocale &locale, double value, double step, int decimals)
{
    const int needed = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    return locale.toString(value, 'f', std::max(needed, step >= 1 ? 0 : decimals));
}

/// Whole steps from zero, or the powers of ten of a logarithmic axis.
QList<Tick> ticksOf(const Axis &axis, double step, const QLocale &locale, int decimals)
{
    QList<Tick> ticks;
    if (!axis.log) {
        for (double value = 0; value <= axis.high * 1.0001; value += step)
            ticks << Tick{value, tick(locale, value, step, decimals)};
        return ticks;
    }
    const int last = static_cast<int>(std::floor(std::log10(axis.high) + 1e-9));
    for (int power = static_cast<int>(std::ceil(std::log10(axis.low) - 1e-9)); power <= last; ++power) {
        const double value = std::pow(10.0, power);
        ticks << Tick{value, tick(locale, value, value, decimals)};
    }
    return ticks;
}

struct Extent {
    double low = std::numeric_limits<double>::infinity(); ///< of what is above zero
    double high = 0;

    void add(double value)
    {
        high = std::max(high, value);
        if (value > 0)
            low = std::min(low, value);
    }
    /// Lengths in the painter's coordinates come later. Logarithmic axes begin and end at a power of ten.
    Axis axis(bool log, double room) const
    {
        if (!log)
            return {0, high > 0 ? high * room : 1, 0, 1, false};
        if (!(high > 0))
            return {1, 10, 0, 1, true};
        const double from = std::pow(10.0, std::floor(std::log10(low) + 1e-9));
        const double to = std::pow(10.0, std::ceil(std::log10(high) - 1e-9));
        return {from, std::max(to, from * 10.0), 0, 1, true};
    }
};

/// A different hatching for each second part helps where neighbours have the same grey.
Qt::BrushStyle hatch(qsizetype part)
{
    constexpr Qt::BrushStyle styles[] = {Qt::NoBrush,      Qt::BDiagPattern, Qt::NoBrush,
                                         Qt::FDiagPattern, Qt::NoBrush,      Qt::HorPattern};
    return styles[part % 6];
}

void drawHatched(QPainter &painter, const QRectF &rect, const QColor &fill, qsizetype part)
{
    painter.fillRect(rect, fill);
    const Qt::BrushStyle style = hatch(part);
    if (style == Qt::NoBrush)
        return;
    // Lines instead of a pattern brush, which a PDF would hold as a raster.
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(QPen(QColor(255, 255, 255, 110), 0.8));
    constexpr double distance = 5;
    if (style == Qt::HorPattern) {
        for (double y = rect.top() + distance / 2; y < rect.bottom(); y += distance)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    } else {
        const bool rising = style == Qt::BDiagPattern;
        for (double x = rect.left() - rect.height(); x < rect.right(); x += distance) {
            const QPointF low(rising ? x : x + rect.height(), rect.bottom());
            const QPointF high(rising ? x + rect.height() : x, rect.top());
            painter.drawLine(low, high);
        }
    }
    painter.restore();
}

QPen pen(const ChartPalette &palette, const LineSeries &series)
{
    QPen result(palette.hue(series.hue), series.overlay == 0 && !series.dashed ? 1.6 : 1.1);
    if (series.dashed)
        result.setDashPattern({5, 3});
    else if (series.overlay > 0)
        result.setDashPattern(palette.line(series.hue, series.overlay).dashPattern());
    result.setJoinStyle(Qt::RoundJoin);
    result.setCapStyle(Qt::FlatCap);
    return result;
}

/// Moves overlapping labels apart, from the bottom upwards, and keeps them in range.
void spread(QList<double> &centres, double height, double top, double bottom)
{
    QList<qsizetype> order(centres.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](qsizetype a, qsizetype b) { return centres.at(a) > centres.at(b); });
    double limit = bottom - height / 2;
    for (const qsizetype i : order) {
        centres[i] = std::min(centres.at(i), limit);
        limit = centres.at(i) - height;
    }
    double roof = top + height / 2;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        centres[*it] = std::max(centres.at(*it), roof);
        roof = centres.at(*it) + height;
    }
}

} // namespace

double tickStep(double largest, int count)
{
    if (largest <= 0 || count < 1)
        return 1;
    const double raw = largest / count;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw * 0.999)
            return factor * power;
    }
    return 10 * power;
}

QPicture FigurePainter::draw(const ReportFigure &figure, const QSize &size) const
{
    QPicture picture;
    QPainter painter(&picture);
    paint(painter, figure, QRectF(QPointF(0, 0), size));
    painter.end();
    return picture;
}

void FigurePainter::paint(QPainter &painter, const ReportFigure &figure, const QRectF &rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    if (const auto *lines = std::get_if<LineData>(&figure.data))
        paintLines(painter, *lines, rect);
    else if (const auto *heat = std::get_if<HeatData>(&figure.data))
        paintHeat(painter, *heat, rect);
    else
        paintBars(painter, std::get<BarData>(figure.data), rect);
    painter.restore();
}

void FigurePainter::paintLines(QPainter &painter, const LineData &data, const QRectF &rect) const
{
    const ChartPalette palette = ChartPalette::print();
    const QFontMetricsF metrics(m_font);
    const double em = metrics.height();
    Extent extentX;
    Extent extentY;
    extentX.add(data.xLimit);
    extentY.add(data.yLimit);
    for (const LineSeries &series : data.series) {
        for (const double x : series.x)
            extentX.add(x);
        for (const double y : series.y)
            extentY.add(y);
    }
    for (const Crossing &point : data.points) {
        extentX.add(point.at.x());
        extentY.add(point.at.y());
    }
    for (const LineBand &band : data.bands) {
        for (const double y : band.high)
            extentY.add(y);
    }
    Axis xAxis = extentX.axis(data.xLog, 1.0);
    Axis yAxis = extentY.axis(data.yLog, 1.06);
    double nameWidth = 0;
    for (const LineSeries &series : data.series)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(series.name));
    const QList<Tick> ticksY = ticksOf(yAxis, tickStep(yAxis.high, 5), data.locale, data.y.decimals);
    const QList<Tick> ticksX =
        ticksOf(xAxis, data.x.step > 0 ? data.x.step : tickStep(xAxis.high, 6), data.locale, data.x.decimals);
    double tickWidth = 0;
    for (const Tick &y : ticksY)
        tickWidth = std::max(tickWidth, metrics.horizontalAdvance(y.text));

    const QRectF area = rect.adjusted(tickWidth + 8, em * 1.5, -nameWidth - 10, -em * 2.6);
    xAxis.from = area.left();
    xAxis.to = area.right();
    yAxis.from = area.bottom();
    yAxis.to = area.top();

    painter.setPen(palette.text());
    painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), data.y.label);
    painter.drawText(QRectF(area.left(), rect.bottom() - em * 1.15, area.width(), em * 1.15),
                     Qt::AlignHCenter | Qt::AlignVCenter, data.x.label);
    for (const Tick &y : ticksY) {
        const double at = yAxis.at(y.value);
        painter.setPen(QPen(y.value > yAxis.low ? palette.grid() : palette.axis(), 0.8));
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        painter.setPen(palette.faintText());
        painter.drawText(QRectF(rect.left(), at - em, tickWidth + 2, em * 2),
                         Qt::AlignRight | Qt::AlignVCenter, y.text);
    }
    for (const Tick &x : ticksX) {
        const double at = xAxis.at(x.value);
        painter.setPen(QPen(palette.axis(), 0.8));
        painter.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + 4));
        painter.setPen(palette.faintText());
        painter.drawText(QRectF(at - 50, area.bottom() + 5, 100, em), Qt::AlignHCenter | Qt::AlignTop, x.text);
    }

    for (const LineBand &band : data.bands) {
        QPolygonF outline;
        for (qsizetype i = 0; i < band.x.size(); ++i)
            outline << QPointF(xAxis.at(band.x.at(i)), yAxis.at(band.high.at(i)));
        for (qsizetype i = band.x.size(); i-- > 0;)
            outline << QPointF(xAxis.at(band.x.at(i)), yAxis.at(band.low.at(i)));
        QColor shade = palette.hue(band.hue);
        shade.setAlphaF(0.16F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade);
        painter.drawPolygon(outline);
    }

    const auto limit = [&](bool vertical, double value, const QString &name) {
        if (value <= 0)
            return;
        QPen line(palette.limit(), 1);
        line.setDashPattern({4, 3});
        painter.setPen(line);
        const double at = vertical ? xAxis.at(value) : yAxis.at(value);
        painter.drawLine(vertical ? QPointF(at, area.top()) : QPointF(area.left(), at),
                         vertical ? QPointF(at, area.bottom()) : QPointF(area.right(), at));
        painter.setPen(palette.limit());
        const double width = metrics.horizontalAdvance(name);
        // At the foot of its line where the other limit runs near the top.
        const bool crossed = vertical && data.yLimit > 0 && yAxis.at(data.yLimit) < area.top() + 1.6 * em;
        const double top = crossed ? area.bottom() - 0.4 * em : area.top() + em;
        painter.drawText(vertical ? QPointF(at - width - 3, top) : QPointF(area.left() + 4, at - 3), name);
    };
    limit(true, data.xLimit, data.xLimitLabel);
    limit(false, data.yLimit, data.yLimitLabel);

    for (const LineSeries &series : data.series) {
        if (!series.filled || series.x.isEmpty())
            continue;
        QPolygonF ground{QPointF(xAxis.at(series.x.first()), area.bottom())};
        for (qsizetype i = 0; i < series.x.size(); ++i)
            ground << QPointF(xAxis.at(series.x.at(i)), yAxis.at(series.y.value(i)));
        ground << QPointF(xAxis.at(series.x.last()), area.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.tinted(series.hue));
        painter.drawPolygon(ground);
    }
    QList<double> ends;
    for (const LineSeries &series : data.series) {
        QPolygonF line;
        for (const QPointF &point : pointsOf(series))
            line << QPointF(xAxis.at(point.x()), yAxis.at(point.y()));
        painter.setPen(pen(palette, series));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        ends << (line.isEmpty() ? area.bottom() : line.last().y());
    }
    // Names stand at the ends of their lines; where these end at one place, they are moved apart.
    QList<double> labels = ends;
    spread(labels, em, area.top() - em, area.bottom() + em / 2);
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        const LineSeries &series = data.series.at(i);
        const double endX = series.x.isEmpty() ? area.right() : xAxis.at(series.x.last());
        const bool early = endX < area.right() - 4;
        const double height = early ? ends.at(i) : labels.at(i);
        painter.setPen(QPen(palette.hue(series.hue), 0.8));
        painter.drawLine(QPointF(endX + 1, ends.at(i)), QPointF(endX + 6, height));
        painter.setPen(palette.hue(series.hue).darker(125));
        painter.drawText(QRectF(endX + 8, height - em, nameWidth + 4, em * 2),
                         Qt::AlignLeft | Qt::AlignVCenter, series.name);
    }

    const QList<Crossing> marks = data.crossings + data.points;
    qsizetype nth = 0;
    for (const Crossing &mark : marks) {
        const QPointF at(xAxis.at(mark.at.x()), yAxis.at(mark.at.y()));
        painter.setPen(QPen(palette.text(), 1));
        painter.setBrush(palette.background());
        painter.drawEllipse(at, 3.4, 3.4);
        const double width = metrics.horizontalAdvance(mark.label) + 8;
        const bool right = at.x() + width + 12 < area.right();
        const double y = at.y() + (at.y() < area.top() + 3 * em ? 1 : -1) * em *
                                      (1.1 + 1.3 * static_cast<double>(nth++ % 3));
        const QRectF box(right ? at.x() + 8 : at.x() - 8 - width,
                         std::clamp(y - em / 2, area.top(), area.bottom() - em) - 1, width, em + 2);
        painter.setPen(QPen(palette.axis(), 0.6));
        painter.drawLine(at, right ? QPointF(box.left(), box.center().y())
                                   : QPointF(box.right(), box.center().y()));
        painter.setBrush(palette.box());
        painter.drawRect(box);
        painter.setPen(palette.text());
        painter.drawText(box, Qt::AlignCenter, mark.label);
        painter.setPen(QPen(palette.text(), 1));
        painter.setBrush(palette.background());
        painter.drawEllipse(at, 3.4, 3.4);
    }
}

void FigurePainter::paintBars(QPainter &painter, const BarData &data, const QRectF &rect) const
{
    const ChartPalette palette = ChartPalette::print();
    const QFontMetricsF metrics(m_font);
    const double em = metrics.height();
    double nameWidth = 0;
    double high = 0;
    double totalWidth = 0;
    for (qsizetype bar = 0; bar < data.bars.size(); ++bar) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(data.bars.at(bar)));
        totalWidth = std::max(totalWidth, metrics.horizontalAdvance(data.totals.value(bar)));
        double sum = 0;
        for (const BarPart &part : data.parts)
            sum = data.grouped ? std::max(sum, part.values.value(bar)) : sum + part.values.value(bar);
        for (const BarLimit &limit : data.limits)
            sum = std::max(sum, limit.values.value(bar));
        high = std::max(high, sum);
    }
    nameWidth = std::min(nameWidth, rect.width() * 0.3);
    high = high > 0 ? high : 1;

    // The legend, in as many lines as it takes.
    double x = rect.left();
    double y = rect.top() + metrics.ascent();
    const bool legend = data.parts.size() > 1;
    for (qsizetype i = 0; legend && i < data.parts.size(); ++i) {
        const double width = metrics.horizontalAdvance(data.parts.at(i).name) + 26;
        if (x + width > rect.right() && x > rect.left()) {
            x = rect.left();
            y += em * 1.15;
        }
        drawHatched(painter, QRectF(x, y - metrics.ascent() * 0.78, 10, 10),
                    palette.hue(data.parts.at(i).hue), i);
        painter.setPen(palette.text());
        painter.drawText(QPointF(x + 14, y), data.parts.at(i).name);
        x += width;
    }
    const double top = (legend ? y + em * 0.6 : rect.top()) + (data.limits.isEmpty() ? 0 : em);
    const QRectF area(rect.left() + nameWidth + 8, top, rect.width() - nameWidth - 8 - totalWidth - 14,
                      rect.bottom() - em * 2.5 - top);
    const Axis xAxis{0, high, area.left(), area.right()};

    const double step = tickStep(high, 6);
    for (double value = 0; value <= high * 1.0001; value += step) {
        painter.setPen(QPen(value > 0 ? palette.grid() : palette.axis(), 0.8));
        painter.drawLine(QPointF(xAxis.at(value), area.top()), QPointF(xAxis.at(value), area.bottom()));
        painter.setPen(palette.faintText());
        painter.drawText(QRectF(xAxis.at(value) - 50, area.bottom() + 3, 100, em),
                         Qt::AlignHCenter | Qt::AlignTop, tick(data.locale, value, step, data.axis.decimals));
    }
    painter.setPen(palette.text());
    painter.drawText(QRectF(area.left(), rect.bottom() - em * 1.2, area.width(), em * 1.2), Qt::AlignCenter,
                     data.axis.label);

    const double slot = area.height() / static_cast<double>(std::max<qsizetype>(1, data.bars.size()));
    for (qsizetype bar = 0; bar < data.bars.size(); ++bar) {
        const double middle = area.top() + slot * (static_cast<double>(bar) + 0.5);
        const double thick = std::min(slot * 0.66, data.grouped ? slot * 0.8 : em * 2.2);
        painter.setPen(palette.text());
        painter.drawText(QRectF(rect.left(), middle - slot / 2, nameWidth, slot),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(data.bars.at(bar), Qt::ElideMiddle, nameWidth));
        double from = 0;
        double end = 0;
        for (qsizetype i = 0; i < data.parts.size(); ++i) {
            const double value = data.parts.at(i).values.value(bar);
            if (value <= 0)
                continue;
            const double height = data.grouped ? thick / static_cast<double>(data.parts.size()) : thick;
            const double offset =
                data.grouped ? thick * (static_cast<double>(i) / static_cast<double>(data.parts.size()) - 0.5)
                             : -thick / 2;
            const QRectF box(xAxis.at(from), middle + offset, xAxis.at(from + value) - xAxis.at(from),
                             height);
            const QColor fill = palette.hue(data.parts.at(i).hue);
            drawHatched(painter, box, fill, legend ? i : 0);
            const QString text = data.locale.toString(
                value, 'f', value < 10 ? std::max(1, data.axis.decimals) : data.axis.decimals);
            if (metrics.horizontalAdvance(text) + 6 < box.width() && height >= em * 0.8 && legend) {
                const double width = metrics.horizontalAdvance(text) + 4;
                const QRectF label(box.center().x() - width / 2, box.center().y() - em / 2, width, em);
                painter.fillRect(label, fill);
                painter.setPen(ChartPalette::on(fill));
                painter.drawText(label, Qt::AlignCenter, text);
            }
            end = std::max(end, from + value);
            if (!data.grouped)
                from += value;
        }
        for (const BarLimit &limit : data.limits) {
            const double value = limit.values.value(bar);
            if (value <= 0)
                continue;
            end = std::max(end, value);
            const QColor colour = limit.solid ? palette.text() : palette.limit();
            QPen line(colour, limit.solid ? 1.0 : 1.6);
            if (!limit.solid)
                line.setDashPattern({3, 2});
            painter.setPen(line);
            painter.drawLine(QPointF(xAxis.at(value), middle - slot * 0.45),
                             QPointF(xAxis.at(value), middle + slot * 0.45));
            if (bar == 0) {
                const double width = metrics.horizontalAdvance(limit.name);
                painter.setPen(colour);
                painter.drawText(
                    QPointF(limit.solid ? xAxis.at(value) + 2 : xAxis.at(value) - width - 2, area.top() - 2),
                    limit.name);
            }
        }
        if (!data.totals.value(bar).isEmpty()) {
            QFont bold = m_font;
            bold.setBold(true);
            painter.setFont(bold);
            painter.setPen(palette.text());
            painter.drawText(QRectF(xAxis.at(end) + 6, middle - em, totalWidth * 1.2 + 20, em * 2),
                             Qt::AlignLeft | Qt::AlignVCenter, data.totals.at(bar));
            painter.setFont(m_font);
        }
    }
}

} // namespace suanchou::ui
