// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"
#include "model/speed/performance.h"
#include "model/speed/trainingcalibration.h"
#include "model/speed/workload.h"

namespace suanchou::speed {

/// Everything trainingPerformance looks at. The pointers must outlive the call and not be null.
struct TrainingInput {
    const Workload *workload = nullptr; ///< of the training format (bf16-mixed, fp8-mixed, nf4 for QLoRA, …)
    const catalog::Accelerator *accelerator = nullptr;
    const TrainingCalibration *calibration = nullptr;
    const scenario::Training *training =
        nullptr; ///< lengths, batches, framework, recompute, ZeRO stage, offload
    scenario::Task task = scenario::Task::Pretrain;
    scenario::Layout layout; ///< of the whole job: GPUs = tensor × pipeline × context × data
    int perNode = 8;
    std::optional<BytesPerSecond> network; ///< line rate between nodes, per GPU; absent: as in the calibrated runs
    std::optional<scenario::PcieTopology> pcieTopology; ///< absent: as in the calibrated runs
};

/// Model FLOPs of one token: what MFU counts. 6 per weight and token that a gradient step needs, without the input
/// embedding; 4 where the weights are frozen (LoRA: no weight gradients); attention causal, so half of the full square:
/// 6·L·s·H·d (4·L·s·H·d frozen). The convention of NVIDIA's published tables: Llama-3-8B at 14,451 tokens/s gives 743.8
/// against 744 TFLOP/s printed. Recomputed work is not model work.
FlopsPerToken modelFlopsPerToken(const Workload &workload, Tokens sequence, scenario::Task task);

/// One training step and a run of `tokensTotal` tokens. Per GPU and step:
///   arithmetic   weights and attention, forward, backward and recomputed, at the calibrated share of the peak of their
///                precision; activations at the bandwidth; frozen 4-bit weights widened once per pass
///   bubble       (p−1)/(v·m) of it (interleaved 1F1B: Narayanan et al., 2104.04473)
///   collectives  tensor, expert and data parallel, the part that arithmetic does not hide; ZeRO-3 gathers weights per
///                microbatch, ZeRO-1/2 gradients once per step
///   optimizer    states read and written once
/// The wall time of the run is steps / goodput. Zero when rates are unknown.
TrainingPerformance trainingPerformance(const TrainingInput &input);

} // namespace suanchou::speed
