// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/weights.h"

#include "model/memory/constants.h"
#include "model/memory/gguf.h"

#include <algorithm>
#include <cmath>

namespace suanchou::memory {

using catalog::ModelSpec;
using catalog::NativeFormat;
using catalog::NumberFormat;
using catalog::QuantizedPart;
using scenario::Engine;
using scenario::Layout;

namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

/// Bytes per weight by role.
struct RoleBytes {
    double tables = constants::sixteenBit; ///< embedding and head
    double mixer = constants::sixteenBit;
    double ffn = constants::sixteenBit; ///< dense and shared feed-forward matrices
    double expert = constants::sixteenBit;
    double plain = constants::sixteenBit; ///< norms, biases, routers
    double other = constants::sixteenBit; ///< hyper-connections
    double lookup = constants::sixteenBit;
    double kept16 = 0; ///< linear weights that stay 16 bit all the same
    double keptMixer16 = 0;
    double expertPadding = 1;
};

RoleBytes nativeRoles(const ModelSpec &model)
{
    RoleBytes roles;
    switch (model.nativeFormat) {
    case NativeFormat::Bf16:
    case NativeFormat::Fp16: break;
    case NativeFormat::Fp8Block128:
        roles.mixer = roles.ffn = roles.expert = constants::fp8Block128;
        roles.kept16 = real(model.unquantizedLinear);
        break;
    case NativeFormat::Fp4ExpertsFp8:
        roles.mixer = roles.ffn = constants::fp8Block128Ue8m0;
        roles.expert = roles.lookup = constants::fp4Block32;
        roles.other = constants::thirtyTwoBit;
        roles.kept16 = real(model.unquantizedLinear);
        roles.keptMixer16 = real(model.unquantizedAttention);
        break;
    case NativeFormat::Mxfp4Experts: roles.expert = constants::fp4Block32; break;
    case NativeFormat::Int4G32Experts: roles.expert = constants::int4Block32; break;
    }
    return roles;
}

// Meta's FP8 recipe leaves the first and the last layer alone (The Llama 3 Herd of Models, section 6.2).
double edgeFeedForward(const LayerGroups &groups)
{
    double largest = 0;
    for (const LayerGroup &group : groups)
        largest = std::max(largest, real(group.ffnWeights.dense + group.experts * group.ffnWeights.expert));
    return 2.0 * largest;
}

RoleBytes formatRoles(const ModelSpec &model, const LayerGroups &groups, const ParameterCount &count,
                      const NumberFormat &format)
{
    RoleBytes roles;
    const double width = format.bytesPerElement;
    const bool hasExperts = count.routedExperts > 0;
    switch (format.part) {
    case QuantizedPart::Everything:
        roles.tables = roles.mixer = roles.ffn = roles.expert = roles.plain = roles.other = roles.lookup =
            width;
        break;
    case QuantizedPart::GgufMix:
    case QuantizedPart::Linears: roles.mixer = roles.ffn = roles.expert = width; break;
    case QuantizedPart::FeedForward:
        roles.ffn = roles.expert = width;
        roles.kept16 = edgeFeedForward(groups);
        break;
    case QuantizedPart::Experts:
        if (hasExperts)
            roles.expert = width;
        else
            roles.mixer = roles.ffn = width;
        break;
    }
    const bool ownFormat = format.id == "fp8-block128" && model.nativeFormat == NativeFormat::Fp8Block128;
    return ownFormat ? nativeRoles(model) : roles;
}

double padded(std::int64_t size, int multiple)
{
    return std::ceil(real(size) / multiple) * multiple / real(size);
}

double expertPadding(const LayerGroups &groups, const RoleBytes &roles, Engine engine)
{
    if (engine != Engine::Vllm || roles.expert != constants::fp4Block32 ||
        roles.mixer != constants::sixteenBit)
        return 1;
    for (const LayerGroup &group : groups) {
        if (group.experts > 0)
            return padded(group.expertInput, constants::mxfp4HiddenPadding) *
                   padded(group.expertWidth, constants::mxfp4WidthPadding);
    }
    return 1;
}

struct Sums {
    double divided = 0;
    double keyValue = 0;
    double replicated = 0;
    double experts = 0;
    double leading = 0;
    double largest = 0;
};

void add(Sums &sums, const LayerGroup &group, const RoleBytes &roles, bool leading)
{
    const MixerWeights &mixer = group.mixerWeights;
    const FfnWeights &ffn = group.ffnWeights;
    const bool linear = group.mixer >= MixerKind::GatedDeltaNet;
    const double n = real(group.layers);

    const double mixerDivided = roles.mixer * real(mixer.query + mixer.keyValueUp + mixer.output +
                                                   mixer.gate + (linear ? mixer.latent : 0));
    const double mixerWhole = roles.mixer * real(mixer.queryDown + mixer.index + (linear ? 0 : mixer.latent));
    const double keyValue = roles.mixer * real(mixer.key + mixer.value);
    const double dense = roles.ffn * real(ffn.dense) + roles.plain * real(ffn.denseVectors);
    const double shared = roles.ffn * real(ffn.shared) + roles.plain * real(ffn.sharedVectors);
    const double experts = real(group.experts) * (roles.expert * roles.expertPadding * real(ffn.expert) +
                                                  roles.plain * real(ffn.expertVectors));
    const double plain =
        roles.plain * real(mixer.vectors + ffn.router + group.norms) + roles.other * real(group.other);

    sums.divided += n * (mixerDivided + dense + shared);
    sums.keyValue += n * keyValue;
    sums.replicated += n * (mixerWhole + plain);
    sums.experts += n * experts;
    if (leading)
        sums.leading += n * dense;
    sums.largest =
        std::max(sums.largest, mixerDivided + mixerWhole + keyValue + dense + shared + experts + plain);
}

std::int64_t fewestKeyValueHeads(const LayerGroups &groups)
{
    std::int64_t fewest = 0;
    for (const LayerGroup &group : groups) {
        if (group.mixer == MixerKind::Softmax && group.kvHeads > 0)
            fewest = fewest == 0 ? group.kvHeads : std::min(fewest, group.kvHeads);
    }
    return std::max<std::int64_t>(1, fewest);
}

WeightBytes linearFormatBytes(const ModelSpec &model, const LayerGroups &groups, const ParameterCount &count,
                              const RoleBytes &roles)
{
    Sums sums;
    const std::int64_t leadingLayers = model.moe ? model.moe->firstDenseLayers : 0;
    std::int64_t seen = 0;
    ParameterCount inLayers; // norms and others; what lies behind the last layer is added once
    for (const LayerGroup &group : groups) {
        add(sums, group, roles, seen < leadingLayers);
        seen += group.layers;
        inLayers.norms += group.layers * group.norms;
        inLayers.other += group.layers * group.other;
    }
    sums.replicated +=
        roles.plain * real(count.norms - inLayers.norms) + roles.other * real(count.other - inLayers.other);
    sums.divided += roles.kept16 * (constants::sixteenBit - roles.ffn);
    sums.replicated += roles.keptMixer16 * (constants::sixteenBit - roles.mixer);

    WeightBytes result;
    result.embedding = bytes(roles.tables * real(count.embedding));
    result.head = bytes(roles.tables * real(count.head));
    result.divided = bytes(sums.divided);
    result.keyValue = bytes(sums.keyValue);
    result.replicated = bytes(sums.replicated);
    result.experts = bytes(sums.experts);
    result.leadingDense = bytes(sums.leading);
    result.largestLayer = bytes(sums.largest);
    result.outside =
        bytes(constants::sixteenBit * real(count.vision) + roles.lookup * real(count.lookupTables));
    return result;
}

double ceilDiv(double a, double b) { return std::ceil(a / b); }

} // namespace

WeightBytes weightBytes(const ModelSpec &model, const LayerGroups &groups, const ParameterCount &count,
                        const NumberFormat &format, const GgufTables &gguf, Engine engine)
{
    WeightBytes result;
    if (format.ggufMix >= 0 && static_cast<std::size_t>(format.ggufMix) < gguf.mixes.size()) {
        result = ggufWeightBytes(model, groups, count, format.ggufMix, gguf);
    } else {
        RoleBytes roles = format.native ? nativeRoles(model) : formatRoles(model, groups, count, format);
        roles.expertPadding = expertPadding(groups, roles, engine);
        result = linearFormatBytes(model, groups, count, roles);
    }
    result.layers = model.layers;
    result.leadingLayers = model.moe ? model.moe->firstDenseLayers : 0;
    result.keyValueHeads = fewestKeyValueHeads(groups);
    result.expertsPerLayer = model.moe ? model.moe->experts : 0;
    result.vocabulary = model.vocabulary;
    return result;
}

Layout effectiveLayout(const Layout &layout, Engine engine)
{
    if (engine != Engine::LlamaCpp)
        return layout;
    Layout result = layout;
    result.pipeline = layout.pipeline * layout.tensor;
    result.tensor = 1;
    return result;
}

int expertWays(const Layout &layout) { return std::max(layout.expert, layout.tensor * layout.data); }

namespace {

enum class Place { First, Middle, Last };

StageShare stageAt(const WeightBytes &weights, std::int64_t stages, Place place)
{
    const std::int64_t remainder = weights.layers % stages;
    const bool extra =
        place == Place::Middle ? remainder > 0 : place == Place::First && remainder == stages - 1;
    StageShare stage;
    stage.layers = real(weights.layers / stages + (extra && remainder > 0 ? 1 : 0));
    stage.first = place == Place::First;
    stage.last = place == Place::Last;

    const double leading = stage.first ? std::min(stage.layers, real(weights.leadingLayers)) : 0.0;
    const double expertLayers = real(weights.layers - weights.leadingLayers);
    stage.share = stage.layers / real(weights.layers);
    stage.leadingShare = weights.leadingLayers > 0 ? leading / real(weights.leadingLayers) : 0.0;
    stage.expertShare = expertLayers > 0 ? std::min(1.0, (stage.layers - leading) / expertLayers) : 0.0;
    return stage;
}

Bytes bytesOf(const WeightBytes &weights, const StageShare &stage, const Layout &layout, Engine engine)
{
    const double tensor = layout.tensor;
    const double vocabularyShare = weights.vocabulary > 0 && layout.tensor > 1
                                       ? padded(weights.vocabulary, constants::vocabularyPadding) / tensor
                                       : 1.0 / tensor;
    const double keyValueShare = 1.0 / std::min(tensor, real(weights.keyValueHeads));

    double expertShare = 1.0 / expertWays(layout);
    if (layout.expert > 1 && weights.expertsPerLayer > 0)
        expertShare = ceilDiv(real(weights.expertsPerLayer), layout.expert) / real(weights.expertsPerLayer) *
                      (real(layout.expert) / expertWays(layout));

    Bytes sum = stage.share * ((weights.divided - weights.leadingDense) / tensor +
                               weights.keyValue * keyValueShare + weights.replicated);
    sum += stage.leadingShare * weights.leadingDense / tensor +
           stage.expertShare * weights.experts * expertShare;
    const bool hostTable = engine == Engine::LlamaCpp && inBytes(weights.head) > 0;
    if (stage.first)
        sum += (hostTable ? Bytes{} : weights.embedding * vocabularyShare) + weights.outside / tensor;
    if (stage.last)
        sum += weights.head * vocabularyShare;
    if (stage.last && !stage.first && inBytes(weights.head) == 0)
        sum += weights.embedding * vocabularyShare; // a tied table lies on both ends
    return sum;
}

} // namespace

FullestStage fullestStage(const WeightBytes &weights, const Layout &asked, Engine engine)
{
    const Layout layout = effectiveLayout(asked, engine);
    const std::int64_t stages = std::min<std::int64_t>(layout.pipeline, weights.layers);
    StageShare whole;
    whole.layers = real(weights.layers);
    if (stages <= 1)
        return {whole, bytesOf(weights, whole, layout, engine)};

    FullestStage fullest;
    for (const Place place : {Place::First, Place::Middle, Place::Last}) {
        if (place == Place::Middle && stages == 2)
            continue;
        const StageShare stage = stageAt(weights, stages, place);
        const Bytes bytes = bytesOf(weights, stage, layout, engine);
        if (bytes > fullest.weights)
            fullest = {stage, bytes};
    }
    return fullest;
}

Bytes weightsPerGpu(const WeightBytes &weights, const Layout &layout, Engine engine)
{
    return fullestStage(weights, layout, engine).weights;
}

} // namespace suanchou::memory
