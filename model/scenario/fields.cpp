// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/fields.h"

#include "model/scenario/access.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace suanchou::scenario {

namespace {

using U = FieldUnit;
using K = FieldKind;
using G = FieldGroup;
using L = FieldLevel;
using S = FieldScale;
using A = Absent;
using F = FieldId;

constexpr double anyAmount = 1e15;

constexpr Field choice(F id, std::string_view key, G group, L level, std::span<const std::string_view> list)
{
    return {.id = id, .key = key, .kind = K::Choice, .group = group, .level = level, .choices = list};
}

struct Range {
    double minimum;
    double maximum;
    double formMinimum;
    double formMaximum;
    double step = 0;
};

constexpr Field number(K kind, F id, std::string_view key, G group, L level, S scale, Range range)
{
    return {.id = id, .key = key, .kind = kind, .group = group, .level = level, .scale = scale,
            .minimum = range.minimum, .maximum = range.maximum, .formMinimum = range.formMinimum,
            .formMaximum = range.formMaximum, .step = range.step};
}
constexpr Field whole(F id, std::string_view key, G group, L level, S scale, Range range)
{
    return number(K::Integer, id, key, group, level, scale, range);
}
constexpr Field real(F id, std::string_view key, G group, L level, S scale, Range range)
{
    return number(K::Real, id, key, group, level, scale, range);
}
/// An amount of money with no natural upper end.
constexpr Field amount(F id, std::string_view key, G group, L level, double formMaximum)
{
    return real(id, key, group, level, S::Log, {0, anyAmount, 0, formMaximum});
}
constexpr Field share(F id, std::string_view key, G group, L level)
{
    return real(id, key, group, level, S::Linear, {0, 1, 0, 1, 0.01});
}
constexpr Field demandedGpus(F id, std::string_view key)
{
    return real(id, key, G::Finance, L::Advanced, S::Log, {0, 1e6, 0, 1024});
}
constexpr Field forServing(Field row)
{
    row.training = false;
    return row;
}
constexpr Field forTraining(Field row)
{
    row.serving = false;
    return row;
}

constexpr auto finance = &Scenario::finance;
constexpr auto serving = &Scenario::serving;
constexpr auto audience = &Scenario::audience;
constexpr auto training = &Scenario::training;
constexpr auto speculative = &Serving::speculative;
constexpr auto hardware = &Scenario::hardware;
constexpr auto own = &Finance::own;
constexpr auto upgrade = &Finance::upgrade;
constexpr auto rent = &Finance::rent;
constexpr auto api = &Finance::api;
constexpr auto demand = &Finance::demand;
constexpr auto degrees = &Hardware::parallelism;

constexpr Field degree(F id, std::string_view key, double maximum)
{
    return whole(id, key, G::Hardware, L::Advanced, S::Log, {1, maximum, 1, std::min(maximum, 64.0)});
}

// The order is that of FieldId; units and ranges stand in the row, names of members at its end.
constexpr std::array<Field, fieldCount> table{{
    bind<U::None, A::NotAllowed, &Scenario::name>({.id = F::Name, .key = "name", .kind = K::Text, .level = L::Advanced}),
    bind<U::None, A::NotAllowed, &Scenario::model>({.id = F::Model, .key = "model", .kind = K::Model}),
    bind<U::None, A::Auto, &Scenario::weights>(choice(F::Weights, "weights", G::Precision, L::Basic, {})),
    bind<U::None, A::Auto, &Scenario::kvCache>(forServing(choice(F::KvCache, "kv_cache", G::Precision, L::Basic, {}))),
    bind<U::None, A::NotAllowed, &Scenario::task>(choice(F::Task, "task", G::Serving, L::Basic, taskWords)),

    bind<U::None, A::NotAllowed, serving, &Serving::engine>(forServing(choice(F::Engine, "serving.engine", G::Serving, L::Basic, engineWords))),
    bind<U::None, A::NotAllowed, serving, &Serving::mode>(forServing(choice(F::Mode, "serving.mode", G::Serving, L::Basic, modeWords))),
    bind<U::Tokens, A::NotAllowed, serving, &Serving::inputTokens>(forServing(whole(F::InputTokens, "serving.input_tokens", G::Serving, L::Basic, S::Log, {0, 1e8, 16, 1048576}))),
    bind<U::Tokens, A::NotAllowed, serving, &Serving::outputTokens>(forServing(whole(F::OutputTokens, "serving.output_tokens", G::Serving, L::Basic, S::Log, {0, 1e8, 1, 131072}))),
    bind<U::Requests, A::Max, serving, &Serving::concurrency>(forServing(whole(F::Concurrency, "serving.concurrency", G::Serving, L::Basic, S::Log, {1, 1e6, 1, 4096}))),
    bind<U::RequestsPerSecond, A::Null, serving, &Serving::requestRate>(forServing(real(F::RequestRate, "serving.requests_per_s", G::Serving, L::Advanced, S::Log, {1e-6, 1e6, 0.01, 1000}))),
    bind<U::Tokens, A::Null, serving, &Serving::contextLimit>(forServing(whole(F::ContextLimit, "serving.context_limit", G::Serving, L::Advanced, S::Log, {1, 1e8, 512, 1048576}))),
    bind<U::Tokens, A::Null, serving, &Serving::maxBatchedTokens>(forServing(whole(F::MaxBatchedTokens, "serving.max_batched_tokens", G::Serving, L::Advanced, S::Log, {1, 1e8, 512, 65536}))),
    bind<U::Requests, A::Null, serving, &Serving::maxSequences>(forServing(whole(F::MaxSequences, "serving.max_sequences", G::Serving, L::Advanced, S::Log, {1, 1e6, 1, 4096}))),
    bind<U::Share, A::Null, serving, &Serving::memoryUtilization>(forServing(real(F::MemoryUtilization, "serving.memory_utilization", G::Serving, L::Advanced, S::Linear, {0.01, 1, 0.5, 0.99, 0.01}))),
    bind<U::None, A::Null, serving, &Serving::engineVersion>(forServing(choice(F::EngineVersion, "serving.engine_version", G::Serving, L::Advanced, engineVersionWords))),
    bind<U::None, A::Null, serving, &Serving::chunkedPrefill>(forServing(choice(F::ChunkedPrefill, "serving.chunked_prefill", G::Serving, L::Advanced, chunkedPrefillWords))),
    bind<U::Gib, A::Null, serving, &Serving::hostWeights>(forServing(real(F::HostWeights, "serving.host_weights_gib", G::Serving, L::Advanced, S::Log, {0, 1e5, 0, 1024}))),
    bind<U::None, A::NotAllowed, serving, speculative, &Speculative::method>(forServing(choice(F::SpeculativeMethod, "serving.speculative.method", G::Serving, L::Advanced, speculativeMethodWords))),
    bind<U::None, A::NotAllowed, serving, speculative, &Speculative::tokens>(forServing(whole(F::SpeculativeTokens, "serving.speculative.tokens", G::Serving, L::Advanced, S::Linear, {1, 64, 1, 16, 1}))),
    bind<U::Share, A::NotAllowed, serving, speculative, &Speculative::acceptance>(forServing(share(F::SpeculativeAcceptance, "serving.speculative.acceptance", G::Serving, L::Advanced))),
    bind<U::None, A::Null, serving, speculative, &Speculative::draftParameters>(forServing(real(F::DraftParameters, "serving.speculative.draft_parameters", G::Serving, L::Advanced, S::Log, {modelParametersMinimum, modelParametersMaximum, 1e7, 1e11}))),
    bind<U::Milliseconds, A::Null, serving, &Serving::slo, &Slo::ttft>(forServing(real(F::SloTtft, "serving.slo.ttft_ms", G::Serving, L::Advanced, S::Log, {0.01, 1e9, 50, 60000}))),
    bind<U::Milliseconds, A::Null, serving, &Serving::slo, &Slo::tpot>(forServing(real(F::SloTpot, "serving.slo.tpot_ms", G::Serving, L::Advanced, S::Log, {0.01, 1e9, 5, 1000}))),
    bind<U::None, A::NotAllowed, serving, &Serving::outputSpread>(forServing(real(F::OutputSpread, "serving.output_spread", G::Serving, L::Advanced, S::Linear, {0, 10, 0, 3, 0.1}))),
    bind<U::Share, A::NotAllowed, serving, &Serving::prefixCached>(forServing(share(F::PrefixCached, "serving.prefix_cached_share", G::Serving, L::Advanced))),
    bind<U::Share, A::NotAllowed, serving, &Serving::prefixCommon>(forServing(share(F::PrefixCommon, "serving.prefix_common_share", G::Serving, L::Advanced))),
    bind<U::None, A::NotAllowed, serving, &Serving::disaggregation>(forServing(choice(F::Disaggregation, "serving.disaggregation", G::Serving, L::Advanced, disaggregationWords))),
    bind<U::None, A::Auto, serving, &Serving::prefillReplicas>(forServing(whole(F::PrefillReplicas, "serving.prefill_replicas", G::Serving, L::Advanced, S::Log, {1, 1e5, 1, 64}))),

    bind<U::None, A::Null, audience, &Audience::users>(forServing(whole(F::Users, "demand.users", G::Demand, L::Basic, S::Log, {1, 1e9, 1, 1e6}))),
    bind<U::RequestsPerHour, A::NotAllowed, audience, &Audience::requestsPerUser>(forServing(real(F::RequestsPerUser, "demand.requests_per_user_hour", G::Demand, L::Basic, S::Log, {1e-6, 1e6, 0.1, 600}))),
    bind<U::None, A::NotAllowed, audience, &Audience::peakFactor>(forServing(real(F::PeakFactor, "demand.peak_factor", G::Demand, L::Basic, S::Linear, {1, 1000, 1, 10, 0.1}))),
    bind<U::Share, A::NotAllowed, audience, &Audience::headroom>(forServing(real(F::Headroom, "demand.headroom", G::Demand, L::Basic, S::Linear, {0, 10, 0, 1, 0.05}))),
    bind<U::Share, A::NotAllowed, audience, &Audience::growthPerYear>(forServing(real(F::UserGrowth, "demand.growth_per_year", G::Demand, L::Basic, S::Linear, {-1, 100, -0.5, 2, 0.05}))),
    bind<U::None, A::NotAllowed, audience, &Audience::spareNodes>(forServing(whole(F::SpareNodes, "demand.spare_nodes", G::Demand, L::Basic, S::Linear, {0, 1000, 0, 8, 1}))),

    bind<U::None, A::NotAllowed, training, &Training::framework>(forTraining(choice(F::Framework, "training.framework", G::Training, L::Basic, frameworkWords))),
    bind<U::Tokens, A::NotAllowed, training, &Training::tokensTotal>(forTraining(real(F::TrainingTokens, "training.tokens", G::Training, L::Basic, S::Log, {1, 1e18, 1e6, 1e14}))),
    bind<U::Tokens, A::NotAllowed, training, &Training::sequenceLength>(forTraining(whole(F::SequenceLength, "training.sequence_length", G::Training, L::Basic, S::Log, {1, 1e8, 256, 1048576}))),
    bind<U::None, A::NotAllowed, training, &Training::microBatch>(forTraining(whole(F::MicroBatch, "training.micro_batch", G::Training, L::Basic, S::Log, {1, 1e6, 1, 128}))),
    bind<U::None, A::NotAllowed, training, &Training::globalBatch>(forTraining(whole(F::GlobalBatch, "training.global_batch", G::Training, L::Basic, S::Log, {1, 1e8, 1, 16384}))),
    bind<U::None, A::NotAllowed, training, &Training::optimizer>(forTraining(choice(F::Optimizer, "training.optimizer", G::Training, L::Basic, optimizerWords))),
    bind<U::None, A::NotAllowed, training, &Training::recompute>(forTraining(choice(F::Recompute, "training.recompute", G::Training, L::Basic, recomputeWords))),
    bind<U::None, A::Null, training, &Training::zeroStage>(forTraining(whole(F::ZeroStage, "training.zero_stage", G::Training, L::Basic, S::Linear, {0, 3, 0, 3, 1}))),
    bind<U::None, A::Null, training, &Training::offload>(forTraining(choice(F::Offload, "training.offload", G::Training, L::Advanced, offloadWords))),
    bind<U::None, A::NotAllowed, training, &Training::loraRank>(forTraining(whole(F::LoraRank, "training.lora_rank", G::Training, L::Basic, S::Log, {1, 65536, 1, 512}))),
    bind<U::None, A::NotAllowed, training, &Training::loraTargets>(forTraining(choice(F::LoraTargets, "training.lora_targets", G::Training, L::Advanced, loraTargetsWords))),
    bind<U::None, A::NotAllowed, training, &Training::loraVariant>(forTraining(choice(F::LoraVariant, "training.lora_variant", G::Training, L::Advanced, loraVariantWords))),
    bind<U::None, A::NotAllowed, training, &Training::attention>(forTraining(choice(F::Attention, "training.attention", G::Training, L::Advanced, attentionWords))),
    bind<U::None, A::Null, training, &Training::loss>(forTraining(choice(F::Loss, "training.loss", G::Training, L::Advanced, lossWords))),
    bind<U::None, A::Null, training, &Training::sequenceFill>(forTraining(choice(F::SequenceFill, "training.sequence_fill", G::Training, L::Advanced, sequenceFillWords))),
    bind<U::None, A::NotAllowed, training, &Training::offloadTarget>(forTraining(choice(F::OffloadTarget, "training.offload_target", G::Training, L::Advanced, offloadTargetWords))),
    bind<U::Hours, A::Null, training, &Training::nodeMtbf>(forTraining(real(F::NodeMtbf, "training.node_mtbf_hours", G::Training, L::Advanced, S::Log, {0.01, 1e9, 100, 1e6}))),
    bind<U::Minutes, A::NotAllowed, training, &Training::restart>(forTraining(real(F::RestartTime, "training.restart_minutes", G::Training, L::Advanced, S::Log, {0, 1e6, 0.5, 600}))),
    bind<U::None, A::NotAllowed, training, &Training::epochs>(forTraining(real(F::Epochs, "training.epochs", G::Training, L::Advanced, S::Log, {0.001, 10000, 1, 100}))),
    bind<U::None, A::NotAllowed, training, &Training::rawBytesPerToken>(forTraining(real(F::RawBytesPerToken, "training.raw_bytes_per_token", G::Training, L::Advanced, S::Linear, {0, 1e6, 1, 10, 0.1}))),
    bind<U::None, A::NotAllowed, training, &Training::datasetCopies>(forTraining(whole(F::DatasetCopies, "training.dataset_copies", G::Training, L::Advanced, S::Linear, {1, 100, 1, 8, 1}))),

    bind<U::None, A::Auto, hardware, &Hardware::accelerator>(choice(F::Accelerator, "hardware.accelerator", G::Hardware, L::Basic, {})),
    bind<U::Gpus, A::Auto, hardware, &Hardware::count>(whole(F::Count, "hardware.count", G::Hardware, L::Basic, S::Log, {1, 1e6, 1, 1024})),
    bind<U::Gib, A::Null, hardware, &Hardware::memory>(real(F::Memory, "hardware.memory_gib", G::Hardware, L::Advanced, S::Log, {0.01, 1e5, 4, 1024})),
    bind<U::Gib, A::Null, hardware, &Hardware::hostMemory>(real(F::HostMemory, "hardware.host_memory_gib", G::Hardware, L::Advanced, S::Log, {0.1, 1e6, 16, 4096})),
    bind<U::Gpus, A::Null, hardware, &Hardware::perNode>(whole(F::PerNode, "hardware.per_node", G::Hardware, L::Advanced, S::Log, {1, 1024, 1, 72})),
    bind<U::GigabitsPerSecond, A::Null, hardware, &Hardware::network>(real(F::NetworkRate, "hardware.network_gbps", G::Hardware, L::Advanced, S::Log, {0.001, 1e5, 1, 1600})),
    bind<U::GigabytesPerSecond, A::Null, hardware, &Hardware::storage>(real(F::StorageRate, "hardware.storage_gb_s", G::Hardware, L::Advanced, S::Log, {0.001, 1e6, 0.1, 1000})),
    bind<U::Kilowatts, A::Null, hardware, &Hardware::rackPower>(real(F::RackPower, "hardware.rack_kw", G::Hardware, L::Advanced, S::Log, {0.01, 1e5, 1, 200})),
    bind<U::None, A::Null, hardware, &Hardware::pcieTopology>(choice(F::PcieTopology, "hardware.pcie_topology", G::Hardware, L::Advanced, pcieTopologyWords)),
    bind<U::None, A::Null, hardware, &Hardware::circuit>(choice(F::Circuit, "hardware.circuit", G::Hardware, L::Advanced, circuitWords)),
    bind<U::None, A::Null, hardware, &Hardware::cooling>(choice(F::Cooling, "hardware.cooling", G::Hardware, L::Advanced, coolingWords)),
    bind<U::None, A::Null, hardware, &Hardware::nodePorts>(whole(F::NodePorts, "hardware.network_ports", G::Hardware, L::Advanced, S::Linear, {1, 64, 1, 16, 1})),
    bind<U::None, A::Null, hardware, &Hardware::processor>(choice(F::HostProcessor, "hardware.processor", G::Hardware, L::Advanced, {})),
    bind<U::None, A::Null, hardware, &Hardware::sockets>(whole(F::HostSockets, "hardware.sockets", G::Hardware, L::Advanced, S::Linear, {1, 8, 1, 8, 1})),
    bind<U::None, A::Auto, hardware, degrees, &Parallelism::tensor>(degree(F::Tensor, "hardware.parallelism.tensor", 1024)),
    bind<U::None, A::Auto, hardware, degrees, &Parallelism::pipeline>(degree(F::Pipeline, "hardware.parallelism.pipeline", 1024)),
    bind<U::None, A::Auto, hardware, degrees, &Parallelism::data>(degree(F::Data, "hardware.parallelism.data", 1e6)),
    bind<U::None, A::Auto, hardware, degrees, &Parallelism::expert>(degree(F::Expert, "hardware.parallelism.expert", 4096)),
    bind<U::None, A::Auto, hardware, degrees, &Parallelism::context>(degree(F::Context, "hardware.parallelism.context", 1024)),

    bind<U::None, A::NotAllowed, finance, &Finance::currency>(choice(F::Currency, "finance.currency", G::Finance, L::Basic, currencyWords)),
    bind<U::Years, A::NotAllowed, finance, &Finance::horizon>(real(F::Horizon, "finance.horizon_years", G::Finance, L::Basic, S::Linear, {0.01, 50, 1, 10, 0.5})),
    bind<U::Share, A::NotAllowed, finance, &Finance::utilisation>(share(F::Utilisation, "finance.utilisation", G::Finance, L::Basic)),
    bind<U::Share, A::NotAllowed, finance, &Finance::discountRate>(real(F::DiscountRate, "finance.discount_rate", G::Finance, L::Basic, S::Linear, {-0.5, 10, 0, 0.3, 0.005})),
    bind<U::Hours, A::NotAllowed, finance, &Finance::hoursPerMonth>(real(F::HoursPerMonth, "finance.hours_per_month", G::Finance, L::Advanced, S::Linear, {1, 744, 600, 744, 1})),
    bind<U::Share, A::NotAllowed, finance, &Finance::taxRate>(share(F::TaxRate, "finance.tax_rate", G::Finance, L::Advanced)),
    bind<U::TokensPerSecond, A::Null, finance, &Finance::tokenRate>(real(F::TokenRate, "finance.tokens_per_s", G::Finance, L::Advanced, S::Log, {1e-6, 1e12, 1, 1e6})),
    bind<U::TokensPerMonth, A::Null, finance, demand, &Demand::inputTokens>(real(F::DemandInput, "finance.demand.input_tokens_per_month", G::Finance, L::Advanced, S::Log, {0, 1e18, 1e6, 1e13})),
    bind<U::Share, A::NotAllowed, finance, demand, &Demand::cachedShare>(share(F::DemandCachedShare, "finance.demand.cached_share", G::Finance, L::Advanced)),
    bind<U::TokensPerMonth, A::Null, finance, demand, &Demand::outputTokens>(real(F::DemandOutput, "finance.demand.output_tokens_per_month", G::Finance, L::Advanced, S::Log, {0, 1e18, 1e6, 1e13})),
    bind<U::Share, A::NotAllowed, finance, demand, &Demand::growthPerYear>(real(F::DemandGrowth, "finance.demand.growth_per_year", G::Finance, L::Advanced, S::Linear, {-1, 100, -0.5, 2, 0.05})),
    bind<U::None, A::Null, finance, demand, &Demand::outputWeight>(real(F::DemandOutputWeight, "finance.demand.output_weight", G::Finance, L::Advanced, S::Linear, {0.01, 1000, 1, 10, 0.1})),
    bind<U::Share, A::Null, finance, demand, &Demand::ownShare>(share(F::DemandOwnShare, "finance.demand.own_share", G::Finance, L::Advanced)),
    bind<U::Gpus, A::NotAllowed, finance, demand, &Demand::gpusByHour>({.id = F::DemandGpusByHour, .key = "finance.demand.gpus_by_hour", .kind = K::Numbers, .group = G::Finance, .level = L::Advanced, .maximum = 1e6}),
    bind<U::Gpus, A::Null, finance, demand, &Demand::gpusLow>(demandedGpus(F::DemandGpusLow, "finance.demand.gpus_low")),
    bind<U::Gpus, A::Null, finance, demand, &Demand::gpusHigh>(demandedGpus(F::DemandGpusHigh, "finance.demand.gpus_high")),
    bind<U::Gpus, A::Null, finance, demand, &Demand::gpusMean>(demandedGpus(F::DemandGpusMean, "finance.demand.gpus_mean")),
    bind<U::Gpus, A::Null, finance, demand, &Demand::gpusDeviation>(demandedGpus(F::DemandGpusDeviation, "finance.demand.gpus_deviation")),

    bind<U::Money, A::Null, finance, own, &Own::capex>(amount(F::Capex, "finance.own.capex", G::Own, L::Basic, 1e9)),
    bind<U::Money, A::NotAllowed, finance, own, &Own::capexLines>({.id = F::CapexLines, .key = "finance.own.capex_lines", .kind = K::Lines, .group = G::Own, .level = L::Advanced, .maximum = anyAmount}),
    bind<U::None, A::NotAllowed, finance, own, &Own::priceLevel>(choice(F::PriceLevel, "finance.own.price_level", G::Own, L::Basic, priceLevelWords)),
    bind<U::Share, A::Null, finance, own, &Own::vatRate>(share(F::VatRate, "finance.own.vat_rate", G::Own, L::Basic)),
    bind<U::None, A::NotAllowed, finance, own, &Own::prices>(choice(F::PriceBasis, "finance.own.prices", G::Own, L::Advanced, priceBasisWords)),
    bind<U::None, A::NotAllowed, finance, own, &Own::vat>(choice(F::VatUse, "finance.own.vat", G::Own, L::Advanced, vatUseWords)),
    bind<U::Share, A::Null, finance, own, &Own::importDuty>(share(F::ImportDuty, "finance.own.import_duty_rate", G::Own, L::Advanced)),
    bind<U::Share, A::Null, finance, own, &Own::installation>(share(F::Installation, "finance.own.installation_rate", G::Own, L::Advanced)),
    bind<U::Share, A::Null, finance, own, &Own::spares>(share(F::Spares, "finance.own.spares_rate", G::Own, L::Advanced)),
    bind<U::Share, A::Null, finance, own, &Own::contingency>(share(F::Contingency, "finance.own.contingency_rate", G::Own, L::Advanced)),
    bind<U::MoneyPerKw, A::Null, finance, own, &Own::facilityPerKw>(amount(F::FacilityPerKw, "finance.own.facility_per_kw", G::Own, L::Advanced, 1e5)),
    bind<U::Money, A::Null, finance, own, &Own::budget>(amount(F::Budget, "finance.own.budget", G::Own, L::Basic, 1e9)),
    bind<U::None, A::NotAllowed, finance, own, &Own::financing>(choice(F::Financing, "finance.own.financing", G::Own, L::Advanced, financingWords)),
    bind<U::Share, A::Null, finance, own, &Own::financedShare>(share(F::FinancedShare, "finance.own.financed_share", G::Own, L::Advanced)),
    bind<U::Share, A::Null, finance, own, &Own::financingRate>(real(F::FinancingRate, "finance.own.financing_rate", G::Own, L::Advanced, S::Linear, {0, 10, 0, 0.3, 0.005})),
    bind<U::Years, A::Null, finance, own, &Own::financingYears>(real(F::FinancingYears, "finance.own.financing_years", G::Own, L::Advanced, S::Linear, {0.0833, 50, 1, 10, 0.5})),
    bind<U::Share, A::Null, finance, own, &Own::salvageRate>(share(F::SalvageRate, "finance.own.salvage_rate", G::Own, L::Advanced)),
    bind<U::Share, A::Null, finance, own, &Own::resalePerYear>(share(F::ResalePerYear, "finance.own.resale_per_year", G::Own, L::Advanced)),
    bind<U::None, A::Null, finance, own, &Own::depreciationYears>(real(F::DepreciationYears, "finance.own.depreciation_years", G::Own, L::Advanced, S::Linear, {0.01, 50, 1, 10, 0.5})),
    bind<U::None, A::NotAllowed, finance, own, &Own::depreciation>(choice(F::Depreciation, "finance.own.depreciation", G::Own, L::Advanced, depreciationWords)),
    bind<U::Kilowatts, A::Null, finance, own, &Own::itPower>(real(F::ItPower, "finance.own.it_power_kw", G::Own, L::Advanced, S::Log, {0, 1e7, 0.1, 10000})),
    bind<U::Share, A::Null, finance, own, &Own::idlePowerShare>(share(F::IdlePowerShare, "finance.own.idle_power_share", G::Own, L::Advanced)),
    bind<U::None, A::Null, finance, own, &Own::powerExponent>(real(F::PowerExponent, "finance.own.power_exponent", G::Own, L::Advanced, S::Linear, {0.1, 3, 0.5, 1.5, 0.05})),
    bind<U::None, A::Null, finance, own, &Own::pue>(real(F::Pue, "finance.own.pue", G::Own, L::Basic, S::Linear, {1, 5, 1, 2.5, 0.01})),
    bind<U::MoneyPerKwh, A::Null, finance, own, &Own::tariff>(real(F::TariffPerKwh, "finance.own.tariff_per_kwh", G::Own, L::Basic, S::Linear, {0, 1e6, 0, 2, 0.01})),
    bind<U::None, A::Null, finance, own, &Own::tariffSchedule>(choice(F::TariffSchedule, "finance.own.tariff_schedule", G::Own, L::Advanced, {})),
    bind<U::MoneyPerKwh, A::NotAllowed, finance, own, &Own::tariffByHour>({.id = F::TariffByHour, .key = "finance.own.tariff_by_hour", .kind = K::Numbers, .group = G::Own, .level = L::Advanced, .maximum = 1e6}),
    bind<U::MoneyPerKwMonth, A::Null, finance, own, &Own::colocationPerKw>(amount(F::ColocationPerKw, "finance.own.colocation_per_kw_month", G::Own, L::Advanced, 1e5)),
    bind<U::MoneyPerMonth, A::Null, finance, own, &Own::colocation>(amount(F::Colocation, "finance.own.colocation_per_month", G::Own, L::Advanced, 1e7)),
    bind<U::Share, A::Null, finance, own, &Own::maintenanceRate>(share(F::MaintenanceRate, "finance.own.maintenance_rate", G::Own, L::Basic)),
    bind<U::Share, A::Null, finance, own, &Own::insuranceRate>(share(F::InsuranceRate, "finance.own.insurance_rate", G::Own, L::Advanced)),
    bind<U::MoneyPerYear, A::Null, finance, own, &Own::staff>(amount(F::Staff, "finance.own.staff_per_year", G::Own, L::Basic, 1e8)),
    bind<U::MoneyPerGpuYear, A::Null, finance, own, &Own::licence>(amount(F::Licence, "finance.own.licence_per_gpu_year", G::Own, L::Advanced, 1e6)),
    bind<U::MoneyPerYear, A::Null, finance, own, &Own::modelUpdate>(amount(F::ModelUpdate, "finance.own.model_update_per_year", G::Own, L::Advanced, 1e8)),
    bind<U::MoneyPerHour, A::Null, finance, own, &Own::otherPerHour>(amount(F::OtherPerHour, "finance.own.other_per_hour", G::Own, L::Advanced, 1e5)),
    bind<U::MoneyPerYear, A::Null, finance, own, &Own::otherPerYear>(amount(F::OtherPerYear, "finance.own.other_per_year", G::Own, L::Advanced, 1e8)),
    bind<U::None, A::Null, finance, own, &Own::failureRate>(real(F::FailureRate, "finance.own.failures_per_gpu_year", G::Own, L::Advanced, S::Linear, {0, 1000, 0, 1, 0.01})),
    bind<U::Hours, A::NotAllowed, finance, own, &Own::repairTime>(real(F::RepairTime, "finance.own.repair_hours", G::Own, L::Advanced, S::Linear, {0, 8760, 0, 168, 1})),
    bind<U::None, A::Null, finance, own, &Own::spareNodes>(whole(F::OwnSpareNodes, "finance.own.spare_nodes", G::Own, L::Advanced, S::Linear, {0, 1000, 0, 4, 1})),
    bind<U::MoneyPerHour, A::Null, finance, own, &Own::downtimeCost>(amount(F::DowntimeCost, "finance.own.downtime_cost_per_hour", G::Own, L::Advanced, 1e6)),

    bind<U::Money, A::Null, finance, upgrade, &Upgrade::capex>(amount(F::UpgradeCapex, "finance.upgrade.capex", G::Own, L::Advanced, 1e9)),
    bind<U::None, A::Null, finance, upgrade, &Upgrade::opexRatio>(real(F::UpgradeOpexRatio, "finance.upgrade.opex_ratio", G::Own, L::Advanced, S::Linear, {0, 100, 0, 2, 0.01})),
    bind<U::Share, A::NotAllowed, finance, upgrade, &Upgrade::driftPerYear>(real(F::UpgradeDrift, "finance.upgrade.price_drift_per_year", G::Own, L::Advanced, S::Linear, {-1, 10, -0.6, 0.6, 0.01})),
    bind<U::None, A::NotAllowed, finance, upgrade, &Upgrade::reviewMonths>(whole(F::UpgradeReview, "finance.upgrade.review_months", G::Own, L::Advanced, S::Linear, {1, 600, 6, 60, 6})),

    bind<U::MoneyPerGpuHour, A::Null, finance, rent, &Rent::perGpu>(amount(F::RentPerGpu, "finance.rent.price_per_gpu_hour", G::Rent, L::Basic, 1e3)),
    bind<U::MoneyPerHour, A::Null, finance, rent, &Rent::perNode>(amount(F::RentPerNode, "finance.rent.price_per_node_hour", G::Rent, L::Advanced, 1e4)),
    bind<U::MoneyPerGpuHour, A::Null, finance, rent, &Rent::reservedPerGpu>(amount(F::RentReservedPerGpu, "finance.rent.reserved_price_per_gpu_hour", G::Rent, L::Advanced, 1e3)),
    bind<U::MoneyPerGpuHour, A::Null, finance, rent, &Rent::spotPerGpu>(amount(F::RentSpotPerGpu, "finance.rent.spot_price_per_gpu_hour", G::Rent, L::Advanced, 1e3)),
    bind<U::Share, A::Null, finance, rent, &Rent::interruptibleShare>(share(F::InterruptibleShare, "finance.rent.interruptible_share", G::Rent, L::Advanced)),
    bind<U::None, A::Null, finance, rent, &Rent::gpus>(real(F::RentGpus, "finance.rent.gpus", G::Rent, L::Advanced, S::Log, {0.001, 1e6, 1, 1024})),
    bind<U::None, A::Null, finance, rent, &Rent::nodes>(real(F::RentNodes, "finance.rent.nodes", G::Rent, L::Advanced, S::Log, {0.001, 1e6, 1, 128})),
    bind<U::None, A::NotAllowed, finance, rent, &Rent::commitment>(choice(F::Commitment, "finance.rent.commitment", G::Rent, L::Basic, commitmentWords)),
    bind<U::Share, A::Null, finance, rent, &Rent::discount>(share(F::RentDiscount, "finance.rent.discount", G::Rent, L::Advanced)),
    bind<U::Hours, A::NotAllowed, finance, rent, &Rent::hoursPerYear>(real(F::RentHours, "finance.rent.hours_per_year", G::Rent, L::Advanced, S::Linear, {0, 8784, 0, 8760, 24})),
    bind<U::Share, A::Null, finance, rent, &Rent::interruptionOverhead>(real(F::InterruptionOverhead, "finance.rent.interruption_overhead", G::Rent, L::Advanced, S::Linear, {0, 100, 0, 1, 0.01})),
    bind<U::Share, A::NotAllowed, finance, rent, &Rent::priceDriftPerYear>(real(F::RentDrift, "finance.rent.price_drift_per_year", G::Rent, L::Advanced, S::Linear, {-1, 10, -0.6, 0.6, 0.01})),
    bind<U::MoneyPerMonth, A::Null, finance, rent, &Rent::storage>(amount(F::RentStorage, "finance.rent.storage_per_month", G::Rent, L::Advanced, 1e6)),
    bind<U::MoneyPerMonth, A::Null, finance, rent, &Rent::egress>(amount(F::RentEgress, "finance.rent.egress_per_month", G::Rent, L::Advanced, 1e6)),
    bind<U::Share, A::Null, finance, rent, &Rent::support>(share(F::RentSupport, "finance.rent.support_rate", G::Rent, L::Advanced)),

    bind<U::None, A::Null, finance, api, &Api::provider>(choice(F::ApiProvider, "finance.api.provider", G::Api, L::Basic, {})),
    bind<U::MoneyPerMtok, A::Null, finance, api, &Api::input>(amount(F::ApiInput, "finance.api.input_per_mtok", G::Api, L::Basic, 1e3)),
    bind<U::MoneyPerMtok, A::Null, finance, api, &Api::cachedInput>(amount(F::ApiCachedInput, "finance.api.cached_input_per_mtok", G::Api, L::Basic, 1e3)),
    bind<U::MoneyPerMtok, A::Null, finance, api, &Api::output>(amount(F::ApiOutput, "finance.api.output_per_mtok", G::Api, L::Basic, 1e3)),
    bind<U::Share, A::NotAllowed, finance, api, &Api::priceDriftPerYear>(real(F::ApiDrift, "finance.api.price_drift_per_year", G::Api, L::Advanced, S::Linear, {-1, 10, -0.9, 0.6, 0.01})),
    bind<U::Share, A::Null, finance, api, &Api::batchShare>(share(F::ApiBatchShare, "finance.api.batch_share", G::Api, L::Advanced)),
    bind<U::Share, A::Null, finance, api, &Api::batchDiscount>(share(F::ApiBatchDiscount, "finance.api.batch_discount", G::Api, L::Advanced)),
    bind<U::Share, A::Null, finance, api, &Api::offPeakShare>(share(F::ApiOffPeakShare, "finance.api.off_peak_share", G::Api, L::Advanced)),
    bind<U::Share, A::Null, finance, api, &Api::offPeakDiscount>(share(F::ApiOffPeakDiscount, "finance.api.off_peak_discount", G::Api, L::Advanced)),
    bind<U::Share, A::Null, finance, api, &Api::retries>(real(F::ApiRetries, "finance.api.retry_rate", G::Api, L::Advanced, S::Linear, {0, 100, 0, 1, 0.01})),

    bind<U::None, A::Null, finance, &Finance::energy, &Energy::region>(choice(F::GridRegion, "finance.energy.region", G::Own, L::Advanced, {})),
    bind<U::KgCo2PerKwh, A::Null, finance, &Finance::energy, &Energy::emissionFactor>(real(F::EmissionFactor, "finance.energy.kg_co2e_per_kwh", G::Own, L::Advanced, S::Linear, {0, 10, 0, 1.2, 0.01})),
    bind<U::Share, A::Null, finance, &Finance::energy, &Energy::greenShare>(share(F::GreenShare, "finance.energy.green_share", G::Own, L::Advanced)),
    bind<U::KgCo2, A::Null, finance, &Finance::energy, &Energy::embodied>(real(F::EmbodiedEmission, "finance.energy.embodied_kg", G::Own, L::Advanced, S::Log, {0, 1e12, 1, 1e7})),
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].id) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const Scenario &defaults()
{
    static const Scenario scenario;
    return scenario;
}

bool inRange(const Field &field, double v)
{
    return std::isfinite(v) && v >= field.minimum && v <= field.maximum;
}

bool acceptsModel(const ModelChoice &choice)
{
    const int stated = (choice.id.empty() ? 0 : 1) + (choice.parameters > 0 ? 1 : 0) + (choice.config.empty() ? 0 : 1);
    if (stated != 1)
        return false;
    return choice.parameters == 0 || (choice.parameters >= modelParametersMinimum && choice.parameters <= modelParametersMaximum);
}

} // namespace

std::span<const Field> fields()
{
    return table;
}

const Field &field(FieldId id)
{
    return table[static_cast<std::size_t>(id)];
}

const Field *findField(std::string_view key)
{
    const auto *found = std::find_if(table.begin(), table.end(), [&](const Field &row) { return row.key == key; });
    return found == table.end() ? nullptr : found;
}

Value defaultValue(FieldId id)
{
    return field(id).get(defaults());
}

Value value(const Scenario &scenario, FieldId id)
{
    return field(id).get(scenario);
}

void set(Scenario &scenario, FieldId id, const Value &value)
{
    assert(accepts(field(id), value));
    field(id).put(scenario, value);
    scenario.given.set(static_cast<std::size_t>(id));
}

void reset(Scenario &scenario, FieldId id)
{
    field(id).put(scenario, defaultValue(id));
    scenario.given.reset(static_cast<std::size_t>(id));
}

bool isGiven(const Scenario &scenario, FieldId id)
{
    return scenario.given.test(static_cast<std::size_t>(id));
}

bool accepts(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return field.absent == Absent::Null;
    if (std::holds_alternative<Automatic>(value))
        return field.absent == Absent::Auto || field.absent == Absent::Max;
    switch (field.kind) {
    case FieldKind::Text:
        return std::holds_alternative<std::string>(value);
    case FieldKind::Choice: {
        const auto *word = std::get_if<std::string>(&value);
        if (!word || word->empty())
            return false;
        return field.choices.empty() || indexOfWord(field.choices, *word) < field.choices.size();
    }
    case FieldKind::Integer: {
        const auto *number = std::get_if<double>(&value);
        return number && inRange(field, *number) && *number == std::floor(*number);
    }
    case FieldKind::Real: {
        const auto *number = std::get_if<double>(&value);
        return number && inRange(field, *number);
    }
    case FieldKind::Model: {
        const auto *choice = std::get_if<ModelChoice>(&value);
        return choice && acceptsModel(*choice);
    }
    case FieldKind::Numbers: {
        const auto *list = std::get_if<std::vector<double>>(&value);
        return list && (list->empty() || list->size() == hoursPerDay) &&
               std::all_of(list->begin(), list->end(), [&](double v) { return inRange(field, v); });
    }
    case FieldKind::Lines: {
        const auto *lines = std::get_if<std::vector<CapexLine>>(&value);
        return lines && std::all_of(lines->begin(), lines->end(),
                                    [&](const CapexLine &line) { return inRange(field, line.amount); });
    }
    }
    return false;
}

std::string_view word(Task task)
{
    return taskWords[static_cast<std::size_t>(task)];
}
std::string_view word(Engine engine)
{
    return engineWords[static_cast<std::size_t>(engine)];
}
std::string_view word(catalog::Currency currency)
{
    return currencyWords[static_cast<std::size_t>(currency)];
}
std::string_view word(Framework framework)
{
    return frameworkWords[static_cast<std::size_t>(framework)];
}
std::string_view word(Optimizer optimizer)
{
    return optimizerWords[static_cast<std::size_t>(optimizer)];
}

} // namespace suanchou::scenario
