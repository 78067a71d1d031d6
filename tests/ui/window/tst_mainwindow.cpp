// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/window/windowfixture.h"

#include "ui/text/figuretext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/explanationpanel.h"
#include "ui/window/headline.h"
#include "ui/window/warningsbar.h"

#include <QAction>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using plan::FigureId;
using scenario::FieldId;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void cardsShowThePlan();
    void lettersOfMenusAndInputsDiffer_data();
    void lettersOfMenusAndInputsDiffer();
    void cardOpensItsExplanation();
    void everyFigureIsExplained();
    void operandLeadsToItsInput();
    void formulaIsFilledWithNumbers();
    void badFileIsToldInTheWindow();
    void warningOffersItsFix();
    void invalidInputGreysTheFigures();
    void closingAsksAboutChanges();
    void savingOnClose();
    void openingAsksAboutChanges();
    void fileIsDropped();
    void recentFilesAreRemembered();
    void settingsAreRemembered();
    void titleSaysNameAndState();
    void undoRedoActions();
    void pagesAreThere();
    void reportIsWritten();
    void shortcutsAreUnique();

private:
    MainWindow &window() { return *m_fixture->window; }
    Session &session() { return m_fixture->session; }
    QAction *action(const QString &name) { return window().findChild<QAction *>(name); }
    QString write(const QByteArray &text)
    {
        const QString path = m_fixture->folder.filePath(u"some.suanchou"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return path;
    }

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestMainWindow::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<test::WindowFixture>();
}

void TestMainWindow::cardsShowThePlan()
{
    const Headline &headline = *window().headline();
    for (std::size_t i = 0; i < Headline::cardCount; ++i) {
        QVERIFY(!headline.card(i)->content().title.isEmpty());
        QVERIFY(!headline.card(i)->content().value.isEmpty());
        QVERIFY(!headline.card(i)->accessibleName().isEmpty());
    }
    const QString before = headline.card(0)->content().value;
    session().edit(FieldId::Concurrency, 256.0);
    test::turn();
    QVERIFY(headline.card(0)->content().value != before);
    session().edit(FieldId::Task, std::string("lora"));
    session().edit(FieldId::Model, scenario::ModelChoice{"qwen3-32b", 0, {}});
    test::turn();
    QCOMPARE(headline.figure(2), FigureId::Days);
}

void TestMainWindow::cardOpensItsExplanation()
{
    QVERIFY(!window().explanation()->isVisible());
    Card *card = window().headline()->card(0);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Return);
    QVERIFY(window().explanation()->isVisible());
    QCOMPARE(window().explanation()->figure(), FigureId::MemoryTotal);
    QVERIFY(window().explanation()->plainText().contains(FigureText::label(FigureId::MemoryTotal)));
    QTest::mouseClick(window().headline()->card(4), Qt::LeftButton);
    QCOMPARE(window().explanation()->figure(), FigureId::OwnTotal);
    QTest::mouseClick(window().findChild<QToolButton *>(u"explanationBack"_s), Qt::LeftButton);
    QCOMPARE(window().explanation()->figure(), FigureId::MemoryTotal);
}

void TestMainWindow::everyFigureIsExplained()
{
    for (const plan::Figure &figure : plan::figures()) {
        window().explanation()->explain(figure.id);
        const QString text = window().explanation()->plainText();
        QVERIFY2(text.contains(FigureText::label(figure.id)), figure.key.data());
        QVERIFY2(!text.contains(u"%1"_s), figure.key.data());
    }
}

void TestMainWindow::operandLeadsToItsInput()
{
    QSignalSpy requests(&session(), &Session::fieldRequested);
    window().explanation()->explain(FigureId::MemoryTotal);
    Q_EMIT window().explanation()->view()->anchorClicked(QUrl(u"field:%1"_s.arg(int(FieldId::Horizon))));
    QCOMPARE(requests.count(), 1);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"finance.horizon_years"_s);
    Q_EMIT window().explanation()->view()->anchorClicked(QUrl(u"figure:%1"_s.arg(int(FigureId::WeightsPerGpu))));
    QCOMPARE(window().explanation()->figure(), FigureId::WeightsPerGpu);
}

void TestMainWindow::formulaIsFilledWithNumbers()
{
    explain::Derivation derivation;
    derivation.formula = "M = W + K·n / Wx";
    derivation.operands = {{"W", explain::OperandName::Weights, 2, explain::OperandUnit::Gib},
                           {"K", explain::OperandName::KvCache, 3, explain::OperandUnit::None},
                           {"n", explain::OperandName::Layers, 4, explain::OperandUnit::None},
                           {"Wx", explain::OperandName::Replicas, 5, explain::OperandUnit::None}};
    QCOMPARE(ExplanationPanel::substituted(derivation, Format(Language::English)),
             u"M = 2.00\u00a0GiB + 3·4 / 5"_s);
    derivation.formula = "W + n"; // without the figure's own symbol
    QCOMPARE(ExplanationPanel::substituted(derivation, Format(Language::English)), u"2.00\u00a0GiB + 4"_s);
}

void TestMainWindow::badFileIsToldInTheWindow()
{
    const plan::Plan before = session().plan();
    const QString path = write(R"({"serving": {"concurrency": "many"}})");
    QVERIFY(!window().openFile(path));
    test::turn();
    QVERIFY(window().fileMessage()->isVisible());
    const QString text = window().fileMessage()->text();
    QVERIFY2(text.contains(u"some.suanchou"_s), qPrintable(text));
    QVERIFY2(text.contains(u"serving.concurrency"_s), qPrintable(text));
    QVERIFY2(text.contains(u"many"_s), qPrintable(text));
    QVERIFY(session().plan() == before);
    QTest::mouseClick(window().fileMessage()->findChild<QToolButton *>(u"messageClose"_s), Qt::LeftButton);
    QVERIFY(!window().fileMessage()->isVisible());
}

void TestMainWindow::warningOffersItsFix()
{
    session().edit(FieldId::Count, 1.0);
    session().edit(FieldId::Accelerator, std::string("h100-sxm"));
    test::turn();
    QVERIFY(!session().plan().memory.fits);
    const QList<MessageBar *> bars = window().warnings()->bars();
    QCOMPARE(bars.size(), 1);
    QCOMPARE(bars.first()->state(), State::Bad);
    auto *fix = bars.first()->findChild<QPushButton *>(u"fix"_s);
    QVERIFY(fix);
    QTest::mouseClick(fix, Qt::LeftButton);
    test::turn();
    QVERIFY(session().plan().memory.fits);
    session().undoStack()->undo();
    test::turn();
    QVERIFY(!session().plan().memory.fits);
}

void TestMainWindow::invalidInputGreysTheFigures()
{
    session().edit(FieldId::Accelerator, std::string("abacus"));
    test::turn();
    QVERIFY(window().warnings()->isVisible());
    QVERIFY(window().warnings()->bars().first()->text().contains(u"abacus"_s));
    QVERIFY(!action(u"pin"_s)->isEnabled());
    auto *undo = window().warnings()->bars().first()->findChild<QPushButton *>(u"undoError"_s);
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    test::turn();
    QVERIFY(session().planIsCurrent());
}

void TestMainWindow::closingAsksAboutChanges()
{
    QVERIFY(window().close());
    QCOMPARE(m_fixture->prompts.saveAsked, 0);
    window().show();
    session().edit(FieldId::Concurrency, 5.0);
    m_fixture->prompts.save = Prompts::Save::Cancel;
    QVERIFY(!window().close());
    QCOMPARE(m_fixture->prompts.saveAsked, 1);
    m_fixture->prompts.save = Prompts::Save::Discard;
    QVERIFY(window().close());
}

void TestMainWindow::savingOnClose()
{
    session().edit(FieldId::Concurrency, 5.0);
    m_fixture->prompts.save = Prompts::Save::Save;
    m_fixture->prompts.fileToSave = QString(); // cancelled in the file dialog: the window stays
    QVERIFY(!window().close());
    m_fixture->prompts.fileToSave = m_fixture->folder.filePath(u"saved.suanchou"_s);
    QVERIFY(window().close());
    QVERIFY(QFile::exists(m_fixture->prompts.fileToSave));
}

void TestMainWindow::openingAsksAboutChanges()
{
    const QString path = write(R"({"name": "other"})");
    session().edit(FieldId::Concurrency, 5.0);
    QVERIFY(!window().openFile(path));
    QCOMPARE(session().value(FieldId::Concurrency), scenario::Value(5.0));
    m_fixture->prompts.save = Prompts::Save::Discard;
    m_fixture->prompts.fileToOpen = path;
    action(u"open"_s)->trigger();
    QCOMPARE(session().displayName(), u"other"_s);
}

void TestMainWindow::fileIsDropped()
{
    const QString path = write(R"({"name": "dropped"})");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &drop);
    QCOMPARE(session().displayName(), u"dropped"_s);
}

void TestMainWindow::recentFilesAreRemembered()
{
    const QString path = write("{}");
    QVERIFY(window().openFile(path));
    QCOMPARE(m_fixture->settings.recentFiles(), QStringList{path});
    auto *menu = window().findChild<QMenu *>(u"recentMenu"_s);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().first()->text(), u"some.suanchou"_s);
}

void TestMainWindow::settingsAreRemembered()
{
    action(u"dollar"_s)->trigger();
    action(u"darkTheme"_s)->trigger();
    action(u"chinese"_s)->trigger();
    test::turn();
    QCOMPARE(m_fixture->settings.currency(), catalog::Currency::Usd);
    QCOMPARE(m_fixture->settings.theme(), ThemeChoice::Dark);
    QCOMPARE(m_fixture->settings.language(), Language::Chinese);
    QVERIFY(isDark(QApplication::palette()));
    QVERIFY(window().headline()->card(4)->content().value.startsWith(u'$'));
    action(u"lightTheme"_s)->trigger();
    action(u"english"_s)->trigger();
    test::turn();
}

void TestMainWindow::titleSaysNameAndState()
{
    QVERIFY(window().windowTitle().startsWith(u"New scenario"_s));
    session().edit(FieldId::Name, std::string("Plan B"));
    test::turn();
    QVERIFY(window().windowTitle().startsWith(u"Plan B"_s));
    QVERIFY(window().isWindowModified());
}

void TestMainWindow::undoRedoActions()
{
    QVERIFY(!action(u"undo"_s)->isEnabled());
    session().edit(FieldId::Concurrency, 5.0);
    QVERIFY(action(u"undo"_s)->isEnabled());
    QCOMPARE(action(u"undo"_s)->text(), u"&Undo: Concurrency"_s);
    action(u"undo"_s)->trigger();
    QVERIFY(action(u"redo"_s)->isEnabled());
    QCOMPARE(action(u"redo"_s)->text(), u"&Redo: Concurrency"_s);
    action(u"redo"_s)->trigger();
    QCOMPARE(session().value(FieldId::Concurrency), scenario::Value(5.0));
}

void TestMainWindow::pagesAreThere()
{
    QTabWidget *pages = window().pages();
    QVERIFY(pages->count() >= 4);
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentIndex(i);
        test::turn();
        QVERIFY(!pages->tabText(i).isEmpty());
        QVERIFY(pages->currentWidget()->isVisible());
    }
}

void TestMainWindow::reportIsWritten()
{
    const QString path = m_fixture->folder.filePath(u"report.md"_s);
    m_fixture->prompts.report = Prompts::ReportWish{path, Language::Chinese, ReportStyle::Feasibility};
    action(u"export"_s)->trigger();
    QVERIFY(QFile::exists(path));
    QCOMPARE(window().fileMessage()->state(), State::Good);
    m_fixture->prompts.report->path = m_fixture->folder.filePath(u"no such folder/report.md"_s);
    action(u"export"_s)->trigger();
    QCOMPARE(window().fileMessage()->state(), State::Bad);
}

void TestMainWindow::shortcutsAreUnique()
{
    QSet<QString> seen;
    for (const QAction *one : window().findChildren<QAction *>()) {
        if (one->shortcut().isEmpty() || one->objectName().isEmpty())
            continue;
        QVERIFY2(!seen.contains(one->shortcut().toString()), qPrintable(one->objectName()));
        seen.insert(one->shortcut().toString());
    }
    QVERIFY(seen.size() > 8);
}

void TestMainWindow::lettersOfMenusAndInputsDiffer_data()
{
    QTest::addColumn<QString>("task");
    for (const auto *task : {"serve", "pretrain", "lora"})
        QTest::newRow(task) << QString::fromLatin1(task);
}

// Alt and a letter shared by a menu and an input would only go from one to the other.
void TestMainWindow::lettersOfMenusAndInputsDiffer()
{
    QFETCH(QString, task);
    session().edit(FieldId::Task, task.toStdString());
    test::turn();
    QHash<QString, QString> taken;
    const auto take = [&](const QString &text) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            return;
        const QString other = taken.value(letter.toString());
        QVERIFY2(other.isEmpty(), qPrintable(text + u" and "_s + other));
        taken.insert(letter.toString(), text);
    };
    for (const QAction *menu : m_fixture->window->menuBar()->actions())
        take(menu->text());
    for (const QLabel *label : m_fixture->window->findChildren<QLabel *>()) {
        if (label->buddy() && label->isVisible())
            take(label->text());
    }
    QVERIFY(taken.size() > 8);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
