// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/parameters.h"

#include "model/memory/denseshape.h"
#include "tests/model/catalog/shipped.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace suanchou;
using namespace suanchou::memory;
using catalog::ModelSpec;

namespace {

const nlohmann::json &expectedRows()
{
    static const nlohmann::json document = [] {
        std::ifstream file(std::filesystem::path(SUANCHOU_TEST_DATA_DIR) / "parameters_expected.json");
        return nlohmann::json::parse(file);
    }();
    return document.at("models");
}

const ModelSpec &shippedModel(std::string_view id)
{
    const ModelSpec *model = shipped::catalog().model(id);
    if (!model)
        qFatal("the catalogue lacks a model of this test");
    return *model;
}

struct Figure {
    const char *key;
    double counted;
};

std::vector<Figure> figures(const ModelSpec &model)
{
    const LayerGroups groups = layerGroups(model);
    const ParameterCount count = countParameters(model, groups);
    const CacheGeometry cache = cacheGeometry(groups);
    const auto real = [](std::int64_t value) { return static_cast<double>(value); };
    return {
        {"embedding", real(count.embedding)},
        {"head", real(count.head)},
        {"attention", real(count.attention)},
        {"dense_ffn", real(count.denseFfn)},
        {"routed_experts", real(count.routedExperts)},
        {"shared_experts", real(count.sharedExperts)},
        {"router", real(count.router)},
        {"norms", real(count.norms)},
        {"other", real(count.other)},
        {"main", real(count.main)},
        {"draft", real(count.draft)},
        {"vision", real(count.vision)},
        {"lookup_tables", real(count.lookupTables)},
        {"checkpoint", real(count.checkpoint)},
        {"active_body", real(count.activeBody)},
        {"active_with_head", real(count.activeWithHead)},
        {"active_with_tables", real(count.activeWithTables)},
        {"native_bytes", inBytes(nativeWeightBytes(model, count))},
        {"cache_per_token", inBytesPerToken(cache.perToken(2))},
        {"cache_in_windows", inBytesPerToken(cache.perTokenInWindows(2))},
        {"cache_fixed", inBytes(cache.fixedPerSequence(2))},
    };
}

} // namespace

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModel_data();
    void everyModel();
    void agreesWithPublishedCounts_data();
    void agreesWithPublishedCounts();
    void llama31With8b();
    void deepseekV3();
    void gemma3With27b();
    void qwen3Next();
    void gptOss();
    void groupsAddUp_data() { everyModel_data(); }
    void groupsAddUp();
    void cacheGrowsToTheWindows();
    void denseShapes_data();
    void denseShapes();
    void denseShapesOfPublishedSizes();
};

void TestParameters::everyModel_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const auto &row : expectedRows()) {
        const auto id = row.at("id").get<std::string>();
        QTest::newRow(id.c_str()) << QByteArray::fromStdString(id);
    }
}

void TestParameters::everyModel()
{
    QFETCH(QByteArray, id);
    const auto row = std::find_if(expectedRows().begin(), expectedRows().end(),
                                  [&](const nlohmann::json &r) { return r.at("id") == id.toStdString(); });
    QVERIFY(row != expectedRows().end());
    for (const Figure &figure : figures(shippedModel(id.toStdString()))) {
        const auto expected = row->at(figure.key).get<double>(); // integers below 2^53
        QVERIFY2(figure.counted == expected, qPrintable(QString::fromLatin1(figure.key) + QLatin1Char(' ') +
                                                        QString::number(figure.counted, 'f', 0)));
    }
    QCOMPARE(row->size(), std::size_t{22}); // the id and every figure
}

void TestParameters::agreesWithPublishedCounts_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const ModelSpec &model : shipped::catalog().models()) {
        if (model.publishedParameters > 0 && model.countNote.empty())
            QTest::newRow(model.id.c_str()) << QByteArray::fromStdString(model.id);
    }
}

// Published integers must be met to 0.5 %, labels such as "67B" at the precision they are printed with.
void TestParameters::agreesWithPublishedCounts()
{
    QFETCH(QByteArray, id);
    const ModelSpec &model = shippedModel(id.toStdString());
    const auto published = static_cast<double>(model.publishedParameters);
    const auto counted = static_cast<double>(countOnPublishedScope(model, countParameters(model)));
    std::string digits = std::to_string(model.publishedParameters);
    const double magnitude = static_cast<double>(digits.size());
    digits.erase(digits.find_last_not_of('0') + 1);
    const double printed =
        digits.size() <= 4 ? std::pow(10.0, magnitude - static_cast<double>(digits.size())) / 2 : 0;
    const double tolerance = std::max(0.005 * published, printed);
    QVERIFY2(std::abs(counted - published) <= tolerance, qPrintable(QString::number(counted, 'f', 0)));
}

void TestParameters::llama31With8b()
{
    // Attention: q and o 4096 x 4096 each, k and v 4096 x 1024 each: 41,943,040 per layer, x 32.
    // Feed-forward: 3 x 4096 x 14336 = 176,160,768, x 32. Norms: 65 x 4096. Tables: 2 x 128256 x 4096.
    const ModelSpec &model = shippedModel("llama-3.1-8b");
    const ParameterCount count = countParameters(model);
    QCOMPARE(count.attention, std::int64_t{41943040} * 32);
    QCOMPARE(count.denseFfn, std::int64_t{176160768} * 32);
    QCOMPARE(count.norms, std::int64_t{65} * 4096);
    QCOMPARE(count.main, std::int64_t{8030261248});
    // 32 layers x 8 heads x (128 + 128) x 2 bytes
    QCOMPARE(inBytesPerToken(cacheGeometry(model).perToken(2)), 131072.0);
    QCOMPARE(inBytesPerToken(cacheGeometry(model).perToken(1)), 65536.0);
    const LayerGroups groups = layerGroups(model);
    QCOMPARE(groups.size(), std::size_t{1});
    QCOMPARE(groups[0].layers, std::int64_t{32});
    QCOMPARE(groups[0].mixer, MixerKind::Softmax);
    QCOMPARE(groups[0].ffn, FfnKind::Dense);
}

void TestParameters::deepseekV3()
{
    // Latent attention of one layer: query 7168 x 1536 + 1536 x 128 x 192, latent 7168 x 576, up 512 x 128 x 256,
    // output 128 x 128 x 7168, norms 1536 + 512: 187,107,328.
    const ModelSpec &model = shippedModel("deepseek-v3");
    const LayerGroups groups = layerGroups(model);
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].mixerWeights.total(), std::int64_t{187107328});
    QCOMPARE(groups[0].layers, std::int64_t{3}); // dense first
    QCOMPARE(groups[1].layers, std::int64_t{58});
    QCOMPARE(groups[1].experts, std::int64_t{256});
    QCOMPARE(groups[1].ffnWeights.expert, std::int64_t{3} * 7168 * 2048);
    QCOMPARE(groups[1].ffnWeights.router, std::int64_t{7168} * 256 + 256);
    const ParameterCount count = countParameters(model, groups);
    QCOMPARE(count.main, std::int64_t{671026419200}); // the headline 671B
    QCOMPARE(count.checkpoint,
             std::int64_t{684489845504}); // with the draft layer and its copies of both tables
    // 61 layers x (512 + 64) x 2 bytes
    QCOMPARE(inBytesPerToken(cacheGeometry(groups).perToken(2)), 70272.0);
    // Within 200 kB of the 688.6 GB that the repository holds.
    QVERIFY(std::abs(inBytes(nativeWeightBytes(model, count)) - 688574839360.0) < 2e5);
}

void TestParameters::gemma3With27b()
{
    // 52 of 62 layers see 1024 tokens; 16 key-value heads of 128, keys and values: 4096 elements per layer.
    const ModelSpec &model = shippedModel("gemma-3-27b-it");
    const CacheGeometry cache = cacheGeometry(model);
    QCOMPARE(cache.elementsPerToken, 10.0 * 4096);
    QCOMPARE(cache.elementsPerTokenInWindows, 62.0 * 4096);
    QCOMPARE(cache.windowElements, std::int64_t{52} * 4096 * 1024);
    QCOMPARE(inBytes(cache.stateBytes), 0.0);
}

void TestParameters::qwen3Next()
{
    // 36 Gated DeltaNet layers: state 32 x 128 x 128 in 4 bytes; convolution tail of 3 tokens of
    // 2 x 16 x 128 + 32 x 128 = 8192 channels in 2 bytes. 12 softmax layers: 2 heads x (256 + 256).
    const ModelSpec &model = shippedModel("qwen3-next-80b-a3b");
    const CacheGeometry cache = cacheGeometry(model);
    QCOMPARE(inBytes(cache.stateBytes), 36.0 * 32 * 128 * 128 * 4);
    QCOMPARE(cache.stateElements16, std::int64_t{36} * 8192 * 3);
    QCOMPARE(cache.elementsPerToken, 12.0 * 2 * 512);
    // Projections 2048 x (2 x 2048 + 2 x 4096 + 2 x 32), output 4096 x 2048, convolution 8192 x 4, decay and bias
    // 2 x 32, norm 128.
    const LayerGroups groups = layerGroups(model);
    QCOMPARE(groups[0].mixer, MixerKind::GatedDeltaNet);
    QCOMPARE(groups[0].mixerWeights.total(),
             std::int64_t{2048} * (4096 + 8192 + 64) + std::int64_t{4096} * 2048 + 32768 + 64 + 128);
}

void TestParameters::gptOss()
{
    // Every expert: 3 x 2880 x 2880 in 17/32 byte and biases 2 x 2880 + 2880 in 16 bit. The tensors of the
    // 120b release take 65,248,815,744 bytes.
    const ModelSpec &model = shippedModel("gpt-oss-120b");
    QCOMPARE(inBytes(nativeWeightBytes(model, countParameters(model))), 65248815744.0);
}

void TestParameters::groupsAddUp()
{
    QFETCH(QByteArray, id);
    const ModelSpec &model = shippedModel(id.toStdString());
    const LayerGroups groups = layerGroups(model);
    QVERIFY(!groups.empty() && groups.size() <= LayerGroups::capacity);
    std::int64_t layers = 0;
    std::int64_t stored = 0;
    for (const LayerGroup &group : groups) {
        QVERIFY(group.layers > 0);
        QVERIFY(group.active() <= group.stored());
        QVERIFY(group.mixer != MixerKind::None || group.ffn != FfnKind::None);
        layers += group.layers;
        stored += group.layers * group.stored();
    }
    QCOMPARE(layers, model.layers);
    const ParameterCount count = countParameters(model, groups);
    // Outside the layers: tables, the last norm and what follows the last layer.
    const std::int64_t outside = count.main - count.embedding - count.head - stored;
    QVERIFY(outside >= 0);
    QVERIFY(outside < count.main / 20);
}

void TestParameters::cacheGrowsToTheWindows()
{
    const LayerGroups groups = layerGroups(shippedModel("gemma-3-27b-it"));
    // 512 tokens: all layers grow, 62 x 4096 x 512. 4096 tokens: windows hold 1024.
    QCOMPARE(inBytes(cacheBytes(groups, tokens(512), 2)), 2.0 * 62 * 4096 * 512);
    QCOMPARE(inBytes(cacheBytes(groups, tokens(4096), 2)), 2.0 * (10.0 * 4096 * 4096 + 52.0 * 4096 * 1024));
    // Latent attention, 61 x 576 elements in one byte.
    QCOMPARE(inBytes(cacheBytes(layerGroups(shippedModel("deepseek-v3")), tokens(1000), 1)),
             61.0 * 576 * 1000);
}

void TestParameters::denseShapes_data()
{
    QTest::addColumn<double>("asked");
    for (const double asked :
         {5e7,    1.5e8,  4e8,  1e9,    1.7e9,   3e9,    7e9,     8e9,     1.3e10, 1.4e10, 2e10,
          3.2e10, 3.4e10, 7e10, 1.1e11, 1.75e11, 2.5e11, 4.05e11, 6.71e11, 1e12,   1e13,   1e14})
        QTest::addRow("%g", asked) << asked;
}

void TestParameters::denseShapes()
{
    QFETCH(double, asked);
    const ModelSpec model = denseShapeFor(asked);
    const double counted = static_cast<double>(countParameters(model).main);
    QVERIFY2(std::abs(counted / asked - 1) < 0.005, qPrintable(QString::number(counted)));
    QCOMPARE(model.heads % model.kvHeads, std::int64_t{0});
    QCOMPARE(model.heads * model.headDim, model.hiddenSize);
    const double widening =
        static_cast<double>(model.intermediateSize) / static_cast<double>(model.hiddenSize);
    QVERIFY2(widening > 0.9 && widening < 6.5, qPrintable(QString::number(widening)));
    QCOMPARE(model.from.grade, catalog::Grade::Assumption);
}

void TestParameters::denseShapesOfPublishedSizes()
{
    const ModelSpec seven = denseShapeFor(6738415616.0); // Llama-2-7B
    QCOMPARE(seven.layers, std::int64_t{32});
    QCOMPARE(seven.intermediateSize, std::int64_t{11008});
    QCOMPARE(countParameters(seven).main, std::int64_t{6738415616});
    const ModelSpec seventy = denseShapeFor(70553706496.0); // Llama-3-70B
    QCOMPARE(seventy.kvHeads, std::int64_t{8});
    QCOMPARE(seventy.intermediateSize, std::int64_t{28672});
    QCOMPARE(denseShapeFor(7e9).layers, std::int64_t{32});
    QCOMPARE(denseShapeFor(0).layers, denseShapeFor(5e7).layers); // out of range: the nearer end
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
