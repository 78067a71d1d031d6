// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/warnings.h"

#include "model/catalog/exportrule.h"
#include "model/memory/engine.h"
#include "model/placement/degrees.h"
#include "model/plan/age.h"
#include "model/plan/basis.h"
#include "model/plan/remedy.h"
#include "model/plan/site.h"
#include "model/plan/speedinput.h"
#include "model/plan/subject.h"
#include "model/scenario/fields.h"
#include "model/scenario/words.h"
#include "model/speed/gpuclass.h"
#include "model/speed/network.h"

#include <algorithm>
#include <cmath>

namespace suanchou::plan {

namespace {

using catalog::ComputeKind;
using scenario::FieldId;

constexpr double tightShare = 0.05;
constexpr double usualHostMemoryGib = 2048; ///< of an eight-GPU machine (DGX H100 datasheet: 2 TB)
constexpr double slowTransferShare = 0.3; ///< of the time to first token
constexpr double rentedHostGib = 256; ///< for each GPU (AWS p5.48xlarge: 2 TiB for eight); most offers bring less
constexpr double slowNetworkShare = 0.3; ///< of a step, in collectives that nothing hides

class Warner {
public:
    Warner(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan)
        : m_scenario(scenario)
        , m_subject(subject)
        , m_basis(basis)
        , m_plan(plan)
    {}

    void run()
    {
        memory();
        processors();
        placement();
        latencies();
        site();
        money();
        arithmetic();
        origins();
        std::stable_sort(m_plan.warnings.begin(), m_plan.warnings.end(),
                         [](const Warning &a, const Warning &b) { return a.severity > b.severity; });
    }

private:
    void add(WarningCode code, Severity severity, std::array<double, 3> numbers = {}, Fix fix = {})
    {
        m_plan.warnings.push_back({code, severity, numbers, std::move(fix)});
    }

    void memory()
    {
        const memory::Budget &budget = m_plan.memory;
        if (!budget.fits)
            doesNotFit();
        else if (const double left = 1 - budget.total / budget.usable; left < tightShare)
            add(WarningCode::TightFit, Severity::Warning, {left, inGib(budget.usable - budget.total)});
        hostMemory();
        if (scenario::isTraining(m_scenario.task))
            return;
        if (m_scenario.serving.speculative.method == scenario::SpeculativeMethod::Mtp && m_subject.draft.parameters == 0)
            add(WarningCode::NoDraftLayers, Severity::Warning, {}, withoutDraft());
        const double longest = static_cast<double>(m_subject.model.spec().maxContext);
        const double asked = std::max(inTokens(m_scenario.serving.inputTokens + m_scenario.serving.outputTokens),
                                      m_scenario.serving.contextLimit ? inTokens(*m_scenario.serving.contextLimit) : 0.0);
        if (longest > 0 && asked > longest)
            add(WarningCode::ContextBeyondModel, Severity::Warning, {asked, longest});
    }

    /// llama.cpp, KTransformers (kt-kernel), vLLM's and SGLang's CPU backends (docs/platforms/cpu_server.md: AMX only).
    bool runsOnProcessors() const
    {
        switch (m_scenario.serving.engine) {
        case scenario::Engine::LlamaCpp:
        case scenario::Engine::Ktransformers:
        case scenario::Engine::Vllm:
        case scenario::Engine::Other: return true;
        case scenario::Engine::Sglang: return m_subject.device.vectorUnit == catalog::VectorUnit::Amx;
        default: return false;
        }
    }

    void processors()
    {
        if (!m_subject.device.isProcessor() || scenario::isTraining(m_scenario.task) || runsOnProcessors())
            return;
        Fix fix;
        fix.changes[0] = {FieldId::Engine, 0, "llama.cpp"};
        fix.count = 1;
        add(WarningCode::EngineNeedsGpu, Severity::Error, {}, fix);
    }

    void hostMemory()
    {
        const double needed = inGib(m_plan.memory.hostMemory);
        const std::optional<Bytes> stated = m_scenario.hardware.hostMemory;
        if (stated && needed > inGib(*stated))
            add(WarningCode::HostMemory, Severity::Error, {needed, inGib(*stated)});
        else if (!stated && needed > hostMemoryGib())
            add(WarningCode::HostMemory, Severity::Warning, {needed, hostMemoryGib()});
    }

    /// What the stated processors take at most, else what usual machines have.
    double hostMemoryGib() const
    {
        const auto &id = m_scenario.hardware.processor;
        const catalog::Processor *processor = id ? m_basis.catalog().processor(*id) : nullptr;
        return processor ? inGigabytes(processor->memoryLargest) * m_subject.sockets : usualHostMemoryGib;
    }

    static Fix withoutDraft()
    {
        Fix fix;
        fix.changes[0] = {FieldId::SpeculativeMethod, 0, "none"};
        fix.count = 1;
        return fix;
    }

    void doesNotFit()
    {
        const memory::Budget &budget = m_plan.memory;
        const Remedy remedy = remedyFor(m_scenario, m_subject);
        const bool training = scenario::isTraining(m_scenario.task);
        const bool holdsOne = !training && budget.maxSequences >= requests(1);
        const memory::EngineSettings settings = memory::resolveEngine(m_subject.rules, m_scenario.serving, m_plan.placement.layout,
                                                                      m_subject.capacity, &m_subject.device);
        if (holdsOne && budget.maxContext >= settings.contextLimit) {
            const double fitting = inRequests(budget.maxSequences) * m_plan.placement.replicas;
            const double wanted = m_scenario.serving.concurrency ? inRequests(*m_scenario.serving.concurrency) : 0.0;
            add(WarningCode::ConcurrencyLimited, Severity::Error, {wanted, fitting}, remedy.fix);
            return;
        }
        if (!training && inBytes(budget.kvSpace) > 0) {
            add(WarningCode::ContextDoesNotFit, Severity::Error,
                {inTokens(settings.contextLimit), inTokens(budget.maxContext)}, remedy.fix);
            return;
        }
        add(WarningCode::DoesNotFit, Severity::Error,
            {inGib(budget.total), inGib(budget.usable), static_cast<double>(remedy.gpus)}, remedy.fix);
    }

    void placement()
    {
        const placement::Placement &placement = m_plan.placement;
        const auto heads = static_cast<double>(m_subject.model.spec().heads);
        if (!placement.dividesHeads)
            add(WarningCode::TensorSplitsHeads, Severity::Error, {double(placement.layout.tensor), heads}, automaticLayout());
        if (!placement.inLinkDomain) {
            add(WarningCode::TensorLeavesLinkDomain, Severity::Warning,
                {double(placement.layout.tensor), double(placement.perNode)}, automaticLayout());
        }
        if (!placement.countMatches) {
            const double stated = m_scenario.hardware.count.value_or(placement.gpus);
            add(WarningCode::CountMismatch, Severity::Warning, {double(placement.gpus), stated}, automaticLayout());
        }
    }

    /// A stated network that sets the pace, and racks that can't feed a machine.
    void site()
    {
        const scenario::Hardware &hardware = m_scenario.hardware;
        const speed::StepTime *step = m_plan.training ? &m_plan.training->parts
                                      : m_plan.serving ? &m_plan.serving->decode
                                                       : nullptr;
        const bool spans = m_plan.training ? m_plan.placement.nodes > 1
                                           : scenario::gpusPerReplica(m_plan.placement.layout) > m_plan.placement.perNode;
        if (hardware.network && step && spans && step->total > Seconds{}) {
            const double share = inRatio(step->communication / step->total);
            if (share > slowNetworkShare)
                add(WarningCode::SlowNetwork, Severity::Warning, {double(m_plan.placement.nodes), share}, fasterNetwork());
        }
        if (m_plan.racks == 0 && hardware.rackPower)
            add(WarningCode::RackTooWeak, Severity::Warning, {inKilowatts(m_plan.nodePower), inKilowatts(*hardware.rackPower)},
                strongerRack());
        supply();
    }

    /// The next whole kilowatt that takes one machine.
    Fix strongerRack() const
    {
        Fix fix;
        fix.changes[0] = {FieldId::RackPower, std::ceil(inKilowatts(m_plan.nodePower)), {}};
        fix.count = 1;
        return fix;
    }

    template <class Chosen, class Words>
    static Fix choose(FieldId field, const std::optional<Chosen> &chosen, const Words &words)
    {
        Fix fix;
        if (chosen) {
            fix.changes[0] = {field, 0, std::string(words[static_cast<std::size_t>(*chosen)])};
            fix.count = 1;
        }
        return fix;
    }

    /// A circuit and a way of cooling that are too weak; the fix is the least that would do.
    void supply()
    {
        const scenario::Hardware &hardware = m_scenario.hardware;
        const Watts plate = m_plan.nodeNameplate;
        if (hardware.circuit && plate > continuousRating(*hardware.circuit)) {
            add(WarningCode::CircuitTooWeak, Severity::Error,
                {inKilowatts(plate), inKilowatts(continuousRating(*hardware.circuit))},
                choose(FieldId::Circuit, smallestCircuit(plate), scenario::circuitWords));
        }
        const Watts heat = m_plan.rackLoad;
        if (hardware.cooling && heat > coolingLimit(*hardware.cooling)) {
            add(WarningCode::CoolingTooWeak, Severity::Warning, {inKilowatts(heat), inKilowatts(coolingLimit(*hardware.cooling))},
                choose(FieldId::Cooling, simplestCooling(heat), scenario::coolingWords));
        }
    }

    /// One 400 Gb/s port for each GPU, where the stated network is slower than that.
    Fix fasterNetwork() const
    {
        Fix fix;
        if (*m_scenario.hardware.network < speed::calibratedLineRate)
            fix.changes[static_cast<std::size_t>(fix.count++)] = {FieldId::NetworkRate, 400.0, {}};
        return fix;
    }

    Fix automaticLayout() const { return freeLayout(m_scenario); }

    void latencies()
    {
        if (!speed::speedIsKnown(m_subject.device)) {
            add(WarningCode::SpeedUnknown, Severity::Warning);
            return;
        }
        if (!m_plan.serving)
            return;
        const scenario::Slo &slo = m_scenario.serving.slo;
        const speed::ServingPerformance &speed = *m_plan.serving;
        if (m_plan.saturated) {
            const double asked = inRequestsPerSecond(scenario::arrivalRate(m_scenario).value_or(RequestRate{}));
            const double carried = inRequestsPerSecond(speed.requests);
            // One more than a full queue needs, so that it does not stay full.
            const int replicas = static_cast<int>(std::floor(asked / carried * m_plan.placement.replicas)) + 1;
            const int gpus = replicas * scenario::gpusPerReplica(m_plan.placement.layout);
            add(WarningCode::Saturated, Severity::Error, {asked, carried, double(gpus)}, moreGpus(gpus));
        }
        demand();
        pools();
        if (slo.ttft && speed.ttft > *slo.ttft)
            add(WarningCode::SloTtftMissed, Severity::Warning, {inMilliseconds(speed.ttft), inMilliseconds(*slo.ttft)});
        if (slo.tpot && speed.tpot > *slo.tpot)
            add(WarningCode::SloTpotMissed, Severity::Warning, {inMilliseconds(speed.tpot), inMilliseconds(*slo.tpot)});
    }

    void pools()
    {
        const scenario::Serving &serving = m_scenario.serving;
        if (serving.disaggregation == scenario::Disaggregation::None)
            return;
        if (!placement::canDisaggregate(serving.engine)) {
            add(WarningCode::PoolsUnsupported, Severity::Warning, {}, poolsTogether());
            return;
        }
        if (m_plan.placement.prefillReplicas == 0) {
            add(WarningCode::PoolsNeedReplicas, Severity::Warning, {},
                moreGpus(2 * scenario::gpusPerReplica(m_plan.placement.layout)));
            return;
        }
        const speed::ServingPerformance &speed = *m_plan.serving;
        const double share = inRatio(speed.transfer / speed.ttft);
        if (share > slowTransferShare) {
            const bool stated = m_scenario.hardware.network.has_value();
            add(WarningCode::SlowTransfer, Severity::Warning, {inMilliseconds(speed.transfer), share},
                stated ? fasterNetwork() : Fix{});
        }
    }

    static Fix poolsTogether()
    {
        Fix fix;
        fix.changes[0] = {FieldId::Disaggregation, 0, "none"};
        fix.count = 1;
        return fix;
    }

    void demand()
    {
        if (m_plan.targetsOutOfReach)
            add(WarningCode::TargetsOutOfReach, Severity::Warning);
        if (!m_plan.sizing || !m_scenario.audience.users)
            return;
        const speed::Sizing &sizing = *m_plan.sizing;
        if (sizing.replicas > 0 && m_plan.placement.replicas < sizing.replicas + sizing.spareReplicas) {
            add(WarningCode::DemandNotCarried, Severity::Warning,
                {*m_scenario.audience.users, std::floor(sizing.usersCarried), double(sizing.gpus)},
                moreGpus(sizing.gpus));
        }
    }

    /// The count alone, the shape of a replica kept; a degree of replicas that was stated is freed.
    Fix moreGpus(int gpus) const
    {
        Fix fix;
        const auto &field = scenario::field(FieldId::Count);
        if (double(gpus) > field.maximum)
            return fix;
        fix.changes[static_cast<std::size_t>(fix.count++)] = {FieldId::Count, double(gpus), {}};
        return fix;
    }

    void money()
    {
        const cost::CostReport &cost = m_plan.cost;
        if (cost.own.withinBudget == false && cost.own.capex && m_scenario.finance.own.budget)
            add(WarningCode::OverBudget, Severity::Warning, {inMoney(*cost.own.capex), inMoney(*m_scenario.finance.own.budget)});
        if (!cost.own.capex)
            add(WarningCode::NoGpuPrice, Severity::Info);
        if (!cost.rent.perHour)
            add(WarningCode::NoRentOffer, Severity::Info);
        else
            rentedHost();
        if (!cost.api.perYear && m_plan.serving)
            add(WarningCode::NoApiPrice, Severity::Info);
        if (m_subject.device.exportControlled && m_scenario.finance.currency == catalog::Currency::Cny) {
            const catalog::ExportReview review = catalog::exportReview(m_subject.device);
            add(WarningCode::ExportControlled, Severity::Info, {review.tpp, review.density.value_or(0)});
        }
        if (const double age = oldestPriceDays(cost, m_basis.catalog()); age > oldPriceDays)
            add(WarningCode::OldPrice, Severity::Info, {age});
    }

    /// Offers are matched by accelerator; a stated price is taken to be that of the whole machine.
    void rentedHost()
    {
        const scenario::Rent &rent = m_scenario.finance.rent;
        const int gpus = std::min(m_plan.placement.gpus, m_plan.placement.perNode);
        const double needed = inGib(m_plan.memory.hostMemory);
        const double brought = rentedHostGib * gpus;
        if (!rent.perGpu && !rent.perNode && needed > brought)
            add(WarningCode::RentLacksHost, Severity::Warning, {needed, brought});
    }

    void arithmetic()
    {
        const catalog::NumberFormat &format = m_subject.weights;
        const auto has = [&](ComputeKind kind) { return m_subject.device.peak[static_cast<std::size_t>(kind)].has_value(); };
        const bool narrow = format.computeNeeds == ComputeKind::Fp8 || format.computeNeeds == ComputeKind::Int8 ||
                            format.computeNeeds == ComputeKind::Fp4;
        if (narrow && !has(format.computeNeeds))
            add(WarningCode::FormatNotNative, Severity::Info);
        if (format.compute == ComputeKind::Bf16 && !narrow && !has(ComputeKind::Bf16) && speed::speedIsKnown(m_subject.device))
            add(WarningCode::NoBf16, Severity::Info);
    }

    void origins()
    {
        if (m_scenario.model.parameters > 0) {
            const catalog::ModelSpec &spec = m_subject.model.spec();
            add(WarningCode::AssumedShape, Severity::Info,
                {m_plan.model.parameters * 1e-9, double(spec.layers), double(spec.hiddenSize)});
        }
        if (capacityIsNominal(m_scenario.hardware, m_subject.device)) {
            add(WarningCode::NominalMemory, Severity::Info,
                {inGigabytes(m_subject.device.memoryMarketed), inGib(m_subject.capacity)});
        }
        if (m_subject.device.ratesFrom.grade >= catalog::Grade::Recalled)
            add(WarningCode::LowGradeSpec, Severity::Info);
        if ((m_plan.serving || m_plan.training) && speed::speedIsKnown(m_subject.device) &&
            !speedIsMeasured(m_scenario, m_subject.device, m_basis.calibrations()))
            add(WarningCode::OutsideEvidence, Severity::Info);
    }

    const scenario::Scenario &m_scenario;
    const Subject &m_subject;
    const Basis &m_basis;
    Plan &m_plan;
};

} // namespace

void addWarnings(const scenario::Scenario &scenario, const Subject &subject, const Basis &basis, Plan &plan)
{
    Warner(scenario, subject, basis, plan).run();
}

} // namespace suanchou::plan
