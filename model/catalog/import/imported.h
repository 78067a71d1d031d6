// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What the readers of foreign model files (Hugging Face config.json, GGUF, safetensors) have in common.
namespace suanchou::catalog {

enum class ImportErrorCode : std::uint8_t {
    TooLarge,            ///< more than the reader's limit; expected holds the limit in bytes
    TooDeep,             ///< nested deeper than maximumImportDepth
    NotJson,             ///< syntax error or a repeated key; path holds "line:column" where it is known
    NotGguf,             ///< no GGUF file of a version and byte order that is read
    NotSafetensors,      ///< no safetensors file
    Truncated,           ///< the file ends before its header does
    WrongType,           ///< expected: object, list, text, flag, whole number, list of …
    OutOfRange,          ///< expected: "low…high"
    MissingKey,          ///< a key without which the shape is not known
    UnknownArchitecture, ///< found: the architecture; expected: shape keys that are missing, where any are
    Unsupported,         ///< a known architecture with a part whose weights no formula here counts
    Inconsistent,        ///< values that contradict each other
};

/// One fault of a file that is imported. Nothing here is a sentence; ui/text words it.
struct ImportError {
    ImportErrorCode code = ImportErrorCode::NotJson;
    std::string path;     ///< dotted path of keys, such as text_config.num_hidden_layers
    std::string found;    ///< the value as it stands there, shortened
    std::string expected; ///< code-like: a type, a range, a list of choices
    bool operator==(const ImportError &) const = default;
};

using ImportErrors = std::vector<ImportError>;

inline constexpr int maximumImportDepth = 64;

/// A model read from a foreign file.
struct ImportedModel {
    ModelSpec
        spec; ///< id and name come from the caller; the developer is "unknown", published figures are absent
    /// Id of the catalogue's number format that the files hold: bf16, fp8-block128, awq-int4, gguf-q4_k_m …;
    /// "native" where spec.nativeFormat says it and no single id does (FP4 experts in an FP8 model).
    std::string weightsFormat = "bf16";
    /// What the reader did beyond reading, as codes: "default:KEY=VALUE" (the default of transformers' configuration
    /// class for an absent key), "assumed-llama-like", "vision-not-counted", "draft-not-counted",
    /// "unknown-quantization:METHOD", "count-from-tensors", "size-from-offsets:TYPE".
    std::vector<std::string> notes;
    /// Of the spec's weights, as the files hold them; 0: not known, or they hold more or less than the spec.
    std::int64_t storedBytes = 0;
    bool operator==(const ImportedModel &) const = default;
};

/// An id for the user's catalogue from a file's or model's name: lower case, runs of other characters than letters,
/// digits and dots become one hyphen; never empty.
std::string idFromName(std::string_view name);

} // namespace suanchou::catalog
