// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/fields.h"
#include "model/scenario/words.h"

#include <cmath>
#include <concepts>
#include <type_traits>

// Turns members of a Scenario into values of the field table and back. Only fields.cpp includes this.
namespace suanchou::scenario {

/// SI (or base) units in one unit of a field.
constexpr double perUnit(FieldUnit unit)
{
    constexpr double secondsPerMonth = quantity::hoursPerMonth * secondsPerHour;
    constexpr double secondsPerYear = hoursPerYear * secondsPerHour;
    switch (unit) {
    case FieldUnit::Milliseconds:
        return 1e-3;
    case FieldUnit::Minutes:
        return 60.0;
    case FieldUnit::GigabitsPerSecond:
        return 0.125e9;
    case FieldUnit::GigabytesPerSecond:
        return 1e9;
    case FieldUnit::Gib:
        return bytesPerGib;
    case FieldUnit::Years:
        return secondsPerYear;
    case FieldUnit::Hours:
        return secondsPerHour;
    case FieldUnit::TokensPerMonth:
    case FieldUnit::MoneyPerMonth:
        return 1.0 / secondsPerMonth;
    case FieldUnit::RequestsPerHour:
    case FieldUnit::MoneyPerHour:
    case FieldUnit::MoneyPerGpuHour:
        return 1.0 / secondsPerHour;
    case FieldUnit::MoneyPerYear:
    case FieldUnit::MoneyPerGpuYear:
        return 1.0 / secondsPerYear;
    case FieldUnit::MoneyPerKwh:
    case FieldUnit::KgCo2PerKwh:
        return 1.0 / joulesPerKwh;
    case FieldUnit::MoneyPerKwMonth:
        return 1.0 / (secondsPerMonth * 1e3);
    case FieldUnit::MoneyPerKw:
        return 1e-3;
    case FieldUnit::MoneyPerMtok:
        return 1e-6;
    case FieldUnit::Kilowatts:
        return 1e3;
    default:
        return 1.0;
    }
}

template <class Q>
concept IsQuantity = requires(Q q) {
    { q.value() } -> std::convertible_to<double>;
    typename Q::unit_type;
};

template <class T>
concept IsEnum = std::is_enum_v<T>;

inline Value toValue(double v, double, Absent) { return v; }
inline Value toValue(int v, double, Absent) { return static_cast<double>(v); }
inline Value toValue(const std::string &v, double, Absent) { return v; }
inline Value toValue(const ModelChoice &v, double, Absent) { return v; }
inline Value toValue(const std::vector<double> &v, double, Absent) { return v; }
inline Value toValue(const std::vector<CapexLine> &v, double, Absent) { return v; }
template <IsEnum E>
Value toValue(E v, double, Absent)
{
    return std::string(words<E>[static_cast<std::size_t>(v)]);
}
template <IsQuantity Q>
Value toValue(Q v, double scale, Absent)
{
    return v.value() / scale;
}
template <class T>
Value toValue(const std::optional<T> &v, double scale, Absent absent)
{
    if (v)
        return toValue(*v, scale, absent);
    if (absent == Absent::Null)
        return std::monostate{};
    return Automatic{};
}

inline void assign(double &to, const Value &v, double) { to = std::get<double>(v); }
inline void assign(int &to, const Value &v, double) { to = static_cast<int>(std::lround(std::get<double>(v))); }
inline void assign(std::string &to, const Value &v, double)
{
    to = std::holds_alternative<Automatic>(v) ? "auto" : std::get<std::string>(v);
}
inline void assign(ModelChoice &to, const Value &v, double) { to = std::get<ModelChoice>(v); }
inline void assign(std::vector<double> &to, const Value &v, double) { to = std::get<std::vector<double>>(v); }
inline void assign(std::vector<CapexLine> &to, const Value &v, double) { to = std::get<std::vector<CapexLine>>(v); }
template <IsEnum E>
void assign(E &to, const Value &v, double)
{
    to = static_cast<E>(indexOfWord(words<E>, std::get<std::string>(v)));
}
template <IsQuantity Q>
void assign(Q &to, const Value &v, double scale)
{
    to = Q::from_value(std::get<double>(v) * scale);
}
template <class T>
void assign(std::optional<T> &to, const Value &v, double scale)
{
    if (std::holds_alternative<std::monostate>(v) || std::holds_alternative<Automatic>(v)) {
        to.reset();
        return;
    }
    T inner{};
    assign(inner, v, scale);
    to = inner;
}

template <auto First, auto... Rest, class T>
auto &reach(T &object)
{
    if constexpr (sizeof...(Rest) == 0)
        return object.*First;
    else
        return reach<Rest...>(object.*First);
}

template <FieldUnit unit, Absent absent, auto... path>
Value read(const Scenario &scenario)
{
    return toValue(reach<path...>(scenario), perUnit(unit), absent);
}

template <FieldUnit unit, Absent absent, auto... path>
void write(Scenario &scenario, const Value &value)
{
    assign(reach<path...>(scenario), value, perUnit(unit));
}

/// Completes a row of the table with the member it stands for.
template <FieldUnit unit, Absent absent, auto... path>
constexpr Field bind(Field row)
{
    row.unit = unit;
    row.absent = absent;
    row.get = &read<unit, absent, path...>;
    row.put = &write<unit, absent, path...>;
    return row;
}

} // namespace suanchou::scenario
