// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/queue.h"

#include <QTest>

using namespace suanchou::quantity;
using namespace suanchou::speed;

class TestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePlace();
    void manyPlaces_data();
    void manyPlaces();
    void quantiles();
    void fullQueue();
    void spreadLengthensTheWait();
};

// One place is exact. λ = 0.5/s, S = 1 s: ρ = 0.5; M/M/1 waits ρ/(1 − ρ)·S = 1 s, M/D/1 half of it.
void TestQueue::onePlace()
{
    const Waiting exponential = waiting({1, seconds(1), requestsPerSecond(0.5), 1, 1});
    QCOMPARE(inRatio(exponential.utilisation), 0.5);
    QCOMPARE(exponential.probability, 0.5);
    QCOMPARE(inSeconds(exponential.mean), 1.0);
    const Waiting fixed = waiting({1, seconds(1), requestsPerSecond(0.5), 1, 0});
    QCOMPARE(inSeconds(fixed.mean), 0.5);
}

// Erlang's formula C(c, a), a = c·ρ, by its recursion B(0) = 1, B(k) = aB(k−1)/(k + aB(k−1)), C = B/(1 − ρ(1 − B)):
// c = 2, ρ = 0.8: B(1) = 1.6/2.6 = 0.615385, B(2) = 0.984615/2.984615 = 0.329897, C = 0.329897/(1 − 0.8·0.670103) = 0.711111;
// c = 10, ρ = 0.9: C = 0.66873. The wait of M/M/c is C·S/(c(1 − ρ)). Sakasegawa's form stays within a few per cent.
void TestQueue::manyPlaces_data()
{
    QTest::addColumn<double>("places");
    QTest::addColumn<double>("utilisation");
    QTest::addColumn<double>("erlang");
    QTest::newRow("2 at 0.8") << 2.0 << 0.8 << 0.711111;
    QTest::newRow("10 at 0.9") << 10.0 << 0.9 << 0.66873;
}

void TestQueue::manyPlaces()
{
    QFETCH(double, places);
    QFETCH(double, utilisation);
    QFETCH(double, erlang);
    const Waiting w = waiting({places, seconds(10), requestsPerSecond(utilisation * places / 10), 1, 1});
    QVERIFY2(qAbs(w.probability / erlang - 1) < 0.05, qPrintable(QString::number(w.probability)));
    const double mean = erlang * 10 / (places * (1 - utilisation));
    QVERIFY(qAbs(inSeconds(w.mean) / mean - 1) < 0.05);
}

// M/M/1 with ρ = 0.5, S = 1 s: P(W > t) = ρ·e^(−(1 − ρ)t/S), so 95 % wait no longer than ln(0.5/0.05)/0.5 = 4.60517 s; half of
// the requests do not wait at all.
void TestQueue::quantiles()
{
    const Waiting w = waiting({1, seconds(1), requestsPerSecond(0.5), 1, 1});
    QCOMPARE(inSeconds(w.quantile(0.5)), 0.0);
    QVERIFY(qAbs(inSeconds(w.quantile(0.95)) - 4.605170186) < 1e-8);
    QVERIFY(w.quantile(0.99) > w.quantile(0.95));
}

void TestQueue::fullQueue()
{
    const Waiting full = waiting({4, seconds(2), requestsPerSecond(2), 1, 1});
    QVERIFY(!full.stable());
    QCOMPARE(inRatio(full.utilisation), 1.0);
    const Waiting idle = waiting({4, seconds(2), requestsPerSecond(0), 1, 1});
    QVERIFY(idle.stable());
    QCOMPARE(inSeconds(idle.mean), 0.0);
    QCOMPARE(inSeconds(idle.quantile(0.99)), 0.0);
}

// (1 + c²)/2: from fixed to exponential twice as long, to c = 2 five times.
void TestQueue::spreadLengthensTheWait()
{
    const auto mean = [](double spread) {
        return inSeconds(waiting({8, seconds(3), requestsPerSecond(2.4), 1, spread}).mean);
    };
    QCOMPARE(mean(1) / mean(0), 2.0);
    QCOMPARE(mean(2) / mean(0), 5.0);
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
