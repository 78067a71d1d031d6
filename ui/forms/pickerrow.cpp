// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/pickerrow.h"

#include "ui/forms/entries.h"
#include "ui/text/fieldtext.h"
#include "ui/widgets/searchablecombo.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldId;
using scenario::Value;

PickerRow::PickerRow(Session &session, FieldId id, QWidget *parent)
    : FieldRow(session, id, parent)
    , m_combo(new SearchableCombo(parent))
    , m_note(new QLabel(parent))
    , m_training(scenario::isTraining(session.scenario().task))
{
    adoptEditor(m_combo);
    m_note->setObjectName(m_combo->objectName() + u".note"_s);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    connect(m_combo, &SearchableCombo::picked, this, &PickerRow::pick);
    if (id == FieldId::Model) {
        m_combo->setFreeEntry([this](const QString &text) {
            return CatalogEntries::modelOfSize(text, this->session().format());
        });
    }
    const bool notes = id == FieldId::Model || id == FieldId::Accelerator;
    m_note->setVisible(notes);
    if (notes) {
        connect(&session, &Session::planChanged, this, [this] { m_note->setText(note()); });
    }
    if (id == FieldId::ApiProvider) {
        connect(&session, &Session::scenarioChanged, this, [this](FieldId changed) {
            if (changed != FieldId::Model && changed != FieldId::Currency && changed != FieldId::End)
                return;
            fill();
            load();
        });
    }
    const bool listed = id == FieldId::ApiProvider || id == FieldId::GridRegion || id == FieldId::TariffSchedule;
    if (listed)
        connect(&session, &Session::basisChanged, this, [this] { fill(); });
    if (id == FieldId::Weights) {
        connect(&session, &Session::scenarioChanged, this, [this] {
            const bool training = scenario::isTraining(this->session().scenario().task);
            if (training == m_training)
                return;
            m_training = training;
            fill();
            load();
        });
    }
}

QString PickerRow::note() const
{
    return id() == FieldId::Model ? CatalogEntries::modelNote(session())
                                  : CatalogEntries::acceleratorNote(session());
}

void PickerRow::addTo(QGridLayout &grid, int line)
{
    const bool notes = id() == FieldId::Model || id() == FieldId::Accelerator;
    addLabelAndMark(grid, line);
    if (!notes) {
        grid.addWidget(m_combo, line, SliderColumn, 1, 2);
        return;
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_combo);
    column->addWidget(m_note);
    grid.addLayout(column, line, SliderColumn, 1, 2);
    grid.setAlignment(label(), Qt::AlignTop);
    grid.setAlignment(mark(), Qt::AlignTop);
    label()->setMinimumHeight(m_combo->sizeHint().height());
}

void PickerRow::fill()
{
    switch (id()) {
    case FieldId::Model: m_combo->setEntries(CatalogEntries::models(session())); break;
    case FieldId::Accelerator: m_combo->setEntries(CatalogEntries::accelerators(session())); break;
    case FieldId::HostProcessor: m_combo->setEntries(CatalogEntries::processors(session())); break;
    case FieldId::ApiProvider: m_combo->setEntries(CatalogEntries::providers(session())); break;
    case FieldId::GridRegion: m_combo->setEntries(CatalogEntries::grids(session())); break;
    case FieldId::TariffSchedule: m_combo->setEntries(CatalogEntries::schedules(session())); break;
    default: m_combo->setEntries(CatalogEntries::formats(session(), id())); break;
    }
}

QString PickerRow::currentWord() const
{
    const Value value = session().value(id());
    if (const auto *model = std::get_if<scenario::ModelChoice>(&value))
        return model->parameters > 0 ? CatalogEntries::sizeId(model->parameters)
                                     : QString::fromStdString(model->id);
    if (id() == FieldId::HostProcessor && std::holds_alternative<std::monostate>(value))
        return {};
    const auto *word = std::get_if<std::string>(&value);
    return word ? QString::fromStdString(*word) : u"auto"_s;
}

void PickerRow::load()
{
    const QString word = currentWord();
    QString text;
    if (id() == FieldId::Model)
        text = CatalogEntries::modelName(session(), session().scenario().model);
    else if (id() == FieldId::Accelerator)
        text = CatalogEntries::acceleratorName(session(), word);
    else if (id() == FieldId::HostProcessor)
        text = CatalogEntries::processorName(session(), word);
    else if (word == "auto"_L1 && field().absent == scenario::Absent::Null)
        text = FieldText::absent(id());
    else if (id() == FieldId::TariffSchedule)
        text = CatalogEntries::scheduleName(session(), word);
    else
        text = FieldText::choice(id(), word.toStdString());
    const bool automatic = word == "auto"_L1 && !m_assumed.isEmpty();
    m_combo->setCurrentId(word, automatic ? u"%1 (%2)"_s.arg(text, m_assumed) : text);
    updateMark();
}

void PickerRow::pick(const QString &word)
{
    session().endRun();
    if (id() == FieldId::Model)
        edit(CatalogEntries::modelChoice(word));
    else if (word.isEmpty() || (word == "auto"_L1 && field().absent == scenario::Absent::Null))
        edit(std::monostate{});
    else
        edit(word.toStdString());
}

void PickerRow::setAssumed(const plan::Assumed *)
{
    // What "auto" became is in the plan itself.
    QString picked;
    const plan::Plan &plan = session().plan();
    if (id() == FieldId::Accelerator)
        picked = CatalogEntries::acceleratorName(session(), QString::fromStdString(plan.accelerator));
    else if (id() == FieldId::Weights)
        picked = FieldText::choice(id(), plan.weights);
    else if (id() == FieldId::KvCache && plan.kvCache != "auto")
        picked = FieldText::choice(id(), plan.kvCache);
    else if (id() == FieldId::ApiProvider && plan.cost.api.price)
        picked = QString::fromStdString(plan.cost.api.price->provider);
    if (picked == m_assumed)
        return;
    m_assumed = picked;
    load();
}

void PickerRow::retranslate()
{
    m_combo->setSearchHint(id() == FieldId::Model ? tr("Search, or type a size such as 34B") : tr("Search"));
    fill();
    FieldRow::retranslate();
    m_note->setText(m_note->isHidden() ? QString() : note());
    load();
}

QWidget *PickerRow::editor() const { return m_combo; }

QList<QWidget *> PickerRow::focusChain() const
{
    if (id() == FieldId::Model || id() == FieldId::Accelerator)
        return {m_combo, m_note};
    return {m_combo};
}

} // namespace suanchou::ui
