// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/sized.h"

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

constexpr double mostReplicas = 100000;

bool statesDegree(const scenario::Parallelism &degrees)
{
    return degrees.tensor || degrees.pipeline || degrees.data.value_or(1) > 1;
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

void writeOut(const Layout &layout, int gpus, Scenario &scenario)
{
    scenario.hardware.count = gpus;
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
        const speed::ServingInput input = servingInput(m_trial, m_subject, c.placed, m_workload, m_basis.calibrations().serving);
        c.capacity = speed::replicaCapacity(input);
        c.machines = machinesForLoad(m_result.scenario, c.capacity, c.placed.placement);
        return c;
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
            m_trial.hardware.parallelism = {shape.tensor, shape.pipeline, std::nullopt, shape.expert, shape.context};
            const Candidate c = candidate();
            if (c.machines.replicas > 0 && (!best || c.machines.gpus <= best->machines.gpus))
                best = c;
        }
        if (!best) {
            m_result.outOfReach = true;
            return;
        }
        writeOut(best->placed.placement.layout, best->machines.gpus, m_result.scenario);
        finish(*best, best->machines.gpus / scenario::gpusPerReplica(best->placed.placement.layout),
               placement::Reason::CheapestForTargets);
    }

    void takeStated()
    {
        const Candidate c = candidate();
        m_result.outOfReach = c.machines.replicas == 0;
        if (m_result.outOfReach)
            return;
        const int size = scenario::gpusPerReplica(c.placed.placement.layout);
        const bool counted = m_result.scenario.hardware.count.has_value();
        const int replicas = counted ? c.placed.placement.replicas : c.machines.gpus / size;
        if (!counted || c.placed.placement.countMatches)
            writeOut(c.placed.placement.layout, replicas * size, m_result.scenario);
        finish(c, replicas, counted ? c.placed.placement.reason : placement::Reason::CheapestForTargets);
    }

    void finish(const Candidate &c, int replicas, placement::Reason reason)
    {
        m_result.reason = reason;
        Scenario &scenario = m_result.scenario;
        if (!scenario.audience.users)
            return;
        m_result.sizing = speed::sizing(sizingInput(scenario, c.capacity, c.placed.placement), replicas);
        if (scenario::isGiven(scenario, scenario::FieldId::Concurrency))
            return;
        Placed placed = c.placed;
        placed.placement.replicas = replicas;
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
    if (scenario::isTraining(scenario.task) || scenario.serving.mode != scenario::ServingMode::Server)
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
        return {s.replicas, s.gpus};
    }
    double load = 1.0;
    if (scenario.serving.requestRate)
        load = inRatio(*scenario.serving.requestRate / capacity.rate);
    else if (scenario.serving.concurrency)
        load = inRatio(*scenario.serving.concurrency / capacity.running);
    const int replicas = static_cast<int>(std::clamp(std::ceil(load * (1.0 - 1e-9)), 1.0, mostReplicas));
    return {replicas, replicas * scenario::gpusPerReplica(placement.layout)};
}

Sized sizedFor(const Scenario &scenario, const Subject &subject, const Basis &basis, const speed::Workload &workload)
{
    return Sizer(scenario, subject, basis, workload).size();
}

} // namespace suanchou::plan
