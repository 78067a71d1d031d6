// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/memory/layergroups.h"
#include "model/scenario/scenario.h"

#include <array>
#include <cstddef>

namespace suanchou::placement {

/// A few numbers in a fixed array: candidate degrees, smallest first.
class Degrees {
public:
    static constexpr std::size_t capacity = 24;

    void add(int degree)
    {
        if (m_size < capacity)
            m_degrees[m_size++] = degree;
    }
    const int *begin() const { return m_degrees.data(); }
    const int *end() const { return m_degrees.data() + m_size; }
    bool empty() const { return m_size == 0; }
    int largest() const { return m_size == 0 ? 1 : m_degrees[m_size - 1]; }

private:
    std::array<int, capacity> m_degrees{};
    std::size_t m_size = 0;
};

/// Whether every layer's query heads divide evenly over the tensor ranks, as the engines demand (vLLM
/// ModelConfig.verify_with_parallel_config, Megatron arguments.py). Key-value heads may be fewer: they are replicated.
bool dividesHeads(const memory::LayerGroups &groups, int tensor);

/// Accelerators of one machine: what the scenario states, else what the catalogue's boards hold, at most 8 where the fast
/// link does not reach further (HGX, DGX), 72 for NVL72.
int perNode(const scenario::Hardware &hardware, const catalog::Accelerator &device);

/// Accelerators that reach each other without leaving the machine or its link domain.
int tensorDomain(const catalog::Accelerator &device, int perNode);

/// Tensor degrees up to `limit` that divide the heads; 1 is always among them.
Degrees tensorDegrees(const memory::LayerGroups &groups, int limit);

/// Engines that divide attention by requests and experts by expert over the same GPUs (vLLM --data-parallel-size with
/// --enable-expert-parallel, SGLang --enable-dp-attention, TensorRT-LLM enable_attention_dp).
bool groupsAttention(scenario::Engine engine);

/// Engines that divide the tokens of a sequence over ranks (vLLM --decode-context-parallel-size, TensorRT-LLM cp_size).
bool dividesContext(scenario::Engine engine);

/// Engines whose filling and decoding replicas can be apart (vLLM and SGLang with NIXL or Mooncake, TensorRT-LLM's
/// disaggregated serving, LMDeploy's DistServe).
bool canDisaggregate(scenario::Engine engine);

/// Engines that place whole layers on GPUs instead of dividing matrices (llama.cpp --split-mode layer, ExLlamaV2).
bool splitsLayers(scenario::Engine engine);

} // namespace suanchou::placement
