// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Bounds on what an imported file may claim. They lie four times and more above the largest published models (1,024
// experts, 18,432 hidden, 126 layers, 262 k vocabulary) and are small enough that no count, and no product the
// formulas of model/memory form, leaves 64 bits: 2^10 layers · 2^13 experts · 3 · 2^16 hidden · 2^19 width < 2^61.
namespace suanchou::catalog {

struct ImportRange {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

inline constexpr ImportRange layerRange{1, 1 << 10};
inline constexpr ImportRange layerCountRange{0, 1 << 10}; ///< a number of layers that may be none
inline constexpr ImportRange hiddenRange{1, 1 << 16};
inline constexpr ImportRange ffnRange{1, 1 << 19};
inline constexpr ImportRange ffnOrNoneRange{0, 1 << 19};
inline constexpr ImportRange headRange{1, 1 << 12};
inline constexpr ImportRange headDimRange{1, 1 << 13};
inline constexpr ImportRange rankRange{0, 1 << 16};
inline constexpr ImportRange vocabularyRange{1, 1 << 24};
inline constexpr ImportRange contextRange{1, 1 << 30};
inline constexpr ImportRange windowRange{0, 1 << 30};
inline constexpr ImportRange expertRange{1, 1 << 13};
inline constexpr ImportRange expertCountRange{0, 1 << 13};
inline constexpr ImportRange smallRange{0, 1 << 10};

} // namespace suanchou::catalog
