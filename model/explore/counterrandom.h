// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

// Random numbers that are a function of a key and a counter, so that the draw with a number is the same whatever was drawn
// before it and on whatever thread.
namespace suanchou::explore {

/// Philox 4×32 with ten rounds (Salmon, Moraes, Dror, Shaw: Parallel Random Numbers: As Easy as 1, 2, 3, SC 2011).
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// Numbers of one seed.
class CounterRandom {
public:
    explicit CounterRandom(std::uint64_t seed)
        : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}
    {}
    /// Evenly spread over (0, 1), both ends left out. `stream` tells variables apart, `index` the steps of one.
    double uniform(std::uint32_t draw, std::uint32_t stream, std::uint32_t index = 0) const;
    /// Standard normal, by inversion of uniform().
    double normal(std::uint32_t draw, std::uint32_t stream, std::uint32_t index = 0) const;

private:
    std::array<std::uint32_t, 2> m_key;
};

} // namespace suanchou::explore
