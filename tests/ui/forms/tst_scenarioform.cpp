// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/uifixture.h"

#include "ui/forms/entries.h"
#include "ui/forms/listdialog.h"
#include "ui/forms/presets.h"
#include "ui/forms/scenarioform.h"
#include "ui/widgets/logslider.h"
#include "ui/widgets/quantityspinbox.h"
#include "ui/widgets/searchablecombo.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;
using scenario::FieldKind;
using scenario::Value;

class TestScenarioForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init();
    void cleanup();

    void everyFieldShowsAndEdits_data();
    void everyFieldShowsAndEdits();
    void everyEditorHasNameAndHelp();
    void sliderAndBoxKeepStep();
    void dragIsOneUndoStep();
    void rowsFollowTheTask();
    void advancedRowsWaitUntilAsked();
    void requestedFieldIsUnfolded();
    void markTakesTheChangeBack();
    void automaticCountShowsWhatWasPicked();
    void modelBySizeAlone();
    void leavingTrainingTakesItsFormatAlong();
    void presets_data();
    void presets();
    void presetIsShownWhileItHolds();
    void tabVisitsEditorsInOrder();
    void priceListIsEdited();

private:
    template <class Widget>
    Widget *editor(FieldId id)
    {
        return qobject_cast<Widget *>(m_form->row(id)->editor());
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ScenarioForm> m_form;
};

void TestScenarioForm::init()
{
    test::failOnWarnings();
    m_session = std::make_unique<Session>(test::shippedBasis());
    m_session->setLanguage(Language::English);
    m_form = std::make_unique<ScenarioForm>(*m_session);
    m_form->resize(480, 900);
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    test::turn();
}

void TestScenarioForm::cleanup()
{
    m_form.reset();
    m_session.reset();
}

void TestScenarioForm::everyFieldShowsAndEdits_data()
{
    QTest::addColumn<int>("field");
    for (const scenario::Field &field : scenario::fields())
        QTest::addRow("%s", std::string(field.key).c_str()) << int(field.id);
}

// The session's value comes to the editor, and what is done to the editor comes back to the session.
void TestScenarioForm::everyFieldShowsAndEdits()
{
    QFETCH(int, field);
    const FieldId id = FieldId(field);
    const scenario::Field &row = scenario::field(id);
    switch (row.kind) {
    case FieldKind::Integer:
    case FieldKind::Real: {
        auto *box = editor<QuantitySpinBox>(id);
        QVERIFY(box);
        const double first = row.kind == FieldKind::Integer ? std::round((row.formMinimum + row.formMaximum) / 2)
                                                            : (row.formMinimum + row.formMaximum) / 2;
        m_session->edit(id, first);
        QVERIFY(std::abs(box->value().value() - first) <= 1e-9 * std::abs(first));
        box->stepBy(-1);
        QVERIFY(std::get<double>(m_session->value(id)) < first);
        if (row.absent != scenario::Absent::NotAllowed) {
            m_session->edit(id, row.absent == scenario::Absent::Null ? Value(std::monostate{}) : Value(scenario::Automatic{}));
            QVERIFY(!box->value().has_value());
        }
        break;
    }
    case FieldKind::Choice:
        if (!row.choices.empty()) {
            auto *box = editor<QComboBox>(id);
            QVERIFY(box);
            for (const std::string_view word : row.choices) {
                m_session->edit(id, std::string(word));
                QCOMPARE(box->currentData().toString().toStdString(), std::string(word));
            }
            const int other = box->findData(QString::fromUtf8(row.choices.front().data(), qsizetype(row.choices.front().size())));
            box->setCurrentIndex(other);
            Q_EMIT box->activated(other);
            QCOMPARE(m_session->value(id), Value(std::string(row.choices.front())));
            break;
        }
        Q_FALLTHROUGH();
    case FieldKind::Model: {
        auto *combo = editor<SearchableCombo>(id);
        QVERIFY(combo);
        const QString before = combo->currentId();
        Q_EMIT combo->picked(id == FieldId::Model         ? u"qwen3-32b"_s
                             : id == FieldId::Accelerator ? u"h100-sxm"_s
                                                          : u"fp8"_s);
        QVERIFY(combo->currentId() != before);
        QVERIFY(m_session->isGiven(id));
        break;
    }
    case FieldKind::Text: {
        auto *line = editor<QLineEdit>(id);
        QVERIFY(line);
        m_form->focusField(id);
        QTest::keyClicks(line, u"My plan"_s);
        QCOMPARE(m_session->value(id), Value(std::string("My plan")));
        m_session->undoStack()->undo();
        QCOMPARE(line->text(), QString());
        break;
    }
    case FieldKind::Numbers:
    case FieldKind::Lines: QVERIFY(editor<QPushButton>(id)); break;
    }
}

void TestScenarioForm::everyEditorHasNameAndHelp()
{
    for (const scenario::Field &field : scenario::fields()) {
        const FieldRow *row = m_form->row(field.id);
        QCOMPARE(row->editor()->objectName().toStdString(), std::string(field.key));
        QVERIFY2(!row->editor()->accessibleName().isEmpty(), field.key.data());
        QVERIFY2(!row->editor()->toolTip().isEmpty(), field.key.data());
        QVERIFY2(row->label()->buddy() == row->editor(), field.key.data());
        QVERIFY2(!row->label()->text().isEmpty(), field.key.data());
    }
}

void TestScenarioForm::sliderAndBoxKeepStep()
{
    auto *box = editor<QuantitySpinBox>(FieldId::Concurrency);
    auto *slider = m_form->findChild<LogSlider *>(u"serving.concurrency.slider"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(box->value(), std::optional(4096.0));
    box->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(box, u"1"_s);
    QCOMPARE(slider->sliderPosition(), 0);
}

void TestScenarioForm::dragIsOneUndoStep()
{
    auto *slider = m_form->findChild<LogSlider *>(u"serving.concurrency.slider"_s);
    QSignalSpy plans(m_session.get(), &Session::planChanged);
    QTest::mousePress(slider, Qt::LeftButton, {}, {10, slider->height() / 2});
    for (int x = 12; x < slider->width() - 10; x += 3)
        QTest::mouseMove(slider, {x, slider->height() / 2});
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {slider->width() - 12, slider->height() / 2});
    QCOMPARE(m_session->undoStack()->count(), 1);
    test::turn();
    QVERIFY(plans.count() >= 1);
    QTest::mouseClick(slider, Qt::LeftButton, {}, {20, slider->height() / 2});
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void TestScenarioForm::rowsFollowTheTask()
{
    QVERIFY(m_form->row(FieldId::Concurrency)->isVisible());
    QVERIFY(!m_form->row(FieldId::GlobalBatch)->isVisible());
    m_session->edit(FieldId::Task, std::string("pretrain"));
    QVERIFY(!m_form->row(FieldId::Concurrency)->isVisible());
    QVERIFY(!m_form->row(FieldId::KvCache)->isVisible());
    QVERIFY(m_form->row(FieldId::GlobalBatch)->isVisible());
    QVERIFY(!m_form->row(FieldId::LoraRank)->isVisible());
    m_session->edit(FieldId::Task, std::string("lora"));
    QVERIFY(m_form->row(FieldId::LoraRank)->isVisible());
    m_session->edit(FieldId::Task, std::string("serve"));
    m_session->edit(FieldId::Mode, std::string("single-stream"));
    QVERIFY(!m_form->row(FieldId::Concurrency)->isVisible());
}

void TestScenarioForm::advancedRowsWaitUntilAsked()
{
    FieldRow *row = m_form->row(FieldId::MaxBatchedTokens);
    QVERIFY(!row->isVisible());
    auto *more = m_form->findChild<QToolButton *>(u"group.scenario.more"_s);
    QVERIFY(more->isVisibleTo(m_form.get()));
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(row->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(!row->isVisible());
    m_session->edit(FieldId::MaxBatchedTokens, 4096.0); // what holds a value is not hidden away
    QVERIFY(row->isVisible());
}

void TestScenarioForm::requestedFieldIsUnfolded()
{
    Q_EMIT m_session->fieldRequested(FieldId::RentStorage); // in a folded group, and advanced
    test::turn();
    auto *box = editor<QuantitySpinBox>(FieldId::RentStorage);
    QVERIFY(box->isVisible());
    QTRY_VERIFY(box->hasFocus());
}

void TestScenarioForm::markTakesTheChangeBack()
{
    auto *mark = m_form->findChild<QToolButton *>(u"serving.input_tokens.revert"_s);
    QVERIFY(!mark->isVisible());
    m_session->edit(FieldId::InputTokens, 5000.0);
    QVERIFY(mark->isVisible());
    QVERIFY(mark->toolTip().contains(u"1,024"_s));
    QTest::mouseClick(mark, Qt::LeftButton);
    QVERIFY(!mark->isVisible());
    QCOMPARE(m_session->value(FieldId::InputTokens), Value(1024.0));
    QVERIFY(!m_session->isGiven(FieldId::InputTokens));
}

void TestScenarioForm::automaticCountShowsWhatWasPicked()
{
    auto *box = editor<QuantitySpinBox>(FieldId::Count);
    const double count = m_session->plan().placement.gpus;
    const QString number = m_session->format().count(count);
    QCOMPARE(box->text(), u"Auto (%1)"_s.arg(number));
}

void TestScenarioForm::modelBySizeAlone()
{
    auto *combo = editor<SearchableCombo>(FieldId::Model);
    combo->setFocus();
    combo->showPopup();
    QTest::keyClicks(combo->searchLine(), u"34B"_s);
    QTest::keyClick(combo->searchLine(), Qt::Key_Return);
    QCOMPARE(m_session->scenario().model.parameters, 34e9);
    test::turn();
    QVERIFY(m_session->planIsCurrent());
    const auto *note = m_form->findChild<QLabel *>(u"model.note"_s);
    QVERIFY2(note->text().startsWith(u"Assumed"_s), qPrintable(note->text()));
}

void TestScenarioForm::leavingTrainingTakesItsFormatAlong()
{
    m_session->edit(FieldId::Task, std::string("pretrain"));
    m_session->edit(FieldId::Weights, std::string("bf16-mixed"));
    auto *task = editor<QComboBox>(FieldId::Task);
    const int serve = task->findData(u"serve"_s);
    const int steps = m_session->undoStack()->count();
    Q_EMIT task->activated(serve);
    test::turn();
    QVERIFY(m_session->planIsCurrent());
    QCOMPARE(m_session->scenario().weights, std::string("native"));
    QCOMPARE(m_session->undoStack()->count(), steps + 1);
}

void TestScenarioForm::presets_data()
{
    QTest::addColumn<QString>("id");
    for (const Presets::Preset &preset : Presets::all())
        QTest::addRow("%s", preset.id) << QString(QLatin1String(preset.id));
}

void TestScenarioForm::presets()
{
    QFETCH(QString, id);
    const Presets::Preset *preset = Presets::find(id);
    QVERIFY(preset);
    for (const FieldChange &change : preset->changes)
        QVERIFY2(change.reset || scenario::accepts(scenario::field(change.field), change.value),
                 scenario::field(change.field).key.data());
    m_session->edit(FieldId::Model, scenario::ModelChoice{"qwen3-32b", 0, {}});
    m_session->endRun();
    auto *box = m_form->findChild<QComboBox *>(u"presets"_s);
    const int index = box->findData(id);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    test::turn();
    QVERIFY(m_session->planIsCurrent());
    QCOMPARE(box->currentData().toString(), id);
    QCOMPARE(m_session->undoStack()->count(), 2);
    QCOMPARE(m_session->undoText(), preset->name());
    QVERIFY(m_session->plan().memory.fits);
    for (const FieldChange &change : preset->changes)
        QVERIFY(!m_session->isChanged(change.field));
    m_session->undoStack()->undo();
    QVERIFY(!Presets::matching(*m_session) || Presets::matching(*m_session) != preset);
}

void TestScenarioForm::presetIsShownWhileItHolds()
{
    auto *box = m_form->findChild<QComboBox *>(u"presets"_s);
    Presets::apply(*Presets::find(u"lora"_s), *m_session);
    QCOMPARE(box->currentData().toString(), u"lora"_s);
    m_session->edit(FieldId::LoraRank, 64.0);
    QVERIFY(box->currentData().toString().isEmpty());
    m_session->undoStack()->undo();
    QCOMPARE(box->currentData().toString(), u"lora"_s);
}

// From the preset on, Tab goes down the form: every visible editor once, in the order of the field table.
void TestScenarioForm::tabVisitsEditorsInOrder()
{
    m_form->findChild<QComboBox *>(u"presets"_s)->setFocus();
    QStringList visited;
    for (int i = 0; i < 400; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QString name = QApplication::focusWidget()->objectName();
        if (name == "presets"_L1)
            break;
        visited << name;
    }
    QStringList expected;
    const auto section = [&](const QString &group, std::initializer_list<scenario::FieldGroup> groups) {
        expected << u"group.%1.header"_s.arg(group);
        auto *more = m_form->findChild<QToolButton *>(u"group.%1.more"_s.arg(group));
        if (more->isVisible())
            expected << more->objectName();
        for (const scenario::Field &field : scenario::fields()) {
            const bool member = std::find(groups.begin(), groups.end(), field.group) != groups.end();
            if (!member || !m_form->row(field.id)->isVisible())
                continue;
            const QString name = QString::fromStdString(std::string(field.key));
            if (m_form->findChild<LogSlider *>(name + u".slider"_s))
                expected << name + u".slider"_s;
            expected << name;
        }
    };
    using G = scenario::FieldGroup;
    section(u"model"_s, {G::Model});
    section(u"precision"_s, {G::Precision});
    section(u"scenario"_s, {G::Serving, G::Training});
    expected << u"group.demand.header"_s; // folded
    section(u"hardware"_s, {G::Hardware});
    section(u"finance"_s, {G::Finance});
    for (const QString &folded : {u"buy"_s, u"rent"_s, u"api"_s})
        expected << u"group.%1.header"_s.arg(folded);
    QCOMPARE(visited.join(u'\n'), expected.join(u'\n'));
}

void TestScenarioForm::priceListIsEdited()
{
    const scenario::Field &field = scenario::field(FieldId::CapexLines);
    ListDialog dialog(field, std::vector<scenario::CapexLine>{{"GPUs", 2e6}}, Format(Language::English));
    auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->item(0, 0)->text(), u"GPUs"_s);
    table->item(1, 0)->setText(u"Servers"_s);
    table->item(1, 1)->setText(u"30万"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.value(), Value(std::vector<scenario::CapexLine>{{"GPUs", 2e6}, {"Servers", 3e5}}));
    ListDialog wrong(field, std::vector<scenario::CapexLine>{{"GPUs", 2e6}}, Format(Language::English));
    wrong.findChild<QTableWidget *>()->item(0, 1)->setText(u"a lot"_s);
    wrong.accept();
    QCOMPARE(wrong.result(), int(QDialog::Rejected)); // still open
}

QTEST_MAIN(TestScenarioForm)
#include "tst_scenarioform.moc"
