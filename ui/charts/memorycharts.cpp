// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/memorycharts.h"

#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/plan/subject.h"
#include "ui/text/techniquetext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using memory::Term;

namespace {

constexpr double shortest = 16;
constexpr double longestKnown = 1048576;
constexpr int points = 48;
constexpr double largestShown = 3; ///< of what is needed or usable, the larger

bool isTraining(const PlanView &view) { return scenario::isTraining(view.scenario->task); }

double ownLength(const PlanView &view)
{
    return isTraining(view)
               ? quantity::inTokens(view.scenario->training.sequenceLength)
               : quantity::inTokens(view.scenario->serving.inputTokens + view.scenario->serving.outputTokens);
}

double longestOfModel(const PlanView &view, const plan::Basis &basis)
{
    const plan::ModelSubject model(view.scenario->model, basis.catalog());
    const bool known = view.scenario->model.parameters <= 0 && model.spec().maxContext > 0;
    return std::max(known ? double(model.spec().maxContext) : longestKnown, ownLength(view));
}

/// One plan's scenario at other lengths.
class Variants {
public:
    Variants(const PlanView &view, const plan::Basis &basis)
        : m_basis(basis)
        , m_variant(withChoices(*view.scenario, *view.plan))
        , m_output(quantity::inTokens(view.scenario->serving.outputTokens))
    {
        // What the plan answers for is kept: as many requests as are at work, not the rate at which they come.
        m_variant.serving.mode = scenario::ServingMode::Server;
        m_variant.serving.requestRate.reset();
        m_variant.serving.contextLimit.reset();
        if (view.plan->serving)
            m_variant.serving.concurrency = view.plan->serving->concurrency;
    }

    memory::Budget at(double length)
    {
        const double whole = std::round(length);
        if (scenario::isTraining(m_variant.task)) {
            m_variant.training.sequenceLength = quantity::tokens(whole);
        } else {
            const double output = std::clamp(m_output, 1.0, std::max(1.0, std::floor(whole / 2)));
            m_variant.serving.outputTokens = quantity::tokens(output);
            m_variant.serving.inputTokens = quantity::tokens(whole - output);
        }
        return plan::evaluate(m_variant, m_basis).memory;
    }

private:
    const plan::Basis &m_basis;
    scenario::Scenario m_variant;
    double m_output;
};

double growing(const memory::Budget &budget, bool training)
{
    constexpr std::array serving{Term::KvCache, Term::RecurrentState};
    constexpr std::array training_{Term::Activations, Term::Logits};
    double sum = 0;
    for (const Term term : training ? training_ : serving)
        sum += quantity::inBytes(budget[term]);
    return sum;
}

} // namespace

LongestLength longestLength(const PlanView &view, const plan::Basis &basis)
{
    Variants variants(view, basis);
    LongestLength answer{{}, longestOfModel(view, basis)};
    if (!variants.at(shortest).fits)
        return answer;
    double fits = shortest;
    double fails = answer.lookedUpTo;
    if (variants.at(fails).fits) {
        answer.tokens = fails;
        return answer;
    }
    while (fails - fits > 1) {
        const double middle = std::floor((fits + fails) / 2);
        (variants.at(middle).fits ? fits : fails) = middle;
    }
    answer.tokens = fits;
    return answer;
}

LineData MemoryCharts::overLength(const std::vector<PlanView> &plans, const plan::Basis &basis,
                                  const Format &format)
{
    LineData data;
    data.locale = format.locale();
    data.emptyText = tr("There is no plan yet.");
    const PlanView &first = plans.front();
    const bool training = isTraining(first);
    const LongestLength reach = longestLength(first, basis);
    // Half as far again as it fits, so that the crossing is seen, but no further than the model goes.
    const double own = ownLength(first);
    const double wanted = 1.5 * std::max(reach.tokens.value_or(4 * own), own);
    const double top = std::max(shortest * points, std::min(wanted, reach.lookedUpTo));

    constexpr std::array hues{Hue::Blue,   Hue::Orange, Hue::Green, Hue::Vermilion,
                              Hue::Purple, Hue::Teal,   Hue::Brown};
    LineSeries part{training ? tr("of it activations and logits") : tr("of it KV cache and states"),
                    {},
                    {},
                    Hue::Sky,
                    0,
                    true};
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (isTraining(plans[i]) != training)
            continue;
        Variants variants(plans[i], basis);
        const double end = std::min(top, longestOfModel(plans[i], basis));
        LineSeries line{chartName(plans[i].name), {}, {}, hues[i % hues.size()], int(i), false};
        for (int k = 0; k <= points; ++k) {
            const double length = std::max(shortest, std::round(end * k / points));
            const memory::Budget budget = variants.at(length);
            line.x << length;
            line.y << quantity::inBytes(budget.total);
            if (i == 0) {
                part.x << length;
                part.y << growing(budget, training);
            }
        }
        data.series << line;
    }
    data.series.insert(1, part);

    const memory::Budget &budget = first.plan->memory;
    double largest = quantity::inBytes(budget.usable);
    for (const LineSeries &line : data.series)
        largest = std::max(largest, *std::max_element(line.y.begin(), line.y.end()));
    const AxisUnit y = format.bytesAxis(largest);
    const AxisUnit x = format.countAxis(top);
    for (LineSeries &line : data.series) {
        for (double &value : line.x)
            value /= x.divisor;
        for (double &value : line.y)
            value /= y.divisor;
    }
    data.yLimit = quantity::inBytes(budget.usable) / y.divisor;
    data.yLimitLabel = tr("usable %1").arg(format.bytes(budget.usable));
    const QPointF here(own / x.divisor, quantity::inBytes(budget.total) / y.divisor);
    data.points << Crossing{here, tr("this scenario: %1").arg(format.tokens(own))};
    data.yLimitBelow = reach.tokens && *reach.tokens < reach.lookedUpTo;
    if (data.yLimitBelow)
        data.crossings << Crossing{{*reach.tokens / x.divisor, data.yLimit},
                                   tr("fits up to %1").arg(format.tokens(*reach.tokens))};
    const QString name = training ? tr("Sequence length (%1)") : tr("Context per request (%1)");
    data.x = {name.arg(x.unit.isEmpty() ? tr("tokens") : tr("%1 tokens").arg(x.unit)),
              top / x.divisor < 20 ? 1 : 0, 0};
    data.y = {tr("Memory of the fullest GPU (%1)").arg(y.unit), y.decimals, 0};
    return data;
}

namespace {

struct TechniqueWords {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::MemoryCharts)

public:
    static QString amount(const explore::Saving &saving, const Format &format)
    {
        const quantity::Bytes saved = saving.saved;
        if (saving.standing == explore::Standing::NoEffect)
            return tr("no effect here");
        if (saving.standing == explore::Standing::InUse)
            return quantity::inBytes(saved) >= 0 ? tr("in use, saves %1").arg(format.bytes(saved))
                                                 : tr("in use, costs %1").arg(format.bytes(-saved));
        return quantity::inBytes(saved) >= 0 ? tr("saves %1").arg(format.bytes(saved))
                                             : tr("costs %1").arg(format.bytes(-saved));
    }

    static QString tip(const explore::Saving &saving, const Format &format)
    {
        QStringList lines{
            u"<b>%1</b>: %2"_s.arg(TechniqueText::label(saving.technique), amount(saving, format)),
            TechniqueText::explanation(saving.technique)};
        const bool used = saving.standing == explore::Standing::InUse;
        if (!used && saving.standing != explore::Standing::NoEffect)
            lines << tr("With it %1 are needed; %2.")
                         .arg(format.bytes(saving.needed),
                              saving.fits ? tr("that fits") : tr("that does not fit"));
        if (saving.slower && std::abs(*saving.slower) >= 0.005)
            lines << (*saving.slower > 0
                          ? tr("A step takes %1 longer with it.").arg(format.percent(*saving.slower, 0))
                          : tr("A step takes %1 less with it.").arg(format.percent(-*saving.slower, 0)));
        if (saving.standing != explore::Standing::NoEffect)
            lines << (used ? tr("Click to give it up.") : tr("Click to take it into use."));
        return lines.join(u"<br>"_s);
    }
};

} // namespace

BarData MemoryCharts::techniques(const PlanView &plan, const std::vector<explore::Saving> &savings,
                                 const Format &format)
{
    BarData data;
    data.locale = format.locale();
    data.emptyText = tr("There is no plan yet.");
    const memory::Budget &budget = plan.plan->memory;
    const double now = quantity::inBytes(budget.total);
    double largest = std::max(now, quantity::inBytes(budget.usable));
    for (const explore::Saving &saving : savings)
        largest =
            std::max(largest, quantity::inBytes(saving.needed) + std::abs(quantity::inBytes(saving.saved)));
    const AxisUnit axis = format.bytesAxis(largest);
    data.axis = {tr("Memory of the fullest GPU (%1)").arg(axis.unit), axis.decimals, 0};

    BarPart needed{tr("needed"), Hue::Blue, {}, {}, 0};
    BarPart saved{tr("would be saved"), Hue::Green, {}, {}, 1};
    BarPart already{tr("saved already"), Hue::Pale, {}, {}, 2};
    BarPart added{tr("would be added"), Hue::Vermilion, {}, {}, 3};
    BarLimit usable{tr("usable"), {}, false};
    const auto add = [&](const QString &name, const QString &end, const QString &tip,
                         std::array<double, 4> bytes) {
        data.bars << name;
        data.totals << end;
        usable.values << quantity::inBytes(budget.usable) / axis.divisor;
        std::size_t i = 0;
        for (BarPart *part : {&needed, &saved, &already, &added}) {
            part->values << bytes[i++] / axis.divisor;
            part->tips << tip;
        }
    };
    add(tr("As it is"), format.bytes(budget.total),
        tr("The plan as it is: %1").arg(format.bytes(budget.total)), {now, 0, 0, 0});
    for (const explore::Saving &saving : savings) {
        const double gain = quantity::inBytes(saving.saved);
        const double with = quantity::inBytes(saving.needed);
        std::array<double, 4> bytes{with, 0, 0, 0};
        if (saving.standing == explore::Standing::NoEffect)
            bytes = {now, 0, 0, 0};
        else if (gain < 0)
            bytes = {with + gain, 0, 0, -gain};
        else
            bytes = {with, saving.standing == explore::Standing::Open ? gain : 0,
                     saving.standing == explore::Standing::InUse ? gain : 0, 0};
        const bool used = saving.standing == explore::Standing::InUse;
        const QString label = TechniqueText::label(saving.technique);
        add(used ? u"✓ "_s + label : label, TechniqueWords::amount(saving, format),
            TechniqueWords::tip(saving, format), bytes);
    }
    // What has long been given up (a whole model on every GPU) shall not squeeze the rest.
    data.most = largestShown * std::max(now, quantity::inBytes(budget.usable)) / axis.divisor;
    data.parts = {needed};
    for (const BarPart &part : {saved, already, added}) {
        if (*std::max_element(part.values.begin(), part.values.end()) > 0)
            data.parts << part;
    }
    data.limits = {usable};
    return data;
}

} // namespace suanchou::ui
