// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/safetensors.h"

#include "model/catalog/import/configview.h"
#include "model/catalog/import/jsonfault.h"
#include "model/catalog/strictjson.h"

#include <array>
#include <cstring>
#include <limits>
#include <set>
#include <utility>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t mostElements = std::int64_t{1} << 50;
constexpr std::int64_t mostBytes = std::int64_t{1} << 56;
constexpr int headerDepth = 4;
constexpr std::size_t mostDimensions = 16;

/// Bytes of one element; types narrower than a byte are left to their offsets.
constexpr std::array<std::pair<std::string_view, std::int64_t>, 18> widths{{{"BOOL", 1},
                                                                            {"U8", 1},
                                                                            {"I8", 1},
                                                                            {"F8_E4M3", 1},
                                                                            {"F8_E5M2", 1},
                                                                            {"F8_E8M0", 1},
                                                                            {"U16", 2},
                                                                            {"I16", 2},
                                                                            {"F16", 2},
                                                                            {"BF16", 2},
                                                                            {"U32", 4},
                                                                            {"I32", 4},
                                                                            {"F32", 4},
                                                                            {"U64", 8},
                                                                            {"I64", 8},
                                                                            {"F64", 8},
                                                                            {"C64", 8},
                                                                            {"F8_E4M3FNUZ", 1}}};

std::optional<std::int64_t> widthOf(std::string_view type)
{
    for (const auto &[name, width] : widths) {
        if (name == type)
            return width;
    }
    return std::nullopt;
}

ImportErrors one(ImportErrorCode code, std::string path, std::string found, std::string expected)
{
    return {{code, std::move(path), std::move(found), std::move(expected)}};
}

std::optional<std::int64_t> natural(const Json &value, std::int64_t most)
{
    if (!value.is_number_unsigned() && !(value.is_number_integer() && value.get<std::int64_t>() >= 0))
        return std::nullopt;
    const auto number = value.get<std::uint64_t>();
    if (number > static_cast<std::uint64_t>(most))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<std::int64_t> elementsOf(const Json &tensor)
{
    const auto shape = tensor.find("shape");
    if (shape == tensor.end() || !shape->is_array() || shape->size() > mostDimensions)
        return std::nullopt;
    std::int64_t elements = 1;
    for (const Json &extent : *shape) {
        const auto size = natural(extent, mostElements);
        if (!size || (*size > 0 && elements > mostElements / *size))
            return std::nullopt;
        elements *= *size;
    }
    return elements;
}

std::optional<std::pair<std::int64_t, std::int64_t>> offsetsOf(const Json &tensor)
{
    const auto offsets = tensor.find("data_offsets");
    if (offsets == tensor.end() || !offsets->is_array() || offsets->size() != 2)
        return std::nullopt;
    const auto begin = natural((*offsets)[0], mostBytes);
    const auto end = natural((*offsets)[1], mostBytes);
    if (!begin || !end || *end < *begin)
        return std::nullopt;
    return std::pair{*begin, *end};
}

/// Adds one entry of the header; a fault when it is not what the format says.
std::optional<ImportErrors> addTensor(const std::string &name, const Json &tensor, std::uint64_t dataBytes,
                                      SafetensorsContent &content)
{
    const std::string place = name.substr(0, 200);
    if (!tensor.is_object())
        return one(ImportErrorCode::WrongType, place, shortened(tensor), "object");
    const auto type = tensor.find("dtype");
    const auto *word = type == tensor.end() ? nullptr : type->get_ptr<const std::string *>();
    if (!word || word->size() > 32)
        return one(ImportErrorCode::MissingKey, place + ".dtype", {}, "text");
    const auto elements = elementsOf(tensor);
    if (!elements)
        return one(ImportErrorCode::WrongType, place + ".shape", {}, "list of whole numbers");
    const auto offsets = offsetsOf(tensor);
    if (!offsets)
        return one(ImportErrorCode::WrongType, place + ".data_offsets", {}, "two ascending whole numbers");
    const std::int64_t bytes = offsets->second - offsets->first;
    if (const auto width = widthOf(*word); width && bytes != *elements * *width)
        return one(ImportErrorCode::Inconsistent, place + ".data_offsets", std::to_string(bytes) + " bytes",
                   std::to_string(*elements * *width) + " bytes");
    if (bytes > mostBytes - content.bytes || *elements > mostBytes - content.elements)
        return one(ImportErrorCode::OutOfRange, place, std::to_string(bytes) + " bytes", "a sum below 2^56");
    content.complete = content.complete && static_cast<std::uint64_t>(offsets->second) <= dataBytes;
    content.elements += *elements;
    content.bytes += bytes;
    ++content.tensors;
    addStored(content.types, *word, *elements, bytes);
    return std::nullopt;
}

} // namespace

std::variant<SafetensorsContent, ImportErrors> readSafetensorsHeader(ByteSource &source)
{
    std::array<std::byte, 8> lengthBytes;
    if (!source.read(0, lengthBytes))
        return one(ImportErrorCode::NotSafetensors, {}, std::to_string(source.size()) + " bytes",
                   "a safetensors header");
    std::uint64_t length = 0;
    for (std::size_t i = lengthBytes.size(); i-- > 0;)
        length = length << 8 | std::to_integer<std::uint64_t>(lengthBytes[i]);
    if (length > maximumSafetensorsHeaderBytes)
        return one(ImportErrorCode::NotSafetensors, {}, "a header of " + std::to_string(length) + " bytes",
                   "at most " + std::to_string(maximumSafetensorsHeaderBytes));
    if (source.size() < lengthBytes.size() || length > source.size() - lengthBytes.size())
        return one(ImportErrorCode::Truncated, {}, std::to_string(source.size()) + " bytes",
                   std::to_string(length + lengthBytes.size()) + " bytes");
    std::string text(static_cast<std::size_t>(length), '\0');
    if (!source.read(lengthBytes.size(), std::as_writable_bytes(std::span(text))))
        return one(ImportErrorCode::Truncated, {}, {}, "a whole header");
    const auto parsed = parseStrictJson(text, maximumSafetensorsHeaderBytes, headerDepth);
    if (const auto *fault = std::get_if<JsonFault>(&parsed))
        return fromFault(*fault, maximumSafetensorsHeaderBytes);
    const Json &header = std::get<Json>(parsed);
    if (!header.is_object())
        return one(ImportErrorCode::NotSafetensors, {}, shortened(header), "object");
    SafetensorsContent content;
    content.complete = true;
    const std::uint64_t dataBytes = source.size() - lengthBytes.size() - length;
    for (const auto &[name, tensor] : header.items()) {
        if (name == "__metadata__")
            continue;
        if (auto errors = addTensor(name, tensor, dataBytes, content))
            return *errors;
    }
    return content;
}

std::variant<SafetensorsIndex, ImportErrors> readSafetensorsIndex(std::string_view json)
{
    const auto parsed = parseStrictJson(json, maximumSafetensorsIndexBytes, headerDepth);
    if (const auto *fault = std::get_if<JsonFault>(&parsed))
        return fromFault(*fault, maximumSafetensorsIndexBytes);
    const Json &root = std::get<Json>(parsed);
    const auto map = root.is_object() ? root.find("weight_map") : root.end();
    if (!root.is_object() || map == root.end() || !map->is_object())
        return one(ImportErrorCode::MissingKey, "weight_map", {}, "object");
    SafetensorsIndex index;
    std::set<std::string> files;
    for (const auto &[tensor, file] : map->items()) {
        const auto *name = file.get_ptr<const std::string *>();
        const bool plain = name && !name->empty() && name->size() < 256 &&
                           name->find_first_of("/\\:") == std::string::npos && *name != "." && *name != "..";
        if (!plain)
            return one(ImportErrorCode::WrongType, "weight_map." + tensor.substr(0, 200), shortened(file),
                       "a file's name");
        files.insert(*name);
        ++index.tensors;
    }
    index.files.assign(files.begin(), files.end());
    if (const auto metadata = root.find("metadata"); metadata != root.end() && metadata->is_object()) {
        const auto total = [&](const char *key) -> std::optional<std::int64_t> {
            const auto at = metadata->find(key);
            if (at == metadata->end() || !at->is_number())
                return std::nullopt;
            const double value = at->get<double>(); // some writers print 1.6e10
            return value > 0 && value < static_cast<double>(mostBytes)
                       ? std::optional(static_cast<std::int64_t>(value))
                       : std::nullopt;
        };
        index.totalBytes = total("total_size");
        index.totalParameters = total("total_parameters");
    }
    return index;
}

void add(SafetensorsContent &sum, const SafetensorsContent &part)
{
    for (const StoredType &type : part.types)
        addStored(sum.types, type.name, type.elements, type.bytes);
    sum.complete = (sum.tensors == 0 || sum.complete) && part.complete;
    sum.tensors += part.tensors;
    sum.elements = boundedSum(sum.elements, part.elements);
    sum.bytes = boundedSum(sum.bytes, part.bytes);
}

} // namespace suanchou::catalog
