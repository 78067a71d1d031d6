// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/parameters.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

// What is done with whatever a reader let through.
namespace exercise {

inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "violated: %s\n", what);
    std::abort();
}

inline std::string_view text(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

/// A shape that a reader accepts can be counted without overflow or division by zero, and counts are no nonsense.
inline void countAll(const suanchou::catalog::ModelSpec &model)
{
    using namespace suanchou;
    const memory::LayerGroups groups = memory::layerGroups(model);
    const memory::ParameterCount count = memory::countParameters(model, groups);
    const memory::CacheGeometry cache = memory::cacheGeometry(groups);
    require(groups.size() <= memory::LayerGroups::capacity, "as many kinds of layers as fit");
    require(count.main > 0, "a model has weights");
    require(count.activeBody >= 0 && count.activeBody <= count.main, "active weights are a part of all");
    require(cache.elementsPerToken >= 0 && cache.windowElements >= 0, "a cache has a size");
    memory::nativeWeightBytes(model, count);
    memory::cacheBytes(groups, quantity::tokens(1e6), 2.0);
}

} // namespace exercise
