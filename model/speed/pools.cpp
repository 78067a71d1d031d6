// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/pools.h"

#include "model/speed/network.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace suanchou::speed {

namespace {

/// Halvings of a range of batches; the range shrinks to a thousandth of a sequence of the largest batches there are.
constexpr int halvings = 40;

} // namespace

Seconds cacheTransfer(const ServingInput &input)
{
    const catalog::Accelerator &a = *input.accelerator;
    const CommonConstants &common = input.calibration->common;
    const Bytes perGpu = input.cachePerToken * input.serving->inputTokens;
    const int gpus = scenario::gpusPerReplica(input.layout) * std::max(2, input.replicas);
    if (gpus > input.perNode)
        return common.networkLatency + perGpu / (common.networkBandwidth * networkShare(input.network));
    const LinkConstants &link = input.calibration->of(a.link, input.pcieTopology);
    return link.latency + perGpu / std::max(a.linkBandwidth * (0.5 * link.share), gigabytesPerSecond(1.0));
}

Pools::Pools(const ServingInput &input, int filling, int decoding)
    : m_replica(input)
    , m_filling(std::max(1, filling))
    , m_decoding(std::max(1, decoding))
    , m_transfer(cacheTransfer(input))
    , m_prefill(m_replica.prefill())
    , m_each(m_replica.prefillEach())
{
    const Seconds writing = m_replica.steps() * m_replica.decode(m_replica.limit()).total / m_replica.tokensPerStep();
    m_most = std::min(m_filling / inSeconds(m_each), m_decoding * m_replica.limit() / inSeconds(writing));
}

std::optional<PooledOperation> Pools::with(double batch, double users) const
{
    PooledOperation p;
    Operation &o = p.operation;
    o.running = batch;
    o.decode = m_replica.decode(batch);
    o.prefill = m_prefill;
    o.tpot = o.decode.total / m_replica.tokensPerStep();
    const Seconds writing = m_replica.steps() * o.tpot;
    o.requestsPerSecond = m_decoding * batch / inSeconds(writing);
    p.prefillQueue = waiting({.places = m_filling,
                              .service = m_each,
                              .arrivals = requestsPerSecond(o.requestsPerSecond),
                              .serviceSpread = 0});
    if (!p.prefillQueue.stable())
        return std::nullopt;
    p.transfer = m_transfer;
    // No more than all others can stand in front.
    const Seconds wait = std::min(p.prefillQueue.mean, m_each * std::max(0.0, (users - 1.0) / m_filling));
    o.wait.turn = wait;
    o.ttft = m_replica.firstToken() + wait + m_prefill.total + m_transfer;
    p.users = o.requestsPerSecond * inSeconds(o.ttft + writing);
    return p;
}

template <class Fits>
std::optional<PooledOperation> Pools::largest(double users, Fits fits) const
{
    std::optional<PooledOperation> best = with(m_replica.limit(), users);
    if (best && fits(*best))
        return best;
    best.reset();
    double low = 0.0;
    double high = m_replica.limit();
    for (int i = 0; i < halvings && high - low > 1e-4 * high; ++i) {
        const double middle = low > 0 && high > 4.0 * low ? std::sqrt(low * high) : 0.5 * (low + high);
        const std::optional<PooledOperation> tried = with(middle, users);
        if (tried && fits(*tried)) {
            low = middle;
            best = tried;
        } else {
            high = middle;
        }
    }
    return best;
}

PooledOperation Pools::at(double users) const
{
    PooledOperation p = largest(users, [&](const PooledOperation &tried) { return tried.users <= users; })
                            .value_or(PooledOperation{});
    // Who finds no place waits for one.
    if (p.operation.requestsPerSecond > 0 && users > p.users && p.operation.running >= m_replica.limit())
        p.operation.ttft += seconds((users - p.users) / p.operation.requestsPerSecond);
    return p;
}

std::optional<PooledOperation> Pools::atRate(double requestsPerSecond) const
{
    if (requestsPerSecond >= m_most)
        return std::nullopt;
    const double unlimited = std::numeric_limits<double>::infinity();
    std::optional<PooledOperation> p = largest(unlimited, [&](const PooledOperation &tried) {
        return tried.operation.requestsPerSecond <= requestsPerSecond;
    });
    if (p)
        p->operation.requestsPerSecond = requestsPerSecond;
    return p;
}

PooledOperation Pools::saturated() const
{
    PooledOperation p = largest(places(), [&](const PooledOperation &tried) {
        return tried.operation.requestsPerSecond <= m_most;
    }).value_or(PooledOperation{});
    p.operation.requestsPerSecond = m_most;
    return p;
}

ReplicaCapacity pooledCapacity(const ServingInput &input)
{
    const Replica replica(input);
    const scenario::Slo &slo = input.serving->slo;
    const double each = inSeconds(replica.prefillEach());
    double busy = busiestPrefill;
    if (slo.ttft) {
        // M/D/1: wait = each · ρ / (2·(1 − ρ)).
        const double room = inSeconds(*slo.ttft - replica.firstToken() - replica.prefill().total - cacheTransfer(input));
        if (room < 0)
            return {};
        busy = std::min(busy, 2.0 * room / (each + 2.0 * room));
    }
    const auto tpot = [&](double batch) { return replica.decode(batch).total / replica.tokensPerStep(); };
    const auto meets = [&](double batch) { return !slo.tpot || tpot(batch) <= *slo.tpot; };
    double batch = replica.limit();
    if (!meets(batch)) {
        double low = 1.0;
        double high = batch;
        if (!meets(low))
            return {};
        for (int i = 0; i < halvings && high - low > 0.002 * high; ++i) {
            const double middle = std::sqrt(low * high);
            (meets(middle) ? low : high) = middle;
        }
        batch = low;
    }
    ReplicaCapacity capacity;
    capacity.rate = requestsPerSecond(batch / inSeconds(replica.steps() * tpot(batch)));
    capacity.running = requests(batch);
    capacity.prefill = requestsPerSecond(busy / each);
    return capacity;
}

} // namespace suanchou::speed
