// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QHBoxLayout;

namespace suanchou::ui {

/// An inline banner near what it is about: icon, text, actions as buttons, and a way to close it. Takes no room while
/// hidden.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(State state, const QString &text, const QString &detail = {});
    /// Buttons after the text, replaced as a whole; the bar owns the actions.
    void setActions(const QList<QAction *> &actions);
    void setClosable(bool closable);
    QString text() const;
    State state() const { return m_state; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showIcon();

    State m_state = State::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    QList<QAction *> m_actions;
};

} // namespace suanchou::ui
