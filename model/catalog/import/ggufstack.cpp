// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/ggufstack.h"

#include "model/catalog/import/hfdecoder.h"
#include "model/catalog/import/storedtype.h"

#include <algorithm>
#include <array>

namespace suanchou::catalog {

namespace {

std::string quoted(const GgufValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto *real = std::get_if<double>(&value))
        return std::to_string(*real);
    if (const auto *text = std::get_if<std::string>(&value))
        return "\"" + text->substr(0, 40) + "\"";
    if (std::holds_alternative<bool>(value))
        return "flag";
    return "list of " + std::to_string(std::get<GgufList>(value).count);
}

bool isRotaryTable(std::string_view name)
{
    return name.starts_with("rope_freqs") || name.starts_with("rope_factors");
}

/// The layer a tensor belongs to: blk.N.…; -1 for the others.
std::int64_t layerOf(std::string_view name)
{
    constexpr std::string_view prefix = "blk.";
    if (!name.starts_with(prefix))
        return -1;
    std::int64_t layer = 0;
    std::size_t at = prefix.size();
    const std::size_t first = at;
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9' && layer <= layerRange.high; ++at)
        layer = layer * 10 + (name[at] - '0');
    return at > first && at < name.size() && name[at] == '.' ? layer : -1;
}

/// Architectures whose layers are one mixer or one feed-forward block each.
bool isApart(std::string_view architecture) { return architecture.starts_with("nemotron_h"); }

bool isGatedDelta(std::string_view architecture)
{
    return architecture == "qwen3next" || architecture.starts_with("qwen35");
}

} // namespace

GgufStack::GgufStack(std::span<const GgufHeader> parts, ImportLog &log)
    : m_parts(parts)
    , m_log(log)
{
    m_architecture = text("general.architecture");
    for (const GgufHeader &part : parts) {
        for (const GgufTensor &one : part.tensors)
            m_tensors.emplace(one.name, &one);
    }
}

const GgufValue *GgufStack::value(std::string_view key) const
{
    for (const GgufHeader &part : m_parts) {
        const auto at = part.metadata.find(key);
        if (at != part.metadata.end())
            return &at->second;
    }
    return nullptr;
}

void GgufStack::fault(ImportErrorCode code, std::string path, std::string found, std::string expected) const
{
    m_log.errors.push_back({code, std::move(path), std::move(found), std::move(expected)});
}

std::optional<std::int64_t> GgufStack::number(std::string_view key) const
{
    const GgufValue *found = value(key);
    const auto *whole = found ? std::get_if<std::int64_t>(found) : nullptr;
    return whole ? std::optional(*whole) : std::nullopt;
}

std::string GgufStack::text(std::string_view key) const
{
    const GgufValue *found = value(key);
    const auto *words = found ? std::get_if<std::string>(found) : nullptr;
    return words ? *words : std::string();
}

std::int64_t GgufStack::required(std::string_view key, ImportRange range) const
{
    if (!has(key)) {
        fault(ImportErrorCode::MissingKey, keyed(key), {}, "whole number");
        return range.low;
    }
    return optional(key, range, range.low);
}

std::int64_t GgufStack::optional(std::string_view key, ImportRange range, std::int64_t otherwise) const
{
    const std::string full = keyed(key);
    const GgufValue *found = value(full);
    if (!found)
        return otherwise;
    const auto *whole = std::get_if<std::int64_t>(found);
    if (!whole) {
        fault(ImportErrorCode::WrongType, full, quoted(*found), "whole number");
        return otherwise;
    }
    if (*whole < range.low || *whole > range.high) {
        fault(ImportErrorCode::OutOfRange, full, std::to_string(*whole),
              std::to_string(range.low) + "…" + std::to_string(range.high));
        return otherwise;
    }
    return *whole;
}

// A number for all layers, or a list with one for each.
std::vector<std::int64_t> GgufStack::perLayer(std::string_view key, ImportRange range,
                                              std::int64_t layers) const
{
    const std::string full = keyed(key);
    const GgufValue *found = value(full);
    const auto *list = found ? std::get_if<GgufList>(found) : nullptr;
    const auto count = static_cast<std::size_t>(layers);
    if (!list)
        return std::vector<std::int64_t>(count, found ? optional(key, range, range.low) : range.low);
    if (list->numbers.size() < count) {
        fault(ImportErrorCode::Inconsistent, full, quoted(*found), std::to_string(layers) + " numbers");
        return std::vector<std::int64_t>(count, range.low);
    }
    for (const std::int64_t one : list->numbers) {
        if (one < range.low || one > range.high) {
            fault(ImportErrorCode::OutOfRange, full, std::to_string(one),
                  std::to_string(range.low) + "…" + std::to_string(range.high));
            return std::vector<std::int64_t>(count, range.low);
        }
    }
    return {list->numbers.begin(), list->numbers.begin() + layers};
}

const GgufTensor *GgufStack::tensor(const std::string &name) const
{
    const auto at = m_tensors.find(name);
    return at == m_tensors.end() ? nullptr : at->second;
}

const GgufTensor *GgufStack::inLayer(std::int64_t layer, std::string_view name) const
{
    return tensor("blk." + std::to_string(layer) + "." + std::string(name));
}

const GgufTensor *GgufStack::inAnyLayer(std::string_view name) const
{
    for (std::int64_t layer = 0; layer < std::ssize(m_layers); ++layer) {
        if (const GgufTensor *found = inLayer(layer, name))
            return found;
    }
    return nullptr;
}

std::int64_t GgufStack::countLayers(bool Layer::*part) const
{
    return std::count_if(m_layers.begin(), m_layers.end(),
                         [part](const Layer &layer) { return layer.*part; });
}

std::int64_t GgufStack::weightElements() const
{
    std::int64_t sum = 0;
    for (const GgufHeader &part : m_parts) {
        for (const GgufTensor &one : part.tensors) {
            if (!isRotaryTable(one.name) && layerOf(one.name) < std::ssize(m_layers))
                sum = boundedSum(sum, one.elements);
        }
    }
    return sum;
}

void GgufStack::readInto(ModelSpec &spec)
{
    if (m_architecture.empty()) {
        fault(ImportErrorCode::MissingKey, "general.architecture", {}, "text");
        return;
    }
    readWidths(spec);
    if (!m_log.errors.empty())
        return;
    readHeads(spec);
    readTraits(spec);
    readLatent(spec);
    readIndex(spec);
    readLinear(spec);
    readExperts(spec);
    if (isApart(m_architecture))
        readApart(spec);
    readSliding(spec);
    if (m_drafts > 0)
        m_log.note("draft-not-counted");
}

void GgufStack::readWidths(ModelSpec &spec)
{
    const std::int64_t blocks = required("block_count", layerRange);
    const std::int64_t drafts = optional("nextn_predict_layers", layerCountRange, 0);
    spec.layers = std::max<std::int64_t>(1, blocks - std::min(drafts, blocks - 1));
    spec.hiddenSize = required("embedding_length", hiddenRange);
    spec.maxContext = optional("context_length", contextRange, 2048);
    // Without tensors (a file of the vocabulary alone) nothing tells what a layer is made of.
    const GgufTensor *table = tensor("token_embd.weight");
    if (!table) {
        fault(ImportErrorCode::MissingKey, "token_embd.weight", {}, "the token table");
        return;
    }
    spec.vocabulary = table->extent[1];
    if (spec.vocabulary < vocabularyRange.low || spec.vocabulary > vocabularyRange.high)
        fault(ImportErrorCode::OutOfRange, "token_embd.weight", std::to_string(spec.vocabulary),
              std::to_string(vocabularyRange.low) + "…" + std::to_string(vocabularyRange.high));
    if (table->extent[0] != spec.hiddenSize)
        fault(ImportErrorCode::Inconsistent, "token_embd.weight", std::to_string(table->extent[0]),
              std::to_string(spec.hiddenSize));

    m_drafts = blocks - spec.layers;
    findLayers(spec.layers);
    if (!inAnyLayer("attn_norm.weight") && !inAnyLayer("ffn_down.weight") &&
        !inAnyLayer("attn_output.weight"))
        fault(ImportErrorCode::UnknownArchitecture, "general.architecture", m_architecture,
              "blk.0.attn_norm.weight");
}

void GgufStack::findLayers(std::int64_t layers)
{
    m_layers.assign(static_cast<std::size_t>(layers), {});
    for (const auto &[name, one] : m_tensors) {
        const std::int64_t at = layerOf(name);
        if (at < 0 || at >= layers)
            continue;
        Layer &layer = m_layers[static_cast<std::size_t>(at)];
        const std::string_view part = name.substr(name.find('.', 4) + 1);
        layer.linear = layer.linear || part.starts_with("ssm_");
        layer.experts = layer.experts || part == "ffn_gate_inp.weight";
        layer.attention = layer.attention || part.starts_with("attn_q") || part.starts_with("attn_kv");
        layer.dense = layer.dense || part == "ffn_down.weight";
        layer.index = layer.index || part.starts_with("indexer.");
    }
}

void GgufStack::readHeads(ModelSpec &spec) const
{
    const ImportRange orNone{0, headRange.high};
    const auto heads = perLayer("attention.head_count", orNone, spec.layers);
    spec.heads = *std::max_element(heads.begin(), heads.end());
    const auto kvHeads =
        has("attention.head_count_kv") ? perLayer("attention.head_count_kv", orNone, spec.layers) : heads;
    spec.kvHeads = std::max<std::int64_t>(1, *std::max_element(kvHeads.begin(), kvHeads.end()));
    if (spec.heads == 0) {
        fault(has("attention.head_count") ? ImportErrorCode::UnknownArchitecture
                                          : ImportErrorCode::MissingKey,
              keyed("attention.head_count"), m_architecture, "heads of attention");
        spec.heads = 1;
    }
    const std::int64_t shared = std::clamp<std::int64_t>(spec.hiddenSize / spec.heads, 1, headDimRange.high);
    spec.headDim = optional("attention.key_length", headDimRange, shared);
    const std::int64_t values = optional("attention.value_length", headDimRange, spec.headDim);
    spec.valueHeadDim = values == spec.headDim ? 0 : values;
    const auto widths = perLayer("feed_forward_length", ffnOrNoneRange, spec.layers);
    spec.intermediateSize = *std::max_element(widths.begin(), widths.end());
    const auto differ = [](const std::vector<std::int64_t> &list) {
        return !std::all_of(list.begin(), list.end(), [&](std::int64_t one) { return one == list.front(); });
    };
    if (m_architecture == "deci") {
        readPlan(spec);
        return;
    }
    if (!isApart(m_architecture) && (differ(heads) || differ(kvHeads) || differ(widths)))
        fault(ImportErrorCode::Unsupported, keyed("attention.head_count"), "layers of different widths",
              "one width for all layers");
}

// Models found by architecture search: layers without attention or feed-forward block have a zero in the lists.
void GgufStack::readPlan(ModelSpec &spec) const
{
    const auto kvHeads = perLayer("attention.head_count_kv", {0, headRange.high}, spec.layers);
    const auto widths = perLayer("feed_forward_length", ffnOrNoneRange, spec.layers);
    for (std::size_t i = 0; i < kvHeads.size(); ++i) {
        const auto known =
            std::find_if(spec.layerPlan.begin(), spec.layerPlan.end(), [&](const LayerPlanEntry &entry) {
                return entry.kvHeads == kvHeads[i] && entry.ffn == widths[i];
            });
        if (known != spec.layerPlan.end())
            ++known->count;
        else
            spec.layerPlan.push_back({1, kvHeads[i], widths[i]});
    }
}

void GgufStack::readTraits(ModelSpec &spec) const
{
    spec.tiedEmbeddings = !tensor("output.weight");
    spec.lmHeadBias = tensor("output.bias") != nullptr;
    spec.embeddingLayerNorm = tensor("token_embd_norm.bias") != nullptr;
    if (const GgufTensor *positions = tensor("position_embd.weight"))
        spec.positionEmbeddings = std::min(positions->extent[1], vocabularyRange.high);

    const bool queryBias = inAnyLayer("attn_q.bias") || inAnyLayer("attn_qkv.bias");
    const bool outputBias = inAnyLayer("attn_output.bias") != nullptr;
    spec.attentionBias = !queryBias   ? AttentionBias::None
                         : outputBias ? AttentionBias::Qkvo
                                      : AttentionBias::Qkv;
    if (const GgufTensor *norm = inAnyLayer("attn_q_norm.weight"))
        spec.qkNorm = norm->elements == spec.headDim ? QkNorm::PerHead : QkNorm::PerLayer;
    spec.attentionSinks = inAnyLayer("attn_sinks.weight") != nullptr;
    if (inAnyLayer("attn_norm.bias"))
        spec.norm = NormKind::LayerNorm;
    else if (!inAnyLayer("attn_norm.weight") && !inAnyLayer("post_attention_norm.weight"))
        spec.norm = NormKind::NonParametric;
    const GgufTensor *query = inAnyLayer("attn_q.weight");
    if (query && query->extent[1] == 2 * spec.heads * spec.headDim)
        spec.outputGate = OutputGate::DoubledQuery;
    const GgufTensor *gate = inAnyLayer("attn_gate.weight");
    if (gate && gate->extent[1] == spec.heads)
        spec.outputGate = OutputGate::PerHead;

    constexpr std::array<std::string_view, 5> norms{"attn_norm.weight", "attn_norm_2.weight",
                                                    "ffn_norm.weight", "post_attention_norm.weight",
                                                    "post_ffw_norm.weight"};
    if (spec.norm != NormKind::NonParametric)
        spec.normsPerLayer = std::count_if(norms.begin(), norms.end(),
                                           [this](std::string_view name) { return inAnyLayer(name); });

    const GgufTensor *up = inAnyLayer("ffn_up.weight");
    const bool fused = up && up->extent[1] == 2 * spec.intermediateSize;
    spec.mlpGated = fused || inAnyLayer("ffn_gate.weight") || inAnyLayer("ffn_gate_exps.weight") ||
                    inAnyLayer("ffn_gate_up_exps.weight") || inAnyLayer("ffn_gate.0.weight");
    spec.mlpBias = inAnyLayer("ffn_down.bias") != nullptr;
}

void GgufStack::readExperts(ModelSpec &spec) const
{
    const std::int64_t experts = optional("expert_count", expertCountRange, 0);
    if (experts == 0)
        return;
    MoeShape moe;
    moe.experts = experts;
    moe.expertsPerToken = required("expert_used_count", expertRange);
    const GgufTensor *down = inAnyLayer("ffn_down_exps.weight");
    if (!down)
        down = inAnyLayer("ffn_down.0.weight"); // older files keep experts apart
    moe.expertWidth =
        down ? down->extent[0] : optional("expert_feed_forward_length", ffnRange, spec.intermediateSize);
    if (moe.expertWidth < ffnRange.low || moe.expertWidth > ffnRange.high)
        fault(ImportErrorCode::OutOfRange, keyed("expert_feed_forward_length"),
              std::to_string(moe.expertWidth),
              std::to_string(ffnRange.low) + "…" + std::to_string(ffnRange.high));
    if (const GgufTensor *shared = inAnyLayer("ffn_down_shexp.weight")) {
        moe.sharedWidth = std::min(shared->extent[0], ffnRange.high);
        moe.sharedExperts = optional("expert_shared_count", expertRange, 1);
    }
    moe.sharedGate = inAnyLayer("ffn_gate_inp_shexp.weight") != nullptr;
    moe.routerBias = inAnyLayer("exp_probs_b.bias") || inAnyLayer("ffn_gate_inp.bias");
    moe.expertBias = inAnyLayer("ffn_down_exps.bias") != nullptr;
    moe.latentSize = optional("moe_latent_size", rankRange, 0);
    spec.moe = moe;
    std::vector<bool> flags;
    for (const Layer &layer : m_layers)
        flags.push_back(layer.experts);
    setMoeLayers(spec, flags);
    const bool both = std::any_of(m_layers.begin(), m_layers.end(),
                                  [](const Layer &layer) { return layer.experts && layer.dense; });
    spec.denseFfnInMoeLayers = spec.moe && both;
}

// deepseek2: key_length_mla and value_length_mla are the heads' own widths; files from before June 2025 have them in
// key_length and value_length.
void GgufStack::readLatent(ModelSpec &spec) const
{
    if (!has("attention.kv_lora_rank"))
        return;
    MlaShape mla;
    mla.queryRank = optional("attention.q_lora_rank", rankRange, 0);
    mla.kvRank = required("attention.kv_lora_rank", {1, rankRange.high});
    mla.ropeHeadDim = optional("rope.dimension_count", {0, headDimRange.high}, 64);
    const std::int64_t key = optional("attention.key_length_mla", headDimRange, spec.headDim);
    mla.valueHeadDim = optional("attention.value_length_mla", headDimRange,
                                spec.valueHeadDim > 0 ? spec.valueHeadDim : spec.headDim);
    mla.nopeHeadDim = key - mla.ropeHeadDim;
    if (mla.nopeHeadDim < 0) {
        fault(ImportErrorCode::Inconsistent, keyed("attention.key_length"), std::to_string(key),
              "at least " + std::to_string(mla.ropeHeadDim));
        mla.nopeHeadDim = 0;
    }
    spec.mla = mla;
    spec.kvHeads = spec.heads;
    spec.headDim = key;
    spec.valueHeadDim = 0;
    spec.qkNorm = QkNorm::None;
}

void GgufStack::readIndex(ModelSpec &spec) const
{
    if (!spec.mla || !has("attention.indexer.head_count"))
        return;
    IndexerShape index;
    index.heads = required("attention.indexer.head_count", headRange);
    index.headDim = required("attention.indexer.key_length", headDimRange);
    index.topK = required("attention.indexer.top_k", windowRange);
    index.indexers = countLayers(&Layer::index);
    spec.indexer = index;
}

// State-space keys serve Mamba-2 and, in Qwen's hybrids, Gated DeltaNet (inner size: all value heads; state size: one
// head; time step rank: value heads; group count: key heads).
void GgufStack::readLinear(ModelSpec &spec) const
{
    const std::int64_t layers = countLayers(&Layer::linear);
    if (layers == 0)
        return;
    LinearShape linear;
    linear.layers = layers;
    linear.convKernel = optional("ssm.conv_kernel", {1, 64}, 4);
    const std::int64_t inner = required("ssm.inner_size", {1, std::int64_t{1} << 20});
    const std::int64_t state = required("ssm.state_size", headDimRange);
    const std::int64_t heads = required("ssm.time_step_rank", headRange);
    const std::int64_t groups = optional("ssm.group_count", headRange, 1);
    const std::int64_t width = std::clamp<std::int64_t>(inner / heads, 1, headDimRange.high);
    if (isGatedDelta(m_architecture)) {
        linear.kind = LinearKind::GatedDeltaNet;
        linear.keyHeads = groups;
        linear.valueHeads = heads;
        linear.keyHeadDim = state;
        linear.valueHeadDim = width;
    } else if (isApart(m_architecture) || inAnyLayer("ssm_norm.weight")) {
        linear.kind = LinearKind::Mamba2;
        linear.heads = heads;
        linear.headDim = width;
        linear.stateSize = state;
        linear.groups = groups;
    } else {
        fault(ImportErrorCode::Unsupported, "general.architecture", m_architecture,
              "Mamba-2, Gated DeltaNet");
    }
    spec.linear = linear;
}

// Nemotron-H: one norm, then one mixer or one feed-forward block.
void GgufStack::readApart(ModelSpec &spec) const
{
    spec.normsPerLayer = 1;
    spec.attentionLayers = countLayers(&Layer::attention);
    spec.denseFfnLayers = std::count_if(m_layers.begin(), m_layers.end(),
                                        [](const Layer &layer) { return layer.dense && !layer.experts; });
    const std::int64_t withExperts = countLayers(&Layer::experts);
    if (!spec.moe)
        return;
    spec.moe->firstDenseLayers = 0;
    spec.moe->moeLayers = withExperts;
    spec.denseFfnInMoeLayers = false;
}

// Which layers see a window only: a flag per layer, a period, or the architecture's rule (llama.cpp src/llama-model.cpp).
std::int64_t GgufStack::localLayers(const ModelSpec &spec) const
{
    const GgufValue *pattern = value(keyed("attention.sliding_window_pattern"));
    if (pattern) {
        if (const auto *list = std::get_if<GgufList>(pattern)) {
            const auto end =
                list->numbers.begin() + std::min<std::ptrdiff_t>(std::ssize(list->numbers), spec.layers);
            return std::count_if(list->numbers.begin(), end, [](std::int64_t flag) { return flag != 0; });
        }
        const std::int64_t period = optional("attention.sliding_window_pattern", layerCountRange, 0);
        return period > 0 ? spec.layers - spec.layers / period : 0;
    }
    if (m_architecture == "gemma2" || m_architecture == "gpt-oss")
        return (spec.layers + 1) / 2;
    if (m_architecture.starts_with("gemma3"))
        return spec.layers - spec.layers / 6;
    if (m_architecture == "cohere2" || m_architecture == "exaone4" || m_architecture == "olmo2" ||
        m_architecture == "llama4")
        return spec.layers - spec.layers / 4;
    return spec.layers;
}

void GgufStack::readSliding(ModelSpec &spec) const
{
    const bool chunked = has("attention.chunk_size");
    const std::int64_t window =
        optional(chunked ? "attention.chunk_size" : "attention.sliding_window", windowRange, 0);
    const std::int64_t linear = spec.linear ? spec.linear->layers : 0;
    slide(spec, window, std::min(localLayers(spec), spec.attentionLayers.value_or(spec.layers - linear)));
    if (spec.sliding)
        spec.sliding->chunked = chunked;
}

} // namespace suanchou::catalog
