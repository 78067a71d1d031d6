// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/inverse.h"

#include "model/plan/evaluate.h"
#include "tests/model/basisfixture.h"

#include <QTest>

using namespace suanchou;

class TestInverse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewestGpus_data();
    void fewestGpus();
    void statedDegreesAreLetGo();
    void nothingHoldsIt();
};

namespace {

std::optional<int> fewest(const QString &json)
{
    const scenario::Scenario scenario = test::scenario(json.toUtf8().constData());
    return explore::fewestGpus(scenario, plan::evaluate(scenario, test::basis()), test::basis());
}

} // namespace

void TestInverse::fewestGpus_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("weights");
    QTest::addColumn<QString>("accelerator");
    QTest::addColumn<int>("gpus");
    // Resident weights: 15 GiB on one 24 GB card; 131.4 GiB on two of 80 GB would leave nothing for the cache, four divide
    // 64 heads; 635 GiB of R1 need eight of 141 GB.
    QTest::newRow("8B, BF16, 4090") << QStringLiteral("llama-3.1-8b") << QStringLiteral("bf16") << QStringLiteral("rtx4090") << 1;
    QTest::newRow("70B, BF16, H100") << QStringLiteral("llama-3.1-70b") << QStringLiteral("bf16") << QStringLiteral("h100-sxm") << 4;
    QTest::newRow("R1, H200") << QStringLiteral("deepseek-r1") << QStringLiteral("native") << QStringLiteral("h200-sxm") << 8;
}

void TestInverse::fewestGpus()
{
    QFETCH(QString, model);
    QFETCH(QString, weights);
    QFETCH(QString, accelerator);
    QFETCH(int, gpus);
    const auto json = QStringLiteral(R"({"model": "%1", "weights": "%2", "serving": {"concurrency": 1, "input_tokens": 1024,
        "output_tokens": 256}, "hardware": {"accelerator": "%3", "count": 64}})").arg(model, weights, accelerator);
    QCOMPARE(fewest(json).value_or(0), gpus);
}

void TestInverse::statedDegreesAreLetGo()
{
    QCOMPARE(fewest(QStringLiteral(R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"concurrency": 1},
        "hardware": {"accelerator": "h100-sxm", "count": 8, "parallelism": {"tensor": 8}}})")).value_or(0), 1);
}

void TestInverse::nothingHoldsIt()
{
    QVERIFY(!fewest(QStringLiteral(R"({"model": "deepseek-r1", "weights": "bf16", "serving": {"concurrency": 1},
        "hardware": {"accelerator": "rtx4090", "memory_gib": 1}})")));
}

QTEST_GUILESS_MAIN(TestInverse)
#include "tst_inverse.moc"
