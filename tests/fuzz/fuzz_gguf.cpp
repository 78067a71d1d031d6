// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/ggufmodel.h"
#include "tests/fuzz/exercise.h"

using namespace suanchou::catalog;

// GGUF headers, and the shapes that they tell.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    MemorySource source(exercise::text(data, size), std::uint64_t{1} << 40);
    const auto read = readGgufHeader(source);
    const auto *header = std::get_if<GgufHeader>(&read);
    if (!header) {
        exercise::require(!std::get<ImportErrors>(read).empty(), "a refusal says why");
        return 0;
    }
    const auto model = readGgufModel({header, 1}, "fuzz");
    if (const auto *weights = std::get_if<ImportedWeights>(&model)) {
        exercise::require(weights->bytes >= 0 && weights->elements >= 0, "sums do not overflow");
        exercise::countAll(weights->model.spec);
    }
    return 0;
}
