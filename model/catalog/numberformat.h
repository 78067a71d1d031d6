// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/provenance.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// How weights and cache are stored, and in which arithmetic they are used.
namespace suanchou::catalog {

/// The arithmetic an accelerator runs a weight format in; selects the peak rate.
enum class ComputeKind : std::uint8_t { Fp32, Tf32, Fp16, Bf16, Fp8, Int8, Fp4 };
inline constexpr std::size_t computeKindCount = 7;

/// Which weights a format leaves in 16 bit.
enum class QuantizedPart : std::uint8_t {
    Everything,  ///< all tensors (fp32, bf16, fp16)
    Linears,     ///< all linear layers; embedding, head, router and norms stay 16 bit
    FeedForward, ///< only dense and expert feed-forward linears (Meta's FP8 405B)
    Experts,     ///< only routed experts (gpt-oss, Kimi K2 Thinking)
    GgufMix,     ///< a GGUF mixture: every matrix has a type, see ggufMix
};

/// How a format stores a run of consecutive weights of one row: `bytes` for every `elements` of them, scales
/// and zeros included, and `rowBytes` once per row.
struct BlockLayout {
    int elements = 1;
    int bytes = 2;
    int rowBytes = 0;
    bool operator==(const BlockLayout &) const = default;
};

struct NumberFormat {
    std::string id;
    std::string name;
    double bytesPerElement = 2.0; ///< of the quantised part, block and group scales and zeros included
    BlockLayout block;            ///< the layout behind bytesPerElement; for a GGUF mixture its base type
    std::string layout; ///< code of the scale layout: none, tensor, channel, block-128x128, group, …
    QuantizedPart part = QuantizedPart::Everything;
    ComputeKind compute = ComputeKind::Bf16; ///< where the accelerator has a rate for `computeNeeds`
    ComputeKind computeNeeds = ComputeKind::Bf16;
    ComputeKind fallback = ComputeKind::Bf16; ///< otherwise: weights are expanded to this before the product
    bool native = false;                      ///< as released: stands for the model's own nativeFormat
    bool forWeights = true;
    bool forKvCache = false;
    bool forTraining = false;
    int ggufMix = -1; ///< index into Catalog::ggufMixes(), -1 for none
    Provenance from;
    bool operator==(const NumberFormat &) const = default;
};

/// The classes by which llama.cpp chooses a type for a matrix (its tensor names). Vectors stay F32, the
/// router too.
enum class TensorClass : std::uint8_t {
    TokenEmbedding,
    Output, ///< the head; a tied embedding is both and takes this class
    AttentionQuery,
    AttentionKey,
    AttentionValue, ///< also MLA's kv_b and a fused qkv
    AttentionOutput,
    AttentionOther, ///< MLA's low-rank projections, linear-attention and state-space projections, indexers
    FfnGate,
    FfnUp,
    FfnDown,
    SharedGate,
    SharedUp,
    SharedDown,
    ExpertGate,
    ExpertUp,
    ExpertDown,
};
inline constexpr std::size_t tensorClassCount = 16;

/// Layers a rule applies to, of n layers counted from 0 (integer division throughout).
enum class LayerSet : std::uint8_t {
    All,
    MoreBits,       ///< i < n/8, i >= 7n/8 or (i - n/8) % 3 == 2
    FirstEighth,    ///< i < n/8
    FirstSixteenth, ///< i < n/16
    FirstTwo,
    FirstFour,
    MiddleSixEighths, ///< n/8 <= i < 7n/8
};

/// One storage type of ggml: its block and where it is defined.
struct GgufType {
    std::string id;
    BlockLayout block;
    int fallback = -1; ///< index of the type that a row takes which is no multiple of the block; -1: 16 bit
    Provenance from;
    bool operator==(const GgufType &) const = default;
};

/// "In these layers of a model like this, this tensor class has this type." The first rule that matches wins;
/// without one the mixture's base type stands. A bound of 0 is no bound.
struct GgufRule {
    TensorClass tensor = TensorClass::AttentionOther;
    LayerSet layers = LayerSet::All;
    std::int64_t minHeadsPerKvHead = 0; ///< query heads per KV head, at least
    std::int64_t exactExperts = 0;
    std::int64_t minExperts = 0;
    std::int64_t exactLayers = 0; ///< llama.cpp's "70B" class is the 80-layer llama
    int type = 0;                 ///< index into Catalog::ggufTypes()
    bool operator==(const GgufRule &) const = default;
};

struct GgufMix {
    std::string id;
    int base = 0; ///< index into Catalog::ggufTypes()
    std::vector<GgufRule> rules;
    Provenance from;
    bool operator==(const GgufMix &) const = default;
};

} // namespace suanchou::catalog
