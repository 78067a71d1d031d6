// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/budget.h"
#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/memory/rules.h"
#include "model/memory/weights.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

namespace suanchou::memory {

/// What a training budget is made from. The references must outlive the call only.
struct TrainingInput {
    const MemoryRules &rules;
    const catalog::ModelSpec &model;
    const LayerGroups &groups;
    const ParameterCount &count;
    const WeightBytes &weights; ///< of `model` in `format`
    const catalog::NumberFormat
        &format;         ///< bf16-mixed, bf16-pure, fp8-mixed …; for QLoRA the format of the frozen base
    scenario::Task task; ///< any but Serve
    const scenario::Training &training;
    scenario::Layout layout; ///< every degree at least 1
    Bytes capacity;          ///< memory of one GPU as the driver reports it
    bool recomputeStated =
        true; ///< false: training.recompute is a mere default and the framework's own stands
    bool loraRankStated = true; ///< likewise
};

/// Peak memory of the fullest GPU during one optimizer step. Model states by the rules of trainingrules.h, divided over
/// data ranks by ZeRO stage (arXiv 1910.02054), tensor and pipeline ranks; activations by activations.h with
/// sequence parallelism over tensor ranks where Megatron runs (arXiv 2205.05198) and min(stages, micro-batches) micro-batches
/// in flight on the first stage (1F1B, arXiv 2104.04473). The peak is the largest of three moments: the loss (stored
/// activations and logits), one layer's backward pass, the optimizer step. usable is the whole card; fits compares with it.
/// hostMemory and driveMemory are what offloading moves to one node (arXiv 2104.07857). Never throws, does not allocate.
Budget trainingBudget(const TrainingInput &input);

} // namespace suanchou::memory
