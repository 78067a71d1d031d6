// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/warningsbar.h"

#include "ui/text/errortext.h"
#include "ui/text/warningtext.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::Severity;

namespace {

State stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return State::Neutral;
    case Severity::Warning: return State::Warning;
    case Severity::Error: return State::Bad;
    }
    return State::Neutral;
}

} // namespace

WarningsBar::WarningsBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_more(new QToolButton(this))
{
    setObjectName(u"warnings"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 0);
    column->setSpacing(3);
    m_more->setObjectName(u"warnings.more"_s);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        refresh();
    });
    connect(&session, &Session::planChanged, this, &WarningsBar::refresh);
    connect(&session, &Session::errorsFound, this, &WarningsBar::refresh);
    connect(&session, &Session::currencyChanged, this, &WarningsBar::refresh);
    refresh();
}

QList<WarningsBar::Message> WarningsBar::messages() const
{
    QList<Message> messages;
    if (!m_session.planIsCurrent()) {
        messages.append({State::Bad,
                         tr("The figures are those of the last valid input. %1")
                             .arg(ErrorText::sentences(m_session.errors())),
                         {},
                         {},
                         true});
    }
    const Format format = m_session.format();
    const plan::Plan &plan = m_session.plan();
    for (const plan::Warning &warning : plan.warnings) {
        messages.append({stateOf(warning.severity),
                         WarningText::sentence(warning, plan, m_session.catalog(), format),
                         WarningText::title(warning.code), warning.fix, false});
    }
    std::stable_sort(messages.begin(), messages.end(),
                     [](const Message &a, const Message &b) { return a.state > b.state; });
    return messages;
}

void WarningsBar::fill(MessageBar &bar, const Message &message)
{
    bar.setClosable(false);
    bar.showMessage(message.state, message.text, message.detail);
    QList<QAction *> actions;
    if (message.fix.count > 0) {
        auto *action = new QAction(WarningText::fix(message.fix, m_session.catalog(), m_session.format()));
        action->setObjectName(u"fix"_s);
        const plan::Fix fix = message.fix;
        connect(action, &QAction::triggered, &m_session, [this, fix] { m_session.applyPatch(fix); });
        actions.append(action);
    } else if (message.isError && m_session.undoStack()->canUndo()) {
        auto *action = new QAction(tr("Undo"));
        action->setObjectName(u"undoError"_s);
        connect(action, &QAction::triggered, m_session.undoStack(), &QUndoStack::undo);
        actions.append(action);
    }
    bar.setActions(actions);
}

void WarningsBar::refresh()
{
    const QList<Message> all = messages();
    // Notes alone do not take a line each until somebody asks.
    const bool onlyNotes =
        std::all_of(all.begin(), all.end(), [](const Message &m) { return m.state == State::Neutral; });
    const qsizetype shown = m_showsAll ? all.size() : std::min<qsizetype>(all.size(), onlyNotes ? 0 : 1);
    while (m_bars.size() < shown) {
        auto *bar = new MessageBar(this);
        bar->setObjectName(u"warning.%1"_s.arg(m_bars.size()));
        static_cast<QVBoxLayout *>(layout())->insertWidget(int(m_bars.size()), bar);
        m_bars.append(bar);
    }
    while (m_bars.size() > shown) {
        MessageBar *bar = m_bars.takeLast();
        bar->hide();
        bar->deleteLater();
    }
    for (qsizetype i = 0; i < shown; ++i)
        fill(*m_bars.at(i), all.at(i));
    const int hidden = int(all.size() - shown);
    m_more->setVisible(hidden > 0 || (m_showsAll && all.size() > 1));
    m_more->setText(hidden > 0
                        ? (shown == 0 ? tr("%n note(s)", nullptr, hidden) : tr("%n more", nullptr, hidden))
                        : tr("Show fewer"));
    setVisible(shown > 0);
}

void WarningsBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace suanchou::ui
