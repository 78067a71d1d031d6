// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/memorypage.h"

#include "model/explore/inverse.h"
#include "ui/charts/barchart.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/charts/memorycharts.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/text/figuretext.h"
#include "ui/text/techniquetext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using memory::Term;
using plan::FigureId;

namespace {

/// The figure that explains a term, for a click on it.
FigureId figureOf(Term term)
{
    switch (term) {
    case Term::Weights: return FigureId::WeightsPerGpu;
    case Term::KvCache:
    case Term::RecurrentState: return FigureId::KvPerTokenPerGpu;
    case Term::Activations: return FigureId::Activation;
    case Term::NonTorch: return FigureId::NonTorch;
    case Term::Graphs: return FigureId::Graph;
    case Term::Gradients:
    case Term::MasterWeights:
    case Term::OptimizerStates:
    case Term::Adapters: return FigureId::ModelStates;
    default: return FigureId::MemoryTotal;
    }
}

} // namespace

MemoryPage::MemoryPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_verdict(new QLabel(this))
    , m_bars(new BarChart(this))
    , m_barFrame(new ChartFrame(m_bars, u"memoryBars"_s, this))
    , m_termTitle(new QLabel(this))
    , m_terms(new CompactTable(this))
    , m_figures(new CompactTable(this))
    , m_techniques(new BarChart(this))
    , m_techniqueFrame(new ChartFrame(m_techniques, u"memoryTechniques"_s, this))
    , m_lengths(new LineChart(this))
    , m_lengthFrame(new ChartFrame(m_lengths, u"memoryOverLength"_s, this))
    , m_map(new HeatMap(this))
    , m_mapFrame(new ChartFrame(m_map, u"memoryMap"_s, this))
{
    setObjectName(u"memoryPage"_s);
    m_verdict->setObjectName(u"memoryVerdict"_s);
    m_terms->setObjectName(u"memoryTerms"_s);
    m_terms->setTextColumns({1});
    m_figures->setObjectName(u"memoryFigures"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_termTitle->setFont(bold);

    content()->addWidget(m_verdict);
    content()->addWidget(m_barFrame);
    content()->addWidget(m_termTitle);
    content()->addWidget(m_terms);
    content()->addWidget(m_figures);
    content()->addWidget(m_techniqueFrame);
    content()->addWidget(m_lengthFrame, 1);
    content()->addWidget(m_mapFrame, 1);
    m_lengthFrame->setMinimumHeight(fontMetrics().height() * 18);
    m_mapFrame->setMinimumHeight(fontMetrics().height() * 20);

    connect(m_bars, &BarChart::partClicked, this,
            [this](int id) { Q_EMIT this->session().explanationRequested(figureOf(static_cast<Term>(id))); });
    connect(m_techniques, &BarChart::partClicked, this, [this](int, int bar) { takeTechnique(bar); });
    connect(m_terms, &CompactTable::rowActivated, this,
            [this](int id) { Q_EMIT this->session().explanationRequested(figureOf(static_cast<Term>(id))); });
    connect(m_figures, &CompactTable::rowActivated, this,
            [this](int id) { Q_EMIT this->session().explanationRequested(static_cast<FigureId>(id)); });
    connect(m_map, &HeatMap::cellClicked, this, [this](int x, int y) {
        const double length = m_grid.lengths.at(static_cast<std::size_t>(x));
        const double count = m_grid.counts.at(static_cast<std::size_t>(y));
        if (m_grid.training) {
            this->session().applyChanges(
                {{scenario::FieldId::SequenceLength, length}, {scenario::FieldId::MicroBatch, count}},
                [] { return tr("Take a point of the memory map"); });
            return;
        }
        const double output =
            std::min(quantity::inTokens(this->session().plannedScenario().serving.outputTokens), length / 2);
        this->session().applyChanges({{scenario::FieldId::InputTokens, length - output},
                                      {scenario::FieldId::OutputTokens, output},
                                      {scenario::FieldId::Concurrency, count}},
                                     [] { return tr("Take a point of the memory map"); });
    });
    retranslate();
}

void MemoryPage::retranslate()
{
    m_barFrame->setTitle(tr("Memory per GPU"));
    m_termTitle->setText(tr("What takes the memory"));
    m_terms->setAccessibleName(m_termTitle->text());
    m_figures->setAccessibleName(tr("Key figures of memory"));
    m_mapFrame->setTitle(tr("How far it can grow"));
    m_bars->setFirstColumn(tr("Part"));
    m_techniqueFrame->setTitle(tr("What each technique saves"));
    m_techniques->setFirstColumn(tr("Technique"));
}

void MemoryPage::refresh()
{
    const Format format = session().format();
    const std::vector<PlanView> views = withPinned();
    const PlanView &view = views.front();
    const memory::Budget &budget = view.plan->memory;
    const double usable = quantity::inGib(budget.usable);
    const double left = usable > 0 ? 1.0 - quantity::inGib(budget.total) / usable : 0.0;
    m_verdict->setText(
        budget.fits
            ? tr("Each GPU needs at most %1; %2 of the usable memory stay free.")
                  .arg(format.gibOf(quantity::inGib(budget.total), usable), format.percent(left, 1))
            : tr("Does not fit: the fullest GPU needs %1, which is %2 more than it has.")
                  .arg(format.gibOf(quantity::inGib(budget.total), usable), format.percent(-left, 1)));
    m_bars->setData(PlanCharts::memory(views, format));
    m_barFrame->refreshTable();
    refreshTerms(view, format);
    refreshFigures(view, format);

    refreshTechniques(view, format);
    refreshLengths(views, format);

    m_grid = memoryGrid(view, session().basis());
    const HeatData map = memoryMap(view, m_grid, format);
    m_map->setData(map);
    m_map->setFirstColumn(map.yLabel + u" \\ "_s + map.xLabel);
    m_mapFrame->setNote(
        tr("Darker: fuller. The line is the last that fits on %1. Click a cell to take it over.")
            .arg(format.gpus(view.plan->placement.gpus)));
    m_mapFrame->refreshTable();
}

void MemoryPage::refreshTechniques(const PlanView &view, const Format &format)
{
    m_savings = explore::savings(*view.scenario, *view.plan, session().basis());
    m_techniques->setData(MemoryCharts::techniques(view, m_savings, format));
    QString note = tr("Each alone, on the same GPUs in the same layout. Click a bar to take a technique into use or to "
                      "give it up.");
    if (!view.scenario->hardware.count)
        note += u' ' + tr("The number of GPUs is automatic: it may change then.");
    m_techniqueFrame->setNote(note);
    m_techniqueFrame->refreshTable();
}

void MemoryPage::takeTechnique(int bar)
{
    const auto index = static_cast<std::size_t>(bar) - 1; // the first bar is the plan
    if (bar < 1 || index >= m_savings.size())
        return;
    const explore::Saving saving = m_savings[index];
    if (saving.standing == explore::Standing::NoEffect)
        return;
    const bool used = saving.standing == explore::Standing::InUse;
    session().applyPatch(saving.change, [technique = saving.technique, used] {
        const QString label = TechniqueText::label(technique);
        return used ? tr("Without: %1").arg(label) : tr("With: %1").arg(label);
    });
}

void MemoryPage::refreshLengths(const std::vector<PlanView> &views, const Format &format)
{
    const PlanView &view = views.front();
    const bool training = scenario::isTraining(view.scenario->task);
    m_lengthFrame->setTitle(training ? tr("Memory over sequence length") : tr("Memory over context"));
    if (training)
        m_lengthFrame->setNote(
            tr("Micro batch: %1.").arg(format.count(view.scenario->training.microBatch)));
    else if (view.plan->serving)
        m_lengthFrame->setNote(
            tr("For %1 requests at once.").arg(format.count(quantity::inRequests(view.plan->serving->concurrency))));
    m_lengths->setData(MemoryCharts::overLength(views, session().basis(), format));
    m_lengthFrame->refreshTable();
}

void MemoryPage::refreshTerms(const PlanView &view, const Format &format)
{
    const memory::Budget &budget = view.plan->memory;
    const double usable = quantity::inBytes(budget.usable);
    QList<TableRow> rows;
    const auto add = [&](const QString &name, quantity::Bytes amount, const QString &formula, int id,
                         bool strong, const QString &tip) {
        rows << TableRow{
            {name, formula, format.number(quantity::inGib(amount), 2),
             format.number(quantity::inGigabytes(amount), 2),
             usable > 0 ? format.percent(quantity::inBytes(amount) / usable, 1) : format.absent()},
            tip,
            strong,
            id};
    };
    for (std::size_t i = 0; i < memory::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        if (quantity::inBytes(budget[term]) > 0)
            add(FigureText::label(term), budget[term], FigureText::formula(term), static_cast<int>(i), false,
                FigureText::explanation(term));
    }
    add(tr("Needed"), budget.total, {}, static_cast<int>(Term::End), true,
        FigureText::explanation(FigureId::MemoryTotal));
    add(tr("Usable"), budget.usable, {}, static_cast<int>(Term::End), true,
        FigureText::explanation(FigureId::MemoryUsable));
    add(tr("Installed"), budget.capacity, {}, static_cast<int>(Term::End), false,
        tr("Memory of one GPU as the driver reports it."));
    m_terms->setTable({tr("Part"), tr("Formula"), u"GiB"_s, u"GB"_s, tr("Of usable")}, rows);
}

void MemoryPage::refreshFigures(const PlanView &view, const Format &format)
{
    constexpr std::array serving{FigureId::Parameters, FigureId::ActiveParameters, FigureId::WeightsTotal,
                                 FigureId::KvPerToken, FigureId::KvPerTokenPerGpu, FigureId::KvPerGpu,
                                 FigureId::KvTokens,   FigureId::MaxContext,       FigureId::MaxConcurrency,
                                 FigureId::MemoryMargin, FigureId::HostMemory};
    constexpr std::array training{FigureId::Parameters,   FigureId::ActiveParameters, FigureId::WeightsTotal,
                                  FigureId::ModelStates,  FigureId::MemoryMargin,     FigureId::HostMemory,
                                  FigureId::DriveMemory};
    QList<TableRow> rows;
    const auto add = [&](FigureId id) {
        if (plan::figure(id).value(*view.plan))
            rows << TableRow{{FigureText::label(id), format.figure(id, *view.plan)},
                             FigureText::explanation(id),
                             false,
                             static_cast<int>(id)};
    };
    if (scenario::isTraining(view.scenario->task)) {
        for (const FigureId id : training)
            add(id);
    } else {
        for (const FigureId id : serving)
            add(id);
    }
    const std::optional<int> fewest = explore::fewestGpus(*view.scenario, *view.plan, session().basis());
    rows << TableRow{{tr("Fewest GPUs of this type"), fewest ? format.gpus(*fewest) : tr("None tried would do")},
                     tr("Smallest number that holds this load, however the model is divided."),
                     false,
                     static_cast<int>(FigureId::Gpus)};
    m_figures->setTable({tr("Figure"), tr("Value")}, rows);
}

} // namespace suanchou::ui
