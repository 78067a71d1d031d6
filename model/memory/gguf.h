// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/weights.h"

namespace suanchou::memory {

/// Bytes of a model in a GGUF mixture. Source of the rules: llama.cpp src/llama-quant.cpp, llama_tensor_get_type, as
/// data in the catalogue; a row that its type's block does not divide takes the type's fallback. The file holds no
/// draft layers and no vision tower. `mix` must be a valid index into tables.mixes.
WeightBytes ggufWeightBytes(const catalog::ModelSpec &model, const LayerGroups &groups, const ParameterCount &count,
                            int mix, const GgufTables &tables);

} // namespace suanchou::memory
