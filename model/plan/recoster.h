// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/finance.h"
#include "model/cost/terms.h"
#include "model/plan/plan.h"
#include "model/plan/subject.h"

namespace suanchou::plan {

/// Costs one plan under many finance parts: sweeps for charts. The model's shape is read once. `scenario`, `plan` and
/// `basis` must outlive it.
class Recoster {
public:
    Recoster(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);
    /// A few microseconds. The reports' pointers lead into the basis.
    cost::CostReport operator()(const scenario::Finance &finance) const;
    /// The terms behind such a report; `goodsFactor` as in cost::CostInput.
    cost::Basis terms(const scenario::Finance &finance, double goodsFactor) const;

private:
    const scenario::Scenario &m_scenario;
    const Plan &m_plan;
    const Basis &m_basis;
    ModelSubject m_model;
    const catalog::Accelerator *m_device;
};

} // namespace suanchou::plan
