// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/uifixture.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/charts/memorycharts.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/pages/memorypage.h"

#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;

/// The memory page's charts beyond the bars and the map (tst_pages).
class TestMemoryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init();
    void cleanup();

    void lengthsStartAtThePlan();
    void longestContextIsTheBudgets();
    void nothingFits();
    void wholeRangeFits();
    void trainingGrowsWithTheSequence();
    void pinnedPlansLieOverIt();
    void readOutAndTable();
    void techniquesAreBars();
    void techniqueIsTakenAndGivenUp();
    void techniquesByKeyboard();
    void servingHasTechniquesToo();

private:
    PlanView view() const { return {u"x"_s, &m_session->plannedScenario(), &m_session->plan()}; }
    LineChart *chart() const { return m_page->findChild<LineChart *>(u"memoryOverLengthChart"_s); }
    BarChart *techniques() const { return m_page->findChild<BarChart *>(u"memoryTechniquesChart"_s); }
    void finetune();
    void settle()
    {
        m_session->flush();
        test::turn();
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<MemoryPage> m_page;
};

void TestMemoryPage::init()
{
    test::failOnWarnings();
    m_session = std::make_unique<Session>(test::shippedBasis());
    m_session->setLanguage(Language::English);
    m_session->flush();
    m_page = std::make_unique<MemoryPage>(*m_session);
    m_page->resize(1000, 1400);
    m_page->show();
    test::turn();
}

void TestMemoryPage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

// The mark of the scenario lies on the line: the line is the same evaluation at other lengths.
void TestMemoryPage::lengthsStartAtThePlan()
{
    const LineData &data = chart()->data();
    QCOMPARE(data.points.size(), 1);
    const QPointF here = data.points.first().at;
    const LineSeries &line = data.series.first();
    const auto after = std::lower_bound(line.x.begin(), line.x.end(), here.x());
    QVERIFY(after != line.x.begin() && after != line.x.end());
    const qsizetype i = after - line.x.begin();
    QVERIFY(line.y.at(i - 1) <= here.y() + 1e-6 && here.y() <= line.y.at(i) + 1e-6);
    QCOMPARE(data.yLimit, quantity::inGib(m_session->plan().memory.usable));
    for (qsizetype k = 1; k < line.y.size(); ++k)
        QVERIFY(line.y.at(k) >= line.y.at(k - 1) - 1e-9);
}

// Found by halving; the budget itself divides its cache by the requests. Both round to the engine's blocks.
void TestMemoryPage::longestContextIsTheBudgets()
{
    const LongestLength reach = longestLength(view(), m_session->basis());
    QVERIFY(reach.tokens);
    const double block = 64;
    QVERIFY2(std::abs(*reach.tokens - quantity::inTokens(m_session->plan().memory.maxContext)) <= block,
             qPrintable(
                 u"%1 %2"_s.arg(*reach.tokens).arg(quantity::inTokens(m_session->plan().memory.maxContext))));
    QCOMPARE(chart()->data().crossings.size(), 1);
    const double users = quantity::inRequests(m_session->plan().serving->concurrency);
    const auto planned = [&](double length) {
        m_session->applyChanges({{FieldId::InputTokens, length - 512},
                                 {FieldId::OutputTokens, 512.0},
                                 {FieldId::Count, double(m_session->plan().placement.gpus)},
                                 {FieldId::Concurrency, users}},
                                [] { return QString(); });
        m_session->flush();
        return m_session->plan().memory.fits;
    };
    QVERIFY(planned(*reach.tokens));
    QVERIFY(!planned(*reach.tokens + 1));
}

void TestMemoryPage::nothingFits()
{
    m_session->edit(FieldId::Accelerator, std::string("h100-sxm"));
    m_session->edit(FieldId::Count, 1.0);
    settle();
    QVERIFY(!longestLength(view(), m_session->basis()).tokens);
    QVERIFY(chart()->data().crossings.isEmpty());
    QVERIFY(chart()->data().series.first().y.first() > chart()->data().yLimit);
}

// A small model for one user on eight cards goes as far as it was trained for.
void TestMemoryPage::wholeRangeFits()
{
    m_session->edit(FieldId::Model, scenario::ModelChoice{"llama-3-8b", 0, {}});
    m_session->edit(FieldId::Concurrency, 1.0);
    m_session->edit(FieldId::Count, 8.0);
    settle();
    const LongestLength reach = longestLength(view(), m_session->basis());
    QCOMPARE(reach.tokens.value_or(0), 8192.0);
    QVERIFY(chart()->data().crossings.isEmpty());
}

void TestMemoryPage::trainingGrowsWithTheSequence()
{
    m_session->edit(FieldId::Task, std::string("full-finetune"));
    m_session->edit(FieldId::Model, scenario::ModelChoice{"llama-3-8b", 0, {}});
    m_session->edit(FieldId::Count, 8.0);
    m_session->edit(FieldId::SequenceLength, 2048.0);
    settle();
    QVERIFY(m_session->planIsCurrent());
    const LineData &data = chart()->data();
    QVERIFY(data.x.label.contains(u"Sequence"_s));
    QCOMPARE(data.series.size(), 2);
    QVERIFY(data.series.at(1).y.last() > data.series.at(1).y.first());
    QVERIFY(m_page->findChild<ChartFrame *>(u"memoryOverLength"_s));
}

void TestMemoryPage::pinnedPlansLieOverIt()
{
    m_session->pin();
    m_session->edit(FieldId::Accelerator, std::string("b200"));
    settle();
    QCOMPARE(chart()->data().series.size(), 3);
    QCOMPARE(chart()->data().series.last().overlay, 1);
    m_session->edit(FieldId::Task, std::string("lora")); // sequence lengths are no contexts
    m_session->edit(FieldId::Model, scenario::ModelChoice{"llama-3-8b", 0, {}});
    settle();
    QCOMPARE(chart()->data().series.size(), 2);
}

void TestMemoryPage::readOutAndTable()
{
    const QString text = chart()->readAt(chart()->data().series.first().x.at(20));
    QVERIFY2(text.contains(u"KV cache"_s), qPrintable(text));
    QVERIFY(!chart()->accessibleSummary().isEmpty());
    auto *frame = m_page->findChild<ChartFrame *>(u"memoryOverLength"_s);
    frame->showTable(true);
    QVERIFY(frame->table()->texts()->rowCount() > 40);
}

// A full fine-tune on eight cards, nothing automatic.
void TestMemoryPage::finetune()
{
    const auto word = [](const char *text) { return scenario::Value(std::string(text)); };
    m_session->applyChanges({{FieldId::Model, scenario::ModelChoice{"llama-3-8b", 0, {}}},
                             {FieldId::Task, word("full-finetune")},
                             {FieldId::Framework, word("deepspeed")},
                             {FieldId::Recompute, word("none")},
                             {FieldId::ZeroStage, 0.0},
                             {FieldId::Accelerator, word("h200-sxm")},
                             {FieldId::Count, 8.0},
                             {FieldId::Tensor, 1.0},
                             {FieldId::Pipeline, 1.0},
                             {FieldId::Data, 8.0}},
                            [] { return QString(); });
    settle();
    QVERIFY(m_session->planIsCurrent());
}

void TestMemoryPage::techniquesAreBars()
{
    finetune();
    const BarData &data = techniques()->data();
    QCOMPARE(data.bars.size(), 11); // the plan, and ten techniques of fine-tuning
    const double now = quantity::inGib(m_session->plan().memory.total);
    QCOMPARE(data.parts.first().values.first(), now);
    for (qsizetype bar = 0; bar < data.bars.size(); ++bar) {
        double sum = 0;
        for (const BarPart &part : data.parts)
            sum += part.name == "saved already"_L1 ? 0 : part.values.at(bar);
        QVERIFY(sum >= now - 1e-6);
        QVERIFY(!data.parts.first().tips.at(bar).isEmpty());
        QVERIFY(!data.totals.at(bar).isEmpty());
    }
    QVERIFY(!techniques()->accessibleSummary().isEmpty());
    QCOMPARE(data.most, 3 * std::max(now, quantity::inGib(m_session->plan().memory.usable)));
}

void TestMemoryPage::techniqueIsTakenAndGivenUp()
{
    finetune();
    const qsizetype bar = techniques()->data().bars.indexOf(u"ZeRO stage 3"_s);
    QVERIFY(bar > 0);
    const double promised = techniques()->data().parts.first().values.at(bar);
    const scenario::Scenario before = m_session->scenario();
    Q_EMIT techniques()->partClicked(0, int(bar));
    settle();
    QCOMPARE(quantity::inGib(m_session->plan().memory.total), promised);
    QCOMPARE(m_session->undoText(), u"With: ZeRO stage 3"_s);
    QCOMPARE(techniques()->data().bars.at(bar), u"✓ ZeRO stage 3"_s);
    Q_EMIT techniques()->partClicked(0, int(bar));
    settle();
    QVERIFY(m_session->scenario() == before);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->scenario().training.zeroStage, std::optional<int>(3));
    m_session->undoStack()->undo();
    QVERIFY(m_session->scenario() == before);
    settle();
    Q_EMIT techniques()->partClicked(0, 0); // the plan itself
    QVERIFY(m_session->scenario() == before);
}

void TestMemoryPage::techniquesByKeyboard()
{
    finetune();
    QTest::keyClick(techniques(), Qt::Key_Right); // the plan
    QTest::keyClick(techniques(), Qt::Key_Down);
    QTest::keyClick(techniques(), Qt::Key_Down); // full recompute
    QTest::keyClick(techniques(), Qt::Key_Return);
    settle();
    QCOMPARE(m_session->scenario().training.recompute, scenario::Recompute::Full);
}

void TestMemoryPage::servingHasTechniquesToo()
{
    const BarData &data = techniques()->data();
    QCOMPARE(data.bars.size(), 5);
    const qsizetype cache = data.bars.indexOf(u"8-bit KV cache"_s);
    QVERIFY(cache > 0);
    Q_EMIT techniques()->partClicked(0, int(cache));
    settle();
    QCOMPARE(m_session->plan().kvCache, std::string("fp8"));
}

QTEST_MAIN(TestMemoryPage)
#include "tst_memorypage.moc"
