// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <array>

// Gemma 1 to 4. Released configurations of Gemma 3 leave out what equals the class's default, so those matter here
// (transformers configuration_gemma3.py, configuration_gemma4.py).
namespace suanchou::catalog {

namespace {

void readGemma(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config,
                   {.layers = 28,
                    .hidden = 3072,
                    .ffn = 24576,
                    .heads = 16,
                    .kvHeads = 16,
                    .headDim = 256,
                    .vocabulary = 256000,
                    .context = 8192,
                    .tied = true},
                   spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
}

void readGemma2(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config,
                   {.layers = 26,
                    .hidden = 2304,
                    .ffn = 9216,
                    .heads = 8,
                    .kvHeads = 4,
                    .headDim = 256,
                    .vocabulary = 256000,
                    .context = 8192,
                    .tied = true},
                   spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.normsPerLayer = 4;
    readSliding(config, spec, 4096, (spec.layers + 1) / 2); // layers 0, 2, 4 … are local
}

void readGemma3(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config,
                   {.layers = 26,
                    .hidden = 2304,
                    .ffn = 9216,
                    .heads = 8,
                    .kvHeads = 4,
                    .headDim = 256,
                    .vocabulary = 262208,
                    .context = 131072,
                    .tied = true},
                   spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.normsPerLayer = 4;
    spec.qkNorm = QkNorm::PerHead;
    readSliding(config, spec, 4096, localLayers(config, spec, 6));
}

void refuse(const HfConfig &config, std::string_view key)
{
    const std::int64_t value = config.text.quietNumber({key}, ImportRange{0, 1 << 20}, 0);
    if (value != 0)
        config.text.fault(ImportErrorCode::Unsupported, key, std::to_string(value), "0");
}

// Beside the routed experts each layer keeps a dense block, with norms of its own; the router has a scale per channel
// and one per expert. One scalar scales each layer's output (modeling_gemma4.py).
void readGemma4Experts(const HfConfig &config, ModelSpec &spec)
{
    MoeShape moe;
    moe.experts = config.text.number({"num_experts"}, expertRange);
    moe.expertsPerToken = config.text.number({"top_k_experts", "num_experts_per_tok"}, expertRange);
    moe.expertWidth = config.text.number({"moe_intermediate_size", "expert_intermediate_size"}, ffnRange);
    moe.routerExtra = spec.hiddenSize + moe.experts;
    spec.moe = moe;
    spec.extraNormsPerMoeLayer = 3;
    spec.denseFfnInMoeLayers = true;
}

// Global layers have wider heads of their own number, and may use the keys as values.
void readGemma4(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.headDim = 256, .vocabulary = 262144, .context = 131072, .tied = true}, spec);
    const ConfigView &text = config.text;
    refuse(config, "hidden_size_per_layer_input");
    refuse(config, "num_kv_shared_layers");
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.normsPerLayer = 4;
    spec.qkNorm = QkNorm::PerHead;
    spec.otherParameters = spec.layers;
    readSliding(config, spec, 512, spec.layers - spec.layers / 6);
    if (spec.sliding) {
        GlobalAttention global;
        global.kvHeads = text.quietNumber({"num_global_key_value_heads"}, headRange, spec.kvHeads);
        global.headDim = text.number({"global_head_dim"}, headDimRange, 512);
        global.keyEqualsValue = text.quietFlag({"attention_k_eq_v"}, false);
        spec.global = global;
    }
    if (text.quietFlag({"enable_moe_block"}, false))
        readGemma4Experts(config, spec);
}

constexpr std::array families{
    HfFamily{"gemma", "Gemma", readGemma},         HfFamily{"gemma2", "Gemma2", readGemma2},
    HfFamily{"gemma3_text", "Gemma3", readGemma3}, HfFamily{"gemma3", "", readGemma3},
    HfFamily{"gemma4_text", "Gemma4", readGemma4}, HfFamily{"gemma4", "", readGemma4},
};

} // namespace

std::span<const HfFamily> hfGemmaFamilies() { return families; }

} // namespace suanchou::catalog
