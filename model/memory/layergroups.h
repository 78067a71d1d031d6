// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace suanchou::memory {

/// What mixes tokens in a layer.
enum class MixerKind : std::uint8_t {
    None,         ///< the layer is a feed-forward block only
    Softmax,      ///< MHA, GQA, MQA; windowed when window > 0
    Latent,       ///< multi-head latent attention (DeepSeek V2)
    CompressedKv, ///< one shared key-value latent, compressed in blocks (DeepSeek V4)
    GatedDeltaNet,
    Kda,
    Mamba2,
    Lightning,
};

enum class FfnKind : std::uint8_t {
    None,
    Dense,
    Moe,
    DenseAndMoe, ///< both in every layer (Gemma 4 26B-A4B)
};

/// Weights of one layer's mixer by role. Matrices are apart, because formats treat them differently.
struct MixerWeights {
    std::int64_t query;     ///< every matrix that makes queries
    std::int64_t queryDown; ///< hidden → low rank (MLA q_a)
    std::int64_t key;       ///< zero where keys come from the latent
    std::int64_t value;
    std::int64_t keyValueUp; ///< latent → heads (MLA kv_b)
    std::int64_t latent; ///< hidden → latent (MLA kv_a, V4 wkv and compressors), linear-attention projections
    std::int64_t output;
    std::int64_t gate;    ///< output gate that is a matrix of its own
    std::int64_t index;   ///< matrices of a sparse-attention index
    std::int64_t vectors; ///< biases, norms, sinks, convolution taps: never quantised

    constexpr std::int64_t matrices() const
    {
        return query + queryDown + key + value + keyValueUp + latent + output + gate + index;
    }
    constexpr std::int64_t total() const { return matrices() + vectors; }
};

/// Weights of one layer's feed-forward block by role.
struct FfnWeights {
    std::int64_t dense;        ///< dense block: matrices
    std::int64_t denseVectors; ///< its biases
    std::int64_t expert;       ///< one routed expert: matrices
    std::int64_t expertVectors;
    std::int64_t shared; ///< shared experts with their gate, and the projections of a latent width
    std::int64_t sharedVectors;
    std::int64_t router; ///< matrix, bias and extras
};

/// `layers` layers that are alike. Which layer of the stack is which does not matter to any figure, so a
/// group says only how many there are. Counts are per layer unless said otherwise.
struct LayerGroup {
    std::int64_t layers;
    MixerKind mixer;
    FfnKind ffn;

    std::int64_t heads;   ///< query heads; value heads of a linear mixer
    std::int64_t kvHeads; ///< key-value heads (1 for a shared latent); key heads of a linear mixer
    std::int64_t headDim; ///< of query and key
    std::int64_t valueHeadDim;
    std::int64_t queryRank;   ///< 0: full-rank query
    std::int64_t kvRank;      ///< width of the cached latent without its rotary part; 0: none
    std::int64_t ropeHeadDim; ///< of the latent kinds
    std::int64_t window;      ///< tokens a query sees; 0: the whole context
    std::int64_t compression; ///< CompressedKv: tokens per cached entry beyond the window; 0: the window only
    std::int64_t indexHeads;  ///< sparse index owned by this layer; 0: none
    std::int64_t indexDim;
    std::int64_t indexTopK; ///< tokens attention reads after selection, by whichever layer; 0: all
    bool ownsIndex;
    bool ownsCache; ///< false: the layer reads the cache of another layer

    double cacheElements;         ///< per token without end: keys, values, latents
    double indexElements;         ///< likewise, keys of the sparse index
    std::int64_t windowElements;  ///< per token, up to `window` tokens
    std::int64_t stateBytes;      ///< per sequence: recurrent state
    std::int64_t stateElements16; ///< per sequence: convolution tail
    std::int64_t stateElements;   ///< per sequence: elements of the recurrent state

    std::int64_t ffnWidth; ///< of the dense block
    std::int64_t experts;
    std::int64_t expertsPerToken;
    std::int64_t expertWidth;
    std::int64_t expertInput; ///< hidden size, or the latent width the experts work on
    std::int64_t sharedWidth;
    bool gated; ///< three matrices per feed-forward block instead of two

    MixerWeights mixerWeights;
    FfnWeights ffnWeights;
    std::int64_t norms; ///< weights of the layer's norms
    std::int64_t other; ///< hyper-connections, residual attention

    /// Feed-forward weights stored in one layer.
    constexpr std::int64_t ffnStored() const
    {
        return ffnWeights.dense + ffnWeights.denseVectors +
               experts * (ffnWeights.expert + ffnWeights.expertVectors) + ffnWeights.shared +
               ffnWeights.sharedVectors + ffnWeights.router;
    }
    /// Feed-forward weights one token passes in one layer.
    constexpr std::int64_t ffnActive() const
    {
        return ffnWeights.dense + ffnWeights.denseVectors +
               expertsPerToken * (ffnWeights.expert + ffnWeights.expertVectors) + ffnWeights.shared +
               ffnWeights.sharedVectors + ffnWeights.router;
    }
    constexpr std::int64_t stored() const { return mixerWeights.total() + ffnStored() + norms + other; }
    constexpr std::int64_t active() const { return mixerWeights.total() + ffnActive() + norms + other; }
};
static_assert(std::is_trivially_default_constructible_v<LayerGroup>);

/// The stack as groups; a fixed array, so that making one does not allocate. The number of layers of each
/// mixer and of each feed-forward kind is exact. Which mixer meets which feed-forward kind is exact where
/// either is the same throughout or dense blocks come first; elsewhere (Llama 4 Maverick) pairs are made in
/// stack order of the kinds.
class LayerGroups {
public:
    static constexpr std::size_t capacity = 12;

    LayerGroups() noexcept
        : m_size(0)
    {} // the array stays unset on purpose: only [0, m_size) is read
    const LayerGroup *begin() const { return m_groups.data(); }
    const LayerGroup *end() const { return m_groups.data() + m_size; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const LayerGroup &operator[](std::size_t i) const { return m_groups[i]; }
    LayerGroup &append(const LayerGroup &group) { return m_groups[m_size++] = group; }

private:
    std::array<LayerGroup, capacity> m_groups;
    std::size_t m_size;
};

/// Groups of the main stack, draft (MTP) layers excluded.
LayerGroups layerGroups(const catalog::ModelSpec &model);

/// The draft layers as one group (layers == 0 when there are none), without their projections, tables and
/// extras.
LayerGroup draftGroup(const catalog::ModelSpec &model);

} // namespace suanchou::memory
