// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/speed/queue.h"
#include "model/speed/replica.h"
#include "model/speed/sizing.h"

// Prefill–decode disaggregation: replicas that only fill prompts hand the cache to replicas that only decode.
namespace suanchou::speed {

/// Figures of both pools at one load.
struct PooledOperation {
    Operation operation;      ///< running: in one decoding replica; requestsPerSecond: of both pools
    Waiting prefillQueue;     ///< for a replica that fills prompts
    Seconds transfer{};       ///< of one prompt's cache
    double users = 0;         ///< in flight
};

/// Time that the cache of one prompt takes from a filling to a decoding replica. Each GPU sends its part: over the link of the
/// machine where all replicas stand in one, else over the network.
Seconds cacheTransfer(const ServingInput &input);

/// Prompts queue for a free filling replica (G/G/P with equal services, queue.h), are filled, sent and then decoded without
/// being disturbed by other prompts:
///   TTFT = first token + wait + prefill + transfer, TPOT = T_decode(b) / tokens per step,
///   λ = D·b / ((OSL − 1)·TPOT) with b sequences in each of D decoding replicas, λ ≤ P / (time to fill one prompt).
/// The closed loop is solved for the b at which λ·(TTFT + (OSL − 1)·TPOT) is the number of users.
/// Form after DistServe (arXiv 2401.09670, §3) and Splitwise (arXiv 2311.18677); engines count the transfer to the first token
/// when the decoding side returns it (SGLang), so it is counted here.
class Pools {
public:
    /// `filling` and `decoding` replicas, at least one each.
    Pools(const ServingInput &input, int filling, int decoding);

    PooledOperation at(double users) const;
    /// Random arrivals at a rate per second; absent where the pools don't complete it.
    std::optional<PooledOperation> atRate(double requestsPerSecond) const;
    /// All requests queued.
    PooledOperation saturated() const;
    double most() const { return m_most; } ///< requests per second with full batches and a busy prefill pool
    double places() const { return m_decoding * m_replica.limit(); }
    const Replica &replica() const { return m_replica; }

private:
    /// With `batch` sequences in each decoding replica; absent where the filling replicas don't keep up.
    std::optional<PooledOperation> with(double batch, double users) const;
    /// The largest batch that `fits`, which holds for small ones only.
    template <class Fits>
    std::optional<PooledOperation> largest(double users, Fits fits) const;

    Replica m_replica;
    double m_filling;
    double m_decoding;
    Seconds m_transfer{};
    StepTime m_prefill;
    Seconds m_each{};
    double m_most = 0;
};

/// What one filling and one decoding replica carry within the targets: the filling one as M/D/1, at most to
/// `busiestPrefill`; the decoding one as many sequences as keep TPOT.
ReplicaCapacity pooledCapacity(const ServingInput &input);

/// Share of the time that filling replicas are planned to be busy where no TTFT target says more: waits of random arrivals
/// are 4.5 prompts there (M/D/1) and grow without end beyond.
inline constexpr double busiestPrefill = 0.9;

} // namespace suanchou::speed
