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

struct Defaults {
    double tokens;
    double sequences;
    double utilization;
};

// SGLang server_args.py: less static memory the more ranks communicate.
double sglangFraction(int tensor)
{
    if (tensor >= 16)
        return 0.79;
    if (tensor >= 8)
        return 0.81;
    if (tensor >= 4)
        return 0.85;
    return tensor >= 2 ? 0.87 : 0.88;
}

Defaults vllmDefaults(bool firstCore, Bytes capacity, const catalog::Accelerator *device)
{
    const bool excepted = firstCore || (device && device->id.starts_with("a100"));
    if (capacity >= constants::vllmLargeCard && !excepted)
        return {constants::vllmTokensLarge, constants::vllmSequencesLarge, constants::vllmUtilization};
    return {constants::vllmTokens, constants::vllmSequences, constants::vllmUtilization};
}

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

Defaults engineDefaults(const scenario::Serving &serving, const Layout &layout, Bytes capacity,
                        const catalog::Accelerator *device)
{
    switch (serving.engine) {
    case Engine::Vllm: return vllmDefaults(isFirstCore(serving), capacity, device);
    case Engine::Sglang:
        return {capacity >= constants::sglangLargeCard ? constants::sglangTokensLarge
                                                       : constants::sglangTokens,
                constants::sglangSequences, sglangFraction(layout.tensor)};
    case Engine::TensorRtLlm:
        return {constants::tensorRtTokens, constants::tensorRtSequences, constants::tensorRtFraction};
    case Engine::Lmdeploy:
        return {constants::lmdeployTokens, constants::lmdeploySequences, constants::lmdeployFraction};
    default: return {constants::llamaCppTokens, constants::llamaCppSequences, 1.0};
    }
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

Bytes nonTorch(Engine engine, int gpus)
{
    switch (engine) {
    case Engine::TensorRtLlm: return constants::nonTorchTensorRt;
    case Engine::LlamaCpp: return constants::nonTorchLlamaCpp;
    case Engine::Vllm:
    case Engine::Sglang: break;
    default: return constants::cudaContext;
    }
    if (gpus == 1)
        return constants::nonTorchAlone;
    return gpus <= constants::gpusOfOneNode ? constants::nonTorchNode : constants::nonTorchNodes;
}

// vLLM captures 1, 2, 4 and multiples of 8 up to twice the batch, 512 at most.
double vllmGraphs(double sequences)
{
    const double largest = std::min(2.0 * sequences, real(constants::largestGraphBatch));
    return largest < 8 ? std::ceil(std::log2(largest)) + 1.0 : 3.0 + std::floor(largest / 8.0);
}

Bytes graphs(Engine engine, double sequences, const Layout &layout)
{
    switch (engine) {
    case Engine::Vllm:
        return vllmGraphs(sequences) * (layout.tensor > 1 ? constants::graphTensor : constants::graphAlone);
    case Engine::Sglang: return constants::graphsSglang;
    case Engine::TensorRtLlm:
    case Engine::Lmdeploy: return constants::graphsOther;
    default: return {};
    }
}

bool latent(const LayerGroups &groups)
{
    return std::any_of(groups.begin(), groups.end(),
                       [](const LayerGroup &g) { return g.mixer == MixerKind::Latent; });
}

} // namespace

BudgetRule budgetRule(Engine engine)
{
    switch (engine) {
    case Engine::Vllm: return BudgetRule::ShareOfTotal;
    case Engine::Sglang: return BudgetRule::StaticShare;
    case Engine::TensorRtLlm:
    case Engine::Lmdeploy: return BudgetRule::ShareOfFree;
    default: return BudgetRule::WhatIsNeeded;
    }
}

EngineSettings resolveEngine(const scenario::Serving &serving, const Layout &layout, Bytes capacity,
                             const catalog::Accelerator *device)
{
    const Defaults defaults = engineDefaults(serving, layout, capacity, device);
    EngineSettings settings;
    settings.sequences = serving.maxSequences.value_or(requests(defaults.sequences));
    settings.utilization = serving.memoryUtilization.value_or(defaults.utilization);
    settings.sequenceLength = serving.inputTokens + serving.outputTokens;
    settings.contextLimit = serving.contextLimit.value_or(settings.sequenceLength);
    settings.batchedTokens = serving.maxBatchedTokens.value_or(tokens(defaults.tokens));
    settings.chunkedPrefill = chunksPrefill(serving, settings.contextLimit);
    return settings;
}

WorkingMemory workingMemory(const catalog::ModelSpec &model, const LayerGroups &groups, Engine engine,
                            const EngineSettings &settings, const Layout &layout)
{
    WorkingMemory memory;
    const double sequences = inRequests(settings.sequences);
    memory.nonTorch = nonTorch(engine, gpusPerReplica(layout));
    memory.graphs = graphs(engine, sequences, layout);
    if (engine == Engine::LlamaCpp) {
        const double micro = std::min(inTokens(settings.batchedTokens), constants::llamaCppMicroBatch);
        memory.activations = (latent(groups) ? constants::llamaCppBufferLatent : constants::llamaCppBuffer) *
                             (micro / constants::llamaCppMicroBatch);
        return memory;
    }
    const Tokens profiled = settings.chunkedPrefill ? settings.batchedTokens
                                                    : std::max(settings.batchedTokens, settings.contextLimit);
    const double forward = inTokens(profiled) * forwardBytesPerToken(model, groups, layout.tensor);
    const bool profilesSampler = engine == Engine::Vllm;
    const double sampled = std::min(sequences, inTokens(settings.batchedTokens));
    const double sampler = profilesSampler ? constants::samplerBytes * sampled * real(model.vocabulary) : 0.0;
    memory.activations = bytes(std::max(forward, sampler));
    return memory;
}

} // namespace suanchou::memory
