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
    Users, RequestsPerUser, PeakFactor, Headroom, UserGrowth, SpareNodes,
    Framework, TrainingTokens, SequenceLength, MicroBatch, GlobalBatch, Optimizer, Recompute, ZeroStage, Offload,
    LoraRank, LoraTargets, LoraVariant, Attention, Loss, SequenceFill, OffloadTarget, NodeMtbf, RestartTime,
    Accelerator, Count, Memory, HostMemory, PerNode, NetworkRate, StorageRate, RackPower, Tensor, Pipeline, Data, Expert,
    Context,
    Currency, Horizon, Utilisation, DiscountRate, HoursPerMonth, TaxRate, TokenRate,
    DemandInput, DemandCachedShare, DemandOutput, DemandGrowth,
    Capex, CapexLines, Budget, SalvageRate, ResalePerYear, DepreciationYears, Depreciation, ItPower, IdlePowerShare,
    Pue, TariffPerKwh, TariffByHour, ColocationPerKw, Colocation, MaintenanceRate, Staff, Licence, ModelUpdate,
    OtherPerHour, OtherPerYear,
    RentPerGpu, RentPerNode, RentGpus, RentNodes, Commitment, RentDiscount, RentHours, InterruptionOverhead,
    RentDrift, RentStorage, RentEgress,
    ApiInput, ApiCachedInput, ApiOutput, ApiDrift,
    EmissionFactor, EmbodiedEmission,
    End
};

inline constexpr std::size_t fieldCount = static_cast<std::size_t>(FieldId::End);

} // namespace suanchou::scenario
