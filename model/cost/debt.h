// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"
#include "model/scenario/scenario.h"

#include <optional>

// Loans and leases: level payments every month (Brealey, Myers, Allen, Principles of Corporate Finance, ch. 2 and 25).
namespace suanchou::cost {

using namespace suanchou::quantity;

/// A debt that is paid back in equal monthly payments. A loan pays at the end of each month; a lease pays at its beginning
/// (annuity due), and the hardware passes to the lessee at its end.
struct Debt {
    Money principal{};
    Money payment{};          ///< each month
    double ratePerMonth = 0;
    int months = 0;
    bool inAdvance = false;

    /// What is owed after so many whole months.
    Money balance(int month) const;
    /// Interest of the months 1…month.
    Money interest(int month) const;
    /// Payments of the months 1…month.
    Money paid(int month) const;
};

/// Absent for cash, and where nothing is financed. The rate is nominal per year, a twelfth of it each month.
/// Without a stated share the whole purchase is financed, without a stated time the horizon's years.
std::optional<Debt> debtOf(const scenario::Own &own, Money capex, double horizonYears);

} // namespace suanchou::cost
