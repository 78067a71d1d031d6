// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/readerror.h"
#include "model/catalog/records.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace suanchou::catalog {

/// The text of one JSON file; name is only used in error messages.
struct TextFile {
    std::string_view name;
    std::string_view text;
};

inline constexpr std::size_t maximumTextBytes = std::size_t{16} << 20;
inline constexpr int maximumDepth = 64;

/// Planning figures that are neither a product nor an offer.
struct Economy {
    std::vector<Tariff> tariffs;
    std::vector<TimeOfUse> timeOfUse;
    std::vector<PueFigure> pue;
    std::vector<CarbonFactor> carbon;
    std::vector<ColocationPrice> colocation;
    std::vector<BookLife> bookLives;
    std::vector<ResidualValue> residualValues;
    std::vector<CommitmentRatio> commitments;
    std::vector<RentIndexPoint> rentIndex;
    std::vector<EconomyFigure> rates;   ///< dimensionless planning rates, by id
    std::vector<EconomyAmount> amounts; ///< amounts of money per something, by id
    ExchangeRates exchange;
    bool operator==(const Economy &) const = default;
};

struct CatalogData {
    std::vector<ModelSpec> models;
    std::vector<NumberFormat> formats;
    std::vector<GgufType> ggufTypes;
    std::vector<GgufMix> ggufMixes;
    std::vector<Accelerator> accelerators;
    std::vector<Processor> processors;
    std::vector<Server> servers;
    std::vector<NetworkItem> network;
    std::vector<LinkType> links;
    std::vector<StorageItem> storage;
    std::vector<RentOffer> rentOffers;
    std::vector<ApiPrice> apiPrices;
    std::vector<GpuPrice> gpuPrices;
    Economy economy;
    std::string asOf; ///< latest as_of date of the files read
    bool operator==(const CatalogData &) const = default;
};

/// Everything the program knows about models, formats, machines and prices; immutable once built.
/// Look-ups by id take constant time and return nullptr for an unknown id. Records keep the order of the
/// files.
class Catalog {
public:
    Catalog() = default;
    explicit Catalog(CatalogData data);

    std::span<const ModelSpec> models() const { return m_data.models; }
    std::span<const NumberFormat> formats() const { return m_data.formats; }
    std::span<const GgufType> ggufTypes() const { return m_data.ggufTypes; }
    std::span<const GgufMix> ggufMixes() const { return m_data.ggufMixes; }
    std::span<const Accelerator> accelerators() const { return m_data.accelerators; }
    std::span<const Processor> processors() const { return m_data.processors; }
    /// The processors as devices that models run on, in the same order.
    std::span<const Accelerator> processorDevices() const { return m_processorDevices; }
    std::span<const Server> servers() const { return m_data.servers; }
    std::span<const NetworkItem> network() const { return m_data.network; }
    std::span<const LinkType> links() const { return m_data.links; }
    std::span<const StorageItem> storage() const { return m_data.storage; }
    std::span<const RentOffer> rentOffers() const { return m_data.rentOffers; }
    std::span<const ApiPrice> apiPrices() const { return m_data.apiPrices; }
    std::span<const GpuPrice> gpuPrices() const { return m_data.gpuPrices; }
    const Economy &economy() const { return m_data.economy; }
    const std::string &asOf() const { return m_data.asOf; }
    const CatalogData &data() const { return m_data; }

    const ModelSpec *model(std::string_view id) const;
    const NumberFormat *format(std::string_view id) const;
    /// Also finds processors, as devices.
    const Accelerator *accelerator(std::string_view id) const;
    const Processor *processor(std::string_view id) const;
    const Server *server(std::string_view id) const;
    const NetworkItem *networkItem(std::string_view id) const;
    const StorageItem *storageItem(std::string_view id) const;
    const GgufType *ggufType(std::string_view id) const;
    const EconomyFigure *rate(std::string_view id) const;
    const EconomyAmount *amount(std::string_view id) const;

    /// Carbon intensity of a region's grid (CN, CN-N, US, …), nullptr when there is none.
    const CarbonFactor *carbon(std::string_view region) const;

    bool operator==(const Catalog &other) const { return m_data == other.m_data; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Index = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;

    CatalogData m_data;
    std::vector<Accelerator> m_processorDevices;
    Index m_models;
    Index m_formats;
    Index m_accelerators;
    Index m_processors;
    Index m_servers;
    Index m_network;
    Index m_storage;
    Index m_ggufTypes;
    Index m_rates;
    Index m_amounts;
    Index m_carbon;
};

struct ReadResult {
    Catalog catalog;
    ReadErrors errors;
};

/// Reads the shipped files, then lays the user's own files over them. Both have the same schema
/// (resources/catalog/README.md); the order of the files does not matter, references are checked at the end.
/// A record of an own file replaces the shipped one of the same id, other records are added. A record with an
/// error is left out and every error is reported; a shipped record is never lost through an own file. Never
/// throws.
ReadResult readCatalog(std::span<const TextFile> shipped, std::span<const TextFile> own = {});

/// One rate in units of `to` for one unit of `from`, from the catalogue's dated exchange rates.
double exchangeRate(const ExchangeRates &rates, Currency from, Currency to);

} // namespace suanchou::catalog
