// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/placement/degrees.h"

#include <algorithm>

namespace suanchou::placement {

namespace {

constexpr int usualServer = 8;

bool hasHeads(const memory::LayerGroup &group)
{
    return group.mixer != memory::MixerKind::None && group.heads > 0;
}

} // namespace

bool dividesHeads(const memory::LayerGroups &groups, int tensor)
{
    return std::all_of(groups.begin(), groups.end(),
                       [&](const memory::LayerGroup &group) { return !hasHeads(group) || group.heads % tensor == 0; });
}

int perNode(const scenario::Hardware &hardware, const catalog::Accelerator &device)
{
    if (hardware.perNode)
        return std::max(1, *hardware.perNode);
    const int held = std::max(1, device.maxPerNode);
    return device.linkDomain > usualServer ? std::min(held, device.linkDomain) : std::min(held, usualServer);
}

int tensorDomain(const catalog::Accelerator &device, int perNode)
{
    return std::min(perNode, std::max(device.linkDomain, usualServer));
}

Degrees tensorDegrees(const memory::LayerGroups &groups, int limit)
{
    Degrees degrees;
    for (int degree = 1; degree <= limit; ++degree) {
        if (dividesHeads(groups, degree))
            degrees.add(degree);
    }
    if (degrees.empty())
        degrees.add(1);
    return degrees;
}

bool groupsAttention(scenario::Engine engine)
{
    return engine == scenario::Engine::Vllm || engine == scenario::Engine::Sglang || engine == scenario::Engine::TensorRtLlm;
}

bool dividesContext(scenario::Engine engine)
{
    return engine == scenario::Engine::Vllm || engine == scenario::Engine::TensorRtLlm;
}

bool canDisaggregate(scenario::Engine engine)
{
    return groupsAttention(engine) || engine == scenario::Engine::Lmdeploy;
}

bool splitsLayers(scenario::Engine engine)
{
    return engine == scenario::Engine::LlamaCpp || engine == scenario::Engine::ExllamaV2;
}

} // namespace suanchou::placement
