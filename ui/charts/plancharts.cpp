// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plancharts.h"

#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/plan/subject.h"
#include "model/scenario/fields.h"
#include "ui/text/figuretext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using memory::Term;
using plan::FigureId;

namespace {

constexpr std::array<Hue, memory::termCount> termHues{
    Hue::Blue,  Hue::Sky,  Hue::Vermilion, Hue::Slate, Hue::Purple, Hue::Orange, Hue::Yellow,
    Hue::Green, Hue::Rose, Hue::Brown,     Hue::Grey,  Hue::Teal,   Hue::Pale};

QString termTip(const memory::Budget &budget, Term term, const Format &format)
{
    const quantity::Bytes amount = budget[term];
    const double usable = quantity::inBytes(budget.usable);
    const QString share =
        usable > 0 ? format.percent(quantity::inBytes(amount) / usable, 1) : format.absent();
    return u"<b>%1</b><br>%2 = %3 · %4<br>%5<br><i>%6</i>"_s.arg(
        FigureText::label(term), format.bytes(amount), format.decimalBytes(amount), share,
        FigureText::formula(term).toHtmlEscaped(), FigureText::explanation(term).toHtmlEscaped());
}

} // namespace

QString chartName(const QString &name)
{
    // The end says more than the middle: number and kind of the GPUs.
    constexpr qsizetype head = 11;
    constexpr qsizetype tail = 22;
    return name.size() <= head + tail + 1 ? name : name.left(head) + u'…' + name.right(tail);
}

QString scenarioName(const scenario::Scenario &scenario, const plan::Plan &plan,
                     const catalog::Catalog &catalog, const Format &format)
{
    if (!scenario.name.empty())
        return QString::fromStdString(scenario.name);
    const catalog::ModelSpec *model = catalog.model(scenario.model.id);
    const catalog::Accelerator *device = catalog.accelerator(plan.accelerator);
    const bool sized = scenario.model.parameters > 0;
    const QString modelName = sized   ? format.parameters(scenario.model.parameters)
                              : model ? QString::fromStdString(model->name)
                                      : format.field(scenario::field(scenario::FieldId::Model), scenario.model);
    const QString deviceName = QString::fromStdString(device ? device->name : plan.accelerator);
    return u"%1 · %2 × %3"_s.arg(modelName, format.count(plan.placement.gpus), deviceName);
}

Hue PlanCharts::hue(Term term)
{
    return termHues[std::min(static_cast<std::size_t>(term), termHues.size() - 1)];
}

BarData PlanCharts::memory(const std::vector<PlanView> &plans, const Format &format)
{
    BarData data;
    data.locale = format.locale();
    data.emptyText = tr("There is no plan yet.");
    double largest = 0;
    for (const PlanView &view : plans) {
        largest = std::max({largest, quantity::inBytes(view.plan->memory.capacity),
                            quantity::inBytes(view.plan->memory.total)});
    }
    const AxisUnit axis = format.bytesAxis(largest);
    const auto shown = [&](quantity::Bytes amount) { return quantity::inBytes(amount) / axis.divisor; };
    data.axis = {tr("Memory of the fullest GPU (%1)").arg(axis.unit), decimalsFor(largest / axis.divisor), 0};
    BarLimit usable{tr("usable"), {}, false};
    BarLimit capacity{tr("installed"), {}, true};
    for (const PlanView &view : plans) {
        const memory::Budget &budget = view.plan->memory;
        data.bars << chartName(view.name);
        data.totals << format.bytes(budget.total) + (budget.fits ? QString() : u" · "_s + tr("does not fit"));
        usable.values << shown(budget.usable);
        capacity.values << shown(budget.capacity);
    }
    data.limits = {usable, capacity};
    for (std::size_t i = 0; i < memory::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        BarPart part{FigureText::label(term), hue(term), {}, {}, static_cast<int>(i)};
        bool any = false;
        for (const PlanView &view : plans) {
            part.values << shown(view.plan->memory[term]);
            part.tips << termTip(view.plan->memory, term, format);
            any = any || part.values.last() > 0;
        }
        if (any)
            data.parts << part;
    }
    return data;
}

LineData PlanCharts::latencyThroughput(const std::vector<PlanView> &plans, const plan::Basis &basis,
                                       const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.sortedByX = false;
    data.emptyText =
        tr("There is no speed to show: none is known for this accelerator, or not two requests fit.");
    double largestRate = 0;
    double largestMs = 0;
    constexpr std::array hues{Hue::Blue,   Hue::Orange, Hue::Green, Hue::Vermilion,
                              Hue::Purple, Hue::Teal,   Hue::Brown};
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const PlanView &view = plans[i];
        if (!view.plan->serving || quantity::inTokensPerSecond(view.plan->serving->output) <= 0)
            continue;
        LineSeries line{chartName(view.name), {}, {}, hues[i % hues.size()], static_cast<int>(i), false};
        scenario::Scenario variant = withChoices(*view.scenario, *view.plan);
        variant.serving.mode = scenario::ServingMode::Server;
        variant.serving.requestRate.reset();
        const auto &targets = view.scenario->serving.slo;
        double withinTtft = 0;
        const double own = quantity::inRequests(view.plan->serving->concurrency);
        const double most = std::max(quantity::inRequests(view.plan->serving->maxConcurrency), own);
        for (double users = 1; users <= std::max(2.0, std::min(most, 4096.0)) * 1.001;
             users *= std::sqrt(2.0)) {
            variant.serving.concurrency = quantity::requests(std::round(users));
            const plan::Plan answer = plan::evaluate(variant, basis);
            if (!answer.serving)
                break;
            const double rate = quantity::inTokensPerSecond(answer.serving->output);
            const double ms = quantity::inMilliseconds(answer.serving->tpot);
            line.x << rate;
            line.y << ms;
            largestRate = std::max(largestRate, rate);
            largestMs = std::max(largestMs, ms);
            if (i == 0 && targets.ttft && answer.serving->ttft <= *targets.ttft)
                withinTtft = rate;
        }
        if (line.x.size() < 2)
            continue;
        if (i == 0) {
            const double rate = quantity::inTokensPerSecond(view.plan->serving->output);
            const double ms = quantity::inMilliseconds(view.plan->serving->tpot);
            data.points << Crossing{{rate, ms},
                                    tr("%n request(s) at once", nullptr, static_cast<int>(std::lround(own)))};
            data.boxed = targets.tpot.has_value() || withinTtft > 0;
            if (withinTtft > 0) {
                data.xLimit = withinTtft;
                data.xLimitLabel = tr("TTFT target %1").arg(format.duration(*targets.ttft));
            }
            if (targets.tpot) {
                data.yLimit = quantity::inMilliseconds(*targets.tpot);
                data.yLimitLabel = tr("target %1").arg(format.milliseconds(data.yLimit));
            }
        }
        data.series << line;
    }
    const AxisUnit axis = format.countAxis(largestRate);
    for (LineSeries &line : data.series) {
        for (double &x : line.x)
            x /= axis.divisor;
    }
    data.xLimit /= axis.divisor;
    for (Crossing &point : data.points)
        point.at.rx() /= axis.divisor;
    const QString unit = format.figureUnit(plan::FigureUnit::TokensPerSecond);
    data.x = {tr("Output of the deployment (%1)").arg(axis.unit.isEmpty() ? unit : axis.unit + u' ' + unit),
              decimalsFor(largestRate / axis.divisor), 0};
    data.y = {tr("Time per output token (ms)"), decimalsFor(largestMs), 0};
    return data;
}

MemoryGrid memoryGrid(const PlanView &view, const plan::Basis &basis)
{
    MemoryGrid grid;
    grid.training = scenario::isTraining(view.scenario->task);
    scenario::Scenario variant = withChoices(*view.scenario, *view.plan);
    const plan::ModelSubject model(view.scenario->model, basis.catalog());
    const bool known = view.scenario->model.parameters <= 0 && model.spec().maxContext > 0;
    const double longest = known ? static_cast<double>(model.spec().maxContext) : 131072.0;
    const double asked = grid.training
                             ? quantity::inTokens(variant.training.sequenceLength)
                             : quantity::inTokens(variant.serving.inputTokens + variant.serving.outputTokens);
    const double top = std::clamp(std::max(longest, asked), 32768.0, 1048576.0);
    for (double length = 512; length < top * 1.4; length *= 2)
        grid.lengths.push_back(length);
    const double most = grid.training
                            ? 64.0
                            : std::max(1024.0, view.scenario->serving.concurrency
                                                   ? quantity::inRequests(*view.scenario->serving.concurrency)
                                                   : 1.0);
    for (double count = 1; count < most * 1.4; count *= 2)
        grid.counts.push_back(count);

    const double output = quantity::inTokens(variant.serving.outputTokens);
    variant.serving.mode = scenario::ServingMode::Server;
    variant.serving.requestRate.reset();
    variant.serving.contextLimit.reset();
    for (const double count : grid.counts) {
        for (const double length : grid.lengths) {
            if (grid.training) {
                variant.training.sequenceLength = quantity::tokens(length);
                variant.training.microBatch = static_cast<int>(count);
                variant.training.globalBatch =
                    std::max(view.scenario->training.globalBatch,
                             variant.training.microBatch * view.plan->placement.layout.data);
            } else {
                const double answer = std::min(output, length / 2);
                variant.serving.outputTokens = quantity::tokens(answer);
                variant.serving.inputTokens = quantity::tokens(length - answer);
                variant.serving.concurrency = quantity::requests(count);
            }
            const memory::Budget budget = plan::evaluate(variant, basis).memory;
            const double usable = quantity::inBytes(budget.usable);
            grid.shares.push_back(usable > 0 ? quantity::inBytes(budget.total) / usable : 2.0);
        }
    }
    return grid;
}

namespace {

struct MapWords {
    Q_DECLARE_TR_FUNCTIONS(PlanCharts)
};

QString powerOfTwo(double value)
{
    if (value >= 1048576)
        return QLocale::c().toString(value / 1048576, 'f', 0) + u'M';
    return value >= 1024 ? QLocale::c().toString(value / 1024, 'f', 0) + u'k'
                         : QLocale::c().toString(value, 'f', 0);
}

} // namespace

HeatData memoryMap(const PlanView &view, const MemoryGrid &grid, const Format &format)
{
    HeatData data;
    data.locale = format.locale();
    data.emptyText = MapWords::tr("There is no plan yet.");
    for (const double length : grid.lengths)
        data.xTicks << powerOfTwo(length);
    for (const double count : grid.counts)
        data.yTicks << format.count(count);
    const double usable = quantity::inGib(view.plan->memory.usable);
    std::size_t cell = 0;
    for (const double count : grid.counts) {
        for (const double length : grid.lengths) {
            const double share = grid.shares[cell++];
            data.cells << share;
            const QString amount = format.gibOf(share * usable, usable);
            data.tips << (grid.training ? MapWords::tr("Sequences of %1, micro batch %2")
                                              .arg(format.tokens(length), format.count(count))
                                        : MapWords::tr("%1 requests at once of %2")
                                              .arg(format.count(count), format.tokens(length))) +
                             u"\n"_s + amount + u" · "_s +
                             (share <= 1.0 ? MapWords::tr("fits") : MapWords::tr("does not fit"));
        }
    }
    double length = 0;
    double count = 0;
    if (grid.training) {
        length = quantity::inTokens(view.scenario->training.sequenceLength);
        count = view.scenario->training.microBatch;
    } else {
        length = quantity::inTokens(view.scenario->serving.inputTokens + view.scenario->serving.outputTokens);
        count = view.plan->serving ? quantity::inRequests(view.plan->serving->concurrency)
                : view.scenario->serving.concurrency
                    ? quantity::inRequests(*view.scenario->serving.concurrency)
                    : 0;
    }
    if (length > 0 && count > 0 && !grid.lengths.empty()) {
        data.current = {std::log2(length / grid.lengths.front()), std::log2(count)};
        data.hasCurrent =
            data.current.x() > -0.5 && data.current.x() < static_cast<double>(grid.lengths.size()) - 0.5 &&
            data.current.y() > -0.5 && data.current.y() < static_cast<double>(grid.counts.size()) - 0.5;
        data.currentLabel = MapWords::tr("this scenario");
    }
    data.xLabel = grid.training ? MapWords::tr("Sequence length (tokens)")
                                : MapWords::tr("Context per request (tokens)");
    data.yLabel = grid.training ? MapWords::tr("Micro batch") : MapWords::tr("Requests at once");
    data.scaleLabel = MapWords::tr("Memory needed of what is usable");
    data.beyondLabel = MapWords::tr("does not fit");
    return data;
}

} // namespace suanchou::ui
