// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/import/modelwriter.h"
#include "tests/fuzz/exercise.h"
#include "tests/fuzz/jsonmutator.h"

using namespace suanchou::catalog;

// The user's own catalogue files: models that are let in can be counted, and survive writing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const TextFile own{"own.json", exercise::text(data, size)};
    const ReadResult result = readCatalog({}, {&own, 1});
    for (const ModelSpec &model : result.catalog.models())
        exercise::countAll(model);
    if (result.catalog.models().empty())
        return 0;
    const std::string written = modelsFile(result.catalog.models(), "2026-11-21").dump(-1, ' ', true);
    const TextFile file{"again.json", written};
    const ReadResult again = readCatalog({&file, 1});
    exercise::require(again.catalog.models().size() == result.catalog.models().size(),
                      "written models read back");
    return 0;
}
