// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/activations.h"

#include <algorithm>

namespace suanchou::memory {

namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

/// What an adapter adds to a matrix with rows of length `in`: rank x (in + out), and for DoRA a magnitude per output.
struct Adapter {
    double rank = 0;
    bool dora = false;

    double on(double in, double out) const { return in > 0 && out > 0 ? rank * (in + out) + (dora ? out : 0.0) : 0.0; }
    double onMatrix(std::int64_t weights, std::int64_t in) const
    {
        return weights > 0 && in > 0 ? on(real(in), real(weights) / real(in)) : 0.0;
    }
    double onBlock(std::int64_t width, std::int64_t input, bool gated) const
    {
        return (gated ? 2.0 : 1.0) * on(real(input), real(width)) + on(real(width), real(input));
    }
};

double onMixer(const Adapter &adapter, const LayerGroup &group, std::int64_t hidden, scenario::LoraTargets targets)
{
    const MixerWeights &mixer = group.mixerWeights;
    const std::int64_t queryIn = group.queryRank > 0 ? group.queryRank : hidden;
    const double queryValue = adapter.onMatrix(mixer.query, queryIn) + adapter.onMatrix(mixer.value, hidden);
    if (targets == scenario::LoraTargets::QueryValue)
        return queryValue;
    return queryValue + adapter.onMatrix(mixer.queryDown, hidden) + adapter.onMatrix(mixer.key, hidden) +
           adapter.onMatrix(mixer.keyValueUp, group.kvRank) + adapter.onMatrix(mixer.latent, hidden) +
           adapter.onMatrix(mixer.output, group.heads * group.valueHeadDim);
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

KeptActivations keptActivations(const catalog::ModelSpec &model, const LayerGroups &groups, bool fused,
                                double eagerContext)
{
    KeptActivations kept;
    const double hidden = real(model.hiddenSize);
    for (const LayerGroup &group : groups) {
        const double layer = keptBytesPerToken(group, hidden, fused) + eagerScoresPerToken(group, eagerContext);
        kept.scores += real(group.layers) * eagerScoresPerToken(group, eagerContext);
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

double eagerScoresPerToken(const LayerGroup &group, double context)
{
    constexpr double bytesPerScore = 5.0;
    if (group.mixer != MixerKind::Softmax && group.mixer != MixerKind::Latent)
        return 0;
    return bytesPerScore * real(group.heads) * context; // eager kernels compute masked windows in full
}

AdapterCount adapterWeights(const catalog::ModelSpec &model, const LayerGroups &groups, int rank,
                            scenario::LoraTargets targets, scenario::LoraVariant variant)
{
    const Adapter adapter{static_cast<double>(rank), variant == scenario::LoraVariant::Dora};
    AdapterCount count;
    for (const LayerGroup &group : groups) {
        const double layers = real(group.layers);
        count.dense += layers * onMixer(adapter, group, model.hiddenSize, targets);
        if (targets != scenario::LoraTargets::AllLinear)
            continue;
        count.dense += layers * (adapter.onBlock(group.ffnWidth, model.hiddenSize, group.gated) +
                                 adapter.onBlock(group.sharedWidth, model.hiddenSize, group.gated));
        count.experts += layers * real(group.experts) *
                         adapter.onBlock(group.expertWidth, group.expertInput, group.gated);
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
