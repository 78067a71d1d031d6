// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"

#include "model/cost/finance.h"
#include "model/plan/automatic.h"
#include "model/plan/basis.h"
#include "model/plan/fastest.h"
#include "model/plan/placed.h"
#include "model/plan/recoster.h"
#include "model/plan/site.h"
#include "model/plan/sized.h"
#include "model/plan/speedinput.h"
#include "model/plan/subject.h"
#include "model/plan/trainingrun.h"
#include "model/plan/warnings.h"

#include <algorithm>
#include <cmath>

namespace suanchou::plan {

namespace {

using scenario::Scenario;

/// Requests without an answer (a prompt benchmark) count as answered by one token.
double inputPerOutput(const scenario::Serving &serving)
{
    return serving.inputTokens / std::max(serving.outputTokens, tokens(1.0));
}

void addSpeed(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload,
              const Placed &placed, Plan &plan)
{
    if (scenario::isTraining(scenario.task)) {
        const scenario::Training training = effectiveTraining(scenario, subject, plan.placement);
        plan.training = speed::trainingPerformance(
            trainingInput(scenario, subject, plan.placement, training, workload, basis.calibrations().training));
        addTrainingRun(scenario, subject, basis, plan);
        return;
    }
    plan.serving = speed::servingPerformance(servingInput(scenario, subject, placed, workload, basis.calibrations().serving));
    plan.saturated = plan.serving->queue && !plan.serving->queue->stable();
}

/// Memory of one processor as it is sold: a module of so many GB holds GiB.
Bytes modules(const scenario::Hardware &hardware, const catalog::Accelerator &processor)
{
    return hardware.memory.value_or(gib(inGigabytes(processor.memoryMarketed)));
}

/// What a plan's deployment is costed from; `plan` holds placement, memory and speed already. Nothing is produced where it
/// does not fit.
cost::CostInput costInput(const Scenario &scenario, const scenario::Finance &finance, const Plan &plan, const Basis &basis,
                          const catalog::Accelerator *device, const catalog::ModelSpec *model)
{
    const std::optional<std::string> &host = scenario.hardware.processor;
    const catalog::Accelerator *processor =
        host && device && !device->isProcessor() ? basis.catalog().accelerator(*host) : nullptr;
    return {.finance = finance,
            .catalog = basis.catalog(),
            .placement = &plan.placement,
            .device = device,
            .model = model,
            .sustained = plan.serving && plan.memory.fits ? plan.serving->output : TokenRate{},
            .inputPerOutput = inputPerOutput(scenario.serving),
            .users = plan.serving && scenario.serving.concurrency ? *scenario.serving.concurrency : requests(0),
            .run = plan.training ? plan.training->gpuTime : GpuSeconds{},
            .weights = plan.memory.weightsTotal,
            .nodePorts = scenario.hardware.nodePorts.value_or(0),
            .rackPower = scenario.hardware.rackPower.value_or(Watts{}),
            .processor = processor,
            .sockets = scenario.hardware.sockets.value_or(processor ? processor->maxPerNode : 1),
            .hostMemory = processor ? scenario.hardware.hostMemory.value_or(plan.memory.hostMemory) : Bytes{},
            .deviceMemory = device && device->isProcessor() ? modules(scenario.hardware, *device) : Bytes{},
            .prices = &basis.prices()};
}

/// KTransformers keeps what it computes on the processors once for each socket (speed/host.h).
double copiesInHost(const Scenario &scenario, const Subject &subject)
{
    const bool copies = !scenario::isTraining(scenario.task) && scenario.serving.engine == scenario::Engine::Ktransformers;
    return copies && subject.processor ? std::max(1, subject.sockets) : 1.0;
}

Plan planned(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload,
             const Sized *sized)
{
    Plan plan;
    plan.accelerator = subject.device.id;
    plan.weights = subject.weights.id;
    plan.kvCache = subject.cache.id;
    plan.model.parameters = static_cast<double>(subject.count.main);
    plan.model.activeParameters = static_cast<double>(subject.count.activeWithHead);
    const Placed placed = place(scenario, subject);
    plan.placement = placed.placement;
    plan.memory = placed.budget;
    plan.memory.hostMemory *= copiesInHost(scenario, subject);
    if (sized) {
        plan.sizing = sized->sizing;
        plan.targetsOutOfReach = sized->outOfReach;
        if (!sized->outOfReach)
            plan.placement.reason = sized->reason;
    }
    addSpeed(scenario, subject, basis, workload, placed, plan);
    plan.cost = cost::costReport(
        costInput(scenario, scenario.finance, plan, basis, &subject.device, subject.model.record()));
    addSite(scenario, plan);
    addWarnings(scenario, subject, basis, plan);
    return plan;
}

} // namespace

Plan evaluateOn(const Scenario &scenario, const Basis &basis, const catalog::Accelerator &device)
{
    const Subject subject(scenario, basis, device);
    const speed::Workload workload = workloadOf(subject);
    if (searchesLayout(scenario)) {
        const Sized quick = fastest(scenario, subject, basis, workload);
        return planned(quick.scenario, subject, basis, workload, &quick);
    }
    if (!isSized(scenario))
        return planned(scenario, subject, basis, workload, nullptr);
    const Sized sized = sizedFor(scenario, subject, basis, workload);
    return planned(sized.scenario, subject, basis, workload, &sized);
}

Plan evaluate(const Scenario &scenario, const Basis &basis)
{
    const catalog::Accelerator *stated = basis.catalog().accelerator(scenario.hardware.accelerator);
    if (stated)
        return evaluateOn(scenario, basis, *stated);
    return chooseAccelerator(scenario, basis);
}

namespace {

/// The costing of a plan that exists, for charts that ask more of it.
template <class Answer>
auto ask(const Scenario &scenario, const Plan &plan, const Basis &basis, Answer answer)
{
    const ModelSubject model(scenario.model, basis.catalog());
    const catalog::Accelerator *device = basis.catalog().accelerator(plan.accelerator);
    return answer(costInput(scenario, scenario.finance, plan, basis, device, model.record()));
}

} // namespace

cost::CumulativeSeries cumulativeCost(const Scenario &scenario, const Plan &plan, const Basis &basis, int months)
{
    return ask(scenario, plan, basis,
               [&](const cost::CostInput &input) { return cost::cumulative(input, plan.cost, months); });
}

Recoster::Recoster(const Scenario &scenario, const Plan &plan, const Basis &basis)
    : m_scenario(scenario)
    , m_plan(plan)
    , m_basis(basis)
    , m_model(scenario.model, basis.catalog())
    , m_device(basis.catalog().accelerator(plan.accelerator))
{}

cost::CostReport Recoster::operator()(const scenario::Finance &finance) const
{
    return cost::costReport(costInput(m_scenario, finance, m_plan, m_basis, m_device, m_model.record()));
}

cost::Basis Recoster::terms(const scenario::Finance &finance, double goodsFactor) const
{
    cost::CostInput input = costInput(m_scenario, finance, m_plan, m_basis, m_device, m_model.record());
    input.goodsFactor = goodsFactor;
    return cost::basisOf(input);
}

std::vector<cost::YearOfCost> yearsOf(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::yearsOf);
}

cost::Procurement procurementOf(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::procurement);
}

std::vector<cost::ApiOffer> apiOffers(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::apiOffers);
}

std::vector<cost::HourOfDay> dayOf(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::hoursOfDay);
}

} // namespace suanchou::plan
