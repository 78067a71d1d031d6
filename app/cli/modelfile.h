// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/ggufmodel.h"
#include "model/scenario/file.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace suanchou::app {

/// A model read from files on disk, with what its weight files hold where there are any.
struct LoadedModel {
    catalog::ImportedModel model;
    std::vector<catalog::StoredType> types;
    std::optional<std::int64_t> storedElements; ///< of all weight files
    std::optional<std::int64_t> storedBytes;
};

/// Reads a Hugging Face config.json ("-": from standard input), a GGUF file with the other parts of its split, or a
/// folder that holds either; beside a config.json, the safetensors index and headers are read too. Of weight files
/// only headers are read, so that the size of a model costs nothing.
std::variant<LoadedModel, scenario::Errors> loadModel(const QString &path);

} // namespace suanchou::app
