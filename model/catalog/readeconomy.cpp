// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/collected.h"
#include "model/catalog/readparts.h"

namespace suanchou::catalog {

namespace {

constexpr NumberRange anyNumber{-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
constexpr double monthsPerYear = 12.0;
constexpr std::size_t hoursPerDay = 24;

Ratio plainRatio(double value) { return ratio(value); }

void readEnergy(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("tariffs", Need::Optional, [&](ObjectReader &r, std::size_t) {
        Tariff tariff;
        tariff.region = r.text("region");
        tariff.currency = readPriceUnit(r, "kWh");
        tariff.industrial = r.choice<bool>("kind", {{"industrial", true}, {"business", false}}, false);
        tariff.price = readRanged<MoneyPerJoule>(r, "price", Need::Required, [](double v) {
                           return moneyPerKwh(v);
                       }).value_or(Ranged<MoneyPerJoule>{});
        tariff.notes = r.texts("notes");
        if (r.finish())
            into.tariffs.add(std::move(tariff), r, own);
    });
    root.array("time_of_use", Need::Optional, [&](ObjectReader &r, std::size_t) {
        TimeOfUse periods;
        periods.id = r.text("id");
        periods.region = r.text("region");
        periods.name = r.text("name", Need::Optional);
        periods.multipliers = r.numbers("multipliers");
        periods.byHour = r.numbers("by_hour", Need::Optional);
        if (!periods.byHour.empty() && periods.byHour.size() != hoursPerDay)
            r.refuse("by_hour", ReadErrorCode::OutOfRange, std::to_string(periods.byHour.size()), "24");
        periods.notes = r.texts("notes");
        periods.from = r.source();
        if (r.finish())
            into.timeOfUse.add(std::move(periods), r, own);
    });
    root.array("pue", Need::Optional, [&](ObjectReader &r, std::size_t) {
        PueFigure pue;
        pue.id = r.text("id");
        pue.value = readRanged<Ratio>(r, "value", Need::Required, plainRatio, NumberRange{1.0, 10.0})
                        .value_or(Ranged<Ratio>{});
        if (r.finish())
            into.pue.add(std::move(pue), r, own);
    });
    root.array("carbon", Need::Optional, [&](ObjectReader &r, std::size_t) {
        CarbonFactor carbon;
        carbon.region = r.text("region");
        carbon.factor = kilogramsCo2PerKwh(r.number("kg_co2e_per_kwh").value_or(0));
        carbon.from = r.source();
        if (r.finish())
            into.carbon.add(std::move(carbon), r, own, "region");
    });
}

void readHolding(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("colocation", Need::Optional, [&](ObjectReader &r, std::size_t) {
        ColocationPrice price;
        price.id = r.text("id");
        price.currency = readCurrency(r);
        price.perRack =
            r.choice<bool>("per", {{"kw-month", false}, {"rack-month", true}}, false, Need::Required);
        price.perMonth = readPrice(r, "price", Need::Required).value_or(Ranged<Money>{});
        if (r.finish())
            into.colocation.add(std::move(price), r, own);
    });
    root.array("book_lives", Need::Optional, [&](ObjectReader &r, std::size_t) {
        BookLife life;
        life.id = r.text("id");
        life.life = years(r.number("years", Need::Required, positive).value_or(0));
        life.from = r.source();
        if (r.finish())
            into.bookLives.add(std::move(life), r, own);
    });
    root.array("residual_values", Need::Optional, [&](ObjectReader &r, std::size_t) {
        ResidualValue value;
        value.label = r.text("label");
        value.age = years(r.number("months").value_or(0) / monthsPerYear);
        value.resale = r.flag("resale", true);
        value.share = readRanged<Ratio>(r, "share", Need::Required, plainRatio).value_or(Ranged<Ratio>{});
        if (r.finish())
            into.residualValues.add(std::move(value), r, own);
    });
}

void readRentFigures(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("commitments", Need::Optional, [&](ObjectReader &r, std::size_t) {
        CommitmentRatio commitment;
        commitment.provider = r.text("provider");
        commitment.term = r.text("term");
        commitment.years = static_cast<int>(r.integer("years", 1, Need::Required, 1));
        commitment.ofOnDemand =
            readRanged<Ratio>(r, "of_on_demand", Need::Required, plainRatio).value_or(Ranged<Ratio>{});
        if (r.finish())
            into.commitments.add(std::move(commitment), r, own);
    });
    root.array("rent_index", Need::Optional, [&](ObjectReader &r, std::size_t) {
        RentIndexPoint point;
        point.accelerator = r.text("accelerator");
        point.month = r.text("month");
        point.usd = moneyPerGpuHour(r.number("usd_per_gpu_hour").value_or(0));
        point.from = r.source();
        if (r.finish())
            into.rentIndex.add(std::move(point), r, own);
    });
}

void readPlanningFigures(ObjectReader &root, CollectedRecords &into, bool own)
{
    root.array("rates", Need::Optional, [&](ObjectReader &r, std::size_t) {
        EconomyFigure figure;
        figure.id = r.text("id");
        figure.value =
            readRanged<Ratio>(r, "value", Need::Required, plainRatio, anyNumber).value_or(Ranged<Ratio>{});
        if (r.finish())
            into.rates.add(std::move(figure), r, own);
    });
    root.array("amounts", Need::Optional, [&](ObjectReader &r, std::size_t) {
        EconomyAmount amount;
        amount.id = r.text("id");
        amount.currency = readCurrency(r);
        amount.per = r.text("per");
        amount.amount = readPrice(r, "amount", Need::Required).value_or(Ranged<Money>{});
        if (r.finish())
            into.amounts.add(std::move(amount), r, own);
    });
}

void readExchange(ObjectReader &root, CollectedRecords &into)
{
    root.object("exchange", Need::Optional, [&](ObjectReader &r) {
        ExchangeRates rates;
        rates.perUsd[static_cast<std::size_t>(Currency::Usd)] = 1.0;
        r.object("per_usd", Need::Required, [&](ObjectReader &inner) {
            for (std::size_t i = 0; i < currencyCount; ++i) {
                const auto currency = static_cast<Currency>(i);
                if (currency != Currency::Usd)
                    rates.perUsd[i] =
                        inner.number(currencyCode(currency), Need::Required, positive).value_or(0);
            }
        });
        rates.from = r.source();
        if (r.finish())
            into.exchange = rates;
    });
}

} // namespace

void readEconomy(ObjectReader &root, CollectedRecords &into, bool own)
{
    readEnergy(root, into, own);
    readHolding(root, into, own);
    readRentFigures(root, into, own);
    readPlanningFigures(root, into, own);
    readExchange(root, into);
}

} // namespace suanchou::catalog
