// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::plan {

class Basis;

/// Arithmetic and traffic of one GPU in one step, and how fast it goes.
struct RooflinePoint {
    Flops arithmetic{};
    Bytes traffic{};
    Seconds time{}; ///< of the whole step, with communication, launches and host

    double intensity() const { return inFlops(arithmetic) / inBytes(traffic); } ///< FLOP per byte
    FlopRate reached() const { return arithmetic / time; }
};

/// A serving plan against what one of its GPUs can do (Williams, Waterman, Patterson, "Roofline", CACM 52 (2009) 4).
/// Traffic counts weights, cache and activations once per step; a pipeline's stages count as one GPU after the other.
struct Roofline {
    FlopRate peak{};            ///< datasheet, of the number format that the weights are computed in
    FlopRate peakReached{};     ///< what long matrix products reach of it (calibration)
    BytesPerSecond bandwidth{}; ///< datasheet
    BytesPerSecond bandwidthReached{};
    RooflinePoint decode;
    RooflinePoint prefill; ///< of one prompt
};

/// Absent for training and where no speed is known. `plan` must be the scenario's own. Takes microseconds; for charts.
std::optional<Roofline> rooflineOf(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);

} // namespace suanchou::plan
