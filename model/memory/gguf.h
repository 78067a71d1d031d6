// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/weights.h"

namespace suanchou::memory {

/// Bytes of a model in a GGUF mixture. Source of the rules: llama.cpp src/llama-quant.cpp, llama_tensor_get_type, as
/// data in the catalogue; the row of a matrix that its block does not divide falls back to a coarser type
/// (iq and q2_k, q3_k to iq4_nl, q4_k to q5_0, q5_k to q5_1, q6_k to q8_0). The file holds no draft layers and no vision
/// tower. `mix` must be a valid index into tables.mixes.
WeightBytes ggufWeightBytes(const catalog::ModelSpec &model, const LayerGroups &groups, const ParameterCount &count,
                            int mix, const GgufTables &tables);

} // namespace suanchou::memory
