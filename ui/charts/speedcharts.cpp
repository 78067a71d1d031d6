// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/speedcharts.h"

#include "model/plan/basis.h"
#include "model/plan/roofline.h"
#include "ui/text/figuretext.h"
#include "ui/text/layouttext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using speed::Kernel;

namespace {

constexpr std::array<Hue, speed::kernelCount> kernelHues{Hue::Blue,   Hue::Sky,       Hue::Green,  Hue::Purple, Hue::Rose, Hue::Teal,
                                                         Hue::Orange, Hue::Yellow,    Hue::Brown,  Hue::Vermilion,
                                                         Hue::Grey};

const speed::StepTime *timeOf(const plan::Plan &plan, SpeedCharts::Step step)
{
    const speed::StepTime *time = nullptr;
    if (step == SpeedCharts::Step::Training)
        time = plan.training ? &plan.training->parts : nullptr;
    else if (plan.serving)
        time = step == SpeedCharts::Step::Decode ? &plan.serving->decode : &plan.serving->prefillStep;
    return time && quantity::inSeconds(time->total) > 0 ? time : nullptr;
}

speed::SizingInput sizingInput(const PlanView &view)
{
    return {.audience = &view.scenario->audience,
            .capacity = view.plan->sizing->capacity,
            .gpusPerReplica = scenario::gpusPerReplica(view.plan->placement.layout),
            .perNode = view.plan->placement.perNode,
            .horizon = view.scenario->finance.horizon};
}

} // namespace

QString SpeedCharts::label(Kernel kernel)
{
    switch (kernel) {
    case Kernel::Linears: return tr("Matrix products");
    case Kernel::Experts: return tr("Experts");
    case Kernel::Attention: return tr("Attention");
    case Kernel::Head: return tr("LM head");
    case Kernel::Draft: return tr("Drafting");
    case Kernel::Elementwise: return tr("Element-wise");
    case Kernel::Communication: return tr("Communication");
    case Kernel::Optimizer: return tr("Optimizer");
    case Kernel::Bubble: return tr("Waiting for stages and stragglers");
    case Kernel::Launches: return tr("Launches");
    case Kernel::Host: return tr("Engine on the host");
    case Kernel::End: break;
    }
    return {};
}

BarData SpeedCharts::stepTime(const std::vector<PlanView> &plans, Step step, const Format &format)
{
    BarData data;
    data.locale = format.locale();
    data.emptyText = tr("No speed is known for this accelerator.");
    std::vector<std::pair<const PlanView *, const speed::StepTime *>> shown;
    double largest = 0;
    for (const PlanView &view : plans) {
        if (const speed::StepTime *time = timeOf(*view.plan, step)) {
            shown.emplace_back(&view, time);
            largest = std::max(largest, quantity::inSeconds(time->total));
        }
    }
    if (shown.empty() || shown.front().first != &plans.front())
        return data;
    const AxisUnit axis = format.timeAxis(largest);
    data.axis = {tr("Time (%1)").arg(axis.unit), decimalsFor(largest / axis.divisor), 0};
    for (const auto &[view, time] : shown) {
        data.bars << chartName(view->name);
        data.totals << format.duration(time->total);
    }
    for (std::size_t i = 0; i < speed::kernelCount; ++i) {
        const auto kernel = static_cast<Kernel>(i);
        BarPart part{label(kernel), kernelHues[i], {}, {}, static_cast<int>(i)};
        bool any = false;
        for (const auto &[view, time] : shown) {
            const quantity::Seconds taken = (*time)[kernel];
            const double share = quantity::inSeconds(taken) / quantity::inSeconds(time->total);
            part.values << quantity::inSeconds(taken) / axis.divisor;
            part.tips << u"<b>%1</b><br>%2 · %3"_s.arg(part.name, format.duration(taken), format.percent(share, 1));
            any = any || share > 0.0005;
        }
        if (any)
            data.parts << part;
    }
    return data;
}

LineData SpeedCharts::capacity(const PlanView &view, const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("Enter the number of users, and this shows how many nodes they need.");
    if (!view.plan->sizing || view.plan->sizing->replicas == 0 || !view.scenario->audience.users)
        return data;
    const speed::Sizing &sizing = *view.plan->sizing;
    const scenario::Audience &audience = view.scenario->audience;
    const speed::SizingInput input = sizingInput(view);
    const double users = *audience.users;
    const double later = users * std::pow(1.0 + audience.growthPerYear, quantity::inYears(input.horizon));
    const double perUser = speed::peakArrivals(audience, 1.0).value() * (1.0 + audience.headroom);
    const auto carriedBy = [&](double replicas) {
        return speed::carriedBy(sizing.capacity, static_cast<int>(replicas)).value() / perUser;
    };
    // As far as twice the users, and to what is planned, in whole replicas.
    const double far = std::max({users, later, sizing.usersCarried}) * 1.5;
    const double replicas = std::ceil(far * perUser / sizing.perReplica.value());
    const double stride = std::max(1.0, std::ceil(replicas / 200.0));
    const AxisUnit axis = format.countAxis(far);
    LineSeries steps{tr("Nodes needed"), {}, {}, Hue::Blue, 0, false};
    double from = 0;
    for (double r = stride; r < replicas + stride; r += stride) {
        const double to = carriedBy(r);
        if (to <= from)
            continue;
        const double nodes = speed::machinesFor(input, std::max(1.0, to)).nodes;
        if (!steps.y.isEmpty() && steps.y.last() == nodes) {
            steps.x.last() = to / axis.divisor;
        } else {
            steps.x << from / axis.divisor << to / axis.divisor;
            steps.y << nodes << nodes;
        }
        from = to;
    }
    data.series << steps;
    data.points << Crossing{{users / axis.divisor, static_cast<double>(sizing.nodes)},
                            tr("%1 users: %2").arg(format.count(users), format.nodes(sizing.nodes))};
    if (std::abs(later - users) > 0.005 * users) {
        data.points << Crossing{{later / axis.divisor, static_cast<double>(sizing.nodesAtHorizon)},
                                tr("after %1: %2").arg(format.years(quantity::inYears(input.horizon)),
                                                       format.nodes(sizing.nodesAtHorizon))};
    }
    if (view.plan->placement.nodes != sizing.nodes) {
        data.yLimit = view.plan->placement.nodes;
        data.yLimitLabel = tr("planned: %1").arg(format.nodes(view.plan->placement.nodes));
    }
    data.x = {axis.unit.isEmpty() ? tr("Users") : tr("Users (%1)").arg(axis.unit), decimalsFor(far / axis.divisor), 0};
    data.y = {tr("Nodes, spare ones included"), 0, steps.y.last() < 10 ? 1.0 : 0.0};
    return data;
}

ChartTable SpeedCharts::layouts(const std::vector<explore::LayoutTrial> &trials, bool training, const Format &format)
{
    using plan::FigureId;
    ChartTable table;
    const auto name = [](FigureId id) { return FigureText::shortLabel(id); };
    table.head = training ? QStringList{tr("Layout"), name(FigureId::Step), name(FigureId::TrainingRatePerGpu), name(FigureId::Mfu)}
                          : QStringList{tr("Layout"), name(FigureId::Replicas), name(FigureId::Gpus), name(FigureId::Ttft),
                                        name(FigureId::Tpot), name(FigureId::OutputRate)};
    table.head << tr("Verdict");
    for (const explore::LayoutTrial &trial : trials) {
        const bool runs = trial.verdict != explore::LayoutVerdict::DoesNotFit;
        const auto shown = [&](const QString &text) { return runs ? text : format.absent(); };
        QStringList row{LayoutText::label(trial.layout)};
        if (training) {
            row << shown(format.duration(trial.step)) << shown(format.tokenRate(quantity::inTokensPerSecond(trial.ratePerGpu)))
                << shown(format.percent(quantity::inRatio(trial.mfu), 1));
        } else {
            row << format.count(trial.replicas) << format.count(trial.gpus) << shown(format.duration(trial.ttft))
                << shown(format.duration(trial.tpot)) << shown(format.tokenRate(quantity::inTokensPerSecond(trial.output)));
        }
        const QString verdict = LayoutText::verdict(trial.verdict, training);
        table.rows << (row << (trial.planned ? tr("Planned: %1").arg(verdict) : verdict));
    }
    return table;
}

LineData SpeedCharts::roofline(const PlanView &view, const plan::Basis &basis, const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("No speed is known for this accelerator.");
    const std::optional<plan::Roofline> roofline = plan::rooflineOf(*view.scenario, *view.plan, basis);
    if (!roofline)
        return data;
    const double decode = roofline->decode.intensity();
    const double prefill = roofline->prefill.intensity();
    const auto ridge = [](quantity::FlopRate peak, quantity::BytesPerSecond bandwidth) {
        return peak.value() / bandwidth.value();
    };
    const double corner = ridge(roofline->peak, roofline->bandwidth);
    const double low = std::pow(10.0, std::floor(std::log10(std::min({decode, prefill, corner})) - 0.2));
    const double high = std::pow(10.0, std::ceil(std::log10(std::max({decode, prefill, corner})) + 0.2));
    const auto roof = [&](const QString &name, quantity::FlopRate peak, quantity::BytesPerSecond bandwidth, bool dashed) {
        LineSeries line{name, {}, {}, dashed ? Hue::Orange : Hue::Blue, 0, dashed};
        for (const double x : {low, ridge(peak, bandwidth), high}) {
            line.x << x;
            line.y << std::min(peak.value(), x * bandwidth.value()) * 1e-12;
        }
        return line;
    };
    data.series << roof(tr("Datasheet"), roofline->peak, roofline->bandwidth, false)
                << roof(tr("Reached by kernels"), roofline->peakReached, roofline->bandwidthReached, true);
    const auto point = [&](const plan::RooflinePoint &work, const QString &name) {
        const double rate = work.reached().value();
        const double bound = std::min(roofline->peak.value(), work.intensity() * roofline->bandwidth.value());
        data.points << Crossing{{work.intensity(), rate * 1e-12},
                                tr("%1: %2 of the roof").arg(name, format.percent(rate / bound, 0))};
    };
    point(roofline->decode, tr("Decode"));
    point(roofline->prefill, tr("Prefill"));
    data.x = {tr("Arithmetic per byte moved (FLOP/B)"), 0, 0};
    data.y = {tr("Speed of one GPU (%1)").arg(format.figureUnit(plan::FigureUnit::Teraflops)), 0, 0};
    data.xLog = data.yLog = true;
    return data;
}

} // namespace suanchou::ui
