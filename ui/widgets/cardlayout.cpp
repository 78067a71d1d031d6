// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace suanchou::ui {

CardLayout::CardLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

CardLayout::~CardLayout() { qDeleteAll(m_items); }

void CardLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int CardLayout::count() const { return int(m_items.size()); }

QLayoutItem *CardLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *CardLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QLayoutItem *> CardLayout::visibleItems() const
{
    QList<QLayoutItem *> items;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(items),
                 [](const QLayoutItem *item) { return !item->isEmpty(); });
    return items;
}

QSize CardLayout::itemSize() const
{
    QSize size(1, 1);
    for (const QLayoutItem *item : visibleItems())
        size = size.expandedTo(item->minimumSize());
    return size;
}

int CardLayout::columnsFor(int width) const
{
    const int items = std::max(1, int(visibleItems().size()));
    const int most = std::clamp((width + spacing()) / (itemSize().width() + spacing()), 1, items);
    const int rows = (items + most - 1) / most;
    return (items + rows - 1) / rows;
}

int CardLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int items = std::max(1, int(visibleItems().size()));
    const int columns = columnsFor(width - margins.left() - margins.right());
    const int rows = (items + columns - 1) / columns;
    return rows * itemSize().height() + (rows - 1) * spacing() + margins.top() + margins.bottom();
}

QSize CardLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const QSize size = itemSize();
    const int items = std::max(1, int(visibleItems().size()));
    return {items * (size.width() + spacing()) + margins.left() + margins.right(),
            size.height() + margins.top() + margins.bottom()};
}

QSize CardLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    return itemSize() + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void CardLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const QList<QLayoutItem *> items = visibleItems();
    const int columns = columnsFor(inner.width());
    const int height = itemSize().height();
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (int i = 0; i < int(items.size()); ++i) {
        const int column = i % columns;
        // Columns end where the exact division says, so that the last one meets the edge.
        const int left = inner.left() + (inner.width() + spacing()) * column / columns;
        const int right = inner.left() + (inner.width() + spacing()) * (column + 1) / columns - spacing();
        const QRect place(left, inner.top() + (i / columns) * (height + spacing()), right - left, height);
        items.at(i)->setGeometry(QStyle::visualRect(direction, inner, place));
    }
}

} // namespace suanchou::ui
