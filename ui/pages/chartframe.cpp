// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chartframe.h"

#include "ui/pages/compacttable.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

ChartFrame::ChartFrame(Chart *chart, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_table(new CompactTable(this))
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_toggle(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(name);
    chart->setObjectName(name + u"Chart"_s);
    m_table->setObjectName(name + u"Table"_s);
    m_toggle->setObjectName(name + u"Toggle"_s);
    m_copy->setObjectName(name + u"Copy"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setWordWrap(true);
    m_note->hide();
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_copy->setAutoRaise(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_toggle);
    head->addWidget(m_copy);
    m_stack->addWidget(chart);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 3);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);

    connect(m_toggle, &QToolButton::toggled, this, &ChartFrame::showTable);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (showsTable()) {
            QGuiApplication::clipboard()->setText(m_table->asText());
            return;
        }
        // A picture that looks the same whatever the window's theme and size.
        const QSize size = m_chart->size().expandedTo({640, 360});
        QImage image(size * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_chart->paintInto(painter, QRectF(QPointF(0, 0), size));
        painter.end();
        QGuiApplication::clipboard()->setImage(image);
    });
    retranslate();
}

void ChartFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    m_chart->setAccessibleName(title);
    m_table->setAccessibleName(title);
    retranslate();
}

void ChartFrame::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

bool ChartFrame::showsTable() const { return m_stack->currentWidget() == m_table; }

void ChartFrame::showTable(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
    m_toggle->setChecked(table);
    refreshTable();
    retranslate();
}

void ChartFrame::refreshTable()
{
    if (showsTable())
        m_table->setTable(m_chart->table());
    // The stack is as high as what it shows.
    m_chart->setSizePolicy(QSizePolicy::Expanding,
                           showsTable() ? QSizePolicy::Ignored : QSizePolicy::Expanding);
    m_table->setSizePolicy(QSizePolicy::Expanding, showsTable() ? QSizePolicy::Fixed : QSizePolicy::Ignored);
    m_stack->updateGeometry();
}

void ChartFrame::retranslate()
{
    m_toggle->setText(showsTable() ? tr("Chart") : tr("Table"));
    m_toggle->setToolTip(showsTable() ? tr("Show these numbers as a chart")
                                      : tr("Show this chart's numbers as a table"));
    m_toggle->setAccessibleName(m_title->text() + u": "_s + m_toggle->toolTip());
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(showsTable() ? tr("Copy the table") : tr("Copy the chart as a picture"));
    m_copy->setAccessibleName(m_title->text() + u": "_s + m_copy->toolTip());
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace suanchou::ui
