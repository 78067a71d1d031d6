// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/scenarioform.h"

#include "model/plan/subject.h"
#include "ui/forms/presets.h"
#include "ui/text/fieldtext.h"
#include "ui/widgets/collapsiblegroup.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::Field;
using scenario::FieldGroup;
using scenario::FieldId;
using scenario::FieldLevel;

namespace {

// The groups of the table in the order of the form; serving and training share one.
int sectionOf(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Model: return 0;
    case FieldGroup::Precision: return 1;
    case FieldGroup::Serving:
    case FieldGroup::Training: return 2;
    case FieldGroup::Demand: return 3;
    case FieldGroup::Hardware: return 4;
    case FieldGroup::Finance: return 5;
    case FieldGroup::Own: return 6;
    case FieldGroup::Rent: return 7;
    case FieldGroup::Api: return 8;
    }
    return 0;
}

constexpr std::array groupOf{FieldGroup::Model,    FieldGroup::Precision, FieldGroup::Serving,
                             FieldGroup::Demand,   FieldGroup::Hardware,  FieldGroup::Finance,
                             FieldGroup::Own,      FieldGroup::Rent,      FieldGroup::Api};
constexpr std::array<QStringView, ScenarioForm::groupCount> groupNames{
    u"model", u"precision", u"scenario", u"demand", u"hardware", u"finance", u"buy", u"rent", u"api"};
constexpr int firstFoldedGroup = 6;

bool startsFolded(int section) { return section == sectionOf(FieldGroup::Demand) || section >= firstFoldedGroup; }

} // namespace

ScenarioForm::ScenarioForm(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_presetLabel(new QLabel(this))
    , m_presets(new QComboBox(this))
    , m_scroll(new QScrollArea(this))
    , m_inner(new QWidget)
{
    setObjectName(u"scenarioForm"_s);
    buildPresets();
    buildSections();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 0);
    top->addWidget(m_presetLabel);
    top->addWidget(m_presets, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    m_scroll->setWidget(m_inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    connect(&session, &Session::scenarioChanged, this, &ScenarioForm::onScenarioChanged);
    connect(&session, &Session::planChanged, this, &ScenarioForm::onPlanChanged);
    connect(&session, &Session::fieldRequested, this, &ScenarioForm::focusField);
    setOrder();
    retranslate();
    onScenarioChanged(FieldId::End);
    onPlanChanged();
}

void ScenarioForm::buildPresets()
{
    m_presets->setObjectName(u"presets"_s);
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumContentsLength(14);
    m_presetLabel->setBuddy(m_presets);
    connect(m_presets, &QComboBox::activated, this, [this](int index) {
        if (const Presets::Preset *preset = Presets::find(m_presets->itemData(index).toString()))
            Presets::apply(*preset, m_session);
        showPreset();
    });
}

void ScenarioForm::buildSections()
{
    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(8, 0, 8, 8);
    column->setSpacing(0);
    for (int i = 0; i < groupCount; ++i) {
        m_sections[std::size_t(i)] = buildSection(i);
        column->addWidget(m_sections[std::size_t(i)].group);
    }
    column->addStretch(1);
}

ScenarioForm::Section ScenarioForm::buildSection(int index)
{
    Section section;
    section.group = new CollapsibleGroup(m_inner);
    section.group->setObjectName(u"group."_s + groupNames[std::size_t(index)].toString());
    section.group->header()->setObjectName(section.group->objectName() + u".header"_s);
    QWidget *content = section.group->content();
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(4, 0, 0, 4);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(FieldRow::SliderColumn, 1);
    int line = 0;
    for (const Field &field : scenario::fields()) {
        if (sectionOf(field.group) != index)
            continue;
        FieldRow *row = createRow(m_session, field.id, content);
        row->addTo(*grid, line++);
        section.rows.push_back(row);
        m_rows[std::size_t(field.id)] = row;
    }
    section.more = new QToolButton(section.group);
    section.more->setObjectName(section.group->objectName() + u".more"_s);
    section.more->setAutoRaise(true);
    section.more->setFocusPolicy(Qt::TabFocus);
    section.more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(section.more, &QToolButton::clicked, this,
            [this, index] { setShowsAdvanced(index, !showsAdvanced(index)); });
    section.group->setCorner(section.more);
    section.group->setExpanded(!startsFolded(index));
    return section;
}

// Tab goes through the rows from top to bottom, and within a row from slider to number to mark.
void ScenarioForm::setOrder()
{
    QWidget *last = m_presets;
    const auto next = [&last](QWidget *widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    for (const Section &section : m_sections) {
        next(section.group->header());
        next(section.more);
        for (const FieldRow *row : section.rows) {
            for (QWidget *widget : row->focusChain())
                next(widget);
            if (auto *mark = m_inner->findChild<QToolButton *>(row->editor()->objectName() + u".revert"_s))
                next(mark);
        }
    }
}

FieldRow *ScenarioForm::row(FieldId field) const { return m_rows[std::size_t(field)]; }

void ScenarioForm::setShowsAdvanced(int group, bool shows)
{
    m_sections[std::size_t(group)].advanced = shows;
    showRows();
}

namespace {

bool drafts(const scenario::Scenario &scenario)
{
    return scenario.serving.speculative.method != scenario::SpeculativeMethod::None;
}

bool draftsWithModel(const scenario::Scenario &scenario)
{
    const scenario::SpeculativeMethod method = scenario.serving.speculative.method;
    return method == scenario::SpeculativeMethod::Eagle || method == scenario::SpeculativeMethod::DraftModel;
}

} // namespace

// A catalogue without the accelerator, or one that is left to the program, may be joined by PCIe.
bool ScenarioForm::joinsByPcie(const scenario::Scenario &scenario) const
{
    const catalog::Accelerator *device = m_session.catalog().accelerator(scenario.hardware.accelerator);
    return !device || (device->link == catalog::LinkKind::Pcie && !device->unifiedMemory) ||
           m_session.isGiven(FieldId::PcieTopology);
}

bool ScenarioForm::applies(const Field &field) const
{
    const scenario::Scenario &scenario = m_session.scenario();
    const bool training = scenario::isTraining(scenario.task);
    if (training ? !field.training : !field.serving)
        return false;
    const bool adapters = scenario.task == scenario::Task::Lora || scenario.task == scenario::Task::Qlora;
    switch (field.id) {
    case FieldId::LoraRank:
    case FieldId::LoraTargets:
    case FieldId::LoraVariant: return adapters;
    case FieldId::OffloadTarget: return scenario.training.offload.has_value();
    case FieldId::HostProcessor:
    case FieldId::HostSockets: {
        const catalog::Accelerator *device = m_session.catalog().accelerator(scenario.hardware.accelerator);
        const bool beside = !device || !device->isProcessor();
        return beside && (field.id == FieldId::HostProcessor || scenario.hardware.processor);
    }
    case FieldId::EngineVersion: return scenario.serving.engine == scenario::Engine::Vllm;
    case FieldId::SpeculativeTokens:
    case FieldId::SpeculativeAcceptance: return drafts(scenario);
    case FieldId::DraftParameters: return draftsWithModel(scenario);
    case FieldId::Concurrency: // follows from the users where there are any
        return scenario.serving.mode != scenario::ServingMode::SingleStream &&
               (!scenario.audience.users || m_session.isGiven(field.id));
    case FieldId::PrefillReplicas: return scenario.serving.disaggregation != scenario::Disaggregation::None;
    case FieldId::PcieTopology: return joinsByPcie(scenario);
    case FieldId::RequestRate:
        return scenario.serving.mode == scenario::ServingMode::Server &&
               (!scenario.audience.users || m_session.isGiven(field.id));
    case FieldId::Users: return scenario.serving.mode == scenario::ServingMode::Server;
    case FieldId::RequestsPerUser:
    case FieldId::PeakFactor:
    case FieldId::Headroom:
    case FieldId::UserGrowth:
    case FieldId::SpareNodes:
        return scenario.serving.mode == scenario::ServingMode::Server && scenario.audience.users;
    case FieldId::Expert: {
        const catalog::ModelSpec *model = m_session.catalog().model(scenario.model.id);
        return !model || model->moe.has_value() || m_session.isGiven(field.id);
    }
    default: return true;
    }
}

// An advanced field that says something is not hidden away.
bool ScenarioForm::isAsked(const Field &field) const
{
    return m_session.isChanged(field.id) ||
           (m_session.isGiven(field.id) && m_session.value(field.id) != scenario::defaultValue(field.id));
}

void ScenarioForm::showRows()
{
    for (const Section &section : m_sections) {
        int hidden = 0;
        int advanced = 0;
        bool meansAny = false;
        for (FieldRow *row : section.rows) {
            const Field &field = row->field();
            const bool means = applies(field);
            const bool extra = field.level == FieldLevel::Advanced && !isAsked(field);
            const bool visible = means && (!extra || section.advanced);
            meansAny = meansAny || means;
            advanced += means && extra;
            hidden += means && !visible;
            if (visible != row->isVisible())
                row->setVisible(visible);
        }
        section.group->setVisible(meansAny); // demand says nothing of training
        section.more->setVisible(advanced > 0);
        section.more->setText(section.advanced ? tr("fewer") : tr("%n more", nullptr, hidden));
        section.more->setToolTip(section.advanced ? tr("Hide the advanced inputs of this group")
                                                  : tr("Show the advanced inputs of this group"));
    }
}

void ScenarioForm::onScenarioChanged(FieldId field)
{
    // Units of amounts follow the scenario's currency.
    if (field == FieldId::Currency || field == FieldId::End) {
        for (FieldRow *row : m_rows)
            row->retranslate();
    }
    if (field == FieldId::End) {
        for (FieldRow *row : m_rows)
            row->load();
    } else {
        m_rows[std::size_t(field)]->load();
    }
    showRows();
    showPreset();
}

void ScenarioForm::onPlanChanged()
{
    const std::vector<plan::Assumed> assumed =
        plan::assumed(m_session.plannedScenario(), m_session.plan(), m_session.basis());
    std::array<const plan::Assumed *, scenario::fieldCount> byField{};
    for (const plan::Assumed &entry : assumed)
        byField[std::size_t(entry.field)] = &entry;
    for (FieldRow *row : m_rows)
        row->setAssumed(byField[std::size_t(row->id())]);
}

void ScenarioForm::showPreset()
{
    const Presets::Preset *preset = Presets::matching(m_session);
    m_presets->setCurrentIndex(preset ? m_presets->findData(QLatin1String(preset->id)) : 0);
    m_presets->setToolTip(preset ? preset->description()
                                 : tr("Sets task, precision, lengths and layout at once"));
}

void ScenarioForm::focusField(FieldId field)
{
    if (field == FieldId::End)
        return;
    FieldRow *target = row(field);
    const int index = sectionOf(target->field().group);
    Section &section = m_sections[std::size_t(index)];
    section.group->setExpanded(true);
    if (!target->isVisible()) {
        setShowsAdvanced(index, true);
        if (!target->isVisible())
            return;
    }
    target->editor()->setFocus(Qt::ShortcutFocusReason);
    // The layout of what was just unfolded is known in the next turn.
    QTimer::singleShot(0, this,
                       [this, target] { m_scroll->ensureWidgetVisible(target->editor(), 0, height() / 4); });
}

// One width of labels for all groups, so that the inputs stand in one line.
void ScenarioForm::alignLabels()
{
    int width = 0;
    for (const FieldRow *row : m_rows)
        width = std::max(width, row->label()->fontMetrics().horizontalAdvance(FieldText::label(row->id())));
    for (const Section &section : m_sections) {
        auto *grid = static_cast<QGridLayout *>(section.group->content()->layout());
        grid->setColumnMinimumWidth(FieldRow::LabelColumn, width + fontMetrics().averageCharWidth());
    }
}

void ScenarioForm::retranslate()
{
    m_presetLabel->setText(tr("&Preset"));
    m_presets->setAccessibleName(tr("Preset"));
    const QSignalBlocker blocker(m_presets);
    m_presets->clear();
    m_presets->addItem(tr("Own settings"));
    for (const Presets::Preset &preset : Presets::all()) {
        m_presets->addItem(preset.name(), QString(QLatin1String(preset.id)));
        m_presets->setItemData(m_presets->count() - 1, preset.description(), Qt::ToolTipRole);
    }
    for (int i = 0; i < groupCount; ++i)
        m_sections[std::size_t(i)].group->setTitle(FieldText::group(groupOf[std::size_t(i)]));
    for (FieldRow *row : m_rows)
        row->retranslate();
    alignLabels();
    showRows();
    showPreset();
}

void ScenarioForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        onPlanChanged();
    } else if (event->type() == QEvent::FontChange) {
        alignLabels();
    }
}

} // namespace suanchou::ui
