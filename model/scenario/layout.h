// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace suanchou::scenario {

/// Degrees of one deployment. Serving: `data` is attention data parallelism for mixture-of-experts models (experts are
/// divided over tensor × data) and plain replication for dense ones; `expert` is the number of ways the routed experts
/// are divided. Training: GPUs = tensor × pipeline × context × data; expert ranks lie inside data × context.
struct Layout {
    int tensor = 1;
    int pipeline = 1;
    int data = 1;
    int expert = 1;
    int context = 1;
    bool operator==(const Layout &) const = default;
};

constexpr int gpusPerReplica(const Layout &layout)
{
    return layout.tensor * layout.pipeline * layout.context * layout.data;
}

/// Nodes of `replicas` replicas of `size` GPUs: a replica that fits in a node is never spread over two, and a larger one
/// takes whole nodes.
constexpr int nodesFor(int size, int replicas, int perNode)
{
    if (size > perNode)
        return replicas * ((size + perNode - 1) / perNode);
    const int each = perNode / size;
    return (replicas + each - 1) / each;
}

} // namespace suanchou::scenario
