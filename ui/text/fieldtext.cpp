// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldtext.h"

// Labels and groups; the choices are in choicetext.cpp, the help in fieldhelp.cpp.
namespace suanchou::ui {

using scenario::FieldGroup;
using scenario::FieldId;

QString FieldText::label(FieldId id)
{
    switch (id) {
    case FieldId::Name: return tr("Name");
    case FieldId::Model: return tr("Model");
    case FieldId::Weights: return tr("Weights");
    case FieldId::KvCache: return tr("KV cache");
    case FieldId::Task: return tr("Task");
    case FieldId::Engine: return tr("Engine");
    case FieldId::Mode: return tr("Load");
    case FieldId::InputTokens: return tr("Input length");
    case FieldId::OutputTokens: return tr("Output length");
    case FieldId::Concurrency: return tr("Concurrency");
    case FieldId::RequestRate: return tr("Request rate");
    case FieldId::ContextLimit: return tr("Context limit");
    case FieldId::MaxBatchedTokens: return tr("Tokens per batch");
    case FieldId::MaxSequences: return tr("Sequences per batch");
    case FieldId::MemoryUtilization: return tr("Memory share");
    case FieldId::EngineVersion: return tr("Engine core");
    case FieldId::ChunkedPrefill: return tr("Chunked prefill");
    case FieldId::HostWeights: return tr("Weights in host RAM");
    case FieldId::SpeculativeMethod: return tr("Speculative decoding");
    case FieldId::SpeculativeTokens: return tr("Drafted tokens");
    case FieldId::SpeculativeAcceptance: return tr("Acceptance");
    case FieldId::DraftParameters: return tr("Draft parameters");
    case FieldId::SloTtft: return tr("TTFT target");
    case FieldId::SloTpot: return tr("TPOT target");
    case FieldId::OutputSpread: return tr("Spread of output");
    case FieldId::PrefixCached: return tr("Cached prefix");
    case FieldId::Disaggregation: return tr("Prefill and decode");
    case FieldId::PrefillReplicas: return tr("Prefill replicas");
    case FieldId::PcieTopology: return tr("PCIe layout");
    case FieldId::PrefixCommon: return tr("Common prefix");
    case FieldId::Users: return tr("Users");
    case FieldId::RequestsPerUser: return tr("Requests per user");
    case FieldId::PeakFactor: return tr("Peak factor");
    case FieldId::Headroom: return tr("Headroom");
    case FieldId::UserGrowth: return tr("Growth of use");
    case FieldId::SpareNodes: return tr("Spare nodes");
    case FieldId::Framework: return tr("Framework");
    case FieldId::TrainingTokens: return tr("Training tokens");
    case FieldId::SequenceLength: return tr("Sequence length");
    case FieldId::MicroBatch: return tr("Micro-batch");
    case FieldId::GlobalBatch: return tr("Global batch");
    case FieldId::Optimizer: return tr("Optimizer");
    case FieldId::Recompute: return tr("Recompute");
    case FieldId::ZeroStage: return tr("ZeRO stage");
    case FieldId::Offload: return tr("Offload");
    case FieldId::LoraRank: return tr("LoRA rank");
    case FieldId::LoraTargets: return tr("LoRA layers");
    case FieldId::LoraVariant: return tr("Adapter");
    case FieldId::Attention: return tr("Attention");
    case FieldId::Loss: return tr("Loss");
    case FieldId::SequenceFill: return tr("Sequence filling");
    case FieldId::OffloadTarget: return tr("Offload to");
    case FieldId::NodeMtbf: return tr("MTBF of a node");
    case FieldId::RestartTime: return tr("Restart");
    case FieldId::Epochs: return tr("Epochs");
    case FieldId::RawBytesPerToken: return tr("Raw bytes per token");
    case FieldId::DatasetCopies: return tr("Copies of the tokens");
    case FieldId::Circuit: return tr("Circuit per machine");
    case FieldId::Cooling: return tr("Rack cooling");
    case FieldId::NodePorts: return tr("Network ports per node");
    case FieldId::HostProcessor: return tr("Host processor");
    case FieldId::HostSockets: return tr("Sockets per node");
    case FieldId::NetworkRate: return tr("Network per GPU");
    case FieldId::StorageRate: return tr("Storage");
    case FieldId::RackPower: return tr("Power per rack");
    case FieldId::Accelerator: return tr("Accelerator");
    case FieldId::Count: return tr("Number of GPUs");
    case FieldId::Memory: return tr("Usable memory");
    case FieldId::HostMemory: return tr("RAM per node");
    case FieldId::PerNode: return tr("GPUs per node");
    case FieldId::Tensor: return tr("Tensor parallel");
    case FieldId::Pipeline: return tr("Pipeline parallel");
    case FieldId::Data: return tr("Data parallel");
    case FieldId::Expert: return tr("Expert parallel");
    case FieldId::Context: return tr("Context parallel");
    case FieldId::Currency: return tr("Currency");
    case FieldId::Horizon: return tr("Horizon");
    case FieldId::Utilisation: return tr("Utilisation");
    case FieldId::DiscountRate: return tr("Discount rate");
    case FieldId::HoursPerMonth: return tr("Hours per month");
    case FieldId::TaxRate: return tr("Tax rate");
    case FieldId::TokenRate: return tr("Throughput");
    case FieldId::DemandInput: return tr("Input demand");
    case FieldId::DemandCachedShare: return tr("Cached input");
    case FieldId::DemandOutput: return tr("Output demand");
    case FieldId::DemandGrowth: return tr("Demand growth");
    case FieldId::Capex: return tr("Purchase price");
    case FieldId::CapexLines: return tr("Price list");
    case FieldId::Budget: return tr("Budget");
    case FieldId::SalvageRate: return tr("Salvage value");
    case FieldId::ResalePerYear: return tr("Value kept per year");
    case FieldId::DepreciationYears: return tr("Depreciation time");
    case FieldId::Depreciation: return tr("Depreciation");
    case FieldId::ItPower: return tr("IT power");
    case FieldId::IdlePowerShare: return tr("Idle power");
    case FieldId::Pue: return tr("PUE");
    case FieldId::TariffPerKwh: return tr("Electricity price");
    case FieldId::TariffSchedule: return tr("Time of use");
    case FieldId::TariffByHour: return tr("Price by hour");
    case FieldId::ColocationPerKw: return tr("Colocation per kW");
    case FieldId::Colocation: return tr("Colocation");
    case FieldId::MaintenanceRate: return tr("Maintenance");
    case FieldId::Staff: return tr("Staff");
    case FieldId::Licence: return tr("Licences");
    case FieldId::ModelUpdate: return tr("Model updates");
    case FieldId::OtherPerHour: return tr("Other per hour");
    case FieldId::OtherPerYear: return tr("Other per year");
    case FieldId::RentPerGpu: return tr("Rent per GPU");
    case FieldId::RentPerNode: return tr("Rent per node");
    case FieldId::RentGpus: return tr("Rented GPUs");
    case FieldId::RentNodes: return tr("Rented nodes");
    case FieldId::Commitment: return tr("Commitment");
    case FieldId::RentDiscount: return tr("Rent discount");
    case FieldId::RentHours: return tr("Hours per year");
    case FieldId::InterruptionOverhead: return tr("Interruptions");
    case FieldId::RentDrift: return tr("Rent drift");
    case FieldId::RentStorage: return tr("Rented storage");
    case FieldId::RentEgress: return tr("Outbound traffic");
    case FieldId::ApiProvider: return tr("API provider");
    case FieldId::ApiInput: return tr("API input");
    case FieldId::ApiCachedInput: return tr("API cached input");
    case FieldId::ApiOutput: return tr("API output");
    case FieldId::ApiDrift: return tr("API price drift");
    case FieldId::GridRegion: return tr("Grid region");
    case FieldId::EmissionFactor: return tr("Grid emissions");
    case FieldId::EmbodiedEmission: return tr("Embodied emissions");
    case FieldId::DemandOutputWeight: return tr("Output weight");
    case FieldId::DemandOwnShare: return tr("Share answered in house");
    case FieldId::DemandGpusByHour: return tr("GPUs needed by hour");
    case FieldId::DemandGpusLow: return tr("Least GPUs needed");
    case FieldId::DemandGpusHigh: return tr("Most GPUs needed");
    case FieldId::DemandGpusMean: return tr("Mean GPUs needed");
    case FieldId::DemandGpusDeviation: return tr("Deviation of GPUs needed");
    case FieldId::PriceLevel: return tr("Price level");
    case FieldId::VatRate: return tr("VAT");
    case FieldId::PriceBasis: return tr("Prices state");
    case FieldId::VatUse: return tr("VAT is");
    case FieldId::ImportDuty: return tr("Import duty");
    case FieldId::Installation: return tr("Installation");
    case FieldId::Spares: return tr("Spare parts");
    case FieldId::Contingency: return tr("Contingency");
    case FieldId::FacilityPerKw: return tr("Racks, UPS and cooling");
    case FieldId::Financing: return tr("Payment");
    case FieldId::FinancedShare: return tr("Borrowed share");
    case FieldId::FinancingRate: return tr("Interest rate");
    case FieldId::FinancingYears: return tr("Term");
    case FieldId::PowerExponent: return tr("Bend of the power curve");
    case FieldId::InsuranceRate: return tr("Insurance");
    case FieldId::FailureRate: return tr("Failures per GPU");
    case FieldId::RepairTime: return tr("Repair time");
    case FieldId::OwnSpareNodes: return tr("Spare nodes bought");
    case FieldId::DowntimeCost: return tr("Cost of downtime");
    case FieldId::UpgradeCapex: return tr("Price of the successor");
    case FieldId::UpgradeOpexRatio: return tr("Its running cost");
    case FieldId::UpgradeDrift: return tr("Its price drift");
    case FieldId::UpgradeReview: return tr("Review every");
    case FieldId::RentReservedPerGpu: return tr("Reserved, per GPU");
    case FieldId::RentSpotPerGpu: return tr("Spot, per GPU");
    case FieldId::InterruptibleShare: return tr("Interruptible share");
    case FieldId::RentSupport: return tr("Support");
    case FieldId::ApiBatchShare: return tr("Batch share");
    case FieldId::ApiBatchDiscount: return tr("Batch discount");
    case FieldId::ApiOffPeakShare: return tr("Off-peak share");
    case FieldId::ApiOffPeakDiscount: return tr("Off-peak discount");
    case FieldId::ApiRetries: return tr("Repeated requests");
    case FieldId::GreenShare: return tr("Green energy");
    case FieldId::End: break;
    }
    return {};
}

QString FieldText::group(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Model: return tr("Model");
    case FieldGroup::Precision: return tr("Precision");
    case FieldGroup::Serving: return tr("Scenario");
    case FieldGroup::Demand: return tr("Demand");
    case FieldGroup::Training: return tr("Training");
    case FieldGroup::Hardware: return tr("Hardware");
    case FieldGroup::Finance: return tr("Finance");
    case FieldGroup::Own: return tr("Buy");
    case FieldGroup::Rent: return tr("Rent");
    case FieldGroup::Api: return tr("API");
    }
    return {};
}

} // namespace suanchou::ui
