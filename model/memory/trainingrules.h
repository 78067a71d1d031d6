// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/numberformat.h"
#include "model/quantity/units.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

using namespace suanchou::quantity;

/// Who divides the model states, and how they are kept.
enum class Backend : std::uint8_t {
    Megatron, ///< 16-bit weights, fp32 gradients; distributed optimizer divides the rest over data x context ranks
    DeepSpeed, ///< ZeRO stages: 16-bit weights and gradients, fp32 master copy and moments
    Fsdp,      ///< fp32 shards, 16-bit gathered layers
    Plain,     ///< no division: DDP, device maps, a single GPU
};

/// What a training framework does besides arithmetic on the shape; values and sources: resources/calibration/memory.json.
struct FrameworkRules {
    Backend backend = Backend::Plain; ///< when states are divided over data ranks
    int zeroStage = 0;                ///< without a stated stage and with more than one data rank
    bool pure16 = false;              ///< keeps everything in 16 bit whatever the format says
    bool fused = false;               ///< fused or compiled kernels: fewer tensors kept per layer
    bool checkpoints = true;          ///< recomputes activations unless told otherwise
    int loraRank = 16;                ///< without a stated rank
    scenario::Loss loss = scenario::Loss::Full; ///< unless told otherwise
    scenario::SequenceFill fill = scenario::SequenceFill::Packed; ///< unless told otherwise
    double logits = 0; ///< bytes per token and vocabulary entry at a loss on all logits
    double keptLogits = 0;            ///< of them still alive while layers run backward
    bool optimizerCopy = false;       ///< torch foreach AdamW: one temporary of the weights' size at the step
    bool upcastsTables = false;       ///< k-bit preparation turns embedding, head and norms into fp32 (PEFT)
    double fragmentation = 0;         ///< reserved over allocated, batches of one shape
    double keptBlocks = 0;            ///< with varying lengths: blocks kept from other lengths, as a share of the logits
    Bytes outside{};                  ///< CUDA context and communication buffers
};

/// What is recomputed: the stated choice, else the framework's own default (see FrameworkRules::checkpoints).
scenario::Recompute effectiveRecompute(const scenario::Training &training, const FrameworkRules &rules, bool stated);

/// Bytes per trained parameter before anything is divided.
struct StateBytes {
    double weights = 2;
    double gradients = 2;
    double master = 4;
    double moments = 8;
    double total() const { return weights + gradients + master + moments; }
};

/// Formats train in mixed precision unless they say 16 bit throughout; optimizers that keep no fp32 copy (8-bit, 4-bit,
/// GaLore, fused into the backward pass) update the 16-bit weights themselves. 18 B per parameter for Megatron and AMP, 16
/// for ZeRO (arXiv 1910.02054, section 3.1) and FSDP, 8 for 16 bit throughout; less 2 to 4 for 8-bit states, one
/// momentum (Muon) or none.
StateBytes stateBytes(Backend backend, bool pure16, scenario::Optimizer optimizer);

/// True where the optimizer frees each gradient as soon as it is used.
bool updatesInBackward(scenario::Optimizer optimizer);
/// True where the optimizer's states live in pageable host memory.
bool pagesStates(scenario::Optimizer optimizer);
/// True for optimizers that update 16-bit weights without an fp32 copy.
bool keepsNoMaster(scenario::Optimizer optimizer);

} // namespace suanchou::memory
