// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>

namespace suanchou::catalog {

/// Model records as a catalogue file ("format": "suanchou/catalog", "kind": "models"), as readCatalog reads it from the
/// user's own files: keys in the order of the shipped file, values equal to their defaults left out. Reading what was
/// written gives equal records back. `asOf` is the file's ISO date, and that of sources without one. `about` goes to
/// "$about", which readers skip; null: none.
nlohmann::ordered_json modelsFile(std::span<const ModelSpec> models, std::string_view asOf,
                                  nlohmann::ordered_json about = nullptr);

/// One record as such a file's text, indented by one blank.
std::string writeModel(const ModelSpec &model, std::string_view asOf);

} // namespace suanchou::catalog
