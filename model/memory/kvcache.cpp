// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/kvcache.h"

#include <algorithm>
#include <cmath>

namespace suanchou::memory {

namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

// Share of a layer's heads on one tensor rank; engines replicate heads when there are more ranks.
double headShare(const LayerGroup &group, double tensor)
{
    switch (group.mixer) {
    case MixerKind::Latent:
    case MixerKind::CompressedKv: return 1.0;
    case MixerKind::None: return 0.0;
    case MixerKind::Softmax: {
        const double heads = real(std::max<std::int64_t>(1, group.kvHeads));
        return std::ceil(heads / tensor) / heads;
    }
    default: return 1.0 / std::min(tensor, real(std::max<std::int64_t>(1, group.heads)));
    }
}

} // namespace

SequenceCache::SequenceCache(const LayerGroups &groups, double bytesPerElement,
                             const scenario::Layout &layout, double stageShare, const CacheRules &rules)
    : m_block(rules.blockTokens)
{
    const double tensor = layout.tensor;
    const double tokensShare = 1.0 / layout.context;
    for (const LayerGroup &group : groups) {
        const double layers = real(group.layers) * stageShare;
        const double share = layers * headShare(group, tensor);
        // The index has one key for all its heads, so every tensor rank holds it whole.
        m_growth +=
            (share * group.cacheElements + layers * group.indexElements) * bytesPerElement * tokensShare;
        m_state += share * (real(group.stateBytes) + 2.0 * real(group.stateElements16));
        if (group.windowElements == 0)
            continue;
        const double rate = share * real(group.windowElements) * bytesPerElement * tokensShare;
        if (!rules.windows && group.mixer == MixerKind::Softmax) {
            m_growth += rate;
            continue;
        }
        m_windowed += rate;
        m_windows[m_windowCount++] = {real(group.window) + rules.windowMargin, rate};
    }
}

double SequenceCache::rounded(double tokens) const { return std::ceil(tokens / m_block) * m_block; }

Bytes SequenceCache::fixedOf(Tokens context) const
{
    const double tokens = rounded(inTokens(context));
    double sum = m_state;
    for (std::size_t i = 0; i < m_windowCount; ++i)
        sum += m_windows[i].perToken * std::min(tokens, rounded(m_windows[i].tokens));
    return bytes(sum);
}

Bytes SequenceCache::of(Tokens context) const
{
    return fixedOf(context) + bytes(m_growth * rounded(inTokens(context)));
}

Tokens SequenceCache::longest(Bytes space, Tokens limit) const
{
    const double available = inBytes(space) - m_state;
    const double most = inTokens(limit);
    if (available <= 0 || most <= 0)
        return {};
    if (of(limit) <= space)
        return limit;
    // Growth is concave and piecewise linear: walk down from the slope with every window full.
    double fixed = 0;
    double slope = m_growth;
    double longest = 0;
    for (std::size_t i = 0; i < m_windowCount; ++i)
        fixed += m_windows[i].perToken * rounded(m_windows[i].tokens);
    std::array<bool, LayerGroups::capacity> growing{};
    for (std::size_t step = 0; step <= m_windowCount; ++step) {
        longest = slope > 0 ? (available - fixed) / slope : most;
        std::size_t widest = m_windowCount;
        for (std::size_t i = 0; i < m_windowCount; ++i) {
            const bool tooWide = !growing[i] && longest < rounded(m_windows[i].tokens);
            if (tooWide && (widest == m_windowCount || m_windows[i].tokens > m_windows[widest].tokens))
                widest = i;
        }
        if (widest == m_windowCount)
            break;
        growing[widest] = true;
        fixed -= m_windows[widest].perToken * rounded(m_windows[widest].tokens);
        slope += m_windows[widest].perToken;
    }
    return tokens(std::clamp(std::floor(longest / m_block) * m_block, 0.0, most));
}

} // namespace suanchou::memory
