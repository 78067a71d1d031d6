// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <optional>
#include <vector>

namespace suanchou::plan {
class Basis;
}

// What single techniques save: the plan again with one thing changed, on the same GPUs and the same layout.
namespace suanchou::explore {

using namespace suanchou::quantity;

enum class Technique : std::uint8_t {
    SelectiveRecompute, ///< training: only attention is recomputed (arXiv 2205.05198)
    FullRecompute,
    Zero1,            ///< optimizer states divided over data ranks (arXiv 1910.02054)
    Zero2,            ///< and gradients
    Zero3,            ///< and weights
    OffloadOptimizer, ///< states in host memory (arXiv 2101.06840)
    Optimizer8bit,    ///< AdamW with 8-bit moments (arXiv 2110.02861)
    FusedLoss,    ///< loss and head in one kernel that stores no logits (arXiv 2411.09009, arXiv 2410.10989)
    Lora,         ///< instead of training all weights (arXiv 2106.09685)
    Qlora,        ///< on a base in NF4 (arXiv 2305.14314)
    Weights8bit,  ///< serving: FP8, with llama.cpp Q8_0
    Weights4bit,  ///< serving: AWQ INT4, with llama.cpp Q4_K_M
    Cache8bit,    ///< serving: FP8, with llama.cpp Q8_0
    DoubleTensor, ///< serving: twice the tensor degree, with as many GPUs as that takes
    End
};

enum class Standing : std::uint8_t {
    Open,     ///< not in use; `saved` is what it would save, below zero what it would cost
    InUse,    ///< `saved` is what it saves already
    NoEffect, ///< changes less than a mebibyte here
};

struct Saving {
    Technique technique = Technique::End;
    Standing standing = Standing::Open;
    Bytes saved{};     ///< on the fullest GPU
    Bytes needed{};    ///< on the fullest GPU with it
    bool fits = false; ///< with it
    /// Time of a training step, or of an output token, with it over without, less one; absent where no speed is known.
    std::optional<double> slower;
    plan::Fix change; ///< takes it into use; for techniques in use: gives it up
    bool operator==(const Saving &) const = default;
};

/// The techniques of the scenario's task in the order of the enumeration, each by evaluating the scenario with the plan's
/// own choices (count and layout) and that one change. Pre-training has no LoRA: it would be another task. Some ten
/// evaluations. `plan` must be the scenario's own.
std::vector<Saving> savings(const scenario::Scenario &scenario, const plan::Plan &plan,
                            const plan::Basis &basis);

} // namespace suanchou::explore
