// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/bytesource.h"
#include "model/catalog/import/imported.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The header of a GGUF file, versions 2 and 3, little-endian (ggml-org/ggml docs/gguf.md): metadata and the list of
// tensors. Tensor data is never read.
namespace suanchou::catalog {

/// Bounds on what a header may claim.
inline constexpr std::uint64_t maximumGgufHeaderBytes = std::uint64_t{256} << 20;
inline constexpr std::uint64_t maximumGgufEntries = 1u << 16;
inline constexpr std::uint64_t maximumGgufTensors = 1u << 18;
inline constexpr std::size_t maximumGgufText = 1u << 16; ///< longer values are skipped, longer names refused
inline constexpr std::size_t maximumGgufNumbers = 1u << 13; ///< of longer lists only the count is kept
inline constexpr int maximumGgufNesting = 4;

/// A list: how many entries, and the entries themselves where they are whole numbers or flags and not too many.
struct GgufList {
    std::uint64_t count = 0;
    std::vector<std::int64_t> numbers;
    bool operator==(const GgufList &) const = default;
};

using GgufValue = std::variant<std::int64_t, double, bool, std::string, GgufList>;

struct GgufTensor {
    std::string name;
    std::array<std::int64_t, 4> extent{1, 1, 1, 1}; ///< the first is the length of a row
    std::uint32_t type = 0;
    std::uint64_t offset = 0; ///< from the start of the data
    std::int64_t elements = 0;
    std::int64_t bytes = 0; ///< without padding; of a type that is not known: up to the next tensor
    bool operator==(const GgufTensor &) const = default;
};

struct GgufHeader {
    std::uint32_t version = 0;
    std::map<std::string, GgufValue, std::less<>> metadata;
    std::vector<GgufTensor> tensors;
    std::uint64_t alignment = 32;
    std::uint64_t dataOffset = 0;
    bool complete = false;          ///< the file is long enough for all its tensors
    std::vector<std::string> notes; ///< "size-from-offsets:TYPE"
};

/// Never throws; bounds every count and length before using it.
std::variant<GgufHeader, ImportErrors> readGgufHeader(ByteSource &source);

/// How ggml stores a type: `bytes` for every `elements` of a row. Source: ggml.h and ggml-common.h (block structures).
struct GgmlType {
    std::uint32_t id;
    std::string_view name; ///< as in the catalogue's table of GGUF types
    std::int64_t elements;
    std::int64_t bytes;
};

const GgmlType *ggmlType(std::uint32_t id); ///< nullptr for an id that is not known

/// Names of all files of a split model ("…-00002-of-00005.gguf") from the name of one; empty for a name without such an
/// ending.
std::vector<std::string> ggufSplitNames(std::string_view fileName);

} // namespace suanchou::catalog
