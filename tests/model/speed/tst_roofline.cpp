// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/roofline.h"

#include <QTest>

using namespace suanchou::quantity;
using namespace suanchou::speed;

class TestRoofline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smoothMaximumIsBetweenMaximumAndSum_data();
    void smoothMaximumIsBetweenMaximumAndSum();
    void equalSidesCostAQuarterMore();
    void nothingTakesNoTime();
    void expertsHit_data();
    void expertsHit();
};

void TestRoofline::smoothMaximumIsBetweenMaximumAndSum_data()
{
    QTest::addColumn<double>("memory");
    QTest::addColumn<double>("compute");
    for (const double compute : {0.0, 0.001, 0.1, 0.5, 1.0, 2.0, 50.0})
        QTest::addRow("1 against %g", compute) << 1.0 << compute;
}

void TestRoofline::smoothMaximumIsBetweenMaximumAndSum()
{
    QFETCH(double, memory);
    QFETCH(double, compute);
    const double time = inSeconds(smoothMaximum(seconds(memory), seconds(compute)));
    QVERIFY(time >= std::max(memory, compute));
    QVERIFY(time <= memory + compute);
    QCOMPARE(time, inSeconds(smoothMaximum(seconds(compute), seconds(memory))));
}

void TestRoofline::equalSidesCostAQuarterMore()
{
    QCOMPARE(inSeconds(smoothMaximum(seconds(1), seconds(1))), 1.2599210498948732); // cube root of 2
    QVERIFY(qAbs(inSeconds(smoothMaximum(seconds(3), seconds(4))) - 4.497941445275415) <
            1e-12); // cbrt(27 + 64)
}

void TestRoofline::nothingTakesNoTime() { QCOMPARE(inSeconds(smoothMaximum(seconds(0), seconds(0))), 0.0); }

void TestRoofline::expertsHit_data()
{
    QTest::addColumn<double>("tokens");
    QTest::addColumn<double>("experts");
    QTest::addColumn<double>("perToken");
    QTest::addColumn<double>("share");
    QTest::newRow("one token, 8 of 256") << 1.0 << 256.0 << 8.0 << 0.03125;
    QTest::newRow("two tokens, 2 of 8") << 2.0 << 8.0 << 2.0 << 0.4375;           // 1 − (3/4)²
    QTest::newRow("32 tokens, 8 of 256") << 32.0 << 256.0 << 8.0 << 0.6379447107; // 1 − (31/32)³²
    QTest::newRow("many tokens hit all") << 1e5 << 256.0 << 8.0 << 1.0;
    QTest::newRow("every expert is chosen") << 1.0 << 4.0 << 4.0 << 1.0;
}

void TestRoofline::expertsHit()
{
    QFETCH(double, tokens);
    QFETCH(double, experts);
    QFETCH(double, perToken);
    QFETCH(double, share);
    QVERIFY(qAbs(suanchou::speed::expertsHit(tokens, experts, perToken) - share) < 1e-9);
}

QTEST_GUILESS_MAIN(TestRoofline)
#include "tst_roofline.moc"
