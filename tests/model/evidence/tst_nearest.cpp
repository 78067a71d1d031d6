// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evidence/nearest.h"
#include "model/evidence/validation.h"
#include "tests/model/basisfixture.h"

#include <QtTest>

#include <cmath>

using namespace suanchou;
using evidence::Traits;

class TestNearest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void traits();
    void sameIsZero();
    void eachThingCounts_data();
    void eachThingCounts();
    void servingAndTrainingAreStrangers();
    void orderAndNumber();
    void everyShippedCaseIsReadAndPredicted();

private:
    static Traits of(const char *json)
    {
        return evidence::traitsOf(test::scenario(json), test::basis().catalog());
    }
};

namespace {

const char *const here = R"({"model": "llama-3.1-70b", "weights": "fp8", "serving": {"engine": "vllm"},
                             "hardware": {"accelerator": "h100-sxm", "count": 4}})";

}

void TestNearest::traits()
{
    const Traits one = of(here);
    QVERIFY(!one.training);
    QCOMPARE(one.model, std::string("llama-3.1-70b"));
    QVERIFY(std::abs(one.parameters - 70.55e9) < 0.01e9);
    QCOMPARE(one.software, std::string("vllm"));
    QCOMPARE(one.bitsPerWeight, 8.0);
    QCOMPARE(one.gpus, 4.0);
    QVERIFY(one.stack == Traits::Stack::Dense);
    const Traits latent =
        of(R"({"model": "deepseek-r1", "hardware": {"parallelism": {"tensor": 8, "pipeline": 2}}})");
    QVERIFY(latent.stack == Traits::Stack::Latent);
    QCOMPARE(latent.bitsPerWeight, 8.0); // released in FP8
    QCOMPARE(latent.gpus, 16.0);
    const Traits sized =
        of(R"({"model": {"parameters": 7e9}, "task": "lora", "hardware": {"accelerator": "auto"}})");
    QVERIFY(sized.model.empty() && sized.accelerator.empty());
    QCOMPARE(sized.software, std::string("megatron"));
}

void TestNearest::sameIsZero() { QCOMPARE(evidence::distance(of(here), of(here)), 0.0); }

void TestNearest::eachThingCounts_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<double>("far");
    const QByteArray same = here;
    const auto with = [&same](const char *from, const char *to) {
        return QByteArray(same).replace(from, to);
    };
    QTest::newRow("engine") << with("\"vllm\"", "\"sglang\"") << 1.0;
    QTest::newRow("twice the GPUs") << with("\"count\": 4", "\"count\": 8") << 0.25;
    QTest::newRow("twice the bits") << with("\"fp8\"", "\"bf16\"") << 1.0;
    QTest::newRow("same architecture") << with("h100-sxm", "h200-sxm") << 0.5;
    QTest::newRow("same vendor") << with("h100-sxm", "a100-80-sxm") << 1.0;
    QTest::newRow("another vendor") << with("h100-sxm", "mi300x") << 2.0;
    // Another model of the same shape and nearly the same size.
    QTest::newRow("another model") << with("llama-3.1-70b", "llama-3-70b") << 0.5;
}

void TestNearest::eachThingCounts()
{
    QFETCH(QByteArray, other);
    QFETCH(double, far);
    const double found = evidence::distance(of(here), of(other.constData()));
    QVERIFY2(std::abs(found - far) < 0.01, qPrintable(QString::number(found)));
}

void TestNearest::servingAndTrainingAreStrangers()
{
    QVERIFY(std::isinf(evidence::distance(of(here), of(R"({"task": "lora"})"))));
    QVERIFY(std::abs(evidence::distance(of(R"({"task": "lora"})"), of(R"({"task": "qlora"})")) - 1) < 3);
}

void TestNearest::orderAndNumber()
{
    const std::vector<Traits> among{
        of(R"({"model": "qwen2.5-7b", "hardware": {"accelerator": "mi300x", "count": 1}})"), of(here),
        of(R"({"task": "lora"})"),
        of(R"({"model": "llama-3.1-70b", "weights": "fp8", "serving": {"engine": "sglang"},
                                           "hardware": {"accelerator": "h100-sxm", "count": 4}})"),
        of(here)};
    QCOMPARE(evidence::nearest(of(here), among, 10), (std::vector<std::size_t>{1, 4, 3, 0}));
    QCOMPARE(evidence::nearest(of(here), among, 2), (std::vector<std::size_t>{1, 4}));
}

// The files that the program carries: every case can be read, and every figure is predicted but those of one file whose
// header names no format that the catalogue knows.
void TestNearest::everyShippedCaseIsReadAndPredicted()
{
    const test::TextFolder folder(QStringLiteral(SUANCHOU_RESOURCE_DIR "/evidence"));
    QCOMPARE(folder.files().size(), std::size_t(3));
    for (const catalog::TextFile &file : folder.files()) {
        const auto read = evidence::readCases(file.text, file.name);
        const auto *cases = std::get_if<std::vector<evidence::Case>>(&read);
        QVERIFY2(cases, file.name.data());
        QVERIFY(cases->size() > 50);
        std::size_t measured = 0;
        for (const evidence::Case &one : *cases) {
            QVERIFY2(!one.source.empty(), one.id.c_str());
            measured += one.measured.size();
        }
        const evidence::Validation validation = evidence::validate(*cases, test::basis());
        for (const evidence::NotPredicted &row : validation.notPredicted)
            QCOMPARE(row.id, std::string("ik-issues-596-deepseek-r1-0528-L207"));
        QCOMPARE(validation.predictions.size() + validation.notPredicted.size(), measured);
        for (const evidence::Prediction &row : validation.predictions)
            QCOMPARE(cases->at(row.of).id, row.id);
    }
}

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
