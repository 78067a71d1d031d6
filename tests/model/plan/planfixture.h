// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/evaluate.h"
#include "model/plan/figures.h"
#include "tests/model/basisfixture.h"

#include <QtNumeric>

// Plans on the shipped catalogue, and what tests ask of them.
namespace suanchou::test {

inline plan::Plan planOf(const scenario::Scenario &scenario) { return plan::evaluate(scenario, basis()); }
inline plan::Plan planOf(const char *json) { return planOf(scenario(json)); }

/// NaN where the plan has no such figure.
inline double value(const plan::Plan &plan, plan::FigureId id)
{
    return plan::figure(id).value(plan).value_or(qQNaN());
}

/// The first warning of this code; null where there is none.
inline const plan::Warning *find(const plan::Plan &plan, plan::WarningCode code)
{
    for (const plan::Warning &warning : plan.warnings) {
        if (warning.code == code)
            return &warning;
    }
    return nullptr;
}

} // namespace suanchou::test
