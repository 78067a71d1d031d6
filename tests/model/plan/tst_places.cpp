// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/scenario/check.h"
#include "tests/model/basisfixture.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;

namespace {

struct Planned {
    scenario::Scenario scenario;
    plan::Plan plan;
};

Planned planned(const char *finance)
{
    const QByteArray json = QByteArray(R"({"model": "deepseek-r1", "hardware": {"accelerator": "h200-sxm", "count": 8}, "finance": )") +
                            finance + "}";
    const scenario::Scenario scenario = test::scenario(json.constData());
    return {scenario, plan::evaluate(scenario, test::basis())};
}

bool near(double value, double expected, double relative = 1e-9)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

double kgPerKwh(const Planned &p)
{
    return inKilogramsCo2(p.plan.cost.power.co2PerYear) / inKilowattHours(p.plan.cost.power.perYear);
}

} // namespace

/// Where the power comes from and who sells the tokens.
class TestPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// kg/kWh of the ministry's figures for 2023, and of Ember's for other countries.
    void gridDecidesEmissions()
    {
        QVERIFY(near(kgPerKwh(planned(R"({"currency": "CNY"})")), 0.5306));
        QVERIFY(near(kgPerKwh(planned(R"({"currency": "CNY", "energy": {"region": "CN-SW"}})")), 0.2472));
        QVERIFY(near(kgPerKwh(planned(R"({"currency": "USD", "energy": {"region": "CN-N"}})")), 0.6361));
        QVERIFY(near(kgPerKwh(planned(R"({"currency": "USD", "energy": {"region": "FR"}})")), 0.04418));
        // A stated factor goes before; green energy takes its share off.
        QVERIFY(near(kgPerKwh(planned(R"({"energy": {"region": "FR", "kg_co2e_per_kwh": 0.4}})")), 0.4));
        QVERIFY(near(kgPerKwh(planned(R"({"energy": {"region": "CN-E", "green_share": 0.5}})")), 0.275));
    }

    void gridDecidesTheTariff()
    {
        const auto perKwh = [](const char *finance) {
            const Planned p = planned(finance);
            return inMoneyPerYear(p.plan.cost.own.opexLines[size_t(cost::OpexItem::Electricity)]) /
                   inKilowattHours(p.plan.cost.power.perYear);
        };
        QVERIFY(near(perKwh(R"({"currency": "CNY"})"), 0.65));
        QVERIFY(near(perKwh(R"({"currency": "CNY", "energy": {"region": "CN-E"}})"), 0.65)); // that of China
        QVERIFY(near(perKwh(R"({"currency": "USD", "energy": {"region": "GB"}})"), 0.251));
        QVERIFY(near(perKwh(R"({"currency": "USD", "energy": {"region": "GB"}, "own": {"tariff_per_kwh": 0.1}})"), 0.1));
    }

    /// A published multiplier table on 10.2 kW at 80 % load and a PUE of 1.3: 10.608 kW in every hour. Eight hours at 0.4, four and four
    /// at 1, six at 1.85, two at 2.05 come to 26.4 / 24 = 1.1 of 0.65, so 10.608 · 8760 · 0.715 = 66,442.147 a year.
    void scheduleOfTheDay()
    {
        const Planned p = planned(R"({"currency": "CNY", "utilisation": 0.8, "own": {"it_power_kw": 10.2, "idle_power_share": 0,
            "pue": 1.3, "tariff_per_kwh": 0.65, "tariff_schedule": "cn-zhejiang-2026"}})");
        QVERIFY(near(inMoneyPerYear(p.plan.cost.own.opexLines[size_t(cost::OpexItem::Electricity)]), 66442.147, 1e-7));
        const auto day = plan::dayOf(p.scenario, p.plan, test::basis());
        QVERIFY(near(inMoneyPerKwh(day[0].tariff), 0.26)); // 0.4 · 0.65
        QVERIFY(near(inMoneyPerKwh(day[18].tariff), 0.65 * 2.05));
        // Hours that are stated go before.
        const Planned stated = planned(R"({"own": {"tariff_schedule": "cn-zhejiang-2026", "tariff_by_hour":
            [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}})");
        QVERIFY(near(inMoneyPerKwh(plan::dayOf(stated.scenario, stated.plan, test::basis())[0].tariff), 1));
    }

    /// Volcengine's list price of R1 is CNY 4 for a million tokens in and 16 out: 6 · 4 + 2 · 16 = 56 thousand a month.
    void chosenProvider()
    {
        const Planned p = planned(R"j({"currency": "CNY", "demand": {"input_tokens_per_month": 6e9, "output_tokens_per_month": 2e9},
            "api": {"provider": "volcengine (ark)"}})j");
        QCOMPARE(p.plan.cost.api.price->provider, std::string("volcengine (ark)"));
        QVERIFY(near(inMoneyPerMonth(*p.plan.cost.api.perMonth), 56000));
        // A fifth in batches at half the price, the cache unpriced: 56,000 · (0.2 · 0.5 + 0.8).
        const Planned batched = planned(R"j({"currency": "CNY", "demand": {"input_tokens_per_month": 6e9, "output_tokens_per_month":
            2e9, "cached_share": 0.5}, "api": {"provider": "volcengine (ark)", "batch_share": 0.2, "batch_discount": 0.5}})j");
        QVERIFY(near(inMoneyPerMonth(*batched.plan.cost.api.perMonth), 56000 * 0.9));
        // Stated prices go before the provider's.
        const Planned stated = planned(R"j({"currency": "CNY", "demand": {"input_tokens_per_month": 6e9, "output_tokens_per_month":
            2e9}, "api": {"provider": "volcengine (ark)", "input_per_mtok": 1, "output_per_mtok": 2}})j");
        QVERIFY(near(inMoneyPerMonth(*stated.plan.cost.api.perMonth), 10000));
    }

    void providersSideBySide()
    {
        const Planned p = planned(R"({"currency": "CNY", "horizon_years": 3, "demand": {"input_tokens_per_month": 6e9,
            "output_tokens_per_month": 2e9}, "api": {"price_drift_per_year": -0.2}})");
        const auto offers = plan::apiOffers(p.scenario, p.plan, test::basis());
        QVERIFY(offers.size() > 10);
        int chosen = 0;
        for (size_t i = 0; i < offers.size(); ++i) {
            QVERIFY(i == 0 || offers[i - 1].total <= offers[i].total);
            if (offers[i].price->provider == "volcengine (ark)") // 12 · 56,000 · (1 + 0.8 + 0.64)
                QVERIFY(near(inMoney(offers[i].total), 672000 * 2.44));
            for (size_t j = 0; j < i; ++j)
                QVERIFY(offers[j].price->provider != offers[i].price->provider);
            if (!offers[i].chosen)
                continue;
            ++chosen;
            QVERIFY(near(inMoney(offers[i].total), inMoney(*p.plan.cost.api.total)));
        }
        QVERIFY(chosen <= 1);
        // Taking any of them gives the total that the table says.
        for (const cost::ApiOffer &offer : offers) {
            scenario::Scenario other = p.scenario;
            other.finance.api.provider = offer.price->provider;
            QVERIFY(near(inMoney(*plan::evaluate(other, test::basis()).cost.api.total), inMoney(offer.total)));
        }
    }

    void providerWithoutTheModel()
    {
        const Planned p = planned(R"({"api": {"provider": "groq"}})");
        QVERIFY(!p.plan.cost.api.perMonth);
        QVERIFY(std::ranges::any_of(p.plan.warnings, [](const auto &w) { return w.code == plan::WarningCode::NoApiPrice; }));
    }

    void unknownNames_data()
    {
        QTest::addColumn<QString>("finance");
        QTest::addColumn<QString>("key");
        QTest::newRow("provider") << QStringLiteral(R"({"api": {"provider": "deepinfre"}})") << QStringLiteral("finance.api.provider");
        QTest::newRow("region") << QStringLiteral(R"({"energy": {"region": "CN-X"}})") << QStringLiteral("finance.energy.region");
        QTest::newRow("schedule") << QStringLiteral(R"({"own": {"tariff_schedule": "somewhere"}})")
                                  << QStringLiteral("finance.own.tariff_schedule");
    }

    void unknownNames()
    {
        QFETCH(QString, finance);
        QFETCH(QString, key);
        const scenario::Scenario scenario = test::scenario((QStringLiteral("{\"finance\": ") + finance + QStringLiteral("}")).toUtf8().constData());
        const scenario::Errors errors = scenario::check(scenario, test::basis().catalog());
        QCOMPARE(errors.size(), size_t(1));
        QCOMPARE(errors.front().code, scenario::ErrorCode::UnknownName);
        QCOMPARE(QString::fromStdString(errors.front().path), key);
        if (key.endsWith(QStringLiteral("provider")))
            QVERIFY(errors.front().expected.starts_with("deepinfra"));
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
