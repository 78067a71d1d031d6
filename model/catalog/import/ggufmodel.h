// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/gguf.h"
#include "model/catalog/import/storedtype.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace suanchou::catalog {

/// A model with what its weight files hold, counted from their headers.
struct ImportedWeights {
    ImportedModel model;           ///< spec.publishedBytes and publishedParameters: the sums of the tensors
    std::vector<StoredType> types; ///< by bytes, largest first
    std::int64_t elements = 0;
    std::int64_t bytes = 0; ///< of tensors, without headers and padding
    bool operator==(const ImportedWeights &) const = default;
};

/// A model from the headers of its GGUF files, in the order of their parts. Widths come from the metadata
/// (general.architecture and the keys below its name; llama.cpp src/llama-arch.cpp names them); what a layer is made of
/// comes from the tensors that are there, so that variants (biases, norms, shared experts, tied heads) need no table.
/// Draft layers that the file holds (nextn_predict_layers) are not part of the spec; they are noted as
/// "draft-not-counted". Errors when a figure the shape needs is missing, or when layers differ in a way that a spec
/// cannot say. Never throws.
std::variant<ImportedWeights, ImportErrors> readGgufModel(std::span<const GgufHeader> parts,
                                                          std::string_view name);

} // namespace suanchou::catalog
