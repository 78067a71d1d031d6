// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/safetensors.h"
#include "tests/fuzz/exercise.h"

using namespace suanchou::catalog;

// Headers of safetensors files, and indices of split ones.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = exercise::text(data, size);
    MemorySource source(text);
    const auto read = readSafetensorsHeader(source);
    if (const auto *content = std::get_if<SafetensorsContent>(&read)) {
        exercise::require(content->bytes >= 0 && content->elements >= 0, "sums do not overflow");
        SafetensorsContent sum;
        for (int i = 0; i < 3; ++i)
            add(sum, *content);
    }
    const auto index = readSafetensorsIndex(text);
    if (const auto *found = std::get_if<SafetensorsIndex>(&index)) {
        for (const std::string &file : found->files)
            exercise::require(file.find('/') == std::string::npos, "files stay in their folder");
    }
    return 0;
}
