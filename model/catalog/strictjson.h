// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace suanchou::catalog {

enum class JsonFaultCode : std::uint8_t { TooLarge, TooDeep, Syntax, DuplicateKey };

/// Why a text is no JSON that the program reads.
struct JsonFault {
    JsonFaultCode code = JsonFaultCode::Syntax;
    std::size_t line = 0;   ///< from 1; 0 where no place applies
    std::size_t column = 0; ///< from 1, in bytes
    std::string found;      ///< the repeated key, the size, or the text at the fault
};

/// Parses untrusted text: RFC 8259 JSON of at most `maximumBytes`, nested at most `maximumDepth` deep, no key twice in
/// an object, no non-finite numbers, no stack growth with depth. Never throws.
std::variant<nlohmann::json, JsonFault> parseStrictJson(std::string_view text, std::size_t maximumBytes,
                                                        int maximumDepth);

} // namespace suanchou::catalog
