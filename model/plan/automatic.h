// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace suanchou::plan {

class Basis;

/// Evaluates on a given accelerator, whatever the scenario says.
Plan evaluateOn(const scenario::Scenario &scenario, const Basis &basis, const catalog::Accelerator &device);

/// "accelerator": "auto". Of the accelerators that are for sale in the scenario's market with a known speed, released in
/// the last five years of the catalogue, the one whose plan fits, meets the stated latencies and is cheapest to own over
/// the horizon. In mainland China cards that need an export licence come only if nothing else does. Where nothing fits the
/// plan with the largest memory is returned, so that its warnings say what is missing.
Plan chooseAccelerator(const scenario::Scenario &scenario, const Basis &basis);

} // namespace suanchou::plan
