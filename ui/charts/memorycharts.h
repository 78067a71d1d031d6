// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/techniques.h"
#include "ui/charts/plancharts.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace suanchou::ui {

/// What else memory depends on, as chart data; PlanCharts::memory() and memoryMap() are the other views.
class MemoryCharts {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::MemoryCharts)

public:
    /// Memory of the fullest GPU over the context of each request (training: over the sequence length), with as many
    /// requests (sequences of a micro batch) as the plan has, and everything else as the plan chose it. Of the first plan,
    /// what grows is drawn too, with its own place and the last length that fits. Some sixty evaluations for each plan.
    static LineData overLength(const std::vector<PlanView> &plans, const plan::Basis &basis,
                               const Format &format);

    /// What single techniques save: the plan as it is, then one bar for each of `savings` with what is needed with it, and
    /// beside that what it saves, saves already or costs. Parts have no ids; bar 0 is the plan.
    static BarData techniques(const PlanView &plan, const std::vector<explore::Saving> &savings,
                              const Format &format);
};

/// The longest context (sequence) that fits with everything else as it is, by halving, to the token; nothing when not
/// even the shortest does. Looked for up to what the model takes, or a million tokens where that is not known.
struct LongestLength {
    std::optional<double> tokens;
    double lookedUpTo = 0;
};
LongestLength longestLength(const PlanView &plan, const plan::Basis &basis);

} // namespace suanchou::ui
