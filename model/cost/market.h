// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/records.h"
#include "model/cost/costing.h"
#include "model/quantity/units.h"
#include "model/scenario/scenario.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace suanchou::catalog {
class Catalog;
}

// What the catalogue's markets ask for one accelerator and for one model: the choice among many records is made here,
// once, by rules that do not depend on a scenario. Prices stay in the currency of their record.
namespace suanchou::cost {

using namespace suanchou::quantity;

/// Where somebody buys who counts in a currency: records of this market come first.
enum class Region : std::uint8_t { China, World, End };
inline constexpr std::size_t regionCount = static_cast<std::size_t>(Region::End);

constexpr Region regionOf(catalog::Currency currency)
{
    return currency == catalog::Currency::Cny ? Region::China : Region::World;
}

/// A price of the catalogue with the record that carries it.
struct ListPrice {
    const catalog::Ranged<Money> *amount = nullptr;
    catalog::Currency currency = catalog::Currency::Usd;
    bool operator==(const ListPrice &) const = default;
};

struct ServerQuote {
    const catalog::Server *server = nullptr;
    ListPrice price; ///< no amount where the catalogue has no price for the machine
};

struct CardQuote {
    const catalog::GpuPrice *record = nullptr; ///< lower median of the new cards of the market
    int records = 0;                           ///< how many the median was taken of
};

/// Typical rent: each provider counts with the lowest price it lists, the typical one is the lower median of these.
/// Sellers of the buyer's market alone where there are three or more, else all sellers.
struct RentQuote {
    const catalog::RentOffer *offer = nullptr;
    MoneyPerGpuSecond price{}; ///< in offer->currency
    int providers = 0;
};

inline constexpr std::size_t systemChoices = 6;

struct HardwareMarket {
    std::array<ServerQuote, systemChoices>
        systems{}; ///< servers that come with this accelerator, smallest first
    int systemCount = 0;
    CardQuote card;
    std::array<RentQuote, rentKindCount> rent{};
};

/// One kind of part for a network or for storage.
struct PartQuote {
    const std::string *name = nullptr;
    ListPrice price;
    int ports = 1;
};

/// Bandwidth that nodes are joined with.
enum class FabricClass : std::uint8_t {
    Desktop, ///< 10 GbE, built in
    Card,    ///< 100 GbE for machines with PCIe cards
    Rail,    ///< 400 Gbit/s, one card for each accelerator of a machine with a switched link
    End
};
inline constexpr std::size_t fabricClassCount = static_cast<std::size_t>(FabricClass::End);

struct FabricMarket {
    PartQuote networkCard;
    PartQuote networkSwitch;
    PartQuote cable; ///< copper with its plugs
    PartQuote optic;
};

struct StorageMarket {
    const catalog::StorageItem *drive = nullptr;
    const catalog::Ranged<MoneyPerByte> *price = nullptr;
    catalog::Currency currency = catalog::Currency::Usd;
};

/// What any deployment may need, whatever the accelerator.
struct PartsMarket {
    std::array<ServerQuote, systemChoices> chassis{}; ///< machines without accelerators, smallest first
    int chassisCount = 0;
    std::array<ServerQuote, systemChoices> barebones{}; ///< machines without processors, smallest first
    int bareboneCount = 0;
    const catalog::EconomyAmount *memory = nullptr; ///< price of a gigabyte of server memory
    std::array<FabricMarket, fabricClassCount> fabric{};
    StorageMarket storage;
};

struct ModelMarket {
    const catalog::ApiPrice *price = nullptr;
    bool official = false; ///< the model's maker sells it at this price
    int providers = 0;     ///< how many the median was taken of, where it is no official price
    /// One of each provider, the cheapest first by a blend of three input tokens to one output token: the maker's own dated
    /// price where it has one (outside peak hours), else the provider's cheapest current one.
    std::vector<const catalog::ApiPrice *> offers;
    const catalog::ApiPrice *offerOf(std::string_view provider) const; ///< null: it does not sell the model
};

/// Region-dependent planning figures; null where the catalogue has none.
struct PlanningRates {
    const catalog::Tariff *tariff = nullptr;
    const catalog::PueFigure *pue = nullptr;
    const catalog::CarbonFactor *carbon = nullptr;
    const catalog::EconomyFigure *maintenance = nullptr; ///< of capex per year
    const catalog::EconomyFigure *loadShare = nullptr;   ///< draw under full load over nameplate
    const catalog::EconomyFigure *idleShare = nullptr;   ///< idle draw over draw under full load
    const catalog::EconomyFigure *serverOverGpus =
        nullptr;                                          ///< price of a server over that of its accelerators
    const catalog::EconomyFigure *spotRatio = nullptr;    ///< spot over on-demand price
    const catalog::EconomyFigure *interruption = nullptr; ///< extra hours of interrupted work
    const catalog::EconomyFigure *failures = nullptr;     ///< of a GPU in a year
    const catalog::EconomyFigure *resale = nullptr; ///< share of its price that a year leaves of hardware
    /// The system with the median nameplate power over that of its accelerators' boards, and that ratio.
    const catalog::Server *hostPower = nullptr;
    double systemOverBoards = 1.0;
    /// Over the on-demand price, by commitment; lower median of what sellers state.
    std::array<const catalog::CommitmentRatio *, rentKindCount> commitment{};
};

/// The typical value, or `otherwise` where the catalogue has none.
inline double typical(const catalog::EconomyFigure *figure, double otherwise)
{
    return figure ? inRatio(figure->value.typical) : otherwise;
}

/// Chooses by scanning the catalogue (microseconds). `market` says whose records come first.
HardwareMarket hardwareMarket(const catalog::Catalog &catalog, std::string_view accelerator, Region market);
PartsMarket partsMarket(const catalog::Catalog &catalog, Region market);
ModelMarket modelMarket(const catalog::Catalog &catalog, const catalog::ModelSpec &model, Region market);
PlanningRates planningRates(const catalog::Catalog &catalog, Region market);

/// Business tariff of a place as carbon factors name it (US, CN-E: that of CN), in the market's currency first. Null where
/// the catalogue has none.
const catalog::Tariff *tariffAt(const catalog::Catalog &catalog, std::string_view region, Region market);

/// Tariff and grid of a finance part: those of its stated region, else the market's own. Null where there is none.
const catalog::Tariff *tariffOf(const scenario::Finance &finance, const catalog::Catalog &catalog,
                                const PlanningRates &rates);
const catalog::CarbonFactor *carbonOf(const scenario::Finance &finance, const catalog::Catalog &catalog,
                                      const PlanningRates *rates);
/// Multipliers of the tariff over the day; null without a stated schedule.
const catalog::TimeOfUse *scheduleOf(const scenario::Finance &finance, const catalog::Catalog &catalog);

/// Every choice made in advance: look-ups take tens of nanoseconds. The catalogue must outlive the book and not move.
class PriceBook {
public:
    explicit PriceBook(const catalog::Catalog &catalog);

    const HardwareMarket &hardware(std::string_view accelerator, Region market) const;
    const ModelMarket &model(std::string_view id, Region market) const;
    const PartsMarket &parts(Region market) const { return m_parts[static_cast<std::size_t>(market)]; }
    const PlanningRates &rates(Region market) const { return m_rates[static_cast<std::size_t>(market)]; }
    const catalog::ExchangeRates &exchange() const { return *m_exchange; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <class Quote>
    using ById = std::unordered_map<std::string, std::array<Quote, regionCount>, Hash, std::equal_to<>>;

    ById<HardwareMarket> m_hardware;
    ById<ModelMarket> m_models;
    std::array<PartsMarket, regionCount> m_parts;
    std::array<PlanningRates, regionCount> m_rates;
    const catalog::ExchangeRates *m_exchange;
};

} // namespace suanchou::cost
