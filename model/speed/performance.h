// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace suanchou::speed {

using namespace suanchou::quantity;

/// Kinds of kernels of a pass; each takes the smooth maximum of its traffic and its arithmetic.
enum class Kernel : std::uint8_t {
    Dense,     ///< linear layers that every token passes, shared experts included
    Experts,   ///< routed experts that at least one token meets
    Head,      ///< vocabulary
    Attention, ///< cache or prompt, and recurrent states
};
inline constexpr std::size_t kernelCount = static_cast<std::size_t>(Kernel::Attention) + 1;

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
    Seconds total{};         ///< sum over kernels of the smooth maximum of memory and compute, plus the rest

    std::array<KernelTime, kernelCount> kernels{}; ///< indexed by Kernel
    Seconds elementwise{};                         ///< activations between the kernels
    Seconds gaps{};                                ///< between kernels on the device
    Seconds host{};                                ///< of the engine: step, sequences, prompts, launches that show

    const KernelTime &of(Kernel kernel) const { return kernels[static_cast<std::size_t>(kernel)]; }
    /// The same repeated `times` over.
    void repeat(double times)
    {
        for (Seconds *part : {&memory, &compute, &communication, &overhead, &total, &elementwise, &gaps, &host})
            *part *= times;
        for (KernelTime &kernel : kernels) {
            kernel.memory *= times;
            kernel.compute *= times;
        }
    }
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
