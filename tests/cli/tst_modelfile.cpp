// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelfile.h"
#include "tests/model/catalog/ggufbuilder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace suanchou;
using namespace Qt::StringLiterals;
using app::LoadedModel;
using scenario::ErrorCode;

namespace {

QByteArray config()
{
    QFile file(QStringLiteral(SUANCHOU_TEST_DATA_DIR "/hf_configs/qwen3-0.6b.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// A safetensors file with one BF16 tensor of `elements`, data included.
QByteArray safetensors(int elements)
{
    const QByteArray bytes = QByteArray::number(2 * elements);
    const QByteArray header = R"({"w": {"dtype": "BF16", "shape": [)" + QByteArray::number(elements) +
                              R"(], "data_offsets": [0, )" + bytes + "]}}";
    QByteArray file(8, '\0');
    file[0] = char(header.size());
    return file + header + QByteArray(2 * elements, '\0');
}

/// One part of a small Llama of two layers; the second part holds the second layer.
QByteArray gguf(int part)
{
    GgufBuilder builder;
    if (part == 0) {
        builder.text("general.architecture", "llama");
        builder.number("llama.block_count", 2);
        builder.number("llama.embedding_length", 256);
        builder.number("llama.feed_forward_length", 512);
        builder.number("llama.attention.head_count", 2);
        builder.tensor("token_embd.weight", {256, 64}, 8);
        builder.vector("output_norm.weight", 256);
    }
    const std::string layer = "blk." + std::to_string(part) + ".";
    builder.vector(layer + "attn_norm.weight", 256);
    builder.vector(layer + "ffn_norm.weight", 256);
    for (const char *name : {"attn_q.weight", "attn_k.weight", "attn_v.weight", "attn_output.weight"})
        builder.tensor(layer + name, {256, 256}, 8);
    builder.tensor(layer + "ffn_gate.weight", {256, 512}, 8);
    builder.tensor(layer + "ffn_up.weight", {256, 512}, 8);
    builder.tensor(layer + "ffn_down.weight", {512, 256}, 8);
    QByteArray bytes = QByteArray::fromStdString(builder.bytes());
    bytes.resize(qsizetype(builder.fileSize()), '\0');
    return bytes;
}

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
};

void TestModelFile::folderOfOneFile()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    QVERIFY(folder.mkdir(u"Qwen3-0.6B"_s));
    const QDir inner(folder.filePath(u"Qwen3-0.6B"_s));
    put(inner, u"config.json"_s, config());
    put(inner, u"model.safetensors"_s, safetensors(30));
    const auto read = app::loadModel(inner.path());
    QVERIFY(model(read));
    QCOMPARE(model(read)->model.spec.name, std::string("Qwen3-0.6B"));
    QCOMPARE(model(read)->model.spec.id, std::string("qwen3-0.6b"));
    QCOMPARE(model(read)->storedBytes.value_or(0), std::int64_t(60));
    QCOMPARE(model(read)->storedElements.value_or(0), std::int64_t(30));
    QVERIFY(model(app::loadModel(inner.filePath(u"model.safetensors"_s))));
    QVERIFY(!model(app::loadModel(inner.filePath(u"config.json"_s)))->storedBytes);
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
    const auto read = app::loadModel(folder.path());
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
    const auto read = app::loadModel(folder.path());
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
    QCOMPARE(model(app::loadModel(folder.path()))->model.weightsFormat, std::string("nvfp4"));
    put(folder, u"hf_quant_config.json"_s, R"({"quantization": {"quant_algo": "NOVEL"}})");
    const auto read = app::loadModel(folder.path());
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
        const auto read = app::loadModel(path);
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
    const auto read = app::loadModel(folder.filePath(u"m-00001-of-00002.gguf"_s));
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
    const auto read = app::loadModel(folder.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Conflict);
    QCOMPARE(error(read)->found, std::string("a.gguf, b.gguf"));
}

void TestModelFile::emptyFolder()
{
    QTemporaryDir place;
    const auto read = app::loadModel(place.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Missing);
}

void TestModelFile::brokenConfigNamesTheFile()
{
    QTemporaryDir place;
    const QDir folder(place.path());
    put(folder, u"config.json"_s, "{\"model_type\": }");
    const auto read = app::loadModel(folder.path());
    QVERIFY(error(read));
    QCOMPARE(error(read)->code, ErrorCode::Syntax);
    QVERIFY(QString::fromStdString(error(read)->file).endsWith(u"config.json"_s));
}

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_modelfile.moc"
