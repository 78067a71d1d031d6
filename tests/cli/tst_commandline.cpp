// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

/// Drives the real program as scripts do: no display, exit status, standard output and standard error.
class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void planAsJson();
    void planFromStandardInput();
    void planAsTableInBothLanguages();
    void planThatDoesNotFit();
    void explains();
    void compares();
    void lists_data();
    void lists();
    void costAlone();
    void validates();
    void writesReports_data();
    void writesReports();
    void wrongInput_data();
    void wrongInput();
    void wrongUsage_data();
    void wrongUsage();
    void keepsAFileThatCannotBeWritten();
    void allExamples();

private:
    struct Outcome {
        int status = -1;
        QByteArray output;
        QByteArray errors;
    };
    static Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SUANCHOU_PROGRAM), arguments);
        if (!process.waitForStarted())
            return {};
        process.write(input);
        process.closeWriteChannel();
        constexpr int patience = 120000;
        if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
            return {-2, process.readAllStandardOutput(), process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QString example(const char *name) { return QStringLiteral(SUANCHOU_RESOURCE_DIR "/examples/") + QString::fromLatin1(name); }
    QString file(const char *name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

void TestCommandLine::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestCommandLine::planAsJson()
{
    const Outcome outcome = run({u"plan"_s, example("deepseek-r1-fp8-64-users-8xh200.suanchou"), u"--json"_s});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    const Json plan = Json::parse(outcome.output);
    QCOMPARE(plan["format"].get<std::string>(), std::string("suanchou/plan"));
    QCOMPARE(plan["version"].get<int>(), 1);
    QCOMPARE(plan["model"]["parameters_b"].get<double>(), 671.0264192);
    QCOMPARE(plan["memory"]["kv_bytes_per_token"].get<double>(), 70272.0);
    QVERIFY(plan["memory"]["fits"].get<bool>());
    QCOMPARE(plan["placement"]["gpus"].get<int>(), 8);
    for (const char *key : {"ttft_ms", "tpot_ms", "output_tokens_per_s", "requests_per_s", "max_concurrency"})
        QVERIFY2(plan["performance"][key].get<double>() > 0, key);
    for (const char *key : {"capex", "opex_per_year", "electricity_per_year", "per_hour", "total"})
        QVERIFY2(plan["cost"]["own"][key].get<double>() > 0, key);
    QVERIFY(plan["cost"]["own"]["opex_lines"].is_object());
    QVERIFY(plan["power"]["energy_kwh_per_year"].get<double>() > 0);
    QVERIFY(plan["training"]["days"].is_null());
    QVERIFY(plan["bands"].is_object());
    QVERIFY(plan["warnings"].is_array());
    QVERIFY(!plan["assumed"].empty());
    QVERIFY(!plan.contains("derivations"));
}

void TestCommandLine::planFromStandardInput()
{
    const Outcome outcome = run({u"plan"_s, u"-"_s, u"--json"_s}, R"({"model": "llama-3.1-8b", "weights": "bf16"})");
    QCOMPARE(outcome.status, 0);
    QCOMPARE(Json::parse(outcome.output)["model"]["parameters_b"].get<double>(), 8.030261248);
}

void TestCommandLine::planAsTableInBothLanguages()
{
    const QString path = example("70b-int4-one-a100-80gb.suanchou");
    const Outcome english = run({u"plan"_s, path, u"--lang"_s, u"en"_s});
    const Outcome chinese = run({u"plan"_s, path, u"--lang"_s, u"zh_CN"_s});
    QCOMPARE(english.status, 0);
    QCOMPARE(chinese.status, 0);
    QVERIFY(english.output.contains("GiB") && english.output.contains("Memory"));
    QVERIFY(QString::fromUtf8(chinese.output).contains(u"显存"_s));
    QVERIFY(english.output != chinese.output);
}

void TestCommandLine::planThatDoesNotFit()
{
    const Outcome outcome = run({u"plan"_s, example("175b-int8-one-a6000-48gb.suanchou"), u"--json"_s});
    QCOMPARE(outcome.status, 3);
    const Json plan = Json::parse(outcome.output);
    QVERIFY(!plan["memory"]["fits"].get<bool>());
    const Json &warning = plan["warnings"][0];
    QCOMPARE(warning["code"].get<std::string>(), std::string("does-not-fit"));
    QVERIFY(!warning["message"].get<std::string>().empty());
    QVERIFY(warning["fix"].is_object());

    // The fix is a merge patch of the scenario: applied, the plan fits.
    QFile original(example("175b-int8-one-a6000-48gb.suanchou"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    Json scenario = Json::parse(original.readAll().toStdString());
    scenario.merge_patch(warning["fix"]);
    QCOMPARE(run({u"plan"_s, u"-"_s}, QByteArray::fromStdString(scenario.dump())).status, 0);
}

void TestCommandLine::explains()
{
    const Outcome outcome = run({u"plan"_s, example("llama-70b-lora-4xh100.suanchou"), u"--json"_s, u"--explain"_s});
    const Json plan = Json::parse(outcome.output);
    QVERIFY(plan["derivations"].is_object());
    for (const char *key : {"memory.total_gib_per_gpu", "training.days", "cost.own.capex", "power.energy_kwh_per_year"}) {
        const Json &derivation = plan["derivations"][key];
        QVERIFY2(!derivation["formula"].get<std::string>().empty(), key);
        QVERIFY2(!derivation["operands"].empty(), key);
    }
}

void TestCommandLine::compares()
{
    const QStringList files{example("70b-fp16-4xh100-nvlink.suanchou"), example("70b-fp16-4xa100.suanchou")};
    const Outcome table = run(QStringList{u"compare"_s} + files);
    QCOMPARE(table.status, 0);
    const Outcome json = run(QStringList{u"compare"_s} + files + QStringList{u"--json"_s});
    QCOMPARE(Json::parse(json.output)["plans"].size(), size_t(2));
}

void TestCommandLine::lists_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("least");
    QTest::newRow("models") << u"models"_s << 151;
    QTest::newRow("accelerators") << u"accelerators"_s << 91;
    QTest::newRow("processors") << u"processors"_s << 29;
    QTest::newRow("formats") << u"formats"_s << 40;
    QTest::newRow("clouds") << u"clouds"_s << 300;
    QTest::newRow("apis") << u"apis"_s << 1600;
    QTest::newRow("examples") << u"examples"_s << 57;
}

void TestCommandLine::lists()
{
    QFETCH(QString, subject);
    QFETCH(int, least);
    const Outcome json = run({u"list"_s, subject, u"--json"_s});
    QCOMPARE(json.status, 0);
    QVERIFY(int(Json::parse(json.output).size()) >= least);
    const Outcome table = run({u"list"_s, subject, u"--lang"_s, u"zh_CN"_s});
    QVERIFY(table.output.count('\n') > least);
}

void TestCommandLine::costAlone()
{
    // Published: 250,141.80 / (98.32 − 6.37) = 2720 hours, 3.7 months.
    const Outcome outcome = run({u"cost"_s, u"-"_s, u"--json"_s}, R"({"finance": {"currency": "USD", "utilisation": 1,
        "own": {"capex": 250141.8, "other_per_hour": 6.37}, "rent": {"price_per_node_hour": 98.32, "nodes": 1}}})");
    QCOMPARE(outcome.status, 0);
    const Json cost = Json::parse(outcome.output)["cost"];
    QCOMPARE(qRound(cost["break_even_hours"].get<double>()), 2720);
    QVERIFY(qAbs(cost["break_even_month"].get<double>() - 3.7) < 0.05);
}

void TestCommandLine::validates()
{
    const QString cases = file("cases.json", R"({"format": "suanchou/cases", "version": 1, "set": "own", "cases": [
        {"id": "a", "group": "g", "scenario": {"model": "llama-3.1-70b", "weights": "bf16"}, "measured": {"memory.kv_bytes_per_token": 327680}},
        {"id": "b", "group": "g", "scenario": {"model": "no-such-model"}, "measured": {"memory.kv_bytes_per_token": 1}},
        {"id": "c", "group": "g", "scenario": {"model": "llama-3.1-70b"}, "measured": {"memory.no_such_key": 1, "training.days": 2}},
        {"id": "d", "group": "g", "scenario": {"serving": {"requests_per_s": Infinity}}, "measured": {"performance.output_tokens_per_s": 3000}}]})");
    const Outcome outcome = run({u"validate"_s, cases, u"--json"_s});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    const Json result = Json::parse(outcome.output);
    QCOMPARE(result["cases"].size(), size_t(2));
    QCOMPARE(result["cases"][0]["predicted"].get<double>(), 327680.0);
    QCOMPARE(result["cases"][0]["error"].get<double>(), 0.0);
    QCOMPARE(result["not_predicted"].size(), size_t(3));
    for (const Json &row : result["not_predicted"])
        QVERIFY(!row["why"].get<std::string>().empty());
    for (const char *key : {"set", "group", "key", "n", "median_abs_error", "p90_abs_error", "within_10", "within_20", "band_coverage", "bias"})
        QVERIFY2(result["groups"][0].contains(key), key);
}

void TestCommandLine::writesReports_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("begins");
    for (const char *language : {"zh_CN", "en"}) {
        QTest::addRow("pdf %s", language) << u"pdf"_s << QString::fromLatin1(language) << QByteArray("%PDF-");
        QTest::addRow("html %s", language) << u"html"_s << QString::fromLatin1(language) << QByteArray("<!DOCTYPE html");
    }
}

void TestCommandLine::writesReports()
{
    QFETCH(QString, ending);
    QFETCH(QString, language);
    QFETCH(QByteArray, begins);
    const QString path = m_folder.filePath(u"report-"_s + language + u'.' + ending);
    const Outcome outcome = run({u"report"_s, example("deepseek-r1-fp8-64-users-8xh200.suanchou"), u"-o"_s, path, u"--lang"_s, language});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.size() > 4096);
    QVERIFY(written.read(64).toLower().startsWith(begins.toLower()));
}

void TestCommandLine::wrongInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("no JSON") << QByteArray("not json") << QByteArray("1:");
    QTest::newRow("truncated") << QByteArray("{\"model\": ") << QByteArray("1:");
    QTest::newRow("unknown key") << QByteArray(R"({"serving": {"users": 5}})") << QByteArray("serving.users");
    QTest::newRow("unknown model") << QByteArray(R"({"model": "deepseek-r2"})") << QByteArray("deepseek-r1");
    QTest::newRow("unknown accelerator") << QByteArray(R"({"hardware": {"accelerator": "h2000"}})") << QByteArray("h200-sxm");
    QTest::newRow("unknown format") << QByteArray(R"({"weights": "int3"})") << QByteArray("weights");
    QTest::newRow("absurd number") << QByteArray(R"({"serving": {"concurrency": 1e30}})") << QByteArray("serving.concurrency");
    QTest::newRow("deep") << QByteArray(100000, '[') << QByteArray("64");
    QTest::newRow("broken config") << QByteArray(R"({"model": {"config": {"architectures": ["LlamaForCausalLM"]}}})") << QByteArray("model.config");
}

void TestCommandLine::wrongInput()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    const QString path = file("bad.json", text);
    const Outcome outcome = run({u"plan"_s, path, u"--lang"_s, u"en"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("bad.json"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(place), outcome.errors.constData());
    QCOMPARE(outcome.output, QByteArray());

    const Outcome missing = run({u"plan"_s, m_folder.filePath(u"nothing.json"_s)});
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.errors.contains("nothing.json"));
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"plann"_s};
    QTest::newRow("no file") << QStringList{u"plan"_s};
    QTest::newRow("unknown option") << QStringList{u"plan"_s, u"a"_s, u"--fast"_s};
    QTest::newRow("unknown ending") << QStringList{u"report"_s, u"a.suanchou"_s, u"-o"_s, u"b.docx"_s};
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(!outcome.errors.isEmpty());
}

void TestCommandLine::keepsAFileThatCannotBeWritten()
{
    const Outcome outcome = run({u"report"_s, example("qwen3-32b-q4-on-4090.suanchou"), u"-o"_s, m_folder.filePath(u"no/such/folder/r.pdf"_s)});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.errors.contains("r.pdf"));
}

void TestCommandLine::allExamples()
{
    const QDir folder(QStringLiteral(SUANCHOU_RESOURCE_DIR "/examples"));
    QStringList arguments{u"compare"_s, u"--json"_s};
    for (const QString &name : folder.entryList({u"*.suanchou"_s}))
        arguments.append(folder.filePath(name));
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(qsizetype(Json::parse(outcome.output)["plans"].size()), arguments.size() - 2);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
