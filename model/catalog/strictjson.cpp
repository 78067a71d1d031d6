// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/strictjson.h"

#include <algorithm>
#include <set>
#include <vector>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

/// Thrown inside the parser's callback only; the parser offers no other way to stop early.
struct Stop {
    JsonFaultCode code;
    std::string found;
};

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

/// Watches depth and repeated keys while the parser builds the document.
class Watch {
public:
    explicit Watch(int maximumDepth) : m_maximumDepth(maximumDepth) {}

    bool operator()(int, Json::parse_event_t event, Json &parsed)
    {
        switch (event) {
        case Json::parse_event_t::object_start:
        case Json::parse_event_t::array_start:
            m_keys.emplace_back();
            if (static_cast<int>(m_keys.size()) > m_maximumDepth)
                throw Stop{JsonFaultCode::TooDeep, std::to_string(m_maximumDepth)};
            break;
        case Json::parse_event_t::object_end:
        case Json::parse_event_t::array_end:
            m_keys.pop_back();
            break;
        case Json::parse_event_t::key:
            if (!m_keys.back().insert(parsed.get<std::string>()).second)
                throw Stop{JsonFaultCode::DuplicateKey, parsed.get<std::string>()};
            break;
        case Json::parse_event_t::value:
            break;
        }
        return true;
    }

private:
    int m_maximumDepth;
    std::vector<std::set<std::string>> m_keys;
};

} // namespace

std::variant<Json, JsonFault> parseStrictJson(std::string_view text, std::size_t maximumBytes, int maximumDepth)
{
    if (text.size() > maximumBytes)
        return JsonFault{JsonFaultCode::TooLarge, 0, 0, std::to_string(text.size())};
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    try {
        Watch watch(maximumDepth);
        return Json::parse(text.begin(), text.end(),
                           [&](int depth, Json::parse_event_t event, Json &parsed) { return watch(depth, event, parsed); });
    } catch (const Stop &stop) {
        return JsonFault{stop.code, 0, 0, stop.found};
    } catch (const Json::parse_error &error) {
        return syntaxFault(text, error.byte);
    } catch (const Json::exception &) { // a number beyond the range of double
        return JsonFault{JsonFaultCode::Syntax, 0, 0, {}};
    }
}

} // namespace suanchou::catalog
