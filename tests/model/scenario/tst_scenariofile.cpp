// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/fields.h"
#include "model/scenario/file.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QtTest>

using namespace suanchou::scenario;
using namespace suanchou::quantity;

Q_DECLARE_METATYPE(suanchou::scenario::ErrorCode)

class TestScenarioFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheContractsExample();
    void reportsErrors_data();
    void reportsErrors();
    void reportsEveryError();
    void hostileTexts_data();
    void hostileTexts();
    void randomScenariosSurviveWriting();
    void workspacesSurviveWriting();
    void examplesAreReadWhole();
};

namespace {

const Scenario &scenarioOf(const std::variant<Scenario, Errors> &read)
{
    static const Scenario none;
    return std::holds_alternative<Scenario>(read) ? std::get<Scenario>(read) : none;
}

} // namespace

void TestScenarioFile::readsTheContractsExample()
{
    const auto read = readScenario(R"({
        "name": "R1 on one H200 node", "model": "deepseek-r1", "weights": "fp8-block128", "kv_cache": "bf16", "task": "serve",
        "serving": {"engine": "vllm", "mode": "server", "input_tokens": 1024, "output_tokens": 512, "concurrency": 64,
                    "requests_per_s": null, "context_limit": 32768, "max_batched_tokens": 8192, "max_sequences": 256,
                    "memory_utilization": 0.9, "slo": {"ttft_ms": 2000, "tpot_ms": 50}},
        "training": {"framework": "megatron", "tokens": 1e9, "sequence_length": 4096, "micro_batch": 1, "global_batch": 128,
                     "optimizer": "adamw", "recompute": "full", "zero_stage": 3, "offload": null, "lora_rank": 16},
        "hardware": {"accelerator": "h200-sxm", "count": 8, "memory_gib": null, "per_node": 8,
                     "parallelism": {"tensor": 8, "pipeline": 1, "data": 1, "expert": 1, "context": 1}},
        "finance": {"currency": "CNY", "horizon_years": 5, "utilisation": 0.5, "discount_rate": 0.08,
                    "own": {}, "rent": {}, "api": {}}})",
                                   "contract");
    QVERIFY(std::holds_alternative<Scenario>(read));
    const Scenario &scenario = scenarioOf(read);
    QCOMPARE(scenario.model.id, std::string("deepseek-r1"));
    QCOMPARE(scenario.serving.engine, Engine::Vllm);
    QCOMPARE(inRequests(*scenario.serving.concurrency), 64.0);
    QVERIFY(!scenario.serving.requestRate);
    QCOMPARE(inMilliseconds(*scenario.serving.slo.tpot), 50.0);
    QCOMPARE(*scenario.training.zeroStage, 3);
    QVERIFY(!scenario.training.offload);
    QCOMPARE(*scenario.hardware.parallelism.tensor, 8);
    QVERIFY(isGiven(scenario, FieldId::Offload));
    QVERIFY(!isGiven(scenario, FieldId::Capex));
}

void TestScenarioFile::reportsErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *text, ErrorCode code, const char *path, const char *found) {
        QTest::newRow(name) << QByteArray(text) << int(code) << path << found;
    };
    row("empty", "", ErrorCode::Syntax, "1:1", "");
    row("truncated", "{\"model\": \"x\"", ErrorCode::Syntax, "1:14", "");
    row("second line", "{\n  \"model\": ,\n}", ErrorCode::Syntax, "2:12", ",");
    row("list", "[]", ErrorCode::WrongType, "", "[…]");
    row("another format", R"({"format": "other/thing"})", ErrorCode::WrongFormat, "format", "\"other/thing\"");
    row("from the future", R"({"format": "suanchou/scenario", "version": 2})", ErrorCode::NewerVersion, "version", "2");
    row("version as text", R"({"version": "1"})", ErrorCode::WrongType, "version", "\"1\"");
    row("unknown key", R"({"modell": "x"})", ErrorCode::UnknownKey, "modell", "modell");
    row("unknown inner key", R"({"serving": {"slo": {"ttft": 5}}})", ErrorCode::UnknownKey, "serving.slo.ttft", "ttft");
    row("key twice", R"({"task": "serve", "task": "lora"})", ErrorCode::DuplicateKey, "", "task");
    row("text for a number", R"({"serving": {"concurrency": "many"}})", ErrorCode::WrongType, "serving.concurrency", "\"many\"");
    row("1e30 users", R"({"serving": {"concurrency": 1e30}})", ErrorCode::OutOfRange, "serving.concurrency", "1e+30");
    row("negative tokens", R"({"serving": {"input_tokens": -5}})", ErrorCode::OutOfRange, "serving.input_tokens", "-5");
    row("half a GPU", R"({"hardware": {"count": 0.5}})", ErrorCode::OutOfRange, "hardware.count", "0.5");
    row("auto where none is", R"({"serving": {"input_tokens": "auto"}})", ErrorCode::WrongType, "serving.input_tokens", "\"auto\"");
    row("null where none is", R"({"serving": {"input_tokens": null}})", ErrorCode::WrongType, "serving.input_tokens", "null");
    row("not an engine", R"({"serving": {"engine": "vlm"}})", ErrorCode::NotAChoice, "serving.engine", "\"vlm\"");
    row("object for a text", R"({"weights": {}})", ErrorCode::WrongType, "weights", "{…}");
    row("number for an object", R"({"serving": 5})", ErrorCode::WrongType, "serving", "5");
    row("model without a name", R"({"model": ""})", ErrorCode::UnknownModel, "model", "\"\"");
    row("model of no size", R"({"model": {"parameters": 0}})", ErrorCode::OutOfRange, "model.parameters", "0");
    row("model of two kinds", R"({"model": {"parameters": 7e9, "config": {}}})", ErrorCode::WrongType, "model", "{…}");
    row("23 hours", R"({"finance": {"own": {"tariff_by_hour": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}}})",
        ErrorCode::WrongType, "finance.own.tariff_by_hour", "23");
    row("line without amount", R"({"finance": {"own": {"capex_lines": [{"name": "a"}]}}})", ErrorCode::Missing,
        "finance.own.capex_lines[0].amount", "");
    row("claim key", R"({"about": {"claims": [{"quote": "x"}]}})", ErrorCode::UnknownKey, "about.claims[0].quote", "quote");
    row("workspace without scenario", R"({"format": "suanchou/workspace", "pinned": []})", ErrorCode::Missing, "scenario", "");
    row("error in a pinned one", R"({"format": "suanchou/workspace", "scenario": {}, "pinned": [{}, {"task": 1}]})",
        ErrorCode::WrongType, "pinned[1].task", "1");
}

void TestScenarioFile::reportsErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, path);
    QFETCH(QString, found);
    const auto read = readFile({text.constData(), size_t(text.size())}, "the-file");
    QVERIFY(std::holds_alternative<Errors>(read));
    const Error &error = std::get<Errors>(read).front();
    QCOMPARE(int(error.code), code);
    QCOMPARE(QString::fromStdString(error.path), path);
    QCOMPARE(QString::fromStdString(error.found), found);
    QCOMPARE(error.file, std::string("the-file"));
}

void TestScenarioFile::reportsEveryError()
{
    const auto read = readScenario(R"({"a": 1, "task": 2, "serving": {"concurrency": 0, "mode": "fast"}})", "f");
    QVERIFY(std::holds_alternative<Errors>(read));
    QCOMPARE(std::get<Errors>(read).size(), size_t(4));
}

void TestScenarioFile::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("deep lists") << QByteArray(1 << 20, '[') << int(ErrorCode::TooDeep);
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(1 << 18) << int(ErrorCode::TooDeep);
    QTest::newRow("oversized") << QByteArray(int(maximumFileSize) + 1, ' ') << int(ErrorCode::TooLarge);
    QTest::newRow("broken UTF-8") << QByteArray("{\"name\": \"\xff\xfe\"}") << int(ErrorCode::Syntax);
    QTest::newRow("number beyond double") << QByteArray("{\"finance\": {\"utilisation\": 1e999}}") << int(ErrorCode::Syntax);
    QTest::newRow("NaN") << QByteArray("{\"finance\": {\"utilisation\": NaN}}") << int(ErrorCode::Syntax);
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << int(ErrorCode::Syntax);
}

void TestScenarioFile::hostileTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    const auto read = readFile({text.constData(), size_t(text.size())}, "f");
    QVERIFY(std::holds_alternative<Errors>(read));
    QCOMPARE(int(std::get<Errors>(read).front().code), code);
}

void TestScenarioFile::randomScenariosSurviveWriting()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 200; ++round) {
        Scenario scenario;
        for (const Field &row : fields()) {
            if (random.bounded(3) != 0)
                continue;
            const double share = random.generateDouble();
            const double number = row.minimum + share * (std::min(row.maximum, 1e6) - row.minimum);
            if (row.absent != Absent::NotAllowed && random.bounded(4) == 0)
                set(scenario, row.id, row.absent == Absent::Null ? Value(std::monostate{}) : Value(Automatic{}));
            else if (row.kind == FieldKind::Integer)
                set(scenario, row.id, std::floor(number) < row.minimum ? row.minimum : std::floor(number));
            else if (row.kind == FieldKind::Real)
                set(scenario, row.id, number);
            else if (row.kind == FieldKind::Choice && !row.choices.empty())
                set(scenario, row.id, std::string(row.choices[random.bounded(quint32(row.choices.size()))]));
        }
        const std::string text = writeScenario(scenario);
        const auto read = readScenario(text, "round");
        QVERIFY2(std::holds_alternative<Scenario>(read), text.c_str());
        QCOMPARE(scenarioOf(read).given, scenario.given);
        // Units are scaled on the way, so the second writing, not the bits, must agree.
        QCOMPARE(writeScenario(scenarioOf(read)), text);
    }
}

void TestScenarioFile::workspacesSurviveWriting()
{
    Scenario current;
    set(current, FieldId::Name, std::string("<b>\"算筹\" \\ 1"));
    Scenario pinned;
    set(pinned, FieldId::Model, ModelChoice{.id = {}, .parameters = 1.75e11, .config = {}});
    set(pinned, FieldId::CapexLines, std::vector<CapexLine>{{"机柜", 12000.5}, {"UPS", 8000}});
    const auto read = readFile(writeWorkspace(current, {pinned, current}), "w");
    QVERIFY(std::holds_alternative<File>(read));
    const File &file = std::get<File>(read);
    QCOMPARE(file.scenario, current);
    QCOMPARE(file.pinned, (std::vector<Scenario>{pinned, current}));
}

void TestScenarioFile::examplesAreReadWhole()
{
    const QDir folder(QStringLiteral(SUANCHOU_RESOURCE_DIR "/examples"));
    const QStringList names = folder.entryList({QStringLiteral("*.suanchou")});
    QVERIFY(names.size() >= 57);
    int systems = 0;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const auto read = readFile({text.constData(), size_t(text.size())}, name.toStdString());
        QVERIFY2(std::holds_alternative<File>(read), qPrintable(name));
        const File &example = std::get<File>(read);
        QVERIFY2(example.about.has_value(), qPrintable(name));
        QVERIFY(!example.about->title.zh.empty() && !example.about->title.en.empty());
        QVERIFY(!example.about->description.zh.empty() && !example.about->description.en.empty());
        systems += example.about->system.empty() ? 0 : 1;
        for (const Claim &claim : example.about->claims)
            QVERIFY2(!claim.verdict.empty() && !claim.why.zh.empty() && !claim.why.en.empty(), claim.id.c_str());
        const auto again = readScenario(writeScenario(example.scenario), "again");
        QCOMPARE(scenarioOf(again), example.scenario);
    }
    QCOMPARE(systems, 57);
}

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_scenariofile.moc"
