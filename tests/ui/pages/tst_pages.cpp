// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/pages/comparemodel.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/costpage.h"
#include "ui/pages/memorypage.h"
#include "ui/pages/speedpage.h"
#include "ui/session/embeddedbasis.h"
#include "ui/widgets/theme.h"

#include "model/explore/risk.h"
#include "model/plan/evaluate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;

namespace {

template <class PageType>
std::unique_ptr<PageType> shown(Session &session)
{
    auto page = std::make_unique<PageType>(session);
    page->resize(1000, 800);
    page->show();
    return page;
}

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(ThemeChoice::Light);
        QApplication::setCursorFlashTime(0);
        m_basis = loadBasis(QString()).basis;
        QVERIFY(m_basis);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_session = std::make_unique<Session>(m_basis);
        m_session->setLanguage(Language::English);
        m_session->flush();
    }

    void cleanup()
    {
        m_session.reset();
        applyTheme(ThemeChoice::Light);
    }

    void manyEditsAreOneRefresh()
    {
        auto page = shown<MemoryPage>(*m_session);
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QCoreApplication::processEvents();
        const int before = page->refreshCount();
        for (int users = 1; users <= 10; ++users)
            m_session->edit(FieldId::Concurrency, static_cast<double>(users * 7));
        QTRY_COMPARE(page->refreshCount(), before + 1);
        QTest::qWait(20);
        QCOMPARE(page->refreshCount(), before + 1);
    }

    void hiddenPagesDoNotWork()
    {
        MemoryPage page(*m_session);
        m_session->edit(FieldId::Concurrency, 32.0);
        m_session->flush();
        QTest::qWait(10);
        QCOMPARE(page.refreshCount(), 0);
        page.show();
        QCOMPARE(page.refreshCount(), 1);
    }

    void memoryBarsAreThePlansTerms()
    {
        auto page = shown<MemoryPage>(*m_session);
        const auto *chart = page->findChild<BarChart *>(u"memoryBarsChart"_s);
        QVERIFY(chart);
        double sum = 0;
        for (const BarPart &part : chart->data().parts)
            sum += part.values.value(0);
        const memory::Budget &budget = m_session->plan().memory;
        QVERIFY(std::abs(sum - quantity::inGib(budget.total)) < 0.01 * sum);
        QCOMPARE(chart->data().limits.first().values.value(0), quantity::inGib(budget.usable));
    }

    void memoryMapAgreesWithThePlan()
    {
        const PlanView view{u"x"_s, &m_session->plannedScenario(), &m_session->plan()};
        const MemoryGrid grid = memoryGrid(view, *m_basis);
        QVERIFY(grid.lengths.size() >= 6 && grid.counts.size() >= 6);
        QCOMPARE(grid.shares.size(), grid.lengths.size() * grid.counts.size());
        // Memory never shrinks with more context or more requests.
        const std::size_t columns = grid.lengths.size();
        for (std::size_t y = 0; y < grid.counts.size(); ++y) {
            for (std::size_t x = 0; x < columns; ++x) {
                const double share = grid.shares[y * columns + x];
                if (x > 0)
                    QVERIFY(share >= grid.shares[y * columns + x - 1] - 1e-9);
                if (y > 0)
                    QVERIFY(share >= grid.shares[(y - 1) * columns + x] - 1e-9);
            }
        }
    }

    void aCellOfTheMapIsTakenOver()
    {
        auto page = shown<MemoryPage>(*m_session);
        auto *map = page->findChild<HeatMap *>();
        QVERIFY(map);
        Q_EMIT map->cellClicked(3, 2); // 512 · 2^3 tokens, 2^2 requests
        m_session->flush();
        const scenario::Serving &serving = m_session->scenario().serving;
        QCOMPARE(quantity::inTokens(serving.inputTokens + serving.outputTokens), 4096.0);
        QCOMPARE(quantity::inRequests(*serving.concurrency), 4.0);
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

    void crossingLiesOnTheLines()
    {
        auto page = shown<CostPage>(*m_session);
        const auto *chart = page->findChild<LineChart *>(u"cumulativeCostChart"_s);
        QVERIFY(chart);
        const LineData &data = chart->data();
        const auto &when = m_session->plan().cost.comparison.breakEvenMonth;
        if (!when || quantity::inYears(*when) > quantity::inYears(m_session->scenario().finance.horizon))
            QSKIP("buying does not catch up in the default scenario");
        const auto at = [&](const QString &name, double month) {
            for (const LineSeries &line : data.series) {
                if (line.name == name) {
                    const auto below = static_cast<qsizetype>(month);
                    const double share = month - std::floor(month);
                    return line.y.value(below) * (1 - share) + line.y.value(below + 1) * share;
                }
            }
            return -1.0;
        };
        const double month = quantity::inMonths(*when);
        QVERIFY(!data.crossings.isEmpty());
        QCOMPARE(data.crossings.first().at.x(), month);
        const double own = at(u"Buy"_s, month);
        const double rent = at(u"Rent on demand"_s, month);
        QVERIFY2(std::abs(own - rent) < 0.005 * own, qPrintable(u"%1 and %2"_s.arg(own).arg(rent)));
        QCOMPARE(data.crossings.first().at.y(), own);
    }

    /// Fans come a moment after the plan has come to rest, and go as soon as it is another one.
    void fansFollowThePlan()
    {
        auto page = shown<CostPage>(*m_session);
        const auto *chart = page->findChild<LineChart *>(u"cumulativeCostChart"_s);
        const auto *options = page->findChild<CompactTable *>(u"costOptions"_s);
        QVERIFY(chart->data().bands.isEmpty());
        const int rows = options->texts()->rowCount();
        QTRY_VERIFY_WITH_TIMEOUT(!chart->data().bands.isEmpty(), 20000);
        QCOMPARE(options->texts()->rowCount(), rows + 4);
        for (const LineBand &band : chart->data().bands) {
            for (qsizetype i = 0; i < band.x.size(); ++i)
                QVERIFY(band.low.at(i) <= band.high.at(i));
        }
        QVERIFY(chart->table().head.contains(u"Buy, P10–P90"_s));
        m_session->edit(FieldId::Utilisation, 0.8);
        m_session->flush();
        QTRY_VERIFY(chart->data().bands.isEmpty());
        page->refreshAll();
        QVERIFY(!chart->data().bands.isEmpty());
    }

    void providerIsTakenFromTheTable()
    {
        m_session->edit(FieldId::Model, scenario::ModelChoice{"deepseek-r1", 0, {}});
        m_session->flush();
        auto page = shown<CostPage>(*m_session);
        auto *table = page->findChild<CompactTable *>(u"costProviders"_s);
        QVERIFY(table && table->texts()->rowCount() > 5);
        const QString cheapest = table->texts()->row(0).cells.first();
        Q_EMIT table->rowActivated(table->texts()->row(0).id);
        m_session->flush();
        QCOMPARE(QString::fromStdString(m_session->plan().cost.api.price->provider), cheapest);
        page->refreshAll();
        QVERIFY(table->texts()->row(0).strong);
        m_session->undoStack()->undo();
        QVERIFY(!m_session->scenario().finance.api.provider);
    }

    void latencyRisesWithLoad()
    {
        auto page = shown<SpeedPage>(*m_session);
        const auto *chart = page->findChild<LineChart *>(u"latencyThroughputChart"_s);
        QVERIFY(chart);
        QVERIFY(!chart->data().series.isEmpty());
        const LineSeries &line = chart->data().series.first();
        QVERIFY(line.x.size() >= 5);
        for (qsizetype i = 1; i < line.x.size(); ++i) {
            QVERIFY(line.x.at(i) >= line.x.at(i - 1) * 0.999);
            QVERIFY(line.y.at(i) >= line.y.at(i - 1) * 0.999);
        }
        QCOMPARE(chart->data().points.size(), 1);
    }

    void everyChartHasItsTable()
    {
        const auto check = [](Page &page) {
            for (ChartFrame *frame : page.findChildren<ChartFrame *>()) {
                if (!frame->isVisibleTo(&page))
                    continue;
                auto *chart = frame->findChild<Chart *>();
                QVERIFY2(!chart->accessibleName().isEmpty(), qPrintable(frame->objectName()));
                QVERIFY2(!chart->accessibleDescription().isEmpty(), qPrintable(frame->objectName()));
                frame->findChild<QToolButton *>(frame->objectName() + u"Toggle"_s)->click();
                QVERIFY(frame->showsTable());
                QVERIFY2(frame->table()->texts()->rowCount() > 0, qPrintable(frame->objectName()));
                QVERIFY(frame->table()->asText().contains(u'\t'));
            }
        };
        m_session->pin();
        m_session->edit(FieldId::Concurrency, 8.0);
        m_session->flush();
        check(*shown<MemoryPage>(*m_session));
        check(*shown<SpeedPage>(*m_session));
        check(*shown<CostPage>(*m_session));
        check(*shown<ComparePage>(*m_session));
    }

    void languageSwitchesLive()
    {
        auto page = shown<MemoryPage>(*m_session);
        const auto texts = [&] {
            QStringList all;
            for (const QLabel *label : page->findChildren<QLabel *>())
                all << label->text();
            for (const CompactTable *table : page->findChildren<CompactTable *>())
                all << table->asText();
            all << page->findChild<BarChart *>()->data().axis.label;
            return all;
        };
        const QStringList english = texts();
        m_session->setLanguage(Language::Chinese);
        QTRY_VERIFY(texts() != english);
        QTest::qWait(20);
        const QStringList chinese = texts();
        for (qsizetype i = 0; i < english.size(); ++i) {
            if (!english.at(i).isEmpty())
                QVERIFY2(chinese.at(i) != english.at(i), qPrintable(english.at(i)));
        }
        m_session->setLanguage(Language::English);
        QTRY_COMPARE(texts(), english);
    }

    void compareModelIsAModel()
    {
        CompareModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Format format = m_session->format();
        scenario::Scenario other = m_session->scenario();
        scenario::set(other, FieldId::Count, 16.0);
        const plan::Plan otherPlan = plan::evaluate(other, *m_basis);
        const PlanView first{u"first"_s, &m_session->scenario(), &m_session->plan()};
        const PlanView second{u"second"_s, &other, &otherPlan};
        model.setPlans({first}, 0, false, format);
        model.setPlans({first, second}, 0, false, format);
        QCOMPARE(model.columnCount(), 2);
        // One heading, the one input that differs, another heading, then figures.
        QVERIFY(model.index(0, 0).data(CompareModel::SectionRole).toBool());
        QCOMPARE(model.headerData(1, Qt::Vertical).toString().left(2), u"≠ "_s);
        QVERIFY(!model.index(1, 0).data(CompareModel::DiffersRole).toBool());
        QVERIFY(model.index(1, 1).data(CompareModel::DiffersRole).toBool());
        QVERIFY(model.index(2, 0).data(CompareModel::SectionRole).toBool());
        int gpuRow = -1;
        for (int row = 3; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(CompareModel::FigureRole).toInt() ==
                static_cast<int>(plan::FigureId::Gpus))
                gpuRow = row;
        }
        QVERIFY(gpuRow > 0);
        const double expected =
            static_cast<double>(otherPlan.placement.gpus) / m_session->plan().placement.gpus - 1.0;
        QCOMPARE(model.index(gpuRow, 1).data(CompareModel::DeltaRole).toDouble(), expected);
        // With the second as the baseline the first one differs.
        model.setPlans({first, second}, 1, true, format);
        QVERIFY(model.headerData(1, Qt::Horizontal).toString().contains(u"second"_s));
        QVERIFY(model.rowCount() > 40);
        // Quantiles of buying, renting and the API come last, where they are known.
        const int rows = model.rowCount();
        const auto risk = explore::risk(m_session->scenario(), m_session->plan(), *m_basis, {.draws = 100});
        model.setPlans({first, second}, 1, true, format, {&*risk, nullptr});
        QCOMPARE(model.rowCount(), rows + 3);
        QCOMPARE(model.index(rows, 0).data().toString().count(u'·'), 2);
        QCOMPARE(model.index(rows, 1).data().toString(), format.absent());
        model.setPlans({}, 0, false, format);
        QCOMPARE(model.rowCount(), 0);
    }

    void tableModelIsAModel()
    {
        TextTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({{u"a"_s, u"b"_s}, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}});
        model.setTable({{u"a"_s, u"b"_s}, {{u"1"_s, u"5"_s}, {u"3"_s, u"4"_s}}});
        QCOMPARE(model.index(0, 1).data().toString(), u"5"_s);
        model.setTable({{u"a"_s}, {}});
        QCOMPARE(model.rowCount(), 0);
    }

    void pinningFillsThePage()
    {
        auto page = shown<ComparePage>(*m_session);
        const auto *empty = page->findChild<QLabel *>(u"compareEmpty"_s);
        QVERIFY(empty->isVisible());
        QTest::mouseClick(page->findChild<QPushButton *>(u"comparePin"_s), Qt::LeftButton);
        m_session->edit(FieldId::Count, 16.0);
        m_session->flush();
        QTRY_COMPARE(page->model()->columnCount(), 2);
        QVERIFY(!empty->isVisible());
        QTest::mouseClick(page->findChild<QPushButton *>(u"compareLoad"_s), Qt::LeftButton);
        m_session->flush();
        QVERIFY(m_session->scenario().hardware.count != 16);
        QTest::mouseClick(page->findChild<QPushButton *>(u"compareUnpin"_s), Qt::LeftButton);
        QTRY_VERIFY(empty->isVisible());
    }

    /// The budget of a frame is 16 ms in a release build with software rendering.
    void repaintingIsQuick()
    {
        auto page = shown<MemoryPage>(*m_session);
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        double users = 1;
        QBENCHMARK {
            m_session->edit(FieldId::Concurrency, users);
            m_session->flush();
            page->flush();
            for (Chart *chart : page->findChildren<Chart *>())
                chart->replotNow();
            users = users < 500 ? users + 1 : 1;
        }
    }

    void costRepaintingIsQuick()
    {
        auto page = shown<CostPage>(*m_session);
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        double share = 0.1;
        QBENCHMARK {
            m_session->edit(FieldId::Utilisation, share);
            m_session->flush();
            page->flush();
            for (Chart *chart : page->findChildren<Chart *>())
                chart->replotNow();
            share = share < 0.9 ? share + 0.01 : 0.1;
        }
    }

    void looks_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("en-light") << false << false << QSize(1000, 1500);
        QTest::newRow("zh-dark") << true << true << QSize(1000, 1500);
        QTest::newRow("zh-small") << true << false << QSize(560, 420);
        QTest::newRow("en-4k") << false << false << QSize(2600, 1900);
    }

    void looks()
    {
        QFETCH(bool, chinese);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const QString folder = qEnvironmentVariable("SUANCHOU_GRAB_DIR");
        if (folder.isEmpty())
            QSKIP("SUANCHOU_GRAB_DIR is not set");
        applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        m_session->setLanguage(chinese ? Language::Chinese : Language::English);
        m_session->pin();
        m_session->edit(FieldId::Count, 16.0);
        m_session->edit(FieldId::SloTpot, 40.0);
        m_session->flush();
        const auto grab = [&](Page &page, const QString &name) {
            page.resize(size);
            page.show();
            QTest::qWait(30);
            for (Chart *chart : page.findChildren<Chart *>())
                chart->replotNow();
            page.grab().save(folder + u'/' + name + u'-' + QString::fromLatin1(QTest::currentDataTag()) +
                             u".png"_s);
        };
        MemoryPage memory(*m_session);
        grab(memory, u"memory"_s);
        SpeedPage speed(*m_session);
        grab(speed, u"speed"_s);
        CostPage cost(*m_session);
        grab(cost, u"cost"_s);
        ComparePage compare(*m_session);
        grab(compare, u"compare"_s);
    }

private:
    std::shared_ptr<const plan::Basis> m_basis;
    std::unique_ptr<Session> m_session;
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
