// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/serving.h"

#include "model/speed/pools.h"
#include "model/speed/queue.h"
#include "model/speed/replica.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

using scenario::ServingMode;

/// Little's law: the load at which requests complete as fast as they arrive. Throughput grows with the load and
/// saturates, so the fixed point is found by bisection on load − rate · stay.
Operation atRate(const Replica &replica, const Operation &full, double requestsPerSecond)
{
    double low = 0.0;
    double high = replica.limit();
    Operation o = full;
    for (int i = 0; i < 24 && high - low > 0.002 * high; ++i) {
        const double middle =
            high > 4.0 * low + 2.0 ? std::sqrt(std::max(0.25, low) * high) : 0.5 * (low + high);
        o = replica.at(middle, requestsPerSecond);
        const double load =
            requestsPerSecond * inSeconds(o.ttft + replica.steps() * o.tpot);
        (load > middle ? low : high) = middle;
    }
    o.requestsPerSecond = requestsPerSecond;
    return o;
}

/// Requests in the batch and those that wait for a place in it; `spread` is that of the output length.
struct Queued {
    Operation operation;
    QueueFigures figures;
};

Queued queued(const Replica &replica, double arrivals, double spread)
{
    Queued q;
    const Operation full = replica.at(replica.limit());
    Station places{.places = replica.limit(),
                   .service = seconds(replica.limit() / full.requestsPerSecond),
                   .arrivals = requestsPerSecond(arrivals)};
    const Seconds writing = replica.steps() * full.tpot;
    places.serviceSpread = spread * (writing / (full.ttft + writing));
    const Waiting wait = waiting(places);
    q.figures.utilisation = wait.utilisation;
    if (!wait.stable()) {
        q.operation = full;
        return q;
    }
    Operation &o = q.operation;
    o = atRate(replica, full, arrivals);
    const Seconds certain = o.ttft - o.wait.mean();
    const auto quantile = [&](double p, double z) { return certain + o.wait.quantile(p, z) + wait.quantile(p); };
    q.figures.wait = o.wait.mean() + wait.mean;
    q.figures.p50 = quantile(0.5, 0.0);
    q.figures.p95 = quantile(0.95, 1.645);
    q.figures.p99 = quantile(0.99, 2.326);
    o.ttft += wait.mean;
    o.running = arrivals * inSeconds(o.ttft + replica.steps() * o.tpot);
    return q;
}

double asked(const ServingInput &input, double limit, int replicas)
{
    if (input.serving->mode == ServingMode::SingleStream)
        return 1.0;
    if (!input.serving->concurrency)
        return limit;
    return std::max(1.0, inRequests(*input.serving->concurrency) / std::max(1, replicas));
}

/// What both ways of serving report alike; `total` requests are completed per second in all.
ServingPerformance reported(const ServingInput &input, const Replica &replica, const Operation &o, double total)
{
    ServingPerformance result;
    const double gpus = std::max(1, input.replicas) * scenario::gpusPerReplica(input.layout);
    result.ttft = o.ttft;
    result.tpot = o.tpot;
    result.requests = requestsPerSecond(total);
    result.output = tokensPerSecond(total * inTokens(input.serving->outputTokens));
    result.outputPerGpu = result.output / gpus;
    result.prefill = input.serving->inputTokens / o.prefill.total;
    result.decodePerUser = tokens(1.0) / o.tpot;
    result.running = requests(std::clamp(o.running, 1.0, replica.limit()));
    result.decode = o.decode;
    result.prefillStep = o.prefill;
    result.tokensPerStep = replica.tokensPerStep();
    return result;
}

std::optional<RequestRate> openLoop(const ServingInput &input)
{
    if (input.serving->mode != ServingMode::Server)
        return std::nullopt;
    return input.arrivals ? input.arrivals : input.serving->requestRate;
}

ServingPerformance together(const ServingInput &input)
{
    const Replica replica(input);
    const double replicas = std::max(1, input.replicas);
    const std::optional<RequestRate> rate = openLoop(input);
    const double users = asked(input, replica.limit(), input.replicas);
    Operation o;
    std::optional<QueueFigures> queue;
    if (rate) {
        const Queued q = queued(replica, inRequestsPerSecond(*rate) / replicas, input.serving->outputSpread);
        o = q.operation;
        queue = q.figures;
    } else if (input.serving->mode == ServingMode::Offline) {
        o = replica.saturated(users);
    } else {
        o = replica.at(users);
    }
    ServingPerformance result = reported(input, replica, o, o.requestsPerSecond * replicas);
    result.queue = queue;
    result.concurrency = requests((rate ? o.running : std::max(o.running, users)) * replicas);
    result.maxConcurrency = input.cacheSequences * replicas;
    return result;
}

/// Waiting for a free filling replica and for a place in a decoding one.
QueueFigures pooledQueue(const Pools &pools, const PooledOperation &p, double arrivals, double spread)
{
    const Operation &o = p.operation;
    const Waiting places = waiting({.places = pools.places(),
                                    .service = seconds(pools.places() / pools.most()),
                                    .arrivals = requestsPerSecond(arrivals),
                                    .serviceSpread = spread});
    QueueFigures figures;
    figures.utilisation = std::max(places.utilisation, p.prefillQueue.utilisation);
    figures.wait = o.wait.mean() + places.mean;
    const Seconds certain = o.ttft - o.wait.mean();
    const auto quantile = [&](double share) {
        return certain + p.prefillQueue.quantile(share) + places.quantile(share);
    };
    figures.p50 = quantile(0.5);
    figures.p95 = quantile(0.95);
    figures.p99 = quantile(0.99);
    return figures;
}

ServingPerformance apart(const ServingInput &input)
{
    const int decoding = input.replicas - input.prefillReplicas;
    const Pools pools(input, input.prefillReplicas, decoding);
    const std::optional<RequestRate> rate = openLoop(input);
    const double users = asked(input, pools.replica().limit(), decoding) * decoding;
    PooledOperation p;
    std::optional<QueueFigures> queue;
    if (rate) {
        const double arrivals = inRequestsPerSecond(*rate);
        const std::optional<PooledOperation> steady = pools.atRate(arrivals);
        p = steady ? *steady : pools.saturated();
        queue = steady ? pooledQueue(pools, p, arrivals, input.serving->outputSpread)
                       : QueueFigures{.utilisation = ratio(std::max(1.0, arrivals / pools.most()))};
        if (steady)
            p.operation.ttft += queue->wait - p.operation.wait.mean();
    } else {
        p = input.serving->mode == ServingMode::Offline ? pools.saturated() : pools.at(users);
    }
    ServingPerformance result = reported(input, pools.replica(), p.operation, p.operation.requestsPerSecond);
    result.queue = queue;
    result.concurrency = requests(rate ? p.users : std::max(p.users, users));
    result.maxConcurrency = input.cacheSequences * static_cast<double>(decoding);
    result.transfer = p.transfer;
    result.prefillBusy = p.prefillQueue.utilisation;
    return result;
}

} // namespace

ServingPerformance servingPerformance(const ServingInput &input)
{
    if (!speedIsKnown(*input.accelerator))
        return {};
    return input.prefillReplicas > 0 && input.prefillReplicas < input.replicas ? apart(input) : together(input);
}

ReplicaCapacity replicaCapacity(const ServingInput &input)
{
    if (!speedIsKnown(*input.accelerator))
        return {};
    if (input.serving->disaggregation != scenario::Disaggregation::None)
        return pooledCapacity(input);
    const Replica replica(input);
    const scenario::Slo &slo = input.serving->slo;
    const auto with = [&](double users) {
        // The rate of the closed loop stands for that of the open one: they differ in the first token's wait only.
        Operation o = replica.at(users, replica.at(users).requestsPerSecond);
        o.requestsPerSecond = o.running / inSeconds(o.ttft + replica.steps() * o.tpot);
        return o;
    };
    const auto meets = [&](const Operation &o) {
        return (!slo.ttft || o.ttft <= *slo.ttft) && (!slo.tpot || o.tpot <= *slo.tpot);
    };
    const auto capacity = [](const Operation &o) {
        return ReplicaCapacity{requestsPerSecond(o.requestsPerSecond), requests(o.running)};
    };
    const Operation full = with(replica.limit());
    if (meets(full))
        return capacity(full);
    Operation best = with(1.0);
    if (!meets(best))
        return {};
    // Latencies grow with the load.
    double low = 1.0;
    double high = replica.limit();
    for (int i = 0; i < 24 && high - low > 0.002 * high; ++i) {
        const double middle = std::sqrt(low * high);
        const Operation o = with(middle);
        if (meets(o)) {
            low = middle;
            best = o;
        } else {
            high = middle;
        }
    }
    return capacity(best);
}

} // namespace suanchou::speed
