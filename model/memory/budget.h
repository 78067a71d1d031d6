// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace suanchou::memory {

using namespace suanchou::quantity;

/// What takes memory on a GPU; the order in which bars stack.
enum class Term : std::uint8_t {
    Weights,         ///< resident weights (training: the compute copy; LoRA/QLoRA: the frozen base)
    Adapters,        ///< LoRA weights, their gradients and optimizer states
    Gradients,
    MasterWeights,
    OptimizerStates,
    KvCache,         ///< serving: the cache that the scenario's requests fill
    RecurrentState,  ///< serving: fixed bytes per sequence of linear-attention layers and full windows
    Activations,     ///< serving: forward/sampler peak; training: stored activations and one layer's recompute peak
    Logits,          ///< training: logits and loss
    Buffers,         ///< training: gathered parameters, all-gather buckets, optimizer temporaries
    NonTorch,        ///< CUDA context, communication library, allocator outside the framework
    Graphs,          ///< captured CUDA graphs
    Fragmentation,   ///< allocator reserve over allocated
    End
};
inline constexpr std::size_t termCount = static_cast<std::size_t>(Term::End);

/// Memory of the fullest GPU of one deployment, term by term, and what is left.
/// `total` is what the deployment needs for the scenario's load (for serving: weights, working memory and the cache of
/// the concurrent requests), so that fits == (total <= usable) and margin = usable - total.
struct Budget {
    std::array<Bytes, termCount> terms{};
    Bytes total{};
    Bytes usable{};               ///< memory of one GPU that the engine may plan with
    Bytes capacity{};             ///< memory of one GPU as the driver reports it
    bool fits = false;

    Bytes weightsTotal{};         ///< resident weights of the whole model
    BytesPerToken kvPerToken{};   ///< whole model, per token of context once every window is full
    BytesPerToken kvPerTokenPerGpu{};
    Bytes kvSpace{};              ///< per GPU: what the engine leaves for the cache (not what the load needs)
    Tokens kvTokens{};            ///< tokens of context that fit in kvSpace, whole deployment replica
    Requests maxSequences{};      ///< sequences of the scenario's length that fit
    Tokens maxContext{};          ///< longest context at the scenario's concurrency
    std::optional<Bytes> modelStates; ///< training: weights + gradients + master copies + optimizer states
    Bytes hostMemory{};           ///< host RAM per node that offloading needs
    Bytes driveMemory{};          ///< NVMe space per node that offloading needs
    bool operator==(const Budget &) const = default;

    Bytes &operator[](Term term) { return terms[static_cast<std::size_t>(term)]; }
    Bytes operator[](Term term) const { return terms[static_cast<std::size_t>(term)]; }
};

} // namespace suanchou::memory
