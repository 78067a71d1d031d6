// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explain/derivation.h"
#include "model/plan/evaluate.h"
#include "tests/model/basisfixture.h"

#include <QtTest>

using namespace suanchou;
using plan::FigureId;

class TestDerivation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsDerived_data();
    void everyFigureIsDerived();
    void servingMemoryAddsUp();
    void trainingMemoryAddsUp();
    void speedAddsUp_data();
    void speedAddsUp();
    void electricityFollowsFromItsOperands();
    void pricesNameTheirSource();
    void statedInputsLeadToTheirField();

private:
    static double operand(const explain::Derivation &derivation, explain::OperandName name)
    {
        for (const explain::Operand &one : derivation.operands) {
            if (one.name == name)
                return one.value;
        }
        return qQNaN();
    }
    static explain::Derivation derive(FigureId figure, const scenario::Scenario &scenario)
    {
        return explain::derive(figure, scenario, plan::evaluate(scenario, test::basis()), test::basis());
    }
};

namespace {

const char *const serving = R"({"model": "llama-3.1-70b", "weights": "bf16", "hardware": {"accelerator": "h100-sxm", "count": 4}})";
const char *const training = R"({"model": "llama-3.1-8b", "weights": "bf16-mixed", "task": "full-finetune",
                                 "hardware": {"accelerator": "h100-sxm", "count": 8}})";

double sumOfGib(const explain::Derivation &derivation)
{
    double sum = 0;
    for (const explain::Operand &operand : derivation.operands)
        sum += operand.unit == explain::OperandUnit::Gib ? operand.value : 0;
    return sum;
}

} // namespace

void TestDerivation::everyFigureIsDerived_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("serving") << QByteArray(serving);
    QTest::newRow("training") << QByteArray(training);
}

void TestDerivation::everyFigureIsDerived()
{
    QFETCH(QByteArray, json);
    const scenario::Scenario scenario = test::scenario(json.constData());
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    for (const plan::Figure &figure : plan::figures()) {
        if (!figure.value(plan))
            continue;
        const explain::Derivation derivation = explain::derive(figure.id, scenario, plan, test::basis());
        QCOMPARE(derivation.figure, figure.id);
        QVERIFY2(!derivation.formula.empty(), figure.key.data());
        for (const explain::Operand &operand : derivation.operands) {
            QVERIFY2(std::isfinite(operand.value), figure.key.data());
            QVERIFY2(!operand.symbol.empty() && operand.name != explain::OperandName::End, figure.key.data());
            QVERIFY2(!operand.source || !operand.source->source.empty(), figure.key.data());
        }
    }
}

void TestDerivation::servingMemoryAddsUp()
{
    const scenario::Scenario scenario = test::scenario(serving);
    const double total = *plan::figure(FigureId::MemoryTotal).value(plan::evaluate(scenario, test::basis()));
    QVERIFY(qAbs(sumOfGib(derive(FigureId::MemoryTotal, scenario)) - total) < 1e-6 * total);
}

void TestDerivation::trainingMemoryAddsUp()
{
    const scenario::Scenario scenario = test::scenario(training);
    const double total = *plan::figure(FigureId::MemoryTotal).value(plan::evaluate(scenario, test::basis()));
    // The peak is one moment of the step, so no term may exceed it and together they reach it.
    QVERIFY(sumOfGib(derive(FigureId::MemoryTotal, scenario)) >= total * (1 - 1e-6));
}

void TestDerivation::electricityFollowsFromItsOperands()
{
    const scenario::Scenario scenario = test::scenario(serving);
    const explain::Derivation derivation = derive(FigureId::OwnElectricity, scenario);
    const double expected = operand(derivation, explain::OperandName::AveragePower) * operand(derivation, explain::OperandName::Pue) *
                            8760.0 * operand(derivation, explain::OperandName::Tariff);
    const double electricity = *plan::figure(FigureId::OwnElectricity).value(plan::evaluate(scenario, test::basis()));
    QVERIFY(qAbs(expected / electricity - 1) < 1e-9);
}

void TestDerivation::speedAddsUp_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("figure");
    const QByteArray dense(serving);
    const QByteArray sparse(R"({"model": "deepseek-r1", "hardware": {"accelerator": "h200-sxm", "count": 8}, "serving": {"concurrency": 32}})");
    const QByteArray training(R"({"task": "lora", "model": "llama-3.1-8b", "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    QTest::newRow("TPOT") << dense << static_cast<int>(FigureId::Tpot);
    QTest::newRow("TTFT") << dense << static_cast<int>(FigureId::Ttft);
    QTest::newRow("TPOT of experts") << sparse << static_cast<int>(FigureId::Tpot);
    QTest::newRow("TTFT of experts") << sparse << static_cast<int>(FigureId::Ttft);
    QTest::newRow("training step") << training << static_cast<int>(FigureId::Step);
}

/// All operands in milliseconds are terms of the figure's sum.
void TestDerivation::speedAddsUp()
{
    QFETCH(QByteArray, json);
    QFETCH(int, figure);
    const auto id = static_cast<FigureId>(figure);
    const scenario::Scenario scenario = test::scenario(json.constData());
    double milliseconds = 0;
    for (const explain::Operand &one : derive(id, scenario).operands)
        milliseconds += one.unit == explain::OperandUnit::Milliseconds ? one.value : 0;
    double expected = *plan::figure(id).value(plan::evaluate(scenario, test::basis()));
    if (plan::figure(id).unit == plan::FigureUnit::Seconds)
        expected *= 1e3;
    QVERIFY2(qAbs(milliseconds / expected - 1) < 1e-9, qPrintable(QString::number(milliseconds / expected)));
}

void TestDerivation::pricesNameTheirSource()
{
    const explain::Derivation capex = derive(FigureId::OwnCapex, test::scenario(serving));
    QVERIFY(!capex.operands.empty());
    for (const explain::Operand &line : capex.operands)
        QVERIFY(line.source);
    const explain::Derivation rent = derive(FigureId::RentPerHour, test::scenario(serving));
    QVERIFY(rent.operands.front().source);
}

void TestDerivation::statedInputsLeadToTheirField()
{
    const explain::Derivation derivation = derive(FigureId::OwnElectricity, test::scenario(R"({"finance": {"own": {"tariff_per_kwh": 0.8}}})"));
    bool found = false;
    for (const explain::Operand &one : derivation.operands)
        found = found || (one.name == explain::OperandName::Tariff && one.field == scenario::FieldId::TariffPerKwh && qFuzzyCompare(one.value, 0.8));
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestDerivation)
#include "tst_derivation.moc"
