// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/objectreader.h"
#include "model/catalog/records.h"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

// What the files hold before references between records are checked. Internal to model/catalog.
namespace suanchou::catalog {

/// Where a record came from, kept for errors that show only when all files are read.
struct Origin {
    std::string file;
    std::string place; ///< JSON pointer of the record
    bool own = false;  ///< from the user's own file
};

template <class Record>
struct Collected {
    Record record;
    Origin origin;
    std::optional<Record> replaced; ///< the shipped record that an own one took the place of
};

struct RawGgufType {
    GgufType type;
    std::string fallback;
};

struct RawGgufRule {
    GgufRule rule;
    std::string type;
};

struct RawGgufMix {
    std::string id;
    std::string base;
    std::vector<RawGgufRule> rules;
    Provenance from;
};

struct RawNumberFormat {
    NumberFormat format;
    std::string mix;
};

template <class Record>
const std::string &idOf(const Record &record)
{
    return record.id;
}
inline const std::string &idOf(const RawGgufType &raw) { return raw.type.id; }
inline const std::string &idOf(const RawNumberFormat &raw) { return raw.format.id; }
inline const std::string &idOf(const CarbonFactor &factor) { return factor.region; }

/// Records with an id. A record of an own file takes the place of a shipped one; any other repetition is an error.
template <class Record>
class Table {
public:
    void add(Record record, ObjectReader &reader, bool own, std::string_view idKey = "id")
    {
        const std::string id = idOf(record);
        Collected<Record> entry{std::move(record),
                                {std::string(reader.context().file), reader.place().pointer(), own},
                                std::nullopt};
        const auto known = m_index.find(id);
        if (known == m_index.end()) {
            m_index.emplace(id, m_entries.size());
            m_entries.push_back(std::move(entry));
            return;
        }
        Collected<Record> &place = m_entries[known->second];
        if (!own || place.origin.own) {
            reader.refuse(idKey, ReadErrorCode::DuplicateId, id, "an id that occurs once");
            return;
        }
        entry.replaced = std::move(place.record);
        place = std::move(entry);
    }
    std::vector<Collected<Record>> &entries() { return m_entries; }
    /// Index of the record with this id, or -1.
    int indexOf(std::string_view id) const
    {
        const auto known = m_index.find(std::string(id));
        return known == m_index.end() ? -1 : static_cast<int>(known->second);
    }

private:
    std::vector<Collected<Record>> m_entries;
    std::unordered_map<std::string, std::size_t> m_index;
};

/// Records that stand for themselves; own ones come after the shipped ones.
template <class Record>
class List {
public:
    void add(Record record, ObjectReader &reader, bool own)
    {
        m_entries.push_back({std::move(record),
                             {std::string(reader.context().file), reader.place().pointer(), own},
                             std::nullopt});
    }
    std::vector<Collected<Record>> &entries() { return m_entries; }

private:
    std::vector<Collected<Record>> m_entries;
};

struct CollectedRecords {
    Table<ModelSpec> models;
    Table<RawNumberFormat> formats;
    Table<RawGgufType> ggufTypes;
    Table<RawGgufMix> ggufMixes;
    Table<Accelerator> accelerators;
    Table<Processor> processors;
    Table<Server> servers;
    Table<NetworkItem> network;
    Table<LinkType> links;
    Table<StorageItem> storage;
    List<RentOffer> rentOffers;
    List<ApiPrice> apiPrices;
    List<GpuPrice> gpuPrices;
    List<Tariff> tariffs;
    Table<TimeOfUse> timeOfUse;
    Table<PueFigure> pue;
    Table<CarbonFactor> carbon;
    Table<ColocationPrice> colocation;
    Table<BookLife> bookLives;
    List<ResidualValue> residualValues;
    List<CommitmentRatio> commitments;
    List<RentIndexPoint> rentIndex;
    Table<EconomyFigure> rates;
    Table<EconomyAmount> amounts;
    std::optional<ExchangeRates> exchange;
    std::string asOf;
};

// One reader for each kind of file. `root` is the document; its header and sources have been read.
void readModels(ObjectReader &root, CollectedRecords &into, bool own);
void readFormats(ObjectReader &root, CollectedRecords &into, bool own);
void readAccelerators(ObjectReader &root, CollectedRecords &into, bool own);
void readProcessors(ObjectReader &root, CollectedRecords &into, bool own);
void readServers(ObjectReader &root, CollectedRecords &into, bool own);
void readNetwork(ObjectReader &root, CollectedRecords &into, bool own);
void readStorage(ObjectReader &root, CollectedRecords &into, bool own);
void readRentOffers(ObjectReader &root, CollectedRecords &into, bool own);
void readApiPrices(ObjectReader &root, CollectedRecords &into, bool own);
void readGpuPrices(ObjectReader &root, CollectedRecords &into, bool own);
void readEconomy(ObjectReader &root, CollectedRecords &into, bool own);

} // namespace suanchou::catalog
