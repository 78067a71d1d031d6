// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/layergroups.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

using namespace suanchou::quantity;

/// Bytes per token that one layer keeps for its backward pass, attention scores never stored (FlashAttention,
/// arXiv 2205.14135). Fused kernels: input and two norms' outputs, query, key, value, attention output, gate, up and their
/// product: 8h + 4q + 2(k + v) + 6f, which is the 34h of arXiv 2205.05198 without dropout for a gated block. Eager
/// kernels keep fp32 norms and every intermediate: 14h + 4q + 3(k + v) + 8f (39.8-42.0h measured for 7B models). Experts count
/// top-k times, with the dispatched copies of their input and output.
double keptBytesPerToken(const LayerGroup &group, double hidden, bool fused);

/// Over all layers, and the largest layer.
struct KeptActivations {
    double all = 0;
    double largest = 0;
    double inputs = 0; ///< 16-bit inputs of all layers: what full recomputation keeps
    double scores = 0; ///< of all: attention scores
};
/// `eagerContext`: length of the sequences whose attention scores are kept; 0 with FlashAttention.
KeptActivations keptActivations(const catalog::ModelSpec &model, const LayerGroups &groups, bool fused,
                                double eagerContext);

/// Unsloth's hand-written layers: norms and the gated product are recomputed, 14h + 4f.
double unslothLayerBytesPerToken(const catalog::ModelSpec &model);

/// Attention scores that eager attention keeps for one token of a layer with contexts of `context` tokens: fp32 softmax
/// turned to 16 bit, mask and dropout, 5 B per head and key (arXiv 2205.05198, section 4.1: 5as/h of sbh); 4.99 measured
/// on a 7B model with and without FlashAttention.
double eagerScoresPerToken(const LayerGroup &group, double context);

/// Adapter weights of rank r: r x (inputs + outputs) of each matrix (arXiv 2106.09685), head and embedding excluded. All
/// linear layers, experts included; or those of attention only; or query and value alone (the paper's choice). DoRA adds
/// one magnitude for each output (arXiv 2402.09353).
struct AdapterCount {
    double dense = 0;
    double experts = 0;
};
AdapterCount adapterWeights(const catalog::ModelSpec &model, const LayerGroups &groups, int rank,
                            scenario::LoraTargets targets, scenario::LoraVariant variant);

/// Weights of the largest linear layer of a block, the head excluded.
double largestMatrix(const catalog::ModelSpec &model, const LayerGroups &groups);

} // namespace suanchou::memory
