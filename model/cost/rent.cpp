// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/rent.h"

#include "model/cost/cashflow.h"
#include "model/cost/currency.h"

namespace suanchou::cost {

namespace {

using scenario::Commitment;

const RentQuote &quoteOf(const HardwareMarket &market, Commitment kind)
{
    return market.rent[static_cast<std::size_t>(kind)];
}

MoneyPerSecond perHourOf(const RentInput &in, const RentQuote &quote)
{
    return quote.price * gpus(in.gpus) * exchange(quote.offer->currency, in.currency, *in.exchange);
}

/// Share of the on-demand price that a commitment or a spot instance costs; absent where no seller states one.
std::optional<double> committedShare(const PlanningRates &rates, Commitment commitment)
{
    if (commitment == Commitment::Spot)
        return rates.spotRatio ? std::optional(inRatio(rates.spotRatio->value.typical)) : std::nullopt;
    const catalog::CommitmentRatio *ratio = rates.commitment[static_cast<std::size_t>(commitment)];
    if (!ratio && commitment == Commitment::FiveYears)
        ratio = rates.commitment[static_cast<std::size_t>(Commitment::ThreeYears)];
    return ratio ? std::optional(inRatio(ratio->ofOnDemand.typical)) : std::nullopt;
}

bool offeredPrice(const RentInput &in, Commitment commitment, RentTerms &terms)
{
    if (!in.hardware)
        return false;
    const RentQuote &onDemand = quoteOf(*in.hardware, Commitment::OnDemand);
    const RentQuote &exact = quoteOf(*in.hardware, commitment);
    const bool stated = in.rent->discount.has_value();
    if (exact.offer && !stated) {
        terms.perHour = perHourOf(in, exact);
        terms.offer = exact.offer;
        terms.providers = exact.providers;
        return true;
    }
    if (!onDemand.offer)
        return false;
    double share = 1.0;
    if (stated) {
        share = 1.0 - *in.rent->discount;
    } else if (commitment != Commitment::OnDemand) {
        const auto ratio = in.rates ? committedShare(*in.rates, commitment) : std::nullopt;
        if (!ratio)
            return false;
        share = *ratio;
    }
    terms.perHour = perHourOf(in, onDemand) * share;
    terms.offer = onDemand.offer;
    terms.providers = onDemand.providers;
    return true;
}

} // namespace

RentTerms billingOf(const RentInput &in, Commitment commitment)
{
    RentTerms terms;
    terms.commitment = commitment;
    terms.hoursPerYear = in.rent->hoursPerYear;
    terms.driftPerYear = in.rent->priceDriftPerYear;
    terms.monthly = in.rent->storage.value_or(moneyPerMonth(0)) + in.rent->egress.value_or(moneyPerMonth(0));
    if (commitment == Commitment::Spot)
        terms.overhead =
            in.rent->interruptionOverhead.value_or(in.rates ? typical(in.rates->interruption, 0.0) : 0.0);
    return terms;
}

std::optional<RentTerms> rentTerms(const RentInput &in, Commitment commitment)
{
    RentTerms terms = billingOf(in, commitment);
    const double share = 1.0 - in.rent->discount.value_or(0.0);
    if (in.rent->perNode)
        terms.perHour = *in.rent->perNode * in.nodes * share;
    else if (in.rent->perGpu)
        terms.perHour = *in.rent->perGpu * gpus(in.gpus) * share;
    else if (!offeredPrice(in, commitment, terms))
        return std::nullopt;
    terms.perHour = terms.perHour * (1.0 + in.rent->support.value_or(0.0));
    return terms;
}

int renewalYears(Commitment commitment)
{
    switch (commitment) {
    case Commitment::ThreeYears: return 3;
    case Commitment::FiveYears: return 5;
    default: return 1;
    }
}

Seconds billedHours(const RentTerms &terms, double utilisation)
{
    if (billsAlways(terms.commitment))
        return years(1);
    return terms.hoursPerYear * (utilisation * (1.0 + terms.overhead));
}

double priceFactor(const RentTerms &terms, int year)
{
    if (terms.driftPerYear == 0)
        return 1.0;
    const int term = renewalYears(terms.commitment);
    return power(1.0 + terms.driftPerYear, (year - 1) / term * term);
}

Money rentInYear(const RentTerms &terms, double utilisation, int year)
{
    return terms.perHour * billedHours(terms, utilisation) * priceFactor(terms, year) +
           terms.monthly * years(1);
}

} // namespace suanchou::cost
