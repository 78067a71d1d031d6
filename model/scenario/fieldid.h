// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace suanchou::scenario {

/// One entry for every field of a scenario, in the order of the file format.
enum class FieldId : std::uint8_t {
    Name, Model, Weights, KvCache, Task,
    Engine, Mode, InputTokens, OutputTokens, Concurrency, RequestRate, ContextLimit, MaxBatchedTokens, MaxSequences,
    MemoryUtilization, EngineVersion, ChunkedPrefill, HostWeights, SpeculativeMethod, SpeculativeTokens,
    SpeculativeAcceptance, DraftParameters, SloTtft, SloTpot, OutputSpread, PrefixCached, PrefixCommon,
    Disaggregation, PrefillReplicas,
    Users, RequestsPerUser, PeakFactor, Headroom, UserGrowth, SpareNodes,
    Framework, TrainingTokens, SequenceLength, MicroBatch, GlobalBatch, Optimizer, Recompute, ZeroStage, Offload,
    LoraRank, LoraTargets, LoraVariant, Attention, Loss, SequenceFill, OffloadTarget, NodeMtbf, RestartTime,
    Epochs, RawBytesPerToken, DatasetCopies,
    Accelerator, Count, Memory, HostMemory, PerNode, NetworkRate, StorageRate, RackPower, PcieTopology, Circuit, Cooling,
    NodePorts, HostProcessor, HostSockets, Tensor, Pipeline, Data, Expert, Context,
    Currency, Horizon, Utilisation, DiscountRate, HoursPerMonth, TaxRate, TokenRate,
    DemandInput, DemandCachedShare, DemandOutput, DemandGrowth, DemandOutputWeight, DemandOwnShare,
    DemandGpusByHour, DemandGpusLow, DemandGpusHigh, DemandGpusMean, DemandGpusDeviation,
    Capex, CapexLines, PriceLevel, VatRate, PriceBasis, VatUse, ImportDuty, Installation, Spares, Contingency,
    FacilityPerKw, Budget, Financing, FinancedShare, FinancingRate, FinancingYears, SalvageRate, ResalePerYear,
    DepreciationYears, Depreciation, ItPower, IdlePowerShare, PowerExponent,
    Pue, TariffPerKwh, TariffSchedule, TariffByHour, ColocationPerKw, Colocation, MaintenanceRate, InsuranceRate, Staff, Licence,
    ModelUpdate, OtherPerHour, OtherPerYear, FailureRate, RepairTime, OwnSpareNodes, DowntimeCost,
    UpgradeCapex, UpgradeOpexRatio, UpgradeDrift, UpgradeReview,
    RentPerGpu, RentPerNode, RentReservedPerGpu, RentSpotPerGpu, InterruptibleShare, RentGpus, RentNodes, Commitment, RentDiscount, RentHours, InterruptionOverhead,
    RentDrift, RentStorage, RentEgress, RentSupport,
    ApiProvider, ApiInput, ApiCachedInput, ApiOutput, ApiDrift, ApiBatchShare, ApiBatchDiscount, ApiOffPeakShare,
    ApiOffPeakDiscount, ApiRetries,
    GridRegion, EmissionFactor, GreenShare, EmbodiedEmission,
    End
};

inline constexpr std::size_t fieldCount = static_cast<std::size_t>(FieldId::End);

} // namespace suanchou::scenario
