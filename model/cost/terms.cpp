// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/terms.h"

#include "model/catalog/catalog.h"
#include "model/cost/bill.h"
#include "model/cost/cashflow.h"
#include "model/cost/currency.h"
#include "model/cost/mixed.h"
#include "model/cost/power.h"
#include "model/scenario/fields.h"

#include <array>
#include <numeric>
#include <span>

namespace suanchou::cost {

namespace {

using catalog::Currency;

/// The catalogue's choices for this input, from the book or by searching.
struct Markets {
    HardwareMarket hardwareStore;
    PartsMarket partsStore;
    ModelMarket modelStore;
    PlanningRates ratesStore;
    const HardwareMarket *hardware = nullptr;
    const PartsMarket *parts = nullptr;
    const ModelMarket *model = nullptr;
    const PlanningRates *rates = nullptr;
    const catalog::ExchangeRates *exchange = nullptr;

    Markets() = default;
    Markets(const Markets &) = delete;
    Markets &operator=(const Markets &) = delete;
};

void open(Markets &m, const CostInput &in)
{
    m.exchange = &in.catalog.economy().exchange;
    if (!in.placement)
        return;
    const Region market = regionOf(in.finance.currency);
    if (in.prices) {
        m.hardware = in.device ? &in.prices->hardware(in.device->id, market) : &m.hardwareStore;
        m.model = in.model ? &in.prices->model(in.model->id, market) : &m.modelStore;
        m.parts = &in.prices->parts(market);
        m.rates = &in.prices->rates(market);
        return;
    }
    if (in.device)
        m.hardwareStore = hardwareMarket(in.catalog, in.device->id, market);
    if (in.model)
        m.modelStore = modelMarket(in.catalog, *in.model, market);
    m.partsStore = partsMarket(in.catalog, market);
    m.ratesStore = planningRates(in.catalog, market);
    m.hardware = &m.hardwareStore;
    m.model = &m.modelStore;
    m.parts = &m.partsStore;
    m.rates = &m.ratesStore;
}

double gpusOf(const CostInput &in)
{
    if (in.finance.rent.gpus)
        return *in.finance.rent.gpus;
    return in.placement ? in.placement->gpus : 1.0;
}

double nodesOf(const CostInput &in)
{
    if (in.finance.rent.nodes)
        return *in.finance.rent.nodes;
    return in.placement ? in.placement->nodes : 1.0;
}

/// Whether the finance part says anything about hardware of one's own.
bool statesOwn(const scenario::Own &own)
{
    return own.capex || !own.capexLines.empty() || own.itPower || own.colocationPerKw || own.colocation ||
           own.staff || own.licence || own.modelUpdate || own.otherPerHour || own.otherPerYear;
}

using Goods = std::array<Money, capexItemCount>;

Money amountAt(const BillLine &line, scenario::PriceLevel level)
{
    switch (level) {
    case scenario::PriceLevel::Low: return line.low.value_or(*line.amount);
    case scenario::PriceLevel::High: return line.high.value_or(*line.amount);
    case scenario::PriceLevel::Typical: break;
    }
    return *line.amount;
}

/// What is bought, as quoted; absent when the hardware has no price, or nothing of one's own is stated.
std::optional<Goods> goodsOf(const CostInput &in, const Bill &bill, scenario::PriceLevel level)
{
    const scenario::Own &own = in.finance.own;
    Goods goods{};
    if (own.capex || !own.capexLines.empty()) {
        const double lines = std::accumulate(own.capexLines.begin(), own.capexLines.end(), 0.0,
                                             [](double sum, const auto &line) { return sum + line.amount; });
        const Money stated = own.capex ? *own.capex : money(lines);
        goods[static_cast<std::size_t>(CapexItem::Stated)] = stated * in.goodsFactor;
        return goods;
    }
    if (!in.placement)
        return statesOwn(own) ? std::optional(goods) : std::nullopt;
    if (!bill.total)
        return std::nullopt;
    for (const BillLine &line : bill.lines)
        if (line.amount)
            goods[static_cast<std::size_t>(line.item)] += amountAt(line, level) * in.goodsFactor;
    return goods;
}

void fillPurchase(const CostInput &in, Basis &basis)
{
    const scenario::Own &own = in.finance.own;
    const auto at = [&](scenario::PriceLevel level) -> std::optional<Purchase> {
        const auto goods = goodsOf(in, basis.bill, level);
        return goods ? std::optional(purchase(*goods, own, basis.power.it)) : std::nullopt;
    };
    basis.purchase = at(own.priceLevel);
    if (!basis.purchase || own.capex || !own.capexLines.empty() || !in.placement)
        return;
    basis.capexLow = at(scenario::PriceLevel::Low)->total;
    basis.capexHigh = at(scenario::PriceLevel::High)->total;
}

MoneyPerJoule flatTariff(const CostInput &in, const Markets &m)
{
    if (in.finance.own.tariff)
        return *in.finance.own.tariff;
    const catalog::Tariff *tariff = m.rates ? tariffOf(in.finance, in.catalog, *m.rates) : nullptr;
    if (!tariff)
        return moneyPerKwh(0);
    return convert(tariff->price.typical, tariff->currency, in.finance.currency, *m.exchange);
}

/// Prices of the hours; empty where every hour costs the same.
struct HourlyTariff {
    std::array<double, scenario::hoursPerDay> perKwh{};
    std::span<const double> prices;
};

void fillHours(const CostInput &in, MoneyPerJoule flat, HourlyTariff &tariff)
{
    tariff.prices = in.finance.own.tariffByHour;
    const catalog::TimeOfUse *schedule = scheduleOf(in.finance, in.catalog);
    if (!schedule)
        return;
    for (std::size_t hour = 0; hour < tariff.perKwh.size(); ++hour)
        tariff.perKwh[hour] = inMoneyPerKwh(flat) * schedule->byHour[hour];
    tariff.prices = tariff.perKwh;
}

double idleShareOf(const CostInput &in, const Markets &m)
{
    return in.finance.own.idlePowerShare.value_or(m.rates ? typical(m.rates->idleShare, 0.0) : 0.0);
}

/// Spare nodes take their share of the load.
double loadOf(const CostInput &in)
{
    const double nodes = nodesOf(in);
    const double spare = in.placement ? in.finance.own.spareNodes.value_or(0) : 0;
    return in.finance.utilisation * nodes / (nodes + spare);
}

Day dayOfInput(const CostInput &in, const Markets &m)
{
    const MoneyPerJoule flat = flatTariff(in, m);
    HourlyTariff hourly;
    fillHours(in, flat, hourly);
    return dayOf(in.finance.demand.gpusByHour, loadOf(in), idleShareOf(in, m), in.finance.own.powerExponent.value_or(1.0),
                 hourly.prices, flat);
}

/// GPUs that are bought: a plan's own, and those of the spare nodes.
int boughtGpus(const CostInput &in)
{
    return in.placement->gpus + in.finance.own.spareNodes.value_or(0) * in.placement->perNode;
}

BillInput::Host hostOf(const CostInput &in)
{
    const HardwareMarket *market =
        in.prices && in.processor ? &in.prices->hardware(in.processor->id, regionOf(in.finance.currency)) : nullptr;
    return {in.processor, market, in.sockets, in.hostMemory};
}

PowerInput powerInput(const CostInput &in, const Markets &m, const Bill &bill, double lifeYears)
{
    const scenario::Own &own = in.finance.own;
    PowerInput p;
    p.meanDraw = dayOfInput(in, m).meanDraw;
    if (own.itPower) {
        p.nameplate = p.load = *own.itPower;
    } else if (in.placement) {
        const bool computer = in.device && in.device->unifiedMemory; // the device is the whole machine
        p.nameplate = nameplatePower({in.device, bill.server, bill.servers, boughtGpus(in),
                                      computer ? 1.0 : m.rates->systemOverBoards});
        p.nameplate += bill.hostPower;
        p.load = p.nameplate * typical(m.rates->loadShare, 1.0);
    }
    p.idleShare = idleShareOf(in, m);
    p.pue = own.pue.value_or(m.rates && m.rates->pue ? inRatio(m.rates->pue->value.typical) : 1.0);
    const catalog::CarbonFactor *grid = carbonOf(in.finance, in.catalog, m.rates);
    p.emissionFactor = in.finance.energy.emissionFactor.value_or(grid ? grid->factor : kilogramsCo2PerKwh(0));
    p.emissionFactor = p.emissionFactor * (1.0 - in.finance.energy.greenShare.value_or(0.0));
    p.embodied = in.finance.energy.embodied.value_or(kilogramsCo2(0));
    p.embodiedYears = lifeYears;
    return p;
}

double maintenanceRate(const CostInput &in, const Markets &m)
{
    return in.finance.own.maintenanceRate.value_or(m.rates ? typical(m.rates->maintenance, 0.0) : 0.0);
}

void fillOpex(const CostInput &in, const Markets &m, const Money *capex, Basis &basis)
{
    const scenario::Own &own = in.finance.own;
    auto &lines = basis.opexLines;
    const auto line = [&](OpexItem item) -> MoneyPerSecond & {
        return lines[static_cast<std::size_t>(item)];
    };
    const MoneyPerSecond none = moneyPerYear(0);

    line(OpexItem::Electricity) = basis.power.facility * dayOfInput(in, m).tariff;
    MoneyPerSecond monthly = own.colocation.value_or(none);
    if (own.colocationPerKw)
        monthly += *own.colocationPerKw * basis.power.it;
    line(OpexItem::Colocation) = monthly;
    if (capex)
        line(OpexItem::Maintenance) = moneyPerYear(inMoney(*capex) * maintenanceRate(in, m));
    line(OpexItem::Staff) = own.staff.value_or(none);
    if (own.licence)
        line(OpexItem::Licences) = *own.licence * gpus(in.finance.rent.gpus || !in.placement ? gpusOf(in) : boughtGpus(in));
    line(OpexItem::ModelUpdate) = own.modelUpdate.value_or(none);
    line(OpexItem::Other) = own.otherPerHour.value_or(none) + own.otherPerYear.value_or(none);
    if (capex)
        line(OpexItem::Insurance) = moneyPerYear(inMoney(*capex) * own.insuranceRate.value_or(0.0));
    if (own.downtimeCost && basis.availability.downtime)
        line(OpexItem::Downtime) =
            moneyPerYear(inMoneyPerHour(*own.downtimeCost) * inHours(*basis.availability.downtime));

    for (const MoneyPerSecond &amount : lines)
        basis.ownOpex += amount;
    // A month's fee falls on the hours that the scenario gives a month.
    const double monthStretch = quantity::hoursPerMonth / basis.terms.hoursPerMonth;
    basis.ownPerHour = basis.ownOpex - monthly + monthly * monthStretch;
}

void fillOwn(const CostInput &in, const Markets &m, Money capex, Basis &basis)
{
    const scenario::Own &own = in.finance.own;
    const double horizon = basis.terms.horizon;
    const double book = own.depreciationYears.value_or(horizon);
    const auto leftAfter = [&](double age) {
        return own.resalePerYear ? resaleValue(capex, *own.resalePerYear, age)
                                 : capex * own.salvageRate.value_or(0.0);
    };
    OwnTerms terms;
    terms.capex = capex;
    terms.salvage = leftAfter(horizon);
    terms.debt = debtOf(own, capex, horizon);
    const Money interest = terms.debt ? terms.debt->interest(monthsOf(basis.terms)) : money(0);
    terms.capexPerHour =
        moneyPerYear(inMoney(capex - leftAfter(book)) / book + inMoney(interest) / horizon);
    terms.resalePerYear = own.resalePerYear.value_or(0.0);
    terms.opex = basis.ownOpex;
    terms.perHour = basis.ownPerHour;
    terms.electricity = basis.opexLines[static_cast<std::size_t>(OpexItem::Electricity)];
    const double idle = idleShareOf(in, m);
    const MoneyPerSecond full = basis.power.load * inRatio(basis.power.pue) * dayOfInput(in, m).tariff;
    terms.electricityIdle = full * idle;
    terms.electricityBusy = full;
    terms.depreciation = own.depreciation;
    terms.bookYears = book;
    terms.powerExponent = own.powerExponent.value_or(1.0);
    basis.own = terms;
}

RentInput rentInput(const CostInput &in, const Markets &m)
{
    return {&in.finance.rent, in.finance.currency, gpusOf(in), nodesOf(in), m.hardware, m.rates, m.exchange};
}

} // namespace

std::optional<double> resaleShare(const CostInput &in)
{
    if (in.finance.own.resalePerYear)
        return in.finance.own.resalePerYear;
    const catalog::EconomyFigure *figure = in.catalog.rate("resale-per-year");
    return figure ? std::optional(inRatio(figure->value.typical)) : std::nullopt;
}

std::optional<RentTerms> rentUnder(const CostInput &in, scenario::Commitment commitment)
{
    Markets markets;
    open(markets, in);
    return rentTerms(rentInput(in, markets), commitment);
}

Basis basisOf(const CostInput &in)
{
    const scenario::Finance &finance = in.finance;
    Markets markets;
    open(markets, in);
    Basis basis;
    basis.terms = {inYears(finance.horizon), finance.discountRate, finance.taxRate, finance.utilisation,
                   inHours(finance.hoursPerMonth)};
    basis.sustained = finance.tokenRate.value_or(in.sustained);
    if (in.placement)
        basis.bill =
            billOfMaterials({in.device, markets.hardware, markets.parts, markets.rates, markets.exchange,
                             finance.currency, boughtGpus(in), in.placement->perNode, in.weights, in.nodePorts, in.rackPower, hostOf(in), in.deviceMemory});
    const double life = finance.own.depreciationYears.value_or(basis.terms.horizon);
    basis.power = powerOf(powerInput(in, markets, basis.bill, life));
    basis.load = loadOf(in);
    basis.idleShare = idleShareOf(in, markets);
    basis.tariff = dayOfInput(in, markets).tariff;
    basis.flatTariff = flatTariff(in, markets);
    basis.availability = availabilityOf(in, markets.rates ? markets.rates->failures : nullptr, nodesOf(in), gpusOf(in));
    fillPurchase(in, basis);
    const Money *capex = basis.purchase ? &basis.purchase->total : nullptr;
    fillOpex(in, markets, capex, basis);
    if (capex)
        fillOwn(in, markets, *capex, basis);

    const RentInput rent = rentInput(in, markets);
    basis.rent = rentTerms(rent, finance.rent.commitment);
    if (markets.hardware)
        basis.reserved = rentTerms(rent, scenario::Commitment::OneYear);
    basis.gpus = gpus(gpusOf(in));
    basis.billing = billingOf(rent, finance.rent.commitment);
    if (basis.own)
        basis.layers = layerPrices(rent, *basis.own, basis.terms);
    basis.api = apiPrices(finance.api, markets.model, finance.currency, markets.exchange);
    basis.demand = monthlyTokens(finance, basis.sustained, in.inputPerOutput);
    return basis;
}

} // namespace suanchou::cost
