// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/costing.h"
#include "model/cost/market.h"
#include "model/scenario/scenario.h"

#include <optional>

// Rent (CM-9). On-demand and spot instances bill the hours they are up, `hours_per_year × utilisation`; a commitment
// bills all 8760 hours of a year, busy or not. Spot work that is interrupted runs again: its hours grow by the overhead.
namespace suanchou::cost {

/// A deployment's rent, ready for arithmetic.
struct RentTerms {
    scenario::Commitment commitment = scenario::Commitment::OnDemand;
    MoneyPerSecond perHour{}; ///< whole deployment while it is up, first year
    MoneyPerSecond monthly{}; ///< storage and egress, 1/12 of a year each month
    Seconds hoursPerYear{};   ///< scheduled hours of a year that the utilisation counts in
    double overhead = 0;      ///< share of extra hours for interrupted work
    double driftPerYear = 0;  ///< price change; a commitment follows when it is renewed
    const catalog::RentOffer *offer = nullptr;
    int providers = 0;
};

struct RentInput {
    const scenario::Rent *rent = nullptr;
    catalog::Currency currency = catalog::Currency::Cny;
    double gpus = 1;
    double nodes = 1;
    const HardwareMarket *hardware = nullptr; ///< null: stated prices only
    const PlanningRates *rates = nullptr;
    const catalog::ExchangeRates *exchange = nullptr;
};

/// Stated price, or the typical offer of the catalogue: for a commitment the providers' own committed prices, else the
/// on-demand price at the median ratio that sellers state (five years without such a ratio: the three-year one).
/// A stated discount replaces the ratio. Absent when there is neither price nor offer.
std::optional<RentTerms> rentTerms(const RentInput &input, scenario::Commitment commitment);

/// The same without a price: commitment, hours, drift and monthly sums.
RentTerms billingOf(const RentInput &input, scenario::Commitment commitment);

/// Years after which a commitment's price is renewed; 1 for on-demand and spot.
int renewalYears(scenario::Commitment commitment);

constexpr bool billsAlways(scenario::Commitment commitment)
{
    return commitment != scenario::Commitment::OnDemand && commitment != scenario::Commitment::Spot;
}

/// Hours billed in a year at a utilisation of 0…1.
Seconds billedHours(const RentTerms &terms, double utilisation);

/// Price of year 1, 2, … over the price of the first year.
double priceFactor(const RentTerms &terms, int year);

/// Rent of a whole year, first year = 1.
Money rentInYear(const RentTerms &terms, double utilisation, int year);

} // namespace suanchou::cost
