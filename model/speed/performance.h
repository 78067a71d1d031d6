// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace suanchou::speed {

using namespace suanchou::quantity;

/// Kinds of work that the time of a step is made of, in the order in which bars stack. Those of the first four, which are
/// kernels with traffic and arithmetic, take the smooth maximum of the two.
enum class Kernel : std::uint8_t {
    Linears,       ///< dense matrix products that every token passes, shared experts included
    Experts,       ///< products of routed experts that at least one token meets
    Attention,     ///< mixing of tokens: attention over cache or prompt, recurrent states, sparse indexes
    Head,          ///< LM head
    Draft,         ///< speculative decoding: everything that drafting takes
    Elementwise,   ///< activations, norms, residual stream; widening of 4-bit weights
    Communication, ///< collectives that are not hidden
    Optimizer,     ///< training: states read and written
    Bubble,        ///< training: pipeline stages and slower machines waited for
    Launches,      ///< gaps between kernels and launches that work does not hide
    Host,          ///< engine's scheduler per step, sequence and prompt
    End
};
inline constexpr std::size_t kernelCount = static_cast<std::size_t>(Kernel::End);
inline constexpr std::size_t boundKernels = static_cast<std::size_t>(Kernel::Head) + 1;

struct KernelTime {
    Seconds memory{};  ///< traffic at the effective bandwidth
    Seconds compute{}; ///< arithmetic at the effective rate
    bool operator==(const KernelTime &) const = default;
};

/// One decode step or one fill, split by what bounds it: the parts of a bar.
struct StepTime {
    Seconds memory{};        ///< all traffic: weights, cache and activations
    Seconds compute{};       ///< all arithmetic
    Seconds communication{}; ///< collectives inside and between nodes
    Seconds overhead{};      ///< gaps and host
    Seconds total{};         ///< sum of the kinds of work
    std::array<KernelTime, boundKernels> bounds{}; ///< what bounds each of the first four kinds
    std::array<Seconds, kernelCount> kernels{};    ///< the total by kind of work

    Seconds &operator[](Kernel kernel) { return kernels[static_cast<std::size_t>(kernel)]; }
    Seconds operator[](Kernel kernel) const { return kernels[static_cast<std::size_t>(kernel)]; }
    /// For the first four kinds.
    const KernelTime &of(Kernel kernel) const { return bounds[static_cast<std::size_t>(kernel)]; }
    /// The same repeated `times` over.
    void repeat(double times)
    {
        for (Seconds *part : {&memory, &compute, &communication, &overhead, &total})
            *part *= times;
        for (KernelTime &bound : bounds) {
            bound.memory *= times;
            bound.compute *= times;
        }
        for (Seconds &kernel : kernels)
            kernel *= times;
    }
    bool operator==(const StepTime &) const = default;
};

/// Open loop: what waiting does to the time to first token. Two stations in a row: for a place in the batch (as many as
/// cache and scheduler hold, each taken for a request's whole stay) and for the prompts in front (one, taken for one
/// prefill). Arrivals are Poisson and divided evenly over the replicas. Quantiles of both waits are added as if they came
/// together, which errs on the safe side.
struct QueueFigures {
    Ratio utilisation{}; ///< of the places; 1 and more: the queue grows without end
    Seconds wait{};      ///< mean, at both stations
    Seconds p50{};       ///< of the time to first token
    Seconds p95{};
    Seconds p99{};
    bool stable() const { return inRatio(utilisation) < 1.0; }
    bool operator==(const QueueFigures &) const = default;
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
    double tokensPerStep = 1;  ///< of one sequence; above 1 with speculative decoding
    Requests concurrency{};    ///< requests in flight that the figures hold for
    Requests running{};        ///< of these, in the batch of one replica
    Requests maxConcurrency{}; ///< requests of this length the cache holds
    Seconds transfer{};        ///< prefill and decode apart: of a prompt's cache between them
    Ratio prefillBusy{};       ///< likewise: share of the time that the filling replicas work
    StepTime decode;
    StepTime prefillStep;
    std::optional<QueueFigures> queue; ///< open loop only
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
