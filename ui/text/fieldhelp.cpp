// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fieldtext.h"

namespace suanchou::ui {

using scenario::FieldId;

QString FieldText::help(FieldId id)
{
    switch (id) {
    case FieldId::Name: return tr("What this scenario is called in comparisons and reports.");
    case FieldId::Model:
        return tr(
            "A model of the catalogue, whose exact shape is known, or a size alone such as 70B; then the shape "
            "of a usual dense model of that size is assumed.");
    case FieldId::Weights:
        return tr("How the weights are stored. 4-bit formats take about a quarter of the memory of BF16. "
                  "“As released” is the format of the published files.");
    case FieldId::KvCache:
        return tr("How keys and values of past tokens are stored. FP8 halves the cache against BF16. "
                  "Auto follows the engine's default.");
    case FieldId::Task:
        return tr(
            "Serving requests, or one of four kinds of training. Memory, speed and cost follow from it.");
    case FieldId::Engine:
        return tr(
            "The program that serves the model. It decides how much memory is set aside and how fast steps run.");
    case FieldId::Mode:
        return tr(
            "Server: users come and go. Offline: all requests are queued at once. One user at a time: no "
            "batching.");
    case FieldId::InputTokens:
        return tr("Prompt tokens of one request, the whole history of a chat included.");
    case FieldId::OutputTokens:
        return tr("Tokens that the model writes for one request, its reasoning included.");
    case FieldId::Concurrency:
        return tr(
            "Requests that are being answered at the same moment, over all replicas. Each holds its own KV "
            "cache.");
    case FieldId::RequestRate:
        return tr(
            "Requests that arrive per second. When set, the load is open: concurrency follows from it.");
    case FieldId::ContextLimit:
        return tr("Longest context that the engine is started for. Left out: input plus output.");
    case FieldId::MaxBatchedTokens:
        return tr(
            "Most tokens that the engine works on in one step. Larger is faster for prompts and takes more "
            "working memory.");
    case FieldId::MaxSequences: return tr("Most requests that the engine puts into one step.");
    case FieldId::MemoryUtilization:
        return tr(
            "Share of the GPU's memory that the engine may take. vLLM takes 0.9 unless told otherwise.");
    case FieldId::EngineVersion:
        return tr("vLLM only. V0 (up to 0.7) samples on one GPU and captures fewer graphs; V1 is the core since 0.8.");
    case FieldId::ChunkedPrefill:
        return tr(
            "Long prompts are worked on in pieces. Off: the longest context is worked on in one step, which "
            "takes far more working memory.");
    case FieldId::HostWeights:
        return tr("Weights of each GPU that stay in the host's memory and cross PCIe in every step (vLLM's "
                  "CPU offload, llama.cpp's layers or experts on the CPU).");
    case FieldId::Disaggregation:
        return tr("Apart: some replicas only fill prompts and send the cache to the others, which only decode. Prompts no "
                  "longer slow tokens down, but the cache crosses the network and the two must be sized to each other.");
    case FieldId::PrefillReplicas:
        return tr("Replicas that only fill prompts. Left to the program: as many as complete the most requests.");
    case FieldId::PcieTopology:
        return tr("For GPUs without NVLink: how they reach each other. It decides whether tensor parallelism over PCIe is "
                  "worth it; GeForce cards of the 40 and 50 series have no peer-to-peer traffic.");
    case FieldId::SpeculativeMethod:
        return tr("Several tokens are drafted cheaply and verified in one step. MTP uses the model's own draft "
                  "layers, which are loaded only then.");
    case FieldId::SpeculativeTokens: return tr("Tokens that are drafted in each step.");
    case FieldId::SpeculativeAcceptance:
        return tr("Chance that a drafted token is accepted. It depends on model, draft and text: 0.6 to 0.9 is usual.");
    case FieldId::DraftParameters:
        return tr("Size of the separate draft model. Left out: one layer for EAGLE, a tenth of the model otherwise.");
    case FieldId::SloTtft:
        return tr("Longest acceptable time to the first token. Missing it gives a warning.");
    case FieldId::SloTpot:
        return tr("Longest acceptable time per further token. 50 ms are 20 tokens per second for each user.");
    case FieldId::OutputSpread:
        return tr("Standard deviation of the output length over its mean. 0: all answers are alike; 1: as spread as "
                  "an exponential distribution. Wider spreads wait longer.");
    case FieldId::PrefixCached:
        return tr("Share of the prompt whose keys and values the engine still holds, such as the history of a chat. "
                  "It is not computed again.");
    case FieldId::PrefixCommon:
        return tr("Share of the prompt that is the same for all requests, such as the system prompt. It is computed "
                  "once and kept once for all of them.");
    case FieldId::Users:
        return tr("People who use the service. When set, replicas and nodes are sized for them, and the load "
                  "follows from them.");
    case FieldId::RequestsPerUser:
        return tr("Requests that one user sends in an hour, averaged over the hours of use.");
    case FieldId::PeakFactor: return tr("Requests in the busiest hour over those in an average one.");
    case FieldId::Headroom: return tr("Capacity kept free beyond the peak, as a share of the peak.");
    case FieldId::UserGrowth:
        return tr("Growth of the demand per year; the nodes needed at the end of the horizon follow from it.");
    case FieldId::SpareNodes:
        return tr("Nodes that may fail while the rest still carries the peak: N + 1 is one.");
    case FieldId::Framework:
        return tr("The program that trains. It decides which copies are kept and how states are divided.");
    case FieldId::TrainingTokens: return tr("Tokens that are trained on, over all epochs.");
    case FieldId::SequenceLength: return tr("Tokens in one training sequence. Activations grow with it.");
    case FieldId::MicroBatch: return tr("Sequences that one GPU works on at once.");
    case FieldId::GlobalBatch: return tr("Sequences per optimizer step, over all GPUs.");
    case FieldId::Optimizer:
        return tr("AdamW keeps two moments of every trained parameter; 8-bit and factored ones keep less.");
    case FieldId::Recompute:
        return tr(
            "Activations that are computed again in the backward pass instead of being stored. Full recompute "
            "costs about a third more arithmetic.");
    case FieldId::ZeroStage:
        return tr("What is divided among data-parallel GPUs: 1 optimizer states, 2 also gradients, 3 also "
                  "parameters (as FSDP does).");
    case FieldId::Offload:
        return tr("What is kept in the host's memory instead of the GPU's. Slower, but fits.");
    case FieldId::LoraRank: return tr("Rank of the adapters. Higher ranks train more parameters.");
    case FieldId::LoraTargets:
        return tr("Which linear layers get adapters. More layers: more trained weights and optimizer states.");
    case FieldId::LoraVariant:
        return tr("DoRA also trains a magnitude for every output and keeps the merged weights' norms.");
    case FieldId::Attention:
        return tr("FlashAttention never stores the attention scores. Eager attention keeps them: memory grows with "
                  "the square of the sequence length.");
    case FieldId::Loss:
        return tr("With a large vocabulary the logits are often the largest activation. Chunked or fused losses "
                  "(Liger, cut cross-entropy) never hold all of them.");
    case FieldId::SequenceFill:
        return tr("Packed and padded batches always have the same shape. Batches of varying length make the "
                  "allocator keep blocks of many sizes.");
    case FieldId::OffloadTarget:
        return tr("Where offloaded states lie: the host's memory, or NVMe drives (DeepSpeed ZeRO-Infinity).");
    case FieldId::NodeMtbf:
        return tr("Mean time between failures of one node. 16,384 H100 on 2,048 nodes were interrupted 419 times in 54 "
                  "days (arXiv 2407.21783): some 6,300 hours per node. With the storage it gives the best interval "
                  "of checkpoints and the productive share of the run.");
    case FieldId::RestartTime:
        return tr("From a failure until training goes on, without reading the checkpoint.");
    case FieldId::NetworkRate:
        return tr("Line rate between nodes for each GPU and direction. Left out: 400 Gb/s, as in the measured runs.");
    case FieldId::StorageRate:
        return tr("Bandwidth of the shared storage. Load times and checkpoints follow from it.");
    case FieldId::Epochs:
        return tr("Times that the data are trained on. The data set holds the training tokens over this number.");
    case FieldId::RawBytesPerToken:
        return tr("Text on the storage before it is cut into tokens: some 4 bytes per token of English, 3 to 4 of Chinese "
                  "with today's vocabularies. 0: the text is not kept.");
    case FieldId::DatasetCopies:
        return tr("How often the data set lies on the storage as tokens: as it was cut, and shuffled.");
    case FieldId::Circuit:
        return tr("The line that feeds one machine. Four fifths of its rating may be drawn all the time.");
    case FieldId::Cooling:
        return tr("How heat leaves the rack. It limits the power of a rack whatever its supply.");
    case FieldId::NodePorts:
        return tr("Ports of one machine into the network between nodes. Left out: one for each GPU of machines with a "
                  "switched link, else one. Each port of a machine goes to a leaf switch of its own (rail-optimised).");
    case FieldId::HostProcessor:
        return tr("The processor of the machines. It computes weights that stay in host memory; its memory channels and "
                  "vector units set the pace there.");
    case FieldId::HostSockets: return tr("Processors in one machine. Left out: as many as its usual board holds.");
    case FieldId::RackPower: return tr("Power that one rack takes. The number of racks follows from it.");
    case FieldId::Accelerator:
        return tr("The GPU or accelerator. Auto looks for the cheapest one that does it.");
    case FieldId::Count:
        return tr("GPUs in the whole deployment. Auto takes the fewest that hold the model and its load.");
    case FieldId::Memory:
        return tr(
            "Memory of one GPU as the driver reports it. Left out: the catalogue's figure for the accelerator.");
    case FieldId::HostMemory:
        return tr("The node's main memory. When set, offloaded weights and states must fit into it.");
    case FieldId::PerNode:
        return tr("GPUs in one server. Left out: what the usual server of this accelerator holds.");
    case FieldId::Tensor:
        return tr("Ways each layer is divided. Best kept inside one fast-link domain, and a divisor of the "
                  "attention heads.");
    case FieldId::Pipeline: return tr("Stages into which the layers are divided.");
    case FieldId::Data: return tr("Copies that work on different requests or batches.");
    case FieldId::Expert: return tr("Ways the experts of a mixture-of-experts model are divided.");
    case FieldId::Context: return tr("Ways one long sequence is divided.");
    case FieldId::Currency:
        return tr("Currency of the amounts below. What is shown elsewhere can be switched in the View menu.");
    case FieldId::Horizon: return tr("Time over which buying, renting and calling an API are compared.");
    case FieldId::Utilisation:
        return tr(
            "Busy share of the installed hours. Owned hardware is paid whether busy or not, on-demand rent "
            "only while busy.");
    case FieldId::DiscountRate: return tr("What a later payment is worth less per year; for present values.");
    case FieldId::HoursPerMonth:
        return tr("Hours that a month is reckoned with; 730 is a twelfth of a year.");
    case FieldId::TaxRate: return tr("Tax on profits, against which cost and depreciation are deducted.");
    case FieldId::TokenRate:
        return tr(
            "Sustained output tokens per second of the whole deployment. Left out: the predicted rate.");
    case FieldId::DemandInput:
        return tr("Input tokens per month that are really needed; for the API's price. Left out: what the "
                  "deployment handles at its utilisation.");
    case FieldId::DemandCachedShare:
        return tr("Share of the input that an API bills at its price for cached input.");
    case FieldId::DemandOutput:
        return tr(
            "Output tokens per month that are really needed. Left out: what the deployment gives at its "
            "utilisation.");
    case FieldId::DemandGrowth: return tr("Growth of the demand per year.");
    case FieldId::Capex:
        return tr(
            "Price of everything that is bought. Left out: the bill of materials with the catalogue's prices.");
    case FieldId::CapexLines:
        return tr("Your own lines, added up instead of the catalogue's bill of materials.");
    case FieldId::Budget: return tr("Most that may be spent on buying. Exceeding it gives a warning.");
    case FieldId::SalvageRate:
        return tr("Share of the purchase price that the hardware still brings in the end.");
    case FieldId::ResalePerYear:
        return tr("Share of its value that the hardware keeps from one year to the next.");
    case FieldId::DepreciationYears: return tr("Years over which the purchase is written off.");
    case FieldId::Depreciation: return tr("How the purchase is written off for tax.");
    case FieldId::ItPower:
        return tr("Power of all servers at full load. Left out: added up from the hardware.");
    case FieldId::IdlePowerShare: return tr("Share of the full power that idle hardware draws.");
    case FieldId::Pue:
        return tr(
            "Power of the whole facility over the power of the servers: 1.1 liquid cooling, 1.3 a good hall, "
            "1.6 a small server room.");
    case FieldId::TariffPerKwh: return tr("Price of electricity. Left out: the region's business tariff.");
    case FieldId::TariffSchedule:
        return tr("Peak and valley hours of a place, which multiply the price of electricity. Left out: every hour costs "
                  "the same.");
    case FieldId::TariffByHour: return tr("24 prices, one for each hour of the day, instead of one price.");
    case FieldId::ColocationPerKw: return tr("Rent for data-centre space per kW and month.");
    case FieldId::Colocation: return tr("Rent for data-centre space per month, as one amount.");
    case FieldId::MaintenanceRate:
        return tr("Service contract and spare parts per year, as a share of the purchase.");
    case FieldId::Staff: return tr("People who run it, per year.");
    case FieldId::Licence: return tr("Software licences per GPU and year.");
    case FieldId::ModelUpdate: return tr("Cost of moving to newer models, per year.");
    case FieldId::OtherPerHour: return tr("Anything else that is paid by the hour.");
    case FieldId::OtherPerYear: return tr("Anything else that is paid by the year.");
    case FieldId::RentPerGpu: return tr("Price of one GPU for one hour. Left out: the catalogue's offer.");
    case FieldId::RentPerNode:
        return tr("Price of one whole server for one hour, where it is rented that way.");
    case FieldId::RentGpus: return tr("GPUs to rent. Left out: as many as the plan needs.");
    case FieldId::RentNodes: return tr("Servers to rent. Left out: as many as the plan needs.");
    case FieldId::Commitment:
        return tr("On demand and spot bill busy hours only; a commitment bills every hour of the year.");
    case FieldId::RentDiscount: return tr("Discount on the list price.");
    case FieldId::RentHours:
        return tr("Hours per year that on-demand and spot rent are billed for at full use.");
    case FieldId::InterruptionOverhead:
        return tr("Work that is lost and repeated when spot machines are taken away.");
    case FieldId::RentDrift: return tr("How rents change per year; −15% means that they fall.");
    case FieldId::RentStorage: return tr("Rented storage per month.");
    case FieldId::RentEgress: return tr("Traffic out of the cloud per month.");
    case FieldId::ApiProvider:
        return tr("Whose prices the comparison takes. Left out: the model's maker, else the middle of all providers.");
    case FieldId::ApiInput:
        return tr("Price of a million input tokens. Left out: the catalogue's price for the model.");
    case FieldId::ApiCachedInput:
        return tr("Price of a million input tokens that the provider has in its cache.");
    case FieldId::ApiOutput:
        return tr("Price of a million output tokens. Left out: the catalogue's price for the model.");
    case FieldId::ApiDrift: return tr("How API prices change per year; they have been falling.");
    case FieldId::GridRegion:
        return tr("Where the electricity comes from: decides its emissions and, where no price is stated, its price. "
                  "Left out: China when counting in yuan, else the United States.");
    case FieldId::EmissionFactor:
        return tr("CO₂ that the grid emits per kWh. Left out: the region's average.");
    case FieldId::EmbodiedEmission: return tr("CO₂ from making the hardware.");
    case FieldId::DemandOutputWeight:
        return tr("What an output token costs over an input token when one price covers both. Left out: 3.");
    case FieldId::DemandOwnShare:
        return tr("Share of the tokens that hardware of one's own answers; an API answers the rest (edge and cloud).");
    case FieldId::DemandGpusByHour:
        return tr("GPUs wanted in each of the 24 hours of a day. Decides what to own, reserve and rent by the hour, and how the load falls on hourly tariffs.");
    case FieldId::DemandGpusLow:
        return tr("With the most: the demand is spread evenly between the two.");
    case FieldId::DemandGpusHigh:
        return tr("With the least: the demand is spread evenly between the two.");
    case FieldId::DemandGpusMean:
        return tr("Mean of a demand that follows the normal distribution.");
    case FieldId::DemandGpusDeviation:
        return tr("Standard deviation of that demand.");
    case FieldId::PriceLevel:
        return tr("Which end of the catalogue's price ranges the bill of materials takes.");
    case FieldId::VatRate:
        return tr("Value-added tax on the purchase: 13% in China. Left out: prices are taken as they stand.");
    case FieldId::PriceBasis:
        return tr("Whether prices of the purchase include the value-added tax.");
    case FieldId::VatUse:
        return tr("A general taxpayer deducts it, so the purchase counts without it; universities and hospitals pay it.");
    case FieldId::ImportDuty:
        return tr("Share of the goods. Servers are free of duty under the WTO's agreement on information technology.");
    case FieldId::Installation:
        return tr("Share of the goods; 3–5% is usual.");
    case FieldId::Spares:
        return tr("Stock of spare parts, as a share of the goods.");
    case FieldId::Contingency:
        return tr("Reserve on everything that is bought.");
    case FieldId::FacilityPerKw:
        return tr("Price per kW of IT power, once.");
    case FieldId::Financing:
        return tr("A loan pays at the end of each month; a lease at its beginning, and the hardware is yours in the end.");
    case FieldId::FinancedShare:
        return tr("Share of the purchase that the loan pays. Left out: all of it.");
    case FieldId::FinancingRate:
        return tr("Nominal interest per year of the loan or lease.");
    case FieldId::FinancingYears:
        return tr("Years of the loan or lease. Left out: the horizon.");
    case FieldId::PowerExponent:
        return tr("Draw between idle and full grows with load to this power; 1 is a straight line, nodes were measured at 0.8 to 1.");
    case FieldId::InsuranceRate:
        return tr("Per year, as a share of the purchase.");
    case FieldId::FailureRate:
        return tr("Unplanned stops of a GPU in a year. Left out: what Meta reported for Llama 3, 0.173.");
    case FieldId::RepairTime:
        return tr("Hours until a failed node works again.");
    case FieldId::OwnSpareNodes:
        return tr("Nodes that are bought on top so that the service goes on when one fails (N+1).");
    case FieldId::DowntimeCost:
        return tr("What an hour without service costs.");
    case FieldId::UpgradeCapex:
        return tr("Today's price of newer hardware that does the same work. Tells at which review replacing pays.");
    case FieldId::UpgradeOpexRatio:
        return tr("Running cost of the newer hardware over that of the present.");
    case FieldId::UpgradeDrift:
        return tr("How its price changes per year.");
    case FieldId::UpgradeReview:
        return tr("Months between two reviews of the hardware.");
    case FieldId::RentReservedPerGpu:
        return tr("Reserved price for mixed procurement, paid around the clock. Left out: the catalogue's.");
    case FieldId::RentSpotPerGpu:
        return tr("Spot price for mixed procurement. Left out: the catalogue's.");
    case FieldId::InterruptibleShare:
        return tr("Share of the work that spot instances may do.");
    case FieldId::RentSupport:
        return tr("Support and managed service, as a share of the rent.");
    case FieldId::ApiBatchShare:
        return tr("Share of the tokens that is sent as batches.");
    case FieldId::ApiBatchDiscount:
        return tr("Discount on batches; 50% is usual.");
    case FieldId::ApiOffPeakShare:
        return tr("Share of the other tokens that falls into off-peak hours.");
    case FieldId::ApiOffPeakDiscount:
        return tr("Discount in off-peak hours.");
    case FieldId::ApiRetries:
        return tr("Share of requests that are sent a second time.");
    case FieldId::GreenShare:
        return tr("Share of the energy that is bought from sources without emissions.");
    case FieldId::End: break;
    }
    return {};
}

} // namespace suanchou::ui
