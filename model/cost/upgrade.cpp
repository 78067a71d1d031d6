// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/upgrade.h"

#include "model/cost/cashflow.h"

#include <cmath>

namespace suanchou::cost {

namespace {

UpgradeOption optionAt(int month, const OwnTerms &own, const scenario::Upgrade &upgrade, double resale,
                       const Terms &terms)
{
    const double before = month / 12.0;
    const double after = terms.horizon - before;
    const Money price = *upgrade.capex * std::pow(1.0 + upgrade.driftPerYear, before);
    const MoneyPerSecond opex = own.opex * upgrade.opexRatio.value_or(1.0);
    return {month, own.capex + own.opex * years(before) - resaleValue(own.capex, resale, before) + price +
                       opex * years(after) - resaleValue(price, resale, after)};
}

} // namespace

Money keepingTotal(const OwnTerms &own, double resale, const Terms &terms)
{
    return own.capex + own.opex * years(terms.horizon) - resaleValue(own.capex, resale, terms.horizon);
}

std::vector<UpgradeOption> upgradeOptions(const OwnTerms &own, const scenario::Upgrade &upgrade,
                                          double resalePerYear, const Terms &terms)
{
    std::vector<UpgradeOption> options;
    if (upgrade.capex) {
        for (int month = upgrade.reviewMonths; month < terms.horizon * 12.0; month += upgrade.reviewMonths)
            options.push_back(optionAt(month, own, upgrade, resalePerYear, terms));
    }
    return options;
}

UpgradeCost upgradeCost(const OwnTerms &own, const scenario::Upgrade &upgrade, double resalePerYear,
                        const Terms &terms)
{
    UpgradeCost cost;
    if (!upgrade.capex)
        return cost;
    const Money keeping = keepingTotal(own, resalePerYear, terms);
    for (int month = upgrade.reviewMonths; month < terms.horizon * 12.0; month += upgrade.reviewMonths) {
        const UpgradeOption option = optionAt(month, own, upgrade, resalePerYear, terms);
        const Money saving = keeping - option.total;
        if (cost.saving && saving <= *cost.saving)
            continue;
        cost.saving = saving;
        cost.when = saving > money(0) ? std::optional(years(month / 12.0)) : std::nullopt;
    }
    return cost;
}

} // namespace suanchou::cost
