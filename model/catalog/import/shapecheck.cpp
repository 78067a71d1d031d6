// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/hfdecoder.h"
#include "model/catalog/modelcheck.h"

namespace suanchou::catalog {

void checkShape(const ModelSpec &spec, ImportLog &log)
{
    if (spec.kvHeads > spec.heads)
        log.errors.push_back({ImportErrorCode::Inconsistent, "num_key_value_heads",
                              std::to_string(spec.kvHeads), "at most " + std::to_string(spec.heads)});
    for (const ModelFault &fault : checkModel(spec))
        log.errors.push_back({ImportErrorCode::Inconsistent, fault.key, fault.found, fault.expected});
}

} // namespace suanchou::catalog
