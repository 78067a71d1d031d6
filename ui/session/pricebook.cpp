// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/pricebook.h"


#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

using Kind = PriceColumn::Kind;

QString utf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

int indexOf(PriceTable table, const char *key)
{
    const QList<PriceColumn> &columns = priceColumns(table);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (qstrcmp(columns.at(i).key, key) == 0)
            return int(i);
    }
    return -1;
}

QString cellOf(PriceTable table, const PriceRow &row, const char *key)
{
    return row.value(indexOf(table, key)).trimmed();
}

std::optional<double> numberOf(const QString &cell)
{
    bool ok = false;
    const double value = QLocale::c().toDouble(QString(cell).remove(u','), &ok);
    return ok && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

QJsonObject shippedServers()
{
    QFile file(u":/catalog/servers.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

struct Writer {
    PriceTable table;
    QJsonObject sources;
    QJsonArray records;
    QJsonObject shipped;

    void put(QJsonObject &object, const char *key, const PriceRow &row, const char *column) const
    {
        if (const auto value = numberOf(cellOf(table, row, column)))
            object.insert(QLatin1String(key), *value);
    }

    void card(const PriceRow &row, const QString &source)
    {
        QJsonObject record{{u"accelerator"_s, cellOf(table, row, "item")},
                           {u"market"_s, cellOf(table, row, "market")},
                           {u"currency"_s, cellOf(table, row, "currency")},
                           {u"condition"_s, u"new"_s}};
        QJsonObject price{{u"source"_s, source}};
        put(price, "typical", row, "price");
        record.insert(u"price"_s, price);
        records.append(record);
    }

    void server(const PriceRow &row, const QString &source)
    {
        const QJsonArray list = shipped.value("servers"_L1).toArray();
        for (const QJsonValue &entry : list) {
            QJsonObject record = entry.toObject();
            if (record.value("id"_L1).toString() != cellOf(table, row, "item"))
                continue;
            record.remove("price_usd"_L1);
            record.remove("price_cny"_L1);
            QJsonObject price{{u"source"_s, source}};
            put(price, "typical", row, "price");
            record.insert(u"price_"_s + cellOf(table, row, "currency").toLower(), price);
            records.append(record);
        }
    }

    void rent(const PriceRow &row, const QString &source)
    {
        QJsonObject record{{u"provider"_s, cellOf(table, row, "seller")},
                           {u"instance"_s, u"own price"_s},
                           {u"accelerator"_s, cellOf(table, row, "item")},
                           {u"currency"_s, cellOf(table, row, "currency")},
                           {u"source"_s, source}};
        put(record, "accelerators", row, "count");
        put(record, "on_demand_per_hour", row, "on_demand");
        put(record, "spot_per_hour", row, "spot");
        if (const auto year = numberOf(cellOf(table, row, "one_year")))
            record.insert(u"commitments"_s,
                          QJsonArray{QJsonObject{{u"years"_s, 1},
                                                 {u"kind"_s, u"standard"_s},
                                                 {u"upfront"_s, false},
                                                 {u"per_hour"_s, *year}}});
        records.append(record);
    }

    void api(const PriceRow &row, const QString &source)
    {
        const QString model = cellOf(table, row, "item");
        QJsonObject record{{u"provider"_s, cellOf(table, row, "seller")},
                           {u"model"_s, model},
                           {u"model_id"_s, model},
                           {u"currency"_s, cellOf(table, row, "currency")},
                           {u"source"_s, source}};
        put(record, "input_per_mtok", row, "input");
        put(record, "cached_input_per_mtok", row, "cached_input");
        put(record, "output_per_mtok", row, "output");
        records.append(record);
    }
};

QString kindWord(PriceTable table)
{
    switch (table) {
    case PriceTable::Cards: return u"gpu_prices"_s;
    case PriceTable::Servers: return u"servers"_s;
    case PriceTable::Rent: return u"rent_offers"_s;
    case PriceTable::Api: return u"api_prices"_s;
    case PriceTable::End: break;
    }
    return {};
}

QString listWord(PriceTable table)
{
    switch (table) {
    case PriceTable::Servers: return u"servers"_s;
    case PriceTable::Rent: return u"offers"_s;
    default: return u"prices"_s;
    }
}

QString number(const QJsonValue &value) { return value.isDouble() ? QLocale::c().toString(value.toDouble(), 'g', 12) : QString(); }

bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

} // namespace

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
                           {"date", Kind::Date}, {"source", Kind::Text}}};
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
        const std::string id = cell.toStdString();
        const bool known = table == PriceTable::Api       ? catalog.model(id) != nullptr
                           : table == PriceTable::Servers ? catalog.server(id) != nullptr
                                                          : catalog.accelerator(id) != nullptr;
        return known ? CellFault::None : CellFault::UnknownItem;
    }
    case Kind::Currency: {
        const auto currency = catalog::currencyFromCode(cell.toStdString());
        const bool server = table == PriceTable::Servers;
        const bool usable = currency && (!server || *currency == catalog::Currency::Cny ||
                                         *currency == catalog::Currency::Usd);
        return usable ? CellFault::None : CellFault::UnknownCurrency;
    }
    case Kind::Amount: return numberOf(cell).value_or(0) > 0 ? CellFault::None : CellFault::NotANumber;
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
    else
        all(catalog.accelerators());
    return items;
}

QByteArray priceBookFile(PriceTable table, const QList<PriceRow> &rows, const QString &today)
{
    Writer writer{table, {}, {}, table == PriceTable::Servers ? shippedServers() : QJsonObject()};
    writer.sources = writer.shipped.value("sources"_L1).toObject(); // a server keeps its other sources
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const PriceRow &row = rows.at(i);
        const QString source = u"own-%1"_s.arg(i + 1);
        writer.sources.insert(source, QJsonObject{{u"title"_s, cellOf(table, row, "source")},
                                                  {u"date"_s, cellOf(table, row, "date")},
                                                  {u"grade"_s, u"vendor"_s}});
        switch (table) {
        case PriceTable::Cards: writer.card(row, source); break;
        case PriceTable::Servers: writer.server(row, source); break;
        case PriceTable::Rent: writer.rent(row, source); break;
        case PriceTable::Api: writer.api(row, source); break;
        case PriceTable::End: break;
        }
    }
    const QJsonObject root{{u"format"_s, u"suanchou/catalog"_s},
                           {u"version"_s, 1},
                           {u"kind"_s, kindWord(table)},
                           {u"as_of"_s, today},
                           {u"sources"_s, writer.sources},
                           {listWord(table), writer.records}};
    return QJsonDocument(root).toJson();
}

QList<PriceRow> readPriceBookFile(PriceTable table, const QByteArray &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    const QJsonObject sources = root.value("sources"_L1).toObject();
    QList<PriceRow> rows;
    const QJsonArray records = root.value(listWord(table)).toArray();
    for (const QJsonValue &entry : records) {
        const QJsonObject record = entry.toObject();
        const bool cny = record.contains("price_cny"_L1);
        const QJsonObject price =
            record.value(table == PriceTable::Cards ? u"price"_s : cny ? u"price_cny"_s : u"price_usd"_s).toObject();
        const bool priced = table == PriceTable::Cards || table == PriceTable::Servers;
        const QString key = (priced ? price : record).value("source"_L1).toString();
        const QJsonObject source = sources.value(key).toObject();
        const QString date = source.value("date"_L1).toString();
        const QString title = source.value("title"_L1).toString();
        const QString currency = record.value("currency"_L1).toString();
        const QString provider = record.value("provider"_L1).toString();
        switch (table) {
        case PriceTable::Cards:
            rows << PriceRow{record.value("accelerator"_L1).toString(), record.value("market"_L1).toString(), currency,
                             number(price.value("typical"_L1)), date, title};
            break;
        case PriceTable::Servers:
            rows << PriceRow{record.value("id"_L1).toString(), cny ? u"CNY"_s : u"USD"_s,
                             number(price.value("typical"_L1)), date, title};
            break;
        case PriceTable::Rent:
            rows << PriceRow{record.value("accelerator"_L1).toString(), number(record.value("accelerators"_L1)), provider,
                             currency, number(record.value("on_demand_per_hour"_L1)),
                             number(record.value("commitments"_L1).toArray().at(0).toObject().value("per_hour"_L1)),
                             number(record.value("spot_per_hour"_L1)), date, title};
            break;
        case PriceTable::Api:
            rows << PriceRow{record.value("model_id"_L1).toString(), provider, currency,
                             number(record.value("input_per_mtok"_L1)), number(record.value("cached_input_per_mtok"_L1)),
                             number(record.value("output_per_mtok"_L1)), date, title};
            break;
        case PriceTable::End: break;
        }
    }
    return rows;
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

QString priceBookFileName(PriceTable table) { return u"price-book-"_s + kindWord(table).replace(u'_', u'-') + u".json"_s; }

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
