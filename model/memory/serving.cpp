// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/serving.h"

#include "model/memory/constants.h"
#include "model/memory/engine.h"
#include "model/memory/kvcache.h"

#include <algorithm>
#include <cmath>

namespace suanchou::memory {

using scenario::Engine;
using scenario::Layout;

namespace {

struct Space {
    Bytes cache{};
    Bytes usable{};
};

Space spaceFor(BudgetRule rule, Bytes capacity, double share, Bytes weights, const WorkingMemory &working)
{
    const Bytes taken = weights + working.total();
    switch (rule) {
    case BudgetRule::ShareOfTotal: {
        const Bytes usable = share * capacity;
        return {usable - taken, usable};
    }
    case BudgetRule::StaticShare: {
        const Bytes cache = std::min(share * (capacity - working.nonTorch) - weights, capacity - taken);
        return {cache, taken + std::max(cache, Bytes{})};
    }
    case BudgetRule::ShareOfFree: {
        const Bytes cache = share * (capacity - taken);
        return {cache, taken + std::max(cache, Bytes{})};
    }
    case BudgetRule::WhatIsNeeded: return {share * capacity - taken, share * capacity};
    }
    return {};
}

SequenceCache sequenceCache(const ServingInput &input, const Layout &layout, double stageShare, double draftElements)
{
    const double width = input.cache.bytesPerElement;
    SequenceCache cache(input.groups, width, layout, stageShare, input.rules.of(input.serving.engine).cache);
    cache.addGrowth(bytesPerToken(draftElements * width / layout.context));
    return cache;
}

/// Cache of the part of the prompt that all requests share, which a rank keeps once (whole blocks; vLLM and SGLang look
/// prefixes up by block and count references).
Bytes commonPrefix(const scenario::Serving &serving, const SequenceCache &cache)
{
    const Tokens common = serving.inputTokens * serving.prefixCommon;
    return common > Tokens{} ? cache.growingOf(common) : Bytes{};
}

double sequencesPerRank(double sequences, int data) { return std::ceil(sequences / data); }

} // namespace

Budget servingBudget(const ServingInput &input)
{
    const Engine engine = input.serving.engine;
    const EngineRules &rules = input.rules.of(engine);
    const Layout layout = effectiveLayout(input.layout, engine);
    const EngineSettings settings = resolveEngine(input.rules, input.serving, layout, input.capacity, input.device);
    const FullestStage fullest = fullestStage(input.weights, layout, engine);
    const Draft draft = input.draft ? *input.draft : Draft{};
    const SequenceCache perGpu =
        sequenceCache(input, layout, fullest.stage.share, draft.cacheElementsPerGpu(layout));
    const SequenceCache whole = sequenceCache(input, Layout{}, 1.0, draft.cacheElements);
    const Bytes weights = fullest.weights + draft.weightsPerGpu(layout);
    const Bytes inHost = std::min(input.serving.hostWeights.value_or(Bytes{}), weights);
    const WorkingMemory working = workingMemory(rules, input.model, input.groups, settings, layout, input.device);

    Budget budget;
    budget.capacity = input.capacity;
    budget.weightsTotal = input.weights.total() + draft.weights();
    budget.kvPerToken = whole.perToken();
    budget.kvPerTokenPerGpu = perGpu.perToken();
    budget[Term::Weights] = weights - inHost;
    budget[Term::Activations] = working.activations;
    budget[Term::NonTorch] = working.nonTorch;
    budget[Term::Graphs] = working.graphs;
    if (engine == Engine::LlamaCpp && inBytes(input.weights.head) > 0)
        budget.hostMemory = input.weights.embedding;
    budget.hostMemory += static_cast<double>(std::min(gpusPerReplica(layout), constants::gpusOfOneNode)) * inHost;

    const Space space =
        spaceFor(rules.budget, input.capacity, settings.utilization, budget[Term::Weights], working);
    budget.usable = space.usable;
    budget.kvSpace = std::max(space.cache, Bytes{});

    const Bytes common = commonPrefix(input.serving, perGpu);
    const Bytes oneSequence = perGpu.of(settings.sequenceLength) - common;
    const Bytes free = std::max(budget.kvSpace - common, Bytes{});
    const double room = inBytes(oneSequence) > 0 ? std::floor(inBytes(free) / inBytes(oneSequence)) : 0.0;
    const double batch = inRequests(settings.sequences);
    budget.maxSequences = requests(std::min(room, batch) * layout.data);

    const double asked = input.sequences ? sequencesPerRank(inRequests(*input.sequences), layout.data) : room;
    const double load = std::min(asked, batch);
    budget[Term::KvCache] = load * (perGpu.growingOf(settings.sequenceLength) - common) + std::min(load, 1.0) * common;
    budget[Term::RecurrentState] = load * perGpu.fixedOf(settings.sequenceLength);
    for (const Bytes &term : budget.terms)
        budget.total += term;

    const double concurrent = std::max(1.0, load);
    const Tokens limit =
        tokens(static_cast<double>(input.model.maxContext > 0 ? input.model.maxContext : 1 << 20));
    budget.maxContext = perGpu.longest(free / concurrent + common, limit);
    const BytesPerToken slope =
        inBytesPerToken(perGpu.perToken()) > 0 ? perGpu.perToken() : perGpu.perTokenInWindows();
    if (inBytesPerToken(slope) > 0) {
        const Bytes growing = budget.kvSpace - concurrent * perGpu.fixedOf(settings.sequenceLength);
        budget.kvTokens = (static_cast<double>(layout.data) * std::max(growing, Bytes{})) / slope;
    }
    budget.fits = budget.total <= budget.usable && perGpu.of(settings.contextLimit) <= budget.kvSpace &&
                  inBytes(space.cache) > 0;
    return budget;
}

} // namespace suanchou::memory
