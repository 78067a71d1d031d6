// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/training.h"
#include "model/placement/placement.h"

namespace suanchou::placement {

struct TrainingRequest {
    const memory::MemoryRules &rules;
    const scenario::Scenario &scenario;
    const catalog::ModelSpec &model;
    const memory::LayerGroups &groups;
    const memory::ParameterCount &count;
    const memory::WeightBytes &weights;
    const catalog::NumberFormat &format;
    const catalog::Accelerator &device;
    Bytes capacity;
};

struct TrainingPlacement {
    Placement placement;
    memory::Budget budget;
};

/// Degrees that are stated are kept; a stated count with some degrees left out is filled with data ranks. Without a count
/// the fewest GPUs (powers of two up to 4096) whose memory holds the peak are taken. Where a degree is left out, plain data
/// parallelism is preferred (ZeRO or a distributed optimizer divide the states); if that does not fit, tensor degrees of a
/// machine that divide the heads, then pipeline stages that divide the layers (the order of arXiv 2104.04473, section 3).
TrainingPlacement placeTraining(const TrainingRequest &request);

} // namespace suanchou::placement
