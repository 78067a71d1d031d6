// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/speedinput.h"

#include "model/memory/engine.h"
#include "model/memory/trainingrules.h"
#include "model/plan/basis.h"
#include "model/scenario/fields.h"

#include <algorithm>
#include <cmath>

namespace suanchou::plan {

namespace {

using scenario::SpeculativeMethod;

/// Absent without speculative decoding, and for MTP where the model has no draft layers.
std::optional<speed::DraftWork> draftWork(const scenario::Scenario &scenario, const Subject &subject)
{
    const SpeculativeMethod method = scenario.serving.speculative.method;
    const memory::Draft &draft = subject.draft;
    if (method == SpeculativeMethod::None || (method != SpeculativeMethod::Ngram && draft.parameters <= 0))
        return std::nullopt;
    speed::DraftWork work;
    work.others = draft.others;
    work.experts = draft.experts;
    const catalog::ModelSpec &model = subject.model.spec();
    const double all = inBytes(draft.weights());
    const double routed = all > 0 ? inBytes(draft.experts) / all : 0.0;
    const double chosen = model.moe ? double(model.moe->expertsPerToken) / double(std::max<std::int64_t>(1, model.moe->experts)) : 1.0;
    work.parameters = draft.parameters * (1.0 - routed + routed * chosen);
    work.sharesHead = method == SpeculativeMethod::Mtp || method == SpeculativeMethod::Eagle;
    if (method == SpeculativeMethod::DraftModel) // layers of similar shapes grow with the cube root of the size
        work.layers = double(model.layers) * std::cbrt(draft.parameters / std::max(1.0, double(subject.count.main)));
    else if (method != SpeculativeMethod::Ngram)
        work.layers = 1;
    return work;
}

} // namespace

speed::Workload workloadOf(const Subject &subject)
{
    return speed::workload(subject.model.spec(), subject.groups, subject.count, subject.bytes,
                           subject.weights, subject.cache);
}

speed::ServingInput servingInput(const scenario::Scenario &scenario, const Subject &subject, const Placed &placed,
                                 const speed::Workload &workload, const speed::Calibration &calibration)
{
    const scenario::Layout &layout = placed.placement.layout;
    const memory::EngineSettings settings =
        memory::resolveEngine(subject.rules, scenario.serving, layout, subject.capacity, &subject.device);
    speed::ServingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &calibration;
    input.serving = &scenario.serving;
    input.arrivals = scenario::arrivalRate(scenario);
    input.layout = memory::effectiveLayout(layout, scenario.serving.engine);
    input.replicas = placed.placement.replicas;
    input.prefillReplicas = placed.placement.prefillReplicas;
    input.cachePerToken = placed.budget.kvPerTokenPerGpu;
    input.perNode = placed.placement.perNode;
    input.network = scenario.hardware.network;
    input.pcieTopology = scenario.hardware.pcieTopology;
    input.processor = subject.processor;
    input.sockets = subject.sockets;
    input.draft = draftWork(scenario, subject);
    // A plan that does not fit is still answered for one request at a time: it shows what more memory would give.
    input.cacheSequences = std::max(placed.budget.maxSequences, requests(1));
    input.maxSequences = settings.sequences * static_cast<double>(layout.data);
    input.maxBatchedTokens = settings.batchedTokens;
    return input;
}

scenario::Training effectiveTraining(const scenario::Scenario &scenario, const Subject &subject,
                                     const placement::Placement &placement)
{
    scenario::Training training = scenario.training;
    const memory::FrameworkRules &rules = subject.rules.of(training.framework, placement.layout);
    training.recompute =
        memory::effectiveRecompute(training, rules, scenario::isGiven(scenario, scenario::FieldId::Recompute));
    training.zeroStage = training.zeroStage.value_or(rules.zeroStage);
    return training;
}

speed::TrainingInput trainingInput(const scenario::Scenario &scenario, const Subject &subject,
                                   const placement::Placement &placement, const scenario::Training &training,
                                   const speed::Workload &workload,
                                   const speed::TrainingCalibration &calibration)
{
    speed::TrainingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &calibration;
    input.training = &training;
    input.task = scenario.task;
    input.layout = placement.layout;
    input.perNode = placement.perNode;
    input.network = scenario.hardware.network;
    input.pcieTopology = scenario.hardware.pcieTopology;
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
