// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/modeltext.h"

#include "model/catalog/catalog.h"
#include "model/catalog/import/modelwriter.h"

#include <algorithm>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

constexpr std::size_t mostNotes = 64;

/// Asked before anything is parsed: a config.json has no such word.
bool isCatalogueFile(std::string_view text)
{
    return text.find("\"suanchou/catalog\"") != std::string_view::npos;
}

ImportErrorCode codeOf(ReadErrorCode code)
{
    switch (code) {
    case ReadErrorCode::TooLarge: return ImportErrorCode::TooLarge;
    case ReadErrorCode::TooDeep: return ImportErrorCode::TooDeep;
    case ReadErrorCode::NotJson:
    case ReadErrorCode::DuplicateKey: return ImportErrorCode::NotJson;
    case ReadErrorCode::WrongHeader:
    case ReadErrorCode::WrongType:
    case ReadErrorCode::UnknownKey:
    case ReadErrorCode::UnknownChoice: return ImportErrorCode::WrongType;
    case ReadErrorCode::MissingKey: return ImportErrorCode::MissingKey;
    case ReadErrorCode::OutOfRange: return ImportErrorCode::OutOfRange;
    case ReadErrorCode::DuplicateId:
    case ReadErrorCode::DanglingReference:
    case ReadErrorCode::Inconsistent: return ImportErrorCode::Inconsistent;
    }
    return ImportErrorCode::NotJson;
}

/// "/models/0/layers" as "models.0.layers", as the other readers name places.
std::string dotted(std::string pointer)
{
    std::replace(pointer.begin(), pointer.end(), '/', '.');
    return pointer.empty() ? pointer : pointer.substr(1);
}

ImportErrors fromReading(const ReadErrors &errors)
{
    ImportErrors list;
    for (const ReadError &error : errors)
        list.push_back({codeOf(error.code), dotted(error.path), error.found, error.expected});
    return list;
}

std::string formatOf(const ModelSpec &spec)
{
    return spec.nativeFormat == NativeFormat::Fp16   ? "fp16"
           : spec.nativeFormat == NativeFormat::Bf16 ? "bf16"
                                                     : "native";
}

/// Files that hold more or less than the spec say nothing about the spec's own bytes.
bool holdsOtherThanSpec(const ImportedModel &model)
{
    if (model.spec.mtp)
        return true;
    return std::any_of(model.notes.begin(), model.notes.end(), [](const std::string &note) {
        return note == "draft-not-counted" || note == "vision-not-counted" || note == "counts-differ" ||
               note == "file-incomplete";
    });
}

/// Other programs may write what they like into "$about"; what is not understood there is passed over.
void takeAbout(const Json &about, ImportedModel &model)
{
    if (!about.is_object())
        return;
    if (const auto format = about.find("weights_format"); format != about.end() && format->is_string())
        model.weightsFormat = format->get<std::string>();
    const auto bytes = about.find("weights_bytes");
    const auto from = about.find("weights_bytes_from");
    if (bytes != about.end() && bytes->is_number_integer() && from != about.end() && *from == "files")
        model.storedBytes = std::max<std::int64_t>(0, bytes->get<std::int64_t>());
    const auto notes = about.find("notes");
    if (notes != about.end() && notes->is_array()) {
        for (const Json &note : *notes) {
            if (note.is_string() && model.notes.size() < mostNotes)
                model.notes.push_back(note.get<std::string>());
        }
    }
    if (holdsOtherThanSpec(model))
        model.storedBytes = 0;
}

} // namespace

std::variant<ImportedModel, ImportErrors> readModelText(std::string_view json, std::string_view name)
{
    if (!isCatalogueFile(json))
        return readHfConfig(json, name);
    if (json.size() > maximumConfigBytes)
        return ImportErrors{
            {ImportErrorCode::TooLarge, {}, std::to_string(json.size()), std::to_string(maximumConfigBytes)}};
    const TextFile file{name, json};
    const ReadResult read = readCatalog({}, {&file, 1});
    if (!read.errors.empty())
        return fromReading(read.errors);
    const std::size_t models = read.catalog.models().size();
    if (models != 1)
        return ImportErrors{{ImportErrorCode::Inconsistent, "models", std::to_string(models), "1"}};
    ImportedModel model;
    model.spec = read.catalog.models().front();
    model.weightsFormat = formatOf(model.spec);
    const Json document = Json::parse(json, nullptr, false);
    if (const auto about = document.find("$about"); about != document.end())
        takeAbout(*about, model);
    return model;
}

std::string modelTextName(std::string_view json)
{
    if (!isCatalogueFile(json))
        return {};
    const auto read = readModelText(json, {});
    const auto *model = std::get_if<ImportedModel>(&read);
    return model ? model->spec.name : std::string();
}

std::string writeImported(const ImportedModel &model, std::string_view asOf)
{
    nlohmann::ordered_json about{{"weights_format", model.weightsFormat}};
    if (model.storedBytes > 0) {
        about["weights_bytes"] = model.storedBytes;
        about["weights_bytes_from"] = "files";
    }
    about["notes"] = model.notes;
    return modelsFile({&model.spec, 1}, asOf, std::move(about))
        .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace suanchou::catalog
