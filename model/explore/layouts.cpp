// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/layouts.h"

#include "model/placement/serving.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/plan/subject.h"
#include "model/speed/gpuclass.h"

#include <algorithm>
#include <tuple>

namespace suanchou::explore {

namespace {

using scenario::FieldId;
using scenario::Layout;
using scenario::Scenario;

/// Degrees that were stated, let go; the shapes are then all that the machines allow.
Scenario withoutDegrees(const Scenario &scenario, const plan::Plan &plan)
{
    Scenario free = scenario;
    free.hardware.accelerator = plan.accelerator;
    free.hardware.parallelism = {};
    return free;
}

Scenario withDegrees(const Scenario &free, const Layout &layout)
{
    Scenario stated = free;
    stated.hardware.parallelism = {layout.tensor, layout.pipeline, layout.data, layout.expert, layout.context};
    return stated;
}

plan::Fix changeTo(const Layout &layout)
{
    plan::Fix fix;
    const auto add = [&](FieldId field, int value) {
        fix.changes[static_cast<std::size_t>(fix.count++)] = {field, double(value), {}};
    };
    add(FieldId::Tensor, layout.tensor);
    add(FieldId::Pipeline, layout.pipeline);
    add(FieldId::Data, layout.data);
    add(FieldId::Expert, layout.expert);
    add(FieldId::Context, layout.context);
    return fix;
}

LayoutVerdict verdictOf(const Scenario &scenario, const plan::Plan &plan)
{
    if (!plan.memory.fits)
        return LayoutVerdict::DoesNotFit;
    if (plan.saturated)
        return LayoutVerdict::Saturated;
    const scenario::Slo &slo = scenario.serving.slo;
    const bool late = (slo.ttft && plan.serving->ttft > *slo.ttft) || (slo.tpot && plan.serving->tpot > *slo.tpot);
    return late || plan.targetsOutOfReach ? LayoutVerdict::MissesTargets : LayoutVerdict::Good;
}

LayoutTrial trialOf(const Scenario &scenario, const plan::Plan &plan)
{
    LayoutTrial trial;
    trial.layout = plan.placement.layout;
    trial.replicas = plan.placement.replicas;
    trial.gpus = plan.placement.gpus;
    trial.verdict = verdictOf(scenario, plan);
    trial.ttft = plan.serving->ttft;
    trial.tpot = plan.serving->tpot;
    trial.output = plan.serving->output;
    trial.outputPerGpu = plan.serving->outputPerGpu;
    trial.ownTotal = plan.cost.own.total;
    trial.change = changeTo(plan.placement.layout);
    return trial;
}

bool worksAlike(const Layout &a, const Layout &b)
{
    return std::tie(a.tensor, a.pipeline, a.data, a.context) == std::tie(b.tensor, b.pipeline, b.data, b.context);
}

} // namespace

std::vector<LayoutTrial> layouts(const Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    const catalog::Accelerator *device = basis.catalog().accelerator(plan.accelerator);
    if (scenario::isTraining(scenario.task) || !plan.serving || !device || !speed::speedIsKnown(*device))
        return {};
    const Scenario free = withoutDegrees(scenario, plan);
    const plan::Subject subject(free, basis, *device);
    const placement::ReplicaShapes shapes({subject.rules, free, subject.model.spec(), subject.groups, subject.bytes,
                                           subject.cache, subject.device, subject.capacity, &subject.draft});
    std::vector<LayoutTrial> trials;
    const auto add = [&](const plan::Plan &tried, bool planned) {
        trials.push_back(trialOf(scenario, tried));
        trials.back().planned = planned;
    };
    add(plan, true);
    for (const Layout &shape : shapes) {
        const int size = scenario::gpusPerReplica(shape);
        if (worksAlike(shape, plan.placement.layout) || (free.hardware.count && *free.hardware.count % size != 0))
            continue;
        add(plan::evaluate(withDegrees(free, shape), basis), false);
    }
    std::stable_sort(trials.begin(), trials.end(), [](const LayoutTrial &a, const LayoutTrial &b) {
        return std::tuple(a.verdict, a.gpus, -inTokensPerSecond(a.output)) <
               std::tuple(b.verdict, b.gpus, -inTokensPerSecond(b.output));
    });
    return trials;
}

} // namespace suanchou::explore
