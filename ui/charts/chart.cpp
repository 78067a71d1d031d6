// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/charts/chartpalette.h"

#include <QAccessible>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

/// Dresses a chart for print and gives it its screen colours back.
class ChartPrinting {
public:
    explicit ChartPrinting(Chart &chart)
        : m_chart(chart)
    {
        m_chart.m_printing = true;
        m_chart.hoverEnds();
        m_chart.applyPalette(ChartPalette::print());
    }
    ~ChartPrinting()
    {
        m_chart.m_printing = false;
        m_chart.applyPalette(m_chart.chartPalette());
    }
    ChartPrinting(const ChartPrinting &) = delete;
    ChartPrinting &operator=(const ChartPrinting &) = delete;

private:
    Chart &m_chart;
};

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setPlottingHint(QCP::phFastPolylines);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->addLayer(u"hover"_s, m_plot->layer(u"overlay"_s), QCustomPlot::limBelow);
    m_hover = m_plot->layer(u"hover"_s);
    m_hover->setMode(QCPLayer::lmBuffered);
    m_plot->installEventFilter(this);
    m_plot->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { ++m_replots; });
}

Chart::~Chart() = default;

QSize Chart::sizeHint() const
{
    const int em = fontMetrics().height();
    return {em * 34, em * 19};
}

QSize Chart::minimumSizeHint() const
{
    const int em = fontMetrics().height();
    return {em * 15, em * 10};
}

void Chart::requestReplot() { m_plot->replot(QCustomPlot::rpQueuedReplot); }

void Chart::replotNow() { m_plot->replot(QCustomPlot::rpImmediateRefresh); }

void Chart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    for (QCPAxisRect *rect : m_plot->axisRects())
        rect->setVisible(text.isEmpty());
}

void Chart::addLegendRow(const QSize &icon)
{
    auto *row = new QCPLayoutGrid;
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, row);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->axisRect()->insetLayout()->take(m_plot->legend);
    row->addElement(0, 0, m_plot->legend);
    row->addElement(0, 1, new QCPLayoutElement(m_plot));
    row->setColumnStretchFactor(0, 0.001);
    m_plot->legend->setVisible(true);
    m_plot->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_plot->legend->setColumnSpacing(16);
    m_plot->legend->setIconSize(icon);
    m_plot->legend->setLayer(u"legend"_s);
}

void Chart::fitLegend()
{
    // The most columns that fit, each as wide as its own longest name.
    QCPLegend *legend = m_plot->legend;
    if (!legend || !legend->visible() || legend->itemCount() == 0)
        return;
    const QFontMetrics metrics(legend->font());
    QList<int> widths;
    for (int i = 0; i < legend->itemCount(); ++i) {
        auto *item = qobject_cast<QCPPlottableLegendItem *>(legend->item(i));
        const int name = item && item->plottable() ? metrics.horizontalAdvance(item->plottable()->name()) : 0;
        widths << name + legend->iconSize().width() + legend->iconTextPadding() + legend->columnSpacing() +
                      10;
    }
    const auto fits = [&](int columns) {
        QList<int> widest(columns, 0);
        for (qsizetype i = 0; i < widths.size(); ++i)
            widest[i % columns] = std::max(widest.at(i % columns), widths.at(i));
        // Not the plot's width: the layout gives it the new one only after a resize.
        return std::accumulate(widest.begin(), widest.end(), 0) <= contentsRect().width();
    };
    int columns = static_cast<int>(std::min<qsizetype>(widths.size(), 10));
    while (columns > 1 && !fits(columns))
        --columns;
    if (columns == legend->wrap() && legend->columnCount() <= columns)
        return;
    legend->setWrap(columns);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
}

void Chart::setUprightLabel(const QString &text)
{
    if (!m_upright) {
        const int row = m_plot->plotLayout()->rowCount() - 1;
        m_plot->plotLayout()->insertRow(row);
        m_upright = new QCPTextElement(m_plot);
        m_upright->setTextFlags(Qt::AlignLeft | Qt::AlignBottom);
        m_upright->setMargins(QMargins(6, 2, 6, 0));
        m_plot->plotLayout()->addElement(row, 0, m_upright);
        m_plot->plotLayout()->setRowStretchFactor(row, 0.001);
        m_plot->plotLayout()->setRowSpacing(0);
    }
    m_upright->setText(text);
}

void Chart::dataChanged()
{
    refreshColours();
    fitLegend();
    setAccessibleDescription(m_emptyText.isEmpty() ? accessibleSummary() : m_emptyText);
    requestReplot();
}

ChartPalette Chart::chartPalette() const
{
    return m_printing ? ChartPalette::print() : ChartPalette(palette());
}

void Chart::refreshColours() { applyPalette(chartPalette()); }

void Chart::applyPalette(const ChartPalette &palette)
{
    QFont small = font();
    if (m_printing) {
        // Pixel sizes: the device's resolution must not change what the layout measured.
        small.setPixelSize(11);
    }
    m_plot->setBackground(palette.background());
    for (QCPAxisRect *rect : m_plot->axisRects()) {
        for (QCPAxis *axis : rect->axes()) {
            axis->setBasePen(QPen(palette.axis(), 1));
            axis->setTickPen(QPen(palette.axis(), 1));
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelColor(palette.faintText());
            axis->setLabelColor(palette.text());
            axis->setTickLabelFont(small);
            axis->setLabelFont(small);
            axis->grid()->setPen(QPen(palette.grid(), 1));
            axis->grid()->setZeroLinePen(Qt::NoPen);
        }
    }
    if (m_upright) {
        m_upright->setFont(small);
        m_upright->setTextColor(palette.text());
    }
    QCPLegend *legend = m_plot->legend;
    if (legend) {
        legend->setFont(small);
        legend->setTextColor(palette.text());
        legend->setBorderPen(Qt::NoPen);
        legend->setBrush(Qt::NoBrush);
    }
    applyColours(palette);
}

void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        refreshColours();
        requestReplot();
    }
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLegend();
    hoverEnds();
}

bool Chart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove: hoverAt(static_cast<QMouseEvent *>(event)->position().toPoint()); break;
    case QEvent::Leave: hoverEnds(); break;
    case QEvent::Wheel: // QCustomPlot would keep it, and the page could not be scrolled over a chart
        event->ignore();
        return true;
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            clickedAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        break;
    case QEvent::Paint:
        if (!m_emptyText.isEmpty()) {
            QPainter painter(m_plot);
            const ChartPalette colours = chartPalette();
            painter.fillRect(m_plot->rect(), colours.background());
            painter.setPen(colours.faintText());
            const int margin = fontMetrics().height() * 2;
            painter.drawText(m_plot->rect().adjusted(margin, margin, -margin, -margin),
                             Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
            return true;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

QPicture Chart::picture(const QSize &size)
{
    QPicture picture;
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    {
        const ChartPrinting printing(*this);
        m_plot->toPainter(&painter, size.width(), size.height());
    }
    painter.end();
    return picture;
}

void Chart::paintInto(QPainter &painter, const QRectF &rect)
{
    painter.save();
    painter.translate(rect.topLeft());
    painter.drawPicture(0, 0, picture(rect.size().toSize()));
    painter.restore();
}

} // namespace suanchou::ui
