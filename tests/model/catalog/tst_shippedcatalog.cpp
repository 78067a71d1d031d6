// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/catalog/shipped.h"

#include "model/catalog/modelcheck.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace suanchou;
using namespace suanchou::catalog;

namespace {

const char *words(const ReadErrors &errors)
{
    static std::string text;
    text.clear();
    for (const ReadError &error : errors)
        text += error.file + error.path + " found " + error.found + " expected " + error.expected + "; ";
    return text.c_str();
}

bool stated(const Provenance &from) { return !from.source.empty() && !from.date.empty(); }

template <class Records, class Of>
void allStated(const Records &records, Of provenance)
{
    for (const auto &record : records)
        QVERIFY(stated(provenance(record)));
}

double teraflops(std::string_view accelerator, ComputeKind kind)
{
    const auto rate = shipped::catalog().accelerator(accelerator)->peak[static_cast<std::size_t>(kind)];
    return rate ? inTeraflopsPerSecond(*rate) : 0;
}

bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

} // namespace

class TestShippedCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWithoutError();
    void countsOfRecords();
    void everyRecordHasASource();
    void sourcesKeepQuietAboutTheirCollection();
    void modelsAreSound();
    void denseRates_data();
    void denseRates();
    void tensorRatesFallWithWidth();
    void usableMemoryIsBelowNominal();
    void blockLayouts_data();
    void blockLayouts();
    void everyPromisedFormatExists_data();
    void everyPromisedFormatExists();
    void mixturesPointAtTypes();
    void rentOffersNameTheirAccelerators();
    void awsCutOfJune2025();
    void pricesOfDeepseek();
    void apiModelsAreMatched();
    void chineseGridFactors();
    void currencies();
    void memoryPriceRose();
    void lookUps();
};

void TestShippedCatalog::readsWithoutError()
{
    QVERIFY2(shipped::read().errors.empty(), words(shipped::read().errors));
    QCOMPARE(shipped::catalog().asOf(), std::string("2026-11-21"));
}

void TestShippedCatalog::countsOfRecords()
{
    const Catalog &all = shipped::catalog();
    QCOMPARE(all.models().size(), std::size_t{151});
    QCOMPARE(all.accelerators().size(), std::size_t{91});
    QCOMPARE(all.processors().size(), std::size_t{29});
    QCOMPARE(all.servers().size(), std::size_t{36});
    QCOMPARE(all.network().size(), std::size_t{24});
    QCOMPARE(all.storage().size(), std::size_t{15});
    QCOMPARE(all.rentOffers().size(), std::size_t{338});
    QCOMPARE(all.apiPrices().size(), std::size_t{1627 + 32}); // list prices and the maker's own history
}

void TestShippedCatalog::everyRecordHasASource()
{
    const Catalog &all = shipped::catalog();
    const auto own = [](const auto &record) { return record.from; };
    allStated(all.models(), own);
    allStated(all.formats(), own);
    allStated(all.ggufTypes(), own);
    allStated(all.ggufMixes(), own);
    allStated(all.accelerators(), own);
    allStated(all.accelerators(), [](const Accelerator &a) { return a.memoryFrom; });
    allStated(all.accelerators(), [](const Accelerator &a) { return a.ratesFrom; });
    allStated(all.processors(), own);
    allStated(all.processors(), [](const Processor &p) { return p.coresFrom; });
    allStated(all.processors(), [](const Processor &p) { return p.memoryFrom; });
    allStated(all.processors(), [](const Processor &p) { return p.powerFrom; });
    allStated(all.servers(), own);
    allStated(all.network(), own);
    allStated(all.links(), own);
    allStated(all.storage(), own);
    allStated(all.rentOffers(), own);
    allStated(all.apiPrices(), own);
    allStated(all.gpuPrices(), [](const GpuPrice &p) { return p.price.from; });
    const Economy &economy = all.economy();
    allStated(economy.tariffs, [](const Tariff &t) { return t.price.from; });
    allStated(economy.pue, [](const PueFigure &p) { return p.value.from; });
    allStated(economy.carbon, own);
    allStated(economy.colocation, [](const ColocationPrice &p) { return p.perMonth.from; });
    allStated(economy.bookLives, own);
    allStated(economy.residualValues, [](const ResidualValue &v) { return v.share.from; });
    allStated(economy.commitments, [](const CommitmentRatio &c) { return c.ofOnDemand.from; });
    allStated(economy.rentIndex, own);
    allStated(economy.rates, [](const EconomyFigure &f) { return f.value.from; });
    allStated(economy.amounts, [](const EconomyAmount &a) { return a.amount.from; });
    QVERIFY(stated(economy.exchange.from));
}

// Sources are named for the reader of a report; how the figures were gathered is none of his business.
void TestShippedCatalog::sourcesKeepQuietAboutTheirCollection()
{
    for (const std::string_view kind : shipped::kinds) {
        const std::string text = shipped::text(kind);
        for (const char *word :
             {"re-read", "excerpt", "workplace", "secondary copy", "corpus", "general knowledge"})
            QVERIFY2(text.find(word) == std::string::npos, word);
    }
}

void TestShippedCatalog::modelsAreSound()
{
    for (const ModelSpec &model : shipped::catalog().models())
        QVERIFY2(checkModel(model).empty(), model.id.c_str());
}

void TestShippedCatalog::denseRates_data()
{
    QTest::addColumn<QByteArray>("accelerator");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("dense");
    const auto row = [](const char *accelerator, ComputeKind kind, double dense) {
        QTest::addRow("%s %d", accelerator, static_cast<int>(kind))
            << QByteArray(accelerator) << static_cast<int>(kind) << dense;
    };
    // Datasheets print these doubled, for 2:4 sparsity: 1,979 and 3,958 for the H100.
    row("h100-sxm", ComputeKind::Bf16, 989);
    row("h100-sxm", ComputeKind::Fp8, 1979);
    row("h100-sxm", ComputeKind::Int8, 1979);
    row("a100-80-sxm", ComputeKind::Bf16, 312);
    row("b200", ComputeKind::Fp8, 4500);
    row("b200", ComputeKind::Fp4, 9000);
    row("a40", ComputeKind::Bf16, 149.7);     // this sheet prints the dense figure first
    row("rtx4090", ComputeKind::Bf16, 165.2); // with FP32 accumulation
}

void TestShippedCatalog::denseRates()
{
    QFETCH(QByteArray, accelerator);
    QFETCH(int, kind);
    QFETCH(double, dense);
    const double found = teraflops(accelerator.toStdString(), static_cast<ComputeKind>(kind));
    QVERIFY2(near(found, dense, dense * 0.005), qPrintable(QString::number(found)));
}

void TestShippedCatalog::tensorRatesFallWithWidth()
{
    for (const Accelerator &a : shipped::catalog().accelerators()) {
        const auto rate = [&](ComputeKind kind) { return a.peak[static_cast<std::size_t>(kind)]; };
        const auto wide = rate(ComputeKind::Bf16);
        const auto half = rate(ComputeKind::Fp8);
        const auto quarter = rate(ComputeKind::Fp4);
        QVERIFY2(!wide || !half || *half >= *wide, a.id.c_str());
        QVERIFY2(!half || !quarter || *quarter >= *half, a.id.c_str());
        const auto measured = a.measured[static_cast<std::size_t>(ComputeKind::Bf16)];
        QVERIFY2(!measured || !wide || *measured <= 1.05 * *wide, a.id.c_str());
    }
}

void TestShippedCatalog::usableMemoryIsBelowNominal()
{
    for (const Accelerator &a : shipped::catalog().accelerators()) {
        if (!a.memoryUsable || inGigabytes(a.memoryMarketed) == 0)
            continue;
        // Boards are marketed in GB and carry GiB.
        QVERIFY2(inGib(*a.memoryUsable) <= inGigabytes(a.memoryMarketed) * 1.001, a.id.c_str());
        QVERIFY2(inGib(*a.memoryUsable) >= 0.7 * inGigabytes(a.memoryMarketed), a.id.c_str());
        if (a.memoryReported)
            QVERIFY2(*a.memoryUsable <= 1.001 * *a.memoryReported, a.id.c_str());
    }
}

void TestShippedCatalog::blockLayouts_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<double>("bits");
    const auto row = [](const char *format, double bits) {
        QTest::addRow("%s", format) << QByteArray(format) << bits;
    };
    row("bf16", 16);
    row("fp8-block128", 8 + 32.0 / 16384); // one float32 per 128x128
    row("mxfp4", 4.25);                    // one E8M0 per 32
    row("nvfp4", 4.5);                     // one E4M3 per 16
    row("int4-g128", 4.125);               // 16-bit scale per 128
    row("int4-g32", 4.5);
    row("awq-int4", 4.15625);                // and a 4-bit zero point per 128
    row("nf4", 4 + 8.0 / 64 + 32.0 / 16384); // 8-bit scale per 64, float32 per 256 scales
    row("gguf-q4_k_m", 4.5);                 // of the base type: 144 bytes for 256
    row("gguf-q6_k", 6.5625);
    row("gguf-q8_0", 8.5);
    row("gguf-iq1_s", 1.5625);
    row("gguf-iq4_xs", 4.25);
    row("gguf-iq4_ks", 4.25); // and 4 bytes per row
}

void TestShippedCatalog::blockLayouts()
{
    QFETCH(QByteArray, format);
    QFETCH(double, bits);
    const NumberFormat *found = shipped::catalog().format(format.toStdString());
    QVERIFY(found);
    QCOMPARE(found->bytesPerElement * 8, bits);
}

void TestShippedCatalog::everyPromisedFormatExists_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("use"); // 0 weights, 1 cache, 2 training
    const auto rows = [](std::initializer_list<const char *> formats, int use) {
        for (const char *format : formats)
            QTest::addRow("%s %d", format, use) << QByteArray(format) << use;
    };
    rows({"fp32",          "bf16",           "fp16",         "fp8",         "fp8-block128",  "fp8-ffn",
          "int8",          "awq-int4",       "gptq-int4",    "int4-g128",   "int4-g32",      "nf4",
          "mxfp4",         "nvfp4",          "native",       "gguf-q2_k",   "gguf-q3_k_s",   "gguf-q3_k_m",
          "gguf-q3_k_l",   "gguf-q4_0",      "gguf-q4_1",    "gguf-q4_k_s", "gguf-q4_k_m",   "gguf-q5_0",
          "gguf-q5_1",     "gguf-q5_k_s",    "gguf-q5_k_m",  "gguf-q6_k",   "gguf-q8_0",     "gguf-f16",
          "gguf-iq1_s",    "gguf-iq1_m",     "gguf-iq2_xxs", "gguf-iq2_xs", "gguf-iq2_s",    "gguf-iq2_m",
          "gguf-iq3_xxs",  "gguf-iq3_xs",    "gguf-iq3_s",   "gguf-iq3_m",  "gguf-iq4_nl",   "gguf-iq4_xs",
          "gguf-mxfp4",    "gguf-ud-iq1_s",  "gguf-iq4_k",   "gguf-iq3_k",  "gguf-iq2_k_r4", "gguf-iq3_k_r4",
          "gguf-iq4_k_r4", "gguf-iq4_ks_r4", "gguf-q4_k_r4", "gguf-q8_0_r8"},
         0);
    rows({"bf16", "fp16", "fp8", "int8", "q8_0", "q4_0", "auto"}, 1);
    rows({"bf16-mixed", "bf16-pure", "fp8-mixed", "nvfp4-mixed", "nf4"}, 2);
}

void TestShippedCatalog::everyPromisedFormatExists()
{
    QFETCH(QByteArray, format);
    QFETCH(int, use);
    const NumberFormat *found = shipped::catalog().format(format.toStdString());
    QVERIFY(found);
    QVERIFY(use == 0 ? found->forWeights : use == 1 ? found->forKvCache : found->forTraining);
    QCOMPARE(found->ggufMix >= 0, format.startsWith("gguf-"));
}

void TestShippedCatalog::mixturesPointAtTypes()
{
    const Catalog &all = shipped::catalog();
    const auto types = static_cast<int>(all.ggufTypes().size());
    for (const GgufMix &mix : all.ggufMixes()) {
        QVERIFY(mix.base >= 0 && mix.base < types);
        for (const GgufRule &rule : mix.rules)
            QVERIFY2(rule.type >= 0 && rule.type < types, mix.id.c_str());
    }
    // A row that is no multiple of 256 takes a type in blocks of 32.
    for (const GgufType &type : all.ggufTypes()) {
        if (type.fallback >= 0)
            QCOMPARE(all.ggufTypes()[static_cast<std::size_t>(type.fallback)].block.elements, 32);
    }
    const NumberFormat *format = all.format("gguf-q4_k_m");
    QVERIFY(format);
    const GgufMix &mix = all.ggufMixes()[static_cast<std::size_t>(format->ggufMix)];
    const auto down = std::find_if(mix.rules.begin(), mix.rules.end(),
                                   [](const GgufRule &rule) { return rule.tensor == TensorClass::FfnDown; });
    QVERIFY(down != mix.rules.end());
    QCOMPARE(down->layers, LayerSet::MoreBits);
    QCOMPARE(all.ggufTypes()[static_cast<std::size_t>(down->type)].id, std::string("q6_k"));
}

void TestShippedCatalog::rentOffersNameTheirAccelerators()
{
    const auto offers = shipped::catalog().rentOffers();
    const auto named = std::count_if(offers.begin(), offers.end(),
                                     [](const RentOffer &o) { return !o.accelerator.empty(); });
    QVERIFY(static_cast<std::size_t>(named) * 10 >
            offers.size() * 8); // the rest are parts the catalogue lacks
    for (const RentOffer &offer : offers) {
        QVERIFY(offer.accelerators > 0);
        QVERIFY(inMoneyPerHour(offer.onDemand) > 0 || offer.spot);
        if (offer.reserved1y && inMoneyPerHour(offer.onDemand) > 0)
            QVERIFY2(*offer.reserved1y <= offer.onDemand, offer.instance.c_str());
    }
}

void TestShippedCatalog::awsCutOfJune2025()
{
    const auto offers = shipped::catalog().rentOffers();
    const auto p5 = std::find_if(offers.begin(), offers.end(), [](const RentOffer &o) {
        return o.provider == "aws" && o.instance == "p5.48xlarge";
    });
    QVERIFY(p5 != offers.end());
    QCOMPARE(p5->accelerator, std::string("h100-sxm"));
    QCOMPARE(p5->accelerators, 8.0);
    QVERIFY(near(inMoneyPerHour(p5->onDemand), 55.04, 0.01)); // 98.32 before
}

void TestShippedCatalog::pricesOfDeepseek()
{
    std::vector<ApiPrice> current;
    for (const ApiPrice &price : shipped::catalog().apiPrices()) {
        if (price.modelId == "deepseek-v4-pro-0813" && price.current && !price.validFrom.empty() &&
            price.currency == Currency::Cny)
            current.push_back(price);
    }
    QCOMPARE(current.size(), std::size_t{2});
    const auto offPeak = std::find_if(current.begin(), current.end(),
                                      [](const ApiPrice &p) { return p.window == "off-peak"; });
    const auto peak =
        std::find_if(current.begin(), current.end(), [](const ApiPrice &p) { return p.window == "peak"; });
    QVERIFY(offPeak != current.end() && peak != current.end());
    QVERIFY(near(inMoneyPerMillionTokens(offPeak->input), 4.5, 1e-9));
    QVERIFY(near(inMoneyPerMillionTokens(*offPeak->cachedInput), 0.15, 1e-9));
    QVERIFY(near(inMoneyPerMillionTokens(offPeak->output), 13.5, 1e-9));
    QVERIFY(near(inMoneyPerMillionTokens(peak->output), 27.0, 1e-9)); // peak hours cost twice as much
}

void TestShippedCatalog::apiModelsAreMatched()
{
    std::set<std::string> matched;
    for (const ApiPrice &price : shipped::catalog().apiPrices()) {
        if (!price.modelId.empty())
            matched.insert(price.modelId);
        // Other models with similar names must not be taken for those of the catalogue.
        const bool other = price.model.find("-vl-") != std::string::npos ||
                           price.model.find("Coder-32B") != std::string::npos;
        QVERIFY2(!other || price.modelId.empty(), price.model.c_str());
    }
    for (const char *id :
         {"deepseek-r1", "deepseek-v3", "deepseek-v3.2", "deepseek-v4-flash", "llama-3.1-70b",
          "llama-3.3-70b", "qwen3-235b-a22b", "qwen3-32b", "gpt-oss-120b", "kimi-k2", "glm-4.5"})
        QVERIFY2(matched.count(id) == 1, id);
}

void TestShippedCatalog::chineseGridFactors()
{
    const Catalog &all = shipped::catalog();
    QVERIFY(near(inKilogramsCo2PerKwh(all.carbon("CN")->factor), 0.5306, 1e-9));
    QVERIFY(near(inKilogramsCo2PerKwh(all.carbon("CN-N")->factor), 0.6361, 1e-9));
    QVERIFY(near(inKilogramsCo2PerKwh(all.carbon("CN-SW")->factor), 0.2472, 1e-9));
    QVERIFY(near(inKilogramsCo2PerKwh(all.carbon("FR")->factor), 0.04418, 1e-9));
}

void TestShippedCatalog::currencies()
{
    const ExchangeRates &rates = shipped::catalog().economy().exchange;
    QVERIFY(near(exchangeRate(rates, Currency::Usd, Currency::Cny), 6.707784, 1e-9));
    // EUR to CNY goes through the dollar: 6.707784 / 0.880226 = 7.620524
    QVERIFY(near(exchangeRate(rates, Currency::Eur, Currency::Cny), 7.620524, 1e-5));
    QCOMPARE(exchangeRate(rates, Currency::Cny, Currency::Cny), 1.0);
    for (std::size_t i = 0; i < currencyCount; ++i) {
        const auto currency = static_cast<Currency>(i);
        QVERIFY(currencyFromCode(currencyCode(currency)) == currency);
        QVERIFY(rates.perUsd[i] > 0);
    }
    QVERIFY(!currencyFromCode("XXX"));
}

void TestShippedCatalog::memoryPriceRose()
{
    const Catalog &all = shipped::catalog();
    const EconomyAmount *before = all.amount("ddr5-rdimm-server-memory-2025-mid");
    const EconomyAmount *after = all.amount("ddr5-rdimm-server-memory-2026-q2");
    QVERIFY(before && after);
    QVERIFY(inMoney(after->amount.typical) > 5 * inMoney(before->amount.typical));
}

void TestShippedCatalog::lookUps()
{
    const Catalog &all = shipped::catalog();
    for (const ModelSpec &model : all.models())
        QCOMPARE(all.model(model.id), &model);
    for (const Accelerator &a : all.accelerators())
        QCOMPARE(all.accelerator(a.id), &a);
    QVERIFY(!all.model("no-such-model"));
    QVERIFY(!all.format(""));
    QVERIFY(all.server("dgx-h100") && all.networkItem("nic-400g") && all.storageItem("3fs") &&
            all.rate("maintenance"));
}

QTEST_GUILESS_MAIN(TestShippedCatalog)
#include "tst_shippedcatalog.moc"
