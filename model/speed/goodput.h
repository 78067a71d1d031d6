// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

namespace suanchou::speed {

using namespace suanchou::quantity;

/// What a long run loses time to.
struct Interruptions {
    Seconds mtbf{};       ///< mean time between failures of the whole job, above 0
    Seconds checkpoint{}; ///< to write one, during which nothing is trained
    Seconds restart{};    ///< from a failure until training goes on from the last checkpoint
};

struct Goodput {
    Seconds interval{}; ///< of training between two checkpoints
    Ratio productive{}; ///< training time over wall time
};

/// The interval of least wall time and what is left of it, failures being exponentially distributed (J. T. Daly, "A higher
/// order estimate of the optimum checkpoint interval for restart dumps", FGCS 22 (2006) 303). With checkpoint δ, MTBF M and
/// restart R:
///   τ = √(2δM) · (1 + √(δ/2M)/3 + (δ/2M)/9) − δ for δ < 2M, else M (Young 1974 is the first factor alone)
///   productive = τ / (M · e^(R/M) · (e^((τ+δ)/M) − 1))
Goodput goodput(const Interruptions &interruptions);

} // namespace suanchou::speed
