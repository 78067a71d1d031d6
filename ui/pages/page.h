// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plancharts.h"
#include "ui/session/session.h"

#include <QWidget>

class QVBoxLayout;

namespace suanchou::ui {

/// A page that shows the session's plan: it refreshes itself once in a turn of the event loop, only while it is
/// visible, and catches up when it is shown. Its content scrolls where the window is small.
class Page : public QWidget {
    Q_OBJECT

public:
    Session &session() const { return m_session; }
    /// Refreshes at once what is due (grabs, tests).
    void flush();
    int refreshCount() const { return m_refreshes; }

protected:
    Page(Session &session, QWidget *parent);

    QVBoxLayout *content() const { return m_content; }
    /// The current plan, and after it the pinned ones, under the names that charts and tables use.
    PlanView current() const;
    std::vector<PlanView> withPinned() const;

    /// Fills everything from the session.
    virtual void refresh() = 0;
    /// Texts that do not depend on the plan.
    virtual void retranslate() = 0;
    void markDirty();

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Session &m_session;
    QVBoxLayout *m_content = nullptr;
    bool m_dirty = true;
    bool m_scheduled = false;
    int m_refreshes = 0;
};

} // namespace suanchou::ui
