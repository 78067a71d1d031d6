// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/serving.h"
#include "model/placement/placement.h"

#include <array>

namespace suanchou::placement {

struct ServingRequest {
    const memory::MemoryRules &rules;
    const scenario::Scenario &scenario;
    const catalog::ModelSpec &model;
    const memory::LayerGroups &groups;
    const memory::WeightBytes &weights;
    const catalog::NumberFormat &cache;
    const catalog::Accelerator &device;
    Bytes capacity;
    const memory::Draft *draft = nullptr; ///< of speculative decoding; null: none
};

struct ServingPlacement {
    Placement placement;
    memory::Budget budget; ///< of the fullest GPU of one replica, under its share of the load
};

/// Degrees that are stated are kept. Who states the tensor, pipeline or a data degree above 1 states the replica: its
/// other degrees are then 1 where they are left out. What is left to choose:
/// - the count is stated: the smallest replica whose memory holds a request and its share of the load; the GPUs are filled
///   with replicas of it. A single stream takes all GPUs of the link domain for one replica, which is what makes it fast;
/// - nothing is stated: the fewest GPUs in all (replica size × replicas that the load needs); of equals the larger
///   replica.
/// Tensor degrees divide the attention heads and stay in one machine; beyond that the layers are divided over pipeline
/// stages. Engines that place whole layers (llama.cpp) take pipeline stages only.
ServingPlacement placeServing(const ServingRequest &request);

/// The shapes of a replica that a search for the cheapest one goes through, smallest first: those of placeServing, and with
/// them attention data parallelism over the experts' GPUs and context parallelism where the engine has them.
class ReplicaShapes {
public:
    static constexpr std::size_t capacity = 64;
    explicit ReplicaShapes(const ServingRequest &request);
    const scenario::Layout *begin() const { return m_shapes.data(); }
    const scenario::Layout *end() const { return m_shapes.data() + m_size; }

private:
    bool add(const scenario::Layout &layout);

    std::array<scenario::Layout, capacity> m_shapes{};
    std::size_t m_size = 0;
};

} // namespace suanchou::placement
