// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/layouts.h"
#include "model/plan/evaluate.h"
#include "model/plan/patch.h"
#include "model/scenario/fields.h"
#include "tests/model/basisfixture.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace suanchou;
using explore::LayoutTrial;
using explore::LayoutVerdict;
using scenario::FieldId;
using scenario::Scenario;

class TestLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSearchTookTheBest();
    void everyRowIsWhatPlanningItGives();
    void statedCountIsKept();
    void trainingTookTheFastest();
    void oddLayersAndExpertsAreDivided();
    void dataOnlyFrameworksKeepTheModelWhole();
};

namespace {

const char *const sized = R"({"model": "deepseek-r1", "weights": "fp8-block128",
    "serving": {"input_tokens": 4096, "output_tokens": 1024, "concurrency": 256, "slo": {"tpot_ms": 60, "ttft_ms": 4000}},
    "hardware": {"accelerator": "h200-sxm", "count": "auto"}})";

std::vector<LayoutTrial> of(const Scenario &scenario, const plan::Plan &plan)
{
    return explore::layouts(scenario, plan, test::basis());
}

} // namespace

// Where machines are chosen for targets, nothing else that carries the load takes fewer GPUs.
void TestLayouts::theSearchTookTheBest()
{
    const Scenario scenario = test::scenario(sized);
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    const std::vector<LayoutTrial> trials = of(scenario, plan);
    QVERIFY(trials.size() > 10);
    const auto planned = std::find_if(trials.begin(), trials.end(), [](const LayoutTrial &t) { return t.planned; });
    QVERIFY(planned != trials.end());
    QCOMPARE(planned->verdict, LayoutVerdict::Good);
    for (const LayoutTrial &trial : trials) {
        if (trial.verdict == LayoutVerdict::Good)
            QVERIFY(trial.gpus >= planned->gpus);
    }
    QVERIFY(std::is_sorted(trials.begin(), trials.end(), [](const LayoutTrial &a, const LayoutTrial &b) {
        return std::tuple(a.verdict, a.gpus) < std::tuple(b.verdict, b.gpus);
    }));
    QCOMPARE(std::count_if(trials.begin(), trials.end(), [](const LayoutTrial &t) { return t.planned; }), 1);
}

void TestLayouts::everyRowIsWhatPlanningItGives()
{
    const Scenario scenario = test::scenario(sized);
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    for (const LayoutTrial &trial : of(scenario, plan)) {
        const plan::Plan taken = plan::evaluate(plan::patched(scenario, trial.change), test::basis());
        QCOMPARE(taken.placement.layout, trial.layout);
        QCOMPARE(taken.placement.gpus, trial.gpus);
        QCOMPARE(taken.memory.fits, trial.verdict != LayoutVerdict::DoesNotFit);
        QCOMPARE(inSeconds(taken.serving->ttft), inSeconds(trial.ttft));
        QCOMPARE(inSeconds(taken.serving->tpot), inSeconds(trial.tpot));
    }
}

void TestLayouts::statedCountIsKept()
{
    const Scenario scenario = test::scenario(R"({"model": "llama-3.3-70b", "weights": "fp8",
        "serving": {"concurrency": 64}, "hardware": {"accelerator": "h100-sxm", "count": 12}})");
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    const std::vector<LayoutTrial> trials = of(scenario, plan);
    QVERIFY(trials.size() > 2);
    for (const LayoutTrial &trial : trials) {
        QCOMPARE(trial.gpus, 12);
        QCOMPARE(12 % scenario::gpusPerReplica(trial.layout), 0);
    }
}

void TestLayouts::trainingTookTheFastest()
{
    const Scenario scenario = test::scenario(R"({"model": "llama-3.1-70b", "task": "pretrain", "weights": "bf16-mixed",
        "training": {"framework": "megatron", "global_batch": 1024, "micro_batch": 1, "sequence_length": 8192},
        "hardware": {"accelerator": "h100-sxm", "count": 256}})");
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    QCOMPARE(plan.placement.reason, placement::Reason::FastestThatFits);
    QVERIFY(plan.memory.fits);
    const std::vector<LayoutTrial> trials = of(scenario, plan);
    QVERIFY(trials.size() > 8);
    QVERIFY(trials.front().planned);
    for (const LayoutTrial &trial : trials) {
        QCOMPARE(trial.gpus, 256);
        QCOMPARE(1024 % trial.layout.data, 0);
        if (trial.verdict == LayoutVerdict::Good)
            QVERIFY(inTokensPerSecond(trial.ratePerGpu) <= inTokensPerSecond(plan.training->tokensPerGpu));
    }
}

// DeepSeek-R1 has 61 layers, which no number of stages divides; on 1,024 H100 nothing fits without stages.
void TestLayouts::oddLayersAndExpertsAreDivided()
{
    const Scenario scenario = test::scenario(R"({"model": "deepseek-r1", "task": "pretrain", "weights": "bf16-mixed",
        "training": {"framework": "megatron", "global_batch": 4096}, "hardware": {"accelerator": "h100-sxm", "count": 1024}})");
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    QCOMPARE(plan.placement.reason, placement::Reason::FastestThatFits);
    QVERIFY(plan.memory.fits);
    QVERIFY(plan.placement.layout.pipeline > 1);
    const std::vector<LayoutTrial> trials = of(scenario, plan);
    QVERIFY(std::any_of(trials.begin(), trials.end(), [](const LayoutTrial &t) { return t.layout.expert > 1; }));
    QVERIFY(std::none_of(trials.begin(), trials.end(), [](const LayoutTrial &t) {
        return t.layout.pipeline == 1 && t.verdict == LayoutVerdict::Good;
    }));
}

void TestLayouts::dataOnlyFrameworksKeepTheModelWhole()
{
    const Scenario scenario = test::scenario(R"({"model": "llama-3.1-8b", "task": "lora",
        "training": {"framework": "hf-trainer", "global_batch": 64}, "hardware": {"accelerator": "h100-sxm", "count": 8}})");
    for (const LayoutTrial &trial : of(scenario, plan::evaluate(scenario, test::basis()))) {
        QCOMPARE(trial.layout.tensor, 1);
        QCOMPARE(trial.layout.pipeline, 1);
        QCOMPARE(trial.layout.data, 8);
    }
}

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
