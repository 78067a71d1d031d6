// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/weights.h"
#include "tests/model/memory/shapes.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::memory;
using catalog::QuantizedPart;
using scenario::Engine;
using scenario::Layout;

namespace {

WeightBytes made(const catalog::ModelSpec &model, const catalog::NumberFormat &format,
                 Engine engine = Engine::Other)
{
    const LayerGroups groups = layerGroups(model);
    return weightBytes(model, groups, countParameters(model, groups), format, {}, engine);
}

bool near(double a, double b, double relative) { return std::abs(a - b) <= relative * std::abs(b); }

} // namespace

class TestWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totals_data();
    void totals();
    void perGpu_data();
    void perGpu();
    void moreTensorRanksNeverTakeMore();
    void stagesCoverTheStack();
    void expertsAreDividedWhole();
    void paddingOfMxfp4();
    void ggufFollowsTheMixture();
    void ggufFallsBackWhereRowsDoNotFit();
};

void TestWeights::totals_data()
{
    QTest::addColumn<catalog::ModelSpec>("model");
    QTest::addColumn<catalog::NumberFormat>("format");
    QTest::addColumn<double>("bytes");

    // 8,030,261,248 parameters x 2 B
    QTest::newRow("Llama 3 8B bf16") << shapes::llama3With8b() << shapes::bf16() << 2.0 * 8030261248.0;
    // Linear weights 1 B: 80 x (2 x 8192^2 + 2 x 8192 x 1024 + 3 x 8192 x 28672) = 68,451,041,280. Two tables of
    // 128256 x 8192 and (2 x 80 + 1) norms of 8192 stay at 2 B. vLLM loads 67.72 GiB of it.
    QTest::newRow("Llama 3 70B int8") << shapes::llama3With70b() << shapes::int8()
                                      << 68451041280.0 + 2.0 * (2.0 * 128256 * 8192 + 161.0 * 8192);
    // The feed-forward of 78 of 80 layers at 1 B, the rest at 2 B: 2 x 70,553,706,496 - 78 x 3 x 8192 x 28672
    QTest::newRow("Llama 3 70B fp8 feed-forward")
        << shapes::llama3With70b() << shapes::format(1.0, QuantizedPart::FeedForward)
        << 2.0 * 70553706496.0 - 78.0 * 3.0 * 8192 * 28672;
    // GPT-3 without position table: 96 x (4 x 12288^2 + 2 x 12288 x 49152 + 2 x 12288 of norms) + 12288, table 50257 x 12288
    QTest::newRow("GPT-3 int8") << shapes::gpt3() << shapes::int8()
                                << 96.0 * 12.0 * 12288.0 * 12288.0 + 2.0 * (50257.0 * 12288 + 193.0 * 12288);
}

void TestWeights::totals()
{
    QFETCH(catalog::ModelSpec, model);
    QFETCH(catalog::NumberFormat, format);
    QFETCH(double, bytes);
    QCOMPARE(inBytes(made(model, format).total()), bytes);
}

void TestWeights::perGpu_data()
{
    QTest::addColumn<catalog::ModelSpec>("model");
    QTest::addColumn<catalog::NumberFormat>("format");
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<double>("gib");

    // Measured by vLLM: 3.7418 GiB, 14.96 on one GPU. Norms (0.5 MB) are not divided.
    QTest::newRow("Llama 3 8B, TP4") << shapes::llama3With8b() << shapes::bf16() << Layout{4, 1, 1, 1, 1}
                                     << 3.7418;
    // 8 x 79.41 GiB on Gaudi, 16 x 39.66 on H20: without the MTP layer
    catalog::NumberFormat native;
    native.id = "native";
    native.native = true;
    QTest::newRow("R1 FP8, TP8") << shapes::deepseekR1() << native << Layout{8, 1, 1, 1, 1} << 79.41;
}

void TestWeights::perGpu()
{
    QFETCH(catalog::ModelSpec, model);
    QFETCH(catalog::NumberFormat, format);
    QFETCH(Layout, layout);
    QFETCH(double, gib);
    const double predicted = inGib(weightsPerGpu(made(model, format), layout, Engine::Vllm));
    QVERIFY2(near(predicted, gib, 0.005), qPrintable(QString::number(predicted)));
}

void TestWeights::moreTensorRanksNeverTakeMore()
{
    for (const auto &model : {shapes::llama3With8b(), shapes::deepseekR1(), shapes::gpt3()}) {
        const WeightBytes weights = made(model, shapes::bf16());
        Bytes last = weightsPerGpu(weights, Layout{}, Engine::Vllm);
        QVERIFY(near(inBytes(last), inBytes(weights.total()), 1e-12));
        for (int tensor = 2; tensor <= 64; tensor *= 2) {
            const Bytes now = weightsPerGpu(weights, Layout{tensor, 1, 1, 1, 1}, Engine::Vllm);
            QVERIFY(now < last);
            QVERIFY(now >= weights.total() / static_cast<double>(tensor));
            last = now;
        }
    }
}

void TestWeights::stagesCoverTheStack()
{
    const WeightBytes weights = made(shapes::llama3With8b(), shapes::bf16());
    const double tables = 2.0 * 2.0 * 128256.0 * 4096.0;
    const double body = inBytes(weights.total()) - tables;
    // 32 layers in 4 stages: 8 layers and one table (both are equal)
    QCOMPARE(inBytes(weightsPerGpu(weights, Layout{1, 4, 1, 1, 1}, Engine::Vllm)), body / 4.0 + tables / 2.0);
    QCOMPARE(inBytes(weights.largestLayer),
             2.0 * (2.0 * 4096 * 4096 + 2.0 * 4096 * 1024 + 3.0 * 4096 * 14336 + 2.0 * 4096));
    // 32 = 10 + 11 + 11 without the last: a table weighs more than a layer (1.05 GB to 0.44), the first stage has 11 layers
    const StageShare stage = fullestStage(weights, Layout{1, 3, 1, 1, 1}, Engine::Vllm).stage;
    QCOMPARE(stage.layers, 11.0);
    QVERIFY(stage.first);
    // The dense layers of R1 come first and are light, so a later stage is the fullest: 31 of 61 layers on the first of
    // two stages hold 28 x 256 experts, 30 layers on the second 30 x 256.
    const WeightBytes r1 = made(shapes::deepseekR1(), shapes::bf16());
    const StageShare last = fullestStage(r1, Layout{1, 2, 1, 1, 1}, Engine::Vllm).stage;
    QVERIFY(last.last);
    QCOMPARE(last.layers, 30.0);
    QCOMPARE(last.expertShare, 30.0 / 58.0);
    for (int stages = 1; stages <= 61; ++stages)
        QVERIFY(weightsPerGpu(r1, Layout{1, stages, 1, 1, 1}, Engine::Vllm) * static_cast<double>(stages) >=
                r1.total() * 0.995);
}

void TestWeights::expertsAreDividedWhole()
{
    const WeightBytes weights = made(shapes::deepseekR1(), shapes::bf16());
    // 58 MoE layers x 256 experts x 3 x 7168 x 2048 x 2 B
    QCOMPARE(inBytes(weights.experts), 58.0 * 256.0 * 3.0 * 7168.0 * 2048.0 * 2.0);
    // Attention on each of 8 data ranks, 32 experts of a layer per GPU
    const Bytes attention = weights.total() - weights.experts;
    QCOMPARE(inBytes(weightsPerGpu(weights, Layout{1, 1, 8, 8, 1}, Engine::Sglang)),
             inBytes(attention + weights.experts / 8.0));
    // 256 experts over 24 ranks: 11 on the fullest
    QCOMPARE(inBytes(weightsPerGpu(weights, Layout{1, 1, 24, 24, 1}, Engine::Sglang)),
             inBytes(attention + weights.experts * (11.0 / 256.0)));
}

void TestWeights::paddingOfMxfp4()
{
    catalog::ModelSpec model = shapes::llama(36, 2880, 2880, 64, 8, 201088);
    model.headDim = 64;
    model.moe = catalog::MoeShape{};
    model.moe->experts = 128;
    model.moe->expertsPerToken = 4;
    model.moe->expertWidth = 2880;
    model.nativeFormat = catalog::NativeFormat::Mxfp4Experts;
    catalog::NumberFormat native;
    native.native = true;
    const double plain = inBytes(made(model, native, Engine::LlamaCpp).experts);
    QCOMPARE(plain, 36.0 * 128.0 * 3.0 * 2880.0 * 2880.0 * 17.0 / 32.0);
    // 2880 is padded to 3072 (a multiple of 256) and 2944 (of 128)
    QCOMPARE(inBytes(made(model, native, Engine::Vllm).experts) / plain, 3072.0 * 2944.0 / (2880.0 * 2880.0));
}

void TestWeights::ggufFollowsTheMixture()
{
    // q4 (18 B per 32) throughout, but down projections of the first eighth in q8 (34 B per 32) and the head in f16.
    const std::vector<catalog::GgufType> types{
        {"q4", {32, 18, 0}, -1, {}}, {"q8", {32, 34, 0}, -1, {}}, {"f16", {1, 2, 0}, -1, {}}};
    catalog::GgufMix mix;
    mix.base = 0;
    mix.rules = {{catalog::TensorClass::FfnDown, catalog::LayerSet::FirstEighth, 0, 0, 0, 0, 1},
                 {catalog::TensorClass::Output, catalog::LayerSet::All, 0, 0, 0, 0, 2}};
    const std::vector<catalog::GgufMix> mixes{mix};
    catalog::NumberFormat format = shapes::format(18.0 / 32.0, QuantizedPart::GgufMix);
    format.ggufMix = 0;
    const catalog::ModelSpec model = shapes::llama3With8b();
    const LayerGroups groups = layerGroups(model);
    const WeightBytes weights =
        weightBytes(model, groups, countParameters(model, groups), format, {types, mixes}, Engine::LlamaCpp);

    const double table = 128256.0 * 4096.0;
    const double block = 4096.0 * 14336.0;
    QCOMPARE(inBytes(weights.head), 2.0 * table);
    QCOMPARE(inBytes(weights.embedding), table * 18.0 / 32.0);
    // 32 layers: query, output, gate, up and 28 downs in q4, 4 downs in q8
    QCOMPARE(inBytes(weights.divided),
             (32.0 * 2.0 * 4096 * 4096 + 64.0 * block + 28.0 * block) * 18.0 / 32.0 +
                 4.0 * block * 34.0 / 32.0);
    QCOMPARE(inBytes(weights.keyValue), 32.0 * 2.0 * 4096 * 1024 * 18.0 / 32.0);
    QCOMPARE(inBytes(weights.replicated), (32.0 * 2.0 + 1.0) * 4096 * 4.0); // norms in 32 bit
    // An untied token table stays in host memory.
    QCOMPARE(inBytes(weightsPerGpu(weights, Layout{}, Engine::LlamaCpp)),
             inBytes(weights.total() - weights.embedding));
}

void TestWeights::ggufFallsBackWhereRowsDoNotFit()
{
    // 4096 + 128 is no multiple of 256, but of 32: q4_k rows become q5_0.
    const std::vector<catalog::GgufType> types{{"q4_k", {256, 144, 0}, 1, {}}, {"q5_0", {32, 22, 0}, -1, {}}};
    const std::vector<catalog::GgufMix> mixes{catalog::GgufMix{}};
    catalog::NumberFormat format = shapes::format(144.0 / 256.0, QuantizedPart::GgufMix);
    format.ggufMix = 0;
    const catalog::ModelSpec model = shapes::llama(1, 4224, 4224, 33, 33, 1000);
    const LayerGroups groups = layerGroups(model);
    const WeightBytes weights =
        weightBytes(model, groups, countParameters(model, groups), format, {types, mixes});
    QCOMPARE(inBytes(weights.embedding), 1000.0 * 4224.0 * 22.0 / 32.0);
}

QTEST_GUILESS_MAIN(TestWeights)
#include "tst_weights.moc"
