// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/scenario.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The one table of a scenario's fields: forms, files, command line, undo texts, comparison rows and sensitivity read it.
namespace suanchou::scenario {

enum class FieldKind : std::uint8_t { Text, Model, Choice, Integer, Real, Numbers, Lines };
enum class FieldGroup : std::uint8_t { Model, Precision, Serving, Demand, Training, Hardware, Finance, Own, Rent, Api };
enum class FieldLevel : std::uint8_t { Basic, Advanced };
enum class FieldScale : std::uint8_t { Linear, Log };

/// The unit of a field's number, which is also the unit its key names in files.
enum class FieldUnit : std::uint8_t {
    None, Tokens, Requests, RequestsPerSecond, RequestsPerHour, Milliseconds, Minutes, Gib, GigabitsPerSecond, GigabytesPerSecond, Gpus, Share, Years, Hours, TokensPerSecond,
    TokensPerMonth, Money, MoneyPerHour, MoneyPerMonth, MoneyPerYear, MoneyPerGpuHour, MoneyPerGpuYear, MoneyPerKwh,
    MoneyPerKwMonth, MoneyPerKw, MoneyPerMtok, Kilowatts, KgCo2PerKwh, KgCo2
};

/// The words "auto" and "max" (concurrency), where a field allows one.
struct Automatic {
    bool operator==(const Automatic &) const = default;
};

/// A field's value as forms and files see it; monostate is null (derived or left out).
using Value = std::variant<std::monostate, Automatic, double, std::string, ModelChoice, std::vector<double>,
                           std::vector<CapexLine>>;

/// What stands in a file for "no number".
enum class Absent : std::uint8_t { NotAllowed, Null, Auto, Max };

/// Sizes that "by size alone" takes.
inline constexpr double modelParametersMinimum = 1e6;
inline constexpr double modelParametersMaximum = 1e14;
inline constexpr std::size_t hoursPerDay = 24; ///< length of finance.own.tariff_by_hour

struct Field {
    FieldId id = FieldId::End;
    std::string_view key;              ///< path in a scenario file, e.g. "serving.slo.ttft_ms"
    FieldKind kind = FieldKind::Real;
    FieldGroup group = FieldGroup::Model;
    FieldLevel level = FieldLevel::Basic;
    FieldUnit unit = FieldUnit::None;
    FieldScale scale = FieldScale::Linear;
    double minimum = 0;                ///< smallest and largest number a file may hold
    double maximum = 0;
    double formMinimum = 0;            ///< range of the form's slider
    double formMaximum = 0;
    double step = 0;                   ///< of the spin box; 0: adaptive
    Absent absent = Absent::NotAllowed;
    std::span<const std::string_view> choices = {}; ///< file words of a Choice; empty when the catalogue supplies them
    bool serving = true;               ///< means something when the task is "serve"
    bool training = true;              ///< means something for training tasks
    Value (*get)(const Scenario &) = nullptr;
    void (*put)(Scenario &, const Value &) = nullptr; ///< the value has passed check(); does not touch `given`
};

std::span<const Field> fields();
const Field &field(FieldId id);
/// Null when no field has this key.
const Field *findField(std::string_view key);

/// The default is what a new scenario holds.
Value defaultValue(FieldId id);
Value value(const Scenario &scenario, FieldId id);
/// Puts a value and marks the field as given. The value must satisfy accepts().
void set(Scenario &scenario, FieldId id, const Value &value);
/// Back to the default, no longer given.
void reset(Scenario &scenario, FieldId id);
bool isGiven(const Scenario &scenario, FieldId id);

/// Whether a value has the field's type and range (catalogue ids are checked by check() in check.h).
bool accepts(const Field &field, const Value &value);

/// The word a file uses for an enumerator, and back.
std::string_view word(Task task);
std::string_view word(Engine engine);
std::string_view word(catalog::Currency currency);
std::string_view word(Framework framework);
std::string_view word(Optimizer optimizer);

} // namespace suanchou::scenario
