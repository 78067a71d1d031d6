// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/catalog/shipped.h"

#include <QtTest>

#include <cmath>

using namespace suanchou;
using namespace suanchou::catalog;

namespace {

constexpr const char *header =
    R"({"format": "suanchou/catalog", "version": 1, "as_of": "2026-11-21", "kind": "processors",
    "sources": {"s": {"title": "a datasheet", "date": "2026-01", "grade": "primary"}}, "processors": [)";

/// 10 cores at 2 GHz with 64 and 256 operations per cycle, tiles with 1000; 4 channels of 5000 MT/s.
constexpr const char *sound = R"({"id": "p", "name": "P", "vendor": "v", "architecture": "a",
    "cores": {"count": 10, "vector_ghz": 2, "instruction_sets": ["avx2", "avx512f", "amx-int8"],
              "vector_per_cycle": {"fp32": 64, "int8": 256}, "tiles_per_cycle": {"int8": 1000}, "source": "s"},
    "memory": {"kind": "DDR5", "channels": 4, "mt_s": 5000, "usual_gb": 256, "largest_gb": 1024, "source": "s"},
    "power": {"tdp_w": 200, "source": "s"}, "sockets": 2, "link": {"name": "UPI", "gb_s_bidirectional": 300},
    "source": "s"})";

ReadResult readOne(const QByteArray &record, const std::vector<TextFile> &before = {})
{
    const std::string text = header + record.toStdString() + "]}";
    std::vector<TextFile> files = before;
    files.push_back({"p.json", text});
    return readCatalog(files);
}

double teraflops(const std::optional<FlopRate> &rate) { return rate ? inTeraflopsPerSecond(*rate) : 0.0; }

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(b); }

std::size_t at(ComputeKind kind) { return static_cast<std::size_t>(kind); }

} // namespace

class TestProcessors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bandwidthAndRatesByHand();
    void processorsAreDevices();
    void shippedOnesAgreeWithPublishedPeaks();
    void shippedOnesAreSound();
    void pricesReferToProcessors();
    void errors_data();
    void errors();
    void idsAreSharedWithAccelerators();
};

/// 4 channels · 5·10⁹ · 8 B = 160 GB/s. 10 cores · 2 GHz: 64 a cycle are 1.28 TFLOP/s, 256 are 5.12, tiles' 1000 are 20.
void TestProcessors::bandwidthAndRatesByHand()
{
    const ReadResult read = readOne(sound);
    QVERIFY(read.errors.empty());
    const Processor *p = read.catalog.processor("p");
    QVERIFY(p);
    QVERIFY(near(inGigabytesPerSecond(memoryBandwidth(*p)), 160));
    QVERIFY(near(teraflops(peakRates(*p, true)[at(ComputeKind::Fp32)]), 1.28));
    QVERIFY(near(teraflops(peakRates(*p, true)[at(ComputeKind::Int8)]), 20));
    QVERIFY(near(teraflops(peakRates(*p, false)[at(ComputeKind::Int8)]), 5.12));
    QVERIFY(!peakRates(*p, true)[at(ComputeKind::Bf16)]);
    QCOMPARE(p->unit, VectorUnit::Amx);
}

void TestProcessors::processorsAreDevices()
{
    const Catalog catalog = readOne(sound).catalog;
    const Accelerator *device = catalog.accelerator("p");
    QVERIFY(device && device->isProcessor());
    QCOMPARE(device, &catalog.processorDevices().front());
    QVERIFY(near(inGigabytes(device->memoryMarketed), 256));
    QVERIFY(near(inGigabytesPerSecond(device->bandwidth), 160));
    QCOMPARE(device->link, LinkKind::Sockets);
    QCOMPARE(device->linkDomain, 2);
    QCOMPARE(device->maxPerNode, 2);
    QCOMPARE(device->cores, 10);
    QVERIFY(near(inWatts(device->boardPower), 200));
    QVERIFY(catalog.accelerators().empty()); // "auto" looks for accelerators only
}

/// Xeon 8452Y: 36 · 2.0 GHz · 1024 = 73.7 TFLOP/s in bfloat16 tiles, what KTransformers calls its theoretical peak. Xeon 6980P:
/// 12 · 8800 · 8 = 844.8 GB/s, 128 · 2.0 GHz · 2048 = 524 TOP/s. Kunpeng 920: 8 · 2933 · 8 = 187.7 GB/s.
void TestProcessors::shippedOnesAgreeWithPublishedPeaks()
{
    const Catalog &all = shipped::catalog();
    QVERIFY(near(teraflops(all.accelerator("xeon-8452y")->peak[at(ComputeKind::Bf16)]), 73.728));
    QVERIFY(near(teraflops(all.accelerator("xeon-6980p")->peak[at(ComputeKind::Int8)]), 524.288));
    QVERIFY(near(teraflops(all.accelerator("xeon-6980p")->vectorPeak[at(ComputeKind::Int8)]), 65.536));
    QVERIFY(near(inGigabytesPerSecond(all.accelerator("xeon-6980p")->bandwidth), 844.8));
    QVERIFY(near(inGigabytesPerSecond(all.accelerator("kunpeng-920-7260")->bandwidth), 187.712));
    QVERIFY(near(inGigabytesPerSecond(all.accelerator("ryzen-9950x")->bandwidth), 89.6));
}

void TestProcessors::shippedOnesAreSound()
{
    for (const Processor &p : shipped::catalog().processors()) {
        QVERIFY2(p.cores >= 8 && p.cores <= 192, p.id.c_str());
        QVERIFY2(inGigahertz(p.vectorClock) >= 1.5 && inGigahertz(p.vectorClock) <= 5.5, p.id.c_str());
        QVERIFY2(inGigabytesPerSecond(memoryBandwidth(p)) >= 70 &&
                     inGigabytesPerSecond(memoryBandwidth(p)) <= 900,
                 p.id.c_str());
        QVERIFY2((p.sockets > 1) == (p.socketBandwidth > BytesPerSecond{}), p.id.c_str());
        QVERIFY2((p.unit == VectorUnit::Amx) == p.tilesPerCycle[at(ComputeKind::Bf16)].has_value(),
                 p.id.c_str());
        QVERIFY2(p.from.grade != Grade::Assumption, p.id.c_str());
    }
}

void TestProcessors::pricesReferToProcessors()
{
    const Catalog &all = shipped::catalog();
    const bool priced = std::any_of(all.gpuPrices().begin(), all.gpuPrices().end(),
                                    [](const GpuPrice &price) { return price.accelerator == "xeon-6980p"; });
    QVERIFY(priced);
}

void TestProcessors::errors_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *from, const char *to, const char *path,
                        ReadErrorCode code) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(path) << int(code);
    };
    row("no cores", "\"count\": 10, ", "", "/processors/0/cores/count", ReadErrorCode::MissingKey);
    row("clock of zero", "\"vector_ghz\": 2", "\"vector_ghz\": 0", "/processors/0/cores/vector_ghz",
        ReadErrorCode::OutOfRange);
    row("unknown unit", R"(["avx2", "avx512f", "amx-int8"])", R"(["sse2"])",
        "/processors/0/cores/instruction_sets", ReadErrorCode::MissingKey);
    row("no fp32", "\"fp32\": 64, ", "", "/processors/0/cores/vector_per_cycle", ReadErrorCode::MissingKey);
    row("unknown rate", "\"fp32\": 64, ", "\"fp32\": 64, \"fp64\": 32, ",
        "/processors/0/cores/vector_per_cycle/fp64", ReadErrorCode::UnknownKey);
    row("more than there can be", "\"usual_gb\": 256", "\"usual_gb\": 2048", "/processors/0/memory/usual_gb",
        ReadErrorCode::Inconsistent);
    row("two sockets without a link", ", \"link\": {\"name\": \"UPI\", \"gb_s_bidirectional\": 300}", "",
        "/processors/0/link", ReadErrorCode::MissingKey);
    row("unknown source", "\"tdp_w\": 200, \"source\": \"s\"", "\"tdp_w\": 200, \"source\": \"x\"",
        "/processors/0/power/source", ReadErrorCode::DanglingReference);
}

void TestProcessors::errors()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, path);
    QFETCH(int, code);
    const QByteArray record = QByteArray(sound).replace(from, to);
    QVERIFY(record != sound);
    const ReadResult read = readOne(record);
    QCOMPARE(read.errors.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(read.errors.front().path), path);
    QCOMPARE(int(read.errors.front().code), code);
    QVERIFY(read.catalog.processors().empty());
}

void TestProcessors::idsAreSharedWithAccelerators()
{
    const std::string accelerators = shipped::text("accelerators");
    const ReadResult read = readOne(QByteArray(sound).replace("\"id\": \"p\"", "\"id\": \"h100-sxm\""),
                                    {{"accelerators.json", accelerators}});
    QCOMPARE(read.errors.size(), std::size_t(1));
    QCOMPARE(read.errors.front().code, ReadErrorCode::DuplicateId);
    QVERIFY(!read.catalog.accelerator("h100-sxm")->isProcessor());
}

QTEST_GUILESS_MAIN(TestProcessors)
#include "tst_processors.moc"
