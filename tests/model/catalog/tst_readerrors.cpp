// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/strictjson.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::catalog;

namespace {

constexpr const char *header = R"("format": "suanchou/catalog", "version": 1, "as_of": "2026-11-21",
    "sources": {"s": {"title": "a datasheet", "date": "2026-01", "grade": "primary"}})";

std::string document(const std::string &kind, const std::string &body)
{
    return std::string("{") + header + R"(, "kind": ")" + kind + "\", " + body + "}";
}

const std::string soundModel = R"("id": "m", "name": "M", "developer": "d", "layers": 2, "hidden_size": 8,
    "intermediate_size": 16, "heads": 2, "kv_heads": 2, "head_dim": 4, "vocabulary": 32, "max_context": 128,
    "native_format": "bf16", "sources": ["s"])";
const std::string soundMoe = R"("moe": {"experts": 4, "experts_per_token": 2, "expert_width": 8})";
const std::string soundOffer = R"("provider": "p", "instance": "i", "accelerators": 8, "currency": "USD",
    "on_demand_per_hour": 10, "source": "s")";

std::string model(const std::string &more)
{
    return document("models", "\"models\": [{" + soundModel + more + "}]");
}
std::string offer(const std::string &more)
{
    return document("rent_offers", "\"offers\": [{" + soundOffer + more + "}]");
}
std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    return text.replace(text.find(from), from.size(), to);
}

ReadResult readOne(const std::string &text)
{
    const TextFile file{"f.json", text};
    return readCatalog({&file, 1});
}

} // namespace

class TestReadErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundRecordsAreRead();
    void errors_data();
    void errors();
    void allErrorsAtOnce();
    void brokenRecordsLeaveOthers();
    void tooLarge();
    void tooDeep();
    void neverThrows_data();
    void neverThrows();
};

void TestReadErrors::soundRecordsAreRead()
{
    const ReadResult read = readOne(model(""));
    QVERIFY(read.errors.empty());
    QCOMPARE(read.catalog.models().size(), std::size_t{1});
    QCOMPARE(read.catalog.model("m")->from.date, std::string("2026-01"));
    QVERIFY(readOne(model(", " + soundMoe)).errors.empty());
    QVERIFY(readOne(offer("")).errors.empty());
}

void TestReadErrors::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const std::string &text, ReadErrorCode code, const char *path) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(code) << QByteArray(path);
    };
    using Code = ReadErrorCode;
    row("empty", "", Code::NotJson, "");
    row("cut off", document("models", "\"models\": [").substr(0, 60), Code::NotJson, "");
    row("trailing comma", "{\"a\": 1,}", Code::NotJson, "");
    row("number out of double", "{\"version\": 1e999}", Code::NotJson, "");
    row("key twice", replaced(model(""), "\"layers\": 2", "\"layers\": 2, \"layers\": 3"), Code::DuplicateKey,
        "");
    row("array on top", "[]", Code::WrongType, "");
    row("no header", "{}", Code::MissingKey, "/format");
    row("other format", replaced(model(""), "suanchou/catalog", "other/thing"), Code::WrongHeader, "/format");
    row("other version", replaced(model(""), "\"version\": 1", "\"version\": 2"), Code::WrongHeader,
        "/version");
    row("other kind", document("recipes", "\"recipes\": []"), Code::WrongHeader, "/kind");
    row("no records", document("models", "\"extra\": 1"), Code::MissingKey, "/models");
    row("unknown key on top", replaced(model(""), "\"version\"", "\"colour\": 1, \"version\""),
        Code::UnknownKey, "/colour");
    row("records no array", document("models", "\"models\": {}"), Code::WrongType, "/models");
    row("record no object", document("models", "\"models\": [3]"), Code::WrongType, "/models/0");

    row("missing key", replaced(model(""), "\"layers\": 2,", ""), Code::MissingKey, "/models/0/layers");
    row("unknown key", model(", \"layer\": 3"), Code::UnknownKey, "/models/0/layer");
    row("unknown key inside",
        model(", \"moe\": {\"experts\": 4, \"experts_per_token\": 2, \"expert_width\": 8, \"x\": 1}"),
        Code::UnknownKey, "/models/0/moe/x");
    row("text for integer", replaced(model(""), "\"layers\": 2", "\"layers\": \"2\""), Code::WrongType,
        "/models/0/layers");
    row("fraction for integer", replaced(model(""), "\"layers\": 2", "\"layers\": 2.5"), Code::WrongType,
        "/models/0/layers");
    row("beyond 64 bit", replaced(model(""), "\"layers\": 2", "\"layers\": 18446744073709551615"),
        Code::WrongType, "/models/0/layers");
    row("number for flag", model(", \"tied_embeddings\": 1"), Code::WrongType, "/models/0/tied_embeddings");
    row("number for text", replaced(model(""), "\"name\": \"M\"", "\"name\": 7"), Code::WrongType,
        "/models/0/name");
    row("empty text", replaced(model(""), "\"id\": \"m\"", "\"id\": \"\""), Code::OutOfRange, "/models/0/id");
    row("negative integer", replaced(model(""), "\"layers\": 2", "\"layers\": -2"), Code::OutOfRange,
        "/models/0/layers");
    row("unknown word", replaced(model(""), "\"bf16\"", "\"bf17\""), Code::UnknownChoice,
        "/models/0/native_format");
    row("element of wrong type", model(", \"notes\": [\"a\", 2]"), Code::WrongType, "/models/0/notes/1");
    row("no source", replaced(model(""), "[\"s\"]", "[]"), Code::OutOfRange, "/models/0/sources");
    row("source not in table", replaced(model(""), "[\"s\"]", "[\"t\"]"), Code::DanglingReference,
        "/models/0/sources/0");
    row("grade", replaced(model(""), "\"primary\"", "\"perfect\""), Code::UnknownChoice, "/sources/s/grade");
    row("undated source", replaced(model(""), "\"date\": \"2026-01\",", ""), Code::MissingKey,
        "/sources/s/date");
    row("id twice", document("models", "\"models\": [{" + soundModel + "}, {" + soundModel + "}]"),
        Code::DuplicateId, "/models/1/id");

    row("no layers", replaced(model(""), "\"layers\": 2", "\"layers\": 0"), Code::Inconsistent,
        "/models/0/layers");
    row("dense layers without width", replaced(model(""), "\"intermediate_size\": 16,", ""),
        Code::Inconsistent, "/models/0/intermediate_size");
    row("more experts per token than experts",
        model(", \"moe\": {\"experts\": 4, \"experts_per_token\": 5, \"expert_width\": 8}"),
        Code::Inconsistent, "/models/0/moe~1experts_per_token");
    row("more windows than layers", model(", \"sliding\": {\"window\": 16, \"layers\": 3}"),
        Code::Inconsistent, "/models/0/sliding~1layers");
    row("indexer without latent attention",
        model(", \"indexer\": {\"kind\": \"dsa\", \"heads\": 2, \"head_dim\": 4, \"top_k\": 8}"),
        Code::Inconsistent, "/models/0/indexer~1kind");
    row("draft experts without experts",
        model(", \"mtp\": {\"layers\": 1, \"ffn\": \"moe\", \"projections\": 2, \"norms\": 3}"),
        Code::Inconsistent, "/models/0/mtp~1ffn");
    row("plan of other depth", model(", \"layer_plan\": [{\"count\": 3, \"kv_heads\": 2, \"ffn\": 16}]"),
        Code::Inconsistent, "/models/0/layer_plan");
    row("counts that overflow",
        replaced(replaced(replaced(model(""), "\"hidden_size\": 8", "\"hidden_size\": 16777216"),
                          "\"heads\": 2", "\"heads\": 16777216"),
                 "\"layers\": 2", "\"layers\": 4096"),
        Code::Inconsistent, "/models/0/layers");

    row("negative price", replaced(offer(""), "\"on_demand_per_hour\": 10", "\"on_demand_per_hour\": -10"),
        Code::OutOfRange, "/offers/0/on_demand_per_hour");
    row("no price", replaced(offer(""), "\"on_demand_per_hour\": 10,", ""), Code::MissingKey,
        "/offers/0/on_demand_per_hour");
    row("currency", replaced(offer(""), "\"USD\"", "\"dollars\""), Code::UnknownChoice, "/offers/0/currency");
    row("offer of unknown accelerator", offer(", \"accelerator\": \"h1000\""), Code::DanglingReference,
        "/offers/0/accelerator");
    row("unit",
        document("economy", "\"tariffs\": [{\"region\": \"CN\", \"unit\": \"CNY/MWh\", "
                            "\"price\": {\"typical\": 650, \"source\": \"s\"}}]"),
        Code::UnknownChoice, "/tariffs/0/unit");
    row("low above high",
        document("economy",
                 "\"tariffs\": [{\"region\": \"CN\", \"unit\": \"CNY/kWh\", "
                 "\"price\": {\"low\": 0.8, \"typical\": 0.65, \"high\": 0.6, \"source\": \"s\"}}]"),
        Code::Inconsistent, "/tariffs/0/price/typical");
    row("cooling below one",
        document("economy", "\"pue\": [{\"id\": \"x\", \"value\": {\"typical\": 0.9, \"source\": \"s\"}}]"),
        Code::OutOfRange, "/pue/0/value/typical");
    row("type of mixture",
        document("formats", "\"types\": [], \"mixes\": [{\"id\": \"a\", \"base\": \"q9\", \"rules\": [], "
                            "\"source\": \"s\"}], \"formats\": []"),
        Code::DanglingReference, "/mixes/0/base");
}

void TestReadErrors::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QByteArray, path);
    const ReadResult read = readOne(text.toStdString());
    const auto expected = std::find_if(read.errors.begin(), read.errors.end(), [&](const ReadError &error) {
        return static_cast<int>(error.code) == code && error.path == path.toStdString();
    });
    std::string seen;
    for (const ReadError &error : read.errors)
        seen += error.path + " code " + std::to_string(static_cast<int>(error.code)) + "; ";
    QVERIFY2(expected != read.errors.end(), seen.c_str());
    QCOMPARE(expected->file, std::string("f.json"));
}

void TestReadErrors::allErrorsAtOnce()
{
    const std::string text =
        document("models", "\"models\": [{" + replaced(soundModel, "\"layers\": 2", "\"layers\": -1") +
                               ", \"colour\": \"red\"}, 5]");
    const ReadResult read = readOne(text);
    QCOMPARE(read.errors.size(), std::size_t{3});
    QCOMPARE(read.errors[0].path, std::string("/models/0/layers"));
    QCOMPARE(read.errors[0].found, std::string("-1"));
    QCOMPARE(read.errors[1].path, std::string("/models/0/colour"));
    QCOMPARE(read.errors[2].path, std::string("/models/1"));
    QVERIFY(read.catalog.models().empty());
}

void TestReadErrors::brokenRecordsLeaveOthers()
{
    const std::string text =
        document("models", "\"models\": [{\"id\": \"broken\"}, {" + soundModel + "}, {" + soundModel + "}]");
    const ReadResult read = readOne(text);
    QCOMPARE(read.catalog.models().size(), std::size_t{1});
    QVERIFY(read.catalog.model("m"));
    QVERIFY(!read.catalog.model("broken"));
}

void TestReadErrors::tooLarge()
{
    const ReadResult read = readOne(std::string(maximumTextBytes + 1, ' '));
    QCOMPARE(read.errors.size(), std::size_t{1});
    QCOMPARE(read.errors[0].code, ReadErrorCode::TooLarge);
}

void TestReadErrors::tooDeep()
{
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') +
               std::string(static_cast<std::size_t>(depth), ']');
    };
    QCOMPARE(readOne(nested(maximumDepth + 1)).errors[0].code, ReadErrorCode::TooDeep);
    QCOMPARE(readOne(nested(1000000)).errors[0].code, ReadErrorCode::TooDeep);
    QVERIFY(std::holds_alternative<nlohmann::json>(parseStrictJson(nested(64), maximumTextBytes, 64)));
}

void TestReadErrors::neverThrows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not UTF-8") << QByteArray("{\"format\": \"\xff\xfe\"}");
    QTest::newRow("lone surrogate") << QByteArray("{\"format\": \"\\ud800\"}");
    QTest::newRow("NaN") << QByteArray("{\"version\": NaN}");
    QTest::newRow("nul byte") << QByteArray("{\"format\"\0: 1}", 14);
    QTest::newRow("wrong everywhere")
        << QByteArray("{\"format\": 1, \"version\": [], \"kind\": {}, \"sources\": 4}");
    QTest::newRow("sources of wrong type") << QByteArray(
        "{\"format\": \"suanchou/catalog\", \"version\": 1, \"kind\": \"models\", \"as_of\": \"x\", "
        "\"sources\": [1], \"models\": [null]}");
    QTest::newRow("byte order mark only") << QByteArray("\xef\xbb\xbf");
}

void TestReadErrors::neverThrows()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readOne(text.toStdString()).errors.empty());
}

QTEST_GUILESS_MAIN(TestReadErrors)
#include "tst_readerrors.moc"
