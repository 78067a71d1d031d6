// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace suanchou::ui {

/// Items of one size in as many columns as fit, all rows filled to the full width. Two rows of four rather than seven
/// and one: the number of columns is the smallest that keeps the number of rows.
class CardLayout : public QLayout {
public:
    explicit CardLayout(QWidget *parent = nullptr);
    ~CardLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    QList<QLayoutItem *> visibleItems() const;
    QSize itemSize() const;
    int columnsFor(int width) const;

    QList<QLayoutItem *> m_items;
};

} // namespace suanchou::ui
