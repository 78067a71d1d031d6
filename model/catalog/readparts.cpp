// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/readparts.h"

#include <array>
#include <utility>

namespace suanchou::catalog {

namespace {

constexpr std::array<std::pair<std::string_view, Currency>, currencyCount> currencies{{
    {"CNY", Currency::Cny},
    {"USD", Currency::Usd},
    {"EUR", Currency::Eur},
    {"JPY", Currency::Jpy},
    {"GBP", Currency::Gbp},
    {"HKD", Currency::Hkd},
    {"SGD", Currency::Sgd},
    {"INR", Currency::Inr},
    {"KRW", Currency::Krw},
    {"TWD", Currency::Twd},
    {"AUD", Currency::Aud},
    {"CAD", Currency::Cad},
    {"MYR", Currency::Myr},
    {"CHF", Currency::Chf},
}};

std::optional<Currency> currencyNamed(std::string_view code)
{
    for (const auto &[name, currency] : currencies) {
        if (name == code)
            return currency;
    }
    return std::nullopt;
}

} // namespace

std::optional<Currency> currencyFromCode(std::string_view code) { return currencyNamed(code); }

std::string_view currencyCode(Currency currency)
{
    return currencies[static_cast<std::size_t>(currency)].first;
}

Currency readCurrency(ObjectReader &reader, std::string_view key)
{
    const std::string code = reader.text(key);
    if (const auto currency = currencyNamed(code))
        return *currency;
    if (!code.empty())
        reader.refuse(key, ReadErrorCode::UnknownChoice, code, "ISO 4217 code of a known currency");
    return Currency::Usd;
}

Currency readPriceUnit(ObjectReader &reader, std::string_view denominator)
{
    const std::string unit = reader.text("unit");
    const std::size_t slash = unit.find('/');
    if (slash != std::string::npos && std::string_view(unit).substr(slash + 1) == denominator) {
        if (const auto currency = currencyNamed(std::string_view(unit).substr(0, slash)))
            return *currency;
    }
    if (!unit.empty())
        reader.refuse("unit", ReadErrorCode::UnknownChoice, unit, "currency/" + std::string(denominator));
    return Currency::Usd;
}

PlainRange readPlainRange(ObjectReader &reader, NumberRange permitted)
{
    PlainRange range;
    range.low = reader.number("low", Need::Optional, permitted);
    range.high = reader.number("high", Need::Optional, permitted);
    const bool bothEnds = range.low && range.high;
    const auto typical = reader.number("typical", bothEnds ? Need::Optional : Need::Required, permitted);
    range.typical = typical ? *typical : bothEnds ? (*range.low + *range.high) / 2 : 0;
    range.from = reader.source();
    if ((range.low && *range.low > range.typical) || (range.high && *range.high < range.typical))
        reader.refuse("typical", ReadErrorCode::Inconsistent, std::to_string(range.typical),
                      "low ≤ typical ≤ high");
    return range;
}

} // namespace suanchou::catalog
