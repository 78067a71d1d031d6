// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::plan {

class Basis;
struct Subject;

/// Checkpoints of a training plan, and with a stated failure rate and storage bandwidth the run's goodput in place of the
/// calibrated one; `plan` holds placement, memory and training speed.
/// The checkpoint is what a run needs to go on: weights, master copies and optimizer states of the fullest GPU times the
/// GPUs that hold different ones, so that uneven stages count too much rather than too little. Adapters count with their
/// gradients. The job fails when any node does: MTBF = that of a node / nodes.
/// The data set: tokens of the run / epochs, once as text and in copies of 2 or 4 bytes per token.
void addTrainingRun(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan);

/// Bytes of one stored token: 2 where the vocabulary has fewer than 65,500 entries, else 4 (Megatron-LM,
/// megatron/core/datasets/indexed_dataset.py, DType.optimal_dtype).
BytesPerToken storedToken(double vocabulary);

} // namespace suanchou::plan
