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

RequestRate peakArrivals(const scenario::Audience &audience, double users)
{
    return users * audience.peakFactor * audience.requestsPerUser;
}

Sizing machinesFor(const SizingInput &input, double users)
{
    Sizing s;
    const scenario::Audience &audience = *input.audience;
    s.arrivals = peakArrivals(audience, users);
    s.perReplica = input.capacity.rate;
    if (!(s.perReplica.value() > 0))
        return s;
    const double needed = s.arrivals.value() * (1.0 + audience.headroom) / s.perReplica.value();
    s.replicas = static_cast<int>(std::clamp(wholes(needed), 1.0, mostReplicas));
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
    const double working = std::max(0, plannedReplicas - s.spareReplicas);
    s.usersCarried = working * s.perReplica.value() /
                     (peakArrivals(audience, 1.0).value() * (1.0 + audience.headroom));
    return s;
}

} // namespace suanchou::speed
