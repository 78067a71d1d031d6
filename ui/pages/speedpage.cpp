// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/speedpage.h"

#include "model/evidence/bands.h"
#include "model/plan/basis.h"
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/charts/speedcharts.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/text/figuretext.h"
#include "ui/text/layouttext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

namespace {

constexpr std::size_t mostLayouts = 20;

} // namespace

SpeedPage::SpeedPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_verdict(new QLabel(this))
    , m_figures(new CompactTable(this))
    , m_demand(new CompactTable(this))
    , m_layoutNote(new QLabel(this))
    , m_layouts(new CompactTable(this))
    , m_capacity(new LineChart(this))
    , m_capacityFrame(new ChartFrame(m_capacity, u"capacity"_s, this))
    , m_curve(new LineChart(this))
    , m_curveFrame(new ChartFrame(m_curve, u"latencyThroughput"_s, this))
    , m_roofline(new LineChart(this))
    , m_rooflineFrame(new ChartFrame(m_roofline, u"roofline"_s, this))
    , m_first(new BarChart(this))
    , m_firstFrame(new ChartFrame(m_first, u"decodeStep"_s, this))
    , m_second(new BarChart(this))
    , m_secondFrame(new ChartFrame(m_second, u"prefillStep"_s, this))
{
    setObjectName(u"speedPage"_s);
    m_verdict->setObjectName(u"speedVerdict"_s);
    m_figures->setObjectName(u"speedFigures"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    content()->addWidget(m_verdict);
    content()->addWidget(m_figures);
    content()->addWidget(m_demand);
    content()->addWidget(m_capacityFrame, 2);
    content()->addWidget(m_curveFrame, 2);
    content()->addWidget(m_layoutNote);
    content()->addWidget(m_layouts);
    content()->addWidget(m_rooflineFrame, 2);
    content()->addWidget(m_firstFrame, 1);
    content()->addWidget(m_secondFrame, 1);
    m_layouts->setObjectName(u"layouts"_s);
    m_layoutNote->setWordWrap(true);
    connect(m_layouts, &CompactTable::rowActivated, this, &SpeedPage::takeLayout);
    m_demand->setObjectName(u"demandFigures"_s);
    for (ChartFrame *frame : {m_capacityFrame, m_curveFrame, m_rooflineFrame})
        frame->setMinimumHeight(fontMetrics().height() * 20);
    for (CompactTable *table : {m_figures, m_demand}) {
        connect(table, &CompactTable::rowActivated, this,
                [this](int id) { Q_EMIT this->session().explanationRequested(static_cast<FigureId>(id)); });
    }
    retranslate();
}

void SpeedPage::retranslate()
{
    m_figures->setAccessibleName(tr("Figures of speed"));
    m_demand->setAccessibleName(tr("Machines for the users"));
    m_layouts->setAccessibleName(tr("Layouts that were considered"));
    m_capacityFrame->setTitle(tr("Nodes over users"));
    m_capacityFrame->setNote(
        tr("Each step is one more node. Headroom and spare nodes are included; every replica stays within the "
           "latency targets."));
    m_curveFrame->setTitle(tr("Latency over throughput"));
    m_curveFrame->setNote(tr("Each line runs from one request at once to as many as the cache holds. What is shaded "
                             "meets the targets."));
    m_rooflineFrame->setTitle(tr("Roofline"));
    m_rooflineFrame->setNote(tr("Left of the bend memory traffic sets the pace, right of it arithmetic. Points lie below "
                                "the roof by communication, launches and the engine's work on the host."));
    m_secondFrame->setTitle(tr("One prefill step"));
    for (BarChart *chart : {m_first, m_second})
        chart->setFirstColumn(tr("Part"));
}

QString SpeedPage::verdict(const PlanView &view, const Format &format) const
{
    if (view.plan->training) {
        const speed::TrainingPerformance &training = *view.plan->training;
        if (quantity::inSeconds(training.step) <= 0)
            return tr("No speed is known for this accelerator.");
        return tr("The run takes %1 on %2, at a model FLOPs utilisation of %3.")
            .arg(format.duration(training.duration), format.gpus(view.plan->placement.gpus),
                 format.percent(quantity::inRatio(training.mfu), 1));
    }
    if (!view.plan->serving || quantity::inSeconds(view.plan->serving->tpot) <= 0)
        return tr("No speed is known for this accelerator.");
    const speed::ServingPerformance &serving = *view.plan->serving;
    if (view.plan->sizing)
        return demandVerdict(view, format);
    return tr("With %1 requests at once a user waits %2 for the first token and then reads %3; together that is %4.")
        .arg(format.count(quantity::inRequests(serving.concurrency)), format.duration(serving.ttft),
             format.tokenRate(quantity::inTokensPerSecond(serving.decodePerUser)),
             format.tokenRate(quantity::inTokensPerSecond(serving.output)));
}

QString SpeedPage::demandVerdict(const PlanView &view, const Format &format) const
{
    const speed::Sizing &sizing = *view.plan->sizing;
    const speed::ServingPerformance &serving = *view.plan->serving;
    if (sizing.replicas == 0)
        return tr("No number of these machines meets the latency targets.");
    return tr("%1 users send %2 in the busiest hour; %3 are in the system at once. With headroom that takes %4 on %5, "
              "spare ones included. A user waits %6 for the first token and then reads %7.")
        .arg(format.count(view.scenario->audience.users.value_or(0.0)),
             format.requestRate(quantity::inRequestsPerSecond(sizing.arrivals)),
             format.count(quantity::inRequests(serving.concurrency)), format.gpus(sizing.gpus),
             format.nodes(sizing.nodes), format.duration(serving.ttft),
             format.tokenRate(quantity::inTokensPerSecond(serving.decodePerUser)));
}

void SpeedPage::refreshDemand(const PlanView &view, const Format &format)
{
    const bool sized = view.plan->sizing && view.plan->sizing->replicas > 0;
    m_demand->setVisible(sized);
    m_capacityFrame->setVisible(sized);
    m_capacity->setData(SpeedCharts::capacity(view, format));
    m_capacityFrame->refreshTable();
    QList<TableRow> rows;
    for (const FigureId id :
         {FigureId::DemandRequests, FigureId::DemandConcurrency, FigureId::DemandPerReplica, FigureId::DemandReplicas,
          FigureId::DemandGpus, FigureId::DemandNodes, FigureId::DemandNodesAtHorizon, FigureId::UsersCarried}) {
        if (sized)
            rows << TableRow{{FigureText::label(id), format.figure(id, *view.plan)},
                             FigureText::explanation(id),
                             false,
                             static_cast<int>(id)};
    }
    m_demand->setTable({tr("Demand"), tr("Value")}, rows);
}

void SpeedPage::refreshLayouts(const PlanView &view, const Format &format)
{
    m_trials = explore::layouts(*view.scenario, *view.plan, session().basis());
    const auto unfit = std::erase_if(m_trials, [](const explore::LayoutTrial &trial) {
        return trial.verdict == explore::LayoutVerdict::DoesNotFit && !trial.planned;
    });
    QString note = tr("The same load in every layout of the machines, the best first. Activate a row to plan with it.");
    if (unfit > 0)
        note += u' ' + tr("%n more do not hold the model and its load.", nullptr, static_cast<int>(unfit));
    m_layoutNote->setText(note);
    const bool training = view.plan->training.has_value();
    const std::size_t shown = std::min(m_trials.size(), mostLayouts);
    const bool planned = std::any_of(m_trials.begin(), m_trials.begin() + static_cast<std::ptrdiff_t>(shown),
                                     [](const explore::LayoutTrial &trial) { return trial.planned; });
    if (planned)
        m_trials.resize(shown);
    const ChartTable table = SpeedCharts::layouts(m_trials, training, format);
    QList<TableRow> rows;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const explore::LayoutTrial &trial = m_trials[static_cast<std::size_t>(i)];
        rows << TableRow{table.rows.at(i), {}, trial.planned, static_cast<int>(i)};
    }
    m_layouts->setTextColumns({static_cast<int>(table.head.size()) - 1});
    m_layouts->setTable(table.head, rows);
    m_layouts->setVisible(rows.size() > 1);
    m_layoutNote->setVisible(rows.size() > 1);
}

void SpeedPage::takeLayout(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_trials.size())
        return;
    const explore::LayoutTrial trial = m_trials[static_cast<std::size_t>(row)];
    session().applyPatch(trial.change, [layout = trial.layout] { return tr("Layout %1").arg(LayoutText::label(layout)); });
}

void SpeedPage::refresh()
{
    const Format format = session().format();
    const std::vector<PlanView> views = withPinned();
    const PlanView &view = views.front();
    const bool training = scenario::isTraining(view.scenario->task);
    m_verdict->setText(verdict(view, format));

    constexpr std::array servingIds{FigureId::Ttft,
                                    FigureId::Tpot,
                                    FigureId::DecodeRatePerUser,
                                    FigureId::OutputRate,
                                    FigureId::OutputRatePerGpu,
                                    FigureId::PrefillRate,
                                    FigureId::RequestRate,
                                    FigureId::MaxConcurrency};
    constexpr std::array trainingIds{FigureId::TrainingRatePerGpu, FigureId::Step,       FigureId::Mfu,
                                     FigureId::ModelTflops,        FigureId::GpuHours,   FigureId::Days,
                                     FigureId::Goodput,            FigureId::Checkpoint, FigureId::CheckpointWrite,
                                     FigureId::CheckpointInterval, FigureId::Dataset};
    QList<TableRow> rows;
    const auto add = [&](FigureId id) {
        const std::optional<plan::Band> band =
            evidence::band(id, *view.scenario, *view.plan, session().basis());
        rows << TableRow{{FigureText::label(id), format.figure(id, *view.plan),
                          band ? format.band(id, band->low, band->high) : format.absent()},
                         FigureText::explanation(id),
                         false,
                         static_cast<int>(id)};
    };
    if (training) {
        for (const FigureId id : trainingIds) {
            if (plan::figure(id).value(*view.plan))
                add(id);
        }
    } else {
        for (const FigureId id : servingIds)
            add(id);
        for (const FigureId id : {FigureId::QueueUtilisation, FigureId::QueueWait, FigureId::TtftP50, FigureId::TtftP95,
                                  FigureId::TtftP99}) {
            if (view.plan->serving && view.plan->serving->queue)
                add(id);
        }
        for (const FigureId id : {FigureId::PrefillReplicas, FigureId::PrefillBusy, FigureId::KvTransfer,
                                  FigureId::TokensPerStep}) {
            if (plan::figure(id).value(*view.plan))
                add(id);
        }
        if (view.plan->loadTime)
            add(FigureId::LoadTime);
    }
    m_figures->setTable({tr("Figure"), tr("Value"), tr("80 % band")}, rows);

    refreshDemand(view, format);
    refreshLayouts(view, format);
    m_curveFrame->setVisible(!training);
    m_rooflineFrame->setVisible(!training);
    m_secondFrame->setVisible(!training);
    m_firstFrame->setTitle(training ? tr("One training step") : tr("One decode step"));
    m_firstFrame->setNote(
        tr("Each part takes the longer of its memory traffic and its arithmetic, and a little more where the two are alike."));
    if (training) {
        m_first->setData(SpeedCharts::stepTime(views, SpeedCharts::Step::Training, format));
    } else {
        m_first->setData(SpeedCharts::stepTime(views, SpeedCharts::Step::Decode, format));
        m_second->setData(SpeedCharts::stepTime(views, SpeedCharts::Step::Prefill, format));
        m_curve->setData(PlanCharts::latencyThroughput(views, session().basis(), format));
        m_roofline->setData(SpeedCharts::roofline(view, session().basis(), format));
    }
    for (ChartFrame *frame : {m_curveFrame, m_rooflineFrame, m_firstFrame, m_secondFrame})
        frame->refreshTable();
}

} // namespace suanchou::ui
