// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <algorithm>

// Vision towers, which a checkpoint holds beside the language model.
namespace suanchou::catalog {

namespace {

constexpr ImportRange towerWidthRange{1, 1 << 14};
constexpr ImportRange towerFfnRange{1, 1 << 16};
constexpr ImportRange patchRange{1, 64};

struct Tower {
    std::int64_t layers = 0;
    std::int64_t hidden = 0;
    std::int64_t ffn = 0;
    std::int64_t patch = 0;

    std::int64_t patchEmbedding() const { return 3 * patch * patch * hidden; }
    /// Attention with four biased matrices, two biased feed-forward matrices, two LayerNorms.
    std::int64_t layerWeights() const
    {
        return 4 * (hidden * hidden + hidden) + 2 * hidden * ffn + ffn + hidden + 4 * hidden;
    }
};

// SigLIP without head and Gemma 3's projector (transformers modeling_siglip.py, Gemma3MultiModalProjector).
VisionShape gemma3Tower(const ConfigView &vision, const ModelSpec &spec)
{
    const Tower tower{vision.number({"num_hidden_layers"}, layerRange, 27),
                      vision.number({"hidden_size"}, towerWidthRange, 1152),
                      vision.number({"intermediate_size"}, towerFfnRange, 4304),
                      vision.number({"patch_size"}, patchRange, 14)};
    const std::int64_t side = vision.number({"image_size"}, ImportRange{1, 1 << 13}, 896) / tower.patch;
    VisionShape shape;
    shape.parameters = tower.patchEmbedding() + tower.hidden + side * side * tower.hidden +
                       tower.layers * tower.layerWeights() + 2 * tower.hidden +
                       tower.hidden * spec.hiddenSize + tower.hidden;
    shape.what = "SigLIP and projector";
    return shape;
}

// Llama 4's tower: class token, positions, LayerNorms around the stack, a two-layer adapter after pixel shuffle, and
// the projector (transformers modeling_llama4.py); none of the last three has biases.
VisionShape llama4Tower(const ConfigView &vision, const ModelSpec &spec)
{
    const Tower tower{vision.number({"num_hidden_layers"}, layerRange, 34),
                      vision.number({"hidden_size"}, towerWidthRange, 768),
                      vision.number({"intermediate_size"}, towerFfnRange, 5632),
                      vision.number({"patch_size"}, patchRange, 14)};
    const std::int64_t side = vision.number({"image_size"}, ImportRange{1, 1 << 13}, 448) / tower.patch;
    const std::int64_t adapterIn = vision.number({"projector_input_dim"}, towerFfnRange, 4096);
    const std::int64_t adapterOut = vision.number({"projector_output_dim"}, towerFfnRange, 4096);
    const std::int64_t output = vision.number({"vision_output_dim"}, towerFfnRange, 7680);
    VisionShape shape;
    shape.parameters = tower.patchEmbedding() + tower.hidden + (side * side + 1) * tower.hidden +
                       4 * tower.hidden + tower.layers * tower.layerWeights() + tower.ffn * adapterIn +
                       adapterIn * adapterOut + output * spec.hiddenSize;
    shape.what = "tower, adapter and projector";
    return shape;
}

// Qwen3-VL and Qwen3.5 (transformers modeling_qwen3_vl.py): the shape that the catalogue records have.
VisionShape qwenTower(const ConfigView &vision)
{
    VisionShape shape;
    shape.depth = vision.number({"depth"}, layerRange, 27);
    shape.hiddenSize = vision.number({"hidden_size"}, towerWidthRange, 1152);
    shape.intermediateSize = vision.number({"intermediate_size"}, towerFfnRange, 4304);
    shape.outHiddenSize = vision.number({"out_hidden_size"}, hiddenRange, 3584);
    shape.patchSize = vision.number({"patch_size"}, patchRange, 16);
    shape.spatialMergeSize = vision.number({"spatial_merge_size"}, ImportRange{1, 8}, 2);
    shape.temporalPatchSize = vision.number({"temporal_patch_size"}, ImportRange{1, 8}, 2);
    shape.positionEmbeddings = vision.number({"num_position_embeddings"}, ImportRange{0, 1 << 20}, 2304);
    return shape;
}

// Qwen3-VL also feeds features of some layers to the language model, each through a merger with a wider norm.
VisionShape qwen3VlTower(const ConfigView &vision)
{
    VisionShape shape = qwenTower(vision);
    const auto taps = vision.numbers({"deepstack_visual_indexes"}, layerCountRange);
    if (taps.empty())
        return shape;
    const std::int64_t h = shape.hiddenSize;
    const std::int64_t f = shape.intermediateSize;
    const std::int64_t merged = h * shape.spatialMergeSize * shape.spatialMergeSize;
    const std::int64_t merger = merged * merged + merged + merged * shape.outHiddenSize + shape.outHiddenSize;
    const std::int64_t layer = 4 * (h * h + h) + 2 * h * f + f + h + 4 * h;
    VisionShape counted;
    counted.parameters = 3 * shape.temporalPatchSize * shape.patchSize * shape.patchSize * h + h +
                         shape.positionEmbeddings * h + shape.depth * layer + 2 * h + merger +
                         static_cast<std::int64_t>(taps.size()) * (merger + 2 * merged);
    counted.what = "tower and mergers";
    return counted;
}

} // namespace

void readVision(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &holder = config.outer ? *config.outer : config.text;
    const auto vision = holder.object({"vision_config", "visual", "vision_tower_config"});
    if (!vision || vision->json().empty())
        return;
    const std::string_view type = config.modelType;
    if (type.starts_with("qwen3_5"))
        spec.vision = qwenTower(*vision);
    else if (type.starts_with("qwen3_vl"))
        spec.vision = qwen3VlTower(*vision);
    else if (type.starts_with("gemma3"))
        spec.vision = gemma3Tower(*vision, spec);
    else if (type.starts_with("llama4"))
        spec.vision = llama4Tower(*vision, spec);
    else
        holder.log().note("vision-not-counted");
}

} // namespace suanchou::catalog
