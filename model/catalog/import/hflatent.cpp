// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hflatent.h"

#include <algorithm>
#include <array>

// DeepSeek V2 and its descendants: keys and values from one latent (arXiv 2405.04434), from V3.2 on with a sparse
// index (arXiv 2512.02556), and V4 with its compressed cache.
namespace suanchou::catalog {

void readLatent(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    MlaShape mla;
    mla.queryRank = text.quietNumber({"q_lora_rank"}, rankRange, 0);
    mla.kvRank = text.number({"kv_lora_rank"}, ImportRange{1, rankRange.high});
    mla.nopeHeadDim = text.number({"qk_nope_head_dim"}, headDimRange);
    mla.ropeHeadDim = text.quietNumber({"qk_rope_head_dim"}, ImportRange{0, headDimRange.high}, 64);
    mla.valueHeadDim = text.number({"v_head_dim"}, headDimRange);
    mla.outputGate = text.quietFlag({"mla_use_output_gate"}, false);
    spec.mla = mla;
    spec.headDim = mla.nopeHeadDim + mla.ropeHeadDim;
    spec.kvHeads = spec.heads;
}

void readSparseIndex(const HfConfig &config, ModelSpec &spec)
{
    IndexerShape index;
    index.heads = config.text.number({"index_n_heads"}, headRange);
    index.headDim = config.text.number({"index_head_dim"}, headDimRange);
    index.topK = config.text.number({"index_topk"}, windowRange);
    spec.indexer = index;
}

namespace {

bool correctedRouter(const HfConfig &config, std::string_view otherwise)
{
    const std::string method = config.text.text({"topk_method"});
    return (method.empty() ? otherwise : std::string_view(method)) == "noaux_tc";
}

void readDeepseekV2(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {}, spec);
    readLatent(config, spec);
    readMoe(config, {.routerBias = correctedRouter(config, "greedy")}, spec);
}

void readDeepseekV3(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 4096}, spec);
    readLatent(config, spec);
    readMoe(config, {.routerBias = correctedRouter(config, "noaux_tc")}, spec);
    readDraft(config, {.moeFfn = true, .storesEmbeddingAndHead = true}, spec);
}

void readDeepseekV32(const HfConfig &config, ModelSpec &spec)
{
    readDeepseekV3(config, spec);
    readSparseIndex(config, spec);
    if (spec.mtp)
        spec.mtp->indexer = true;
}

void readGlm4MoeLite(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 202752}, spec);
    readLatent(config, spec);
    readMoe(config, {.shared = 1, .firstDense = 1, .routerBias = true}, spec);
    readDraft(config, {.moeFfn = true, .storesEmbeddingAndHead = true}, spec);
}

void readGlmDsa(const HfConfig &config, ModelSpec &spec)
{
    readShape(config, {.context = 202752}, spec);
    readLatent(config, spec);
    readSparseIndex(config, spec);
    readIndexers(config, spec, {});
    readMoe(config, {.shared = 1, .firstDense = 3, .routerBias = true}, spec);
    readDraft(config, {.moeFfn = true, .indexer = true}, spec);
}

// V4: one key-value latent for all heads, compressed beyond a window; residual streams joined by hyper-connections.
// The last entries of compress_ratios belong to the draft layers.
void readDeepseekV4(const HfConfig &config, ModelSpec &spec)
{
    const ConfigView &text = config.text;
    readShape(config, {.kvHeads = 1, .headDim = 512, .context = 1048576}, spec);
    V4Shape v4;
    v4.version = "4";
    v4.queryRank = text.number({"q_lora_rank"}, ImportRange{1, rankRange.high});
    v4.outputRank = text.number({"o_lora_rank"}, ImportRange{1, rankRange.high});
    v4.outputGroups = text.number({"o_groups"}, ImportRange{1, 1024});
    v4.ropeHeadDim = text.number({"qk_rope_head_dim"}, headDimRange, 64);
    v4.compressRatios = text.numbers({"compress_ratios"}, ImportRange{0, 1 << 16});
    if (v4.compressRatios.size() < static_cast<std::size_t>(spec.layers))
        text.fault(ImportErrorCode::Inconsistent, "compress_ratios",
                   std::to_string(v4.compressRatios.size()) + " entries",
                   std::to_string(spec.layers) + " entries");
    readSparseIndex(config, spec);
    spec.indexer->kind = IndexerKind::V4;
    SlidingShape window;
    window.window = text.number({"sliding_window"}, windowRange, 128);
    spec.sliding = window;
    spec.hyperConnections = text.number({"hc_mult"}, ImportRange{1, 64}, 4);
    spec.attentionSinks = true;
    readMoe(config, {.shared = 1, .routerBias = correctedRouter(config, "noaux_tc")}, spec);
    if (spec.moe)
        spec.moe->hashRoutedLayers = text.number({"num_hash_layers"}, layerCountRange, 0);
    const auto next = static_cast<std::size_t>(spec.layers);
    const std::int64_t draftRatio = v4.compressRatios.size() > next ? v4.compressRatios[next] : 0;
    spec.v4 = std::move(v4);
    readDraft(config, {.moeFfn = true, .ratio = draftRatio, .v4Attention = true}, spec);
}

constexpr std::array families{
    HfFamily{"deepseek_v2", "DeepseekV2", readDeepseekV2},
    HfFamily{"deepseek_v3", "DeepseekV3", readDeepseekV3},
    HfFamily{"kimi_k2", "", readDeepseekV3},
    HfFamily{"deepseek_v32", "DeepseekV32", readDeepseekV32},
    HfFamily{"deepseek_v4", "DeepseekV4", readDeepseekV4},
    HfFamily{"glm4_moe_lite", "Glm4MoeLite", readGlm4MoeLite},
    HfFamily{"glm_moe_dsa", "GlmMoeDsa", readGlmDsa},
};

} // namespace

// "full" layers score tokens themselves, "shared" ones take the selection of the layer before (transformers
// configuration_glm_moe_dsa.py: a list, a pattern of F and S, or a frequency and an offset).
void readIndexers(const HfConfig &config, ModelSpec &spec, const std::vector<bool> &considered)
{
    const ConfigView &text = config.text;
    const auto layers = static_cast<std::size_t>(spec.layers);
    std::vector<bool> full(layers, true);
    const auto types = text.texts({"indexer_types"});
    const auto pattern = text.json().find("index_topk_pattern");
    if (!types.empty()) {
        for (std::size_t i = 0; i < layers; ++i)
            full[i] = i < types.size() && types[i] == "full";
    } else if (pattern != text.json().end() && pattern->is_string()) {
        const std::string letters = text.text({"index_topk_pattern"});
        for (std::size_t i = 0; i < layers; ++i)
            full[i] = i < letters.size() && letters[i] == 'F';
    } else {
        const std::int64_t every = text.quietNumber({"index_topk_freq"}, layerRange, 1);
        const std::int64_t offset = text.quietNumber({"index_skip_topk_offset"}, layerCountRange, 2);
        for (std::size_t i = 0; i < layers; ++i)
            full[i] = std::max<std::int64_t>(static_cast<std::int64_t>(i) - offset + 1, 0) % every == 0;
    }
    std::int64_t count = 0;
    for (std::size_t i = 0; i < layers; ++i)
        count += full[i] && (considered.empty() || considered[i]) ? 1 : 0;
    spec.indexer->indexers = count;
}

std::span<const HfFamily> hfLatentFamilies() { return families; }

} // namespace suanchou::catalog
