// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/workload.h"

#include <algorithm>

namespace suanchou::speed {

namespace {

using catalog::QuantizedPart;
using memory::FfnKind;
using memory::LayerGroup;
using memory::MixerKind;

double real(std::int64_t n) { return static_cast<double>(n); }

PairArithmetic perPair(double flop) { return from<PairArithmetic>(flop); }

/// Scores and values of attention, 2 flop per multiply and add: 2·H·(d_qk + d_v). A latent cache is read in its own width
/// when decoding ("absorbed": DeepSeek-V2 paper, section 2.1.2) and expanded to heads when filling, unless a sparse index
/// selects entries (DeepSeek-V3.2 technical report, section 2: multi-query mode).
Mixing mixingOf(const LayerGroup &group, double cacheBytes)
{
    Mixing m;
    m.layers = real(group.layers);
    m.window = real(group.window);
    m.selected = real(group.indexTopK);
    const double heads = real(group.heads);
    double elements = real(group.kvHeads) * real(group.headDim + group.valueHeadDim);
    double decode = 2.0 * heads * real(group.headDim + group.valueHeadDim);
    double prefill = decode;
    m.shards = real(group.kvHeads);
    if (group.mixer == MixerKind::Latent) {
        elements = real(group.kvRank + group.ropeHeadDim);
        decode = 2.0 * heads * (2.0 * real(group.kvRank) + real(group.ropeHeadDim));
        if (group.indexTopK > 0) // the selected entries differ from query to query and are not expanded
            prefill = decode;
        m.shards = 1;
    } else if (group.mixer == MixerKind::CompressedKv) {
        elements = real(group.headDim);
        decode = prefill = 4.0 * heads * real(group.headDim);
        m.entries = group.compression > 0 ? 1.0 / real(group.compression) : 0.0;
        m.shards = 1;
    }
    m.cache = bytesPerToken(m.layers * elements * cacheBytes);
    m.decode = perPair(m.layers * decode);
    m.prefill = perPair(m.layers * prefill);
    m.indexCache = bytesPerToken(m.layers * group.indexElements * cacheBytes);
    m.index = perPair(m.layers * 2.0 * real(group.indexHeads) * group.indexElements);
    return m;
}

/// Elements that one token moves between the matrices of a layer: normalised input, query/key/value, attention output,
/// gate, up and their product, router outputs; each written once and read once.
double activationsOf(const LayerGroup &group)
{
    const double attention = real(group.heads) * real(group.headDim + group.valueHeadDim) +
                             real(group.kvHeads) * real(group.headDim + group.valueHeadDim);
    const double matricesPerBlock = group.gated ? 3.0 : 2.0;
    const double dense = group.ffn == FfnKind::Moe ? 0.0 : matricesPerBlock * real(group.ffnWidth);
    const double routed = real(group.expertsPerToken) *
                          (matricesPerBlock * real(group.expertWidth) + 2.0 * real(group.expertInput));
    const double shared = matricesPerBlock * real(group.sharedWidth);
    return 2.0 * (attention + dense + routed + shared);
}

struct Precision {
    bool attention = false; ///< attention matrices are in the weight format
    bool feedForward = false;
    Arithmetic linears;
    Arithmetic routed;
};

Arithmetic only(catalog::ComputeKind compute, catalog::ComputeKind needs, bool narrow)
{
    return {compute, needs, catalog::ComputeKind::Bf16, narrow};
}

/// Released checkpoints: what their configurations say is quantised. FP4 experts run as 8-bit activations times 4-bit
/// weights where a 4-bit rate exists (MXFP4 × MXFP8), INT4 experts are widened.
Precision nativePrecision(catalog::NativeFormat format)
{
    using catalog::ComputeKind;
    const Arithmetic sixteen = only(ComputeKind::Bf16, ComputeKind::Bf16, false);
    const Arithmetic eight = only(ComputeKind::Fp8, ComputeKind::Fp8, true);
    const Arithmetic four = only(ComputeKind::Fp8, ComputeKind::Fp4, true);
    switch (format) {
    case catalog::NativeFormat::Fp8Block128: return {true, true, eight, eight};
    case catalog::NativeFormat::Fp4ExpertsFp8: return {true, true, eight, four};
    case catalog::NativeFormat::Mxfp4Experts: return {false, false, sixteen, four};
    case catalog::NativeFormat::Int4G32Experts:
        return {false, false, sixteen, only(ComputeKind::Bf16, ComputeKind::Bf16, true)};
    case catalog::NativeFormat::Bf16:
    case catalog::NativeFormat::Fp16: break;
    }
    return {false, false, sixteen, sixteen};
}

Precision precisionOf(const catalog::ModelSpec &model, const catalog::NumberFormat &format)
{
    if (format.native)
        return nativePrecision(model.nativeFormat);
    const Arithmetic own{format.compute, format.computeNeeds, format.fallback, format.bytesPerElement < 1.5};
    const QuantizedPart part = format.part;
    const bool attention =
        part == QuantizedPart::Everything || part == QuantizedPart::GgufMix || part == QuantizedPart::Linears;
    return {attention, attention || part == QuantizedPart::FeedForward, own, own};
}

} // namespace

double attendedEntries(const Mixing &mixing, double context)
{
    if (mixing.entries != 1.0) {
        const double compressed = context * mixing.entries;
        return std::min(context, mixing.window) +
               (mixing.selected > 0 ? std::min(compressed, mixing.selected) : compressed);
    }
    double seen = mixing.window > 0 ? std::min(context, mixing.window) : context;
    return mixing.selected > 0 ? std::min(seen, mixing.selected) : seen;
}

double attendedPairs(const Mixing &mixing, double prompt)
{
    const auto capped = [prompt](double cap) {
        return prompt <= cap ? 0.5 * prompt * prompt : cap * prompt - 0.5 * cap * cap;
    };
    if (mixing.entries != 1.0) {
        const double all = 0.5 * prompt * prompt * mixing.entries;
        const double compressed = mixing.selected > 0 ? std::min(all, mixing.selected * prompt) : all;
        return capped(mixing.window) + compressed;
    }
    double cap = mixing.window > 0 ? mixing.window : prompt;
    if (mixing.selected > 0)
        cap = std::min(cap, mixing.selected);
    return capped(cap);
}

Workload workload(const catalog::ModelSpec &model, const memory::LayerGroups &groups,
                  const memory::ParameterCount &count, const memory::WeightBytes &stored,
                  const catalog::NumberFormat &weights, const catalog::NumberFormat &cache)
{
    Workload w;
    w.hiddenSize = real(model.hiddenSize);
    const Precision precision = precisionOf(model, weights);
    w.linears = precision.linears;
    w.routedLinears = precision.routed;

    double quantized = 0;
    double plain = 0;
    double routedActive = 0;
    double stateElements = 0;
    double state = 0;
    for (const LayerGroup &group : groups) {
        const double layers = real(group.layers);
        w.layers += layers;
        (precision.attention ? quantized : plain) += layers * real(group.mixerWeights.matrices());
        (precision.feedForward ? quantized : plain) +=
            layers * real(group.ffnWeights.dense + group.ffnWeights.shared);
        plain += layers * real(group.ffnWeights.router + group.other);
        if (group.ffn == FfnKind::Moe || group.ffn == FfnKind::DenseAndMoe) {
            w.moeLayers += layers;
            w.experts = real(group.experts);
            w.expertsPerToken = real(group.expertsPerToken);
            routedActive += layers * real(group.expertsPerToken * group.ffnWeights.expert);
        }
        if (group.ffn != FfnKind::None)
            w.blocks += layers;
        if (group.mixer != MixerKind::None)
            w.mixerLayers += layers;
        w.activations += layers * activationsOf(group);
        const bool attends = group.mixer == MixerKind::Softmax || group.mixer == MixerKind::Latent ||
                             group.mixer == MixerKind::CompressedKv;
        if (attends) {
            w.latentLayers += group.mixer == MixerKind::Softmax ? 0.0 : layers;
            w.indexLayers += group.ownsIndex ? layers : 0.0;
            w.mixing[w.mixingCount++] = mixingOf(group, cache.bytesPerElement);
        } else if (group.mixer != MixerKind::None) {
            w.linearLayers += layers;
            state += layers * (real(group.stateBytes) + 2.0 * real(group.stateElements16));
            stateElements += layers * real(group.stateElements);
        }
    }
    // Residual add and norm around each mixer and block: read, write, read again, write the normalised copy.
    w.residual = 4.0 * w.hiddenSize * (w.mixerLayers + w.blocks);

    const double head = real(count.head > 0 ? count.head : count.embedding);
    w.divided = stored.divided;
    w.keyValue = stored.keyValue;
    w.replicated = stored.replicated;
    w.head = stored.head > Bytes{} ? stored.head : stored.embedding;
    w.routed = stored.experts;
    w.resident = stored.total();
    w.keyValueHeads = real(std::max<std::int64_t>(1, stored.keyValueHeads));
    w.quantizedArithmetic = from<FlopsPerToken>(2.0 * quantized);
    w.plainArithmetic = from<FlopsPerToken>(2.0 * plain);
    w.headArithmetic = from<FlopsPerToken>(2.0 * head);
    w.routedArithmetic = from<FlopsPerToken>(2.0 * routedActive);
    w.elements = real(count.main - count.embedding) + (count.head > 0 ? 0.0 : head);
    w.stateTraffic = bytes(2.0 * state);
    w.stateArithmetic = from<FlopsPerToken>(6.0 * stateElements);
    return w;
}

} // namespace suanchou::speed
