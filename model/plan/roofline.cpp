// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/roofline.h"

#include "model/memory/engine.h"
#include "model/plan/basis.h"
#include "model/plan/subject.h"
#include "model/speed/roofline.h"
#include "model/speed/workload.h"

#include <algorithm>

namespace suanchou::plan {

namespace {

constexpr double activationBytes = 2.0;

/// Work of the GPUs of one tensor rank in a pass of `rows` tokens per attention group.
class Pass {
public:
    Pass(const speed::Workload &work, const scenario::Layout &layout)
        : m_work(work)
        , m_tensor(std::max(1, layout.tensor * layout.context))
        , m_groups(std::max(1, layout.data))
    {}

    RooflinePoint of(double rows, double heads) const
    {
        RooflinePoint p;
        const speed::Workload &w = m_work;
        double hit = 0;
        if (w.moeLayers > 0)
            hit = speed::expertsHit(std::max(1.0, rows * m_groups), w.experts, w.expertsPerToken);
        p.traffic = (w.divided + w.head) / m_tensor + w.keyValue / std::min(m_tensor, w.keyValueHeads) + w.replicated +
                    w.routed * (hit / (m_tensor * m_groups)) +
                    bytes(activationBytes * rows * (w.activations / m_tensor + w.residual));
        p.arithmetic = (w.quantizedArithmetic + w.plainArithmetic + w.routedArithmetic) * tokens(rows) / m_tensor +
                       w.headArithmetic * tokens(heads) / m_tensor;
        return p;
    }

    RooflinePoint decode(double batch, double context) const
    {
        RooflinePoint p = of(batch, batch);
        Bytes read = m_work.stateTraffic / m_tensor;
        Flops work = m_work.stateArithmetic * tokens(1.0) / m_tensor;
        for (std::size_t i = 0; i < m_work.mixingCount; ++i) {
            const speed::Mixing &m = m_work.mixing[i];
            const Tokens entries = tokens(speed::attendedEntries(m, context));
            read += m.cache * entries / std::min(m_tensor, m.shards) + m.indexCache * tokens(context);
            work += (m.decode * entries + m.index * tokens(context)) * tokens(1.0) / m_tensor;
        }
        p.traffic += batch * read;
        p.arithmetic += batch * work;
        return p;
    }

    RooflinePoint prefill(double length, double cached) const
    {
        RooflinePoint p = of(length - cached, 1.0);
        p.arithmetic += (attention(length) - attention(cached)) / m_tensor;
        return p;
    }

private:
    Flops attention(double length) const
    {
        Flops work = m_work.stateArithmetic * tokens(length);
        for (std::size_t i = 0; i < m_work.mixingCount; ++i) {
            const speed::Mixing &m = m_work.mixing[i];
            work += (m.prefill * speed::attendedPairs(m, length) + m.index * (0.5 * length * length)) * tokens(1.0) *
                    tokens(1.0);
        }
        return work;
    }

    const speed::Workload &m_work;
    double m_tensor;
    double m_groups;
};

} // namespace

std::optional<Roofline> rooflineOf(const scenario::Scenario &scenario, const Plan &plan, const Basis &basis)
{
    const catalog::Accelerator *device = basis.catalog().accelerator(plan.accelerator);
    if (!device || !plan.serving || !(plan.serving->tpot > Seconds{}))
        return std::nullopt;
    const Subject subject(scenario, basis, *device);
    const speed::Workload work = speed::workload(subject.model.spec(), subject.groups, subject.count, subject.bytes,
                                                 subject.weights, subject.cache);
    const speed::Calibration &calibration = basis.calibrations().serving;
    const speed::ClassConstants &reached = calibration.of(speed::gpuClassOf(*device));
    const speed::EngineConstants &engine = calibration.of(scenario.serving.engine);
    const speed::MatrixRate rate =
        speed::matrixRate(*device, work.moeLayers > 0 ? work.routedLinears : work.linears);

    Roofline r;
    r.peak = rate.peak;
    r.peakReached = rate.peak * (reached.gemm[static_cast<std::size_t>(rate.width)] * engine.gemmShare);
    r.bandwidth = device->bandwidth;
    r.bandwidthReached = device->bandwidth * (reached.memory * engine.memoryShare);
    const scenario::Layout layout = memory::effectiveLayout(plan.placement.layout, scenario.serving.engine);
    const Pass pass(work, layout);
    const double input = std::max(1.0, inTokens(scenario.serving.inputTokens));
    const double output = std::max(1.0, inTokens(scenario.serving.outputTokens));
    const double groups = std::max(1, layout.data);
    const double stages = std::max(1, layout.pipeline);
    const double batch = std::max(1.0, inRequests(plan.serving->running) / (groups * stages));
    r.decode = pass.decode(batch, input + 0.5 * output);
    r.decode.time = plan.serving->decode.total;
    const double cached =
        std::min(input - 1.0, input * std::max(scenario.serving.prefixCached, scenario.serving.prefixCommon));
    r.prefill = pass.prefill(input, cached);
    r.prefill.time = plan.serving->prefillStep.total;
    return r;
}

} // namespace suanchou::plan
