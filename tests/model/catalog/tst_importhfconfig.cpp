// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/import/hfconfig.h"
#include "model/catalog/import/modelwriter.h"
#include "model/memory/parameters.h"
#include "tests/model/catalog/shipped.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace suanchou;
using catalog::ImportedModel;
using catalog::ImportErrorCode;
using catalog::ImportErrors;
using memory::ParameterCount;

namespace {

QString configPath(const QString &id)
{
    return QStringLiteral(SUANCHOU_TEST_DATA_DIR "/hf_configs/") + id + QStringLiteral(".json");
}

QByteArray configText(const QString &id)
{
    QFile file(configPath(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return file.readAll();
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::string described(const ImportErrors &errors)
{
    std::string text;
    for (const catalog::ImportError &error : errors)
        text += error.path + " found " + error.found + " expected " + error.expected + "; ";
    return text;
}

ImportedModel readOrFail(const QByteArray &text)
{
    const auto read = catalog::readHfConfig(view(text), "test");
    if (const auto *errors = std::get_if<ImportErrors>(&read))
        qFatal("%s", described(*errors).c_str());
    return std::get<ImportedModel>(read);
}

ImportErrors errorsOf(const QByteArray &text)
{
    const auto read = catalog::readHfConfig(view(text), "test");
    const auto *errors = std::get_if<ImportErrors>(&read);
    return errors ? *errors : ImportErrors{};
}

bool noted(const ImportedModel &model, std::string_view code)
{
    return std::find(model.notes.begin(), model.notes.end(), code) != model.notes.end();
}

const QByteArray plainLlama = R"({"model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336,
    "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256,
    "max_position_embeddings": 8192, "tie_word_embeddings": false, "torch_dtype": "bfloat16")";

} // namespace

class TestImportHfConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalog = shipped::read().catalog; }

    // Configurations as their publishers wrote them (shape keys only), against the catalogue's record: every count
    // and the size of the cache. Parts that a configuration does not describe are named in the table below.
    void countsEqualTheCatalogue_data();
    void countsEqualTheCatalogue();
    void countsEqualThePublishedOnes_data();
    void countsEqualThePublishedOnes();
    void everyFamilyOfTheCatalogueHasAConfig();
    void weightsFormat_data();
    void weightsFormat();
    void nativeFormatEqualsTheCatalogue_data() { countsEqualTheCatalogue_data(); }
    void nativeFormatEqualsTheCatalogue();
    void defaultsAreNoted();
    void unknownArchitectureIsNamed();
    void unknownLlamaIsReadAsOne();
    void structureBeyondLlamaIsRefused();
    void missingKeysAreAllNamed();
    void hostileNumbersAreRefused_data();
    void hostileNumbersAreRefused();
    void pythonWordsCountAsNull();
    void brokenTextNamesThePlace();
    void writtenModelsReadBackEqual();
    void importedModelsReadBackEqual_data() { countsEqualTheCatalogue_data(); }
    void importedModelsReadBackEqual();

private:
    catalog::Catalog m_catalog;
};

void TestImportHfConfig::countsEqualTheCatalogue_data()
{
    QTest::addColumn<QString>("id");
    const QStringList files =
        QDir(QStringLiteral(SUANCHOU_TEST_DATA_DIR "/hf_configs")).entryList({QStringLiteral("*.json")});
    for (const QString &file : files) {
        const QString id = file.chopped(5);
        if (m_catalog.model(id.toStdString()))
            QTest::newRow(qPrintable(id)) << id;
    }
}

void TestImportHfConfig::countsEqualTheCatalogue()
{
    QFETCH(QString, id);
    const catalog::ModelSpec *known = m_catalog.model(id.toStdString());
    QVERIFY(known);
    const ImportedModel imported = readOrFail(configText(id));
    ParameterCount expected = memory::countParameters(*known);
    const ParameterCount found = memory::countParameters(imported.spec);
    if (id == QStringLiteral("kimi-k3")) // MoonViT: only its published size is in the catalogue
        expected.checkpoint -= std::exchange(expected.vision, 0);
    if (id == QStringLiteral("qwen3-next-80b-a3b")) { // the checkpoint has a draft layer that no key mentions
        expected.checkpoint -= std::exchange(expected.draft, 0);
        expected.draftExperts = 0;
    }
    QCOMPARE(found.embedding, expected.embedding);
    QCOMPARE(found.attention, expected.attention);
    QCOMPARE(found.routedExperts, expected.routedExperts);
    QCOMPARE(found.router, expected.router);
    QCOMPARE(found.main, expected.main);
    QCOMPARE(found.vision, expected.vision);
    QCOMPARE(found.draft, expected.draft);
    QVERIFY(found == expected);
    QVERIFY(memory::cacheGeometry(imported.spec) == memory::cacheGeometry(*known));
    if (id != QStringLiteral("qwq-32b")) // 40,960 in the configuration, 131,072 on the model's card
        QCOMPARE(imported.spec.maxContext, known->maxContext);
}

// Models outside the catalogue, against the element counts of their published checkpoints.
void TestImportHfConfig::countsEqualThePublishedOnes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("parameters");
    const std::pair<const char *, qint64> rows[]{
        {"gpt-j-6b", 6'050'882'784},        {"opt-6.7b", 6'658'473'984},
        {"mpt-7b", 6'649'286'656},          {"phi-2", 2'779'683'840},
        {"pythia-6.9b", 6'857'302'016},     {"command-r-v01", 34'980'831'232},
        {"dbrx-instruct", 131'596'523'520}, {"phi-3.5-moe", 41'873'153'344},
        {"olmoe-1b-7b", 6'919'161'856},     {"gemma-7b", 8'537'680'896},
        {"qwen-7b", 7'721'324'544},         {"kimi-linear-48b-a3b", 49'122'681'728},
        {"hunyuan-a13b", 80'393'183'232},   {"dots.llm1", 142'774'381'696}};
    for (const auto &[id, parameters] : rows)
        QTest::newRow(id) << QString::fromLatin1(id) << parameters;
}

void TestImportHfConfig::countsEqualThePublishedOnes()
{
    QFETCH(QString, id);
    QFETCH(qint64, parameters);
    QCOMPARE(qint64(memory::countParameters(readOrFail(configText(id)).spec).main), parameters);
}

// A family of the catalogue without a configuration here would be one that nobody checks.
void TestImportHfConfig::everyFamilyOfTheCatalogueHasAConfig()
{
    // No configuration was published or seen for these.
    const QStringList without{QStringLiteral("deepseek-v4.1"), QStringLiteral("muse"),
                              QStringLiteral("qwen3.6"), QStringLiteral("qwen3.8")};
    QStringList missing;
    for (const catalog::ModelSpec &model : m_catalog.models()) {
        const bool covered = std::any_of(
            m_catalog.models().begin(), m_catalog.models().end(), [&](const catalog::ModelSpec &other) {
                return other.family == model.family &&
                       QFile::exists(configPath(QString::fromStdString(other.id)));
            });
        const QString family = QString::fromStdString(model.family);
        if (!covered && !without.contains(family) && !missing.contains(family))
            missing << family;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

void TestImportHfConfig::weightsFormat_data()
{
    QTest::addColumn<QByteArray>("quantization");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *name, const char *quantization, const char *format) {
        QTest::newRow(name) << QByteArray(quantization) << QString::fromLatin1(format);
    };
    row("awq",
        R"({"quant_method": "awq", "bits": 4, "group_size": 128, "version": "gemm", "zero_point": true})",
        "awq-int4");
    row("gptq", R"({"quant_method": "gptq", "bits": 4, "group_size": 128, "desc_act": true})", "gptq-int4");
    row("gptq in groups of 32", R"({"quant_method": "gptq", "bits": 4, "group_size": 32})", "int4-g32");
    row("gptq 8 bit", R"({"quant_method": "gptq", "bits": 8, "group_size": 128})", "int8");
    row("nf4", R"({"quant_method": "bitsandbytes", "load_in_4bit": true, "bnb_4bit_quant_type": "nf4"})",
        "nf4");
    row("llm.int8", R"({"quant_method": "bitsandbytes", "load_in_8bit": true})", "int8");
    row("fp8 per tensor", R"({"quant_method": "fp8", "activation_scheme": "static"})", "fp8");
    row("fp8 blocks", R"({"quant_method": "fp8", "weight_block_size": [128, 128]})", "fp8-block128");
    row("fp8 feed-forward only",
        R"({"quant_method": "fbgemm_fp8", "modules_to_not_convert": ["model.layers.0.self_attn", "lm_head"]})",
        "fp8-ffn");
    row("w8a8 fp8",
        R"({"quant_method": "compressed-tensors", "format": "float-quantized", "ignore": ["lm_head"],
        "config_groups": {"group_0": {"targets": ["Linear"], "weights": {"num_bits": 8, "type": "float", "strategy": "channel"}}}})",
        "fp8");
    row("w8a8 int8", R"({"quant_method": "compressed-tensors", "format": "int-quantized",
        "config_groups": {"group_0": {"weights": {"num_bits": 8, "type": "int", "strategy": "channel"}}}})",
        "int8");
    row("w4a16", R"({"quant_method": "compressed-tensors", "format": "pack-quantized",
        "config_groups": {"group_0": {"weights": {"num_bits": 4, "type": "int", "group_size": 128}}}})",
        "int4-g128");
    row("nvfp4", R"({"quant_method": "compressed-tensors", "format": "nvfp4-pack-quantized",
        "config_groups": {"group_0": {"weights": {"num_bits": 4, "type": "float", "group_size": 16}}}})",
        "nvfp4");
    row("modelopt fp8", R"({"quant_method": "modelopt", "quant_algo": "FP8"})", "fp8");
    row("modelopt nvfp4",
        R"({"quant_algo": "NVFP4", "kv_cache_scheme": "FP8", "producer": {"name": "modelopt"}})", "nvfp4");
}

void TestImportHfConfig::weightsFormat()
{
    QFETCH(QByteArray, quantization);
    QFETCH(QString, format);
    const ImportedModel model = readOrFail(plainLlama + ", \"quantization_config\": " + quantization + "}");
    QCOMPARE(QString::fromStdString(model.weightsFormat), format);
    QVERIFY(m_catalog.format(model.weightsFormat));
}

// Llama 2 was released in FP16; the catalogue counts its two bytes as BF16.
void TestImportHfConfig::nativeFormatEqualsTheCatalogue()
{
    QFETCH(QString, id);
    const ImportedModel imported = readOrFail(configText(id));
    if (id == QStringLiteral("llama-2-7b") || id == QStringLiteral("llama-2-70b")) {
        QCOMPARE(QString::fromStdString(imported.weightsFormat), QStringLiteral("fp16"));
        return;
    }
    QCOMPARE(imported.spec.nativeFormat, m_catalog.model(id.toStdString())->nativeFormat);
}

void TestImportHfConfig::defaultsAreNoted()
{
    const ImportedModel gemma = readOrFail(configText(QStringLiteral("gemma-3-4b-it")));
    QVERIFY(noted(gemma, "default:vocab_size=262208"));
    QVERIFY(noted(gemma, "default:num_attention_heads=8"));
    QVERIFY(noted(gemma, "default:tie_word_embeddings=true"));
    // Mistral: an absent window is 4096 tokens, null is none.
    const QByteArray mistral = QByteArray(plainLlama).replace("\"llama\"", "\"mistral\"");
    const ImportedModel absent = readOrFail(mistral + "}");
    QVERIFY(noted(absent, "default:sliding_window=4096"));
    QVERIFY(absent.spec.sliding);
    QVERIFY(!readOrFail(mistral + ", \"sliding_window\": null}").spec.sliding);
}

void TestImportHfConfig::unknownArchitectureIsNamed()
{
    const ImportErrors errors =
        errorsOf(R"({"model_type": "rwkv7", "hidden_size": 4096, "num_hidden_layers": 32})");
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(errors[0].code, ImportErrorCode::UnknownArchitecture);
    QCOMPARE(errors[0].found, std::string("rwkv7"));
    QCOMPARE(errors[0].expected, std::string("num_attention_heads, intermediate_size, vocab_size"));
}

void TestImportHfConfig::unknownLlamaIsReadAsOne()
{
    const ImportedModel model = readOrFail(QByteArray(plainLlama).replace("\"llama\"", "\"aquila9\"") + "}");
    QVERIFY(noted(model, "assumed-llama-like"));
    QCOMPARE(memory::countParameters(model.spec).main, std::int64_t(8'030'261'248)); // Llama 3 8B
}

void TestImportHfConfig::structureBeyondLlamaIsRefused()
{
    const QByteArray jamba = QByteArray(plainLlama).replace("\"llama\"", "\"jamba\"") +
                             ", \"mamba_d_state\": 16, \"num_experts\": 16}";
    const ImportErrors errors = errorsOf(jamba);
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(errors[0].code, ImportErrorCode::UnknownArchitecture);
    QCOMPARE(errors[0].found, std::string("jamba (mamba_d_state, num_experts)"));
    // Gemma 4 E2B: embeddings per layer are no part of what is counted.
    const ImportErrors perLayer =
        errorsOf(R"({"model_type": "gemma4_text", "hidden_size": 1536, "intermediate_size": 6144,
        "num_hidden_layers": 35, "num_attention_heads": 8, "num_key_value_heads": 1, "hidden_size_per_layer_input": 256})");
    QVERIFY(!perLayer.empty());
    QCOMPARE(perLayer[0].code, ImportErrorCode::Unsupported);
}

void TestImportHfConfig::missingKeysAreAllNamed()
{
    const ImportErrors errors =
        errorsOf(R"({"model_type": "deepseek_v3", "text": 1, "hidden_size": "wide"})");
    QStringList paths;
    for (const catalog::ImportError &error : errors)
        paths << QString::fromStdString(error.path);
    for (const QString &key :
         {QStringLiteral("num_hidden_layers"), QStringLiteral("num_attention_heads"),
          QStringLiteral("kv_lora_rank"), QStringLiteral("n_routed_experts"), QStringLiteral("hidden_size")})
        QVERIFY2(paths.contains(key), qPrintable(key));
    const ImportErrors inner =
        errorsOf(R"({"model_type": "mistral3", "text_config": {"model_type": "mistral"}})");
    QVERIFY(!inner.empty());
    QVERIFY(QString::fromStdString(inner[0].path).startsWith(QStringLiteral("text_config.")));
}

void TestImportHfConfig::hostileNumbersAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto with = [](const char *from, const char *to) {
        return QByteArray(plainLlama).replace(from, to) + "}";
    };
    QTest::newRow("no layers") << with("\"num_hidden_layers\": 32", "\"num_hidden_layers\": 0");
    QTest::newRow("a billion layers")
        << with("\"num_hidden_layers\": 32", "\"num_hidden_layers\": 1000000000");
    QTest::newRow("negative width") << with("\"hidden_size\": 4096", "\"hidden_size\": -4096");
    QTest::newRow("half a head") << with("\"num_attention_heads\": 32", "\"num_attention_heads\": 0.5");
    QTest::newRow("beyond 64 bits") << with("\"vocab_size\": 128256", "\"vocab_size\": 1e300");
    QTest::newRow("more KV heads than heads")
        << with("\"num_key_value_heads\": 8", "\"num_key_value_heads\": 64");
    QTest::newRow("text for a number")
        << with("\"num_attention_heads\": 32", "\"num_attention_heads\": \"32\"");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("text_config is no object") << QByteArray(R"({"model_type": "llava", "text_config": 7})");
}

void TestImportHfConfig::hostileNumbersAreRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!errorsOf(text).empty());
}

void TestImportHfConfig::pythonWordsCountAsNull()
{
    const ImportedModel model = readOrFail(
        plainLlama +
        R"(, "time_step_limit": [0.0, Infinity], "a": -Infinity, "b": NaN, "c": "NaN \" Infinity"})");
    QCOMPARE(model.spec.layers, std::int64_t(32));
}

void TestImportHfConfig::brokenTextNamesThePlace()
{
    const ImportErrors errors = errorsOf("{\n  \"model_type\": llama\n}");
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(errors[0].code, ImportErrorCode::NotJson);
    QVERIFY(QString::fromStdString(errors[0].path).startsWith(QStringLiteral("2:")));
}

// Every record of the shipped catalogue survives writing and reading.
void TestImportHfConfig::writtenModelsReadBackEqual()
{
    const std::string text = catalog::modelsFile(m_catalog.models(), "2026-11-21").dump();
    const catalog::TextFile file{"written.json", text};
    const catalog::ReadResult back = catalog::readCatalog({&file, 1});
    QVERIFY(back.errors.empty());
    QCOMPARE(back.catalog.models().size(), m_catalog.models().size());
    for (const catalog::ModelSpec &model : m_catalog.models()) {
        const catalog::ModelSpec *same = back.catalog.model(model.id);
        QVERIFY2(same && *same == model, model.id.c_str());
    }
}

void TestImportHfConfig::importedModelsReadBackEqual()
{
    QFETCH(QString, id);
    ImportedModel imported = readOrFail(configText(id));
    imported.spec.from.date = "2026-11-21";
    const std::string text = catalog::writeModel(imported.spec, "2026-11-21");
    const catalog::TextFile file{"own.json", text};
    const catalog::ReadResult back = catalog::readCatalog({&file, 1});
    QVERIFY2(back.errors.empty(), back.errors.empty() ? "" : back.errors.front().path.c_str());
    QVERIFY(*back.catalog.model("test") == imported.spec);
}

QTEST_GUILESS_MAIN(TestImportHfConfig)
#include "tst_importhfconfig.moc"
