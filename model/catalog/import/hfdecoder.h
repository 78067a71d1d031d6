// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/configview.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The parts that configurations of Hugging Face transformers share, read into a ModelSpec. Keys and defaults are those
// of the configuration classes in transformers (src/transformers/models/*/configuration_*.py) and, for models with
// remote code, of the configuration class in the model's repository.
namespace suanchou::catalog {

/// The configuration of the language model, and the one around it of a multimodal wrapper.
struct HfConfig {
    ConfigView text;
    std::optional<ConfigView> outer;
    std::string modelType;
};

/// What a configuration class takes for absent keys. 0: the class's own default is of no released model, so the key is
/// required; for kvHeads: as many as heads; for headDim: hidden size / heads.
struct ShapeDefaults {
    std::int64_t layers = 0;
    std::int64_t hidden = 0;
    std::int64_t ffn = 0;
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t vocabulary = 0;
    std::int64_t context = 2048;
    bool tied = false;
};

/// Layers, hidden size, heads, vocabulary, context, tied embeddings; not the feed-forward width.
void readShape(const HfConfig &config, const ShapeDefaults &defaults, ModelSpec &spec);
/// The same with the dense feed-forward width.
void readDenseShape(const HfConfig &config, const ShapeDefaults &defaults, ModelSpec &spec);

/// attention_bias and its other names; `all` says whether it covers the output projection too.
AttentionBias readAttentionBias(const HfConfig &config, bool otherwise, AttentionBias all);

/// `layers` layers that see `window` tokens; nothing when the window holds the whole context.
void slide(ModelSpec &spec, std::int64_t window, std::int64_t layers);
/// Layers of a kind in layer_types; nullopt when there is no such list. A list that is too short is reported; one that
/// goes on beyond the last layer describes draft layers there.
std::optional<std::int64_t> layersOfType(const HfConfig &config, const ModelSpec &spec,
                                         std::string_view type);
/// Layers that see a window only, by sliding_window_pattern: a number n (every n-th layer sees all) or letters such as
/// LLLG, repeated, the last layer always global (EXAONE 4). `otherwise` is the class's n.
std::int64_t localLayers(const HfConfig &config, const ModelSpec &spec, std::int64_t otherwise);
/// sliding_window on the layers that layer_types names, or on `otherwise` layers.
void readSliding(const HfConfig &config, ModelSpec &spec, std::int64_t windowDefault, std::int64_t otherwise);

struct MoeDefaults {
    std::string_view width = "moe_intermediate_size"; ///< key of the width of one expert
    std::int64_t shared = 0;                          ///< shared experts where the key is absent
    std::int64_t firstDense = 0;
    bool routerBias = false;
    bool sharedGate = false;
};

/// Experts, their widths, and which layers have them. Requires the layers to be read.
void readMoe(const HfConfig &config, const MoeDefaults &defaults, ModelSpec &spec);
/// Layers with experts, in stack order, as leading dense layers and a count.
void setMoeLayers(ModelSpec &spec, const std::vector<bool> &isMoe);

/// Draft (MTP) layers where the configuration counts them; `shape` says what one is made of.
void readDraft(const HfConfig &config, MtpShape shape, ModelSpec &spec);

using ReadHfFamily = void (*)(const HfConfig &, ModelSpec &);

struct HfFamily {
    std::string_view modelType;
    std::string_view
        architecture; ///< name of the model class without its "For…" ending; empty: none of its own
    ReadHfFamily read;
};

std::span<const HfFamily> hfDenseFamilies();
std::span<const HfFamily> hfClassicFamilies();
std::span<const HfFamily> hfGemmaFamilies();
std::span<const HfFamily> hfMoeFamilies();
std::span<const HfFamily> hfLatentFamilies();
std::span<const HfFamily> hfHybridFamilies();

/// The vision tower, where its weights can be counted; otherwise a note "vision-not-counted".
void readVision(const HfConfig &config, ModelSpec &spec);

/// The format the weights are released in, from quantization_config and dtype; sets spec.nativeFormat where the whole
/// scheme is one of NativeFormat, and returns the id of the number format or "native".
std::string readWeightsFormat(const HfConfig &config, ModelSpec &spec);

/// Relations between the figures, so that every formula of model/memory may be called on the spec.
void checkShape(const ModelSpec &spec, ImportLog &log);

} // namespace suanchou::catalog
