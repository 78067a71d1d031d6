// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/budget.h"
#include "model/scenario/layout.h"

#include <cstdint>

namespace suanchou::placement {

using namespace suanchou::quantity;

/// Why the automatic choice came out as it did.
enum class Reason : std::uint8_t {
    Given,            ///< everything was stated
    SmallestThatFits, ///< fewest GPUs whose memory holds weights and load
    ReplicasForLoad,  ///< more replicas because one cannot hold the concurrent requests
    FilledCount,      ///< the stated GPUs, divided as the shapes and the link domain allow
    CheapestForTargets, ///< fewest GPUs that carry the load within the latency targets
    FastestThatFits,  ///< training: the fastest of the layouts that fit
    NothingFits,      ///< no layout of the largest sensible deployment fits; the least bad one is shown
};

struct Placement {
    scenario::Layout layout; ///< of one replica
    int replicas = 1;
    int prefillReplicas = 0; ///< of the replicas, that only fill prompts; 0: each does both
    int gpus = 1;
    int nodes = 1;
    int perNode = 8;
    Reason reason = Reason::Given;
    bool dividesHeads = true;  ///< tensor parallelism divides the attention heads
    bool inLinkDomain = true;  ///< tensor parallelism stays inside the fast link domain
    bool countMatches = true;  ///< the stated degrees multiply to the stated count
    bool operator==(const Placement &) const = default;
};

} // namespace suanchou::placement
