// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/risk.h"
#include "ui/charts/plancharts.h"

namespace suanchou::ui {

/// What a comparison's uncertainty looks like: fans behind the lines of money paid, rows beside the options.
class RiskCharts {
    Q_DECLARE_TR_FUNCTIONS(RiskCharts)

public:
    /// Largest amount of the fans.
    static double largestOf(const explore::Risk &risk);
    /// Fans between P10 and P90, in the hues of the lines they belong to. `factor` leads from amounts to the axis.
    static QList<LineBand> fans(const explore::Risk &risk, scenario::Commitment commitment, double factor);
    /// Rows for the table of options (CostTables::options): quantiles of the totals and how often each is cheapest.
    static QList<QStringList> rows(const explore::Risk &risk, const Format &format);
    /// The three amounts.
    static QString quantiles(const explore::Quantiles &quantiles, const Format &format);
    /// How often buying beats renting and the API; plain text.
    static QString verdict(const explore::Risk &risk, const Format &format);
    /// What the fans are drawn from, in a sentence.
    static QString note(const explore::Risk &risk, const Format &format);
    /// Name, distribution and source of what is drawn.
    static ChartTable inputs(const plan::Basis &basis, const Format &format);
};

} // namespace suanchou::ui
