// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/riskwatch.h"

#include <QtConcurrentRun>

namespace suanchou::ui {

RiskWatch::RiskWatch(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &RiskWatch::begin);
    connect(&session, &Session::planChanged, this, &RiskWatch::drop);
    connect(&m_watcher, &QFutureWatcher<std::optional<explore::Risk>>::finished, this, [this] {
        if (m_stop.stop_requested())
            return;
        m_risk = m_watcher.result();
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
    m_risk.reset();
    m_drawn = false;
    m_rest.stop();
}

void RiskWatch::want()
{
    const bool running = m_watcher.isRunning() && !m_stop.stop_requested();
    if (!m_drawn && !running)
        m_rest.start();
}

void RiskWatch::begin()
{
    m_stop = std::stop_source();
    // Copies: the thread may outlast the plan that it draws.
    m_watcher.setFuture(QtConcurrent::run([scenario = m_session.plannedScenario(), plan = m_session.plan(),
                                           basis = m_session.sharedBasis(), stop = m_stop.get_token()] {
        explore::RiskOptions options;
        options.stop = stop;
        return explore::risk(scenario, plan, *basis, options);
    }));
}

void RiskWatch::finish()
{
    if (m_drawn)
        return;
    drop();
    m_risk = explore::risk(m_session.plannedScenario(), m_session.plan(), m_session.basis());
    m_drawn = true;
    Q_EMIT ready();
}

} // namespace suanchou::ui
