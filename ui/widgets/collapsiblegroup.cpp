// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/collapsiblegroup.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

CollapsibleGroup::CollapsibleGroup(QWidget *parent)
    : QWidget(parent)
    , m_header(new QToolButton(this))
    , m_line(new QHBoxLayout)
    , m_content(new QWidget(this))
{
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setIcon(icon(u"chevron"_s));
    m_header->installEventFilter(this);
    QFont bold = m_header->font();
    bold.setWeight(QFont::DemiBold);
    m_header->setFont(bold);
    connect(m_header, &QToolButton::clicked, this, [this] { setExpanded(!m_expanded); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 2);
    column->setSpacing(2);
    m_line->addWidget(m_header, 1);
    column->addLayout(m_line);
    column->addWidget(m_content);
}

void CollapsibleGroup::setCorner(QWidget *corner)
{
    m_corner = corner;
    m_line->addWidget(corner);
    corner->setEnabled(m_expanded);
}

void CollapsibleGroup::setTitle(const QString &title)
{
    m_header->setText(title);
    setAccessibleName(QString(title).remove(u'&'));
}

void CollapsibleGroup::setExpanded(bool expanded)
{
    if (expanded == m_expanded)
        return;
    m_expanded = expanded;
    m_content->setVisible(expanded);
    if (m_corner)
        m_corner->setEnabled(expanded);
    m_header->setIcon(icon(expanded ? u"chevron"_s : u"chevron-right"_s));
    Q_EMIT toggled(expanded);
}

bool CollapsibleGroup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Left: setExpanded(false); return true;
        case Qt::Key_Right: setExpanded(true); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: m_header->click(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CollapsibleGroup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace suanchou::ui
