// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/pricebook.h"

#include <QAbstractTableModel>

class QUndoStack;

namespace suanchou::ui {

/// One table of the price book for editing: every change is an undo step of the stack that the tables share. Wrong cells
/// are marked and say why; dates older than 180 days are marked as old.
class PriceTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    PriceTableModel(PriceTable table, const catalog::Catalog &catalog, QUndoStack &undo, QObject *parent = nullptr);

    PriceTable priceTable() const { return m_table; }
    const QList<PriceRow> &rows() const { return m_rows; }
    /// Without an undo step (loading).
    void setRows(const QList<PriceRow> &rows);
    /// With one.
    void replaceRows(const QList<PriceRow> &rows, const QString &step);
    void addRow(const PriceRow &row);
    void removeRowsAt(QList<int> indexes);
    bool isValid() const { return ui::isValid(m_table, m_rows, m_catalog); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString hint(int column, const QString &cell) const;
    QString itemHead() const;

    PriceTable m_table;
    const catalog::Catalog &m_catalog;
    QUndoStack &m_undo;
    QList<PriceRow> m_rows;
};

} // namespace suanchou::ui
