// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/memory/layergroups.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"

#include <array>
#include <cstddef>

namespace suanchou::memory {

using namespace suanchou::quantity;

/// How an engine keeps the cache.
struct CacheRules {
    double blockTokens = 1; ///< contexts are rounded up to this
    bool windows =
        true; ///< drops what has left a sliding window or chunk; else every layer keeps the whole context
    double windowMargin = 0; ///< further tokens kept in each window
};

/// Cache of one sequence on the fullest GPU as a function of its length: grows with `perToken` without end, and with each
/// window until that window is full. Made from the shape, a cache format and a layout without allocating.
class SequenceCache {
public:
    /// Heads are divided over tensor ranks, at least one per rank (2 x heads x width; arXiv 2305.13245). A latent (MLA,
    /// arXiv 2405.04434) has one head, so each tensor rank holds all of it. Layers are divided over pipeline stages, tokens
    /// over context ranks, sequences over data ranks. bytesPerElement counts block scales (q8_0: 34/32, q4_0: 18/32).
    SequenceCache(const LayerGroups &groups, double bytesPerElement, const scenario::Layout &layout,
                  double stageShare, const CacheRules &rules);

    /// All of it for one sequence of `context` tokens (rounded up to the block), at least the recurrent state.
    Bytes of(Tokens context) const;
    /// The part that does not grow once every window is full: windows and recurrent state.
    Bytes fixedOf(Tokens context) const;
    Bytes growingOf(Tokens context) const { return of(context) - fixedOf(context); }

    /// The cache of a draft, which grows with the context without end.
    void addGrowth(BytesPerToken rate) { m_growth += inBytesPerToken(rate); }

    BytesPerToken perToken() const { return bytesPerToken(m_growth); }
    BytesPerToken perTokenInWindows() const { return bytesPerToken(m_growth + m_windowed); }

    /// Longest context whose cache is at most `space`, a multiple of the block; 0 when none fits, `limit` at most.
    Tokens longest(Bytes space, Tokens limit) const;

private:
    double rounded(double tokens) const;

    struct Window {
        double tokens;
        double perToken;
    };

    double m_block = 1;
    double m_growth = 0;   ///< bytes per token, endless
    double m_windowed = 0; ///< bytes per token inside every window
    double m_state = 0;    ///< bytes per sequence
    std::array<Window, LayerGroups::capacity> m_windows;
    std::size_t m_windowCount = 0;
};

} // namespace suanchou::memory
