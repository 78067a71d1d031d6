// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/availability.h"

#include <algorithm>
#include <cmath>

namespace suanchou::cost {

double nodeAvailability(double failuresPerGpuYear, double gpusPerNode, Seconds repairTime)
{
    return std::clamp(1.0 - failuresPerGpuYear * gpusPerNode * inHours(repairTime) / hoursPerYear, 0.0, 1.0);
}

double atLeast(int needed, int installed, double availability)
{
    if (needed <= 0 || availability >= 1.0)
        return needed <= std::max(installed, 0) ? 1.0 : 0.0;
    if (needed > installed || availability <= 0.0)
        return 0.0;
    double term = std::pow(availability, installed);
    double sum = term;
    for (int working = installed; working > needed; --working) {
        term *= static_cast<double>(working) / (installed - working + 1) * (1.0 - availability) / availability;
        sum += term;
    }
    return std::min(sum, 1.0);
}

Checkpointing checkpointing(Seconds checkpoint, Seconds betweenInterruptions, Seconds restart)
{
    const double c = inSeconds(checkpoint);
    const double m = inSeconds(betweenInterruptions);
    const double tau = std::sqrt(2.0 * c * m);
    const double writing = tau > 0 ? c / tau : 0.0;
    return {seconds(tau), writing + tau / (2.0 * m) + inSeconds(restart) / m};
}

} // namespace suanchou::cost
