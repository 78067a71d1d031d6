// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

namespace suanchou::speed {

using namespace suanchou::quantity;

/// One decode step, split by what bounds it; the parts of a bar.
struct StepTime {
    Seconds memory{};        ///< weights and cache read at the effective bandwidth
    Seconds compute{};       ///< arithmetic at the effective rate
    Seconds communication{}; ///< collectives inside and between nodes
    Seconds overhead{};      ///< launches, host and scheduler per layer, step and sequence
    Seconds total{};         ///< smooth maximum of memory and compute, plus the rest
    bool operator==(const StepTime &) const = default;
};

/// Speed of one whole deployment (all replicas).
struct ServingPerformance {
    Seconds ttft{};     ///< time to first token, mean, at the scenario's load
    Seconds tpot{};     ///< time per output token after the first, mean
    TokenRate output{}; ///< output tokens per second
    TokenRate outputPerGpu{};
    TokenRate prefill{}; ///< prompt tokens per second while prefilling one request
    TokenRate decodePerUser{};
    RequestRate requests{};
    Requests concurrency{};    ///< requests in flight that the figures hold for
    Requests maxConcurrency{}; ///< requests of this length the cache holds
    StepTime decode;
    StepTime prefillStep;
    bool operator==(const ServingPerformance &) const = default;
};

struct TrainingPerformance {
    TokenRate tokensPerGpu{};
    Seconds step{};
    Ratio mfu{}; ///< model FLOPs (no recompute) over the peak of the training precision
    FlopRate modelFlopsPerGpu{};
    GpuSeconds gpuTime{};
    Seconds duration{}; ///< wall time including goodput losses
    StepTime parts;
    bool operator==(const TrainingPerformance &) const = default;
};

} // namespace suanchou::speed
