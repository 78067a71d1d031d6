// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/market.h"

#include "model/catalog/catalog.h"
#include "model/cost/currency.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <tuple>

namespace suanchou::cost {

namespace {

using catalog::Currency;
using scenario::Commitment;

/// Fewer sellers than this make no market: then records from elsewhere join.
constexpr int fewestSellers = 3;
constexpr std::size_t mostSellers = 128;

bool atHome(Currency currency, Region market)
{
    return (currency == Currency::Cny) == (market == Region::China);
}

/// A seller's lowest price in US dollars, and which record it is.
template <class Record>
struct Seller {
    std::string_view name;
    double usd = 0;
    const Record *record = nullptr;
};

template <class Record>
class Sellers {
public:
    void offer(std::string_view name, double usd, const Record *record)
    {
        if (!(usd > 0))
            return;
        const auto end = m_sellers.begin() + m_count;
        const auto known =
            std::find_if(m_sellers.begin(), end, [&](const auto &s) { return s.name == name; });
        if (known != end) {
            if (usd < known->usd)
                *known = {name, usd, record};
        } else if (m_count < static_cast<int>(mostSellers)) {
            m_sellers[static_cast<std::size_t>(m_count++)] = {name, usd, record};
        }
    }
    int count() const { return m_count; }
    const Record *lowerMedian()
    {
        if (m_count == 0)
            return nullptr;
        const auto middle = m_sellers.begin() + (m_count - 1) / 2;
        std::nth_element(m_sellers.begin(), middle, m_sellers.begin() + m_count,
                         [](const auto &a, const auto &b) { return a.usd < b.usd; });
        return middle->record;
    }

private:
    std::array<Seller<Record>, mostSellers> m_sellers{};
    int m_count = 0;
};

std::optional<MoneyPerSecond> committed(const catalog::RentOffer &offer, int years)
{
    std::optional<MoneyPerSecond> lowest;
    for (const catalog::Commitment &c : offer.commitments)
        if (c.years == years && !c.upfront && (!lowest || c.price < *lowest))
            lowest = c.price;
    return lowest;
}

std::optional<MoneyPerSecond> priceOf(const catalog::RentOffer &offer, Commitment kind)
{
    switch (kind) {
    case Commitment::OnDemand:
        return offer.onDemand > moneyPerHour(0) ? std::optional(offer.onDemand) : std::nullopt;
    case Commitment::OneYear: return offer.reserved1y;
    case Commitment::ThreeYears: return offer.reserved3y;
    case Commitment::FiveYears: return committed(offer, 5);
    case Commitment::Spot: return offer.spot;
    }
    return std::nullopt;
}

/// The catalogue also lists what articles quote and the lowest price seen on a market: they count where nobody sells.
bool isSeller(const catalog::RentOffer &offer) { return offer.kind == catalog::OfferKind::Seller; }

enum class Search : std::uint8_t { Home, Everywhere, Anything };

bool counts(const catalog::RentOffer &offer, Region market, Search search)
{
    switch (search) {
    case Search::Home: return isSeller(offer) && atHome(offer.currency, market);
    case Search::Everywhere: return isSeller(offer);
    case Search::Anything: return true;
    }
    return true;
}

RentQuote rentQuote(const catalog::Catalog &catalog, std::string_view accelerator, Region market,
                    Commitment kind)
{
    for (const Search search : {Search::Home, Search::Everywhere, Search::Anything}) {
        Sellers<catalog::RentOffer> sellers;
        for (const catalog::RentOffer &offer : catalog.rentOffers()) {
            if (offer.accelerator != accelerator || offer.accelerators < 1 || !counts(offer, market, search))
                continue;
            if (const auto price = priceOf(offer, kind)) {
                const double usd = exchange(offer.currency, Currency::Usd, catalog.economy().exchange);
                sellers.offer(offer.provider, price->value() / offer.accelerators * usd, &offer);
            }
        }
        if (search == Search::Home && sellers.count() < fewestSellers)
            continue;
        if (const catalog::RentOffer *offer = sellers.lowerMedian())
            return {offer, *priceOf(*offer, kind) / gpus(offer->accelerators), sellers.count()};
    }
    return {};
}

CardQuote cardQuote(const catalog::Catalog &catalog, std::string_view accelerator, Region market)
{
    for (const bool everywhere : {false, true}) {
        std::array<const catalog::GpuPrice *, mostSellers> found{};
        std::size_t count = 0;
        for (const catalog::GpuPrice &price : catalog.gpuPrices()) {
            const bool wanted =
                price.accelerator == accelerator && !price.used && price.price.typical > money(0);
            if (wanted && (everywhere || atHome(price.currency, market)) && count < found.size())
                found[count++] = &price;
        }
        if (count == 0)
            continue;
        const auto usd = [&](const catalog::GpuPrice *p) {
            return p->price.typical.value() *
                   exchange(p->currency, Currency::Usd, catalog.economy().exchange);
        };
        const auto middle = found.begin() + static_cast<std::ptrdiff_t>((count - 1) / 2);
        std::nth_element(found.begin(), middle, found.begin() + static_cast<std::ptrdiff_t>(count),
                         [&](const auto *a, const auto *b) { return usd(a) < usd(b); });
        return {*middle, static_cast<int>(count)};
    }
    return {};
}

ListPrice listPrice(const std::optional<catalog::Ranged<Money>> &cny,
                    const std::optional<catalog::Ranged<Money>> &usd, Region market)
{
    const bool cnyFirst = market == Region::China;
    for (const bool china : {cnyFirst, !cnyFirst}) {
        const auto &price = china ? cny : usd;
        if (price && price->typical > money(0))
            return {&*price, china ? Currency::Cny : Currency::Usd};
    }
    return {};
}

/// How well a kind of record stands for a machine that one orders; higher is worse.
int rank(catalog::ServerKind kind)
{
    switch (kind) {
    case catalog::ServerKind::System:
    case catalog::ServerKind::Chassis:
    case catalog::ServerKind::Barebone: return 0;
    case catalog::ServerKind::Rack:
    case catalog::ServerKind::Workstation:
    case catalog::ServerKind::Desktop: return 1;
    case catalog::ServerKind::AllInOne: return 2;
    case catalog::ServerKind::Quoted: return 3;
    }
    return 3;
}

double usdOf(const ServerQuote &quote, const catalog::ExchangeRates &rates)
{
    if (!quote.price.amount)
        return 1e18;
    return quote.price.amount->typical.value() * exchange(quote.price.currency, Currency::Usd, rates);
}

/// Keeps one machine for each number of slots: a system before a quoted one, a priced one before one without a price,
/// the market's own currency before a conversion, then the cheaper one.
void keep(std::span<ServerQuote> quotes, int &count, const ServerQuote &candidate, Region market,
          const catalog::ExchangeRates &rates)
{
    const auto key = [&](const ServerQuote &q) {
        const int priced = !q.price.amount ? 2 : atHome(q.price.currency, market) ? 0 : 1;
        return std::tuple(priced == 2 ? 1 : 0, rank(q.server->kind), priced, usdOf(q, rates));
    };
    const auto end = quotes.begin() + count;
    const auto same = std::find_if(quotes.begin(), end,
                                   [&](const auto &q) { return q.server->slots == candidate.server->slots; });
    if (same != end) {
        if (key(candidate) < key(*same))
            *same = candidate;
        return;
    }
    if (count == static_cast<int>(quotes.size()))
        return;
    const auto place = std::find_if(quotes.begin(), end,
                                    [&](const auto &q) { return q.server->slots > candidate.server->slots; });
    std::move_backward(place, end, end + 1);
    *place = candidate;
    ++count;
}

/// The cheapest item of a kind with this bandwidth per port; one without a price when none has one.
PartQuote part(const catalog::Catalog &catalog, catalog::NetworkKind kind, BytesPerSecond speed,
               Region market)
{
    PartQuote best;
    double bestUsd = 0;
    for (const catalog::NetworkItem &item : catalog.network()) {
        if (item.kind != kind || item.bandwidth != speed)
            continue;
        const ListPrice price = listPrice(item.priceCny, item.priceUsd, market);
        const double usd = price.amount
                               ? price.amount->typical.value() *
                                     exchange(price.currency, Currency::Usd, catalog.economy().exchange)
                               : 0;
        if (!best.name || (usd > 0 && (bestUsd == 0 || usd < bestUsd))) {
            best = {&item.name, price, item.ports};
            bestUsd = usd;
        }
    }
    return best;
}

/// Lower-case letters and digits alone, so that "Z.ai (Zhipu)" and "zai" compare.
std::string folded(std::string_view text)
{
    std::string result;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            result.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    return result;
}

bool sellsItself(const catalog::ApiPrice &price, std::string_view owner, std::string_view developer)
{
    if (!price.validFrom.empty())
        return true; // only the makers' own price histories state dates of validity
    std::string_view name = price.provider;
    if (const auto slash = name.rfind('/'); slash != std::string_view::npos)
        name.remove_prefix(slash + 1);
    if (name.ends_with("-cn"))
        name.remove_suffix(3);
    const std::string seller = folded(name);
    return seller.size() >= 3 && (owner.starts_with(seller) || developer.starts_with(seller));
}

} // namespace

namespace {

void addHostPower(const catalog::Catalog &catalog, PlanningRates &rates)
{
    struct System {
        double ratio = 1.0;
        const catalog::Server *server = nullptr;
    };
    std::array<System, 64> found{};
    std::size_t count = 0;
    for (const catalog::Server &server : catalog.servers()) {
        const catalog::Accelerator *device = catalog.accelerator(server.accelerator);
        const bool usable = server.kind == catalog::ServerKind::System && server.maxPower && device &&
                            device->boardPower > watts(0) && server.slots > 0 && count < found.size();
        if (usable)
            found[count++] = {*server.maxPower / (device->boardPower * static_cast<double>(server.slots)),
                              &server};
    }
    if (count == 0)
        return;
    const auto middle = found.begin() + static_cast<std::ptrdiff_t>((count - 1) / 2);
    std::nth_element(found.begin(), middle, found.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const System &a, const System &b) { return a.ratio < b.ratio; });
    rates.hostPower = middle->server;
    rates.systemOverBoards = middle->ratio;
}

} // namespace

HardwareMarket hardwareMarket(const catalog::Catalog &catalog, std::string_view accelerator, Region market)
{
    HardwareMarket result;
    const catalog::Accelerator *device = catalog.accelerator(accelerator);
    for (const catalog::Server &server : catalog.servers()) {
        if (server.accelerator != accelerator || !server.includesAccelerators || server.slots <= 0)
            continue;
        const bool shared =
            device && device->unifiedMemory && server.hostMemory; // sold with several sizes of memory
        if (shared && *server.hostMemory < device->memoryMarketed * 0.9)
            continue;
        keep(result.systems, result.systemCount,
             {&server, listPrice(server.priceCny, server.priceUsd, market)}, market,
             catalog.economy().exchange);
    }
    result.card = cardQuote(catalog, accelerator, market);
    for (std::size_t kind = 0; kind < rentKindCount; ++kind)
        result.rent[kind] = rentQuote(catalog, accelerator, market, static_cast<Commitment>(kind));
    return result;
}

PartsMarket partsMarket(const catalog::Catalog &catalog, Region market)
{
    PartsMarket result;
    for (const catalog::Server &server : catalog.servers()) {
        if (server.includesAccelerators || !server.accelerator.empty() || server.slots <= 0)
            continue;
        const bool bare = server.kind == catalog::ServerKind::Barebone;
        keep(bare ? result.barebones : result.chassis, bare ? result.bareboneCount : result.chassisCount,
             {&server, listPrice(server.priceCny, server.priceUsd, market)}, market,
             catalog.economy().exchange);
    }
    result.memory = catalog.amount("ddr5-rdimm-server-memory-2026-q2"); // the latest one
    constexpr std::array<double, fabricClassCount> gigabytesPerPort{1.25, 12.5, 50.0};
    for (std::size_t i = 0; i < fabricClassCount; ++i) {
        const BytesPerSecond speed = gigabytesPerSecond(gigabytesPerPort[i]);
        result.fabric[i] = {part(catalog, catalog::NetworkKind::Nic, speed, market),
                            part(catalog, catalog::NetworkKind::Switch, speed, market),
                            part(catalog, catalog::NetworkKind::Cable, speed, market),
                           part(catalog, catalog::NetworkKind::Optic, speed, market)};
    }
    // Data-centre drives, the latest price first: flash doubled between 2025 and 2026.
    for (const std::string_view id : {"nvme-ent-2026", "nvme-ent-gen5", "nvme-ent-gen4"}) {
        const catalog::StorageItem *drive = catalog.storageItem(id);
        if (!drive || !(drive->priceCny || drive->priceUsd) || !(drive->capacity > bytes(0)))
            continue;
        const bool cny = drive->priceCny && (market == Region::China || !drive->priceUsd);
        result.storage = {drive, cny ? &*drive->priceCny : &*drive->priceUsd,
                          cny ? Currency::Cny : Currency::Usd};
        break;
    }
    return result;
}

namespace {

/// A price with its blend of input and output in US dollars.
struct Blended {
    double usd = 0;
    const catalog::ApiPrice *price = nullptr;
    auto rank() const { return std::tuple(price->validFrom.empty(), price->window == "peak", usd); }
};

/// One of each provider.
void keepOffer(std::vector<Blended> &offers, const Blended &offer)
{
    const auto known = std::find_if(offers.begin(), offers.end(), [&](const Blended &one) {
        return one.price->provider == offer.price->provider;
    });
    if (known == offers.end())
        offers.push_back(offer);
    else if (offer.rank() < known->rank())
        *known = offer;
}

std::vector<const catalog::ApiPrice *> sorted(std::vector<Blended> &offers)
{
    std::stable_sort(offers.begin(), offers.end(), [](const auto &a, const auto &b) { return a.usd < b.usd; });
    std::vector<const catalog::ApiPrice *> result;
    for (const Blended &offer : offers)
        result.push_back(offer.price);
    return result;
}

} // namespace

const catalog::ApiPrice *ModelMarket::offerOf(std::string_view provider) const
{
    const auto found = std::find_if(offers.begin(), offers.end(),
                                    [&](const catalog::ApiPrice *one) { return one->provider == provider; });
    return found == offers.end() ? nullptr : *found;
}

ModelMarket modelMarket(const catalog::Catalog &catalog, const catalog::ModelSpec &model, Region region)
{
    const std::string owner = folded(model.repository.substr(0, model.repository.find('/')));
    const std::string developer = folded(model.developer);
    const Currency own = region == Region::China ? Currency::Cny : Currency::Usd;
    const catalog::ApiPrice *official = nullptr;
    std::vector<Blended> offers;
    bool historyOpen = false; // the maker's own dated prices, where it has any, say whether it still sells
    bool historyKnown = false;
    Sellers<catalog::ApiPrice> sellers;
    const auto rankOfficial = [&](const catalog::ApiPrice &p) {
        // A dated price of the maker, in the buyer's currency, outside peak hours (which are 35 of a week's 168).
        return std::tuple(p.validFrom.empty(), p.currency != own, p.window == "peak");
    };
    for (const catalog::ApiPrice &price : catalog.apiPrices()) {
        if (price.modelId == model.id && !price.validFrom.empty()) {
            historyKnown = true;
            historyOpen |= price.current;
        }
        if (price.modelId != model.id || !price.current || !(price.output > moneyPerMillionTokens(0)))
            continue;
        if (sellsItself(price, owner, developer) &&
            (!official || rankOfficial(price) < rankOfficial(*official)))
            official = &price;
        // Providers compare by a blend of three input tokens to one output token.
        const double usd = exchange(price.currency, Currency::Usd, catalog.economy().exchange);
        const double blend = (3 * price.input.value() + price.output.value()) / 4 * usd;
        sellers.offer(price.provider, blend, &price);
        keepOffer(offers, {blend, &price});
    }
    ModelMarket market{sellers.lowerMedian(), false, sellers.count(), sorted(offers)};
    if (official && (historyOpen || !historyKnown)) {
        market.price = official;
        market.official = true;
    }
    return market;
}

PlanningRates planningRates(const catalog::Catalog &catalog, Region market)
{
    const catalog::Economy &economy = catalog.economy();
    const bool china = market == Region::China;
    const std::string_view region = china ? "CN" : "US";
    PlanningRates rates;
    for (const catalog::Tariff &tariff : economy.tariffs)
        if (!rates.tariff && tariff.region == region && atHome(tariff.currency, market))
            rates.tariff = &tariff;
    for (const catalog::PueFigure &pue : economy.pue)
        if (pue.id == "industry-average")
            rates.pue = &pue;
    rates.carbon = catalog.carbon(region);
    rates.maintenance = catalog.rate(china ? "maintenance" : "maintenance-international");
    rates.loadShare = catalog.rate("load-of-nameplate");
    rates.idleShare = catalog.rate("idle-power-share");
    rates.serverOverGpus = catalog.rate("server-over-gpus");
    rates.spotRatio = catalog.rate("spot-of-on-demand");
    rates.interruption = catalog.rate("interruption-overhead");
    rates.failures = catalog.rate("gpu-failures-per-year");
    rates.resale = catalog.rate("resale-per-year");

    addHostPower(catalog, rates);

    constexpr std::array<int, rentKindCount> yearsOf{0, 1, 3, 5, 0};
    for (std::size_t kind = 0; kind < rentKindCount; ++kind) {
        if (yearsOf[kind] == 0)
            continue;
        Sellers<catalog::CommitmentRatio> sellers;
        for (const catalog::CommitmentRatio &ratio : economy.commitments)
            if (ratio.years == yearsOf[kind])
                sellers.offer(ratio.provider, ratio.ofOnDemand.typical.value(), &ratio);
        rates.commitment[kind] = sellers.lowerMedian();
    }
    return rates;
}

const catalog::Tariff *tariffAt(const catalog::Catalog &catalog, std::string_view region, Region market)
{
    const std::string_view country = region.substr(0, region.find('-'));
    const catalog::Tariff *found = nullptr;
    for (const catalog::Tariff &tariff : catalog.economy().tariffs) {
        if (tariff.region != country && tariff.region != region)
            continue;
        const auto rank = [&](const catalog::Tariff &one) {
            return std::tuple(one.region != region, !atHome(one.currency, market), one.industrial);
        };
        if (!found || rank(tariff) < rank(*found))
            found = &tariff;
    }
    return found;
}

const catalog::Tariff *tariffOf(const scenario::Finance &finance, const catalog::Catalog &catalog,
                                const PlanningRates &rates)
{
    return finance.energy.region ? tariffAt(catalog, *finance.energy.region, regionOf(finance.currency)) : rates.tariff;
}

const catalog::CarbonFactor *carbonOf(const scenario::Finance &finance, const catalog::Catalog &catalog,
                                      const PlanningRates *rates)
{
    if (finance.energy.region)
        return catalog.carbon(*finance.energy.region);
    return rates ? rates->carbon : nullptr;
}

const catalog::TimeOfUse *scheduleOf(const scenario::Finance &finance, const catalog::Catalog &catalog)
{
    if (!finance.own.tariffSchedule || !finance.own.tariffByHour.empty())
        return nullptr;
    for (const catalog::TimeOfUse &schedule : catalog.economy().timeOfUse)
        if (schedule.id == *finance.own.tariffSchedule && !schedule.byHour.empty())
            return &schedule;
    return nullptr;
}

PriceBook::PriceBook(const catalog::Catalog &catalog)
    : m_exchange(&catalog.economy().exchange)
{
    for (const Region market : {Region::China, Region::World}) {
        const auto slot = static_cast<std::size_t>(market);
        for (const auto &devices : {catalog.accelerators(), catalog.processorDevices()})
            for (const catalog::Accelerator &device : devices)
                m_hardware[device.id][slot] = hardwareMarket(catalog, device.id, market);
        for (const catalog::ModelSpec &model : catalog.models())
            m_models[model.id][slot] = modelMarket(catalog, model, market);
        m_parts[slot] = partsMarket(catalog, market);
        m_rates[slot] = planningRates(catalog, market);
    }
}

const HardwareMarket &PriceBook::hardware(std::string_view accelerator, Region market) const
{
    static const HardwareMarket nothing;
    const auto found = m_hardware.find(accelerator);
    return found == m_hardware.end() ? nothing : found->second[static_cast<std::size_t>(market)];
}

const ModelMarket &PriceBook::model(std::string_view id, Region market) const
{
    static const ModelMarket nothing;
    const auto found = m_models.find(id);
    return found == m_models.end() ? nothing : found->second[static_cast<std::size_t>(market)];
}

} // namespace suanchou::cost
