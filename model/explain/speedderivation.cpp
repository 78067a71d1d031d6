// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explain/operands.h"
#include "model/speed/gpuclass.h"
#include "model/speed/roofline.h"

namespace suanchou::explain {

namespace {

using namespace quantity;
using plan::FigureId;
using scenario::FieldId;
using N = OperandName;
using U = OperandUnit;

void addStep(Context &c, const speed::StepTime &step)
{
    c.operand("T_m", N::MemoryTime, inMilliseconds(step.memory), U::Milliseconds);
    c.operand("T_c", N::ComputeTime, inMilliseconds(step.compute), U::Milliseconds);
    c.operand("T_n", N::CommunicationTime, inMilliseconds(step.communication), U::Milliseconds);
    c.operand("T_o", N::OverheadTime, inMilliseconds(step.overhead), U::Milliseconds);
}

/// A pass as the speed model sums it: each kind of kernel with the smooth maximum of its traffic and its arithmetic. Kinds
/// that the model lacks are left out.
void addPass(Context &c, const speed::StepTime &step)
{
    const auto add = [&](std::string_view symbol, N name, Seconds time) {
        if (time > Seconds{})
            c.operand(symbol, name, inMilliseconds(time), U::Milliseconds);
    };
    using speed::Kernel;
    add("T_dense", N::DenseTime, step[Kernel::Linears]);
    add("T_experts", N::ExpertTime, step[Kernel::Experts]);
    add("T_attn", N::AttentionTime, step[Kernel::Attention]);
    add("T_head", N::HeadTime, step[Kernel::Head]);
    add("T_draft", N::DraftTime, step[Kernel::Draft]);
    add("T_elem", N::ElementwiseTime, step[Kernel::Elementwise]);
    add("T_comm", N::CommunicationTime, step[Kernel::Communication]);
    add("T_gaps", N::GapTime, step[Kernel::Launches]);
    add("T_host", N::HostTime, step[Kernel::Host]);
}

void addDevice(Context &c)
{
    const catalog::Accelerator *device = c.basis.catalog().accelerator(c.plan.accelerator);
    if (!device)
        return;
    c.datum("B", N::Bandwidth, inGigabytesPerSecond(device->bandwidth), U::GigabytesPerSecond, device->ratesFrom);
    const FlopRate peak = speed::matrixRate16(*device).peak;
    c.datum("P₁₆", N::PeakRate, inTeraflopsPerSecond(peak), U::TeraflopsPerSecond, device->ratesFrom);
}

void addLoad(Context &c)
{
    c.operand("C", N::Concurrency, inRequests(c.plan.serving->concurrency)).field = FieldId::Concurrency;
    c.input("I", N::InputTokens, inTokens(c.scenario.serving.inputTokens), U::Tokens, FieldId::InputTokens);
    c.input("O", N::OutputTokens, inTokens(c.scenario.serving.outputTokens), U::Tokens, FieldId::OutputTokens);
}

void deriveServing(FigureId figure, Context &c)
{
    const speed::ServingPerformance &speed = *c.plan.serving;
    switch (figure) {
    case FigureId::Ttft: {
        const bool apart = c.plan.placement.prefillReplicas > 0;
        c.formula(apart ? "TTFT = t₀ + (T_dense + T_experts + T_attn + T_head + T_elem + T_comm + T_gaps + T_host) + T_wait + T_send; "
                          "T_x = (memory³ + compute³)^⅓"
                        : "TTFT = t₀ + (T_dense + T_experts + T_attn + T_head + T_elem + T_comm + T_gaps + T_host) + T_wait; "
                          "T_x = (memory³ + compute³)^⅓",
                  apart ? "roofline per kind of kernel, fitted to published runs; waiting for a free replica (G/G/c)"
                        : "roofline per kind of kernel, fitted to published runs; waiting by gated service of random arrivals");
        const Seconds request = c.basis.calibrations().serving.of(c.scenario.serving.engine).firstToken;
        c.operand("t₀", N::RequestTime, inMilliseconds(request), U::Milliseconds);
        addPass(c, speed.prefillStep);
        c.operand("T_wait", N::WaitTime, inMilliseconds(speed.ttft - request - speed.prefillStep.total - speed.transfer), U::Milliseconds);
        if (apart)
            c.figure("T_send", N::CacheTransfer, FigureId::KvTransfer, U::Milliseconds);
        addLoad(c);
        addDevice(c);
        break;
    }
    case FigureId::Tpot:
        if (speed.tokensPerStep > 1)
            c.figure("E", N::TokensPerStep, FigureId::TokensPerStep, U::None);
        c.formula(speed.tokensPerStep > 1
                      ? "TPOT = (T_dense + T_experts + T_attn + T_head + T_draft + T_elem + T_comm + T_gaps + T_host) / E + T_fill; "
                        "T_x = (memory³ + compute³)^⅓"
                      : "TPOT = T_dense + T_experts + T_attn + T_head + T_elem + T_comm + T_gaps + T_host + T_fill; "
                        "T_x = (memory³ + compute³)^⅓",
                  "roofline per kind of kernel, fitted to published runs");
        addPass(c, speed.decode);
        c.operand("T_fill", N::FillTime, inMilliseconds(speed.tpot - speed.decode.total / speed.tokensPerStep), U::Milliseconds);
        addLoad(c);
        addDevice(c);
        break;
    case FigureId::OutputRate:
        c.formula("X = C · O / (TTFT + (O − 1) · TPOT)", "Little's law");
        addLoad(c);
        c.figure("TTFT", N::Ttft, FigureId::Ttft, U::Milliseconds);
        c.figure("TPOT", N::Tpot, FigureId::Tpot, U::Milliseconds);
        break;
    case FigureId::OutputRatePerGpu:
        c.formula("x = X / g", {});
        c.figure("X", N::OutputRate, FigureId::OutputRate, U::TokensPerSecond);
        c.figure("g", N::GpuCount, FigureId::Gpus, U::None);
        break;
    case FigureId::PrefillRate:
        c.formula("I / (T_dense + T_experts + T_attn + T_head + T_elem + T_comm + T_gaps + T_host)",
                  "roofline per kind of kernel, fitted to published runs");
        addPass(c, speed.prefillStep);
        addLoad(c);
        break;
    case FigureId::DecodeRatePerUser:
        c.formula("1 / TPOT", {});
        c.figure("TPOT", N::Tpot, FigureId::Tpot, U::Milliseconds);
        break;
    case FigureId::RequestRate:
        c.formula("λ = X / O", {});
        c.figure("X", N::OutputRate, FigureId::OutputRate, U::TokensPerSecond);
        addLoad(c);
        break;
    case FigureId::KvTransfer:
        c.formula("T_send = I · κ / B + l", "each GPU sends its part of the cache");
        c.input("I", N::InputTokens, inTokens(c.scenario.serving.inputTokens), U::Tokens, FieldId::InputTokens);
        c.figure("κ", N::KvBytesPerTokenPerGpu, FigureId::KvPerTokenPerGpu, U::BytesPerToken);
        break;
    case FigureId::PrefillBusy:
        c.formula("ρ = λ · t / P", "utilisation law");
        c.figure("λ", N::RequestRate, FigureId::RequestRate, U::RequestsPerSecond);
        c.operand("t", N::PrefillEach,
                  inRatio(speed.prefillBusy) * c.plan.placement.prefillReplicas / inRequestsPerSecond(speed.requests) * 1e3,
                  U::Milliseconds);
        c.figure("P", N::PrefillReplicas, FigureId::PrefillReplicas, U::None);
        break;
    case FigureId::TokensPerStep:
        c.formula("E = (1 − α^(k+1)) / (1 − α)", "arXiv 2211.17192, eq. 1");
        c.input("k", N::DraftedTokens, c.scenario.serving.speculative.tokens, U::None, FieldId::SpeculativeTokens);
        c.input("α", N::Acceptance, c.scenario.serving.speculative.acceptance * 100.0, U::Percent,
                FieldId::SpeculativeAcceptance);
        break;
    default:
        c.formula("C_max = T / (I + O) · r", "cache that the engine leaves over the length of a request");
        c.figure("T", N::KvSpace, FigureId::KvTokens, U::Tokens);
        addLoad(c);
        c.operand("r", N::Replicas, c.plan.placement.replicas);
        break;
    }
}

void deriveTraining(FigureId figure, Context &c)
{
    const speed::TrainingPerformance &speed = *c.plan.training;
    switch (figure) {
    case FigureId::Step:
    case FigureId::TrainingRatePerGpu:
        c.formula(figure == FigureId::Step ? "T = T_m + T_c + T_n + T_o" : "x = G · s / (T · g)",
                  "model FLOPs over the effective rate; bubbles by arXiv 2104.04473 §2.2");
        addStep(c, speed.parts);
        c.input("G", N::GlobalBatch, c.scenario.training.globalBatch, U::None, FieldId::GlobalBatch);
        c.input("s", N::SequenceLength, inTokens(c.scenario.training.sequenceLength), U::Tokens, FieldId::SequenceLength);
        c.figure("g", N::GpuCount, FigureId::Gpus, U::None);
        addDevice(c);
        break;
    case FigureId::Mfu:
    case FigureId::ModelTflops:
        c.formula(figure == FigureId::Mfu ? "MFU = F · x / P" : "F · x", "arXiv 2204.02311 appendix B; recomputed work not counted");
        c.operand("F·x", N::ModelFlops, inTeraflopsPerSecond(speed.modelFlopsPerGpu), U::TeraflopsPerSecond);
        c.figure("x", N::TokensPerGpuSecond, FigureId::TrainingRatePerGpu, U::TokensPerSecond);
        addDevice(c);
        break;
    default:
        c.formula(figure == FigureId::GpuHours ? "H = D / x" : "days = H / (g · 24 · goodput)", {});
        c.input("D", N::TrainingTokens, inTokens(c.scenario.training.tokensTotal), U::Tokens, FieldId::TrainingTokens);
        c.figure("x", N::TokensPerGpuSecond, FigureId::TrainingRatePerGpu, U::TokensPerSecond);
        c.figure("g", N::GpuCount, FigureId::Gpus, U::None);
        break;
    }
}

} // namespace

void deriveSpeed(FigureId figure, Context &context)
{
    if (figure <= FigureId::TokensPerStep && context.plan.serving)
        deriveServing(figure, context);
    else if (figure > FigureId::TokensPerStep && context.plan.training)
        deriveTraining(figure, context);
}

} // namespace suanchou::explain
