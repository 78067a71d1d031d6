// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/hfconfig.h"

#include <string>
#include <string_view>
#include <variant>

namespace suanchou::catalog {

/// What a scenario's {"model": {"config": …}} may hold: a Hugging Face config.json (readHfConfig), or a catalogue file
/// with one model, as writeImported() and `suanchou import` make it. The latter carries a model whose shape no
/// config.json states (GGUF), the sizes its files have, and its name. `name` is for a config.json, which has none.
/// Errors of a catalogue file are told at its own places. Never throws; well under a millisecond for both.
std::variant<ImportedModel, ImportErrors> readModelText(std::string_view json, std::string_view name);

/// The name that a catalogue file gives its model; empty for a config.json, which has none.
std::string modelTextName(std::string_view json);

/// A model as such a catalogue file; "$about" holds what a record has no room for: the number format, the bytes of the
/// files and the notes. Reading it gives the model back. `asOf` is an ISO date.
std::string writeImported(const ImportedModel &model, std::string_view asOf);

} // namespace suanchou::catalog
