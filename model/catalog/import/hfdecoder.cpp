// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace suanchou::catalog {

namespace {

template <class... Texts>
constexpr auto names(Texts... texts)
{
    return std::array<std::string_view, sizeof...(texts)>{texts...};
}

constexpr auto layerNames = names("num_hidden_layers", "n_layer", "num_layers", "n_layers");
constexpr auto hiddenNames = names("hidden_size", "n_embd", "n_embed", "d_model");
constexpr auto headNames = names("num_attention_heads", "n_head", "n_heads", "num_heads");
constexpr auto kvHeadNames =
    names("num_key_value_heads", "num_kv_heads", "n_head_kv", "num_attention_groups");
constexpr auto headDimNames = names("head_dim", "attention_head_dim", "kv_channels");
constexpr auto vocabularyNames = names("vocab_size", "padded_vocab_size");
constexpr auto contextNames = names("max_position_embeddings", "n_positions", "seq_length",
                                    "model_max_length", "max_sequence_length", "max_seq_len", "n_ctx");
constexpr auto ffnNames = names("intermediate_size", "ffn_hidden_size", "ffn_dim");
constexpr auto expertNames = names("n_routed_experts", "num_experts", "num_local_experts", "moe_num_experts");
constexpr auto perTokenNames = names("num_experts_per_tok", "num_experts_per_token", "moe_topk", "moe_k",
                                     "moe_top_k", "top_k_experts", "experts_per_token");
constexpr auto sharedNames =
    names("n_shared_experts", "num_shared_experts", "moe_num_shared_experts", "num_shared_expert");
constexpr auto sharedWidthNames =
    names("shared_expert_intermediate_size", "moe_shared_expert_intermediate_size",
          "shared_intermediate_size", "share_expert_dim");
constexpr auto draftNames = names("num_nextn_predict_layers", "mtp_num_hidden_layers", "mtp_num_layers");

std::int64_t numberOr(const ConfigView &view, ConfigView::Names names, ImportRange range,
                      std::int64_t otherwise)
{
    return otherwise > 0 ? view.number(names, range, otherwise) : view.number(names, range);
}

bool readTied(const HfConfig &config, bool otherwise)
{
    constexpr auto tied = names("tie_word_embeddings");
    if (!config.text.has(tied) && config.outer && config.outer->has(tied))
        return config.outer->quietFlag(tied, otherwise);
    return config.text.flag(tied, otherwise);
}

// moe_layers_enum of Step-3.5: the indices as one text, "3,4,5".
std::vector<bool> layersNamed(const HfConfig &config, const std::string &text, std::size_t layers)
{
    std::vector<bool> flags(layers, false);
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at < end) {
        std::size_t index = 0;
        const auto [stop, error] = std::from_chars(at, end, index);
        if (error != std::errc{}) {
            config.text.fault(ImportErrorCode::WrongType, "moe_layers_enum", text.substr(0, 40),
                              "numbers and commas");
            return flags;
        }
        if (index < layers)
            flags[index] = true;
        at = stop;
        while (at < end && (*at == ',' || *at == ' '))
            ++at;
    }
    return flags;
}

// Qwen: every decoder_sparse_step-th layer, but none of mlp_only_layers. DeepSeek: from first_k_dense_replace on every
// moe_layer_freq-th. Others list the layers.
std::vector<bool> moeLayers(const HfConfig &config, const MoeDefaults &defaults, const ModelSpec &spec)
{
    const ConfigView &text = config.text;
    const auto layers = static_cast<std::size_t>(spec.layers);
    std::vector<bool> flags(layers, false);
    const auto tooShort = [&](std::string_view key, std::size_t size) {
        if (size < layers)
            text.fault(ImportErrorCode::Inconsistent, key, std::to_string(size) + " entries",
                       std::to_string(layers) + " entries");
        return size < layers;
    };
    if (const auto types = text.texts({"mlp_layer_types"}); !types.empty()) {
        for (std::size_t i = 0; !tooShort("mlp_layer_types", types.size()) && i < layers; ++i)
            flags[i] = types[i] == "sparse";
        return flags;
    }
    for (const std::string_view key : {"moe_layer_freq", "is_moe_layer"}) {
        if (!text.isList({key}))
            continue;
        const auto list = text.numbers({key}, smallRange);
        for (std::size_t i = 0; !tooShort(key, list.size()) && i < layers; ++i)
            flags[i] = list[i] != 0;
        return flags;
    }
    if (const std::string list = text.text({"moe_layers_enum"}); !list.empty())
        return layersNamed(config, list, layers);

    const std::int64_t first =
        text.states({"first_k_dense_replace", "moe_layer_start_index"}) || defaults.firstDense == 0
            ? text.quietNumber({"first_k_dense_replace", "moe_layer_start_index"}, layerCountRange, 0)
            : text.number({"first_k_dense_replace"}, layerCountRange, defaults.firstDense);
    const std::int64_t every = text.quietNumber({"moe_layer_freq", "moe_layer_interval"}, layerRange, 1);
    const std::int64_t step = text.quietNumber({"decoder_sparse_step"}, layerRange, 1);
    const auto denseOnly = text.numbers({"mlp_only_layers"}, layerCountRange);
    for (std::int64_t i = first; i < spec.layers; ++i) {
        const bool listed = std::find(denseOnly.begin(), denseOnly.end(), i) != denseOnly.end();
        flags[static_cast<std::size_t>(i)] = i % every == 0 && (i + 1) % step == 0 && !listed;
    }
    return flags;
}

} // namespace

void readShape(const HfConfig &config, const ShapeDefaults &defaults, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    spec.layers = numberOr(text, layerNames, layerRange, defaults.layers);
    spec.hiddenSize = numberOr(text, hiddenNames, hiddenRange, defaults.hidden);
    spec.heads = numberOr(text, headNames, headRange, defaults.heads);
    spec.kvHeads = defaults.kvHeads > 0 ? text.number(kvHeadNames, headRange, defaults.kvHeads)
                                        : text.quietNumber(kvHeadNames, headRange, spec.heads);
    const std::int64_t shared = std::max<std::int64_t>(1, spec.hiddenSize / spec.heads);
    spec.headDim = defaults.headDim > 0
                       ? text.number(headDimNames, headDimRange, defaults.headDim)
                       : text.quietNumber(headDimNames, headDimRange, std::min(shared, headDimRange.high));
    spec.vocabulary = numberOr(text, vocabularyNames, vocabularyRange, defaults.vocabulary);
    spec.maxContext = text.number(contextNames, contextRange, defaults.context);
    spec.tiedEmbeddings = readTied(config, defaults.tied);
}

void readDenseShape(const HfConfig &config, const ShapeDefaults &defaults, ModelSpec &spec)
{
    readShape(config, defaults, spec);
    spec.intermediateSize = numberOr(config.text, ffnNames, ffnRange, defaults.ffn);
}

AttentionBias readAttentionBias(const HfConfig &config, bool otherwise, AttentionBias all)
{
    return config.text.quietFlag({"attention_bias", "qkv_bias", "use_bias", "bias"}, otherwise)
               ? all
               : AttentionBias::None;
}

void slide(ModelSpec &spec, std::int64_t window, std::int64_t layers)
{
    if (window <= 0 || layers <= 0 || window >= spec.maxContext)
        return;
    SlidingShape sliding;
    sliding.window = window;
    sliding.layers = layers;
    spec.sliding = sliding;
}

std::optional<std::int64_t> layersOfType(const HfConfig &config, const ModelSpec &spec, std::string_view type)
{
    const auto types = config.text.texts({"layer_types"});
    if (types.empty())
        return std::nullopt;
    if (types.size() < static_cast<std::size_t>(spec.layers)) {
        config.text.fault(ImportErrorCode::Inconsistent, "layer_types",
                          std::to_string(types.size()) + " entries",
                          std::to_string(spec.layers) + " entries");
        return 0;
    }
    return std::count(types.begin(), types.begin() + spec.layers, type);
}

std::int64_t localLayers(const HfConfig &config, const ModelSpec &spec, std::int64_t otherwise)
{
    constexpr auto patternNames = names("sliding_window_pattern", "_sliding_window_pattern");
    const ConfigView &text = config.text;
    const auto at = text.json().find("sliding_window_pattern");
    if (at == text.json().end() || !at->is_string()) {
        const std::int64_t n = text.quietNumber(patternNames, layerCountRange, otherwise);
        return n > 0 ? spec.layers - spec.layers / n : 0;
    }
    const std::string letters = text.text({"sliding_window_pattern"});
    std::int64_t local = 0;
    for (std::int64_t i = 0; i + 1 < spec.layers && !letters.empty(); ++i)
        local += letters[static_cast<std::size_t>(i) % letters.size()] == 'L' ? 1 : 0;
    return local;
}

void readSliding(const HfConfig &config, ModelSpec &spec, std::int64_t windowDefault, std::int64_t otherwise)
{
    constexpr auto windowNames = names("sliding_window", "sliding_window_size");
    const std::int64_t window = config.text.states(windowNames) || windowDefault == 0
                                    ? config.text.quietNumber(windowNames, windowRange, 0)
                                    : config.text.number(windowNames, windowRange, windowDefault);
    slide(spec, window, layersOfType(config, spec, "sliding_attention").value_or(otherwise));
}

void setMoeLayers(ModelSpec &spec, const std::vector<bool> &isMoe)
{
    MoeShape &moe = *spec.moe;
    const auto first = std::find(isMoe.begin(), isMoe.end(), true);
    const std::int64_t count = std::count(isMoe.begin(), isMoe.end(), true);
    moe.firstDenseLayers = first - isMoe.begin();
    moe.layerFrequency = 1;
    moe.moeLayers.reset();
    if (count != spec.layers - moe.firstDenseLayers)
        moe.moeLayers = count;
    if (count == 0)
        spec.moe.reset();
}

void readMoe(const HfConfig &config, const MoeDefaults &defaults, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    MoeShape moe;
    if (text.isList(expertNames))
        text.fault(ImportErrorCode::Unsupported, expertNames.front(), "a list", "one number for all layers");
    moe.experts = text.number(expertNames, expertRange);
    moe.expertsPerToken = text.isList(perTokenNames) ? text.uniformNumber(perTokenNames, expertRange, 1)
                                                     : text.number(perTokenNames, expertRange);
    moe.expertWidth = text.isList({defaults.width}) ? text.uniformNumber({defaults.width}, ffnRange, 1)
                                                    : text.number({defaults.width}, ffnRange);
    moe.sharedExperts = text.states(sharedNames) || defaults.shared == 0
                            ? text.uniformNumber(sharedNames, expertCountRange, 0)
                            : text.number(sharedNames, expertCountRange, defaults.shared);
    if (text.has(sharedWidthNames)) {
        moe.sharedWidth = text.quietNumber(sharedWidthNames, ffnOrNoneRange, 0) *
                          std::max<std::int64_t>(1, moe.sharedExperts);
        moe.sharedExperts = moe.sharedWidth > 0 ? std::max<std::int64_t>(1, moe.sharedExperts) : 0;
    } else {
        moe.sharedWidth = moe.sharedExperts * moe.expertWidth;
    }
    moe.sharedGate = defaults.sharedGate && moe.sharedWidth > 0;
    moe.routerBias = defaults.routerBias;
    spec.moe = moe;
    setMoeLayers(spec, moeLayers(config, defaults, spec));
    const bool dense = !spec.moe || spec.moe->firstDenseLayers > 0 || spec.moe->moeLayers;
    if (dense && spec.intermediateSize == 0)
        spec.intermediateSize = text.number(ffnNames, ffnRange);
}

void readDraft(const HfConfig &config, MtpShape shape, ModelSpec &spec)
{
    shape.layers = config.text.quietNumber(draftNames, ImportRange{0, 64}, 0);
    if (shape.layers == 0)
        return;
    if (shape.projections == 0)
        shape.projections = 2; // hidden state and embedding side by side into the hidden size
    if (shape.norms == 0)
        shape.norms = 3; // of both inputs, and before the head
    shape.moeFfn = shape.moeFfn && spec.moe;
    spec.mtp = shape;
}

} // namespace suanchou::catalog
