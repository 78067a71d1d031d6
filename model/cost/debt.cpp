// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/debt.h"

#include "model/cost/cashflow.h"

#include <algorithm>
#include <cmath>

namespace suanchou::cost {

Money Debt::paid(int month) const { return payment * static_cast<double>(std::clamp(month, 0, months)); }

Money Debt::balance(int month) const
{
    if (month >= months)
        return money(0);
    const int done = std::max(month, 0);
    // What is owed is the present value of the payments to come.
    const double factor = annuityFactor(ratePerMonth, months - done);
    return payment * (inAdvance ? factor * (1.0 + ratePerMonth) : factor);
}

Money Debt::interest(int month) const { return paid(month) + balance(month) - principal; }

std::optional<Debt> debtOf(const scenario::Own &own, Money capex, double horizonYears)
{
    if (own.financing == scenario::Financing::Cash)
        return std::nullopt;
    const bool lease = own.financing == scenario::Financing::Lease;
    Debt debt;
    debt.principal = capex * (lease ? 1.0 : own.financedShare.value_or(1.0));
    if (!(debt.principal > money(0)))
        return std::nullopt;
    debt.ratePerMonth = own.financingRate.value_or(0.0) / 12.0;
    debt.months = std::max(1, static_cast<int>(std::lround(own.financingYears.value_or(horizonYears) * 12.0)));
    debt.inAdvance = lease;
    debt.payment = loanPayment(debt.principal, debt.ratePerMonth, debt.months);
    if (lease)
        debt.payment = debt.payment / (1.0 + debt.ratePerMonth);
    return debt;
}

} // namespace suanchou::cost
