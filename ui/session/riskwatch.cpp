// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/riskwatch.h"

#include <QtConcurrentRun>

namespace suanchou::ui {

RiskWatch::RiskWatch(Session &session, Of plans, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_of(plans)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &RiskWatch::begin);
    connect(&session, &Session::planChanged, this, &RiskWatch::drop);
    if (plans == Of::All)
        connect(&session, &Session::pinnedChanged, this, &RiskWatch::drop);
    connect(&m_watcher, &QFutureWatcher<Risks>::finished, this, [this] {
        if (m_stop.stop_requested())
            return;
        m_risks = m_watcher.result();
        m_drawn = true;
        Q_EMIT ready();
    });
}

RiskWatch::~RiskWatch()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void RiskWatch::drop()
{
    m_stop.request_stop();
    m_risks.clear();
    m_drawn = false;
    m_rest.stop();
}

void RiskWatch::want()
{
    const bool running = m_watcher.isRunning() && !m_stop.stop_requested();
    if (!m_drawn && !running)
        m_rest.start();
}

std::vector<RiskWatch::Plan> RiskWatch::plans() const
{
    std::vector<Plan> plans{{m_session.plannedScenario(), m_session.plan()}};
    if (m_of == Of::All) {
        for (const Pinned &pinned : m_session.pinned())
            plans.push_back({pinned.scenario, pinned.plan});
    }
    return plans;
}

RiskWatch::Risks RiskWatch::drawn(const std::vector<Plan> &plans, const plan::Basis &basis, const std::stop_token &stop)
{
    Risks risks;
    for (const Plan &one : plans) {
        explore::RiskOptions options;
        options.stop = stop;
        risks.push_back(explore::risk(one.scenario, one.plan, basis, options));
    }
    return risks;
}

void RiskWatch::begin()
{
    m_stop = std::stop_source();
    // Copies: the thread may outlast the plans that it draws.
    m_watcher.setFuture(QtConcurrent::run([plans = plans(), basis = m_session.sharedBasis(), stop = m_stop.get_token()] {
        return drawn(plans, *basis, stop);
    }));
}

void RiskWatch::finish()
{
    if (m_drawn)
        return;
    drop();
    m_risks = drawn(plans(), m_session.basis(), {});
    m_drawn = true;
    Q_EMIT ready();
}

} // namespace suanchou::ui
