// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <functional>

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPItemTracer;

namespace suanchou::ui {

struct ScatterPoint {
    double x = 0; ///< above zero, as y is
    double y = 0;
    int id = -1; ///< given back by pointClicked() and asked about by the tip
};

struct ScatterSeries {
    QString name;
    Hue hue = Hue::Blue;
    QList<ScatterPoint> points;
    bool backdrop = false; ///< small and pale, behind the others; not in the table
};

/// Points over two logarithmic axes of the same range, with the line where both are equal.
struct ScatterData {
    QList<ScatterSeries> series;
    ChartAxis x;
    ChartAxis y;
    double band = 0; ///< dashed lines that share above and below the equal line; 0: none
    QString bandLabel;
    QStringList head;                      ///< of the table: name, x, y
    std::function<QString(int)> pointName; ///< of an id, for the table
    std::function<QString(int)> tip;       ///< of an id; may be rich text
    QLocale locale;
    QString summary;
    QString emptyText;
};

/// Predicted against measured. The pointer, and the arrow keys when the chart has the focus, read single points; a click
/// or Enter opens what lies behind.
class ScatterChart : public Chart {
    Q_OBJECT

public:
    explicit ScatterChart(QWidget *parent = nullptr);

    void setData(const ScatterData &data);
    const ScatterData &data() const { return m_data; }
    /// Marks the point with this id, as hovering there does; nothing where no series has it.
    void mark(int id);

    ChartTable table() const override;
    QString accessibleSummary() const override { return m_data.summary; }

Q_SIGNALS:
    void pointClicked(int id);

protected:
    void applyColours(const ChartPalette &palette) override;
    void hoverAt(const QPoint &position) override;
    void hoverEnds() override;
    void clickedAt(const QPoint &position) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const ScatterPoint *pointAt(const QPoint &position) const;
    QList<ScatterPoint> walkable() const;
    void show(const ScatterPoint *point);
    void setRanges();

    ScatterData m_data;
    QList<QCPGraph *> m_graphs;
    QCPItemStraightLine *m_equal = nullptr;
    QCPItemStraightLine *m_above = nullptr;
    QCPItemStraightLine *m_below = nullptr;
    QCPItemText *m_bandLabel = nullptr;
    QCPItemTracer *m_ring = nullptr;
    int m_shown = -1;
};

} // namespace suanchou::ui
