// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/planjson.h"
#include "app/cli/texttable.h"
#include "model/evidence/bands.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "ui/text/errortext.h"
#include "ui/text/figuretext.h"
#include "ui/text/format.h"
#include "ui/text/warningtext.h"

#include <QCoreApplication>

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::app::PlanTable)
};

ui::Format formatFor(const Invocation &invocation, const plan::Basis &basis, catalog::Currency currency)
{
    ui::Format format(invocation.language);
    format.setCurrency(currency, currency, basis.catalog().economy().exchange);
    return format;
}

QString heading(std::string_view section)
{
    if (section == "model")
        return Words::tr("Model");
    if (section == "memory")
        return Words::tr("Memory");
    if (section == "placement")
        return Words::tr("Placement");
    if (section == "performance")
        return Words::tr("Serving speed");
    if (section == "storage")
        return Words::tr("Storage");
    if (section == "demand")
        return Words::tr("Demand");
    if (section == "training")
        return Words::tr("Training speed");
    if (section == "power")
        return Words::tr("Power");
    return Words::tr("Cost");
}

std::string_view sectionOf(const plan::Figure &figure)
{
    return figure.key.substr(0, figure.key.find('.'));
}

QString cell(const plan::Figure &figure, const plan::Plan &plan, const ui::Format &format)
{
    return format.figure(figure.id, plan);
}

struct Evaluated {
    scenario::Scenario scenario;
    plan::Plan plan;
    QString name;
};

QString nameOf(const scenario::Scenario &scenario, const QString &file)
{
    return scenario.name.empty() ? file : QString::fromStdString(scenario.name);
}

/// Prints the errors and returns nothing when a file can't be planned.
std::optional<Evaluated> evaluateFile(const QString &path, const plan::Basis &basis)
{
    auto loaded = loadScenario(path, basis);
    if (const auto *errors = std::get_if<scenario::Errors>(&loaded)) {
        printError(ui::ErrorText::sentences(*errors));
        return std::nullopt;
    }
    Evaluated evaluated;
    evaluated.scenario = std::get<scenario::File>(loaded).scenario;
    evaluated.plan = plan::evaluate(evaluated.scenario, basis);
    evaluated.name = nameOf(evaluated.scenario, path);
    return evaluated;
}

QString warningLines(const plan::Plan &plan, const plan::Basis &basis, const ui::Format &format)
{
    QString text;
    for (const plan::Warning &warning : plan.warnings) {
        text += u"\n• "_s + ui::WarningText::label(warning.severity) + u": "_s +
                ui::WarningText::sentence(warning, plan, basis.catalog(), format);
        const QString fix = ui::WarningText::fix(warning.fix, basis.catalog(), format);
        if (!fix.isEmpty())
            text += u" → "_s + fix;
    }
    return text;
}

QString planTable(const Evaluated &evaluated, const plan::Basis &basis, const ui::Format &format)
{
    TextTable table;
    std::string_view section;
    for (const plan::Figure &figure : plan::figures()) {
        if (!figure.value(evaluated.plan))
            continue;
        if (sectionOf(figure) != section) {
            section = sectionOf(figure);
            table.addHeading(heading(section));
        }
        QString interval;
        if (const auto band = evidence::band(figure.id, evaluated.scenario, evaluated.plan, basis))
            interval = format.band(figure.id, band->low, band->high);
        table.add({u"  "_s + ui::FigureText::label(figure.id), cell(figure, evaluated.plan, format), interval});
    }
    return table.text();
}

QString compareTable(const std::vector<Evaluated> &all, const plan::Basis &basis, const Invocation &invocation)
{
    QStringList header{QString()};
    for (const Evaluated &one : all)
        header.append(one.name);
    TextTable table(header);
    std::string_view section;
    for (const plan::Figure &figure : plan::figures()) {
        const bool any = std::any_of(all.begin(), all.end(), [&](const Evaluated &one) { return figure.value(one.plan).has_value(); });
        if (!any)
            continue;
        if (sectionOf(figure) != section) {
            section = sectionOf(figure);
            table.addHeading(heading(section));
        }
        QStringList row{u"  "_s + ui::FigureText::label(figure.id)};
        for (const Evaluated &one : all)
            row.append(cell(figure, one.plan, formatFor(invocation, basis, one.plan.cost.currency)));
        table.add(row);
    }
    return table.text();
}

ExitStatus statusOf(const plan::Plan &plan)
{
    return plan.memory.fits ? ExitStatus::Done : ExitStatus::NothingFeasible;
}

} // namespace

ExitStatus runPlan(const Invocation &invocation, const plan::Basis &basis)
{
    const auto evaluated = evaluateFile(invocation.files.first(), basis);
    if (!evaluated)
        return ExitStatus::WrongInput;
    const plan::Plan &plan = evaluated->plan;
    const ui::Format format = formatFor(invocation, basis, plan.cost.currency);
    if (invocation.json) {
        OrderedJson json = planJson(evaluated->scenario, plan, basis, format, invocation.explain);
        json["cost"]["risk"] = riskJson(explore::risk(evaluated->scenario, plan, basis));
        printLine(QString::fromStdString(json.dump(2, ' ', false, OrderedJson::error_handler_t::replace)));
    } else {
        printLine(evaluated->name);
        printLine(planTable(*evaluated, basis, format) + warningLines(plan, basis, format));
        if (const auto risk = explore::risk(evaluated->scenario, plan, basis))
            printLine(u'\n' + riskTable(*risk, format));
    }
    return statusOf(plan);
}

ExitStatus runCompare(const Invocation &invocation, const plan::Basis &basis)
{
    std::vector<Evaluated> all;
    bool failed = false;
    for (const QString &file : invocation.files) {
        if (auto evaluated = evaluateFile(file, basis))
            all.push_back(std::move(*evaluated));
        else
            failed = true;
    }
    if (failed)
        return ExitStatus::WrongInput;
    if (invocation.json) {
        OrderedJson list = OrderedJson::array();
        for (const Evaluated &one : all)
            list.push_back(planJson(one.scenario, one.plan, basis, formatFor(invocation, basis, one.plan.cost.currency), false));
        const OrderedJson root{{"format", "suanchou/comparison"}, {"version", 1}, {"plans", std::move(list)}};
        printLine(QString::fromStdString(root.dump(2, ' ', false, OrderedJson::error_handler_t::replace)));
    } else {
        printLine(compareTable(all, basis, invocation));
    }
    const bool anyFits = std::any_of(all.begin(), all.end(), [](const Evaluated &one) { return one.plan.memory.fits; });
    return anyFits ? ExitStatus::Done : ExitStatus::NothingFeasible;
}

} // namespace suanchou::app
