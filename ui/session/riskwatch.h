// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/risk.h"
#include "ui/session/session.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>
#include <vector>

namespace suanchou::ui {

/// What the session's plan, and the pinned ones where asked for, may cost when their inputs are uncertain. It is drawn in a
/// thread, a moment after the plans have come to rest, and given up as soon as one of them is another one.
class RiskWatch : public QObject {
    Q_OBJECT

public:
    enum class Of { Current, All };
    explicit RiskWatch(Session &session, Of plans = Of::Current, QObject *parent = nullptr);
    ~RiskWatch() override;

    /// Of the session's plan (0) or of a pinned one (1, 2, …); null while it is not known.
    const explore::Risk *risk(std::size_t plan = 0) const
    {
        return plan < m_risks.size() && m_risks[plan] ? &*m_risks[plan] : nullptr;
    }
    /// Begins to draw unless it is known or being drawn already; ready() tells.
    void want();
    /// Draws at once, in this thread (tests, pictures).
    void finish();

    static constexpr int restMilliseconds = 150;

Q_SIGNALS:
    void ready();

private:
    struct Plan {
        scenario::Scenario scenario;
        plan::Plan plan;
    };
    using Risks = std::vector<std::optional<explore::Risk>>;
    std::vector<Plan> plans() const;
    static Risks drawn(const std::vector<Plan> &plans, const plan::Basis &basis, const std::stop_token &stop);
    void drop();
    void begin();

    Session &m_session;
    Of m_of;
    QTimer m_rest;
    std::stop_source m_stop;
    QFutureWatcher<Risks> m_watcher;
    Risks m_risks;
    bool m_drawn = false; ///< known, even where nothing has a price
};

} // namespace suanchou::ui
