// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // catalog::Server has slots of its own
#include "model/catalog/catalog.h"
#include "model/cost/cashflow.h"
#include "model/cost/dayload.h"
#include "model/cost/debt.h"
#include "model/cost/years.h"
#include "tests/model/cost/reportfigures.h"

#include <QTest>

#include <cmath>

using namespace suanchou::cost;
using suanchou::catalog::Catalog;
using suanchou::scenario::Finance;
using suanchou::scenario::Financing;

namespace {

const Catalog nothing;

bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::max(1e-12, std::abs(expected));
}

Finance finance(const std::string &json)
{
    const auto read = test::readFinance(json);
    return read.value_or(Finance{});
}

CostReport report(const Finance &finance) { return costReport({.finance = finance, .catalog = nothing}); }
CostReport report(const std::string &json) { return report(finance(json)); }

std::vector<YearOfCost> years(const Finance &finance)
{
    return yearsOf({.finance = finance, .catalog = nothing});
}

} // namespace

class PurchaseAndFinancing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 1,130,000 with 13 % tax are 1,000,000 net. Duty 5 % = 50,000, installation 4 % = 40,000, spares 3 % = 30,000, 10 kW
    /// at 2,000 = 20,000: 1,140,000; contingency 10 % = 114,000; tax on goods and duty 0.13 × 1,050,000 = 136,500.
    void everyLine()
    {
        Finance f = finance(R"({"currency": "CNY", "own": {"capex": 1130000, "vat_rate": 0.13, "vat": "paid",
            "import_duty_rate": 0.05, "installation_rate": 0.04, "spares_rate": 0.03, "contingency_rate": 0.1,
            "facility_per_kw": 2000, "it_power_kw": 10}})");
        const CostReport paid = report(f);
        const auto line = [&](CapexItem item) {
            return inMoney(paid.own.capexLines[static_cast<std::size_t>(item)]);
        };
        QVERIFY(near(line(CapexItem::Stated), 1000000));
        QVERIFY(near(line(CapexItem::Duty), 50000));
        QVERIFY(near(line(CapexItem::Installation), 40000));
        QVERIFY(near(line(CapexItem::Spares), 30000));
        QVERIFY(near(line(CapexItem::Facility), 20000));
        QVERIFY(near(line(CapexItem::Contingency), 114000));
        QVERIFY(near(line(CapexItem::Vat), 136500));
        QVERIFY(near(inMoney(*paid.own.capex), 1390500));
        f.own.vat = suanchou::scenario::VatUse::Deducted;
        QVERIFY(near(inMoney(*report(f).own.capex), 1254000));
        QVERIFY(near(inMoney(*report(f).own.vat), 136500));
        f.own.prices = suanchou::scenario::PriceBasis::WithoutVat; // 1,130,000 are net then
        QVERIFY(near(inMoney(*report(f).own.vat), 0.13 * 1.05 * 1130000));
        f.own = {};
        f.own.capex = money(1130000); // nothing stated about tax: nothing taken off
        QVERIFY(near(inMoney(*report(f).own.capex), 1130000));
        QVERIFY(!report(f).own.vat);
    }

    /// 2 % of 500,000 a year.
    void insurance()
    {
        const CostReport r = report(R"({"own": {"capex": 500000, "insurance_rate": 0.02}})");
        QVERIFY(near(inMoneyPerYear(r.own.opex), 10000));
    }

    /// 100,000 at 12 % over 36 months: 3,321.43 a month (tables of finance); 119,571.5 in all.
    void loan()
    {
        Finance f = finance(R"({"horizon_years": 5, "discount_rate": 0, "own": {"capex": 100000, "financing": "loan",
            "financing_rate": 0.12, "financing_years": 3}})");
        const CostReport r = report(f);
        QVERIFY(std::abs(inMoneyPerMonth(*r.own.instalment) - 3321.43) < 0.005);
        QVERIFY(near(inMoney(*r.own.interest), 36 * inMoneyPerMonth(*r.own.instalment) - 100000));
        QVERIFY(near(inMoney(*r.own.total), 36 * inMoneyPerMonth(*r.own.instalment)));
        QVERIFY(near(inMoney(*r.own.npv), inMoney(*r.own.total))); // at rate 0
        const auto y = years(f);
        QVERIFY(near(inMoney(*y[0].own) + 1, 1)); // all of it is borrowed
        QVERIFY(near(inMoney(*y[1].own), 12 * inMoneyPerMonth(*r.own.instalment)));
        QVERIFY(near(inMoney(*y[4].own) + 1, 1)); // paid off
        f.own.financedShare = 0.7;
        const CostReport part = report(f);
        QVERIFY(near(inMoneyPerMonth(*part.own.instalment), 0.7 * inMoneyPerMonth(*r.own.instalment)));
        QVERIFY(near(inMoney(*years(f)[0].own), 30000));
    }

    /// A loan that outlives the horizon: what is still owed falls due at its end.
    void debtThatIsLeft()
    {
        Finance f = finance(R"({"horizon_years": 1, "discount_rate": 0, "own": {"capex": 1200, "financing": "loan",
            "financing_rate": 0, "financing_years": 2}})");
        const CostReport r = report(f);
        QVERIFY(near(inMoney(*r.own.total), 1200)); // 600 paid, 600 owed, no interest
        QVERIFY(near(inMoney(*years(f)[1].own), 1200));
    }

    /// A lease pays at the start of the month: its instalment is the loan's over (1 + i); together they are worth the price.
    void lease()
    {
        suanchou::scenario::Own own;
        own.financing = Financing::Lease;
        own.financingRate = 0.12;
        own.financingYears = 3.0;
        const auto debt = debtOf(own, money(100000), 5);
        QVERIFY(debt && debt->inAdvance);
        QVERIFY(near(inMoney(debt->payment), inMoney(loanPayment(money(100000), 0.01, 36)) / 1.01));
        double worth = 0;
        for (int month = 0; month < 36; ++month)
            worth += inMoney(debt->payment) / std::pow(1.01, month);
        QVERIFY(near(worth, 100000));
        QVERIFY(near(inMoney(debt->balance(0)), 100000));
        QVERIFY(std::abs(inMoney(debt->balance(36))) < 1e-9);
        QVERIFY(inMoney(debt->interest(12)) > 0 && debt->interest(12) < debt->interest(36));
    }

    /// At the lender's own rate a loan changes nothing: paid yearly over whole years, worth today what it lends.
    void loanAtItsOwnRate()
    {
        Finance f = finance(R"({"horizon_years": 4, "discount_rate": 0, "own": {"capex": 90000, "other_per_year": 5}})");
        const double cash = inMoney(*report(f).own.npv);
        f.own.financing = Financing::Loan;
        QVERIFY(near(inMoney(*report(f).own.npv), cash));
    }

    /// Interest and depreciation save tax: 25 % of them.
    void taxOnALoan()
    {
        Finance f = finance(R"({"horizon_years": 3, "discount_rate": 0, "tax_rate": 0.25, "own": {"capex": 100000,
            "financing": "loan", "financing_rate": 0.12, "financing_years": 3}})");
        const CostReport r = report(f);
        QVERIFY(near(inMoney(*r.own.npv), 0.75 * (100000 + inMoney(*r.own.interest))));
    }

    /// The yearly amounts are what the report's figures are made of, with tax, debt, resale and a broken last year.
    void yearsSumUp()
    {
        for (const double horizon : {1.0, 2.5, 5.0}) {
            for (const double tax : {0.0, 0.25}) {
                for (const char *financing : {"cash", "loan", "lease"}) {
                    Finance f = finance(R"({"own": {"capex": 300000, "salvage_rate": 0.1, "other_per_year": 40000,
                        "financing_rate": 0.08, "financing_years": 3, "financing": ")" +
                                        std::string(financing) +
                                        R"("}, "rent": {"price_per_gpu_hour": 4, "gpus": 8, "price_drift_per_year": -0.2}})");
                    f.horizon = suanchou::quantity::years(horizon);
                    f.taxRate = tax;
                    f.discountRate = 0.1;
                    const CostReport r = report(f);
                    double own = 0;
                    double saved = 0;
                    for (const YearOfCost &y : years(f)) {
                        const double at = y.year == 0 ? 0 : std::min<double>(y.year, horizon);
                        own += inMoney(*y.own) * std::pow(1.1, -at);
                        saved += inMoney(*y.saved) * std::pow(1.1, -at);
                    }
                    QVERIFY(near(own, inMoney(*r.own.npv)));
                    QVERIFY(near(saved, inMoney(*r.comparison.npv), 1e-8));
                    QVERIFY(near(inMoneyPerYear(*r.own.annual) * annuityFactor(0.1, horizon), own));
                }
            }
        }
    }

    /// MACRS on 250,000: 20, 32, 19.2, 11.52, 11.52 and 5.76 %.
    void schedule()
    {
        const Finance f = finance(R"({"horizon_years": 6, "own": {"capex": 250000, "depreciation": "macrs-5"}})");
        const double expected[] = {50000, 80000, 48000, 28800, 28800, 14400};
        const auto y = years(f);
        for (std::size_t i = 0; i < 6; ++i)
            QVERIFY(near(inMoney(y[i + 1].depreciation), expected[i]));
        QVERIFY(std::abs(inMoney(y[6].bookValue)) < 1e-6);
    }

    /// Break-even with a loan: purchase and interest so far against rent; at rate 0 as with cash.
    void breakEvenWithALoan()
    {
        Finance f = finance(R"({"utilisation": 1, "discount_rate": 0, "own": {"capex": 120000, "financing_years": 3},
            "rent": {"price_per_node_hour": 13.6986301369863014}})"); // 10,000 a month
        QVERIFY(near(inMonths(*report(f).comparison.breakEvenMonth), 12));
        f.own.financing = Financing::Loan;
        QVERIFY(near(inMonths(*report(f).comparison.breakEvenMonth), 12));
        f.own.financingRate = 0.12;
        QVERIFY(inMonths(*report(f).comparison.breakEvenMonth) > 12.5);
        const CostInput input{.finance = f, .catalog = nothing};
        const double at = inMonths(*report(f).comparison.breakEvenMonth);
        const CumulativeSeries s = cumulative(input, costReport(input), 60);
        const auto m = static_cast<std::size_t>(at);
        QVERIFY(s.own[m] > s.rentOnDemand[m] && s.own[m + 1] <= s.rentOnDemand[m + 1]);
    }

    /// Rent at which the present costs are equal: with that rent there is nothing to choose between.
    void breakEvenRent()
    {
        for (const double drift : {0.0, -0.2}) {
            Finance f = finance(R"({"utilisation": 0.6, "own": {"capex": 2800000, "salvage_rate": 0.05, "it_power_kw": 10.2,
                "idle_power_share": 0.35, "tariff_per_kwh": 0.75, "staff_per_year": 100000},
                "rent": {"price_per_gpu_hour": 20, "gpus": 8, "storage_per_month": 500}})");
            f.rent.priceDriftPerYear = drift;
            f.rent.perGpu = *report(f).comparison.breakEvenRent;
            QVERIFY(std::abs(inMoney(*report(f).comparison.npv)) < 1e-6 * 2800000);
        }
    }

    /// Two hours of work a day at 0.2, the others idle, all at other prices: 10 kW, a fifth of it idle.
    /// Load 2 × 12 × u / 24: u = 1/24 gives 0.5 in each of the two hours: 2 × (2 + 8 × 0.5) + 22 × 2 = 56 kWh a day.
    void courseOfTheDay()
    {
        Finance f = finance(R"({"own": {"it_power_kw": 10, "idle_power_share": 0.2}})");
        f.utilisation = 1.0 / 24;
        f.demand.gpusByHour.assign(24, 0.0);
        f.demand.gpusByHour[2] = f.demand.gpusByHour[3] = 5;
        f.own.tariffByHour.assign(24, 1.0);
        f.own.tariffByHour[2] = 0.2;
        const CostReport r = report(f);
        QVERIFY(near(inKilowattHours(r.power.perYear), 56 * 365.0));
        // 6 kWh at 0.2, 50 kWh at 1.
        QVERIFY(near(inMoneyPerYear(r.own.opex), (6 * 0.2 + 50) * 365));
        double sum = 0;
        for (const HourOfDay &hour : hoursOfDay({.finance = f, .catalog = nothing}))
            sum += inMoneyPerHour(hour.cost);
        QVERIFY(near(sum, 6 * 0.2 + 50));
    }

    /// With a bent power curve both sides agree at the break-even utilisation all the same.
    void breakEvenWithABentPowerCurve()
    {
        Finance f = finance(R"({"utilisation": 0.6, "own": {"capex": 1500000, "it_power_kw": 10.2, "idle_power_share": 0.4,
            "power_exponent": 0.8, "tariff_per_kwh": 3}, "rent": {"price_per_gpu_hour": 20, "gpus": 8}})");
        f.utilisation = inRatio(*report(f).comparison.breakEvenUtilisation);
        QVERIFY(std::abs(inMoney(*report(f).comparison.npv)) < 1e-3);
    }

    /// A quarter as batches at half price, half of the rest off-peak at a quarter less, 10 % sent twice:
    /// (0.25 × 0.5 + 0.75 × (1 - 0.5 × 0.25)) × 1.1 = 0.859375.
    void apiDiscounts()
    {
        const CostReport r = report(R"({"demand": {"output_tokens_per_month": 1e6}, "api": {"output_per_mtok": 8,
            "batch_share": 0.25, "batch_discount": 0.5, "off_peak_share": 0.5, "off_peak_discount": 0.25,
            "retry_rate": 0.1}})");
        QVERIFY(near(inMoneyPerMonth(*r.api.perMonth), 8 * 0.859375));
    }

    /// 15 % of support on 100 an hour; half of the energy without emissions.
    void supportAndGreenEnergy()
    {
        const CostReport r = report(R"({"utilisation": 1, "own": {"it_power_kw": 1}, "rent": {"price_per_node_hour": 100,
            "support_rate": 0.15}, "energy": {"kg_co2e_per_kwh": 0.5, "green_share": 0.5}})");
        QVERIFY(near(inMoneyPerHour(*r.rent.perHour), 115));
        QVERIFY(near(inKilogramsCo2(r.power.co2PerYear), 8760 * 0.25));
    }

    /// NVIDIA's weighting: an output token is worth three input tokens. 15 input tokens for one of output, 1 a second:
    /// 18 input-token equivalents a second for 1.8 an hour: 1.8 / (18 × 3600) = 27.78 a million.
    void inputAndOutput()
    {
        const CostReport r = report(R"({"utilisation": 1, "discount_rate": 0, "tokens_per_s": 1,
            "demand": {"input_tokens_per_month": 15e6, "output_tokens_per_month": 1e6}, "own": {"other_per_hour": 1.8}})");
        QVERIFY(near(inMoneyPerMillionTokens(*r.own.perInputToken), 1.8 / (18 * 3600) * 1e6));
        QVERIFY(near(inMoneyPerMillionTokens(*r.own.perOutputToken), 3 * 1.8 / (18 * 3600) * 1e6));
    }
};

QTEST_GUILESS_MAIN(PurchaseAndFinancing)
#include "tst_purchase.moc"
