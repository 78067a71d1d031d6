// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace suanchou::catalog {

/// What weight files hold in one storage type.
struct StoredType {
    std::string name;
    std::int64_t elements = 0;
    std::int64_t bytes = 0;
    bool operator==(const StoredType &) const = default;
};

/// Sums of counts from untrusted headers stay below this, so that they can't overflow.
inline constexpr std::int64_t mostStored = std::int64_t{1} << 60;

constexpr std::int64_t boundedSum(std::int64_t a, std::int64_t b)
{
    return a >= mostStored - std::min(b, mostStored) ? mostStored : a + b;
}

/// Adds to the entry of that name; the list stays ordered by bytes, largest first.
inline void addStored(std::vector<StoredType> &types, const std::string &name, std::int64_t elements,
                      std::int64_t bytes)
{
    auto at =
        std::find_if(types.begin(), types.end(), [&](const StoredType &known) { return known.name == name; });
    if (at == types.end())
        at = types.insert(types.end(), StoredType{name, 0, 0});
    at->elements = boundedSum(at->elements, elements);
    at->bytes = boundedSum(at->bytes, bytes);
    for (; at != types.begin() && (at - 1)->bytes < at->bytes; --at)
        std::iter_swap(at - 1, at);
}

} // namespace suanchou::catalog
