// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

class QCPCurve;
class QCPGraph;
class QCPItemLine;
class QCPItemRect;
class QCPItemStraightLine;
class QCPItemText;
class QCPItemTracer;

namespace suanchou::ui {

/// Lines over a common axis from zero: cumulative cost with its crossings, latency over throughput. The pointer, and
/// the arrow keys when the chart has the focus, read the values of all lines at one place.
class LineChart : public Chart {
    Q_OBJECT

public:
    explicit LineChart(QWidget *parent = nullptr);

    void setData(const LineData &data);
    const LineData &data() const { return m_data; }

    ChartTable table() const override;
    QString accessibleSummary() const override;

    /// Reads the values at an x of the axis, as hovering there does; the text of the read-out.
    QString readAt(double x);
    /// Where the marks of the crossings stand, in axis coordinates.
    QList<QPointF> crossingMarks() const;

protected:
    void applyColours(const ChartPalette &palette) override;
    void hoverAt(const QPoint &position) override;
    void hoverEnds() override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Mark {
        QCPItemTracer *dot;
        QCPItemText *label;
    };
    void rebuildSeries();
    void rebuildBands();
    void rebuildMarks();
    void placeLabels();
    void setRanges();
    double lowestY() const;
    void showReading(double x);

    LineData m_data;
    QList<QCPCurve *> m_curves;
    QList<QCPGraph *> m_areas; ///< of the filled series, in their order
    QList<QCPGraph *> m_bands; ///< two for each band, the high end first
    QList<Mark> m_marks;
    QCPItemRect *m_within = nullptr;
    QCPItemStraightLine *m_xLimit = nullptr;
    QCPItemStraightLine *m_yLimit = nullptr;
    QCPItemText *m_xLimitLabel = nullptr;
    QCPItemText *m_yLimitLabel = nullptr;
    QCPItemLine *m_hoverLine = nullptr;
    QCPItemText *m_hoverText = nullptr;
    double m_readX = 0;
    bool m_reading = false;
};

} // namespace suanchou::ui
