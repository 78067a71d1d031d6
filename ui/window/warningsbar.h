// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace suanchou::ui {

class MessageBar;

/// What is wrong with the scenario or worth knowing: errors of the input first, then the plan's warnings by severity,
/// each with its fix as one click. The gravest shows, the rest when asked for.
class WarningsBar : public QWidget {
    Q_OBJECT

public:
    explicit WarningsBar(Session &session, QWidget *parent = nullptr);

    QList<MessageBar *> bars() const { return m_bars; } ///< those that show
    /// Shows and hides the rest; the window places it.
    QToolButton *more() const { return m_more; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Message {
        State state;
        QString text;
        QString detail;
        plan::Fix fix;
        bool isError = false;
    };
    QList<Message> messages() const;
    void refresh();
    void fill(MessageBar &bar, const Message &message);

    Session &m_session;
    QList<MessageBar *> m_bars;
    QToolButton *m_more;
    bool m_showsAll = false;
};

} // namespace suanchou::ui
