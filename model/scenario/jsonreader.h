// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/strictjson.h"
#include "model/scenario/fields.h"
#include "model/scenario/file.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace suanchou::scenario {

/// The error that a fault of the JSON text itself makes.
Error faultError(const catalog::JsonFault &fault, std::string_view file);

/// Paths as errors name them: "serving" and "slo" make serving.slo, "pinned" and 1 make pinned[1].
std::string childPath(const std::string &path, std::string_view key);
std::string elementPath(const std::string &path, std::size_t index);

/// Reads parsed JSON into scenarios by the field table and collects every error with its path.
class JsonReader {
public:
    explicit JsonReader(std::string_view file);

    File readFile(const nlohmann::json &root);
    /// `path` is put before the keys in errors; empty at the top.
    Scenario readScenario(const nlohmann::json &object, const std::string &path);
    const Errors &errors() const { return m_errors; }

private:
    void readObject(const nlohmann::json &object, const std::string &key, const std::string &path, Scenario &into);
    void readField(const Field &field, const nlohmann::json &json, const std::string &path, Scenario &into);
    bool readValue(const Field &field, const nlohmann::json &json, const std::string &path, Value &into);
    bool readModel(const nlohmann::json &json, const std::string &path, Value &into);
    bool readLines(const Field &field, const nlohmann::json &json, const std::string &path, Value &into);
    bool readNumbers(const Field &field, const nlohmann::json &json, const std::string &path, Value &into);
    bool readNumber(const Field &field, const nlohmann::json &json, const std::string &path, double &into);
    void readHeader(const nlohmann::json &root, bool &workspace);
    About readAbout(const nlohmann::json &object, const std::string &path);
    void readClaimed(const nlohmann::json &object, const std::string &path, Claim &into);
    void readChecked(const nlohmann::json &object, const std::string &path, Claim &into);
    std::optional<double> readOptionalNumber(const nlohmann::json &json, const std::string &path);
    Claim readClaim(const nlohmann::json &object, const std::string &path);
    Bilingual readBilingual(const nlohmann::json &json, const std::string &path);
    std::string readText(const nlohmann::json &json, const std::string &path);
    bool isObject(const nlohmann::json &json, const std::string &path);
    void fail(ErrorCode code, const std::string &path, std::string found = {}, std::string expected = {});

    std::string m_file;
    Errors m_errors;
};

} // namespace suanchou::scenario
