// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <algorithm>
#include <array>

// Mixtures of experts with ordinary attention.
namespace suanchou::catalog {

namespace {

void readMixtral(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 8, .context = 131072}, spec);
    readMoe(config, {.width = "intermediate_size"}, spec);
    readSliding(config, spec, 0, spec.layers);
}

void readQwen2Moe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 32768}, spec);
    spec.attentionBias = config.text.quietFlag({"qkv_bias"}, true) ? AttentionBias::Qkv : AttentionBias::None;
    readMoe(config, {.sharedGate = true}, spec);
}

void readQwen3Moe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 4, .context = 32768}, spec);
    spec.attentionBias =
        config.text.quietFlag({"attention_bias"}, false) ? AttentionBias::Qkvo : AttentionBias::None;
    spec.qkNorm = QkNorm::PerHead;
    readMoe(config, {}, spec);
}

void readDeepseekMoe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    readMoe(config, {}, spec);
}

void readOlmoe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 4096}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.qkNorm = QkNorm::PerLayer;
    readMoe(config, {.width = "intermediate_size"}, spec);
}

void readPhiMoe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.norm = NormKind::LayerNorm;
    spec.lmHeadBias = config.text.quietFlag({"lm_head_bias"}, false);
    readMoe(config, {.width = "intermediate_size"}, spec);
    readSliding(config, spec, 0, spec.layers);
}

void readGraniteMoe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    readMoe(config, {.width = "intermediate_size"}, spec);
}

// Biases on every matrix, router and experts included; a sink per head (arXiv 2508.10925).
void readGptOss(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 8, .headDim = 64, .context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, true, AttentionBias::Qkvo);
    spec.attentionSinks = true;
    readMoe(config, {.width = "intermediate_size", .routerBias = true}, spec);
    if (spec.moe)
        spec.moe->expertBias = true;
    readSliding(config, spec, 128, (spec.layers + 1) / 2);
}

// GLM-4.5: the checkpoint's draft layer keeps copies of embedding and head (4.6 does not; the configuration can't tell).
void readGlm4Moe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 8, .context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkv);
    if (config.text.quietFlag({"use_qk_norm"}, false))
        spec.qkNorm = QkNorm::PerHead;
    readMoe(config, {.shared = 1, .firstDense = 1, .routerBias = true}, spec);
    readDraft(config, {.moeFfn = true, .storesEmbeddingAndHead = true}, spec);
}

QkNorm readQkNorm(const HfConfig &config, bool otherwise)
{
    if (!config.text.quietFlag({"use_qk_norm"}, otherwise))
        return QkNorm::None;
    return config.text.text({"qk_norm_type"}) == "per_layer" ? QkNorm::PerLayer : QkNorm::PerHead;
}

// MiniMax M2 announces draft modules; the released weights hold none.
void readMiniMaxM2(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 8, .context = 196608}, spec);
    spec.qkNorm = readQkNorm(config, true);
    readMoe(config,
            {.width = "intermediate_size", .routerBias = config.text.quietFlag({"use_routing_bias"}, true)},
            spec);
    if (config.text.quietFlag({"use_mtp"}, false))
        config.text.log().note("draft-not-counted");
}

// M3 adds a block-sparse index on some layers and a dense width of its own.
void readMiniMaxM3(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.kvHeads = 4, .context = 1048576}, spec);
    spec.qkNorm = readQkNorm(config, true);
    spec.intermediateSize = text.quietNumber({"dense_intermediate_size"}, ffnOrNoneRange, 0);
    readMoe(config, {.routerBias = text.quietFlag({"use_routing_bias"}, true)}, spec);
    if (text.quietFlag({"attention_output_gate"}, false))
        spec.outputGate = OutputGate::DoubledQuery;
    if (const auto sparse = text.object({"sparse_attention_config"});
        sparse && sparse->quietFlag({"use_sparse_attention"}, true)) {
        IndexerShape index;
        index.kind = IndexerKind::Msa;
        index.heads = sparse->number({"sparse_num_index_heads"}, headRange);
        index.headDim = sparse->number({"sparse_index_dim"}, headDimRange);
        index.blockSize = sparse->number({"sparse_block_size"}, windowRange);
        index.topKBlocks = sparse->number({"sparse_topk_blocks"}, windowRange);
        const auto flags = sparse->numbers({"sparse_attention_freq"}, smallRange);
        if (!flags.empty())
            index.indexers =
                std::count_if(flags.begin(), flags.end(), [](std::int64_t flag) { return flag != 0; });
        spec.indexer = index;
    }
    if (text.has({"num_mtp_modules"}))
        text.log().note("draft-not-counted");
}

void readErnieMoe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 131072, .tied = true}, spec);
    readMoe(config, {.shared = 2, .firstDense = 1, .routerBias = true}, spec);
    if (config.text.quietNumber({"num_nextn_predict_layers"}, smallRange, 0) > 0)
        config.text.log().note("draft-not-counted");
}

// Hunyuan-Large: pairs of layers share keys and values (arXiv 2411.02265); Hunyuan-A13B: lists with one entry per layer.
void readHunyuanMoe(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.tied = true}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    if (text.quietFlag({"use_qk_norm", "use_qk_layernorm"}, config.modelType == "hunyuan_v1_moe"))
        spec.qkNorm = QkNorm::PerHead;
    const bool ownWidth = text.has({"moe_intermediate_size"});
    readMoe(config, {.width = ownWidth ? "moe_intermediate_size" : "intermediate_size", .shared = 1}, spec);
    if (text.quietFlag({"use_cla"}, false))
        spec.kvSharing = text.number({"cla_share_factor"}, ImportRange{1, 64}, 1);
}

void readHunyuan3(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 8, .headDim = 128, .context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.qkNorm = QkNorm::PerHead;
    readMoe(config, {.shared = 1, .firstDense = 1, .routerBias = true}, spec);
    readDraft(config, {.moeFfn = true}, spec);
}

void readExaoneMoe(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {}, spec);
    spec.qkNorm = QkNorm::PerHead;
    readMoe(config, {.shared = 1, .firstDense = 1, .routerBias = true}, spec);
    readSliding(config, spec, 4096, localLayers(config, spec, 4));
    if (spec.intermediateSize == 0)
        spec.intermediateSize = config.text.quietNumber({"intermediate_size"}, ffnOrNoneRange, 0);
    readDraft(config, {}, spec);
}

// Llama 4: three of four layers attend within chunks; dense layers between the ones with experts in Maverick.
void readLlama4(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.kvHeads = 8, .headDim = 128, .context = 131072}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.intermediateSize = text.quietNumber({"intermediate_size_mlp"}, ffnRange, 16384);
    readMoe(config, {.width = "intermediate_size", .shared = 1}, spec);
    if (spec.moe) {
        const std::int64_t step = text.number({"interleave_moe_layer_step"}, layerRange, 1);
        std::vector<bool> flags(static_cast<std::size_t>(spec.layers), false);
        for (std::int64_t i = step - 1; i < spec.layers; i += step)
            flags[static_cast<std::size_t>(i)] = true;
        if (text.has({"moe_layers"})) {
            flags.assign(flags.size(), false);
            for (const std::int64_t i : text.numbers({"moe_layers"}, ImportRange{0, spec.layers - 1}))
                flags[static_cast<std::size_t>(i)] = true;
        }
        setMoeLayers(spec, flags);
    }
    std::int64_t chunked = spec.layers - spec.layers / 4;
    if (const auto rope = text.numbers({"no_rope_layers"}, smallRange);
        rope.size() == static_cast<std::size_t>(spec.layers))
        chunked = std::count_if(rope.begin(), rope.end(), [](std::int64_t flag) { return flag != 0; });
    slide(spec, text.number({"attention_chunk_size"}, windowRange, 8192), chunked);
    if (spec.sliding)
        spec.sliding->chunked = true;
}

void readDots1(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {}, spec);
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.qkNorm = QkNorm::PerHead;
    readMoe(config, {.routerBias = true}, spec);
    readSliding(config, spec, 0, 0);
}

// Everything of the feed-forward block and the KV heads stands in objects of its own.
void readDbrx(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {}, spec);
    if (const auto attention = config.text.object({"attn_config"}))
        spec.kvHeads = attention->quietNumber({"kv_n_heads"}, headRange, 1);
    const auto ffn = config.text.object({"ffn_config"});
    if (!ffn) {
        config.text.fault(ImportErrorCode::MissingKey, "ffn_config", {}, "object");
        return;
    }
    MoeShape moe;
    moe.experts = ffn->number({"moe_num_experts"}, expertRange, 4);
    moe.expertsPerToken = ffn->number({"moe_top_k"}, expertRange, 1);
    moe.expertWidth = ffn->number({"ffn_hidden_size"}, ffnRange, 3584);
    spec.moe = moe;
}

// MiMo-V2: sliding layers with KV heads, head widths and sinks of their own.
void readMimoV2(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.context = 262144}, spec);
    spec.valueHeadDim = text.quietNumber({"v_head_dim"}, headDimRange, spec.headDim);
    const bool globalSinks = text.quietFlag({"add_full_attention_sink_bias"}, false);
    spec.attentionSinks = globalSinks;
    const auto pattern = text.numbers({"hybrid_layer_pattern"}, smallRange);
    const std::int64_t local =
        std::count_if(pattern.begin(), pattern.end(), [](std::int64_t flag) { return flag != 0; });
    slide(spec, text.quietNumber({"sliding_window", "sliding_window_size"}, windowRange, 0), local);
    if (spec.sliding) {
        GlobalAttention global;
        global.heads = spec.heads;
        global.kvHeads = spec.kvHeads;
        global.headDim = spec.headDim;
        global.valueHeadDim = spec.valueHeadDim;
        global.sinks = globalSinks;
        spec.global = global;
        spec.heads = text.quietNumber({"swa_num_attention_heads"}, headRange, spec.heads);
        spec.kvHeads = text.quietNumber({"swa_num_key_value_heads"}, headRange, spec.kvHeads);
        spec.headDim = text.quietNumber({"swa_head_dim"}, headDimRange, spec.headDim);
        spec.valueHeadDim = text.quietNumber({"swa_v_head_dim"}, headDimRange, spec.valueHeadDim);
        spec.attentionSinks = text.quietFlag({"add_swa_attention_sink_bias"}, false);
    }
    readMoe(config, {.routerBias = text.text({"topk_method"}) == "noaux_tc"}, spec);
    text.log().note("draft-not-counted");
}

// Step-3.5: a gate per head, sliding layers with more query heads; each draft layer stores one vocabulary matrix.
void readStep35(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.context = 262144}, spec);
    spec.qkNorm = QkNorm::PerHead;
    if (text.quietFlag({"use_head_wise_attn_gate"}, true))
        spec.outputGate = OutputGate::PerHead;
    readSliding(config, spec, 512, spec.layers - (spec.layers + 3) / 4);
    if (const auto other = text.object({"attention_other_setting"}); other && spec.sliding) {
        GlobalAttention global;
        global.heads = spec.heads;
        global.kvHeads = spec.kvHeads;
        global.headDim = spec.headDim;
        spec.global = global;
        spec.heads = other->number({"num_attention_heads"}, headRange);
        spec.kvHeads = other->number({"num_attention_groups"}, headRange);
        spec.headDim = other->quietNumber({"head_dim"}, headDimRange, spec.headDim);
    }
    readMoe(config, {.firstDense = 1, .routerBias = text.quietFlag({"use_moe_router_bias"}, true)}, spec);
    readDraft(config, {}, spec);
    if (spec.mtp)
        spec.mtp->extra = spec.mtp->layers * spec.vocabulary * spec.hiddenSize;
}

constexpr std::array families{
    HfFamily{"mixtral", "Mixtral", readMixtral},
    HfFamily{"qwen2_moe", "Qwen2Moe", readQwen2Moe},
    HfFamily{"qwen3_moe", "Qwen3Moe", readQwen3Moe},
    HfFamily{"qwen3_vl_moe", "Qwen3VLMoe", readQwen3Moe},
    HfFamily{"qwen3_vl_moe_text", "", readQwen3Moe},
    HfFamily{"deepseek", "Deepseek", readDeepseekMoe},
    HfFamily{"olmoe", "Olmoe", readOlmoe},
    HfFamily{"phimoe", "PhiMoE", readPhiMoe},
    HfFamily{"granitemoe", "GraniteMoe", readGraniteMoe},
    HfFamily{"granitemoeshared", "GraniteMoeShared", readGraniteMoe},
    HfFamily{"gpt_oss", "GptOss", readGptOss},
    HfFamily{"glm4_moe", "Glm4Moe", readGlm4Moe},
    HfFamily{"glm4v_moe", "Glm4vMoe", readGlm4Moe},
    HfFamily{"glm4v_moe_text", "", readGlm4Moe},
    HfFamily{"minimax_m2", "MiniMaxM2", readMiniMaxM2},
    HfFamily{"minimax_m3", "MiniMaxM3", readMiniMaxM3},
    HfFamily{"ernie4_5_moe", "Ernie4_5_Moe", readErnieMoe},
    HfFamily{"hunyuan", "HunYuan", readHunyuanMoe},
    HfFamily{"hunyuan_v1_moe", "HunYuanMoEV1", readHunyuanMoe},
    HfFamily{"hy_v3", "HYV3", readHunyuan3},
    HfFamily{"exaone_moe", "ExaoneMoe", readExaoneMoe},
    HfFamily{"llama4_text", "Llama4", readLlama4},
    HfFamily{"llama4", "", readLlama4},
    HfFamily{"dots1", "Dots1", readDots1},
    HfFamily{"dbrx", "Dbrx", readDbrx},
    HfFamily{"mimo_v2_flash", "MiMoV2Flash", readMimoV2},
    HfFamily{"step3p5", "Step3p5", readStep35},
    HfFamily{"step3p7", "Step3p7Flash", readStep35},
};

} // namespace

std::span<const HfFamily> hfMoeFamilies() { return families; }

} // namespace suanchou::catalog
