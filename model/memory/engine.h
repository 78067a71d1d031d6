// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/layergroups.h"
#include "model/memory/rules.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

using namespace suanchou::quantity;

/// What an engine runs with: the stated value where the scenario has one, else the engine's default for the card.
struct EngineSettings {
    Tokens batchedTokens{};   ///< most tokens of one forward pass, per data rank
    bool chunkedPrefill = true; ///< false: a prompt of the context limit is one forward pass
    Requests sequences{};     ///< most sequences in a batch, per data rank
    double utilization = 1.0; ///< 0..1, what the engine's own option means (see BudgetRule)
    Tokens sequenceLength{};  ///< input + output of the scenario's requests
    Tokens contextLimit{};    ///< longest sequence that must fit; at least sequenceLength unless stated
};

/// `capacity` is the memory of one GPU as the driver reports it; `device` may be null. vLLM's defaults depend on both
/// (70 GiB and more, but not an A100: 8192 tokens and 1024 sequences instead of 2048 and 256; V0 always the latter). V0 works
/// on prompts in pieces only above 32768 tokens of context (vllm 0.6 arg_utils.py), everything later always does.
EngineSettings resolveEngine(const MemoryRules &rules, const scenario::Serving &serving, const scenario::Layout &layout, Bytes capacity,
                             const catalog::Accelerator *device);

/// Working memory of one GPU besides weights and cache.
struct WorkingMemory {
    Bytes activations{};
    Bytes nonTorch{};
    Bytes graphs{};
    Bytes total() const { return activations + nonTorch + graphs; }
};

/// activations = max(forward, sampler). tokens = batchedTokens, or the context limit where that is larger and prompts are not
/// worked on in pieces. forward = tokens x 2 B x 3 x (widest feed-forward / tensor + hidden), for experts
/// top-k x (three widths / tensor + hidden) x 2 B; sampler = samplerBytes x sequences x vocabulary, not divided by tensor ranks
/// (vLLM profile_run). Engines with a compute buffer take it in proportion to the micro-batch instead. `layout` as given to
/// llama.cpp is its effective one. Processors have no driver context and capture no graphs; `device` may be null.
WorkingMemory workingMemory(const EngineRules &rules, const catalog::ModelSpec &model, const LayerGroups &groups,
                            const EngineSettings &settings, const scenario::Layout &layout,
                            const catalog::Accelerator *device = nullptr);

} // namespace suanchou::memory
