// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/layergroups.h"

#include "model/memory/mixers.h"

#include <algorithm>
#include <array>
#include <new>

namespace suanchou::memory {

using catalog::IndexerKind;
using catalog::ModelSpec;
using catalog::NormKind;

namespace {

/// Up to a dozen groups under construction, made in place; `make` returns one.
struct Parts {
    std::array<LayerGroup, LayerGroups::capacity> groups;
    std::size_t size = 0;

    Parts() noexcept {} // groups stays unset beyond size
    LayerGroup *begin() { return groups.data(); }
    LayerGroup *end() { return groups.data() + size; }
    template <class Make>
    LayerGroup *add(std::int64_t layers, Make make)
    {
        if (layers <= 0)
            return nullptr;
        LayerGroup *group = ::new (static_cast<void *>(&groups[size++])) LayerGroup(make());
        group->layers = layers;
        return group;
    }
};

std::int64_t normWidth(const ModelSpec &model)
{
    switch (model.norm) {
    case NormKind::RmsNorm: return model.hiddenSize;
    case NormKind::LayerNorm: return 2 * model.hiddenSize;
    case NormKind::NonParametric: return 0;
    }
    return 0;
}

struct Matrices {
    std::int64_t weights;
    std::int64_t biases;
};

// Gated (SwiGLU, GeGLU): up, gate and down; else up and down.
Matrices feedForward(const ModelSpec &model, std::int64_t width, std::int64_t input)
{
    return {(model.mlpGated ? 3 : 2) * input * width,
            model.mlpBias ? (model.mlpGated ? 2 : 1) * width + input : 0};
}

LayerGroup denseFfn(const ModelSpec &model, std::int64_t width)
{
    LayerGroup group{};
    const Matrices block = feedForward(model, width, model.hiddenSize);
    group.ffn = FfnKind::Dense;
    group.ffnWidth = width;
    group.gated = model.mlpGated;
    group.ffnWeights.dense = block.weights;
    group.ffnWeights.denseVectors = block.biases;
    return group;
}

LayerGroup moeFfn(const ModelSpec &model, std::int64_t experts, bool hashRouted)
{
    const catalog::MoeShape &moe = *model.moe;
    const std::int64_t d = model.hiddenSize;
    LayerGroup group = model.denseFfnInMoeLayers ? denseFfn(model, model.intermediateSize) : LayerGroup{};
    group.ffn = model.denseFfnInMoeLayers ? FfnKind::DenseAndMoe : FfnKind::Moe;
    group.gated = model.mlpGated;
    group.experts = experts;
    group.expertsPerToken = moe.expertsPerToken;
    group.expertWidth = moe.expertWidth;
    group.expertInput = moe.latentSize > 0 ? moe.latentSize : d;
    group.sharedWidth = moe.sharedWidth;

    const Matrices expert = feedForward(model, moe.expertWidth, group.expertInput);
    group.ffnWeights.expert = expert.weights;
    group.ffnWeights.expertVectors = expert.biases + (moe.expertBias ? 2 * moe.expertWidth + d : 0);
    if (moe.sharedWidth > 0) {
        const Matrices shared = feedForward(model, moe.sharedWidth, d);
        group.ffnWeights.shared = shared.weights;
        group.ffnWeights.sharedVectors = shared.biases;
    }
    if (moe.sharedGate)
        group.ffnWeights.sharedVectors += d;
    group.ffnWeights.shared += 2 * d * moe.latentSize; // into and out of the experts' latent width
    if (moe.latentNorm)
        group.ffnWeights.sharedVectors += moe.latentSize;
    // A layer that routes by a hash of the token has a table instead of the correction bias.
    group.ffnWeights.router = d * experts + (moe.routerBias && !hashRouted ? experts : 0) + moe.routerExtra;
    return group;
}

std::int64_t moeLayerCount(const ModelSpec &model)
{
    if (!model.moe)
        return 0;
    const auto &moe = *model.moe;
    return moe.moeLayers ? *moe.moeLayers : (model.layers - moe.firstDenseLayers) / moe.layerFrequency;
}

// Feed-forward blocks in stack order: dense ones first, then hash-routed, then the rest.
Parts feedForwards(const ModelSpec &model)
{
    Parts parts;
    const std::int64_t moeLayers = moeLayerCount(model);
    const std::int64_t dense = model.denseFfnLayers.value_or(model.layers - moeLayers);
    if (dense > 0)
        parts.add(dense, [&] { return denseFfn(model, model.intermediateSize); });
    if (moeLayers == 0)
        return parts;
    const std::int64_t hashRouted = std::min(model.moe->hashRoutedLayers, moeLayers);
    if (hashRouted > 0)
        parts.add(hashRouted, [&] { return moeFfn(model, model.moe->experts, true); });
    parts.add(moeLayers - hashRouted, [&] { return moeFfn(model, model.moe->experts, false); });
    return parts;
}

bool holds(const std::vector<std::int64_t> &layers, std::int64_t layer)
{
    return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

// Layers are alike when they compress alike and own the same; a group is made for the first of a kind.
void addCompressed(Parts &parts, const ModelSpec &model)
{
    const auto &v4 = *model.v4;
    const bool shared = !v4.kvSourceLayers.empty();
    for (std::int64_t layer = 0; layer < model.layers; ++layer) {
        const std::int64_t ratio = v4.compressRatios[static_cast<std::size_t>(layer)];
        const bool cache = !shared || holds(v4.kvSourceLayers, layer);
        const bool index = shared ? holds(v4.indexSourceLayers, layer) : ratio == overlappingRatio;
        LayerGroup *known = std::find_if(parts.begin(), parts.end(), [&](const LayerGroup &group) {
            return group.compression == ratio && group.ownsCache == cache && group.ownsIndex == index;
        });
        if (known != parts.end())
            ++known->layers;
        else
            parts.add(1, [&] {
                return shared ? sharedCompressedLayer(model, layer) : compressedLayer(model, ratio);
            });
    }
}

void addLatent(Parts &parts, const ModelSpec &model, std::int64_t full)
{
    std::int64_t indexed = 0;
    if (model.indexer && model.indexer->kind == IndexerKind::Dsa)
        indexed = model.indexer->indexers.value_or(full);
    if (indexed > 0)
        parts.add(indexed, [&] { return latentLayer(model, true); });
    if (full > indexed)
        parts.add(full - indexed, [&] { return latentLayer(model, false); });
}

void addSoftmax(Parts &parts, const ModelSpec &model, std::int64_t full)
{
    const auto plain = [&] { return softmaxLayer(model, mainHeads(model)); };
    const std::int64_t sliding = model.sliding ? model.sliding->layers : 0;
    if (LayerGroup *group = parts.add(sliding, plain))
        narrow(*group, model.sliding->window);
    std::int64_t rest = full - sliding;
    if (model.global) {
        parts.add(rest, [&] { return softmaxLayer(model, globalHeads(model)); });
        return;
    }
    if (model.kvSharing > 1) {
        const std::int64_t owners = rest / model.kvSharing;
        parts.add(owners, plain);
        if (LayerGroup *group = parts.add(rest - owners, plain))
            dropCache(*group);
        return;
    }
    if (model.indexer && model.indexer->kind == IndexerKind::Msa) {
        const std::int64_t indexed = model.indexer->indexers.value_or(rest);
        if (LayerGroup *group = parts.add(indexed, plain))
            addBlockIndex(*group, model);
        rest -= indexed;
    }
    parts.add(rest, plain);
}

Parts mixers(const ModelSpec &model)
{
    Parts parts;
    const std::int64_t linear = model.linear ? model.linear->layers : 0;
    if (linear > 0)
        parts.add(linear, [&] { return linearLayer(model); });
    const std::int64_t full = model.attentionLayers.value_or(model.layers - linear);
    if (model.v4)
        addCompressed(parts, model);
    else if (model.mla)
        addLatent(parts, model, full);
    else
        addSoftmax(parts, model, full);
    return parts;
}

void takeFfn(LayerGroup &group, const LayerGroup &ffn)
{
    group.ffn = ffn.ffn;
    group.ffnWidth = ffn.ffnWidth;
    group.experts = ffn.experts;
    group.expertsPerToken = ffn.expertsPerToken;
    group.expertWidth = ffn.expertWidth;
    group.expertInput = ffn.expertInput;
    group.sharedWidth = ffn.sharedWidth;
    group.gated = ffn.gated;
    group.ffnWeights = ffn.ffnWeights;
}

struct PerLayer {
    std::int64_t norms;
    std::int64_t moeNorms; ///< further norms of a layer with experts
    std::int64_t other;
};

PerLayer perLayer(const ModelSpec &model)
{
    const std::int64_t residual =
        model.attentionResidual ? 2 * 2 * model.hiddenSize : 0; // norm and projection, twice
    return {model.normsPerLayer * normWidth(model), model.extraNormsPerMoeLayer * model.hiddenSize,
            hyperConnectionWeights(model) + residual};
}

void finish(LayerGroup &group, const PerLayer &extra)
{
    group.norms = extra.norms + (group.experts > 0 ? extra.moeNorms : 0);
    group.other = extra.other;
}

// Walks both lists at once: each step makes a group of as many layers as both current entries still have.
LayerGroups paired(const Parts &mixerParts, const Parts &ffnParts, const PerLayer &extra)
{
    LayerGroups groups;
    std::size_t m = 0;
    std::size_t f = 0;
    std::int64_t mixerLeft = mixerParts.size > 0 ? mixerParts.groups[0].layers : 0;
    std::int64_t ffnLeft = ffnParts.size > 0 ? ffnParts.groups[0].layers : 0;
    while (m < mixerParts.size && f < ffnParts.size) {
        LayerGroup &group = groups.append(mixerParts.groups[m]);
        takeFfn(group, ffnParts.groups[f]);
        group.layers = std::min(mixerLeft, ffnLeft);
        mixerLeft -= group.layers;
        ffnLeft -= group.layers;
        finish(group, extra);
        if (mixerLeft == 0 && ++m < mixerParts.size)
            mixerLeft = mixerParts.groups[m].layers;
        if (ffnLeft == 0 && ++f < ffnParts.size)
            ffnLeft = ffnParts.groups[f].layers;
    }
    return groups;
}

// Nemotron-H: every layer is either a mixer or a feed-forward block.
LayerGroups apart(const Parts &mixerParts, const Parts &ffnParts, const PerLayer &extra)
{
    LayerGroups groups;
    for (std::size_t i = 0; i < mixerParts.size; ++i)
        finish(groups.append(mixerParts.groups[i]), extra);
    for (std::size_t i = 0; i < ffnParts.size; ++i)
        finish(groups.append(ffnParts.groups[i]), extra);
    return groups;
}

// Models found by architecture search state each kind of layer; a sublayer that is left out takes its norm along.
LayerGroups planned(const ModelSpec &model)
{
    LayerGroups groups;
    HeadShape heads = mainHeads(model);
    for (const auto &entry : model.layerPlan) {
        LayerGroup group{};
        if (entry.kvHeads > 0) {
            heads.kvHeads = entry.kvHeads;
            group = softmaxLayer(model, heads);
        }
        if (entry.ffn > 0)
            takeFfn(group, denseFfn(model, entry.ffn));
        group.layers = entry.count;
        group.norms = ((entry.kvHeads > 0 ? 1 : 0) + (entry.ffn > 0 ? 1 : 0)) * normWidth(model);
        groups.append(group);
    }
    return groups;
}

} // namespace

LayerGroups layerGroups(const ModelSpec &model)
{
    if (!model.layerPlan.empty())
        return planned(model);
    const Parts mixerParts = mixers(model);
    const Parts ffnParts = feedForwards(model);
    return model.attentionLayers ? apart(mixerParts, ffnParts, perLayer(model))
                                 : paired(mixerParts, ffnParts, perLayer(model));
}

LayerGroup draftGroup(const ModelSpec &model)
{
    LayerGroup group{};
    if (!model.mtp || model.mtp->layers == 0)
        return group;
    const auto &mtp = *model.mtp;
    if (mtp.v4Attention)
        group = compressedLayer(model, mtp.ratio);
    else if (model.mla)
        group = latentLayer(model, mtp.indexer);
    else
        group = softmaxLayer(model, mainHeads(model));
    takeFfn(group, mtp.moeFfn ? moeFfn(model, mtp.experts > 0 ? mtp.experts : model.moe->experts, false)
                              : denseFfn(model, model.intermediateSize));
    group.layers = mtp.layers;
    group.norms = model.normsPerLayer * normWidth(model);
    group.other = mtp.v4Attention ? hyperConnectionWeights(model) + hyperHeadWeights(model) : 0;
    return group;
}

} // namespace suanchou::memory
