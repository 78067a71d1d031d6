// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/assumed.h"
#include "model/plan/evaluate.h"
#include "model/plan/figures.h"
#include "model/scenario/check.h"
#include "model/scenario/fields.h"
#include "tests/model/plan/planfixture.h"

#include <QtTest>

#include <set>

using namespace suanchou;
using namespace suanchou::quantity;
using plan::FigureId;
using plan::Plan;
using plan::WarningCode;
using scenario::FieldId;
using scenario::Scenario;
using test::find;
using test::planOf;
using test::value;

class TestEvaluate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deepseekOnOneNode();
    void seventyBillionOnOneCard();
    void doesNotFitSaysWhatWould();
    void fixesRemoveTheirCause_data();
    void fixesRemoveTheirCause();
    void statedLayoutIsKept();
    void countIsFilledWithReplicas();
    void fewestGpusForTheLoad();
    void automaticAcceleratorFits();
    void sizeAloneHasAShape();
    void trainingHasItsOwnFigures();
    void moreUsersNeedMoreMemory();
    void figureKeysAreUnique();
    void assumedNamesEveryDefault();
    void extremeScenariosStayFinite_data();
    void extremeScenariosStayFinite();
    void evaluationIsPure();
};

namespace {

const char *headline = R"({"model": "deepseek-r1", "weights": "fp8-block128", "serving": {"concurrency": 64},
                           "hardware": {"accelerator": "h200-sxm", "count": 8}})";

Scenario patched(Scenario scenario, const plan::Fix &fix)
{
    for (int i = 0; i < fix.count; ++i) {
        const plan::Fix::Change &change = fix.changes[size_t(i)];
        const scenario::Value value = change.text.empty() ? scenario::Value(change.number) : scenario::Value(scenario::Automatic{});
        scenario::set(scenario, change.field, value);
    }
    return scenario;
}

} // namespace

void TestEvaluate::deepseekOnOneNode()
{
    const Plan plan = planOf(headline);
    QVERIFY(plan.memory.fits);
    QCOMPARE(value(plan, FigureId::Parameters), 671.026419200);
    // 61 layers of a latent of 512 + 64 elements in 16 bit.
    QCOMPARE(value(plan, FigureId::KvPerToken), 61 * 576 * 2.0);
    // The latent is replicated over tensor ranks.
    QCOMPARE(value(plan, FigureId::KvPerTokenPerGpu), 61 * 576 * 2.0);
    QCOMPARE(plan.placement.layout.tensor, 8);
    QCOMPARE(plan.placement.nodes, 1);
    // Published: 635 GiB resident over 8 GPUs.
    QVERIFY(qAbs(value(plan, FigureId::WeightsPerGpu) - 79.4) < 0.8);
    QVERIFY(value(plan, FigureId::Tpot) > 5 && value(plan, FigureId::Tpot) < 200);
    QVERIFY(value(plan, FigureId::OwnCapex) > 0);
    QVERIFY(value(plan, FigureId::RentPerHour) > 0);
    QVERIFY(value(plan, FigureId::ApiTotal) > 0);
}

void TestEvaluate::seventyBillionOnOneCard()
{
    const Plan plan = planOf(R"({"model": "llama-3.1-70b", "weights": "awq-int4", "serving": {"concurrency": 4},
                                 "hardware": {"accelerator": "a100-80-sxm", "count": 1}})");
    QVERIFY(plan.memory.fits);
    // 2 · 80 layers · 8 heads · 128 · 2 bytes.
    QCOMPARE(value(plan, FigureId::KvPerToken), 327680.0);
}

void TestEvaluate::doesNotFitSaysWhatWould()
{
    const Plan plan = planOf(R"({"model": {"parameters": 1.75e11}, "weights": "int8",
                                 "hardware": {"accelerator": "rtx-a6000", "count": 1}})");
    QVERIFY(!plan.memory.fits);
    const plan::Warning *warning = find(plan, WarningCode::DoesNotFit);
    QVERIFY(warning);
    QCOMPARE(warning->severity, plan::Severity::Error);
    // 175 GB of weights over cards of at most 48 GB · 0.9: at least 5.
    QVERIFY(warning->numbers[2] >= 5);
    QVERIFY(warning->fix.count > 0);
    QVERIFY(find(plan, WarningCode::AssumedShape));
}

void TestEvaluate::fixesRemoveTheirCause_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("175B on 48 GB") << QByteArray(R"({"model": {"parameters": 1.75e11}, "weights": "int8", "hardware": {"accelerator": "rtx-a6000", "count": 1}})");
    QTest::newRow("70B on a 4090") << QByteArray(R"({"model": "llama-3-70b", "weights": "fp16", "hardware": {"accelerator": "rtx4090", "count": 1, "parallelism": {"tensor": 1, "pipeline": 1}}})");
    QTest::newRow("too many users") << QByteArray(R"({"model": "llama-3.1-8b", "serving": {"concurrency": 2000, "input_tokens": 4096}, "hardware": {"accelerator": "l40s", "count": 1}})");
    QTest::newRow("context too long") << QByteArray(R"({"model": "llama-3.1-70b", "weights": "awq-int4", "serving": {"concurrency": 1, "input_tokens": 120000}, "hardware": {"accelerator": "a100-80-sxm", "count": 1}})");
    QTest::newRow("full fine-tune on one card") << QByteArray(R"({"model": "llama-3.1-8b", "weights": "bf16-mixed", "task": "full-finetune", "hardware": {"accelerator": "a100-80-sxm", "count": 1}})");
}

void TestEvaluate::fixesRemoveTheirCause()
{
    QFETCH(QByteArray, json);
    const Scenario scenario = test::scenario(json.constData());
    const Plan plan = planOf(scenario);
    QVERIFY(!plan.memory.fits);
    QVERIFY(!plan.warnings.empty());
    const plan::Fix &fix = plan.warnings.front().fix;
    QVERIFY(fix.count > 0);
    QVERIFY(planOf(patched(scenario, fix)).memory.fits);
}

void TestEvaluate::statedLayoutIsKept()
{
    const Plan plan = planOf(R"({"model": "llama-3.1-70b", "weights": "bf16", "hardware": {"accelerator": "h100-sxm", "count": 8,
                                 "parallelism": {"tensor": 4, "pipeline": 2, "data": 1, "expert": 1, "context": 1}}})");
    QCOMPARE(plan.placement.layout, (scenario::Layout{.tensor = 4, .pipeline = 2}));
    QCOMPARE(plan.placement.replicas, 1);
    QVERIFY(plan.placement.countMatches);

    const Plan odd = planOf(R"({"model": "llama-3.1-70b", "weights": "awq-int4", "hardware": {"accelerator": "h100-sxm", "count": 7,
                                "parallelism": {"tensor": 2}}})");
    QVERIFY(!odd.placement.countMatches);
    QVERIFY(find(odd, WarningCode::CountMismatch));

    const Plan split = planOf(R"({"model": "llama-3.1-70b", "weights": "awq-int4", "hardware": {"accelerator": "h100-sxm",
                                  "parallelism": {"tensor": 3}}})");
    QVERIFY(!split.placement.dividesHeads); // 64 heads over 3
    QVERIFY(find(split, WarningCode::TensorSplitsHeads));
}

void TestEvaluate::countIsFilledWithReplicas()
{
    const Plan plan = planOf(R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"concurrency": 64},
                                 "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    QCOMPARE(plan.placement.layout.tensor, 1);
    QCOMPARE(plan.placement.replicas, 8);
    QCOMPARE(plan.placement.gpus, 8);

    // One stage, as stated; the tensor degree is still free.
    const Plan stages = planOf(R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"concurrency": 64},
                                   "hardware": {"accelerator": "h100-sxm", "count": 8, "parallelism": {"pipeline": 1}}})");
    QCOMPARE(stages.placement.layout, plan.placement.layout);
    QCOMPARE(stages.placement.replicas, 8);

    // Offline, 70B in FP8 (69 GiB) leaves an 80 GB card room for few tokens: two cards hold it with a cache of half its size.
    const Plan offline = planOf(R"({"model": "llama-3.1-70b", "weights": "fp8", "serving": {"mode": "offline", "concurrency": "max"},
                                    "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    QCOMPARE(offline.placement.layout.tensor, 2);
    QCOMPARE(offline.placement.replicas, 4);

    const Plan single = planOf(R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"mode": "single-stream"},
                                   "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    QCOMPARE(single.placement.layout.tensor, 8);
    QCOMPARE(single.placement.replicas, 1);
}

void TestEvaluate::fewestGpusForTheLoad()
{
    const Plan few = planOf(R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"concurrency": 8},
                                "hardware": {"accelerator": "rtx4090"}})");
    QVERIFY(few.memory.fits);
    const Plan many = planOf(R"({"model": "llama-3.1-8b", "weights": "bf16", "serving": {"concurrency": 400},
                                 "hardware": {"accelerator": "rtx4090"}})");
    QVERIFY(many.memory.fits);
    QVERIFY(many.placement.gpus > few.placement.gpus);
}

void TestEvaluate::automaticAcceleratorFits()
{
    const Plan plan = planOf(R"({"model": "qwen3-32b", "weights": "bf16", "serving": {"concurrency": 16, "slo": {"tpot_ms": 60}},
                                 "hardware": {"accelerator": "auto", "count": "auto"}})");
    QVERIFY(plan.memory.fits);
    QVERIFY(test::basis().catalog().accelerator(plan.accelerator));
    QVERIFY(value(plan, FigureId::Tpot) <= 60);
}

void TestEvaluate::sizeAloneHasAShape()
{
    for (const double parameters : {7e9, 13e9, 70e9, 175e9, 3.3e9, 1e12}) {
        Scenario scenario;
        scenario::set(scenario, FieldId::Model, scenario::ModelChoice{.id = {}, .parameters = parameters, .config = {}});
        const Plan plan = planOf(scenario);
        QVERIFY2(qAbs(plan.model.parameters / parameters - 1) < 0.005, qPrintable(QString::number(parameters)));
    }
}

void TestEvaluate::trainingHasItsOwnFigures()
{
    const Plan plan = planOf(R"({"model": "llama-3.1-8b", "weights": "bf16-mixed", "task": "full-finetune",
                                 "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    QVERIFY(plan.training && !plan.serving);
    QVERIFY(qIsNaN(value(plan, FigureId::Ttft)));
    QVERIFY(qIsNaN(value(plan, FigureId::KvTokens)));
    QVERIFY(value(plan, FigureId::Days) > 0);
    QVERIFY(value(plan, FigureId::Mfu) > 5 && value(plan, FigureId::Mfu) < 70);
    QVERIFY(value(plan, FigureId::ModelStates) > 0);
}

void TestEvaluate::moreUsersNeedMoreMemory()
{
    double last = 0;
    for (const double users : {1.0, 2.0, 8.0, 32.0, 64.0}) {
        Scenario scenario = test::scenario(headline);
        scenario::set(scenario, FieldId::Concurrency, users);
        const double total = value(planOf(scenario), FigureId::MemoryTotal);
        QVERIFY(total > last);
        last = total;
    }
}

void TestEvaluate::figureKeysAreUnique()
{
    std::set<std::string_view> keys;
    for (const plan::Figure &figure : plan::figures()) {
        QVERIFY2(keys.insert(figure.key).second, figure.key.data());
        QCOMPARE(plan::findFigure(figure.key), &figure);
    }
    QVERIFY(!plan::findFigure("memory.nothing"));
}

void TestEvaluate::assumedNamesEveryDefault()
{
    const Scenario scenario = test::scenario(R"({"model": "llama-3.1-8b"})");
    const auto list = plan::assumed(scenario, planOf(scenario), test::basis());
    std::set<FieldId> named;
    for (const plan::Assumed &assumed : list) {
        QVERIFY(!assumed.source.empty());
        QVERIFY(assumed.number || !assumed.text.empty());
        named.insert(assumed.field);
    }
    QVERIFY(!named.contains(FieldId::Model));
    for (const FieldId id : {FieldId::Weights, FieldId::Engine, FieldId::Concurrency, FieldId::Count, FieldId::Tensor, FieldId::Pue,
                             FieldId::TariffPerKwh, FieldId::MemoryUtilization, FieldId::Horizon})
        QVERIFY2(named.contains(id), scenario::field(id).key.data());
    QVERIFY(!named.contains(FieldId::Optimizer)); // nothing is trained
}

void TestEvaluate::extremeScenariosStayFinite_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("everything huge") << QByteArray(R"({"model": {"parameters": 1e14}, "serving": {"concurrency": 1000000, "input_tokens": 100000000, "output_tokens": 100000000}})");
    QTest::newRow("everything small") << QByteArray(R"({"model": {"parameters": 1e6}, "serving": {"concurrency": 1, "input_tokens": 1, "output_tokens": 1}})");
    QTest::newRow("no memory") << QByteArray(R"({"hardware": {"memory_gib": 0.01, "count": 1}})");
    QTest::newRow("a million GPUs") << QByteArray(R"({"hardware": {"count": 1000000}})");
    QTest::newRow("no use") << QByteArray(R"({"finance": {"utilisation": 0}})");
    QTest::newRow("no interest") << QByteArray(R"({"finance": {"discount_rate": 0}})");
    QTest::newRow("short horizon") << QByteArray(R"({"finance": {"horizon_years": 0.01}})");
    QTest::newRow("flood of requests") << QByteArray(R"({"serving": {"requests_per_s": 1000000}})");
    QTest::newRow("training of everything") << QByteArray(R"({"task": "pretrain", "training": {"tokens": 1e18, "micro_batch": 1000000, "sequence_length": 100000000}})");
    QTest::newRow("rank beyond width") << QByteArray(R"({"task": "qlora", "training": {"lora_rank": 65536}})");
}

void TestEvaluate::extremeScenariosStayFinite()
{
    QFETCH(QByteArray, json);
    const Plan plan = planOf(json.constData());
    for (const plan::Figure &figure : plan::figures()) {
        if (const auto value = figure.value(plan))
            QVERIFY2(std::isfinite(*value), figure.key.data());
    }
}

void TestEvaluate::evaluationIsPure()
{
    const Scenario scenario = test::scenario(headline);
    QCOMPARE(planOf(scenario), planOf(scenario));
}

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
