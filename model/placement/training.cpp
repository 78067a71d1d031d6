// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/placement/training.h"

#include "model/placement/degrees.h"

#include <algorithm>

namespace suanchou::placement {

namespace {

using scenario::FieldId;
using scenario::Layout;

constexpr int mostGpus = 4096;
constexpr std::array tensorSteps{1, 2, 4, 8};
constexpr std::array stageSteps{1, 2, 4, 8, 16};

class Placer {
public:
    explicit Placer(const TrainingRequest &request)
        : m_request(request)
        , m_perNode(perNode(request.scenario.hardware, request.device))
        , m_stated(request.scenario.hardware.parallelism)
    {}

    TrainingPlacement place() const
    {
        if (const auto count = m_request.scenario.hardware.count)
            return fill(*count, Reason::FilledCount);
        if (m_stated.tensor && m_stated.pipeline && m_stated.data)
            return made(layout(*m_stated.tensor, *m_stated.pipeline, *m_stated.data), Reason::Given);
        for (int count = 1; count <= mostGpus; count *= 2) {
            TrainingPlacement filled = fill(count, Reason::SmallestThatFits);
            if (filled.budget.fits)
                return filled;
        }
        return fill(mostGpus, Reason::NothingFits);
    }

private:
    Layout layout(int tensor, int pipeline, int data) const
    {
        return {.tensor = tensor, .pipeline = pipeline, .data = data, .expert = m_stated.expert.value_or(1),
                .context = m_stated.context.value_or(1)};
    }

    bool given(FieldId id) const { return m_request.scenario.given.test(static_cast<std::size_t>(id)); }

    memory::Budget budget(const Layout &layout) const
    {
        return memory::trainingBudget({m_request.rules, m_request.model, m_request.groups, m_request.count, m_request.weights, m_request.format,
                                       m_request.scenario.task, m_request.scenario.training, layout, m_request.capacity,
                                       given(FieldId::Recompute), given(FieldId::LoraRank)});
    }

    TrainingPlacement made(const Layout &layout, Reason reason) const
    {
        TrainingPlacement result;
        result.budget = budget(layout);
        Placement &placement = result.placement;
        placement.layout = layout;
        placement.gpus = gpusPerReplica(layout);
        placement.perNode = m_perNode;
        placement.nodes = (placement.gpus + m_perNode - 1) / m_perNode;
        placement.reason = reason;
        placement.dividesHeads = dividesHeads(m_request.groups, layout.tensor);
        placement.inLinkDomain = layout.tensor <= m_perNode;
        return result;
    }

    bool possible(int tensor, int pipeline, int count) const
    {
        const int context = m_stated.context.value_or(1);
        const int fixed = tensor * pipeline * context;
        if (fixed > count || count % fixed != 0 || m_request.model.layers < pipeline)
            return false;
        if (m_stated.data)
            return fixed * *m_stated.data == count;
        return m_stated.tensor || (tensor <= m_perNode && dividesHeads(m_request.groups, tensor));
    }

    /// The first layout that fits, plain data parallelism first; the last possible one when none does.
    TrainingPlacement fill(int count, Reason reason) const
    {
        std::optional<TrainingPlacement> last;
        for (const int stages : stageSteps) {
            const int pipeline = m_stated.pipeline.value_or(stages);
            for (const int ranks : tensorSteps) {
                const int tensor = m_stated.tensor.value_or(ranks);
                if (possible(tensor, pipeline, count)) {
                    const int data = count / (tensor * pipeline * m_stated.context.value_or(1));
                    last = made(layout(tensor, pipeline, data), reason);
                    if (last->budget.fits)
                        return *last;
                }
                if (m_stated.tensor)
                    break;
            }
            if (m_stated.pipeline)
                break;
        }
        if (last) {
            if (reason == Reason::FilledCount && !allStated())
                last->placement.reason = Reason::NothingFits;
            return *last;
        }
        return mismatched(count);
    }

    bool allStated() const { return m_stated.tensor && m_stated.pipeline && m_stated.data; }

    /// Degrees that do not multiply to the count: what was stated stands, and the placement says so.
    TrainingPlacement mismatched(int count) const
    {
        TrainingPlacement result =
            made(layout(m_stated.tensor.value_or(1), m_stated.pipeline.value_or(1), m_stated.data.value_or(1)), Reason::Given);
        result.placement.countMatches = result.placement.gpus == count;
        return result;
    }

    const TrainingRequest &m_request;
    int m_perNode;
    const scenario::Parallelism &m_stated;
};

} // namespace

TrainingPlacement placeTraining(const TrainingRequest &request)
{
    return Placer(request).place();
}

} // namespace suanchou::placement
