// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/prices.h"
#include "model/quantity/units.h"

#include <cstddef>

namespace suanchou::cost {

using namespace suanchou::quantity;

/// Units of `to` for one unit of `from` at the catalogue's dated rates; 0 where a rate is missing.
constexpr double exchange(catalog::Currency from, catalog::Currency to, const catalog::ExchangeRates &rates)
{
    if (from == to)
        return 1.0;
    const double perUsdFrom = rates.perUsd[static_cast<std::size_t>(from)];
    const double perUsdTo = rates.perUsd[static_cast<std::size_t>(to)];
    return perUsdFrom > 0 ? perUsdTo / perUsdFrom : 0.0;
}

/// An amount, or a price per something, in another currency.
template <class Amount>
constexpr Amount convert(Amount amount, catalog::Currency from, catalog::Currency to,
                         const catalog::ExchangeRates &rates)
{
    return amount * exchange(from, to, rates);
}

} // namespace suanchou::cost
