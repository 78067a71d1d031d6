// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/trainingrun.h"

#include "model/plan/basis.h"
#include "model/plan/subject.h"
#include "model/speed/goodput.h"

#include <algorithm>

namespace suanchou::plan {

namespace {

using memory::Term;
using scenario::Task;

Bytes checkpointSize(const scenario::Scenario &scenario, const Subject &subject, const Plan &plan)
{
    const scenario::Layout &layout = plan.placement.layout;
    const double shards = std::max(1, layout.tensor * layout.pipeline);
    if (scenario.task == Task::Lora || scenario.task == Task::Qlora)
        return plan.memory[Term::Adapters] * shards;
    const int stage =
        scenario.training.zeroStage.value_or(subject.rules.of(scenario.training.framework, layout).zeroStage);
    const double ranks = std::max(1, layout.data * layout.context);
    return shards * (plan.memory[Term::Weights] * (stage >= 3 ? ranks : 1.0) +
                     (plan.memory[Term::MasterWeights] + plan.memory[Term::OptimizerStates]) *
                         (stage >= 1 ? ranks : 1.0));
}

constexpr double shortVocabulary = 65500;

Bytes datasetSize(const scenario::Training &training, double vocabulary)
{
    const Tokens once = training.tokensTotal / training.epochs;
    const double copies = training.datasetCopies;
    return once * (bytesPerToken(training.rawBytesPerToken) + copies * storedToken(vocabulary));
}

} // namespace

BytesPerToken storedToken(double vocabulary)
{
    return bytesPerToken(vocabulary < shortVocabulary ? 2.0 : 4.0);
}

void addTrainingRun(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan)
{
    if (!plan.training || !(plan.training->step > Seconds{}))
        return;
    TrainingRun &run = plan.run.emplace();
    run.checkpoint = checkpointSize(scenario, subject, plan);
    run.dataset = datasetSize(scenario.training, double(subject.model.spec().vocabulary));
    const double calibrated = basis.calibrations().training.common.goodput;
    run.goodput = ratio(calibrated);
    if (!scenario.hardware.storage)
        return;
    run.write = run.checkpoint / *scenario.hardware.storage;
    if (!scenario.training.nodeMtbf)
        return;
    const speed::Goodput best =
        speed::goodput({.mtbf = *scenario.training.nodeMtbf / double(std::max(1, plan.placement.nodes)),
                        .checkpoint = *run.write,
                        .restart = scenario.training.restart + *run.write});
    run.interval = best.interval;
    run.goodput = best.productive;
    const double longer = calibrated / std::max(inRatio(best.productive), 1e-6);
    plan.training->duration *= longer;
    plan.training->gpuTime *= longer;
}

} // namespace suanchou::plan
