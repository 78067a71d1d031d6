// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/servinginput.h"

#include "model/memory/engine.h"
#include "model/plan/basis.h"
#include "model/plan/subject.h"

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

speed::ServingInput servingInput(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis,
                                 const speed::Workload &workload, const Placed &placed)
{
    const scenario::Layout &layout = placed.placement.layout;
    const memory::EngineSettings settings =
        memory::resolveEngine(subject.rules, scenario.serving, layout, subject.capacity, &subject.device);
    speed::ServingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &basis.calibrations().serving;
    input.serving = &scenario.serving;
    input.arrivals = scenario::arrivalRate(scenario);
    input.layout = memory::effectiveLayout(layout, scenario.serving.engine);
    input.replicas = placed.placement.replicas;
    input.perNode = placed.placement.perNode;
    input.network = scenario.hardware.network;
    input.draft = draftWork(scenario, subject);
    // A plan that does not fit is still answered for one request at a time: it shows what more memory would give.
    input.cacheSequences = std::max(placed.budget.maxSequences, requests(1));
    input.maxSequences = settings.sequences * static_cast<double>(layout.data);
    input.maxBatchedTokens = settings.batchedTokens;
    return input;
}

} // namespace suanchou::plan
