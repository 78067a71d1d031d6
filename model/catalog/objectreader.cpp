// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/objectreader.h"

#include <algorithm>
#include <cmath>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

constexpr std::size_t longestQuote = 40;

std::string printed(double value) { return Json(value).dump(); }

} // namespace

std::string JsonPlace::pointer() const
{
    if (!m_parent)
        return {};
    std::string own;
    if (m_isIndex) {
        own = std::to_string(m_index);
    } else {
        for (const char c : m_key) // RFC 6901
            own += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return m_parent->pointer() + "/" + own;
}

void FileContext::report(const JsonPlace &place, ReadErrorCode code, std::string found, std::string expected)
{
    errors.push_back({std::string(file), place.pointer(), code, std::move(found), std::move(expected)});
}

std::string quoted(const Json &value)
{
    if (value.is_object())
        return "object";
    if (value.is_array())
        return "array";
    std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > longestQuote) {
        std::size_t end = longestQuote;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) // not inside a character
            --end;
        text = text.substr(0, end) + "…";
    }
    return text;
}

ObjectReader::ObjectReader(FileContext &context, const Json &value, JsonPlace place)
    : m_context(context)
    , m_place(place)
    , m_errorsBefore(context.errors.size())
{
    if (value.is_object())
        m_value = &value;
    else
        m_context.report(m_place, ReadErrorCode::WrongType, quoted(value), "object");
}

bool ObjectReader::has(std::string_view key) const { return m_value && m_value->find(key) != m_value->end(); }

const Json *ObjectReader::find(std::string_view key, Need need)
{
    if (m_knownCount < mostKeys)
        m_known[m_knownCount++] = key;
    if (!m_value)
        return nullptr;
    const auto found = m_value->find(key);
    if (found != m_value->end())
        return &*found;
    if (need == Need::Required)
        m_context.report(m_place.at(key), ReadErrorCode::MissingKey, {}, std::string(key));
    return nullptr;
}

const Json *ObjectReader::findArray(std::string_view key, Need need)
{
    const Json *value = find(key, need);
    if (!value || value->is_array())
        return value;
    refuse(key, ReadErrorCode::WrongType, *value, "array");
    return nullptr;
}

void ObjectReader::refuse(std::string_view key, ReadErrorCode code, const Json &found, std::string expected)
{
    m_context.report(m_place.at(key), code, quoted(found), std::move(expected));
}

void ObjectReader::refuse(std::string_view key, ReadErrorCode code, std::string found, std::string expected)
{
    m_context.report(m_place.at(key), code, std::move(found), std::move(expected));
}

std::string ObjectReader::text(std::string_view key, Need need)
{
    const Json *value = find(key, need);
    if (!value)
        return {};
    if (!value->is_string()) {
        refuse(key, ReadErrorCode::WrongType, *value, "text");
        return {};
    }
    std::string read = value->get<std::string>();
    if (read.empty() && need == Need::Required)
        refuse(key, ReadErrorCode::OutOfRange, *value, "text that is not empty");
    return read;
}

std::optional<double> ObjectReader::number(std::string_view key, Need need, NumberRange range)
{
    const Json *value = find(key, need);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        refuse(key, ReadErrorCode::WrongType, *value, "number");
        return std::nullopt;
    }
    const double read = value->get<double>();
    if (!std::isfinite(read) || read < range.low || read > range.high) {
        std::string expected =
            range.low > 0 && range.low < 1e-300 ? "number above 0" : "at least " + printed(range.low);
        if (range.high < std::numeric_limits<double>::max())
            expected += ", at most " + printed(range.high);
        refuse(key, ReadErrorCode::OutOfRange, *value, std::move(expected));
        return std::nullopt;
    }
    return read;
}

std::int64_t ObjectReader::integer(std::string_view key, std::int64_t otherwise, Need need,
                                   std::int64_t least)
{
    const Json *value = find(key, need);
    if (!value)
        return otherwise;
    if (!value->is_number_integer() ||
        (value->is_number_unsigned() &&
         value->get<std::uint64_t>() >
             static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))) {
        refuse(key, ReadErrorCode::WrongType, *value, "integer");
        return otherwise;
    }
    const auto read = value->get<std::int64_t>();
    if (read < least) {
        refuse(key, ReadErrorCode::OutOfRange, *value, "at least " + std::to_string(least));
        return otherwise;
    }
    return read;
}

bool ObjectReader::flag(std::string_view key, bool otherwise)
{
    const Json *value = find(key, Need::Optional);
    if (!value)
        return otherwise;
    if (!value->is_boolean()) {
        refuse(key, ReadErrorCode::WrongType, *value, "flag");
        return otherwise;
    }
    return value->get<bool>();
}

std::vector<std::string> ObjectReader::texts(std::string_view key)
{
    std::vector<std::string> read;
    const Json *values = findArray(key, Need::Optional);
    if (!values)
        return read;
    const JsonPlace here = m_place.at(key);
    for (std::size_t i = 0; i < values->size(); ++i) {
        const Json &value = (*values)[i];
        if (value.is_string())
            read.push_back(value.get<std::string>());
        else
            m_context.report(here.at(i), ReadErrorCode::WrongType, quoted(value), "text");
    }
    return read;
}

std::vector<std::int64_t> ObjectReader::integers(std::string_view key, Need need)
{
    std::vector<std::int64_t> read;
    const Json *values = findArray(key, need);
    if (!values)
        return read;
    const JsonPlace here = m_place.at(key);
    for (std::size_t i = 0; i < values->size(); ++i) {
        const Json &value = (*values)[i];
        if (value.is_number_integer() && value.get<std::int64_t>() >= 0)
            read.push_back(value.get<std::int64_t>());
        else
            m_context.report(here.at(i),
                             value.is_number() ? ReadErrorCode::OutOfRange : ReadErrorCode::WrongType,
                             quoted(value), "integer, at least 0");
    }
    return read;
}

std::vector<double> ObjectReader::numbers(std::string_view key, Need need, NumberRange range)
{
    std::vector<double> read;
    const Json *values = findArray(key, need);
    if (!values)
        return read;
    const JsonPlace here = m_place.at(key);
    for (std::size_t i = 0; i < values->size(); ++i) {
        const Json &value = (*values)[i];
        const bool inRange =
            value.is_number() && value.get<double>() >= range.low && value.get<double>() <= range.high;
        if (inRange)
            read.push_back(value.get<double>());
        else
            m_context.report(here.at(i),
                             value.is_number() ? ReadErrorCode::OutOfRange : ReadErrorCode::WrongType,
                             quoted(value), "number");
    }
    return read;
}

Provenance ObjectReader::source(std::string_view key, Need need)
{
    const Json *value = find(key, need);
    if (!value)
        return {};
    if (!value->is_string()) {
        refuse(key, ReadErrorCode::WrongType, *value, "text");
        return {};
    }
    const auto found = m_context.sources.find(value->get_ref<const std::string &>());
    if (found != m_context.sources.end())
        return found->second;
    refuse(key, ReadErrorCode::DanglingReference, *value, "id in sources");
    return {};
}

std::vector<Provenance> ObjectReader::sources(std::string_view key)
{
    std::vector<Provenance> read;
    const Json *values = findArray(key, Need::Required);
    if (!values)
        return read;
    const JsonPlace here = m_place.at(key);
    for (std::size_t i = 0; i < values->size(); ++i) {
        const Json &value = (*values)[i];
        const auto found = value.is_string() ? m_context.sources.find(value.get_ref<const std::string &>())
                                             : m_context.sources.end();
        if (found != m_context.sources.end())
            read.push_back(found->second);
        else
            m_context.report(here.at(i),
                             value.is_string() ? ReadErrorCode::DanglingReference : ReadErrorCode::WrongType,
                             quoted(value), "id in sources");
    }
    if (values->empty())
        refuse(key, ReadErrorCode::OutOfRange, *values, "at least one source");
    return read;
}

bool ObjectReader::finish()
{
    if (m_value) {
        const auto end = m_known.begin() + static_cast<std::ptrdiff_t>(m_knownCount);
        for (auto entry = m_value->begin(); entry != m_value->end(); ++entry) {
            const std::string &key = entry.key();
            if (std::find(m_known.begin(), end, key) == end)
                m_context.report(m_place.at(key), ReadErrorCode::UnknownKey, key, {});
        }
    }
    return m_value && m_context.errors.size() == m_errorsBefore;
}

} // namespace suanchou::catalog
