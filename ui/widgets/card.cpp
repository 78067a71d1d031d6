// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 10;
constexpr double radius = 6;

} // namespace

Card::Card(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Card::setContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.title + u": "_s + content.value);
    setAccessibleDescription(content.sub);
    updateGeometry();
    update();
}

void Card::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    update();
}

QFont Card::titleFont() const
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.92);
    return small;
}

QFont Card::valueFont() const
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize Card::sizeHint() const
{
    const QFontMetrics title(titleFont());
    const QFontMetrics value(valueFont());
    const int text =
        std::max({title.horizontalAdvance(m_content.title) + title.height() + 4,
                  value.horizontalAdvance(m_content.value), title.horizontalAdvance(m_content.sub)});
    const int height = 2 * margin + 2 * title.height() + value.height() + 8;
    return {text + 2 * margin, height};
}

QSize Card::minimumSizeHint() const
{
    // Values that are wider are drawn smaller, lines below end in an ellipsis.
    return {QFontMetrics(titleFont()).horizontalAdvance(QString(16, u'0')) + 2 * margin, sizeHint().height()};
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = stateColor(m_content.state, palette());
    const bool tinted = m_content.state == State::Bad || m_content.state == State::Warning;
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);

    QColor ground = raised(palette());
    if (underMouse() && isEnabled())
        ground = isDark(palette()) ? ground.lighter(112) : ground.darker(103);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight)
                        : tinted   ? tone
                                   : hairline(palette()),
                        hasFocus() ? 2.0 : 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, radius, radius);

    if (m_stale)
        painter.setOpacity(0.45);
    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    const QFontMetrics small(titleFont());
    const QFontMetrics large(valueFont());

    int titleWidth = inner.width();
    if (m_content.state != State::Neutral) {
        const int size = small.height();
        const QRect place = QStyle::visualRect(layoutDirection(), rect(),
                                               QRect(inner.right() - size + 1, inner.top(), size, size));
        stateIcon(m_content.state).paint(&painter, place);
        titleWidth -= size + 4;
    }
    const Qt::Alignment start = Qt::AlignVCenter | Qt::AlignLeading;
    painter.setFont(titleFont());
    painter.setPen(quietText(palette()));
    const QRect titleRect(inner.left(), inner.top(), titleWidth, small.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), inner, titleRect), int(start),
                     small.elidedText(m_content.title, Qt::ElideRight, titleWidth));

    QFont value = valueFont();
    const double smallest = titleFont().pointSizeF();
    while (QFontMetrics(value).horizontalAdvance(m_content.value) > inner.width() &&
           value.pointSizeF() > smallest)
        value.setPointSizeF(value.pointSizeF() - 0.5);
    painter.setFont(value);
    painter.setPen(m_content.state == State::Bad ? tone : palette().color(QPalette::WindowText));
    const QRect valueRect(inner.left(), titleRect.bottom() + 3, inner.width(), large.height());
    painter.drawText(valueRect, int(start),
                     QFontMetrics(value).elidedText(m_content.value, Qt::ElideRight, inner.width()));

    painter.setFont(titleFont());
    painter.setPen(quietText(palette()));
    const QRect subRect(inner.left(), inner.bottom() - small.height() + 1, inner.width(), small.height());
    painter.drawText(subRect, int(start), small.elidedText(m_content.sub, Qt::ElideRight, inner.width()));

    if (m_content.gauge) {
        const QRectF bar(inner.left(), valueRect.bottom() + 1.5, inner.width(), 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(hairline(palette()));
        painter.drawRoundedRect(bar, 1.5, 1.5);
        QRectF filled = bar;
        filled.setWidth(bar.width() * std::clamp(*m_content.gauge, 0.0, 1.0));
        painter.setBrush(m_content.state == State::Neutral ? palette().color(QPalette::Highlight) : tone);
        painter.drawRoundedRect(filled, 1.5, 1.5);
    }
}

void Card::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Card::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Card::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace suanchou::ui
