// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"
#include "model/catalog/numberformat.h"
#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/memory/weights.h"
#include "model/quantity/units.h"
#include "model/speed/gpuclass.h"

#include <array>

// What one pass of tokens through a model asks of a machine, apart from any machine: bytes to read and products to make.
namespace suanchou::speed {

using namespace suanchou::quantity;

/// Arithmetic per query token and token attended to.
using PairArithmetic = Per<FlopsPerToken, Tokens>;

/// Mixing of tokens in layers that are alike, all of them together.
struct Mixing {
    double layers = 0;
    double window = 0; ///< tokens a query sees; 0: all before it
    double entries =
        1; ///< cache entries per token beyond the window (1; less in compressed caches; 0: window only)
    double selected = 0;        ///< entries read after selection by a sparse index; 0: all
    BytesPerToken cache{};      ///< per entry
    PairArithmetic decode{};    ///< per query and entry, latent form where there is one
    PairArithmetic prefill{};   ///< per query and entry, expanded form
    double shards = 1;          ///< ways that tensor parallelism can divide the cache
    BytesPerToken indexCache{}; ///< keys of a sparse index per token of context
    PairArithmetic index{};     ///< arithmetic of the index per query and token of context
};

struct Workload {
    static constexpr std::size_t mixingCapacity = memory::LayerGroups::capacity;

    double layers = 0;
    double moeLayers = 0;
    double mixerLayers = 0;  ///< layers that mix tokens; together with blocks, the places of all-reduces
    double blocks = 0;       ///< layers with a feed-forward block
    double latentLayers = 0; ///< of the mixer layers: latent or compressed attention
    double indexLayers = 0;  ///< layers that run a sparse index
    double linearLayers = 0; ///< recurrent mixers
    double hiddenSize = 0;
    double activations =
        0; ///< elements that one token writes and reads between matrices, all layers, divided by TP
    double residual = 0; ///< likewise, of the residual stream: not divided by TP
    double experts = 0;
    double expertsPerToken = 0;

    // Bytes that a step reads whole, by the way tensor parallelism divides them; the input table is not among them.
    Bytes divided{};
    Bytes keyValue{}; ///< divided by the key-value heads at most
    Bytes replicated{};
    Bytes head{};
    Bytes routed{};   ///< all routed experts; a step reads those that are hit
    Bytes resident{}; ///< everything in memory
    double keyValueHeads = 1;

    // Arithmetic of one token, 2 per weight; of the routed experts that it meets.
    FlopsPerToken quantizedArithmetic{}; ///< linears in the weight format
    FlopsPerToken plainArithmetic{};     ///< linears left in 16 bit
    FlopsPerToken headArithmetic{};
    FlopsPerToken routedArithmetic{};
    Arithmetic linears;
    Arithmetic routedLinears; ///< of the routed experts

    double elements = 0; ///< weights, without input table

    Bytes stateTraffic{}; ///< recurrent state read and written per sequence and step
    FlopsPerToken stateArithmetic{};

    std::array<Mixing, mixingCapacity> mixing{};
    std::size_t mixingCount = 0;
};

/// `weights` may be the format that stands for "as released". `stored` are the bytes of the same model in that format
/// (memory::weightBytes). Takes about half a microsecond; allocates nothing.
Workload workload(const catalog::ModelSpec &model, const memory::LayerGroups &groups,
                  const memory::ParameterCount &count, const memory::WeightBytes &stored,
                  const catalog::NumberFormat &weights, const catalog::NumberFormat &cache);

/// Entries of a mixing's cache that one query reads at a context of this many tokens.
double attendedEntries(const Mixing &mixing, double context);
/// Sum of the entries read by every query of a prompt of this many tokens (causal).
double attendedPairs(const Mixing &mixing, double prompt);

} // namespace suanchou::speed
