// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"
#include "model/speed/calibration.h"
#include "model/speed/performance.h"
#include "model/speed/sizing.h"
#include "model/speed/speculation.h"
#include "model/speed/workload.h"

namespace suanchou::speed {

/// Everything servingPerformance looks at. The pointers must outlive the call and not be null.
struct ServingInput {
    const Workload *workload = nullptr;
    const catalog::Accelerator *accelerator = nullptr;
    const Calibration *calibration = nullptr;
    const scenario::Serving *serving = nullptr; ///< engine, mode, lengths, concurrency or request rate
    std::optional<RequestRate> arrivals;        ///< instead of the request rate that `serving` states
    scenario::Layout layout;                    ///< of one replica
    int replicas = 1;
    int prefillReplicas = 0;      ///< of these, that only fill prompts; 0: each does both
    BytesPerToken cachePerToken{}; ///< on one GPU: what filling replicas send to those that decode
    int perNode = 8;
    std::optional<BytesPerSecond> network; ///< line rate between nodes, per GPU; absent: as in the calibrated runs
    std::optional<scenario::PcieTopology> pcieTopology; ///< absent: as in the calibrated runs
    const catalog::Accelerator *processor = nullptr; ///< of the host; null where none is stated
    int sockets = 1;                                 ///< of each machine, with such a processor
    std::optional<DraftWork> draft;        ///< speculative decoding with serving->speculative; absent: none
    Requests cacheSequences =
        requests(1); ///< per replica: sequences of input + output tokens that the cache holds
    Requests maxSequences = requests(256);  ///< per replica: the scheduler's limit
    Tokens maxBatchedTokens = tokens(8192); ///< prompt tokens per step
};

/// Speed of the deployment at the scenario's load. Load is divided evenly over the replicas.
///
/// Closed loop of C users: TPOT = T_decode(C) + (C−1)/OSL · (what one prompt adds); users beyond what the cache or the
/// scheduler holds wait, which shows in the time to first token.
/// Open loop of λ requests per second: C = λ·(TTFT + (OSL−1)·TPOT) (Little), solved as a fixed point; `saturated` when λ
/// is above what the deployment completes with a full cache. What waiting for a place does to the time to first token, and its
/// quantiles, are in QueueFigures.
/// Speculative decoding: a step drafts k tokens one after the other and verifies them in one pass of k + 1 tokens per
/// sequence, which yields expectedTokens(); TPOT is the step over these.
/// What is in the cache of a prompt already is not computed; one token at least always is (vLLM, prefix caching).
/// Offline: the batch is what cache and scheduler hold; output = B·OSL / (OSL·T_decode(B) + B·T_prompt).
/// Single stream: one request at a time.
/// Prefill and decode apart: Pools of pools.h.
/// Everything is zero when the accelerator's rates are unknown (speedIsKnown).
ServingPerformance servingPerformance(const ServingInput &input);

/// The largest load of one replica whose mean latencies stay within the scenario's targets, requests arriving at random.
/// Without targets it is the full cache. Needs `workload`, `accelerator`, `calibration`, `serving` and the limits of a
/// replica; load and number of replicas do not matter.
ReplicaCapacity replicaCapacity(const ServingInput &input);

} // namespace suanchou::speed
