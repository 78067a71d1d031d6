// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hflatent.h"

#include <algorithm>
#include <array>
#include <cmath>

// Stacks whose layers differ in kind: linear attention or state-space mixers beside softmax attention, and stacks found
// by architecture search.
namespace suanchou::catalog {

namespace {

void setLinearLayers(const HfConfig &config, ModelSpec &spec, LinearShape linear, std::int64_t interval)
{
    linear.layers =
        layersOfType(config, spec, "linear_attention").value_or(spec.layers - spec.layers / interval);
    if (linear.layers > 0)
        spec.linear = linear;
}

// Qwen3-Next, Qwen3.5: three Gated DeltaNet layers and one with gated softmax attention by turns.
void readGatedDelta(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.qkNorm = QkNorm::PerHead;
    if (text.quietFlag({"attn_output_gate"}, true))
        spec.outputGate = OutputGate::DoubledQuery;
    LinearShape linear;
    linear.kind = LinearKind::GatedDeltaNet;
    linear.keyHeads = text.number({"linear_num_key_heads"}, headRange, 16);
    linear.valueHeads = text.number({"linear_num_value_heads"}, headRange, 32);
    linear.keyHeadDim = text.number({"linear_key_head_dim"}, headDimRange, 128);
    linear.valueHeadDim = text.number({"linear_value_head_dim"}, headDimRange, 128);
    linear.convKernel = text.number({"linear_conv_kernel_dim"}, ImportRange{1, 64}, 4);
    const std::int64_t interval = text.quietNumber({"full_attention_interval"}, layerRange, 4);
    setLinearLayers(config, spec, linear, interval);
}

void readQwen3Next(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.kvHeads = 2, .headDim = 256, .context = 32768}, spec);
    readGatedDelta(config, spec);
    readMoe(config, {.sharedGate = true}, spec);
    readDraft(config, {.moeFfn = true}, spec);
}

void readQwen35(const HfConfig &config, ModelSpec &spec)
{
    readDenseShape(config, {.kvHeads = 4, .headDim = 256, .context = 32768}, spec);
    readGatedDelta(config, spec);
    readDraft(config, {}, spec);
}

std::vector<bool> fullAttention(const ConfigView &linear, const ModelSpec &spec)
{
    std::vector<bool> full(static_cast<std::size_t>(spec.layers), false);
    for (const std::int64_t layer : linear.numbers({"full_attn_layers"}, ImportRange{1, spec.layers}))
        full[static_cast<std::size_t>(layer - 1)] = true; // counted from 1
    return full;
}

// Kimi Linear (arXiv 2510.26692) and Kimi K3: KDA layers, some layers of latent attention without rotary part. K3 adds
// experts on a narrower latent, a residual attention over blocks of layers and pads A_log to 128 entries.
void readKimiLinear(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.context = 1048576}, spec);
    readLatent(config, spec);
    const auto attention = text.object({"linear_attn_config"});
    if (!attention) {
        text.fault(ImportErrorCode::MissingKey, "linear_attn_config", {}, "object");
        return;
    }
    LinearShape linear;
    linear.kind = LinearKind::Kda;
    linear.heads = attention->number({"num_heads"}, headRange);
    linear.headDim = attention->number({"head_dim"}, headDimRange);
    linear.convKernel = attention->number({"short_conv_kernel_size"}, ImportRange{1, 64}, 4);
    linear.fullRankGate = attention->quietFlag({"use_full_rank_gate"}, false);
    const auto full = fullAttention(*attention, spec);
    linear.layers = spec.layers - std::count(full.begin(), full.end(), true);
    const bool k3 = config.modelType == "kimi_k3" || text.has({"attn_res_block_size"});
    if (k3)
        linear.aLogLength = (linear.heads + 127) / 128 * 128;
    if (linear.layers > 0)
        spec.linear = linear;
    readMoe(config, {.routerBias = true}, spec);
    if (spec.moe) {
        spec.moe->latentSize = text.quietNumber({"routed_expert_hidden_size"}, rankRange, 0);
        spec.moe->latentNorm = spec.moe->latentSize > 0 && text.quietFlag({"latent_moe_use_norm"}, false);
    }
    spec.attentionResidual = text.has({"attn_res_block_size"});
    readDraft(config, {.moeFfn = true}, spec);
}

// GLM-5.3-Flash: KDA beside sparse latent attention whose index pools keys, with hyper-connections around each layer
// (transformers configuration_glm5_next.py).
void readGlm5Next(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.context = 4096}, spec);
    readLatent(config, spec);
    LinearShape linear;
    linear.kind = LinearKind::Kda;
    const auto nested = text.object({"linear_attn_config"});
    const ConfigView &view = nested ? *nested : text;
    linear.heads = view.number({"linear_num_heads", "num_heads"}, headRange, 64);
    linear.headDim = nested ? view.number({"head_dim"}, headDimRange, 128)
                            : view.number({"linear_head_dim"}, headDimRange, 128);
    linear.convKernel =
        view.number({"linear_conv_kernel_dim", "short_conv_kernel_size"}, ImportRange{1, 64}, 4);
    setLinearLayers(config, spec, linear, 4);

    readSparseIndex(config, spec);
    spec.indexer->keyPool = text.number({"index_kpool"}, ImportRange{1, 1024}, 16);
    const auto types = text.texts({"layer_types"});
    std::vector<bool> sparse(static_cast<std::size_t>(spec.layers), false);
    for (std::size_t i = 0; i < sparse.size(); ++i)
        sparse[i] = types.empty() ? i % 4 == 3 : i < types.size() && types[i] != "linear_attention";
    readIndexers(config, spec, sparse);
    readMoe(config, {.shared = 1, .firstDense = 3, .routerBias = true}, spec);
    spec.hyperConnections = text.number({"hc_mult"}, ImportRange{1, 64}, 4);
    spec.hyperHeadMean = true;
    readDraft(config, {.moeFfn = true, .indexer = true}, spec);
}

struct Blocks {
    std::int64_t mamba = 0;
    std::int64_t attention = 0;
    std::int64_t dense = 0;
    std::int64_t experts = 0;
    std::int64_t all() const { return mamba + attention + dense + experts; }
};

// hybrid_override_pattern: M Mamba-2, * attention, - feed-forward, E experts; newer files spell the words out.
Blocks readBlocks(const ConfigView &text)
{
    Blocks blocks;
    for (const char letter : text.text({"hybrid_override_pattern"})) {
        blocks.mamba += letter == 'M' ? 1 : 0;
        blocks.attention += letter == '*' ? 1 : 0;
        blocks.dense += letter == '-' ? 1 : 0;
        blocks.experts += letter == 'E' ? 1 : 0;
    }
    if (blocks.all() > 0)
        return blocks;
    for (const std::string &word : text.texts({"layers_block_type"})) {
        blocks.mamba += word == "mamba" ? 1 : 0;
        blocks.attention += word == "attention" ? 1 : 0;
        blocks.dense += word == "mlp" ? 1 : 0;
        blocks.experts += word == "moe" ? 1 : 0;
    }
    return blocks;
}

void readMamba2(const ConfigView &text, ModelSpec &spec, std::int64_t layers)
{
    LinearShape linear;
    linear.kind = LinearKind::Mamba2;
    linear.layers = layers;
    linear.heads = text.number({"mamba_num_heads"}, headRange);
    linear.headDim = text.number({"mamba_head_dim"}, headDimRange);
    linear.groups = text.number({"n_groups"}, headRange, 8);
    linear.stateSize = text.number({"ssm_state_size"}, headDimRange);
    linear.convKernel = text.number({"conv_kernel"}, ImportRange{1, 64}, 4);
    spec.linear = linear;
}

// Nemotron-H (arXiv 2504.03624): every layer is one mixer or one feed-forward block behind one norm.
void readNemotronH(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    const Blocks blocks = readBlocks(text);
    if (blocks.all() < layerRange.low || blocks.all() > layerRange.high) {
        text.fault(ImportErrorCode::MissingKey, "hybrid_override_pattern", {}, "letters M * - E");
        return;
    }
    readShape(config, {.layers = blocks.all(), .headDim = 128, .context = 8192}, spec);
    spec.layers = blocks.all();
    spec.attentionBias = readAttentionBias(config, false, AttentionBias::Qkvo);
    spec.normsPerLayer = 1;
    spec.mlpGated = false;
    spec.attentionLayers = blocks.attention;
    spec.denseFfnLayers = blocks.dense;
    if (blocks.mamba > 0)
        readMamba2(text, spec, blocks.mamba);
    if (blocks.dense > 0)
        spec.intermediateSize = text.number({"intermediate_size"}, ffnRange);
    if (blocks.experts > 0) {
        readMoe(config, {.shared = 1, .routerBias = true}, spec);
        spec.moe->firstDenseLayers = 0;
        spec.moe->moeLayers = blocks.experts;
        spec.moe->latentSize = text.quietNumber({"moe_latent_size"}, rankRange, 0);
    }
    readDraft(config, {.moeFfn = true, .norms = 4}, spec);
}

// DeciLM: width = 2·ffn_mult·hidden/3, rounded up to a multiple of 256 (nvidia/Llama-3_3-Nemotron-Super-49B-v1,
// configuration_decilm.py).
std::int64_t plannedWidth(double multiple, std::int64_t hidden)
{
    constexpr std::int64_t granule = 256;
    const double width = 2.0 * multiple * static_cast<double>(hidden) / 3.0;
    if (!(width > 0.0) || width > static_cast<double>(ffnRange.high))
        return 0;
    return (static_cast<std::int64_t>(width) + granule - 1) / granule * granule;
}

LayerPlanEntry readPlannedLayer(const ConfigView &block, const ModelSpec &spec)
{
    LayerPlanEntry entry;
    if (const auto attention = block.object({"attention"})) {
        if (attention->quietFlag({"replace_with_linear"}, false))
            attention->fault(ImportErrorCode::Unsupported, "replace_with_linear", "true", "false");
        const std::int64_t group = attention->quietNumber({"n_heads_in_group"}, headRange, 1);
        if (!attention->quietFlag({"no_op"}, false))
            entry.kvHeads = std::max<std::int64_t>(1, spec.heads / group);
    }
    if (const auto ffn = block.object({"ffn"})) {
        if (ffn->quietFlag({"replace_with_linear"}, false))
            ffn->fault(ImportErrorCode::Unsupported, "replace_with_linear", "true", "false");
        if (!ffn->quietFlag({"no_op"}, false)) {
            entry.ffn = ffn->has({"intermediate_size"})
                            ? ffn->number({"intermediate_size"}, ffnRange)
                            : plannedWidth(ffn->real({"ffn_mult"}).value_or(0.0), spec.hiddenSize);
            if (entry.ffn == 0)
                ffn->fault(ImportErrorCode::MissingKey, "ffn_mult", {}, "number");
        }
    }
    return entry;
}

void readNemotronNas(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 131072}, spec);
    const auto blocks = config.text.objects({"block_configs"});
    if (blocks.size() != static_cast<std::size_t>(spec.layers)) {
        config.text.fault(blocks.empty() ? ImportErrorCode::MissingKey : ImportErrorCode::Inconsistent,
                          "block_configs", std::to_string(blocks.size()) + " entries",
                          std::to_string(spec.layers) + " entries");
        return;
    }
    for (const ConfigView &block : blocks) {
        const LayerPlanEntry entry = readPlannedLayer(block, spec);
        const auto same =
            std::find_if(spec.layerPlan.begin(), spec.layerPlan.end(), [&](const LayerPlanEntry &known) {
                return known.kvHeads == entry.kvHeads && known.ffn == entry.ffn;
            });
        const auto known = same == spec.layerPlan.end() ? spec.layerPlan.insert(same, entry) : same;
        ++known->count;
        spec.intermediateSize = std::max(spec.intermediateSize, entry.ffn);
    }
    spec.kvHeads = 1;
    for (const LayerPlanEntry &entry : spec.layerPlan)
        spec.kvHeads = std::max(spec.kvHeads, entry.kvHeads);
}

// MiniMax-Text-01 and M1: seven layers of lightning attention and one of softmax attention by turns.
void readMiniMaxLightning(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.kvHeads = 8, .context = 131072}, spec);
    readMoe(config, {.width = "intermediate_size"}, spec);
    LinearShape linear;
    linear.kind = LinearKind::Lightning;
    linear.heads = spec.heads;
    linear.headDim = spec.headDim;
    const auto kinds = text.numbers({"attn_type_list"}, smallRange);
    if (!kinds.empty())
        linear.layers = std::count(kinds.begin(), kinds.end(), 0);
    else
        linear.layers = layersOfType(config, spec, "linear_attention").value_or(spec.layers / 2);
    if (linear.layers > 0)
        spec.linear = linear;
}

constexpr std::array families{
    HfFamily{"qwen3_next", "Qwen3Next", readQwen3Next},
    HfFamily{"qwen3_5_text", "Qwen3_5", readQwen35},
    HfFamily{"qwen3_5", "", readQwen35},
    HfFamily{"qwen3_5_moe_text", "Qwen3_5Moe", readQwen3Next},
    HfFamily{"qwen3_5_moe", "", readQwen3Next},
    HfFamily{"kimi_linear", "KimiLinear", readKimiLinear},
    HfFamily{"kimi_k3", "KimiK3", readKimiLinear},
    HfFamily{"glm5_next_text", "Glm5Next", readGlm5Next},
    HfFamily{"glm5_next", "", readGlm5Next},
    HfFamily{"nemotron_h", "NemotronH", readNemotronH},
    HfFamily{"nemotron-nas", "DeciLM", readNemotronNas},
    HfFamily{"minimax", "MiniMax", readMiniMaxLightning},
    HfFamily{"minimax_m1", "MiniMaxM1", readMiniMaxLightning},
    HfFamily{"minimax_text_01", "MiniMaxText01", readMiniMaxLightning},
};

} // namespace

std::span<const HfFamily> hfHybridFamilies() { return families; }

} // namespace suanchou::catalog
