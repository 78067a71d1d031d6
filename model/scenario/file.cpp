// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/file.h"

#include "model/catalog/strictjson.h"
#include "model/scenario/fields.h"
#include "model/scenario/jsonreader.h"
#include "model/scenario/orderedjson.h"

#include <algorithm>

namespace suanchou::scenario {

namespace {

using Json = nlohmann::json;

void writeModel(OrderedJson &to, const ModelChoice &choice)
{
    if (!choice.config.empty())
        to = OrderedJson{{"config", OrderedJson::parse(choice.config)}};
    else if (choice.parameters > 0)
        to = OrderedJson{{"parameters", choice.parameters}};
    else
        to = choice.id;
}

OrderedJson valueJson(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return nullptr;
    if (std::holds_alternative<Automatic>(value))
        return field.absent == Absent::Max ? "max" : "auto";
    if (const auto *number = std::get_if<double>(&value))
        return numberJson(*number);
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *numbers = std::get_if<std::vector<double>>(&value)) {
        OrderedJson list = OrderedJson::array();
        for (const double number : *numbers)
            list.push_back(numberJson(number));
        return list;
    }
    if (const auto *lines = std::get_if<std::vector<CapexLine>>(&value)) {
        OrderedJson list = OrderedJson::array();
        for (const CapexLine &line : *lines)
            list.push_back({{"name", line.name}, {"amount", numberJson(line.amount)}});
        return list;
    }
    OrderedJson model;
    writeModel(model, std::get<ModelChoice>(value));
    return model;
}

OrderedJson scenarioJson(const Scenario &scenario)
{
    OrderedJson root = OrderedJson::object();
    for (const Field &row : fields()) {
        if (isGiven(scenario, row.id))
            slot(root, row.key) = valueJson(row, row.get(scenario));
    }
    return root;
}

OrderedJson withHeader(std::string_view format, OrderedJson body)
{
    OrderedJson root{{"format", format}, {"version", scenarioVersion}};
    root.update(body);
    return root;
}

std::string text(const OrderedJson &json)
{
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

} // namespace

Error faultError(const catalog::JsonFault &fault, std::string_view file)
{
    Error error;
    error.file = file;
    error.found = fault.found;
    switch (fault.code) {
    case catalog::JsonFaultCode::TooLarge:
        error.code = ErrorCode::TooLarge;
        error.expected = std::to_string(maximumFileSize);
        break;
    case catalog::JsonFaultCode::TooDeep:
        error.code = ErrorCode::TooDeep;
        error.expected = std::to_string(maximumDepth);
        break;
    case catalog::JsonFaultCode::DuplicateKey:
        error.code = ErrorCode::DuplicateKey;
        break;
    case catalog::JsonFaultCode::Syntax:
        error.code = ErrorCode::Syntax;
        if (fault.line > 0)
            error.path = std::to_string(fault.line) + ":" + std::to_string(fault.column);
        break;
    }
    return error;
}

std::variant<File, Errors> readFile(std::string_view text, std::string_view name)
{
    auto parsed = catalog::parseStrictJson(text, maximumFileSize, maximumDepth);
    if (const auto *fault = std::get_if<catalog::JsonFault>(&parsed))
        return Errors{faultError(*fault, name)};
    JsonReader reader(name);
    File file = reader.readFile(std::get<Json>(parsed));
    if (!reader.errors().empty())
        return reader.errors();
    return file;
}

std::variant<Scenario, Errors> readScenario(std::string_view text, std::string_view name)
{
    auto file = readFile(text, name);
    if (auto *errors = std::get_if<Errors>(&file))
        return std::move(*errors);
    return std::move(std::get<File>(file).scenario);
}

std::string writeScenario(const Scenario &scenario)
{
    return text(withHeader(scenarioFormat, scenarioJson(scenario)));
}

std::string writeWorkspace(const Scenario &current, const std::vector<Scenario> &pinned)
{
    OrderedJson list = OrderedJson::array();
    for (const Scenario &scenario : pinned)
        list.push_back(scenarioJson(scenario));
    return text(withHeader(workspaceFormat, {{"scenario", scenarioJson(current)}, {"pinned", std::move(list)}}));
}

} // namespace suanchou::scenario
