// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QPicture>
#include <QRectF>
#include <QWidget>

class QCPLayer;
class QCPTextElement;
class QCustomPlot;

namespace suanchou::ui {

class ChartPalette;

/// What all charts share: one queued repaint however many changes a turn of the event loop brings, colours that follow
/// the palette, fonts and locale, a text for screen readers, and vector export that looks the same whatever the screen
/// shows. QCustomPlot stays behind this class.
class Chart : public QWidget {
    Q_OBJECT

public:
    ~Chart() override;

    /// The shown data as a table with formatted numbers.
    virtual ChartTable table() const = 0;
    virtual QString accessibleSummary() const = 0;

    /// Draws the chart in the fixed light colours of print, without hover marks. The painter's device should have
    /// 96 dpi: QPainter::drawPicture scales by the device's resolution.
    void paintInto(QPainter &painter, const QRectF &rect);
    QPicture picture(const QSize &size);

    /// Repaints at once (grabs, tests); elsewhere repaints are queued.
    void replotNow();
    int replotCount() const { return m_replots; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    explicit Chart(QWidget *parent);

    QCustomPlot *plot() const { return m_plot; }
    /// On a buffer of its own: marks that follow the pointer repaint without the chart.
    QCPLayer *hoverLayer() const { return m_hover; }
    void requestReplot();
    /// Called after the data changed: repaints, and tells screen readers.
    void dataChanged();
    void setEmptyText(const QString &text);
    /// A legend in a row of its own above the axes, where it hides nothing.
    void addLegendRow(const QSize &icon);
    /// The label of the vertical axis, written upright above it: easier to read, and the only way for Chinese.
    void setUprightLabel(const QString &text);

    /// Pens, brushes and fonts of what the chart added; axes and ground are done before.
    virtual void applyColours(const ChartPalette &palette) = 0;
    virtual void hoverAt(const QPoint &position) { Q_UNUSED(position) }
    virtual void hoverEnds() {}
    virtual void clickedAt(const QPoint &position) { Q_UNUSED(position) }

    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    ChartPalette chartPalette() const;
    void refreshColours();

private:
    void applyPalette(const ChartPalette &palette);
    void fitLegend();

    QCustomPlot *m_plot = nullptr;
    QCPLayer *m_hover = nullptr;
    QCPTextElement *m_upright = nullptr;
    QString m_emptyText;
    int m_replots = 0;
    bool m_printing = false;

    friend class ChartPrinting;
};

} // namespace suanchou::ui
