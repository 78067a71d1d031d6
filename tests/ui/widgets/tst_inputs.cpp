// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/uifixture.h"

#include "ui/widgets/logslider.h"
#include "ui/widgets/quantityspinbox.h"
#include "ui/widgets/searchablecombo.h"
#include "ui/widgets/wheelguard.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;

class TestInputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init() { test::failOnWarnings(); }

    void typedTextIsToldAtOnce();
    void fullWidthDigitsFromAnInputMethod();
    void groupsShowOnlyWhileNobodyTypes();
    void nonsenseIsTakenBack();
    void numbersBeyondTheRangeGoToItsEnd();
    void emptyTextMeansAuto();
    void automaticShowsWhatWasPicked();
    void stepsSuitTheUnit_data();
    void stepsSuitTheUnit();
    void escapeTakesTypingBack();
    void sharesAreTypedInPercent();
    void sliderLandsOnRoundNumbers();
    void sliderAndPositionsAgree_data();
    void sliderAndPositionsAgree();
    void arrowKeysAlwaysMove();
    void wheelNeedsFocus();
    void searchFindsAndPicks();
    void freeEntryIsOffered();

private:
    static void focus(QWidget &widget)
    {
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
        widget.clearFocus();
        widget.setFocus(Qt::TabFocusReason); // selects the text, as Tab does
        QTRY_VERIFY(widget.hasFocus());
    }
};

void TestInputs::typedTextIsToldAtOnce()
{
    QuantitySpinBox box(scenario::field(FieldId::InputTokens));
    box.setFormat(Format(Language::English));
    box.setValue(1024.0);
    focus(box);
    QList<double> told;
    connect(&box, &QuantitySpinBox::valueEdited, this, [&](std::optional<double> v) { told.append(v.value_or(-1)); });
    QTest::keyClicks(&box, u"8k"_s); // the text is selected: typing replaces it
    QCOMPARE(told, (QList<double>{8, 8000}));
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), std::optional(8000.0));
    QCOMPARE(box.text(), u"8,000\u00a0tokens"_s);
}

void TestInputs::fullWidthDigitsFromAnInputMethod()
{
    QuantitySpinBox box(scenario::field(FieldId::OutputTokens));
    box.setFormat(Format(Language::Chinese));
    box.setValue(512.0);
    focus(box);
    auto *line = box.findChild<QLineEdit *>();
    line->selectAll();
    QInputMethodEvent event;
    event.setCommitString(u"１．２万"_s);
    QCoreApplication::sendEvent(line, &event);
    QCOMPARE(box.value(), std::optional(12000.0));
}

void TestInputs::groupsShowOnlyWhileNobodyTypes()
{
    QWidget window;
    QVBoxLayout column(&window);
    auto *box = new QuantitySpinBox(scenario::field(FieldId::InputTokens));
    auto *other = new QLineEdit;
    column.addWidget(box);
    column.addWidget(other);
    box->setFormat(Format(Language::English));
    box->setValue(131072.0);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    QTRY_VERIFY(other->hasFocus());
    QCOMPARE(box->text(), u"131,072\u00a0tokens"_s);
    box->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(box->hasFocus());
    QCOMPARE(box->text(), u"131072"_s);
    other->setFocus();
    QTRY_VERIFY(other->hasFocus());
    QCOMPARE(box->text(), u"131,072\u00a0tokens"_s);
}

void TestInputs::nonsenseIsTakenBack()
{
    QuantitySpinBox box(scenario::field(FieldId::Concurrency));
    box.setFormat(Format(Language::English));
    box.setValue(64.0);
    focus(box);
    QSignalSpy edited(&box, &QuantitySpinBox::valueEdited);
    QTest::keyClicks(&box, u"lots"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(box.value(), std::optional(64.0));
    QVERIFY(box.text().startsWith(u"64"_s));
}

void TestInputs::numbersBeyondTheRangeGoToItsEnd()
{
    QuantitySpinBox box(scenario::field(FieldId::ZeroStage)); // 0…3
    box.setFormat(Format(Language::English));
    box.setValue(1.0);
    focus(box);
    QTest::keyClicks(&box, u"9"_s);
    QCOMPARE(box.value(), std::optional(1.0)); // not yet
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), std::optional(3.0));
}

void TestInputs::emptyTextMeansAuto()
{
    QuantitySpinBox box(scenario::field(FieldId::Count));
    box.setFormat(Format(Language::English));
    box.setAbsent(u"Auto"_s, {});
    box.setValue(8.0);
    focus(box);
    QSignalSpy edited(&box, &QuantitySpinBox::valueEdited);
    QTest::keyClick(&box, Qt::Key_Delete);
    QCOMPARE(box.value(), std::optional(8.0)); // somebody may be about to type another number
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), std::optional<double>());
    QCOMPARE(edited.count(), 1);
    QCOMPARE(box.text(), u"Auto"_s);
}

void TestInputs::automaticShowsWhatWasPicked()
{
    QuantitySpinBox box(scenario::field(FieldId::Count));
    box.setFormat(Format(Language::English));
    box.setAbsent(u"Auto"_s, 8.0);
    QCOMPARE(box.text(), u"Auto (8)"_s);
    box.stepUp();
    QCOMPARE(box.value(), std::optional(9.0));
}

void TestInputs::stepsSuitTheUnit_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("up");
    QTest::addColumn<double>("down");
    QTest::newRow("lengths go by powers of two") << int(FieldId::InputTokens) << 1024.0 << 2048.0 << 512.0;
    QTest::newRow("to the next power of two") << int(FieldId::InputTokens) << 1000.0 << 1024.0 << 512.0;
    QTest::newRow("small counts by one") << int(FieldId::Concurrency) << 64.0 << 65.0 << 63.0;
    QTest::newRow("larger by a digit below the first") << int(FieldId::Concurrency) << 640.0 << 650.0 << 630.0;
    QTest::newRow("down from a power of ten") << int(FieldId::Concurrency) << 100.0 << 110.0 << 99.0;
    QTest::newRow("the table's step") << int(FieldId::Utilisation) << 0.5 << 0.51 << 0.49;
    QTest::newRow("not beyond the range") << int(FieldId::ZeroStage) << 3.0 << 3.0 << 2.0;
}

void TestInputs::stepsSuitTheUnit()
{
    QFETCH(int, field);
    QFETCH(double, from);
    QFETCH(double, up);
    QFETCH(double, down);
    QuantitySpinBox box(scenario::field(FieldId(field)));
    box.setValue(from);
    box.stepBy(1);
    QCOMPARE(box.value().value(), up);
    box.setValue(from);
    box.stepBy(-1);
    QCOMPARE(box.value().value(), down);
}

void TestInputs::escapeTakesTypingBack()
{
    QuantitySpinBox box(scenario::field(FieldId::Concurrency));
    box.setFormat(Format(Language::English));
    box.setValue(64.0);
    focus(box);
    QTest::keyClicks(&box, u"x"_s);
    QTest::keyClick(&box, Qt::Key_Escape);
    QVERIFY(box.text().startsWith(u"64"_s));
}

void TestInputs::sharesAreTypedInPercent()
{
    QuantitySpinBox box(scenario::field(FieldId::Utilisation));
    box.setFormat(Format(Language::English));
    box.setValue(0.5);
    QCOMPARE(box.text(), u"50%"_s);
    focus(box);
    QTest::keyClicks(&box, u"35"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), std::optional(0.35));
    QCOMPARE(box.text(), u"35%"_s);
}

void TestInputs::sliderLandsOnRoundNumbers()
{
    const LogSlider lengths(scenario::field(FieldId::InputTokens));
    for (int position = 0; position <= 1000; position += 7) {
        const double number = lengths.numberAt(position);
        const double step = std::exp2(std::floor(std::log2(number)) - 3);
        QCOMPARE(std::fmod(number, std::max(step, 1.0)), 0.0);
    }
    const LogSlider users(scenario::field(FieldId::Concurrency));
    QCOMPARE(users.numberAt(0), 1.0);
    QCOMPARE(users.numberAt(1000), 4096.0);
}

void TestInputs::sliderAndPositionsAgree_data()
{
    QTest::addColumn<int>("field");
    for (const scenario::Field &field : scenario::fields()) {
        if (field.kind == scenario::FieldKind::Integer || field.kind == scenario::FieldKind::Real)
            QTest::addRow("%s", std::string(field.key).c_str()) << int(field.id);
    }
}

void TestInputs::sliderAndPositionsAgree()
{
    QFETCH(int, field);
    const scenario::Field &row = scenario::field(FieldId(field));
    LogSlider slider(row);
    double last = -1e300;
    for (int position = 0; position <= 1000; ++position) {
        const double number = slider.numberAt(position);
        QVERIFY2(number >= row.formMinimum && number <= row.formMaximum, qPrintable(QString::number(number)));
        QVERIFY(number >= last); // never back
        QVERIFY(scenario::accepts(row, number));
        last = number;
    }
    QCOMPARE(slider.numberAt(0), row.formMinimum);
    QCOMPARE(slider.numberAt(1000), row.formMaximum);
}

void TestInputs::arrowKeysAlwaysMove()
{
    LogSlider slider(scenario::field(FieldId::Count));
    slider.setNumber(1);
    focus(slider);
    QList<double> told;
    connect(&slider, &LogSlider::numberEdited, this, [&](double number) { told.append(number); });
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&slider, Qt::Key_Right);
    QCOMPARE(told, (QList<double>{2, 3, 4, 5}));
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(told.last(), 1024.0);
    QTest::keyClick(&slider, Qt::Key_Home);
    QCOMPARE(told.last(), 1.0);
}

void TestInputs::wheelNeedsFocus()
{
    WheelGuard guard;
    qApp->installEventFilter(&guard);
    QScrollArea area;
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    auto *box = new QSpinBox;
    box->setValue(5);
    column->addWidget(box);
    for (int i = 0; i < 60; ++i)
        column->addWidget(new QLineEdit);
    area.setWidget(inner);
    area.resize(300, 200);
    area.show();
    area.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    const auto turnWheel = [box] {
        const QPointF centre = box->rect().center();
        QWheelEvent event(centre, box->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &event);
    };
    area.setFocus();
    turnWheel();
    QCOMPARE(box->value(), 5);
    QVERIFY(!box->hasFocus());
    box->setFocus();
    QTRY_VERIFY(box->hasFocus());
    turnWheel();
    QCOMPARE(box->value(), 4);
    qApp->removeEventFilter(&guard);
}

void TestInputs::searchFindsAndPicks()
{
    SearchableCombo combo;
    combo.setEntries({{u"a"_s, u"Alpha 7B"_s, u"7B"_s, u"One"_s, {}},
                      {u"b"_s, u"Beta 70B"_s, u"70B"_s, u"One"_s, u"fast"_s},
                      {u"c"_s, u"Gamma 70B"_s, u"70B"_s, u"Two"_s, {}}});
    combo.setCurrentId(u"a"_s);
    QCOMPARE(combo.currentText(), u"Alpha 7B"_s);
    focus(combo);
    QSignalSpy picked(&combo, &SearchableCombo::picked);
    QTest::keyClicks(&combo, u"g"_s); // typing opens the list with the text as search
    QVERIFY(combo.searchLine()->isVisible());
    QCOMPARE(combo.searchLine()->text(), u"g"_s);
    QTest::keyClick(combo.searchLine(), Qt::Key_Backspace);
    QTest::keyClicks(combo.searchLine(), u"70b two"_s); // words in any column and the group
    QCOMPARE(combo.list()->currentIndex().data().toString(), u"Gamma 70B"_s);
    QTest::keyClick(combo.searchLine(), Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(combo.currentId(), u"c"_s);
    QCOMPARE(combo.currentText(), u"Gamma 70B"_s);
    QTest::keyClick(&combo, Qt::Key_Up); // and without the list
    QCOMPARE(combo.currentId(), u"b"_s);
    combo.showPopup();
    QTest::keyClick(combo.searchLine(), Qt::Key_Escape);
    QVERIFY(!combo.searchLine()->isVisible());
    QCOMPARE(combo.currentId(), u"b"_s);
}

void TestInputs::freeEntryIsOffered()
{
    SearchableCombo combo;
    combo.setEntries({{u"a"_s, u"Alpha 7B"_s, {}, u"One"_s, {}}});
    combo.setFreeEntry([](const QString &text) -> std::optional<SearchableCombo::Entry> {
        bool ok = false;
        const double size = text.toDouble(&ok);
        if (!ok)
            return {};
        return SearchableCombo::Entry{u"=%1"_s.arg(size), u"Size %1"_s.arg(size), {}, {}, {}};
    });
    combo.setCurrentId(u"a"_s);
    focus(combo);
    combo.showPopup();
    QTest::keyClicks(combo.searchLine(), u"34"_s);
    QCOMPARE(combo.list()->currentIndex().data().toString(), u"Size 34"_s);
    QTest::keyClick(combo.searchLine(), Qt::Key_Return);
    QCOMPARE(combo.currentId(), u"=34"_s);
}

QTEST_MAIN(TestInputs)
#include "tst_inputs.moc"
