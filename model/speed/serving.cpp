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
        // vLLM and SGLang admit by the blocks in use and take requests back when they run out, so that on average half of
        // the output is in the cache; the others reserve the whole (TensorRT-LLM: GUARANTEED_NO_EVICT, its default).
        const bool admits =
            input.serving->engine == scenario::Engine::Vllm || input.serving->engine == scenario::Engine::Sglang;
        const bool queued = m_mode == ServingMode::Offline;
        const double growing = queued || !admits ? 1.0 : (m_input + m_output) / (m_input + 0.5 * m_output);
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

        o.ttft = m_engine.firstToken + o.prefill.total;
        if (!alone)
            o.ttft += wait(o, arrivals);
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
    /// What a prompt waits for before and while it is filled.
    ///
    /// All prompts that come during a step are filled in the next one: steps last d + a·N with N prompts at rate λ, so
    /// with ρ = λ·a their mean is d / (1 − ρ) and the mean of the step that an arrival falls into is
    /// S = d / (1 − ρ) + a·ρ / (1 − ρ²) (gated service of random arrivals; the arrival sees a step by its length). It
    /// waits for half of S and is filled together with the λ·S others that came in it.
    ///
    /// Users of a closed loop began together: as many as come at once are filled one after the other, half of them in
    /// front of the mean one; and those whose requests end together come together again.
    Seconds wait(const Operation &o, double arrivals) const
    {
        const double groups = m_steps.groups();
        const bool closed = arrivals <= 0;
        const double others = std::max(0.0, (o.running - 1.0) / groups);
        const double together = std::max(1.0, std::floor(m_chunk / m_input));
        const Seconds each =
            m_steps.prefill(together, m_input, m_chunk).total / (together * m_steps.promptBalance());
        const Seconds cycle = std::max(1.0, m_output - 1.0) * o.tpot + o.prefill.total;
        const double rate = closed ? others / inSeconds(cycle) : arrivals / groups;
        const double busy = std::min(0.95, rate * inSeconds(each));
        Seconds step = o.decode.total / (1.0 - busy) + each * (busy / (1.0 - busy * busy));
        if (closed)
            step = std::min(step, o.decode.total + each * others);
        const Seconds waiting = 0.5 * std::min(1.0, o.running - 1.0) * step + each * (rate * inSeconds(step));
        if (!closed)
            return waiting;
        return waiting + each * (std::min(m_engine.company, others) + 0.5 * m_engine.startShare * others);
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
