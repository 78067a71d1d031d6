// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/import/configview.h"

#include <algorithm>
#include <cmath>

namespace suanchou::catalog {

namespace {

constexpr std::size_t longestQuote = 40;
constexpr std::size_t longestList = 8192;

std::string rangeText(ImportRange range)
{
    return std::to_string(range.low) + "…" + std::to_string(range.high);
}

} // namespace

std::string idFromName(std::string_view name)
{
    std::string id;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.')
            id += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && (id.back() == '-' || id.back() == '.'))
        id.pop_back();
    return id.empty() ? "model" : id;
}

void ImportLog::note(std::string code)
{
    if (std::find(notes.begin(), notes.end(), code) == notes.end())
        notes.push_back(std::move(code));
}

std::string shortened(const nlohmann::json &value)
{
    std::string text = value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    if (text.size() > longestQuote)
        text = text.substr(0, longestQuote) + "…";
    return text;
}

ConfigView::ConfigView(const Json &object, std::string place, ImportLog &log)
    : m_object(&object)
    , m_place(std::move(place))
    , m_log(&log)
{}

std::string ConfigView::path(std::string_view key) const
{
    if (key.empty())
        return m_place;
    return m_place.empty() ? std::string(key) : m_place + "." + std::string(key);
}

void ConfigView::fault(ImportErrorCode code, std::string_view key, std::string found,
                       std::string expected) const
{
    ImportError error{code, path(key), std::move(found), std::move(expected)};
    if (std::find(m_log->errors.begin(), m_log->errors.end(), error) == m_log->errors.end())
        m_log->errors.push_back(std::move(error));
}

ConfigView::Found ConfigView::find(Names names) const
{
    for (const std::string_view name : names) {
        const auto at = m_object->find(name);
        if (at != m_object->end() && !at->is_null())
            return {name, &*at};
    }
    return {*names.begin(), nullptr};
}

bool ConfigView::states(Names names) const
{
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return m_object->contains(name); });
}

std::optional<std::int64_t> ConfigView::wholeNumber(const Found &found, const Json &value,
                                                    ImportRange range) const
{
    double real = 0;
    if (value.is_number())
        real = value.get<double>();
    if (!value.is_number() || std::floor(real) != real) {
        fault(ImportErrorCode::WrongType, found.name, shortened(value), "whole number");
        return std::nullopt;
    }
    if (real < static_cast<double>(range.low) || real > static_cast<double>(range.high)) {
        fault(ImportErrorCode::OutOfRange, found.name, shortened(value), rangeText(range));
        return std::nullopt;
    }
    return static_cast<std::int64_t>(real); // the ranges lie far below 2^53
}

std::int64_t ConfigView::number(Names names, ImportRange range) const
{
    const Found found = find(names);
    if (!found.value) {
        fault(ImportErrorCode::MissingKey, found.name, {}, "whole number");
        return range.low;
    }
    return wholeNumber(found, *found.value, range).value_or(range.low);
}

std::int64_t ConfigView::number(Names names, ImportRange range, std::int64_t otherwise) const
{
    if (!has(names))
        m_log->note("default:" + std::string(*names.begin()) + "=" + std::to_string(otherwise));
    return quietNumber(names, range, otherwise);
}

std::int64_t ConfigView::quietNumber(Names names, ImportRange range, std::int64_t otherwise) const
{
    const Found found = find(names);
    return found.value ? wholeNumber(found, *found.value, range).value_or(otherwise) : otherwise;
}

std::optional<double> ConfigView::real(Names names) const
{
    const Found found = find(names);
    if (!found.value)
        return std::nullopt;
    if (!found.value->is_number()) {
        fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "number");
        return std::nullopt;
    }
    return found.value->get<double>();
}

bool ConfigView::flag(Names names, bool otherwise) const
{
    if (!has(names))
        m_log->note("default:" + std::string(*names.begin()) + (otherwise ? "=true" : "=false"));
    return quietFlag(names, otherwise);
}

bool ConfigView::quietFlag(Names names, bool otherwise) const
{
    const Found found = find(names);
    if (!found.value)
        return otherwise;
    if (found.value->is_boolean())
        return found.value->get<bool>();
    if (found.value->is_number())
        return found.value->get<double>() != 0.0;
    fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "flag");
    return otherwise;
}

std::string ConfigView::text(Names names) const
{
    const Found found = find(names);
    if (!found.value)
        return {};
    if (const auto *text = found.value->get_ptr<const std::string *>())
        return *text;
    fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "text");
    return {};
}

bool ConfigView::isList(Names names) const
{
    const Found found = find(names);
    return found.value && found.value->is_array();
}

std::vector<std::int64_t> ConfigView::numbers(Names names, ImportRange range) const
{
    const Found found = find(names);
    std::vector<std::int64_t> list;
    if (!found.value)
        return list;
    if (!found.value->is_array() || found.value->size() > longestList) {
        fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "list of whole numbers");
        return list;
    }
    for (const Json &value : *found.value) {
        if (value.is_boolean()) {
            list.push_back(value.get<bool>() ? 1 : 0);
            continue;
        }
        const auto number = wholeNumber(found, value, range);
        if (!number)
            return {};
        list.push_back(*number);
    }
    return list;
}

std::int64_t ConfigView::uniformNumber(Names names, ImportRange range, std::int64_t otherwise) const
{
    if (!isList(names))
        return quietNumber(names, range, otherwise);
    const auto list = numbers(names, range);
    if (list.empty())
        return otherwise;
    if (!std::all_of(list.begin(), list.end(), [&](std::int64_t one) { return one == list.front(); })) {
        const Found found = find(names);
        fault(ImportErrorCode::Unsupported, found.name, shortened(*found.value), "one number for all layers");
    }
    return list.front();
}

std::vector<std::string> ConfigView::texts(Names names) const
{
    const Found found = find(names);
    std::vector<std::string> list;
    if (!found.value)
        return list;
    if (!found.value->is_array() || found.value->size() > longestList) {
        fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "list of texts");
        return list;
    }
    for (const Json &value : *found.value) {
        const auto *text = value.get_ptr<const std::string *>();
        if (!text) {
            fault(ImportErrorCode::WrongType, found.name, shortened(value), "text");
            return {};
        }
        list.push_back(*text);
    }
    return list;
}

std::optional<ConfigView> ConfigView::object(Names names) const
{
    const Found found = find(names);
    if (!found.value)
        return std::nullopt;
    if (!found.value->is_object()) {
        fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "object");
        return std::nullopt;
    }
    return ConfigView(*found.value, path(found.name), *m_log);
}

std::vector<ConfigView> ConfigView::objects(Names names) const
{
    const Found found = find(names);
    std::vector<ConfigView> list;
    if (!found.value)
        return list;
    if (!found.value->is_array() || found.value->size() > longestList) {
        fault(ImportErrorCode::WrongType, found.name, shortened(*found.value), "list of objects");
        return list;
    }
    for (std::size_t i = 0; i < found.value->size(); ++i) {
        const Json &value = (*found.value)[i];
        if (!value.is_object()) {
            fault(ImportErrorCode::WrongType, found.name, shortened(value), "object");
            return {};
        }
        list.emplace_back(value, path(std::string(found.name) + "[" + std::to_string(i) + "]"), *m_log);
    }
    return list;
}

} // namespace suanchou::catalog
