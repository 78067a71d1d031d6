// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/memory/shippedrules.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::memory;
using catalog::ReadErrorCode;
using scenario::Engine;
using scenario::Framework;

namespace {

std::string shippedText()
{
    QFile file(QStringLiteral(SUANCHOU_RESOURCE_DIR "/calibration/memory.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

} // namespace

class TestMemoryRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedRowsAreWhole();
    void sharesFollowTensorDegrees();
    void splitModelsRunMegatron();
    void faultsAreNamed_data();
    void faultsAreNamed();
};

void TestMemoryRules::shippedRowsAreWhole()
{
    const MemoryRulesResult read = readMemoryRules(shippedText(), "memory.json");
    QVERIFY(read.errors.empty());
    for (const EngineRules &rules : read.rules.engines) {
        QVERIFY(inTokens(rules.tokens) >= 512);
        QVERIFY(rules.tokensLarge >= rules.tokens && rules.sequencesLarge >= rules.sequences);
        for (const double share : rules.share)
            QVERIFY(share > 0.5 && share <= 1);
        QVERIFY(rules.nonTorch[0] <= rules.nonTorch[1] && rules.nonTorch[1] <= rules.nonTorch[2]);
    }
    for (const FrameworkRules &rules : read.rules.frameworks) {
        QVERIFY(rules.logits >= 2);
        QVERIFY(rules.keptLogits < rules.logits);
        QVERIFY(inBytes(rules.outside) > 0);
    }
    QCOMPARE(read.rules.of(Engine::Vllm).budget, BudgetRule::ShareOfTotal);
    QCOMPARE(read.rules.of(Engine::Sglang).budget, BudgetRule::StaticShare);
    QCOMPARE(read.rules.of(Engine::TensorRtLlm).budget, BudgetRule::ShareOfFree);
}

void TestMemoryRules::sharesFollowTensorDegrees()
{
    // SGLang leaves more free the more ranks communicate; degrees between take the next lower entry.
    const EngineRules &sglang = shippedRules().of(Engine::Sglang);
    QCOMPARE(sglang.shareAt(1), 0.88);
    QCOMPARE(sglang.shareAt(2), 0.87);
    QCOMPARE(sglang.shareAt(3), 0.87);
    QCOMPARE(sglang.shareAt(8), 0.81);
    QCOMPARE(sglang.shareAt(16), 0.79);
    QCOMPARE(sglang.shareAt(64), 0.79);
}

void TestMemoryRules::splitModelsRunMegatron()
{
    const MemoryRules &rules = shippedRules();
    QCOMPARE(rules.of(Framework::MsSwift, {1, 1, 8, 1, 1}).backend, Backend::DeepSpeed);
    QCOMPARE(rules.of(Framework::MsSwift, {2, 1, 1, 1, 1}).backend, Backend::Megatron);
    QCOMPARE(rules.of(Framework::HfTrainer, {2, 1, 1, 1, 1}).backend, Backend::DeepSpeed);
}

void TestMemoryRules::faultsAreNamed_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("code");
    const std::string good = shippedText();
    const auto row = [](const char *name, std::string text, const char *place, ReadErrorCode code) {
        QTest::newRow(name) << std::move(text) << QString::fromLatin1(place) << static_cast<int>(code);
    };
    row("no JSON", "{", "", ReadErrorCode::NotJson);
    row("another set", replaced(good, "\"memory\"", "\"training\""), "/set", ReadErrorCode::WrongHeader);
    row("unknown engine", replaced(good, "\"id\": \"mlc-llm\"", "\"id\": \"mlc\""), "/engines/6/id",
        ReadErrorCode::UnknownChoice);
    row("unknown rule", replaced(good, "static-share", "dynamic-share"), "/engines/1/budget", ReadErrorCode::UnknownChoice);
    row("unknown key", replaced(good, "\"sampler_bytes\"", "\"sampler_byte\""), "/engines/0/sampler_byte",
        ReadErrorCode::UnknownKey);
    row("too few numbers", replaced(good, "[0.88, 0.87, ", "["), "/engines/1/share", ReadErrorCode::OutOfRange);
    row("text for a number", replaced(good, "\"fragmentation\": 0.03", "\"fragmentation\": \"much\""),
        "/frameworks/0/fragmentation", ReadErrorCode::WrongType);
    row("unknown source", replaced(good, "\"source\": \"torchtune\"", "\"source\": \"hearsay\""),
        "/frameworks/1/source", ReadErrorCode::DanglingReference);
}

void TestMemoryRules::faultsAreNamed()
{
    QFETCH(std::string, text);
    QFETCH(QString, place);
    QFETCH(int, code);
    QVERIFY(!text.empty());
    const MemoryRulesResult read = readMemoryRules(text, "memory.json");
    QVERIFY(!read.errors.empty());
    QCOMPARE(QString::fromStdString(read.errors.front().file), QStringLiteral("memory.json"));
    QCOMPARE(QString::fromStdString(read.errors.front().path), place);
    QCOMPARE(static_cast<int>(read.errors.front().code), code);
}

QTEST_GUILESS_MAIN(TestMemoryRules)
#include "tst_memoryrules.moc"
