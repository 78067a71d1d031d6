// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/figures.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace suanchou::plan {
class Basis;
}

// How a figure came about: a formula in symbols, the numbers that were put in, and where each comes from. The operands
// are read from the same plan that holds the figure.
namespace suanchou::explain {

/// What a symbol stands for; ui/text words it.
enum class OperandName : std::uint8_t {
    Parameters, ActiveParameters, BytesPerElement, BytesPerElement16, TensorDegree, PipelineDegree, DataDegree,
    ExpertDegree, ContextDegree, Replicas, GpuCount, NodeCount, GpusPerNode, Layers, KvHeads, HeadDim, LatentWidth,
    KvBytesPerToken, KvBytesPerTokenPerGpu, InputTokens, OutputTokens, Concurrency, ContextLength, Weights,
    KvCache, RecurrentState, ActivationPeak, NonTorch, Graphs, Gradients, MasterWeights, OptimizerStates, Adapters,
    Logits, Buffers, Fragmentation, Capacity, Utilization, Usable, KvSpace, MemoryTime, ComputeTime,
    CommunicationTime, OverheadTime, DecodeStep, PrefillStep, Ttft, Tpot, Bandwidth, PeakRate, OutputRate, RequestRate,
    TrainingTokens, TokensPerGpuSecond, SequenceLength, GlobalBatch, ModelFlops, StepTime, GpuHours,
    GpuPrice, ServerPrice, GpuLine, ServerLine, NetworkLine, StorageLine, StatedLine, OtherLine, Capex, Salvage, OpexPerYear,
    ElectricityPerYear, ColocationPerYear, MaintenancePerYear, StaffPerYear, LicencesPerYear, ModelUpdatePerYear,
    OtherPerYear, ItPower, AveragePower, Pue, Tariff, EnergyPerYear, EmissionFactor, Horizon, Utilisation, DiscountRate, HoursPerMonth,
    RentPerHour, RentPerYear, RentTotal, OwnTotal, OwnPerHour, ApiInputPrice, ApiCachedPrice, ApiOutputPrice, ApiPerMonth,
    InputTokensPerMonth, OutputTokensPerMonth, CachedShare, ExchangeRate, Saving,
    DenseTime, ExpertTime, HeadTime, AttentionTime, ElementwiseTime, DraftTime, GapTime, HostTime, FillTime, WaitTime, RequestTime,
    Users, RequestsPerUserHour, PeakFactor, Headroom, Growth, ReplicaRate, SpareReplicas, SpareNodes, GpusPerReplica,
    QueueUtilisation, QueueWait, OutputSpread, StorageRate, Checkpoint, CheckpointWrite, CheckpointInterval, NodeMtbf,
    RestartTime, NodePower, RackPower, DraftedTokens, Acceptance, TokensPerStep,
    VatRate, NetworkPorts, NetworkLinks, Epochs, RawBytesPerToken, DatasetCopies,
    PresentCost, OutputWeight, OwnPerMtok, RepairTime, OwningShare, ApiTotal, InsurancePerYear, DowntimePerYear,
    CacheTransfer, PrefillEach, PrefillReplicas, End
};

enum class OperandUnit : std::uint8_t {
    None, Billions, Gib, BytesPerToken, BytesPerElement, Tokens, Milliseconds, Seconds, GigabytesPerSecond, TeraflopsPerSecond,
    TokensPerSecond, RequestsPerSecond, Money, MoneyPerYear, MoneyPerMonth, MoneyPerHour, MoneyPerKwh, MoneyPerMtok,
    Kilowatts, KilowattHours, KgCo2PerKwh, Years, Hours, Percent, Teraflops, GpuHours, TokensPerMonth
};

struct Operand {
    std::string_view symbol; ///< as it stands in the formula
    OperandName name = OperandName::End;
    double value = 0;
    OperandUnit unit = OperandUnit::None;
    const catalog::Provenance *source = nullptr;                ///< a datum of the catalogue
    scenario::FieldId field = scenario::FieldId::End;           ///< an input of the user
    plan::FigureId figure = plan::FigureId::End;                ///< a figure with a derivation of its own
};

struct Derivation {
    plan::FigureId figure = plan::FigureId::End;
    std::string_view formula;    ///< e.g. "M = W + K + A + O"; symbols only
    std::string_view reference;  ///< paper, datasheet or engine source of the formula
    std::vector<Operand> operands;
};

/// Every figure that a plan holds has a derivation; empty operands where the figure is absent.
Derivation derive(plan::FigureId figure, const scenario::Scenario &scenario, const plan::Plan &plan,
                  const plan::Basis &basis);

} // namespace suanchou::explain
