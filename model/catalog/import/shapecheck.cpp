// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"
#include "model/catalog/modelcheck.h"

#include <algorithm>

namespace suanchou::catalog {

namespace {

/// Elements of all full windows of one sequence; far above any model, far below what 64 bits hold.
constexpr double mostWindowElements = 1e15;

double windowElements(const ModelSpec &spec)
{
    if (!spec.sliding)
        return 0;
    const auto real = [](std::int64_t value) { return static_cast<double>(value); };
    const double width = real(spec.headDim + std::max(spec.headDim, spec.valueHeadDim));
    return real(spec.sliding->window) * real(spec.layers) * real(spec.kvHeads) * width;
}

} // namespace

void checkShape(const ModelSpec &spec, ImportLog &log)
{
    const auto report = [&](std::string key, std::int64_t found, std::string expected) {
        log.errors.push_back(
            {ImportErrorCode::Inconsistent, std::move(key), std::to_string(found), std::move(expected)});
    };
    if (spec.kvHeads > spec.heads)
        report("num_key_value_heads", spec.kvHeads, "at most " + std::to_string(spec.heads));
    if (windowElements(spec) > mostWindowElements)
        report("sliding_window", spec.sliding->window, "a window that memory could hold");
    for (const ModelFault &fault : checkModel(spec))
        log.errors.push_back({ImportErrorCode::Inconsistent, fault.key, fault.found, fault.expected});
}

} // namespace suanchou::catalog
