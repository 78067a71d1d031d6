// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/explaintext.h"

#include "model/scenario/fields.h"

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using explain::OperandName;
using explain::OperandUnit;

QString ExplainText::name(OperandName name)
{
    switch (name) {
    case OperandName::Parameters: return tr("Parameters");
    case OperandName::ActiveParameters: return tr("Active parameters");
    case OperandName::BytesPerElement: return tr("Bytes per weight");
    case OperandName::BytesPerElement16: return tr("Bytes per weight left in 16 bit");
    case OperandName::TensorDegree: return tr("Tensor parallelism");
    case OperandName::PipelineDegree: return tr("Pipeline parallelism");
    case OperandName::DataDegree: return tr("Data parallelism");
    case OperandName::ExpertDegree: return tr("Expert parallelism");
    case OperandName::ContextDegree: return tr("Context parallelism");
    case OperandName::Replicas: return tr("Replicas");
    case OperandName::GpuCount: return tr("GPUs");
    case OperandName::NodeCount: return tr("Nodes");
    case OperandName::GpusPerNode: return tr("GPUs per node");
    case OperandName::Layers: return tr("Layers");
    case OperandName::KvHeads: return tr("KV heads");
    case OperandName::HeadDim: return tr("Head width");
    case OperandName::LatentWidth: return tr("Width of the latent cache");
    case OperandName::KvBytesPerToken: return tr("KV cache per token");
    case OperandName::KvBytesPerTokenPerGpu: return tr("KV cache per token and GPU");
    case OperandName::InputTokens: return tr("Input tokens per request");
    case OperandName::OutputTokens: return tr("Output tokens per request");
    case OperandName::Concurrency: return tr("Requests at once");
    case OperandName::ContextLength: return tr("Context per request");
    case OperandName::Weights: return tr("Weights");
    case OperandName::KvCache: return tr("KV cache");
    case OperandName::RecurrentState: return tr("Recurrent state");
    case OperandName::ActivationPeak: return tr("Activation peak");
    case OperandName::NonTorch: return tr("Context and communication");
    case OperandName::Graphs: return tr("Captured graphs");
    case OperandName::Gradients: return tr("Gradients");
    case OperandName::MasterWeights: return tr("Master weights");
    case OperandName::OptimizerStates: return tr("Optimizer states");
    case OperandName::Adapters: return tr("Adapters");
    case OperandName::Logits: return tr("Logits");
    case OperandName::Buffers: return tr("Buffers");
    case OperandName::Fragmentation: return tr("Fragmentation");
    case OperandName::Capacity: return tr("Memory of one GPU");
    case OperandName::Utilization: return tr("Share the engine may use");
    case OperandName::Usable: return tr("Usable memory");
    case OperandName::KvSpace: return tr("Space for the KV cache");
    case OperandName::MemoryTime: return tr("Time of memory traffic");
    case OperandName::ComputeTime: return tr("Time of arithmetic");
    case OperandName::CommunicationTime: return tr("Time of communication");
    case OperandName::OverheadTime: return tr("Time of launches and host");
    case OperandName::DenseTime: return tr("Dense layers");
    case OperandName::ExpertTime: return tr("Routed experts");
    case OperandName::HeadTime: return tr("Vocabulary head");
    case OperandName::AttentionTime: return tr("Attention and its cache");
    case OperandName::ElementwiseTime: return tr("Activations between the layers");
    case OperandName::DraftTime: return tr("Drafting");
    case OperandName::GapTime: return tr("Gaps between kernels");
    case OperandName::HostTime: return tr("Engine and host");
    case OperandName::FillTime: return tr("Prompts filled between the steps, per step");
    case OperandName::WaitTime: return tr("Waiting for steps and other prompts");
    case OperandName::RequestTime: return tr("Handling of the request");
    case OperandName::DecodeStep: return tr("Decode step");
    case OperandName::PrefillStep: return tr("Prefill step");
    case OperandName::Ttft: return tr("Time to first token");
    case OperandName::Tpot: return tr("Time per output token");
    case OperandName::Bandwidth: return tr("Memory bandwidth");
    case OperandName::PeakRate: return tr("Peak rate");
    case OperandName::OutputRate: return tr("Output tokens per second");
    case OperandName::RequestRate: return tr("Requests per second");
    case OperandName::TrainingTokens: return tr("Training tokens");
    case OperandName::TokensPerGpuSecond: return tr("Tokens per GPU and second");
    case OperandName::SequenceLength: return tr("Sequence length");
    case OperandName::GlobalBatch: return tr("Global batch");
    case OperandName::ModelFlops: return tr("Arithmetic of the model");
    case OperandName::StepTime: return tr("Time per step");
    case OperandName::GpuHours: return tr("GPU hours");
    case OperandName::GpuPrice: return tr("Price per GPU");
    case OperandName::ServerPrice: return tr("Price per server");
    case OperandName::GpuLine: return tr("GPUs, sum");
    case OperandName::ServerLine: return tr("Servers, sum");
    case OperandName::NetworkLine: return tr("Network, sum");
    case OperandName::StorageLine: return tr("Storage, sum");
    case OperandName::StatedLine: return tr("Stated price");
    case OperandName::OtherLine: return tr("Other hardware");
    case OperandName::Capex: return tr("Purchase");
    case OperandName::Salvage: return tr("Residual value");
    case OperandName::OpexPerYear: return tr("Running cost per year");
    case OperandName::ElectricityPerYear: return tr("Electricity per year");
    case OperandName::ColocationPerYear: return tr("Colocation per year");
    case OperandName::MaintenancePerYear: return tr("Maintenance per year");
    case OperandName::StaffPerYear: return tr("Staff per year");
    case OperandName::LicencesPerYear: return tr("Licences per year");
    case OperandName::ModelUpdatePerYear: return tr("Model updates per year");
    case OperandName::OtherPerYear: return tr("Other cost per year");
    case OperandName::ItPower: return tr("IT power at full load");
    case OperandName::AveragePower: return tr("Average IT power");
    case OperandName::Pue: return tr("PUE");
    case OperandName::Tariff: return tr("Electricity tariff");
    case OperandName::EnergyPerYear: return tr("Energy per year");
    case OperandName::EmissionFactor: return tr("Emission factor");
    case OperandName::Horizon: return tr("Horizon");
    case OperandName::Utilisation: return tr("Utilisation");
    case OperandName::DiscountRate: return tr("Discount rate");
    case OperandName::HoursPerMonth: return tr("Hours per month");
    case OperandName::RentPerHour: return tr("Rent per hour");
    case OperandName::RentPerYear: return tr("Rent per year");
    case OperandName::RentTotal: return tr("Rent over the horizon");
    case OperandName::OwnTotal: return tr("Own cost over the horizon");
    case OperandName::OwnPerHour: return tr("Own cost per hour");
    case OperandName::ApiInputPrice: return tr("API price of input");
    case OperandName::ApiCachedPrice: return tr("API price of cached input");
    case OperandName::ApiOutputPrice: return tr("API price of output");
    case OperandName::ApiPerMonth: return tr("API cost per month");
    case OperandName::InputTokensPerMonth: return tr("Input tokens per month");
    case OperandName::OutputTokensPerMonth: return tr("Output tokens per month");
    case OperandName::CachedShare: return tr("Cached share of the input");
    case OperandName::ExchangeRate: return tr("Exchange rate");
    case OperandName::Saving: return tr("Saving over renting");
    case OperandName::Users: return tr("Users");
    case OperandName::RequestsPerUserHour: return tr("Requests per user and hour");
    case OperandName::PeakFactor: return tr("Peak factor");
    case OperandName::Headroom: return tr("Headroom");
    case OperandName::Growth: return tr("Growth per year");
    case OperandName::ReplicaRate: return tr("What one replica carries");
    case OperandName::SpareReplicas: return tr("Spare replicas");
    case OperandName::SpareNodes: return tr("Spare nodes");
    case OperandName::GpusPerReplica: return tr("GPUs of one replica");
    case OperandName::QueueUtilisation: return tr("Utilisation of the batch");
    case OperandName::QueueWait: return tr("Mean wait in the queue");
    case OperandName::OutputSpread: return tr("Spread of the output length");
    case OperandName::StorageRate: return tr("Bandwidth of the storage");
    case OperandName::Checkpoint: return tr("Size of a checkpoint");
    case OperandName::CheckpointWrite: return tr("Time to write a checkpoint");
    case OperandName::CheckpointInterval: return tr("Checkpoint interval");
    case OperandName::NodeMtbf: return tr("Mean time between failures of a node");
    case OperandName::NetworkPorts: return tr("Network ports of one machine");
    case OperandName::NetworkLinks: return tr("Links of the machines");
    case OperandName::Epochs: return tr("Epochs");
    case OperandName::RawBytesPerToken: return tr("Bytes of text per token");
    case OperandName::DatasetCopies: return tr("Copies of the tokens");
    case OperandName::RestartTime: return tr("Restart after a failure");
    case OperandName::NodePower: return tr("Power of one machine");
    case OperandName::RackPower: return tr("Power per rack");
    case OperandName::DraftedTokens: return tr("Drafted tokens");
    case OperandName::Acceptance: return tr("Acceptance");
    case OperandName::TokensPerStep: return tr("Tokens per step");
    case OperandName::VatRate: return tr("Value-added tax");
    case OperandName::PresentCost: return tr("Present cost");
    case OperandName::OutputWeight: return tr("Output token over input token");
    case OperandName::OwnPerMtok: return tr("Own cost per million output tokens");
    case OperandName::RepairTime: return tr("Repair time");
    case OperandName::OwningShare: return tr("Busy share worth owning");
    case OperandName::ApiTotal: return tr("API cost over the horizon");
    case OperandName::InsurancePerYear: return tr("Insurance per year");
    case OperandName::DowntimePerYear: return tr("Downtime per year");
    case OperandName::CacheTransfer: return tr("Sending the cache");
    case OperandName::PrefillEach: return tr("Filling one prompt");
    case OperandName::PrefillReplicas: return tr("Prefill replicas");
    case OperandName::End: break;
    }
    return {};
}

QString ExplainText::unit(OperandUnit unit, catalog::Currency currency)
{
    const std::string_view word = scenario::word(currency);
    const QString money = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    switch (unit) {
    case OperandUnit::None: return {};
    case OperandUnit::Billions: return tr("billion");
    case OperandUnit::Gib: return u"GiB"_s;
    case OperandUnit::BytesPerToken: return tr("bytes/token");
    case OperandUnit::BytesPerElement: return tr("bytes");
    case OperandUnit::Tokens: return tr("tokens");
    case OperandUnit::Milliseconds: return u"ms"_s;
    case OperandUnit::Seconds: return u"s"_s;
    case OperandUnit::GigabytesPerSecond: return u"GB/s"_s;
    case OperandUnit::TeraflopsPerSecond: return u"TFLOP/s"_s;
    case OperandUnit::TokensPerSecond: return tr("tokens/s");
    case OperandUnit::RequestsPerSecond: return tr("requests/s");
    case OperandUnit::Money: return money;
    case OperandUnit::MoneyPerYear: return tr("%1/year").arg(money);
    case OperandUnit::MoneyPerMonth: return tr("%1/month").arg(money);
    case OperandUnit::MoneyPerHour: return tr("%1/h").arg(money);
    case OperandUnit::MoneyPerKwh: return tr("%1/kWh").arg(money);
    case OperandUnit::MoneyPerMtok: return tr("%1 per million tokens").arg(money);
    case OperandUnit::Kilowatts: return u"kW"_s;
    case OperandUnit::KilowattHours: return u"kWh"_s;
    case OperandUnit::KgCo2PerKwh: return tr("kg CO₂e/kWh");
    case OperandUnit::Years: return tr("years");
    case OperandUnit::Hours: return tr("hours");
    case OperandUnit::Percent: return u"%"_s;
    case OperandUnit::Teraflops: return u"TFLOP"_s;
    case OperandUnit::GpuHours: return tr("GPU·h");
    case OperandUnit::TokensPerMonth: return tr("tokens/month");
    }
    return {};
}

} // namespace suanchou::ui
