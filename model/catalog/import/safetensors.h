// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/bytesource.h"
#include "model/catalog/import/imported.h"
#include "model/catalog/import/storedtype.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The headers of safetensors files (huggingface/safetensors README, "Format") and the index of a model that is split
// over several. Tensor data is never read.
namespace suanchou::catalog {

inline constexpr std::uint64_t maximumSafetensorsHeaderBytes = std::uint64_t{32} << 20;
inline constexpr std::size_t maximumSafetensorsIndexBytes = std::size_t{64} << 20;

struct SafetensorsContent {
    std::vector<StoredType> types; ///< by bytes, largest first; the format's names: BF16, F8_E4M3, I32 …
    std::int64_t tensors = 0;
    std::int64_t elements = 0; ///< of packed formats: the words they are packed in
    std::int64_t bytes = 0;    ///< of tensors, without header
    bool complete = false;     ///< the file is long enough for all its tensors
    bool operator==(const SafetensorsContent &) const = default;
};

/// One file's header. Never throws; offsets and lengths are checked against each other and against the file.
std::variant<SafetensorsContent, ImportErrors> readSafetensorsHeader(ByteSource &source);

struct SafetensorsIndex {
    std::vector<std::string> files; ///< names, sorted, each once; plain names without a path
    std::int64_t tensors = 0;
    std::optional<std::int64_t> totalBytes;
    std::optional<std::int64_t> totalParameters;
    bool operator==(const SafetensorsIndex &) const = default;
};

/// model.safetensors.index.json. Names with a path separator are refused: an index may not lead out of its folder.
std::variant<SafetensorsIndex, ImportErrors> readSafetensorsIndex(std::string_view json);

/// Adds the content of a further file.
void add(SafetensorsContent &sum, const SafetensorsContent &part);

} // namespace suanchou::catalog
