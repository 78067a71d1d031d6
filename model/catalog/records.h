// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What exists: models, number formats, accelerators, servers, prices. Plain values with provenance, read from JSON by
// catalog.h. Counts and widths are dimensionless integers; everything with a dimension is a quantity.
namespace suanchou::catalog {

using namespace suanchou::quantity;

/// How far a datum can be trusted, best first.
enum class Grade : std::uint8_t { Primary, Secondary, Vendor, Recalled, Assumption };

struct Provenance {
    std::string source;
    std::string date; ///< ISO date, month or range as the source states it; empty when undated
    Grade grade = Grade::Assumption;
    bool operator==(const Provenance &) const = default;
};

/// A range of amounts from one source; low and high are absent when the source gives one figure only.
template <class Quantity>
struct Ranged {
    Quantity typical{};
    std::optional<Quantity> low;
    std::optional<Quantity> high;
    Provenance from;
    bool operator==(const Ranged &) const = default;
};

// ---------------------------------------------------------------------------------------------- models

enum class AttentionBias : std::uint8_t { None, Qkv, Qkvo };
enum class QkNorm : std::uint8_t { None, PerHead, PerLayer };
enum class OutputGate : std::uint8_t { None, DoubledQuery, PerHead };
enum class NormKind : std::uint8_t { RmsNorm, LayerNorm, NonParametric };
enum class LinearKind : std::uint8_t { GatedDeltaNet, Kda, Mamba2, Lightning };
enum class IndexerKind : std::uint8_t { Dsa, Msa, V4 };
enum class NativeFormat : std::uint8_t { Bf16, Fp16, Fp8Block128, Fp4ExpertsFp8, Mxfp4Experts, Int4G32Experts };
enum class PublishedScope : std::uint8_t { Main, Checkpoint, MainVision, MainMtp };

struct MoeShape {
    std::int64_t experts = 0;
    std::int64_t expertsPerToken = 0;
    std::int64_t sharedExperts = 0;
    std::int64_t expertWidth = 0;
    std::int64_t sharedWidth = 0;
    std::int64_t firstDenseLayers = 0;
    std::int64_t layerFrequency = 1;
    std::optional<std::int64_t> moeLayers; ///< given where first/frequency does not describe the stack
    std::int64_t hashRoutedLayers = 0;
    std::int64_t routerExtra = 0;
    std::int64_t latentSize = 0; ///< 0: experts work on the hidden size
    bool routerBias = false;
    bool sharedGate = false;
    bool latentNorm = false;
    bool expertBias = false;
    bool operator==(const MoeShape &) const = default;
};

struct MlaShape {
    std::int64_t queryRank = 0; ///< 0: the query has no low-rank projection
    std::int64_t kvRank = 0;
    std::int64_t nopeHeadDim = 0;
    std::int64_t ropeHeadDim = 0;
    std::int64_t valueHeadDim = 0;
    bool outputGate = false;
    bool operator==(const MlaShape &) const = default;
};

struct IndexerShape {
    IndexerKind kind = IndexerKind::Dsa;
    std::int64_t heads = 0;
    std::int64_t headDim = 0;
    std::int64_t topK = 0;
    std::optional<std::int64_t> indexers; ///< layers that own an indexer; all full-attention layers when absent
    std::int64_t keyPool = 0;             ///< tokens per cached key; 0 or 1: one key per token
    bool operator==(const IndexerShape &) const = default;
};

struct LinearShape {
    LinearKind kind = LinearKind::GatedDeltaNet;
    std::int64_t layers = 0;
    std::int64_t keyHeads = 0;
    std::int64_t valueHeads = 0;
    std::int64_t keyHeadDim = 0;
    std::int64_t valueHeadDim = 0;
    std::int64_t heads = 0;
    std::int64_t headDim = 0;
    std::int64_t stateSize = 0;
    std::int64_t groups = 0;
    std::int64_t convKernel = 0;
    std::int64_t stateBytes = 4; ///< bytes per element of the recurrent state
    std::int64_t aLogLength = 0; ///< 0: one per head
    bool fullRankGate = false;
    bool operator==(const LinearShape &) const = default;
};

struct SlidingShape {
    std::int64_t window = 0;
    std::int64_t layers = 0; ///< layers that keep only the window
    bool chunked = false;    ///< Llama 4: chunks instead of a sliding window
    std::string pattern;
    bool operator==(const SlidingShape &) const = default;
};

struct GlobalAttention {
    std::int64_t heads = 0; ///< 0: as in the sliding layers
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t valueHeadDim = 0;
    bool keyEqualsValue = false;
    std::optional<bool> sinks;
    bool operator==(const GlobalAttention &) const = default;
};

struct LayerPlanEntry {
    std::int64_t count = 0;
    std::int64_t kvHeads = 0; ///< 0: the layer has no attention
    std::int64_t ffn = 0;     ///< 0: the layer has no feed-forward block
    bool operator==(const LayerPlanEntry &) const = default;
};

struct V4Shape {
    std::string version;
    std::int64_t queryRank = 0;
    std::int64_t outputRank = 0;
    std::int64_t outputGroups = 0;
    std::int64_t ropeHeadDim = 0;
    std::vector<std::int64_t> compressRatios;
    std::vector<std::int64_t> kvSourceLayers;
    std::vector<std::int64_t> indexSourceLayers;
    bool operator==(const V4Shape &) const = default;
};

struct EngramShape {
    std::vector<std::int64_t> rows;
    std::int64_t headDim = 0;
    std::int64_t heads = 0;
    std::int64_t maxNgram = 0;
    bool operator==(const EngramShape &) const = default;
};

struct MtpShape {
    std::int64_t layers = 0;
    bool moeFfn = false;
    std::int64_t projections = 0;
    std::int64_t norms = 0;
    std::int64_t experts = 0; ///< 0: as in the main stack
    std::int64_t extra = 0;
    std::int64_t ratio = 0;
    bool v4Attention = false;
    bool indexer = false;
    bool storesEmbeddingAndHead = false;
    bool operator==(const MtpShape &) const = default;
};

struct VisionShape {
    std::int64_t parameters = 0; ///< given directly, or 0 and computed from the tower below
    std::int64_t depth = 0;
    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t outHiddenSize = 0;
    std::int64_t patchSize = 0;
    std::int64_t spatialMergeSize = 0;
    std::int64_t temporalPatchSize = 0;
    std::int64_t positionEmbeddings = 0;
    bool operator==(const VisionShape &) const = default;
};

struct ModelSpec {
    std::string id;
    std::string name;
    std::string family;
    std::string developer;
    std::string repository;
    std::string license;
    std::string release;

    std::int64_t layers = 0;
    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t valueHeadDim = 0; ///< 0: equal to headDim
    std::int64_t vocabulary = 0;
    std::int64_t maxContext = 0;
    std::int64_t positionEmbeddings = 0;
    std::int64_t normsPerLayer = 2;
    std::int64_t extraNormsPerMoeLayer = 0;
    std::int64_t kvSharing = 1; ///< cross-layer attention: this many layers share one cache
    std::int64_t hyperConnections = 0;
    std::int64_t otherParameters = 0;
    std::int64_t unquantizedLinear = 0;    ///< linear weights the native checkpoint leaves in 16 bit
    std::int64_t unquantizedAttention = 0;
    std::optional<std::int64_t> attentionLayers; ///< Nemotron-H: one mixer per layer
    std::optional<std::int64_t> denseFfnLayers;
    bool tiedEmbeddings = false;
    bool lmHeadBias = false;
    bool mlpGated = true;
    bool mlpBias = false;
    bool attentionSinks = false;
    bool attentionResidual = false;
    bool embeddingLayerNorm = false;
    bool denseFfnInMoeLayers = false;
    bool hyperHeadMean = false;
    AttentionBias attentionBias = AttentionBias::None;
    QkNorm qkNorm = QkNorm::None;
    OutputGate outputGate = OutputGate::None;
    NormKind norm = NormKind::RmsNorm;
    NativeFormat nativeFormat = NativeFormat::Bf16;

    std::optional<MoeShape> moe;
    std::optional<MlaShape> mla;
    std::optional<IndexerShape> indexer;
    std::optional<LinearShape> linear;
    std::optional<SlidingShape> sliding;
    std::optional<GlobalAttention> global;
    std::optional<V4Shape> v4;
    std::optional<EngramShape> engram;
    std::optional<MtpShape> mtp;
    std::optional<VisionShape> vision;
    std::vector<LayerPlanEntry> layerPlan;

    std::int64_t publishedParameters = 0; ///< 0: none published
    PublishedScope publishedScope = PublishedScope::Main;
    std::int64_t publishedActive = 0;
    std::vector<std::string> inferred; ///< fields that no source states
    Provenance from;
    bool operator==(const ModelSpec &) const = default;
};

// ---------------------------------------------------------------------------------------------- number formats

/// The arithmetic an accelerator runs a weight format in; selects the peak rate.
enum class ComputeKind : std::uint8_t { Fp32, Tf32, Fp16, Bf16, Fp8, Int8, Fp4 };
inline constexpr std::size_t computeKindCount = 7;

/// Which weights a format leaves in 16 bit.
enum class QuantizedPart : std::uint8_t {
    Everything,      ///< all tensors (fp32, bf16, fp16)
    Linears,         ///< all linear layers; embedding, head, router and norms stay 16 bit
    FeedForward,     ///< only dense and expert feed-forward linears (Meta's FP8 405B)
    Experts,         ///< only routed experts (gpt-oss, Kimi K2 Thinking)
    GgufMix,         ///< a GGUF mixture: every matrix has a type, see ggufMix
};

struct NumberFormat {
    std::string id;
    std::string name;
    double bytesPerElement = 2.0;      ///< of the quantised part, block and group scales and zeros included
    QuantizedPart part = QuantizedPart::Everything;
    ComputeKind compute = ComputeKind::Bf16;
    bool forWeights = true;
    bool forKvCache = false;
    bool forTraining = false;
    int ggufMix = -1;                  ///< index of the mixture rule, -1 for none
    Provenance from;
    bool operator==(const NumberFormat &) const = default;
};

// ---------------------------------------------------------------------------------------------- hardware

enum class LinkKind : std::uint8_t { Pcie, NvlinkBridge, NvlinkSwitch, Xgmi, Hccs, RoCE, Other };

struct Accelerator {
    std::string id;
    std::string name;
    std::string vendor;
    std::string architecture;
    std::string formFactor;
    int releaseYear = 0;
    Bytes memoryMarketed{};
    std::optional<Bytes> memoryUsable; ///< as the driver reports it; absent when no source gives it
    BytesPerSecond bandwidth{};
    std::array<std::optional<FlopRate>, computeKindCount> peak{}; ///< dense, indexed by ComputeKind
    Watts boardPower{};
    LinkKind link = LinkKind::Pcie;
    std::string linkName;
    BytesPerSecond linkBandwidth{}; ///< both directions summed, per device
    BytesPerSecond hostBandwidth{}; ///< both directions summed; 0 when there is no host bus
    int linkDomain = 1;             ///< devices that reach each other over `link` (2 for a bridge, 8 for HGX, 72 for NVL72)
    int maxPerNode = 8;
    bool unifiedMemory = false;
    bool exportControlled = false;  ///< needs a licence for mainland China
    Provenance from;
    bool operator==(const Accelerator &) const = default;
};

struct Server {
    std::string id;
    std::string name;
    std::string accelerator; ///< accelerator id; empty for a chassis that takes any card
    int slots = 0;           ///< accelerators it holds
    bool includesAccelerators = false;
    std::optional<Watts> maxPower; ///< nameplate
    int rackUnits = 0;
    std::optional<Bytes> hostMemory;
    std::optional<Ranged<Money>> priceCny;
    std::optional<Ranged<Money>> priceUsd;
    Provenance from;
    bool operator==(const Server &) const = default;
};

enum class NetworkKind : std::uint8_t { Nic, Switch, Cable, Fabric };

struct NetworkItem {
    std::string id;
    std::string name;
    NetworkKind kind = NetworkKind::Nic;
    BytesPerSecond bandwidth{}; ///< one direction, per port
    int ports = 1;
    Seconds latency{};
    Watts power{};
    std::optional<Ranged<Money>> priceCny;
    std::optional<Ranged<Money>> priceUsd;
    Provenance from;
    bool operator==(const NetworkItem &) const = default;
};

struct StorageItem {
    std::string id;
    std::string name;
    Bytes capacity{};
    BytesPerSecond readBandwidth{};
    std::optional<Ranged<MoneyPerByte>> priceCny;
    std::optional<Ranged<MoneyPerByte>> priceUsd;
    Provenance from;
    bool operator==(const StorageItem &) const = default;
};

// ---------------------------------------------------------------------------------------------- prices

enum class Currency : std::uint8_t { Cny, Usd, Eur, Jpy, Gbp, Hkd, Sgd, Inr, Krw, Twd, Aud, Cad, Myr, Chf };
inline constexpr std::size_t currencyCount = 14;

struct GpuPrice {
    std::string accelerator;
    std::string market; ///< CN, US, EU, …
    Currency currency = Currency::Usd;
    Ranged<Money> price;
    bool operator==(const GpuPrice &) const = default;
};

struct RentOffer {
    std::string provider;
    std::string instance;
    std::string accelerator; ///< accelerator id; empty when the label could not be matched
    std::string acceleratorLabel;
    std::string region;
    double accelerators = 0; ///< per instance; fractional instances exist
    Currency currency = Currency::Usd;
    MoneyPerSecond onDemand{}; ///< whole instance
    std::optional<MoneyPerSecond> spot;
    std::optional<MoneyPerSecond> reserved1y;
    std::optional<MoneyPerSecond> reserved3y;
    Provenance from;
    bool operator==(const RentOffer &) const = default;
};

struct ApiPrice {
    std::string provider;
    std::string model;   ///< as the provider calls it
    std::string modelId; ///< catalogue id; empty when it is no model of the catalogue
    Currency currency = Currency::Usd;
    MoneyPerToken input{};
    std::optional<MoneyPerToken> cachedInput;
    MoneyPerToken output{};
    bool current = true; ///< false for history rows that have ended
    std::string window;  ///< "peak", "off-peak" or empty
    Provenance from;
    bool operator==(const ApiPrice &) const = default;
};

struct Tariff {
    std::string region;
    Currency currency = Currency::Cny;
    Ranged<MoneyPerJoule> price;
    bool operator==(const Tariff &) const = default;
};

struct PueFigure {
    std::string id; ///< air-enterprise, liquid, industry-average, hyperscale, …
    Ranged<Ratio> value;
    bool operator==(const PueFigure &) const = default;
};

struct CarbonFactor {
    std::string region;
    Co2PerJoule factor{};
    Provenance from;
    bool operator==(const CarbonFactor &) const = default;
};

/// A planning rate such as maintenance per year or the one-year reservation discount.
struct EconomyFigure {
    std::string id;
    Ranged<Ratio> value;
    bool operator==(const EconomyFigure &) const = default;
};

struct ExchangeRates {
    std::array<double, currencyCount> perUsd{}; ///< units of the currency for one US dollar
    Provenance from;
    bool operator==(const ExchangeRates &) const = default;
};

} // namespace suanchou::catalog
