// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/layergroups.h"

// One layer's mixer, by kind: its weights and what it caches. Internal to model/memory; users take layerGroups().
namespace suanchou::memory {

/// Head counts of a softmax layer; sliding and global layers of one model may differ (Gemma 4, MiMo V2).
struct HeadShape {
    std::int64_t heads;
    std::int64_t kvHeads;
    std::int64_t headDim;
    std::int64_t valueHeadDim;
    bool keyEqualsValue;
    bool sinks;
};

/// Compression of V4 layers whose windows overlap and whose entries an index selects (CSA); above it, HCA.
inline constexpr std::int64_t overlappingRatio = 4;

HeadShape mainHeads(const catalog::ModelSpec &model);
HeadShape globalHeads(const catalog::ModelSpec &model);

/// MHA, GQA or MQA over the whole context: d·H·h + d·K·h + d·K·v + H·v·d, biases, head norms, sinks and gates.
LayerGroup softmaxLayer(const catalog::ModelSpec &model, const HeadShape &heads);

/// Lets a layer see only `window` tokens: its cache stops growing there.
void narrow(LayerGroup &group, std::int64_t window);

/// Makes a layer read the keys and values of another one (cross-layer attention, arXiv 2405.12981): no k and v.
void dropCache(LayerGroup &group);

/// DeepSeek V2 latent attention (arXiv 2405.04434, section 2.1). Caches kvRank + rope per token, not keys and values.
LayerGroup latentLayer(const catalog::ModelSpec &model, bool ownsIndex);

/// Block-sparse index of MiniMax M3 on top of a softmax layer.
void addBlockIndex(LayerGroup &group, const catalog::ModelSpec &model);

/// DeepSeek V4: one key-value latent for all heads, compressed `ratio` to one beyond the window (0: window only).
LayerGroup compressedLayer(const catalog::ModelSpec &model, std::int64_t ratio);

/// DeepSeek V4.1: keys and values come from few source layers, the selection from few index layers.
LayerGroup sharedCompressedLayer(const catalog::ModelSpec &model, std::int64_t layer);

/// Gated DeltaNet, KDA, Mamba-2 or Lightning attention: a recurrent state instead of a cache.
LayerGroup linearLayer(const catalog::ModelSpec &model);

/// Weights of the hyper-connections around one layer, and of those behind the last one.
std::int64_t hyperConnectionWeights(const catalog::ModelSpec &model);
std::int64_t hyperHeadWeights(const catalog::ModelSpec &model);

} // namespace suanchou::memory
