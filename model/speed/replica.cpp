// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/replica.h"

#include "model/speed/network.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

using scenario::ServingMode;

namespace {

Machine machineOf(const ServingInput &input)
{
    return {.accelerator = input.accelerator,
            .layout = input.layout,
            .perNode = input.perNode,
            .engine = input.serving->engine,
            .streams = input.serving->mode != ServingMode::Offline,
            .hostWeights = input.serving->hostWeights.value_or(Bytes{}),
            .pcieTopology = input.pcieTopology,
            .network = networkShare(input.network),
            .processor = input.processor,
            .sockets = input.sockets};
}

} // namespace

Seconds Wait::quantile(double p, double z) const
{
    return 2.0 * p * turn + each * (together + z * std::sqrt(together) + company);
}

Replica::Replica(const ServingInput &input)
    : m_steps(*input.workload, machineOf(input), *input.calibration)
    , m_engine(input.calibration->of(input.serving->engine))
    , m_input(std::max(1.0, inTokens(input.serving->inputTokens)))
    , m_output(std::max(1.0, inTokens(input.serving->outputTokens)))
    , m_chunk(std::max(1.0, inTokens(input.maxBatchedTokens)))
    , m_cached(std::clamp(m_input * std::max(input.serving->prefixCached, input.serving->prefixCommon), 0.0, m_input - 1.0))
    , m_mode(input.serving->mode)
{
    if (input.draft) {
        m_draft = *input.draft;
        m_drafted = input.serving->speculative.tokens;
        m_yield = expectedTokens(input.serving->speculative.acceptance, m_drafted);
    }
    // vLLM and SGLang admit by the blocks in use and take requests back when they run out, so that on average half of
    // the output is in the cache; the others reserve the whole (TensorRT-LLM: GUARANTEED_NO_EVICT, its default).
    const bool admits = input.serving->engine == scenario::Engine::Vllm || input.serving->engine == scenario::Engine::Sglang;
    const bool queued = m_mode == ServingMode::Offline;
    const double growing = queued || !admits ? 1.0 : (m_input + m_output) / (m_input + 0.5 * m_output);
    m_limit = std::max(1.0, std::min(inRequests(input.cacheSequences) * growing, inRequests(input.maxSequences)));
}

double Replica::steps() const { return std::max(1.0, m_output - 1.0); }

Operation Replica::at(double users, double arrivals) const
{
    Operation o;
    o.running = std::clamp(users, 1.0, m_limit);
    o.decode = decode(o.running);
    o.prefill = prefill();
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

Operation Replica::saturated(double users) const
{
    Operation o = at(std::min(users, m_limit));
    const Seconds prompt = m_steps.addedByPrompt(o.running, m_input, m_chunk, o.running / m_output, m_cached);
    o.tpot = o.decode.total / m_yield;
    const Seconds perBatch = m_output * o.tpot + o.running * prompt;
    o.requestsPerSecond = o.running / inSeconds(perBatch);
    return o;
}

StepTime Replica::decode(double running) const
{
    StepTime step = m_steps.decode(running, m_input + 0.5 * m_output, m_drafted + 1.0);
    if (m_drafted > 0 && m_draft.layers > 0) {
        step[Kernel::Draft] = double(m_drafted) * m_steps.draft(m_draft, running);
        step.overhead += step[Kernel::Draft];
        step.total += step[Kernel::Draft];
    }
    return step;
}

StepTime Replica::prefill() const { return m_steps.prefill(1.0, m_input, m_chunk, m_cached); }

Seconds Replica::prefillEach() const
{
    const double together = std::max(1.0, std::floor(m_chunk / (m_input - m_cached)));
    return m_steps.prefill(together, m_input, m_chunk, m_cached).total / (together * m_steps.promptBalance());
}

/// All prompts that come during a step are filled in the next one: steps last d + a·N with N prompts at rate λ, so with
/// ρ = λ·a their mean is d / (1 − ρ) and the mean of the step that an arrival falls into is
/// S = d / (1 − ρ) + a·ρ / (1 − ρ²) (gated service of random arrivals; the arrival sees a step by its length). It waits for
/// half of S and is filled together with the λ·S others that came in it.
///
/// Users of a closed loop began together: as many as come at once are filled one after the other, half of them in front of
/// the mean one; and those whose requests end together come together again.
Wait Replica::wait(const Operation &o, double arrivals) const
{
    const double groups = m_steps.groups();
    const bool closed = arrivals <= 0;
    const double others = std::max(0.0, (o.running - 1.0) / groups);
    const Seconds each = prefillEach();
    const Seconds cycle = steps() * o.tpot + o.prefill.total;
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

} // namespace suanchou::speed
