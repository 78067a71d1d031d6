// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/collected.h"
#include "model/catalog/readparts.h"

#include <algorithm>

namespace suanchou::catalog {

namespace {

std::optional<MoneyPerSecond> perHour(ObjectReader &r, std::string_view key)
{
    const auto value = r.number(key, Need::Optional);
    return value ? std::optional<MoneyPerSecond>(moneyPerHour(*value)) : std::nullopt;
}

void readCommitments(ObjectReader &r, RentOffer &offer)
{
    r.array("commitments", Need::Optional, [&](ObjectReader &inner, std::size_t) {
        Commitment commitment;
        commitment.years = static_cast<int>(inner.integer("years", 1, Need::Required, 1));
        commitment.kind = inner.text("kind");
        commitment.upfront = inner.flag("upfront");
        commitment.price = moneyPerHour(inner.number("per_hour").value_or(0));
        inner.finish();
        offer.commitments.push_back(std::move(commitment));
    });
}

std::optional<MoneyPerSecond> cheapest(const std::vector<Commitment> &commitments, int years)
{
    std::optional<MoneyPerSecond> best;
    for (const Commitment &commitment : commitments) {
        if (commitment.years == years && !commitment.upfront && (!best || commitment.price < *best))
            best = commitment.price;
    }
    return best;
}

// The fields that list prices and the maker's own history share.
void readApiPrice(ObjectReader &r, ApiPrice &price)
{
    price.provider = r.text("provider");
    price.model = r.text("model");
    price.modelId = r.text("model_id", Need::Optional);
    price.currency = readCurrency(r);
    price.input = moneyPerMillionTokens(r.number("input_per_mtok").value_or(0));
    if (const auto cached = r.number("cached_input_per_mtok", Need::Optional))
        price.cachedInput = moneyPerMillionTokens(*cached);
    price.output = moneyPerMillionTokens(r.number("output_per_mtok").value_or(0));
    price.contextLimit = r.integer("context", 0);
    price.notes = r.texts("notes");
    price.from = r.source();
}

} // namespace

void readRentOffers(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("offers", Need::Required, [&](ObjectReader &r, std::size_t) {
        RentOffer offer;
        offer.kind = r.choice<OfferKind>("kind",
                                         {{"seller", OfferKind::Seller},
                                          {"market", OfferKind::Market},
                                          {"reference", OfferKind::Reference}},
                                         OfferKind::Seller);
        offer.provider = r.text("provider");
        offer.instance = r.text("instance");
        offer.acceleratorLabel = r.text("label", Need::Optional);
        offer.accelerator = r.text("accelerator", Need::Optional);
        offer.accelerators = r.number("accelerators", Need::Required, positive).value_or(1);
        offer.region = r.text("region", Need::Optional);
        offer.currency = readCurrency(r);
        offer.onDemand = perHour(r, "on_demand_per_hour").value_or(MoneyPerSecond{});
        offer.spot = perHour(r, "spot_per_hour");
        readCommitments(r, offer);
        offer.reserved1y = cheapest(offer.commitments, 1);
        offer.reserved3y = cheapest(offer.commitments, 3);
        offer.vcpus = static_cast<int>(r.integer("vcpus", 0));
        if (const auto memory = r.number("host_memory_gb", Need::Optional, positive))
            offer.hostMemory = gigabytes(*memory);
        offer.notes = r.texts("notes");
        offer.from = r.source();
        if (inMoneyPerHour(offer.onDemand) == 0 && !offer.spot)
            r.refuse("on_demand_per_hour", ReadErrorCode::MissingKey, std::string(),
                     "on_demand_per_hour or spot_per_hour");
        if (r.finish())
            into.rentOffers.add(std::move(offer), r, own);
    });
}

void readApiPrices(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("prices", Need::Required, [&](ObjectReader &r, std::size_t) {
        ApiPrice price;
        readApiPrice(r, price);
        if (r.finish())
            into.apiPrices.add(std::move(price), r, own);
    });
    root.array("history", Need::Optional, [&](ObjectReader &r, std::size_t) {
        ApiPrice price;
        readApiPrice(r, price);
        price.current = r.flag("current", true);
        price.window = r.choice<std::string_view>("window", {{"peak", "peak"}, {"off-peak", "off-peak"}}, {});
        price.windowHours = r.text("window_hours", Need::Optional);
        price.validFrom = r.text("valid_from");
        price.validTo = r.text("valid_to", Need::Optional);
        if (r.finish())
            into.apiPrices.add(std::move(price), r, own);
    });
}

void readGpuPrices(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("prices", Need::Required, [&](ObjectReader &r, std::size_t) {
        GpuPrice price;
        price.accelerator = r.text("accelerator");
        price.market = r.text("market");
        price.currency = readCurrency(r);
        price.price = readPrice(r, "price", Need::Required).value_or(Ranged<Money>{});
        price.used = r.choice<bool>("condition", {{"new", false}, {"used", true}}, false);
        price.basis = r.text("basis", Need::Optional);
        price.notes = r.texts("notes");
        if (r.finish())
            into.gpuPrices.add(std::move(price), r, own);
    });
}

} // namespace suanchou::catalog
