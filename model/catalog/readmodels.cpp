// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/collected.h"
#include "model/catalog/modelcheck.h"

namespace suanchou::catalog {

namespace {

void readMoe(ObjectReader &r, MoeShape &moe)
{
    moe.experts = r.integer("experts", 0, Need::Required);
    moe.expertsPerToken = r.integer("experts_per_token", 0, Need::Required);
    moe.sharedExperts = r.integer("shared_experts", 0);
    moe.expertWidth = r.integer("expert_width", 0, Need::Required);
    moe.sharedWidth = r.integer("shared_width", 0);
    moe.firstDenseLayers = r.integer("first_dense_layers", 0);
    moe.layerFrequency = r.integer("layer_frequency", 1, Need::Optional, 1);
    if (r.has("moe_layers"))
        moe.moeLayers = r.integer("moe_layers", 0);
    moe.hashRoutedLayers = r.integer("hash_routed_layers", 0);
    moe.routerExtra = r.integer("router_extra", 0);
    moe.latentSize = r.integer("latent_size", 0);
    moe.routerBias = r.flag("router_bias");
    moe.sharedGate = r.flag("shared_gate");
    moe.latentNorm = r.flag("latent_norm");
    moe.expertBias = r.flag("expert_bias");
}

void readMla(ObjectReader &r, MlaShape &mla)
{
    mla.queryRank = r.integer("query_rank", 0);
    mla.kvRank = r.integer("kv_rank", 0, Need::Required);
    mla.nopeHeadDim = r.integer("nope_head_dim", 0, Need::Required);
    mla.ropeHeadDim = r.integer("rope_head_dim", 0, Need::Required);
    mla.valueHeadDim = r.integer("value_head_dim", 0, Need::Required);
    mla.outputGate = r.flag("output_gate");
}

void readIndexer(ObjectReader &r, IndexerShape &index)
{
    index.kind = r.choice<IndexerKind>(
        "kind", {{"dsa", IndexerKind::Dsa}, {"msa", IndexerKind::Msa}, {"v4", IndexerKind::V4}},
        IndexerKind::Dsa, Need::Required);
    index.heads = r.integer("heads", 0, Need::Required);
    index.headDim = r.integer("head_dim", 0, Need::Required);
    index.topK = r.integer("top_k", 0);
    if (r.has("indexers"))
        index.indexers = r.integer("indexers", 0);
    index.keyPool = r.integer("key_pool", 0);
    index.blockSize = r.integer("block_size", 0);
    index.topKBlocks = r.integer("top_k_blocks", 0);
    if (r.has("candidate_source_layer"))
        index.candidateSourceLayer = r.integer("candidate_source_layer", 0);
    index.candidateTopKBlocks = r.integer("candidate_top_k_blocks", 0);
    index.candidateBlockSize = r.integer("candidate_block_size", 0);
    index.pattern = r.text("pattern", Need::Optional);
}

void readLinear(ObjectReader &r, LinearShape &linear)
{
    linear.kind = r.choice<LinearKind>("kind",
                                       {{"gated-deltanet", LinearKind::GatedDeltaNet},
                                        {"kda", LinearKind::Kda},
                                        {"mamba2", LinearKind::Mamba2},
                                        {"lightning", LinearKind::Lightning}},
                                       LinearKind::GatedDeltaNet, Need::Required);
    linear.layers = r.integer("layers", 0, Need::Required);
    linear.keyHeads = r.integer("key_heads", 0);
    linear.valueHeads = r.integer("value_heads", 0);
    linear.keyHeadDim = r.integer("key_head_dim", 0);
    linear.valueHeadDim = r.integer("value_head_dim", 0);
    linear.heads = r.integer("heads", 0);
    linear.headDim = r.integer("head_dim", 0);
    linear.stateSize = r.integer("state_size", 0);
    linear.groups = r.integer("groups", 0);
    linear.convKernel = r.integer("conv_kernel", 0);
    linear.stateBytes = r.integer("state_bytes", 4, Need::Optional, 1);
    linear.aLogLength = r.integer("a_log_length", 0);
    linear.fullRankGate = r.flag("full_rank_gate");
    linear.pattern = r.text("pattern", Need::Optional);
}

void readSliding(ObjectReader &r, SlidingShape &sliding)
{
    sliding.window = r.integer("window", 0, Need::Required);
    sliding.layers = r.integer("layers", 0, Need::Required);
    sliding.chunked = r.flag("chunked");
    sliding.pattern = r.text("pattern", Need::Optional);
}

void readGlobal(ObjectReader &r, GlobalAttention &global)
{
    global.heads = r.integer("heads", 0);
    global.kvHeads = r.integer("kv_heads", 0, Need::Required);
    global.headDim = r.integer("head_dim", 0, Need::Required);
    global.valueHeadDim = r.integer("value_head_dim", 0);
    global.keyEqualsValue = r.flag("key_equals_value");
    if (r.has("sinks"))
        global.sinks = r.flag("sinks");
}

void readV4(ObjectReader &r, V4Shape &v4)
{
    v4.version = r.text("version");
    v4.queryRank = r.integer("query_rank", 0, Need::Required);
    v4.outputRank = r.integer("output_rank", 0, Need::Required);
    v4.outputGroups = r.integer("output_groups", 0, Need::Required);
    v4.ropeHeadDim = r.integer("rope_head_dim", 0, Need::Required);
    v4.compressRatios = r.integers("compress_ratios", Need::Required);
    v4.kvSourceLayers = r.integers("kv_source_layers");
    v4.indexSourceLayers = r.integers("index_source_layers");
}

void readEngram(ObjectReader &r, EngramShape &engram)
{
    engram.layers = r.integers("layers", Need::Required);
    engram.rows = r.integers("rows", Need::Required);
    engram.headDim = r.integer("head_dim", 0, Need::Required);
    engram.heads = r.integer("heads", 0, Need::Required);
    engram.maxNgram = r.integer("max_ngram", 0, Need::Required);
}

void readMtp(ObjectReader &r, MtpShape &mtp)
{
    mtp.layers = r.integer("layers", 0, Need::Required);
    mtp.moeFfn = r.choice<bool>("ffn", {{"moe", true}, {"dense", false}}, false, Need::Required);
    mtp.projections = r.integer("projections", 0, Need::Required);
    mtp.norms = r.integer("norms", 0, Need::Required);
    mtp.experts = r.integer("experts", 0);
    mtp.extra = r.integer("extra", 0);
    mtp.ratio = r.integer("ratio", 0);
    mtp.v4Attention = r.flag("v4_attention");
    mtp.indexer = r.flag("indexer");
    mtp.storesEmbeddingAndHead = r.flag("stores_embedding_and_head");
}

void readVision(ObjectReader &r, VisionShape &vision)
{
    vision.parameters = r.integer("parameters", 0);
    vision.depth = r.integer("depth", 0);
    vision.hiddenSize = r.integer("hidden_size", 0);
    vision.intermediateSize = r.integer("intermediate_size", 0);
    vision.outHiddenSize = r.integer("out_hidden_size", 0);
    vision.patchSize = r.integer("patch_size", 0);
    vision.spatialMergeSize = r.integer("spatial_merge_size", 0);
    vision.temporalPatchSize = r.integer("temporal_patch_size", 0);
    vision.positionEmbeddings = r.integer("position_embeddings", 0);
    vision.what = r.text("what", Need::Optional);
}

template <class Part>
void readPart(ObjectReader &model, std::string_view key, std::optional<Part> &part,
              void (*read)(ObjectReader &, Part &))
{
    model.object(key, Need::Optional, [&](ObjectReader &inner) { read(inner, part.emplace()); });
}

void readNames(ObjectReader &r, ModelSpec &model)
{
    model.id = r.text("id");
    model.name = r.text("name");
    model.family = r.text("family", Need::Optional);
    model.developer = r.text("developer");
    model.repository = r.text("repository", Need::Optional);
    model.license = r.text("license", Need::Optional);
    model.release = r.text("release", Need::Optional);
}

void readWidths(ObjectReader &r, ModelSpec &model)
{
    model.layers = r.integer("layers", 0, Need::Required);
    model.hiddenSize = r.integer("hidden_size", 0, Need::Required);
    model.intermediateSize = r.integer("intermediate_size", 0);
    model.heads = r.integer("heads", 0, Need::Required);
    model.kvHeads = r.integer("kv_heads", 0, Need::Required);
    model.headDim = r.integer("head_dim", 0, Need::Required);
    model.valueHeadDim = r.integer("value_head_dim", 0);
    model.vocabulary = r.integer("vocabulary", 0, Need::Required);
    model.maxContext = r.integer("max_context", 0, Need::Required);
    model.positionEmbeddings = r.integer("position_embeddings", 0);
    model.normsPerLayer = r.integer("norms_per_layer", 2);
    model.extraNormsPerMoeLayer = r.integer("extra_norms_per_moe_layer", 0);
    model.kvSharing = r.integer("kv_sharing", 1, Need::Optional, 1);
    model.hyperConnections = r.integer("hyper_connections", 0);
    model.otherParameters = r.integer("other_parameters", 0);
    model.unquantizedLinear = r.integer("unquantized_linear", 0);
    model.unquantizedAttention = r.integer("unquantized_attention", 0);
    if (r.has("attention_layers"))
        model.attentionLayers = r.integer("attention_layers", 0);
    if (r.has("dense_ffn_layers"))
        model.denseFfnLayers = r.integer("dense_ffn_layers", 0);
}

void readTraits(ObjectReader &r, ModelSpec &model)
{
    model.tiedEmbeddings = r.flag("tied_embeddings");
    model.lmHeadBias = r.flag("lm_head_bias");
    model.mlpGated = r.flag("mlp_gated", true);
    model.mlpBias = r.flag("mlp_bias");
    model.attentionSinks = r.flag("attention_sinks");
    model.attentionResidual = r.flag("attention_residual");
    model.embeddingLayerNorm = r.flag("embedding_layer_norm");
    model.denseFfnInMoeLayers = r.flag("dense_ffn_in_moe_layers");
    model.hyperHeadMean = r.flag("hyper_head_mean");
    model.attentionBias = r.choice<AttentionBias>(
        "attention_bias",
        {{"none", AttentionBias::None}, {"qkv", AttentionBias::Qkv}, {"qkvo", AttentionBias::Qkvo}},
        AttentionBias::None);
    model.qkNorm = r.choice<QkNorm>(
        "qk_norm", {{"none", QkNorm::None}, {"per-head", QkNorm::PerHead}, {"per-layer", QkNorm::PerLayer}},
        QkNorm::None);
    model.outputGate = r.choice<OutputGate>("output_gate",
                                            {{"none", OutputGate::None},
                                             {"doubled-query", OutputGate::DoubledQuery},
                                             {"per-head", OutputGate::PerHead}},
                                            OutputGate::None);
    model.norm = r.choice<NormKind>("norm",
                                    {{"rmsnorm", NormKind::RmsNorm},
                                     {"layernorm", NormKind::LayerNorm},
                                     {"nonparametric", NormKind::NonParametric}},
                                    NormKind::RmsNorm);
    model.nativeFormat = r.choice<NativeFormat>("native_format",
                                                {{"bf16", NativeFormat::Bf16},
                                                 {"fp16", NativeFormat::Fp16},
                                                 {"fp8-block128", NativeFormat::Fp8Block128},
                                                 {"fp4-experts-fp8", NativeFormat::Fp4ExpertsFp8},
                                                 {"mxfp4-experts", NativeFormat::Mxfp4Experts},
                                                 {"int4-g32-experts", NativeFormat::Int4G32Experts}},
                                                NativeFormat::Bf16, Need::Required);
}

void readParts(ObjectReader &r, ModelSpec &model)
{
    readPart(r, "moe", model.moe, readMoe);
    readPart(r, "mla", model.mla, readMla);
    readPart(r, "indexer", model.indexer, readIndexer);
    readPart(r, "linear", model.linear, readLinear);
    readPart(r, "sliding", model.sliding, readSliding);
    readPart(r, "global", model.global, readGlobal);
    readPart(r, "v4", model.v4, readV4);
    readPart(r, "engram", model.engram, readEngram);
    readPart(r, "mtp", model.mtp, readMtp);
    readPart(r, "vision", model.vision, readVision);
    r.array("layer_plan", Need::Optional, [&](ObjectReader &entry, std::size_t) {
        LayerPlanEntry &plan = model.layerPlan.emplace_back();
        plan.count = entry.integer("count", 0, Need::Required);
        plan.kvHeads = entry.integer("kv_heads", 0, Need::Required);
        plan.ffn = entry.integer("ffn", 0, Need::Required);
        entry.finish();
    });
}

void readPublished(ObjectReader &r, ModelSpec &model)
{
    model.publishedParameters = r.integer("published_parameters", 0);
    model.publishedScope = r.choice<PublishedScope>("published_scope",
                                                    {{"main", PublishedScope::Main},
                                                     {"checkpoint", PublishedScope::Checkpoint},
                                                     {"main+vision", PublishedScope::MainVision},
                                                     {"main+mtp", PublishedScope::MainMtp}},
                                                    PublishedScope::Main);
    model.publishedActive = r.integer("published_active", 0);
    model.publishedBytes = r.integer("published_bytes", 0);
    model.publishedBytesRounded = r.flag("published_bytes_rounded");
    r.object("count_adjustment", Need::Optional, [&](ObjectReader &inner) {
        CountAdjustment &adjustment = model.countAdjustment.emplace();
        adjustment.amount =
            inner.integer("amount", 0, Need::Required, std::numeric_limits<std::int64_t>::min());
        adjustment.why = inner.text("why");
    });
    model.countNote = r.text("count_note", Need::Optional);
    model.activeNote = r.text("active_note", Need::Optional);
    model.inferred = r.texts("inferred");
    model.notes = r.texts("notes");
    std::vector<Provenance> sources = r.sources("sources");
    if (!sources.empty()) {
        model.from = sources.front();
        model.furtherSources.assign(sources.begin() + 1, sources.end());
    }
}

} // namespace

void readModels(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("models", Need::Required, [&](ObjectReader &r, std::size_t) {
        ModelSpec model;
        readNames(r, model);
        readWidths(r, model);
        readTraits(r, model);
        readParts(r, model);
        readPublished(r, model);
        if (!r.finish())
            return;
        const std::vector<ModelFault> faults = checkModel(model);
        for (const ModelFault &fault : faults)
            r.refuse(fault.key, ReadErrorCode::Inconsistent, fault.found, fault.expected);
        if (faults.empty())
            into.models.add(std::move(model), r, own);
    });
}

} // namespace suanchou::catalog
