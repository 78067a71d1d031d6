// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportbuilder.h"

#include "model/explain/derivation.h"
#include "model/plan/assumed.h"
#include "model/scenario/fields.h"
#include "ui/text/explaintext.h"
#include "ui/text/fieldtext.h"
#include "ui/text/figuretext.h"

#include <cmath>

// What the figures rest on: assumptions, inputs, formulas.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

ReportSection ReportBuilder::assumptions() const
{
    ReportSection section{tr("Assumptions that were taken"), 1, false, {}, {}};
    const std::vector<plan::Assumed> assumed = plan::assumed(scenario(), plan(), *m_input.basis);
    if (assumed.empty())
        return section;
    section.blocks << ReportParagraph{
        tr("What the scenario leaves open, the value it was planned with, and where that comes from.")};
    ReportTable table;
    table.head = {tr("Input"), tr("Value"), tr("Source"), tr("Date")};
    table.widths = {30, 20, 38, 12};
    table.textColumns = 4;
    const Format own = m_format.withAmountsIn(scenario().finance.currency);
    const auto source = [&](const std::string &word) {
        if (word == "program-default")
            return tr("default of the program");
        if (word == "engine-default")
            return tr("default of the engine");
        if (word == "derived")
            return tr("derived from the plan");
        if (word == "chosen")
            return tr("chosen by the program");
        return text(word);
    };
    for (const plan::Assumed &entry : assumed) {
        const scenario::Field &field = scenario::field(entry.field);
        const QString value = entry.number ? own.field(field, *entry.number) : own.field(field, entry.text);
        table.rows << QStringList{FieldText::label(entry.field), value, source(entry.source),
                                  text(entry.date)};
    }
    section.blocks << table;
    return section;
}

ReportSection ReportBuilder::inputs() const
{
    ReportSection section{tr("Inputs that were stated"), 1, false, {}, {}};
    ReportTable table;
    table.head = {tr("Input"), tr("Value"), tr("Key in files")};
    table.widths = {40, 30, 30};
    table.textColumns = 3;
    for (const scenario::Field &field : scenario::fields()) {
        if (scenario::isGiven(scenario(), field.id))
            table.rows << QStringList{FieldText::label(field.id), fieldValue(field.id), text(field.key)};
    }
    if (!table.rows.isEmpty())
        section.blocks << table;
    return section;
}

ReportSection ReportBuilder::formulas() const
{
    ReportSection section{tr("Formulas and sources"), 1, false, {}, {}};
    ReportTable table;
    table.head = {tr("Figure"), tr("Formula and numbers"), tr("Source")};
    table.widths = {24, 48, 28};
    table.textColumns = 3;
    for (const plan::Figure &figure : plan::figures()) {
        if (!figure.value(plan()))
            continue;
        const explain::Derivation derivation = explain::derive(figure.id, scenario(), plan(), *m_input.basis);
        if (derivation.formula.empty())
            continue;
        QStringList operands;
        for (const explain::Operand &operand : derivation.operands) {
            const bool whole = std::abs(operand.value) < 1e15 && operand.value == std::round(operand.value);
            const QString value =
                whole ? m_format.count(operand.value) : m_format.significant(operand.value, 4);
            const QString unit = ExplainText::unit(operand.unit, plan().cost.currency);
            operands << u"%1 = %2%3 (%4)"_s.arg(text(operand.symbol), value,
                                                unit.isEmpty() ? QString() : u' ' + unit,
                                                ExplainText::name(operand.name));
        }
        const QString formula =
            text(derivation.formula) + (operands.isEmpty() ? QString() : u'\n' + operands.join(u"; "_s));
        table.rows << QStringList{FigureText::label(figure.id) + u"\n= "_s +
                                      m_format.figure(figure.id, plan()),
                                  formula, text(derivation.reference)};
    }
    if (!table.rows.isEmpty())
        section.blocks << table;
    return section;
}

ReportSection ReportBuilder::disclaimer() const
{
    ReportSection section{tr("Disclaimer"), 1, false, {}, {}};
    section.blocks << ReportParagraph{tr(
        "This document is a planning estimate, not a quotation. Memory follows from the model's shape and published behaviour of the "
        "engines; speed is estimated and carries the bands stated; prices are those of their dates and change. Ask for quotes and "
        "measure before committing money.")};
    return section;
}

} // namespace suanchou::ui
