// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/headline.h"

#include "ui/forms/entries.h"
#include "ui/text/figuretext.h"
#include "ui/widgets/cardlayout.h"

#include <QEvent>
#include <QRegularExpression>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using namespace suanchou::quantity;
using plan::FigureId;

namespace {

constexpr double tightShare = 0.05; ///< of the usable memory; where the plan begins to warn

// The accelerator's name without the series and the memory, which the card beside it says.
QString shortName(const QString &name)
{
    QString text = name;
    for (const QString &prefix : {u"GeForce "_s, u"NVIDIA "_s, u"Instinct "_s})
        text.remove(prefix);
    const qsizetype bracket = text.indexOf(u" ("_s);
    if (bracket > 0)
        text.truncate(bracket);
    static const QRegularExpression memory(u" \\d+\\s?GB$"_s);
    return text.remove(memory);
}

State against(std::optional<Seconds> target, Seconds value)
{
    if (!target)
        return State::Neutral;
    return value <= *target ? State::Good : State::Warning;
}

} // namespace

Headline::Headline(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(u"headline"_s);
    auto *layout = new CardLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    for (std::size_t i = 0; i < cardCount; ++i) {
        m_cards[i] = new Card(this);
        m_cards[i]->setObjectName(u"card.%1"_s.arg(i));
        layout->addWidget(m_cards[i]);
        connect(m_cards[i], &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT m_session.explanationRequested(m_figures[i]); });
    }
    connect(&session, &Session::planChanged, this, &Headline::refresh);
    connect(&session, &Session::currencyChanged, this, &Headline::refresh);
    connect(&session, &Session::errorsFound, this, &Headline::refresh);
    refresh();
}

void Headline::set(std::size_t index, FigureId figure, const Card::Content &content)
{
    m_figures[index] = figure;
    m_cards[index]->setContent(content);
    // What does not fit does not run at that speed either.
    const bool isSpeed = index == 2 || index == 3;
    m_cards[index]->setStale(!m_session.planIsCurrent() || (isSpeed && !m_session.plan().memory.fits));
    const QString lines = content.sub.isEmpty() ? content.value : content.value + u"<br>"_s + content.sub;
    m_cards[index]->setToolTip(
        u"<p>%1</p><p>%2</p>"_s.arg(lines, FigureText::explanation(figure).toHtmlEscaped()));
}

void Headline::refresh()
{
    const Format format = m_session.format();
    const bool training = m_session.plan().training.has_value();
    set(0, FigureId::MemoryTotal, memoryCard(format));
    set(1, FigureId::Gpus, hardwareCard(format));
    if (training) {
        set(2, FigureId::Days, daysCard(format));
        set(3, FigureId::TrainingRatePerGpu, trainingRateCard(format));
    } else {
        set(2, FigureId::Ttft, latencyCard(format));
        set(3, FigureId::OutputRate, rateCard(format));
    }
    set(4, FigureId::OwnTotal, buyCard(format));
    set(5, FigureId::RentTotal, rentCard(format));
    set(6, FigureId::BreakEvenMonth, breakEvenCard(format));
    set(7, FigureId::OwnPerMtok, perTokenCard(format));
}

Card::Content Headline::memoryCard(const Format &format) const
{
    const memory::Budget &memory = m_session.plan().memory;
    Card::Content content;
    content.title = tr("Memory per GPU");
    content.value = format.gibOf(inGib(memory.total), inGib(memory.usable));
    const double share = memory.usable.value() > 0 ? inBytes(memory.total) / inBytes(memory.usable) : 2.0;
    content.gauge = share;
    if (!memory.fits) {
        content.state = State::Bad;
        content.sub = tr("%1 too much").arg(format.bytes(memory.total - memory.usable));
    } else {
        content.state = share > 1 - tightShare ? State::Warning : State::Good;
        content.sub = tr("Fits, %1 free").arg(format.bytes(memory.usable - memory.total));
    }
    return content;
}

Card::Content Headline::hardwareCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    const QString name = CatalogEntries::acceleratorName(m_session, QString::fromStdString(plan.accelerator));
    Card::Content content;
    content.title = tr("GPUs");
    content.value = u"%1 × %2"_s.arg(format.count(plan.placement.gpus), shortName(name));
    QStringList parts{format.nodes(plan.placement.nodes)};
    const scenario::Layout &layout = plan.placement.layout;
    const auto add = [&](const QString &sign, int degree) {
        if (degree > 1)
            parts << sign + format.count(degree);
    };
    add(u"TP"_s, layout.tensor);
    add(u"PP"_s, layout.pipeline);
    add(u"DP"_s, layout.data);
    add(u"EP"_s, layout.expert);
    add(u"CP"_s, layout.context);
    if (const int filling = plan.placement.prefillReplicas; filling > 0)
        parts << tr("%1 prefill + %2 decode").arg(format.count(filling), format.count(plan.placement.replicas - filling));
    else if (plan.placement.replicas > 1)
        parts << tr("%1 replicas").arg(format.count(plan.placement.replicas));
    content.sub = parts.join(u" · "_s);
    return content;
}

Card::Content Headline::latencyCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    Card::Content content;
    content.title = tr("Time to first token");
    content.value = format.figure(FigureId::Ttft, plan);
    content.sub = tr("then %1 per token").arg(format.figure(FigureId::Tpot, plan));
    if (plan.serving) {
        const scenario::Slo &slo = m_session.plannedScenario().serving.slo;
        content.state =
            std::max(against(slo.ttft, plan.serving->ttft), against(slo.tpot, plan.serving->tpot));
    }
    return content;
}

Card::Content Headline::rateCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    Card::Content content;
    content.title = tr("Throughput");
    content.value = format.figure(FigureId::OutputRate, plan);
    if (plan.serving) {
        content.sub = u"%1 × %2"_s.arg(format.count(inRequests(plan.serving->concurrency)),
                                       format.figure(FigureId::DecodeRatePerUser, plan));
    }
    return content;
}

Card::Content Headline::daysCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    Card::Content content;
    content.title = tr("Training time");
    content.value = format.figure(FigureId::Days, plan);
    content.sub = format.figure(FigureId::GpuHours, plan);
    return content;
}

Card::Content Headline::trainingRateCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    Card::Content content;
    content.title = tr("Tokens per GPU");
    content.value = format.figure(FigureId::TrainingRatePerGpu, plan);
    content.sub = tr("MFU %1").arg(format.figure(FigureId::Mfu, plan));
    return content;
}

Card::Content Headline::buyCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    const cost::OwnCost &own = plan.cost.own;
    Card::Content content;
    content.title = tr("Buy, %1").arg(format.years(inYears(m_session.plannedScenario().finance.horizon)));
    content.value = format.figure(FigureId::OwnTotal, plan);
    content.sub = tr("no price known");
    if (own.capex) {
        const QString running = format.figure(FigureId::OwnOpexPerYear, plan);
        content.sub = u"%1 + %2"_s.arg(format.money(inMoney(*own.capex)), running);
    }
    if (own.withinBudget)
        content.state = *own.withinBudget ? State::Good : State::Warning;
    return content;
}

Card::Content Headline::rentCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    Card::Content content;
    content.title = tr("Rent, %1").arg(format.years(inYears(m_session.plannedScenario().finance.horizon)));
    content.value = format.figure(FigureId::RentTotal, plan);
    content.sub = plan.cost.rent.perHour ? tr("%1 while busy").arg(format.figure(FigureId::RentPerHour, plan))
                                         : tr("no price known");
    return content;
}

Card::Content Headline::breakEvenCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    const cost::Comparison &comparison = plan.cost.comparison;
    Card::Content content;
    content.title = tr("Buying pays off");
    content.value = format.figure(FigureId::BreakEvenMonth, plan);
    const bool never = comparison.breakEvenAbsence == cost::Absence::OwnNeverCheaper;
    if (!comparison.breakEvenMonth && never)
        content.value = tr("Not in time");
    if (comparison.breakEvenMonth && comparison.saving && inMoney(*comparison.saving) >= 0)
        content.sub = tr("saves %1").arg(format.figure(FigureId::Saving, plan));
    else if (comparison.breakEvenUtilisation && inRatio(*comparison.breakEvenUtilisation) <= 1)
        content.sub = tr("if over %1 busy").arg(format.percent(inRatio(*comparison.breakEvenUtilisation)));
    else if (!comparison.breakEvenMonth && !never)
        content.sub = tr("no price known");
    return content;
}

Card::Content Headline::perTokenCard(const Format &format) const
{
    const plan::Plan &plan = m_session.plan();
    Card::Content content;
    content.title = tr("Own, per M tokens");
    const std::optional<double> own = plan::figure(FigureId::OwnPerMtok).value(plan);
    const std::optional<double> api = plan::figure(FigureId::ApiPerMtok).value(plan);
    const std::optional<double> rent = plan::figure(FigureId::RentPerMtok).value(plan);
    content.value = own ? format.money(*own) : format.absent();
    QStringList others;
    if (rent)
        others << tr("rent %1").arg(format.money(*rent));
    if (api)
        others << tr("API %1").arg(format.money(*api));
    content.sub = others.join(u" · "_s);
    return content;
}

void Headline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace suanchou::ui
