// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

class QCPBarsGroup;
class QCPItemLine;
class QCPItemRect;
class QCPItemText;

namespace suanchou::ui {

class LabelledBars;

/// Horizontal bars, one below the other: parts stacked against limits (memory of a GPU), or side by side (costs of
/// several scenarios). Parts tell about themselves on hover and can be clicked; the arrow keys walk through them and
/// Enter is a click.
class BarChart : public Chart {
    Q_OBJECT

public:
    explicit BarChart(QWidget *parent = nullptr);
    ~BarChart() override;

    void setData(const BarData &data);
    const BarData &data() const { return m_data; }
    void setFirstColumn(const QString &title) { m_firstColumn = title; }

    ChartTable table() const override;
    QString accessibleSummary() const override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// BarPart::id of the clicked part and the index of its bar.
    void partClicked(int id, int bar);

protected:
    void applyColours(const ChartPalette &palette) override;
    void hoverAt(const QPoint &position) override;
    void hoverEnds() override;
    void clickedAt(const QPoint &position) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        int part = -1;
        int bar = -1;
        bool operator==(const Place &) const = default;
    };
    Place placeAt(const QPoint &position) const;
    void rebuildBars();
    void rebuildLimits();
    void setRanges();
    void highlight(Place place, bool tip);
    QRectF rectOf(Place place) const;

    BarData m_data;
    QString m_firstColumn;
    QList<LabelledBars *> m_bars;
    QCPBarsGroup *m_group = nullptr;
    QList<QCPItemLine *> m_limitLines;
    QList<QCPItemText *> m_limitLabels;
    QList<QCPItemText *> m_totals;
    QCPItemRect *m_frame = nullptr;
    Place m_place;
};

} // namespace suanchou::ui
