// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compacttable.h"

#include <QClipboard>
#include <QFont>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace suanchou::ui {

void TextTableModel::setTable(const QStringList &head, const QList<TableRow> &rows)
{
    const bool sameShape = head.size() == m_head.size() && rows.size() == m_rows.size();
    if (!sameShape) {
        beginResetModel();
        m_head = head;
        m_rows = rows;
        endResetModel();
        return;
    }
    if (head != m_head) {
        m_head = head;
        if (!m_head.isEmpty())
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(m_head.size()) - 1);
    }
    if (rows != m_rows) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void TextTableModel::setTable(const ChartTable &table)
{
    QList<TableRow> rows;
    for (const QStringList &cells : table.rows)
        rows << TableRow{cells, {}, false, -1};
    setTable(table.head, rows);
}

int TextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_head.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TableRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::ToolTipRole: {
        const QString cell = row.cells.value(index.column());
        if (!row.tip.isEmpty())
            return row.tip;
        return cell.size() > 20 ? QVariant(cell.toHtmlEscaped()) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole: {
        if (!row.strong)
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default: return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_head.value(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (isText(section) ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

CompactTable::CompactTable(QWidget *parent)
    : QTableView(parent)
    , m_texts(new TextTableModel(this))
{
    setModel(m_texts);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_texts->row(index.row()).id >= 0)
            Q_EMIT rowActivated(m_texts->row(index.row()).id);
    });
}

void CompactTable::setTable(const QStringList &head, const QList<TableRow> &rows)
{
    m_texts->setTable(head, rows);
    fit();
}

void CompactTable::setTable(const ChartTable &table)
{
    m_texts->setTable(table);
    fit();
}

void CompactTable::fit()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 2);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int column = 0; column < m_texts->columnCount(); ++column) {
        if (m_texts->isText(column))
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    updateGeometry();
}

void CompactTable::setTextColumns(const QList<int> &columns)
{
    m_texts->setTextColumns(columns);
    fit();
}

QSize CompactTable::minimumSizeHint() const
{
    const int rows = m_texts->rowCount() * verticalHeader()->defaultSectionSize();
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {fontMetrics().averageCharWidth() * 30,
            horizontalHeader()->sizeHint().height() + rows + bar + 2 * frameWidth() + 2};
}

QSize CompactTable::sizeHint() const
{
    return minimumSizeHint().expandedTo({fontMetrics().averageCharWidth() * 60, 0});
}

QString CompactTable::asText() const
{
    QStringList lines;
    const auto line = [&](auto cell) {
        QStringList cells;
        for (int column = 0; column < m_texts->columnCount(); ++column)
            cells << cell(column);
        lines << cells.join(u'\t');
    };
    line([&](int column) { return m_texts->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (int row = 0; row < m_texts->rowCount(); ++row) {
        if (selectionModel()->hasSelection() && !selectionModel()->isRowSelected(row))
            continue;
        line([&](int column) { return m_texts->index(row, column).data().toString(); });
    }
    return lines.join(u'\n');
}

void CompactTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(asText());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CompactTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace suanchou::ui
