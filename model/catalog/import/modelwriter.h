// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace suanchou::catalog {

/// Model records as a catalogue file ("format": "suanchou/catalog", "kind": "models"), as readCatalog reads it from the
/// user's own files: keys in the order of the shipped file, values equal to their defaults left out. Reading what was
/// written gives equal records back. `about` goes to "$about", which readers skip; null: none.
nlohmann::ordered_json modelsFile(std::span<const ModelSpec> models, nlohmann::ordered_json about = nullptr);

/// One record as such a file's text, indented by one blank.
std::string writeModel(const ModelSpec &model);

} // namespace suanchou::catalog
