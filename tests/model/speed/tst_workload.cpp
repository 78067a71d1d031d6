// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/speed/ideal.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;

class TestWorkload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void denseModel();
    void mixtureOfExperts();
    void sparseIndexFillsOnTheLatent();
    void windowsBoundWhatIsRead();
    void pairsOfAPrompt_data();
    void pairsOfAPrompt();
    void compressedCache();
};

/// Llama 3 70B: 80 layers of 8192, 64 heads of 128 over 8 key-value heads, feed-forward 28672, vocabulary 128256.
/// Matrices of a layer: q and o 2 · 8192², k and v 2 · 8192 · 1024, feed-forward 3 · 8192 · 28672 = 855,638,016.
void TestWorkload::denseModel()
{
    const Workload w = ideal::workload(shapes::llama3With70b(), shapes::bf16());
    const double layer = 2.0 * 8192 * 8192 + 2.0 * 8192 * 1024 + 3.0 * 8192 * 28672;
    QCOMPARE(layer, 855638016.0);
    QCOMPARE(w.layers, 80.0);
    QCOMPARE(w.moeLayers, 0.0);
    QCOMPARE((w.quantizedArithmetic + w.plainArithmetic).value(), 2.0 * 80 * layer);
    QCOMPARE(w.headArithmetic.value(), 2.0 * 8192 * 128256);
    QCOMPARE(inBytes(w.head), 2.0 * 8192 * 128256);
    QCOMPARE(inBytes(w.keyValue), 2.0 * 80 * 2.0 * 8192 * 1024);
    QCOMPARE(inBytes(w.divided), 2.0 * 80 * (layer - 2.0 * 8192 * 1024));
    QCOMPARE(w.keyValueHeads, 8.0);
    QCOMPARE(w.mixingCount, std::size_t{1});
    QCOMPARE(inBytesPerToken(w.mixing[0].cache), 327680.0);    // 2 · 80 · 8 · 128 · 2 bytes
    QCOMPARE(w.mixing[0].decode.value(), 4.0 * 64 * 128 * 80); // scores and values, 2 flop each
}

/// DeepSeek-R1: 58 of 61 layers have 256 experts of 3 · 7168 · 2048 weights, 8 per token; the latent cache holds 576 numbers
/// per layer and token; decoding works on the latent (2 · 128 · (2 · 512 + 64) per pair), filling on heads of 192 and 128.
void TestWorkload::mixtureOfExperts()
{
    const Workload w = ideal::workload(shapes::deepseekR1(), shapes::bf16());
    const double expert = 3.0 * 7168 * 2048;
    QCOMPARE(w.moeLayers, 58.0);
    QCOMPARE(w.experts, 256.0);
    QCOMPARE(w.expertsPerToken, 8.0);
    QCOMPARE(inBytes(w.routed), 2.0 * 58 * 256 * expert);
    QCOMPARE(w.routedArithmetic.value(), 2.0 * 58 * 8 * expert);
    QCOMPARE(w.latentLayers, 61.0);
    double cache = 0;
    double decode = 0;
    double prefill = 0;
    for (std::size_t i = 0; i < w.mixingCount; ++i) {
        cache += inBytesPerToken(w.mixing[i].cache);
        decode += w.mixing[i].decode.value();
        prefill += w.mixing[i].prefill.value();
        QCOMPARE(w.mixing[i].shards, 1.0);
    }
    QCOMPARE(cache, 61.0 * 576 * 2);
    QCOMPARE(decode, 61.0 * 2 * 128 * (2 * 512 + 64));
    QCOMPARE(prefill, 61.0 * 2 * 128 * (192 + 128));
}

/// With a sparse index (DeepSeek-V3.2: 64 heads of 128, 2048 entries) prompts are filled on the latent too, as each query
/// selects its own entries.
void TestWorkload::sparseIndexFillsOnTheLatent()
{
    catalog::ModelSpec model = shapes::deepseekR1();
    model.indexer = catalog::IndexerShape{};
    model.indexer->heads = 64;
    model.indexer->headDim = 128;
    model.indexer->topK = 2048;
    const Workload w = ideal::workload(model, shapes::bf16());
    double prefill = 0;
    for (std::size_t i = 0; i < w.mixingCount; ++i)
        prefill += w.mixing[i].prefill.value();
    QCOMPARE(prefill, 61.0 * 2 * 128 * (2 * 512 + 64));
}

void TestWorkload::windowsBoundWhatIsRead()
{
    const Workload w = ideal::workload(shapes::windowed(), shapes::bf16());
    double growing = 0;
    double windowed = 0;
    for (std::size_t i = 0; i < w.mixingCount; ++i) {
        const Mixing &m = w.mixing[i];
        QCOMPARE(attendedEntries(m, 500), 500.0);
        QCOMPARE(attendedEntries(m, 9000), m.window > 0 ? 1024.0 : 9000.0);
        (m.window > 0 ? windowed : growing) += m.layers;
    }
    QCOMPARE(growing, 10.0);
    QCOMPARE(windowed, 20.0);
}

void TestWorkload::pairsOfAPrompt_data()
{
    QTest::addColumn<double>("window");
    QTest::addColumn<double>("selected");
    QTest::addColumn<double>("prompt");
    QTest::addColumn<double>("pairs");
    QTest::newRow("whole context: half the square") << 0.0 << 0.0 << 1000.0 << 500000.0;
    QTest::newRow("shorter than the window") << 4096.0 << 0.0 << 1000.0 << 500000.0;
    QTest::newRow("window of 100") << 100.0 << 0.0 << 1000.0 << 95000.0; // 100 · 1000 − 100²/2
    QTest::newRow("2048 selected") << 0.0 << 2048.0 << 8192.0 << 2048.0 * 8192 - 0.5 * 2048 * 2048;
}

void TestWorkload::pairsOfAPrompt()
{
    QFETCH(double, window);
    QFETCH(double, selected);
    QFETCH(double, prompt);
    QFETCH(double, pairs);
    Mixing m;
    m.window = window;
    m.selected = selected;
    QCOMPARE(attendedPairs(m, prompt), pairs);
}

/// One entry per 4 tokens and a window of 128: 1,000 tokens leave 128 + 250 entries, 128 + 100 when 100 are selected.
void TestWorkload::compressedCache()
{
    Mixing m;
    m.window = 128;
    m.entries = 0.25;
    QCOMPARE(attendedEntries(m, 1000), 378.0);
    m.selected = 100;
    QCOMPARE(attendedEntries(m, 1000), 228.0);
}

QTEST_GUILESS_MAIN(TestWorkload)
#include "tst_workload.moc"
