// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "model/plan/basis.h"

#include <QEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace suanchou::ui {

Page::Page(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    layout->addWidget(scroll);
    auto *body = new QWidget(scroll);
    m_content = new QVBoxLayout(body);
    const int margin = fontMetrics().height();
    m_content->setContentsMargins(margin, margin, margin, margin);
    m_content->setSpacing(margin);
    scroll->setWidget(body);

    connect(&session, &Session::planChanged, this, &Page::markDirty);
    connect(&session, &Session::pinnedChanged, this, &Page::markDirty);
    connect(&session, &Session::currencyChanged, this, &Page::markDirty);
}

void Page::markDirty()
{
    m_dirty = true;
    if (!isVisible() || m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        if (isVisible())
            flush();
    });
}

void Page::flush()
{
    if (!m_dirty)
        return;
    m_dirty = false;
    ++m_refreshes;
    refresh();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    flush();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        markDirty();
    }
}

PlanView Page::current() const
{
    return {
        scenarioName(m_session.plannedScenario(), m_session.plan(), m_session.catalog(), m_session.format()),
        &m_session.plannedScenario(), &m_session.plan()};
}

std::vector<PlanView> Page::withPinned() const
{
    std::vector<PlanView> views{current()};
    for (const Pinned &pinned : m_session.pinned())
        views.push_back({scenarioName(pinned.scenario, pinned.plan, m_session.catalog(), m_session.format()),
                         &pinned.scenario, &pinned.plan});
    return views;
}

} // namespace suanchou::ui
