// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/layouts.h"

#include "model/placement/serving.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/plan/fastest.h"
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
    if (!plan.serving)
        return LayoutVerdict::Good;
    if (plan.saturated)
        return LayoutVerdict::Saturated;
    const scenario::Slo &slo = scenario.serving.slo;
    const bool late = (slo.ttft && plan.serving->ttft > *slo.ttft) || (slo.tpot && plan.serving->tpot > *slo.tpot);
    return late || plan.targetsOutOfReach ? LayoutVerdict::MissesTargets : LayoutVerdict::Good;
}

LayoutTrial trialOf(const Scenario &scenario, const plan::Plan &plan, bool planned)
{
    LayoutTrial trial;
    trial.layout = plan.placement.layout;
    trial.replicas = plan.placement.replicas;
    trial.gpus = plan.placement.gpus;
    trial.verdict = verdictOf(scenario, plan);
    trial.planned = planned;
    if (plan.serving) {
        trial.ttft = plan.serving->ttft;
        trial.tpot = plan.serving->tpot;
        trial.output = plan.serving->output;
        trial.ratePerGpu = plan.serving->outputPerGpu;
    } else if (plan.training) {
        trial.step = plan.training->step;
        trial.ratePerGpu = plan.training->tokensPerGpu;
        trial.mfu = plan.training->mfu;
    }
    trial.ownTotal = plan.cost.own.total;
    trial.change = changeTo(plan.placement.layout);
    return trial;
}

bool worksAlike(const Layout &a, const Layout &b)
{
    return std::tie(a.tensor, a.pipeline, a.data, a.context) == std::tie(b.tensor, b.pipeline, b.data, b.context);
}

/// Shapes of a replica that divide the GPUs.
std::vector<Layout> servingLayouts(const Scenario &free, const plan::Subject &subject, const Layout &planned)
{
    const placement::ReplicaShapes shapes({subject.rules, free, subject.model.spec(), subject.groups, subject.bytes,
                                           subject.cache, subject.device, subject.capacity, &subject.draft});
    std::vector<Layout> layouts;
    for (const Layout &shape : shapes) {
        const bool divides = !free.hardware.count || *free.hardware.count % scenario::gpusPerReplica(shape) == 0;
        if (divides && !worksAlike(shape, planned))
            layouts.push_back(shape);
    }
    return layouts;
}

} // namespace

std::vector<LayoutTrial> layouts(const Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    const catalog::Accelerator *device = basis.catalog().accelerator(plan.accelerator);
    if ((!plan.serving && !plan.training) || !device || !speed::speedIsKnown(*device))
        return {};
    Scenario free = withoutDegrees(scenario, plan);
    const plan::Subject subject(free, basis, *device);
    std::vector<Layout> candidates;
    if (plan.training) {
        free.hardware.count = plan.placement.gpus;
        candidates = plan::trainingLayouts(free, subject, plan.placement.gpus);
        std::erase(candidates, plan.placement.layout);
    } else {
        candidates = servingLayouts(free, subject, plan.placement.layout);
    }
    std::vector<LayoutTrial> trials{trialOf(scenario, plan, true)};
    for (const Layout &candidate : candidates)
        trials.push_back(trialOf(scenario, plan::evaluate(withDegrees(free, candidate), basis), false));
    std::stable_sort(trials.begin(), trials.end(), [](const LayoutTrial &a, const LayoutTrial &b) {
        const auto order = [](const LayoutTrial &t) {
            return std::tuple(t.verdict, t.gpus, -inTokensPerSecond(t.output), -inTokensPerSecond(t.ratePerGpu));
        };
        return order(a) < order(b);
    });
    return trials;
}

} // namespace suanchou::explore
