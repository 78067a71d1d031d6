// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

// Writing JSON as people would: keys in order, whole numbers without ".0".
namespace suanchou::scenario {

using OrderedJson = nlohmann::ordered_json;

/// Null where the number is not finite, which JSON can't say.
inline OrderedJson numberJson(double value)
{
    if (!std::isfinite(value))
        return nullptr;
    constexpr double exactIntegers = 9007199254740992.0;
    if (value == std::floor(value) && std::abs(value) < exactIntegers)
        return static_cast<std::int64_t>(value);
    return value;
}

/// Where a dotted key stands in an object; missing objects are made on the way.
inline OrderedJson &slot(OrderedJson &root, std::string_view key)
{
    OrderedJson *at = &root;
    for (std::size_t dot = key.find('.'); dot != std::string_view::npos; dot = key.find('.')) {
        at = &(*at)[std::string(key.substr(0, dot))];
        key.remove_prefix(dot + 1);
    }
    return (*at)[std::string(key)];
}

} // namespace suanchou::scenario
