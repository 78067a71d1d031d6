// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

using namespace suanchou::quantity;

/// What one drafted token asks of a machine.
struct DraftWork {
    Bytes others{};          ///< weights apart from routed experts, divided by tensor parallelism
    Bytes experts{};         ///< routed experts, read as far as they are hit
    double parameters = 0;   ///< that a token passes through
    double layers = 0;       ///< 0: nothing is computed (n-gram lookup)
    bool sharesHead = false; ///< the model's LM head is applied to every drafted token
};

/// Tokens that a verification step yields in the mean when k are drafted and each is accepted with chance α, independently:
/// (1 − α^(k+1)) / (1 − α) (Leviathan, Kalman, Matias, arXiv 2211.17192, eq. 1). 1 without drafts, k + 1 for α = 1.
inline double expectedTokens(double acceptance, int drafted)
{
    const double a = std::clamp(acceptance, 0.0, 1.0);
    if (a > 1.0 - 1e-9)
        return drafted + 1.0;
    return (1.0 - std::pow(a, drafted + 1.0)) / (1.0 - a);
}

} // namespace suanchou::speed
