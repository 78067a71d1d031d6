// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/mixers.h"

#include <algorithm>

namespace suanchou::memory {

using catalog::AttentionBias;
using catalog::LinearKind;
using catalog::LinearShape;
using catalog::ModelSpec;
using catalog::OutputGate;
using catalog::QkNorm;

namespace {

LayerGroup emptyMixer(MixerKind kind)
{
    LayerGroup group{};
    group.mixer = kind;
    group.ownsCache = true;
    return group;
}

// Lightning indexer of DeepSeek V3.2 and GLM-5: queries from the query latent, one shared key, a weight per head.
void addLatentIndex(LayerGroup &group, const ModelSpec &model)
{
    const auto &index = *model.indexer;
    const std::int64_t d = model.hiddenSize;
    group.ownsIndex = true;
    group.indexHeads = index.heads;
    group.mixerWeights.index =
        model.mla->queryRank * index.heads * index.headDim + d * index.headDim + d * index.heads;
    group.mixerWeights.vectors += 2 * index.headDim;
    if (index.keyPool > 0) { // GLM-5.3-Flash pools keys: a gate matrix and a bias per position of the pool
        group.mixerWeights.index += d * index.headDim;
        group.mixerWeights.vectors += index.keyPool * index.headDim;
    }
    group.indexElements =
        static_cast<double>(index.headDim) / static_cast<double>(std::max<std::int64_t>(1, index.keyPool));
}

std::int64_t selectedTokens(const catalog::IndexerShape &index)
{
    return index.topK > 0 ? index.topK : index.topKBlocks * index.blockSize;
}

// Gated DeltaNet (arXiv 2412.06464; Qwen3-Next): q, k, v, output gate, then beta and decay per value head.
LayerGroup gatedDeltaNet(const LinearShape &shape, std::int64_t d)
{
    LayerGroup group = emptyMixer(MixerKind::GatedDeltaNet);
    const std::int64_t keys = shape.keyHeads * shape.keyHeadDim;
    const std::int64_t values = shape.valueHeads * shape.valueHeadDim;
    group.heads = shape.valueHeads;
    group.kvHeads = shape.keyHeads;
    group.headDim = shape.keyHeadDim;
    group.valueHeadDim = shape.valueHeadDim;
    group.mixerWeights.latent = d * (2 * keys + 2 * values) + d * 2 * shape.valueHeads;
    group.mixerWeights.output = values * d;
    group.mixerWeights.vectors =
        (2 * keys + values) * shape.convKernel + 2 * shape.valueHeads + shape.valueHeadDim;
    group.stateElements = shape.valueHeads * shape.keyHeadDim * shape.valueHeadDim;
    group.stateElements16 = (2 * keys + values) * (shape.convKernel - 1);
    return group;
}

// Kimi Delta Attention (arXiv 2510.26692): q, k, v, low-rank decay, beta, and an output gate of low or full rank.
LayerGroup kimiDelta(const LinearShape &shape, std::int64_t d)
{
    LayerGroup group = emptyMixer(MixerKind::Kda);
    const std::int64_t width = shape.heads * shape.headDim;
    const std::int64_t lowRank = d * shape.headDim + shape.headDim * width;
    group.heads = group.kvHeads = shape.heads;
    group.headDim = group.valueHeadDim = shape.headDim;
    group.mixerWeights.latent = 3 * d * width + lowRank + d * shape.heads;
    group.mixerWeights.gate = shape.fullRankGate ? d * width : lowRank;
    group.mixerWeights.output = width * d;
    group.mixerWeights.vectors = 3 * width * shape.convKernel +
                                 (shape.aLogLength > 0 ? shape.aLogLength : shape.heads) + width +
                                 shape.headDim;
    group.stateElements = shape.heads * shape.headDim * shape.headDim;
    group.stateElements16 = 3 * width * (shape.convKernel - 1);
    return group;
}

// Mamba-2 (arXiv 2405.21060): z, x, B, C and dt in one projection; the convolution has a bias.
LayerGroup mamba2(const LinearShape &shape, std::int64_t d)
{
    LayerGroup group = emptyMixer(MixerKind::Mamba2);
    const std::int64_t inner = shape.heads * shape.headDim;
    const std::int64_t state = shape.groups * shape.stateSize;
    group.heads = shape.heads;
    group.kvHeads = shape.groups;
    group.headDim = shape.stateSize;
    group.valueHeadDim = shape.headDim;
    group.mixerWeights.latent = d * (2 * inner + 2 * state + shape.heads);
    group.mixerWeights.output = inner * d;
    group.mixerWeights.vectors = (inner + 2 * state) * (shape.convKernel + 1) + 3 * shape.heads + inner;
    group.stateElements = shape.heads * shape.headDim * shape.stateSize;
    group.stateElements16 = (inner + 2 * state) * (shape.convKernel - 1);
    return group;
}

// Lightning attention (arXiv 2501.08313): q, k, v, an output gate and a norm; no convolution.
LayerGroup lightning(const LinearShape &shape, std::int64_t d)
{
    LayerGroup group = emptyMixer(MixerKind::Lightning);
    const std::int64_t width = shape.heads * shape.headDim;
    group.heads = group.kvHeads = shape.heads;
    group.headDim = group.valueHeadDim = shape.headDim;
    group.mixerWeights.latent = 3 * d * width;
    group.mixerWeights.gate = d * width;
    group.mixerWeights.output = width * d;
    group.mixerWeights.vectors = width;
    group.stateElements = shape.heads * shape.headDim * shape.headDim;
    return group;
}

} // namespace

HeadShape mainHeads(const ModelSpec &model)
{
    return {model.heads,   model.kvHeads,
            model.headDim, model.valueHeadDim > 0 ? model.valueHeadDim : model.headDim,
            false,         model.attentionSinks};
}

HeadShape globalHeads(const ModelSpec &model)
{
    const auto &global = *model.global;
    return {global.heads > 0 ? global.heads : model.heads,
            global.kvHeads,
            global.headDim,
            global.valueHeadDim > 0 ? global.valueHeadDim : global.headDim,
            global.keyEqualsValue,
            global.sinks.value_or(model.attentionSinks)};
}

LayerGroup softmaxLayer(const ModelSpec &model, const HeadShape &heads)
{
    LayerGroup group = emptyMixer(MixerKind::Softmax);
    const std::int64_t d = model.hiddenSize;
    const std::int64_t queries = heads.heads * heads.headDim;
    const std::int64_t keys = heads.kvHeads * heads.headDim;
    const std::int64_t values = heads.kvHeads * heads.valueHeadDim;
    group.heads = heads.heads;
    group.kvHeads = heads.kvHeads;
    group.headDim = heads.headDim;
    group.valueHeadDim = heads.valueHeadDim;

    MixerWeights &weights = group.mixerWeights;
    weights.query = d * queries;
    weights.key = d * keys;
    weights.value = heads.keyEqualsValue ? 0 : d * values;
    weights.output = heads.heads * heads.valueHeadDim * d;
    if (model.attentionBias != AttentionBias::None)
        weights.vectors += queries + keys + values;
    if (model.attentionBias == AttentionBias::Qkvo)
        weights.vectors += d;
    if (model.qkNorm == QkNorm::PerHead)
        weights.vectors += 2 * heads.headDim;
    if (model.qkNorm == QkNorm::PerLayer)
        weights.vectors += queries + keys;
    if (model.outputGate == OutputGate::DoubledQuery)
        weights.query += d * queries;
    if (model.outputGate == OutputGate::PerHead)
        weights.gate = d * heads.heads;
    if (heads.sinks)
        weights.vectors += heads.heads;

    group.cacheElements = static_cast<double>(heads.kvHeads * (heads.headDim + heads.valueHeadDim));
    return group;
}

void narrow(LayerGroup &group, std::int64_t window)
{
    group.window = window;
    group.windowElements = static_cast<std::int64_t>(group.cacheElements);
    group.cacheElements = 0;
}

void dropCache(LayerGroup &group)
{
    group.ownsCache = false;
    group.mixerWeights.key = 0;
    group.mixerWeights.value = 0;
    group.cacheElements = 0;
    group.windowElements = 0;
}

LayerGroup latentLayer(const ModelSpec &model, bool ownsIndex)
{
    LayerGroup group = emptyMixer(MixerKind::Latent);
    const auto &mla = *model.mla;
    const std::int64_t d = model.hiddenSize;
    const std::int64_t heads = model.heads;
    const std::int64_t queryHead = mla.nopeHeadDim + mla.ropeHeadDim;
    group.heads = heads;
    group.kvHeads = 1;
    group.headDim = queryHead;
    group.valueHeadDim = mla.valueHeadDim;
    group.queryRank = mla.queryRank;
    group.kvRank = mla.kvRank;
    group.ropeHeadDim = mla.ropeHeadDim;

    MixerWeights &weights = group.mixerWeights;
    if (mla.queryRank > 0) {
        weights.queryDown = d * mla.queryRank;
        weights.query = mla.queryRank * heads * queryHead;
        weights.vectors += mla.queryRank;
    } else {
        weights.query = d * heads * queryHead;
    }
    weights.latent = d * (mla.kvRank + mla.ropeHeadDim);
    weights.vectors += mla.kvRank;
    weights.keyValueUp = mla.kvRank * heads * (mla.nopeHeadDim + mla.valueHeadDim);
    weights.output = heads * mla.valueHeadDim * d;
    if (mla.outputGate)
        weights.gate = d * heads * mla.valueHeadDim;

    group.cacheElements = static_cast<double>(mla.kvRank + mla.ropeHeadDim);
    if (model.indexer) {
        group.indexDim = model.indexer->headDim;
        group.indexTopK = selectedTokens(*model.indexer);
    }
    if (ownsIndex)
        addLatentIndex(group, model);
    return group;
}

void addBlockIndex(LayerGroup &group, const ModelSpec &model)
{
    const auto &index = *model.indexer;
    const std::int64_t d = model.hiddenSize;
    group.ownsIndex = true;
    group.indexHeads = index.heads;
    group.indexDim = index.headDim;
    group.indexTopK = selectedTokens(index);
    group.mixerWeights.index = d * index.heads * index.headDim + d * index.headDim;
    group.mixerWeights.vectors += 2 * index.headDim;
    group.indexElements = static_cast<double>(index.headDim);
}

LayerGroup compressedLayer(const ModelSpec &model, std::int64_t ratio)
{
    LayerGroup group = emptyMixer(MixerKind::CompressedKv);
    const auto &v4 = *model.v4;
    const auto &index = *model.indexer;
    const std::int64_t d = model.hiddenSize;
    const std::int64_t head = model.headDim;
    const std::int64_t queries = model.heads * head;
    group.heads = model.heads;
    group.kvHeads = 1;
    group.headDim = group.valueHeadDim = head;
    group.queryRank = v4.queryRank;
    group.kvRank = head;
    group.ropeHeadDim = v4.ropeHeadDim;
    group.window = model.sliding->window;
    group.windowElements = head; // key and value are the same latent
    group.compression = ratio;

    MixerWeights &weights = group.mixerWeights;
    weights.queryDown = d * v4.queryRank;
    weights.query = v4.queryRank * queries;
    weights.latent = d * head;
    // grouped low-rank output: each group of heads has its own first factor
    weights.output =
        queries / v4.outputGroups * (v4.outputGroups * v4.outputRank) + v4.outputGroups * v4.outputRank * d;
    weights.vectors = v4.queryRank + head + model.heads;
    if (ratio ==
        overlappingRatio) { // overlapping windows: the compressor is twice as wide, and an index selects entries
        weights.latent += 2 * (d * 2 * head);
        weights.vectors += 4 * 2 * head + head;
        weights.index =
            v4.queryRank * index.heads * index.headDim + d * index.heads + 2 * (d * 2 * index.headDim);
        weights.vectors += 4 * 2 * index.headDim + index.headDim;
        group.ownsIndex = true;
        group.indexHeads = index.heads;
        group.indexDim = index.headDim;
        group.indexTopK = index.topK;
        group.indexElements = static_cast<double>(index.headDim) / static_cast<double>(ratio);
    } else if (ratio > overlappingRatio) {
        weights.latent += 2 * (d * head);
        weights.vectors += ratio * head + head;
    }
    if (ratio > 0)
        group.cacheElements = static_cast<double>(head) / static_cast<double>(ratio);
    return group;
}

LayerGroup sharedCompressedLayer(const ModelSpec &model, std::int64_t layer)
{
    LayerGroup group = compressedLayer(model, 0);
    const auto &v4 = *model.v4;
    const auto &index = *model.indexer;
    const std::int64_t d = model.hiddenSize;
    const std::int64_t head = model.headDim;
    const std::int64_t ratio = v4.compressRatios[static_cast<std::size_t>(layer)];
    group.compression = ratio;
    group.indexDim = index.headDim;
    group.indexTopK = ratio > 0 ? index.topK : 0;

    const auto holds = [layer](const std::vector<std::int64_t> &layers) {
        return std::find(layers.begin(), layers.end(), layer) != layers.end();
    };
    group.ownsCache = holds(v4.kvSourceLayers);
    if (group.ownsCache) {
        group.mixerWeights.latent +=
            d * head + (ratio > 1 ? d * head : 0); // compressor, and its gate where it pools
        group.mixerWeights.vectors += head + index.headDim;
        group.mixerWeights.index += head * index.headDim; // index keys are made from the latent
        group.cacheElements = static_cast<double>(head) / static_cast<double>(ratio);
        group.indexElements = static_cast<double>(index.headDim) / static_cast<double>(ratio);
    }
    if (holds(v4.indexSourceLayers)) {
        group.ownsIndex = true;
        group.indexHeads = index.heads;
        group.mixerWeights.index += v4.queryRank * index.heads * index.headDim + d * index.heads;
    }
    return group;
}

LayerGroup linearLayer(const ModelSpec &model)
{
    const LinearShape &shape = *model.linear;
    LayerGroup group;
    switch (shape.kind) {
    case LinearKind::GatedDeltaNet: group = gatedDeltaNet(shape, model.hiddenSize); break;
    case LinearKind::Kda: group = kimiDelta(shape, model.hiddenSize); break;
    case LinearKind::Mamba2: group = mamba2(shape, model.hiddenSize); break;
    case LinearKind::Lightning: group = lightning(shape, model.hiddenSize); break;
    }
    group.stateBytes = group.stateElements * shape.stateBytes;
    return group;
}

std::int64_t hyperConnectionWeights(const ModelSpec &model)
{
    // arXiv 2512.24880 (mHC): one mixing before attention and one before the feed-forward block
    const std::int64_t streams = model.hyperConnections;
    const std::int64_t outputs = (2 + streams) * streams;
    return streams == 0 ? 0 : 2 * (outputs * streams * model.hiddenSize + outputs + 3);
}

std::int64_t hyperHeadWeights(const ModelSpec &model)
{
    const std::int64_t streams = model.hyperConnections;
    return streams == 0 || model.hyperHeadMean ? 0 : streams * streams * model.hiddenSize + streams + 1;
}

} // namespace suanchou::memory
