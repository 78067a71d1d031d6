// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/provenance.h"
#include "model/quantity/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Prices of cards, rent, hosted APIs and energy, and the rates that a plan is costed with.
namespace suanchou::catalog {

using namespace suanchou::quantity;

enum class Currency : std::uint8_t { Cny, Usd, Eur, Jpy, Gbp, Hkd, Sgd, Inr, Krw, Twd, Aud, Cad, Myr, Chf };
inline constexpr std::size_t currencyCount = 14;

std::string_view currencyCode(Currency currency); ///< ISO 4217
std::optional<Currency> currencyFromCode(std::string_view code);

struct GpuPrice {
    std::string accelerator;
    std::string market; ///< CN, US, EU, …
    Currency currency = Currency::Usd;
    Ranged<Money> price;
    bool used = false;
    std::string basis; ///< list, street, tender, …
    std::vector<std::string> notes;
    bool operator==(const GpuPrice &) const = default;
};

struct Commitment {
    int years = 1;
    std::string kind; ///< standard, savings-plan, committed-use
    bool upfront = false;
    MoneyPerSecond price{}; ///< whole instance, spread over the term
    bool operator==(const Commitment &) const = default;
};

/// What a row of a rent list is.
enum class OfferKind : std::uint8_t {
    Seller,    ///< somebody asks this price
    Market,    ///< the lowest price or the range seen on a market
    Reference, ///< quoted by an article or a report
};

struct RentOffer {
    OfferKind kind = OfferKind::Seller;
    std::string provider;
    std::string instance;
    std::string accelerator; ///< accelerator id; empty when the label could not be matched
    std::string acceleratorLabel;
    std::string region;
    double accelerators = 0; ///< per instance; fractional instances exist
    Currency currency = Currency::Usd;
    MoneyPerSecond onDemand{}; ///< whole instance; 0 where only spot is listed
    std::optional<MoneyPerSecond> spot;
    std::optional<MoneyPerSecond> reserved1y; ///< cheapest without a payment in advance
    std::optional<MoneyPerSecond> reserved3y;
    std::vector<Commitment> commitments;
    int vcpus = 0; ///< 0 when not stated
    std::optional<Bytes> hostMemory;
    std::vector<std::string> notes;
    Provenance from;
    bool operator==(const RentOffer &) const = default;
};

struct ApiPrice {
    std::string provider;
    std::string model;   ///< as the provider calls it
    std::string modelId; ///< catalogue id; empty when it is no model of the catalogue
    Currency currency = Currency::Usd;
    MoneyPerToken input{};
    std::optional<MoneyPerToken> cachedInput;
    MoneyPerToken output{};
    std::int64_t contextLimit = 0; ///< 0 when not stated
    bool current = true;           ///< false for history rows that have ended
    std::string window;            ///< "peak", "off-peak" or empty
    std::string windowHours;       ///< when the window applies, in words of the seller
    std::string validFrom;         ///< ISO dates of the maker's own price history; empty otherwise
    std::string validTo;
    std::vector<std::string> notes;
    Provenance from;
    bool operator==(const ApiPrice &) const = default;
};

struct Tariff {
    std::string region;      ///< ISO 3166 alpha-2, or EU
    bool industrial = false; ///< an industrial tariff; else one for businesses in general
    Currency currency = Currency::Cny;
    Ranged<MoneyPerJoule> price;
    std::vector<std::string> notes;
    bool operator==(const Tariff &) const = default;
};

/// Multipliers on a base tariff by period, from the dearest to the cheapest.
struct TimeOfUse {
    std::string id;
    std::string name; ///< of the place; empty: the id
    std::string region;
    std::vector<double> multipliers;
    std::vector<double> byHour; ///< the multiplier of each of the 24 hours; empty where the hours are not known
    std::vector<std::string> notes;
    Provenance from;
    bool operator==(const TimeOfUse &) const = default;
};

struct PueFigure {
    std::string id; ///< air-enterprise, liquid, industry-average, hyperscale, …
    Ranged<Ratio> value;
    bool operator==(const PueFigure &) const = default;
};

struct CarbonFactor {
    std::string region;
    Co2PerJoule factor{};
    Provenance from;
    bool operator==(const CarbonFactor &) const = default;
};

struct ColocationPrice {
    std::string id;
    Currency currency = Currency::Usd;
    bool perRack = false;   ///< per rack and month instead of per kW and month
    Ranged<Money> perMonth; ///< for 1 kW or one rack
    bool operator==(const ColocationPrice &) const = default;
};

struct BookLife {
    std::string id;
    Seconds life{};
    Provenance from;
    bool operator==(const BookLife &) const = default;
};

struct ResidualValue {
    std::string label;
    Seconds age{};
    Ranged<Ratio> share; ///< of the price when new
    bool resale = true;  ///< false: price of a new one, not resale
    bool operator==(const ResidualValue &) const = default;
};

/// What a commitment costs against on-demand, where a seller states it for a family of instances.
struct CommitmentRatio {
    std::string provider;
    std::string term;
    int years = 1;
    Ranged<Ratio> ofOnDemand;
    bool operator==(const CommitmentRatio &) const = default;
};

/// Median rent of one GPU and hour over providers, per month.
struct RentIndexPoint {
    std::string accelerator; ///< accelerator id
    std::string month;
    MoneyPerGpuSecond usd{};
    Provenance from;
    bool operator==(const RentIndexPoint &) const = default;
};

/// An amount of money that plans use, such as the price of a licence per GPU and year.
struct EconomyAmount {
    std::string id;
    Currency currency = Currency::Usd;
    std::string per; ///< unit of the denominator: gpu-year, rack-month, megawatt, run, …
    Ranged<Money> amount;
    bool operator==(const EconomyAmount &) const = default;
};

/// A planning rate such as maintenance per year or the one-year reservation discount.
struct EconomyFigure {
    std::string id;
    Ranged<Ratio> value;
    bool operator==(const EconomyFigure &) const = default;
};

struct ExchangeRates {
    std::array<double, currencyCount> perUsd{}; ///< units of the currency for one US dollar
    Provenance from;
    bool operator==(const ExchangeRates &) const = default;
};

} // namespace suanchou::catalog
