// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"

#include "model/cost/finance.h"
#include "model/memory/engine.h"
#include "model/plan/automatic.h"
#include "model/plan/basis.h"
#include "model/plan/placed.h"
#include "model/plan/recoster.h"
#include "model/plan/subject.h"
#include "model/plan/warnings.h"
#include "model/scenario/fields.h"
#include "model/speed/serving.h"
#include "model/speed/training.h"

#include <algorithm>

namespace suanchou::plan {

namespace {

using scenario::Scenario;

/// Requests without an answer (a prompt benchmark) count as answered by one token.
double inputPerOutput(const scenario::Serving &serving)
{
    return serving.inputTokens / std::max(serving.outputTokens, tokens(1.0));
}

void addServingSpeed(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload,
                     Plan &plan)
{
    const memory::EngineSettings settings =
        memory::resolveEngine(subject.rules, scenario.serving, plan.placement.layout, subject.capacity, &subject.device);
    speed::ServingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &basis.calibrations().serving;
    input.serving = &scenario.serving;
    input.layout = memory::effectiveLayout(plan.placement.layout, scenario.serving.engine);
    input.replicas = plan.placement.replicas;
    input.perNode = plan.placement.perNode;
    // A plan that does not fit is still answered for one request at a time: it shows what more memory would give.
    input.cacheSequences = std::max(plan.memory.maxSequences, requests(1));
    input.maxSequences = settings.sequences * static_cast<double>(plan.placement.layout.data);
    input.maxBatchedTokens = settings.batchedTokens;
    plan.serving = speed::servingPerformance(input);
    plan.saturated = scenario.serving.requestRate && speed::isSaturated(input);
}

speed::TrainingPerformance trainingSpeed(const Scenario &scenario, const Subject &subject, const Basis &basis, const Plan &plan,
                                         const speed::Workload &workload)
{
    scenario::Training training = scenario.training;
    const memory::FrameworkRules &rules = subject.rules.of(training.framework, plan.placement.layout);
    training.recompute =
        memory::effectiveRecompute(training, rules, scenario::isGiven(scenario, scenario::FieldId::Recompute));
    training.zeroStage = training.zeroStage.value_or(rules.zeroStage);
    speed::TrainingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &basis.calibrations().training;
    input.training = &training;
    input.task = scenario.task;
    input.layout = plan.placement.layout;
    input.perNode = plan.placement.perNode;
    return speed::trainingPerformance(input);
}

void addSpeed(const Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan)
{
    const speed::Workload workload = speed::workload(subject.model.spec(), subject.groups, subject.count, subject.bytes,
                                                     subject.weights, subject.cache);
    if (scenario::isTraining(scenario.task))
        plan.training = trainingSpeed(scenario, subject, basis, plan, workload);
    else
        addServingSpeed(scenario, subject, basis, workload, plan);
}

/// What a plan's deployment is costed from; `plan` holds placement, memory and speed already. Nothing is produced where it
/// does not fit.
cost::CostInput costInput(const Scenario &scenario, const scenario::Finance &finance, const Plan &plan, const Basis &basis,
                          const catalog::Accelerator *device, const catalog::ModelSpec *model)
{
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
            .prices = &basis.prices()};
}

} // namespace

Plan evaluateOn(const Scenario &scenario, const Basis &basis, const catalog::Accelerator &device)
{
    const Subject subject(scenario, basis, device);
    Plan plan;
    plan.accelerator = device.id;
    plan.weights = subject.weights.id;
    plan.kvCache = subject.cache.id;
    plan.model.parameters = static_cast<double>(subject.count.main);
    plan.model.activeParameters = static_cast<double>(subject.count.activeWithHead);
    const Placed placed = place(scenario, subject);
    plan.placement = placed.placement;
    plan.memory = placed.budget;
    addSpeed(scenario, subject, basis, plan);
    plan.cost = cost::costReport(
        costInput(scenario, scenario.finance, plan, basis, &subject.device, subject.model.record()));
    addWarnings(scenario, subject, basis, plan);
    return plan;
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

std::vector<cost::YearOfCost> yearsOf(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::yearsOf);
}

cost::Procurement procurementOf(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::procurement);
}

std::vector<cost::HourOfDay> dayOf(const Scenario &scenario, const Plan &plan, const Basis &basis)
{
    return ask(scenario, plan, basis, &cost::hoursOfDay);
}

} // namespace suanchou::plan
