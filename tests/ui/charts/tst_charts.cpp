// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"
#include "ui/charts/chartpalette.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>
#include <QWheelEvent>

using namespace suanchou::ui;
using namespace Qt::StringLiterals;

namespace {

LineData costLines()
{
    // Own: 240 + 2 a month. Rent: 12 a month. They meet where 240 + 2 m = 12 m, m = 24, at 288.
    LineData data;
    LineSeries own{u"Own"_s, {}, {}, Hue::Blue, 0, false};
    LineSeries rent{u"Rent"_s, {}, {}, Hue::Orange, 0, false};
    for (int month = 0; month <= 60; ++month) {
        own.x << month;
        own.y << 240 + 2 * month;
        rent.x << month;
        rent.y << 12 * month;
    }
    LineSeries pinned = rent;
    pinned.name = u"Rent, pinned"_s;
    pinned.overlay = 1;
    for (double &y : pinned.y)
        y *= 0.6;
    data.series = {own, rent, pinned};
    data.crossings = {{QPointF(24, 288), u"Own = rent: 24 months"_s}};
    data.x = {u"Month"_s, 0, 12};
    data.y = {u"Cumulative cost (¥万)"_s, 0, 0};
    data.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    return data;
}

BarData memoryBars()
{
    BarData data;
    data.bars = {u"R1 · 8 × H200"_s, u"R1 · 16 × H100"_s};
    data.totals = {u"118.4 GiB"_s, u"70.0 GiB"_s};
    data.parts = {{u"Weights"_s, Hue::Blue, {83.4, 42.0}, {u"83.4 GiB"_s, u"42 GiB"_s}, 0},
                  {u"KV cache"_s, Hue::Orange, {20.0, 14.0}, {u"20 GiB"_s, u"14 GiB"_s}, 5},
                  {u"Activations"_s, Hue::Green, {10.0, 9.0}, {u"10 GiB"_s, u"9 GiB"_s}, 7},
                  {u"Context"_s, Hue::Grey, {5.0, 5.0}, {u"5 GiB"_s, u"5 GiB"_s}, 10}};
    data.limits = {{u"usable"_s, {126.9, 71.0}, false}, {u"capacity"_s, {141.0, 79.2}, true}};
    data.axis = {u"Memory per GPU (GiB)"_s, 0, 0};
    data.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    return data;
}

HeatData memoryGrid()
{
    HeatData data;
    for (int x = 0; x < 16; ++x)
        data.xTicks << (x % 3 == 0 ? QString::number(1 << x) : QString());
    for (int y = 0; y < 12; ++y)
        data.yTicks << QString::number(1 << y);
    for (int y = 0; y < 12; ++y) {
        for (int x = 0; x < 16; ++x) {
            data.cells << 0.5 + (1 << x) / 65536.0 * (1 << y) / 8.0;
            data.tips << u"%1 × %2"_s.arg(x).arg(y);
        }
    }
    data.hasCurrent = true;
    data.current = {7.5, 4};
    data.currentLabel = u"this scenario"_s;
    data.beyondLabel = u"does not fit"_s;
    data.xLabel = u"Context per request (tokens)"_s;
    data.yLabel = u"Requests at once"_s;
    data.scaleLabel = u"Memory per GPU"_s;
    data.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    return data;
}

/// Writes the picture where SUANCHOU_GRAB_DIR says, for looking at it.
void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SUANCHOU_GRAB_DIR");
    if (!folder.isEmpty())
        widget.grab().save(folder + u'/' + name + u".png"_s);
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x24, 0x28, 0x2e), QColor(0x1d, 0x20, 0x25));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe9, 0xee));
    palette.setColor(QPalette::Base, QColor(0x1d, 0x20, 0x25));
    return palette;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wheelIsLeftToThePage();
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setCursorFlashTime(0);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void manyChangesAreOneReplot()
    {
        LineChart chart;
        chart.resize(600, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QCoreApplication::processEvents();
        const int before = chart.replotCount();
        for (int i = 0; i < 10; ++i) {
            LineData data = costLines();
            data.series[0].y[0] = i;
            chart.setData(data);
        }
        QTRY_COMPARE(chart.replotCount(), before + 1);
        QTest::qWait(20);
        QCOMPARE(chart.replotCount(), before + 1);
    }

    void hoverDoesNotReplotTheChart()
    {
        LineChart chart;
        chart.resize(600, 400);
        chart.setData(costLines());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.replotNow();
        const int before = chart.replotCount();
        QWidget *plot = chart.findChild<QWidget *>();
        for (int x = 200; x < 300; x += 10)
            QTest::mouseMove(plot, QPoint(x, 200));
        QCoreApplication::processEvents();
        QCOMPARE(chart.replotCount(), before);
    }

    void crossingStandsWhereTheLinesMeet()
    {
        LineChart chart;
        chart.setData(costLines());
        QCOMPARE(chart.crossingMarks(), QList<QPointF>{QPointF(24, 288)});
        // Read-out between months 24 and 25: own 240 + 2 · 24.5 = 289, rent 12 · 24.5 = 294, pinned 176.4.
        const QString reading = chart.readAt(24.5);
        QVERIFY2(reading.contains(u"Own  289.0"_s), qPrintable(reading));
        QVERIFY2(reading.contains(u"Rent  294.0"_s), qPrintable(reading));
        QVERIFY2(reading.contains(u"Rent, pinned  176.4"_s), qPrintable(reading));
    }

    void lineTableHoldsEveryMonth()
    {
        LineChart chart;
        chart.setData(costLines());
        const ChartTable table = chart.table();
        QCOMPARE(table.head, (QStringList{u"Month"_s, u"Own"_s, u"Rent"_s, u"Rent, pinned"_s}));
        QCOMPARE(table.rows.size(), 61);
        QCOMPARE(table.rows.last(), (QStringList{u"60"_s, u"360"_s, u"720"_s, u"432"_s}));
    }

    void longLinesAreThinnedButKeepTheirEnds()
    {
        LineData data;
        LineSeries line{u"A"_s, {}, {}, Hue::Blue, 0, false};
        for (int i = 0; i <= 1000; ++i) {
            line.x << i;
            line.y << i;
        }
        data.series = {line};
        const ChartTable table = tableOf(data);
        QVERIFY(table.rows.size() <= 61);
        QCOMPARE(table.rows.first().first(), u"0"_s);
        QCOMPARE(table.rows.last().first(), QLocale().toString(1000.0, 'f', 0));
    }

    /// A fan is straight between its points, and stands in the table beside the lines.
    void bandsAreReadBetweenTheirPoints()
    {
        const LineBand band{u"Buy, P10–P90"_s, {0, 12, 24}, {100, 200, 400}, {100, 300, 900}, Hue::Blue};
        QCOMPARE(bandAt(band, 6), (std::pair<double, double>(150, 200)));
        QCOMPARE(bandAt(band, 18), (std::pair<double, double>(300, 600)));
        QCOMPARE(bandAt(band, 99), (std::pair<double, double>(400, 900)));
        LineData data;
        data.locale = QLocale::c();
        data.series << LineSeries{u"Buy"_s, {0, 6, 24}, {100, 180, 600}, Hue::Blue};
        data.bands << band;
        const ChartTable table = tableOf(data);
        QCOMPARE(table.head.last(), u"Buy, P10–P90"_s);
        QCOMPARE(table.rows.at(1).last(), u"150 – 200"_s);
        QVERIFY(summaryOf(data).contains(u"400 to 900"_s));
    }

    /// What holds over a year is level over that year: nothing slopes from the purchase to the first year.
    void steppedLinesAreLevel()
    {
        LineSeries line{u"Saved in the year"_s, {0, 1, 2}, {-200, 80, 90}, Hue::Orange};
        line.stepped = true;
        QCOMPARE(pointsOf(line), (QList<QPointF>{{0, 80}, {1, 80}, {1, 90}, {2, 90}}));
        QCOMPARE(valueAt(line, 0.2), 80.0);
        QCOMPARE(valueAt(line, 1.0), 80.0);
        QCOMPARE(valueAt(line, 1.5), 90.0);
        line.stepped = false;
        QCOMPARE(pointsOf(line).size(), 3);
        QCOMPARE(valueAt(line, 0.5), -60.0);
    }

    void barPartsTellTheirId()
    {
        BarChart chart;
        chart.resize(700, 300);
        chart.setData(memoryBars());
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.replotNow();
        QSignalSpy spy(&chart, &BarChart::partClicked);
        chart.setFocus();
        // Keys: the first part of the first bar, one to the right, down to the second bar.
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Return);
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy.at(0), (QVariantList{5, 0}));
        QCOMPARE(spy.at(1), (QVariantList{5, 1}));
    }

    void barsAreReadAloud()
    {
        BarChart chart;
        chart.setData(memoryBars());
        const QString summary = chart.accessibleSummary();
        QVERIFY2(summary.contains(u"Weights 83.4"_s) && summary.contains(u"capacity 141.0"_s),
                 qPrintable(summary));
        QCOMPARE(chart.accessibleDescription(), summary);
    }

    void frontierFollowsTheCells()
    {
        // 3 × 2 cells; the lower row fits in two columns, the upper in one:
        //   0.8 1.5 2.0
        //   0.5 0.9 1.1      -> down from the top edge, along the first row, down to the bottom edge
        HeatData data;
        data.xTicks = {u"a"_s, u"b"_s, u"c"_s};
        data.yTicks = {u"1"_s, u"2"_s};
        data.cells = {0.5, 0.9, 1.1, 0.8, 1.5, 2.0};
        const QList<QList<QPointF>> lines = frontierOf(data);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first(), (QList<QPointF>{{0.5, 1.5}, {0.5, 0.5}, {1.5, 0.5}, {1.5, -0.5}}));
        data.cells = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        QVERIFY(frontierOf(data).isEmpty());
    }

    void huesStayApartOnBothGrounds()
    {
        for (const QPalette &palette : {QPalette(QColor(0xee, 0xee, 0xee)), darkPalette()}) {
            const ChartPalette colours(palette);
            for (int i = 0; i < static_cast<int>(Hue::End); ++i) {
                const QColor colour = colours.hue(static_cast<Hue>(i));
                for (int k = i + 1; k < static_cast<int>(Hue::End); ++k) {
                    const QColor other = colours.hue(static_cast<Hue>(k));
                    const int distance = std::abs(colour.red() - other.red()) +
                                         std::abs(colour.green() - other.green()) +
                                         std::abs(colour.blue() - other.blue());
                    QVERIFY2(distance > 30, qPrintable(u"%1 and %2"_s.arg(i).arg(k)));
                }
            }
        }
    }

    void exportIsVectorAndLight()
    {
        LineChart chart;
        chart.setPalette(darkPalette());
        chart.setData(costLines());
        const QPicture picture = chart.picture({600, 400});
        QVERIFY(picture.size() > 1000);
        // Without pixmaps a picture of this chart stays far below the 960 kB of its raster.
        QVERIFY(picture.size() < 100000);
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        chart.paintInto(painter, QRectF(0, 0, 600, 400));
        painter.end();
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void looks_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void looks()
    {
        QFETCH(bool, dark);
        const QString suffix = dark ? u"-dark"_s : u"-light"_s;
        const auto show = [&](Chart &chart, const QString &name) {
            if (dark)
                chart.setPalette(darkPalette());
            chart.resize(760, 420);
            chart.show();
            QVERIFY(QTest::qWaitForWindowExposed(&chart));
            chart.replotNow();
            keep(chart, name + suffix);
            // Something other than the ground was painted.
            const QImage image = chart.grab().toImage();
            const QRgb ground = image.pixel(1, 1);
            int painted = 0;
            for (int x = 0; x < image.width(); x += 4) {
                for (int y = 0; y < image.height(); y += 4)
                    painted += image.pixel(x, y) != ground;
            }
            QVERIFY(painted > 300);
        };
        LineChart lines;
        lines.setData(costLines());
        show(lines, u"lines"_s);
        BarChart bars;
        bars.setData(memoryBars());
        show(bars, u"bars"_s);
        BarData grouped = memoryBars();
        grouped.grouped = true;
        grouped.limits.clear();
        grouped.totals.clear();
        BarChart groups;
        groups.setData(grouped);
        show(groups, u"groups"_s);
        HeatMap map;
        map.setData(memoryGrid());
        show(map, u"map"_s);
        LineChart empty;
        LineData nothing;
        nothing.emptyText = u"Pin a scenario to compare it."_s;
        empty.setData(nothing);
        empty.show();
        keep(empty, u"empty"_s + suffix);
    }
};

// Qt hands a wheel event that nobody accepts on to the parent: the page.
void TestCharts::wheelIsLeftToThePage()
{
    LineChart chart;
    chart.setData(costLines());
    chart.resize(500, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const auto plots = chart.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(!plots.isEmpty());
    for (QWidget *widget : plots + QList<QWidget *>{&chart}) {
        const QPointF at(100, 100);
        QWheelEvent wheel(at, widget->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
        QVERIFY2(!wheel.isAccepted(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
