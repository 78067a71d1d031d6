// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/jsonreader.h"

// What an example says of itself: titles, descriptions and the claims that go with it.
namespace suanchou::scenario {

using Json = nlohmann::json;

std::optional<double> JsonReader::readOptionalNumber(const Json &json, const std::string &path)
{
    if (json.is_number())
        return json.get<double>();
    if (!json.is_null())
        fail(ErrorCode::WrongType, path, json.type_name(), "number | null");
    return std::nullopt;
}

std::string JsonReader::readText(const Json &json, const std::string &path)
{
    if (json.is_string())
        return json.get<std::string>();
    fail(ErrorCode::WrongType, path, json.type_name(), "string");
    return {};
}

Bilingual JsonReader::readBilingual(const Json &json, const std::string &path)
{
    Bilingual words;
    if (json.is_null() || !isObject(json, path))
        return words;
    for (const auto &[key, value] : json.items()) {
        if (key == "zh_CN")
            words.zh = readText(value, childPath(path, key));
        else if (key == "en")
            words.en = readText(value, childPath(path, key));
        else
            fail(ErrorCode::UnknownKey, childPath(path, key), key, "zh_CN, en");
    }
    return words;
}

void JsonReader::readClaimed(const Json &object, const std::string &path, Claim &into)
{
    if (!isObject(object, path))
        return;
    for (const auto &[key, value] : object.items()) {
        const std::string place = childPath(path, key);
        if (key == "value")
            into.claimedLow = into.claimedHigh = readOptionalNumber(value, place);
        else if (key == "low")
            into.claimedLow = readOptionalNumber(value, place);
        else if (key == "high")
            into.claimedHigh = readOptionalNumber(value, place);
        else if (key == "unit")
            into.claimedUnit = readText(value, place);
        else
            fail(ErrorCode::UnknownKey, place, key, "value, low, high, unit");
    }
}

void JsonReader::readChecked(const Json &object, const std::string &path, Claim &into)
{
    if (!isObject(object, path))
        return;
    for (const auto &[key, value] : object.items()) {
        const std::string place = childPath(path, key);
        if (key == "how") {
            into.how = readBilingual(value, place);
        } else if (key == "unit") {
            into.checkedUnit = readText(value, place);
        } else if (key == "value" && value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (const auto number = readOptionalNumber(value[i], elementPath(place, i)))
                    into.checked.push_back(*number);
            }
        } else if (key == "value") {
            if (const auto number = readOptionalNumber(value, place))
                into.checked.push_back(*number);
        } else {
            fail(ErrorCode::UnknownKey, place, key, "value, unit, how");
        }
    }
}

Claim JsonReader::readClaim(const Json &object, const std::string &path)
{
    Claim claim;
    if (!isObject(object, path))
        return claim;
    for (const auto &[key, value] : object.items()) {
        const std::string place = childPath(path, key);
        if (key == "id")
            claim.id = readText(value, place);
        else if (key == "kind")
            claim.kind = readText(value, place);
        else if (key == "claimed")
            readClaimed(value, place, claim);
        else if (key == "checked")
            readChecked(value, place, claim);
        else if (key == "verdict")
            claim.verdict = readText(value, place);
        else if (key == "why")
            claim.why = readBilingual(value, place);
        else if (key == "source" && value.is_object() && value.contains("reference"))
            claim.source = readText(value["reference"], childPath(place, "reference"));
        else
            fail(ErrorCode::UnknownKey, place, key, "id, kind, claimed, checked, verdict, why, source");
    }
    return claim;
}

About JsonReader::readAbout(const Json &object, const std::string &path)
{
    About about;
    if (!isObject(object, path))
        return about;
    for (const auto &[key, value] : object.items()) {
        const std::string place = childPath(path, key);
        if (key == "theme")
            about.theme = readText(value, place);
        else if (key == "system")
            about.system = value.is_null() ? std::string() : readText(value, place);
        else if (key == "title")
            about.title = readBilingual(value, place);
        else if (key == "description")
            about.description = readBilingual(value, place);
        else if (key == "assumed")
            about.assumed = readBilingual(value, place);
        else if (key == "claims" && value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i)
                about.claims.push_back(readClaim(value[i], elementPath(place, i)));
        else
            fail(ErrorCode::UnknownKey, place, key, "theme, system, title, description, assumed, claims");
    }
    return about;
}

} // namespace suanchou::scenario
