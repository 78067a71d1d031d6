// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plancharts.h"

#include <QCoreApplication>

namespace suanchou::ui {

/// More charts about money: each is a small sweep over the finance part of one plan, whose placement stays as it is.
class CostPlots {
    Q_DECLARE_TR_FUNCTIONS(CostPlots)

public:
    /// Cost of a million output tokens of owning, renting on demand and reserved, and the API, over the busy share of the
    /// hours, with the scenario's own point and the share at which owning and renting cost the same.
    static LineData perTokenOverUtilisation(const PlanView &plan, const plan::Basis &basis, const Format &format);

    /// What owning saves against renting, year by year: in the year, summed up, and summed up at present worth. The sum
    /// crosses zero at the payback time.
    static LineData cashFlow(const PlanView &plan, const plan::Basis &basis, const Format &format);

    /// Present cost of renting over that of owning, for rents around the present one and busy shares of 10 to 100 %.
    static HeatData breakEvenMap(const PlanView &plan, const plan::Basis &basis, const Format &format);

    /// GPUs that are wanted in the busiest share of the hours, in the layers in which they cost least.
    static LineData loadDuration(const PlanView &plan, const plan::Basis &basis, const Format &format);

    /// Price, draw and cost of electricity in the hours of the day, over their means.
    static LineData dayCourse(const PlanView &plan, const plan::Basis &basis, const Format &format);
};

} // namespace suanchou::ui
