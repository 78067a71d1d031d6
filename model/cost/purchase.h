// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/costing.h"
#include "model/scenario/scenario.h"

#include <array>

// From the price of the goods to the sum that is invested (CM-1).
namespace suanchou::cost {

struct Purchase {
    std::array<Money, capexItemCount> lines{};
    Money total{}; ///< the lines' sum
    Money vat{};   ///< in the invoice, whether it counts (VatUse::Paid) or is deducted
};

/// Goods × (1 + duty), installation, spares, contingency on all of these, racks and cooling per kW, and value-added tax on
/// goods and duty. Prices with VAT are first freed of it: gross / (1 + rate). A general taxpayer deducts the tax, so it does
/// not count (China: VAT law, input tax credit); others pay it. Without a stated rate nothing is taken off or added.
/// `goods` by CapexItem, as quoted; `nameplate` is what circuits and cooling are laid out for.
Purchase purchase(const std::array<Money, capexItemCount> &goods, const scenario::Own &own, Watts nameplate);

} // namespace suanchou::cost
