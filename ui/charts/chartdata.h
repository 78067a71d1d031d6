// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <utility>

// What charts show, as values without widgets: the charts on the screen and the figures of the report draw the same
// data. Numbers are already in the unit of their axis; texts are already translated.
namespace suanchou::ui {

/// Index into ChartPalette::hue(). The same thing has the same hue on every page and in the report.
enum class Hue {
    Blue,
    Orange,
    Green,
    Vermilion,
    Purple,
    Sky,
    Yellow,
    Brown,
    Teal,
    Slate,
    Rose,
    Grey,
    Pale,
    End
};

struct ChartAxis {
    QString label;    ///< with its unit, e.g. "Cumulative cost (¥万)"
    int decimals = 0; ///< of tick labels
    double step = 0;  ///< distance of ticks; 0: chosen
};

/// Decimals of tick labels on a linear axis that ends at `largest`.
int decimalsFor(double largest);

struct ChartTable {
    QStringList head;
    QList<QStringList> rows;
    bool operator==(const ChartTable &) const = default;
};

/// `overlay` 0 is the current scenario, 1… are pinned ones: each has its own dash and marker, so that lines of one hue
/// can be told apart without colour.
struct LineSeries {
    QString name;
    QList<double> x; ///< ascending
    QList<double> y;
    Hue hue = Hue::Blue;
    int overlay = 0;
    bool dashed = false; ///< a variant of another line of the same scenario
    bool filled = false; ///< down to zero; later series lie over earlier ones
    bool stepped = false; ///< each y holds since the x before it; the first one is no time and is not drawn
};

/// The points that a line goes through.
QList<QPointF> pointsOf(const LineSeries &series);
/// Where the line is at an x.
double valueAt(const LineSeries &series, double x);

/// Where most draws of an uncertain line lie: shaded between low and high.
struct LineBand {
    QString name;
    QList<double> x; ///< ascending
    QList<double> low;
    QList<double> high;
    Hue hue = Hue::Blue;
};

/// Low and high end at an x, straight between the points.
std::pair<double, double> bandAt(const LineBand &band, double x);

struct Crossing {
    QPointF at;
    QString label; ///< e.g. "Own = rent: 14.2 months"
};

struct LineData {
    QList<LineSeries> series;
    QList<LineBand> bands;
    QList<Crossing> crossings;
    QList<Crossing> points; ///< marked with a diamond: operating points
    ChartAxis x;
    ChartAxis y;
    double xLimit = 0; ///< 0: none; a dashed vertical line such as a latency target
    QString xLimitLabel;
    double yLimit = 0; ///< likewise, horizontal
    QString yLimitLabel;
    bool yLimitBelow = false; ///< the label stands below its line, where a line rises above it
    bool xLog = false;
    bool yLog = false;
    bool boxed = false; ///< what lies within both limits is shaded
    bool sortedByX = true; ///< false: a curve through its points in order (latency against throughput)
    QLocale locale;
    QString emptyText; ///< shown when there is no series
};

/// One part of every bar, in stacking order.
struct BarPart {
    QString name;
    Hue hue = Hue::Blue;
    QList<double> values; ///< one per bar
    QStringList tips;     ///< one per bar, shown on hover; may be rich text
    int id = 0;           ///< given back by partClicked()
};

/// A line across one bar, such as the memory of the GPU.
struct BarLimit {
    QString name;
    QList<double> values; ///< one per bar; 0: none
    bool solid = true;    ///< the firm limit; otherwise dashed
};

struct BarData {
    QStringList bars;
    QStringList totals; ///< text at the end of each bar, may be empty
    QList<BarPart> parts;
    QList<BarLimit> limits;
    bool grouped = false; ///< parts side by side instead of stacked
    double most = 0;      ///< where the axis ends at the latest, 0: wherever the bars do; longer bars are cut off
    ChartAxis axis;
    QLocale locale;
    QString emptyText;
};

/// Equal cells; xTicks and yTicks name the cells' centres.
struct HeatData {
    QStringList xTicks;
    QStringList yTicks;
    QList<double> cells; ///< row by row from the bottom; share of what is usable: above 1 does not fit
    QStringList tips;    ///< one per cell
    QPointF current;     ///< in cells: (0, 0) is the centre of the first one
    bool hasCurrent = false;
    QString currentLabel;
    QString xLabel;
    QString yLabel;
    QString scaleLabel;
    QString beyondLabel; ///< stands where nothing fits
    QString summary;     ///< in place of the sentence about memory
    QString emptyText;
    QLocale locale;
};

ChartTable tableOf(const LineData &data);
ChartTable tableOf(const BarData &data, const QString &firstColumn);
ChartTable tableOf(const HeatData &data, const QString &firstColumn);

/// One sentence or two for screen readers: range, ends and crossings of a chart.
QString summaryOf(const LineData &data);
QString summaryOf(const BarData &data);
QString summaryOf(const HeatData &data);

/// Corners of the line between the cells that fit and those that do not; in cells, edges lie at halves.
QList<QList<QPointF>> frontierOf(const HeatData &data);

} // namespace suanchou::ui
