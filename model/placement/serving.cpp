// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/placement/serving.h"

#include "model/placement/degrees.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace suanchou::placement {

namespace {

using scenario::Layout;
using scenario::ServingMode;

/// Pipeline stages that are tried: what eight-GPU machines are joined to.
constexpr std::array stageCounts{1, 2, 3, 4, 6, 8, 12, 16};

/// More replicas than this for one scenario are a mistake in the load, not a plan.
constexpr int mostReplicas = 100000;

std::optional<Requests> load(const scenario::Serving &serving)
{
    if (serving.mode == ServingMode::SingleStream)
        return requests(1);
    return serving.concurrency;
}

std::optional<Requests> shareOf(const std::optional<Requests> &load, int replicas)
{
    if (!load)
        return std::nullopt;
    return requests(std::ceil(inRequests(*load) / replicas));
}

class Placer {
public:
    explicit Placer(const ServingRequest &request)
        : m_request(request)
        , m_perNode(perNode(request.scenario.hardware, request.device))
        , m_domain(tensorDomain(request.device, m_perNode))
        , m_load(load(request.scenario.serving))
    {}

    ServingPlacement place() const
    {
        const scenario::Parallelism &stated = m_request.scenario.hardware.parallelism;
        if (stated.tensor || stated.pipeline.value_or(1) > 1 || stated.data.value_or(1) > 1)
            return placeStated(stated);
        if (m_request.scenario.hardware.count)
            return fill(*m_request.scenario.hardware.count);
        return fewest();
    }

    /// Replica shapes from small to large: tensor degrees in one machine, then pipeline stages of whole machines. Ends
    /// early when `attempt` says that it has seen enough.
    template <class Try>
    void forEachShape(int mostGpus, Try attempt) const
    {
        const bool layersOnly = splitsLayers(m_request.scenario.serving.engine);
        const int limit = layersOnly ? 1 : std::min(m_domain, mostGpus);
        const Degrees tensors = tensorDegrees(m_request.groups, limit);
        for (const int tensor : tensors) {
            if (m_perNode % tensor != 0 && tensor != tensors.largest())
                continue;
            if (attempt(shape(tensor, 1)))
                return;
        }
        for (const int stages : stageCounts) {
            const Layout layout = shape(tensors.largest(), stages);
            if (stages == 1 || stages > m_request.model.layers)
                continue;
            if (gpusPerReplica(layout) > mostGpus || attempt(layout))
                return;
        }
    }

    /// Beside the shapes of forEachShape: attention divided by requests and experts by expert, in one machine and over two
    /// or four; and the tokens of sequences divided.
    template <class Try>
    void forEachGrouping(Try attempt) const
    {
        const scenario::Engine engine = m_request.scenario.serving.engine;
        const scenario::Parallelism &stated = m_request.scenario.hardware.parallelism;
        const Degrees tensors = tensorDegrees(m_request.groups, m_domain);
        const bool groups = m_request.model.moe && groupsAttention(engine);
        const bool contexts = dividesContext(engine) && !stated.context;
        for (const int tensor : tensors) {
            for (int others = 2; tensor * others <= m_domain; others *= 2) {
                if (m_perNode % (tensor * others) != 0)
                    continue;
                if (groups)
                    attempt(grouped(tensor, others));
                if (contexts) {
                    Layout layout = shape(tensor, 1);
                    layout.context = others;
                    attempt(layout);
                }
            }
        }
        for (const int nodes : {2, 4}) {
            if (!groups)
                break;
            attempt(grouped(1, m_perNode * nodes));
            if (tensors.largest() == m_perNode)
                attempt(grouped(m_perNode, nodes));
        }
    }

    int mostGpus() const { return m_perNode * stageCounts.back(); }

private:
    /// Replicas that only fill prompts; their cache is gone once it is sent.
    int filling(int replicas) const
    {
        const scenario::Serving &serving = m_request.scenario.serving;
        const bool apart = serving.disaggregation != scenario::Disaggregation::None && canDisaggregate(serving.engine);
        return apart && replicas > 1 ? std::min(serving.prefillReplicas.value_or(0), replicas - 1) : 0;
    }

    memory::Budget budget(const Layout &layout, int replicas) const
    {
        return memory::servingBudget({m_request.rules, m_request.model, m_request.groups, m_request.weights, m_request.cache,
                                      m_request.scenario.serving, layout, &m_request.device, m_request.capacity,
                                      shareOf(m_load, replicas - filling(replicas)), m_request.draft});
    }

    ServingPlacement made(const Layout &layout, int replicas, Reason reason) const
    {
        ServingPlacement result;
        result.budget = budget(layout, replicas);
        Placement &placement = result.placement;
        placement.layout = layout;
        placement.replicas = replicas;
        placement.prefillReplicas = filling(replicas);
        placement.gpus = gpusPerReplica(layout) * replicas;
        placement.perNode = m_perNode;
        placement.nodes = scenario::nodesFor(gpusPerReplica(layout), replicas, m_perNode);
        placement.reason = reason;
        placement.dividesHeads = dividesHeads(m_request.groups, layout.tensor);
        placement.inLinkDomain = layout.tensor <= m_perNode;
        return result;
    }

    ServingPlacement placeStated(const scenario::Parallelism &stated) const
    {
        const std::optional<int> count = m_request.scenario.hardware.count;
        Layout layout;
        layout.pipeline = stated.pipeline.value_or(1);
        layout.context = stated.context.value_or(1);
        layout.data = stated.data.value_or(1);
        layout.tensor = stated.tensor.value_or(1);
        if (!stated.tensor && count) {
            const int rest = layout.pipeline * layout.context * layout.data;
            layout.tensor = std::max(1, largestTensor(std::max(1, *count / rest)));
        }
        layout.expert = stated.expert.value_or(1);
        const int size = gpusPerReplica(layout);
        int replicas = 1;
        bool matches = true;
        if (count && *count > size) {
            replicas = *count / size;
            matches = *count % size == 0;
        } else if (count) {
            matches = *count == size;
        } else if (stated.data == std::nullopt) {
            replicas = replicasFor(budget(layout, 1));
        }
        // Attention data parallelism is a mixture-of-experts matter; a dense model's data ranks are replicas.
        if (!m_request.model.moe && layout.data > 1) {
            replicas *= layout.data;
            layout.data = 1;
        }
        ServingPlacement result = made(layout, replicas, count || replicas == 1 ? Reason::Given : Reason::ReplicasForLoad);
        result.placement.countMatches = matches;
        return result;
    }

    int largestTensor(int limit) const
    {
        return tensorDegrees(m_request.groups, std::min(limit, m_domain)).largest();
    }

    /// Replicas so that the requests at once fit, from the budget of one that takes them all; 1 where the load is "max" or
    /// nothing fits.
    int replicasFor(const memory::Budget &alone) const
    {
        if (!m_load)
            return 1;
        const double each = inRequests(alone.maxSequences);
        if (alone.fits || each < 1)
            return 1;
        return static_cast<int>(std::min<double>(mostReplicas, std::ceil(inRequests(*m_load) / each)));
    }

    Layout shape(int tensor, int pipeline) const
    {
        const scenario::Parallelism &stated = m_request.scenario.hardware.parallelism;
        return {.tensor = tensor, .pipeline = pipeline, .data = 1, .expert = stated.expert.value_or(1),
                .context = stated.context.value_or(1)};
    }

    Layout grouped(int tensor, int data) const
    {
        Layout layout = shape(tensor, 1);
        layout.data = data;
        if (!m_request.scenario.hardware.parallelism.expert)
            layout.expert = tensor * data;
        return layout;
    }

    /// Offline, throughput counts: a step reads the weights once for all sequences, so replicas are made large enough that
    /// the cache has half the room of the weights.
    bool roomy(const memory::Budget &budget) const
    {
        return m_request.scenario.serving.mode != ServingMode::Offline ||
               budget.kvSpace >= 0.5 * budget[memory::Term::Weights];
    }

    ServingPlacement fill(int count) const
    {
        const bool single = m_request.scenario.serving.mode == ServingMode::SingleStream;
        Layout best;
        int bestReplicas = 1;
        bool found = false;
        forEachShape(count, [&](const Layout &layout) {
            const int size = gpusPerReplica(layout);
            if (count % size != 0)
                return false;
            const int replicas = single ? 1 : count / size;
            if (single && found && size > m_domain)
                return true;
            const memory::Budget budgeted = budget(layout, replicas);
            const bool fits = budgeted.fits && (roomy(budgeted) || size * 2 > std::min(count, m_domain));
            if (!found || single) {
                best = layout;
                bestReplicas = replicas;
            }
            found = found || fits;
            return fits && !single;
        });
        if (!found) {
            // The largest shape is the least bad one.
            forEachShape(count, [&](const Layout &layout) {
                if (count % gpusPerReplica(layout) == 0) {
                    best = layout;
                    bestReplicas = count / gpusPerReplica(layout);
                }
                return false;
            });
        }
        ServingPlacement result = made(best, bestReplicas, found ? Reason::FilledCount : Reason::NothingFits);
        result.placement.countMatches = gpusPerReplica(best) * bestReplicas == count;
        return result;
    }

    ServingPlacement fewest() const
    {
        int bestGpus = std::numeric_limits<int>::max();
        Layout best;
        int bestReplicas = 1;
        Layout largest;
        forEachShape(mostGpus(), [&](const Layout &layout) {
            largest = layout;
            const int size = gpusPerReplica(layout);
            if (size > bestGpus)
                return true;
            const memory::Budget alone = budget(layout, 1);
            const int replicas = replicasFor(alone);
            if (!(replicas == 1 ? alone : budget(layout, replicas)).fits)
                return false;
            if (size * replicas <= bestGpus) {
                bestGpus = size * replicas;
                best = layout;
                bestReplicas = replicas;
            }
            return false;
        });
        if (bestGpus == std::numeric_limits<int>::max())
            return made(largest, 1, Reason::NothingFits);
        return made(best, bestReplicas, bestReplicas > 1 ? Reason::ReplicasForLoad : Reason::SmallestThatFits);
    }

    const ServingRequest &m_request;
    int m_perNode;
    int m_domain;
    std::optional<Requests> m_load;
};

} // namespace

ServingPlacement placeServing(const ServingRequest &request)
{
    return Placer(request).place();
}

ReplicaShapes::ReplicaShapes(const ServingRequest &request)
{
    const Placer placer(request);
    placer.forEachShape(placer.mostGpus(), [this](const Layout &layout) { return !add(layout); });
    placer.forEachGrouping([this](const Layout &layout) { add(layout); });
    std::stable_sort(m_shapes.begin(), m_shapes.begin() + m_size, [](const Layout &a, const Layout &b) {
        return gpusPerReplica(a) < gpusPerReplica(b);
    });
}

bool ReplicaShapes::add(const Layout &layout)
{
    if (m_size < capacity)
        m_shapes[m_size++] = layout;
    return m_size < capacity;
}

} // namespace suanchou::placement
