// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/planjson.h"
#include "app/cli/texttable.h"
#include "model/cost/finance.h"
#include "model/explore/risk.h"
#include "model/plan/basis.h"
#include "ui/text/errortext.h"
#include "ui/text/figuretext.h"
#include "ui/text/format.h"
#include "ui/text/warningtext.h"

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

QString costTable(const cost::CostReport &report, const ui::Format &format)
{
    plan::Plan plan;
    plan.cost = report;
    TextTable table;
    for (const plan::Figure &figure : plan::figures()) {
        const bool money = figure.key.starts_with("cost.") || figure.key.starts_with("power.");
        if (money && figure.value(plan))
            table.add({ui::FigureText::label(figure.id), format.figure(figure.id, plan)});
    }
    return table.text();
}

QString budgetSentence(const scenario::Finance &finance, const cost::CostReport &report, const plan::Basis &basis,
                       const ui::Format &format)
{
    const plan::Warning warning{plan::WarningCode::OverBudget,
                                plan::Severity::Warning,
                                {quantity::inMoney(*report.own.capex), quantity::inMoney(*finance.own.budget)},
                                {}};
    return ui::WarningText::sentence(warning, plan::Plan(), basis.catalog(), format);
}

/// Without a plan only stated costs count, and so do their spreads.
std::optional<explore::Risk> riskOf(const scenario::Finance &finance, const plan::Basis &basis)
{
    return explore::risk(
        finance,
        [&](const scenario::Finance &drawn, double goodsFactor) {
            return cost::basisOf({.finance = drawn, .catalog = basis.catalog(), .goodsFactor = goodsFactor});
        },
        explore::spreadsOf(basis.catalog()));
}

} // namespace

ExitStatus runCost(const Invocation &invocation, const plan::Basis &basis)
{
    auto loaded = loadScenario(invocation.files.first(), basis);
    if (const auto *errors = std::get_if<scenario::Errors>(&loaded)) {
        printError(ui::ErrorText::sentences(*errors));
        return ExitStatus::WrongInput;
    }
    const scenario::Scenario &scenario = std::get<scenario::File>(loaded).scenario;
    const cost::CostInput input{.finance = scenario.finance, .catalog = basis.catalog()};
    const cost::CostReport report = cost::costReport(input);
    if (invocation.json) {
        OrderedJson root = costJson(report, cost::yearsOf(input));
        root["cost"]["risk"] = riskJson(riskOf(scenario.finance, basis));
        printLine(QString::fromStdString(root.dump(2, ' ', false, OrderedJson::error_handler_t::replace)));
        return ExitStatus::Done;
    }
    ui::Format format(invocation.language);
    format.setCurrency(report.currency, report.currency, basis.catalog().economy().exchange);
    printLine(costTable(report, format));
    if (report.own.withinBudget == false)
        printLine(u'\n' + budgetSentence(scenario.finance, report, basis, format));
    if (const auto risk = riskOf(scenario.finance, basis))
        printLine(u'\n' + riskTable(*risk, format));
    return ExitStatus::Done;
}

} // namespace suanchou::app
