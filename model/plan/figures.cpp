// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/figures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::plan {

namespace {

using U = FigureUnit;
using F = FigureId;
using memory::Term;

template <class T, class Convert>
std::optional<double> converted(const std::optional<T> &value, Convert convert)
{
    if (!value)
        return std::nullopt;
    return convert(*value);
}

std::optional<double> flag(const std::optional<bool> &value)
{
    if (!value)
        return std::nullopt;
    return *value ? 1.0 : 0.0;
}

double inMonthsOf(Seconds q)
{
    return inMonths(q);
}

double inMoneyPerDay(MoneyPerSecond q)
{
    return inMoneyPerHour(q) * 24.0;
}

double inPercent(Ratio q)
{
    return inRatio(q) * 100.0;
}

/// Figures of the serving memory exist only where something is served, and the other way round.
std::optional<double> served(const Plan &p, Bytes amount)
{
    return p.training ? std::nullopt : std::optional(inGib(amount));
}

/// Memory outside the GPUs that only some plans use.
std::optional<double> used(Bytes amount)
{
    return inBytes(amount) > 0 ? std::optional(inGib(amount)) : std::nullopt;
}

std::optional<double> whileStable(const speed::QueueFigures &queue, Seconds time)
{
    return queue.stable() ? std::optional(inMilliseconds(time)) : std::nullopt;
}

/// Absent where there are none.
std::optional<double> counted(int number) { return number > 0 ? std::optional<double>(number) : std::nullopt; }

#define SUANCHOU_FIGURE(id, key, unit, predicted, expression) \
    Figure { F::id, key, U::unit, predicted, [](const Plan &p) -> std::optional<double> { return expression; } }
#define SUANCHOU_SERVING(id, key, unit, member, convert)                                                        \
    Figure {                                                                                                    \
        F::id, "performance." key, U::unit, true, [](const Plan &p) -> std::optional<double> {                  \
            if (!p.serving || !(p.serving->member.value() > 0))                                                 \
                return std::nullopt;                                                                            \
            return convert(p.serving->member);                                                                  \
        }                                                                                                       \
    }
#define SUANCHOU_QUEUE(id, key, unit, expression)                                                               \
    Figure {                                                                                                    \
        F::id, "performance." key, U::unit, false, [](const Plan &p) -> std::optional<double> {                 \
            if (!p.serving || !p.serving->queue)                                                                \
                return std::nullopt;                                                                            \
            const speed::QueueFigures &q = *p.serving->queue;                                                   \
            return expression;                                                                                  \
        }                                                                                                       \
    }
#define SUANCHOU_DEMAND(id, key, unit, expression)                                                              \
    Figure {                                                                                                    \
        F::id, "demand." key, U::unit, false, [](const Plan &p) -> std::optional<double> {                      \
            if (!p.sizing || p.sizing->replicas == 0)                                                           \
                return std::nullopt;                                                                            \
            const speed::Sizing &s = *p.sizing;                                                                 \
            return expression;                                                                                  \
        }                                                                                                       \
    }
#define SUANCHOU_TRAINING(id, key, unit, member, convert)                                                       \
    Figure {                                                                                                    \
        F::id, "training." key, U::unit, true, [](const Plan &p) -> std::optional<double> {                     \
            if (!p.training || !(p.training->member.value() > 0))                                               \
                return std::nullopt;                                                                            \
            return convert(p.training->member);                                                                 \
        }                                                                                                       \
    }
#define SUANCHOU_OWN(id, key, unit, member, convert) \
    SUANCHOU_FIGURE(id, "cost.own." key, unit, false, converted(p.cost.own.member, convert))
#define SUANCHOU_RENT(id, key, unit, member, convert) \
    SUANCHOU_FIGURE(id, "cost.rent." key, unit, false, converted(p.cost.rent.member, convert))
#define SUANCHOU_API(id, key, unit, member, convert) \
    SUANCHOU_FIGURE(id, "cost.api." key, unit, false, converted(p.cost.api.member, convert))
#define SUANCHOU_COMPARE(id, key, unit, member, convert) \
    SUANCHOU_FIGURE(id, "cost." key, unit, false, converted(p.cost.comparison.member, convert))

#define SUANCHOU_HYBRID(id, key, unit, member, convert) \
    SUANCHOU_FIGURE(id, "cost.hybrid." key, unit, false, converted(p.cost.hybrid.member, convert))

constexpr std::array<Figure, figureCount> table{{
    SUANCHOU_FIGURE(Parameters, "model.parameters_b", Billions, false, p.model.parameters > 0 ? std::optional(p.model.parameters * 1e-9) : std::nullopt),
    SUANCHOU_FIGURE(ActiveParameters, "model.active_parameters_b", Billions, false, p.model.activeParameters > 0 ? std::optional(p.model.activeParameters * 1e-9) : std::nullopt),

    SUANCHOU_FIGURE(WeightsTotal, "memory.weights_total_gib", Gib, true, inGib(p.memory.weightsTotal)),
    SUANCHOU_FIGURE(WeightsPerGpu, "memory.weights_gib_per_gpu", Gib, true, inGib(p.memory[Term::Weights])),
    SUANCHOU_FIGURE(KvPerToken, "memory.kv_bytes_per_token", BytesPerToken, true, p.training ? std::nullopt : std::optional(inBytesPerToken(p.memory.kvPerToken))),
    SUANCHOU_FIGURE(KvPerTokenPerGpu, "memory.kv_bytes_per_token_per_gpu", BytesPerToken, true, p.training ? std::nullopt : std::optional(inBytesPerToken(p.memory.kvPerTokenPerGpu))),
    SUANCHOU_FIGURE(KvPerGpu, "memory.kv_gib_per_gpu", Gib, true, served(p, p.memory.kvSpace)),
    SUANCHOU_FIGURE(KvTokens, "memory.kv_tokens", Tokens, true, p.training ? std::nullopt : std::optional(inTokens(p.memory.kvTokens))),
    SUANCHOU_FIGURE(MaxContext, "memory.max_context_tokens", Tokens, true, p.training ? std::nullopt : std::optional(inTokens(p.memory.maxContext))),
    SUANCHOU_FIGURE(Activation, "memory.activation_gib_per_gpu", Gib, true, inGib(p.memory[Term::Activations])),
    SUANCHOU_FIGURE(NonTorch, "memory.non_torch_gib_per_gpu", Gib, true, inGib(p.memory[Term::NonTorch])),
    SUANCHOU_FIGURE(Graph, "memory.graph_gib_per_gpu", Gib, true, served(p, p.memory[Term::Graphs])),
    SUANCHOU_FIGURE(ModelStates, "memory.model_states_gib_per_gpu", Gib, true, converted(p.memory.modelStates, inGib)),
    SUANCHOU_FIGURE(MemoryTotal, "memory.total_gib_per_gpu", Gib, true, inGib(p.memory.total)),
    SUANCHOU_FIGURE(MemoryUsable, "memory.usable_gib_per_gpu", Gib, false, inGib(p.memory.usable)),
    SUANCHOU_FIGURE(MemoryMargin, "memory.margin_gib_per_gpu", Gib, false, inGib(p.memory.usable - p.memory.total)),
    SUANCHOU_FIGURE(HostMemory, "memory.host_gib_per_node", Gib, false, used(p.memory.hostMemory)),
    SUANCHOU_FIGURE(DriveMemory, "memory.nvme_gib_per_node", Gib, false, used(p.memory.driveMemory)),
    SUANCHOU_FIGURE(Fits, "memory.fits", Flag, false, flag(p.memory.fits)),

    SUANCHOU_FIGURE(Tensor, "placement.tensor", Count, false, p.placement.layout.tensor),
    SUANCHOU_FIGURE(Pipeline, "placement.pipeline", Count, false, p.placement.layout.pipeline),
    SUANCHOU_FIGURE(Data, "placement.data", Count, false, p.placement.layout.data),
    SUANCHOU_FIGURE(Expert, "placement.expert", Count, false, p.placement.layout.expert),
    SUANCHOU_FIGURE(Context, "placement.context", Count, false, p.placement.layout.context),
    SUANCHOU_FIGURE(Gpus, "placement.gpus", Count, false, p.placement.gpus),
    SUANCHOU_FIGURE(Nodes, "placement.nodes", Count, false, p.placement.nodes),
    SUANCHOU_FIGURE(Replicas, "placement.replicas", Count, false, p.placement.replicas),
    SUANCHOU_FIGURE(PrefillReplicas, "placement.prefill_replicas", Count, false, p.placement.prefillReplicas > 0 ? std::optional<double>(p.placement.prefillReplicas) : std::nullopt),

    SUANCHOU_SERVING(Ttft, "ttft_ms", Milliseconds, ttft, inMilliseconds),
    SUANCHOU_SERVING(Tpot, "tpot_ms", Milliseconds, tpot, inMilliseconds),
    SUANCHOU_SERVING(OutputRate, "output_tokens_per_s", TokensPerSecond, output, inTokensPerSecond),
    SUANCHOU_SERVING(OutputRatePerGpu, "output_tokens_per_s_per_gpu", TokensPerSecond, outputPerGpu, inTokensPerSecond),
    SUANCHOU_SERVING(PrefillRate, "prefill_tokens_per_s", TokensPerSecond, prefill, inTokensPerSecond),
    SUANCHOU_SERVING(DecodeRatePerUser, "decode_tokens_per_s_per_user", TokensPerSecond, decodePerUser, inTokensPerSecond),
    SUANCHOU_SERVING(RequestRate, "requests_per_s", RequestsPerSecond, requests, inRequestsPerSecond),
    SUANCHOU_SERVING(MaxConcurrency, "max_concurrency", Count, maxConcurrency, inRequests),
    SUANCHOU_FIGURE(KvTransfer, "performance.kv_transfer_ms", Milliseconds, false, p.serving && p.serving->transfer > Seconds{} ? std::optional(inMilliseconds(p.serving->transfer)) : std::nullopt),
    SUANCHOU_FIGURE(PrefillBusy, "performance.prefill_utilisation", Ratio, false, p.serving && inRatio(p.serving->prefillBusy) > 0 ? std::optional(inRatio(p.serving->prefillBusy)) : std::nullopt),

    SUANCHOU_FIGURE(TokensPerStep, "performance.tokens_per_step", Factor, false, p.serving && p.serving->tokensPerStep > 1 ? std::optional(p.serving->tokensPerStep) : std::nullopt),
    SUANCHOU_QUEUE(QueueUtilisation, "queue_utilisation", Ratio, inRatio(q.utilisation)),
    SUANCHOU_QUEUE(QueueWait, "queue_wait_ms", Milliseconds, whileStable(q, q.wait)),
    SUANCHOU_QUEUE(TtftP50, "ttft_p50_ms", Milliseconds, whileStable(q, q.p50)),
    SUANCHOU_QUEUE(TtftP95, "ttft_p95_ms", Milliseconds, whileStable(q, q.p95)),
    SUANCHOU_QUEUE(TtftP99, "ttft_p99_ms", Milliseconds, whileStable(q, q.p99)),

    SUANCHOU_DEMAND(DemandRequests, "requests_per_s", RequestsPerSecond, inRequestsPerSecond(s.arrivals)),
    SUANCHOU_FIGURE(DemandConcurrency, "demand.concurrency", Count, false, p.sizing && p.serving ? std::optional(inRequests(p.serving->concurrency)) : std::nullopt),
    SUANCHOU_DEMAND(DemandPerReplica, "requests_per_s_per_replica", RequestsPerSecond, inRequestsPerSecond(s.perReplica)),
    SUANCHOU_DEMAND(DemandReplicas, "replicas", Count, s.replicas),
    SUANCHOU_DEMAND(DemandGpus, "gpus", Count, s.gpus),
    SUANCHOU_DEMAND(DemandNodes, "nodes", Count, s.nodes),
    SUANCHOU_DEMAND(DemandNodesAtHorizon, "nodes_at_horizon", Count, s.nodesAtHorizon),
    SUANCHOU_DEMAND(UsersCarried, "users_carried", Count, std::floor(s.usersCarried)),

    SUANCHOU_TRAINING(TrainingRatePerGpu, "tokens_per_s_per_gpu", TokensPerSecond, tokensPerGpu, inTokensPerSecond),
    SUANCHOU_TRAINING(Step, "step_s", Seconds, step, inSeconds),
    SUANCHOU_TRAINING(Mfu, "mfu_percent", Percent, mfu, inPercent),
    SUANCHOU_TRAINING(ModelTflops, "model_tflops_per_gpu", Teraflops, modelFlopsPerGpu, inTeraflopsPerSecond),
    SUANCHOU_TRAINING(GpuHours, "gpu_hours", GpuHours, gpuTime, inGpuHours),
    SUANCHOU_TRAINING(Days, "days", Days, duration, inDays),
    SUANCHOU_FIGURE(Checkpoint, "training.checkpoint_gib", Gib, false, p.run && p.run->checkpoint > Bytes{} ? std::optional(inGib(p.run->checkpoint)) : std::nullopt),
    SUANCHOU_FIGURE(CheckpointWrite, "training.checkpoint_write_s", Seconds, false, p.run ? converted(p.run->write, inSeconds) : std::nullopt),
    SUANCHOU_FIGURE(CheckpointInterval, "training.checkpoint_interval_s", Seconds, false, p.run ? converted(p.run->interval, inSeconds) : std::nullopt),
    SUANCHOU_FIGURE(Goodput, "training.goodput_percent", Percent, false, p.run ? std::optional(inPercent(p.run->goodput)) : std::nullopt),
    SUANCHOU_FIGURE(Dataset, "training.dataset_gib", Gib, false, p.run && p.run->dataset > Bytes{} ? std::optional(inGib(p.run->dataset)) : std::nullopt),

    SUANCHOU_OWN(OwnCapex, "capex", Money, capex, inMoney),
    SUANCHOU_FIGURE(OwnOpexPerYear, "cost.own.opex_per_year", MoneyPerYear, false, inMoneyPerYear(p.cost.own.opex)),
    SUANCHOU_FIGURE(OwnElectricity, "cost.own.electricity_per_year", MoneyPerYear, false, inMoneyPerYear(p.cost.own.opexLines[static_cast<std::size_t>(cost::OpexItem::Electricity)])),
    SUANCHOU_FIGURE(OwnPerHour, "cost.own.per_hour", MoneyPerHour, false, inMoneyPerHour(p.cost.own.perHour)),
    SUANCHOU_OWN(OwnAmortisedPerHour, "amortised_per_hour", MoneyPerHour, amortisedPerHour, inMoneyPerHour),
    SUANCHOU_OWN(OwnPerMonth, "per_month", MoneyPerMonth, perMonth, inMoneyPerMonth),
    SUANCHOU_OWN(OwnTotal, "total", Money, total, inMoney),
    SUANCHOU_OWN(OwnNpv, "npv", Money, npv, inMoney),
    SUANCHOU_OWN(OwnCapexLow, "capex_low", Money, capexLow, inMoney),
    SUANCHOU_OWN(OwnCapexHigh, "capex_high", Money, capexHigh, inMoney),
    SUANCHOU_OWN(OwnVat, "vat", Money, vat, inMoney),
    SUANCHOU_OWN(OwnDepreciation, "depreciation_first_year", Money, depreciation, inMoney),
    SUANCHOU_OWN(OwnInstalment, "instalment_per_month", MoneyPerMonth, instalment, inMoneyPerMonth),
    SUANCHOU_OWN(OwnInterest, "interest", Money, interest, inMoney),
    SUANCHOU_OWN(OwnAnnual, "equivalent_annual_cost", MoneyPerYear, annual, inMoneyPerYear),
    SUANCHOU_OWN(OwnPerMtok, "per_mtok", MoneyPerMillionTokens, perToken, inMoneyPerMillionTokens),
    SUANCHOU_OWN(OwnPerMtokInput, "per_mtok_input", MoneyPerMillionTokens, perInputToken, inMoneyPerMillionTokens),
    SUANCHOU_OWN(OwnPerMtokOutput, "per_mtok_output", MoneyPerMillionTokens, perOutputToken, inMoneyPerMillionTokens),
    SUANCHOU_OWN(OwnPerUser, "per_user_month", MoneyPerMonth, perUser, inMoneyPerMonth),
    SUANCHOU_OWN(OwnPerRun, "per_run", Money, perRun, inMoney),
    SUANCHOU_FIGURE(OwnBudgetOk, "cost.own.budget_ok", Flag, false, flag(p.cost.own.withinBudget)),

    SUANCHOU_RENT(RentPerHour, "per_hour", MoneyPerHour, perHour, inMoneyPerHour),
    SUANCHOU_RENT(RentPerMonth, "per_month", MoneyPerMonth, perMonth, inMoneyPerMonth),
    SUANCHOU_RENT(RentPerYear, "per_year", MoneyPerYear, perYear, inMoneyPerYear),
    SUANCHOU_RENT(RentTotal, "total", Money, total, inMoney),
    SUANCHOU_RENT(RentNpv, "npv", Money, npv, inMoney),
    SUANCHOU_RENT(RentAnnual, "equivalent_annual_cost", MoneyPerYear, annual, inMoneyPerYear),
    SUANCHOU_RENT(RentPerUser, "per_user_month", MoneyPerMonth, perUser, inMoneyPerMonth),
    SUANCHOU_RENT(RentPerRun, "per_run", Money, perRun, inMoney),
    SUANCHOU_RENT(RentPerMtok, "per_mtok", MoneyPerMillionTokens, perToken, inMoneyPerMillionTokens),

    SUANCHOU_API(ApiPerDay, "per_day", MoneyPerDay, perDay, inMoneyPerDay),
    SUANCHOU_API(ApiPerMonth, "per_month", MoneyPerMonth, perMonth, inMoneyPerMonth),
    SUANCHOU_API(ApiPerYear, "per_year", MoneyPerYear, perYear, inMoneyPerYear),
    SUANCHOU_API(ApiTotal, "total", Money, total, inMoney),
    SUANCHOU_API(ApiPerUser, "per_user_month", MoneyPerMonth, perUser, inMoneyPerMonth),
    SUANCHOU_API(ApiPerMtok, "per_mtok", MoneyPerMillionTokens, perToken, inMoneyPerMillionTokens),

    SUANCHOU_COMPARE(BreakEvenHours, "break_even_hours", Hours, breakEvenHours, inHours),
    SUANCHOU_COMPARE(BreakEvenMonth, "break_even_month", Months, breakEvenMonth, inMonthsOf),
    SUANCHOU_COMPARE(BreakEvenMonthResale, "break_even_month_resale", Months, breakEvenMonthResale, inMonthsOf),
    SUANCHOU_COMPARE(BreakEvenUtilisation, "break_even_utilisation", Ratio, breakEvenUtilisation, inRatio),
    SUANCHOU_COMPARE(BreakEvenRent, "break_even_rent_per_gpu_hour", MoneyPerGpuHour, breakEvenRent, inMoneyPerGpuHour),
    SUANCHOU_COMPARE(BreakEvenMonthApi, "break_even_month_api", Months, breakEvenMonthApi, inMonthsOf),
    SUANCHOU_COMPARE(BreakEvenTokens, "break_even_tokens_per_month", TokensPerMonth, breakEvenTokens, inTokensPerMonth),
    SUANCHOU_COMPARE(Saving, "saving", Money, saving, inMoney),
    SUANCHOU_COMPARE(Npv, "npv", Money, npv, inMoney),
    SUANCHOU_COMPARE(Irr, "irr", Ratio, irr, inRatio),
    SUANCHOU_COMPARE(Roi, "roi", Ratio, roi, inRatio),
    SUANCHOU_COMPARE(Payback, "payback_months", Months, payback, inMonthsOf),
    SUANCHOU_COMPARE(DiscountedPayback, "discounted_payback_months", Months, discountedPayback, inMonthsOf),

    SUANCHOU_HYBRID(HybridOwn, "own_gpus", GpuCount, own, inGpus),
    SUANCHOU_HYBRID(HybridOwningShare, "owning_share", Ratio, owningShare, inRatio),
    SUANCHOU_HYBRID(HybridPerYear, "per_year", MoneyPerYear, perYear, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridAllOwn, "all_own_per_year", MoneyPerYear, allOwn, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridAllRent, "all_rent_per_year", MoneyPerYear, allRent, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridReservedBase, "reserved_base_per_year", MoneyPerYear, reservedBase, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridReservedMix, "reserved_mix_per_year", MoneyPerYear, reservedMix, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridLayered, "layered_per_year", MoneyPerYear, layered, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridLayeredOwn, "layered_own_gpus", GpuCount, layeredOwn, inGpus),
    SUANCHOU_HYBRID(HybridLayeredReserved, "layered_reserved_gpus", GpuCount, layeredReserved, inGpus),
    SUANCHOU_HYBRID(HybridRuleByUse, "rule_paid_by_use_per_year", MoneyPerYear, ruleByUse, inMoneyPerYear),
    SUANCHOU_HYBRID(HybridRuleReserved, "rule_reserved_always_per_year", MoneyPerYear, ruleReserved, inMoneyPerYear),
    SUANCHOU_FIGURE(NodeAvailability, "cost.availability.node", FineRatio, false, converted(p.cost.availability.node, inRatio)),
    SUANCHOU_FIGURE(ServiceAvailability, "cost.availability.service", FineRatio, false, converted(p.cost.availability.service, inRatio)),
    SUANCHOU_FIGURE(Downtime, "cost.availability.downtime_hours_per_year", Hours, false, converted(p.cost.availability.downtime, inHours)),
    SUANCHOU_FIGURE(UpgradeWhen, "cost.upgrade.month", Months, false, converted(p.cost.upgrade.when, inMonthsOf)),
    SUANCHOU_FIGURE(UpgradeSaving, "cost.upgrade.saving", Money, false, converted(p.cost.upgrade.saving, inMoney)),
    SUANCHOU_FIGURE(SplitTotal, "cost.split.total", Money, false, converted(p.cost.split.total, inMoney)),
    SUANCHOU_FIGURE(SplitBreakEven, "cost.split.break_even_share", Ratio, false, converted(p.cost.split.breakEven, inRatio)),

    SUANCHOU_FIGURE(ItPower, "power.it_kw", Kilowatts, false, inKilowatts(p.cost.power.it)),
    SUANCHOU_FIGURE(FacilityPower, "power.facility_kw", Kilowatts, false, inKilowatts(p.cost.power.facility)),
    SUANCHOU_FIGURE(EnergyPerYear, "power.energy_kwh_per_year", KilowattHours, false, inKilowattHours(p.cost.power.perYear)),
    SUANCHOU_FIGURE(Co2PerYear, "power.kg_co2e_per_year", KilogramsCo2, false, inKilogramsCo2(p.cost.power.co2PerYear)),
    SUANCHOU_FIGURE(NodePower, "power.node_kw", Kilowatts, false, p.nodePower > Watts{} ? std::optional(inKilowatts(p.nodePower)) : std::nullopt),
    SUANCHOU_FIGURE(Racks, "power.racks", Count, false, p.racks && *p.racks > 0 ? std::optional<double>(*p.racks) : std::nullopt),
    SUANCHOU_FIGURE(LoadTime, "storage.load_s", Seconds, false, converted(p.loadTime, inSeconds)),
    SUANCHOU_FIGURE(NetworkLeaves, "network.leaf_switches", Count, false, counted(p.cost.bill.fabric.leaves)),
    SUANCHOU_FIGURE(NetworkSpines, "network.spine_switches", Count, false, counted(p.cost.bill.fabric.spines)),
    SUANCHOU_FIGURE(NetworkCores, "network.core_switches", Count, false, counted(p.cost.bill.fabric.cores)),
    SUANCHOU_FIGURE(NetworkLinks, "network.links", Count, false, counted(p.cost.bill.fabric.links())),
}};

#undef SUANCHOU_FIGURE
#undef SUANCHOU_SERVING
#undef SUANCHOU_QUEUE
#undef SUANCHOU_DEMAND
#undef SUANCHOU_TRAINING
#undef SUANCHOU_OWN
#undef SUANCHOU_RENT
#undef SUANCHOU_API
#undef SUANCHOU_COMPARE
#undef SUANCHOU_HYBRID

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].id) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

std::span<const Figure> figures()
{
    return table;
}

const Figure &figure(FigureId id)
{
    return table[static_cast<std::size_t>(id)];
}

const Figure *findFigure(std::string_view key)
{
    const auto *found = std::find_if(table.begin(), table.end(), [&](const Figure &row) { return row.key == key; });
    return found == table.end() ? nullptr : found;
}

} // namespace suanchou::plan
