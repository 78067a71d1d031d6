// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

QString number(const QLocale &locale, double value, int decimals)
{
    return locale.toString(value, 'f', decimals);
}

/// Rows of a table at most; longer lines are thinned evenly and keep both ends.
constexpr qsizetype tableRows = 61;

QList<qsizetype> thinned(qsizetype size)
{
    const qsizetype stride = size <= tableRows ? 1 : (size + tableRows - 2) / (tableRows - 1);
    QList<qsizetype> kept;
    for (qsizetype i = 0; i + 1 < size; i += stride)
        kept << i;
    if (size > 0)
        kept << size - 1;
    return kept;
}

} // namespace

int decimalsFor(double largest) { return largest < 1 ? 2 : largest < 10 ? 1 : 0; }

QList<QPointF> pointsOf(const LineSeries &series)
{
    QList<QPointF> points;
    for (qsizetype i = series.stepped ? 1 : 0; i < series.x.size(); ++i) {
        if (series.stepped)
            points << QPointF(series.x.at(i - 1), series.y.value(i));
        points << QPointF(series.x.at(i), series.y.value(i));
    }
    return points;
}

double valueAt(const LineSeries &series, double x)
{
    const auto upper = std::lower_bound(series.x.begin(), series.x.end(), x);
    if (upper == series.x.begin())
        return series.y.value(0);
    if (upper == series.x.end())
        return series.y.value(series.y.size() - 1);
    const qsizetype i = upper - series.x.begin();
    if (series.stepped)
        return series.y.value(i);
    const double share = (x - series.x.at(i - 1)) / (series.x.at(i) - series.x.at(i - 1));
    return series.y.value(i - 1) + share * (series.y.value(i) - series.y.value(i - 1));
}

std::pair<double, double> bandAt(const LineBand &band, double x)
{
    const auto upper = std::lower_bound(band.x.begin(), band.x.end(), x);
    if (band.x.isEmpty())
        return {0, 0};
    if (upper == band.x.begin())
        return {band.low.first(), band.high.first()};
    if (upper == band.x.end())
        return {band.low.last(), band.high.last()};
    const qsizetype i = upper - band.x.begin();
    const double share = (x - band.x.at(i - 1)) / (band.x.at(i) - band.x.at(i - 1));
    return {std::lerp(band.low.at(i - 1), band.low.at(i), share), std::lerp(band.high.at(i - 1), band.high.at(i), share)};
}

ChartTable tableOf(const LineData &data)
{
    ChartTable table;
    if (data.series.isEmpty())
        return table;
    const bool sameX = std::all_of(data.series.begin(), data.series.end(), [&](const LineSeries &series) {
        return series.x == data.series.first().x;
    });
    if (sameX) {
        table.head << data.x.label;
        for (const LineSeries &series : data.series)
            table.head << series.name;
        for (const LineBand &band : data.bands)
            table.head << band.name;
        for (const qsizetype i : thinned(data.series.first().x.size())) {
            QStringList row{number(data.locale, data.series.first().x.at(i), data.x.decimals)};
            for (const LineSeries &series : data.series)
                row << number(data.locale, series.y.value(i), data.y.decimals);
            for (const LineBand &band : data.bands) {
                const auto [low, high] = bandAt(band, data.series.first().x.at(i));
                row << number(data.locale, low, data.y.decimals) + u" – "_s + number(data.locale, high, data.y.decimals);
            }
            table.rows << row;
        }
        return table;
    }
    table.head << Words::tr("Line") << data.x.label << data.y.label;
    for (const LineSeries &series : data.series) {
        for (qsizetype i = 0; i < series.x.size(); ++i) {
            table.rows << QStringList{series.name, number(data.locale, series.x.at(i), data.x.decimals),
                                      number(data.locale, series.y.value(i), data.y.decimals)};
        }
    }
    return table;
}

ChartTable tableOf(const BarData &data, const QString &firstColumn)
{
    ChartTable table;
    if (data.bars.isEmpty())
        return table;
    table.head << firstColumn;
    table.head << data.bars;
    for (const BarPart &part : data.parts) {
        QStringList row{part.name};
        for (qsizetype i = 0; i < data.bars.size(); ++i)
            row << number(data.locale, part.values.value(i), std::max(data.axis.decimals, 1));
        table.rows << row;
    }
    for (const BarLimit &limit : data.limits) {
        QStringList row{limit.name};
        for (qsizetype i = 0; i < data.bars.size(); ++i)
            row << number(data.locale, limit.values.value(i), std::max(data.axis.decimals, 1));
        table.rows << row;
    }
    return table;
}

ChartTable tableOf(const HeatData &data, const QString &firstColumn)
{
    ChartTable table;
    if (data.cells.isEmpty())
        return table;
    table.head << firstColumn;
    table.head << data.xTicks;
    const qsizetype columns = data.xTicks.size();
    for (qsizetype y = data.yTicks.size(); y-- > 0;) {
        QStringList row{data.yTicks.at(y)};
        for (qsizetype x = 0; x < columns; ++x)
            row << number(data.locale, data.cells.value(y * columns + x) * 100.0, 0) + u'%';
        table.rows << row;
    }
    return table;
}

QString summaryOf(const LineData &data)
{
    if (data.series.isEmpty())
        return data.emptyText;
    QStringList sentences;
    for (const LineSeries &series : data.series) {
        if (series.y.isEmpty())
            continue;
        sentences << Words::tr("%1: from %2 to %3.")
                         .arg(series.name, number(data.locale, series.y.first(), data.y.decimals),
                              number(data.locale, series.y.last(), data.y.decimals));
    }
    for (const LineBand &band : data.bands) {
        if (!band.x.isEmpty())
            sentences << Words::tr("%1 at the end: %2 to %3.")
                             .arg(band.name, number(data.locale, band.low.last(), data.y.decimals),
                                  number(data.locale, band.high.last(), data.y.decimals));
    }
    for (const Crossing &crossing : data.crossings)
        sentences << crossing.label;
    return Words::tr("%1 over %2. %3").arg(data.y.label, data.x.label, sentences.join(u' '));
}

QString summaryOf(const BarData &data)
{
    if (data.bars.isEmpty())
        return data.emptyText;
    QStringList sentences;
    for (qsizetype bar = 0; bar < data.bars.size(); ++bar) {
        QStringList parts;
        for (const BarPart &part : data.parts) {
            if (part.values.value(bar) > 0)
                parts << part.name + u' ' +
                             number(data.locale, part.values.value(bar), std::max(data.axis.decimals, 1));
        }
        for (const BarLimit &limit : data.limits) {
            if (limit.values.value(bar) > 0)
                parts << limit.name + u' ' +
                             number(data.locale, limit.values.value(bar), std::max(data.axis.decimals, 1));
        }
        sentences << data.bars.at(bar) + u": "_s + parts.join(Words::tr(", ", "between parts of a list")) +
                         u'.';
    }
    return data.axis.label + u". "_s + sentences.join(u' ');
}

QString summaryOf(const HeatData &data)
{
    if (data.cells.isEmpty())
        return data.emptyText;
    if (!data.summary.isEmpty())
        return data.summary;
    const auto fitting =
        std::count_if(data.cells.begin(), data.cells.end(), [](double share) { return share <= 1.0; });
    return Words::tr("%1 over %2 and %3: %4 of %5 combinations fit.")
        .arg(data.scaleLabel, data.xLabel, data.yLabel)
        .arg(fitting)
        .arg(data.cells.size());
}

QList<QList<QPointF>> frontierOf(const HeatData &data)
{
    // Every edge between a cell that fits and a neighbour that does not, joined into runs where they touch.
    const qsizetype columns = data.xTicks.size();
    const qsizetype rows = data.yTicks.size();
    QList<QList<QPointF>> lines;
    if (columns == 0 || data.cells.size() < columns * rows)
        return lines;
    const auto fits = [&](qsizetype x, qsizetype y) { return data.cells.at(y * columns + x) <= 1.0; };
    QList<QPointF> line;
    const auto breakLine = [&] {
        if (line.size() > 1)
            lines << line;
        line.clear();
    };
    // Memory grows along both axes, so in each column the cells that fit lie below one height. Edges of the chart are
    // no part of the line.
    qsizetype before = rows;
    for (qsizetype x = 0; x < columns; ++x) {
        qsizetype top = 0;
        while (top < rows && fits(x, top))
            ++top;
        const double left = static_cast<double>(x) - 0.5;
        const double edge = static_cast<double>(top) - 0.5;
        if (x > 0 && top != before) {
            if (line.isEmpty())
                line << QPointF(left, static_cast<double>(before) - 0.5);
            line << QPointF(left, edge);
        }
        if (top == 0 || top == rows)
            breakLine();
        else {
            if (line.isEmpty())
                line << QPointF(left, edge);
            line << QPointF(left + 1.0, edge);
        }
        before = top;
    }
    breakLine();
    return lines;
}

} // namespace suanchou::ui
