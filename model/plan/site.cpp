// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/site.h"

#include "model/scenario/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace suanchou::plan {

namespace {

using scenario::Circuit;
using scenario::Cooling;

constexpr double continuousShare = 0.8;
constexpr double phaseVolts = 220.0;
constexpr double lineVolts = 380.0;

} // namespace

Watts continuousRating(Circuit circuit)
{
    switch (circuit) {
    case Circuit::Single16: return watts(phaseVolts * 16 * continuousShare);
    case Circuit::Single32: return watts(phaseVolts * 32 * continuousShare);
    case Circuit::Three32: return watts(std::numbers::sqrt3 * lineVolts * 32 * continuousShare);
    case Circuit::Three63: return watts(std::numbers::sqrt3 * lineVolts * 63 * continuousShare);
    }
    return {};
}

Watts coolingLimit(Cooling cooling)
{
    switch (cooling) {
    case Cooling::Air: return kilowatts(20);
    case Cooling::RearDoor: return kilowatts(50);
    case Cooling::DirectLiquid: return kilowatts(120);
    case Cooling::Immersion: return kilowatts(100);
    }
    return {};
}

std::optional<Circuit> smallestCircuit(Watts power)
{
    for (std::size_t i = 0; i < scenario::circuitWords.size(); ++i) {
        if (continuousRating(static_cast<Circuit>(i)) >= power)
            return static_cast<Circuit>(i);
    }
    return std::nullopt;
}

std::optional<Cooling> simplestCooling(Watts power)
{
    for (std::size_t i = 0; i < scenario::coolingWords.size(); ++i) {
        if (coolingLimit(static_cast<Cooling>(i)) >= power)
            return static_cast<Cooling>(i);
    }
    return std::nullopt;
}

void addSite(const scenario::Scenario &scenario, Plan &plan)
{
    const int nodes = std::max(1, plan.cost.bill.servers > 0 ? plan.cost.bill.servers : plan.placement.nodes);
    plan.nodePower = plan.cost.power.load / static_cast<double>(nodes);
    plan.nodeNameplate = plan.cost.power.it / static_cast<double>(nodes);
    plan.rackLoad = plan.nodePower;
    if (scenario.hardware.rackPower && plan.nodePower > Watts{}) {
        const double each = std::floor(inRatio(*scenario.hardware.rackPower / plan.nodePower));
        plan.racks = each < 1 ? 0 : static_cast<int>(std::ceil(nodes / each));
        plan.rackLoad = plan.nodePower * std::clamp(each, 1.0, static_cast<double>(nodes));
    }
    if (scenario.hardware.storage)
        plan.loadTime = plan.memory.weightsTotal * static_cast<double>(plan.placement.replicas) /
                        *scenario.hardware.storage;
}

} // namespace suanchou::plan
