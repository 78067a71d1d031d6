// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <array>

// Decoders of the first generation: LayerNorm, feed-forward blocks without a gate, biases, learned positions or ALiBi.
namespace suanchou::catalog {

namespace {

constexpr std::int64_t gptWidening = 4; ///< feed-forward width over hidden size where none is given

void setGpt(ModelSpec &spec)
{
    spec.mlpGated = false;
    spec.norm = NormKind::LayerNorm;
}

void setBiases(ModelSpec &spec)
{
    spec.attentionBias = AttentionBias::Qkvo;
    spec.mlpBias = true;
}

std::int64_t readInner(const HfConfig &config, const ModelSpec &spec, ConfigView::Names names)
{
    return config.text.quietNumber(names, ffnRange, gptWidening * spec.hiddenSize);
}

void readGpt2(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.vocabulary = 50257, .context = 1024, .tied = true}, spec);
    spec.intermediateSize = readInner(config, spec, {"n_inner"});
    spec.positionEmbeddings = spec.maxContext;
    setGpt(spec);
    setBiases(spec);
}

void readGptBigCode(const HfConfig &config, ModelSpec &spec)
{
    readGpt2(config, spec);
    if (config.text.flag({"multi_query"}, true))
        spec.kvHeads = 1;
}

void readGptNeoX(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    setGpt(spec);
    setBiases(spec);
    if (!config.text.quietFlag({"attention_bias"}, true))
        spec.attentionBias = AttentionBias::None;
}

// Attention and feed-forward side by side behind one norm; the head has a bias.
void readGptJ(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.vocabulary = 50400}, spec);
    spec.intermediateSize = readInner(config, spec, {"n_inner"});
    setGpt(spec);
    spec.mlpBias = true;
    spec.normsPerLayer = 1;
    spec.lmHeadBias = !spec.tiedEmbeddings;
}

void readOpt(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.tied = true}, spec);
    const std::int64_t inputWidth =
        config.text.quietNumber({"word_embed_proj_dim"}, hiddenRange, spec.hiddenSize);
    if (inputWidth != spec.hiddenSize)
        config.text.fault(ImportErrorCode::Unsupported, "word_embed_proj_dim", std::to_string(inputWidth),
                          std::to_string(spec.hiddenSize));
    spec.positionEmbeddings = spec.maxContext + 2; // two entries before the first position
    setGpt(spec);
    if (config.text.quietFlag({"enable_bias"}, true))
        setBiases(spec);
}

void readBloom(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.vocabulary = 250880, .tied = true}, spec);
    spec.intermediateSize = gptWidening * spec.hiddenSize;
    spec.embeddingLayerNorm = true;
    setGpt(spec);
    setBiases(spec);
}

// Falcon 7B: one norm, one KV head; from 40B on ("new decoder architecture"): two norms, several KV heads.
void readFalcon(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.vocabulary = 65024, .tied = true}, spec);
    const ConfigView &text = config.text;
    const bool newer = text.quietFlag({"new_decoder_architecture"}, false);
    const bool parallel = text.quietFlag({"parallel_attn"}, true);
    spec.intermediateSize = readInner(config, spec, {"ffn_hidden_size"});
    if (!newer)
        spec.kvHeads = text.flag({"multi_query"}, true) ? 1 : spec.heads;
    setGpt(spec);
    if (newer)
        spec.normsPerLayer = text.quietNumber({"num_ln_in_parallel_attn"}, ImportRange{1, 2}, 2);
    else
        spec.normsPerLayer = parallel ? 1 : 2;
    if (text.quietFlag({"bias"}, false))
        setBiases(spec);
}

// MPT: norms without bias where no_bias is set; ALiBi instead of positions where attn_config says so.
void readMpt(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.tied = true}, spec);
    const std::int64_t ratio = config.text.quietNumber({"expansion_ratio"}, ImportRange{1, 8}, gptWidening);
    spec.intermediateSize = ratio * spec.hiddenSize;
    spec.mlpGated = false;
    bool alibi = false;
    if (const auto attention = config.text.object({"attn_config"})) {
        spec.kvHeads = attention->quietNumber({"kv_n_heads"}, headRange, spec.heads);
        alibi = attention->quietFlag({"alibi", "rope"}, false);
    }
    if (!alibi && config.text.quietFlag({"learned_pos_emb"}, true))
        spec.positionEmbeddings = spec.maxContext;
    if (!config.text.quietFlag({"no_bias"}, true)) {
        spec.norm = NormKind::LayerNorm;
        setBiases(spec);
    }
}

// Phi-1 to Phi-2: one LayerNorm before attention and feed-forward side by side, biases everywhere.
void readPhi(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    setGpt(spec);
    setBiases(spec);
    spec.normsPerLayer = 1;
    spec.lmHeadBias = !spec.tiedEmbeddings;
}

void readStarcoder2(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.kvHeads = 2, .context = 4096, .tied = true}, spec);
    setGpt(spec);
    if (config.text.quietFlag({"use_bias"}, true))
        setBiases(spec);
    readSliding(config, spec, 0, spec.layers);
}

void readStableLm(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 4096}, spec);
    spec.norm = NormKind::LayerNorm;
    if (config.text.quietFlag({"use_qkv_bias"}, false))
        spec.attentionBias = AttentionBias::Qkv;
    if (config.text.quietFlag({"use_parallel_residual"}, false))
        spec.normsPerLayer = 1;
    if (config.text.quietFlag({"qk_layernorm"}, false))
        spec.qkNorm = QkNorm::PerLayer;
}

constexpr std::array families{
    HfFamily{"gpt2", "GPT2", readGpt2},
    HfFamily{"gpt_bigcode", "GPTBigCode", readGptBigCode},
    HfFamily{"gpt_neox", "GPTNeoX", readGptNeoX},
    HfFamily{"gptj", "GPTJ", readGptJ},
    HfFamily{"opt", "OPT", readOpt},
    HfFamily{"bloom", "Bloom", readBloom},
    HfFamily{"falcon", "Falcon", readFalcon},
    HfFamily{"RefinedWeb", "RW", readFalcon},
    HfFamily{"RefinedWebModel", "", readFalcon},
    HfFamily{"mpt", "MPT", readMpt},
    HfFamily{"phi", "Phi", readPhi},
    HfFamily{"starcoder2", "Starcoder2", readStarcoder2},
    HfFamily{"stablelm", "StableLm", readStableLm},
};

} // namespace

std::span<const HfFamily> hfClassicFamilies() { return families; }

} // namespace suanchou::catalog
