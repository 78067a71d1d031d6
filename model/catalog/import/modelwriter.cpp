// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/modelwriter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::ordered_json;

/// Puts values into an object unless they equal what the reader takes for an absent key.
class ObjectWriter {
public:
    template <class Value>
    void put(const char *key, const Value &value)
    {
        m_json[key] = value;
    }
    template <class Value>
    void unless(const char *key, const Value &value, const Value &usual)
    {
        if (value != usual)
            m_json[key] = value;
    }
    void number(const char *key, std::int64_t value, std::int64_t usual = 0) { unless(key, value, usual); }
    void flag(const char *key, bool value) { unless(key, value, false); }
    void text(const char *key, const std::string &value) { unless(key, value, std::string()); }
    void list(const char *key, const std::vector<std::string> &values)
    {
        if (!values.empty())
            m_json[key] = values;
    }
    void list(const char *key, const std::vector<std::int64_t> &values)
    {
        if (!values.empty())
            m_json[key] = values;
    }
    void optional(const char *key, const std::optional<std::int64_t> &value)
    {
        if (value)
            m_json[key] = *value;
    }
    template <class Enum, std::size_t count>
    void word(const char *key, Enum value, const std::array<const char *, count> &words, bool always = false)
    {
        const auto index = static_cast<std::size_t>(value);
        if (always || index > 0)
            m_json[key] = words.at(index);
    }
    template <class Part>
    void part(const char *key, const std::optional<Part> &part, Json (*write)(const Part &))
    {
        if (part)
            m_json[key] = write(*part);
    }
    Json take() { return std::move(m_json); }

private:
    Json m_json = Json::object();
};

// Words in the order of the enumerations.
constexpr std::array attentionBiasWords{"none", "qkv", "qkvo"};
constexpr std::array qkNormWords{"none", "per-head", "per-layer"};
constexpr std::array outputGateWords{"none", "doubled-query", "per-head"};
constexpr std::array normWords{"rmsnorm", "layernorm", "nonparametric"};
constexpr std::array linearWords{"gated-deltanet", "kda", "mamba2", "lightning"};
constexpr std::array indexerWords{"dsa", "msa", "v4"};
constexpr std::array formatWords{
    "bf16", "fp16", "fp8-block128", "fp4-experts-fp8", "mxfp4-experts", "int4-g32-experts"};
constexpr std::array scopeWords{"main", "checkpoint", "main+vision", "main+mtp"};
constexpr std::array gradeWords{"primary", "secondary", "vendor", "recalled", "assumption"};

Json moeJson(const MoeShape &moe)
{
    ObjectWriter out;
    out.put("experts", moe.experts);
    out.put("experts_per_token", moe.expertsPerToken);
    out.put("shared_experts", moe.sharedExperts);
    out.put("expert_width", moe.expertWidth);
    out.put("shared_width", moe.sharedWidth);
    out.put("first_dense_layers", moe.firstDenseLayers);
    out.put("layer_frequency", moe.layerFrequency);
    out.optional("moe_layers", moe.moeLayers);
    out.number("hash_routed_layers", moe.hashRoutedLayers);
    out.number("router_extra", moe.routerExtra);
    out.number("latent_size", moe.latentSize);
    out.flag("router_bias", moe.routerBias);
    out.flag("shared_gate", moe.sharedGate);
    out.flag("latent_norm", moe.latentNorm);
    out.flag("expert_bias", moe.expertBias);
    return out.take();
}

Json mlaJson(const MlaShape &mla)
{
    ObjectWriter out;
    out.number("query_rank", mla.queryRank);
    out.put("kv_rank", mla.kvRank);
    out.put("nope_head_dim", mla.nopeHeadDim);
    out.put("rope_head_dim", mla.ropeHeadDim);
    out.put("value_head_dim", mla.valueHeadDim);
    out.flag("output_gate", mla.outputGate);
    return out.take();
}

Json indexerJson(const IndexerShape &index)
{
    ObjectWriter out;
    out.word("kind", index.kind, indexerWords, true);
    out.put("heads", index.heads);
    out.put("head_dim", index.headDim);
    out.number("top_k", index.topK);
    out.optional("indexers", index.indexers);
    out.number("key_pool", index.keyPool);
    out.number("block_size", index.blockSize);
    out.number("top_k_blocks", index.topKBlocks);
    out.optional("candidate_source_layer", index.candidateSourceLayer);
    out.number("candidate_top_k_blocks", index.candidateTopKBlocks);
    out.number("candidate_block_size", index.candidateBlockSize);
    out.text("pattern", index.pattern);
    return out.take();
}

Json linearJson(const LinearShape &linear)
{
    ObjectWriter out;
    out.word("kind", linear.kind, linearWords, true);
    out.put("layers", linear.layers);
    out.number("key_heads", linear.keyHeads);
    out.number("value_heads", linear.valueHeads);
    out.number("key_head_dim", linear.keyHeadDim);
    out.number("value_head_dim", linear.valueHeadDim);
    out.number("heads", linear.heads);
    out.number("head_dim", linear.headDim);
    out.number("state_size", linear.stateSize);
    out.number("groups", linear.groups);
    out.number("conv_kernel", linear.convKernel);
    out.put("state_bytes", linear.stateBytes);
    out.number("a_log_length", linear.aLogLength);
    out.flag("full_rank_gate", linear.fullRankGate);
    out.text("pattern", linear.pattern);
    return out.take();
}

Json slidingJson(const SlidingShape &sliding)
{
    ObjectWriter out;
    out.put("window", sliding.window);
    out.put("layers", sliding.layers);
    out.flag("chunked", sliding.chunked);
    out.text("pattern", sliding.pattern);
    return out.take();
}

Json globalJson(const GlobalAttention &global)
{
    ObjectWriter out;
    out.number("heads", global.heads);
    out.put("kv_heads", global.kvHeads);
    out.put("head_dim", global.headDim);
    out.number("value_head_dim", global.valueHeadDim);
    out.flag("key_equals_value", global.keyEqualsValue);
    if (global.sinks)
        out.put("sinks", *global.sinks);
    return out.take();
}

Json v4Json(const V4Shape &v4)
{
    ObjectWriter out;
    out.put("version", v4.version);
    out.put("query_rank", v4.queryRank);
    out.put("output_rank", v4.outputRank);
    out.put("output_groups", v4.outputGroups);
    out.put("rope_head_dim", v4.ropeHeadDim);
    out.put("compress_ratios", v4.compressRatios);
    out.list("kv_source_layers", v4.kvSourceLayers);
    out.list("index_source_layers", v4.indexSourceLayers);
    return out.take();
}

Json engramJson(const EngramShape &engram)
{
    ObjectWriter out;
    out.put("layers", engram.layers);
    out.put("rows", engram.rows);
    out.put("head_dim", engram.headDim);
    out.put("heads", engram.heads);
    out.put("max_ngram", engram.maxNgram);
    return out.take();
}

Json mtpJson(const MtpShape &mtp)
{
    ObjectWriter out;
    out.put("layers", mtp.layers);
    out.put("ffn", mtp.moeFfn ? "moe" : "dense");
    out.put("projections", mtp.projections);
    out.put("norms", mtp.norms);
    out.number("experts", mtp.experts);
    out.number("extra", mtp.extra);
    out.number("ratio", mtp.ratio);
    out.flag("v4_attention", mtp.v4Attention);
    out.flag("indexer", mtp.indexer);
    out.flag("stores_embedding_and_head", mtp.storesEmbeddingAndHead);
    return out.take();
}

Json visionJson(const VisionShape &vision)
{
    ObjectWriter out;
    out.number("parameters", vision.parameters);
    out.number("depth", vision.depth);
    out.number("hidden_size", vision.hiddenSize);
    out.number("intermediate_size", vision.intermediateSize);
    out.number("out_hidden_size", vision.outHiddenSize);
    out.number("patch_size", vision.patchSize);
    out.number("spatial_merge_size", vision.spatialMergeSize);
    out.number("temporal_patch_size", vision.temporalPatchSize);
    out.number("position_embeddings", vision.positionEmbeddings);
    out.text("what", vision.what);
    return out.take();
}

Json planJson(const std::vector<LayerPlanEntry> &plan)
{
    Json list = Json::array();
    for (const LayerPlanEntry &entry : plan)
        list.push_back({{"count", entry.count}, {"kv_heads", entry.kvHeads}, {"ffn", entry.ffn}});
    return list;
}

void putWidths(ObjectWriter &out, const ModelSpec &model)
{
    out.put("layers", model.layers);
    out.put("hidden_size", model.hiddenSize);
    out.number("intermediate_size", model.intermediateSize);
    out.put("heads", model.heads);
    out.put("kv_heads", model.kvHeads);
    out.put("head_dim", model.headDim);
    out.number("value_head_dim", model.valueHeadDim);
    out.put("vocabulary", model.vocabulary);
    out.put("max_context", model.maxContext);
    out.number("position_embeddings", model.positionEmbeddings);
    out.number("norms_per_layer", model.normsPerLayer, 2);
    out.number("extra_norms_per_moe_layer", model.extraNormsPerMoeLayer);
    out.number("kv_sharing", model.kvSharing, 1);
    out.number("hyper_connections", model.hyperConnections);
    out.number("other_parameters", model.otherParameters);
    out.number("unquantized_linear", model.unquantizedLinear);
    out.number("unquantized_attention", model.unquantizedAttention);
    out.optional("attention_layers", model.attentionLayers);
    out.optional("dense_ffn_layers", model.denseFfnLayers);
}

void putTraits(ObjectWriter &out, const ModelSpec &model)
{
    out.flag("tied_embeddings", model.tiedEmbeddings);
    out.flag("lm_head_bias", model.lmHeadBias);
    out.unless("mlp_gated", model.mlpGated, true);
    out.flag("mlp_bias", model.mlpBias);
    out.flag("attention_sinks", model.attentionSinks);
    out.flag("attention_residual", model.attentionResidual);
    out.flag("embedding_layer_norm", model.embeddingLayerNorm);
    out.flag("dense_ffn_in_moe_layers", model.denseFfnInMoeLayers);
    out.flag("hyper_head_mean", model.hyperHeadMean);
    out.word("attention_bias", model.attentionBias, attentionBiasWords);
    out.word("qk_norm", model.qkNorm, qkNormWords);
    out.word("output_gate", model.outputGate, outputGateWords);
    out.word("norm", model.norm, normWords);
    out.word("native_format", model.nativeFormat, formatWords, true);
}

void putParts(ObjectWriter &out, const ModelSpec &model)
{
    out.part("moe", model.moe, moeJson);
    out.part("mla", model.mla, mlaJson);
    out.part("indexer", model.indexer, indexerJson);
    out.part("linear", model.linear, linearJson);
    out.part("sliding", model.sliding, slidingJson);
    out.part("global", model.global, globalJson);
    out.part("v4", model.v4, v4Json);
    out.part("engram", model.engram, engramJson);
    out.part("mtp", model.mtp, mtpJson);
    out.part("vision", model.vision, visionJson);
    if (!model.layerPlan.empty())
        out.put("layer_plan", planJson(model.layerPlan));
}

void putPublished(ObjectWriter &out, const ModelSpec &model)
{
    out.number("published_parameters", model.publishedParameters);
    out.word("published_scope", model.publishedScope, scopeWords);
    out.number("published_active", model.publishedActive);
    out.number("published_bytes", model.publishedBytes);
    out.flag("published_bytes_rounded", model.publishedBytesRounded);
    if (model.countAdjustment)
        out.put("count_adjustment",
                Json{{"amount", model.countAdjustment->amount}, {"why", model.countAdjustment->why}});
    out.text("count_note", model.countNote);
    out.text("active_note", model.activeNote);
    out.list("inferred", model.inferred);
    out.list("notes", model.notes);
}

/// The file's table of sources; equal sources share an entry.
class Sources {
public:
    std::string idOf(const Provenance &from)
    {
        const auto known = std::find(m_known.begin(), m_known.end(), from);
        const auto index = static_cast<std::size_t>(known - m_known.begin());
        if (known == m_known.end())
            m_known.push_back(from);
        return "source-" + std::to_string(index + 1);
    }
    Json json(std::string_view asOf) const
    {
        Json table = Json::object();
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            table["source-" + std::to_string(i + 1)] = {
                {"title", m_known[i].source.empty() ? "unknown" : m_known[i].source},
                {"date", m_known[i].date.empty() ? std::string(asOf) : m_known[i].date},
                {"grade", gradeWords.at(static_cast<std::size_t>(m_known[i].grade))}};
        }
        return table;
    }

private:
    std::vector<Provenance> m_known;
};

Json modelJson(const ModelSpec &model, Sources &sources)
{
    ObjectWriter out;
    out.put("id", model.id);
    out.put("name", model.name);
    out.text("family", model.family);
    out.put("developer", model.developer);
    out.text("repository", model.repository);
    out.text("license", model.license);
    out.text("release", model.release);
    putWidths(out, model);
    putTraits(out, model);
    putParts(out, model);
    putPublished(out, model);
    std::vector<std::string> ids;
    ids.push_back(sources.idOf(model.from));
    for (const Provenance &further : model.furtherSources)
        ids.push_back(sources.idOf(further));
    out.list("sources", ids);
    return out.take();
}

} // namespace

Json modelsFile(std::span<const ModelSpec> models, std::string_view asOf, Json about)
{
    Sources sources;
    Json list = Json::array();
    for (const ModelSpec &model : models)
        list.push_back(modelJson(model, sources));
    Json file{{"format", "suanchou/catalog"}, {"version", 1}, {"kind", "models"}};
    if (!about.is_null())
        file["$about"] = std::move(about);
    file["as_of"] = asOf;
    file["sources"] = sources.json(asOf);
    file["models"] = std::move(list);
    return file;
}

std::string writeModel(const ModelSpec &model, std::string_view asOf)
{
    return modelsFile({&model, 1}, asOf).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace suanchou::catalog
