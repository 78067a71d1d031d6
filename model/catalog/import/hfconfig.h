// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/imported.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace suanchou::catalog {

inline constexpr std::size_t maximumConfigBytes = std::size_t{4} << 20;

/// Values for shape keys that the configuration of an unknown architecture lacks, as somebody who knows it states them.
using ShapeValues = std::map<std::string, std::int64_t>;

/// Reads a Hugging Face config.json: the architectures of the catalogue and their relatives, alone or inside a
/// multimodal wrapper (text_config). Keys and defaults are those of the transformers configuration classes, or of the
/// class in the model's repository where it brings its own; each default taken is noted. Python's NaN and Infinity
/// count as null. A configuration of an unknown architecture is read as a Llama with the note "assumed-llama-like" when
/// it has all of Llama's shape keys and none that tell of something else; otherwise the error names what is missing or
/// what stands in the way. `name` gives the spec its id and name. Counts of what was read agree with the published ones
/// for the families of the catalogue (tests/model/catalog). Parses and reads in well under a millisecond; never throws.
/// `stated` is put into the language model's object first; keys that stand there already keep their value.
std::variant<ImportedModel, ImportErrors> readHfConfig(std::string_view json, std::string_view name,
                                                       const ShapeValues &stated = {});

/// The number format that ModelOpt's hf_quant_config.json (beside a config.json that does not mention it) states;
/// empty when it states none that is known.
std::string readHfQuantConfig(std::string_view json);

} // namespace suanchou::catalog
