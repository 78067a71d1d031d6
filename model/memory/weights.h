// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

#include <span>

namespace suanchou::memory {

/// What the indices of catalog::NumberFormat::ggufMix and catalog::GgufRule::type mean.
struct GgufTables {
    std::span<const catalog::GgufType> types;
    std::span<const catalog::GgufMix> mixes;
};

/// Resident bytes of one model in one number format, by the way layouts divide them. Made once for a pair of model and
/// format (about a microsecond), then evaluated for any number of layouts.
struct WeightBytes {
    Bytes embedding{};    ///< token table; divided over tensor ranks, on the first pipeline stage
    Bytes head{};         ///< nothing when it reads the token table; divided likewise, on the last stage
    Bytes divided{};      ///< matrices of all layers that tensor ranks divide
    Bytes keyValue{};     ///< key and value projections: never divided finer than the key-value heads
    Bytes replicated{};   ///< norms, routers, latent down-projections, indexers: whole on every tensor rank
    Bytes experts{};      ///< routed experts of all layers
    Bytes leadingDense{}; ///< of divided: feed-forward blocks of the dense layers before the experts begin
    Bytes outside{};      ///< vision tower and lookup tables; divided, on the first stage
    Bytes largestLayer{}; ///< the heaviest layer, whole
    std::int64_t layers = 0;
    std::int64_t leadingLayers = 0;
    std::int64_t keyValueHeads = 1; ///< smallest number of key-value heads of any layer
    std::int64_t expertsPerLayer = 0;
    std::int64_t vocabulary = 0;

    Bytes total() const { return embedding + head + divided + keyValue + replicated + experts + outside; }
    bool operator==(const WeightBytes &) const = default;
};

/// Draft (MTP) layers are not resident: engines load them only for speculative decoding (vLLM, SGLang: 635 GiB for
/// DeepSeek-R1, not 642). A format's part says what stays 16 bit: embedding, head, router and norms for linear formats
/// (AWQ, GPTQ, FP8, INT8 checkpoints), everything but feed-forward (Meta's Llama-3.1-405B-FP8) or everything but routed
/// experts (gpt-oss). The model's own native format also keeps what its checkpoint keeps (ModelSpec::unquantizedLinear).
/// GGUF: the type of every matrix by llama.cpp's rules, vectors and routers in 32 bit. Requires a format with
/// forWeights or forTraining set. `engine` matters to padding only.
WeightBytes weightBytes(const catalog::ModelSpec &model, const LayerGroups &groups,
                        const ParameterCount &count, const catalog::NumberFormat &format,
                        const GgufTables &gguf = {}, scenario::Engine engine = scenario::Engine::Other);

/// What one pipeline stage holds of the stack.
struct StageShare {
    double layers = 0;
    double share = 1;        ///< of all layers
    double expertShare = 1;  ///< of the layers with experts
    double leadingShare = 1; ///< of the leading dense layers
    bool first = true;       ///< holds the embedding
    bool last = true;        ///< holds the head
};

struct FullestStage {
    StageShare stage;
    Bytes weights{}; ///< on one of its GPUs
};

/// The stage whose GPUs hold most weights. Layers are spread evenly; a remainder goes to the stages before the last one,
/// backwards (vLLM distributed/utils.py get_pp_indices). Every degree of the layout must be at least 1.
FullestStage fullestStage(const WeightBytes &weights, const scenario::Layout &layout,
                          scenario::Engine engine);

/// Resident weights of a GPU of the fullest stage. Tensor ranks divide matrices; the experts are divided over
/// max(expert, tensor x data) ranks, whole experts per rank when expert > 1 (vLLM and SGLang expert parallelism).
/// llama.cpp divides layers, not matrices, over its GPUs and leaves an untied token table in host memory.
Bytes weightsPerGpu(const WeightBytes &weights, const scenario::Layout &layout, scenario::Engine engine);

/// Ranks over which the routed experts of one layer are divided.
int expertWays(const scenario::Layout &layout);

/// llama.cpp places whole layers: its tensor degree acts as a pipeline (option --split-mode layer, the default).
scenario::Layout effectiveLayout(const scenario::Layout &layout, scenario::Engine engine);

} // namespace suanchou::memory
