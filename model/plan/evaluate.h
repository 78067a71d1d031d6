// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/dayload.h"
#include "model/cost/finance.h"
#include "model/cost/mixed.h"
#include "model/cost/offers.h"
#include "model/cost/years.h"
#include "model/plan/plan.h"

namespace suanchou::plan {

class Basis;

/// The one door: a scenario (checked by scenario::check) and the basis (catalogue, price choices, calibration) in, every
/// figure out. Pure; no cache. A model, accelerator or format id that the catalogue does not hold is an error of the
/// caller: scenario::check names it.
Plan evaluate(const scenario::Scenario &scenario, const Basis &basis);

/// Sums paid month by month, for charts; `plan` must be the scenario's own.
cost::CumulativeSeries cumulativeCost(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis, int months);

/// More about the money of a plan; `plan` must be the scenario's own.
std::vector<cost::YearOfCost> yearsOf(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);
cost::Procurement procurementOf(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);
std::vector<cost::ApiOffer> apiOffers(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);
std::vector<cost::HourOfDay> dayOf(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis);

} // namespace suanchou::plan
