// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/risk.h"
#include "ui/session/session.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace suanchou::ui {

/// What the session's plan may cost when its inputs are uncertain. It is drawn in a thread, a moment after the plan has come
/// to rest, and given up as soon as the plan is another one.
class RiskWatch : public QObject {
    Q_OBJECT

public:
    explicit RiskWatch(Session &session, QObject *parent = nullptr);
    ~RiskWatch() override;

    /// Of the session's plan; null while it is not known.
    const explore::Risk *risk() const { return m_risk ? &*m_risk : nullptr; }
    /// Begins to draw unless it is known or being drawn already; ready() tells.
    void want();
    /// Draws at once, in this thread (tests, pictures).
    void finish();

    static constexpr int restMilliseconds = 150;

Q_SIGNALS:
    void ready();

private:
    void drop();
    void begin();

    Session &m_session;
    QTimer m_rest;
    std::stop_source m_stop;
    QFutureWatcher<std::optional<explore::Risk>> m_watcher;
    std::optional<explore::Risk> m_risk;
    bool m_drawn = false; ///< known, even where nothing has a price
};

} // namespace suanchou::ui
