// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pricetablemodel.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QUndoStack>

#include <algorithm>
#include <array>
#include <functional>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using Kind = PriceColumn::Kind;

namespace {

/// Tables are small: a step keeps the rows before and after.
class RowsCommand : public QUndoCommand {
public:
    RowsCommand(PriceTableModel &model, QList<PriceRow> after, const QString &text)
        : QUndoCommand(text)
        , m_model(model)
        , m_before(model.rows())
        , m_after(std::move(after))
    {}
    void undo() override { m_model.setRows(m_before); }
    void redo() override { m_model.setRows(m_after); }

private:
    PriceTableModel &m_model;
    QList<PriceRow> m_before;
    QList<PriceRow> m_after;
};

} // namespace

PriceTableModel::PriceTableModel(PriceTable table, const catalog::Catalog &catalog, QUndoStack &undo, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_catalog(catalog)
    , m_undo(undo)
{}

void PriceTableModel::setRows(const QList<PriceRow> &rows)
{
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void PriceTableModel::replaceRows(const QList<PriceRow> &rows, const QString &step)
{
    if (rows != m_rows)
        m_undo.push(new RowsCommand(*this, rows, step));
}

void PriceTableModel::addRow(const PriceRow &row)
{
    QList<PriceRow> rows = m_rows;
    PriceRow cells = row;
    cells.resize(columnCount());
    rows << cells;
    replaceRows(rows, tr("Add a price"));
}

void PriceTableModel::removeRowsAt(QList<int> indexes)
{
    std::sort(indexes.begin(), indexes.end(), std::greater<>());
    QList<PriceRow> rows = m_rows;
    for (const int index : std::as_const(indexes)) {
        if (index >= 0 && index < rows.size())
            rows.removeAt(index);
    }
    replaceRows(rows, tr("Remove prices"));
}

void PriceTableModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); }

int PriceTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PriceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(priceColumns(m_table).size());
}

QString PriceTableModel::hint(int column, const QString &cell) const
{
    switch (faultOf(m_table, column, cell, m_catalog)) {
    case CellFault::None: break;
    case CellFault::Missing: return tr("This must be filled in.");
    case CellFault::UnknownItem: return tr("The catalogue has no such id.");
    case CellFault::UnknownCurrency:
        return m_table == PriceTable::Servers || m_table == PriceTable::Storage
                   ? tr("CNY or USD.")
                   : tr("A currency code such as CNY or USD.");
    case CellFault::NotANumber: return tr("A positive number, with a point for decimals.");
    case CellFault::NotHours: return tr("24 numbers with spaces between them, or nothing: what each hour costs over the price.");
    case CellFault::NotADate: return tr("A date such as 2026-11-21.");
    }
    if (priceColumns(m_table).at(column).kind == Kind::Date && isOld(cell, QDate::currentDate()))
        return tr("This price is older than %n day(s); look it up again.", nullptr, int(oldPriceDays));
    return {};
}

QVariant PriceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString cell = m_rows.at(index.row()).value(index.column());
    const PriceColumn &column = priceColumns(m_table).at(index.column());
    const bool faulty = faultOf(m_table, index.column(), cell, m_catalog) != CellFault::None;
    switch (role) {
    case Qt::DisplayRole:
        if (cell.isEmpty() && faulty)
            return u"…"_s;
        return column.kind == Kind::Date && isOld(cell, QDate::currentDate()) ? tr("%1 (old)").arg(cell) : cell;
    case Qt::EditRole: return cell;
    case Qt::ToolTipRole: return hint(index.column(), cell);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (column.kind == Kind::Amount || column.kind == Kind::Count || column.kind == Kind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (faulty)
            return stateColor(State::Bad, QGuiApplication::palette());
        if (column.kind == Kind::Date && isOld(cell, QDate::currentDate()))
            return stateColor(State::Warning, QGuiApplication::palette());
        return {};
    default: return {};
    }
}

bool PriceTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    QList<PriceRow> rows = m_rows;
    PriceRow &row = rows[index.row()];
    row.resize(columnCount());
    row[index.column()] = value.toString().trimmed();
    replaceRows(rows, tr("Change a price"));
    return true;
}

QVariant PriceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QByteArray key(priceColumns(m_table).at(section).key);
    if (key == "item")
        return itemHead();
    struct Head {
        const char *key;
        const char *words;
    };
    static constexpr std::array heads{Head{"market", QT_TR_NOOP("Market")},
                                      Head{"seller", QT_TR_NOOP("Seller")},
                                      Head{"count", QT_TR_NOOP("GPUs")},
                                      Head{"currency", QT_TR_NOOP("Currency")},
                                      Head{"price", QT_TR_NOOP("Price")},
                                      Head{"on_demand", QT_TR_NOOP("On demand per hour")},
                                      Head{"one_year", QT_TR_NOOP("1 year, per hour")},
                                      Head{"spot", QT_TR_NOOP("Spot per hour")},
                                      Head{"input", QT_TR_NOOP("Input per M tokens")},
                                      Head{"cached_input", QT_TR_NOOP("Cached input")},
                                      Head{"output", QT_TR_NOOP("Output per M tokens")},
                                      Head{"per_tb", QT_TR_NOOP("Price per TB")},
                                      Head{"region", QT_TR_NOOP("Region")},
                                      Head{"per_kwh", QT_TR_NOOP("Price per kWh")},
                                      Head{"by_hour", QT_TR_NOOP("Factors of 24 hours")},
                                      Head{"per_usd", QT_TR_NOOP("For one US dollar")},
                                      Head{"low", QT_TR_NOOP("Low")},
                                      Head{"typical", QT_TR_NOOP("Typical")},
                                      Head{"high", QT_TR_NOOP("High")},
                                      Head{"date", QT_TR_NOOP("Date")},
                                      Head{"source", QT_TR_NOOP("Source")}};
    const auto found = std::find_if(heads.begin(), heads.end(), [&](const Head &head) { return key == head.key; });
    return found == heads.end() ? QString() : tr(found->words);
}

QString PriceTableModel::itemHead() const
{
    switch (m_table) {
    case PriceTable::Api: return tr("Model");
    case PriceTable::Servers: return tr("Server");
    case PriceTable::Storage: return tr("Drive");
    case PriceTable::Exchange: return tr("Currency");
    case PriceTable::Rates: return tr("Planning figure");
    default: return tr("Accelerator");
    }
}

Qt::ItemFlags PriceTableModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

} // namespace suanchou::ui
