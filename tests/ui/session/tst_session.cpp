// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/uifixture.h"

#include "model/scenario/check.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;
using scenario::Value;

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }

    void editsOfOneTurnAreOneEvaluation();
    void sliderDragIsOneUndoStep();
    void releasedSliderStartsAnotherStep();
    void dragBackToTheStartLeavesNoStep();
    void undoGivesBackWhatWasLeftOut();
    void undoAndRedoOfRandomEdits();
    void equalAndImpossibleValuesAreIgnored();
    void invalidScenarioKeepsTheLastGoodPlan();
    void fixIsOneStep();
    void presetValuesAreWhatChangedComparesWith();
    void revertTakesTheStatementBackToo();
    void pinnedKeepTheirPlans();
    void noMorePinsThanThereIsRoomFor();
    void fileGivesTheSameScenarioBack();
    void workspaceKeepsPins();
    void badFileChangesNothing_data();
    void badFileChangesNothing();
    void failedSaveKeepsTheOldFile();
    void modifiedFollowsTheUndoStack();
    void undoTextFollowsTheLanguage();
    void everyExampleOpens();

private:
    QString write(const QByteArray &text, const QString &name = u"file.suanchou"_s);

    std::unique_ptr<Session> m_session;
    QTemporaryDir m_folder;
};

void TestSession::initTestCase()
{
    test::settleApplication();
    QVERIFY(test::shippedBasis());
}

void TestSession::init()
{
    test::failOnWarnings();
    m_session = std::make_unique<Session>(test::shippedBasis());
    m_session->setLanguage(Language::English);
    test::turn();
}

QString TestSession::write(const QByteArray &text, const QString &name)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestSession::editsOfOneTurnAreOneEvaluation()
{
    QSignalSpy plans(m_session.get(), &Session::planChanged);
    QSignalSpy edits(m_session.get(), &Session::scenarioChanged);
    for (int users = 1; users <= 200; ++users)
        m_session->edit(FieldId::Concurrency, double(users));
    m_session->edit(FieldId::InputTokens, 2048.0);
    QCOMPARE(plans.count(), 0);
    test::turn();
    QCOMPARE(plans.count(), 1);
    QCOMPARE(edits.count(), 201);
    test::turn();
    QCOMPARE(plans.count(), 1);
}

void TestSession::sliderDragIsOneUndoStep()
{
    for (int users = 65; users <= 100; ++users) {
        m_session->edit(FieldId::Concurrency, double(users));
        test::turn();
    }
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->value(FieldId::Concurrency), Value(64.0));
    m_session->undoStack()->redo();
    QCOMPARE(m_session->value(FieldId::Concurrency), Value(100.0));
}

void TestSession::releasedSliderStartsAnotherStep()
{
    m_session->edit(FieldId::Concurrency, 80.0);
    m_session->endRun();
    m_session->edit(FieldId::Concurrency, 90.0);
    m_session->edit(FieldId::InputTokens, 100.0);
    m_session->edit(FieldId::Concurrency, 95.0);
    QCOMPARE(m_session->undoStack()->count(), 4);
}

void TestSession::dragBackToTheStartLeavesNoStep()
{
    m_session->edit(FieldId::Concurrency, 70.0);
    m_session->endRun();
    QCOMPARE(m_session->undoStack()->count(), 1);
    m_session->edit(FieldId::Concurrency, 90.0);
    m_session->edit(FieldId::Concurrency, 70.0);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(m_session->value(FieldId::Concurrency), Value(70.0));
}

void TestSession::undoGivesBackWhatWasLeftOut()
{
    QVERIFY(!m_session->isGiven(FieldId::OutputTokens));
    m_session->edit(FieldId::OutputTokens, 999.0);
    QVERIFY(m_session->isGiven(FieldId::OutputTokens));
    m_session->undoStack()->undo();
    QVERIFY(!m_session->isGiven(FieldId::OutputTokens));
    QCOMPARE(m_session->scenario(), scenario::Scenario());
}

void TestSession::undoAndRedoOfRandomEdits()
{
    QRandomGenerator random(20260921);
    const FieldId numbers[]{FieldId::InputTokens, FieldId::OutputTokens, FieldId::Concurrency, FieldId::Count,
                            FieldId::Horizon,     FieldId::Utilisation,  FieldId::Tensor,      FieldId::RequestRate};
    std::vector<scenario::Scenario> history{m_session->scenario()};
    for (int i = 0; i < 300; ++i) {
        const scenario::Field &field = scenario::field(numbers[random.bounded(8)]);
        const double share = random.generateDouble();
        double number = field.formMinimum + share * (field.formMaximum - field.formMinimum);
        if (field.kind == scenario::FieldKind::Integer)
            number = std::round(number);
        m_session->endRun();
        const int before = m_session->undoStack()->count();
        if (random.bounded(8) == 0)
            m_session->reset(field.id);
        else
            m_session->edit(field.id, number);
        if (m_session->undoStack()->count() > before)
            history.push_back(m_session->scenario());
    }
    QVERIFY(history.size() > 200);
    for (std::size_t i = history.size() - 1; i-- > 0;) {
        m_session->undoStack()->undo();
        QVERIFY(m_session->scenario() == history[i]);
    }
    QVERIFY(!m_session->undoStack()->canUndo());
    for (std::size_t i = 1; i < history.size(); ++i) {
        m_session->undoStack()->redo();
        QVERIFY(m_session->scenario() == history[i]);
    }
}

void TestSession::equalAndImpossibleValuesAreIgnored()
{
    m_session->edit(FieldId::Concurrency, 70.0);
    m_session->endRun();
    QSignalSpy edits(m_session.get(), &Session::scenarioChanged);
    m_session->edit(FieldId::Concurrency, 70.0);
    m_session->edit(FieldId::Concurrency, -1.0);
    m_session->edit(FieldId::Concurrency, std::string("many"));
    m_session->edit(FieldId::Engine, std::string("no such engine"));
    QCOMPARE(edits.count(), 0);
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestSession::invalidScenarioKeepsTheLastGoodPlan()
{
    QSignalSpy plans(m_session.get(), &Session::planChanged);
    QSignalSpy errors(m_session.get(), &Session::errorsFound);
    const plan::Plan before = m_session->plan();
    m_session->edit(FieldId::Accelerator, std::string("abacus"));
    test::turn();
    QVERIFY(!m_session->planIsCurrent());
    QCOMPARE(errors.count(), 1);
    QCOMPARE(plans.count(), 0);
    QVERIFY(m_session->plan() == before);
    QVERIFY(m_session->plannedScenario().hardware.accelerator != "abacus");
    m_session->undoStack()->undo();
    test::turn();
    QVERIFY(m_session->planIsCurrent());
    QCOMPARE(errors.count(), 2);
    QCOMPARE(plans.count(), 1);
}

void TestSession::fixIsOneStep()
{
    plan::Fix fix;
    fix.count = 3;
    fix.changes[0] = {FieldId::Count, 16, {}};
    fix.changes[1] = {FieldId::Weights, 0, "fp8"};
    fix.changes[2] = {FieldId::Tensor, 0, "auto"};
    m_session->edit(FieldId::Tensor, 4.0);
    m_session->applyPatch(fix);
    QCOMPARE(m_session->undoStack()->count(), 2);
    QCOMPARE(m_session->value(FieldId::Count), Value(16.0));
    QCOMPARE(m_session->value(FieldId::Weights), Value(std::string("fp8")));
    QCOMPARE(m_session->value(FieldId::Tensor), Value(scenario::Automatic{}));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->value(FieldId::Tensor), Value(4.0));
    QVERIFY(!m_session->isGiven(FieldId::Count));
}

void TestSession::presetValuesAreWhatChangedComparesWith()
{
    m_session->edit(FieldId::InputTokens, 5000.0);
    QVERIFY(m_session->isChanged(FieldId::InputTokens));
    m_session->applyChanges({{FieldId::Concurrency, 8.0, false}}, [] { return u"preset"_s; }, Session::Origin::Preset);
    QVERIFY(!m_session->isChanged(FieldId::Concurrency));
    QVERIFY(m_session->isChanged(FieldId::InputTokens)); // the preset said nothing about it
    m_session->edit(FieldId::Concurrency, 9.0);
    QVERIFY(m_session->isChanged(FieldId::Concurrency));
    m_session->revert(FieldId::Concurrency);
    QCOMPARE(m_session->value(FieldId::Concurrency), Value(8.0));
}

void TestSession::revertTakesTheStatementBackToo()
{
    m_session->edit(FieldId::InputTokens, 5000.0);
    m_session->revert(FieldId::InputTokens);
    QVERIFY(!m_session->isGiven(FieldId::InputTokens));
}

void TestSession::pinnedKeepTheirPlans()
{
    m_session->pin();
    m_session->edit(FieldId::Concurrency, 256.0);
    m_session->pin(); // evaluates what is due first
    QCOMPARE(m_session->pinned().size(), 2);
    QVERIFY(m_session->pinned().at(0).plan != m_session->pinned().at(1).plan);
    m_session->setBaseline(1);
    m_session->unpin(0);
    QCOMPARE(m_session->baseline(), 0);
    m_session->adoptPinned(0);
    QCOMPARE(m_session->value(FieldId::Concurrency), Value(256.0));
    m_session->unpin(0);
    QCOMPARE(m_session->baseline(), -1);
    m_session->unpin(5);
    QVERIFY(m_session->pinned().isEmpty());
}

void TestSession::noMorePinsThanThereIsRoomFor()
{
    for (int i = 0; i < Session::maximumPinned + 3; ++i)
        m_session->pin();
    QCOMPARE(m_session->pinned().size(), Session::maximumPinned);
}

void TestSession::fileGivesTheSameScenarioBack()
{
    m_session->edit(FieldId::Name, std::string("四卡 70B"));
    m_session->edit(FieldId::Model, scenario::ModelChoice{{}, 7e10, {}});
    m_session->edit(FieldId::Concurrency, scenario::Automatic{});
    m_session->edit(FieldId::SloTpot, 33.0);
    m_session->edit(FieldId::CapexLines, std::vector<scenario::CapexLine>{{"整机", 1.2e6}});
    const scenario::Scenario before = m_session->scenario();
    const QString path = m_folder.filePath(u"roundtrip.suanchou"_s);
    QVERIFY(m_session->saveAs(path));
    QVERIFY(!m_session->isModified());
    m_session->newScenario();
    QVERIFY(m_session->filePath().isEmpty());
    QVERIFY(m_session->open(path));
    QVERIFY(m_session->scenario() == before);
    QCOMPARE(m_session->recentFiles().first(), path);
    QCOMPARE(m_session->displayName(), u"四卡 70B"_s);
}

void TestSession::workspaceKeepsPins()
{
    m_session->edit(FieldId::Concurrency, 3.0);
    m_session->pin();
    m_session->edit(FieldId::Concurrency, 5.0);
    const QString path = m_folder.filePath(u"workspace.suanchou"_s);
    QVERIFY(m_session->saveAs(path));
    m_session->unpin(0);
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->open(path));
    QCOMPARE(m_session->pinned().size(), 1);
    QCOMPARE(scenario::value(m_session->pinned().at(0).scenario, FieldId::Concurrency), Value(3.0));
    QCOMPARE(m_session->value(FieldId::Concurrency), Value(5.0));
}

void TestSession::badFileChangesNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<scenario::ErrorCode>("code");
    using scenario::ErrorCode;
    QTest::newRow("no JSON") << QByteArray("{\"model\": ") << u""_s << ErrorCode::Syntax;
    QTest::newRow("unknown key") << QByteArray(R"({"serving": {"concurency": 3}})") << u"serving.concurency"_s
                                 << ErrorCode::UnknownKey;
    QTest::newRow("wrong type") << QByteArray(R"({"hardware": {"count": "eight"}})") << u"hardware.count"_s
                                << ErrorCode::WrongType;
    QTest::newRow("out of range") << QByteArray(R"({"finance": {"utilisation": 3}})") << u"finance.utilisation"_s
                                  << ErrorCode::OutOfRange;
    QTest::newRow("unknown model") << QByteArray(R"({"model": "abacus-70b"})") << u"model"_s << ErrorCode::UnknownModel;
    QTest::newRow("newer") << QByteArray(R"({"format": "suanchou/scenario", "version": 99})") << u"version"_s
                           << ErrorCode::NewerVersion;
}

void TestSession::badFileChangesNothing()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(scenario::ErrorCode, code);
    m_session->edit(FieldId::Concurrency, 77.0);
    test::turn();
    const scenario::Scenario before = m_session->scenario();
    const plan::Plan plan = m_session->plan();
    scenario::Errors errors;
    connect(m_session.get(), &Session::fileFailed, this, [&](const scenario::Errors &found) { errors = found; });
    const QString file = write(text);
    QVERIFY(!m_session->open(file));
    test::turn();
    QVERIFY(!errors.empty());
    QCOMPARE(errors.front().code, code);
    QCOMPARE(QString::fromStdString(errors.front().file), QDir::toNativeSeparators(file));
    if (!path.isEmpty())
        QCOMPARE(QString::fromStdString(errors.front().path), path);
    QVERIFY(m_session->scenario() == before);
    QVERIFY(m_session->plan() == plan);
    QVERIFY(m_session->filePath().isEmpty());
    QCOMPARE(m_session->undoStack()->count(), 1);
}

void TestSession::failedSaveKeepsTheOldFile()
{
    const QString good = write("{}", u"kept.suanchou"_s);
    QVERIFY(m_session->open(good));
    m_session->edit(FieldId::Concurrency, 5.0);
    QSignalSpy failures(m_session.get(), &Session::fileFailed);
    QVERIFY(!m_session->saveAs(m_folder.filePath(u"no such folder/x.suanchou"_s)));
    // A folder in place of the file cannot be replaced by one.
    QVERIFY(QDir(m_folder.path()).mkpath(u"folder.suanchou"_s));
    QVERIFY(!m_session->saveAs(m_folder.filePath(u"folder.suanchou"_s)));
    QCOMPARE(failures.count(), 2);
    QCOMPARE(m_session->filePath(), good);
    QVERIFY(m_session->isModified());
    QFile file(good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{}"));
}

void TestSession::modifiedFollowsTheUndoStack()
{
    QVERIFY(!m_session->isModified());
    m_session->edit(FieldId::Concurrency, 5.0);
    QVERIFY(m_session->isModified());
    m_session->undoStack()->undo();
    QVERIFY(!m_session->isModified());
    m_session->pin();
    QVERIFY(m_session->isModified());
}

void TestSession::undoTextFollowsTheLanguage()
{
    m_session->edit(FieldId::Concurrency, 5.0);
    const QString english = m_session->undoText();
    m_session->setLanguage(Language::Chinese);
    const QString chinese = m_session->undoText();
    m_session->setLanguage(Language::English);
    QCOMPARE(english, u"Concurrency"_s);
    QVERIFY(chinese != english);
    QCOMPARE(m_session->undoText(), english);
}

void TestSession::everyExampleOpens()
{
    const std::vector<ExampleTheme> themes = loadExamples();
    QVERIFY(!themes.empty());
    QSignalSpy failures(m_session.get(), &Session::fileFailed);
    for (const ExampleTheme &theme : themes) {
        QVERIFY(!theme.title.zh.empty() && !theme.title.en.empty());
        for (const Example &example : theme.examples) {
            QVERIFY2(m_session->openExample(example.resource), qPrintable(example.resource));
            QVERIFY(m_session->filePath().isEmpty());
            QVERIFY(m_session->planIsCurrent());
            QVERIFY(!m_session->isModified());
        }
    }
    QCOMPARE(failures.count(), 0);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
