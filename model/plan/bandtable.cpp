// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/bandtable.h"

#include "model/catalog/catalog.h"
#include "model/catalog/strictjson.h"

#include <algorithm>

namespace suanchou::plan {

namespace {

using Json = nlohmann::json;
using catalog::ReadErrorCode;

class Reader {
public:
    Reader(std::string_view file, BandTableResult &result) : m_file(file), m_result(result) {}

    void read(const Json &root)
    {
        const auto rows = root.is_object() ? root.find("rows") : root.end();
        if (!root.is_object() || root.value("format", Json()) != "suanchou/bands" || root.value("version", Json()) != 1)
            return fail("", ReadErrorCode::WrongHeader, {}, "suanchou/bands 1");
        if (rows == root.end() || !rows->is_array())
            return fail("/rows", ReadErrorCode::MissingKey, {}, "array");
        for (std::size_t i = 0; i < rows->size(); ++i)
            readRow((*rows)[i], "/rows/" + std::to_string(i));
    }

private:
    void fail(const std::string &path, ReadErrorCode code, std::string found, std::string expected)
    {
        m_result.errors.push_back({m_file, path, code, std::move(found), std::move(expected)});
    }

    std::string text(const Json &row, const std::string &path, const char *key)
    {
        const auto found = row.find(key);
        if (found != row.end() && found->is_string())
            return found->get<std::string>();
        fail(path + "/" + key, found == row.end() ? ReadErrorCode::MissingKey : ReadErrorCode::WrongType, {}, "string");
        return {};
    }

    double number(const Json &row, const std::string &path, const char *key, double least, double most)
    {
        const auto found = row.find(key);
        if (found == row.end() || !found->is_number()) {
            fail(path + "/" + key, found == row.end() ? ReadErrorCode::MissingKey : ReadErrorCode::WrongType, {}, "number");
            return least;
        }
        const auto value = found->get<double>();
        if (!(value >= least && value <= most))
            fail(path + "/" + key, ReadErrorCode::OutOfRange, found->dump(), std::to_string(least) + "…" + std::to_string(most));
        return value;
    }

    void readRow(const Json &json, const std::string &path)
    {
        if (!json.is_object())
            return fail(path, ReadErrorCode::WrongType, json.type_name(), "object");
        for (const auto &[key, value] : json.items()) {
            if (std::ranges::find(keys, key) == keys.end())
                fail(path + "/" + key, ReadErrorCode::UnknownKey, key, {});
        }
        BandRow row;
        const std::string key = text(json, path, "figure");
        const Figure *figure = findFigure(key);
        if (!figure)
            return fail(path + "/figure", ReadErrorCode::UnknownChoice, key, "key of a figure");
        row.figure = figure->id;
        row.group = text(json, path, "group");
        row.method = text(json, path, "method");
        row.low = number(json, path, "low", 0, 1e3);
        row.high = number(json, path, "high", 0, 1e3);
        row.level = number(json, path, "level", 0, 1);
        row.cases = static_cast<int>(number(json, path, "cases", 0, 1e9));
        if (row.low > row.high)
            fail(path, ReadErrorCode::Inconsistent, std::to_string(row.low), "low ≤ high");
        m_result.table.rows.push_back(std::move(row));
    }

    static constexpr std::array<std::string_view, 7> keys{"figure", "group", "low", "high", "level", "cases", "method"};

    std::string m_file;
    BandTableResult &m_result;
};

} // namespace

const BandRow *BandTable::find(FigureId figure, std::string_view group) const
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const BandRow &row) { return row.figure == figure && row.group == group; });
    return found == rows.end() ? nullptr : &*found;
}

BandTableResult readBands(std::string_view text, std::string_view fileName)
{
    BandTableResult result;
    const auto parsed = catalog::parseStrictJson(text, catalog::maximumTextBytes, catalog::maximumDepth);
    if (const auto *fault = std::get_if<catalog::JsonFault>(&parsed)) {
        result.errors.push_back({std::string(fileName), std::to_string(fault->line) + ":" + std::to_string(fault->column),
                                 ReadErrorCode::NotJson, fault->found, "JSON"});
        return result;
    }
    Reader(fileName, result).read(std::get<Json>(parsed));
    return result;
}

} // namespace suanchou::plan
