// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <algorithm>
#include <array>

// Dense decoders with RMSNorm and rotary positions. The defaults are those of transformers' configuration classes.
namespace suanchou::catalog {

namespace {

void readLlama(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.mlpBias = config.text.quietFlag({"mlp_bias"}, false);
}

// The window is 4096 where the key is absent, none where it is null (Mistral 7B v0.2 and later).
void readMistral(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.kvHeads = 8, .context = 131072}, spec);
    readSliding(config, spec, 4096, spec.layers);
}

void slideUpperLayers(const HfConfig &config, ModelSpec &spec)
{
    if (!config.text.quietFlag({"use_sliding_window"}, false))
        return;
    const std::int64_t from = config.text.quietNumber({"max_window_layers"}, layerCountRange, spec.layers);
    readSliding(config, spec, 4096, spec.layers - std::min(from, spec.layers));
}

void readQwen2(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 32768}, spec);
    spec.attentionBias = AttentionBias::Qkv;
    slideUpperLayers(config, spec);
}

void readQwen3(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.headDim = 128, .context = 32768}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.qkNorm = QkNorm::PerHead;
    slideUpperLayers(config, spec);
}

// The first Qwen counts both input matrices of the gated block in intermediate_size.
void readQwen1(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.intermediateSize = std::max<std::int64_t>(1, spec.intermediateSize / 2);
    spec.attentionBias = AttentionBias::Qkv;
}

// MiMo 7B is Qwen2 with a draft layer.
void readMimo(const HfConfig &config, ModelSpec &spec)
{
    readQwen2(config, spec);
    spec.attentionBias = readAttentionBias(config, true, AttentionBias::Qkv);
    readDraft(config, {}, spec);
}

void readPhi3(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 4096}, spec);
    readSliding(config, spec, 0, spec.layers);
}

// Normalises what leaves each block, and queries and keys over all heads (arXiv 2501.00656).
void readOlmo2(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.qkNorm = QkNorm::PerLayer;
}

void readOlmo3(const HfConfig &config, ModelSpec &spec)
{
    readOlmo2(config, spec);
    readSliding(config, spec, 4096, localLayers(config, spec, 4));
}

void readOlmo1(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.norm = NormKind::NonParametric;
}

void readInternlm1(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, true, AttentionBias::Qkvo);
}

void readInternlm2(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
}

void readInternlm3(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    if (config.text.quietFlag({"qkv_bias"}, false))
        spec.attentionBias = AttentionBias::Qkv;
    if (config.text.quietFlag({"bias"}, false)) {
        spec.attentionBias = AttentionBias::Qkvo;
        spec.mlpBias = true;
    }
}

void readPlain(const HfConfig &config, ModelSpec &spec) { readDenseShape(config, {.context = 4096}, spec); }

// ChatGLM2 to GLM-4-9B with the repository's own code (THUDM/glm-4-9b configuration_chatglm.py).
void readChatGlm(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    const ConfigView &text = config.text;
    if (text.quietFlag({"multi_query_attention"}, false))
        spec.kvHeads = text.number({"multi_query_group_num"}, headRange, 1);
    const bool biases = text.quietFlag({"add_bias_linear"}, false);
    if (biases)
        spec.attentionBias = AttentionBias::Qkvo;
    else if (text.quietFlag({"add_qkv_bias"}, false))
        spec.attentionBias = AttentionBias::Qkv;
    spec.mlpBias = biases;
    if (!text.quietFlag({"rmsnorm"}, true))
        spec.norm = NormKind::LayerNorm;
}

void readGlm(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.kvHeads = 2, .headDim = 128, .context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, true, AttentionBias::Qkv);
}

// GLM-4-0414 also normalises what leaves each block.
void readGlm4(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.kvHeads = 2, .headDim = 128, .context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkv);
    spec.normsPerLayer = 4;
}

// One norm of weights only before attention and feed-forward side by side; the optional norm of queries and keys has
// weights for every head.
void readCohere(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 8192, .tied = true}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.normsPerLayer = 1;
    if (config.text.quietFlag({"use_qk_norm"}, false))
        spec.qkNorm = QkNorm::PerLayer;
}

void readCohere2(const HfConfig &config, ModelSpec &spec)
{
    readCohere(config, spec);
    readSliding(config, spec, 4096, localLayers(config, spec, 4));
}

// LayerNorm with bias, squared ReLU (arXiv 2406.11704).
void readNemotron(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 4096}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.mlpBias = config.text.quietFlag({"mlp_bias"}, false);
    spec.mlpGated = false;
    spec.norm = NormKind::LayerNorm;
}

void readExaone4(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.qkNorm = QkNorm::PerHead;
    readSliding(config, spec, 4096, localLayers(config, spec, 4));
}

void readErnie(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 131072, .tied = true}, spec);
    const bool biases = config.text.quietFlag({"use_bias"}, false);
    spec.attentionBias = biases ? AttentionBias::Qkvo : AttentionBias::None;
    spec.mlpBias = biases;
}

void readHunyuanDense(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    if (config.text.quietFlag({"use_qk_norm", "use_qk_layernorm"}, config.modelType == "hunyuan_v1_dense"))
        spec.qkNorm = QkNorm::PerHead;
}

void readSeedOss(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.context = 524288}, spec);
    const bool output = config.text.quietFlag({"attention_out_bias"}, false);
    spec.attentionBias = readAttentionBias(config, true, output ? AttentionBias::Qkvo : AttentionBias::Qkv);
    spec.mlpBias = config.text.quietFlag({"mlp_bias"}, false);
}

void readSmolLm3(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.kvHeads = 4, .context = 32768, .tied = true}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
}

constexpr std::array families{
    HfFamily{"llama", "Llama", readLlama},
    HfFamily{"Yi", "Yi", readLlama},
    HfFamily{"deepseek_llm", "", readLlama},
    HfFamily{"granite", "Granite", readLlama},
    HfFamily{"mistral", "Mistral", readMistral},
    HfFamily{"ministral", "Ministral", readMistral},
    HfFamily{"ministral3", "Ministral3", readMistral},
    HfFamily{"qwen", "QWen", readQwen1},
    HfFamily{"qwen2", "Qwen2", readQwen2},
    HfFamily{"qwen2_vl", "Qwen2VL", readQwen2},
    HfFamily{"qwen2_vl_text", "", readQwen2},
    HfFamily{"qwen2_5_vl", "Qwen2_5_VL", readQwen2},
    HfFamily{"qwen2_5_vl_text", "", readQwen2},
    HfFamily{"qwen3", "Qwen3", readQwen3},
    HfFamily{"qwen3_vl", "Qwen3VL", readQwen3},
    HfFamily{"qwen3_vl_text", "", readQwen3},
    HfFamily{"mimo", "MiMo", readMimo},
    HfFamily{"phi3", "Phi3", readPhi3},
    HfFamily{"olmo", "Olmo", readOlmo1},
    HfFamily{"olmo2", "Olmo2", readOlmo2},
    HfFamily{"olmo3", "Olmo3", readOlmo3},
    HfFamily{"internlm", "InternLM", readInternlm1},
    HfFamily{"internlm2", "InternLM2", readInternlm2},
    HfFamily{"internlm3", "InternLM3", readInternlm3},
    HfFamily{"baichuan", "Baichuan", readPlain},
    HfFamily{"exaone", "Exaone", readPlain},
    HfFamily{"exaone4", "Exaone4", readExaone4},
    HfFamily{"chatglm", "ChatGLM", readChatGlm},
    HfFamily{"glm", "Glm", readGlm},
    HfFamily{"glm4", "Glm4", readGlm4},
    HfFamily{"cohere", "Cohere", readCohere},
    HfFamily{"cohere2", "Cohere2", readCohere2},
    HfFamily{"nemotron", "Nemotron", readNemotron},
    HfFamily{"ernie4_5", "Ernie4_5", readErnie},
    HfFamily{"hunyuan_v1_dense", "HunYuanDenseV1", readHunyuanDense},
    HfFamily{"seed_oss", "SeedOss", readSeedOss},
    HfFamily{"smollm3", "SmolLM3", readSmolLm3},
};

} // namespace

std::span<const HfFamily> hfDenseFamilies() { return families; }

} // namespace suanchou::catalog
