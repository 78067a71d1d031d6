// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/commands.h"

#include "ui/text/fieldtext.h"

#include <utility>

namespace suanchou::ui {

FieldCommand::FieldCommand(Session &session, scenario::FieldId field, Content before, Content after, int run)
    : SessionCommand(session)
    , m_field(field)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_run(run)
{}

void FieldCommand::undo() { m_session.put(m_field, m_before.value, m_before.given); }

void FieldCommand::redo() { m_session.put(m_field, m_after.value, m_after.given); }

int FieldCommand::id() const { return static_cast<int>(m_field) + 1; }

bool FieldCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next =
        static_cast<const FieldCommand *>(other); // equal ids: both are FieldCommands of this field
    if (next->m_run != m_run)
        return false;
    m_after = next->m_after;
    setObsolete(m_before == m_after);
    return true;
}

QString FieldCommand::words() const { return FieldText::label(m_field); }

StateCommand::StateCommand(Session &session, Session::State before, Session::State after, StepText text)
    : SessionCommand(session)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_text(std::move(text))
{}

void StateCommand::undo() { m_session.putState(m_before); }

void StateCommand::redo() { m_session.putState(m_after); }

QString StateCommand::words() const { return m_text ? m_text() : QString(); }

} // namespace suanchou::ui
