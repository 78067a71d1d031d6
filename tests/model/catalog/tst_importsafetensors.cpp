// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/safetensors.h"

#include <QTest>

using namespace suanchou::catalog;

namespace {

std::string fileWith(std::string_view header, std::uint64_t length)
{
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(length >> (8 * i) & 0xFF);
    return bytes + std::string(header);
}

std::string fileWith(std::string_view header) { return fileWith(header, header.size()); }

std::variant<SafetensorsContent, ImportErrors> read(const std::string &bytes, std::uint64_t dataBytes = 0)
{
    MemorySource source(bytes, bytes.size() + dataBytes);
    return readSafetensorsHeader(source);
}

ImportErrorCode codeOf(const std::variant<SafetensorsContent, ImportErrors> &result)
{
    const auto *errors = std::get_if<ImportErrors>(&result);
    return errors && errors->size() == 1 ? errors->front().code : ImportErrorCode::Unsupported;
}

} // namespace

class TestImportSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsEveryType();
    void narrowTypesTakeTheirOffsets();
    void shortFileIsNotComplete();
    void sumsFiles();
    void hostileHeaders_data();
    void hostileHeaders();
    void everyPrefixIsRefused();
    void indexNamesItsFiles();
    void indexStaysInItsFolder_data();
    void indexStaysInItsFolder();
};

// A 4x8 matrix in BF16 takes 64 bytes, 3 weights in F32 take 12.
void TestImportSafetensors::countsEveryType()
{
    const auto result = read(fileWith(R"({"__metadata__": {"format": "pt"},
        "a.weight": {"dtype": "BF16", "shape": [4, 8], "data_offsets": [0, 64]},
        "a.bias": {"dtype": "F32", "shape": [3], "data_offsets": [64, 76]},
        "scale": {"dtype": "BF16", "shape": [], "data_offsets": [76, 78]}})"),
                             78);
    const auto *content = std::get_if<SafetensorsContent>(&result);
    QVERIFY(content);
    QCOMPARE(content->tensors, std::int64_t(3));
    QCOMPARE(content->elements, std::int64_t(36));
    QCOMPARE(content->bytes, std::int64_t(78));
    QVERIFY(content->complete);
    QCOMPARE(content->types.size(), std::size_t(2));
    QVERIFY(content->types[0] == (StoredType{"BF16", 33, 66}));
    QVERIFY(content->types[1] == (StoredType{"F32", 3, 12}));
}

void TestImportSafetensors::narrowTypesTakeTheirOffsets()
{
    const auto result =
        read(fileWith(R"({"w": {"dtype": "F4", "shape": [64], "data_offsets": [0, 32]}})"), 32);
    QCOMPARE(std::get<SafetensorsContent>(result).bytes, std::int64_t(32));
}

void TestImportSafetensors::shortFileIsNotComplete()
{
    const auto result =
        read(fileWith(R"({"w": {"dtype": "U8", "shape": [64], "data_offsets": [0, 64]}})"), 63);
    QVERIFY(!std::get<SafetensorsContent>(result).complete);
}

void TestImportSafetensors::sumsFiles()
{
    const auto part = std::get<SafetensorsContent>(
        read(fileWith(R"({"w": {"dtype": "F16", "shape": [5], "data_offsets": [0, 10]}})"), 10));
    SafetensorsContent sum;
    add(sum, part);
    add(sum, part);
    QCOMPARE(sum.bytes, std::int64_t(20));
    QCOMPARE(sum.elements, std::int64_t(10));
    QCOMPARE(sum.types.size(), std::size_t(1));
    QVERIFY(sum.complete);
}

void TestImportSafetensors::hostileHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const std::string &bytes, ImportErrorCode code) {
        QTest::newRow(name) << QByteArray(bytes.data(), qsizetype(bytes.size())) << int(code);
    };
    row("no length", "abc", ImportErrorCode::NotSafetensors);
    row("2^64 bytes", fileWith("{}", ~std::uint64_t{0}), ImportErrorCode::NotSafetensors);
    row("more than there is", fileWith("{}", 100), ImportErrorCode::Truncated);
    row("no JSON", fileWith("{]"), ImportErrorCode::NotJson);
    row("a list", fileWith("[]"), ImportErrorCode::NotSafetensors);
    row("too deep", fileWith(R"({"w": {"shape": [[[[[1]]]]]}})"), ImportErrorCode::TooDeep);
    row("number for a tensor", fileWith(R"({"w": 1})"), ImportErrorCode::WrongType);
    row("no type", fileWith(R"({"w": {"shape": [1], "data_offsets": [0, 1]}})"), ImportErrorCode::MissingKey);
    row("negative extent", fileWith(R"({"w": {"dtype": "U8", "shape": [-1], "data_offsets": [0, 1]}})"),
        ImportErrorCode::WrongType);
    row("2^80 elements",
        fileWith(
            R"({"w": {"dtype": "U8", "shape": [1099511627776, 1099511627776], "data_offsets": [0, 1]}})"),
        ImportErrorCode::WrongType);
    row("descending offsets", fileWith(R"({"w": {"dtype": "U8", "shape": [1], "data_offsets": [1, 0]}})"),
        ImportErrorCode::WrongType);
    row("offsets beyond 64 bits",
        fileWith(R"({"w": {"dtype": "U8", "shape": [1], "data_offsets": [0, 99999999999999999999]}})"),
        ImportErrorCode::WrongType);
    row("size against shape", fileWith(R"({"w": {"dtype": "BF16", "shape": [4], "data_offsets": [0, 4]}})"),
        ImportErrorCode::Inconsistent);
}

void TestImportSafetensors::hostileHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QCOMPARE(int(codeOf(read(bytes.toStdString()))), code);
}

void TestImportSafetensors::everyPrefixIsRefused()
{
    const std::string bytes = fileWith(R"({"w": {"dtype": "U8", "shape": [64], "data_offsets": [0, 64]}})");
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QVERIFY(std::holds_alternative<ImportErrors>(read(bytes.substr(0, length))));
}

void TestImportSafetensors::indexNamesItsFiles()
{
    const auto result =
        readSafetensorsIndex(R"({"metadata": {"total_size": 16060522496, "total_parameters": 8030261248},
        "weight_map": {"a": "model-00002-of-00002.safetensors", "b": "model-00001-of-00002.safetensors",
                       "c": "model-00002-of-00002.safetensors"}})");
    const auto *index = std::get_if<SafetensorsIndex>(&result);
    QVERIFY(index);
    QCOMPARE(index->files, (std::vector<std::string>{"model-00001-of-00002.safetensors",
                                                     "model-00002-of-00002.safetensors"}));
    QCOMPARE(index->tensors, std::int64_t(3));
    QCOMPARE(*index->totalBytes, std::int64_t(16'060'522'496));
    QCOMPARE(*index->totalParameters, std::int64_t(8'030'261'248));
}

void TestImportSafetensors::indexStaysInItsFolder_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("upwards") << QByteArray(R"({"weight_map": {"a": "../../etc/passwd"}})");
    QTest::newRow("absolute") << QByteArray(R"({"weight_map": {"a": "/etc/passwd"}})");
    QTest::newRow("parent") << QByteArray(R"({"weight_map": {"a": ".."}})");
    QTest::newRow("drive") << QByteArray(R"({"weight_map": {"a": "c:x.safetensors"}})");
    QTest::newRow("empty") << QByteArray(R"({"weight_map": {"a": ""}})");
    QTest::newRow("number") << QByteArray(R"({"weight_map": {"a": 1}})");
    QTest::newRow("no map") << QByteArray(R"({"metadata": {}})");
    QTest::newRow("list") << QByteArray("[]");
}

void TestImportSafetensors::indexStaysInItsFolder()
{
    QFETCH(QByteArray, text);
    QVERIFY(std::holds_alternative<ImportErrors>(readSafetensorsIndex(text.toStdString())));
}

QTEST_GUILESS_MAIN(TestImportSafetensors)
#include "tst_importsafetensors.moc"
