// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/years.h"
#include "model/explore/risk.h"
#include "model/plan/figures.h"
#include "model/scenario/orderedjson.h"

#include <QString>

namespace suanchou::plan {
class Basis;
}
namespace suanchou::ui {
class Format;
}

namespace suanchou::app {

using scenario::OrderedJson;

/// The plan in the form that CONTRACT calls "suanchou/plan": every figure (null where there is none), bands, warnings
/// with their fixes as merge patches, assumed defaults, and derivations when asked for.
OrderedJson planJson(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis,
                     const ui::Format &format, bool explain);

/// Quantiles of the totals when the inputs are uncertain; null where nothing has a price.
OrderedJson riskJson(const std::optional<explore::Risk> &risk);

/// The same as a table.
QString riskTable(const explore::Risk &risk, const ui::Format &format);

/// The cost part alone.
OrderedJson costJson(const cost::CostReport &cost, const std::vector<cost::YearOfCost> &years);

} // namespace suanchou::app
