// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plancharts.h"

#include <QCoreApplication>

namespace suanchou::ui {

/// Tables and sentences about money that the cost page and the report share.
class CostTables {
    Q_DECLARE_TR_FUNCTIONS(CostTables)

public:
    /// Buy, rent and API as columns; the first column names the row.
    static ChartTable options(const PlanView &plan, const Format &format, const explore::Risk *risk = nullptr);
    /// Everybody who sells the model, cheapest first: prices of a million tokens, cost of the demand, source.
    struct Providers {
        ChartTable table;
        QStringList names; ///< one for each row, as finance.api.provider takes them
        int chosen = -1;   ///< row that the comparison takes
    };
    static Providers providers(const PlanView &plan, const plan::Basis &basis, const Format &format);
    /// Whether the API does what the hardware would: the same model, how long a context, how fast; plain text.
    static QString sameService(const PlanView &plan, const Format &format);
    /// Bill of materials: what, how many, amount, range, source.
    static ChartTable bill(const PlanView &plan, const plan::Basis &basis, const Format &format);
    /// Purchase, yearly lines over the horizon, residual value, total.
    static ChartTable ownLines(const PlanView &plan, const Format &format);
    /// What is paid in each year for owning, renting and the API, what owning saves, depreciation and book value.
    static ChartTable years(const PlanView &plan, const plan::Basis &basis, const Format &format);
    /// Cheapest option, its distance to the others, and when buying catches up with renting; plain text.
    static QString verdict(const PlanView &plan, const Format &format);
    /// Why a figure of the comparison is missing; empty when none is.
    static QStringList absences(const PlanView &plan);
    /// Where the rent and the API price come from.
    static QString rentSource(const PlanView &plan);
    static QString apiSource(const PlanView &plan);
};

} // namespace suanchou::ui
