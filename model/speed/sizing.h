// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

// From demand to machines.
namespace suanchou::speed {

using namespace suanchou::quantity;

/// What one replica carries within the latency targets.
struct ReplicaCapacity {
    RequestRate rate{};    ///< requests that it completes; 0 where a target is missed even by a single request
    Requests running{};    ///< in flight at that rate
    RequestRate prefill{}; ///< above 0: prefill and decode apart; `rate` is a decoding replica's, this a filling one's

    bool apart() const { return prefill.value() > 0; }
    bool operator==(const ReplicaCapacity &) const = default;
};

/// Replicas for a load; a whole number of each kind.
struct Replicas {
    int all = 0;
    int filling = 0; ///< of these, prompts only; 0: each does both
};

/// ⌈load / rate⌉, of each kind where prefill and decode are apart.
Replicas replicasFor(const ReplicaCapacity &capacity, RequestRate load);
/// How `all` replicas, at least 2, complete most where prefill and decode are apart: max over P of min(P·prefill, (all−P)·rate).
Replicas bestSplit(const ReplicaCapacity &capacity, int all);
/// What that many complete.
RequestRate carriedBy(const ReplicaCapacity &capacity, int all);

/// What the demand is turned into machines with.
struct SizingInput {
    const scenario::Audience *audience = nullptr; ///< with users
    ReplicaCapacity capacity;
    int gpusPerReplica = 1;
    int perNode = 8;
    Seconds horizon = years(1);
};

struct Sizing {
    RequestRate arrivals{}; ///< at the peak, without headroom
    ReplicaCapacity capacity; ///< what they were sized with
    RequestRate perReplica{}; ///< mean, where prefill and decode are apart
    int prefillReplicas = 0; ///< of the replicas, spare ones not counted
    int replicas = 0; ///< that carry peak and headroom; 0 where no number of them meets the targets
    int spareReplicas = 0;
    int gpus = 0;  ///< spare included
    int nodes = 0; ///< spare included
    int nodesAtHorizon = 0;
    double usersCarried = 0; ///< by the planned replicas, less spare and headroom
    bool operator==(const Sizing &) const = default;
};

/// Requests that arrive in the busiest hour for so many users: users · requests per hour · peak factor.
RequestRate peakArrivals(const scenario::Audience &audience, double users);

/// Machines for so many users. replicas = ⌈λ · (1 + headroom) / what one carries⌉; a replica is never spread over more
/// nodes than it needs; on top come the spare nodes, each as full as the fullest of the others. Only arithmetic.
Sizing machinesFor(const SizingInput &input, double users);

/// The same for the audience's own users, with the end of the horizon and what `plannedReplicas` carry.
Sizing sizing(const SizingInput &input, int plannedReplicas);

} // namespace suanchou::speed
