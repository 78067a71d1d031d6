// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"
#include "model/memory/layergroups.h"
#include "model/quantity/units.h"

#include <cstdint>

namespace suanchou::memory {

using namespace suanchou::quantity;

/// Exact counts of weights. `main` is the language model: no draft (MTP) layers, no vision tower, no lookup
/// tables. The three active counts are what vendors quote under the same name: without embedding and head,
/// with the head, and with both tables.
struct ParameterCount {
    std::int64_t embedding = 0; ///< token table, learned positions and the norm after them
    std::int64_t head = 0;      ///< 0 when the head reads the embedding table
    std::int64_t attention = 0; ///< attention, linear attention, state-space mixers and their indexers
    std::int64_t denseFfn = 0;
    std::int64_t routedExperts = 0;
    std::int64_t sharedExperts = 0; ///< with their gates and the projections to and from a latent width
    std::int64_t router = 0;
    std::int64_t norms = 0;
    std::int64_t other = 0; ///< hyper-connections, residual attention, lookup projections, scalars
    std::int64_t main = 0;
    std::int64_t activeBody = 0;
    std::int64_t activeWithHead = 0; ///< a tied table counts as the head
    std::int64_t activeWithTables = 0;
    std::int64_t draft = 0;        ///< MTP layers the checkpoint stores
    std::int64_t draftExperts = 0; ///< of draft: routed experts
    std::int64_t vision = 0;
    std::int64_t lookupTables = 0;
    std::int64_t checkpoint = 0; ///< main, draft, vision and lookup tables
    bool operator==(const ParameterCount &) const = default;
};

/// Counts from the shape alone; sources of the formulas stand at the functions of layergroups.cpp and in the
/// model's record. Requires a spec that readCatalog or denseShapeFor produced (positive layers, widths and
/// heads). Does not allocate.
ParameterCount countParameters(const catalog::ModelSpec &model);
ParameterCount countParameters(const catalog::ModelSpec &model, const LayerGroups &groups);

/// The published figure that `count` should be compared with, on the scope the publisher uses.
std::int64_t countOnPublishedScope(const catalog::ModelSpec &model, const ParameterCount &count);

/// Bytes of the released checkpoint in its native format, container headers excluded (they are below 0.01 %).
/// bf16/fp16: 2 per weight. FP8 in blocks of 128x128: 1 + 4/16384 for linear layers except embedding, head,
/// router, norms and the MTP projection (DeepSeek-V3 checkpoint). FP4 experts: 1/2 + 1/32, lookup tables 1 +
/// 1/32 (DeepSeek V4). MXFP4 experts: 17/32 (OCP MX 1.0; gpt-oss exact to the byte). INT4 experts in groups
/// of 32: 1/2 + 2/32.
Bytes nativeWeightBytes(const catalog::ModelSpec &model, const ParameterCount &count);

/// Size of the cache of one sequence as elements, so that any cache format can be applied. Of a context of T
/// tokens the cache holds elementsPerToken * T, windowElements of it growing only up to each layer's window,
/// and stateBytes.
struct CacheGeometry {
    double elementsPerToken = 0; ///< once every window is full; latents and keys of a sparse index included
    double elementsPerTokenInWindows = 0; ///< while the sequence is shorter than every window
    double indexElementsPerToken = 0;     ///< of elementsPerToken: keys of a sparse-attention index
    std::int64_t windowElements = 0;      ///< per sequence: all windows full
    std::int64_t stateElements16 = 0;     ///< per sequence: convolution tails, kept in 16 bit
    Bytes stateBytes{};                   ///< per sequence: recurrent state in its own width (mostly 4 bytes)
    bool operator==(const CacheGeometry &) const = default;

    BytesPerToken perToken(double bytesPerElement) const
    {
        return bytesPerToken(elementsPerToken * bytesPerElement);
    }
    BytesPerToken perTokenInWindows(double bytesPerElement) const
    {
        return bytesPerToken(elementsPerTokenInWindows * bytesPerElement);
    }
    /// Bytes of a sequence that do not grow with it: full windows, convolution tails, recurrent state.
    Bytes fixedPerSequence(double bytesPerElement) const
    {
        return bytes(static_cast<double>(windowElements) * bytesPerElement +
                     2.0 * static_cast<double>(stateElements16)) +
               stateBytes;
    }
};

/// MTP layers are not counted (a draft adds one layer's cache while it is switched on). Does not allocate.
CacheGeometry cacheGeometry(const catalog::ModelSpec &model);
CacheGeometry cacheGeometry(const LayerGroups &groups);

/// Cache of one sequence of `context` tokens: each window stops growing when it is full.
Bytes cacheBytes(const LayerGroups &groups, Tokens context, double bytesPerElement);

} // namespace suanchou::memory
