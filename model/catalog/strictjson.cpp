// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/strictjson.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

constexpr std::size_t excerptLength = 24;

std::string excerpt(std::string_view text, std::size_t position)
{
    std::string found{text.substr(std::min(position, text.size()), excerptLength)};
    found.resize(std::min(found.size(), found.find('\n')));
    for (char &c : found) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    // Cut in the middle of a character: drop its lone bytes.
    while (!found.empty() && (static_cast<unsigned char>(found.back()) & 0xC0u) == 0x80u)
        found.pop_back();
    if (!found.empty() && static_cast<unsigned char>(found.back()) >= 0xC0u)
        found.pop_back();
    return found;
}

JsonFault syntaxFault(std::string_view text, std::size_t byte)
{
    const std::size_t position = std::min(byte == 0 ? 0 : byte - 1, text.size());
    const std::string_view before = text.substr(0, position);
    const std::size_t lastBreak = before.rfind('\n');
    JsonFault fault;
    fault.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    fault.column = lastBreak == std::string_view::npos ? position + 1 : position - lastBreak;
    fault.found = excerpt(text, position);
    return fault;
}

/// Builds the document event by event; every event may stop the parser by returning false. Values are made in place, so
/// a stopped parse leaves no more than what was read.
class Builder : public nlohmann::json_sax<Json> {
public:
    explicit Builder(int maximumDepth)
        : m_maximumDepth(maximumDepth)
    {}

    Json &document() { return m_document; }
    const JsonFault &fault() const { return m_fault; }
    std::size_t faultyByte() const { return m_faultyByte; }
    bool isSyntaxFault() const { return m_syntax; }

    bool null() override { return put(nullptr) != nullptr; }
    bool boolean(bool value) override { return put(value) != nullptr; }
    bool number_integer(number_integer_t value) override { return put(value) != nullptr; }
    bool number_unsigned(number_unsigned_t value) override { return put(value) != nullptr; }
    bool number_float(number_float_t value, const string_t &) override { return put(value) != nullptr; }
    bool string(string_t &value) override { return put(std::move(value)) != nullptr; }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open(Json::value_t::object); }
    bool start_array(std::size_t) override { return open(Json::value_t::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        const auto [entry, isNew] =
            m_open.back()->get_ref<Json::object_t &>().emplace(std::move(name), nullptr);
        m_member = &entry->second;
        if (!isNew)
            m_fault = {JsonFaultCode::DuplicateKey, 0, 0, entry->first};
        return isNew;
    }

    bool parse_error(std::size_t position, const std::string &, const Json::exception &) override
    {
        m_faultyByte = position;
        m_syntax = true;
        return false;
    }

private:
    template <class Value>
    Json *put(Value &&value)
    {
        if (m_open.empty()) {
            m_document = Json(std::forward<Value>(value));
            return &m_document;
        }
        Json &parent = *m_open.back();
        if (parent.is_array()) {
            auto &elements = parent.get_ref<Json::array_t &>();
            elements.emplace_back(std::forward<Value>(value));
            return &elements.back();
        }
        *m_member = Json(std::forward<Value>(value));
        return m_member;
    }

    bool open(Json::value_t type)
    {
        if (static_cast<int>(m_open.size()) >= m_maximumDepth) {
            m_fault = {JsonFaultCode::TooDeep, 0, 0, std::to_string(m_maximumDepth)};
            return false;
        }
        m_open.push_back(put(Json(type)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    int m_maximumDepth;
    Json m_document;
    std::vector<Json *>
        m_open; ///< objects and arrays around the current value; addresses stay while they are open
    Json *m_member = nullptr; ///< value of the key just read
    JsonFault m_fault;
    std::size_t m_faultyByte = 0;
    bool m_syntax = false;
};

} // namespace

std::variant<Json, JsonFault> parseStrictJson(std::string_view text, std::size_t maximumBytes,
                                              int maximumDepth)
{
    if (text.size() > maximumBytes)
        return JsonFault{JsonFaultCode::TooLarge, 0, 0, std::to_string(text.size())};
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    Builder builder(maximumDepth);
    if (Json::sax_parse(text.begin(), text.end(), &builder))
        return std::move(builder.document());
    if (builder.isSyntaxFault())
        return syntaxFault(text, builder.faultyByte());
    return builder.fault();
}

} // namespace suanchou::catalog
