// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/terms.h"

#include "model/catalog/catalog.h"
#include "model/cost/bill.h"
#include "model/cost/cashflow.h"
#include "model/cost/currency.h"
#include "model/cost/power.h"

#include <numeric>

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

std::optional<Money> capexOf(const CostInput &in, Basis &basis)
{
    const scenario::Own &own = in.finance.own;
    const auto stated = static_cast<std::size_t>(CapexItem::Stated);
    if (own.capex || !own.capexLines.empty()) {
        const double lines = std::accumulate(own.capexLines.begin(), own.capexLines.end(), 0.0,
                                             [](double sum, const auto &line) { return sum + line.amount; });
        basis.capexLines[stated] = own.capex.value_or(money(lines));
        return basis.capexLines[stated];
    }
    if (!in.placement)
        return statesOwn(own) ? std::optional(money(0)) : std::nullopt;
    for (const BillLine &line : basis.bill.lines)
        if (line.amount)
            basis.capexLines[static_cast<std::size_t>(line.item)] += *line.amount;
    return basis.bill.total;
}

MoneyPerJoule tariffOf(const CostInput &in, const Markets &m)
{
    const scenario::Own &own = in.finance.own;
    if (!own.tariffByHour.empty())
        return meanTariff(own.tariffByHour);
    if (own.tariff)
        return *own.tariff;
    if (!m.rates || !m.rates->tariff)
        return moneyPerKwh(0);
    return convert(m.rates->tariff->price.typical, m.rates->tariff->currency, in.finance.currency,
                   *m.exchange);
}

double idleShareOf(const CostInput &in, const Markets &m)
{
    return in.finance.own.idlePowerShare.value_or(m.rates ? typical(m.rates->idleShare, 0.0) : 0.0);
}

PowerInput powerInput(const CostInput &in, const Markets &m, const Bill &bill, double lifeYears)
{
    const scenario::Own &own = in.finance.own;
    PowerInput p;
    p.utilisation = in.finance.utilisation;
    if (own.itPower) {
        p.nameplate = p.load = *own.itPower;
    } else if (in.placement) {
        const bool computer = in.device && in.device->unifiedMemory; // the device is the whole machine
        p.nameplate = nameplatePower({in.device, bill.server, bill.servers, in.placement->gpus,
                                      computer ? 1.0 : m.rates->systemOverBoards});
        p.load = p.nameplate * typical(m.rates->loadShare, 1.0);
    }
    p.idleShare = idleShareOf(in, m);
    p.pue = own.pue.value_or(m.rates && m.rates->pue ? inRatio(m.rates->pue->value.typical) : 1.0);
    p.emissionFactor = in.finance.energy.emissionFactor.value_or(
        m.rates && m.rates->carbon ? m.rates->carbon->factor : kilogramsCo2PerKwh(0));
    p.embodied = in.finance.energy.embodied.value_or(kilogramsCo2(0));
    p.embodiedYears = lifeYears;
    return p;
}

double maintenanceRate(const CostInput &in, const Markets &m)
{
    return in.finance.own.maintenanceRate.value_or(m.rates ? typical(m.rates->maintenance, 0.0) : 0.0);
}

void fillOpex(const CostInput &in, const Markets &m, std::optional<Money> capex, Basis &basis)
{
    const scenario::Own &own = in.finance.own;
    auto &lines = basis.opexLines;
    const auto line = [&](OpexItem item) -> MoneyPerSecond & {
        return lines[static_cast<std::size_t>(item)];
    };
    const MoneyPerSecond none = moneyPerYear(0);

    line(OpexItem::Electricity) = basis.power.facility * tariffOf(in, m);
    MoneyPerSecond monthly = own.colocation.value_or(none);
    if (own.colocationPerKw)
        monthly += *own.colocationPerKw * basis.power.it;
    line(OpexItem::Colocation) = monthly;
    if (capex)
        line(OpexItem::Maintenance) = moneyPerYear(inMoney(*capex) * maintenanceRate(in, m));
    line(OpexItem::Staff) = own.staff.value_or(none);
    if (own.licence)
        line(OpexItem::Licences) = *own.licence * gpus(gpusOf(in));
    line(OpexItem::ModelUpdate) = own.modelUpdate.value_or(none);
    line(OpexItem::Other) = own.otherPerHour.value_or(none) + own.otherPerYear.value_or(none);

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
    terms.capexPerHour = moneyPerYear(inMoney(capex - leftAfter(book)) / book);
    terms.resalePerYear = own.resalePerYear.value_or(0.0);
    terms.opex = basis.ownOpex;
    terms.perHour = basis.ownPerHour;
    terms.electricity = basis.opexLines[static_cast<std::size_t>(OpexItem::Electricity)];
    const double idle = idleShareOf(in, m);
    const MoneyPerSecond full = basis.power.load * inRatio(basis.power.pue) * tariffOf(in, m);
    terms.electricityIdle = full * idle;
    terms.electricityBusy = full;
    terms.depreciation = own.depreciation;
    terms.bookYears = book;
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
                             finance.currency, in.placement->gpus, in.placement->perNode, in.weights});
    const std::optional<Money> capex = capexOf(in, basis);
    const double life = finance.own.depreciationYears.value_or(basis.terms.horizon);
    basis.power = powerOf(powerInput(in, markets, basis.bill, life));
    fillOpex(in, markets, capex, basis);
    if (capex)
        fillOwn(in, markets, *capex, basis);

    const RentInput rent = rentInput(in, markets);
    basis.rent = rentTerms(rent, finance.rent.commitment);
    if (markets.hardware)
        basis.reserved = rentTerms(rent, scenario::Commitment::OneYear);
    basis.api = apiPrices(finance.api, markets.model, finance.currency, markets.exchange);
    basis.demand = monthlyTokens(finance, basis.sustained, in.inputPerOutput);
    return basis;
}

} // namespace suanchou::cost
