// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/parameters.h"

#include "model/memory/mixers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace suanchou::memory {

using catalog::ModelSpec;
using catalog::NativeFormat;
using catalog::NormKind;
using catalog::PublishedScope;

namespace {

std::int64_t finalNorm(const ModelSpec &model)
{
    if (model.norm == NormKind::NonParametric)
        return 0;
    return (model.norm == NormKind::LayerNorm ? 2 : 1) * model.hiddenSize;
}

std::int64_t embeddingWeights(const ModelSpec &model)
{
    return (model.vocabulary + model.positionEmbeddings + (model.embeddingLayerNorm ? 2 : 0)) *
           model.hiddenSize;
}

std::int64_t headWeights(const ModelSpec &model)
{
    if (model.tiedEmbeddings)
        return 0;
    return model.vocabulary * model.hiddenSize + (model.lmHeadBias ? model.vocabulary : 0);
}

// Engram (DeepSeek V4.1): hashed n-grams look vectors up; their concatenation is projected into every residual stream.
std::int64_t lookupProjection(const ModelSpec &model)
{
    if (!model.engram)
        return 0;
    const auto &engram = *model.engram;
    const std::int64_t width = (engram.maxNgram - 1) * engram.heads * engram.headDim;
    return static_cast<std::int64_t>(engram.rows.size()) *
           (width * (model.hyperConnections + 1) * model.hiddenSize);
}

std::int64_t lookupTables(const ModelSpec &model)
{
    if (!model.engram)
        return 0;
    const auto &rows = model.engram->rows;
    return std::accumulate(rows.begin(), rows.end(), std::int64_t{0}) * model.engram->headDim;
}

// Behind the last layer: hyper-connections joined, residual attention of Kimi K3 (a norm and a projection).
std::int64_t afterLayers(const ModelSpec &model)
{
    return hyperHeadWeights(model) + (model.attentionResidual ? 2 * model.hiddenSize : 0);
}

std::int64_t visionWeights(const ModelSpec &model)
{
    if (!model.vision)
        return 0;
    const auto &tower = *model.vision;
    if (tower.parameters > 0)
        return tower.parameters;
    // Qwen3-VL tower: patch embedding, positions, layers with biases, and a merger into the language model's width.
    const std::int64_t h = tower.hiddenSize;
    const std::int64_t f = tower.intermediateSize;
    const std::int64_t merged = h * tower.spatialMergeSize * tower.spatialMergeSize;
    const std::int64_t patch = 3 * tower.temporalPatchSize * tower.patchSize * tower.patchSize * h + h;
    const std::int64_t layer = h * 3 * h + 3 * h + h * h + h + 2 * h * f + f + h + 4 * h;
    return patch + tower.positionEmbeddings * h + tower.depth * layer + 2 * h + merged * merged + merged +
           merged * tower.outHiddenSize + tower.outHiddenSize;
}

struct Draft {
    std::int64_t all = 0;
    std::int64_t experts = 0;
    std::int64_t routers = 0;
    std::int64_t projections = 0;
    std::int64_t tables = 0;
    std::int64_t hyper = 0;
};

Draft draftWeights(const ModelSpec &model)
{
    Draft draft;
    const LayerGroup group = draftGroup(model);
    if (group.layers == 0)
        return draft;
    const auto &mtp = *model.mtp;
    const std::int64_t d = model.hiddenSize;
    const std::int64_t n = group.layers;
    draft.experts = n * group.experts * (group.ffnWeights.expert + group.ffnWeights.expertVectors);
    draft.routers = n * group.ffnWeights.router;
    draft.projections = n * mtp.projections * d * d;
    draft.tables = mtp.storesEmbeddingAndHead ? n * 2 * model.vocabulary * d : 0;
    draft.hyper = n * group.other;
    draft.all = n * group.stored() + draft.projections + n * mtp.norms * d + draft.tables + mtp.extra;
    return draft;
}

void addGroup(ParameterCount &count, std::int64_t &activeExperts, const LayerGroup &group)
{
    const std::int64_t n = group.layers;
    const FfnWeights &ffn = group.ffnWeights;
    count.attention += n * group.mixerWeights.total();
    count.denseFfn += n * (ffn.dense + ffn.denseVectors);
    count.routedExperts += n * group.experts * (ffn.expert + ffn.expertVectors);
    activeExperts += n * group.expertsPerToken * (ffn.expert + ffn.expertVectors);
    count.sharedExperts += n * (ffn.shared + ffn.sharedVectors);
    count.router += n * ffn.router;
    count.norms += n * group.norms;
    count.other += n * group.other;
}

std::int64_t expertBiases(const LayerGroups &groups)
{
    std::int64_t biases = 0;
    for (const LayerGroup &group : groups)
        biases += group.layers * group.experts * group.ffnWeights.expertVectors;
    return biases;
}

// Rounds halves to even, so that the result does not depend on the direction of a tie.
Bytes wholeBytes(double value) { return bytes(std::nearbyint(value)); }

double real(std::int64_t value) { return static_cast<double>(value); }

Bytes fp8BlockBytes(const ModelSpec &model, const ParameterCount &count, const Draft &draft)
{
    const std::int64_t draft16 = model.mtp && model.mtp->storesEmbeddingAndHead
                                     ? draft.projections + model.mtp->layers * 2 * count.embedding
                                     : draft.projections;
    const std::int64_t in16 = count.embedding + count.head + count.router + count.norms + count.other +
                              count.vision + model.unquantizedLinear + draft16 + draft.routers;
    return wholeBytes(real(count.checkpoint - in16) * (1.0 + 4.0 / 16384.0) + 2.0 * real(in16));
}

Bytes fp4ExpertBytes(const ModelSpec &model, const ParameterCount &count, const Draft &draft)
{
    const std::int64_t experts = count.routedExperts + draft.experts;
    const std::int64_t hyper = count.other + draft.hyper; // hyper-connections stay in 32 bit
    const std::int64_t in16 =
        count.embedding + count.head + count.router + count.norms + model.unquantizedLinear + draft.routers;
    const std::int64_t attention16 = model.unquantizedAttention;
    const std::int64_t in8 = count.checkpoint - experts - in16 - hyper - attention16 - count.lookupTables;
    return wholeBytes(real(experts) * (0.5 + 1.0 / 32.0) + real(in8) * (1.0 + 1.0 / 16384.0) +
                      2.0 * real(in16 + attention16) + 4.0 * real(hyper) +
                      real(count.lookupTables) * (1.0 + 1.0 / 32.0));
}

} // namespace

ParameterCount countParameters(const ModelSpec &model, const LayerGroups &groups)
{
    ParameterCount count;
    std::int64_t activeExperts = 0;
    for (const LayerGroup &group : groups)
        addGroup(count, activeExperts, group);
    count.embedding = embeddingWeights(model);
    count.head = headWeights(model);
    count.norms += finalNorm(model);
    count.other += afterLayers(model) + model.otherParameters + lookupProjection(model);
    count.main = count.embedding + count.head + count.attention + count.denseFfn + count.routedExperts +
                 count.sharedExperts + count.router + count.norms + count.other;

    count.activeBody = count.main - count.embedding - count.head - count.routedExperts + activeExperts;
    count.activeWithHead =
        count.activeBody + (count.head > 0 ? count.head : model.vocabulary * model.hiddenSize);
    count.activeWithTables = count.activeBody + count.embedding + count.head;

    const Draft draft = draftWeights(model);
    count.draft = draft.all;
    count.draftExperts = draft.experts;
    count.vision = visionWeights(model);
    count.lookupTables = lookupTables(model);
    count.checkpoint = count.main + count.draft + count.vision + count.lookupTables;
    return count;
}

ParameterCount countParameters(const ModelSpec &model) { return countParameters(model, layerGroups(model)); }

std::int64_t countOnPublishedScope(const ModelSpec &model, const ParameterCount &count)
{
    const std::int64_t adjustment = model.countAdjustment ? model.countAdjustment->amount : 0;
    switch (model.publishedScope) {
    case PublishedScope::Main: return count.main + adjustment;
    case PublishedScope::Checkpoint: return count.checkpoint + adjustment;
    case PublishedScope::MainVision: return count.main + count.vision + adjustment;
    case PublishedScope::MainMtp: return count.main + count.draft + adjustment;
    }
    return count.main + adjustment;
}

Bytes nativeWeightBytes(const ModelSpec &model, const ParameterCount &count)
{
    const double experts = real(count.routedExperts + count.draftExperts);
    const double rest = real(count.checkpoint) - experts;
    switch (model.nativeFormat) {
    case NativeFormat::Bf16:
    case NativeFormat::Fp16: return bytes(2.0 * real(count.checkpoint));
    case NativeFormat::Fp8Block128: return fp8BlockBytes(model, count, draftWeights(model));
    case NativeFormat::Fp4ExpertsFp8: return fp4ExpertBytes(model, count, draftWeights(model));
    case NativeFormat::Mxfp4Experts: {
        const double biases = real(expertBiases(layerGroups(model)));
        return wholeBytes((experts - biases) * (0.5 + 1.0 / 32.0) + 2.0 * (rest + biases));
    }
    case NativeFormat::Int4G32Experts: return wholeBytes(experts * (0.5 + 2.0 / 32.0) + 2.0 * rest);
    }
    return bytes(2.0 * real(count.checkpoint));
}

CacheGeometry cacheGeometry(const LayerGroups &groups)
{
    CacheGeometry cache;
    double state = 0;
    for (const LayerGroup &group : groups) {
        const double n = real(group.layers);
        const double endless = n * (group.cacheElements + group.indexElements);
        const double inWindow = n * real(group.windowElements);
        cache.elementsPerToken += endless;
        cache.indexElementsPerToken += n * group.indexElements;
        // A compressed cache begins where its window ends.
        cache.elementsPerTokenInWindows +=
            group.mixer == MixerKind::CompressedKv ? inWindow : endless + inWindow;
        cache.windowElements += group.layers * group.windowElements * group.window;
        cache.stateElements16 += group.layers * group.stateElements16;
        state += n * real(group.stateBytes);
    }
    cache.stateBytes = bytes(state);
    return cache;
}

CacheGeometry cacheGeometry(const ModelSpec &model) { return cacheGeometry(layerGroups(model)); }

Bytes cacheBytes(const LayerGroups &groups, Tokens context, double bytesPerElement)
{
    const double tokens = inTokens(context);
    double elements = 0;
    double fixed = 0;
    for (const LayerGroup &group : groups) {
        const double n = real(group.layers);
        elements += n * (group.cacheElements + group.indexElements) * tokens;
        elements += n * real(group.windowElements) * std::min(tokens, real(group.window));
        fixed += n * (real(group.stateBytes) + 2.0 * real(group.stateElements16));
    }
    return bytes(elements * bytesPerElement + fixed);
}

} // namespace suanchou::memory
