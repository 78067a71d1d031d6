// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // catalog::Server has slots of its own
#include "model/evidence/costclaims.h"
#include "tests/model/basisfixture.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace suanchou;
using evidence::CheckedClaim;
using evidence::CostClaim;
using evidence::Verdict;

namespace {

const std::vector<CostClaim> &claims()
{
    static const std::vector<CostClaim> all = [] {
        const QByteArray text = test::readAll(QStringLiteral(SUANCHOU_RESOURCE_DIR "/claims/cost.json"));
        auto read = evidence::readCostClaims({text.constData(), size_t(text.size())}, "cost.json");
        if (const auto *errors = std::get_if<scenario::Errors>(&read))
            qFatal("%s: %s", errors->front().path.c_str(), errors->front().found.c_str());
        return std::get<std::vector<CostClaim>>(read);
    }();
    return all;
}

const CostClaim *find(const QByteArray &id)
{
    for (const CostClaim &claim : claims()) {
        if (claim.id == id.toStdString())
            return &claim;
    }
    return nullptr;
}

} // namespace

class CostClaims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedClaimsAreWhole()
    {
        const std::set<std::string> kinds{"capex", "opex", "rent_price", "tco", "payback", "power", "discount"};
        std::set<std::string> ids;
        QCOMPARE(claims().size(), size_t(49));
        for (const CostClaim &claim : claims()) {
            QVERIFY2(ids.insert(claim.id).second, claim.id.c_str());
            QVERIFY2(kinds.contains(claim.kind), claim.id.c_str());
            QVERIFY2(!claim.what.zh.empty() && !claim.what.en.empty(), claim.id.c_str());
            QVERIFY2(!claim.why.zh.empty() && !claim.why.en.empty(), claim.id.c_str());
            QVERIFY2(!claim.reference.empty(), claim.id.c_str());
            const CheckedClaim result = checked(claim, test::basis());
            QCOMPARE(result.verdict == Verdict::NotCheckable, !result.value.has_value());
            if (claim.check.kind != evidence::ClaimCheck::Kind::None)
                QVERIFY2(result.value && *result.value > 0, claim.id.c_str());
        }
    }

    void recomputed_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char *id, double value, Verdict verdict) {
            QTest::newRow(id) << QByteArray(id) << value << int(verdict);
        };
        row("S1-027", 3 * 8760 * 0.6, Verdict::Off);      // 15,768 against 25,000
        row("S1-035", 121000, Verdict::Roughly);          // 120,000 + 1,000 against a budget of 100,000
        row("S1-040", 2800000, Verdict::Off);             // 2.0 + 0.5 + 0.3 million against 2 million
        row("S1-025", 3500000, Verdict::Holds);           // 2.0 + 0.7 + 0.5 + 0.3 million in 2…5 million
        row("S0-015", 160, Verdict::Holds);               // 4 × 40 in 100…200
        row("S0-022", 2000000 + 81.6 * 1.5 * 8760 * 0.8, Verdict::Holds); // 8 % of 25 million and electricity
        // 200,000 / (20 - 0.55 × 1.5 × 0.8 - 16,000 / 8760) an hour, over 730 hours: 15.6 months against 13.7
        row("S0-027", 200000 / (20 - 0.66 - 16000 / 8760.0) / 730, Verdict::Roughly);
        row("S3-034", 4 * 3.43 * 8760, Verdict::Holds);   // 120,187 against 120,000
        row("S3-035", (100000 + 3 * 53400) / 3.0, Verdict::Holds); // 86,733 against 85,000
        row("S4-032", 10.2 * 0.5 * 8760 * 0.8, Verdict::Holds);    // 35,741, at least 30,000
        // Rent 150 × 8760 × 3 over 1 million + 3 × (80,000 + 5 × 1.5 × 0.8 × 8760): 2.82 against 2.3
        row("S4-046", 150 * 8760 * 3 / (1000000 + 3 * (80000 + 6 * 8760.0)), Verdict::Roughly);
        row("S4-038", 24000000, Verdict::Off);
        // 4 × 4 × 70e9 FLOP × 1e9 tokens at 35 % of 989e12: 224.7 GPU hours at 40 = 8,988 against 50,000…200,000
        row("S0-026", 4 * 70e9 * 1e9 / (0.35 * 989e12) / 3600 * 40, Verdict::Off);
    }

    void recomputed()
    {
        QFETCH(QByteArray, id);
        QFETCH(double, value);
        QFETCH(int, verdict);
        const CostClaim *claim = find(id);
        QVERIFY(claim);
        const CheckedClaim result = checked(*claim, test::basis());
        QVERIFY(result.value);
        QVERIFY2(std::abs(*result.value / value - 1) < 1e-4, qPrintable(QString::number(*result.value)));
        QCOMPARE(int(result.verdict), verdict);
    }

    void distance()
    {
        // 15,768 over 25,000.
        QVERIFY(std::abs(checked(*find("S1-027"), test::basis()).factor - 0.63072) < 1e-9);
        QCOMPARE(checked(*find("S1-025"), test::basis()).factor, 1.0);
        // Eight H100 are several times 3 kW, whatever the machine.
        QVERIFY(checked(*find("S1-026"), test::basis()).factor > 2);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("other format") << QByteArray(R"({"format": "suanchou/claims", "claims": []})");
        QTest::newRow("nothing claimed") << QByteArray(
            R"({"format": "suanchou/cost-claims", "claims": [{"id": "a"}]})");
        QTest::newRow("unknown figure") << QByteArray(
            R"({"format": "suanchou/cost-claims", "claims": [{"id": "a", "claimed": {"value": 1}, "check": {"figure": "cost.nothing"}}]})");
        QTest::newRow("unknown key") << QByteArray(
            R"({"format": "suanchou/cost-claims", "claims": [{"id": "a", "claimed": {"value": 1},
                "check": {"figure": "cost.own.capex", "finance": {"owned": 1}}}]})");
        QTest::newRow("unknown check") << QByteArray(
            R"({"format": "suanchou/cost-claims", "claims": [{"id": "a", "claimed": {"value": 1}, "check": {"guess": 1}}]})");
    }

    void mistakesAreNamed()
    {
        QFETCH(QByteArray, text);
        const auto read = evidence::readCostClaims({text.constData(), size_t(text.size())}, "x.json");
        QVERIFY(std::holds_alternative<scenario::Errors>(read));
        QVERIFY(!std::get<scenario::Errors>(read).empty());
    }
};

QTEST_GUILESS_MAIN(CostClaims)
#include "tst_costclaims.moc"
