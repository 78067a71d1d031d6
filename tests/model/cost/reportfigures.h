// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/finance.h"
#include "model/scenario/file.h"

#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <variant>

// The figures of a cost report under the keys that files and the command line use; not a number where one is absent.
namespace suanchou::cost::test {

inline double number(double value) { return value; }
template <class Quantity>
double figure(const std::optional<Quantity> &quantity, double (*out)(Quantity))
{
    return quantity ? out(*quantity) : std::numeric_limits<double>::quiet_NaN();
}

inline std::map<std::string, double, std::less<>> figures(const CostReport &r)
{
    const auto opex = [&](OpexItem item) {
        return inMoneyPerYear(r.own.opexLines[static_cast<std::size_t>(item)]);
    };
    const auto &c = r.comparison;
    return {
        {"cost.own.capex", figure(r.own.capex, inMoney)},
        {"cost.own.opex_per_year", inMoneyPerYear(r.own.opex)},
        {"cost.own.opex_lines.maintenance", opex(OpexItem::Maintenance)},
        {"cost.own.electricity_per_year", opex(OpexItem::Electricity)},
        {"cost.own.per_hour", inMoneyPerHour(r.own.perHour)},
        {"cost.own.amortised_per_hour", figure(r.own.amortisedPerHour, inMoneyPerHour)},
        {"cost.own.per_month", figure(r.own.perMonth, inMoneyPerMonth)},
        {"cost.own.total", figure(r.own.total, inMoney)},
        {"cost.own.npv", figure(r.own.npv, inMoney)},
        {"cost.own.per_mtok", figure(r.own.perToken, inMoneyPerMillionTokens)},
        {"cost.rent.per_hour", figure(r.rent.perHour, inMoneyPerHour)},
        {"cost.rent.per_month", figure(r.rent.perMonth, inMoneyPerMonth)},
        {"cost.rent.per_year", figure(r.rent.perYear, inMoneyPerYear)},
        {"cost.rent.total", figure(r.rent.total, inMoney)},
        {"cost.rent.npv", figure(r.rent.npv, inMoney)},
        {"cost.rent.per_mtok", figure(r.rent.perToken, inMoneyPerMillionTokens)},
        {"cost.api.per_day", r.api.perDay ? inMoneyPerHour(*r.api.perDay) * 24 : std::nan("")},
        {"cost.api.per_month", figure(r.api.perMonth, inMoneyPerMonth)},
        {"cost.api.per_year", figure(r.api.perYear, inMoneyPerYear)},
        {"cost.api.total", figure(r.api.total, inMoney)},
        {"cost.api.per_mtok", figure(r.api.perToken, inMoneyPerMillionTokens)},
        {"cost.break_even_hours", figure(c.breakEvenHours, inHours)},
        {"cost.break_even_month", figure(c.breakEvenMonth, inMonths)},
        {"cost.break_even_utilisation", figure(c.breakEvenUtilisation, inRatio)},
        {"cost.break_even_month_api", figure(c.breakEvenMonthApi, inMonths)},
        {"cost.break_even_tokens_per_month", figure(c.breakEvenTokens, inTokensPerMonth)},
        {"cost.saving", figure(c.saving, inMoney)},
        {"cost.npv", figure(c.npv, inMoney)},
        {"cost.irr", figure(c.irr, inRatio)},
        {"cost.roi", figure(c.roi, inRatio)},
        {"cost.payback_months", figure(c.payback, inMonths)},
        {"cost.discounted_payback_months", figure(c.discountedPayback, inMonths)},
        {"cost.own.capex_low", figure(r.own.capexLow, inMoney)},
        {"cost.own.capex_high", figure(r.own.capexHigh, inMoney)},
        {"cost.own.vat", figure(r.own.vat, inMoney)},
        {"cost.own.depreciation_first_year", figure(r.own.depreciation, inMoney)},
        {"cost.own.instalment_per_month", figure(r.own.instalment, inMoneyPerMonth)},
        {"cost.own.interest", figure(r.own.interest, inMoney)},
        {"cost.own.equivalent_annual_cost", figure(r.own.annual, inMoneyPerYear)},
        {"cost.own.per_mtok_input", figure(r.own.perInputToken, inMoneyPerMillionTokens)},
        {"cost.own.per_mtok_output", figure(r.own.perOutputToken, inMoneyPerMillionTokens)},
        {"cost.rent.equivalent_annual_cost", figure(r.rent.annual, inMoneyPerYear)},
        {"cost.break_even_month_resale", figure(c.breakEvenMonthResale, inMonths)},
        {"cost.break_even_rent_per_gpu_hour", figure(c.breakEvenRent, inMoneyPerGpuHour)},
        {"cost.hybrid.own_gpus", figure(r.hybrid.own, inGpus)},
        {"cost.hybrid.owning_share", figure(r.hybrid.owningShare, inRatio)},
        {"cost.hybrid.per_year", figure(r.hybrid.perYear, inMoneyPerYear)},
        {"cost.hybrid.all_own_per_year", figure(r.hybrid.allOwn, inMoneyPerYear)},
        {"cost.hybrid.all_rent_per_year", figure(r.hybrid.allRent, inMoneyPerYear)},
        {"cost.hybrid.reserved_base_per_year", figure(r.hybrid.reservedBase, inMoneyPerYear)},
        {"cost.hybrid.reserved_mix_per_year", figure(r.hybrid.reservedMix, inMoneyPerYear)},
        {"cost.hybrid.layered_per_year", figure(r.hybrid.layered, inMoneyPerYear)},
        {"cost.hybrid.layered_own_gpus", figure(r.hybrid.layeredOwn, inGpus)},
        {"cost.hybrid.layered_reserved_gpus", figure(r.hybrid.layeredReserved, inGpus)},
        {"cost.hybrid.rule_paid_by_use_per_year", figure(r.hybrid.ruleByUse, inMoneyPerYear)},
        {"cost.hybrid.rule_reserved_always_per_year", figure(r.hybrid.ruleReserved, inMoneyPerYear)},
        {"cost.availability.node", figure(r.availability.node, inRatio)},
        {"cost.availability.service", figure(r.availability.service, inRatio)},
        {"cost.availability.downtime_hours_per_year", figure(r.availability.downtime, inHours)},
        {"cost.upgrade.month", figure(r.upgrade.when, inMonths)},
        {"cost.upgrade.saving", figure(r.upgrade.saving, inMoney)},
        {"cost.split.total", figure(r.split.total, inMoney)},
        {"cost.split.break_even_share", figure(r.split.breakEven, inRatio)},
        {"power.it_kw", inKilowatts(r.power.it)},
        {"power.facility_kw", inKilowatts(r.power.facility)},
        {"power.energy_kwh_per_year", inKilowattHours(r.power.perYear)},
        {"power.kg_co2e_per_year", inKilogramsCo2(r.power.co2PerYear)},
    };
}

/// A key, a number, or two of them joined by * or /.
inline double evaluate(const std::map<std::string, double, std::less<>> &values, std::string_view expression)
{
    const auto operand = [&](std::string_view text) {
        const auto found = values.find(text);
        if (found != values.end())
            return found->second;
        char *end = nullptr;
        const std::string word(text);
        const double value = std::strtod(word.c_str(), &end);
        return end == word.c_str() + word.size() ? value : std::nan("");
    };
    const auto at = expression.find_first_of("*/");
    if (at == std::string_view::npos)
        return operand(expression);
    const double left = operand(expression.substr(0, at));
    const double right = operand(expression.substr(at + 1));
    return expression[at] == '*' ? left * right : left / right;
}

/// The finance part that a file would hold, from its JSON object; an empty optional when it is not valid.
inline std::optional<scenario::Finance> readFinance(const std::string &object)
{
    const auto read = scenario::readScenario("{\"finance\": " + object + "}", "test");
    if (const auto *scenario = std::get_if<scenario::Scenario>(&read))
        return scenario->finance;
    return std::nullopt;
}

} // namespace suanchou::cost::test
