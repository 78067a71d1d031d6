// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

namespace suanchou::speed {

using namespace suanchou::quantity;

/// A station with `places` alike places that requests reach at random; spreads are coefficients of variation.
struct Station {
    double places = 1; ///< at least 1, may be fractional
    Seconds service{}; ///< mean stay in a place
    RequestRate arrivals{};
    double arrivalSpread = 1.0; ///< 1: Poisson
    double serviceSpread = 1.0; ///< 0: always the same, 1: exponential
};

/// How long requests wait for a place. Below full utilisation only: nothing is finite from there on.
struct Waiting {
    Ratio utilisation{};    ///< arrivals · service / places
    double probability = 0; ///< that all places are taken
    Seconds mean{};         ///< over all requests

    bool stable() const { return inRatio(utilisation) < 1.0; }
    /// The wait that a share `p` of the requests does not exceed, 0 < p < 1. Those who wait do so for an exponentially
    /// distributed time, which is exact for M/M/c and the usual approximation for G/G/c (Kimura, Management Science 32
    /// (1986) 12; Whitt, Production and Operations Management 2 (1993) 2).
    Seconds quantile(double p) const;
};

/// G/G/c by Allen and Cunneen: the wait of M/M/c times (c_a² + c_s²)/2 (Allen, Probability, Statistics and Queueing
/// Theory, 1990, §5.2.3); the probability to wait in M/M/c by Sakasegawa, ρ^(√(2(c+1)) − 1) (Annals of the Institute of
/// Statistical Mathematics 29A (1977) 67), which is exact for one place.
Waiting waiting(const Station &station);

} // namespace suanchou::speed
