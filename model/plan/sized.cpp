// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/sized.h"

#include "model/placement/degrees.h"
#include "model/placement/serving.h"
#include "model/plan/basis.h"
#include "model/plan/speedinput.h"
#include "model/plan/subject.h"
#include "model/scenario/fields.h"

#include <algorithm>
#include <cmath>

namespace suanchou::plan {

namespace {

using placement::Placement;
using scenario::Layout;
using scenario::Scenario;

bool statesDegree(const scenario::Parallelism &degrees)
{
    return degrees.tensor || degrees.pipeline || degrees.data.value_or(1) > 1;
}

bool splitsPools(const scenario::Serving &serving)
{
    return serving.disaggregation != scenario::Disaggregation::None && placement::canDisaggregate(serving.engine);
}

bool hasTarget(const scenario::Slo &slo)
{
    return slo.ttft || slo.tpot;
}

speed::SizingInput sizingInput(const Scenario &scenario, const speed::ReplicaCapacity &capacity,
                               const Placement &placement)
{
    return {.audience = &scenario.audience,
            .capacity = capacity,
            .gpusPerReplica = scenario::gpusPerReplica(placement.layout),
            .perNode = placement.perNode,
            .horizon = scenario.finance.horizon};
}

void writeOut(const Layout &layout, int gpus, int filling, Scenario &scenario)
{
    scenario.hardware.count = gpus;
    if (filling > 0)
        scenario.serving.prefillReplicas = filling;
    scenario.hardware.parallelism = {layout.tensor, layout.pipeline, layout.data, layout.expert, layout.context};
}

class Sizer {
public:
    Sizer(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload)
        : m_subject(subject)
        , m_basis(basis)
        , m_workload(workload)
        , m_trial(scenario)
    {
        // What a replica carries does not depend on how many requests the others take.
        m_trial.serving.concurrency.reset();
        m_result.scenario = scenario;
    }

    Sized size()
    {
        const scenario::Hardware &hardware = m_result.scenario.hardware;
        if (hardware.count || statesDegree(hardware.parallelism))
            takeStated();
        else
            choose();
        return std::move(m_result);
    }

private:
    struct Candidate {
        Placed placed;
        speed::ReplicaCapacity capacity;
        Machines machines;
    };

    Candidate candidate()
    {
        Candidate c;
        c.placed = place(m_trial, m_subject);
        c.placed.placement.replicas = std::max(1, c.placed.placement.replicas);
        if (!c.placed.budget.fits)
            return c;
        c.capacity = capacityOf(m_trial, c.placed);
        c.machines = machinesForLoad(m_result.scenario, c.capacity, c.placed.placement);
        return c;
    }

    speed::ReplicaCapacity capacityOf(const Scenario &scenario, const Placed &placed) const
    {
        return speed::replicaCapacity(servingInput(scenario, m_subject, placed, m_workload, m_basis.calibrations().serving));
    }

    /// Filling replicas of a stated number; without targets where those can't be met.
    int fillingOf(const Candidate &c, int replicas) const
    {
        const scenario::Serving &serving = m_result.scenario.serving;
        if (!splitsPools(serving) || replicas < 2)
            return 0;
        if (serving.prefillReplicas)
            return std::min(*serving.prefillReplicas, replicas - 1);
        if (c.capacity.apart())
            return speed::bestSplit(c.capacity, replicas).filling;
        Scenario free = m_trial;
        free.serving.slo = {};
        return speed::bestSplit(capacityOf(free, c.placed), replicas).filling;
    }

    bool asksForMachines() const
    {
        return m_result.scenario.audience.users || hasTarget(m_result.scenario.serving.slo);
    }

    /// Fewer GPUs; of equals those that carry more.
    static bool better(const Candidate &c, const Candidate &than)
    {
        if (c.machines.gpus != than.machines.gpus)
            return c.machines.gpus < than.machines.gpus;
        return speed::carriedBy(c.capacity, c.machines.replicas) >= speed::carriedBy(than.capacity, than.machines.replicas);
    }

    void choose()
    {
        const placement::ServingRequest request{m_subject.rules,  m_trial,          m_subject.model.spec(),
                                                m_subject.groups, m_subject.bytes,  m_subject.cache,
                                                m_subject.device, m_subject.capacity, &m_subject.draft};
        const placement::ReplicaShapes shapes(request);
        std::optional<Candidate> best;
        for (const Layout &shape : shapes) {
            if (best && scenario::gpusPerReplica(shape) > best->machines.gpus)
                break;
            m_trial.hardware.parallelism = {shape.tensor, shape.pipeline, shape.data, shape.expert, shape.context};
            const Candidate c = candidate();
            if (c.machines.replicas > 0 && (!best || better(c, *best)))
                best = c;
        }
        if (!best) {
            m_result.outOfReach = asksForMachines();
            m_result.reason = placement::Reason::NothingFits;
            return;
        }
        finish(*best, best->machines.gpus / scenario::gpusPerReplica(best->placed.placement.layout),
               best->machines.filling, placement::Reason::CheapestForTargets);
    }

    void takeStated()
    {
        const Candidate c = candidate();
        m_result.outOfReach = asksForMachines() && c.machines.replicas == 0;
        const int size = scenario::gpusPerReplica(c.placed.placement.layout);
        const bool counted = m_result.scenario.hardware.count.has_value();
        const int replicas = counted ? c.placed.placement.replicas : c.machines.gpus / size;
        const int filling = counted ? fillingOf(c, replicas) : c.machines.filling;
        if (filling > 0)
            m_result.scenario.serving.prefillReplicas = filling;
        m_result.reason = c.placed.placement.reason;
        if (c.machines.replicas > 0)
            finish(c, replicas, filling, counted ? m_result.reason : placement::Reason::CheapestForTargets);
    }

    void finish(const Candidate &c, int replicas, int filling, placement::Reason reason)
    {
        m_result.reason = reason;
        Scenario &scenario = m_result.scenario;
        const Layout &layout = c.placed.placement.layout;
        if (!scenario.hardware.count || c.placed.placement.countMatches)
            writeOut(layout, replicas * scenario::gpusPerReplica(layout), filling, scenario);
        if (!scenario.audience.users)
            return;
        m_result.sizing = speed::sizing(sizingInput(scenario, c.capacity, c.placed.placement), replicas);
        if (scenario::isGiven(scenario, scenario::FieldId::Concurrency))
            return;
        Placed placed = c.placed;
        placed.placement.replicas = replicas;
        placed.placement.prefillReplicas = filling;
        const auto speed =
            speed::servingPerformance(servingInput(m_trial, m_subject, placed, m_workload, m_basis.calibrations().serving));
        scenario.serving.concurrency = requests(std::max(1.0, std::ceil(inRequests(speed.concurrency))));
    }

    const Subject &m_subject;
    const Basis &m_basis;
    const speed::Workload &m_workload;
    Scenario m_trial;
    Sized m_result;
};

} // namespace

bool isSized(const Scenario &scenario)
{
    if (scenario::isTraining(scenario.task))
        return false;
    if (splitsPools(scenario.serving) && !scenario.serving.prefillReplicas)
        return true;
    if (scenario.serving.mode != scenario::ServingMode::Server)
        return false;
    if (scenario.audience.users)
        return true;
    const scenario::Hardware &hardware = scenario.hardware;
    return hasTarget(scenario.serving.slo) && !hardware.count && !statesDegree(hardware.parallelism) &&
           (scenario.serving.concurrency || scenario.serving.requestRate);
}

Machines machinesForLoad(const Scenario &scenario, const speed::ReplicaCapacity &capacity, const Placement &placement)
{
    if (!(capacity.rate.value() > 0))
        return {};
    if (scenario.audience.users) {
        const speed::Sizing s =
            speed::machinesFor(sizingInput(scenario, capacity, placement), *scenario.audience.users);
        return {s.replicas, s.prefillReplicas, s.gpus};
    }
    RequestRate load = capacity.rate;
    if (scenario.serving.requestRate)
        load = *scenario.serving.requestRate;
    else if (scenario.serving.concurrency)
        load = capacity.rate * inRatio(*scenario.serving.concurrency / capacity.running);
    const speed::Replicas replicas = speed::replicasFor(capacity, load);
    return {replicas.all, replicas.filling, replicas.all * scenario::gpusPerReplica(placement.layout)};
}

Sized sizedFor(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload)
{
    return Sizer(scenario, subject, basis, workload).size();
}

} // namespace suanchou::plan
