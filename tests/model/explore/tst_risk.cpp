// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/risk.h"

#include "model/catalog/catalog.h"
#include "model/explore/counterrandom.h"
#include "model/plan/evaluate.h"
#include "tests/model/basisfixture.h"
#include "tests/model/cost/reportfigures.h"

#include <QTest>

#include <thread>

using namespace suanchou;
using namespace suanchou::explore;
using scenario::Finance;

namespace {

Finance finance(const char *json) { return *cost::test::readFinance(json); }

/// 300,000 to buy and 60,000 a year to rent, for five years, nothing else.
Finance plain()
{
    return finance(R"({"currency": "USD", "horizon_years": 5, "utilisation": 0.5, "discount_rate": 0,
        "own": {"capex": 300000}, "rent": {"price_per_node_hour": 13.698630136986301},
        "api": {"output_per_mtok": 2.0}, "demand": {"output_tokens_per_month": 2e9}})");
}

std::optional<Risk> drawn(const Finance &finance, const Spreads &spreads, const RiskOptions &options = {})
{
    static const catalog::Catalog nothing;
    return risk(
        finance,
        [](const Finance &part, double goods) {
            return cost::basisOf({.finance = part, .catalog = nothing, .goodsFactor = goods});
        },
        spreads, options);
}

cost::CostReport report(const Finance &finance)
{
    static const catalog::Catalog nothing;
    return cost::costReport({.finance = finance, .catalog = nothing});
}

bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

Spreads usual() { return spreadsOf(test::basis().catalog()); }

} // namespace

class TestRisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void philox_data();
    void philox();
    void triangle();
    void cutBeta();
    void withoutSpreadNothingSpreads();
    void purchaseByHand();
    void rentPathByHand();
    void commitmentsKeepTheirPrice();
    void linearQuantitiesKeepTheirMean();
    void quantilesAreInOrder();
    void sameSeedSameAnswer();
    void chanceOfBeingCheaper();
    void fansEndAtTheTotals();
    void whatIsCertainIsNotDrawn();
    void stops();
    void ofAPlan();
};

void TestRisk::philox_data()
{
    QTest::addColumn<QList<uint>>("counter");
    QTest::addColumn<QList<uint>>("key");
    QTest::addColumn<QList<uint>>("expected");
    // Known answers that the authors publish with the generator (Random123, kat_vectors, philox4x32-10).
    QTest::newRow("zero") << QList<uint>{0, 0, 0, 0} << QList<uint>{0, 0}
                          << QList<uint>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    constexpr uint all = 0xffffffff;
    QTest::newRow("ones") << QList<uint>{all, all, all, all} << QList<uint>{all, all}
                          << QList<uint>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
    QTest::newRow("pi") << QList<uint>{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}
                        << QList<uint>{0xa4093822, 0x299f31d0}
                        << QList<uint>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
}

void TestRisk::philox()
{
    QFETCH(QList<uint>, counter);
    QFETCH(QList<uint>, key);
    QFETCH(QList<uint>, expected);
    const auto block = explore::philox({counter[0], counter[1], counter[2], counter[3]}, {key[0], key[1]});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(block[size_t(i)], expected[i]);
}

void TestRisk::triangle()
{
    // F(x) = x² / 4 up to the peak at 1, 1 − (4 − x)² / 12 above it.
    const Triangle t{0, 1, 4};
    QVERIFY(near(t.quantile(0.0625), 0.5));
    QVERIFY(near(t.quantile(0.25), 1.0));
    QVERIFY(near(t.quantile(0.8125), 2.5));
    QVERIFY(near(t.mean(), 5.0 / 3));
    QCOMPARE((Triangle{2, 2, 2}).quantile(0.3), 2.0);
}

void TestRisk::cutBeta()
{
    // Beta(6, 6) is symmetric; what is cut off at 0.03 and 0.95 is less than 1e-5 of it.
    const CutBeta even(0.5, 12, 0.03, 0.95);
    QVERIFY(std::abs(even.quantile(0.5) - 0.5) < 1e-4);
    QVERIFY(std::abs(even.quantile(0.1) + even.quantile(0.9) - 1.0) < 1e-3);
    QCOMPARE(even.quantile(0.0), 0.03);
    QCOMPARE(even.quantile(1.0), 0.95);
    QCOMPARE(CutBeta(1.0, 12, 0.03, 0.95).quantile(0.2), 1.0); // always busy: certain
}

void TestRisk::withoutSpreadNothingSpreads()
{
    Finance part = plain();
    part.rent.priceDriftPerYear = -0.2;
    part.api.priceDriftPerYear = -0.3;
    part.demand.growthPerYear = 0.1;
    part.own.resalePerYear = 0.67;
    const auto risk = drawn(part, noSpread(), {.draws = 50});
    const cost::CostReport known = report(part);
    const auto same = [](const Quantiles &q, double value) {
        return near(q.p10, value) && near(q.p50, value) && near(q.p90, value);
    };
    QVERIFY(same((*risk)[Way::Own]->total, quantity::inMoney(*known.own.total)));
    QVERIFY(same((*risk)[Way::Rent]->total, quantity::inMoney(*known.rent.total)));
    QVERIFY(same((*risk)[Way::Api]->total, quantity::inMoney(*known.api.total)));
    const auto series = cost::cumulative({.finance = part, .catalog = catalog::Catalog()}, known, 60);
    for (size_t i = 0; i < risk->months.size(); ++i) {
        const auto month = size_t(risk->months[i]);
        QVERIFY(same((*risk)[Way::Own]->paid[i], series.own[month]));
        QVERIFY(month == 0 || same((*risk)[Way::Rent]->paid[i], series.rentOnDemand[month]));
        QVERIFY(month == 0 || same((*risk)[Way::Api]->paid[i], series.api[month]));
    }
}

/// Triangular(0.85, 1, 1.25): F(1) = 0.375; the tenth 0.85 + √(0.1 · 0.4 · 0.15) = 0.92746, the half
/// 1.25 − √(0.5 · 0.4 · 0.25) = 1.02639, nine tenths 1.25 − √(0.1 · 0.4 · 0.25) = 1.15; mean 3.1 / 3.
void TestRisk::purchaseByHand()
{
    Spreads spreads = noSpread();
    spreads.purchase = {0.85, 1, 1.25};
    const auto risk = drawn(plain(), spreads);
    const WayRisk &own = *(*risk)[Way::Own];
    QVERIFY(near(own.total.p10, 300000 * 0.92746, 0.003));
    QVERIFY(near(own.total.p50, 300000 * 1.02639, 0.003));
    QVERIFY(near(own.total.p90, 300000 * 1.15, 0.003));
    // Standard deviation 0.0825 of the price, over √10,000; four of them.
    QVERIFY(std::abs(own.mean - 310000) < 4 * 0.0825 * 300000 / 100);
    // The dearest twentieth lies beyond 1.25 − √(0.005) = 1.1793 and has its mean two thirds of the way down: 1.25 − 2/3 · 0.0707.
    QVERIFY(near(own.tail, 300000 * (1.25 - 2.0 / 3 * 0.070711), 0.003));
    // Rent does not know of it: 60,000 a year.
    QVERIFY(near((*risk)[Way::Rent]->total.p90, 300000));
}

/// Two years of rent: the second year's price is exp(0.25 z − 0.03125) of the first one's, so its half is 0.96923 and its nine
/// tenths, at z = 1.28155, 1.33529.
void TestRisk::rentPathByHand()
{
    Finance part = plain();
    part.horizon = quantity::years(2);
    Spreads spreads = noSpread();
    spreads.rentVolatility = 0.25;
    const auto risk = drawn(part, spreads);
    QVERIFY(near((*risk)[Way::Rent]->total.p50, 60000 * 1.96923, 0.01));
    QVERIFY(near((*risk)[Way::Rent]->total.p90, 60000 * 2.33529, 0.01));
    QVERIFY(near((*risk)[Way::Own]->total.p90, 300000));
}

void TestRisk::commitmentsKeepTheirPrice()
{
    Finance part = plain();
    part.horizon = quantity::years(3);
    part.rent.commitment = scenario::Commitment::ThreeYears;
    Spreads spreads = noSpread();
    spreads.rentVolatility = 0.25;
    const Quantiles kept = (*drawn(part, spreads, {.draws = 200}))[Way::Rent]->total;
    QVERIFY(near(kept.p10, kept.p90)); // nothing is renewed within three years
    part.horizon = quantity::years(6);
    const Quantiles renewed = (*drawn(part, spreads, {.draws = 200}))[Way::Rent]->total;
    QVERIFY(renewed.p90 > 1.05 * renewed.p10);
}

void TestRisk::linearQuantitiesKeepTheirMean()
{
    // Rent is linear in the utilisation: Beta(6, 6) has the standard deviation √(0.25 / 13) = 0.139, so the mean of 10,000
    // rents lies within four times 0.277 / 100 of the plan's.
    Spreads spreads = noSpread();
    spreads.utilisation = 12;
    QVERIFY(near((*drawn(plain(), spreads))[Way::Rent]->mean, 300000, 4 * 0.277 / 100));
    // And in its price, whose mean is the scenario's own course: no path of five years strays more than 0.4 on average.
    Finance falling = plain();
    falling.rent.priceDriftPerYear = -0.2;
    spreads = noSpread();
    spreads.rentVolatility = 0.25;
    QVERIFY(near((*drawn(falling, spreads))[Way::Rent]->mean, quantity::inMoney(*report(falling).rent.total), 4 * 0.4 / 100));
}

void TestRisk::quantilesAreInOrder()
{
    for (const double utilisation : {0.1, 0.5, 0.9}) {
        for (const double drift : {-0.3, 0.0, 0.2}) {
            Finance part = plain();
            part.utilisation = utilisation;
            part.rent.priceDriftPerYear = drift;
            part.demand.growthPerYear = 0.3;
            part.own.resalePerYear = 0.6;
            const auto risk = drawn(part, usual(), {.draws = 500});
            for (const auto &way : risk->ways) {
                QVERIFY(way->total.p10 <= way->total.p50 && way->total.p50 <= way->total.p90);
                QVERIFY(way->total.p90 <= way->tail);
                for (const Quantiles &paid : way->paid)
                    QVERIFY(paid.p10 <= paid.p50 && paid.p50 <= paid.p90);
            }
        }
    }
}

void TestRisk::sameSeedSameAnswer()
{
    const auto once = drawn(plain(), usual(), {.draws = 300});
    std::optional<Risk> elsewhere;
    std::thread([&] { elsewhere = drawn(plain(), usual(), {.draws = 300}); }).join();
    QVERIFY(*once == *elsewhere);
    QVERIFY(!(*once == *drawn(plain(), usual(), {.draws = 300, .seed = 7})));
}

void TestRisk::chanceOfBeingCheaper()
{
    // Owning costs more than its price times 1.02639 in half of the draws.
    Finance part = plain();
    part.rent.perNode = quantity::moneyPerHour(60000 * 1.02639 / 4380);
    part.api.output.reset();
    Spreads spreads = noSpread();
    spreads.purchase = {0.85, 1, 1.25};
    const auto risk = drawn(part, spreads);
    QVERIFY(std::abs(*risk->ownBeatsRent - 0.5) < 4 * 0.5 / 100);
    QVERIFY(!risk->ownBeatsApi);
    QVERIFY(near((*risk)[Way::Own]->cheapest + (*risk)[Way::Rent]->cheapest, 1.0));
    QCOMPARE((*risk)[Way::Own]->cheapest, *risk->ownBeatsRent);
}

void TestRisk::fansEndAtTheTotals()
{
    for (const double horizon : {0.5, 1.0, 2.5, 5.0, 11.0}) {
        Finance part = plain();
        part.horizon = quantity::years(horizon);
        const auto risk = drawn(part, usual(), {.draws = 100});
        QCOMPARE(risk->months.front(), 0);
        QCOMPARE(risk->months.back(), int(std::lround(12 * horizon)));
        for (const Way way : {Way::Rent, Way::Api}) {
            QCOMPARE((*risk)[way]->paid.front().p90, 0.0);
            QVERIFY(near((*risk)[way]->paid.back().p50, (*risk)[way]->total.p50));
        }
        QVERIFY(near((*risk)[Way::Own]->paid.back().p90, (*risk)[Way::Own]->total.p90));
    }
}

void TestRisk::whatIsCertainIsNotDrawn()
{
    // No power, no growth, no resale: only the price, the rent and the API's price are left to vary.
    const auto risk = drawn(plain(), usual(), {.draws = 200});
    const WayRisk &api = *(*risk)[Way::Api];
    QVERIFY(api.total.p90 > api.total.p10);
    Finance noCosts = finance(R"({"currency": "USD"})");
    QVERIFY(!drawn(noCosts, usual()));
}

void TestRisk::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!drawn(plain(), usual(), {.draws = 1000, .seed = 1, .stop = source.get_token()}));
}

void TestRisk::ofAPlan()
{
    const scenario::Scenario scenario = test::scenario(R"({"model": "deepseek-r1", "hardware": {"accelerator": "h200-sxm",
        "count": 8}, "finance": {"currency": "USD", "own": {"downtime_cost_per_hour": 100}}})");
    const plan::Plan plan = plan::evaluate(scenario, test::basis());
    const auto risk = explore::risk(scenario, plan, test::basis(), {.draws = 1000});
    const auto within = [](const Quantiles &q, const std::optional<quantity::Money> &total) {
        return q.p10 < quantity::inMoney(*total) && quantity::inMoney(*total) < q.p90;
    };
    QVERIFY(within((*risk)[Way::Own]->total, plan.cost.own.total));
    QVERIFY(within((*risk)[Way::Rent]->total, plan.cost.rent.total));
    QVERIFY(within((*risk)[Way::Api]->total, plan.cost.api.total));
    QBENCHMARK { explore::risk(scenario, plan, test::basis()); }
}

QTEST_GUILESS_MAIN(TestRisk)
#include "tst_risk.moc"
