// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/layergroups.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

using namespace suanchou::quantity;

/// How an engine decides what is left for the cache.
enum class BudgetRule : std::uint8_t {
    ShareOfTotal, ///< vLLM: utilisation x capacity - weights - profile - outside - graphs (graphs since v0.21)
    StaticShare, ///< SGLang: weights and cache share mem_fraction_static x free; the rest of the card is working memory
    ShareOfFree,  ///< TensorRT-LLM, LMDeploy: a fraction of what is free after weights and a forward pass
    WhatIsNeeded, ///< llama.cpp and the others: the cache is allocated for the stated context
};
BudgetRule budgetRule(scenario::Engine engine);

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
EngineSettings resolveEngine(const scenario::Serving &serving, const scenario::Layout &layout, Bytes capacity,
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
/// top-k x (three widths / tensor + hidden) x 2 B; sampler = 38.9 B x sequences x vocabulary, not divided by tensor ranks
/// (vLLM profile_run; measured, see constants.h). llama.cpp: a compute buffer in proportion to the micro-batch.
/// `layout` as given to llama.cpp is its effective one.
WorkingMemory workingMemory(const catalog::ModelSpec &model, const LayerGroups &groups,
                            scenario::Engine engine, const EngineSettings &settings,
                            const scenario::Layout &layout);

} // namespace suanchou::memory
