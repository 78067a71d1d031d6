// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/fabric.h"

#include <QtTest>

using namespace suanchou::cost;

class TestFabric : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void railOptimisedTrees_data();
    void railOptimisedTrees();
    void tiersPassOnWhatComesIn_data();
    void tiersPassOnWhatComesIn();
};

/// Machines of eight rails under switches of 64 ports, 32 of them down.
///    1  nothing to join
///    2  16 links fit one switch
///    8  64 links fit it exactly
///    9  72 links: ⌊32 / 9⌋ = 3 rails a leaf, ⌈8 / 3⌉ = 3 leaves; ⌈72 / 64⌉ = 2 spines
///   32  256 links: a leaf for each rail; 256 / 64 = 4 spines (SuperPOD with one scalable unit: 8 leaves, 4 spines)
///  128  ⌈128 / 32⌉ = 4 leaves for each rail; 1024 / 64 = 16 spines (SuperPOD with four units: 32 leaves, 16 spines)
///  256  2048 links = 64² / 2: the last that two tiers hold; 8 leaves a rail, 32 spines
/// 1000  ⌈1000 / 32⌉ = 32 leaves a rail; 8000 links: 8000 / 32 = 250 spines, 8000 / 64 = 125 cores
void TestFabric::railOptimisedTrees_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("rails");
    QTest::addColumn<int>("ports");
    QTest::addColumn<Fabric>("expected");
    const auto row = [](int nodes, int rails, int ports, Fabric expected) {
        QTest::addRow("%d machines of %d rails", nodes, rails) << nodes << rails << ports << expected;
    };
    row(1, 8, 64, {});
    row(2, 1, 64, {.hostLinks = 1}); // back to back
    row(2, 8, 64, {.leaves = 1, .hostLinks = 16});
    row(8, 8, 64, {.leaves = 1, .hostLinks = 64});
    row(9, 8, 64, {.leaves = 3, .spines = 2, .hostLinks = 72, .spineLinks = 72});
    row(32, 8, 64, {.leaves = 8, .spines = 4, .hostLinks = 256, .spineLinks = 256});
    row(128, 8, 64, {.leaves = 32, .spines = 16, .hostLinks = 1024, .spineLinks = 1024});
    row(256, 8, 64, {.leaves = 64, .spines = 32, .hostLinks = 2048, .spineLinks = 2048});
    row(1000, 8, 64,
        {.leaves = 256,
         .spines = 250,
         .cores = 125,
         .hostLinks = 8000,
         .spineLinks = 8000,
         .coreLinks = 8000});
    row(48, 1, 32, {.leaves = 3, .spines = 2, .hostLinks = 48, .spineLinks = 48}); // 16 machines a leaf
}

void TestFabric::railOptimisedTrees()
{
    QFETCH(int, nodes);
    QFETCH(int, rails);
    QFETCH(int, ports);
    QFETCH(Fabric, expected);
    const Fabric made = railOptimised(nodes, rails, ports);
    QCOMPARE(made.leaves, expected.leaves);
    QCOMPARE(made.spines, expected.spines);
    QCOMPARE(made.cores, expected.cores);
    QCOMPARE(made.links(), expected.links());
    QVERIFY(made == expected);
}

void TestFabric::tiersPassOnWhatComesIn_data()
{
    QTest::addColumn<int>("nodes");
    for (int nodes = 2; nodes < 6000; nodes += nodes / 7 + 1)
        QTest::addRow("%d", nodes) << nodes;
}

/// Whatever the size, no switch has more links than ports, and every tier above the first takes all links from below.
void TestFabric::tiersPassOnWhatComesIn()
{
    QFETCH(int, nodes);
    for (const int rails : {1, 2, 4, 8}) {
        const Fabric f = railOptimised(nodes, rails, 64);
        QVERIFY(f.hostLinks + f.spineLinks <= 64 * std::max(1, f.leaves));
        QVERIFY(f.spineLinks + f.coreLinks <= 64 * f.spines);
        QVERIFY(f.coreLinks <= 64 * f.cores);
        QVERIFY(f.spines == 0 || f.spineLinks == f.hostLinks);
        QVERIFY(f.cores == 0 || f.coreLinks == f.spineLinks);
    }
}

QTEST_GUILESS_MAIN(TestFabric)
#include "tst_fabric.moc"
