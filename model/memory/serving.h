// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/budget.h"
#include "model/memory/layergroups.h"
#include "model/memory/rules.h"
#include "model/memory/speculative.h"
#include "model/memory/weights.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

/// What a serving budget is made from. The references must outlive the call only. `weights` and `groups` belong to
/// `model` and do not depend on the layout, so a search makes them once.
struct ServingInput {
    const MemoryRules &rules;
    const catalog::ModelSpec &model;
    const LayerGroups &groups;
    const WeightBytes &weights;
    const catalog::NumberFormat &cache; ///< format of keys and values
    const scenario::Serving &serving;
    scenario::Layout layout;            ///< every degree at least 1
    const catalog::Accelerator *device; ///< null when the card is not in the catalogue
    Bytes capacity;                     ///< memory of one GPU as the driver reports it, above 0
    std::optional<Requests> sequences;  ///< running at once in one replica; absent: as many as fit
    const Draft *draft = nullptr;       ///< of `model`; null: none
};

/// Memory of the fullest GPU of one replica. Terms: Weights, KvCache and RecurrentState for the load (`sequences` at
/// their full length, input + output, as many as the engine batches), Activations, NonTorch, Graphs. Weights hold those of a draft and leave
/// out what stays in host memory (hostMemory, of one machine). usable is what the
/// engine's rule leaves for all of that (see BudgetRule); fits also needs one sequence of the context limit to fit.
/// The common part of the prompt (serving.prefix_common_share) is kept once per rank.
/// kvTokens, maxSequences and maxContext are the inverse answers for the whole replica. Never throws; a capacity too small
/// for the weights gives kvSpace 0 and fits false.
Budget servingBudget(const ServingInput &input);

} // namespace suanchou::memory
