// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/speed/serving.h"
#include "model/speed/stepmodel.h"

namespace suanchou::speed {

/// What a prompt waits for before and while it is filled.
struct Wait {
    Seconds turn{};      ///< rest of the step that runs when it comes, mean
    Seconds each{};      ///< to fill one prompt
    double together = 0; ///< prompts that are filled with it, mean
    double company = 0;  ///< closed loop: further prompts in front that began together

    Seconds mean() const { return turn + each * (together + company); }
    /// The wait that a share `p` does not exceed. The rest of a step is even between nothing and all of it, and the number of
    /// prompts that came in a step is that of random arrivals (Poisson, here with the normal quantile `z` of p).
    Seconds quantile(double p, double z) const;
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

/// One replica of the deployment under load. Refers to the input's pointers.
class Replica {
public:
    explicit Replica(const ServingInput &input);

    double limit() const { return m_limit; } ///< sequences that cache and scheduler hold, at least 1
    double steps() const; ///< output tokens after the first, at least 1
    double tokensPerStep() const { return m_yield; }
    Seconds firstToken() const { return m_engine.firstToken; }

    /// `users` requests in flight all the time; they come one for each that leaves or, when `arrivals` is given, at random
    /// at that rate per second.
    Operation at(double users, double arrivals = 0) const;
    /// All requests queued; batches as large as the cache allows.
    Operation saturated(double users) const;

    /// One step of `running` sequences in the middle of their output, with drafting and verification.
    StepTime decode(double running) const;
    /// One prompt alone.
    StepTime prefill() const;
    /// Filling one of many prompts that wait.
    Seconds prefillEach() const;

private:
    Wait wait(const Operation &o, double arrivals) const;

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
    scenario::ServingMode m_mode;
};

} // namespace suanchou::speed
