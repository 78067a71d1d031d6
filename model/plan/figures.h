// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <optional>
#include <span>
#include <string_view>

// The one table of a plan's figures: JSON, validation, report, cards and bands read it.
namespace suanchou::plan {

enum class FigureUnit : std::uint8_t {
    Billions, Gib, BytesPerToken, Tokens, Flag, Count, Factor, Milliseconds, TokensPerSecond, RequestsPerSecond, Seconds,
    Percent, Teraflops, GpuHours, Days, Money, MoneyPerYear, MoneyPerHour, MoneyPerMonth, MoneyPerDay,
    MoneyPerMillionTokens, MoneyPerGpuHour, Hours, Months, Ratio, FineRatio, GpuCount, TokensPerMonth, Kilowatts, KilowattHours, KilogramsCo2
};

enum class FigureId : std::uint8_t {
    Parameters, ActiveParameters,
    WeightsTotal, WeightsPerGpu, KvPerToken, KvPerTokenPerGpu, KvPerGpu, KvTokens, MaxContext, Activation, NonTorch, Graph,
    ModelStates, MemoryTotal, MemoryUsable, MemoryMargin, HostMemory, DriveMemory, Fits,
    Tensor, Pipeline, Data, Expert, Context, Gpus, Nodes, Replicas, PrefillReplicas,
    Ttft, Tpot, OutputRate, OutputRatePerGpu, PrefillRate, DecodeRatePerUser, RequestRate, MaxConcurrency, KvTransfer, PrefillBusy, TokensPerStep,
    QueueUtilisation, QueueWait, TtftP50, TtftP95, TtftP99,
    DemandRequests, DemandConcurrency, DemandPerReplica, DemandReplicas, DemandGpus, DemandNodes, DemandNodesAtHorizon,
    UsersCarried,
    TrainingRatePerGpu, Step, Mfu, ModelTflops, GpuHours, Days,
    Checkpoint, CheckpointWrite, CheckpointInterval, Goodput, Dataset,
    OwnCapex, OwnOpexPerYear, OwnElectricity, OwnPerHour, OwnAmortisedPerHour, OwnPerMonth, OwnTotal, OwnNpv,
    OwnCapexLow, OwnCapexHigh, OwnVat, OwnDepreciation, OwnInstalment, OwnInterest, OwnAnnual,
    OwnPerMtok, OwnPerMtokInput, OwnPerMtokOutput, OwnPerUser, OwnPerRun, OwnBudgetOk,
    RentPerHour, RentPerMonth, RentPerYear, RentTotal, RentNpv, RentAnnual, RentPerUser, RentPerRun, RentPerMtok,
    ApiPerDay, ApiPerMonth, ApiPerYear, ApiTotal, ApiPerUser, ApiPerMtok,
    BreakEvenHours, BreakEvenMonth, BreakEvenMonthResale, BreakEvenUtilisation, BreakEvenRent, BreakEvenMonthApi,
    BreakEvenTokens, Saving, Npv, Irr, Roi, Payback, DiscountedPayback,
    HybridOwn, HybridOwningShare, HybridPerYear, HybridAllOwn, HybridAllRent, HybridReservedBase, HybridReservedMix,
    HybridLayered, HybridLayeredOwn, HybridLayeredReserved, HybridRuleByUse, HybridRuleReserved,
    NodeAvailability, ServiceAvailability, Downtime, UpgradeWhen, UpgradeSaving, SplitTotal, SplitBreakEven,
    ItPower, FacilityPower, EnergyPerYear, Co2PerYear,
    NodePower, Racks, LoadTime, NetworkLeaves, NetworkSpines, NetworkCores, NetworkLinks,
    End
};
inline constexpr std::size_t figureCount = static_cast<std::size_t>(FigureId::End);

struct Figure {
    FigureId id = FigureId::End;
    std::string_view key; ///< as in the plan's JSON, e.g. "memory.weights_gib_per_gpu"
    FigureUnit unit = FigureUnit::Count;
    bool predicted = false; ///< comes with a band
    std::optional<double> (*value)(const Plan &) = nullptr; ///< in `unit`; absent where the plan has none
};

std::span<const Figure> figures();
const Figure &figure(FigureId id);
/// Null when no figure has this key.
const Figure *findFigure(std::string_view key);

} // namespace suanchou::plan
