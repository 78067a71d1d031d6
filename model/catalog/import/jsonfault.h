// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/imported.h"
#include "model/catalog/strictjson.h"

#include <cstdint>

namespace suanchou::catalog {

/// Why a text is no JSON, as an error of an imported file; `limit` is the most bytes the reader takes.
inline ImportErrors fromFault(const JsonFault &fault, std::uint64_t limit)
{
    ImportError error;
    error.found = fault.found;
    switch (fault.code) {
    case JsonFaultCode::TooLarge:
        error.code = ImportErrorCode::TooLarge;
        error.expected = std::to_string(limit);
        break;
    case JsonFaultCode::TooDeep:
        error.code = ImportErrorCode::TooDeep;
        error.expected = fault.found;
        break;
    case JsonFaultCode::DuplicateKey:
    case JsonFaultCode::Syntax:
        error.code = ImportErrorCode::NotJson;
        if (fault.line > 0)
            error.path = std::to_string(fault.line) + ":" + std::to_string(fault.column);
        break;
    }
    return {error};
}

} // namespace suanchou::catalog
