// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace suanchou::ui {

struct TableRow {
    QStringList cells;
    QString tip;         ///< rich text
    bool strong = false; ///< sums and verdicts
    int id = -1;         ///< given back by activated()
    bool operator==(const TableRow &) const = default;
};

/// Rows of formatted texts. A refresh of the same shape changes cells in place, so selection and focus stay.
class TextTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const QStringList &head, const QList<TableRow> &rows);
    void setTable(const ChartTable &table);
    const TableRow &row(int index) const { return m_rows.at(index); }
    /// Columns of text; the others are set to the right. The first one always is text.
    void setTextColumns(const QList<int> &columns) { m_textColumns = columns; }
    bool isText(int column) const { return column == 0 || m_textColumns.contains(column); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_head;
    QList<TableRow> m_rows;
    QList<int> m_textColumns;
};

/// A table as high as its rows: the page scrolls, not the table. Copies as tab-separated text.
class CompactTable : public QTableView {
    Q_OBJECT

public:
    explicit CompactTable(QWidget *parent = nullptr);

    void setTable(const QStringList &head, const QList<TableRow> &rows);
    void setTable(const ChartTable &table);
    TextTableModel *texts() const { return m_texts; }
    QString asText() const;
    /// Text columns share the room that numbers leave; what is too long is elided and told by the tooltip.
    void setTextColumns(const QList<int> &columns);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowActivated(int id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    TextTableModel *m_texts = nullptr;
};

} // namespace suanchou::ui
