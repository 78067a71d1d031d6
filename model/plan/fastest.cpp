// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/fastest.h"

#include "model/placement/degrees.h"
#include "model/plan/basis.h"
#include "model/plan/speedinput.h"
#include "model/plan/subject.h"
#include "model/speed/gpuclass.h"

#include <algorithm>
#include <cstdint>

namespace suanchou::plan {

namespace {

using scenario::Framework;
using scenario::Layout;
using scenario::Scenario;

constexpr std::array stageCounts{1, 2, 4, 8, 16, 32};
constexpr std::array contextRanks{1, 2, 4, 8};
constexpr int mostExpertRanks = 64;
constexpr double shortSequence = 8192; ///< up to here a sequence is not divided

bool sharesBatch(const scenario::Training &training, int data)
{
    return training.globalBatch % (std::int64_t{training.microBatch} * data) == 0;
}

/// Expert degrees that are worth a try: none, and powers of two up to the ranks that share a stage.
std::vector<int> expertDegrees(const catalog::ModelSpec &model, const Layout &layout)
{
    std::vector<int> degrees{1};
    if (!model.moe)
        return degrees;
    const int ranks = layout.data * layout.context;
    for (int degree = 2; degree <= std::min(ranks, mostExpertRanks); degree *= 2) {
        if (ranks % degree == 0 && model.moe->experts % degree == 0)
            degrees.push_back(degree);
    }
    return degrees;
}

void state(const Layout &layout, Scenario &scenario)
{
    scenario.hardware.count = scenario::gpusPerReplica(layout);
    scenario.hardware.parallelism = {layout.tensor, layout.pipeline, layout.data, layout.expert, layout.context};
}

} // namespace

bool dividesModels(Framework framework)
{
    return framework == Framework::Megatron || framework == Framework::MegatronDeepspeed ||
           framework == Framework::NemoAutomodel || framework == Framework::Torchtitan || framework == Framework::Other;
}

std::vector<Layout> trainingLayouts(const Scenario &scenario, const Subject &subject, int gpus)
{
    std::vector<Layout> layouts;
    const bool divides = dividesModels(scenario.training.framework);
    const int perNode = placement::perNode(scenario.hardware, subject.device);
    const placement::Degrees tensors = placement::tensorDegrees(subject.groups, divides ? perNode : 1);
    const bool isLong = inTokens(scenario.training.sequenceLength) > shortSequence;
    for (const int stages : stageCounts) {
        if (stages > 1 && (!divides || stages > subject.model.spec().layers))
            continue;
        for (const int tensor : tensors) {
            for (const int context : contextRanks) {
                const int fixed = tensor * stages * context;
                if ((context > 1 && (!divides || !isLong)) || fixed > gpus || gpus % fixed != 0 || perNode % tensor != 0)
                    continue;
                Layout layout{.tensor = tensor, .pipeline = stages, .data = gpus / fixed, .expert = 1, .context = context};
                if (!sharesBatch(scenario.training, layout.data))
                    continue;
                for (const int expert : expertDegrees(subject.model.spec(), layout)) {
                    layout.expert = expert;
                    layouts.push_back(layout);
                }
            }
        }
    }
    return layouts;
}

bool searchesLayout(const Scenario &scenario)
{
    const scenario::Parallelism &p = scenario.hardware.parallelism;
    return scenario::isTraining(scenario.task) && dividesModels(scenario.training.framework) && !p.tensor && !p.pipeline &&
           !p.data && !p.expert && !p.context;
}

Sized fastest(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload)
{
    Sized result;
    result.scenario = scenario;
    const Placed first = place(scenario, subject);
    result.reason = first.placement.reason;
    if (!speed::speedIsKnown(subject.device))
        return result;
    Scenario trial = scenario;
    TokenRate best{};
    for (const Layout &layout : trainingLayouts(scenario, subject, first.placement.gpus)) {
        state(layout, trial);
        const Placed placed = place(trial, subject);
        if (!placed.budget.fits)
            continue;
        const scenario::Training training = effectiveTraining(trial, subject, placed.placement);
        const TokenRate rate = speed::trainingPerformance(trainingInput(trial, subject, placed.placement, training, workload,
                                                                       basis.calibrations().training))
                                   .tokensPerGpu;
        if (rate <= best)
            continue;
        best = rate;
        state(layout, result.scenario);
        result.reason = placement::Reason::FastestThatFits;
    }
    return result;
}

} // namespace suanchou::plan
