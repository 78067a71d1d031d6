// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/techniques.h"

#include "model/explore/variant.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/plan/patch.h"

#include <cmath>
#include <initializer_list>

namespace suanchou::explore {

namespace {

using plan::Fix;
using scenario::FieldId;
using scenario::Task;

constexpr Bytes noticed = bytes(1024.0 * 1024.0);

Fix::Change states(FieldId field, const char *word) { return {field, 0, word}; }
Fix::Change states(FieldId field, double number) { return {field, number, {}}; }

Fix fixOf(std::initializer_list<Fix::Change> changes)
{
    Fix fix;
    for (const Fix::Change &change : changes)
        fix.changes[static_cast<std::size_t>(fix.count++)] = change;
    return fix;
}

/// How a technique is taken into use and given up, and whether it is in use.
struct Way {
    Technique technique = Technique::End;
    bool inUse = false;
    Fix take;
    Fix give;
};

std::optional<double> stepSeconds(const plan::Plan &plan)
{
    if (plan.training && inSeconds(plan.training->step) > 0)
        return inSeconds(plan.training->step);
    if (plan.serving && inSeconds(plan.serving->tpot) > 0)
        return inSeconds(plan.serving->tpot);
    return std::nullopt;
}

std::optional<double> slowdown(const plan::Plan &with, const plan::Plan &without)
{
    const std::optional<double> a = stepSeconds(with);
    const std::optional<double> b = stepSeconds(without);
    return a && b ? std::optional(*a / *b - 1) : std::nullopt;
}

std::vector<Way> trainingWays(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    const memory::FrameworkRules &rules =
        basis.calibrations().memory.of(scenario.training.framework, plan.placement.layout);
    const auto recompute =
        memory::effectiveRecompute(scenario.training, rules, isGiven(scenario, FieldId::Recompute));
    const scenario::Layout &layout = plan.placement.layout;
    const int byItself = layout.data * layout.context > 1 ? rules.zeroStage : 0;
    const int stage = scenario.training.zeroStage.value_or(byItself);
    const bool offloads = scenario.training.offload == scenario::Offload::Optimizer ||
                          scenario.training.offload == scenario::Offload::All;
    const bool fused = scenario.training.loss.value_or(rules.loss) == scenario::Loss::Fused;
    const bool eightBit = scenario.training.optimizer == scenario::Optimizer::Adamw8bit;
    const Fix noRecompute = fixOf({states(FieldId::Recompute, "none")});
    const Fix noStage = fixOf({states(FieldId::ZeroStage, 0.0)});
    std::vector<Way> ways{
        {Technique::SelectiveRecompute, recompute == scenario::Recompute::Selective,
         fixOf({states(FieldId::Recompute, "selective")}), noRecompute},
        {Technique::FullRecompute, recompute == scenario::Recompute::Full,
         fixOf({states(FieldId::Recompute, "full")}), noRecompute},
        {Technique::Zero1, stage == 1, fixOf({states(FieldId::ZeroStage, 1.0)}), noStage},
        {Technique::Zero2, stage == 2, fixOf({states(FieldId::ZeroStage, 2.0)}), noStage},
        {Technique::Zero3, stage == 3, fixOf({states(FieldId::ZeroStage, 3.0)}), noStage},
        {Technique::OffloadOptimizer, offloads, fixOf({states(FieldId::Offload, "optimizer")}),
         fixOf({states(FieldId::Offload, "null")})},
        {Technique::Optimizer8bit, eightBit, fixOf({states(FieldId::Optimizer, "adamw-8bit")}),
         fixOf({states(FieldId::Optimizer, "adamw")})},
        {Technique::FusedLoss, fused, fixOf({states(FieldId::Loss, "fused")}),
         fixOf({states(FieldId::Loss, "full")})},
    };
    if (scenario.task == Task::Pretrain)
        return ways;
    // A base in NF4 belongs to QLoRA, and only to it.
    const Fix lora = fixOf({states(FieldId::Task, "lora"), states(FieldId::Weights, "bf16-mixed")});
    const Fix full = fixOf({states(FieldId::Task, "full-finetune"), states(FieldId::Weights, "bf16-mixed")});
    const Fix qlora = fixOf({states(FieldId::Task, "qlora"), states(FieldId::Weights, "nf4")});
    ways.push_back({Technique::Lora, scenario.task == Task::Lora, lora, full});
    ways.push_back({Technique::Qlora, scenario.task == Task::Qlora, qlora, lora});
    return ways;
}

std::vector<Way> servingWays(const scenario::Scenario &scenario, const plan::Plan &plan)
{
    const bool llama = scenario.serving.engine == scenario::Engine::LlamaCpp;
    const char *eight = llama ? "gguf-q8_0" : "fp8";
    const char *four = llama ? "gguf-q4_k_m" : "awq-int4";
    const char *cache = llama ? "q8_0" : "fp8";
    const Fix native = fixOf({states(FieldId::Weights, "native")});
    const int tensor = plan.placement.layout.tensor;
    const int gpus = plan.placement.gpus;
    const int rank = 2 * tensor * plan.placement.layout.pipeline;
    return {
        {Technique::Weights8bit, plan.weights == eight, fixOf({states(FieldId::Weights, eight)}), native},
        {Technique::Weights4bit, plan.weights == four, fixOf({states(FieldId::Weights, four)}), native},
        {Technique::Cache8bit, plan.kvCache == cache, fixOf({states(FieldId::KvCache, cache)}),
         fixOf({states(FieldId::KvCache, "bf16")})},
        {Technique::DoubleTensor,
         false,
         fixOf({states(FieldId::Tensor, 2.0 * tensor),
                states(FieldId::Count, static_cast<double>(std::max(gpus, rank)))}),
         {}},
    };
}

} // namespace

std::vector<Saving> savings(const scenario::Scenario &scenario, const plan::Plan &plan,
                            const plan::Basis &basis)
{
    const scenario::Scenario fixed = withChoices(scenario, plan);
    const bool training = scenario::isTraining(scenario.task);
    const std::vector<Way> ways = training ? trainingWays(scenario, plan, basis) : servingWays(scenario, plan);
    std::vector<Saving> list;
    for (const Way &way : ways) {
        Saving saving;
        saving.technique = way.technique;
        saving.change = way.inUse ? way.give : way.take;
        const plan::Plan other = plan::evaluate(plan::patched(fixed, saving.change), basis);
        const plan::Plan &with = way.inUse ? plan : other;
        const plan::Plan &without = way.inUse ? other : plan;
        saving.saved = without.memory.total - with.memory.total;
        saving.needed = with.memory.total;
        saving.fits = with.memory.fits;
        saving.slower = slowdown(with, without);
        const bool any = std::abs(inBytes(saving.saved)) >= inBytes(noticed);
        saving.standing = way.inUse ? Standing::InUse : any ? Standing::Open : Standing::NoEffect;
        list.push_back(saving);
    }
    return list;
}

} // namespace suanchou::explore
