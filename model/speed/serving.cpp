// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/serving.h"

#include "model/speed/network.h"
#include "model/speed/queue.h"
#include "model/speed/stepmodel.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

using scenario::ServingMode;

/// What a prompt waits for before and while it is filled.
struct Wait {
    Seconds turn{};      ///< rest of the step that runs when it comes, mean
    Seconds each{};      ///< to fill one prompt
    double together = 0; ///< prompts that are filled with it, mean
    double company = 0;  ///< closed loop: further prompts in front that began together

    Seconds mean() const { return turn + each * (together + company); }
    /// The rest of a step is even between nothing and all of it, and the number of prompts that came in a step is that of
    /// random arrivals (Poisson, here with a normal quantile `z` for the share p).
    Seconds quantile(double p, double z) const
    {
        return 2.0 * p * turn + each * (together + z * std::sqrt(together) + company);
    }
};

/// Figures of one replica at one load.
struct Operation {
    double running = 1; ///< sequences in the batch
    StepTime decode;
    StepTime prefill;
    Seconds tpot{};
    Seconds ttft{};
    Wait wait;
    double requestsPerSecond = 0;
};

class Replica {
public:
    explicit Replica(const ServingInput &input)
        : m_steps(*input.workload,
                  {input.accelerator, input.layout, input.perNode, input.serving->engine,
                   input.serving->mode != ServingMode::Offline, input.serving->hostWeights.value_or(Bytes{}), networkShare(input.network)},
                  *input.calibration)
        , m_engine(input.calibration->of(input.serving->engine))
        , m_input(std::max(1.0, inTokens(input.serving->inputTokens)))
        , m_output(std::max(1.0, inTokens(input.serving->outputTokens)))
        , m_chunk(std::max(1.0, inTokens(input.maxBatchedTokens)))
        , m_cached(std::clamp(m_input * std::max(input.serving->prefixCached, input.serving->prefixCommon), 0.0,
                              m_input - 1.0))
        , m_mode(input.serving->mode)
    {
        if (input.draft) {
            m_draft = *input.draft;
            m_drafted = input.serving->speculative.tokens;
            m_yield = expectedTokens(input.serving->speculative.acceptance, m_drafted);
        }
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
    double steps() const { return std::max(1.0, m_output - 1.0); } ///< output tokens after the first
    double tokensPerStep() const { return m_yield; }

    /// `users` requests in flight all the time; they come one for each that leaves or, when `arrivals` is given, at random
    /// at that rate per second.
    Operation at(double users, double arrivals = 0) const
    {
        Operation o;
        o.running = std::clamp(users, 1.0, m_limit);
        const double meanContext = m_input + 0.5 * m_output;
        o.decode = decode(o.running, meanContext);
        o.prefill = m_steps.prefill(1.0, m_input, m_chunk, m_cached);
        const Seconds prompt = m_steps.addedByPrompt(o.running, m_input, m_chunk, o.running / m_output, m_cached);
        const bool alone = m_mode == ServingMode::SingleStream;
        const double others = alone ? 0.0 : o.running - 1.0;
        o.tpot = o.decode.total / m_yield + prompt * (others / m_output);

        o.ttft = m_engine.firstToken + o.prefill.total;
        if (!alone) {
            o.wait = wait(o, arrivals);
            o.ttft += o.wait.mean();
        }
        const Seconds stay = o.ttft + steps() * o.tpot;
        o.requestsPerSecond = o.running / inSeconds(stay);
        if (users > o.running)
            o.ttft += seconds((users - o.running) / o.requestsPerSecond);
        return o;
    }

    /// All requests queued; batches as large as the cache allows.
    Operation saturated(double users) const
    {
        Operation o = at(std::min(users, m_limit));
        const Seconds prompt = m_steps.addedByPrompt(o.running, m_input, m_chunk, o.running / m_output, m_cached);
        o.tpot = o.decode.total / m_yield;
        const Seconds perBatch = m_output * o.tpot + o.running * prompt;
        o.requestsPerSecond = o.running / inSeconds(perBatch);
        return o;
    }

private:
    /// One step with drafting and verification.
    StepTime decode(double running, double context) const
    {
        StepTime step = m_steps.decode(running, context, m_drafted + 1.0);
        if (m_drafted > 0 && m_draft.layers > 0) {
            step[Kernel::Draft] = double(m_drafted) * m_steps.draft(m_draft, running);
            step.overhead += step[Kernel::Draft];
            step.total += step[Kernel::Draft];
        }
        return step;
    }
    /// What a prompt waits for before and while it is filled.
    ///
    /// All prompts that come during a step are filled in the next one: steps last d + a·N with N prompts at rate λ, so
    /// with ρ = λ·a their mean is d / (1 − ρ) and the mean of the step that an arrival falls into is
    /// S = d / (1 − ρ) + a·ρ / (1 − ρ²) (gated service of random arrivals; the arrival sees a step by its length). It
    /// waits for half of S and is filled together with the λ·S others that came in it.
    ///
    /// Users of a closed loop began together: as many as come at once are filled one after the other, half of them in
    /// front of the mean one; and those whose requests end together come together again.
    Wait wait(const Operation &o, double arrivals) const
    {
        const double groups = m_steps.groups();
        const bool closed = arrivals <= 0;
        const double others = std::max(0.0, (o.running - 1.0) / groups);
        const double together = std::max(1.0, std::floor(m_chunk / (m_input - m_cached)));
        const Seconds each =
            m_steps.prefill(together, m_input, m_chunk, m_cached).total / (together * m_steps.promptBalance());
        const Seconds cycle = std::max(1.0, m_output - 1.0) * o.tpot + o.prefill.total;
        const double rate = closed ? others / inSeconds(cycle) : arrivals / groups;
        const double busy = std::min(0.95, rate * inSeconds(each));
        Seconds step = o.decode.total / (1.0 - busy) + each * (busy / (1.0 - busy * busy));
        if (closed)
            step = std::min(step, o.decode.total + each * others);
        Wait w;
        w.turn = 0.5 * std::min(1.0, o.running - 1.0) * step;
        w.each = each;
        w.together = rate * inSeconds(step);
        if (closed)
            w.company = std::min(m_engine.company, others) + 0.5 * m_engine.startShare * others;
        return w;
    }

    StepModel m_steps;
    const EngineConstants &m_engine;
    double m_input;
    double m_output;
    double m_chunk;
    double m_cached; ///< tokens of the prompt
    DraftWork m_draft;
    int m_drafted = 0;
    double m_yield = 1; ///< tokens per step and sequence
    double m_limit = 1;
    ServingMode m_mode;
};

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
    const std::optional<RequestRate> rate = input.arrivals ? input.arrivals : input.serving->requestRate;
    const bool openLoop = input.serving->mode == ServingMode::Server && rate;
    const double users = asked(input, replica);
    if (openLoop) {
        const Queued q =
            queued(replica, inRequestsPerSecond(*rate) / replicas, input.serving->outputSpread);
        o = q.operation;
        result.queue = q.figures;
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
    result.running = requests(std::clamp(o.running, 1.0, replica.limit()));
    result.maxConcurrency = input.cacheSequences * replicas;
    result.decode = o.decode;
    result.prefillStep = o.prefill;
    result.tokensPerStep = replica.tokensPerStep();
    return result;
}

ReplicaCapacity replicaCapacity(const ServingInput &input)
{
    if (!speedIsKnown(*input.accelerator))
        return {};
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
