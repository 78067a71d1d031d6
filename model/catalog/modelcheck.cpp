// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/modelcheck.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace suanchou::catalog {

namespace {

constexpr std::int64_t mostLayers = 4096;
constexpr std::int64_t widest = std::int64_t{1} << 24;
constexpr std::size_t mostLayerKinds = 8;
constexpr double mostWeights =
    1e17; // three orders of magnitude above the largest model, three below overflow

class Faults {
public:
    void within(const char *key, std::int64_t value, std::int64_t least, std::int64_t most)
    {
        if (value < least || value > most)
            add(key, std::to_string(value), std::to_string(least) + "…" + std::to_string(most));
    }
    void require(bool holds, const char *key, std::string found, const char *expected)
    {
        if (!holds)
            add(key, std::move(found), expected);
    }
    std::vector<ModelFault> take() { return std::move(m_faults); }
    bool empty() const { return m_faults.empty(); }

private:
    void add(const char *key, std::string found, std::string expected)
    {
        m_faults.push_back({key, std::move(found), std::move(expected)});
    }
    std::vector<ModelFault> m_faults;
};

void checkWidths(const ModelSpec &model, Faults &faults)
{
    faults.within("layers", model.layers, 1, mostLayers);
    faults.within("hidden_size", model.hiddenSize, 1, widest);
    faults.within("heads", model.heads, 1, widest);
    faults.within("kv_heads", model.kvHeads, 1, widest);
    faults.within("head_dim", model.headDim, 1, widest);
    faults.within("value_head_dim", model.valueHeadDim, 0, widest);
    faults.within("vocabulary", model.vocabulary, 1, widest);
    faults.within("intermediate_size", model.intermediateSize, 0, widest);
    faults.within("position_embeddings", model.positionEmbeddings, 0, widest);
    faults.within("norms_per_layer", model.normsPerLayer, 0, 16);
    faults.within("hyper_connections", model.hyperConnections, 0, 64);
    faults.within("kv_sharing", model.kvSharing, 1, std::max<std::int64_t>(1, model.layers));
    faults.within("max_context", model.maxContext, 1, std::int64_t{1} << 40);
}

// No single product of the formulas in model/memory leaves 64 bits within these bounds, which lie four times and more
// above the largest published models: 2^12 layers · 2^13 experts · 3 · 2^16 hidden · 2^19 width < 2^62; checkSize bounds
// their sum.
constexpr std::int64_t widestHidden = 1 << 16;
constexpr std::int64_t widestFfn = 1 << 19;
constexpr std::int64_t mostHeads = 1 << 12;
constexpr std::int64_t widestHead = 1 << 13;
constexpr std::int64_t mostRank = 1 << 16;
constexpr std::int64_t mostStated = std::int64_t{1} << 50; ///< of counts that are stated rather than computed

void checkHeads(const ModelSpec &model, Faults &faults)
{
    faults.within("hidden_size", model.hiddenSize, 1, widestHidden);
    faults.within("intermediate_size", model.intermediateSize, 0, widestFfn);
    faults.within("heads", model.heads, 1, mostHeads);
    faults.within("kv_heads", model.kvHeads, 1, mostHeads);
    faults.within("head_dim", model.headDim, 1, widestHead);
    faults.within("value_head_dim", model.valueHeadDim, 0, widestHead);
    faults.within("other_parameters", model.otherParameters, 0, mostStated);
    faults.within("extra_norms_per_moe_layer", model.extraNormsPerMoeLayer, 0, 64);
    if (model.global) {
        faults.within("global/heads", model.global->heads, 0, mostHeads);
        faults.within("global/kv_heads", model.global->kvHeads, 1, mostHeads);
        faults.within("global/head_dim", model.global->headDim, 1, widestHead);
        faults.within("global/value_head_dim", model.global->valueHeadDim, 0, widestHead);
    }
    for (const LayerPlanEntry &entry : model.layerPlan) {
        faults.within("layer_plan/kv_heads", entry.kvHeads, 0, mostHeads);
        faults.within("layer_plan/ffn", entry.ffn, 0, widestFfn);
    }
}

void checkLatents(const ModelSpec &model, Faults &faults)
{
    if (model.mla) {
        faults.within("mla/query_rank", model.mla->queryRank, 0, mostRank);
        faults.within("mla/kv_rank", model.mla->kvRank, 1, mostRank);
        faults.within("mla/nope_head_dim", model.mla->nopeHeadDim, 0, widestHead);
        faults.within("mla/rope_head_dim", model.mla->ropeHeadDim, 0, widestHead);
        faults.within("mla/value_head_dim", model.mla->valueHeadDim, 0, widestHead);
    }
    if (model.indexer) {
        faults.within("indexer/heads", model.indexer->heads, 0, mostHeads);
        faults.within("indexer/head_dim", model.indexer->headDim, 0, widestHead);
        faults.within("indexer/top_k", model.indexer->topK, 0, widest);
        faults.within("indexer/key_pool", model.indexer->keyPool, 0, mostRank);
        faults.within("indexer/block_size", model.indexer->blockSize, 0, widest);
        faults.within("indexer/top_k_blocks", model.indexer->topKBlocks, 0, widest);
    }
    if (model.v4) {
        faults.within("v4/query_rank", model.v4->queryRank, 0, mostRank);
        faults.within("v4/output_rank", model.v4->outputRank, 0, mostRank);
        faults.within("v4/output_groups", model.v4->outputGroups, 1, mostHeads);
        for (const std::int64_t ratio : model.v4->compressRatios)
            faults.within("v4/compress_ratios", ratio, 0, mostRank);
    }
}

void checkMixerWidths(const ModelSpec &model, Faults &faults)
{
    if (model.linear) {
        const LinearShape &linear = *model.linear;
        faults.within("linear/key_heads", linear.keyHeads, 0, mostHeads);
        faults.within("linear/value_heads", linear.valueHeads, 0, mostHeads);
        faults.within("linear/heads", linear.heads, 0, mostHeads);
        faults.within("linear/groups", linear.groups, 0, mostHeads);
        faults.within("linear/key_head_dim", linear.keyHeadDim, 0, widestHead);
        faults.within("linear/value_head_dim", linear.valueHeadDim, 0, widestHead);
        faults.within("linear/head_dim", linear.headDim, 0, widestHead);
        faults.within("linear/state_size", linear.stateSize, 0, widestHead);
        faults.within("linear/conv_kernel", linear.convKernel, 0, 1024);
        faults.within("linear/a_log_length", linear.aLogLength, 0, mostRank);
    }
    if (model.moe) {
        faults.within("moe/experts", model.moe->experts, 1, 1 << 13);
        faults.within("moe/expert_width", model.moe->expertWidth, 1, widestFfn);
        faults.within("moe/shared_width", model.moe->sharedWidth, 0, widestFfn);
        faults.within("moe/latent_size", model.moe->latentSize, 0, mostRank);
        faults.within("moe/router_extra", model.moe->routerExtra, 0, std::int64_t{1} << 32);
        faults.within("moe/hash_routed_layers", model.moe->hashRoutedLayers, 0, mostLayers);
    }
    if (model.sliding) {
        const auto real = [](std::int64_t value) { return static_cast<double>(value); };
        const std::int64_t width = model.headDim + std::max(model.headDim, model.valueHeadDim);
        const double elements =
            real(model.sliding->window) * real(model.layers) * real(model.kvHeads) * real(width);
        faults.require(elements <= mostWeights, "sliding/window", std::to_string(model.sliding->window),
                       "a window that memory could hold");
    }
}

void checkStated(const ModelSpec &model, Faults &faults)
{
    if (model.mtp) {
        faults.within("mtp/projections", model.mtp->projections, 0, 16);
        faults.within("mtp/norms", model.mtp->norms, 0, 64);
        faults.within("mtp/experts", model.mtp->experts, 0, 1 << 13);
        faults.within("mtp/extra", model.mtp->extra, 0, mostStated);
        faults.within("mtp/ratio", model.mtp->ratio, 0, mostRank);
    }
    if (model.vision) {
        const VisionShape &tower = *model.vision;
        faults.within("vision/parameters", tower.parameters, 0, mostStated);
        faults.within("vision/depth", tower.depth, 0, mostLayers);
        faults.within("vision/hidden_size", tower.hiddenSize, 0, widestHidden);
        faults.within("vision/intermediate_size", tower.intermediateSize, 0, widestFfn);
        faults.within("vision/out_hidden_size", tower.outHiddenSize, 0, widestHidden);
        faults.within("vision/patch_size", tower.patchSize, 0, 1024);
        faults.within("vision/spatial_merge_size", tower.spatialMergeSize, 0, 64);
        faults.within("vision/temporal_patch_size", tower.temporalPatchSize, 0, 64);
        faults.within("vision/position_embeddings", tower.positionEmbeddings, 0, widest);
    }
    if (model.engram) {
        faults.within("engram/head_dim", model.engram->headDim, 0, widestHead);
        faults.within("engram/heads", model.engram->heads, 0, mostHeads);
        faults.within("engram/max_ngram", model.engram->maxNgram, 1, 64);
        faults.within("engram/rows", static_cast<std::int64_t>(model.engram->rows.size()), 0, 64);
        for (const std::int64_t rows : model.engram->rows)
            faults.within("engram/rows", rows, 0, std::int64_t{1} << 40);
    }
    if (model.countAdjustment)
        faults.within("count_adjustment/amount", model.countAdjustment->amount, -mostStated, mostStated);
}

std::int64_t moeLayers(const ModelSpec &model)
{
    if (!model.moe)
        return 0;
    return model.moe->moeLayers.value_or((model.layers - model.moe->firstDenseLayers) /
                                         std::max<std::int64_t>(1, model.moe->layerFrequency));
}

void checkExperts(const ModelSpec &model, Faults &faults)
{
    if (!model.moe)
        return;
    const MoeShape &moe = *model.moe;
    faults.within("moe/experts", moe.experts, 1, 1 << 16);
    faults.within("moe/experts_per_token", moe.expertsPerToken, 1, std::max<std::int64_t>(1, moe.experts));
    faults.within("moe/expert_width", moe.expertWidth, 1, widest);
    faults.within("moe/shared_width", moe.sharedWidth, 0, widest);
    faults.within("moe/latent_size", moe.latentSize, 0, widest);
    faults.within("moe/first_dense_layers", moe.firstDenseLayers, 0, model.layers);
    faults.within("moe/layer_frequency", moe.layerFrequency, 1, std::max<std::int64_t>(1, model.layers));
    faults.within("moe/moe_layers", moe.moeLayers.value_or(0), 0, model.layers);
}

void checkFeedForward(const ModelSpec &model, Faults &faults)
{
    const std::int64_t dense = model.denseFfnLayers.value_or(model.layers - moeLayers(model));
    faults.within("dense_ffn_layers", dense, 0, model.layers);
    const bool needsWidth = model.layerPlan.empty() && (dense > 0 || model.denseFfnInMoeLayers);
    faults.require(!needsWidth || model.intermediateSize > 0, "intermediate_size", "0",
                   "width of the dense layers");
}

void checkMixers(const ModelSpec &model, Faults &faults)
{
    const std::int64_t linear = model.linear ? model.linear->layers : 0;
    const std::int64_t full = model.attentionLayers.value_or(model.layers - linear);
    faults.within("linear/layers", linear, 0, model.layers);
    faults.within("attention_layers", full, 0, model.layers);
    if (model.linear) {
        const LinearShape &shape = *model.linear;
        const bool delta = shape.kind == LinearKind::GatedDeltaNet;
        faults.within(delta ? "linear/value_heads" : "linear/heads", delta ? shape.valueHeads : shape.heads,
                      1, widest);
        faults.within(delta ? "linear/value_head_dim" : "linear/head_dim",
                      delta ? shape.valueHeadDim : shape.headDim, 1, widest);
        faults.within("linear/state_bytes", shape.stateBytes, 1, 8);
    }
    if (model.sliding) {
        faults.within("sliding/window", model.sliding->window, 1, widest);
        faults.within("sliding/layers", model.sliding->layers, 0, std::max<std::int64_t>(0, full));
    }
    if (model.global) {
        faults.within("global/kv_heads", model.global->kvHeads, 1, widest);
        faults.within("global/head_dim", model.global->headDim, 1, widest);
    }
    if (model.mla)
        faults.within("mla/kv_rank", model.mla->kvRank, 1, widest);
    const bool latentIndex = model.indexer && model.indexer->kind == IndexerKind::Dsa;
    faults.require(!latentIndex || model.mla, "indexer/kind", "dsa", "mla");
    if (model.indexer)
        faults.within("indexer/indexers", model.indexer->indexers.value_or(0), 0,
                      std::max<std::int64_t>(0, full));
}

void checkCompressed(const ModelSpec &model, Faults &faults)
{
    if (!model.v4)
        return;
    const V4Shape &v4 = *model.v4;
    faults.require(model.sliding.has_value(), "sliding", "", "the window of v4 attention");
    faults.require(model.indexer && model.indexer->kind == IndexerKind::V4, "indexer/kind", "", "v4");
    faults.within("v4/output_groups", v4.outputGroups, 1, model.heads);
    faults.require(static_cast<std::int64_t>(v4.compressRatios.size()) >= model.layers, "v4/compress_ratios",
                   std::to_string(v4.compressRatios.size()), "one per layer");
    const auto inStack = [&](std::int64_t layer) { return layer < model.layers; };
    faults.require(std::all_of(v4.kvSourceLayers.begin(), v4.kvSourceLayers.end(), inStack),
                   "v4/kv_source_layers", "", "layers of the stack");
    std::set<std::tuple<std::int64_t, bool, bool>> kinds;
    for (std::size_t i = 0; i < v4.compressRatios.size() && static_cast<std::int64_t>(i) < model.layers;
         ++i) {
        const auto holds = [i](const std::vector<std::int64_t> &layers) {
            return std::find(layers.begin(), layers.end(), static_cast<std::int64_t>(i)) != layers.end();
        };
        const bool source = holds(v4.kvSourceLayers);
        kinds.emplace(v4.compressRatios[i], source, holds(v4.indexSourceLayers));
        faults.require(!source || v4.compressRatios[i] > 0, "v4/kv_source_layers", std::to_string(i),
                       "layers with a compression ratio");
    }
    faults.require(kinds.size() <= mostLayerKinds, "v4/compress_ratios", std::to_string(kinds.size()),
                   "at most 8 kinds of layer");
}

void checkDraft(const ModelSpec &model, Faults &faults)
{
    if (!model.mtp)
        return;
    faults.within("mtp/layers", model.mtp->layers, 0, 64);
    faults.require(!model.mtp->moeFfn || model.moe, "mtp/ffn", "moe", "moe");
    faults.require(model.mtp->moeFfn || model.intermediateSize > 0, "intermediate_size", "0",
                   "width of the draft layer");
    faults.require(!model.mtp->v4Attention || model.v4, "mtp/v4_attention", "true", "v4");
    faults.require(!model.mtp->indexer || model.indexer, "mtp/indexer", "true", "indexer");
}

void checkPlan(const ModelSpec &model, Faults &faults)
{
    if (model.layerPlan.empty())
        return;
    std::int64_t planned = 0;
    for (const LayerPlanEntry &entry : model.layerPlan) {
        faults.within("layer_plan/count", entry.count, 1, mostLayers);
        planned += entry.count;
    }
    faults.require(planned == model.layers, "layer_plan", std::to_string(planned),
                   "as many layers as the model");
    faults.require(model.layerPlan.size() <= mostLayerKinds, "layer_plan",
                   std::to_string(model.layerPlan.size()), "at most 8 entries");
}

// An upper bound of the weights in floating point, so that the integer counts cannot overflow.
void checkSize(const ModelSpec &model, Faults &faults)
{
    const auto real = [](std::int64_t value) { return static_cast<double>(value); };
    double perLayer = 4.0 * real(model.heads) * real(std::max(model.headDim, model.valueHeadDim)) +
                      3.0 * real(model.intermediateSize);
    if (model.moe)
        perLayer +=
            3.0 * (real(model.moe->experts) * real(model.moe->expertWidth) + real(model.moe->sharedWidth));
    const double bound =
        real(model.hiddenSize) * (real(model.layers) * perLayer + 2.0 * real(model.vocabulary));
    faults.require(bound < mostWeights, "layers", std::to_string(bound), "fewer than 1e17 weights");
}

} // namespace

std::vector<ModelFault> checkModel(const ModelSpec &model)
{
    Faults faults;
    checkWidths(model, faults);
    if (!faults.empty())
        return faults.take(); // the other checks divide by and multiply with these
    checkHeads(model, faults);
    checkLatents(model, faults);
    checkMixerWidths(model, faults);
    checkStated(model, faults);
    checkExperts(model, faults);
    checkFeedForward(model, faults);
    checkMixers(model, faults);
    checkCompressed(model, faults);
    checkDraft(model, faults);
    checkPlan(model, faults);
    checkSize(model, faults);
    return faults.take();
}

} // namespace suanchou::catalog
