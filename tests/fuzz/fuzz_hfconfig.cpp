// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/import/modeltext.h"
#include "model/catalog/import/modelwriter.h"
#include "tests/fuzz/exercise.h"
#include "tests/fuzz/jsonmutator.h"

using namespace suanchou::catalog;

// Hugging Face configurations: shapes that are let through can be counted, and are records of the catalogue.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = readHfConfig(exercise::text(data, size), "fuzz");
    const auto *model = std::get_if<ImportedModel>(&read);
    if (!model) {
        exercise::require(!std::get<ImportErrors>(read).empty(), "a refusal says why");
        return 0;
    }
    exercise::countAll(model->spec);
    const std::string written = writeModel(model->spec, "2026-11-21");
    const TextFile file{"again.json", written};
    const ReadResult again = readCatalog({&file, 1});
    exercise::require(again.errors.empty() && again.catalog.models().size() == 1,
                      "the record is one of the catalogue");
    const auto back = readModelText(writeImported(*model, "2026-11-21"), "fuzz");
    const auto *imported = std::get_if<ImportedModel>(&back);
    exercise::require(imported && imported->weightsFormat == model->weightsFormat &&
                          imported->spec.layers == model->spec.layers,
                      "a scenario holds the model");
    return 0;
}
