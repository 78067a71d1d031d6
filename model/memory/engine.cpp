// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/engine.h"

#include "model/memory/constants.h"

#include <algorithm>
#include <cmath>

namespace suanchou::memory {

using scenario::Engine;
using scenario::Layout;

namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

bool isFirstCore(const scenario::Serving &serving)
{
    return serving.engine == Engine::Vllm && serving.engineVersion == scenario::EngineVersion::V0;
}

bool chunksPrefill(const scenario::Serving &serving, Tokens contextLimit)
{
    if (serving.chunkedPrefill)
        return *serving.chunkedPrefill == scenario::ChunkedPrefill::On;
    return !isFirstCore(serving) || contextLimit > constants::vllmFirstCoreWhole;
}

// vLLM takes the large batches on large cards, the A100 excepted, and never did in its first core.
bool takesLargeBatches(const EngineRules &rules, const scenario::Serving &serving, Bytes capacity,
                       const catalog::Accelerator *device)
{
    if (inBytes(rules.largeCard) <= 0 || capacity < rules.largeCard)
        return false;
    const bool excepted = isFirstCore(serving) || (device && (device->id.starts_with("a100") || device->isProcessor()));
    return serving.engine != Engine::Vllm || !excepted;
}

// Bytes per token of one layer's feed-forward at its widest point, one GPU.
double forwardBytesPerToken(const LayerGroup &group, double hidden, double tensor)
{
    using constants::forwardTensors;
    using constants::sixteenBit;
    const double mixerWidth = real(group.heads * group.headDim) / tensor;
    const double width = std::max(real(group.ffnWidth) / tensor, mixerWidth);
    const double dense = sixteenBit * forwardTensors * (width + hidden);
    if (group.experts == 0)
        return dense;
    const double perExpert = forwardTensors * real(group.expertWidth) / tensor + real(group.expertInput);
    const double routed = sixteenBit * real(group.expertsPerToken) * perExpert;
    return std::max(dense, routed + sixteenBit * forwardTensors * hidden);
}

double forwardBytesPerToken(const catalog::ModelSpec &model, const LayerGroups &groups, double tensor)
{
    double widest = 0;
    for (const LayerGroup &group : groups)
        widest = std::max(widest, forwardBytesPerToken(group, real(model.hiddenSize), tensor));
    return widest;
}

Bytes nonTorch(const EngineRules &rules, int gpus)
{
    if (gpus == 1)
        return rules.nonTorch[0];
    return rules.nonTorch[gpus <= constants::gpusOfOneNode ? 1 : 2];
}

// vLLM captures 1, 2, 4 and multiples of 8 up to twice the batch, 512 at most (config/compilation.py).
double capturedGraphs(double sequences, double largestBatch)
{
    const double largest = std::min(2.0 * sequences, largestBatch);
    return largest < 8 ? std::ceil(std::log2(largest)) + 1.0 : 3.0 + std::floor(largest / 8.0);
}

Bytes graphs(const EngineRules &rules, double sequences, const Layout &layout)
{
    if (rules.largestGraphBatch <= 0)
        return rules.graphs;
    return capturedGraphs(sequences, rules.largestGraphBatch) * rules.perGraph[layout.tensor > 1 ? 1 : 0];
}

bool latent(const LayerGroups &groups)
{
    return std::any_of(groups.begin(), groups.end(),
                       [](const LayerGroup &g) { return g.mixer == MixerKind::Latent; });
}

} // namespace

EngineSettings resolveEngine(const MemoryRules &all, const scenario::Serving &serving, const Layout &layout, Bytes capacity,
                             const catalog::Accelerator *device)
{
    const EngineRules &rules = all.of(serving.engine);
    const bool large = takesLargeBatches(rules, serving, capacity, device);
    EngineSettings settings;
    settings.sequences = serving.maxSequences.value_or(large ? rules.sequencesLarge : rules.sequences);
    settings.utilization = serving.memoryUtilization.value_or(rules.shareAt(layout.tensor));
    settings.sequenceLength = serving.inputTokens + serving.outputTokens;
    settings.contextLimit = serving.contextLimit.value_or(settings.sequenceLength);
    settings.batchedTokens = serving.maxBatchedTokens.value_or(large ? rules.tokensLarge : rules.tokens);
    settings.chunkedPrefill = chunksPrefill(serving, settings.contextLimit);
    return settings;
}

WorkingMemory workingMemory(const EngineRules &rules, const catalog::ModelSpec &model, const LayerGroups &groups,
                            const EngineSettings &settings, const Layout &layout, const catalog::Accelerator *device)
{
    WorkingMemory memory;
    const double sequences = inRequests(settings.sequences);
    memory.nonTorch = nonTorch(rules, gpusPerReplica(layout));
    memory.graphs = graphs(rules, sequences, layout);
    if (device && device->isProcessor()) { // no driver context, no captured graphs
        memory.nonTorch = Bytes{};
        memory.graphs = Bytes{};
    }
    if (inBytes(rules.computeBuffer) > 0) {
        const double filled = std::min(1.0, inTokens(settings.batchedTokens) / inTokens(rules.microBatch));
        memory.activations = filled * (latent(groups) ? rules.computeBufferLatent : rules.computeBuffer);
        return memory;
    }
    const Tokens profiled = settings.chunkedPrefill ? settings.batchedTokens
                                                    : std::max(settings.batchedTokens, settings.contextLimit);
    const double forward = inTokens(profiled) * forwardBytesPerToken(model, groups, layout.tensor);
    const double sampled = std::min(sequences, inTokens(settings.batchedTokens));
    memory.activations = bytes(std::max(forward, rules.samplerBytes * sampled * real(model.vocabulary)));
    return memory;
}

} // namespace suanchou::memory
