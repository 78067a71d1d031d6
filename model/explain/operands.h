// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explain/derivation.h"
#include "model/plan/basis.h"

// Shared by the files that derive figures; not for others.
namespace suanchou::explain {

/// What a derivation is made from, and a few ways to state an operand.
struct Context {
    const scenario::Scenario &scenario;
    const plan::Plan &plan;
    const plan::Basis &basis;
    Derivation &result;

    void formula(std::string_view symbols, std::string_view reference)
    {
        result.formula = symbols;
        result.reference = reference;
    }
    Operand &operand(std::string_view symbol, OperandName name, double value, OperandUnit unit = OperandUnit::None)
    {
        result.operands.push_back({.symbol = symbol, .name = name, .value = value, .unit = unit});
        return result.operands.back();
    }
    void input(std::string_view symbol, OperandName name, double value, OperandUnit unit, scenario::FieldId field)
    {
        operand(symbol, name, value, unit).field = field;
    }
    void datum(std::string_view symbol, OperandName name, double value, OperandUnit unit, const catalog::Provenance &source)
    {
        operand(symbol, name, value, unit).source = &source;
    }
    /// An operand that is a figure itself; left out when the plan lacks it.
    void figure(std::string_view symbol, OperandName name, plan::FigureId id, OperandUnit unit)
    {
        if (const auto value = plan::figure(id).value(plan))
            operand(symbol, name, *value, unit).figure = id;
    }
    void term(std::string_view symbol, OperandName name, memory::Term term)
    {
        const double value = inGib(plan.memory[term]);
        if (value > 0)
            operand(symbol, name, value, OperandUnit::Gib);
    }
};

void deriveSpeed(plan::FigureId figure, Context &context);
void deriveQueue(plan::FigureId figure, Context &context);
void deriveDemand(plan::FigureId figure, Context &context);
void deriveRun(plan::FigureId figure, Context &context);
void deriveSite(plan::FigureId figure, Context &context);
void deriveCost(plan::FigureId figure, Context &context);

} // namespace suanchou::explain
