// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/provenance.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The shape of a model as its configuration states it. Counts and widths are dimensionless integers.
namespace suanchou::catalog {

enum class AttentionBias : std::uint8_t { None, Qkv, Qkvo };
enum class QkNorm : std::uint8_t { None, PerHead, PerLayer };
enum class OutputGate : std::uint8_t { None, DoubledQuery, PerHead };
enum class NormKind : std::uint8_t { RmsNorm, LayerNorm, NonParametric };
enum class LinearKind : std::uint8_t { GatedDeltaNet, Kda, Mamba2, Lightning };
enum class IndexerKind : std::uint8_t { Dsa, Msa, V4 };
enum class NativeFormat : std::uint8_t {
    Bf16,
    Fp16,
    Fp8Block128,
    Fp4ExpertsFp8,
    Mxfp4Experts,
    Int4G32Experts
};
enum class PublishedScope : std::uint8_t { Main, Checkpoint, MainVision, MainMtp };

/// What a published count adds to (or leaves out of) the weights the formulas count.
struct CountAdjustment {
    std::int64_t amount = 0;
    std::string why;
    bool operator==(const CountAdjustment &) const = default;
};

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
    std::optional<std::int64_t>
        indexers;               ///< layers that own an indexer; all full-attention layers when absent
    std::int64_t keyPool = 0;   ///< tokens per cached key; 0 or 1: one key per token
    std::int64_t blockSize = 0; ///< block-sparse selection: tokens per block, 0 when single tokens are chosen
    std::int64_t topKBlocks = 0;
    std::optional<std::int64_t> candidateSourceLayer; ///< layer whose scores preselect blocks
    std::int64_t candidateTopKBlocks = 0;
    std::int64_t candidateBlockSize = 0;
    std::string pattern; ///< which layers own an indexer, in words of the source
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
    std::string pattern; ///< which layers these are, in words of the source
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
    std::vector<std::int64_t> layers; ///< layers that read the lookup tables
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
    std::string what; ///< name of the tower where only its size is published
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
    std::int64_t unquantizedLinear = 0; ///< linear weights the native checkpoint leaves in 16 bit
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
    std::int64_t publishedBytes = 0;    ///< size of the released weight files; 0: none published
    bool publishedBytesRounded = false; ///< printed in GB or GiB only
    std::optional<CountAdjustment>
        countAdjustment;               ///< add to the computed count before comparing with the published one
    std::string countNote;             ///< why computed and published totals differ, where they do
    std::string activeNote;            ///< likewise for the active parameters
    std::vector<std::string> inferred; ///< fields that no source states
    std::vector<std::string> notes;
    std::vector<Provenance> furtherSources; ///< beyond `from`
    Provenance from;
    bool operator==(const ModelSpec &) const = default;
};

} // namespace suanchou::catalog
