// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/goodput.h"

#include <QTest>

#include <cmath>

using namespace suanchou::quantity;
using namespace suanchou::speed;

class TestGoodput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand();
    void intervalIsTheBest();
    void worseWithMoreFailures();
    void hopeless();
};

// M = 10,000 s, δ = 50 s, R = 600 s: √(2·50·10000) = 1000; δ/2M = 0.0025, so 1000·(1 + 0.05/3 + 0.0025/9) − 50 = 966.944.
// e^((966.944+50)/10000) − 1 = 0.107045, e^0.06 = 1.061837: 966.944/(10000·1.061837·0.107045) = 0.850701.
void TestGoodput::byHand()
{
    const Goodput g = goodput({seconds(10000), seconds(50), seconds(600)});
    QVERIFY(qAbs(inSeconds(g.interval) - 966.944) < 0.01);
    QVERIFY2(qAbs(inRatio(g.productive) - 0.850701) < 1e-5, qPrintable(QString::number(inRatio(g.productive), 'g', 9)));
}

// No other interval does better than a thousandth more.
void TestGoodput::intervalIsTheBest()
{
    for (const double checkpoint : {1.0, 30.0, 300.0}) {
        const double m = 8000;
        const Goodput g = goodput({seconds(m), seconds(checkpoint), seconds(300)});
        for (double interval = 10; interval < 4 * m; interval *= 1.1) {
            const double wall = m * std::exp(300 / m) * std::expm1((interval + checkpoint) / m);
            QVERIFY(interval / wall <= inRatio(g.productive) + 1e-3);
        }
    }
}

void TestGoodput::worseWithMoreFailures()
{
    double before = 1;
    for (double mtbf = 1e7; mtbf > 100; mtbf /= 3) {
        const double productive = inRatio(goodput({seconds(mtbf), seconds(20), seconds(300)}).productive);
        QVERIFY(productive < before && productive >= 0);
        before = productive;
    }
}

// A checkpoint that takes longer than twice the time between failures: the interval is the MTBF, and little is left.
void TestGoodput::hopeless()
{
    const Goodput g = goodput({seconds(100), seconds(500), seconds(60)});
    QCOMPARE(inSeconds(g.interval), 100.0);
    QVERIFY(inRatio(g.productive) < 0.01);
}

QTEST_GUILESS_MAIN(TestGoodput)
#include "tst_goodput.moc"
