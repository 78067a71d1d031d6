// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/jsonreader.h"

#include "model/catalog/strictjson.h"
#include "model/scenario/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace suanchou::scenario {

namespace {

using Json = nlohmann::json;

constexpr std::size_t longestExcerpt = 60;

/// Levels of nesting; the parser has bounded them.
int depthOf(const Json &json)
{
    int deepest = 0;
    if (json.is_structured()) {
        for (const Json &inner : json)
            deepest = std::max(deepest, depthOf(inner));
    }
    return json.is_structured() ? deepest + 1 : 0;
}

std::string excerpt(const Json &json)
{
    if (json.is_object())
        return "{…}";
    if (json.is_array())
        return "[…]";
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() <= longestExcerpt)
        return text;
    std::size_t end = longestExcerpt;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    return text.substr(0, end) + "…";
}

std::string plain(double v)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v).ptr;
    return {buffer.data(), end};
}

std::string joined(std::span<const std::string_view> words)
{
    std::string list;
    for (const std::string_view word : words) {
        if (!list.empty())
            list += ", ";
        list += word;
    }
    return list;
}

std::string_view absentWord(Absent absent)
{
    switch (absent) {
    case Absent::Null:
        return "null";
    case Absent::Auto:
        return "\"auto\"";
    case Absent::Max:
        return "\"max\"";
    case Absent::NotAllowed:
        break;
    }
    return {};
}

std::string expectation(const Field &field)
{
    std::string text;
    switch (field.kind) {
    case FieldKind::Text:
        return "string";
    case FieldKind::Model:
        return "string | {\"parameters\": number} | {\"config\": object}";
    case FieldKind::Choice:
        text = field.choices.empty() ? "string" : joined(field.choices);
        break;
    case FieldKind::Integer:
        text = "integer " + plain(field.minimum) + "…" + plain(field.maximum);
        break;
    case FieldKind::Real:
        text = "number " + plain(field.minimum) + "…" + plain(field.maximum);
        break;
    case FieldKind::Numbers:
        return "[24 × number " + plain(field.minimum) + "…" + plain(field.maximum) + "]";
    case FieldKind::Lines:
        return "[{\"name\": string, \"amount\": number}]";
    }
    if (field.absent != Absent::NotAllowed)
        text += " | " + std::string(absentWord(field.absent));
    return text;
}

bool hasChildren(std::string_view key)
{
    return std::ranges::any_of(fields(), [&](const Field &row) {
        return row.key.size() > key.size() && row.key.starts_with(key) && row.key[key.size()] == '.';
    });
}

/// Keys that may follow `key` in a file, for the message about an unknown one.
std::string knownKeys(std::string_view key)
{
    std::vector<std::string_view> list;
    for (const Field &row : fields()) {
        std::string_view rest = row.key;
        if (!key.empty()) {
            if (!rest.starts_with(key) || rest.size() <= key.size() || rest[key.size()] != '.')
                continue;
            rest.remove_prefix(key.size() + 1);
        }
        rest = rest.substr(0, rest.find('.'));
        if (std::ranges::find(list, rest) == list.end())
            list.push_back(rest);
    }
    return joined(list);
}

} // namespace

std::string childPath(const std::string &path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

std::string elementPath(const std::string &path, std::size_t index)
{
    return path + "[" + std::to_string(index) + "]";
}

JsonReader::JsonReader(std::string_view file) : m_file(file) {}

void JsonReader::fail(ErrorCode code, const std::string &path, std::string found, std::string expected)
{
    m_errors.push_back({code, m_file, path, std::move(found), std::move(expected)});
}

bool JsonReader::isObject(const Json &json, const std::string &path)
{
    if (json.is_object())
        return true;
    fail(ErrorCode::WrongType, path, excerpt(json), "object");
    return false;
}

File JsonReader::readFile(const Json &root)
{
    File file;
    if (!isObject(root, {}))
        return file;
    bool workspace = false;
    readHeader(root, workspace);
    if (!m_errors.empty())
        return file;
    Json body = root;
    body.erase("format");
    body.erase("version");
    if (!workspace) {
        if (const auto about = body.find("about"); about != body.end()) {
            file.about = readAbout(*about, "about");
            body.erase("about");
        }
        file.scenario = readScenario(body, {});
        return file;
    }
    for (const auto &[key, value] : body.items()) {
        if (key == "scenario") {
            file.scenario = readScenario(value, key);
        } else if (key == "pinned" && value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                file.pinned.push_back(readScenario(value[i], elementPath(key, i)));
        } else if (key == "pinned") {
            fail(ErrorCode::WrongType, key, excerpt(value), "array");
        } else {
            fail(ErrorCode::UnknownKey, key, key, "format, version, scenario, pinned");
        }
    }
    if (!body.contains("scenario"))
        fail(ErrorCode::Missing, "scenario", {}, "object");
    return file;
}

void JsonReader::readHeader(const Json &root, bool &workspace)
{
    if (const auto format = root.find("format"); format != root.end()) {
        workspace = *format == workspaceFormat;
        if (!workspace && *format != scenarioFormat) {
            fail(ErrorCode::WrongFormat, "format", excerpt(*format),
                 std::string(scenarioFormat) + ", " + std::string(workspaceFormat));
        }
    }
    const auto version = root.find("version");
    if (version == root.end())
        return;
    if (!version->is_number_integer() || *version < 1)
        fail(ErrorCode::WrongType, "version", excerpt(*version), "integer 1…" + std::to_string(scenarioVersion));
    else if (*version > scenarioVersion)
        fail(ErrorCode::NewerVersion, "version", excerpt(*version), std::to_string(scenarioVersion));
}

Scenario JsonReader::readScenario(const Json &object, const std::string &path)
{
    Scenario scenario;
    if (isObject(object, path))
        readObject(object, {}, path, scenario);
    return scenario;
}

void JsonReader::readObject(const Json &object, const std::string &key, const std::string &path, Scenario &into)
{
    for (const auto &[name, json] : object.items()) {
        const std::string childKey = childPath(key, name);
        const std::string place = childPath(path, name);
        if (const Field *field = findField(childKey)) {
            readField(*field, json, place, into);
        } else if (!hasChildren(childKey)) {
            fail(ErrorCode::UnknownKey, place, name, knownKeys(key));
        } else if (isObject(json, place)) {
            readObject(json, childKey, place, into);
        }
    }
}

void JsonReader::readField(const Field &field, const Json &json, const std::string &path, Scenario &into)
{
    Value value;
    if (readValue(field, json, path, value))
        set(into, field.id, value);
}

bool JsonReader::readValue(const Field &field, const Json &json, const std::string &path, Value &into)
{
    if (json.is_null() && field.absent == Absent::Null) {
        into = std::monostate{};
        return true;
    }
    const bool automatic = (field.absent == Absent::Auto && json == "auto") || (field.absent == Absent::Max && json == "max");
    if (automatic && field.kind != FieldKind::Choice) {
        into = Automatic{};
        return true;
    }
    switch (field.kind) {
    case FieldKind::Model:
        return readModel(json, path, into);
    case FieldKind::Numbers:
        return readNumbers(field, json, path, into);
    case FieldKind::Lines:
        return readLines(field, json, path, into);
    case FieldKind::Text:
    case FieldKind::Choice:
        if (!json.is_string()) {
            fail(ErrorCode::WrongType, path, excerpt(json), expectation(field));
            return false;
        }
        into = json.get<std::string>();
        if (accepts(field, into))
            return true;
        fail(ErrorCode::NotAChoice, path, excerpt(json), expectation(field));
        return false;
    case FieldKind::Integer:
    case FieldKind::Real: {
        double number = 0;
        if (!readNumber(field, json, path, number))
            return false;
        into = number;
        return true;
    }
    }
    return false;
}

bool JsonReader::readNumber(const Field &field, const Json &json, const std::string &path, double &into)
{
    if (!json.is_number()) {
        fail(ErrorCode::WrongType, path, excerpt(json), expectation(field));
        return false;
    }
    into = json.get<double>();
    if (field.kind == FieldKind::Integer && field.unit == FieldUnit::Tokens)
        into = std::round(into); // lengths are often means of a benchmark's requests
    const bool whole = field.kind != FieldKind::Integer || into == std::floor(into);
    if (whole && std::isfinite(into) && into >= field.minimum && into <= field.maximum)
        return true;
    fail(ErrorCode::OutOfRange, path, excerpt(json), expectation(field));
    return false;
}

bool JsonReader::readModel(const Json &json, const std::string &path, Value &into)
{
    const std::string expected = expectation(field(FieldId::Model));
    ModelChoice choice;
    if (json.is_string()) {
        choice.id = json.get<std::string>();
        into = choice;
        if (!choice.id.empty())
            return true;
        fail(ErrorCode::UnknownModel, path, excerpt(json), expected);
        return false;
    }
    if (!json.is_object() || json.size() != 1) {
        fail(ErrorCode::WrongType, path, excerpt(json), expected);
        return false;
    }
    choice.id.clear();
    const std::string key = json.begin().key();
    const Json &inner = json.begin().value();
    const std::string innerPath = childPath(path, key);
    if (key == "parameters") {
        if (!inner.is_number()) {
            fail(ErrorCode::WrongType, innerPath, excerpt(inner), "number");
            return false;
        }
        choice.parameters = inner.get<double>();
        if (!(choice.parameters >= modelParametersMinimum && choice.parameters <= modelParametersMaximum)) {
            fail(ErrorCode::OutOfRange, innerPath, excerpt(inner),
                 "number " + plain(modelParametersMinimum) + "…" + plain(modelParametersMaximum));
            return false;
        }
    } else if (key == "config") {
        if (!isObject(inner, innerPath))
            return false;
        // A workspace holds scenarios some levels down; what is read here must be readable from there.
        constexpr int deepestConfig = maximumDepth - 8;
        if (depthOf(inner) > deepestConfig) {
            fail(ErrorCode::TooDeep, innerPath, {}, std::to_string(deepestConfig));
            return false;
        }
        choice.config = inner.dump();
    } else {
        fail(ErrorCode::UnknownKey, innerPath, key, "parameters, config");
        return false;
    }
    into = choice;
    return true;
}

bool JsonReader::readNumbers(const Field &field, const Json &json, const std::string &path, Value &into)
{
    if (!json.is_array() || (!json.empty() && json.size() != hoursPerDay)) {
        fail(ErrorCode::WrongType, path, json.is_array() ? std::to_string(json.size()) : excerpt(json), expectation(field));
        return false;
    }
    std::vector<double> numbers;
    for (std::size_t i = 0; i < json.size(); ++i) {
        Field element = field;
        element.kind = FieldKind::Real;
        double number = 0;
        if (!readNumber(element, json[i], elementPath(path, i), number))
            return false;
        numbers.push_back(number);
    }
    into = std::move(numbers);
    return true;
}

bool JsonReader::readLines(const Field &field, const Json &json, const std::string &path, Value &into)
{
    if (!json.is_array()) {
        fail(ErrorCode::WrongType, path, excerpt(json), expectation(field));
        return false;
    }
    std::vector<CapexLine> lines;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string linePath = elementPath(path, i);
        if (!isObject(json[i], linePath))
            return false;
        CapexLine line;
        bool hasAmount = false;
        for (const auto &[key, value] : json[i].items()) {
            Field amount = field;
            amount.kind = FieldKind::Real;
            if (key == "name") {
                line.name = readText(value, childPath(linePath, key));
            } else if (key == "amount") {
                hasAmount = true;
                if (!readNumber(amount, value, childPath(linePath, key), line.amount))
                    return false;
            } else {
                fail(ErrorCode::UnknownKey, childPath(linePath, key), key, "name, amount");
                return false;
            }
        }
        if (!hasAmount) {
            fail(ErrorCode::Missing, childPath(linePath, "amount"), {}, "number");
            return false;
        }
        lines.push_back(std::move(line));
    }
    into = std::move(lines);
    return true;
}

} // namespace suanchou::scenario
