// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"

#include <algorithm>
#include <set>

namespace suanchou::catalog {

namespace {

/// model/memory keeps a stack as at most a dozen kinds of layers, three of them by feed-forward kind.
constexpr std::size_t mostPlannedKinds = 12;
constexpr std::size_t mostCompressedKinds = 8;
/// Elements of all full windows of one sequence; far above any real model, far below 2^63.
constexpr double mostWindowElements = 1e15;

class Check {
public:
    Check(const ModelSpec &spec, ImportLog &log)
        : m_spec(spec)
        , m_log(log)
    {}

    void run()
    {
        require(m_spec.kvHeads <= m_spec.heads, "num_key_value_heads", m_spec.kvHeads, m_spec.heads);
        checkExperts();
        checkMixers();
        checkWindows();
        checkKinds();
    }

private:
    void require(bool holds, std::string_view key, std::int64_t found, std::int64_t most)
    {
        if (!holds)
            m_log.errors.push_back({ImportErrorCode::Inconsistent, std::string(key), std::to_string(found),
                                    "at most " + std::to_string(most)});
    }

    void checkExperts()
    {
        if (!m_spec.moe)
            return;
        const MoeShape &moe = *m_spec.moe;
        require(moe.expertsPerToken <= moe.experts, "num_experts_per_tok", moe.expertsPerToken, moe.experts);
        require(moe.firstDenseLayers <= m_spec.layers, "first_k_dense_replace", moe.firstDenseLayers, m_spec.layers);
        require(moe.sharedWidth <= ffnRange.high, "n_shared_experts", moe.sharedWidth, ffnRange.high);
        const std::int64_t moeLayers = moe.moeLayers.value_or(m_spec.layers - moe.firstDenseLayers);
        require(moe.hashRoutedLayers <= moeLayers, "num_hash_layers", moe.hashRoutedLayers, moeLayers);
    }

    void checkMixers()
    {
        const std::int64_t linear = m_spec.linear ? m_spec.linear->layers : 0;
        require(linear <= m_spec.layers, "layer_types", linear, m_spec.layers);
        const std::int64_t full = m_spec.attentionLayers.value_or(m_spec.layers - linear);
        if (m_spec.sliding)
            require(m_spec.sliding->layers <= full, "sliding_window", m_spec.sliding->layers, full);
        if (m_spec.indexer && m_spec.indexer->indexers)
            require(*m_spec.indexer->indexers <= full, "indexer_types", *m_spec.indexer->indexers, full);
        require(m_spec.mla || m_spec.v4 || !m_spec.indexer || m_spec.indexer->kind == IndexerKind::Msa, "index_n_heads", 1,
                0);
    }

    void checkWindows()
    {
        if (!m_spec.sliding)
            return;
        const double width = static_cast<double>(m_spec.headDim + std::max(m_spec.headDim, m_spec.valueHeadDim));
        const double elements = static_cast<double>(m_spec.sliding->window) * static_cast<double>(m_spec.layers) *
                                static_cast<double>(m_spec.kvHeads) * width;
        require(elements <= mostWindowElements, "sliding_window", m_spec.sliding->window, m_spec.maxContext);
    }

    void checkKinds()
    {
        require(m_spec.layerPlan.size() <= mostPlannedKinds, "block_configs",
                static_cast<std::int64_t>(m_spec.layerPlan.size()), static_cast<std::int64_t>(mostPlannedKinds));
        if (!m_spec.v4)
            return;
        const auto &ratios = m_spec.v4->compressRatios;
        const auto end = ratios.begin() + std::min<std::ptrdiff_t>(m_spec.layers, std::ssize(ratios));
        const std::set<std::int64_t> kinds(ratios.begin(), end);
        require(kinds.size() <= mostCompressedKinds, "compress_ratios", static_cast<std::int64_t>(kinds.size()),
                static_cast<std::int64_t>(mostCompressedKinds));
    }

    const ModelSpec &m_spec;
    ImportLog &m_log;
};

} // namespace

void checkShape(const ModelSpec &spec, ImportLog &log) { Check(spec, log).run(); }

} // namespace suanchou::catalog
