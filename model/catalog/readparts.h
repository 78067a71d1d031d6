// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/objectreader.h"
#include "model/catalog/prices.h"
#include "model/quantity/units.h"

#include <optional>
#include <string>
#include <string_view>

// Pieces that several kinds of file share. Internal to model/catalog.
namespace suanchou::catalog {

Currency readCurrency(ObjectReader &reader, std::string_view key = "currency");

/// The currency before the slash of a unit such as CNY/kWh; other denominators than the one given are refused.
Currency readPriceUnit(ObjectReader &reader, std::string_view denominator);

/// low, typical, high and source of a range; typical may be left out where both ends are given, and is their middle.
struct PlainRange {
    double typical = 0;
    std::optional<double> low;
    std::optional<double> high;
    Provenance from;
};
PlainRange readPlainRange(ObjectReader &reader, NumberRange permitted);

template <class Quantity, class Make>
Ranged<Quantity> toRanged(const PlainRange &plain, Make make)
{
    Ranged<Quantity> ranged{make(plain.typical), std::nullopt, std::nullopt, plain.from};
    if (plain.low)
        ranged.low = make(*plain.low);
    if (plain.high)
        ranged.high = make(*plain.high);
    return ranged;
}

/// The range at `key`; absent when the key is and may be.
template <class Quantity, class Make>
std::optional<Ranged<Quantity>> readRanged(ObjectReader &reader, std::string_view key, Need need, Make make,
                                           NumberRange permitted = notNegative)
{
    std::optional<Ranged<Quantity>> ranged;
    reader.object(key, need, [&](ObjectReader &inner) {
        ranged = toRanged<Quantity>(readPlainRange(inner, permitted), make);
    });
    return ranged;
}

inline std::optional<Ranged<Money>> readPrice(ObjectReader &reader, std::string_view key,
                                              Need need = Need::Optional)
{
    return readRanged<Money>(reader, key, need, [](double amount) { return money(amount); });
}

} // namespace suanchou::catalog
