// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/sizing.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

/// More replicas than this for one scenario are a mistake in the demand, not a plan.
constexpr double mostReplicas = 100000;

/// Rounding up forgives what rounding errors add to a whole number.
double wholes(double v) { return std::ceil(v * (1.0 - 1e-12)); }

} // namespace

Replicas replicasFor(const ReplicaCapacity &capacity, RequestRate load)
{
    const auto needed = [&](RequestRate each) {
        return static_cast<int>(std::clamp(wholes(load.value() / each.value()), 1.0, mostReplicas));
    };
    const int decoding = needed(capacity.rate);
    if (!capacity.apart())
        return {decoding, 0};
    const int filling = needed(capacity.prefill);
    return {decoding + filling, filling};
}

Replicas bestSplit(const ReplicaCapacity &capacity, int all)
{
    // The two lines P·prefill and (all − P)·rate cross here; the best whole number is beside the crossing.
    const double crossing = all * capacity.rate.value() / (capacity.rate.value() + capacity.prefill.value());
    const int below = std::clamp(static_cast<int>(crossing), 1, std::max(1, all - 1));
    const int above = std::clamp(below + 1, 1, std::max(1, all - 1));
    const auto completes = [&](int filling) {
        return std::min(filling * capacity.prefill.value(), (all - filling) * capacity.rate.value());
    };
    return {all, completes(above) > completes(below) ? above : below};
}

RequestRate carriedBy(const ReplicaCapacity &capacity, int all)
{
    if (!capacity.apart())
        return static_cast<double>(all) * capacity.rate;
    if (all < 2)
        return {};
    const int filling = bestSplit(capacity, all).filling;
    return std::min(static_cast<double>(filling) * capacity.prefill, static_cast<double>(all - filling) * capacity.rate);
}

RequestRate peakArrivals(const scenario::Audience &audience, double users)
{
    return users * audience.peakFactor * audience.requestsPerUser;
}

Sizing machinesFor(const SizingInput &input, double users)
{
    Sizing s;
    const scenario::Audience &audience = *input.audience;
    s.arrivals = peakArrivals(audience, users);
    s.capacity = input.capacity;
    if (!(input.capacity.rate.value() > 0))
        return s;
    const Replicas needed = replicasFor(input.capacity, s.arrivals * (1.0 + audience.headroom));
    s.replicas = needed.all;
    s.prefillReplicas = needed.filling;
    s.perReplica = carriedBy(input.capacity, s.replicas) / static_cast<double>(s.replicas);
    const int size = input.gpusPerReplica;
    if (audience.spareNodes > 0) {
        // As many replicas as stand on the spare nodes; a replica over several nodes is spared as a whole.
        const int together = scenario::nodesFor(size, 1, input.perNode);
        const int each = std::min(std::max(1, input.perNode / size), s.replicas);
        s.spareReplicas = together > 1 ? (audience.spareNodes + together - 1) / together
                                       : audience.spareNodes * each;
    }
    s.gpus = size * (s.replicas + s.spareReplicas);
    s.nodes = scenario::nodesFor(size, s.replicas, input.perNode) +
              (size > input.perNode ? scenario::nodesFor(size, s.spareReplicas, input.perNode)
                                    : audience.spareNodes);
    return s;
}

Sizing sizing(const SizingInput &input, int plannedReplicas)
{
    const scenario::Audience &audience = *input.audience;
    const double users = audience.users.value_or(0.0);
    Sizing s = machinesFor(input, users);
    if (s.replicas == 0)
        return s;
    const double growth = std::pow(1.0 + audience.growthPerYear, inYears(input.horizon));
    s.nodesAtHorizon = machinesFor(input, std::max(1.0, users * growth)).nodes;
    const int working = std::max(0, plannedReplicas - s.spareReplicas);
    s.usersCarried = carriedBy(input.capacity, working).value() /
                     (peakArrivals(audience, 1.0).value() * (1.0 + audience.headroom));
    return s;
}

} // namespace suanchou::speed
