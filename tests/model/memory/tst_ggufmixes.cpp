// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/weights.h"

#include "tests/model/catalog/shipped.h"

#include <QTest>

#include <cmath>

using namespace suanchou;
using namespace suanchou::memory;

namespace {

Bytes stored(std::string_view modelId, std::string_view formatId)
{
    const catalog::Catalog &all = shipped::catalog();
    const catalog::ModelSpec *model = all.model(modelId);
    const catalog::NumberFormat *format = all.format(formatId);
    if (!model || !format)
        return Bytes{};
    const LayerGroups groups = layerGroups(*model);
    return weightBytes(*model, groups, countParameters(*model, groups), *format,
                       {all.ggufTypes(), all.ggufMixes()})
        .total();
}

} // namespace

class TestGgufMixes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bitsPerWeight_data();
    void bitsPerWeight();
    void wholeFiles_data();
    void wholeFiles();
};

// What llama.cpp's tools/quantize/README.md prints for Llama-3.1-8B, to the digits printed.
void TestGgufMixes::bitsPerWeight_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<double>("bits");
    const auto row = [](const char *format, double bits) {
        QTest::addRow("%s", format) << "gguf-" + QByteArray(format) << bits;
    };
    row("iq1_s", 2.0042);
    row("iq1_m", 2.1460);
    row("iq2_xxs", 2.3824);
    row("iq2_xs", 2.5882);
    row("iq2_s", 2.7403);
    row("iq2_m", 2.9294);
    row("iq3_xxs", 3.2548);
    row("iq3_xs", 3.4977);
    row("iq3_s", 3.6606);
    row("iq3_m", 3.7628);
    row("iq4_xs", 4.4597);
    row("iq4_nl", 4.6818);
    row("q2_k_s", 2.9697);
    row("q2_k", 3.1593);
    row("q3_k_s", 3.6429);
    row("q3_k_m", 3.9960);
    row("q3_k_l", 4.2979);
    row("q4_k_s", 4.6672);
    row("q4_k_m", 4.8944);
    row("q5_k_s", 5.5704);
    row("q5_k_m", 5.7036);
    row("q6_k", 6.5633);
    row("q8_0", 8.5008);
    row("f16", 16.0005);
}

void TestGgufMixes::bitsPerWeight()
{
    QFETCH(QByteArray, format);
    QFETCH(double, bits);
    const double weights = 8030261248.0;
    const double found = inBytes(stored("llama-3.1-8b", format.toStdString())) * 8 / weights;
    QVERIFY2(std::abs(found - bits) < 1e-4, qPrintable(QString::number(found, 'f', 5)));
}

// Sizes that loaders printed for published files.
void TestGgufMixes::wholeFiles_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<double>("size"); // GiB
    const auto row = [](const char *model, const char *format, double size) {
        QTest::addRow("%s %s", model, format) << QByteArray(model) << QByteArray(format) << size;
    };
    row("qwen3-235b-a22b", "gguf-q4_k_m", 132.386);
    row("qwen3-235b-a22b", "gguf-q6_k", 179.754);
    row("qwen3-235b-a22b", "gguf-q8_0", 232.769);
    row("deepseek-r1", "gguf-q8_0", 664.295);
    row("deepseek-r1", "gguf-q4_k_m", 376.65);
    row("gemma-3-27b-it", "gguf-q4_k_m", 15.404);
    row("gemma-3-27b-it", "gguf-q4_0", 14.539);
    row("qwen3-32b", "gguf-q4_0", 17.413);
    row("qwen3-32b", "gguf-q5_k_m", 21.603);
    row("gpt-oss-120b", "gguf-mxfp4", 59.02);
    row("deepseek-v2-lite", "gguf-f16", 29.26);
}

void TestGgufMixes::wholeFiles()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, format);
    QFETCH(double, size);
    const double found = inGib(stored(model.toStdString(), format.toStdString()));
    QVERIFY2(std::abs(found / size - 1) < 1e-3, qPrintable(QString::number(found, 'f', 3)));
}

QTEST_GUILESS_MAIN(TestGgufMixes)
#include "tst_ggufmixes.moc"
