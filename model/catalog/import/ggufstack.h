// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/configview.h"
#include "model/catalog/import/gguf.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace suanchou::catalog {

/// Metadata and tensors of all parts of a GGUF model, asked by key and by layer. Refers to the headers.
class GgufStack {
public:
    GgufStack(std::span<const GgufHeader> parts, ImportLog &log);

    const std::string &architecture() const { return m_architecture; }
    std::optional<std::int64_t> number(std::string_view key) const;
    std::string text(std::string_view key) const;
    /// Elements of all tensors but tables of rotary factors, which are no weights, and draft layers.
    std::int64_t weightElements() const;
    void readInto(ModelSpec &spec);

private:
    /// Which parts a layer has.
    struct Layer {
        bool attention = false;
        bool linear = false;
        bool experts = false;
        bool dense = false;
        bool index = false;
    };

    std::string keyed(std::string_view key) const { return m_architecture + "." + std::string(key); }
    const GgufValue *value(std::string_view key) const;
    bool has(std::string_view key) const { return value(keyed(key)) != nullptr; }
    std::int64_t required(std::string_view key, ImportRange range) const;
    std::int64_t optional(std::string_view key, ImportRange range, std::int64_t otherwise) const;
    std::vector<std::int64_t> perLayer(std::string_view key, ImportRange range, std::int64_t layers) const;
    const GgufTensor *tensor(const std::string &name) const;
    const GgufTensor *inLayer(std::int64_t layer, std::string_view name) const;
    const GgufTensor *inAnyLayer(std::string_view name) const; ///< of the first layer that has it
    void fault(ImportErrorCode code, std::string path, std::string found, std::string expected) const;

    void readWidths(ModelSpec &spec);
    void findLayers(std::int64_t layers);
    void readHeads(ModelSpec &spec) const;
    void readTraits(ModelSpec &spec) const;
    void readExperts(ModelSpec &spec) const;
    void readLatent(ModelSpec &spec) const;
    void readIndex(ModelSpec &spec) const;
    void readLinear(ModelSpec &spec) const;
    void readSliding(ModelSpec &spec) const;
    void readApart(ModelSpec &spec) const;
    void readPlan(ModelSpec &spec) const;
    std::int64_t localLayers(const ModelSpec &spec) const;
    std::int64_t countLayers(bool Layer::*part) const;

    std::span<const GgufHeader> m_parts;
    ImportLog &m_log;
    std::string m_architecture;
    std::unordered_map<std::string_view, const GgufTensor *> m_tensors;
    std::vector<Layer> m_layers; ///< without draft layers
    std::int64_t m_drafts = 0;
};

} // namespace suanchou::catalog
