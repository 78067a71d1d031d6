// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/quantity/units.h"

#include <array>
#include <cstdint>
#include <optional>

namespace suanchou::cost {

using namespace suanchou::quantity;

/// A line of the bill of materials.
enum class CapexItem : std::uint8_t { Gpus, Servers, Network, Storage, Other, Stated, End };
/// A yearly line of the running cost of owned hardware.
enum class OpexItem : std::uint8_t {
    Electricity, Colocation, Maintenance, Staff, Licences, ModelUpdate, Other, End
};
inline constexpr std::size_t capexItemCount = static_cast<std::size_t>(CapexItem::End);
inline constexpr std::size_t opexItemCount = static_cast<std::size_t>(OpexItem::End);

struct Power {
    Watts it{};       ///< at full load
    Watts average{};  ///< IT power at the scenario's utilisation
    Watts facility{}; ///< average × PUE
    Ratio pue{};
    Joules perYear{}; ///< facility energy
    KilogramsCo2 co2PerYear{};
    bool operator==(const Power &) const = default;
};

struct OwnCost {
    std::optional<Money> capex;
    std::array<Money, capexItemCount> capexLines{};
    std::array<MoneyPerSecond, opexItemCount> opexLines{};
    MoneyPerSecond opex{};
    MoneyPerSecond perHour{};          ///< running cost per installed hour
    std::optional<MoneyPerSecond> amortisedPerHour;
    std::optional<MoneyPerSecond> perMonth;
    std::optional<Money> total;        ///< capex + opex over the horizon − salvage
    std::optional<Money> npv;          ///< net present cost, positive
    std::optional<MoneyPerToken> perToken;
    std::optional<bool> withinBudget;
    std::optional<Money> salvage;
    bool operator==(const OwnCost &) const = default;
};

struct RentCost {
    std::optional<MoneyPerSecond> perHour; ///< of the whole deployment while it is up
    std::optional<MoneyPerSecond> perMonth;
    std::optional<MoneyPerSecond> perYear; ///< first year
    std::optional<Money> total;
    std::optional<Money> npv;
    std::optional<MoneyPerToken> perToken;
    std::optional<Money> reservedTotal;    ///< the same deployment under the catalogue's one-year reservation
    const catalog::RentOffer *offer = nullptr; ///< catalogue offer used; null when the price was stated
    bool operator==(const RentCost &) const = default;
};

struct ApiCost {
    std::optional<MoneyPerSecond> perDay;
    std::optional<MoneyPerSecond> perMonth;
    std::optional<MoneyPerSecond> perYear;
    std::optional<Money> total;
    std::optional<MoneyPerToken> perToken; ///< all cost over output tokens
    const catalog::ApiPrice *price = nullptr;
    bool operator==(const ApiCost &) const = default;
};

/// Why a comparison has no figure.
enum class Absence : std::uint8_t { None, NoCapex, NoRentPrice, NoApiPrice, NoThroughput, OwnNeverCheaper, NoSignChange };

struct Comparison {
    std::optional<Seconds> breakEvenHours;       ///< busy or installed hours until own equals rent (CM-12)
    std::optional<Seconds> breakEvenMonth;       ///< fractional, interpolated inside the month (CM-15)
    std::optional<Ratio> breakEvenUtilisation;   ///< CM-13
    std::optional<Seconds> breakEvenMonthApi;
    std::optional<TokenRate> breakEvenTokens;    ///< output tokens per time at which own equals API (CM-14)
    std::optional<Money> saving;                 ///< rent total − own total over the horizon
    std::optional<Money> npv;                    ///< of the saving
    std::optional<Ratio> irr;
    std::optional<Ratio> roi;
    std::optional<Seconds> payback;
    std::optional<Seconds> discountedPayback;
    Absence breakEvenAbsence = Absence::None;
    Absence apiAbsence = Absence::None;
    bool operator==(const Comparison &) const = default;
};

struct CostReport {
    catalog::Currency currency = catalog::Currency::Cny;
    Power power;
    OwnCost own;
    RentCost rent;
    ApiCost api;
    Comparison comparison;
    bool operator==(const CostReport &) const = default;
};

} // namespace suanchou::cost
