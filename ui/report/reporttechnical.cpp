// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportbuilder.h"

#include "model/catalog/catalog.h"
#include "ui/charts/speedcharts.h"
#include "ui/text/figuretext.h"

#include <algorithm>

// Layout, memory, speed and energy.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using memory::Term;
using plan::FigureId;

namespace {

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

ReportSection ReportBuilder::technical() const
{
    ReportSection section{feasibility() ? tr("Technical plan") : tr("Technical sizing"), 1, false, {}, {}};
    ReportTable what;
    what.caption = tr("What is deployed");
    what.head = {tr("Item"), tr("Choice")};
    what.widths = {40, 60};
    what.textColumns = 2;
    what.rows << QStringList{tr("Model"), modelName()};
    what.rows << QStringList{FigureText::label(FigureId::Parameters),
                             m_format.figure(FigureId::Parameters, plan())};
    if (plan().model.activeParameters < plan().model.parameters * 0.999)
        what.rows << QStringList{FigureText::label(FigureId::ActiveParameters),
                                 m_format.figure(FigureId::ActiveParameters, plan())};
    what.rows << QStringList{tr("Weights"), weightsName(plan().weights)};
    if (!training())
        what.rows << QStringList{tr("KV cache"), weightsName(plan().kvCache)};
    what.rows << QStringList{
        training() ? tr("Framework") : tr("Engine"),
        fieldValue(training() ? scenario::FieldId::Framework : scenario::FieldId::Engine)};
    const catalog::Accelerator *device = catalog().accelerator(plan().accelerator);
    what.rows << QStringList{tr("Accelerator"), acceleratorName()};
    if (device) {
        what.rows << QStringList{tr("Memory of one GPU"), m_format.bytes(plan().memory.capacity) + u" = "_s +
                                                              m_format.decimalBytes(plan().memory.capacity)};
        if (quantity::inGigabytesPerSecond(device->bandwidth) > 0)
            what.rows << QStringList{tr("Memory bandwidth"), m_format.bandwidth(device->bandwidth)};
        if (!device->from.source.empty())
            what.rows << QStringList{tr("Source of its data"), text(device->from.source) + u" · "_s +
                                                                   FigureText::label(device->from.grade)};
    }
    section.blocks << what;

    const placement::Placement &placement = plan().placement;
    ReportTable layout;
    layout.caption = tr("Layout");
    layout.head = {tr("Kind of parallelism"), tr("Value"), tr("Meaning")};
    layout.widths = {28, 12, 60};
    layout.textColumns = 3;
    for (const FigureId id : {FigureId::Tensor, FigureId::Pipeline, FigureId::Data, FigureId::Expert,
                              FigureId::Context, FigureId::Replicas, FigureId::Gpus, FigureId::Nodes}) {
        const std::optional<double> value = plan::figure(id).value(plan());
        const bool always = id == FigureId::Gpus || id == FigureId::Nodes || id == FigureId::Tensor;
        if (value && (*value > 1 || always))
            layout.rows << QStringList{FigureText::label(id), m_format.count(*value),
                                       FigureText::explanation(id)};
    }
    section.blocks << layout;
    section.blocks << ReportParagraph{FigureText::reason(placement.reason)};
    return section;
}

ReportSection ReportBuilder::memorySection() const
{
    ReportSection section{tr("Memory of the fullest GPU"), 2, false, {}, {}};
    const memory::Budget &budget = plan().memory;
    const double usable = quantity::inBytes(budget.usable);
    const double left = usable > 0 ? 1.0 - quantity::inBytes(budget.total) / usable : 0.0;
    section.blocks << ReportParagraph{
        (budget.fits
             ? tr("The load needs %1 of the usable memory of each GPU; %2 stay free.")
                   .arg(m_format.gibOf(quantity::inGib(budget.total), quantity::inGib(budget.usable)),
                        m_format.percent(left, 1))
             : tr("The load needs %1 of the usable memory of each GPU and does not fit.")
                   .arg(m_format.gibOf(quantity::inGib(budget.total), quantity::inGib(budget.usable)))) +
        (m_input.language == Language::Chinese ? QString() : u" "_s) +
        tr("1 GiB is 1,073,741,824 bytes, 1 GB is 1,000,000,000; makers print GB, drivers GiB.")};
    ReportTable table;
    table.head = {tr("Part"), tr("How it comes about"), u"GiB"_s, u"GB"_s, tr("Of usable")};
    table.widths = {24, 40, 12, 12, 12};
    table.textColumns = 2;
    const auto add = [&](const QString &name, const QString &how, quantity::Bytes amount, bool strong) {
        if (strong)
            table.strongRows << static_cast<int>(table.rows.size());
        table.rows << QStringList{name, how, m_format.number(quantity::inGib(amount), 2),
                                  m_format.number(quantity::inGigabytes(amount), 2),
                                  usable > 0 ? m_format.percent(quantity::inBytes(amount) / usable, 1)
                                             : m_format.absent()};
    };
    for (std::size_t i = 0; i < memory::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        if (quantity::inBytes(budget[term]) > 0)
            add(FigureText::label(term), FigureText::formula(term), budget[term], false);
    }
    add(tr("Needed"), {}, budget.total, true);
    add(tr("Usable"), tr("what the engine may plan with"), budget.usable, true);
    add(tr("Installed"), tr("as the driver reports it"), budget.capacity, false);
    section.blocks << table;
    const BarData bars = PlanCharts::memory(m_views, m_format);
    section.blocks << ReportFigure{tr("Memory of the fullest GPU against what is usable and installed"),
                                   summaryOf(bars), bars,
                                   0.12 + 0.085 * static_cast<double>(bars.bars.size() + 1)};
    if (!training()) {
        ReportTable cache =
            figureTable({FigureId::WeightsTotal, FigureId::KvPerToken, FigureId::KvPerTokenPerGpu,
                         FigureId::KvPerGpu, FigureId::KvTokens, FigureId::MaxContext, FigureId::MaxConcurrency},
                        false);
        cache.caption = tr("Weights and cache");
        section.blocks << cache;
    }
    return section;
}

ReportSection ReportBuilder::speed() const
{
    ReportSection section{training() ? tr("Duration of the run") : tr("Speed"), 1, false, {}, {}};
    const bool known = training() ? plan().training && quantity::inSeconds(plan().training->step) > 0
                                  : plan().serving && quantity::inSeconds(plan().serving->tpot) > 0;
    if (!known) {
        section.blocks << ReportParagraph{
            tr("No speed is known for this accelerator, so nothing that depends on it is stated.")};
        return section;
    }
    section.blocks << ReportParagraph{
        tr("All speeds are estimated by a roofline model whose constants are calibrated on published "
           "measurements; a band is the interval that held 80 % of measured cases like this one.")};
    const std::vector<FigureId> servingIds{FigureId::Ttft,
                                           FigureId::Tpot,
                                           FigureId::DecodeRatePerUser,
                                           FigureId::OutputRate,
                                           FigureId::OutputRatePerGpu,
                                           FigureId::PrefillRate,
                                           FigureId::RequestRate,
                                           FigureId::PrefillReplicas,
                                           FigureId::PrefillBusy,
                                           FigureId::KvTransfer,
                                           FigureId::TokensPerStep,
                                           FigureId::MaxConcurrency};
    const std::vector<FigureId> trainingIds{FigureId::Days, FigureId::GpuHours,
                                            FigureId::Step, FigureId::TrainingRatePerGpu,
                                            FigureId::Mfu,  FigureId::ModelTflops,
                                            FigureId::Goodput, FigureId::Checkpoint,
                                            FigureId::CheckpointWrite, FigureId::CheckpointInterval,
                                            FigureId::Dataset};
    section.blocks << figureTable(training() ? trainingIds : servingIds, true);
    if (plan().serving && plan().serving->queue)
        addQueue(section);
    if (plan().sizing && plan().sizing->replicas > 0)
        addDemand(section);
    const SpeedCharts::Step step = training() ? SpeedCharts::Step::Training : SpeedCharts::Step::Decode;
    const BarData bars = SpeedCharts::stepTime(m_views, step, m_format);
    if (!bars.bars.isEmpty()) {
        section.blocks << ReportFigure{
            training()
                ? tr("What one training step spends its time on")
                : tr("What one decode step spends its time on"),
            summaryOf(bars), bars, 0.16 + 0.085 * static_cast<double>(bars.bars.size() + 1)};
    }
    addLayouts(section);
    if (!training()) {
        const LineData curve = PlanCharts::latencyThroughput(m_views, *m_input.basis, m_format);
        if (!curve.series.isEmpty())
            section.blocks << ReportFigure{
                tr("Latency over throughput, from one request at once to a full cache"), summaryOf(curve),
                curve, 0.48};
        const LineData roofline = SpeedCharts::roofline(m_view, *m_input.basis, m_format);
        if (!roofline.series.isEmpty())
            section.blocks << ReportFigure{
                tr("Roofline of one GPU: what limits prompts and tokens, memory or arithmetic"), summaryOf(roofline),
                roofline, 0.44};
    }
    return section;
}

void ReportBuilder::addLayouts(ReportSection &section) const
{
    constexpr std::size_t most = 8;
    std::vector<explore::LayoutTrial> trials = explore::layouts(scenario(), plan(), *m_input.basis);
    std::erase_if(trials, [](const explore::LayoutTrial &trial) {
        return trial.verdict == explore::LayoutVerdict::DoesNotFit && !trial.planned;
    });
    if (trials.size() < 2)
        return;
    // The best ones, and the planned one wherever it stands.
    const auto planned = std::find_if(trials.begin(), trials.end(), [](const auto &trial) { return trial.planned; });
    if (planned - trials.begin() >= static_cast<std::ptrdiff_t>(most))
        std::rotate(trials.begin() + most - 1, planned, planned + 1);
    trials.resize(std::min(trials.size(), most));
    ReportTable table = tableFrom(SpeedCharts::layouts(trials, training(), m_format), tr("Layouts that were considered"));
    table.moreText = {static_cast<int>(table.head.size()) - 1};
    table.widths = training() ? QList<int>{24, 16, 20, 14, 26} : QList<int>{18, 9, 8, 12, 12, 15, 26};
    section.blocks << table;
}

void ReportBuilder::addQueue(ReportSection &section) const
{
    ReportTable table = figureTable({FigureId::QueueUtilisation, FigureId::QueueWait, FigureId::TtftP50,
                                     FigureId::TtftP95, FigureId::TtftP99},
                                    false);
    table.caption = tr("Waiting at this request rate");
    section.blocks << table;
    section.blocks << ReportParagraph{
        tr("Requests arrive at random (Poisson). They wait for a place in the batch as in a G/G/c queue (Allen and "
           "Cunneen; Sakasegawa) and for the prompts in front of them; percentiles of both waits are added, which "
           "errs on the safe side.")};
}

void ReportBuilder::addDemand(ReportSection &section) const
{
    ReportTable table =
        figureTable({FigureId::DemandRequests, FigureId::DemandConcurrency, FigureId::DemandPerReplica,
                     FigureId::DemandReplicas, FigureId::DemandGpus, FigureId::DemandNodes,
                     FigureId::DemandNodesAtHorizon, FigureId::UsersCarried},
                    false);
    table.caption = tr("From users to machines");
    section.blocks << table;
    const LineData steps = SpeedCharts::capacity(m_view, m_format);
    if (!steps.series.isEmpty())
        section.blocks << ReportFigure{tr("Nodes over users, headroom and spare nodes included"), summaryOf(steps),
                                       steps, 0.44};
}

ReportSection ReportBuilder::energy() const
{
    ReportSection section{
        feasibility() ? tr("Energy and emissions") : tr("Sustainability"), 1, false, {}, {}};
    ReportTable table = figureTable(
        {FigureId::ItPower, FigureId::NodePower, FigureId::Racks, FigureId::FacilityPower,
         FigureId::EnergyPerYear, FigureId::Co2PerYear},
        false);
    if (table.rows.isEmpty())
        return section;
    table.rows << QStringList{tr("PUE"), m_format.number(quantity::inRatio(plan().cost.power.pue), 2)};
    section.blocks << ReportParagraph{
        tr("Energy follows utilisation between idle and full power, times the facility's PUE; emissions "
           "are location-based, by the grid's factor.")};
    section.blocks << table;
    ReportTable network = figureTable({FigureId::NetworkLeaves, FigureId::NetworkSpines, FigureId::NetworkCores,
                                       FigureId::NetworkLinks, FigureId::LoadTime},
                                      false);
    network.caption = tr("Network and storage");
    if (!network.rows.isEmpty())
        section.blocks << network;
    return section;
}

} // namespace suanchou::ui
