// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // catalog::Server has slots of its own
#include "model/catalog/catalog.h"
#include "model/cost/availability.h"
#include "model/cost/hybrid.h"
#include "model/cost/mixed.h"
#include "model/cost/upgrade.h"
#include "model/cost/years.h"
#include "tests/model/cost/reportfigures.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace suanchou::cost;
using suanchou::catalog::Catalog;

namespace {

bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::max(1e-12, std::abs(expected));
}

MoneyPerGpuSecond price(double perGpuHour) { return moneyPerGpuHour(perGpuHour); }
double perHour(const Mix &mix) { return inMoneyPerHour(mix.cost); }

LayerPrices prices(double fixed, double running, double onDemand)
{
    LayerPrices p;
    p.ownFixed = price(fixed);
    p.ownRunning = price(running);
    p.onDemand = price(onDemand);
    return p;
}

std::vector<LoadCurve> curves()
{
    std::mt19937 random(7);
    std::vector<double> day;
    for (int hour = 0; hour < 24; ++hour)
        day.push_back(static_cast<double>(random() % 50));
    return {LoadCurve::hourly(day),
            LoadCurve::hourly(std::vector<double>(24, 16.0)),
            LoadCurve::uniform(gpus(10), gpus(50)),
            LoadCurve::uniform(gpus(8), gpus(8)),
            LoadCurve::normal(gpus(30), gpus(8)),
            LoadCurve::busyShare(gpus(32), 0.3),
            LoadCurve::busyShare(gpus(32), 0.5),
            LoadCurve::busyShare(gpus(32), 0.9),
            LoadCurve::busyShare(gpus(32), 1.0),
            LoadCurve::busyShare(gpus(32), 0.0)};
}

CostReport report(const std::string &json)
{
    static const Catalog nothing;
    const auto finance = test::readFinance(json);
    return finance ? costReport({.finance = *finance, .catalog = nothing}) : CostReport{};
}

} // namespace

class Hybrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Uniform 10…50: mean 30; served by 30: half of the hours at 20 on average, half at 30 = 25; above 40 a quarter.
    void curveByHand()
    {
        const LoadCurve even = LoadCurve::uniform(gpus(50), gpus(10));
        QVERIFY(near(inGpus(even.mean()), 30));
        QVERIFY(near(inGpus(even.served(gpus(30))), 25));
        QVERIFY(near(even.exceeding(gpus(40)), 0.25));
        QVERIFY(near(inGpus(even.level(0.25)), 40));
        // Half busy: P(D > k) = 1 - k / 32, an even spread over 0…32.
        const LoadCurve half = LoadCurve::busyShare(gpus(32), 0.5);
        QVERIFY(near(inGpus(half.mean()), 16));
        QVERIFY(near(half.exceeding(gpus(8)), 0.75));
        QVERIFY(near(inGpus(half.served(gpus(16))), 12)); // 16 × (1 - 1/4)
        // Of 1, 2, 3, 4 in six hours each, 2.5 are exceeded in half of the hours; 3 suffice for a quarter.
        std::vector<double> day;
        for (int hour = 0; hour < 24; ++hour)
            day.push_back(1 + hour % 4);
        const LoadCurve steps = LoadCurve::hourly(day);
        QVERIFY(near(steps.exceeding(gpus(2.5)), 0.5));
        QVERIFY(near(inGpus(steps.level(0.25)), 3));
        QVERIFY(near(inGpus(steps.level(0.0)), 4));
        QVERIFY(near(inGpus(steps.served(gpus(2))), 1.75)); // (1 + 2 + 2 + 2) / 4
        // N(30, 8): half of the hours above the mean; E[min(D, 30)] = 30 - 8 / sqrt(2 π).
        const LoadCurve bell = LoadCurve::normal(gpus(30), gpus(8));
        QVERIFY(near(bell.exceeding(gpus(30)), 0.5));
        QVERIFY(near(inGpus(bell.served(gpus(30))), 30 - 8 / std::sqrt(2 * 3.14159265358979324)));
    }

    void curvesAgreeWithThemselves()
    {
        for (const LoadCurve &curve : curves()) {
            double sum = 0; // the mean is the area under the load-duration curve
            constexpr int steps = 20000;
            const double top = inGpus(curve.peak()) * 1.4 + 1;
            for (int i = 0; i < steps; ++i)
                sum += curve.exceeding(gpus((i + 0.5) * top / steps)) * top / steps;
            QVERIFY2(std::abs(sum - inGpus(curve.mean())) < 2e-3 * (1 + sum), qPrintable(QString::number(sum)));
            QVERIFY(near(inGpus(curve.served(gpus(1e6))), inGpus(curve.mean()), 1e-6));
            QVERIFY(inGpus(curve.served(gpus(0))) < 1e-3); // a normal demand is hardly ever below 0
            for (const double share : {0.01, 0.2, 0.5, 0.8, 0.99})
                QVERIFY(curve.exceeding(curve.level(share)) <= share + 1e-9);
        }
    }

    /// The closed form against trying every base; the cost is never above owning the peak or renting everything.
    void bestBaseIsBest()
    {
        for (const LoadCurve &curve : curves()) {
            for (const double fixed : {0.5, 5.0, 18.0, 41.9, 42.0, 60.0}) {
                const LayerPrices p = prices(fixed, 3, 45);
                const Mix best = bestOwnAndRent(curve, p);
                const double top = inGpus(curve.peak());
                for (int i = 0; i <= 400; ++i)
                    QVERIFY(perHour(best) <= perHour(ownAndRent(curve, p, gpus(top * i / 400))) * (1 + 1e-9) + 1e-9);
                QVERIFY(perHour(best) <= perHour(ownAndRent(curve, p, curve.peak())) * (1 + 1e-9) + 1e-9);
                QVERIFY(perHour(best) <= perHour(ownAndRent(curve, p, gpus(0))) * (1 + 1e-9) + 1e-9);
                if (fixed >= 42)
                    QVERIFY(best.own == gpus(0));
            }
        }
    }

    void wholeReplicas()
    {
        for (const LoadCurve &curve : curves()) {
            const LayerPrices p = prices(18, 3, 45);
            const Mix best = bestOwnAndRent(curve, p, gpus(8));
            QVERIFY(near(std::remainder(inGpus(best.own), 8) + 1, 1));
            for (int k = 0; k <= 80; k += 8)
                QVERIFY(perHour(best) <= perHour(ownAndRent(curve, p, gpus(k))) + 1e-9);
        }
    }

    /// Layers are never dearer than any pure strategy, nor than any two of them; brute force over both levels.
    void layersAreBest()
    {
        for (const LoadCurve &curve : curves()) {
            for (const double reserved : {10.0, 19.0, 20.5, 27.0, 44.0}) {
                LayerPrices p = prices(18, 3, 45);
                p.reserved = price(reserved);
                const double best = perHour(bestLayers(curve, p));
                QVERIFY(best <= perHour(bestOwnAndRent(curve, p)) + 1e-9);
                QVERIFY(best <= perHour(bestReservedAndRent(curve, p)) + 1e-9);
                const double top = inGpus(curve.peak());
                for (int i = 0; i <= 60; ++i) {
                    for (int j = i; j <= 60; ++j) {
                        const double base = top * i / 60;
                        const double both = top * j / 60;
                        const double running = inGpus(curve.served(gpus(both)) - curve.served(gpus(base)));
                        const double rented = inGpus(curve.mean() - curve.served(gpus(both)));
                        const double cost =
                            reserved * base + 18 * (both - base) + 3 * running + 45 * std::max(rented, 0.0);
                        QVERIFY2(best <= cost * (1 + 1e-9) + 1e-9, qPrintable(QString::number(best - cost)));
                    }
                }
                p.spot = price(18);
                QVERIFY(perHour(bestLayers(curve, p)) <= best + 1e-9);
                p.interruptible = 0.4;
                const double some = perHour(bestLayers(curve, p));
                p.interruptible = 1;
                const double all = perHour(bestLayers(curve, p));
                QVERIFY(all <= some + 1e-9 && some <= best + 1e-9);
                QVERIFY(near(some, 0.6 * best + 0.4 * all, 1e-9));
            }
        }
    }

    /// With a flat demand the base is worth owning exactly from the utilisation at which buying and renting cost the same.
    void agreesWithBreakEven()
    {
        const std::string base = R"({"currency": "CNY", "utilisation": 0.5, "own": {"capex": 2800000, "salvage_rate": 0.05,
            "it_power_kw": 10.2, "idle_power_share": 0.35, "pue": 1.3, "tariff_per_kwh": 0.75, "maintenance_rate": 0.08},
            "rent": {"price_per_gpu_hour": 20, "gpus": 8}})";
        const CostReport r = report(base);
        QVERIFY(r.hybrid.owningShare && r.comparison.breakEvenUtilisation);
        QVERIFY(near(inRatio(*r.hybrid.owningShare), inRatio(*r.comparison.breakEvenUtilisation), 1e-9));
    }

    /// 0.173 stops of a GPU in a year, eight of them, a day to repair: 1 - 0.173 × 8 × 24 / 8760 = 0.99620822.
    /// Four of four: 0.99620822^4 = 0.98491892; four of five: A^5 + 5 A^4 (1 - A) = 0.99985731.
    void failures()
    {
        const double a = nodeAvailability(0.173, 8, suanchou::quantity::hours(24));
        QVERIFY(near(a, 0.99620822, 1e-8));
        QVERIFY(near(atLeast(4, 4, a), 0.98491892, 1e-8));
        QVERIFY(near(atLeast(4, 5, a), 0.99985731, 1e-8));
        QVERIFY(near(atLeast(1, 2, 0.5), 0.75));
        QCOMPARE(atLeast(0, 5, 0.5), 1.0);
        QCOMPARE(atLeast(3, 2, 0.9), 0.0);
        QVERIFY(near(atLeast(990, 1000, 1.0), 1.0));
        double previous = 0;
        for (int spare = 0; spare < 6; ++spare) {
            const double now = atLeast(40, 40 + spare, 0.98);
            QVERIFY(now > previous && now <= 1);
            previous = now;
        }
    }

    /// 180 s for a checkpoint, 6 h between interruptions, 420 s to restart: sqrt(2 × 180 × 21600) = 2788.548 s;
    /// 180 / 2788.548 + 2788.548 / 43200 + 420 / 21600 = 0.14854389; 18 an hour become 20.67379.
    void interruptions()
    {
        const Checkpointing c = checkpointing(seconds(180), seconds(21600), seconds(420));
        QVERIFY(near(inSeconds(c.interval), 2788.548, 1e-7));
        QVERIFY(near(c.overhead, 0.14854389, 1e-7));
        QVERIFY(near(18 * (1 + c.overhead), 20.67379, 1e-7));
    }

    /// 1,000 an hour while it is down: (1 - 0.98491892) × 8760 × 1000 = 132,110.
    void downtimeCosts()
    {
        const CostReport r = report(R"({"own": {"capex": 1, "failures_per_gpu_year": 0.173, "repair_hours": 24,
            "downtime_cost_per_hour": 1000}, "rent": {"gpus": 32, "nodes": 4}})");
        QVERIFY(near(inMoneyPerYear(r.own.opex), (1 - 0.984918922) * 8760 * 1000, 1e-6));
    }

    /// Old: 100,000, 10,000 a year, keeps half of its value a year. New: 60,000 today, 20 % cheaper each year, runs for
    /// half. Horizon 3 years, review after 18 months: 100,000 + 15,000 - 100,000 × 0.5^1.5 + 60,000 × 0.8^1.5 + 7,500
    /// - 60,000 × 0.8^1.5 × 0.5^1.5; keeping: 100,000 + 30,000 - 12,500.
    void upgrade()
    {
        const CostReport r = report(R"({"horizon_years": 3, "own": {"capex": 100000, "other_per_year": 10000,
            "resale_per_year": 0.5}, "upgrade": {"capex": 60000, "opex_ratio": 0.5, "price_drift_per_year": -0.2}})");
        const double left = std::pow(0.5, 1.5);
        const double later = 60000 * std::pow(0.8, 1.5);
        const double replaced = 115000 - 100000 * left + later + 7500 - later * left;
        QVERIFY(near(inMoney(*r.upgrade.saving), 117500 - replaced, 1e-9));
        QVERIFY(r.upgrade.when.has_value() == (replaced < 117500));
        QVERIFY(!report(R"({"own": {"capex": 1, "resale_per_year": 0.5}})").upgrade.saving);
    }

    /// A fifth of the tokens at the API: 500 of one's own and 0.2 × 1,000; owning pays from half of the tokens on.
    void split()
    {
        const CostReport r = report(R"({"horizon_years": 1, "discount_rate": 0, "own": {"capex": 500},
            "demand": {"own_share": 0.8, "output_tokens_per_month": 1e6}, "api": {"output_per_mtok": 83.3333333333333333}})");
        QVERIFY(near(inMoney(*r.split.total), 700));
        QVERIFY(near(inRatio(*r.split.breakEven), 0.5));
        // 1,000 for the API at most: hardware for 1,001 never pays.
        QVERIFY(!report(R"({"horizon_years": 1, "discount_rate": 0, "own": {"capex": 1001},
            "demand": {"output_tokens_per_month": 1e6}, "api": {"output_per_mtok": 83.3333333333333333}})").split.breakEven);
    }
};

QTEST_GUILESS_MAIN(Hybrid)
#include "tst_hybrid.moc"
