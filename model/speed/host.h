// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/scenario/scenario.h"
#include "model/speed/calibration.h"
#include "model/speed/gpuclass.h"

namespace suanchou::speed {

/// The processors of a machine with accelerators, at the rates that products with weights in its main memory reach.
struct Host {
    BytesPerSecond bandwidth{}; ///< 0: no processor is stated
    FlopRate rate{};            ///< of products with weights in the experts' format
    Seconds gap{};              ///< until the threads have met at the end of a layer
};

/// KTransformers keeps the experts' weights once for each socket and reads all of them (USE_NUMA; "we copy the critical matrix
/// on both nodes", DeepseekR1_V3_tutorial.md); the others read from one memory at the rate of one socket: llama.cpp on two
/// sockets is no faster than on one (LMSYS on Xeon 6980P, 2025-07-14, "even slower than on a single socket").
/// Experts are spread over the memory and each is a small product, so that `common.host_share` of the class's streaming
/// bandwidth is reached.
Host hostOf(const catalog::Accelerator &processor, int sockets, scenario::Engine engine,
            const Arithmetic &weights, const Calibration &calibration);

/// From this many tokens on llama.cpp copies weights that lie in main memory to the GPU and multiplies there
/// (ggml-cuda.cu, ggml_backend_cuda_device_offload_op: min_batch_size = 32).
inline constexpr double llamaCppCopiesFrom = 32;

} // namespace suanchou::speed
