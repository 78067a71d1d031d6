// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explain/operands.h"

// Waiting in an open loop, and from users to machines.
namespace suanchou::explain {

using namespace quantity;
using plan::FigureId;
using scenario::FieldId;
using N = OperandName;
using U = OperandUnit;

namespace {

void addArrivals(Context &c)
{
    if (const auto rate = scenario::arrivalRate(c.scenario)) {
        Operand &operand = c.operand("λ", N::RequestRate, inRequestsPerSecond(*rate), U::RequestsPerSecond);
        operand.field = c.scenario.audience.users ? FieldId::Users : FieldId::RequestRate;
    }
}

void addUsers(Context &c)
{
    const scenario::Audience &a = c.scenario.audience;
    c.input("u", N::Users, a.users.value_or(0.0), U::None, FieldId::Users);
    c.input("q", N::RequestsPerUserHour, inRequestsPerHour(a.requestsPerUser), U::None, FieldId::RequestsPerUser);
    c.input("f", N::PeakFactor, a.peakFactor, U::None, FieldId::PeakFactor);
}

void addMachines(Context &c)
{
    c.figure("λ", N::RequestRate, FigureId::DemandRequests, U::RequestsPerSecond);
    c.figure("μ", N::ReplicaRate, FigureId::DemandPerReplica, U::RequestsPerSecond);
    c.input("h", N::Headroom, c.scenario.audience.headroom * 100.0, U::Percent, FieldId::Headroom);
}

void addSpare(Context &c)
{
    c.operand("s", N::SpareReplicas, c.plan.sizing->spareReplicas);
    c.operand("g₁", N::GpusPerReplica, scenario::gpusPerReplica(c.plan.placement.layout));
}

} // namespace

void deriveQueue(FigureId figure, Context &c)
{
    constexpr const char *source = "Allen–Cunneen; Sakasegawa (1977); Poisson arrivals";
    switch (figure) {
    case FigureId::QueueUtilisation:
        c.formula("ρ = λ · S / n, S/n = stay of a request with every place taken", "Little's law");
        addArrivals(c);
        break;
    case FigureId::QueueWait:
        c.formula("W = ρ^(√(2(n+1)) − 1) / (n(1 − ρ)) · S · (1 + c²)/2 + prompts in front", source);
        c.figure("ρ", N::QueueUtilisation, FigureId::QueueUtilisation, U::None);
        c.input("c", N::OutputSpread, c.scenario.serving.outputSpread, U::None, FieldId::OutputSpread);
        addArrivals(c);
        break;
    default:
        c.formula("t₀ + T_prefill + W_p, W_p = W / P_w · ln(P_w / (1 − p))", source);
        c.figure("TTFT", N::Ttft, FigureId::Ttft, U::Milliseconds);
        c.figure("W", N::QueueWait, FigureId::QueueWait, U::Milliseconds);
        break;
    }
}

void deriveDemand(FigureId figure, Context &c)
{
    switch (figure) {
    case FigureId::DemandRequests:
        c.formula("λ = u · q · f / 3600", {});
        addUsers(c);
        break;
    case FigureId::DemandConcurrency:
        c.formula("L = λ · (TTFT + (O − 1) · TPOT)", "Little's law");
        c.figure("λ", N::RequestRate, FigureId::DemandRequests, U::RequestsPerSecond);
        c.figure("TTFT", N::Ttft, FigureId::Ttft, U::Milliseconds);
        c.figure("TPOT", N::Tpot, FigureId::Tpot, U::Milliseconds);
        c.input("O", N::OutputTokens, inTokens(c.scenario.serving.outputTokens), U::Tokens, FieldId::OutputTokens);
        break;
    case FigureId::DemandPerReplica:
        c.formula("μ = max n / (TTFT(n) + (O − 1) · TPOT(n)), TTFT ≤ target, TPOT ≤ target", "Little's law");
        if (const auto &ttft = c.scenario.serving.slo.ttft)
            c.input("TTFT ≤", N::Ttft, inMilliseconds(*ttft), U::Milliseconds, FieldId::SloTtft);
        if (const auto &tpot = c.scenario.serving.slo.tpot)
            c.input("TPOT ≤", N::Tpot, inMilliseconds(*tpot), U::Milliseconds, FieldId::SloTpot);
        c.input("O", N::OutputTokens, inTokens(c.scenario.serving.outputTokens), U::Tokens, FieldId::OutputTokens);
        break;
    case FigureId::DemandReplicas:
        c.formula("r = ⌈λ · (1 + h) / μ⌉", {});
        addMachines(c);
        break;
    case FigureId::DemandGpus:
        c.formula("g = (r + s) · g₁", {});
        c.figure("r", N::Replicas, FigureId::DemandReplicas, U::None);
        addSpare(c);
        break;
    case FigureId::UsersCarried:
        c.formula("u = (r₀ − s) · μ · 3600 / ((1 + h) · q · f)", {});
        c.figure("r₀", N::Replicas, FigureId::Replicas, U::None);
        addSpare(c);
        addMachines(c);
        addUsers(c);
        break;
    default:
        c.formula(figure == FigureId::DemandNodes ? "n = ⌈r · g₁ / m⌉ + N" : "n(u · (1 + growth)^years)", {});
        c.figure("r", N::Replicas, FigureId::DemandReplicas, U::None);
        addSpare(c);
        c.input("m", N::GpusPerNode, c.plan.placement.perNode, U::None, FieldId::PerNode);
        c.input("N", N::SpareNodes, c.scenario.audience.spareNodes, U::None, FieldId::SpareNodes);
        if (figure == FigureId::DemandNodesAtHorizon) {
            c.input("growth", N::Growth, c.scenario.audience.growthPerYear * 100.0, U::Percent, FieldId::UserGrowth);
            c.input("years", N::Horizon, inYears(c.scenario.finance.horizon), U::Years, FieldId::Horizon);
        }
        break;
    }
}

} // namespace suanchou::explain
