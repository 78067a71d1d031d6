// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // catalog::Server has slots of its own
#include "model/catalog/catalog.h"
#include "model/cost/bill.h"
#include "model/cost/finance.h"
#include "model/cost/rent.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::cost;
using catalog::Currency;
using catalog::Ranged;
using scenario::Commitment;

namespace {

template <class Quantity>
Ranged<Quantity> priced(Quantity typical, std::string source = "list")
{
    Ranged<Quantity> r;
    r.typical = typical;
    r.from.source = std::move(source);
    return r;
}

catalog::RentOffer offer(std::string provider, Currency currency, double perHour, double gpus = 8)
{
    catalog::RentOffer o;
    o.provider = std::move(provider);
    o.accelerator = "module";
    o.accelerators = gpus;
    o.currency = currency;
    o.onDemand = moneyPerHour(perHour);
    return o;
}

catalog::Server server(std::string id, std::string accelerator, int places, catalog::ServerKind kind)
{
    catalog::Server s;
    s.id = s.name = std::move(id);
    s.accelerator = std::move(accelerator);
    s.slots = places;
    s.kind = kind;
    s.includesAccelerators = !s.accelerator.empty();
    s.maxPower = kilowatts(1);
    return s;
}

catalog::ApiPrice api(std::string provider, Currency currency, double in, double out)
{
    catalog::ApiPrice p;
    p.provider = std::move(provider);
    p.modelId = "model";
    p.currency = currency;
    p.input = moneyPerMillionTokens(in);
    p.output = moneyPerMillionTokens(out);
    return p;
}

catalog::NetworkItem part(std::string id, catalog::NetworkKind kind, double gigabytes, int ports, double usd)
{
    catalog::NetworkItem item;
    item.id = item.name = std::move(id);
    item.kind = kind;
    item.bandwidth = gigabytesPerSecond(gigabytes);
    item.ports = ports;
    item.priceUsd = priced(money(usd));
    return item;
}

catalog::EconomyFigure figure(std::string id, double value) { return {std::move(id), priced(ratio(value))}; }

/// One yuan to the dollar is 7, so that sums stay readable.
catalog::CatalogData market()
{
    catalog::CatalogData data;
    data.economy.exchange.perUsd.fill(1.0);
    data.economy.exchange.perUsd[static_cast<std::size_t>(Currency::Cny)] = 7.0;

    catalog::Accelerator module;
    module.id = module.name = "module";
    module.formFactor = "SXM5";
    module.boardPower = watts(700);
    module.link = catalog::LinkKind::NvlinkSwitch;
    module.exportControlled = true;
    catalog::Accelerator card;
    card.id = card.name = "card";
    card.formFactor = "PCIe dual-slot";
    card.boardPower = watts(350);
    catalog::Accelerator rare;
    rare.id = rare.name = "rare";
    rare.formFactor = "OAM";
    data.accelerators = {module, card, rare};

    using catalog::ServerKind;
    catalog::Server branded = server("branded", "module", 8, ServerKind::System);
    branded.priceUsd = priced(money(400000));
    catalog::Server plain = server("plain", "module", 8, ServerKind::System);
    plain.priceUsd = priced(money(300000));
    plain.maxPower = kilowatts(10.2);
    catalog::Server domestic = server("domestic", "module", 8, ServerKind::System);
    domestic.priceCny = priced(money(2300000));
    domestic.maxPower = kilowatts(10.2);
    catalog::Server claim = server("claim", "module", 4, ServerKind::Quoted);
    claim.priceCny = priced(money(1));
    catalog::Server four = server("four", "", 4, ServerKind::Chassis);
    four.priceUsd = priced(money(10000));
    catalog::Server eight = server("eight", "", 8, ServerKind::Chassis);
    eight.priceUsd = priced(money(14000));
    data.servers = {branded, plain, domestic, claim, eight, four};

    for (const double usd : {30000.0, 9000.0, 8000.0}) {
        catalog::GpuPrice price;
        price.accelerator = usd == 30000 ? "rare" : "card";
        price.price = priced(money(usd));
        price.price.low = money(usd * 0.9);
        data.gpuPrices.push_back(price);
    }
    catalog::GpuPrice used = data.gpuPrices.back();
    used.used = true;
    used.price = priced(money(1000));
    data.gpuPrices.push_back(used);

    data.rentOffers = {offer("a", Currency::Usd, 80),
                       offer("a", Currency::Usd, 24),
                       offer("b", Currency::Usd, 3, 1),
                       offer("c", Currency::Usd, 40),
                       offer("d", Currency::Cny, 160),
                       offer("e", Currency::Usd, 4, 0.5),
                       offer("market lowest", Currency::Usd, 1, 1)};
    data.rentOffers.push_back(offer("market lowest", Currency::Cny, 2, 1));
    for (catalog::RentOffer &one : data.rentOffers) {
        if (one.provider == "market lowest")
            one.kind = catalog::OfferKind::Market;
    }
    data.rentOffers.back().accelerator = "card";
    data.rentOffers[2].reserved1y = moneyPerHour(2);
    data.rentOffers[3].reserved1y = moneyPerHour(20);
    data.rentOffers[3].spot = moneyPerHour(12);

    catalog::ModelSpec model;
    model.id = "model";
    model.repository = "maker-ai/Model";
    model.developer = "Maker AI";
    catalog::ModelSpec other = model;
    other.id = "other";
    data.models = {model, other};
    data.apiPrices = {api("x", Currency::Usd, 1, 2), api("models.dev/maker-cn", Currency::Usd, 5, 9),
                      api("y", Currency::Usd, 2, 4), api("maker", Currency::Cny, 4, 16)};
    data.apiPrices[3].validFrom = "2026-01-01";
    for (const double usd : {1.0, 2.0, 3.0}) {
        catalog::ApiPrice p = api(usd == 1 ? "p" : usd == 2 ? "q" : "r", Currency::Usd, usd, usd);
        p.modelId = "other";
        data.apiPrices.push_back(p);
    }

    using catalog::NetworkKind;
    data.network = {part("nic", NetworkKind::Nic, 50, 1, 1000),
                    part("dear nic", NetworkKind::Nic, 50, 1, 2000),
                    part("switch", NetworkKind::Switch, 50, 64, 30000),
                    part("cable", NetworkKind::Cable, 50, 1, 100),
                    part("slow nic", NetworkKind::Nic, 12.5, 1, 800),
                    part("slow switch", NetworkKind::Switch, 12.5, 32, 9000)};
    catalog::StorageItem drive;
    drive.id = drive.name = "nvme-ent-2026";
    drive.capacity = terabytes(8);
    drive.priceUsd = priced(from<MoneyPerByte>(300e-12));
    data.storage = {drive};

    data.economy.rates = {figure("maintenance", 0.08),          figure("maintenance-international", 0.1),
                          figure("load-of-nameplate", 0.7),     figure("idle-power-share", 0.25),
                          figure("server-over-gpus", 1.4),      figure("spot-of-on-demand", 0.5),
                          figure("interruption-overhead", 0.1), figure("resale-per-year", 0.67)};
    catalog::CommitmentRatio threeYears;
    threeYears.provider = "c";
    threeYears.years = 3;
    threeYears.ofOnDemand = priced(ratio(0.45));
    data.economy.commitments = {threeYears};
    return data;
}

placement::Placement placed(int gpus, int perNode)
{
    placement::Placement p;
    p.gpus = gpus;
    p.perNode = perNode;
    p.nodes = (gpus + perNode - 1) / perNode;
    return p;
}

} // namespace

class Market : public QObject {
    Q_OBJECT

    const catalog::Catalog m_catalog{market()};
    const PriceBook m_book{m_catalog};

    Bill bill(std::string_view device, int gpus, int perNode, Currency currency, Bytes data = bytes(0)) const
    {
        const Region region = regionOf(currency);
        return billOfMaterials({m_catalog.accelerator(device), &m_book.hardware(device, region),
                                &m_book.parts(region), &m_book.rates(region), &m_book.exchange(), currency,
                                gpus, perNode, data});
    }

private Q_SLOTS:
    void wholeSystemsInTheBuyersCurrency()
    {
        const Bill usd = bill("module", 8, 8, Currency::Usd);
        QCOMPARE(usd.server->id, std::string("plain"));
        QCOMPARE(inMoney(*usd.total), 300000.0);
        QVERIFY(usd.exportControlled && !usd.incomplete);
        QCOMPARE(usd[BillPart::Systems].source, &m_catalog.server("plain")->priceUsd->from);
        // The domestic price comes first in yuan although a converted one (300,000 × 7) is lower.
        const Bill cny = bill("module", 12, 8, Currency::Cny);
        QCOMPARE(cny.server->id, std::string("domestic"));
        QCOMPARE(cny.servers, 2);
        QCOMPARE(inMoney(*cny[BillPart::Systems].amount), 4600000.0);
    }

    void cardsAndChassis()
    {
        // The lower median of two new cards is 8,000; used ones don't count. The smallest chassis for 3 holds 4.
        const Bill three = bill("card", 3, 8, Currency::Usd);
        QCOMPARE(inMoney(*three[BillPart::Accelerators].amount), 24000.0);
        QCOMPARE(inMoney(*three[BillPart::Accelerators].low), 21600.0);
        QVERIFY(!three[BillPart::Accelerators].high);
        QCOMPARE(inMoney(*three[BillPart::Chassis].amount), 10000.0);
        QCOMPARE(inMoney(*three.total), 34000.0);
        QCOMPARE(inMoney(*three.low), 31600.0);
        const Bill yuan = bill("card", 3, 8, Currency::Cny);
        QCOMPARE(inMoney(*yuan.total), 238000.0);
    }

    /// Sixteen cards in two machines: two 100 Gbit/s cards back to back; there is no cable for them in this market.
    void missingPriceIsNoZero()
    {
        const Bill b = bill("card", 16, 8, Currency::Usd);
        QCOMPARE(inMoney(*b[BillPart::NetworkCards].amount), 1600.0);
        QCOMPARE(b[BillPart::LeafSwitches].absence, BillAbsence::NotNeeded);
        QCOMPARE(b[BillPart::Cables].absence, BillAbsence::NoItem);
        QVERIFY(!b[BillPart::Cables].amount);
        QVERIFY(b.incomplete);
        QCOMPARE(inMoney(*b.total), 16 * 8000.0 + 2 * 14000.0 + 1600.0);
        const Bill unknown = bill("nothing", 1, 1, Currency::Usd);
        QVERIFY(!unknown.total && unknown.incomplete);
    }

    void modulesWithoutASystem()
    {
        const Bill b = bill("rare", 8, 8, Currency::Usd);
        QCOMPARE(inMoney(*b[BillPart::Accelerators].amount), 240000.0);
        QVERIFY(std::abs(inMoney(*b[BillPart::Chassis].amount) - 96000) < 1e-6); // 1.4 - 1 of it
    }

    /// Rail fabric: 32 links fit one 64-port switch; 128 links need 4 leaves (32 down, 32 up) and 2 spines.
    void fatTree()
    {
        const Bill one = bill("module", 32, 8, Currency::Usd);
        QCOMPARE(one[BillPart::NetworkCards].quantity, 32.0);
        QCOMPARE(inMoney(*one[BillPart::NetworkCards].amount), 32000.0); // the cheaper card
        QCOMPARE(one[BillPart::LeafSwitches].quantity, 1.0);
        QCOMPARE(one[BillPart::Cables].quantity, 32.0); // four machines share a rack
        QCOMPARE(one[BillPart::Optics].absence, BillAbsence::NotNeeded);
        const Bill two = bill("module", 128, 8, Currency::Usd);
        QCOMPARE(two[BillPart::LeafSwitches].quantity, 4.0);
        QCOMPARE(two[BillPart::SpineSwitches].quantity, 2.0);
        QCOMPARE(two[BillPart::Optics].quantity, 512.0); // two for each of 128 + 128 links
        QCOMPARE(two[BillPart::Cables].absence, BillAbsence::NotNeeded);
        QCOMPARE(bill("module", 8, 8, Currency::Usd)[BillPart::LeafSwitches].absence, BillAbsence::NotNeeded);
    }

    void drives()
    {
        // 6 TB twice take two drives of 8 TB in each of two machines: 32 TB at 300 a TB.
        const Bill b = bill("module", 16, 8, Currency::Usd, terabytes(6));
        QCOMPARE(b[BillPart::Drives].quantity, 4.0);
        QVERIFY(std::abs(inMoney(*b[BillPart::Drives].amount) - 9600) < 1e-6);
    }

    /// Lowest of each provider per GPU: a 3, b 3, c 5, d 160 / 7 / 8 = 2.857; the half GPU is no offer. Median of
    /// 2.857, 3, 3, 5 is 3; one provider in yuan makes no market.
    void typicalRent()
    {
        for (const Region region : {Region::World, Region::China}) {
            const RentQuote &quote = m_book.hardware("module", region).rent[0];
            QCOMPARE(quote.providers, region == Region::World ? 3 : 4);
            QVERIFY(std::abs(inMoneyPerGpuHour(quote.price) - 3) < 1e-12);
        }
        QCOMPARE(m_book.hardware("nothing", Region::World).rent[0].offer, nullptr);
        // The lowest price of a market is no seller's, but better than nothing.
        QCOMPARE(m_book.hardware("card", Region::World).rent[0].offer->provider,
                 std::string("market lowest"));
    }

    void commitments()
    {
        const scenario::Rent rent;
        const RentInput input{&rent,
                              Currency::Cny,
                              16,
                              2,
                              &m_book.hardware("module", Region::China),
                              &m_book.rates(Region::China),
                              &m_book.exchange()};
        const auto perHour = [&](Commitment kind, const RentInput &in) {
            return inMoneyPerHour(rentTerms(in, kind)->perHour);
        };
        const auto is = [](double value, double expected) { return std::abs(value - expected) < 1e-9; };
        QVERIFY(is(perHour(Commitment::OnDemand, input), 3 * 16 * 7));
        QVERIFY(
            is(perHour(Commitment::OneYear, input), 2 * 16 * 7)); // own price of b, lower median of 2 and 2.5
        QVERIFY(is(perHour(Commitment::ThreeYears, input), 0.45 * 336)); // ratio that sellers state
        QVERIFY(is(perHour(Commitment::FiveYears, input), 0.45 * 336));  // no longer ratio is known
        QVERIFY(is(perHour(Commitment::Spot, input), 1.5 * 16 * 7));
        QCOMPARE(rentTerms(input, Commitment::Spot)->overhead, 0.1);
        scenario::Rent discounted;
        discounted.discount = 0.25;
        RentInput stated = input;
        stated.rent = &discounted;
        QVERIFY(is(perHour(Commitment::OneYear, stated), 0.75 * 336));
        RentInput empty = input;
        empty.hardware = &m_book.hardware("nothing", Region::China);
        QVERIFY(!rentTerms(empty, Commitment::OnDemand));
    }

    void apiOfTheMakerFirst()
    {
        const ModelMarket &yuan = m_book.model("model", Region::China);
        QVERIFY(yuan.official);
        QCOMPARE(yuan.price->provider, std::string("maker"));
        const ModelMarket &other = m_book.model("other", Region::World);
        QVERIFY(!other.official);
        QCOMPARE(other.providers, 3);
        QCOMPARE(inMoneyPerMillionTokens(other.price->input), 2.0);
        QCOMPARE(m_book.model("nothing", Region::World).price, nullptr);
        // Once the maker's own history has ended, what others still list as the maker's price is stale.
        catalog::CatalogData ended = market();
        ended.apiPrices[3].current = false;
        const catalog::Catalog catalog(ended);
        const ModelMarket after = modelMarket(catalog, *catalog.model("model"), Region::World);
        QVERIFY(!after.official);
        QCOMPARE(after.price->provider, std::string("y"));
    }

    /// A module in no known machine: the median system takes 10.2 kW for eight boards of 700 W.
    void unknownMachinesDrawMoreThanTheirBoards()
    {
        QCOMPARE(m_book.rates(Region::World).systemOverBoards, 10.2 / 5.6);
    }

    /// The book gives what a search of the catalogue gives.
    void bookAgreesWithSearch()
    {
        const scenario::Finance finance;
        for (const int gpus : {1, 8, 40}) {
            const placement::Placement place = placed(gpus, 8);
            CostInput input{.finance = finance,
                            .catalog = m_catalog,
                            .placement = &place,
                            .device = m_catalog.accelerator("module"),
                            .model = m_catalog.model("model"),
                            .sustained = tokensPerSecond(1000),
                            .inputPerOutput = 2};
            const CostReport searched = costReport(input);
            input.prices = &m_book;
            QCOMPARE(costReport(input), searched);
        }
    }

    /// A plan of sixteen modules without a single stated price, in dollars.
    void planWithoutStatedPrices()
    {
        scenario::Finance finance;
        finance.currency = Currency::Usd;
        finance.utilisation = 0.5;
        const placement::Placement place = placed(16, 8);
        const CostReport r = costReport({.finance = finance,
                                         .catalog = m_catalog,
                                         .placement = &place,
                                         .device = m_catalog.accelerator("module"),
                                         .model = m_catalog.model("model"),
                                         .sustained = tokensPerSecond(1000),
                                         .inputPerOutput = 2,
                                         .prices = &m_book});
        // Two systems, 16 cards, one switch, 16 cables.
        QCOMPARE(inMoney(*r.own.capex), 600000 + 16000 + 30000 + 1600.0);
        QCOMPARE(inKilowatts(r.power.it), 20.4);
        QVERIFY(std::abs(inKilowatts(r.power.average) - 20.4 * 0.7 * (0.25 + 0.75 * 0.5)) < 1e-9);
        QVERIFY(std::abs(inMoneyPerYear(r.own.opexLines[static_cast<std::size_t>(OpexItem::Maintenance)]) -
                         0.1 * 647600) < 1e-6);
        QCOMPARE(r.rent.providers, 3);
        QVERIFY(std::abs(inMoneyPerHour(*r.rent.perHour) - 48) < 1e-9);
        QVERIFY(r.rent.reservedTotal);
        // 1000 tokens/s × 0.5 × 730 h out, twice that in, at 16 and 4 yuan a million.
        const double out = 1000 * 0.5 * 730 * 3600 / 1e6;
        QVERIFY(std::abs(inMoneyPerMonth(*r.api.perMonth) - out * (16 + 2 * 4) / 7) < 1e-6);
        QVERIFY(r.comparison.saving);
        QCOMPARE(r.comparison.apiAbsence,
                 Absence::OwnNeverCheaper); // 4,505 a month do not pay the running cost
    }

    void speed()
    {
        const scenario::Finance finance;
        const placement::Placement place = placed(16, 8);
        const CostInput input{.finance = finance,
                              .catalog = m_catalog,
                              .placement = &place,
                              .device = m_catalog.accelerator("module"),
                              .model = m_catalog.model("model"),
                              .sustained = tokensPerSecond(1000),
                              .inputPerOutput = 2,
                              .weights = gigabytes(700),
                              .prices = &m_book};
        double sum = 0;
        QBENCHMARK { sum += inMoney(*costReport(input).own.total); }
        QVERIFY(sum > 0);
    }
};

QTEST_GUILESS_MAIN(Market)
#include "tst_market.moc"
