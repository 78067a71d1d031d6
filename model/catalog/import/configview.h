// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/imported.h"
#include "model/catalog/import/ranges.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace suanchou::catalog {

/// What is gathered while a file is read: faults, and codes of what was taken without being stated.
struct ImportLog {
    ImportErrors errors;
    std::vector<std::string> notes;

    void note(std::string code);
};

/// One object of a configuration, read key by key. A key is asked for under all the names it has had; the first one is
/// the name that errors and notes use. null counts as absent, as in transformers. Unknown keys are no error: a
/// configuration holds much that says nothing of the shape. What can't be read is reported and gets the fallback.
class ConfigView {
public:
    using Json = nlohmann::json;

    /// The names of one key, the present one first. Refers to them; never empty.
    class Names {
    public:
        Names(std::initializer_list<std::string_view> names)
            : m_names(names.begin(), names.size())
        {}
        template <std::size_t count>
        Names(const std::array<std::string_view, count> &names)
            : m_names(names)
        {}
        auto begin() const { return m_names.begin(); }
        auto end() const { return m_names.end(); }

    private:
        std::span<const std::string_view> m_names;
    };

    ConfigView(const Json &object, std::string place, ImportLog &log);

    bool has(Names names) const { return find(names).value != nullptr; }
    /// Whether any of the keys stands there, be it with null.
    bool states(Names names) const;
    /// Required: reported as missing when absent.
    std::int64_t number(Names names, ImportRange range) const;
    /// `otherwise` when absent, with a note "default:KEY=VALUE".
    std::int64_t number(Names names, ImportRange range, std::int64_t otherwise) const;
    /// Where absence is itself the statement (no rank, no window): `otherwise` without a note.
    std::int64_t quietNumber(Names names, ImportRange range, std::int64_t otherwise) const;
    std::optional<double> real(Names names) const;
    bool flag(Names names, bool otherwise) const;
    bool quietFlag(Names names, bool otherwise) const;
    std::string text(Names names) const; ///< empty when absent
    /// Whole numbers or flags as numbers; empty when absent.
    std::vector<std::int64_t> numbers(Names names, ImportRange range) const;
    /// A number that some releases write as a list with one entry per layer; unsupported when the entries differ.
    std::int64_t uniformNumber(Names names, ImportRange range, std::int64_t otherwise) const;
    std::vector<std::string> texts(Names names) const;
    bool isList(Names names) const;
    std::optional<ConfigView> object(Names names) const;
    std::vector<ConfigView> objects(Names names) const;

    void fault(ImportErrorCode code, std::string_view key, std::string found, std::string expected) const;
    std::string path(std::string_view key) const;
    const Json &json() const { return *m_object; }
    ImportLog &log() const { return *m_log; }

private:
    struct Found {
        std::string_view name;
        const Json *value = nullptr;
    };

    Found find(Names names) const;
    std::optional<std::int64_t> wholeNumber(const Found &found, const Json &value, ImportRange range) const;

    const Json *m_object;
    std::string m_place;
    ImportLog *m_log;
};

/// A value as errors quote it, at most 40 characters.
std::string shortened(const nlohmann::json &value);

} // namespace suanchou::catalog
