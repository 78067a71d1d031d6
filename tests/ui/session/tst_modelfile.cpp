// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/modelfile.h"

#include "model/catalog/import/modeltext.h"
#include "tests/ui/modelfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace suanchou;
using namespace Qt::StringLiterals;
using scenario::ErrorCode;
using ui::LoadedModel;
using namespace suanchou::test;

namespace {

const LoadedModel *model(const std::variant<LoadedModel, scenario::Errors> &read)
{
    return std::get_if<LoadedModel>(&read);
}

const scenario::Error *error(const std::variant<LoadedModel, scenario::Errors> &read)
{
    const auto *errors = std::get_if<scenario::Errors>(&read);
    return errors && !errors->empty() ? &errors->front() : nullptr;
}

} // namespace

class TestModelFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folderOfOneFile();
    void folderWithIndex();
    void indexWithoutItsFiles();
    void formatFromItsOwnFile();
    void splitGguf();
    void missingPartIsNamed();
    void severalModelsInAFolder();
    void emptyFolder();
    void brokenConfigNamesTheFile();
    void truncatedGguf();
    void indexLeadsToItsFolder();
    void weightsWithoutConfig();
    void kindsOfFiles_data();
    void kindsOfFiles();
    void scenarioHoldsTheModel();
    void recordIsReadAgain();
    void unknownArchitectureTakesTheShape();
    void foreignPartsAreNotAskedFor();
};

void TestModelFile::folderOfOneFile()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    QVERIFY(folder.mkdir(u"Qwen3-0.6B"_s));
    const QDir inner(folder.filePath(u"Qwen3-0.6B"_s));
    put(inner, u"config.json"_s, config());
    put(inner, u"model.safetensors"_s, safetensors(30));
    const auto read = ui::loadModel(inner.path());
    QVERIFY(model(read));
    QCOMPARE(model(read)->model.spec.name, std::string("Qwen3-0.6B"));
    QCOMPARE(model(read)->model.spec.id, std::string("qwen3-0.6b"));
    QCOMPARE(model(read)->storedBytes.value_or(0), std::int64_t(60));
    QCOMPARE(model(read)->storedElements.value_or(0), std::int64_t(30));
    QVERIFY(model(ui::loadModel(inner.filePath(u"model.safetensors"_s))));
    QVERIFY(!model(ui::loadModel(inner.filePath(u"config.json"_s)))->storedBytes);
}

void TestModelFile::folderWithIndex()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, config());
    put(folder, u"model.safetensors.index.json"_s,
        R"({"metadata": {"total_size": 1}, "weight_map": {"a": "one.safetensors", "b": "two.safetensors"}})");
    put(folder, u"one.safetensors"_s, safetensors(10));
    put(folder, u"two.safetensors"_s, safetensors(20));
    put(folder, u"adapter.safetensors"_s, safetensors(40)); // no file of the index
    const auto read = ui::loadModel(folder.path());
    QVERIFY(model(read));
    QCOMPARE(model(read)->storedBytes.value_or(0), std::int64_t(60));
    QCOMPARE(model(read)->types.size(), std::size_t(1));
}

void TestModelFile::indexWithoutItsFiles()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, config());
    put(folder, u"model.safetensors.index.json"_s,
        R"({"metadata": {"total_size": 1192099840}, "weight_map": {"a": "model-00001-of-00001.safetensors"}})");
    const auto read = ui::loadModel(folder.path());
    QVERIFY(model(read));
    QCOMPARE(model(read)->storedBytes.value_or(0), std::int64_t(1'192'099'840));
    QVERIFY(model(read)->types.empty());
}

void TestModelFile::formatFromItsOwnFile()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, config());
    put(folder, u"hf_quant_config.json"_s,
        R"({"producer": {"name": "modelopt"}, "quantization": {"quant_algo": "NVFP4", "kv_cache_quant_algo": "FP8"}})");
    QCOMPARE(model(ui::loadModel(folder.path()))->model.weightsFormat, std::string("nvfp4"));
    put(folder, u"hf_quant_config.json"_s, R"({"quantization": {"quant_algo": "NOVEL"}})");
    const auto read = ui::loadModel(folder.path());
    QCOMPARE(model(read)->model.weightsFormat, std::string("bf16"));
    QCOMPARE(model(read)->model.notes, std::vector<std::string>{"unknown-quantization:hf_quant_config.json"});
}

// Two layers: norms 5 x 256, tables 64 x 256, and 4 x 256² + 3 x 256 x 512 weights each.
void TestModelFile::splitGguf()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"m-00001-of-00002.gguf"_s, gguf(0));
    put(folder, u"m-00002-of-00002.gguf"_s, gguf(1));
    for (const QString &path : {folder.path(), folder.filePath(u"m-00001-of-00002.gguf"_s),
                                folder.filePath(u"m-00002-of-00002.gguf"_s)}) {
        const auto read = ui::loadModel(path);
        QVERIFY(model(read));
        QCOMPARE(model(read)->model.spec.layers, std::int64_t(2));
        QCOMPARE(model(read)->storedElements.value_or(0),
                 std::int64_t(5 * 256 + 64 * 256 + 2 * (4 * 256 * 256 + 3 * 256 * 512)));
        QVERIFY(model(read)->model.notes.empty());
    }
}

void TestModelFile::missingPartIsNamed()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"m-00001-of-00002.gguf"_s, gguf(0));
    const auto read = ui::loadModel(folder.filePath(u"m-00001-of-00002.gguf"_s));
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::CannotOpen);
    QVERIFY(QString::fromStdString(error(read)->file).endsWith(u"m-00002-of-00002.gguf"_s));
}

void TestModelFile::severalModelsInAFolder()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"a.gguf"_s, gguf(0));
    put(folder, u"b.gguf"_s, gguf(0));
    const auto read = ui::loadModel(folder.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Conflict);
    QCOMPARE(error(read)->found, std::string("a.gguf, b.gguf"));
}

void TestModelFile::emptyFolder()
{
    QTemporaryDir place;
    const auto read = ui::loadModel(place.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Missing);
}

void TestModelFile::brokenConfigNamesTheFile()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, "{\"model_type\": }");
    const auto read = ui::loadModel(folder.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Syntax);
    QVERIFY(QString::fromStdString(error(read)->file).endsWith(u"config.json"_s));
}

void TestModelFile::truncatedGguf()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"cut.gguf"_s, gguf(0).first(100));
    const auto read = ui::loadModel(folder.filePath(u"cut.gguf"_s));
    QVERIFY(error(read));
    QVERIFY(QString::fromStdString(error(read)->file).endsWith(u"cut.gguf"_s));
    QCOMPARE(error(read)->found, std::string("100 bytes"));
    QCOMPARE(error(read)->expected, std::string("a whole header"));
}

void TestModelFile::indexLeadsToItsFolder()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, config());
    put(folder, u"model.safetensors.index.json"_s,
        R"({"metadata": {"total_size": 60}, "weight_map": {"a": "one.safetensors"}})");
    put(folder, u"one.safetensors"_s, safetensors(30));
    const auto read = ui::loadModel(folder.filePath(u"model.safetensors.index.json"_s));
    QVERIFY(model(read));
    QCOMPARE(model(read)->storedBytes.value_or(0), std::int64_t(60));
}

void TestModelFile::weightsWithoutConfig()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"model.safetensors"_s, safetensors(30));
    const auto read = ui::loadModel(folder.filePath(u"model.safetensors"_s));
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Missing);
    QVERIFY(QString::fromStdString(error(read)->file).endsWith(u"model.safetensors"_s));
    QCOMPARE(error(read)->expected, std::string("config.json beside it"));
}

void TestModelFile::kindsOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isModel");
    QTest::newRow("config") << u"config.json"_s << QByteArray("{}") << true;
    QTest::newRow("config by its keys")
        << u"llama.json"_s << QByteArray(R"({"model_type": "llama"})") << true;
    QTest::newRow("index") << u"a.safetensors.index.json"_s << QByteArray("{}") << true;
    QTest::newRow("record") << u"mine.json"_s << QByteArray(R"({"format": "suanchou/catalog"})") << true;
    QTest::newRow("scenario as JSON") << u"plan.json"_s << QByteArray(R"({"model": "deepseek-r1"})") << false;
    QTest::newRow("scenario") << u"plan.suanchou"_s << QByteArray(R"({"model_type": "llama"})") << false;
    QTest::newRow("no JSON") << u"x.json"_s << QByteArray("model_type") << false;
    QTest::newRow("GGUF by its first bytes") << u"blob"_s << QByteArray("GGUF") << true;
    QTest::newRow("text") << u"notes.txt"_s << QByteArray("GGML") << false;
}

void TestModelFile::kindsOfFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, name, content);
    QTEST(ui::isModelFile(folder.filePath(name)), "isModel");
    QVERIFY(ui::isModelFile(place.path()));
}

// The text in the scenario gives the shape, the format and the size back: 5 x 256 norms in 32 bit, 64 x 256 of the
// table and 2 x (4 x 256² + 3 x 256 x 512) of the layers in Q8_0, 34 bytes for 32 weights.
void TestModelFile::scenarioHoldsTheModel()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"m-00001-of-00002.gguf"_s, gguf(0));
    put(folder, u"m-00002-of-00002.gguf"_s, gguf(1));
    const auto read = ui::loadModel(folder.path());
    QVERIFY(model(read));
    const scenario::ModelChoice choice = ui::modelChoice(*model(read));
    QVERIFY(choice.id.empty());
    const auto again = catalog::readModelText(choice.config, "config");
    const auto *imported = std::get_if<catalog::ImportedModel>(&again);
    QVERIFY(imported);
    QVERIFY(imported->spec.layers == 2 && imported->spec.hiddenSize == 256);
    QCOMPARE(imported->spec.name, model(read)->model.spec.name);
    QCOMPARE(imported->weightsFormat, model(read)->model.weightsFormat);
    const std::int64_t quantized = 64 * 256 + 2 * (4 * 256 * 256 + 3 * 256 * 512);
    QCOMPARE(imported->storedBytes, std::int64_t(5 * 256 * 4 + quantized / 32 * 34));
}

void TestModelFile::recordIsReadAgain()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, config());
    const auto read = ui::loadModel(folder.filePath(u"config.json"_s));
    QVERIFY(model(read));
    put(folder, u"record.json"_s, QByteArray::fromStdString(ui::modelChoice(*model(read)).config));
    const auto again = ui::loadModel(folder.filePath(u"record.json"_s));
    QVERIFY(model(again));
    QCOMPARE(model(again)->model.spec.layers, model(read)->model.spec.layers);
    QCOMPARE(model(again)->model.weightsFormat, std::string("bf16"));
}

void TestModelFile::unknownArchitectureTakesTheShape()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s,
        R"({"architectures": ["AbacusForCausalLM"], "text_config": {"hidden_size": 1024, "num_attention_heads": 16,
            "vocab_size": 32000}})");
    const auto read = ui::loadModel(folder.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::UnknownArchitecture);
    const QStringList missing = ui::missingShape(std::get<scenario::Errors>(read));
    QCOMPARE(missing, QStringList({u"num_hidden_layers"_s, u"intermediate_size"_s}));
    // What stands in the file is not overruled.
    const auto stated = ui::loadModel(
        folder.path(), {{"num_hidden_layers", 12}, {"intermediate_size", 4096}, {"hidden_size", 5}});
    QVERIFY(model(stated));
    QCOMPARE(model(stated)->model.spec.layers, std::int64_t(12));
    QCOMPARE(model(stated)->model.spec.intermediateSize, std::int64_t(4096));
    QCOMPARE(model(stated)->model.spec.hiddenSize, std::int64_t(1024));
    QVERIFY(std::ranges::find(model(stated)->model.notes, "assumed-llama-like") !=
            model(stated)->model.notes.end());
}

void TestModelFile::foreignPartsAreNotAskedFor()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, R"({"model_type": "abacus", "num_experts": 8, "hidden_size": 64})");
    const auto read = ui::loadModel(folder.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::UnknownArchitecture);
    QVERIFY(ui::missingShape(std::get<scenario::Errors>(read)).isEmpty());
}

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_modelfile.moc"
