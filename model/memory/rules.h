// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/readerror.h"
#include "model/memory/kvcache.h"
#include "model/memory/trainingrules.h"

#include <array>
#include <string_view>

// What engines and training frameworks take beyond arithmetic on the shape: read from resources/calibration/memory.json,
// where every row names its source.
namespace suanchou::memory {

/// How an engine decides what is left for the cache.
enum class BudgetRule : std::uint8_t {
    ShareOfTotal, ///< vLLM: utilisation x capacity - weights - profile - outside - graphs (graphs since v0.21)
    StaticShare, ///< SGLang: weights and cache share mem_fraction_static x free; the rest of the card is working memory
    ShareOfFree,  ///< TensorRT-LLM, LMDeploy: a fraction of what is free after weights and a forward pass
    WhatIsNeeded, ///< llama.cpp and the others: the cache is allocated for the stated context
};

/// One engine's defaults and working memory.
struct EngineRules {
    BudgetRule budget = BudgetRule::WhatIsNeeded;
    Tokens tokens{};          ///< most tokens of one forward pass
    Tokens tokensLarge{};     ///< the same on cards of `largeCard` and more
    Requests sequences{};     ///< most sequences in a batch
    Requests sequencesLarge{};
    Bytes largeCard{};        ///< 0: all cards are alike
    std::array<double, 5> share{}; ///< of memory, by tensor degree 1, 2, 4, 8, 16 and more; see BudgetRule
    CacheRules cache;
    double samplerBytes = 0;  ///< per sequence and vocabulary entry in the profile run; 0: samples in place
    std::array<Bytes, 3> nonTorch{};   ///< outside the framework's allocator: one GPU, one machine, several
    std::array<Bytes, 2> perGraph{};   ///< one captured graph: alone, with tensor ranks
    double largestGraphBatch = 0;
    Bytes graphs{};           ///< all graphs, where their number does not follow the batch
    Bytes computeBuffer{};    ///< per micro-batch, instead of a forward peak; 0: none
    Bytes computeBufferLatent{};
    Tokens microBatch{};

    double shareAt(int tensor) const;
};

struct MemoryRules {
    static constexpr std::size_t engineCount = static_cast<std::size_t>(scenario::Engine::Other) + 1;
    static constexpr std::size_t frameworkCount = static_cast<std::size_t>(scenario::Framework::Other) + 1;
    std::array<EngineRules, engineCount> engines{};
    std::array<FrameworkRules, frameworkCount> frameworks{};

    const EngineRules &of(scenario::Engine engine) const { return engines[static_cast<std::size_t>(engine)]; }
    /// ms-swift runs Megatron where the layout divides the model.
    const FrameworkRules &of(scenario::Framework framework, const scenario::Layout &layout) const;
};

struct MemoryRulesResult {
    MemoryRules rules;
    catalog::ReadErrors errors;
};

/// Reads the text of memory.json. Every engine and framework must have one row; a row with an error, an unknown key or an
/// unknown source is reported, and what could not be read stays zero.
MemoryRulesResult readMemoryRules(std::string_view text, std::string_view fileName);

} // namespace suanchou::memory
