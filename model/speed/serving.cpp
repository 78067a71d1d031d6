// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/serving.h"

#include "model/speed/stepmodel.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

using scenario::ServingMode;

/// Figures of one replica at one load.
struct Operation {
    double running = 1; ///< sequences in the batch
    StepTime decode;
    StepTime prefill;
    Seconds tpot{};
    Seconds ttft{};
    double requestsPerSecond = 0;
};

class Replica {
public:
    explicit Replica(const ServingInput &input)
        : m_steps(*input.workload,
                  {input.accelerator, input.layout, input.perNode, input.serving->engine,
                   input.serving->mode != ServingMode::Offline},
                  *input.calibration)
        , m_engine(input.calibration->of(input.serving->engine))
        , m_input(std::max(1.0, inTokens(input.serving->inputTokens)))
        , m_output(std::max(1.0, inTokens(input.serving->outputTokens)))
        , m_chunk(std::max(1.0, inTokens(input.maxBatchedTokens)))
        , m_mode(input.serving->mode)
    {
        // Blocks are allocated as sequences grow, so that on average half of the output is in the cache.
        const bool queued = m_mode == ServingMode::Offline;
        const double growing = queued ? 1.0 : (m_input + m_output) / (m_input + 0.5 * m_output);
        m_limit = std::max(
            1.0, std::min(inRequests(input.cacheSequences) * growing, inRequests(input.maxSequences)));
    }

    double limit() const { return m_limit; }
    double output() const { return m_output; }

    /// `users` requests in flight all the time; they come one for each that leaves or, when `arrivals` is given, at random
    /// at that rate per second.
    Operation at(double users, double arrivals = 0) const
    {
        Operation o;
        o.running = std::clamp(users, 1.0, m_limit);
        const double meanContext = m_input + 0.5 * m_output;
        o.decode = m_steps.decode(o.running, meanContext);
        o.prefill = m_steps.prefill(1.0, m_input, m_chunk);
        const Seconds prompt = m_steps.addedByPrompt(o.running, m_input, m_chunk, o.running / m_output);
        const bool alone = m_mode == ServingMode::SingleStream;
        const double others = alone ? 0.0 : o.running - 1.0;
        const double steps = std::max(1.0, m_output - 1.0);
        o.tpot = o.decode.total + prompt * (others / m_output);

        // Prompts in front are filled in batches of as many as a step takes.
        const double together = std::max(1.0, std::floor(m_chunk / m_input));
        const Seconds ahead =
            alone ? Seconds{} : m_steps.prefill(together, m_input, m_chunk).total / together;
        const Seconds turn = 0.5 * std::min(1.0, others) * o.tpot;
        o.ttft = m_engine.firstToken + turn + o.prefill.total +
                 (arrivals > 0 ? queue(arrivals, ahead) : company(others, ahead));
        const Seconds stay = o.ttft + steps * o.tpot;
        o.requestsPerSecond = o.running / inSeconds(stay);
        if (users > o.running)
            o.ttft += seconds((users - o.running) / o.requestsPerSecond);
        return o;
    }

    /// All requests queued; batches as large as the cache allows.
    Operation saturated(double users) const
    {
        Operation o = at(std::min(users, m_limit));
        const Seconds prompt = m_steps.addedByPrompt(o.running, m_input, m_chunk, o.running / m_output);
        o.tpot = o.decode.total;
        const Seconds perBatch = m_output * o.decode.total + o.running * prompt;
        o.requestsPerSecond = o.running / inSeconds(perBatch);
        return o;
    }

private:
    /// Random arrivals wait for prompts in front as in a queue with one server and fixed service (Pollaczek–Khinchine).
    static Seconds queue(double arrivals, Seconds prompt)
    {
        const double busy = std::min(0.95, arrivals * inSeconds(prompt));
        return prompt * (busy / (2.0 * (1.0 - busy)));
    }
    /// Users of a closed loop stay partly in step: they began together, and those who are filled together end together.
    Seconds company(double others, Seconds prompt) const
    {
        return m_engine.burst * std::pow(others, m_engine.burstPower) * prompt;
    }

    StepModel m_steps;
    const EngineConstants &m_engine;
    double m_input;
    double m_output;
    double m_chunk;
    double m_limit = 1;
    ServingMode m_mode;
};

/// Little's law: the load at which requests complete as fast as they arrive. Throughput grows with the load and
/// saturates, so the fixed point is found by bisection on load − rate · stay.
Operation atRate(const Replica &replica, double requestsPerSecond, bool &saturated)
{
    Operation full = replica.at(replica.limit());
    saturated = requestsPerSecond >= full.requestsPerSecond;
    if (saturated)
        return full;
    double low = 0.0;
    double high = replica.limit();
    Operation o = full;
    for (int i = 0; i < 24 && high - low > 0.002 * high; ++i) {
        const double middle =
            high > 4.0 * low + 2.0 ? std::sqrt(std::max(0.25, low) * high) : 0.5 * (low + high);
        o = replica.at(middle, requestsPerSecond);
        const double load =
            requestsPerSecond * inSeconds(o.ttft + std::max(1.0, replica.output() - 1.0) * o.tpot);
        (load > middle ? low : high) = middle;
    }
    o.requestsPerSecond = requestsPerSecond;
    o.running = requestsPerSecond * inSeconds(o.ttft + std::max(1.0, replica.output() - 1.0) * o.tpot);
    return o;
}

double asked(const ServingInput &input, const Replica &replica)
{
    if (input.serving->mode == ServingMode::SingleStream)
        return 1.0;
    if (!input.serving->concurrency)
        return replica.limit();
    return std::max(1.0, inRequests(*input.serving->concurrency) / std::max(1, input.replicas));
}

} // namespace

ServingPerformance servingPerformance(const ServingInput &input)
{
    ServingPerformance result;
    if (!speedIsKnown(*input.accelerator))
        return result;
    const Replica replica(input);
    const double replicas = std::max(1, input.replicas);
    Operation o;
    const bool openLoop =
        input.serving->mode == ServingMode::Server && input.serving->requestRate.has_value();
    const double users = asked(input, replica);
    if (openLoop) {
        bool saturated = false;
        o = atRate(replica, inRequestsPerSecond(*input.serving->requestRate) / replicas, saturated);
    } else if (input.serving->mode == ServingMode::Offline) {
        o = replica.saturated(users);
    } else {
        o = replica.at(users);
    }

    const double gpus = replicas * scenario::gpusPerReplica(input.layout);
    const double output = inTokens(input.serving->outputTokens);
    result.ttft = o.ttft;
    result.tpot = o.tpot;
    result.requests = requestsPerSecond(o.requestsPerSecond * replicas);
    result.output = tokensPerSecond(o.requestsPerSecond * replicas * output);
    result.outputPerGpu = result.output / gpus;
    result.prefill = input.serving->inputTokens / o.prefill.total;
    result.decodePerUser = tokens(1.0) / o.tpot;
    result.concurrency = requests((openLoop ? o.running : std::max(o.running, users)) * replicas);
    result.maxConcurrency = input.cacheSequences * replicas;
    result.decode = o.decode;
    result.prefillStep = o.prefill;
    return result;
}

bool isSaturated(const ServingInput &input)
{
    if (input.serving->mode != ServingMode::Server || !input.serving->requestRate ||
        !speedIsKnown(*input.accelerator))
        return false;
    bool saturated = false;
    atRate(Replica(input), inRequestsPerSecond(*input.serving->requestRate) / std::max(1, input.replicas),
           saturated);
    return saturated;
}

} // namespace suanchou::speed
