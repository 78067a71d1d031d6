// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/servinginput.h"

#include "model/memory/engine.h"
#include "model/plan/basis.h"
#include "model/plan/subject.h"

#include <algorithm>

namespace suanchou::plan {

speed::ServingInput servingInput(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis,
                                 const speed::Workload &workload, const Placed &placed)
{
    const scenario::Layout &layout = placed.placement.layout;
    const memory::EngineSettings settings =
        memory::resolveEngine(scenario.serving, layout, subject.capacity, &subject.device);
    speed::ServingInput input;
    input.workload = &workload;
    input.accelerator = &subject.device;
    input.calibration = &basis.calibrations().serving;
    input.serving = &scenario.serving;
    input.arrivals = scenario::arrivalRate(scenario);
    input.layout = memory::effectiveLayout(layout, scenario.serving.engine);
    input.replicas = placed.placement.replicas;
    input.perNode = placed.placement.perNode;
    input.network = scenario.hardware.network;
    // A plan that does not fit is still answered for one request at a time: it shows what more memory would give.
    input.cacheSequences = std::max(placed.budget.maxSequences, requests(1));
    input.maxSequences = settings.sequences * static_cast<double>(layout.data);
    input.maxBatchedTokens = settings.batchedTokens;
    return input;
}

} // namespace suanchou::plan
