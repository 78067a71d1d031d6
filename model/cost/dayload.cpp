// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/dayload.h"

#include "model/catalog/catalog.h"
#include "model/cost/power.h"
#include "model/cost/terms.h"
#include "model/scenario/fields.h"

namespace suanchou::cost {

std::vector<HourOfDay> hoursOfDay(const CostInput &input)
{
    const Basis basis = basisOf(input);
    std::vector<HourOfDay> day;
    if (!(basis.power.load > watts(0)))
        return day;
    const scenario::Own &own = input.finance.own;
    const catalog::TimeOfUse *schedule = scheduleOf(input.finance, input.catalog);
    const auto tariffAt = [&](std::size_t hour) {
        if (!own.tariffByHour.empty())
            return moneyPerKwh(own.tariffByHour[hour]);
        return schedule ? basis.flatTariff * schedule->byHour[hour] : basis.tariff;
    };
    for (std::size_t hour = 0; hour < scenario::hoursPerDay; ++hour) {
        HourOfDay h;
        h.load = loadOfHour(input.finance.demand.gpusByHour, basis.load, hour);
        h.facility = drawAt(basis.power.load, basis.idleShare, h.load, own.powerExponent.value_or(1.0)) *
                     inRatio(basis.power.pue);
        h.tariff = tariffAt(hour);
        h.cost = h.facility * h.tariff;
        day.push_back(h);
    }
    return day;
}

} // namespace suanchou::cost
