// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/goodput.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

Goodput goodput(const Interruptions &interruptions)
{
    const double m = inSeconds(interruptions.mtbf);
    // A checkpoint that costs nothing would be written all the time.
    const double delta = std::max(inSeconds(interruptions.checkpoint), 1e-3);
    double interval = m;
    if (delta < 2.0 * m) {
        const double x = delta / (2.0 * m);
        interval = std::sqrt(2.0 * delta * m) * (1.0 + std::sqrt(x) / 3.0 + x / 9.0) - delta;
    }
    const double wall =
        m * std::exp(inSeconds(interruptions.restart) / m) * std::expm1((interval + delta) / m);
    return {seconds(interval), ratio(interval / wall)};
}

} // namespace suanchou::speed
