// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/ggufmodel.h"

#include "model/catalog/import/ggufstack.h"
#include "model/catalog/import/hfdecoder.h"

#include <algorithm>

namespace suanchou::catalog {

namespace {

/// LLAMA_FTYPE of general.file_type (llama.cpp include/llama.h) as the catalogue's number formats.
constexpr std::array<std::pair<std::int64_t, std::string_view>, 33> fileTypes{
    {{0, "f32"},     {1, "f16"},     {2, "q4_0"},     {3, "q4_1"},    {7, "q8_0"},     {8, "q5_0"},
     {9, "q5_1"},    {10, "q2_k"},   {11, "q3_k_s"},  {12, "q3_k_m"}, {13, "q3_k_l"},  {14, "q4_k_s"},
     {15, "q4_k_m"}, {16, "q5_k_s"}, {17, "q5_k_m"},  {18, "q6_k"},   {19, "iq2_xxs"}, {20, "iq2_xs"},
     {21, "q2_k_s"}, {22, "iq3_xs"}, {23, "iq3_xxs"}, {24, "iq1_s"},  {25, "iq4_nl"},  {26, "iq3_s"},
     {27, "iq3_m"},  {28, "iq2_s"},  {29, "iq2_m"},   {30, "iq4_xs"}, {31, "iq1_m"},   {32, "bf16"},
     {36, "tq1_0"},  {37, "tq2_0"},  {38, "mxfp4"}}};

std::string weightsFormat(const GgufStack &stack, const std::vector<StoredType> &types)
{
    const auto stated = stack.number("general.file_type");
    if (stated) {
        for (const auto &[id, format] : fileTypes) {
            if (id == *stated)
                return "gguf-" + std::string(format);
        }
    }
    return types.empty() ? "bf16" : "gguf-" + types.front().name;
}

} // namespace

std::variant<ImportedWeights, ImportErrors> readGgufModel(std::span<const GgufHeader> parts,
                                                          std::string_view name)
{
    ImportLog log;
    ImportedWeights result;
    bool complete = true;
    for (const GgufHeader &part : parts) {
        for (const std::string &note : part.notes)
            log.note(note);
        for (const GgufTensor &tensor : part.tensors) {
            const GgmlType *type = ggmlType(tensor.type);
            addStored(result.types, type ? std::string(type->name) : "type " + std::to_string(tensor.type),
                      tensor.elements, tensor.bytes);
            result.elements = boundedSum(result.elements, tensor.elements);
            result.bytes = boundedSum(result.bytes, tensor.bytes);
        }
        complete = complete && part.complete;
    }
    if (!complete)
        log.note("file-incomplete");

    GgufStack stack(parts, log);
    ModelSpec &spec = result.model.spec;
    if (!parts.empty())
        stack.readInto(spec);
    else
        log.errors.push_back({ImportErrorCode::NotGguf, {}, {}, "GGUF"});
    if (log.errors.empty())
        checkShape(spec, log);
    if (!log.errors.empty())
        return log.errors;

    spec.id = idFromName(name);
    spec.name = stack.text("general.name");
    if (spec.name.empty() || spec.name.size() > 200)
        spec.name = name.empty() ? spec.id : std::string(name);
    spec.family = stack.architecture();
    spec.developer = "unknown";
    spec.license = stack.text("general.license").substr(0, 100);
    spec.publishedParameters = stack.weightElements();
    spec.publishedBytes = result.bytes;
    spec.from = {std::string(name.empty() ? spec.id : std::string(name)), {}, Grade::Primary};
    result.model.weightsFormat = weightsFormat(stack, result.types);
    result.model.notes = std::move(log.notes);
    return result;
}

} // namespace suanchou::catalog
