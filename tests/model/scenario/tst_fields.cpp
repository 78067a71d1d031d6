// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/fields.h"

#include <QtTest>

#include <set>

using namespace suanchou::scenario;
using namespace suanchou::quantity;

class TestFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreUnique();
    void defaultsAreAccepted();
    void formRangesLieInsideFileRanges();
    void setAndResetRoundTrip_data();
    void setAndResetRoundTrip();
    void unitsOfNumbers();
    void rejects_data();
    void rejects();
};

namespace {

/// A value other than the default that the field must take.
Value other(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Text:
        return std::string("算筹");
    case FieldKind::Model:
        return ModelChoice{.id = {}, .parameters = 7e10, .config = {}};
    case FieldKind::Choice:
        return field.choices.empty() ? Value(std::string("other-id")) : Value(std::string(field.choices.back()));
    case FieldKind::Integer:
        return field.minimum + 1;
    case FieldKind::Real:
        return field.minimum + (field.maximum - field.minimum) / 3;
    case FieldKind::Numbers:
        return std::vector<double>(hoursPerDay, 0.5);
    case FieldKind::Lines:
        return std::vector<CapexLine>{{"rack", 12000}};
    }
    return {};
}

bool same(const Value &a, const Value &b)
{
    const auto *x = std::get_if<double>(&a);
    const auto *y = std::get_if<double>(&b);
    return x && y ? qFuzzyCompare(1 + *x, 1 + *y) : a == b;
}

} // namespace

void TestFields::keysAreUnique()
{
    std::set<std::string_view> keys;
    for (const Field &row : fields()) {
        QVERIFY2(keys.insert(row.key).second, row.key.data());
        QCOMPARE(findField(row.key), &row);
    }
    QCOMPARE(keys.size(), fieldCount);
    QVERIFY(!findField("serving.nothing"));
    QVERIFY(!findField(""));
}

void TestFields::defaultsAreAccepted()
{
    for (const Field &row : fields()) {
        if (row.id != FieldId::Name)
            QVERIFY2(accepts(row, defaultValue(row.id)), row.key.data());
        QVERIFY(!isGiven(Scenario{}, row.id));
    }
}

void TestFields::formRangesLieInsideFileRanges()
{
    for (const Field &row : fields()) {
        if (row.kind != FieldKind::Integer && row.kind != FieldKind::Real)
            continue;
        QVERIFY2(row.minimum <= row.formMinimum && row.formMinimum < row.formMaximum && row.formMaximum <= row.maximum,
                 row.key.data());
    }
}

void TestFields::setAndResetRoundTrip_data()
{
    QTest::addColumn<int>("index");
    for (const Field &row : fields())
        QTest::newRow(std::string(row.key).c_str()) << int(row.id);
}

void TestFields::setAndResetRoundTrip()
{
    QFETCH(int, index);
    const Field &row = field(FieldId(index));
    Scenario scenario;
    const Value wanted = other(row);
    QVERIFY(accepts(row, wanted));
    set(scenario, row.id, wanted);
    QVERIFY(isGiven(scenario, row.id));
    QVERIFY(same(value(scenario, row.id), wanted));
    if (row.absent == Absent::Null) {
        set(scenario, row.id, std::monostate{});
        QVERIFY(std::holds_alternative<std::monostate>(value(scenario, row.id)));
    }
    if (row.absent == Absent::Max || (row.absent == Absent::Auto && row.kind == FieldKind::Integer)) {
        set(scenario, row.id, Automatic{});
        QVERIFY(std::holds_alternative<Automatic>(value(scenario, row.id)));
    }
    reset(scenario, row.id);
    QCOMPARE(scenario, Scenario{});
}

void TestFields::unitsOfNumbers()
{
    Scenario scenario;
    set(scenario, FieldId::SloTtft, 2000.0);
    QCOMPARE(inSeconds(*scenario.serving.slo.ttft), 2.0);
    set(scenario, FieldId::Memory, 80.0);
    QCOMPARE(inBytes(*scenario.hardware.memory), 80.0 * 1073741824.0);
    set(scenario, FieldId::TariffPerKwh, 0.65);
    QCOMPARE(inMoneyPerKwh(*scenario.finance.own.tariff), 0.65);
    set(scenario, FieldId::ColocationPerKw, 184.06);
    // 184.06 per kW and month, 10 kW, one year: 184.06 · 10 · 12
    QCOMPARE(inMoney(*scenario.finance.own.colocationPerKw * kilowatts(10) * years(1)), 184.06 * 120);
    set(scenario, FieldId::Licence, 4500.0);
    QCOMPARE(inMoney(*scenario.finance.own.licence * gpus(8) * years(1)), 36000.0);
    set(scenario, FieldId::DemandOutput, 1e9);
    QCOMPARE(inTokensPerMonth(*scenario.finance.demand.outputTokens), 1e9);
    set(scenario, FieldId::ApiOutput, 16.0);
    QCOMPARE(inMoneyPerMillionTokens(*scenario.finance.api.output), 16.0);
    set(scenario, FieldId::Horizon, 5.0);
    QCOMPARE(inYears(scenario.finance.horizon), 5.0);
}

void TestFields::rejects_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("number");
    QTest::newRow("negative users") << "serving.concurrency" << -1.0;
    QTest::newRow("no users") << "serving.concurrency" << 0.0;
    QTest::newRow("half a user") << "serving.concurrency" << 1.5;
    QTest::newRow("1e30 users") << "serving.concurrency" << 1e30;
    QTest::newRow("not a number") << "serving.concurrency" << double(NAN);
    QTest::newRow("infinite price") << "finance.own.capex" << double(INFINITY);
    QTest::newRow("negative price") << "finance.own.capex" << -0.01;
    QTest::newRow("utilisation over one") << "finance.utilisation" << 1.01;
    QTest::newRow("PUE below one") << "finance.own.pue" << 0.99;
    QTest::newRow("stage 4") << "training.zero_stage" << 4.0;
}

void TestFields::rejects()
{
    QFETCH(QString, key);
    QFETCH(double, number);
    const Field *row = findField(key.toStdString());
    QVERIFY(row);
    QVERIFY(!accepts(*row, number));
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
