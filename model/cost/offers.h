// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/finance.h"

#include <vector>

// Every provider of a model side by side.
namespace suanchou::cost {

/// What a provider would charge for the scenario's demand, with the shares of cached, batched and off-peak tokens that it
/// states; amounts in the finance part's currency.
struct ApiOffer {
    const catalog::ApiPrice *price = nullptr;
    MoneyPerSecond perMonth{}; ///< first year
    Money total{};             ///< over the horizon
    MoneyPerToken perToken{};  ///< all cost over output tokens; 0 without output
    bool chosen = false;       ///< the comparison takes it
};

/// The cheapest first. Empty without a model of the catalogue, a demand, or anybody who sells it. Allocates.
std::vector<ApiOffer> apiOffers(const CostInput &input);

} // namespace suanchou::cost
