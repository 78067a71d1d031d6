// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"
#include "model/speed/calibration.h"
#include "model/speed/performance.h"
#include "model/speed/workload.h"

namespace suanchou::speed {

/// Everything servingPerformance looks at. The pointers must outlive the call and not be null.
struct ServingInput {
    const Workload *workload = nullptr;
    const catalog::Accelerator *accelerator = nullptr;
    const Calibration *calibration = nullptr;
    const scenario::Serving *serving = nullptr; ///< engine, mode, lengths, concurrency or request rate
    scenario::Layout layout;                    ///< of one replica
    int replicas = 1;
    int perNode = 8;
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
/// is above what the deployment completes with a full cache.
/// Offline: the batch is what cache and scheduler hold; output = B·OSL / (OSL·T_decode(B) + B·T_prompt).
/// Single stream: one request at a time.
/// Everything is zero when the accelerator's rates are unknown (speedIsKnown).
ServingPerformance servingPerformance(const ServingInput &input);

/// Open loop only: whether the request rate is above what the deployment can complete.
bool isSaturated(const ServingInput &input);

} // namespace suanchou::speed
