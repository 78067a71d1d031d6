// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/api.h"

#include "model/cost/cashflow.h"
#include "model/cost/currency.h"

namespace suanchou::cost {

double billedShare(const scenario::Api &api)
{
    const double batch = api.batchShare.value_or(0.0);
    const double offPeak = api.offPeakShare.value_or(0.0);
    const double onLine = 1.0 - offPeak * api.offPeakDiscount.value_or(0.0);
    return (batch * (1.0 - api.batchDiscount.value_or(0.0)) + (1.0 - batch) * onLine) *
           (1.0 + api.retries.value_or(0.0));
}

std::optional<ApiPrices> apiPrices(const scenario::Api &api, const ModelMarket *market,
                                   catalog::Currency currency, const catalog::ExchangeRates *rates)
{
    ApiPrices prices;
    prices.driftPerYear = api.priceDriftPerYear;
    const bool stated = api.input || api.cachedInput || api.output;
    const catalog::ApiPrice *record = nullptr;
    if (market)
        record = api.provider ? market->offerOf(*api.provider) : market->price;
    if (!stated && !record)
        return std::nullopt;
    if (record && !(api.input && api.output)) {
        const double factor = exchange(record->currency, currency, *rates);
        prices.input = record->input * factor;
        prices.cachedInput = record->cachedInput.value_or(record->input) * factor;
        prices.output = record->output * factor;
        prices.record = record;
        prices.official = market->official && record == market->price;
        prices.providers = api.provider ? 1 : market->providers;
    }
    if (api.output)
        prices.output = *api.output;
    if (api.input) {
        prices.input = *api.input;
        prices.cachedInput = *api.input;
    }
    if (api.cachedInput)
        prices.cachedInput = *api.cachedInput;
    const double factor = billedShare(api);
    prices.input = prices.input * factor;
    prices.cachedInput = prices.cachedInput * factor;
    prices.output = prices.output * factor;
    return prices;
}

std::optional<MonthlyTokens> monthlyTokens(const scenario::Finance &finance, TokenRate sustained,
                                           double inputPerOutput)
{
    const scenario::Demand &demand = finance.demand;
    MonthlyTokens result;
    result.cachedShare = demand.cachedShare;
    result.growthPerYear = demand.growthPerYear;
    if (demand.inputTokens || demand.outputTokens) {
        const double input = demand.inputTokens ? inTokensPerMonth(*demand.inputTokens) : 0;
        const double output = demand.outputTokens ? inTokensPerMonth(*demand.outputTokens) : 0;
        result.input = tokens(demand.inputTokens ? input : output * inputPerOutput);
        result.output = tokens(demand.outputTokens || inputPerOutput <= 0 ? output : input / inputPerOutput);
        return result;
    }
    if (!(sustained > tokensPerSecond(0)))
        return std::nullopt;
    result.output = sustained * finance.hoursPerMonth * finance.utilisation;
    result.input = result.output * inputPerOutput;
    return result;
}

Money apiCost(const ApiPrices &prices, const MonthlyTokens &tokens)
{
    const double hit = tokens.cachedShare;
    return tokens.input * (prices.input * (1.0 - hit) + prices.cachedInput * hit) +
           tokens.output * prices.output;
}

double costFactor(const ApiPrices &prices, const MonthlyTokens &tokens, int year)
{
    const double yearly = (1.0 + prices.driftPerYear) * (1.0 + tokens.growthPerYear);
    return yearly == 1.0 || year == 1 ? 1.0 : power(yearly, year - 1);
}

} // namespace suanchou::cost
