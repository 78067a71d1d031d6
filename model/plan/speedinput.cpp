// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/speedinput.h"

#include "model/memory/engine.h"
#include "model/memory/trainingrules.h"
#include "model/plan/basis.h"
#include "model/scenario/fields.h"

#include <algorithm>

namespace suanchou::plan {

speed::Workload workloadOf(const Subject &subject)
{
    return speed::workload(subject.model.spec(), subject.groups, subject.count, subject.bytes,
                           subject.weights, subject.cache);
}

speed::ServingInput servingInput(const scenario::Scenario &scenario, const Subject &subject,
                                 const Plan &placed, const speed::Workload &workload,
                                 const speed::Calibration &calibration)
{
    const memory::EngineSettings settings =
        memory::resolveEngine(subject.rules, scenario.serving, placed.placement.layout, subject.capacity, &subject.device);
    speed::ServingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &calibration;
    input.serving = &scenario.serving;
    input.layout = memory::effectiveLayout(placed.placement.layout, scenario.serving.engine);
    input.replicas = placed.placement.replicas;
    input.perNode = placed.placement.perNode;
    // A plan that does not fit is still answered for one request at a time: it shows what more memory would give.
    input.cacheSequences = std::max(placed.memory.maxSequences, requests(1));
    input.maxSequences = settings.sequences * static_cast<double>(placed.placement.layout.data);
    input.maxBatchedTokens = settings.batchedTokens;
    return input;
}

scenario::Training effectiveTraining(const scenario::Scenario &scenario, const Subject &subject, const Plan &placed)
{
    scenario::Training training = scenario.training;
    const memory::FrameworkRules &rules = subject.rules.of(training.framework, placed.placement.layout);
    training.recompute =
        memory::effectiveRecompute(training, rules, scenario::isGiven(scenario, scenario::FieldId::Recompute));
    training.zeroStage = training.zeroStage.value_or(rules.zeroStage);
    return training;
}

speed::TrainingInput trainingInput(const scenario::Scenario &scenario, const Subject &subject,
                                   const Plan &placed, const scenario::Training &training,
                                   const speed::Workload &workload,
                                   const speed::TrainingCalibration &calibration)
{
    speed::TrainingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &calibration;
    input.training = &training;
    input.task = scenario.task;
    input.layout = placed.placement.layout;
    input.perNode = placed.placement.perNode;
    return input;
}

bool speedIsMeasured(const scenario::Scenario &scenario, const catalog::Accelerator &device,
                     const Calibrations &calibrations)
{
    const auto gpuClass = static_cast<std::size_t>(speed::gpuClassOf(device));
    if (scenario::isTraining(scenario.task)) {
        const speed::TrainingCalibration &training = calibrations.training;
        return training.measuredClasses[gpuClass] &&
               training.measuredFrameworks[static_cast<std::size_t>(scenario.training.framework)];
    }
    const speed::Calibration &serving = calibrations.serving;
    return serving.measuredClasses[gpuClass] &&
           serving.measuredEngines[static_cast<std::size_t>(scenario.serving.engine)];
}

} // namespace suanchou::plan
