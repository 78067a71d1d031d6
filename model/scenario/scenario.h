// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/quantity/units.h"
#include "model/scenario/fieldid.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What is asked. A value: every member holds an effective figure (its default where nothing was given), and `given`
// remembers which fields were stated, so that the answer can say which defaults it took. Names, units, ranges and
// defaults of the members live in the field table (fields.h) and nowhere else.
namespace suanchou::scenario {

using namespace suanchou::quantity;

enum class Task : std::uint8_t { Serve, Pretrain, FullFinetune, Lora, Qlora };
enum class Engine : std::uint8_t {
    Vllm, Sglang, TensorRtLlm, LlamaCpp, Lmdeploy, ExllamaV2, MlcLlm, GptFast, Ktransformers, Other
};
enum class ServingMode : std::uint8_t { Server, Offline, SingleStream };
enum class Framework : std::uint8_t {
    HfTrainer, Torchtune, Torchtitan, Megatron, MegatronDeepspeed, Deepspeed, NemoAutomodel, Litgpt, MsSwift,
    LlamaFactory, Unsloth, PeftTrl, FsdpQlora, FmsFsdp, LlmFoundry, Other
};
enum class Optimizer : std::uint8_t {
    Adamw, AdamwFused, AdamwDistributed, Adamw8bit, Adamw4bit, AdamwBf16Moments, PagedAdamw,
    PagedAdamw8bitInBackward, AdamwInBackward, Adamw8bitInBackward, Adafactor, Sgd, Muon, Galore,
    GalorePerParameter, QGalore
};
enum class Recompute : std::uint8_t { None, Selective, Full };
enum class Offload : std::uint8_t { Parameters, Optimizer, Activations, ParametersActivations, All };
enum class OffloadTarget : std::uint8_t { Host, Nvme };
/// Which linear layers get adapters, and whether a magnitude is trained beside them (DoRA, arXiv 2402.09353).
enum class LoraTargets : std::uint8_t { AllLinear, Attention, QueryValue };
enum class LoraVariant : std::uint8_t { Lora, Dora };
/// Whether the attention scores are kept (eager) or never stored (FlashAttention, arXiv 2205.14135).
enum class Attention : std::uint8_t { Flash, Eager };
/// How the loss is computed: on all logits at once, in chunks, or fused with the head so that none are stored.
enum class Loss : std::uint8_t { Full, Chunked, Fused };
/// How samples fill sequences: packed or padded to one length, or padded to the longest of each batch.
enum class SequenceFill : std::uint8_t { Packed, Padded, Varying };
/// vLLM's engine core: V0 up to 0.7, V1 since 0.8.
enum class EngineVersion : std::uint8_t { V0, V1 };
enum class ChunkedPrefill : std::uint8_t { On, Off };
/// Whether prompts are filled by replicas of their own, which send the cache to those that decode (DistServe, arXiv
/// 2401.09670; Splitwise, arXiv 2311.18677).
enum class Disaggregation : std::uint8_t { None, PrefillDecode };
/// How GPUs without a link of their own reach each other: under one PCIe switch, under one processor, across two
/// processors, or through host memory because the driver allows no peer-to-peer traffic (GeForce).
enum class PcieTopology : std::uint8_t { Switch, OneSocket, TwoSockets, NoPeerToPeer };
enum class SpeculativeMethod : std::uint8_t { None, Mtp, Eagle, DraftModel, Ngram };
enum class Depreciation : std::uint8_t { StraightLine, Macrs5 };
/// Which end of the catalogue's price ranges the bill of materials takes.
enum class PriceLevel : std::uint8_t { Typical, Low, High };
enum class PriceBasis : std::uint8_t { WithVat, WithoutVat };
/// What a buyer does with the value-added tax: a general taxpayer deducts it, a university or hospital pays it.
enum class VatUse : std::uint8_t { Deducted, Paid };
enum class Financing : std::uint8_t { Cash, Loan, Lease };
enum class Commitment : std::uint8_t { OnDemand, OneYear, ThreeYears, FiveYears, Spot };
/// Supply of a rack or a machine (mainland China, GB/T 156): 220 V between phase and neutral, 380 V between phases.
enum class Circuit : std::uint8_t { Single16, Single32, Three32, Three63 };
/// How the heat leaves a rack.
enum class Cooling : std::uint8_t { Air, RearDoor, DirectLiquid, Immersion };

constexpr bool isTraining(Task task)
{
    return task != Task::Serve;
}

/// Exactly one of: a catalogue id, a size alone (parameters > 0), or a text that readModelText() of the catalogue reads.
struct ModelChoice {
    std::string id = "deepseek-r1";
    double parameters = 0;
    std::string config;
    bool operator==(const ModelChoice &) const = default;
};

struct Slo {
    std::optional<Seconds> ttft;
    std::optional<Seconds> tpot;
    bool operator==(const Slo &) const = default;
};

/// Speculative decoding: drafted tokens are verified in one step (arXiv 2211.17192).
struct Speculative {
    SpeculativeMethod method = SpeculativeMethod::None;
    int tokens = 1;                        ///< drafted per step
    double acceptance = 0.7;               ///< chance that one drafted token is accepted, 0..1
    std::optional<double> draftParameters; ///< of a separate draft model; absent: derived from the method
    bool operator==(const Speculative &) const = default;
};

struct Serving {
    Engine engine = Engine::Vllm;
    ServingMode mode = ServingMode::Server;
    Tokens inputTokens = tokens(1024);
    Tokens outputTokens = tokens(512);
    std::optional<Requests> concurrency = requests(64); ///< absent: as many as the KV cache holds ("max")
    std::optional<RequestRate> requestRate;             ///< given: open loop
    std::optional<Tokens> contextLimit;                 ///< absent: input + output, rounded up to the engine's block
    std::optional<Tokens> maxBatchedTokens;             ///< absent: the engine's default
    std::optional<Requests> maxSequences;               ///< absent: the engine's default
    std::optional<double> memoryUtilization;            ///< absent: the engine's default
    std::optional<EngineVersion> engineVersion;         ///< vLLM only; absent: V1
    std::optional<ChunkedPrefill> chunkedPrefill;       ///< absent: the engine's default
    std::optional<Bytes> hostWeights;                   ///< weights of each GPU that stay in host memory
    Speculative speculative;
    Slo slo;
    double outputSpread = 1.0; ///< coefficient of variation of the output length
    double prefixCached = 0.0; ///< share of the prompt whose keys and values are in the cache already
    double prefixCommon = 0.0; ///< share of the prompt that is the same for all requests and kept once
    Disaggregation disaggregation = Disaggregation::None;
    std::optional<int> prefillReplicas; ///< of all replicas, with disaggregation; absent: what completes most requests
    bool operator==(const Serving &) const = default;
};

/// The people whose requests the machines are sized for; nothing is sized without `users`.
struct Audience {
    std::optional<double> users;                        ///< people with access
    RequestRate requestsPerUser = requestsPerHour(10);  ///< of one of them, mean over the hours of use
    double peakFactor = 2.0;                            ///< busiest hour over the mean
    double headroom = 0.3;                              ///< capacity beyond the peak, of the peak
    double growthPerYear = 0.0;
    int spareNodes = 1;                                 ///< nodes that may fail at the peak
    bool operator==(const Audience &) const = default;
};

struct Training {
    Framework framework = Framework::Megatron;
    Tokens tokensTotal = tokens(1e9);
    Tokens sequenceLength = tokens(4096);
    int microBatch = 1;
    int globalBatch = 128;
    Optimizer optimizer = Optimizer::Adamw;
    Recompute recompute = Recompute::Full;
    std::optional<int> zeroStage;   ///< absent: what the framework does by default
    std::optional<Offload> offload;
    int loraRank = 16;
    LoraTargets loraTargets = LoraTargets::AllLinear;
    LoraVariant loraVariant = LoraVariant::Lora;
    Attention attention = Attention::Flash;
    std::optional<Loss> loss;                 ///< absent: what the framework does by default
    std::optional<SequenceFill> sequenceFill; ///< absent: what the framework does by default
    OffloadTarget offloadTarget = OffloadTarget::Host;
    std::optional<Seconds> nodeMtbf; ///< of one node; absent: the calibrated goodput stands for failures
    Seconds restart = minutes(10);   ///< after a failure, without reading the checkpoint
    double epochs = 1.0;             ///< times that the data are trained on
    double rawBytesPerToken = 4.0;   ///< of text before it is cut into tokens
    int datasetCopies = 2;           ///< of the tokens on the storage: as cut, and shuffled
    bool operator==(const Training &) const = default;
};

/// Degrees of parallelism; absent means "auto".
struct Parallelism {
    std::optional<int> tensor;
    std::optional<int> pipeline;
    std::optional<int> data;
    std::optional<int> expert;
    std::optional<int> context;
    bool operator==(const Parallelism &) const = default;
};

struct Hardware {
    std::string accelerator = "h200-sxm"; ///< catalogue id or "auto"
    std::optional<int> count;             ///< absent: "auto"
    std::optional<Bytes> memory;          ///< overrides the usable memory of the accelerator
    std::optional<Bytes> hostMemory;      ///< RAM of one node; absent: not checked
    std::optional<int> perNode;           ///< absent: what the accelerator's usual server holds
    std::optional<BytesPerSecond> network; ///< between nodes, per GPU and direction; absent: as in the measured runs
    std::optional<BytesPerSecond> storage; ///< shared storage, read and written alike
    std::optional<Watts> rackPower;        ///< that a rack takes
    std::optional<PcieTopology> pcieTopology; ///< absent: as in the measured runs
    std::optional<Circuit> circuit;        ///< that feeds one machine
    std::optional<Cooling> cooling;        ///< of a rack
    std::optional<int> nodePorts;          ///< network ports of one machine; absent: one for each GPU, or one
    std::optional<std::string> processor;  ///< catalogue id of the host's; absent: host_bandwidth of the calibration
    std::optional<int> sockets;            ///< with such a processor; absent: as many as a board holds
    Parallelism parallelism;
    bool operator==(const Hardware &) const = default;
};

struct CapexLine {
    std::string name;
    double amount = 0; ///< in the scenario's currency
    bool operator==(const CapexLine &) const = default;
};

struct Demand {
    std::optional<TokenRate> inputTokens;
    double cachedShare = 0.0;
    std::optional<TokenRate> outputTokens;
    double growthPerYear = 0.0;
    std::optional<double> outputWeight; ///< what an output token costs over an input token
    std::optional<double> ownShare;     ///< of the tokens, answered by hardware of one's own; an API answers the rest
    std::vector<double> gpusByHour;     ///< 24 numbers of GPUs, or empty
    std::optional<Gpus> gpusLow;        ///< demand spread evenly between two numbers
    std::optional<Gpus> gpusHigh;
    std::optional<Gpus> gpusMean;       ///< normal demand
    std::optional<Gpus> gpusDeviation;
    bool operator==(const Demand &) const = default;
};

struct Own {
    std::optional<Money> capex;
    std::vector<CapexLine> capexLines;
    PriceLevel priceLevel = PriceLevel::Typical;
    std::optional<double> vatRate;
    PriceBasis prices = PriceBasis::WithVat;
    VatUse vat = VatUse::Deducted;
    std::optional<double> importDuty;   ///< shares of the goods
    std::optional<double> installation;
    std::optional<double> spares;
    std::optional<double> contingency;
    std::optional<MoneyPerWatt> facilityPerKw; ///< racks, UPS and cooling for the nameplate power
    std::optional<Money> budget;
    Financing financing = Financing::Cash;
    std::optional<double> financedShare; ///< of the purchase, by a loan
    std::optional<double> financingRate;
    std::optional<double> financingYears;
    std::optional<double> salvageRate;
    std::optional<double> resalePerYear;
    std::optional<double> depreciationYears;
    Depreciation depreciation = Depreciation::StraightLine;
    std::optional<Watts> itPower;
    std::optional<double> idlePowerShare;
    std::optional<double> powerExponent;
    std::optional<double> pue;
    std::optional<MoneyPerJoule> tariff;
    std::optional<std::string> tariffSchedule; ///< catalogue's time of use, which multiplies the tariff hour by hour
    std::vector<double> tariffByHour; ///< 24 prices per kWh, or empty
    std::optional<MoneyPerWattSecond> colocationPerKw;
    std::optional<MoneyPerSecond> colocation;
    std::optional<double> maintenanceRate;
    std::optional<double> insuranceRate;
    std::optional<MoneyPerSecond> staff;
    std::optional<MoneyPerGpuSecond> licence;
    std::optional<MoneyPerSecond> modelUpdate;
    std::optional<MoneyPerSecond> otherPerHour;
    std::optional<MoneyPerSecond> otherPerYear;
    std::optional<double> failureRate; ///< unplanned stops of a GPU in a year
    Seconds repairTime = hours(24.0);
    std::optional<int> spareNodes;
    std::optional<MoneyPerSecond> downtimeCost;
    bool operator==(const Own &) const = default;
};

/// Replacing the hardware by a newer one that does the same work.
struct Upgrade {
    std::optional<Money> capex;       ///< of the new hardware, today
    std::optional<double> opexRatio;  ///< its running cost over that of the old
    double driftPerYear = 0.0;        ///< change of its price
    int reviewMonths = 18;
    bool operator==(const Upgrade &) const = default;
};

struct Rent {
    std::optional<MoneyPerGpuSecond> perGpu;
    std::optional<MoneyPerSecond> perNode;
    std::optional<MoneyPerGpuSecond> reservedPerGpu; ///< beside `perGpu`, for mixed procurement
    std::optional<MoneyPerGpuSecond> spotPerGpu;
    std::optional<double> interruptibleShare;        ///< of the work, that spot instances may do
    std::optional<double> gpus;
    std::optional<double> nodes;
    Commitment commitment = Commitment::OnDemand;
    std::optional<double> discount;
    Seconds hoursPerYear = hours(8760.0);
    std::optional<double> interruptionOverhead;
    double priceDriftPerYear = 0.0;
    std::optional<MoneyPerSecond> storage;
    std::optional<MoneyPerSecond> egress;
    std::optional<double> support; ///< share of the rent
    bool operator==(const Rent &) const = default;
};

struct Api {
    std::optional<std::string> provider; ///< of the catalogue's prices; absent: the maker's, else the middle of all
    std::optional<MoneyPerToken> input;
    std::optional<MoneyPerToken> cachedInput;
    std::optional<MoneyPerToken> output;
    double priceDriftPerYear = 0.0;
    std::optional<double> batchShare;    ///< of the tokens, sent as batches
    std::optional<double> batchDiscount;
    std::optional<double> offPeakShare;  ///< of the rest, sent at off-peak hours
    std::optional<double> offPeakDiscount;
    std::optional<double> retries;       ///< share of requests that are sent again
    bool operator==(const Api &) const = default;
};

struct Energy {
    std::optional<std::string> region; ///< of the grid, as the catalogue names it; absent: by the currency
    std::optional<Co2PerJoule> emissionFactor;
    std::optional<double> greenShare; ///< of the energy, bought from sources without emissions
    std::optional<KilogramsCo2> embodied;
    bool operator==(const Energy &) const = default;
};

struct Finance {
    catalog::Currency currency = catalog::Currency::Cny;
    Seconds horizon = years(5);
    double utilisation = 0.5;
    double discountRate = 0.08;
    Seconds hoursPerMonth = hours(quantity::hoursPerMonth);
    double taxRate = 0.0;
    std::optional<TokenRate> tokenRate;
    Demand demand;
    Own own;
    Upgrade upgrade;
    Rent rent;
    Api api;
    Energy energy;
    bool operator==(const Finance &) const = default;
};

struct Scenario {
    std::string name;
    ModelChoice model;
    std::string weights = "native";
    std::string kvCache = "auto";
    Task task = Task::Serve;
    Serving serving;
    Audience audience;
    Training training;
    Hardware hardware;
    Finance finance;
    std::bitset<fieldCount> given; ///< fields that were stated rather than taken from defaults
    bool operator==(const Scenario &) const = default;
};

/// Requests that arrive per second at the peak: those of the audience where it is given, else the stated rate of an open
/// loop; absent for a closed loop, for queued work and for training.
inline std::optional<RequestRate> arrivalRate(const Scenario &scenario)
{
    if (isTraining(scenario.task) || scenario.serving.mode != ServingMode::Server)
        return std::nullopt;
    const Audience &audience = scenario.audience;
    if (audience.users)
        return *audience.users * audience.peakFactor * audience.requestsPerUser;
    return scenario.serving.requestRate;
}

} // namespace suanchou::scenario
