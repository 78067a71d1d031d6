// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/ggufmodel.h"
#include "model/memory/parameters.h"
#include "tests/model/catalog/ggufbuilder.h"
#include "tests/model/catalog/shipped.h"

#include <QTest>

#include <algorithm>

using namespace suanchou;
using catalog::GgufHeader;
using catalog::ImportedWeights;
using catalog::ImportErrorCode;
using catalog::ImportErrors;

namespace {

constexpr std::uint32_t f32 = 0;
constexpr std::uint32_t q8 = 8;
constexpr std::uint32_t q4k = 12;
constexpr std::uint32_t q6k = 14;
constexpr std::uint32_t mxfp4 = 39;

std::variant<GgufHeader, ImportErrors> headerOf(const std::string &bytes, std::uint64_t size = 0)
{
    catalog::MemorySource source(bytes, size);
    return catalog::readGgufHeader(source);
}

ImportErrors errorsOf(const std::string &bytes)
{
    const auto read = headerOf(bytes);
    const auto *errors = std::get_if<ImportErrors>(&read);
    return errors ? *errors : ImportErrors{};
}

ImportedWeights modelOf(const GgufBuilder &builder)
{
    auto header = headerOf(builder.bytes(), builder.fileSize());
    if (const auto *errors = std::get_if<ImportErrors>(&header))
        qFatal("%s %s", errors->front().path.c_str(), errors->front().found.c_str());
    const auto model = catalog::readGgufModel({&std::get<GgufHeader>(header), 1}, "test");
    if (const auto *errors = std::get_if<ImportErrors>(&model))
        qFatal("%s %s", errors->front().path.c_str(), errors->front().found.c_str());
    return std::get<ImportedWeights>(model);
}

bool noted(const ImportedWeights &weights, std::string_view code)
{
    return std::find(weights.model.notes.begin(), weights.model.notes.end(), code) !=
           weights.model.notes.end();
}

std::string inLayer(int layer, const char *part) { return "blk." + std::to_string(layer) + "." + part; }

struct Shape {
    std::string architecture;
    std::uint32_t layers;
    std::uint32_t hidden;
    std::uint32_t heads;
    std::uint32_t kvHeads;
    std::uint32_t headDim;
    std::uint32_t ffn;
    std::uint32_t vocabulary;
    std::uint32_t context;
};

void putMetadata(GgufBuilder &builder, const Shape &shape, std::uint32_t fileType)
{
    const std::string key = shape.architecture + ".";
    builder.text("general.architecture", shape.architecture);
    builder.number("general.file_type", fileType);
    builder.number(key + "block_count", shape.layers);
    builder.number(key + "context_length", shape.context);
    builder.number(key + "embedding_length", shape.hidden);
    builder.number(key + "feed_forward_length", shape.ffn);
    builder.number(key + "attention.head_count", shape.heads);
    builder.number(key + "attention.head_count_kv", shape.kvHeads);
    builder.number(key + "attention.key_length", shape.headDim);
    builder.number(key + "attention.value_length", shape.headDim);
    builder.real(key + "attention.layer_norm_rms_epsilon", 1e-5f);
    builder.texts("tokenizer.ggml.tokens", 40, "token");
}

void putTables(GgufBuilder &builder, const Shape &shape, std::uint32_t type, bool tied)
{
    builder.tensor("token_embd.weight", {shape.hidden, shape.vocabulary}, type);
    builder.vector("output_norm.weight", shape.hidden);
    if (!tied)
        builder.tensor("output.weight", {shape.hidden, shape.vocabulary}, type);
}

void putAttention(GgufBuilder &builder, const Shape &shape, int layer, std::uint32_t type)
{
    builder.vector(inLayer(layer, "attn_norm.weight"), shape.hidden);
    builder.tensor(inLayer(layer, "attn_q.weight"),
                   {shape.hidden, std::uint64_t{shape.heads} * shape.headDim}, type);
    builder.tensor(inLayer(layer, "attn_k.weight"),
                   {shape.hidden, std::uint64_t{shape.kvHeads} * shape.headDim}, type);
    builder.tensor(inLayer(layer, "attn_v.weight"),
                   {shape.hidden, std::uint64_t{shape.kvHeads} * shape.headDim}, type);
    builder.tensor(inLayer(layer, "attn_output.weight"),
                   {std::uint64_t{shape.heads} * shape.headDim, shape.hidden}, type);
    builder.vector(inLayer(layer, "ffn_norm.weight"), shape.hidden);
}

void putDense(GgufBuilder &builder, const Shape &shape, int layer, std::uint32_t type)
{
    builder.tensor(inLayer(layer, "ffn_gate.weight"), {shape.hidden, shape.ffn}, type);
    builder.tensor(inLayer(layer, "ffn_up.weight"), {shape.hidden, shape.ffn}, type);
    builder.tensor(inLayer(layer, "ffn_down.weight"), {shape.ffn, shape.hidden}, type);
}

GgufBuilder llama3(std::uint32_t type, std::uint32_t fileType)
{
    const Shape shape{"llama", 32, 4096, 32, 8, 128, 14336, 128256, 8192};
    GgufBuilder builder;
    putMetadata(builder, shape, fileType);
    putTables(builder, shape, type, false);
    builder.vector("rope_freqs.weight", 64);
    for (int layer = 0; layer < 32; ++layer) {
        putAttention(builder, shape, layer, type);
        putDense(builder, shape, layer, type);
    }
    return builder;
}

void putExperts(GgufBuilder &builder, const Shape &shape, int layer, std::uint64_t experts,
                std::uint64_t width, std::uint32_t type)
{
    builder.tensor(inLayer(layer, "ffn_gate_inp.weight"), {shape.hidden, experts}, f32);
    builder.tensor(inLayer(layer, "ffn_gate_exps.weight"), {shape.hidden, width, experts}, type);
    builder.tensor(inLayer(layer, "ffn_up_exps.weight"), {shape.hidden, width, experts}, type);
    builder.tensor(inLayer(layer, "ffn_down_exps.weight"), {width, shape.hidden, experts}, type);
}

void compare(const ImportedWeights &found, const char *id)
{
    const catalog::ModelSpec *known = shipped::catalog().model(id);
    QVERIFY(known);
    const memory::ParameterCount expected = memory::countParameters(*known);
    const memory::ParameterCount count = memory::countParameters(found.model.spec);
    QCOMPARE(count.embedding, expected.embedding);
    QCOMPARE(count.head, expected.head);
    QCOMPARE(count.attention, expected.attention);
    QCOMPARE(count.routedExperts, expected.routedExperts);
    QCOMPARE(count.sharedExperts, expected.sharedExperts);
    QCOMPARE(count.router, expected.router);
    QCOMPARE(count.norms, expected.norms);
    QCOMPARE(count.main, expected.main);
    QVERIFY(memory::cacheGeometry(found.model.spec) == memory::cacheGeometry(*known));
}

} // namespace

class TestImportGguf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesAgreeWithTheCatalogue();
    void denseModelIsExactToTheByte();
    void mixtureOfExperts();
    void sinksBiasesAndWindows();
    void latentAttention();
    void draftLayersAreLeftOut();
    void gatedDeltaHybrid();
    void searchedArchitecture();
    void fourNormsAndLocalLayers();
    void unknownTypeTakesTheRoomItHas();
    void shortFileIsNoted();
    void splitNames();
    void everyPrefixIsRefused();
    void hostileHeaders_data();
    void hostileHeaders();
    void shapelessModelsAreRefused();
};

// Blocks of the formats that both know: ggml's table here, the catalogue's data there.
void TestImportGguf::typesAgreeWithTheCatalogue()
{
    int compared = 0;
    for (std::uint32_t id = 0; id < 64; ++id) {
        const catalog::GgmlType *type = catalog::ggmlType(id);
        const catalog::GgufType *known = type ? shipped::catalog().ggufType(type->name) : nullptr;
        if (!known)
            continue;
        QCOMPARE(std::int64_t{known->block.bytes} * type->elements, type->bytes * known->block.elements);
        ++compared;
    }
    QVERIFY(compared >= 20);
}

// Llama 3 8B in Q8_0: 8,029,995,008 weights in matrices take 34 bytes per 32; 65 norms of 4096 and the rotary table
// of 64 take 4 each: 8,531,869,696 + 1,064,960 + 256.
void TestImportGguf::denseModelIsExactToTheByte()
{
    const ImportedWeights weights = modelOf(llama3(q8, 7));
    compare(weights, "llama-3-8b");
    QCOMPARE(weights.bytes, std::int64_t(8'531'869'696 + 1'064'960 + 256));
    QCOMPARE(weights.model.spec.publishedBytes, weights.bytes);
    QCOMPARE(weights.model.spec.publishedParameters, std::int64_t(8'030'261'248));
    QCOMPARE(weights.model.weightsFormat, std::string("gguf-q8_0"));
    QCOMPARE(weights.types.front().name, std::string("q8_0"));
    QVERIFY(weights.model.notes.empty());
    // Q4_K: 144 bytes per 256.
    QCOMPARE(modelOf(llama3(q4k, 15)).bytes, std::int64_t(8'029'995'008 / 256 * 144 + 1'064'960 + 256));
}

void TestImportGguf::mixtureOfExperts()
{
    const Shape shape{"qwen3moe", 48, 2048, 32, 4, 128, 6144, 151936, 40960};
    GgufBuilder builder;
    putMetadata(builder, shape, 15);
    builder.number("qwen3moe.expert_count", 128);
    builder.number("qwen3moe.expert_used_count", 8);
    builder.number("qwen3moe.expert_feed_forward_length", 768);
    putTables(builder, shape, q6k, false);
    for (int layer = 0; layer < 48; ++layer) {
        putAttention(builder, shape, layer, q4k);
        builder.vector(inLayer(layer, "attn_q_norm.weight"), 128);
        builder.vector(inLayer(layer, "attn_k_norm.weight"), 128);
        putExperts(builder, shape, layer, 128, 768, q4k);
    }
    const ImportedWeights weights = modelOf(builder);
    compare(weights, "qwen3-30b-a3b");
    QCOMPARE(weights.model.spec.publishedParameters, std::int64_t(30'532'122'624));
    QCOMPARE(weights.model.weightsFormat, std::string("gguf-q4_k_m"));
}

// gpt-oss-20b: biases on every matrix, sinks, every second layer with a window of 128.
void TestImportGguf::sinksBiasesAndWindows()
{
    const Shape shape{"gpt-oss", 24, 2880, 64, 8, 64, 2880, 201088, 131072};
    GgufBuilder builder;
    putMetadata(builder, shape, 38);
    builder.number("gpt-oss.expert_count", 32);
    builder.number("gpt-oss.expert_used_count", 4);
    builder.number("gpt-oss.expert_feed_forward_length", 2880);
    builder.number("gpt-oss.attention.sliding_window", 128);
    putTables(builder, shape, q8, false);
    for (int layer = 0; layer < 24; ++layer) {
        putAttention(builder, shape, layer, q8);
        builder.vector(inLayer(layer, "attn_q.bias"), 4096);
        builder.vector(inLayer(layer, "attn_k.bias"), 512);
        builder.vector(inLayer(layer, "attn_v.bias"), 512);
        builder.vector(inLayer(layer, "attn_output.bias"), 2880);
        builder.vector(inLayer(layer, "attn_sinks.weight"), 64);
        putExperts(builder, shape, layer, 32, 2880, mxfp4);
        builder.vector(inLayer(layer, "ffn_gate_inp.bias"), 32);
        builder.tensor(inLayer(layer, "ffn_gate_exps.bias"), {2880, 32}, f32);
        builder.tensor(inLayer(layer, "ffn_up_exps.bias"), {2880, 32}, f32);
        builder.tensor(inLayer(layer, "ffn_down_exps.bias"), {2880, 32}, f32);
    }
    const ImportedWeights weights = modelOf(builder);
    compare(weights, "gpt-oss-20b");
    QCOMPARE(weights.model.spec.publishedParameters, std::int64_t(20'914'757'184));
    QCOMPARE(weights.model.weightsFormat, std::string("gguf-mxfp4"));
}

// DeepSeek V2 Lite as converted since June 2025: one KV head of 576, the heads' own widths in *_mla.
void TestImportGguf::latentAttention()
{
    const Shape shape{"deepseek2", 27, 2048, 16, 1, 576, 10944, 102400, 163840};
    GgufBuilder builder;
    putMetadata(builder, shape, 15);
    builder.number("deepseek2.leading_dense_block_count", 1);
    builder.number("deepseek2.attention.kv_lora_rank", 512);
    builder.number("deepseek2.attention.key_length_mla", 192);
    builder.number("deepseek2.attention.value_length_mla", 128);
    builder.number("deepseek2.rope.dimension_count", 64);
    builder.number("deepseek2.expert_count", 64);
    builder.number("deepseek2.expert_used_count", 6);
    builder.number("deepseek2.expert_shared_count", 2);
    builder.number("deepseek2.expert_feed_forward_length", 1408);
    putTables(builder, shape, q4k, false);
    for (int layer = 0; layer < 27; ++layer) {
        builder.vector(inLayer(layer, "attn_norm.weight"), 2048);
        builder.tensor(inLayer(layer, "attn_q.weight"), {2048, 16 * 192}, q4k);
        builder.tensor(inLayer(layer, "attn_kv_a_mqa.weight"), {2048, 576}, q4k);
        builder.vector(inLayer(layer, "attn_kv_a_norm.weight"), 512);
        builder.tensor(inLayer(layer, "attn_k_b.weight"), {128, 512, 16}, q8);
        builder.tensor(inLayer(layer, "attn_v_b.weight"), {512, 128, 16}, q8);
        builder.tensor(inLayer(layer, "attn_output.weight"), {2048, 2048}, q4k);
        builder.vector(inLayer(layer, "ffn_norm.weight"), 2048);
        if (layer == 0) {
            putDense(builder, shape, layer, 1);
            continue;
        }
        putExperts(builder, shape, layer, 64, 1408, q8);
        builder.tensor(inLayer(layer, "ffn_gate_shexp.weight"), {2048, 2816}, q4k);
        builder.tensor(inLayer(layer, "ffn_up_shexp.weight"), {2048, 2816}, q4k);
        builder.tensor(inLayer(layer, "ffn_down_shexp.weight"), {2816, 2048}, q4k);
    }
    const ImportedWeights weights = modelOf(builder);
    compare(weights, "deepseek-v2-lite");
    QCOMPARE(weights.model.spec.publishedParameters, weights.elements);
    QCOMPARE(memory::countParameters(weights.model.spec).main, weights.elements);
}

// A file that holds one more block for drafting: 4 layers and a draft layer.
void TestImportGguf::draftLayersAreLeftOut()
{
    const Shape shape{"glm4moe", 5, 1024, 8, 2, 128, 4096, 32000, 8192};
    GgufBuilder builder;
    putMetadata(builder, shape, 7);
    builder.number("glm4moe.nextn_predict_layers", 1);
    putTables(builder, shape, q8, false);
    for (int layer = 0; layer < 5; ++layer) {
        putAttention(builder, shape, layer, q8);
        putDense(builder, shape, layer, q8);
    }
    builder.tensor(inLayer(4, "nextn.eh_proj.weight"), {2048, 1024}, q8);
    const ImportedWeights weights = modelOf(builder);
    QCOMPARE(weights.model.spec.layers, std::int64_t(4));
    QVERIFY(noted(weights, "draft-not-counted"));
    QCOMPARE(memory::countParameters(weights.model.spec).main, weights.model.spec.publishedParameters);
    QVERIFY(weights.elements > weights.model.spec.publishedParameters);
}

// Qwen3-Next in small: three Gated DeltaNet layers, one with a doubled query projection.
void TestImportGguf::gatedDeltaHybrid()
{
    const Shape shape{"qwen3next", 4, 512, 4, 2, 64, 1024, 32000, 8192};
    GgufBuilder builder;
    putMetadata(builder, shape, 7);
    builder.number("qwen3next.ssm.conv_kernel", 4);
    builder.number("qwen3next.ssm.state_size", 128);
    builder.number("qwen3next.ssm.group_count", 4);
    builder.number("qwen3next.ssm.time_step_rank", 8);
    builder.number("qwen3next.ssm.inner_size", 1024);
    putTables(builder, shape, q8, true);
    for (int layer = 0; layer < 4; ++layer) {
        builder.vector(inLayer(layer, "attn_norm.weight"), 512);
        builder.vector(inLayer(layer, "post_attention_norm.weight"), 512);
        putDense(builder, shape, layer, q8);
        if (layer == 3) {
            builder.tensor(inLayer(layer, "attn_q.weight"), {512, 512}, q8);
            builder.tensor(inLayer(layer, "attn_k.weight"), {512, 128}, q8);
            builder.tensor(inLayer(layer, "attn_v.weight"), {512, 128}, q8);
            builder.tensor(inLayer(layer, "attn_output.weight"), {256, 512}, q8);
            builder.vector(inLayer(layer, "attn_q_norm.weight"), 64);
            builder.vector(inLayer(layer, "attn_k_norm.weight"), 64);
            continue;
        }
        builder.tensor(inLayer(layer, "ssm_in.weight"), {512, 2 * 4 * 128 + 2 * 1024}, q8);
        builder.tensor(inLayer(layer, "ssm_ba.weight"), {512, 16}, q8);
        builder.tensor(inLayer(layer, "ssm_conv1d.weight"), {4, 2 * 4 * 128 + 1024}, f32);
        builder.vector(inLayer(layer, "ssm_a"), 8);
        builder.vector(inLayer(layer, "ssm_dt.bias"), 8);
        builder.vector(inLayer(layer, "ssm_norm.weight"), 128);
        builder.tensor(inLayer(layer, "ssm_out.weight"), {1024, 512}, q8);
    }
    const ImportedWeights weights = modelOf(builder);
    QCOMPARE(weights.model.spec.outputGate, catalog::OutputGate::DoubledQuery);
    QVERIFY(weights.model.spec.linear);
    QCOMPARE(weights.model.spec.linear->layers, std::int64_t(3));
    QVERIFY(weights.model.spec.tiedEmbeddings);
    QCOMPARE(memory::countParameters(weights.model.spec).main, weights.elements);
}

// Layers without attention have no KV heads.
void TestImportGguf::searchedArchitecture()
{
    const Shape shape{"deci", 3, 512, 8, 8, 64, 1024, 32000, 8192};
    GgufBuilder builder;
    builder.text("general.architecture", "deci");
    builder.number("deci.block_count", 3);
    builder.number("deci.embedding_length", 512);
    builder.numbers("deci.feed_forward_length", {1024, 2048, 1024});
    builder.numbers("deci.attention.head_count", {8, 8, 0});
    builder.numbers("deci.attention.head_count_kv", {2, 2, 0});
    putTables(builder, shape, q8, false);
    const std::uint64_t widths[]{1024, 2048, 1024};
    for (int layer = 0; layer < 3; ++layer) {
        if (layer < 2) {
            builder.vector(inLayer(layer, "attn_norm.weight"), 512);
            builder.tensor(inLayer(layer, "attn_q.weight"), {512, 512}, q8);
            builder.tensor(inLayer(layer, "attn_k.weight"), {512, 128}, q8);
            builder.tensor(inLayer(layer, "attn_v.weight"), {512, 128}, q8);
            builder.tensor(inLayer(layer, "attn_output.weight"), {512, 512}, q8);
        }
        builder.vector(inLayer(layer, "ffn_norm.weight"), 512);
        builder.tensor(inLayer(layer, "ffn_gate.weight"), {512, widths[layer]}, q8);
        builder.tensor(inLayer(layer, "ffn_up.weight"), {512, widths[layer]}, q8);
        builder.tensor(inLayer(layer, "ffn_down.weight"), {widths[layer], 512}, q8);
    }
    const ImportedWeights weights = modelOf(builder);
    QCOMPARE(weights.model.spec.layerPlan.size(), std::size_t(3));
    QCOMPARE(memory::countParameters(weights.model.spec).main, weights.elements);
}

// Gemma 3 27B: norms around both blocks, five local layers to one global.
void TestImportGguf::fourNormsAndLocalLayers()
{
    const Shape shape{"gemma3", 62, 5376, 32, 16, 128, 21504, 262208, 131072};
    GgufBuilder builder;
    putMetadata(builder, shape, 7);
    builder.number("gemma3.attention.sliding_window", 1024);
    putTables(builder, shape, q8, true);
    for (int layer = 0; layer < 62; ++layer) {
        putAttention(builder, shape, layer, q8);
        builder.vector(inLayer(layer, "attn_q_norm.weight"), 128);
        builder.vector(inLayer(layer, "attn_k_norm.weight"), 128);
        builder.vector(inLayer(layer, "post_attention_norm.weight"), 5376);
        builder.vector(inLayer(layer, "post_ffw_norm.weight"), 5376);
        putDense(builder, shape, layer, q8);
    }
    compare(modelOf(builder), "gemma-3-27b-it");
}

// A type from a later version of ggml: the tensor takes the room up to the next one.
void TestImportGguf::unknownTypeTakesTheRoomItHas()
{
    GgufBuilder builder = llama3(q8, 7);
    builder.tensor("blk.0.attn_novel.weight", {4096}, 200);
    builder.vector("blk.0.attn_last.weight", 8);
    auto header = headerOf(builder.bytes(), builder.fileSize());
    QVERIFY(std::holds_alternative<GgufHeader>(header));
    const GgufHeader &read = std::get<GgufHeader>(header);
    QCOMPARE(read.tensors[read.tensors.size() - 2].bytes, std::int64_t(4096));
    QCOMPARE(read.notes, std::vector<std::string>{"size-from-offsets:200"});
}

void TestImportGguf::shortFileIsNoted()
{
    const GgufBuilder builder = llama3(q8, 7);
    auto header = headerOf(builder.bytes(), builder.fileSize() - 1);
    const auto model = catalog::readGgufModel({&std::get<GgufHeader>(header), 1}, "test");
    QVERIFY(noted(std::get<ImportedWeights>(model), "file-incomplete"));
}

void TestImportGguf::splitNames()
{
    const auto names = catalog::ggufSplitNames("dir/R1-Q4_K_M-00002-of-00003.gguf");
    QCOMPARE(names.size(), std::size_t(3));
    QCOMPARE(names[0], std::string("dir/R1-Q4_K_M-00001-of-00003.gguf"));
    QCOMPARE(names[2], std::string("dir/R1-Q4_K_M-00003-of-00003.gguf"));
    QVERIFY(catalog::ggufSplitNames("model.gguf").empty());
    QVERIFY(catalog::ggufSplitNames("m-00003-of-00002.gguf").empty());
    QVERIFY(catalog::ggufSplitNames("m-99999-of-99999.gguf").empty());
    QVERIFY(catalog::ggufSplitNames("-0001-of-00002.gguf").empty());
}

// However a file is cut within its header, the reader says so.
void TestImportGguf::everyPrefixIsRefused()
{
    const Shape shape{"llama", 1, 256, 2, 1, 128, 512, 100, 512};
    GgufBuilder builder;
    putMetadata(builder, shape, 7);
    putTables(builder, shape, q8, false);
    putAttention(builder, shape, 0, q8);
    putDense(builder, shape, 0, q8);
    const std::string bytes = builder.bytes();
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QVERIFY(!errorsOf(bytes.substr(0, length)).empty());
    QVERIFY(errorsOf(bytes).empty());
}

void TestImportGguf::hostileHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const std::string &bytes, ImportErrorCode code) {
        QTest::newRow(name) << QByteArray(bytes.data(), qsizetype(bytes.size())) << int(code);
    };
    const auto start = [](std::uint32_t version, std::uint64_t tensors, std::uint64_t entries) {
        std::string bytes = "GGUF";
        GgufBuilder::put(bytes, version);
        GgufBuilder::put(bytes, tensors);
        GgufBuilder::put(bytes, entries);
        return bytes;
    };
    constexpr std::uint64_t huge = ~std::uint64_t{0};
    row("another magic", "GGML" + start(3, 0, 0).substr(4), ImportErrorCode::NotGguf);
    row("version 1", start(1, 0, 0), ImportErrorCode::NotGguf);
    row("other byte order", start(0x03000000, 0, 0), ImportErrorCode::NotGguf);
    row("2^64 tensors", start(3, huge, 0), ImportErrorCode::OutOfRange);
    row("2^64 entries", start(3, 0, huge), ImportErrorCode::OutOfRange);

    std::string longKey = start(3, 0, 1);
    GgufBuilder::put(longKey, huge);
    row("key of 2^64 bytes", longKey, ImportErrorCode::OutOfRange);

    const auto with = [&](std::uint32_t type, const std::string &value) {
        GgufBuilder builder;
        builder.raw("key", type, value);
        return builder.bytes();
    };
    std::string length;
    GgufBuilder::put(length, huge);
    row("text of 2^64 bytes", with(8, length), ImportErrorCode::Truncated);
    row("type 13", with(13, ""), ImportErrorCode::WrongType);
    std::string list;
    GgufBuilder::put(list, std::uint32_t{4});
    GgufBuilder::put(list, huge);
    row("list of 2^64 numbers", with(9, list), ImportErrorCode::Truncated);
    std::string nested;
    for (int depth = 0; depth < 1000; ++depth) {
        GgufBuilder::put(nested, std::uint32_t{9});
        GgufBuilder::put(nested, std::uint64_t{1});
    }
    row("lists in lists", with(9, nested), ImportErrorCode::TooDeep);

    GgufBuilder wide;
    wide.tensor("t", {std::uint64_t{1} << 40, std::uint64_t{1} << 40}, 0);
    row("2^80 elements", wide.bytes(), ImportErrorCode::OutOfRange);
    GgufBuilder none;
    none.tensor("t", {0}, 0);
    row("no elements", none.bytes(), ImportErrorCode::OutOfRange);
    GgufBuilder five;
    five.tensor("t", {1, 1, 1, 1, 1}, 0);
    row("five dimensions", five.bytes(), ImportErrorCode::OutOfRange);
    GgufBuilder ragged;
    ragged.tensor("t", {100}, q4k);
    row("rows that blocks do not divide", ragged.bytes(), ImportErrorCode::Inconsistent);
    GgufBuilder alignment;
    alignment.number("general.alignment", 24);
    row("alignment of 24", alignment.bytes(), ImportErrorCode::OutOfRange);
    GgufBuilder nothing;
    nothing.number("general.alignment", 0);
    row("alignment of 0", nothing.bytes(), ImportErrorCode::OutOfRange);
}

void TestImportGguf::hostileHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const ImportErrors errors = errorsOf(bytes.toStdString());
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(int(errors.front().code), code);
}

void TestImportGguf::shapelessModelsAreRefused()
{
    const auto codeOf = [](const GgufBuilder &builder) {
        auto header = headerOf(builder.bytes(), builder.fileSize());
        const auto model = catalog::readGgufModel({&std::get<GgufHeader>(header), 1}, "test");
        const auto *errors = std::get_if<ImportErrors>(&model);
        return errors ? errors->front().code : ImportErrorCode::NotJson;
    };
    QCOMPARE(codeOf(GgufBuilder()), ImportErrorCode::MissingKey);
    GgufBuilder unnamed;
    unnamed.text("general.architecture", "rwkv7");
    QCOMPARE(codeOf(unnamed), ImportErrorCode::MissingKey);
    GgufBuilder vocabularyOnly;
    putMetadata(vocabularyOnly, {"llama", 32, 4096, 32, 8, 128, 14336, 128256, 8192}, 7);
    QCOMPARE(codeOf(vocabularyOnly), ImportErrorCode::MissingKey);
    GgufBuilder many;
    many.text("general.architecture", "llama");
    many.number("llama.block_count", 4'000'000'000u);
    many.number("llama.embedding_length", 4096);
    QCOMPARE(codeOf(many), ImportErrorCode::OutOfRange);
    QVERIFY(std::holds_alternative<ImportErrors>(catalog::readGgufModel({}, "none")));
}

QTEST_GUILESS_MAIN(TestImportGguf)
#include "tst_importgguf.moc"
