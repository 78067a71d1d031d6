// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/sizing.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;

class TestSizing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodes_data();
    void nodes();
    void growthAndCapacity();
    void outOfReach();
    void neverFewerForMore();
};

// 3,600 users with one request an hour, peak factor 2: 3600·1/3600·2 = 2 requests/s. With 30 % headroom 2.6; one replica
// carries 0.5, so ⌈2.6/0.5⌉ = 6 replicas.
void TestSizing::nodes_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("perNode");
    QTest::addColumn<int>("spare");
    QTest::addColumn<int>("gpus");
    QTest::addColumn<int>("nodes");
    // Whole nodes: 6 + 1.
    QTest::newRow("8 of 8") << 8 << 8 << 1 << 56 << 7;
    // Two replicas to a node: 3 nodes, and a spare one with 2 more replicas: 4·8 = 32 GPUs.
    QTest::newRow("4 of 8") << 4 << 8 << 1 << 32 << 4;
    // Eight to a node: all 6 on one, and as many on the spare: 12 GPUs on 2 nodes.
    QTest::newRow("1 of 8") << 1 << 8 << 1 << 12 << 2;
    // Two nodes each: 12 nodes; one spare node needs a whole spare replica, 2 nodes.
    QTest::newRow("16 of 8") << 16 << 8 << 1 << 112 << 14;
    QTest::newRow("no spare") << 8 << 8 << 0 << 48 << 6;
    QTest::newRow("N + 2") << 8 << 8 << 2 << 64 << 8;
}

void TestSizing::nodes()
{
    QFETCH(int, size);
    QFETCH(int, perNode);
    QFETCH(int, spare);
    scenario::Audience audience;
    audience.users = 3600;
    audience.requestsPerUser = requestsPerHour(1);
    audience.peakFactor = 2;
    audience.headroom = 0.3;
    audience.spareNodes = spare;
    const SizingInput input{&audience, {requestsPerSecond(0.5), requests(10)}, size, perNode, years(5)};
    const Sizing s = machinesFor(input, 3600);
    QVERIFY(qAbs(inRequestsPerSecond(s.arrivals) - 2.0) < 1e-12);
    QCOMPARE(s.replicas, 6);
    QTEST(s.gpus, "gpus");
    QTEST(s.nodes, "nodes");
}

// 30 % a year for two years: 2.6·1.69 = 4.394 requests/s with headroom, ⌈4.394/0.5⌉ = 9 replicas and a spare one.
// Nine planned replicas without the spare one carry 8·0.5/1.3 = 3.0769 requests/s, at 2/3600 per user 5538.46 users.
void TestSizing::growthAndCapacity()
{
    scenario::Audience audience;
    audience.users = 3600;
    audience.requestsPerUser = requestsPerHour(1);
    audience.growthPerYear = 0.3;
    const SizingInput input{&audience, {requestsPerSecond(0.5), requests(10)}, 8, 8, years(2)};
    const Sizing s = sizing(input, 9);
    QCOMPARE(s.nodes, 7);
    QCOMPARE(s.nodesAtHorizon, 10);
    QVERIFY(qAbs(s.usersCarried - 5538.4615) < 1e-3);
}

void TestSizing::outOfReach()
{
    scenario::Audience audience;
    audience.users = 100;
    const Sizing s = sizing({&audience, {}, 8, 8, years(5)}, 3);
    QCOMPARE(s.replicas, 0);
    QCOMPARE(s.gpus, 0);
    QCOMPARE(s.usersCarried, 0.0);
    QVERIFY(s.arrivals > RequestRate{});
}

void TestSizing::neverFewerForMore()
{
    scenario::Audience audience;
    audience.users = 1;
    const SizingInput input{&audience, {requestsPerSecond(0.7), requests(10)}, 2, 8, years(5)};
    int before = 0;
    for (double users = 1; users < 1e7; users *= 1.7) {
        const Sizing s = machinesFor(input, users);
        QVERIFY(s.nodes >= before);
        QVERIFY(s.gpus <= s.nodes * 8);
        before = s.nodes;
    }
}

QTEST_GUILESS_MAIN(TestSizing)
#include "tst_sizing.moc"
