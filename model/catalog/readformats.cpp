// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/collected.h"

#include <algorithm>
#include <array>

namespace suanchou::catalog {

namespace {

constexpr std::array<std::pair<std::string_view, TensorClass>, tensorClassCount> tensorClasses{{
    {"token-embedding", TensorClass::TokenEmbedding},
    {"output", TensorClass::Output},
    {"attention-query", TensorClass::AttentionQuery},
    {"attention-key", TensorClass::AttentionKey},
    {"attention-value", TensorClass::AttentionValue},
    {"attention-output", TensorClass::AttentionOutput},
    {"attention-other", TensorClass::AttentionOther},
    {"ffn-gate", TensorClass::FfnGate},
    {"ffn-up", TensorClass::FfnUp},
    {"ffn-down", TensorClass::FfnDown},
    {"shared-gate", TensorClass::SharedGate},
    {"shared-up", TensorClass::SharedUp},
    {"shared-down", TensorClass::SharedDown},
    {"expert-gate", TensorClass::ExpertGate},
    {"expert-up", TensorClass::ExpertUp},
    {"expert-down", TensorClass::ExpertDown},
}};

BlockLayout readBlock(ObjectReader &parent)
{
    BlockLayout block;
    parent.object("block", Need::Required, [&](ObjectReader &r) {
        block.elements =
            static_cast<int>(std::min<std::int64_t>(r.integer("elements", 1, Need::Required, 1), 1 << 20));
        block.bytes =
            static_cast<int>(std::min<std::int64_t>(r.integer("bytes", 2, Need::Required, 1), 1 << 22));
        block.rowBytes = static_cast<int>(std::min<std::int64_t>(r.integer("row_bytes", 0), 1 << 10));
    });
    return block;
}

ComputeKind readCompute(ObjectReader &r, std::string_view key, ComputeKind otherwise, Need need)
{
    return r.choice<ComputeKind>(key,
                                 {{"fp32", ComputeKind::Fp32},
                                  {"tf32", ComputeKind::Tf32},
                                  {"fp16", ComputeKind::Fp16},
                                  {"bf16", ComputeKind::Bf16},
                                  {"fp8", ComputeKind::Fp8},
                                  {"int8", ComputeKind::Int8},
                                  {"fp4", ComputeKind::Fp4}},
                                 otherwise, need);
}

void readTypes(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("types", Need::Optional, [&](ObjectReader &r, std::size_t) {
        RawGgufType raw;
        raw.type.id = r.text("id");
        raw.type.block = readBlock(r);
        raw.fallback = r.text("fallback", Need::Optional);
        raw.type.from = r.source();
        if (r.finish())
            into.ggufTypes.add(std::move(raw), r, own);
    });
}

// A rule for several classes becomes one rule for each.
void readRule(ObjectReader &r, RawGgufMix &mix)
{
    RawGgufRule raw;
    raw.rule.layers = r.choice<LayerSet>("layers",
                                         {{"all", LayerSet::All},
                                          {"more-bits", LayerSet::MoreBits},
                                          {"first-eighth", LayerSet::FirstEighth},
                                          {"first-sixteenth", LayerSet::FirstSixteenth},
                                          {"first-two", LayerSet::FirstTwo},
                                          {"first-four", LayerSet::FirstFour},
                                          {"middle-six-eighths", LayerSet::MiddleSixEighths}},
                                         LayerSet::All);
    raw.rule.minHeadsPerKvHead = r.integer("min_heads_per_kv_head", 0);
    raw.rule.exactExperts = r.integer("exact_experts", 0);
    raw.rule.minExperts = r.integer("min_experts", 0);
    raw.rule.exactLayers = r.integer("exact_layers", 0);
    raw.type = r.text("type");
    r.findArray("tensors", Need::Required);
    for (const std::string &name : r.texts("tensors")) {
        const auto known = std::find_if(tensorClasses.begin(), tensorClasses.end(),
                                        [&](const auto &entry) { return entry.first == name; });
        if (known == tensorClasses.end()) {
            r.refuse("tensors", ReadErrorCode::UnknownChoice, name, "a class of tensors");
            continue;
        }
        raw.rule.tensor = known->second;
        mix.rules.push_back(raw);
    }
}

void readMixes(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("mixes", Need::Optional, [&](ObjectReader &r, std::size_t) {
        RawGgufMix mix;
        mix.id = r.text("id");
        mix.base = r.text("base");
        r.array("rules", Need::Required, [&](ObjectReader &rule, std::size_t) {
            readRule(rule, mix);
            rule.finish();
        });
        mix.from = r.source();
        if (r.finish())
            into.ggufMixes.add(std::move(mix), r, own);
    });
}

void readUses(ObjectReader &r, NumberFormat &format)
{
    format.forWeights = false;
    r.findArray("uses", Need::Required);
    for (const std::string &use : r.texts("uses")) {
        if (use == "weights")
            format.forWeights = true;
        else if (use == "kv-cache")
            format.forKvCache = true;
        else if (use == "training")
            format.forTraining = true;
        else
            r.refuse("uses", ReadErrorCode::UnknownChoice, use, "weights|kv-cache|training");
    }
}

} // namespace

void readFormats(ObjectReader &root, CollectedRecords &into, bool own)
{
    readTypes(root, into, own);
    readMixes(root, into, own);
    root.array("formats", Need::Required, [&](ObjectReader &r, std::size_t) {
        RawNumberFormat raw;
        NumberFormat &format = raw.format;
        format.id = r.text("id");
        format.name = r.text("name");
        format.block = readBlock(r);
        format.bytesPerElement = static_cast<double>(format.block.bytes) / format.block.elements;
        format.layout = r.text("layout");
        format.part = r.choice<QuantizedPart>("part",
                                              {{"everything", QuantizedPart::Everything},
                                               {"linears", QuantizedPart::Linears},
                                               {"feed-forward", QuantizedPart::FeedForward},
                                               {"experts", QuantizedPart::Experts},
                                               {"gguf-mix", QuantizedPart::GgufMix}},
                                              QuantizedPart::Everything, Need::Required);
        format.compute = readCompute(r, "compute", ComputeKind::Bf16, Need::Required);
        format.computeNeeds = readCompute(r, "compute_needs", format.compute, Need::Optional);
        format.fallback = readCompute(r, "fallback", format.compute, Need::Optional);
        readUses(r, format);
        format.native = r.flag("native");
        raw.mix = r.text("mix", Need::Optional);
        if (raw.mix.empty() != (format.part != QuantizedPart::GgufMix))
            r.refuse("mix", ReadErrorCode::Inconsistent, raw.mix,
                     "a mixture where part is gguf-mix, and only there");
        format.from = r.source();
        if (r.finish())
            into.formats.add(std::move(raw), r, own);
    });
}

} // namespace suanchou::catalog
