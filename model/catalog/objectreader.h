// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/provenance.h"
#include "model/catalog/readerror.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace suanchou::catalog {

/// A place in a document, as a chain up to its root; turned into a JSON pointer only when there is an error to report.
class JsonPlace {
public:
    JsonPlace() = default;
    JsonPlace at(std::string_view key) const { return JsonPlace(this, key, 0, false); }
    JsonPlace at(std::size_t index) const { return JsonPlace(this, {}, index, true); }
    std::string pointer() const;

private:
    JsonPlace(const JsonPlace *parent, std::string_view key, std::size_t index, bool isIndex)
        : m_parent(parent)
        , m_key(key)
        , m_index(index)
        , m_isIndex(isIndex)
    {}

    const JsonPlace *m_parent = nullptr;
    std::string_view m_key;
    std::size_t m_index = 0;
    bool m_isIndex = false;
};

/// What one file brings along for all its records: its name, its table of sources, and where errors go.
struct FileContext {
    std::string_view file;
    ReadErrors &errors;
    std::unordered_map<std::string, Provenance> sources;

    void report(const JsonPlace &place, ReadErrorCode code, std::string found, std::string expected);
};

enum class Need : std::uint8_t { Required, Optional };

struct NumberRange {
    double low = 0;
    double high = std::numeric_limits<double>::max();
};
inline constexpr NumberRange notNegative{};
inline constexpr NumberRange positive{std::numeric_limits<double>::min(), std::numeric_limits<double>::max()};
inline constexpr NumberRange shareOfOne{0.0, 1.0};

/// Reads one JSON object key by key. Every key that is asked for counts as known; finish() reports the others. All
/// errors of an object are reported, none stops the reading; what could not be read keeps its default.
/// Expected words of errors: object, array, text, number, integer, flag, or the permitted values.
class ObjectReader {
public:
    using Json = nlohmann::json;

    ObjectReader(FileContext &context, const Json &value, JsonPlace place);
    ObjectReader(const ObjectReader &) = delete;
    ObjectReader &operator=(const ObjectReader &) = delete;

    bool has(std::string_view key) const;
    std::string text(std::string_view key, Need need = Need::Required);
    std::optional<double> number(std::string_view key, Need need = Need::Required,
                                 NumberRange range = notNegative);
    std::int64_t integer(std::string_view key, std::int64_t otherwise, Need need = Need::Optional,
                         std::int64_t least = 0);
    bool flag(std::string_view key, bool otherwise = false);
    std::vector<std::string> texts(std::string_view key);
    std::vector<std::int64_t> integers(std::string_view key, Need need = Need::Optional);
    std::vector<double> numbers(std::string_view key, Need need = Need::Required, NumberRange range = notNegative);

    template <class Enum>
    Enum choice(std::string_view key, std::initializer_list<std::pair<std::string_view, Enum>> words,
                Enum otherwise, Need need = Need::Optional)
    {
        const Json *value = find(key, need);
        if (!value)
            return otherwise;
        if (const auto *word = value->get_ptr<const std::string *>()) {
            for (const auto &[name, meaning] : words) {
                if (*word == name)
                    return meaning;
            }
        }
        std::string known;
        for (const auto &[name, meaning] : words)
            known += (known.empty() ? "" : "|") + std::string(name);
        refuse(key, value->is_string() ? ReadErrorCode::UnknownChoice : ReadErrorCode::WrongType, *value,
               known);
        return otherwise;
    }

    /// The provenance that `key` names in the file's table of sources.
    Provenance source(std::string_view key = "source", Need need = Need::Required);
    std::vector<Provenance> sources(std::string_view key);

    /// Calls read(ObjectReader &) on the object at `key`; returns whether there is one. Unknown keys in it are reported.
    template <class Read>
    bool object(std::string_view key, Need need, Read read)
    {
        const Json *value = find(key, need);
        if (!value)
            return false;
        ObjectReader inner(m_context, *value, m_place.at(key));
        if (!inner.isObject())
            return false;
        read(inner);
        inner.finish();
        return true;
    }

    /// Calls read(ObjectReader &, index) on every object of the array at `key`; read calls finish() itself.
    template <class Read>
    void array(std::string_view key, Need need, Read read)
    {
        const Json *values = findArray(key, need);
        if (!values)
            return;
        const JsonPlace here = m_place.at(key);
        std::size_t index = 0;
        for (const Json &value : *values) {
            ObjectReader inner(m_context, value, here.at(index));
            if (inner.isObject())
                read(inner, index);
            ++index;
        }
    }

    const Json *find(std::string_view key, Need need);
    const Json *findArray(std::string_view key, Need need);
    void refuse(std::string_view key, ReadErrorCode code, const Json &found, std::string expected);
    void refuse(std::string_view key, ReadErrorCode code, std::string found, std::string expected);

    /// Reports keys nobody asked for; true when the object was read without any error.
    bool finish();
    bool isObject() const { return m_value != nullptr; }
    const JsonPlace &place() const { return m_place; }
    FileContext &context() { return m_context; }

private:
    FileContext &m_context;
    const Json *m_value = nullptr;
    JsonPlace m_place;
    std::size_t m_errorsBefore;
    static constexpr std::size_t mostKeys = 72; ///< that one reader asks for
    std::array<std::string_view, mostKeys> m_known;
    std::size_t m_knownCount = 0;
};

/// The value as it is quoted in an error, shortened to 40 characters.
std::string quoted(const nlohmann::json &value);

} // namespace suanchou::catalog
