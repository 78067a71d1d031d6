// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"

#include "model/cost/finance.h"
#include "model/plan/automatic.h"
#include "model/plan/basis.h"
#include "model/plan/placed.h"
#include "model/plan/speedinput.h"
#include "model/plan/subject.h"
#include "model/plan/warnings.h"

#include <algorithm>

namespace suanchou::plan {

namespace {

using scenario::Scenario;

/// Requests without an answer (a prompt benchmark) count as answered by one token.
double inputPerOutput(const scenario::Serving &serving)
{
    return serving.inputTokens / std::max(serving.outputTokens, tokens(1.0));
}

void addSpeed(const Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan)
{
    const speed::Workload workload = workloadOf(subject);
    if (scenario::isTraining(scenario.task)) {
        const scenario::Training training = effectiveTraining(scenario, subject, plan);
        plan.training = speed::trainingPerformance(
            trainingInput(scenario, subject, plan, training, workload, basis.calibrations().training));
        return;
    }
    const speed::ServingInput input = servingInput(scenario, subject, plan, workload, basis.calibrations().serving);
    plan.serving = speed::servingPerformance(input);
    plan.saturated = scenario.serving.requestRate && speed::isSaturated(input);
}

/// What a plan's deployment is costed from; `plan` holds placement, memory and speed already. Nothing is produced where it
/// does not fit.
cost::CostInput costInput(const Scenario &scenario, const Plan &plan, const Basis &basis, const catalog::Accelerator *device,
                          const catalog::ModelSpec *model)
{
    return {.finance = scenario.finance,
            .catalog = basis.catalog(),
            .placement = &plan.placement,
            .device = device,
            .model = model,
            .sustained = plan.serving && plan.memory.fits ? plan.serving->output : TokenRate{},
            .inputPerOutput = inputPerOutput(scenario.serving),
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
    plan.cost = cost::costReport(costInput(scenario, plan, basis, &subject.device, subject.model.record()));
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

cost::CumulativeSeries cumulativeCost(const Scenario &scenario, const Plan &plan, const Basis &basis, int months)
{
    const ModelSubject model(scenario.model, basis.catalog());
    const catalog::Accelerator *device = basis.catalog().accelerator(plan.accelerator);
    return cost::cumulative(costInput(scenario, plan, basis, device, model.record()), plan.cost, months);
}

} // namespace suanchou::plan
