// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // catalog::Server has slots of its own
#include "model/cost/cashflow.h"
#include "model/cost/compare.h"
#include "model/cost/currency.h"
#include "model/cost/power.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace suanchou::cost;
using suanchou::catalog::Currency;
using suanchou::catalog::ExchangeRates;
using suanchou::scenario::Depreciation;

namespace {

std::vector<Money> flowsOf(std::initializer_list<double> amounts)
{
    std::vector<Money> flows;
    for (const double amount : amounts)
        flows.push_back(money(amount));
    return flows;
}

bool near(double value, double expected, double relative = 1e-7)
{
    return std::abs(value - expected) <= relative * std::max(1.0, std::abs(expected));
}

} // namespace

class CashFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 2.8 million now, 1.05 million saved at the end of five years, 0.14 million for the used hardware; 8 %.
    /// 1.05 / 1.08 + 1.05 / 1.1664 + … = 4.1923456 million, 0.14 / 1.4693281 = 0.0952816 million.
    void netPresentValueOfHardware()
    {
        const auto flows = flowsOf({-2800000, 1050000, 1050000, 1050000, 1050000, 1190000});
        QVERIFY(near(inMoney(netPresentValue(flows, 0.08)), 1487627.2, 5e-8));
        const InternalReturn rate = internalReturn(flows);
        QCOMPARE(rate.kind, ReturnKind::Unique);
        QVERIFY(near(rate.rate, 0.26189647, 5e-8));
        QVERIFY(near(inMoney(netPresentValue(flows, rate.rate)), 0, 1e-3));
        QVERIFY(near(inYears(*payback(flows)), 8.0 / 3));                         // 2.8 / 1.05
        QVERIFY(near(inYears(*discountedPayback(flows, 0.08)), 3.1218586, 5e-8)); // in year 4
    }

    void netPresentValueAtRateZeroIsTheSum()
    {
        for (int n = 1; n < 12; ++n) {
            std::vector<Money> flows;
            double sum = 0;
            for (int t = 0; t < n; ++t) {
                const double amount = std::sin(7.0 * t + n) * 1e6;
                flows.push_back(money(amount));
                sum += amount;
            }
            QVERIFY(near(inMoney(netPresentValue(flows, 0)), sum, 1e-12));
        }
        QCOMPARE(inMoney(netPresentValue({}, 0.1)), 0.0);
    }

    void brokenLastYear()
    {
        // 100 at the end of years 1 and 2, 50 at 2.5, 10 %: 90.909 + 82.645 + 50 / 1.1^2.5 = 39.399.
        const auto flows = flowsOf({0, 100, 100, 50});
        QVERIFY(near(inMoney(netPresentValue(flows, 0.1, 2.5)),
                     100 / 1.1 + 100 / 1.21 + 50 / std::pow(1.1, 2.5)));
        QVERIFY(near(annuityFactor(0.1, 2.5), 1 / 1.1 + 1 / 1.21 + 0.5 / std::pow(1.1, 2.5)));
        const auto bought = flowsOf({-200, 100, 100, 50});
        const InternalReturn rate = internalReturn(bought, 2.5);
        QCOMPARE(rate.kind, ReturnKind::Unique);
        QVERIFY(near(inMoney(netPresentValue(bought, rate.rate, 2.5)), 0, 1e-6));
        // 225 are paid back when half of the last half year has passed.
        QVERIFY(near(inYears(*payback(flowsOf({-225, 100, 100, 50}), 2.5)), 2.25));
    }

    void noRateOfReturn()
    {
        QCOMPARE(internalReturn(flowsOf({100, 100})).kind, ReturnKind::None);
        QCOMPARE(internalReturn(flowsOf({-100, -1})).kind, ReturnKind::None);
        QCOMPARE(internalReturn(flowsOf({-1, 100})).kind, ReturnKind::None); // 9900 % is beyond the range
        QCOMPARE(internalReturn({}).kind, ReturnKind::None);
        // -100 + 230 / (1 + r) - 132 / (1 + r)^2 is 0 at 10 % and at 20 %.
        QCOMPARE(internalReturn(flowsOf({-100, 230, -132})).kind, ReturnKind::Multiple);
    }

    void rateOfReturnFindsTheRateThatMadeTheFlows_data()
    {
        QTest::addColumn<double>("rate");
        for (const double rate : {-0.85, -0.3, -0.01, 0.0, 0.001, 0.08, 0.5, 2.0, 9.5})
            QTest::addRow("%g", rate) << rate;
    }

    void rateOfReturnFindsTheRateThatMadeTheFlows()
    {
        QFETCH(double, rate);
        for (int years = 1; years <= 30; ++years) {
            std::vector<Money> flows{money(-1000)};
            for (int t = 1; t <= years; ++t)
                flows.push_back(money(1000 / annuityFactor(rate, years)));
            const InternalReturn found = internalReturn(flows);
            QCOMPARE(found.kind, ReturnKind::Unique);
            QVERIFY2(std::abs(found.rate - rate) < 1e-9, qPrintable(QString::number(found.rate)));
        }
    }

    void neverPaidBack()
    {
        QVERIFY(!payback(flowsOf({-100, 10, 10, 10})));
        QVERIFY(!discountedPayback(flowsOf({-100, 60, 50}), 0.2)); // 50 + 34.7
        QCOMPARE(inYears(*payback(flowsOf({0, 10}))), 0.0);
        // Leased: nothing at the start, but every year costs more than it saves; or it begins to pay in the second year.
        QVERIFY(!payback(flowsOf({0, -10, -10})));
        QVERIFY(near(inYears(*payback(flowsOf({0, -10, 30}))), 1 + 10.0 / 30));
    }

    void annuities()
    {
        QCOMPARE(annuityFactor(0, 7.25), 7.25);
        QVERIFY(near(annuityFactor(0.08, 5), 3.9927100)); // tables of finance: 3.9927
        // A loan of 100,000 at 1 % a month for 36 months: 3,321.43 a month.
        QVERIFY(std::abs(inMoney(loanPayment(money(100000), 0.01, 36)) - 3321.43) < 0.005);
        QCOMPARE(inMoney(loanPayment(money(3600), 0, 36)), 100.0);
        const MoneyPerSecond annual = equivalentAnnualCost(money(1000000), 0.08, 5);
        QVERIFY(near(inMoneyPerYear(annual) * annuityFactor(0.08, 5), 1000000));
    }

    /// 5 % salvage on 2.8 million less 13 % tax: 2,477,876.1 × 0.95 over 3, 4 and 5 years.
    void straightLine()
    {
        const Money net = withoutTax(money(2800000), 0.13);
        QVERIFY(near(inMoney(net), 2477876.1, 5e-8));
        const auto yearly = [&](double life, int year) {
            return inMoney(depreciationInYear(Depreciation::StraightLine, net, net * 0.05, life, year));
        };
        QVERIFY(near(yearly(3, 1), 784660.77, 5e-8));
        QVERIFY(near(yearly(4, 4), 588495.58, 5e-8));
        QVERIFY(near(yearly(5, 2), 470796.46, 5e-8));
        QCOMPARE(yearly(3, 4), 0.0);
        QVERIFY(near(yearly(2.5, 3), yearly(2.5, 1) / 2)); // the broken third year
    }

    void macrs()
    {
        const double expected[] = {50000, 80000, 48000, 28800, 28800, 14400, 0};
        double sum = 0;
        for (int year = 1; year <= 7; ++year) {
            const double written =
                inMoney(depreciationInYear(Depreciation::Macrs5, money(250000), money(1000), 5, year));
            QVERIFY(near(written, expected[year - 1], 1e-12));
            sum += written;
        }
        QVERIFY(near(sum, 250000, 1e-12));
    }

    void residualValue()
    {
        const double expected[] = {1, 0.67, 0.4489, 0.300763, 0.20151121, 0.13501251};
        for (int year = 0; year <= 5; ++year)
            QVERIFY(near(inMoney(resaleValue(money(1), 0.67, year)), expected[year], 1e-8));
        QVERIFY(near(inMoney(resaleValue(money(100), 0.25, 0.5)), 50));
    }

    void priceTrend() { QVERIFY(near(yearlyFactor(60, 0.06, 3), 0.1)); } // tenfold cheaper each year

    /// Eight GPUs, idle 2.8 kW, full 7 kW, draw rising with load^0.8.
    void nodeDraw_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("kilowatts");
        QTest::addColumn<double>("pue");
        QTest::addColumn<double>("perKwh");
        QTest::addColumn<double>("costPerGpuYear");
        QTest::newRow("optimised") << 0.6 << 5.5910672 << 1.25 << 0.085 << 650.48572;
        QTest::newRow("base") << 0.7 << 5.9573863 << 1.4 << 0.123 << 1123.3188;
        QTest::newRow("stress") << 0.8 << 6.3133489 << 1.6 << 0.161 << 1780.8189;
    }

    void nodeDraw()
    {
        QFETCH(double, load);
        QFETCH(double, kilowatts);
        QFETCH(double, pue);
        QFETCH(double, perKwh);
        QFETCH(double, costPerGpuYear);
        const Watts draw = drawAt(suanchou::quantity::kilowatts(7.0), 0.4, load, 0.8);
        QVERIFY(near(inKilowatts(draw), kilowatts, 5e-8));
        const Money year = draw * pue * years(1) * moneyPerKwh(perKwh);
        QVERIFY(near(inMoney(year) / 8, costPerGpuYear, 5e-8));
    }

    void drawIsIdleAtNoLoadAndFullAtFullLoad()
    {
        for (const double share : {0.0, 0.35, 1.0}) {
            QCOMPARE(inWatts(drawAt(watts(1000), share, 0)), 1000 * share);
            QCOMPARE(inWatts(drawAt(watts(1000), share, 1)), 1000.0);
        }
    }

    void tariffOfTheDay()
    {
        std::vector<double> prices(24, 0.6);
        QVERIFY(near(inMoneyPerKwh(meanTariff(prices)), 0.6));
        std::vector<double> load(24, 0.0);
        prices[3] = 0.2;
        load[3] = 1;
        load[4] = 1;
        QVERIFY(near(inMoneyPerKwh(meanTariff(prices, load)), 0.4)); // (0.2 + 0.6) / 2
        QCOMPARE(inMoneyPerKwh(meanTariff({})), 0.0);
    }

    void powerOfMachines()
    {
        suanchou::catalog::Accelerator card;
        card.boardPower = watts(700);
        suanchou::catalog::Server node;
        node.slots = 8;
        node.includesAccelerators = true;
        node.maxPower = kilowatts(10.2);
        QCOMPARE(inWatts(nameplatePower({&card, &node, 2, 16})), 20400.0);
        QCOMPARE(inWatts(nameplatePower({&card, &node, 1, 6})), 8800.0); // two boards less
        suanchou::catalog::Server chassis;
        chassis.slots = 4;
        chassis.maxPower = kilowatts(1.0);
        QCOMPARE(inWatts(nameplatePower({&card, &chassis, 1, 4})), 3800.0);
        QCOMPARE(inWatts(nameplatePower({&card, nullptr, 0, 4})), 2800.0);
    }

    void moneyThereAndBack()
    {
        ExchangeRates rates;
        rates.perUsd.fill(1.0);
        rates.perUsd[static_cast<std::size_t>(Currency::Cny)] = 6.707784;
        rates.perUsd[static_cast<std::size_t>(Currency::Eur)] = 0.880226;
        QVERIFY(near(inMoney(convert(money(100), Currency::Usd, Currency::Cny, rates)), 670.7784));
        const Money there = convert(money(1234.5), Currency::Cny, Currency::Eur, rates);
        QVERIFY(near(inMoney(convert(there, Currency::Eur, Currency::Cny, rates)), 1234.5, 1e-14));
        QCOMPARE(inMoney(convert(money(7), Currency::Eur, Currency::Eur, rates)), 7.0);
    }
};

QTEST_GUILESS_MAIN(CashFlow)
#include "tst_cashflow.moc"
