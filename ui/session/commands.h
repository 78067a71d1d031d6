// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QUndoCommand>

namespace suanchou::ui {

/// An undo step whose text is worded when it is shown, so that it follows a change of language.
class SessionCommand : public QUndoCommand {
public:
    explicit SessionCommand(Session &session)
        : m_session(session)
    {}
    virtual QString words() const = 0;

protected:
    Session &m_session;
};

/// One field from one value to another. Edits of the same field in one run (a drag, typing) merge into one step, and a
/// step that ends where it began vanishes.
class FieldCommand : public SessionCommand {
public:
    struct Content {
        scenario::Value value;
        bool given = false;
        bool operator==(const Content &) const = default;
    };
    FieldCommand(Session &session, scenario::FieldId field, Content before, Content after, int run);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;
    QString words() const override;

private:
    scenario::FieldId m_field;
    Content m_before;
    Content m_after;
    int m_run;
};

/// Many fields at once.
class StateCommand : public SessionCommand {
public:
    StateCommand(Session &session, Session::State before, Session::State after, StepText text);

    void undo() override;
    void redo() override;
    QString words() const override;

private:
    Session::State m_before;
    Session::State m_after;
    StepText m_text;
};

} // namespace suanchou::ui
