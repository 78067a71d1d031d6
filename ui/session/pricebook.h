// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

// The user's own prices as tables. They live in files of the catalogue's form in the user's own folder and are laid over
// the shipped ones, which are never written. Cells are texts as a person types them, numbers with a point.
namespace suanchou::ui {

enum class PriceTable { Cards, Servers, Rent, Api, Storage, Tariffs, Exchange, Rates, End };
inline constexpr std::size_t priceTableCount = std::size_t(PriceTable::End);

struct PriceColumn {
    enum class Kind { Item, Text, Currency, Amount, Number, Count, Hours, Date }; ///< Hours: 24 factors of the price
    const char *key; ///< of CSV files and of words: item, market, currency, price, …
    Kind kind = Kind::Text;
    bool required = true;
};

using PriceRow = QStringList; ///< one cell for each column of its table
using PriceBookTables = std::array<QList<PriceRow>, priceTableCount>;

const QList<PriceColumn> &priceColumns(PriceTable table);

/// What a cell holds; absent where it does not.
std::optional<double> numberWithSign(const QString &cell);
std::optional<double> numberOf(const QString &cell); ///< at least 0
std::optional<QList<double>> hoursOf(const QString &cell);
/// The cell of a row in the column with this key; empty where the table has none.
QString cellOf(PriceTable table, const PriceRow &row, const char *key);

/// What is wrong with a cell.
enum class CellFault { None, Missing, UnknownItem, UnknownCurrency, NotANumber, NotHours, NotADate };
CellFault faultOf(PriceTable table, int column, const QString &cell, const catalog::Catalog &catalog);
/// Whether every cell of every row is right. An API, rent or card row needs its prices, a server row its price.
bool isValid(PriceTable table, const QList<PriceRow> &rows, const catalog::Catalog &catalog);

/// Prices older than this many days are marked.
inline constexpr long oldPriceDays = 180;
/// Whether a date is more than that before `today`; false for what is no date.
bool isOld(const QString &date, const QDate &today);

/// Ids that a table's first column may hold, in the catalogue's order.
QStringList itemsOf(PriceTable table, const catalog::Catalog &catalog);

/// The catalogue file for a table; a server's or a drive's record is the shipped one with the price replaced, exchange rates
/// without a row stay the shipped ones. Rows must be valid.
QByteArray priceBookFile(PriceTable table, const QList<PriceRow> &rows, const QString &today);
/// The rows of such a file; empty when there is none. Nothing but what priceBookFile() writes is read.
QList<PriceRow> readPriceBookFile(PriceTable table, const QByteArray &text);

/// Comma-separated values with a head line of the columns' keys. A cell that a spreadsheet would take for a formula
/// (beginning with = + - @ or a tab) is written with an apostrophe before it, which reading takes away again.
QByteArray toCsv(PriceTable table, const QList<PriceRow> &rows);
/// Absent when the head names none of the columns or a quoted cell does not end. Missing columns stay empty.
std::optional<QList<PriceRow>> fromCsv(PriceTable table, const QByteArray &text);

/// Name of a table's file in the user's folder.
QString priceBookFileName(PriceTable table);
PriceBookTables loadPriceBook(const QString &folder);
/// Writes the tables; a table without rows takes its file away. The name of the file that could not be written, or empty.
QString savePriceBook(const QString &folder, const PriceBookTables &tables);

} // namespace suanchou::ui
