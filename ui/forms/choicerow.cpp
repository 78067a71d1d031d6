// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choicerow.h"

#include "ui/text/fieldtext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldId;
using scenario::Value;

namespace {

// The item that stands for "no value".
const QString absentWord = u"\u0001"_s;

QString fromView(std::string_view word) { return QString::fromUtf8(word.data(), qsizetype(word.size())); }

bool isTrainingOnlyFormat(const Session &session, const std::string &id)
{
    const catalog::NumberFormat *format = session.catalog().format(id);
    return format && !format->forWeights;
}

} // namespace

ChoiceRow::ChoiceRow(Session &session, FieldId id, QWidget *parent)
    : FieldRow(session, id, parent)
    , m_box(new QComboBox(parent))
{
    adoptEditor(m_box);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    connect(m_box, &QComboBox::activated, this, &ChoiceRow::choose);
}

void ChoiceRow::addTo(QGridLayout &grid, int line)
{
    addLabelAndMark(grid, line);
    grid.addWidget(m_box, line, SliderColumn, 1, 2);
}

QString ChoiceRow::absentText() const
{
    const QString word = FieldText::absent(id());
    return m_assumed.isEmpty() ? word : u"%1 (%2)"_s.arg(word, m_assumed);
}

void ChoiceRow::fill()
{
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    if (field().absent != scenario::Absent::NotAllowed)
        m_box->addItem(absentText(), absentWord);
    for (const std::string_view word : field().choices)
        m_box->addItem(FieldText::choice(id(), word), fromView(word));
}

void ChoiceRow::choose(int index)
{
    const QString word = m_box->itemData(index).toString();
    session().endRun();
    if (word == absentWord) {
        edit(field().absent == scenario::Absent::Null ? Value(std::monostate{})
                                                      : Value(scenario::Automatic{}));
        return;
    }
    // A format that only training knows goes with the training task.
    const bool leavesTraining = id() == FieldId::Task && word == "serve"_L1;
    if (leavesTraining && isTrainingOnlyFormat(session(), session().scenario().weights)) {
        session().applyChanges({{FieldId::Task, word.toStdString(), false}, {FieldId::Weights, {}, true}},
                               [] { return FieldText::label(FieldId::Task); });
        return;
    }
    edit(word.toStdString());
}

void ChoiceRow::load()
{
    const Value value = session().value(id());
    const auto *word = std::get_if<std::string>(&value);
    const QSignalBlocker blocker(m_box);
    m_box->setCurrentIndex(m_box->findData(word ? QString::fromStdString(*word) : absentWord));
    updateMark();
}

void ChoiceRow::setAssumed(const plan::Assumed *assumed)
{
    m_assumed = assumed && !assumed->text.empty() ? FieldText::choice(id(), assumed->text) : QString();
    const int index = m_box->findData(absentWord);
    if (index >= 0)
        m_box->setItemText(index, absentText());
}

void ChoiceRow::retranslate()
{
    FieldRow::retranslate();
    fill();
    load();
}

QWidget *ChoiceRow::editor() const { return m_box; }

QList<QWidget *> ChoiceRow::focusChain() const { return {m_box}; }

TextRow::TextRow(Session &session, FieldId id, QWidget *parent)
    : FieldRow(session, id, parent)
    , m_line(new QLineEdit(parent))
{
    adoptEditor(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { edit(text.toStdString()); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] { this->session().endRun(); });
}

void TextRow::addTo(QGridLayout &grid, int line)
{
    addLabelAndMark(grid, line);
    grid.addWidget(m_line, line, SliderColumn, 1, 2);
}

void TextRow::load()
{
    const Value value = session().value(id());
    const QString text = QString::fromStdString(std::get<std::string>(value));
    if (text != m_line->text())
        m_line->setText(text);
    updateMark();
}

QWidget *TextRow::editor() const { return m_line; }

QList<QWidget *> TextRow::focusChain() const { return {m_line}; }

} // namespace suanchou::ui
