// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/automatic.h"

#include "model/plan/basis.h"
#include "model/speed/gpuclass.h"

#include <algorithm>
#include <tuple>

namespace suanchou::plan {

namespace {

constexpr int yearsOnSale = 5;

int newestYear(const catalog::Catalog &catalog)
{
    int newest = 0;
    for (const catalog::Accelerator &device : catalog.accelerators())
        newest = std::max(newest, device.releaseYear);
    return newest;
}

bool isForSale(const catalog::Accelerator &device, int oldest)
{
    return device.releaseYear >= oldest && speed::speedIsKnown(device) && device.boardPower > Watts{};
}

bool meetsLatencies(const scenario::Scenario &scenario, const Plan &plan)
{
    if (!plan.serving)
        return true;
    const scenario::Slo &slo = scenario.serving.slo;
    return (!slo.ttft || plan.serving->ttft <= *slo.ttft) && (!slo.tpot || plan.serving->tpot <= *slo.tpot);
}

/// Smaller is better: not fitting, missed latencies, licences, then money, then power.
auto rank(const scenario::Scenario &scenario, const Plan &plan, const catalog::Accelerator &device)
{
    const bool china = scenario.finance.currency == catalog::Currency::Cny;
    const bool priced = plan.cost.own.total.has_value();
    return std::tuple(!plan.memory.fits, !meetsLatencies(scenario, plan), china && device.exportControlled, !priced,
                      priced ? inMoney(*plan.cost.own.total) : 0.0, inWatts(plan.cost.power.it));
}

} // namespace

Plan chooseAccelerator(const scenario::Scenario &scenario, const Basis &basis)
{
    const catalog::Catalog &catalog = basis.catalog();
    const int oldest = newestYear(catalog) - yearsOnSale;
    const catalog::Accelerator *largest = nullptr;
    const catalog::Accelerator *best = nullptr;
    Plan bestPlan;
    for (const catalog::Accelerator &device : catalog.accelerators()) {
        if (!isForSale(device, oldest))
            continue;
        if (!largest || device.memoryMarketed > largest->memoryMarketed)
            largest = &device;
        Plan plan = evaluateOn(scenario, basis, device);
        if (!plan.memory.fits || (best && rank(scenario, bestPlan, *best) <= rank(scenario, plan, device)))
            continue;
        best = &device;
        bestPlan = std::move(plan);
    }
    if (best)
        return bestPlan;
    return evaluateOn(scenario, basis, largest ? *largest : catalog.accelerators().front());
}

} // namespace suanchou::plan
