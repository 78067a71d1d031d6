// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/offers.h"

#include "model/catalog/catalog.h"
#include "model/cost/terms.h"

#include <algorithm>

namespace suanchou::cost {

std::vector<ApiOffer> apiOffers(const CostInput &input)
{
    const Basis basis = basisOf(input);
    std::vector<ApiOffer> offers;
    if (!input.model || !input.placement || !basis.demand)
        return offers;
    const Region region = regionOf(input.finance.currency);
    const ModelMarket market = input.prices ? input.prices->model(input.model->id, region)
                                            : modelMarket(input.catalog, *input.model, region);
    scenario::Api api = input.finance.api;
    api.input.reset();
    api.cachedInput.reset();
    api.output.reset();
    for (const catalog::ApiPrice *price : market.offers) {
        api.provider = price->provider;
        const auto prices = apiPrices(api, &market, input.finance.currency, &input.catalog.economy().exchange);
        if (!prices)
            continue;
        const Money month = apiCost(*prices, *basis.demand);
        ApiOffer offer{price, moneyPerMonth(inMoney(month)), totalCost(*prices, *basis.demand, basis.terms), {}, false};
        if (basis.demand->output > tokens(0))
            offer.perToken = month / basis.demand->output;
        offer.chosen = basis.api && basis.api->record == price;
        offers.push_back(offer);
    }
    std::stable_sort(offers.begin(), offers.end(), [](const auto &a, const auto &b) { return a.total < b.total; });
    return offers;
}

} // namespace suanchou::cost
