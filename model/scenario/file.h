// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Scenario and workspace files (JSON). Reading is strict: unknown keys, wrong types and numbers outside their range are
// errors that name the place; nothing is read in part.
namespace suanchou::scenario {

inline constexpr std::string_view scenarioFormat = "suanchou/scenario";
inline constexpr std::string_view workspaceFormat = "suanchou/workspace";
inline constexpr int scenarioVersion = 1;
inline constexpr std::size_t maximumFileSize = 16u * 1024u * 1024u;
inline constexpr int maximumDepth = 64;

enum class ErrorCode : std::uint8_t {
    TooLarge,       ///< more than maximumFileSize
    TooDeep,        ///< nested deeper than maximumDepth
    Syntax,         ///< no JSON; `path` holds "line:column"
    NotUtf8,
    WrongFormat,    ///< "format" is something else
    NewerVersion,   ///< written by a newer program
    UnknownKey,
    DuplicateKey,
    WrongType,
    OutOfRange,
    NotAChoice,
    UnknownModel,
    UnknownAccelerator,
    UnknownNumberFormat,
    UnusableFormat, ///< e.g. a training format for serving
    UnknownName,    ///< a provider, grid or schedule that the catalogue does not hold
    UnreadableConfig,
    CannotOpen,     ///< the file itself (set by the caller that reads files)
    CannotWrite,
    UnknownArchitecture,
    Missing,        ///< a required key is absent
    Conflict        ///< two statements that exclude each other
};

/// What is wrong with an input; ui/text words it. `expected` is a code-like description: a type word, a range "1…1e6",
/// or a comma-separated list of choices.
struct Error {
    ErrorCode code = ErrorCode::Syntax;
    std::string file;
    std::string path;     ///< JSON path such as serving.concurrency or hardware.parallelism.tensor
    std::string found;
    std::string expected;
    bool operator==(const Error &) const = default;
};

/// Words in both languages, as examples carry them.
struct Bilingual {
    std::string zh;
    std::string en;
    bool operator==(const Bilingual &) const = default;
};

/// A statement of an article about this system, with what recomputation gives.
struct Claim {
    std::string id;
    std::string kind;
    std::optional<double> claimedLow;
    std::optional<double> claimedHigh; ///< equal to the low end where one value is claimed
    std::string claimedUnit;
    std::vector<double> checked; ///< what recomputation gives; several where several readings are possible
    std::string checkedUnit;     ///< empty: as claimed
    std::string verdict;
    Bilingual how;
    Bilingual why;
    std::string source; ///< short reference to the article
    bool operator==(const Claim &) const = default;
};

/// What an example says of itself; not part of the scenario.
struct About {
    std::string theme;
    std::string system;
    Bilingual title;
    Bilingual description;
    Bilingual assumed;
    std::vector<Claim> claims;
    bool operator==(const About &) const = default;
};

struct File {
    Scenario scenario;
    std::vector<Scenario> pinned; ///< workspace files only
    std::optional<About> about;
    bool operator==(const File &) const = default;
};

using Errors = std::vector<Error>;

/// Reads a scenario, an example or a workspace. `name` appears in the errors. All errors of a file are reported.
std::variant<File, Errors> readFile(std::string_view text, std::string_view name);
/// Reads the scenario object alone (case files, standard input); format and version may be left out.
std::variant<Scenario, Errors> readScenario(std::string_view text, std::string_view name);

/// Only fields that were given are written, so that reading gives the same scenario back.
std::string writeScenario(const Scenario &scenario);
std::string writeWorkspace(const Scenario &current, const std::vector<Scenario> &pinned);

} // namespace suanchou::scenario
