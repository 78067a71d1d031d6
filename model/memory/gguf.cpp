// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/gguf.h"

#include "model/memory/constants.h"

#include <algorithm>
#include <bitset>

namespace suanchou::memory {

using catalog::BlockLayout;
using catalog::GgufRule;
using catalog::GgufType;
using catalog::LayerSet;
using catalog::TensorClass;

namespace {

constexpr std::size_t mostLayers = 512; // a stack beyond that is treated as if it ended there
using LayerMask = std::bitset<mostLayers>;

bool contains(LayerSet set, std::int64_t layer, std::int64_t layers)
{
    switch (set) {
    case LayerSet::All: return true;
    case LayerSet::MoreBits:
        return layer < layers / 8 || layer >= 7 * layers / 8 || (layer - layers / 8) % 3 == 2;
    case LayerSet::FirstEighth: return layer < layers / 8;
    case LayerSet::FirstSixteenth: return layer < layers / 16;
    case LayerSet::FirstTwo: return layer < 2;
    case LayerSet::FirstFour: return layer < 4;
    case LayerSet::MiddleSixEighths: return layer >= layers / 8 && layer < 7 * layers / 8;
    }
    return false;
}

// A run of equal layers of one model, sized under one mixture.
class Mixture {
public:
    Mixture(const catalog::ModelSpec &model, int mix, const GgufTables &tables)
        : m_tables(tables)
        , m_mix(tables.mixes[static_cast<std::size_t>(mix)])
        , m_layers(model.layers)
        , m_experts(model.moe ? model.moe->experts : 0)
        , m_headsPerKvHead(model.heads / std::max<std::int64_t>(1, model.kvHeads))
    {}

    void setLayers(std::int64_t first, std::int64_t count)
    {
        m_first = first;
        m_count = count;
    }

    /// Bytes over all layers of the run of a matrix with `elements` elements per layer.
    double bytes(TensorClass tensor, std::int64_t elements, std::int64_t rowLength) const
    {
        if (elements == 0)
            return 0;
        LayerMask taken;
        std::int64_t left = m_count;
        double sum = 0;
        for (const GgufRule &rule : m_mix.rules) {
            if (!matches(rule, tensor))
                continue;
            const std::int64_t here = take(rule.layers, taken, left);
            left -= here;
            sum += static_cast<double>(here) * size(rule.type, elements, rowLength);
            if (left == 0)
                return sum;
        }
        return sum + static_cast<double>(left) * size(m_mix.base, elements, rowLength);
    }

private:
    // Marks the layers of the set that no earlier rule took, and counts them.
    std::int64_t take(LayerSet set, LayerMask &taken, std::int64_t left) const
    {
        if (set == LayerSet::All)
            return left;
        std::int64_t count = 0;
        for (std::int64_t i = 0; i < std::min<std::int64_t>(m_count, mostLayers); ++i) {
            const auto bit = static_cast<std::size_t>(i);
            if (taken[bit] || !contains(set, m_first + i, m_layers))
                continue;
            taken.set(bit);
            ++count;
        }
        return count;
    }

    bool matches(const GgufRule &rule, TensorClass tensor) const
    {
        return rule.tensor == tensor && m_headsPerKvHead >= rule.minHeadsPerKvHead &&
               (rule.exactExperts == 0 || rule.exactExperts == m_experts) && m_experts >= rule.minExperts &&
               (rule.exactLayers == 0 || rule.exactLayers == m_layers);
    }

    double size(int type, std::int64_t elements, std::int64_t rowLength) const
    {
        const BlockLayout block = layoutFor(type, rowLength);
        const double count = static_cast<double>(elements);
        return count / block.elements * block.bytes + count / static_cast<double>(rowLength) * block.rowBytes;
    }

    // Follows the fallbacks until a block divides the row; 16 bit when none does.
    BlockLayout layoutFor(int type, std::int64_t rowLength) const
    {
        for (std::size_t steps = 0; type >= 0 && steps < m_tables.types.size(); ++steps) {
            const GgufType &stored = m_tables.types[static_cast<std::size_t>(type)];
            if (rowLength % stored.block.elements == 0)
                return stored.block;
            type = stored.fallback;
        }
        return BlockLayout{};
    }

    const GgufTables &m_tables;
    const catalog::GgufMix &m_mix;
    std::int64_t m_layers;
    std::int64_t m_experts;
    std::int64_t m_headsPerKvHead;
    std::int64_t m_first = 0;
    std::int64_t m_count = 1;
};

struct LayerBytes {
    double divided = 0;
    double keyValue = 0;
    double replicated = 0;
    double dense = 0;
    double experts = 0;
};

struct FfnClasses {
    TensorClass gate;
    TensorClass up;
    TensorClass down;
};

// Two or three matrices of equal size; gate and up have rows as long as the input, down as long as the width.
double blockBytes(const Mixture &mixture, const FfnClasses &classes, std::int64_t elements, bool gated,
                  std::int64_t input, std::int64_t width)
{
    const std::int64_t each = elements / (gated ? 3 : 2);
    return (gated ? mixture.bytes(classes.gate, each, input) : 0.0) + mixture.bytes(classes.up, each, input) +
           mixture.bytes(classes.down, each, width);
}

LayerBytes runBytes(const Mixture &mixture, const LayerGroup &group, std::int64_t hidden)
{
    const MixerWeights &mixer = group.mixerWeights;
    const FfnWeights &ffn = group.ffnWeights;
    const bool linear = group.mixer >= MixerKind::GatedDeltaNet;
    const std::int64_t outputRow = std::max<std::int64_t>(1, group.heads * group.valueHeadDim);
    const std::int64_t queryRow = group.queryRank > 0 ? group.queryRank : hidden;

    LayerBytes sum;
    sum.divided = mixture.bytes(TensorClass::AttentionQuery, mixer.query, queryRow) +
                  mixture.bytes(TensorClass::AttentionValue, mixer.keyValueUp,
                                std::max<std::int64_t>(1, group.kvRank)) +
                  mixture.bytes(TensorClass::AttentionOutput, mixer.output, outputRow) +
                  mixture.bytes(TensorClass::AttentionOther, mixer.gate, hidden);
    sum.keyValue = mixture.bytes(TensorClass::AttentionKey, mixer.key, hidden) +
                   mixture.bytes(TensorClass::AttentionValue, mixer.value, hidden);
    const double latent = mixture.bytes(TensorClass::AttentionOther, mixer.latent, hidden);
    (linear ? sum.divided : sum.replicated) += latent;
    sum.replicated += mixture.bytes(TensorClass::AttentionOther, mixer.queryDown, hidden) +
                      mixture.bytes(TensorClass::AttentionOther, mixer.index, queryRow);

    sum.dense = blockBytes(mixture, {TensorClass::FfnGate, TensorClass::FfnUp, TensorClass::FfnDown},
                           ffn.dense, group.gated, hidden, std::max<std::int64_t>(1, group.ffnWidth));
    sum.divided +=
        blockBytes(mixture, {TensorClass::SharedGate, TensorClass::SharedUp, TensorClass::SharedDown},
                   ffn.shared, group.gated, hidden, std::max<std::int64_t>(1, group.sharedWidth));
    sum.experts =
        blockBytes(mixture, {TensorClass::ExpertGate, TensorClass::ExpertUp, TensorClass::ExpertDown},
                   group.experts * ffn.expert, group.gated, std::max<std::int64_t>(1, group.expertInput),
                   std::max<std::int64_t>(1, group.expertWidth));

    const std::int64_t vectors = mixer.vectors + ffn.denseVectors + ffn.sharedVectors + ffn.router +
                                 group.experts * ffn.expertVectors + group.norms + group.other;
    sum.replicated += constants::thirtyTwoBit * static_cast<double>(group.layers * vectors);
    return sum;
}

} // namespace

WeightBytes ggufWeightBytes(const catalog::ModelSpec &model, const LayerGroups &groups,
                            const ParameterCount &count, int mix, const GgufTables &tables)
{
    Mixture mixture(model, mix, tables);
    WeightBytes result;
    LayerBytes sum;
    double largest = 0;
    std::int64_t first = 0;
    std::int64_t inLayers = 0; // norms and others; what lies behind the last layer is added once
    for (const LayerGroup &group : groups) {
        mixture.setLayers(first, group.layers);
        const LayerBytes run = runBytes(mixture, group, model.hiddenSize);
        sum.divided += run.divided + run.dense;
        sum.keyValue += run.keyValue;
        sum.replicated += run.replicated;
        sum.experts += run.experts;
        if (first < (model.moe ? model.moe->firstDenseLayers : 0))
            sum.dense += run.dense;
        const double all = run.divided + run.dense + run.keyValue + run.replicated + run.experts;
        largest = std::max(largest, all / static_cast<double>(group.layers));
        first += group.layers;
        inLayers += group.layers * (group.norms + group.other);
    }
    mixture.setLayers(0, 1);
    sum.replicated += constants::thirtyTwoBit * static_cast<double>(count.norms + count.other - inLayers);
    const TensorClass table = count.head == 0 ? TensorClass::Output : TensorClass::TokenEmbedding;
    result.embedding = bytes(mixture.bytes(table, count.embedding, model.hiddenSize));
    result.head = bytes(mixture.bytes(TensorClass::Output, count.head, model.hiddenSize));
    result.divided = bytes(sum.divided);
    result.keyValue = bytes(sum.keyValue);
    result.replicated = bytes(sum.replicated);
    result.experts = bytes(sum.experts);
    result.leadingDense = bytes(sum.dense);
    result.largestLayer = bytes(largest);
    return result;
}

} // namespace suanchou::memory
