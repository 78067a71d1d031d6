// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/cost/fabric.h"
#include "model/quantity/units.h"
#include "model/scenario/scenario.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

// What a cost report holds. All money is in CostReport::currency. Months are twelfths of a year.
namespace suanchou::cost {

using namespace suanchou::quantity;

/// A line of the bill of materials.
enum class CapexItem : std::uint8_t {
    Gpus,
    Servers,
    Network,
    Storage,
    Other,
    Stated,
    Duty,
    Installation,
    Spares,
    Facility, ///< racks, power supply and cooling
    Contingency,
    Vat, ///< that cannot be deducted
    End
};
/// A yearly line of the running cost of owned hardware.
enum class OpexItem : std::uint8_t {
    Electricity,
    Colocation,
    Maintenance,
    Staff,
    Licences,
    ModelUpdate,
    Other,
    Insurance,
    Downtime,
    End
};
inline constexpr std::size_t capexItemCount = static_cast<std::size_t>(CapexItem::End);
inline constexpr std::size_t opexItemCount = static_cast<std::size_t>(OpexItem::End);
inline constexpr std::size_t rentKindCount = 5; ///< as scenario::Commitment counts

struct Power {
    Watts it{};       ///< nameplate of the machines, or the stated power
    Watts load{};     ///< draw at full load; the stated power where one was stated
    Watts average{};  ///< IT power at the scenario's utilisation
    Watts facility{}; ///< average × PUE
    Ratio pue{};
    Joules perYear{};          ///< facility energy
    KilogramsCo2 co2PerYear{}; ///< of the energy, and the hardware's share per year of its life
    bool operator==(const Power &) const = default;
};

/// What is bought in a line of the bill.
enum class BillPart : std::uint8_t {
    Accelerators,
    Systems,
    Chassis,
    HostProcessors, ///< of machines with accelerators, where the scenario states them
    MainMemory,     ///< of machines that processors are bought for
    NetworkCards,
    LeafSwitches,
    SpineSwitches,
    CoreSwitches,
    Cables, ///< copper, inside a rack
    Optics, ///< one at each end of a link between racks
    Drives,
    End
};
inline constexpr std::size_t billPartCount = static_cast<std::size_t>(BillPart::End);

/// Why a line has no amount.
enum class BillAbsence : std::uint8_t {
    None,
    NotNeeded,
    NoPrice, ///< the catalogue knows the item but no price
    NoItem,  ///< the catalogue has nothing of this kind
};

struct BillLine {
    BillPart part = BillPart::End;
    CapexItem item = CapexItem::End;
    BillAbsence absence = BillAbsence::NotNeeded;
    double quantity = 0;
    std::optional<Money> amount; ///< quantity × typical price
    std::optional<Money> low;    ///< at the price record's low and high, where it has them
    std::optional<Money> high;
    const std::string *name = nullptr;                        ///< the catalogue's name of the item
    const catalog::Provenance *source = nullptr;              ///< of the price
    catalog::Currency priceCurrency = catalog::Currency::Cny; ///< in which the source states it
    bool operator==(const BillLine &) const = default;
};

struct Bill {
    std::array<BillLine, billPartCount> lines{}; ///< by BillPart
    std::optional<Money> total; ///< absent when accelerators and their machines have no price
    std::optional<Money> low;   ///< sum of the low amounts (typical where a line has none)
    std::optional<Money> high;
    bool incomplete = false; ///< a needed line has no price
    bool exportControlled = false;
    const catalog::Server *server = nullptr; ///< the machine (or chassis) the devices sit in
    int servers = 0;
    Fabric fabric; ///< between the machines
    Watts hostPower{}; ///< of the host processors of all machines
    bool operator==(const Bill &) const = default;

    const BillLine &operator[](BillPart part) const { return lines[static_cast<std::size_t>(part)]; }
    BillLine &operator[](BillPart part) { return lines[static_cast<std::size_t>(part)]; }
};

struct OwnCost {
    std::optional<Money> capex;
    std::array<Money, capexItemCount> capexLines{};
    std::array<MoneyPerSecond, opexItemCount> opexLines{}; ///< a year has 8760 hours and twelve months
    MoneyPerSecond opex{};
    MoneyPerSecond perHour{}; ///< running cost per installed hour; monthly items over hours_per_month
    std::optional<MoneyPerSecond> amortisedPerHour;
    std::optional<MoneyPerSecond> perMonth; ///< amortised, for one month of hours_per_month
    std::optional<Money> total;             ///< capex + opex over the horizon − salvage, before tax
    std::optional<Money> npv;               ///< net present cost, positive, after tax
    std::optional<MoneyPerToken> perToken;
    std::optional<bool> withinBudget;
    std::optional<Money> salvage; ///< at the end of the horizon
    std::optional<Money> capexLow; ///< with the low and the high prices of the catalogue's ranges
    std::optional<Money> capexHigh;
    std::optional<Money> vat;                 ///< in the purchase, where a rate is stated
    std::optional<Money> depreciation;        ///< of the first year
    std::optional<MoneyPerSecond> instalment; ///< of a loan or a lease
    std::optional<Money> interest;            ///< over the horizon
    std::optional<MoneyPerSecond> annual;     ///< level yearly cost with the same present worth
    std::optional<MoneyPerToken> perInputToken; ///< an output token costs outputWeight input tokens
    std::optional<MoneyPerToken> perOutputToken;
    std::optional<MoneyPerSecond> perUser; ///< for each user that is served at the same time
    std::optional<Money> perRun;           ///< of a training run
    bool operator==(const OwnCost &) const = default;
};

struct RentCost {
    std::optional<MoneyPerSecond> perHour; ///< of the whole deployment while it is up
    std::optional<MoneyPerSecond> perMonth;
    std::optional<MoneyPerSecond> perYear; ///< first year
    std::optional<Money> total;
    std::optional<Money> npv;
    std::optional<MoneyPerToken> perToken;
    std::optional<Money> reservedTotal; ///< the same deployment under the catalogue's one-year reservation
    std::optional<MoneyPerSecond> annual;      ///< level yearly cost with the same present worth
    std::optional<MoneyPerSecond> perUser;
    std::optional<Money> perRun;
    const catalog::RentOffer *offer = nullptr; ///< catalogue offer used; null when the price was stated
    int providers = 0;                         ///< how many providers' median the offer is
    bool operator==(const RentCost &) const = default;
};

struct ApiCost {
    std::optional<MoneyPerSecond> perDay;
    std::optional<MoneyPerSecond> perMonth;
    std::optional<MoneyPerSecond> perYear; ///< first year
    std::optional<Money> total;
    std::optional<MoneyPerToken> perToken; ///< all cost over output tokens
    std::optional<MoneyPerSecond> perUser;
    const catalog::ApiPrice *price = nullptr;
    bool official = false; ///< the maker's own price
    int providers = 0;     ///< else the median of so many
    bool operator==(const ApiCost &) const = default;
};

/// Why a comparison has no figure.
enum class Absence : std::uint8_t {
    None,
    NoCapex,
    NoRentPrice,
    NoApiPrice,
    NoThroughput, ///< neither a demand nor a sustained throughput is known
    OwnNeverCheaper,
    NoSignChange,  ///< the savings never change sign: no rate of return
    BilledAnyway,  ///< a commitment is paid busy or not, so utilisation decides nothing
    BeyondHorizon, ///< not paid back within the horizon
};

struct Comparison {
    std::optional<Seconds>
        breakEvenHours; ///< hours of use until renting them has cost as much as owning (CM-12)
    std::optional<Seconds>
        breakEvenMonth; ///< fractional, interpolated inside the month (CM-15), no residual value
    std::optional<Seconds>
        breakEvenMonthResale;                  ///< the same when the hardware can be sold at its resale value
    std::optional<Ratio> breakEvenUtilisation; ///< CM-13
    std::optional<MoneyPerGpuSecond> breakEvenRent; ///< rent at which both cost the same over the horizon
    std::optional<Seconds> breakEvenMonthApi;
    std::optional<TokenRate> breakEvenTokens; ///< output tokens per time at which own equals API (CM-14)
    std::optional<Money> saving;              ///< rent total − own total over the horizon, before tax
    std::optional<Money> npv;                 ///< of the saving
    std::optional<Ratio> irr;
    std::optional<Ratio> roi; ///< saving over capex
    std::optional<Seconds> payback;
    std::optional<Seconds> discountedPayback;
    Absence breakEvenAbsence = Absence::None;
    Absence utilisationAbsence = Absence::None;
    Absence returnAbsence = Absence::None; ///< of the rate of return
    Absence paybackAbsence = Absence::None;
    Absence apiAbsence = Absence::None;
    bool breakEvenBeyondHorizon = false; ///< breakEvenMonth is later than the horizon
    bool apiBreakEvenBeyondHorizon = false;
    bool tokensBeyondCapacity = false; ///< breakEvenTokens is more than the deployment can produce
    bool operator==(const Comparison &) const = default;
};

/// Own the base, rent the burst: mean cost of a year at the first year's prices. See hybrid.h.
struct HybridCost {
    std::optional<Gpus> own;      ///< base that costs least, in whole replicas where a plan says how large one is
    std::optional<Ratio> owningShare; ///< busy share of the hours above which a GPU is worth owning, a / (p - e)
    std::optional<MoneyPerSecond> perYear;      ///< with that base, on demand above it
    std::optional<MoneyPerSecond> allOwn;       ///< owning up to the peak
    std::optional<MoneyPerSecond> allRent;      ///< on demand throughout
    std::optional<MoneyPerSecond> reservedBase; ///< that base reserved instead of owned
    std::optional<MoneyPerSecond> reservedMix;  ///< the cheapest reservation, on demand above it
    std::optional<MoneyPerSecond> layered;      ///< each layer as it is cheapest: own, reserved, on demand, spot
    std::optional<Gpus> layeredOwn;
    std::optional<Gpus> layeredReserved;
    std::optional<MoneyPerSecond> ruleByUse;    ///< articles' rule by the load of the hour, reserved hours paid while used
    std::optional<MoneyPerSecond> ruleReserved; ///< the same as reservations are billed
    bool operator==(const HybridCost &) const = default;
};

/// Failures and spare machines.
struct Availability {
    std::optional<Ratio> node;
    std::optional<Ratio> service;     ///< all needed nodes work, spare ones counted
    std::optional<Seconds> downtime;  ///< of a year
    bool operator==(const Availability &) const = default;
};

/// When to replace the hardware by a newer one, at one of the reviews.
struct UpgradeCost {
    std::optional<Seconds> when;  ///< the review at which replacing costs least; absent where keeping does
    std::optional<Money> saving;  ///< over keeping the hardware to the end; negative at the best review where keeping wins
    bool operator==(const UpgradeCost &) const = default;
};

/// Part of the tokens from hardware of one's own, the rest from an API.
struct SplitCost {
    std::optional<Money> total;       ///< over the horizon
    std::optional<Ratio> breakEven;   ///< share of the tokens from which owning costs less than the API
    bool operator==(const SplitCost &) const = default;
};

struct CostReport {
    catalog::Currency currency = catalog::Currency::Cny;
    Power power;
    Bill bill;
    OwnCost own;
    RentCost rent;
    ApiCost api;
    Comparison comparison;
    HybridCost hybrid;
    Availability availability;
    UpgradeCost upgrade;
    SplitCost split;
    bool operator==(const CostReport &) const = default;
};

} // namespace suanchou::cost
