// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/calibration.h"

#include "model/catalog/catalog.h"
#include "model/catalog/strictjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

using catalog::ReadErrorCode;
using Json = nlohmann::json;

class Reader {
public:
    Reader(std::string_view fileName, ConstantsResult &into)
        : m_file(fileName)
        , m_into(into)
    {}

    void read(std::string_view text, std::string_view set)
    {
        const auto parsed = catalog::parseStrictJson(text, catalog::maximumTextBytes, catalog::maximumDepth);
        if (const auto *fault = std::get_if<catalog::JsonFault>(&parsed))
            return fail({}, codeOf(fault->code), fault->found, place(*fault));
        const Json &root = std::get<Json>(parsed);
        if (!root.is_object())
            return fail({}, ReadErrorCode::WrongType, root.type_name(), "object");
        header(root, set);
        const auto constants = root.find("constants");
        if (constants == root.end() || !constants->is_array())
            return fail("/constants", ReadErrorCode::MissingKey, {}, "array");
        for (std::size_t i = 0; i < constants->size(); ++i)
            constant((*constants)[i], "/constants/" + std::to_string(i));
    }

private:
    static ReadErrorCode codeOf(catalog::JsonFaultCode code)
    {
        switch (code) {
        case catalog::JsonFaultCode::TooLarge: return ReadErrorCode::TooLarge;
        case catalog::JsonFaultCode::TooDeep: return ReadErrorCode::TooDeep;
        case catalog::JsonFaultCode::DuplicateKey: return ReadErrorCode::DuplicateId;
        case catalog::JsonFaultCode::Syntax: break;
        }
        return ReadErrorCode::NotJson;
    }
    static std::string place(const catalog::JsonFault &fault)
    {
        return fault.line > 0 ? std::to_string(fault.line) + ':' + std::to_string(fault.column)
                              : std::string();
    }

    void fail(std::string path, ReadErrorCode code, std::string found, std::string expected)
    {
        m_into.errors.push_back({m_file, std::move(path), code, std::move(found), std::move(expected)});
    }

    void header(const Json &root, std::string_view set)
    {
        for (const auto &[key, value] : root.items()) {
            const bool known =
                key == "format" || key == "version" || key == "set" || key == "about" || key == "constants";
            if (!known)
                fail('/' + key, ReadErrorCode::UnknownKey, key, "format, version, set, about, constants");
        }
        if (root.value("format", Json()) != "suanchou/calibration")
            fail("/format", ReadErrorCode::WrongHeader, root.value("format", Json()).dump(),
                 "suanchou/calibration");
        if (root.value("version", Json()) != 1)
            fail("/version", ReadErrorCode::WrongHeader, root.value("version", Json()).dump(), "1");
        if (root.value("set", Json()) != Json(std::string(set)))
            fail("/set", ReadErrorCode::WrongHeader, root.value("set", Json()).dump(), std::string(set));
    }

    std::string word(const Json &object, const char *key, const std::string &path)
    {
        const auto it = object.find(key);
        if (it == object.end()) {
            fail(path + '/' + key, ReadErrorCode::MissingKey, {}, "string");
            return {};
        }
        if (!it->is_string()) {
            fail(path + '/' + key, ReadErrorCode::WrongType, it->type_name(), "string");
            return {};
        }
        return it->get<std::string>();
    }

    double number(const Json &object, const char *key, const std::string &path, bool required)
    {
        const auto it = object.find(key);
        if (it == object.end()) {
            if (required)
                fail(path + '/' + key, ReadErrorCode::MissingKey, {}, "number");
            return 0;
        }
        if (!it->is_number()) {
            fail(path + '/' + key, ReadErrorCode::WrongType, it->type_name(), "number");
            return 0;
        }
        const double value = it->get<double>();
        if (!std::isfinite(value) || value < 0 || value > 1e9) {
            fail(path + '/' + key, ReadErrorCode::OutOfRange, it->dump(), "0…1e9");
            return 0;
        }
        return value;
    }

    catalog::Grade grade(const Json &object, const std::string &path)
    {
        static constexpr std::array<std::string_view, 5> grades{"primary", "secondary", "vendor", "recalled",
                                                                "assumption"};
        const std::string text = word(object, "grade", path);
        const auto it = std::find(grades.begin(), grades.end(), text);
        if (it == grades.end()) {
            fail(path + "/grade", ReadErrorCode::UnknownChoice, text,
                 "primary, secondary, vendor, recalled, assumption");
            return catalog::Grade::Assumption;
        }
        return static_cast<catalog::Grade>(it - grades.begin());
    }

    void constant(const Json &object, const std::string &path)
    {
        if (!object.is_object())
            return fail(path, ReadErrorCode::WrongType, object.type_name(), "object");
        static constexpr std::array<std::string_view, 8> keys{"key",  "value", "unit", "source",
                                                              "date", "grade", "n",    "error"};
        for (const auto &[key, value] : object.items()) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                fail(path + '/' + key, ReadErrorCode::UnknownKey, key,
                     "key, value, unit, source, date, grade, n, error");
        }
        Constant c;
        c.key = word(object, "key", path);
        c.value = number(object, "value", path, true);
        c.unit = word(object, "unit", path);
        c.from.source = word(object, "source", path);
        c.from.date = word(object, "date", path);
        c.from.grade = grade(object, path);
        c.measurements = static_cast<int>(number(object, "n", path, false));
        c.error = number(object, "error", path, false);
        const bool repeated = std::any_of(m_into.constants.begin(), m_into.constants.end(),
                                          [&c](const Constant &other) { return other.key == c.key; });
        if (repeated)
            fail(path + "/key", ReadErrorCode::DuplicateId, c.key, {});
        m_into.constants.push_back(std::move(c));
    }

    std::string m_file;
    ConstantsResult &m_into;
};

} // namespace

ConstantsResult readConstants(std::string_view text, std::string_view fileName, std::string_view set)
{
    ConstantsResult result;
    Reader(fileName, result).read(text, set);
    return result;
}

} // namespace suanchou::speed
