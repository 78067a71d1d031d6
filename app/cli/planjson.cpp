// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planjson.h"

#include "app/cli/costwords.h"
#include "app/cli/texttable.h"
#include "model/catalog/catalog.h"
#include "model/evidence/bands.h"
#include "model/explain/derivation.h"
#include "model/plan/assumed.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "model/scenario/fields.h"
#include "ui/charts/riskcharts.h"
#include "ui/text/explaintext.h"
#include "ui/text/figuretext.h"
#include "ui/text/format.h"
#include "ui/text/warningtext.h"

#include <cmath>

namespace suanchou::app {

using namespace Qt::StringLiterals;
using scenario::numberJson;
using scenario::slot;

namespace {

constexpr std::string_view planFormat = "suanchou/plan";
constexpr int planVersion = 1;

OrderedJson figureJson(const plan::Figure &figure, const plan::Plan &plan)
{
    const std::optional<double> value = figure.value(plan);
    if (!value)
        return nullptr;
    if (figure.unit == plan::FigureUnit::Flag)
        return *value != 0;
    return numberJson(*value);
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

std::string_view severityWord(plan::Severity severity)
{
    switch (severity) {
    case plan::Severity::Info:
        return "info";
    case plan::Severity::Warning:
        return "warning";
    case plan::Severity::Error:
        break;
    }
    return "error";
}

OrderedJson fixJson(const plan::Fix &fix)
{
    if (fix.count == 0)
        return nullptr;
    OrderedJson patch = OrderedJson::object();
    for (int i = 0; i < fix.count; ++i) {
        const plan::Fix::Change &change = fix.changes[static_cast<std::size_t>(i)];
        slot(patch, scenario::field(change.field).key) = change.text.empty() ? numberJson(change.number) : OrderedJson(change.text);
    }
    return patch;
}

OrderedJson warningsJson(const plan::Plan &plan, const plan::Basis &basis, const ui::Format &format)
{
    OrderedJson list = OrderedJson::array();
    for (const plan::Warning &warning : plan.warnings) {
        list.push_back({{"code", plan::word(warning.code)},
                        {"severity", severityWord(warning.severity)},
                        {"message", utf8(ui::WarningText::sentence(warning, plan, basis.catalog(), format))},
                        {"fix", fixJson(warning.fix)}});
    }
    return list;
}

OrderedJson assumedValue(const plan::Assumed &assumed)
{
    if (assumed.number)
        return numberJson(*assumed.number);
    if (!assumed.text.empty())
        return assumed.text;
    return nullptr;
}

OrderedJson assumedJson(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    OrderedJson list = OrderedJson::array();
    for (const plan::Assumed &assumed : plan::assumed(scenario, plan, basis)) {
        list.push_back({{"key", scenario::field(assumed.field).key},
                        {"value", assumedValue(assumed)},
                        {"source", assumed.source},
                        {"date", assumed.date.empty() ? OrderedJson(nullptr) : OrderedJson(assumed.date)}});
    }
    return list;
}

OrderedJson bandsJson(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    OrderedJson bands = OrderedJson::object();
    for (const plan::Figure &figure : plan::figures()) {
        if (const auto band = evidence::band(figure.id, scenario, plan, basis)) {
            bands[std::string(figure.key)] = {
                {"low", numberJson(band->low)}, {"high", numberJson(band->high)}, {"level", band->level}};
        }
    }
    return bands;
}

OrderedJson operandJson(const explain::Operand &operand, catalog::Currency currency)
{
    OrderedJson json{{"symbol", operand.symbol},
                     {"name", utf8(ui::ExplainText::name(operand.name))},
                     {"value", numberJson(operand.value)},
                     {"unit", utf8(ui::ExplainText::unit(operand.unit, currency))}};
    if (operand.source)
        json["source"] = {{"text", operand.source->source}, {"date", operand.source->date}};
    if (operand.field != scenario::FieldId::End)
        json["input"] = scenario::field(operand.field).key;
    if (operand.figure != plan::FigureId::End)
        json["figure"] = plan::figure(operand.figure).key;
    return json;
}

OrderedJson derivationsJson(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    OrderedJson all = OrderedJson::object();
    for (const plan::Figure &figure : plan::figures()) {
        if (!figure.value(plan))
            continue;
        const explain::Derivation derivation = explain::derive(figure.id, scenario, plan, basis);
        OrderedJson operands = OrderedJson::array();
        for (const explain::Operand &operand : derivation.operands)
            operands.push_back(operandJson(operand, plan.cost.currency));
        all[std::string(figure.key)] = {
            {"formula", derivation.formula}, {"reference", derivation.reference}, {"operands", std::move(operands)}};
    }
    return all;
}

void addCostLines(const cost::CostReport &cost, OrderedJson &into)
{
    OrderedJson opex = OrderedJson::object();
    for (std::size_t i = 0; i < cost::opexItemCount; ++i)
        opex[std::string(word(static_cast<cost::OpexItem>(i)))] = numberJson(inMoneyPerYear(cost.own.opexLines[i]));
    into["own"]["opex_lines"] = std::move(opex);
    OrderedJson capex = OrderedJson::object();
    for (std::size_t i = 0; i < cost::capexItemCount; ++i)
        capex[std::string(word(static_cast<cost::CapexItem>(i)))] = numberJson(inMoney(cost.own.capexLines[i]));
    into["own"]["capex_lines"] = std::move(capex);
    into["currency"] = scenario::word(cost.currency);
    const cost::Comparison &comparison = cost.comparison;
    const auto reason = [&](const char *key, cost::Absence absence) {
        into["reasons"][key] = absence == cost::Absence::None ? OrderedJson(nullptr) : OrderedJson(word(absence));
    };
    reason("break_even", comparison.breakEvenAbsence);
    reason("break_even_utilisation", comparison.utilisationAbsence);
    reason("irr", comparison.returnAbsence);
    reason("payback", comparison.paybackAbsence);
    reason("api", comparison.apiAbsence);
    if (cost.rent.offer)
        into["rent"]["offer"] = cost.rent.offer->provider + " " + cost.rent.offer->instance;
    if (cost.api.price)
        into["api"]["provider"] = cost.api.price->provider;
}

OrderedJson yearsJson(const std::vector<cost::YearOfCost> &years)
{
    OrderedJson list = OrderedJson::array();
    const auto amount = [](const std::optional<quantity::Money> &money) {
        return money ? numberJson(inMoney(*money)) : OrderedJson(nullptr);
    };
    for (const cost::YearOfCost &year : years) {
        list.push_back({{"year", year.year},
                        {"own", amount(year.own)},
                        {"rent", amount(year.rent)},
                        {"api", amount(year.api)},
                        {"saved", amount(year.saved)},
                        {"depreciation", numberJson(inMoney(year.depreciation))},
                        {"book_value", numberJson(inMoney(year.bookValue))},
                        {"interest", numberJson(inMoney(year.interest))}});
    }
    return list;
}

OrderedJson wayJson(const std::optional<explore::WayRisk> &way)
{
    if (!way)
        return nullptr;
    return {{"total_p10", numberJson(way->total.p10)}, {"total_p50", numberJson(way->total.p50)},
            {"total_p90", numberJson(way->total.p90)}, {"total_mean", numberJson(way->mean)},
            {"total_cvar95", numberJson(way->tail)},   {"cheapest_share", numberJson(way->cheapest)}};
}

OrderedJson shareJson(const std::optional<double> &share)
{
    return share ? numberJson(*share) : OrderedJson(nullptr);
}

} // namespace

OrderedJson riskJson(const std::optional<explore::Risk> &risk)
{
    if (!risk)
        return nullptr;
    return {{"draws", risk->draws},
            {"seed", explore::RiskOptions().seed},
            {"own", wayJson((*risk)[explore::Way::Own])},
            {"rent", wayJson((*risk)[explore::Way::Rent])},
            {"api", wayJson((*risk)[explore::Way::Api])},
            {"own_beats_rent_share", shareJson(risk->ownBeatsRent)},
            {"own_beats_api_share", shareJson(risk->ownBeatsApi)}};
}

QString riskTable(const explore::Risk &risk, const ui::Format &format)
{
    TextTable table({ui::RiskCharts::tr("Total"), ui::RiskCharts::tr("Buy"), ui::RiskCharts::tr("Rent"),
                     ui::RiskCharts::tr("API")});
    for (const QStringList &row : ui::RiskCharts::rows(risk, format))
        table.add(row);
    return table.text() + u"\n"_s + ui::RiskCharts::verdict(risk, format);
}

OrderedJson planJson(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis,
                     const ui::Format &format, bool explain)
{
    OrderedJson root{{"format", planFormat}, {"version", planVersion}, {"name", scenario.name}};
    for (const plan::Figure &figure : plan::figures())
        slot(root, figure.key) = figureJson(figure, plan);
    root["model"]["id"] = scenario.model.id.empty() ? OrderedJson(nullptr) : OrderedJson(scenario.model.id);
    root["placement"]["accelerator"] = plan.accelerator;
    root["placement"]["reason"] = utf8(ui::FigureText::reason(plan.placement.reason));
    root["memory"]["weights_format"] = plan.weights;
    root["memory"]["kv_format"] = plan.kvCache;
    addCostLines(plan.cost, root["cost"]);
    root["cost"]["years"] = yearsJson(plan::yearsOf(scenario, plan, basis));
    root["bands"] = bandsJson(scenario, plan, basis);
    root["warnings"] = warningsJson(plan, basis, format);
    root["assumed"] = assumedJson(scenario, plan, basis);
    if (explain)
        root["derivations"] = derivationsJson(scenario, plan, basis);
    return root;
}

OrderedJson costJson(const cost::CostReport &cost, const std::vector<cost::YearOfCost> &years)
{
    plan::Plan plan;
    plan.cost = cost;
    OrderedJson root{{"format", planFormat}, {"version", planVersion}};
    for (const plan::Figure &figure : plan::figures()) {
        if (figure.key.starts_with("cost.") || figure.key.starts_with("power."))
            slot(root, figure.key) = figureJson(figure, plan);
    }
    addCostLines(cost, root["cost"]);
    root["cost"]["years"] = yearsJson(years);
    return root;
}

} // namespace suanchou::app
