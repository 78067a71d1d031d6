// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/sized.h"

#include <vector>

namespace suanchou::plan {

class Basis;
struct Subject;

/// Whether a training framework divides matrices and layers over GPUs; the others only divide data and states (FSDP, ZeRO).
bool dividesModels(scenario::Framework framework);

/// Layouts of a training job on `gpus` GPUs: tensor degrees of a machine that divide the heads, pipeline stages, even
/// or not, context ranks for sequences beyond 8,192 tokens, the smallest expert degrees of a mixture (1, and powers of two
/// that divide experts and ranks), the rest data ranks that divide the global batch. Memory is not asked.
std::vector<scenario::Layout> trainingLayouts(const scenario::Scenario &scenario, const Subject &subject, int gpus);

/// Whether the program looks for the fastest layout: a training job whose framework divides models and of whose degrees none
/// is stated.
bool searchesLayout(const scenario::Scenario &scenario);

/// For a scenario that searchesLayout(): the degrees with which it trains fastest of those that fit, on the stated GPUs or on
/// the fewest that fit at all. Where nothing fits, the scenario as it was.
Sized fastest(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis,
              const speed::Workload &workload);

} // namespace suanchou::plan
