// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/layouts.h"
#include "ui/charts/plancharts.h"

namespace suanchou::ui {

/// The charts about speed as data; pages and report draw the same.
class SpeedCharts {
    Q_DECLARE_TR_FUNCTIONS(SpeedCharts)

public:
    /// One step of decoding or prefilling (training: of the optimizer) of each plan, by the kind of work that its time goes
    /// into. The parts add up to the step.
    enum class Step { Decode, Prefill, Training };
    static BarData stepTime(const std::vector<PlanView> &plans, Step step, const Format &format);

    /// Nodes over users as steps, spare nodes included, with the scenario's point and the planned nodes. Empty without
    /// users.
    static LineData capacity(const PlanView &view, const Format &format);

    /// What one GPU can do over the arithmetic per byte, both logarithmic, with the points of decoding and prefilling.
    static LineData roofline(const PlanView &view, const plan::Basis &basis, const Format &format);

    /// One row for each layout: what it takes and gives, and what came of it.
    static ChartTable layouts(const std::vector<explore::LayoutTrial> &trials, bool training, const Format &format);

    static QString label(speed::Kernel kernel);
};

} // namespace suanchou::ui
