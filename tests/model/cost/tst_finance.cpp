// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "tests/model/cost/reportfigures.h"

#include <QTest>

using namespace suanchou::cost;
using suanchou::catalog::Catalog;
using suanchou::scenario::Finance;

namespace {

using Values = std::map<std::string, double, std::less<>>;

CostReport report(const Finance &finance)
{
    static const Catalog nothing;
    return costReport({.finance = finance, .catalog = nothing});
}

CostReport report(const std::string &json)
{
    const auto finance = test::readFinance(json);
    return finance ? report(*finance) : CostReport{};
}

bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::max(1e-300, std::abs(expected));
}

Finance base()
{
    return *test::readFinance(R"({
        "currency": "USD", "horizon_years": 5, "utilisation": 0.6, "discount_rate": 0.08, "tokens_per_s": 2000,
        "own": {"capex": 300000, "salvage_rate": 0.1, "it_power_kw": 10, "idle_power_share": 0.3, "pue": 1.4,
                "tariff_per_kwh": 0.1, "maintenance_rate": 0.08, "staff_per_year": 50000,
                "colocation_per_month": 1500, "other_per_hour": 0.5},
        "rent": {"price_per_gpu_hour": 4, "gpus": 8, "storage_per_month": 200, "egress_per_month": 100},
        "api": {"input_per_mtok": 0.5, "cached_input_per_mtok": 0.1, "output_per_mtok": 2.0},
        "demand": {"input_tokens_per_month": 6e9, "output_tokens_per_month": 2e9, "cached_share": 0.5}})");
}

} // namespace

class FinanceReport : public QObject {
    Q_OBJECT

private slots:
    /// Every figure of one case by hand.
    /// Power: 10 kW × (0.3 + 0.7 × 0.6) = 7.2 kW, × 1.4 = 10.08 kW, × 8760 h = 88,300.8 kWh, × 0.1 = 8,830.08.
    /// Opex: 8,830.08 + 18,000 + 24,000 + 50,000 + 4,380 = 105,210.08 a year, / 8760 = 12.0103 an hour.
    /// Rent: 32 × 8760 × 0.6 + 12 × 300 = 168,192 + 3,600 = 171,792 a year.
    /// API: 6000 × (0.5 × 0.5 + 0.5 × 0.1) + 2000 × 2 = 1,800 + 4,000 = 5,800 a month.
    void everyFigureByHand()
    {
        const CostReport r = report(base());
        const Values v = test::figures(r);
        const auto is = [&](std::string_view key, double expected) {
            const double value = test::evaluate(v, key);
            if (near(value, expected, 1e-9))
                return true;
            qWarning("%s: %.12g, expected %.12g", std::string(key).c_str(), value, expected);
            return false;
        };
        QVERIFY(is("power.it_kw", 10));
        QVERIFY(is("power.facility_kw", 10.08));
        QVERIFY(is("power.energy_kwh_per_year", 88300.8));
        QVERIFY(is("cost.own.electricity_per_year", 8830.08));
        QVERIFY(is("cost.own.opex_per_year", 105210.08));
        QVERIFY(is("cost.own.per_hour", 105210.08 / 8760));
        QVERIFY(is("cost.own.amortised_per_hour", (105210.08 + 270000 / 5.0) / 8760));
        QVERIFY(is("cost.own.per_month", (105210.08 + 270000 / 5.0) / 12));
        QVERIFY(is("cost.own.total", 300000 + 5 * 105210.08 - 30000));
        const double annuity = (1 - std::pow(1.08, -5)) / 0.08;
        QVERIFY(is("cost.own.npv", 300000 + annuity * 105210.08 - 30000 * std::pow(1.08, -5)));
        const double tokensPerYear = 2000.0 * 3600 * 8760 * 0.6;
        QVERIFY(is("cost.own.per_mtok", (105210.08 + 54000) / tokensPerYear * 1e6));
        QVERIFY(is("cost.rent.per_hour", 32));
        QVERIFY(is("cost.rent.per_year", 171792));
        QVERIFY(is("cost.rent.per_month", 171792 / 12.0));
        QVERIFY(is("cost.rent.total", 5 * 171792.0));
        QVERIFY(is("cost.rent.npv", annuity * 171792));
        QVERIFY(is("cost.rent.per_mtok", 171792 / tokensPerYear * 1e6));
        QVERIFY(is("cost.api.per_month", 5800));
        QVERIFY(is("cost.api.per_day", 5800 * 12 / 365.0));
        QVERIFY(is("cost.api.per_year", 69600));
        QVERIFY(is("cost.api.total", 5 * 69600.0));
        QVERIFY(is("cost.api.per_mtok", 2.9));
        QVERIFY(is("cost.saving", 5 * 171792.0 - (300000 + 5 * 105210.08 - 30000)));
        QVERIFY(is("cost.roi", (5 * 171792.0 - (270000 + 5 * 105210.08)) / 300000));
        QVERIFY(is("cost.npv", annuity * (171792 - 105210.08) + 30000 * std::pow(1.08, -5) - 300000));
        // An hour of rent: 32 + 3600 / 8760.
        QVERIFY(is("cost.break_even_hours", 300000 / (32 + 3600 / 8760.0 - 105210.08 / 8760)));
        QVERIFY(is("cost.break_even_month", 300000 / ((171792 - 105210.08) / 12)));
        QVERIFY(is("cost.payback_months", 300000 / (171792 - 105210.08) * 12));
        // u (280,320 - 8,584.8) a = 300,000 - 30,000 / 1.08^5 + a (105,210.08 - 8,830.08 + 3,679.2 - 3,600), where
        // 10 kW × 1.4 × 8760 h × 0.1 is 12,264 at full and 3,679.2 at no load.
        const double fixed =
            300000 - 30000 * std::pow(1.08, -5) + annuity * (105210.08 - 8830.08 + 3679.2 - 3600);
        QVERIFY(is("cost.break_even_utilisation", fixed / (annuity * (280320 - 8584.8))));
        QCOMPARE(r.comparison.breakEvenAbsence, Absence::None);
        // 5,800 a month do not pay 8,767.5 of running cost.
        QVERIFY(!r.comparison.breakEvenMonthApi);
        QCOMPARE(r.comparison.apiAbsence, Absence::OwnNeverCheaper);
    }

    void apiCrossing()
    {
        Finance finance = base();
        finance.demand.outputTokens = tokensPerMonth(10e9); // 1,800 + 20,000 a month
        const CostReport r = report(finance);
        QVERIFY(near(inMonths(*r.comparison.breakEvenMonthApi), 300000 / (21800 - 105210.08 / 12)));
        // Per million output tokens the API takes 2.18. Owning a month: (54,000 + 105,210.08 - 8,830.08 + 3,679.2) / 12
        // fixed; 8,584.8 of electricity a year follow 2,000 tokens/s × 31,536,000 s.
        const double fixed = (54000 + 105210.08 - 8830.08 + 3679.2) / 12;
        const double variable = 8584.8 / (2000.0 * 31536000) * 1e6;
        QVERIFY(near(inTokensPerMonth(*r.comparison.breakEvenTokens), fixed / (2.18 - variable) * 1e6));
        QVERIFY(r.comparison.tokensBeyondCapacity); // 5.256e9 a month is what 2,000 tokens/s give
    }

    /// Rent falls by a fifth each year: the third year's rent decides.
    void driftingRent()
    {
        Finance finance = *test::readFinance(R"({"currency": "USD", "horizon_years": 5, "utilisation": 1,
            "discount_rate": 0, "own": {"capex": 220000}, "rent": {"price_per_node_hour": 10,
            "price_drift_per_year": -0.2}})");
        const CostReport r = report(finance);
        // 87,600 + 70,080 = 157,680 after two years; the third pays 56,064.
        // 220,000 - 157,680 - 56,064 = 6,256 are left for year 4, which pays 44,851.2.
        QVERIFY(near(inMonths(*r.comparison.breakEvenMonth), 36 + 12 * 6256 / 44851.2));
        QVERIFY(near(inMoney(*r.rent.total), 87600 * (1 + 0.8 + 0.64 + 0.512 + 0.4096)));
        // A three-year commitment keeps its price until it is renewed.
        finance.rent.commitment = suanchou::scenario::Commitment::ThreeYears;
        QVERIFY(near(inMoney(*report(finance).rent.total), 87600 * (3 + 2 * 0.512)));
        // 87,600 / 0.2 = 438,000 is all that ever falls due.
        finance.rent.commitment = suanchou::scenario::Commitment::OnDemand;
        finance.own.capex = money(440000);
        const CostReport never = report(finance);
        QVERIFY(!never.comparison.breakEvenMonth);
        QCOMPARE(never.comparison.breakEvenAbsence, Absence::OwnNeverCheaper);
    }

    void commitmentsBillEveryHour()
    {
        Finance finance = base();
        finance.rent.commitment = suanchou::scenario::Commitment::OneYear;
        finance.rent.discount = 0.4;
        const CostReport r = report(finance);
        QVERIFY(near(inMoneyPerYear(*r.rent.perYear), 32 * 0.6 * 8760 + 3600));
        QVERIFY(!r.comparison.breakEvenUtilisation);
        QCOMPARE(r.comparison.utilisationAbsence, Absence::BilledAnyway);
        finance.rent.hoursPerYear = hours(2000);
        QCOMPARE(report(finance).rent.perYear, r.rent.perYear);
    }

    /// 100,000 now, 60,000 of rent and 10,000 of running cost a year, 25 % tax, straight line over 2 years without
    /// salvage: each year (60 - 10) × 0.75 + 50 × 0.25 = 50 thousand.
    void taxShield()
    {
        const CostReport r =
            report(R"({"currency": "USD", "horizon_years": 2, "utilisation": 1, "discount_rate": 0.1,
            "tax_rate": 0.25, "own": {"capex": 100000, "other_per_year": 10000},
            "rent": {"price_per_node_hour": 6.84931506849315068}})");
        QVERIFY(near(inMoney(*r.comparison.npv), -100000 + 50000 / 1.1 + 50000 / 1.21, 1e-9));
        QVERIFY(near(inMoney(*r.rent.npv) - inMoney(*r.own.npv), inMoney(*r.comparison.npv), 1e-9));
        QVERIFY(near(inMoney(*r.comparison.saving), 0, 1) || std::abs(inMoney(*r.comparison.saving)) < 1e-6);
    }

    /// Sold for more than its book value: 20,000 fetched, 0 in the books, 25 % of it goes.
    void taxOnResale()
    {
        const CostReport r =
            report(R"({"currency": "USD", "horizon_years": 7, "utilisation": 1, "discount_rate": 0,
            "tax_rate": 0.25, "own": {"capex": 100000, "salvage_rate": 0.2, "depreciation": "macrs-5"}})");
        QVERIFY(near(inMoney(*r.own.npv), 100000 - 25000 - 15000));
    }

    void absences()
    {
        const CostReport nothing = report(std::string(R"({"currency": "USD"})"));
        QVERIFY(!nothing.own.capex && !nothing.own.total && !nothing.rent.total && !nothing.api.total);
        QCOMPARE(nothing.comparison.breakEvenAbsence, Absence::NoCapex);
        QCOMPARE(nothing.comparison.apiAbsence, Absence::NoCapex);
        const CostReport own = report(std::string(R"({"own": {"capex": 100}})"));
        QCOMPARE(own.comparison.breakEvenAbsence, Absence::NoRentPrice);
        QCOMPARE(own.comparison.apiAbsence, Absence::NoApiPrice);
        QVERIFY(!own.own.perToken && !own.comparison.saving);
        const CostReport dear = report(std::string(R"({"own": {"capex": 100, "other_per_hour": 9},
            "rent": {"price_per_node_hour": 1}, "api": {"output_per_mtok": 1}})"));
        QCOMPARE(dear.comparison.breakEvenAbsence, Absence::OwnNeverCheaper);
        QCOMPARE(dear.comparison.utilisationAbsence, Absence::OwnNeverCheaper);
        QCOMPARE(dear.comparison.paybackAbsence, Absence::BeyondHorizon);
        QCOMPARE(dear.comparison.returnAbsence, Absence::NoSignChange);
        QCOMPARE(dear.comparison.apiAbsence, Absence::NoThroughput);
        QVERIFY(dear.comparison.saving && *dear.comparison.saving < money(0));
    }

    void budget()
    {
        Finance finance = base();
        QVERIFY(!report(finance).own.withinBudget);
        finance.own.budget = money(299999);
        QCOMPARE(report(finance).own.withinBudget, std::optional(false));
        finance.own.budget = money(300000);
        QCOMPARE(report(finance).own.withinBudget, std::optional(true));
    }

    void laterThanTheHorizon()
    {
        const CostReport r = report(std::string(R"({"utilisation": 1, "horizon_years": 1, "discount_rate": 0,
            "own": {"capex": 17520}, "rent": {"price_per_node_hour": 1}})"));
        QVERIFY(near(inMonths(*r.comparison.breakEvenMonth), 24));
        QVERIFY(r.comparison.breakEvenBeyondHorizon);
        QVERIFY(!r.comparison.payback);
    }

    void everythingIsLinearInPrice()
    {
        const Finance one = base();
        Finance two = base();
        constexpr double k = 3.7;
        auto times = [=](auto &value) { value = *value * k; };
        times(two.own.capex);
        times(two.own.tariff);
        times(two.own.staff);
        times(two.own.colocation);
        times(two.own.otherPerHour);
        times(two.rent.perGpu);
        times(two.rent.storage);
        times(two.rent.egress);
        times(two.api.input);
        times(two.api.cachedInput);
        times(two.api.output);
        const Values a = test::figures(report(one));
        const Values b = test::figures(report(two));
        for (const auto &[key, value] : a) {
            if (std::isnan(value))
                continue;
            const bool amount = key.starts_with("cost.own") || key.starts_with("cost.rent") ||
                                key.starts_with("cost.api") || key == "cost.saving" || key == "cost.npv" ||
                                key == "cost.break_even_rent_per_gpu_hour" ||
                                (key.starts_with("cost.hybrid") && key.ends_with("per_year"));
            QVERIFY2(near(b.at(key), amount ? k * value : value, 1e-9), key.c_str());
        }
    }

    void costPerTokenFallsWithUtilisation()
    {
        Finance finance = base();
        finance.own.idlePowerShare = 1; // nothing of the cost depends on the load
        finance.rent.commitment = suanchou::scenario::Commitment::ThreeYears;
        finance.utilisation = 1;
        const CostReport full = report(finance);
        for (const double u : {0.05, 0.1, 0.5, 0.7}) {
            finance.utilisation = u;
            const CostReport r = report(finance);
            QVERIFY(near(*r.own.perToken / *full.own.perToken, 1 / u));
            QVERIFY(near(*r.rent.perToken / *full.rent.perToken, 1 / u));
        }
        // On-demand hours are billed while busy only: what a token costs does not depend on how busy the year is.
        finance = base();
        finance.rent.storage = finance.rent.egress = std::nullopt;
        const auto before = report(finance).rent.perToken;
        finance.utilisation = 0.1;
        QVERIFY(near(*report(finance).rent.perToken / *before, 1));
    }

    void buyAndRentAgreeAtBreakEven()
    {
        for (const double drift : {0.0, -0.2, 0.1}) {
            Finance finance = base();
            finance.own.salvageRate = 0;
            finance.rent.priceDriftPerYear = drift;
            const CostReport first = report(finance);
            if (!first.comparison.breakEvenMonth)
                continue;
            finance.horizon = *first.comparison.breakEvenMonth;
            const CostReport r = report(finance);
            QVERIFY2(std::abs(inMoney(*r.comparison.saving)) < 1e-6 * 300000,
                     qPrintable(QString::number(inMoney(*r.comparison.saving))));
        }
        Finance finance = base();
        finance.utilisation = inRatio(*report(finance).comparison.breakEvenUtilisation);
        const CostReport r = report(finance);
        QVERIFY(std::abs(inMoney(*r.comparison.npv)) < 1e-6 * 300000);
        QVERIFY(near(inRatio(*r.comparison.breakEvenUtilisation), finance.utilisation));
        QVERIFY(near(inRatio(*r.comparison.irr), finance.discountRate, 1e-9));
    }

    void seriesAgreeWithTheReport()
    {
        Finance finance = base();
        finance.own.salvageRate = 0;
        static const Catalog empty;
        const CostInput plain{.finance = finance, .catalog = empty};
        QVERIFY(cumulative(plain, costReport(plain), 60)
                    .ownWithResale.empty()); // nothing says what it would fetch
        finance.own.resalePerYear = 0.67;
        finance.rent.priceDriftPerYear = -0.15;
        finance.api.priceDriftPerYear = -0.3;
        finance.demand.growthPerYear = 0.5;
        static const Catalog nothing;
        const CostInput input{.finance = finance, .catalog = nothing};
        const CostReport r = costReport(input);
        const CumulativeSeries s = cumulative(input, r, 60);
        QCOMPARE(s.own.size(), std::size_t{61});
        QVERIFY(near(s.own.front(), 300000));
        QVERIFY(near(s.own.back(), inMoney(*r.own.total + *r.own.salvage)));
        QVERIFY(near(s.rentOnDemand.back(), inMoney(*r.rent.total)));
        QVERIFY(near(s.api.back(), inMoney(*r.api.total)));
        QVERIFY(near(s.ownWithResale.front(), 0, 1) || std::abs(s.ownWithResale.front()) < 1e-6);
        QVERIFY(near(s.ownWithResale.back(), inMoney(*r.own.total)));
        QVERIFY(near(s.ownWithResale[12], s.own[12] - 0.67 * 300000));
        QVERIFY(cumulative(input, r, 0).own.size() == 1);
    }

    /// Whatever the fields may hold, a figure is a number or absent.
    void extremesGiveNumbersOrNothing()
    {
        for (const double horizon : {0.01, 0.5, 1.0, 2.5, 50.0})
            for (const double utilisation : {0.0, 1e-6, 1.0})
                for (const double discount : {-0.5, 0.0, 10.0})
                    for (const double drift : {-1.0, 0.0, 10.0})
                        for (const double capex : {0.0, 1e12}) {
                            Finance finance = base();
                            finance.horizon = years(horizon);
                            finance.utilisation = utilisation;
                            finance.discountRate = discount;
                            finance.rent.priceDriftPerYear = drift;
                            finance.api.priceDriftPerYear = drift;
                            finance.own.capex = money(capex);
                            finance.own.resalePerYear = utilisation;
                            finance.taxRate = utilisation;
                            const CostReport r = report(finance);
                            for (const auto &[key, value] : test::figures(r))
                                QVERIFY2(!std::isinf(value), key.c_str());
                            QVERIFY(r.own.total && !std::isnan(inMoney(*r.own.total)));
                            QVERIFY(r.own.npv && !std::isnan(inMoney(*r.own.npv)));
                            QVERIFY(r.comparison.npv && !std::isnan(inMoney(*r.comparison.npv)));
                            QVERIFY(!r.comparison.irr || !std::isnan(inRatio(*r.comparison.irr)));
                            QVERIFY(!r.comparison.breakEvenMonth ||
                                    inMonths(*r.comparison.breakEvenMonth) >= 0);
                        }
    }

    /// With resale, capex shrinks to capex × ρ^t: 100,000 at ρ = 0.5 has lost half after a year of 60,000 rent.
    void breakEvenWithResale()
    {
        const CostReport r = report(std::string(R"({"utilisation": 1, "discount_rate": 0, "horizon_years": 5,
            "own": {"capex": 100000, "resale_per_year": 0.5}, "rent": {"price_per_node_hour": 6.84931506849315068}})"));
        // Paid after m months: 5,000 m. Lost: 100,000 (1 - 0.5^(m/12)). Month 9: 45,000 against 40,540; month 4: 20,000
        // against 20,630; month 5: 25,000 against 25,085; month 6: 30,000 against 29,289.
        const double gap5 = 25000 - 100000 * (1 - std::pow(0.5, 5.0 / 12));
        const double gap6 = 30000 - 100000 * (1 - std::pow(0.5, 6.0 / 12));
        QVERIFY(near(inMonths(*r.comparison.breakEvenMonthResale), 5 - gap5 / (gap6 - gap5), 1e-6));
        QVERIFY(near(inMonths(*r.comparison.breakEvenMonth), 20));
    }
};

QTEST_GUILESS_MAIN(FinanceReport)
#include "tst_finance.moc"
