// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/pricebook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

// The tables as files of the catalogue, and back.
namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

QJsonObject shipped(const QString &name)
{
    QFile file(u":/catalog/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

struct Writer {
    PriceTable table;
    QJsonObject sources;
    QJsonArray records;
    QJsonObject base;     ///< the shipped file whose records are taken over
    QJsonArray schedules; ///< times of use beside tariffs

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
        const QJsonArray list = base.value("servers"_L1).toArray();
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

    void storage(const PriceRow &row, const QString &source)
    {
        const QJsonArray list = base.value("items"_L1).toArray();
        for (const QJsonValue &entry : list) {
            QJsonObject record = entry.toObject();
            if (record.value("id"_L1).toString() != cellOf(table, row, "item"))
                continue;
            for (const QString &key : {u"price_usd_per_tb"_s, u"price_cny_per_tb"_s, u"price_cny_item"_s, u"price_usd_item"_s})
                record.remove(key);
            QJsonObject price{{u"source"_s, source}};
            put(price, "typical", row, "per_tb");
            record.insert(u"price_%1_per_tb"_s.arg(cellOf(table, row, "currency").toLower()), price);
            records.append(record);
        }
    }

    void tariff(const PriceRow &row, const QString &source)
    {
        const QString region = cellOf(table, row, "region");
        QJsonObject price{{u"source"_s, source}};
        put(price, "typical", row, "per_kwh");
        records.append(QJsonObject{{u"region"_s, region},
                                   {u"unit"_s, cellOf(table, row, "currency") + u"/kWh"_s},
                                   {u"kind"_s, u"business"_s},
                                   {u"price"_s, price}});
        const auto hours = hoursOf(cellOf(table, row, "by_hour"));
        if (!hours)
            return;
        QJsonArray factors;
        for (const double factor : *hours)
            factors.append(factor);
        schedules.append(QJsonObject{{u"id"_s, u"own-%1"_s.arg(region.toLower())},
                                     {u"name"_s, region + u" · "_s + cellOf(table, row, "source")},
                                     {u"region"_s, region},
                                     {u"multipliers"_s, factors},
                                     {u"by_hour"_s, factors},
                                     {u"source"_s, source}});
    }

    void rate(const PriceRow &row, const QString &source)
    {
        QJsonObject value{{u"source"_s, source}};
        for (const char *key : {"low", "typical", "high"}) {
            if (const auto number = numberWithSign(cellOf(table, row, key)))
                value.insert(QLatin1String(key), *number);
        }
        records.append(QJsonObject{{u"id"_s, cellOf(table, row, "item")}, {u"value"_s, value}});
    }
};

/// All rates, those of the rows in place of the shipped ones; one source says which are whose.
QJsonObject exchange(const QList<PriceRow> &rows, const QJsonObject &economy, QJsonObject &sources)
{
    const QJsonObject from = economy.value("exchange"_L1).toObject();
    QJsonObject rates = from.value("per_usd"_L1).toObject();
    QStringList titles;
    QString date;
    for (const PriceRow &row : rows) {
        const QString currency = cellOf(PriceTable::Exchange, row, "item");
        rates.insert(currency, numberOf(cellOf(PriceTable::Exchange, row, "per_usd")).value_or(0));
        titles << currency + u": "_s + cellOf(PriceTable::Exchange, row, "source");
        date = std::max(date, cellOf(PriceTable::Exchange, row, "date"));
    }
    const QString others = economy.value("sources"_L1).toObject().value(from.value("source"_L1).toString()).toObject().value("title"_L1).toString();
    sources.insert(u"own-exchange"_s, QJsonObject{{u"title"_s, titles.join(u"; "_s) + u"; "_s + others},
                                                  {u"date"_s, date},
                                                  {u"grade"_s, u"vendor"_s}});
    return {{u"per_usd"_s, rates}, {u"source"_s, u"own-exchange"_s}};
}

QString kindWord(PriceTable table)
{
    switch (table) {
    case PriceTable::Cards: return u"gpu_prices"_s;
    case PriceTable::Servers: return u"servers"_s;
    case PriceTable::Rent: return u"rent_offers"_s;
    case PriceTable::Api: return u"api_prices"_s;
    case PriceTable::Storage: return u"storage"_s;
    case PriceTable::Tariffs:
    case PriceTable::Exchange:
    case PriceTable::Rates: return u"economy"_s;
    case PriceTable::End: break;
    }
    return {};
}

QString listWord(PriceTable table)
{
    switch (table) {
    case PriceTable::Servers: return u"servers"_s;
    case PriceTable::Rent: return u"offers"_s;
    case PriceTable::Storage: return u"items"_s;
    case PriceTable::Tariffs: return u"tariffs"_s;
    case PriceTable::Rates: return u"rates"_s;
    default: return u"prices"_s;
    }
}

/// The shipped file that a table's own records begin from.
QJsonObject baseOf(PriceTable table)
{
    switch (table) {
    case PriceTable::Servers: return shipped(u"servers"_s);
    case PriceTable::Storage: return shipped(u"storage"_s);
    default: return {};
    }
}

QString number(const QJsonValue &value) { return value.isDouble() ? QLocale::c().toString(value.toDouble(), 'g', 12) : QString(); }

} // namespace

QByteArray priceBookFile(PriceTable table, const QList<PriceRow> &rows, const QString &today)
{
    Writer writer{table, {}, {}, baseOf(table), {}};
    writer.sources = writer.base.value("sources"_L1).toObject(); // a server keeps its other sources
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const PriceRow &row = rows.at(i);
        const QString source = u"own-%1"_s.arg(i + 1);
        const QString subject = table == PriceTable::Exchange ? cellOf(table, row, "item") + u": "_s : QString();
        writer.sources.insert(source, QJsonObject{{u"title"_s, subject + cellOf(table, row, "source")},
                                                  {u"date"_s, cellOf(table, row, "date")},
                                                  {u"grade"_s, u"vendor"_s}});
        switch (table) {
        case PriceTable::Cards: writer.card(row, source); break;
        case PriceTable::Servers: writer.server(row, source); break;
        case PriceTable::Rent: writer.rent(row, source); break;
        case PriceTable::Api: writer.api(row, source); break;
        case PriceTable::Storage: writer.storage(row, source); break;
        case PriceTable::Tariffs: writer.tariff(row, source); break;
        case PriceTable::Rates: writer.rate(row, source); break;
        case PriceTable::Exchange:
        case PriceTable::End: break;
        }
    }
    QJsonObject root{{u"format"_s, u"suanchou/catalog"_s},
                           {u"version"_s, 1},
                           {u"kind"_s, kindWord(table)},
                           {u"as_of"_s, today},
                     {u"sources"_s, writer.sources}};
    if (table == PriceTable::Exchange) {
        // The rows themselves are kept beside the set that they make with the shipped rates.
        root.insert(u"exchange"_s, exchange(rows, shipped(u"economy"_s), writer.sources));
        root.insert(u"sources"_s, writer.sources);
    } else {
        root.insert(listWord(table), writer.records);
    }
    if (!writer.schedules.isEmpty())
        root.insert(u"time_of_use"_s, writer.schedules);
    return QJsonDocument(root).toJson();
}

namespace {

/// Rates that differ from the shipped ones are the user's; the sources of the rows stand in the file beside the set's own.
QList<PriceRow> exchangeRows(const QJsonObject &root)
{
    const QJsonObject rates = root.value("exchange"_L1).toObject().value("per_usd"_L1).toObject();
    const QJsonObject sources = root.value("sources"_L1).toObject();
    QList<PriceRow> rows;
    for (int i = 1; sources.contains(u"own-%1"_s.arg(i)); ++i) {
        const QJsonObject source = sources.value(u"own-%1"_s.arg(i)).toObject();
        const QString title = source.value("title"_L1).toString();
        const QString currency = title.section(u": "_s, 0, 0);
        rows << PriceRow{currency, number(rates.value(currency)), source.value("date"_L1).toString(),
                         title.section(u": "_s, 1)};
    }
    return rows;
}

/// Where a record of the table keeps its price and source; empty: in the record itself.
QString priceKeyOf(PriceTable table, const QJsonObject &record)
{
    switch (table) {
    case PriceTable::Cards:
    case PriceTable::Tariffs: return u"price"_s;
    case PriceTable::Servers: return record.contains("price_cny"_L1) ? u"price_cny"_s : u"price_usd"_s;
    case PriceTable::Storage: return record.contains("price_cny_per_tb"_L1) ? u"price_cny_per_tb"_s : u"price_usd_per_tb"_s;
    case PriceTable::Rates: return u"value"_s;
    default: return {};
    }
}

QString hoursText(const QJsonArray &factors)
{
    QStringList parts;
    for (const QJsonValue &factor : factors)
        parts << number(factor);
    return parts.join(u' ');
}

/// Hours of the schedule that stands beside a region's tariff.
QString hoursOfRegion(const QJsonObject &root, const QString &region)
{
    const QJsonArray schedules = root.value("time_of_use"_L1).toArray();
    for (const QJsonValue &entry : schedules) {
        if (entry.toObject().value("region"_L1).toString() == region)
            return hoursText(entry.toObject().value("by_hour"_L1).toArray());
    }
    return {};
}

} // namespace

QList<PriceRow> readPriceBookFile(PriceTable table, const QByteArray &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    const QJsonObject sources = root.value("sources"_L1).toObject();
    if (table == PriceTable::Exchange)
        return exchangeRows(root);
    QList<PriceRow> rows;
    const QJsonArray records = root.value(listWord(table)).toArray();
    for (const QJsonValue &entry : records) {
        const QJsonObject record = entry.toObject();
        const QString priceKey = priceKeyOf(table, record);
        const bool cny = priceKey.startsWith("price_cny"_L1);
        const QJsonObject price = record.value(priceKey).toObject();
        const QString key = (priceKey.isEmpty() ? record : price).value("source"_L1).toString();
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
        case PriceTable::Storage:
            rows << PriceRow{record.value("id"_L1).toString(), cny ? u"CNY"_s : u"USD"_s, number(price.value("typical"_L1)),
                             date, title};
            break;
        case PriceTable::Tariffs: {
            const QString region = record.value("region"_L1).toString();
            rows << PriceRow{region, record.value("unit"_L1).toString().section(u'/', 0, 0),
                             number(price.value("typical"_L1)), hoursOfRegion(root, region), date, title};
            break;
        }
        case PriceTable::Rates:
            rows << PriceRow{record.value("id"_L1).toString(), number(price.value("low"_L1)),
                             number(price.value("typical"_L1)), number(price.value("high"_L1)), date, title};
            break;
        case PriceTable::Exchange:
        case PriceTable::End: break;
        }
    }
    return rows;
}

} // namespace suanchou::ui
