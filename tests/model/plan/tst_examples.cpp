// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/plan/figures.h"
#include "model/scenario/check.h"
#include "tests/model/basisfixture.h"

#include <QtTest>

#include <algorithm>

using namespace suanchou;
using namespace suanchou::quantity;

/// Every system that the articles describe is planned, and what can't work is said.
class TestExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planned_data();
    void planned();
    void impossibleOnesSaySo_data();
    void impossibleOnesSaySo();
};

void TestExamples::planned_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(SUANCHOU_RESOURCE_DIR "/examples"));
    for (const QString &name : folder.entryList({QStringLiteral("*.suanchou")}))
        QTest::newRow(qPrintable(name)) << name;
}

void TestExamples::planned()
{
    QFETCH(QString, name);
    const scenario::File file = test::example(name);
    const scenario::Errors errors = scenario::check(file.scenario, test::basis().catalog());
    QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().path.c_str());
    const plan::Plan plan = plan::evaluate(file.scenario, test::basis());
    QVERIFY(plan.model.parameters > 0);
    QVERIFY(inBytes(plan.memory.total) > 0);
    for (const plan::Figure &figure : plan::figures()) {
        if (const auto value = figure.value(plan))
            QVERIFY2(std::isfinite(*value), figure.key.data());
    }
    if (!plan.memory.fits) {
        const bool said = std::any_of(plan.warnings.begin(), plan.warnings.end(), [](const plan::Warning &warning) {
            return warning.severity == plan::Severity::Error;
        });
        QVERIFY(said);
    }
}

void TestExamples::impossibleOnesSaySo_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"175b-int8-one-a6000-48gb", "175b-fp16-4xh100-parallelism", "40b-fp16-one-a100-80gb",
                             "13b-training-one-a100-80gb", "70b-fp16-one-rtx4090", "70b-full-finetune-16xa100",
                             "65b-training-pod-4-gpus"})
        QTest::newRow(name) << QString::fromLatin1(name) + QStringLiteral(".suanchou");
}

void TestExamples::impossibleOnesSaySo()
{
    QFETCH(QString, name);
    const plan::Plan plan = plan::evaluate(test::example(name).scenario, test::basis());
    QVERIFY(!plan.memory.fits);
    QVERIFY(!plan.warnings.empty());
    QCOMPARE(plan.warnings.front().code, plan::WarningCode::DoesNotFit);
    QVERIFY2(plan.warnings.front().fix.count > 0, "no way out is offered");
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
