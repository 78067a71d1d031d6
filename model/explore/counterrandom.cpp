// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/counterrandom.h"

#include <boost/math/special_functions/erf.hpp>

#include <numbers>

namespace suanchou::explore {

namespace {

constexpr int rounds = 10;
constexpr std::uint64_t multiplier0 = 0xD2511F53;
constexpr std::uint64_t multiplier1 = 0xCD9E8D57;
constexpr std::uint32_t step0 = 0x9E3779B9; // golden ratio
constexpr std::uint32_t step1 = 0xBB67AE85; // √3 − 1
constexpr double perUniform = 1.0 / 9007199254740992.0; // 2^-53

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t a = multiplier0 * counter[0];
        const std::uint64_t b = multiplier1 * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += step0;
        key[1] += step1;
    }
    return counter;
}

double CounterRandom::uniform(std::uint32_t draw, std::uint32_t stream, std::uint32_t index) const
{
    const auto block = philox({draw, stream, index, 0}, m_key);
    const std::uint64_t bits = (std::uint64_t{block[0]} << 32 | block[1]) >> 11;
    return (static_cast<double>(bits) + 0.5) * perUniform;
}

double CounterRandom::normal(std::uint32_t draw, std::uint32_t stream, std::uint32_t index) const
{
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * uniform(draw, stream, index));
}

} // namespace suanchou::explore
