// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/speculative.h"

#include "model/memory/constants.h"
#include "model/memory/denseshape.h"

#include <algorithm>

namespace suanchou::memory {

using scenario::Layout;
using scenario::Speculative;
using scenario::SpeculativeMethod;

namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

void addCache(const LayerGroup &group, double layers, Draft &draft)
{
    draft.cacheElements += layers * (group.cacheElements + group.indexElements);
    draft.cacheHeads = real(std::max<std::int64_t>(1, group.kvHeads));
}

const LayerGroup &lastWithCache(const LayerGroups &groups)
{
    const LayerGroup *last = groups.begin();
    for (const LayerGroup &group : groups) {
        if (group.cacheElements > 0)
            last = &group;
    }
    return *last;
}

Draft ownLayers(const catalog::ModelSpec &model, const ParameterCount &count, const WeightBytes &weights)
{
    Draft draft;
    if (!model.mtp || count.draft == 0)
        return draft;
    const double tables =
        model.mtp->storesEmbeddingAndHead ? real(2 * model.mtp->layers * model.vocabulary * model.hiddenSize) : 0.0;
    const double experts = real(count.draftExperts);
    const double rest = std::max(0.0, real(count.draft) - tables - experts);
    const double mainExperts = real(count.routedExperts);
    const double body = real(count.main - count.embedding - count.head - count.routedExperts);
    const double perExpert = mainExperts > 0 ? inBytes(weights.experts) / mainExperts : constants::sixteenBit;
    const double perOther =
        body > 0 ? inBytes(weights.divided + weights.keyValue + weights.replicated) / body : constants::sixteenBit;
    draft.parameters = rest + experts;
    draft.experts = bytes(experts * perExpert);
    draft.others = bytes(rest * perOther);
    const LayerGroup group = draftGroup(model);
    addCache(group, real(group.layers), draft);
    return draft;
}

Draft eagle(const Speculative &speculative, const catalog::ModelSpec &model, const LayerGroups &groups)
{
    const LayerGroup &layer = lastWithCache(groups);
    const double hidden = real(model.hiddenSize);
    const double width = real(std::max(model.intermediateSize, layer.ffnWidth));
    Draft draft;
    draft.parameters = speculative.draftParameters.value_or(real(layer.mixerWeights.total()) + 3.0 * hidden * width +
                                                            2.0 * hidden * hidden);
    draft.others = bytes(constants::sixteenBit * draft.parameters);
    addCache(layer, 1.0, draft);
    return draft;
}

Draft separate(const Speculative &speculative, const ParameterCount &count)
{
    Draft draft;
    const catalog::ModelSpec shape =
        denseShapeFor(speculative.draftParameters.value_or(usualDraftShare * real(count.main)));
    const LayerGroups groups = layerGroups(shape);
    draft.parameters = real(countParameters(shape, groups).main);
    draft.others = bytes(constants::sixteenBit * draft.parameters);
    for (const LayerGroup &group : groups)
        addCache(group, real(group.layers), draft);
    return draft;
}

} // namespace

Bytes Draft::weightsPerGpu(const Layout &layout) const
{
    return experts / static_cast<double>(expertWays(layout)) + others / static_cast<double>(layout.tensor);
}

double Draft::cacheElementsPerGpu(const Layout &layout) const
{
    return cacheElements / std::min(static_cast<double>(layout.tensor), cacheHeads);
}

Draft draftOf(const Speculative &speculative, const catalog::ModelSpec &model, const LayerGroups &groups,
              const ParameterCount &count, const WeightBytes &weights)
{
    switch (speculative.method) {
    case SpeculativeMethod::None:
    case SpeculativeMethod::Ngram: return {};
    case SpeculativeMethod::Mtp: return ownLayers(model, count, weights);
    case SpeculativeMethod::Eagle: return eagle(speculative, model, groups);
    case SpeculativeMethod::DraftModel: return separate(speculative, count);
    }
    return {};
}

} // namespace suanchou::memory
