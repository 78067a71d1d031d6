// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <cmath>

namespace suanchou::speed {

using namespace suanchou::quantity;

/// Time of a kernel that takes `memory` when only traffic counts and `compute` when only arithmetic counts: the 3-norm,
/// between the plain maximum (perfect overlap) and the sum (none). The exponent follows from matrix products timed on
/// A100 to B200 (ai-dynamo/aiconfigurator kernel tables, 5–21 % mean error with this form).
inline Seconds smoothMaximum(Seconds memory, Seconds compute)
{
    const double m = inSeconds(memory);
    const double c = inSeconds(compute);
    const double larger = m > c ? m : c;
    const double smaller = m > c ? c : m;
    if (larger <= 0.0)
        return {};
    const double share = smaller / larger;
    return share < 0.02 ? from<Seconds>(larger)
                        : from<Seconds>(larger * std::cbrt(1.0 + share * share * share));
}

/// Share of E experts that at least one of `tokens` tokens is routed to when each picks k of them independently and
/// evenly: 1 − (1 − k/E)^tokens. `tokens` may be fractional; requires 0 < k ≤ E.
inline double expertsHit(double tokens, double experts, double expertsPerToken)
{
    if (expertsPerToken >= experts)
        return 1.0;
    return -std::expm1(tokens * std::log1p(-expertsPerToken / experts));
}

} // namespace suanchou::speed
