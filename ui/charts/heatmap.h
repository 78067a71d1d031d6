// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

class QCPColorMap;
class QCPCurve;
class QCPItemTracer;
class QCPItemText;

namespace suanchou::ui {

/// A grid of cells coloured by the share of memory that they take, the line up to which they fit, and where the
/// scenario stands. Cells tell their numbers on hover and can be clicked.
class HeatMap : public Chart {
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setData(const HeatData &data);
    const HeatData &data() const { return m_data; }
    void setFirstColumn(const QString &title) { m_firstColumn = title; }

    ChartTable table() const override;
    QString accessibleSummary() const override;

Q_SIGNALS:
    void cellClicked(int x, int y);

protected:
    void applyColours(const ChartPalette &palette) override;
    void hoverAt(const QPoint &position) override;
    void hoverEnds() override;
    void clickedAt(const QPoint &position) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPoint cellAt(const QPoint &position) const;
    void showCell(const QPoint &cell);

    HeatData m_data;
    QString m_firstColumn;
    QCPColorMap *m_map = nullptr;
    QList<QCPCurve *> m_frontier;
    QCPCurve *m_frame = nullptr;
    QCPItemTracer *m_current = nullptr;
    QCPItemText *m_currentLabel = nullptr;
    QCPItemText *m_frontierLabel = nullptr;
    QPoint m_cell{-1, -1};
};

} // namespace suanchou::ui
