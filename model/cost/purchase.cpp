// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/purchase.h"

#include "model/cost/cashflow.h"

namespace suanchou::cost {

Purchase purchase(const std::array<Money, capexItemCount> &goods, const scenario::Own &own, Watts nameplate)
{
    Purchase result;
    const double rate = own.vatRate.value_or(0.0);
    const bool gross = own.prices == scenario::PriceBasis::WithVat;
    Money net = money(0);
    for (std::size_t i = 0; i < goods.size(); ++i) {
        result.lines[i] = gross ? withoutTax(goods[i], rate) : goods[i];
        net += result.lines[i];
    }
    const auto line = [&](CapexItem item) -> Money & {
        return result.lines[static_cast<std::size_t>(item)];
    };
    line(CapexItem::Duty) = net * own.importDuty.value_or(0.0);
    line(CapexItem::Installation) = net * own.installation.value_or(0.0);
    line(CapexItem::Spares) = net * own.spares.value_or(0.0);
    if (own.facilityPerKw)
        line(CapexItem::Facility) = *own.facilityPerKw * nameplate;
    result.vat = (net + line(CapexItem::Duty)) * rate;
    Money sum = money(0);
    for (const Money &amount : result.lines)
        sum += amount;
    line(CapexItem::Contingency) = sum * own.contingency.value_or(0.0);
    sum += line(CapexItem::Contingency);
    if (own.vat == scenario::VatUse::Paid) {
        line(CapexItem::Vat) = result.vat;
        sum += result.vat;
    }
    result.total = sum;
    return result;
}

} // namespace suanchou::cost
