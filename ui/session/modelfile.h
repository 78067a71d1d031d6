// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/ggufmodel.h"
#include "model/catalog/import/hfconfig.h"
#include "model/scenario/file.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace suanchou::ui {

/// A model read from files on disk, with what its weight files hold where there are any.
struct LoadedModel {
    catalog::ImportedModel model;
    std::vector<catalog::StoredType> types;
    std::optional<std::int64_t> storedElements; ///< of all weight files
    std::optional<std::int64_t> storedBytes;
};

/// Reads a Hugging Face config.json ("-": from standard input), a catalogue file of one model, a GGUF file with the
/// other parts of its split, a safetensors file or index, or a folder that holds such files; beside a config.json, the
/// safetensors index and headers are read too. Of weight files only headers are read, so that the size of a model costs
/// nothing. `stated` fills in what the configuration of an unknown architecture lacks.
std::variant<LoadedModel, scenario::Errors> loadModel(const QString &path,
                                                      const catalog::ShapeValues &stated = {});

/// Whether a file is one that loadModel() reads rather than a scenario: by its ending, its first bytes, or the keys of
/// its JSON. A folder always is.
bool isModelFile(const QString &path);

/// The model as a scenario holds it: a text of its own, so that the scenario's file needs no other one.
scenario::ModelChoice modelChoice(const LoadedModel &loaded);

/// The shape keys that an unknown architecture needs to be read as a Llama; empty where the error is another one, or
/// where the file tells of parts that no Llama has, so that no answer would do.
QStringList missingShape(const scenario::Errors &errors);

} // namespace suanchou::ui
