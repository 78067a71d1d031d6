// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"
#include "model/catalog/numberformat.h"
#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/quantity/units.h"

#include <array>

// What one pass of tokens through a model asks of a machine, apart from any machine: bytes to read and products to make.
namespace suanchou::speed {

using namespace suanchou::quantity;

/// Arithmetic per query token and token attended to.
using PairArithmetic = Per<FlopsPerToken, Tokens>;

/// Matrices that are read whole in a pass, and the arithmetic of one token in them (2 per weight).
struct Matrices {
    Bytes stored{};
    FlopsPerToken arithmetic{};
    double elements = 0;
};

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
    double mixerLayers = 0; ///< layers that mix tokens; together with blocks, the places of all-reduces
    double blocks = 0;      ///< layers with a feed-forward block
    double hiddenSize = 0;
    double activations =
        0; ///< elements that one token writes and reads between matrices, all layers, divided by TP
    double residual = 0; ///< likewise, of the residual stream: not divided by TP
    double experts = 0;
    double expertsPerToken = 0;

    Matrices quantized; ///< dense linears in the weight format
    Matrices plain;     ///< linears left in 16 bit
    Matrices head;      ///< LM head
    Matrices routed;    ///< routed experts: all stored, arithmetic of the active ones
    bool routedQuantized = true;

    Bytes stateTraffic{}; ///< recurrent state read and written per sequence and step
    FlopsPerToken stateArithmetic{};

    std::array<Mixing, mixingCapacity> mixing{};
    std::size_t mixingCount = 0;

    catalog::NumberFormat const *format = nullptr; ///< of the weights; never null in a workload that was made
};

/// `weights` must be a concrete format (not the one that stands for "as released"). `storedWeights` is the exact size of
/// all weights when the caller knows it (mixtures of types); zero: bytesPerElement counts.
Workload workload(const catalog::ModelSpec &model, const memory::LayerGroups &groups,
                  const memory::ParameterCount &count, const catalog::NumberFormat &weights,
                  const catalog::NumberFormat &cache, Bytes storedWeights = Bytes{});

/// Entries of a mixing's cache that one query reads at a context of this many tokens.
double attendedEntries(const Mixing &mixing, double context);
/// Sum of the entries read by every query of a prompt of this many tokens (causal).
double attendedPairs(const Mixing &mixing, double prompt);

} // namespace suanchou::speed
