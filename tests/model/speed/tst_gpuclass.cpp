// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/gpuclass.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;
using catalog::ComputeKind;

namespace {

catalog::Accelerator withRates(std::initializer_list<std::pair<ComputeKind, double>> rates)
{
    catalog::Accelerator a;
    a.bandwidth = gigabytesPerSecond(1000);
    for (const auto &[kind, teraflops] : rates)
        a.peak[static_cast<std::size_t>(kind)] = teraflopsPerSecond(teraflops);
    return a;
}

} // namespace

class TestGpuClass : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classes_data();
    void classes();
    void idsAreDistinct();
    void formatRunsInItsOwnArithmetic();
    void formatWithoutRateIsWidened();
    void float16StandsInForBfloat16();
    void ratesMustBeKnown();
    void geForceDoubles();
    void processorsByTheirUnit_data();
    void processorsByTheirUnit();
    void processorsMultiplyBytewise();
};

void TestGpuClass::classes_data()
{
    QTest::addColumn<QByteArray>("architecture");
    QTest::addColumn<int>("gpuClass");
    const auto row = [](const char *architecture, GpuClass gpuClass) {
        QTest::newRow(architecture) << QByteArray(architecture) << static_cast<int>(gpuClass);
    };
    row("Hopper GH100 + Grace", GpuClass::Hopper);
    row("Blackwell GB100", GpuClass::BlackwellDatacenter);
    row("Blackwell Ultra GB110 + Grace", GpuClass::BlackwellDatacenter);
    row("Blackwell GB202", GpuClass::BlackwellWorkstation);
    row("Grace Blackwell GB10", GpuClass::BlackwellWorkstation);
    row("Ampere GA100", GpuClass::AmpereDatacenter);
    row("Ampere GA102", GpuClass::AmpereWorkstation);
    row("Ada AD102", GpuClass::Ada);
    row("CDNA3", GpuClass::Cdna);
    row("DCU (CDNA-like)", GpuClass::Other);
    row("RDNA3", GpuClass::Rdna);
    row("Turing", GpuClass::Legacy);
    row("Apple silicon", GpuClass::Apple);
    row("Da Vinci", GpuClass::Npu);
    row("Gaudi", GpuClass::Npu);
    row("", GpuClass::Other);
}

void TestGpuClass::classes()
{
    QFETCH(QByteArray, architecture);
    QFETCH(int, gpuClass);
    catalog::Accelerator a;
    a.architecture = architecture.toStdString();
    QCOMPARE(static_cast<int>(gpuClassOf(a)), gpuClass);
}

void TestGpuClass::idsAreDistinct()
{
    for (std::size_t i = 0; i < gpuClassCount; ++i) {
        QVERIFY(!gpuClassId(static_cast<GpuClass>(i)).empty());
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(gpuClassId(static_cast<GpuClass>(i)) != gpuClassId(static_cast<GpuClass>(j)));
    }
}

void TestGpuClass::formatRunsInItsOwnArithmetic()
{
    const auto card = withRates({{ComputeKind::Bf16, 989}, {ComputeKind::Fp8, 1979}});
    const MatrixRate rate = matrixRate(card, {ComputeKind::Fp8, ComputeKind::Fp8, ComputeKind::Bf16, true});
    QCOMPARE(inTeraflopsPerSecond(rate.peak), 1979.0);
    QVERIFY(rate.width == MatrixWidth::Bits8);
    QVERIFY(!rate.widened);
}

void TestGpuClass::formatWithoutRateIsWidened()
{
    // FP8 weights on a card without FP8 units, and MXFP4 that needs a 4-bit rate: both run in 16 bit.
    const auto ampere = withRates({{ComputeKind::Bf16, 312}});
    for (const Arithmetic &format :
         {Arithmetic{ComputeKind::Fp8, ComputeKind::Fp8, ComputeKind::Bf16, true},
          Arithmetic{ComputeKind::Fp8, ComputeKind::Fp4, ComputeKind::Bf16, true}}) {
        const MatrixRate rate = matrixRate(ampere, format);
        QCOMPARE(inTeraflopsPerSecond(rate.peak), 312.0);
        QVERIFY(rate.width == MatrixWidth::Bits16);
        QVERIFY(rate.widened);
    }
}

void TestGpuClass::float16StandsInForBfloat16()
{
    const auto volta = withRates({{ComputeKind::Fp16, 125}, {ComputeKind::Fp32, 15.7}});
    QCOMPARE(inTeraflopsPerSecond(matrixRate16(volta).peak), 125.0);
    const auto pascal = withRates({{ComputeKind::Fp32, 11.8}});
    QCOMPARE(inTeraflopsPerSecond(matrixRate16(pascal).peak), 11.8);
    QVERIFY(matrixRate16(pascal).width == MatrixWidth::Bits32);
}

void TestGpuClass::ratesMustBeKnown()
{
    QVERIFY(speedIsKnown(withRates({{ComputeKind::Fp16, 125}})));
    QVERIFY(!speedIsKnown(withRates({})));
    auto noBandwidth = withRates({{ComputeKind::Fp16, 125}});
    noBandwidth.bandwidth = BytesPerSecond{};
    QVERIFY(!speedIsKnown(noBandwidth));
}

void TestGpuClass::geForceDoubles()
{
    catalog::Accelerator card;
    card.name = "GeForce RTX 4090";
    QVERIFY(doublesWithHalfSums(card));
    card.name = "RTX 6000 Ada";
    QVERIFY(!doublesWithHalfSums(card));
}

void TestGpuClass::processorsByTheirUnit_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("withTiles");
    QTest::addColumn<int>("without");
    const auto row = [](const char *name, catalog::VectorUnit unit, GpuClass with, GpuClass without) {
        QTest::newRow(name) << static_cast<int>(unit) << static_cast<int>(with) << static_cast<int>(without);
    };
    row("neon", catalog::VectorUnit::Neon, GpuClass::CpuNeon, GpuClass::CpuNeon);
    row("avx2", catalog::VectorUnit::Avx2, GpuClass::CpuAvx2, GpuClass::CpuAvx2);
    row("avx512", catalog::VectorUnit::Avx512, GpuClass::CpuAvx512, GpuClass::CpuAvx512);
    row("amx", catalog::VectorUnit::Amx, GpuClass::CpuAmx, GpuClass::CpuAvx512);
}

void TestGpuClass::processorsByTheirUnit()
{
    QFETCH(int, unit);
    QFETCH(int, withTiles);
    QFETCH(int, without);
    catalog::Accelerator a;
    a.architecture = "Sapphire Rapids";
    a.vectorUnit = static_cast<catalog::VectorUnit>(unit);
    QCOMPARE(static_cast<int>(gpuClassOf(a, Tiles::Used)), withTiles);
    QCOMPARE(static_cast<int>(gpuClassOf(a, Tiles::Unused)), without);
    QCOMPARE(tilesOf(scenario::Engine::LlamaCpp), Tiles::Unused);
    QCOMPARE(tilesOf(scenario::Engine::Ktransformers), Tiles::Used);
}

/// 4-bit weights meet activations of 8 bit; 8-bit floating point has no unit and is widened; 16 bit runs as such, in the vector
/// units where tiles are left alone.
void TestGpuClass::processorsMultiplyBytewise()
{
    catalog::Accelerator a = withRates({{ComputeKind::Bf16, 100}, {ComputeKind::Int8, 200}});
    a.vectorUnit = catalog::VectorUnit::Amx;
    a.vectorPeak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(10);
    const Arithmetic fourBit{ComputeKind::Fp16, ComputeKind::Fp16, ComputeKind::Fp16, true};
    const Arithmetic eightBitFloats{ComputeKind::Fp8, ComputeKind::Fp8, ComputeKind::Bf16, true};
    const Arithmetic sixteen{};
    QCOMPARE(inTeraflopsPerSecond(matrixRate(a, fourBit).peak), 200.0);
    QVERIFY(!matrixRate(a, fourBit).widened);
    QCOMPARE(inTeraflopsPerSecond(matrixRate(a, eightBitFloats).peak), 100.0);
    QVERIFY(matrixRate(a, eightBitFloats).widened);
    QCOMPARE(inTeraflopsPerSecond(matrixRate(a, sixteen).peak), 100.0);
    QCOMPARE(inTeraflopsPerSecond(matrixRate(a, sixteen, Tiles::Unused).peak), 10.0);
}

QTEST_GUILESS_MAIN(TestGpuClass)
#include "tst_gpuclass.moc"
