// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/uifixture.h"

#include "ui/charts/scatterchart.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/pages/evidencemodel.h"
#include "ui/pages/evidencepage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QtTest>

#include <cmath>
#include <set>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;

/// Takes the place of the web browser.
class Browser : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { opened = url; }

public:
    QUrl opened;
};

class TestEvidencePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init();
    void cleanup();

    void waitsWithoutBlocking();
    void everyCaseIsAPoint();
    void figuresAreFiltered();
    void nearestFollowTheScenario();
    void trainingHasItsOwnCases();
    void rowsAreSortedByNumbers();
    void rowsAndPointsBelongTogether();
    void sourceIsOpened();
    void pointsByKeyboard();
    void modelIsAModel();
    void leavingWhileItLoads();

private:
    void load();
    ScatterChart *chart() const { return m_page->findChild<ScatterChart *>(u"evidenceScatterChart"_s); }
    QTableView *table() const { return m_page->findChild<QTableView *>(u"evidenceTable"_s); }
    QComboBox *box(const QString &name) const { return m_page->findChild<QComboBox *>(name); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<EvidencePage> m_page;
};

void TestEvidencePage::init()
{
    test::failOnWarnings();
    m_session = std::make_unique<Session>(test::shippedBasis());
    m_session->setLanguage(Language::English);
    m_session->flush();
    m_page = std::make_unique<EvidencePage>(*m_session);
    m_page->resize(1000, 1400);
}

void TestEvidencePage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestEvidencePage::load()
{
    QSignalSpy ready(m_page.get(), &EvidencePage::ready);
    m_page->show();
    QVERIFY(m_page->isReady() || ready.wait(60'000));
    test::turn();
}

void TestEvidencePage::waitsWithoutBlocking()
{
    QSignalSpy ready(m_page.get(), &EvidencePage::ready);
    m_page->show();
    QVERIFY(!m_page->isReady()); // shown before anything is read
    QVERIFY(!box(u"evidenceFigures"_s)->isEnabled());
    QVERIFY(!table()->isVisible());
    QVERIFY(m_page->findChild<QLabel *>(u"evidenceVerdict"_s)->text().contains(u"being predicted"_s));
    QVERIFY(ready.wait(60'000));
    QVERIFY(table()->isVisible());
    QVERIFY(box(u"evidenceFigures"_s)->isEnabled());
}

void TestEvidencePage::everyCaseIsAPoint()
{
    load();
    const evidence::Validation &validation = m_page->evidenceData()->validation;
    QCOMPARE(chart()->data().series.first().points.size(), qsizetype(validation.predictions.size()));
    QVERIFY(validation.predictions.size() > 2000);
    for (const ScatterPoint &point : chart()->data().series.first().points) {
        const evidence::Prediction &one = validation.predictions.at(std::size_t(point.id));
        QCOMPARE(point.x, one.measured);
        QCOMPARE(point.y, one.predicted);
    }
    box(u"evidenceWhich"_s)->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), int(validation.predictions.size()));
    auto *groups = m_page->findChild<CompactTable *>(u"evidenceGroups"_s);
    QCOMPARE(groups->texts()->rowCount(), int(validation.groups.size()));
    QVERIFY(!chart()->accessibleSummary().isEmpty());
}

void TestEvidencePage::figuresAreFiltered()
{
    load();
    box(u"evidenceWhich"_s)->setCurrentIndex(1);
    const auto rowsOf = [&](int figures) {
        box(u"evidenceFigures"_s)->setCurrentIndex(figures);
        return table()->model()->rowCount();
    };
    const int all = rowsOf(0);
    const int memory = rowsOf(1);
    const int speed = rowsOf(2);
    const int training = rowsOf(3);
    QVERIFY(memory > 100 && speed > 1000 && training > 50);
    QCOMPARE(memory + speed + training, all);
}

// All cases of the very model and accelerator stand before any other.
void TestEvidencePage::nearestFollowTheScenario()
{
    load();
    const auto firstCase = [this] { return cell(0, EvidenceModel::CaseColumn); };
    const QString before = firstCase();
    m_session->edit(FieldId::Model, scenario::ModelChoice{"llama-3-8b", 0, {}});
    m_session->edit(FieldId::Accelerator, std::string("rtx4090"));
    m_session->edit(FieldId::Engine, std::string("llama.cpp"));
    m_session->flush();
    test::turn();
    QVERIFY2(firstCase() != before, qPrintable(before + u' ' + firstCase()));
    const int prediction = chart()->data().series.last().points.first().id;
    const EvidenceData &data = *m_page->evidenceData();
    const evidence::Traits &nearest =
        data.traits.at(data.validation.predictions.at(std::size_t(prediction)).of);
    QCOMPARE(nearest.software, std::string("llama.cpp"));
    QVERIFY(table()->model()->rowCount() >= int(EvidencePage::nearestCases));
}

void TestEvidencePage::trainingHasItsOwnCases()
{
    load();
    m_session->edit(FieldId::Task, std::string("qlora"));
    m_session->edit(FieldId::Model, scenario::ModelChoice{"llama-3-8b", 0, {}});
    m_session->flush();
    test::turn();
    const EvidenceData &data = *m_page->evidenceData();
    for (qsizetype i = 1; i < chart()->data().series.size(); ++i) {
        for (const ScatterPoint &point : chart()->data().series.at(i).points)
            QVERIFY(data.traits.at(data.validation.predictions.at(std::size_t(point.id)).of).training);
    }
    box(u"evidenceFigures"_s)->setCurrentIndex(2); // serving speed of a training scenario
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(m_page->findChild<QLabel *>(u"evidenceVerdict"_s)->text().contains(u"None"_s));
}

void TestEvidencePage::rowsAreSortedByNumbers()
{
    load();
    box(u"evidenceWhich"_s)->setCurrentIndex(1);
    table()->sortByColumn(EvidenceModel::ErrorColumn, Qt::DescendingOrder);
    double last = INFINITY;
    for (int row = 0; row < 50; ++row) {
        const double error =
            table()->model()->index(row, EvidenceModel::ErrorColumn).data(EvidenceModel::sortRole).toDouble();
        QVERIFY(error <= last);
        last = error;
    }
}

void TestEvidencePage::rowsAndPointsBelongTogether()
{
    load();
    const int id = chart()->data().series.last().points.last().id;
    Q_EMIT chart()->pointClicked(id);
    const evidence::Prediction &one = m_page->evidenceData()->validation.predictions.at(std::size_t(id));
    QCOMPARE(cell(table()->currentIndex().row(), EvidenceModel::CaseColumn), QString::fromStdString(one.id));
    const QString tip = chart()->data().tip(id);
    QVERIFY(tip.contains(QString::fromStdString(one.id)));
    QVERIFY(tip.contains(u"measured"_s));
}

void TestEvidencePage::sourceIsOpened()
{
    load();
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
    box(u"evidenceWhich"_s)->setCurrentIndex(1);
    for (int row = 0; row < table()->model()->rowCount() && browser.opened.isEmpty(); ++row) {
        if (cell(row, EvidenceModel::SourceColumn).startsWith(u"https://"_s)) {
            table()->setCurrentIndex(table()->model()->index(row, 0));
            QTest::keyClick(table(), Qt::Key_Return);
            QCOMPARE(browser.opened, QUrl(cell(row, EvidenceModel::SourceColumn)));
        }
    }
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QVERIFY(!browser.opened.isEmpty());
}

void TestEvidencePage::pointsByKeyboard()
{
    load();
    QSignalSpy clicked(chart(), &ScatterChart::pointClicked);
    QTest::keyClick(chart(), Qt::Key_Right);
    QVERIFY(chart()->accessibleDescription().contains(u"measured"_s));
    QTest::keyClick(chart(), Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    auto *frame = m_page->findChild<ChartFrame *>(u"evidenceScatter"_s);
    frame->showTable(true);
    qsizetype highlighted = 0;
    for (const ScatterSeries &series : chart()->data().series)
        highlighted += series.backdrop ? 0 : series.points.size();
    QCOMPARE(frame->table()->texts()->rowCount(), int(highlighted));
}

void TestEvidencePage::modelIsAModel()
{
    load();
    const auto *sorted = qobject_cast<QSortFilterProxyModel *>(table()->model());
    const QAbstractItemModelTester tester(sorted->sourceModel());
    box(u"evidenceWhich"_s)->setCurrentIndex(1);
    box(u"evidenceFigures"_s)->setCurrentIndex(1);
}

void TestEvidencePage::leavingWhileItLoads()
{
    m_page->show();
    QVERIFY(!m_page->isReady());
    m_page.reset(); // waits for its thread
}

QTEST_MAIN(TestEvidencePage)
#include "tst_evidencepage.moc"
