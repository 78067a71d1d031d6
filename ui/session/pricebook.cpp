// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/pricebook.h"


#include <QDate>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

using Kind = PriceColumn::Kind;

QString utf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

bool isItem(PriceTable table, const std::string &id, const catalog::Catalog &catalog)
{
    switch (table) {
    case PriceTable::Api: return catalog.model(id) != nullptr;
    case PriceTable::Servers: return catalog.server(id) != nullptr;
    case PriceTable::Storage: return catalog.storageItem(id) != nullptr;
    case PriceTable::Rates: return catalog.rate(id) != nullptr;
    case PriceTable::Tariffs: return catalog.carbon(id) != nullptr;
    default: return catalog.accelerator(id) != nullptr;
    }
}

bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

} // namespace

std::optional<double> numberWithSign(const QString &cell)
{
    bool ok = false;
    const double value = QLocale::c().toDouble(QString(cell).remove(u','), &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> numberOf(const QString &cell)
{
    const auto value = numberWithSign(cell);
    return value && *value >= 0 ? value : std::nullopt;
}

std::optional<QList<double>> hoursOf(const QString &cell)
{
    constexpr qsizetype hours = 24;
    QList<double> factors;
    const QStringList parts = cell.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto factor = numberOf(part);
        if (!factor)
            return std::nullopt;
        factors << *factor;
    }
    return factors.size() == hours ? std::optional(factors) : std::nullopt;
}

QString cellOf(PriceTable table, const PriceRow &row, const char *key)
{
    const QList<PriceColumn> &columns = priceColumns(table);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (qstrcmp(columns.at(i).key, key) == 0)
            return row.value(i).trimmed();
    }
    return {};
}

const QList<PriceColumn> &priceColumns(PriceTable table)
{
    static const std::array<QList<PriceColumn>, priceTableCount> columns{
        QList<PriceColumn>{{"item", Kind::Item}, {"market", Kind::Text}, {"currency", Kind::Currency},
                           {"price", Kind::Amount}, {"date", Kind::Date}, {"source", Kind::Text}},
        QList<PriceColumn>{{"item", Kind::Item}, {"currency", Kind::Currency}, {"price", Kind::Amount},
                           {"date", Kind::Date}, {"source", Kind::Text}},
        QList<PriceColumn>{{"item", Kind::Item}, {"count", Kind::Count}, {"seller", Kind::Text},
                           {"currency", Kind::Currency}, {"on_demand", Kind::Amount},
                           {"one_year", Kind::Amount, false}, {"spot", Kind::Amount, false}, {"date", Kind::Date},
                           {"source", Kind::Text}},
        QList<PriceColumn>{{"item", Kind::Item}, {"seller", Kind::Text}, {"currency", Kind::Currency},
                           {"input", Kind::Amount}, {"cached_input", Kind::Amount, false}, {"output", Kind::Amount},
                           {"date", Kind::Date}, {"source", Kind::Text}},
        QList<PriceColumn>{{"item", Kind::Item}, {"currency", Kind::Currency}, {"per_tb", Kind::Amount},
                           {"date", Kind::Date}, {"source", Kind::Text}},
        QList<PriceColumn>{{"region", Kind::Item}, {"currency", Kind::Currency}, {"per_kwh", Kind::Amount},
                           {"by_hour", Kind::Hours, false}, {"date", Kind::Date}, {"source", Kind::Text}},
        QList<PriceColumn>{{"item", Kind::Currency}, {"per_usd", Kind::Amount}, {"date", Kind::Date},
                           {"source", Kind::Text}},
        QList<PriceColumn>{{"item", Kind::Item}, {"low", Kind::Number, false}, {"typical", Kind::Number},
                           {"high", Kind::Number, false}, {"date", Kind::Date}, {"source", Kind::Text}}};
    return columns[std::size_t(table)];
}

CellFault faultOf(PriceTable table, int column, const QString &text, const catalog::Catalog &catalog)
{
    const PriceColumn &rules = priceColumns(table).at(column);
    const QString cell = text.trimmed();
    if (cell.isEmpty())
        return rules.required ? CellFault::Missing : CellFault::None;
    switch (rules.kind) {
    case Kind::Text: return CellFault::None;
    case Kind::Item: {
        return isItem(table, cell.toStdString(), catalog) ? CellFault::None : CellFault::UnknownItem;
    }
    case Kind::Currency: {
        const auto currency = catalog::currencyFromCode(cell.toStdString());
        const bool two = table == PriceTable::Servers || table == PriceTable::Storage;
        const bool usable = currency && (!two || *currency == catalog::Currency::Cny || *currency == catalog::Currency::Usd) &&
                            !(table == PriceTable::Exchange && *currency == catalog::Currency::Usd);
        return usable ? CellFault::None : CellFault::UnknownCurrency;
    }
    case Kind::Amount: return numberOf(cell).value_or(0) > 0 ? CellFault::None : CellFault::NotANumber;
    case Kind::Number: return numberWithSign(cell) ? CellFault::None : CellFault::NotANumber;
    case Kind::Hours: return hoursOf(cell) ? CellFault::None : CellFault::NotHours;
    case Kind::Count: return numberOf(cell).value_or(0) >= 1 ? CellFault::None : CellFault::NotANumber;
    case Kind::Date:
        return QDate::fromString(cell, Qt::ISODate).isValid() ? CellFault::None : CellFault::NotADate;
    }
    return CellFault::None;
}

bool isValid(PriceTable table, const QList<PriceRow> &rows, const catalog::Catalog &catalog)
{
    const int columns = int(priceColumns(table).size());
    return std::all_of(rows.begin(), rows.end(), [&](const PriceRow &row) {
        for (int column = 0; column < columns; ++column) {
            if (faultOf(table, column, row.value(column), catalog) != CellFault::None)
                return false;
        }
        return true;
    });
}

bool isOld(const QString &date, const QDate &today)
{
    const QDate day = QDate::fromString(date.trimmed(), Qt::ISODate);
    return day.isValid() && day.daysTo(today) > oldPriceDays;
}

QStringList itemsOf(PriceTable table, const catalog::Catalog &catalog)
{
    QStringList items;
    const auto all = [&](const auto &records) {
        for (const auto &record : records)
            items << utf8(record.id);
    };
    if (table == PriceTable::Api)
        all(catalog.models());
    else if (table == PriceTable::Servers)
        all(catalog.servers());
    else if (table == PriceTable::Storage)
        all(catalog.storage());
    else if (table == PriceTable::Rates)
        all(catalog.economy().rates);
    else if (table == PriceTable::Tariffs)
        for (const catalog::CarbonFactor &grid : catalog.economy().carbon)
            items << utf8(grid.region);
    else if (table == PriceTable::Exchange)
        for (std::size_t i = 0; i < catalog::currencyCount; ++i)
            items << utf8(catalog::currencyCode(catalog::Currency(i)));
    else
        all(catalog.accelerators());
    return items;
}

QByteArray toCsv(PriceTable table, const QList<PriceRow> &rows)
{
    QString text;
    const auto line = [&](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells) {
            const QString safe = looksLikeFormula(cell) ? u'\'' + cell : cell;
            const bool plain = !safe.contains(u'"') && !safe.contains(u',') && !safe.contains(u'\n') &&
                               !safe.contains(u'\r');
            quoted << (plain ? safe : u'"' + QString(safe).replace(u"\""_s, u"\"\""_s) + u'"');
        }
        text += quoted.join(u',') + u"\r\n"_s;
    };
    QStringList head;
    for (const PriceColumn &column : priceColumns(table))
        head << QLatin1String(column.key);
    line(head);
    for (const PriceRow &row : rows)
        line(row);
    return "\xEF\xBB\xBF" + text.toUtf8(); // the mark lets spreadsheets read Chinese
}

std::optional<QList<PriceRow>> fromCsv(PriceTable table, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
    QList<QStringList> lines;
    QStringList cells;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        const bool escaped = cell.startsWith(u'\'') && looksLikeFormula(cell.mid(1));
        cells << (escaped ? cell.mid(1) : cell).trimmed();
        cell.clear();
    };
    const auto endLine = [&] {
        endCell();
        if (cells.size() > 1 || !cells.first().isEmpty())
            lines << cells;
        cells.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u',') {
            endCell();
        } else if (c == u'\n') {
            endLine();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted)
        return std::nullopt;
    endLine();
    if (lines.isEmpty())
        return std::nullopt;
    const QStringList head = lines.takeFirst();
    const QList<PriceColumn> &columns = priceColumns(table);
    if (std::none_of(columns.begin(), columns.end(),
                     [&](const PriceColumn &column) { return head.contains(QLatin1String(column.key)); }))
        return std::nullopt;
    QList<PriceRow> rows;
    for (const QStringList &line : std::as_const(lines)) {
        PriceRow row;
        for (const PriceColumn &column : columns) {
            const qsizetype at = head.indexOf(QLatin1String(column.key));
            row << (at < 0 ? QString() : line.value(at));
        }
        rows << row;
    }
    return rows;
}

QString priceBookFileName(PriceTable table)
{
    constexpr std::array names{"gpu-prices", "servers", "rent-offers", "api-prices", "storage",
                               "tariffs",    "exchange", "rates"};
    static_assert(names.size() == priceTableCount);
    return u"price-book-"_s + QLatin1String(names[std::size_t(table)]) + u".json"_s;
}

PriceBookTables loadPriceBook(const QString &folder)
{
    PriceBookTables tables;
    for (std::size_t i = 0; i < priceTableCount; ++i) {
        const auto table = PriceTable(i);
        QFile file(QDir(folder).filePath(priceBookFileName(table)));
        if (file.open(QIODevice::ReadOnly))
            tables[i] = readPriceBookFile(table, file.read(qint64(catalog::maximumTextBytes)));
    }
    return tables;
}

QString savePriceBook(const QString &folder, const PriceBookTables &tables)
{
    QDir().mkpath(folder);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    for (std::size_t i = 0; i < priceTableCount; ++i) {
        const auto table = PriceTable(i);
        const QString path = QDir(folder).filePath(priceBookFileName(table));
        if (tables[i].isEmpty()) {
            if (QFile::exists(path) && !QFile::remove(path))
                return path;
            continue;
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(priceBookFile(table, tables[i], today)) < 0 || !file.commit())
            return path;
    }
    return {};
}

} // namespace suanchou::ui
