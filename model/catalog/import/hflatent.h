// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/hfdecoder.h"

#include <vector>

namespace suanchou::catalog {

/// Ranks and head widths of multi-head latent attention.
void readLatent(const HfConfig &config, ModelSpec &spec);

/// Heads, width and selection of DeepSeek's sparse index.
void readSparseIndex(const HfConfig &config, ModelSpec &spec);

/// How many layers own an index, of the layers in `considered` (empty: all).
void readIndexers(const HfConfig &config, ModelSpec &spec, const std::vector<bool> &considered);

} // namespace suanchou::catalog
