// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // catalog::Server has slots of its own
#include "model/cost/market.h"
#include "ui/session/catalogwatch.h"
#include "ui/session/embeddedbasis.h"
#include "ui/session/pricebook.h"
#include "ui/session/session.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;

namespace {

const plan::BasisResult &shipped()
{
    static const plan::BasisResult result = loadBasis({});
    return result;
}

const catalog::Catalog &catalogue() { return shipped().basis->catalog(); }

PriceBookTables someTables()
{
    PriceBookTables tables;
    tables[0] = {{u"h100-pcie"_s, u"CN"_s, u"CNY"_s, u"199000"_s, u"2026-11-01"_s, u"quotation 4711"_s}};
    tables[1] = {{u"dgx-h100"_s, u"CNY"_s, u"2345678"_s, u"2026-11-02"_s, u"quotation 4712"_s}};
    tables[2] = {{u"h100-sxm"_s, u"8"_s, u"campus"_s, u"CNY"_s, u"96"_s, u"60"_s, u"40"_s, u"2026-11-03"_s, u"contract"_s}};
    tables[3] = {{u"deepseek-r1"_s, u"partner"_s, u"CNY"_s, u"3"_s, u"0.5"_s, u"12"_s, u"2026-11-04"_s, u"contract"_s}};
    const QString hours = u"0.4 0.4 0.4 0.4 0.4 0.4 0.4 0.4 1 1 1.6 1.6 1.6 1.6 1 1 1 1 1.6 1.6 1.6 1.6 1 1"_s;
    tables[4] = {{u"nvme-ent-2026"_s, u"CNY"_s, u"2100"_s, u"2026-11-05"_s, u"quotation 4713"_s}};
    tables[5] = {{u"CN-E"_s, u"CNY"_s, u"0.72"_s, hours, u"2026-11-06"_s, u"bill of October"_s},
                 {u"SG"_s, u"SGD"_s, u"0.25"_s, {}, u"2026-11-06"_s, u"contract"_s}};
    tables[6] = {{u"CNY"_s, u"7.1"_s, u"2026-11-07"_s, u"bank"_s}};
    tables[7] = {{u"maintenance"_s, u"0.06"_s, u"0.09"_s, u"0.1"_s, u"2026-11-08"_s, u"service contract"_s},
                 {u"rent-price-drift"_s, {}, u"-0.1"_s, {}, u"2026-11-08"_s, u"ours"_s}};
    return tables;
}

} // namespace

class TestPriceBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validation_data()
    {
        QTest::addColumn<int>("table");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, PriceTable table, int column, const QString &cell, CellFault fault) {
            QTest::newRow(name) << int(table) << column << cell << int(fault);
        };
        row("known card", PriceTable::Cards, 0, u"h100-pcie"_s, CellFault::None);
        row("unknown card", PriceTable::Cards, 0, u"h9000"_s, CellFault::UnknownItem);
        row("a model is no card", PriceTable::Cards, 0, u"deepseek-r1"_s, CellFault::UnknownItem);
        row("nothing", PriceTable::Cards, 0, {}, CellFault::Missing);
        row("price", PriceTable::Cards, 3, u"199,000.5"_s, CellFault::None);
        row("negative", PriceTable::Cards, 3, u"-1"_s, CellFault::NotANumber);
        row("nothing for it", PriceTable::Cards, 3, u"0"_s, CellFault::NotANumber);
        row("words", PriceTable::Cards, 3, u"cheap"_s, CellFault::NotANumber);
        row("infinite", PriceTable::Cards, 3, u"inf"_s, CellFault::NotANumber);
        row("currency", PriceTable::Cards, 2, u"EUR"_s, CellFault::None);
        row("no currency", PriceTable::Cards, 2, u"XYZ"_s, CellFault::UnknownCurrency);
        row("servers take two", PriceTable::Servers, 1, u"EUR"_s, CellFault::UnknownCurrency);
        row("date", PriceTable::Cards, 4, u"2026-11-01"_s, CellFault::None);
        row("no such day", PriceTable::Cards, 4, u"2026-02-30"_s, CellFault::NotADate);
        row("half a card", PriceTable::Rent, 1, u"0.5"_s, CellFault::NotANumber);
        row("no spot price", PriceTable::Rent, 6, {}, CellFault::None);
        row("model", PriceTable::Api, 0, u"deepseek-r1"_s, CellFault::None);
        row("drive", PriceTable::Storage, 0, u"nvme-ent-2026"_s, CellFault::None);
        row("drives take two currencies", PriceTable::Storage, 1, u"EUR"_s, CellFault::UnknownCurrency);
        row("grid", PriceTable::Tariffs, 0, u"CN-E"_s, CellFault::None);
        row("no such grid", PriceTable::Tariffs, 0, u"Hangzhou"_s, CellFault::UnknownItem);
        row("no hours", PriceTable::Tariffs, 3, {}, CellFault::None);
        row("23 hours", PriceTable::Tariffs, 3, u"1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"_s, CellFault::NotHours);
        row("hours in words", PriceTable::Tariffs, 3, u"peak at noon"_s, CellFault::NotHours);
        row("the dollar is the measure", PriceTable::Exchange, 0, u"USD"_s, CellFault::UnknownCurrency);
        row("rate", PriceTable::Rates, 0, u"maintenance"_s, CellFault::None);
        row("falling", PriceTable::Rates, 2, u"-0.2"_s, CellFault::None);
        row("no rate", PriceTable::Rates, 2, u"much"_s, CellFault::NotANumber);
    }

    void validation()
    {
        QFETCH(int, table);
        QFETCH(int, column);
        QFETCH(QString, cell);
        QFETCH(int, fault);
        QCOMPARE(int(faultOf(PriceTable(table), column, cell, catalogue())), fault);
    }

    void oldPrices()
    {
        const QDate today(2026, 11, 21);
        QVERIFY(!isOld(u"2026-05-25"_s, today)); // 180 days before
        QVERIFY(isOld(u"2026-05-24"_s, today));
        QVERIFY(!isOld(u"never"_s, today));
    }

    /// What is written is read again, and the catalogue's own reader takes it.
    void thereAndBack()
    {
        QTemporaryDir folder;
        const PriceBookTables tables = someTables();
        for (std::size_t i = 0; i < priceTableCount; ++i)
            QVERIFY(isValid(PriceTable(i), tables[i], catalogue()));
        QCOMPARE(savePriceBook(folder.path(), tables), QString());
        QCOMPARE(loadPriceBook(folder.path()), tables);
        const plan::BasisResult own = loadBasis(folder.path());
        QVERIFY2(own.errors.empty(), own.errors.empty() ? "" : own.errors.front().path.c_str());
        const catalog::Catalog &catalog = own.basis->catalog();
        const auto cards = [](const catalog::Catalog &all) {
            return std::count_if(all.gpuPrices().begin(), all.gpuPrices().end(),
                                 [](const auto &p) { return p.accelerator == "h100-pcie" && !p.used; });
        };
        QCOMPARE(cards(catalog), 1);
        QVERIFY(cards(catalogue()) > 0);
        QCOMPARE(catalog.servers().size(), catalogue().servers().size());
        QCOMPARE(quantity::inMoney(catalog.server("dgx-h100")->priceCny->typical), 2345678.0);
        QVERIFY(!catalog.server("dgx-h100")->priceUsd);
        QCOMPARE(catalog.server("dgx-h100")->slots, catalogue().server("dgx-h100")->slots);
        QVERIFY(std::abs(quantity::inMoney(catalog.storageItem("nvme-ent-2026")->priceCny->typical * quantity::gigabytes(1000)) - 2100) < 1e-9);
        QVERIFY(!catalog.storageItem("nvme-ent-2026")->priceUsd);
        QCOMPARE(catalog.storageItem("nvme-ent-2026")->capacity, catalogue().storageItem("nvme-ent-2026")->capacity);
        const catalog::ExchangeRates &rates = catalog.economy().exchange;
        QCOMPARE(rates.perUsd[std::size_t(catalog::Currency::Cny)], 7.1);
        QCOMPARE(rates.perUsd[std::size_t(catalog::Currency::Eur)],
                 catalogue().economy().exchange.perUsd[std::size_t(catalog::Currency::Eur)]);
        QCOMPARE(rates.from.date, std::string("2026-11-07"));
        QCOMPARE(quantity::inRatio(catalog.rate("maintenance")->value.typical), 0.09);
        QCOMPARE(quantity::inRatio(catalog.rate("rent-price-drift")->value.typical), -0.1);
        const catalog::Tariff *tariff = cost::tariffAt(catalog, "CN-E", cost::Region::China);
        QVERIFY(std::abs(quantity::inMoneyPerKwh(tariff->price.typical) - 0.72) < 1e-12);
        const auto schedules = catalog.economy().timeOfUse;
        QVERIFY(std::any_of(schedules.begin(), schedules.end(), [](const auto &one) {
            return one.id == "own-cn-e" && one.byHour.size() == 24 && one.byHour[10] == 1.6;
        }));
        // Without rows the files go away.
        QCOMPARE(savePriceBook(folder.path(), {}), QString());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    /// The user's own prices decide, whatever the catalogue's sellers ask.
    void ownPricesComeFirst()
    {
        QTemporaryDir folder;
        QCOMPARE(savePriceBook(folder.path(), someTables()), QString());
        const plan::BasisResult own = loadBasis(folder.path());
        const cost::HardwareMarket &cards = own.basis->prices().hardware("h100-pcie", cost::Region::China);
        QCOMPARE(quantity::inMoney(cards.card.record->price.typical), 199000.0);
        const cost::HardwareMarket &rent = own.basis->prices().hardware("h100-sxm", cost::Region::World);
        const cost::RentQuote &onDemand = rent.rent[0];
        QCOMPARE(onDemand.offer->provider, std::string("campus"));
        QVERIFY(std::abs(quantity::inMoneyPerGpuHour(onDemand.price) - 12) < 1e-9); // 96 for eight
        QVERIFY(std::abs(quantity::inMoneyPerGpuHour(rent.rent[1].price) - 7.5) < 1e-9);
        QVERIFY(std::abs(quantity::inMoneyPerGpuHour(rent.rent[4].price) - 5) < 1e-9);
        const cost::ModelMarket &api = own.basis->prices().model("deepseek-r1", cost::Region::China);
        QCOMPARE(api.price->provider, std::string("partner"));
    }

    void sessionTakesThePricesOver()
    {
        QTemporaryDir folder;
        PriceBookTables tables = someTables();
        Session session(shipped().basis);
        session.edit(scenario::FieldId::Model, scenario::ModelChoice{"llama-3.1-8b", 0, {}});
        session.edit(scenario::FieldId::Accelerator, std::string("h100-sxm"));
        session.flush();
        session.pin();
        QCOMPARE(savePriceBook(folder.path(), tables), QString());
        int changed = 0;
        connect(&session, &Session::basisChanged, this, [&] { ++changed; });
        session.setBasis(loadBasis(folder.path()).basis);
        QCOMPARE(changed, 1);
        for (const plan::Plan *plan : {&session.plan(), &session.pinned().first().plan}) {
            QVERIFY(plan->cost.rent.offer);
            QCOMPARE(plan->cost.rent.offer->provider, std::string("campus"));
        }
        session.setBasis(shipped().basis);
        QVERIFY(session.plan().cost.rent.offer->provider != "campus");
    }

    /// A folder that changes, by another window or by hand, is read again.
    void otherWindowsFollow()
    {
        QTemporaryDir folder;
        Session session(shipped().basis);
        session.flush();
        const CatalogWatch watch(session, folder.path());
        QSignalSpy changed(&session, &Session::basisChanged);
        QCOMPARE(savePriceBook(folder.path(), someTables()), QString());
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10000);
        QCOMPARE(session.catalog().economy().exchange.perUsd[std::size_t(catalog::Currency::Cny)], 7.1);
        QCOMPARE(savePriceBook(folder.path(), {}), QString());
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 10000);
        QVERIFY(session.catalog() == catalogue());
    }

    void csv()
    {
        const QList<PriceRow> rows{
            {u"h100-pcie"_s, u"CN"_s, u"CNY"_s, u"199000"_s, u"2026-11-01"_s, u"=HYPERLINK(\"http://x\")"_s},
            {u"a100-80-pcie"_s, u"CN"_s, u"CNY"_s, u"80000"_s, u"2026-11-01"_s, u"报价单, \"第 2 版\""_s},
            {u"l40s"_s, u"US"_s, u"USD"_s, u"7500"_s, u"2026-11-01"_s, u"@list"_s}};
        const QByteArray text = toCsv(PriceTable::Cards, rows);
        QVERIFY(text.contains("item,market,currency,price,date,source\r\n"));
        QVERIFY(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
        QVERIFY(text.contains(",'@list\r\n"));
        QCOMPARE(fromCsv(PriceTable::Cards, text), rows);
        // Columns by name, in any order; what is missing stays empty.
        const auto read = fromCsv(PriceTable::Cards, "price,item\n5,l4\n\n");
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first(), (PriceRow{u"l4"_s, {}, {}, u"5"_s, {}, {}}));
        QVERIFY(!fromCsv(PriceTable::Cards, "a,b\n1,2\n"));
        QVERIFY(!fromCsv(PriceTable::Cards, "item,price\n\"open"));
        QVERIFY(!fromCsv(PriceTable::Cards, ""));
    }
};

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
