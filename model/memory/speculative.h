// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/memory/weights.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

/// What drafting adds to a deployment, whatever its layout. All zero without speculative decoding, for n-gram lookup, and
/// for MTP where the model has no draft layers.
struct Draft {
    double parameters = 0;    ///< of the draft; its experts counted whole, tables that it shares with the model left out
    Bytes experts{};          ///< resident weights of routed experts
    Bytes others{};           ///< and of everything else
    double cacheElements = 0; ///< per token of context
    double cacheHeads = 1;    ///< over which they can be divided

    Bytes weights() const { return experts + others; }
    /// Experts are divided like the model's, the rest over tensor ranks.
    Bytes weightsPerGpu(const scenario::Layout &layout) const;
    /// A cache of one head or latent is whole on every tensor rank.
    double cacheElementsPerGpu(const scenario::Layout &layout) const;
};

/// The draft of a scenario. MTP: the checkpoint's draft layers in the model's own format, embedding and head shared with the
/// model (DeepSeek-V3 report, section 2.2; resident only then: vLLM adds 3.07 GB per GPU for V4-Pro). EAGLE: one layer of
/// the model's attention with a dense block, and the projection of two hidden states to one (arXiv 2401.15077), 16 bit. A
/// separate draft model: a dense shape of the stated size, else a tenth of the model, 16 bit.
Draft draftOf(const scenario::Speculative &speculative, const catalog::ModelSpec &model, const LayerGroups &groups,
              const ParameterCount &count, const WeightBytes &weights);

/// Share of the model's size that a draft model has when none is stated.
inline constexpr double usualDraftShare = 0.1;

} // namespace suanchou::memory
