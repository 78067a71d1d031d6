// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/quantity/units.h"

#include <QtTest>

using namespace suanchou::quantity;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };

static_assert(Addable<Bytes, Bytes>);
static_assert(!Addable<Bytes, Seconds>);
static_assert(!Addable<Money, MoneyPerSecond>);
static_assert(!Addable<Gpus, Requests>);
static_assert(!Addable<Tokens, Bytes>);

} // namespace

class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waysInAndOut();
    void derivedUnits();
};

void TestUnits::waysInAndOut()
{
    QCOMPARE(inBytes(gib(1)), 1073741824.0);
    QCOMPARE(inGib(gigabytes(1.073741824)), 1.0);
    QCOMPARE(inHours(years(1)), 8760.0);
    QCOMPARE(inMonths(years(1)), 12.0); // 8760 / 730
    QCOMPARE(inDays(hours(36)), 1.5);
    QCOMPARE(inMoneyPerHour(moneyPerYear(8760)), 1.0);
    QCOMPARE(inMoneyPerMillionTokens(money(3) / tokens(1e6)), 3.0);
    QCOMPARE(inKilowattHours(kilowatts(2) * hours(3)), 6.0);
    QCOMPARE(inTokensPerMonth(tokensPerMonth(5e9)), 5e9);
    QCOMPARE(inTeraflopsPerSecond(teraflopsPerSecond(989)), 989.0);
}

void TestUnits::derivedUnits()
{
    // 8 GPUs at 2.5 an hour each for one day: 8 · 2.5 · 24 = 480.
    const Money day = moneyPerGpuHour(2.5) * gpus(8) * hours(24);
    QCOMPARE(inMoney(day), 480.0);
    // 140 GB at 3.35 TB/s: 41.79 ms.
    QCOMPARE(inMilliseconds(gigabytes(140) / gigabytesPerSecond(3350)), 140.0 / 3350.0 * 1e3);
    // 10 kW at 0.65 per kWh for a year: 10 · 8760 · 0.65 = 56,940.
    QCOMPARE(inMoney(kilowatts(10) * years(1) * moneyPerKwh(0.65)), 56940.0);
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
