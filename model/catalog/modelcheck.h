// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/modelspec.h"

#include <string>
#include <vector>

namespace suanchou::catalog {

/// A value of a shape that contradicts another one or cannot be.
struct ModelFault {
    std::string key; ///< as in the catalogue's JSON, such as moe/experts_per_token
    std::string found;
    std::string expected;
    bool operator==(const ModelFault &) const = default;
};

/// What keeps a shape from being counted: missing widths, more layers of a kind than there are, parts that need each
/// other, numbers beyond any model (they would overflow the counts). Empty for a shape that parameters.h accepts.
std::vector<ModelFault> checkModel(const ModelSpec &model);

} // namespace suanchou::catalog
