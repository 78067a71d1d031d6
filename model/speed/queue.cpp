// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/queue.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

Waiting waiting(const Station &station)
{
    Waiting w;
    const double places = std::max(1.0, station.places);
    const double busy = std::max(0.0, station.arrivals.value() * inSeconds(station.service) / places);
    w.utilisation = ratio(busy);
    if (busy <= 0 || busy >= 1) {
        w.probability = busy > 0 ? 1.0 : 0.0;
        return w;
    }
    w.probability = std::pow(busy, std::sqrt(2.0 * (places + 1.0)) - 1.0);
    const double spread =
        0.5 * (station.arrivalSpread * station.arrivalSpread + station.serviceSpread * station.serviceSpread);
    w.mean = station.service * (w.probability * spread / (places * (1.0 - busy)));
    return w;
}

Seconds Waiting::quantile(double p) const
{
    if (probability <= 1.0 - p)
        return {};
    return mean / probability * std::log(probability / (1.0 - p));
}

} // namespace suanchou::speed
