// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/kvcache.h"
#include "tests/model/memory/shapes.h"
#include "tests/model/memory/shippedrules.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::memory;
using scenario::Engine;
using scenario::Layout;

namespace {

SequenceCache made(const catalog::ModelSpec &model, double width, const Layout &layout = {},
                   CacheRules rules = {1, true, 0}, double stageShare = 1.0)
{
    return {layerGroups(model), width, layout, stageShare, rules};
}

} // namespace

class TestKvCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void perToken_data();
    void perToken();
    void blocksAreWhole();
    void windowsStopGrowing();
    void enginesWithoutWindows();
    void recurrentStateIsFixed();
    void longestInvertsTheSize_data();
    void longestInvertsTheSize();
};

void TestKvCache::perToken_data()
{
    QTest::addColumn<catalog::ModelSpec>("model");
    QTest::addColumn<double>("width");
    QTest::addColumn<Layout>("layout");
    QTest::addColumn<double>("bytes");

    // 2 x 80 layers x 8 heads x 128 x 2 B
    QTest::newRow("Llama 70B") << shapes::llama3With70b() << 2.0 << Layout{} << 327680.0;
    QTest::newRow("Llama 70B, TP8") << shapes::llama3With70b() << 2.0 << Layout{8, 1, 1, 1, 1} << 40960.0;
    // more ranks than heads: one head on each
    QTest::newRow("Llama 70B, TP16") << shapes::llama3With70b() << 2.0 << Layout{16, 1, 1, 1, 1} << 40960.0;
    QTest::newRow("Llama 70B, context 4")
        << shapes::llama3With70b() << 2.0 << Layout{1, 1, 1, 1, 4} << 81920.0;
    // 61 layers x (512 + 64) x 2 B, whole on every tensor rank
    QTest::newRow("R1") << shapes::deepseekR1() << 2.0 << Layout{} << 70272.0;
    QTest::newRow("R1, TP8") << shapes::deepseekR1() << 2.0 << Layout{8, 1, 1, 1, 1} << 70272.0;
    // q8_0: 34 B per 32 elements; llama.cpp prints 37,332
    QTest::newRow("R1 q8_0") << shapes::deepseekR1() << 34.0 / 32.0 << Layout{} << 37332.0;
}

void TestKvCache::perToken()
{
    QFETCH(catalog::ModelSpec, model);
    QFETCH(double, width);
    QFETCH(Layout, layout);
    QFETCH(double, bytes);
    QCOMPARE(inBytesPerToken(made(model, width, layout).perToken()), bytes);
}

void TestKvCache::blocksAreWhole()
{
    const SequenceCache cache = made(shapes::llama3With8b(), 2.0, {}, shippedRules().of(Engine::Vllm).cache);
    // 131,072 B per token in blocks of 16: 17 tokens take 32
    QCOMPARE(inBytes(cache.of(tokens(17))), 32.0 * 131072.0);
    QCOMPARE(inBytes(cache.of(tokens(32))), 32.0 * 131072.0);
}

void TestKvCache::windowsStopGrowing()
{
    // TensorRT-LLM keeps every layer whole unless told the windows, so its cache grows by all 30 layers.
    const SequenceCache whole = made(shapes::windowed(), 2.0, {}, shippedRules().of(Engine::TensorRtLlm).cache);
    const SequenceCache windowed = made(shapes::windowed(), 2.0, {}, shippedRules().of(Engine::Vllm).cache);
    QVERIFY(qAbs(inBytesPerToken(whole.perToken()) / inBytesPerToken(windowed.perToken()) - 3.0) < 1e-12);

    const SequenceCache cache = made(shapes::windowed(), 2.0);
    const double layer = 2.0 * 8 * 128 * 2; // 4096 B per token
    QCOMPARE(inBytesPerToken(cache.perToken()), 10.0 * layer);
    QCOMPARE(inBytesPerToken(cache.perTokenInWindows()), 30.0 * layer);
    QCOMPARE(inBytes(cache.of(tokens(1000))), 1000.0 * 30.0 * layer);
    QCOMPARE(inBytes(cache.of(tokens(10000))), 10000.0 * 10.0 * layer + 1024.0 * 20.0 * layer);
    QCOMPARE(inBytes(cache.fixedOf(tokens(10000))), 1024.0 * 20.0 * layer);
}

void TestKvCache::enginesWithoutWindows()
{
    const SequenceCache cache = made(shapes::windowed(), 2.0, {}, {1, false, 0});
    QCOMPARE(inBytesPerToken(cache.perToken()), 30.0 * 4096.0);
    QCOMPARE(inBytes(cache.fixedOf(tokens(10000))), 0.0);
}

void TestKvCache::recurrentStateIsFixed()
{
    catalog::ModelSpec model = shapes::llama3With8b();
    catalog::LinearShape linear;
    linear.layers = 24;
    linear.keyHeads = 16;
    linear.valueHeads = 32;
    linear.keyHeadDim = linear.valueHeadDim = 128;
    linear.convKernel = 4;
    model.linear = linear;
    // 8 layers grow: 8 x 4096 B. State per linear layer: 32 x 128 x 128 x 4 B, and a tail of 3 columns of
    // (2 x 16 + 32) x 128 channels in 16 bit.
    const SequenceCache cache = made(model, 1.0);
    QCOMPARE(inBytesPerToken(cache.perToken()), 8.0 * 2.0 * 8 * 128);
    QCOMPARE(inBytes(cache.of(tokens(0))), 24.0 * (32.0 * 128 * 128 * 4 + 3.0 * 64 * 128 * 2));
    QCOMPARE(inBytes(cache.fixedOf(tokens(100000))), inBytes(cache.of(tokens(0))));
}

void TestKvCache::longestInvertsTheSize_data()
{
    QTest::addColumn<catalog::ModelSpec>("model");
    QTest::addColumn<double>("context");
    for (const double context : {16.0, 512.0, 1024.0, 2048.0, 65536.0}) {
        QTest::addRow("uniform %g", context) << shapes::llama3With8b() << context;
        QTest::addRow("windows %g", context) << shapes::windowed() << context;
        QTest::addRow("latent %g", context) << shapes::deepseekR1() << context;
    }
}

void TestKvCache::longestInvertsTheSize()
{
    QFETCH(catalog::ModelSpec, model);
    QFETCH(double, context);
    const SequenceCache cache = made(model, 2.0, {}, shippedRules().of(Engine::Vllm).cache);
    const Bytes space = cache.of(tokens(context));
    QCOMPARE(inTokens(cache.longest(space, tokens(1e6))), context);
    QVERIFY(cache.longest(space - bytes(1), tokens(1e6)) < tokens(context));
    QCOMPARE(inTokens(cache.longest(space, tokens(context / 2))), context / 2);
    QCOMPARE(inTokens(cache.longest(Bytes{}, tokens(1e6))), 0.0);
}

QTEST_GUILESS_MAIN(TestKvCache)
#include "tst_kvcache.moc"
