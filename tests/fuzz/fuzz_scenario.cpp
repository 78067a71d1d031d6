// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/file.h"
#include "tests/fuzz/exercise.h"
#include "tests/fuzz/jsonmutator.h"

using namespace suanchou::scenario;

// Scenario, example and workspace files: what is read can be written, and reads back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = readFile(exercise::text(data, size), "fuzz");
    const auto *file = std::get_if<File>(&read);
    if (!file) {
        exercise::require(!std::get<Errors>(read).empty(), "a refusal says why");
        return 0;
    }
    const auto again = readScenario(writeScenario(file->scenario), "again");
    exercise::require(std::holds_alternative<Scenario>(again) && std::get<Scenario>(again) == file->scenario,
                      "a written scenario reads back equal");
    const auto workspace = readFile(writeWorkspace(file->scenario, file->pinned), "again");
    exercise::require(std::holds_alternative<File>(workspace) &&
                          std::get<File>(workspace).pinned == file->pinned,
                      "a written workspace reads back equal");
    return 0;
}
