// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/costing.h"
#include "model/cost/market.h"
#include "model/scenario/scenario.h"

#include <optional>

// A hosted API (CM-10): tokens in, of which a share comes from the cache, and tokens out, each at its price.
namespace suanchou::cost {

struct ApiPrices {
    MoneyPerToken input{};
    MoneyPerToken cachedInput{};
    MoneyPerToken output{};
    double driftPerYear = 0;
    const catalog::ApiPrice *record = nullptr;
    bool official = false;
    int providers = 0;
};

/// What is asked of the model in a month, first year.
struct MonthlyTokens {
    Tokens input{};
    Tokens output{};
    double cachedShare = 0; ///< of the input, 0…1
    double growthPerYear = 0;
};

/// What is billed over the list price: batches and off-peak tokens at their discounts, tokens of repeated requests once
/// more. 1 where nothing of this is stated.
double billedShare(const scenario::Api &api);

/// Stated prices; what is not stated comes from the stated provider's offer in `market`, else from its typical price (null:
/// nothing does, and an input that has no price is free).
/// Input from the cache without a price of its own costs what other input costs. Absent when no price is known.
std::optional<ApiPrices> apiPrices(const scenario::Api &api, const ModelMarket *market,
                                   catalog::Currency currency, const catalog::ExchangeRates *rates);

/// The stated demand; without one what a deployment produces: sustained × utilisation in every hour of the month.
/// `inputPerOutput` fills in the side of the demand that was not stated. Absent when neither is known.
std::optional<MonthlyTokens> monthlyTokens(const scenario::Finance &finance, TokenRate sustained,
                                           double inputPerOutput);

/// T_in [(1 - h) p_in + h p_hit] + T_out p_out
Money apiCost(const ApiPrices &prices, const MonthlyTokens &tokens);

/// Cost of a month in year 1, 2, … over that of a month in the first year.
double costFactor(const ApiPrices &prices, const MonthlyTokens &tokens, int year);

} // namespace suanchou::cost
