// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

// What a machine room has to give: racks, circuits and cooling.
namespace suanchou::plan {

/// What a circuit may carry all the time: four fifths of its rating (JGJ 16-2008 and NEC 210.20 alike), 220 V · I on one phase,
/// √3 · 380 V · I on three (GB/T 156-2017), at a power factor of 1 (server power supplies reach 0.99).
Watts continuousRating(scenario::Circuit circuit);

/// Heat of one rack that a way of cooling carries off: air 20 kW, a rear-door heat exchanger 50 kW, cold plates 120 kW (GB200
/// NVL72 takes 132 kW with a part of it in air), immersion 100 kW for the room of a rack (Uptime Institute survey 2024, vendors'
/// data sheets; recalled). Rooms differ: these are the usual ends of each way.
Watts coolingLimit(scenario::Cooling cooling);

/// The first circuit, or way of cooling, in the order of the enumerators that carries `power`.
std::optional<scenario::Circuit> smallestCircuit(Watts power);
std::optional<scenario::Cooling> simplestCooling(Watts power);

/// Racks, the power of a machine and of a full rack, and the time until every replica holds its weights, where the scenario
/// states what they depend on. `plan` holds placement, memory and cost.
///   machines in a rack  ⌊rack power / power of one at full load⌋
///   load time           weights · replicas / storage bandwidth
void addSite(const scenario::Scenario &scenario, Plan &plan);

} // namespace suanchou::plan
