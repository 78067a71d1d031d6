// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/techniques.h"

#include "model/explore/variant.h"
#include "model/plan/evaluate.h"
#include "model/plan/patch.h"
#include "tests/model/basisfixture.h"

#include <QTest>

#include <algorithm>

using namespace suanchou;
using explore::Saving;
using explore::Standing;
using explore::Technique;
using quantity::inBytes;
using quantity::inGib;

namespace {

struct Answer {
    scenario::Scenario scenario;
    plan::Plan plan;
    std::vector<Saving> savings;

    const Saving *find(Technique technique) const
    {
        const auto found =
            std::ranges::find_if(savings, [&](const Saving &one) { return one.technique == technique; });
        return found == savings.end() ? nullptr : &*found;
    }
};

Answer answer(const char *json)
{
    Answer one;
    one.scenario = test::scenario(json);
    one.plan = plan::evaluate(one.scenario, test::basis());
    one.savings = explore::savings(one.scenario, one.plan, test::basis());
    return one;
}

// Qwen2.5-7B over eight data ranks, ZeRO not in use, 16 bytes of states for each parameter.
const char *plainFinetune = R"({"model": "qwen2.5-7b", "task": "full-finetune",
    "training": {"framework": "deepspeed", "zero_stage": 0, "recompute": "none", "micro_batch": 1, "global_batch": 64,
                 "sequence_length": 2048},
    "hardware": {"accelerator": "h200-sxm", "count": 8, "parallelism": {"tensor": 1, "pipeline": 1, "data": 8}}})";

} // namespace

class TestTechniques : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void zeroDividesTheStates();
    void savingIsTheDifferenceOfPlans();
    void inUseTellsWhatItSaves();
    void everyTechniqueOnce();
    void fusedLossSparesTheLogits();
    void loraIsNoPretraining();
    void qloraFromLora();
    void stagesBeyondTheFrameworks();
    void servingHalvesWeights();
    void cacheOfEightBits();
    void llamaCppHasItsOwnFormats();
    void changesAreAccepted();
};

// Stage 1 divides the 12 bytes of master copy and moments of each parameter over 8 ranks, which saves 12 · 7/8 = 10.5
// (arXiv 1910.02054, section 3.1); DeepSpeed's 16-bit gradients save up to 2 more of the 4 without it. Stage 2 divides
// those too: 2 · 7/8 more.
void TestTechniques::zeroDividesTheStates()
{
    const Answer one = answer(plainFinetune);
    const double parameters = one.plan.model.parameters;
    const Saving *first = one.find(Technique::Zero1);
    const Saving *second = one.find(Technique::Zero2);
    QVERIFY(first && second);
    QCOMPARE(first->standing, Standing::Open);
    const double saved = inBytes(first->saved);
    QVERIFY2(saved > 10.5 * parameters && saved < 12.5 * parameters,
             qPrintable(QString::number(saved / parameters)));
    const double step = inBytes(second->saved - first->saved) / (2.0 * 7 / 8 * parameters);
    QVERIFY2(std::abs(step - 1) < 0.01, qPrintable(QString::number(step)));
    QVERIFY(inBytes(one.find(Technique::Zero3)->saved) > inBytes(second->saved));
}

void TestTechniques::savingIsTheDifferenceOfPlans()
{
    const Answer one = answer(plainFinetune);
    for (const Saving &saving : one.savings) {
        const scenario::Scenario changed =
            plan::patched(explore::withChoices(one.scenario, one.plan), saving.change);
        const plan::Plan other = plan::evaluate(changed, test::basis());
        const double difference = inBytes(one.plan.memory.total - other.memory.total);
        QCOMPARE(inBytes(saving.saved), saving.standing == Standing::InUse ? -difference : difference);
        QCOMPARE(inBytes(saving.needed),
                 inBytes(saving.standing == Standing::InUse ? one.plan.memory.total : other.memory.total));
        QCOMPARE(other.placement.gpus, 8);
    }
    QVERIFY(one.find(Technique::FullRecompute)->slower.value_or(0) > 0.05); // a third of the arithmetic again
}

// What taking it saves is what giving it up costs.
void TestTechniques::inUseTellsWhatItSaves()
{
    const Answer before = answer(plainFinetune);
    const Saving *open = before.find(Technique::FullRecompute);
    QVERIFY(inGib(open->saved) > 1);
    Answer after;
    after.scenario = plan::patched(before.scenario, open->change);
    after.plan = plan::evaluate(after.scenario, test::basis());
    after.savings = explore::savings(after.scenario, after.plan, test::basis());
    const Saving *used = after.find(Technique::FullRecompute);
    QCOMPARE(used->standing, Standing::InUse);
    QCOMPARE(inBytes(used->saved), inBytes(open->saved));
    QCOMPARE(inBytes(used->needed), inBytes(after.plan.memory.total));
    const scenario::Scenario back = plan::patched(after.scenario, used->change);
    QVERIFY(plan::evaluate(back, test::basis()).memory == before.plan.memory);
}

void TestTechniques::everyTechniqueOnce()
{
    const Answer training = answer(plainFinetune);
    QCOMPARE(training.savings.size(), std::size_t(10));
    QCOMPARE(training.savings.front().technique, Technique::SelectiveRecompute);
    QCOMPARE(training.savings.back().technique, Technique::Qlora);
    QCOMPARE(answer("{}").savings.size(), std::size_t(4));
}

// Of one sequence of 8192 tokens the logits of 128256 entries are at least 16 bit: 8192 · 128256 · 2 = 2.1 GB.
void TestTechniques::fusedLossSparesTheLogits()
{
    const Answer one =
        answer(R"({"model": "llama-3-8b", "task": "lora", "training": {"framework": "hf-trainer",
        "loss": "full", "sequence_length": 8192, "micro_batch": 1, "global_batch": 8},
        "hardware": {"accelerator": "h200-sxm", "count": 1}})");
    const Saving *fused = one.find(Technique::FusedLoss);
    QCOMPARE(fused->standing, Standing::Open);
    QVERIFY2(inBytes(fused->saved) > 8192.0 * 128256 * 2, qPrintable(QString::number(inGib(fused->saved))));
}

void TestTechniques::loraIsNoPretraining()
{
    const Answer one = answer(R"({"model": "llama-3-8b", "task": "pretrain",
        "hardware": {"accelerator": "h100-sxm", "count": 64}})");
    QVERIFY(!one.find(Technique::Lora));
    QVERIFY(!one.find(Technique::Qlora));
    QVERIFY(one.find(Technique::Zero1));
}

// The frozen base shrinks from 2 bytes a weight to about half a byte, its tables stay.
void TestTechniques::qloraFromLora()
{
    const Answer one = answer(R"({"model": "llama-3-8b", "task": "lora",
        "training": {"framework": "hf-trainer", "micro_batch": 1, "global_batch": 8, "sequence_length": 1024},
        "hardware": {"accelerator": "h100-sxm", "count": 1}})");
    QCOMPARE(one.find(Technique::Lora)->standing, Standing::InUse);
    // Full fine-tuning has 16 bytes of states for each of 8.03 · 10⁹ weights, LoRA 2: at least 14 · 8.03 = 112 GB.
    QVERIFY(inBytes(one.find(Technique::Lora)->saved) > 112e9);
    const Saving *qlora = one.find(Technique::Qlora);
    QCOMPARE(qlora->standing, Standing::Open);
    // Of 8.03 · 10⁹ weights 1.05 · 10⁹ are tables; 1.4 bytes of each of the rest are saved, the tables may grow to fp32.
    const double rest = 8.03e9 - 1.05e9;
    QVERIFY(inBytes(qlora->saved) > 1.4 * rest - 2 * 1.05e9);
    QVERIFY(inBytes(qlora->saved) < 2 * 1.5 * rest);
}

// Megatron's distributed optimizer divides optimizer states, whatever a stage says beyond that.
void TestTechniques::stagesBeyondTheFrameworks()
{
    const Answer one =
        answer(R"({"model": "llama-3-8b", "task": "full-finetune", "training": {"framework": "megatron",
        "global_batch": 64}, "hardware": {"accelerator": "h200-sxm", "count": 8,
        "parallelism": {"tensor": 1, "pipeline": 1, "data": 8}}})");
    QCOMPARE(one.find(Technique::Zero1)->standing, Standing::InUse); // Megatron's own default
    QCOMPARE(one.find(Technique::Zero2)->standing, Standing::NoEffect);
    QCOMPARE(one.find(Technique::Zero3)->standing, Standing::NoEffect);
}

// Llama 3.1 70B: 70.55 · 10⁹ weights, of them 2 · 128256 · 8192 in tables, which stay 16 bit; the others halve.
void TestTechniques::servingHalvesWeights()
{
    const Answer one = answer(R"({"model": "llama-3.1-70b", "kv_cache": "bf16", "serving": {"concurrency": 4},
        "hardware": {"accelerator": "h100-sxm", "count": 4, "parallelism": {"tensor": 4}}})");
    const double linears = 70.55e9 - 2 * 128256.0 * 8192;
    const Saving *eight = one.find(Technique::Weights8bit);
    QCOMPARE(eight->standing, Standing::Open);
    QVERIFY2(std::abs(inBytes(eight->saved) / (linears / 4) - 1) < 0.02,
             qPrintable(QString::number(inBytes(eight->saved) / (linears / 4))));
    QVERIFY(inBytes(one.find(Technique::Weights4bit)->saved) > inBytes(eight->saved));
    QVERIFY(inBytes(one.find(Technique::DoubleTensor)->saved) > 0);
}

void TestTechniques::cacheOfEightBits()
{
    const Answer one = answer(R"({"model": "llama-3.1-70b", "kv_cache": "bf16",
        "serving": {"concurrency": 32, "input_tokens": 4096, "output_tokens": 512},
        "hardware": {"accelerator": "h200-sxm", "count": 4, "parallelism": {"tensor": 4}}})");
    const double cache = inBytes(one.plan.memory[memory::Term::KvCache]);
    QVERIFY(std::abs(inBytes(one.find(Technique::Cache8bit)->saved) / (cache / 2) - 1) < 0.02);
}

void TestTechniques::llamaCppHasItsOwnFormats()
{
    const Answer one = answer(R"({"model": "llama-3-8b", "weights": "gguf-q4_k_m", "serving":
        {"engine": "llama.cpp", "concurrency": 1}, "hardware": {"accelerator": "rtx4090", "count": 1}})");
    QCOMPARE(one.find(Technique::Weights4bit)->standing, Standing::InUse);
    QVERIFY(inBytes(one.find(Technique::Weights4bit)->saved) > 8e9);
    QVERIFY(inBytes(one.find(Technique::Weights8bit)->saved) < 0); // eight bits cost more than four
}

void TestTechniques::changesAreAccepted()
{
    for (const char *json : {plainFinetune, "{}", R"({"task": "qlora", "model": "llama-3-8b"})"}) {
        for (const Saving &saving : answer(json).savings) {
            QVERIFY(saving.change.count > 0);
            for (int i = 0; i < saving.change.count; ++i) {
                const plan::Fix::Change &change = saving.change.changes[std::size_t(i)];
                QVERIFY(scenario::accepts(scenario::field(change.field), plan::valueOf(change)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTechniques)
#include "tst_techniques.moc"
