// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace suanchou::catalog {

/// How far a datum can be trusted, best first.
enum class Grade : std::uint8_t { Primary, Secondary, Vendor, Recalled, Assumption };

struct Provenance {
    std::string source;
    std::string date; ///< ISO date, month or range as the source states it; empty when undated
    Grade grade = Grade::Assumption;
    bool operator==(const Provenance &) const = default;
};

/// A range of amounts from one source; low and high are absent when the source gives one figure only.
template <class Quantity>
struct Ranged {
    Quantity typical{};
    std::optional<Quantity> low;
    std::optional<Quantity> high;
    Provenance from;
    bool operator==(const Ranged &) const = default;
};

} // namespace suanchou::catalog
