// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/placed.h"
#include "model/scenario/scenario.h"
#include "model/speed/serving.h"

#include <optional>

namespace suanchou::plan {

class Basis;

/// Machines chosen for a load.
struct Sized {
    scenario::Scenario scenario; ///< with load, count and degrees written out
    placement::Reason reason = placement::Reason::Given;
    std::optional<speed::Sizing> sizing; ///< where users are given
    bool outOfReach = false;             ///< no shape of a replica meets the targets; nothing was written out
};

/// Whether the machines follow from users, or from latency targets with count and degrees left to the program, or their
/// division into filling and decoding replicas is.
bool isSized(const scenario::Scenario &scenario);

/// For a scenario that isSized(). Of the shapes of a replica that hold a request, the one with which the fewest GPUs, spare
/// nodes included, carry the load within the targets (of equals those that carry more): replicas = load / what one carries
/// (speed::replicaCapacity). Where the count or a degree is stated they are kept, and the answer is what they carry. Without
/// a stated concurrency that of the users is planned with (Little's law).
Sized sizedFor(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis,
               const speed::Workload &workload);

/// Replicas needed for a load, and the GPUs that come with them.
struct Machines {
    int replicas = 0; ///< 0: out of reach
    int filling = 0;  ///< of these, prompts only
    int gpus = 0;
};

/// What carries the scenario's load — its users, arrivals or concurrency — with replicas of the planned layout.
Machines machinesForLoad(const scenario::Scenario &scenario, const speed::ReplicaCapacity &capacity,
                         const placement::Placement &placement);

} // namespace suanchou::plan
