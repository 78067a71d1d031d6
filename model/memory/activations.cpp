// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/activations.h"

#include <algorithm>

namespace suanchou::memory {

namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

// r x (in + out) of a matrix with `weights` elements and rows of length `in`.
double adapter(std::int64_t weights, std::int64_t in)
{
    return weights > 0 && in > 0 ? real(in) + real(weights) / real(in) : 0.0;
}

double adapter(const MixerWeights &mixer, const LayerGroup &group, std::int64_t hidden)
{
    const std::int64_t queryIn = group.queryRank > 0 ? group.queryRank : hidden;
    return adapter(mixer.query, queryIn) + adapter(mixer.queryDown, hidden) + adapter(mixer.key, hidden) +
           adapter(mixer.value, hidden) + adapter(mixer.keyValueUp, group.kvRank) +
           adapter(mixer.latent, hidden) + adapter(mixer.output, group.heads * group.valueHeadDim);
}

double blockAdapter(std::int64_t width, std::int64_t input, bool gated)
{
    return width > 0 ? (gated ? 3.0 : 2.0) * real(width + input) : 0.0;
}

} // namespace

double keptBytesPerToken(const LayerGroup &group, double hidden, bool fused)
{
    const bool latent = group.mixer == MixerKind::Latent;
    const double query = real(group.heads * group.headDim);
    const double keyHeads = real(latent ? group.heads : group.kvHeads);
    const double keyValue = keyHeads * real(group.headDim + group.valueHeadDim);
    const double width =
        real(group.ffnWidth) + real(group.expertsPerToken * group.expertWidth) + real(group.sharedWidth);
    const double dispatched = 4.0 * real(group.expertsPerToken * group.expertInput);
    if (fused)
        return 8.0 * hidden + 4.0 * query + 2.0 * keyValue + (group.gated ? 6.0 : 4.0) * width + dispatched;
    return 14.0 * hidden + 4.0 * query + 3.0 * keyValue + (group.gated ? 8.0 : 6.0) * width + dispatched;
}

KeptActivations keptActivations(const catalog::ModelSpec &model, const LayerGroups &groups, bool fused)
{
    KeptActivations kept;
    const double hidden = real(model.hiddenSize);
    for (const LayerGroup &group : groups) {
        const double layer = keptBytesPerToken(group, hidden, fused);
        kept.all += real(group.layers) * layer;
        kept.inputs += real(group.layers) * 2.0 * hidden;
        kept.largest = std::max(kept.largest, layer);
    }
    return kept;
}

double unslothLayerBytesPerToken(const catalog::ModelSpec &model)
{
    return 14.0 * real(model.hiddenSize) + 4.0 * real(model.intermediateSize);
}

AdapterCount adapterWeights(const catalog::ModelSpec &model, const LayerGroups &groups, int rank)
{
    AdapterCount count;
    for (const LayerGroup &group : groups) {
        const double layers = real(group.layers) * rank;
        count.dense += layers * (adapter(group.mixerWeights, group, model.hiddenSize) +
                                 blockAdapter(group.ffnWidth, model.hiddenSize, group.gated) +
                                 blockAdapter(group.sharedWidth, model.hiddenSize, group.gated));
        count.experts +=
            layers * real(group.experts) * blockAdapter(group.expertWidth, group.expertInput, group.gated);
    }
    return count;
}

double largestMatrix(const catalog::ModelSpec &model, const LayerGroups &groups)
{
    double largest = 0;
    for (const LayerGroup &group : groups) {
        const std::int64_t width =
            std::max({group.ffnWidth, group.sharedWidth, group.expertWidth, group.heads * group.headDim});
        largest = std::max(largest, real(width * model.hiddenSize));
    }
    return largest;
}

} // namespace suanchou::memory
