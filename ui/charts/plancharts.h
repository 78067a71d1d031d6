// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/finance.h"
#include "model/explore/variant.h"
#include "model/plan/plan.h"
#include "ui/charts/chartdata.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <vector>

namespace suanchou::plan {
class Basis;
}

namespace suanchou::explore {
struct Risk;
}

namespace suanchou::ui {

/// A scenario with its plan under the name that charts show. The pointers must outlive the call.
struct PlanView {
    QString name;
    const scenario::Scenario *scenario = nullptr;
    const plan::Plan *plan = nullptr;
};

/// A name for charts, where room is scarce: its middle is left out beyond some thirty characters.
QString chartName(const QString &name);

/// What a scenario is called: its own name, else its model and hardware.
QString scenarioName(const scenario::Scenario &scenario, const plan::Plan &plan,
                     const catalog::Catalog &catalog, const Format &format);

/// The charts of plans as data. The first of several plans is the current one, the others lie over it. Pages and report
/// draw the same data.
class PlanCharts {
    Q_DECLARE_TR_FUNCTIONS(PlanCharts)

public:
    /// Parts have memory::Term as their id.
    static BarData memory(const std::vector<PlanView> &plans, const Format &format);

    /// Sums paid month by month of owning (with and without resale), renting and the API; the overlays show owning and
    /// renting. Crossings are those of cost::Comparison within the horizon; fans are those of the first plan's `risk`.
    static LineData cumulativeCost(const std::vector<PlanView> &plans, const plan::Basis &basis,
                                   const Format &format, const explore::Risk *risk = nullptr);

    /// What owning, renting and the API cost over the horizon, line by line. Parts carry the FigureId that explains them.
    static BarData costBuildUp(const PlanView &plan, const Format &format);
    /// Own, rent and API of several plans, side by side.
    static BarData costTotals(const std::vector<PlanView> &plans, const Format &format);

    /// Time per output token over output, for more and more requests at once, with the scenario's own point and its
    /// target. Evaluates some twenty scenarios.
    static LineData latencyThroughput(const std::vector<PlanView> &plans, const plan::Basis &basis,
                                      const Format &format);

    static Hue hue(memory::Term term);
};

/// The grid of the memory map: context and requests at once for serving, sequence length and micro batch for training,
/// in powers of two, everything else as the plan has it.
struct MemoryGrid {
    std::vector<double> lengths;
    std::vector<double> counts;
    std::vector<double> shares; ///< memory needed over usable, row by row from the smallest count
    bool training = false;
};
/// A few microseconds for each of its cells.
MemoryGrid memoryGrid(const PlanView &plan, const plan::Basis &basis);
/// The grid as chart data.
HeatData memoryMap(const PlanView &plan, const MemoryGrid &grid, const Format &format);

using explore::withChoices;
int horizonMonths(const scenario::Scenario &scenario);

} // namespace suanchou::ui
