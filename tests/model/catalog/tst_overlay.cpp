// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/catalog/shipped.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::catalog;

namespace {

std::string own(const std::string &kind, const std::string &body)
{
    return R"({"format": "suanchou/catalog", "version": 1, "as_of": "2026-12-01", "kind": ")" + kind +
           R"(", "sources": {"q": {"title": "quotation 4711", "date": "2026-12-01", "grade": "vendor"}}, )" +
           body + "}";
}

ReadResult readWith(const std::vector<std::string> &texts)
{
    static const shipped::Texts base;
    std::vector<TextFile> files;
    for (const std::string &text : texts)
        files.push_back({"own.json", text});
    return readCatalog(base.files(), files);
}

const std::string ownServer = R"("servers": [{"id": "dgx-h100", "name": "our node", "kind": "system",
    "accelerator": "h100-sxm", "slots": 8, "includes_accelerators": true, "max_power_kw": 9.5,
    "price_cny": {"typical": 2100000, "source": "q"}, "source": "q"}])";

} // namespace

class TestOverlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesById();
    void addsNewRecords();
    void ownOffersReplaceTheShippedOnes();
    void refersToShippedRecords();
    void brokenFileLosesNothing();
    void brokenRecordKeepsTheShippedOne();
    void danglingReferenceKeepsTheShippedOne();
    void sameIdTwiceInOwnFiles();
    void ownExchangeRates();
    void withoutOwnFilesNothingChanges();
};

void TestOverlay::replacesById()
{
    const ReadResult read = readWith({own("servers", ownServer)});
    QVERIFY(read.errors.empty());
    const Server *server = read.catalog.server("dgx-h100");
    QCOMPARE(server->name, std::string("our node"));
    QCOMPARE(server->from.grade, Grade::Vendor);
    QCOMPARE(inMoney(server->priceCny->typical), 2100000.0);
    QCOMPARE(read.catalog.servers().size(), shipped::catalog().servers().size());
    QCOMPARE(read.catalog.asOf(), std::string("2026-12-01"));
}

void TestOverlay::addsNewRecords()
{
    const ReadResult read =
        readWith({own("models", R"("models": [{"id": "ours-1b", "name": "Ours", "developer": "us",
        "layers": 16, "hidden_size": 2048, "intermediate_size": 8192, "heads": 32, "kv_heads": 8, "head_dim": 64,
        "vocabulary": 64000, "max_context": 32768, "native_format": "bf16", "sources": ["q"]}])")});
    QVERIFY(read.errors.empty());
    QCOMPARE(read.catalog.models().size(), shipped::catalog().models().size() + 1);
    QVERIFY(read.catalog.model("ours-1b"));
    QCOMPARE(&read.catalog.models().back(), read.catalog.model("ours-1b"));
}

/// Offers have no id: those of the user's own take the place of all shipped ones of the same accelerator.
void TestOverlay::ownOffersReplaceTheShippedOnes()
{
    const ReadResult read =
        readWith({own("rent_offers", R"("offers": [{"provider": "campus", "instance": "node",
        "accelerator": "h100-sxm", "accelerators": 8, "currency": "CNY", "on_demand_per_hour": 96, "source": "q"}])")});
    QVERIFY(read.errors.empty());
    const auto count = [](const Catalog &catalog, bool h100) {
        std::size_t found = 0;
        for (const RentOffer &offer : catalog.rentOffers())
            found += (offer.accelerator == "h100-sxm") == h100 ? 1 : 0;
        return found;
    };
    QCOMPARE(count(read.catalog, true), std::size_t(1));
    QVERIFY(count(shipped::catalog(), true) > 1);
    QCOMPARE(count(read.catalog, false), count(shipped::catalog(), false));
    QCOMPARE(read.catalog.rentOffers().back().provider, std::string("campus"));
}

void TestOverlay::refersToShippedRecords()
{
    const ReadResult read = readWith({own("formats", R"("mixes": [{"id": "ours", "base": "q5_k",
        "rules": [{"tensors": ["output"], "type": "q8_0"}], "source": "q"}],
        "formats": [{"id": "gguf-ours", "name": "ours", "block": {"elements": 256, "bytes": 176},
        "layout": "superblock-256", "part": "gguf-mix", "compute": "fp16", "uses": ["weights"], "mix": "ours",
        "source": "q"}])")});
    QVERIFY(read.errors.empty());
    const NumberFormat *format = read.catalog.format("gguf-ours");
    QVERIFY(format && format->ggufMix >= 0);
    const GgufMix &mix = read.catalog.ggufMixes()[static_cast<std::size_t>(format->ggufMix)];
    QCOMPARE(read.catalog.ggufTypes()[static_cast<std::size_t>(mix.base)].id, std::string("q5_k"));
}

void TestOverlay::brokenFileLosesNothing()
{
    const ReadResult read = readWith({"{ this is no JSON"});
    QCOMPARE(read.errors.size(), std::size_t{1});
    QCOMPARE(read.errors[0].file, std::string("own.json"));
    QVERIFY(read.catalog.data() == shipped::catalog().data());
}

void TestOverlay::brokenRecordKeepsTheShippedOne()
{
    std::string text = own("servers", ownServer);
    text.replace(text.find("\"slots\": 8"), 10, "\"slots\": \"8\"");
    const ReadResult read = readWith({text});
    QCOMPARE(read.errors.size(), std::size_t{1});
    QCOMPARE(*read.catalog.server("dgx-h100"), *shipped::catalog().server("dgx-h100"));
}

void TestOverlay::danglingReferenceKeepsTheShippedOne()
{
    std::string text = own("servers", ownServer);
    text.replace(text.find("\"h100-sxm\""), 10, "\"h999-sxm\"");
    const ReadResult read = readWith({text});
    QCOMPARE(read.errors.size(), std::size_t{1});
    QCOMPARE(read.errors[0].code, ReadErrorCode::DanglingReference);
    QCOMPARE(read.errors[0].path, std::string("/servers/0/accelerator"));
    QCOMPARE(*read.catalog.server("dgx-h100"), *shipped::catalog().server("dgx-h100"));
}

void TestOverlay::sameIdTwiceInOwnFiles()
{
    std::string second = own("servers", ownServer);
    second.replace(second.find("our node"), 8, "the other");
    const ReadResult read = readWith({own("servers", ownServer), second});
    QCOMPARE(read.errors.size(), std::size_t{1});
    QCOMPARE(read.errors[0].code, ReadErrorCode::DuplicateId);
    QCOMPARE(read.catalog.server("dgx-h100")->name, std::string("our node"));
}

void TestOverlay::ownExchangeRates()
{
    const ReadResult read =
        readWith({own("economy", R"("exchange": {"per_usd": {"CNY": 7, "EUR": 1, "JPY": 150, "GBP": 1,
        "HKD": 8, "SGD": 1, "INR": 90, "KRW": 1300, "TWD": 30, "AUD": 1, "CAD": 1, "MYR": 4, "CHF": 1}, "source": "q"})")});
    QVERIFY(read.errors.empty());
    QCOMPARE(exchangeRate(read.catalog.economy().exchange, Currency::Usd, Currency::Cny), 7.0);
    QCOMPARE(read.catalog.economy().carbon.size(), shipped::catalog().economy().carbon.size());
}

void TestOverlay::withoutOwnFilesNothingChanges() { QVERIFY(readWith({}).catalog == shipped::catalog()); }

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
