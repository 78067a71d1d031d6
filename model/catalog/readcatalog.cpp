// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/collected.h"
#include "model/catalog/sourcefile.h"

#include <set>
#include <array>

namespace suanchou::catalog {

namespace {

using Json = nlohmann::json;

struct Kind {
    std::string_view name;
    void (*read)(ObjectReader &, CollectedRecords &, bool);
};

constexpr std::array<Kind, 11> kinds{{
    {"models", readModels},
    {"formats", readFormats},
    {"accelerators", readAccelerators},
    {"processors", readProcessors},
    {"servers", readServers},
    {"network", readNetwork},
    {"storage", readStorage},
    {"rent_offers", readRentOffers},
    {"api_prices", readApiPrices},
    {"gpu_prices", readGpuPrices},
    {"economy", readEconomy},
}};

std::string kindNames()
{
    std::string names;
    for (const Kind &kind : kinds)
        names += (names.empty() ? "" : "|") + std::string(kind.name);
    return names;
}

const Kind *readHeader(ObjectReader &root)
{
    const std::string format = root.text("format");
    if (!format.empty() && format != "suanchou/catalog")
        root.refuse("format", ReadErrorCode::WrongHeader, format, "suanchou/catalog");
    const std::int64_t version = root.integer("version", 1, Need::Required);
    if (version != 1)
        root.refuse("version", ReadErrorCode::WrongHeader, std::to_string(version), "1");
    root.find("$about", Need::Optional);
    const std::string name = root.text("kind");
    for (const Kind &kind : kinds) {
        if (kind.name == name)
            return format == "suanchou/catalog" && version == 1 ? &kind : nullptr;
    }
    if (!name.empty())
        root.refuse("kind", ReadErrorCode::WrongHeader, name, kindNames());
    return nullptr;
}

void readFile(const TextFile &file, CollectedRecords &into, ReadErrors &errors, bool own)
{
    const auto parsed = parseStrictJson(file.text, maximumTextBytes, maximumDepth);
    if (const auto *fault = std::get_if<JsonFault>(&parsed)) {
        errors.push_back(faultError(file.name, *fault));
        return;
    }
    FileContext context{file.name, errors, {}};
    ObjectReader root(context, std::get<Json>(parsed), JsonPlace{});
    if (!root.isObject())
        return;
    const Kind *kind = readHeader(root);
    if (!kind)
        return;
    const std::string asOf = root.text("as_of");
    if (asOf > into.asOf)
        into.asOf = asOf;
    readSources(root);
    kind->read(root, into, own);
    root.finish();
}

/// Moves records out of their collection when every reference of theirs resolves, and reports the others.
class Resolver {
public:
    Resolver(CollectedRecords &records, ReadErrors &errors)
        : m_records(records)
        , m_errors(errors)
    {}

    CatalogData resolve()
    {
        CatalogData data;
        data.asOf = m_records.asOf;
        takeAll(m_records.models, data.models);
        takeAll(m_records.accelerators, data.accelerators);
        take(m_records.processors, data.processors, [&](const Collected<Processor> &p) { return isNoAccelerator(p); });
        takeAll(m_records.network, data.network);
        takeAll(m_records.links, data.links);
        takeAll(m_records.storage, data.storage);
        takeFormats(data);
        take(m_records.servers, data.servers, [&](const Collected<Server> &s) {
            return refersToDevice(s.record.accelerator, s.origin);
        });
        ownPricesFirst(m_records.rentOffers, [](const RentOffer &o) { return o.accelerator; });
        ownPricesFirst(m_records.gpuPrices,
                       [](const GpuPrice &p) { return p.accelerator + (p.used ? " used" : " new"); });
        ownPricesFirst(m_records.tariffs, [](const Tariff &t) { return t.region; });
        ownPricesFirst(m_records.apiPrices, [](const ApiPrice &p) { return p.modelId; });
        take(m_records.rentOffers, data.rentOffers, [&](const Collected<RentOffer> &o) {
            return refersToDevice(o.record.accelerator, o.origin);
        });
        take(m_records.gpuPrices, data.gpuPrices, [&](const Collected<GpuPrice> &p) {
            return refersToDevice(p.record.accelerator, p.origin);
        });
        take(m_records.apiPrices, data.apiPrices, [&](const Collected<ApiPrice> &p) {
            return refers(m_records.models, p.record.modelId, p.origin, "model_id");
        });
        takeEconomy(data.economy);
        return data;
    }

private:
    void dangling(const Origin &origin, std::string_view key, std::string_view id)
    {
        m_errors.push_back({origin.file, origin.place + "/" + std::string(key),
                            ReadErrorCode::DanglingReference, std::string(id), "id of a record"});
    }

    /// Plans name accelerators and processors alike.
    bool isNoAccelerator(const Collected<Processor> &entry)
    {
        if (m_records.accelerators.indexOf(entry.record.id) < 0)
            return true;
        m_errors.push_back({entry.origin.file, entry.origin.place + "/id", ReadErrorCode::DuplicateId, entry.record.id,
                            "an id that no accelerator has"});
        return false;
    }

    bool refersToDevice(const std::string &id, const Origin &origin)
    {
        return m_records.processors.indexOf(id) >= 0 || refers(m_records.accelerators, id, origin, "accelerator");
    }

    template <class Record>
    bool refers(const Table<Record> &table, const std::string &id, const Origin &origin, std::string_view key)
    {
        if (id.empty() || table.indexOf(id) >= 0)
            return true;
        dangling(origin, key, id);
        return false;
    }

    /// A price of the user's own takes the place of the shipped ones of the same subject: it is what this user pays, and a
    /// middle of it and of what others ask would be nobody's price.
    template <class Record, class Subject>
    void ownPricesFirst(List<Record> &list, Subject subject)
    {
        std::set<std::string> own;
        for (const Collected<Record> &entry : list.entries()) {
            if (entry.origin.own && !subject(entry.record).empty())
                own.insert(subject(entry.record));
        }
        std::erase_if(list.entries(), [&](const Collected<Record> &entry) {
            return !entry.origin.own && own.contains(subject(entry.record));
        });
    }

    template <class From, class Record, class Keep>
    void take(From &from, std::vector<Record> &into, Keep keep)
    {
        into.reserve(from.entries().size());
        for (auto &entry : from.entries()) {
            if (keep(entry))
                into.push_back(std::move(entry.record));
            else if (entry.replaced)
                into.push_back(std::move(*entry.replaced));
        }
    }

    template <class From, class Record>
    void takeAll(From &from, std::vector<Record> &into)
    {
        take(from, into, [](const auto &) { return true; });
    }

    void takeFormats(CatalogData &data)
    {
        for (Collected<RawGgufType> &entry : m_records.ggufTypes.entries()) {
            GgufType &type = entry.record.type;
            type.fallback = m_records.ggufTypes.indexOf(entry.record.fallback);
            if (type.fallback < 0 && !entry.record.fallback.empty())
                dangling(entry.origin, "fallback", entry.record.fallback);
            data.ggufTypes.push_back(std::move(type));
        }
        std::vector<int> places; // of each collected mixture among those taken, -1 for one left out
        for (Collected<RawGgufMix> &entry : m_records.ggufMixes.entries()) {
            std::optional<GgufMix> mix = resolved(entry.record, entry.origin);
            if (!mix && entry.replaced)
                mix = resolved(*entry.replaced, entry.origin);
            places.push_back(mix ? static_cast<int>(data.ggufMixes.size()) : -1);
            if (mix)
                data.ggufMixes.push_back(std::move(*mix));
        }
        for (Collected<RawNumberFormat> &entry : m_records.formats.entries()) {
            if (place(entry.record, places))
                data.formats.push_back(std::move(entry.record.format));
            else if (entry.replaced && place(*entry.replaced, places))
                data.formats.push_back(std::move(entry.replaced->format));
            if (!place(entry.record, places))
                dangling(entry.origin, "mix", entry.record.mix);
        }
    }

    bool place(RawNumberFormat &raw, const std::vector<int> &places) const
    {
        const int collected = m_records.ggufMixes.indexOf(raw.mix);
        raw.format.ggufMix = collected < 0 ? -1 : places[static_cast<std::size_t>(collected)];
        return raw.mix.empty() || raw.format.ggufMix >= 0;
    }

    std::optional<GgufMix> resolved(const RawGgufMix &raw, const Origin &origin)
    {
        GgufMix mix{raw.id, m_records.ggufTypes.indexOf(raw.base), {}, raw.from};
        bool complete = mix.base >= 0;
        if (!complete)
            dangling(origin, "base", raw.base);
        for (const RawGgufRule &entry : raw.rules) {
            GgufRule &rule = mix.rules.emplace_back(entry.rule);
            rule.type = m_records.ggufTypes.indexOf(entry.type);
            if (rule.type < 0) {
                dangling(origin, "rules", entry.type);
                complete = false;
            }
        }
        return complete ? std::optional<GgufMix>(std::move(mix)) : std::nullopt;
    }

    void takeEconomy(Economy &economy)
    {
        takeAll(m_records.tariffs, economy.tariffs);
        takeAll(m_records.timeOfUse, economy.timeOfUse);
        takeAll(m_records.pue, economy.pue);
        takeAll(m_records.carbon, economy.carbon);
        takeAll(m_records.colocation, economy.colocation);
        takeAll(m_records.bookLives, economy.bookLives);
        takeAll(m_records.residualValues, economy.residualValues);
        takeAll(m_records.commitments, economy.commitments);
        take(m_records.rentIndex, economy.rentIndex, [&](const Collected<RentIndexPoint> &p) {
            return refersToDevice(p.record.accelerator, p.origin);
        });
        takeAll(m_records.rates, economy.rates);
        takeAll(m_records.amounts, economy.amounts);
        if (m_records.exchange)
            economy.exchange = *m_records.exchange;
    }

    CollectedRecords &m_records;
    ReadErrors &m_errors;
};

} // namespace

ReadResult readCatalog(std::span<const TextFile> shipped, std::span<const TextFile> own)
{
    ReadErrors errors;
    CollectedRecords records;
    for (const TextFile &file : shipped)
        readFile(file, records, errors, false);
    for (const TextFile &file : own)
        readFile(file, records, errors, true);
    CatalogData data = Resolver(records, errors).resolve();
    return {Catalog(std::move(data)), std::move(errors)};
}

} // namespace suanchou::catalog
