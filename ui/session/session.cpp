// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "model/plan/evaluate.h"
#include "model/plan/patch.h"
#include "model/scenario/check.h"
#include "ui/session/commands.h"

#include <QTimer>

#include <utility>

// Editing and evaluating; files are in sessionfile.cpp.
namespace suanchou::ui {

using scenario::FieldId;
using scenario::Value;

Session::Session(std::shared_ptr<const plan::Basis> basis, QObject *parent)
    : QObject(parent)
    , m_basis(std::move(basis))
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Session::fileChanged);
    evaluateNow();
}

Session::~Session() { m_undo.disconnect(this); }

namespace {

QString wordsAt(const QUndoStack &stack, int index)
{
    const auto *command = dynamic_cast<const SessionCommand *>(stack.command(index));
    return command ? command->words() : QString();
}

} // namespace

QString Session::undoText() const
{
    return m_undo.canUndo() ? wordsAt(m_undo, m_undo.index() - 1) : QString();
}

QString Session::redoText() const { return m_undo.canRedo() ? wordsAt(m_undo, m_undo.index()) : QString(); }

Value Session::value(FieldId field) const { return scenario::value(m_scenario, field); }

bool Session::isGiven(FieldId field) const { return scenario::isGiven(m_scenario, field); }

void Session::edit(FieldId field, const Value &value)
{
    if (!scenario::accepts(scenario::field(field), value))
        return;
    if (value == this->value(field) && isGiven(field))
        return;
    pushField(field, value, true);
}

void Session::reset(FieldId field)
{
    if (isGiven(field))
        pushField(field, scenario::defaultValue(field), false);
}

void Session::revert(FieldId field)
{
    if (isChanged(field))
        pushField(field, baseValue(field), scenario::isGiven(m_base, field));
}

void Session::pushField(FieldId field, const Value &value, bool given)
{
    m_undo.push(new FieldCommand(*this, field, {this->value(field), isGiven(field)}, {value, given}, m_run));
}

void Session::endRun() { ++m_run; }

Value Session::baseValue(FieldId field) const { return scenario::value(m_base, field); }

bool Session::isChanged(FieldId field) const { return value(field) != baseValue(field); }

void Session::applyPatch(const plan::Fix &fix, const StepText &text)
{
    std::vector<FieldChange> changes;
    for (int i = 0; i < fix.count; ++i) {
        const plan::Fix::Change &change = fix.changes[std::size_t(i)];
        changes.push_back({change.field, plan::valueOf(change), false});
    }
    applyChanges(changes, text ? text : [] { return tr("Suggested change"); });
}

void Session::applyChanges(const std::vector<FieldChange> &changes, const StepText &text, Origin origin)
{
    State next = state();
    const auto apply = [](scenario::Scenario &target, const FieldChange &change) {
        if (change.reset)
            scenario::reset(target, change.field);
        else if (scenario::accepts(scenario::field(change.field), change.value))
            scenario::set(target, change.field, change.value);
    };
    for (const FieldChange &change : changes) {
        apply(next.scenario, change);
        if (origin == Origin::Preset)
            apply(next.base, change);
    }
    pushState(std::move(next), text);
}

void Session::adopt(const scenario::Scenario &scenario, const StepText &text)
{
    pushState({scenario, scenario}, text);
}

void Session::pushState(State next, const StepText &text)
{
    endRun();
    if (next == state())
        return;
    m_undo.push(new StateCommand(*this, state(), std::move(next), text));
}

void Session::put(FieldId field, const Value &value, bool given)
{
    if (given)
        scenario::set(m_scenario, field, value);
    else
        scenario::reset(m_scenario, field);
    schedule();
    Q_EMIT scenarioChanged(field);
}

void Session::putState(const State &state)
{
    m_scenario = state.scenario;
    m_base = state.base;
    schedule();
    Q_EMIT scenarioChanged(FieldId::End);
}

void Session::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &Session::flush);
}

void Session::flush()
{
    if (m_scheduled)
        evaluateNow();
}

void Session::evaluateNow()
{
    m_scheduled = false;
    scenario::Errors errors = scenario::check(m_scenario, catalog());
    const bool errorsDiffer = errors != m_errors;
    m_errors = std::move(errors);
    if (m_errors.empty()) {
        m_plan = plan::evaluate(m_scenario, *m_basis);
        m_plannedScenario = m_scenario;
        Q_EMIT planChanged();
    }
    if (errorsDiffer)
        Q_EMIT errorsFound(m_errors);
}

void Session::pin()
{
    flush();
    if (!planIsCurrent() || m_pinned.size() >= maximumPinned)
        return;
    m_pinned.append({m_scenario, m_plan});
    m_pinsModified = true;
    Q_EMIT pinnedChanged();
    Q_EMIT fileChanged();
}

void Session::unpin(int index)
{
    if (index < 0 || index >= m_pinned.size())
        return;
    m_pinned.removeAt(index);
    if (m_baseline == index)
        m_baseline = -1;
    else if (m_baseline > index)
        --m_baseline;
    m_pinsModified = true;
    Q_EMIT pinnedChanged();
    Q_EMIT fileChanged();
}

void Session::rename(int index, const QString &name)
{
    if (index < 0 || index >= m_pinned.size())
        return;
    scenario::set(m_pinned[index].scenario, FieldId::Name, name.toStdString());
    m_pinsModified = true;
    Q_EMIT pinnedChanged();
    Q_EMIT fileChanged();
}

void Session::adoptPinned(int index)
{
    if (index >= 0 && index < m_pinned.size())
        adopt(m_pinned.at(index).scenario, [] { return tr("Pinned scenario"); });
}

void Session::setBaseline(int index)
{
    const int valid = index >= 0 && index < m_pinned.size() ? index : -1;
    if (valid == m_baseline)
        return;
    m_baseline = valid;
    Q_EMIT pinnedChanged();
}

void Session::setBasis(std::shared_ptr<const plan::Basis> basis)
{
    m_earlier.push_back(std::exchange(m_basis, std::move(basis)));
    for (Pinned &pinned : m_pinned)
        pinned.plan = plan::evaluate(pinned.scenario, *m_basis);
    evaluateNow();
    Q_EMIT basisChanged();
    Q_EMIT pinnedChanged();
}

void Session::setLanguage(Language language)
{
    m_language = language;
    installLanguage(language);
    Q_EMIT languageChanged();
}

void Session::setCurrency(catalog::Currency currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    Q_EMIT currencyChanged();
}

Format Session::format() const
{
    Format format(m_language);
    format.setCurrency(m_currency, m_plan.cost.currency, catalog().economy().exchange);
    return format;
}

} // namespace suanchou::ui
