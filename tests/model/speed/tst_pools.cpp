// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/pools.h"
#include "tests/model/speed/ideal.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;
using scenario::Disaggregation;
using scenario::ServingMode;

namespace {

/// Llama 70B in 16 bit on replicas of 8 H100 without losses, one of two filling prompts.
struct Deployment {
    Workload workload = ideal::workload(shapes::llama3With70b(), shapes::bf16());
    catalog::Accelerator accelerator = ideal::h100();
    Calibration calibration = ideal::calibration();
    scenario::Serving serving;
    int replicas = 2;
    int filling = 1;
    int perNode = 8;

    explicit Deployment(ServingMode mode = ServingMode::Server, double users = 64)
    {
        serving.mode = mode;
        serving.inputTokens = tokens(1024);
        serving.outputTokens = tokens(512);
        serving.concurrency = requests(users);
        serving.disaggregation = Disaggregation::PrefillDecode;
    }
    ServingInput input() const
    {
        ServingInput in;
        in.workload = &workload;
        in.accelerator = &accelerator;
        in.calibration = &calibration;
        in.serving = &serving;
        in.layout = {8, 1, 1, 1, 1};
        in.replicas = replicas;
        in.prefillReplicas = filling;
        in.perNode = perNode;
        in.cachePerToken = bytesPerToken(327680.0 / 8);
        in.cacheSequences = requests(400);
        in.maxSequences = requests(1024);
        return in;
    }
    ServingPerformance performance() const { return servingPerformance(input()); }
};

bool near(double value, double expected, double tolerance = 1e-6)
{
    return qAbs(value / expected - 1) < tolerance;
}

} // namespace

class TestPools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transferByHand();
    void closedLoopHoldsLittlesLaw();
    void promptsDoNotDisturbTokens();
    void promptsLimitTheRest();
    void usersBeyondTheCacheWait();
    void randomArrivalsByHand();
    void saturation();
    void capacityByHand();
    void splitByHand();
    void replicasByHand();
    void singleStreamIsTheSameButForTheTransfer();
};

/// 1024 tokens · 327,680 B / 8 = 41.943 MB on each GPU: 0.83886 ms at 50 GB/s between machines, 0.093207 ms at 450 GB/s where
/// both replicas stand in one.
void TestPools::transferByHand()
{
    Deployment d;
    QVERIFY(near(inMilliseconds(cacheTransfer(d.input())), 0.8388608));
    QVERIFY(near(inMilliseconds(d.performance().transfer), 0.8388608));
    d.perNode = 16;
    QVERIFY(near(inMilliseconds(cacheTransfer(d.input())), 0.0932068));
}

void TestPools::closedLoopHoldsLittlesLaw()
{
    for (const double users : {1.0, 8.0, 64.0, 300.0}) {
        const ServingPerformance p = Deployment(ServingMode::Server, users).performance();
        const double stay = inSeconds(p.ttft) + 511 * inSeconds(p.tpot);
        QVERIFY2(near(inRequestsPerSecond(p.requests) * stay, users, 2e-3), qPrintable(QString::number(users)));
        QVERIFY(inRatio(p.prefillBusy) < 1);
    }
}

/// The decoding replica's tokens take its step and nothing else, while one that does both also fills prompts.
void TestPools::promptsDoNotDisturbTokens()
{
    Deployment d(ServingMode::Server, 64);
    const ServingPerformance apart = d.performance();
    QCOMPARE(inSeconds(apart.tpot), inSeconds(apart.decode.total));
    d.serving.disaggregation = Disaggregation::None;
    d.filling = 0;
    d.replicas = 1;
    const ServingPerformance together = d.performance();
    QVERIFY(together.tpot > together.decode.total);
    QVERIFY(apart.tpot < together.tpot);
}

/// Prompts of 8,192 tokens with answers of 8: the filling replica is the bottleneck, one prompt after the other.
void TestPools::promptsLimitTheRest()
{
    Deployment d(ServingMode::Offline, 400);
    d.serving.inputTokens = tokens(8192);
    d.serving.outputTokens = tokens(8);
    const ServingPerformance p = d.performance();
    QVERIFY(near(inRequestsPerSecond(p.requests) * inSeconds(p.prefillStep.total), 1.0));
    d.replicas = 4;
    d.filling = 3;
    QVERIFY(near(inRequestsPerSecond(d.performance().requests) * inSeconds(p.prefillStep.total), 3.0));
}

/// 400 sequences fit (vLLM starts them by the blocks in use: 400 · 1536 / 1280 = 480); of 1000 users the others wait in front.
void TestPools::usersBeyondTheCacheWait()
{
    Deployment d(ServingMode::Server, 1000);
    d.filling = 3; // so that decoding is the bottleneck
    d.replicas = 4;
    const ServingPerformance p = d.performance();
    QVERIFY(near(inRequests(p.running), 480.0, 1e-3));
    const double stay = inSeconds(p.ttft) + 511 * inSeconds(p.tpot);
    QVERIFY(near(inRequestsPerSecond(p.requests) * stay, 1000.0, 1e-6));
}

/// One filling replica at two thirds of what it can do: M/D/1 waits ρ/(2·(1−ρ)) = 1 prompt.
void TestPools::randomArrivalsByHand()
{
    Deployment d;
    const Replica replica(d.input());
    const double each = inSeconds(replica.prefillEach());
    d.serving.requestRate = requestsPerSecond(2.0 / 3.0 / each);
    d.serving.outputTokens = tokens(16); // so that filling is the bottleneck
    const ServingPerformance p = d.performance();
    QVERIFY(p.queue && p.queue->stable());
    QVERIFY(near(inRatio(p.prefillBusy), 2.0 / 3.0, 1e-3));
    const double wait = inSeconds(p.ttft) - inSeconds(replica.prefill().total) - inSeconds(p.transfer);
    QVERIFY2(near(wait, each, 5e-3), qPrintable(QString::number(wait / each)));
    QVERIFY(p.queue->p50 <= p.queue->p95 && p.queue->p95 <= p.queue->p99);
}

void TestPools::saturation()
{
    Deployment d;
    const double each = inSeconds(Replica(d.input()).prefillEach());
    d.serving.outputTokens = tokens(16);
    d.serving.requestRate = requestsPerSecond(2.0 / each);
    const ServingPerformance p = d.performance();
    QVERIFY(p.queue && !p.queue->stable());
    QVERIFY(near(inRatio(p.queue->utilisation), 2.0));
    QVERIFY(near(inRequestsPerSecond(p.requests), 1 / each));
}

/// A TTFT target that leaves room for one prompt's wait allows ρ = 2·1/(1 + 2·1) = 2/3; without a target it is 0.9.
void TestPools::capacityByHand()
{
    Deployment d;
    const Replica replica(d.input());
    const Seconds each = replica.prefillEach();
    const ReplicaCapacity free = replicaCapacity(d.input());
    QVERIFY(free.apart());
    QVERIFY(near(inRequestsPerSecond(free.prefill) * inSeconds(each), 0.9));
    QVERIFY(near(inRequests(free.running), 480.0));
    d.serving.slo.ttft = replica.prefill().total + cacheTransfer(d.input()) + each;
    QVERIFY(near(inRequestsPerSecond(replicaCapacity(d.input()).prefill) * inSeconds(each), 2.0 / 3.0));
    d.serving.slo.ttft = replica.prefill().total;
    QCOMPARE(replicaCapacity(d.input()).rate.value(), 0.0);

    d.serving.slo = {};
    d.serving.slo.tpot = replica.decode(100).total;
    const ReplicaCapacity slow = replicaCapacity(d.input());
    QVERIFY(near(inRequests(slow.running), 100.0, 5e-3));
    QVERIFY(near(inRequestsPerSecond(slow.rate) * 511 * inSeconds(replica.decode(100).total), 100.0, 5e-3));
}

/// A filling replica carries 3 requests per second, a decoding one 1. Of 8: 2 + 6 carry 6. Of 7: 1 + 6 carry 3, 2 + 5 carry 5.
void TestPools::splitByHand()
{
    const ReplicaCapacity c{requestsPerSecond(1), requests(10), requestsPerSecond(3)};
    QCOMPARE(bestSplit(c, 8).filling, 2);
    QCOMPARE(carriedBy(c, 8).value(), 6.0);
    QCOMPARE(bestSplit(c, 7).filling, 2);
    QCOMPARE(carriedBy(c, 7).value(), 5.0);
    QCOMPARE(bestSplit(c, 2).filling, 1);
    QCOMPARE(carriedBy(c, 1).value(), 0.0);
    for (int all = 2; all < 40; ++all) {
        double best = 0;
        for (int filling = 1; filling < all; ++filling)
            best = std::max(best, std::min(3.0 * filling, 1.0 * (all - filling)));
        QCOMPARE(carriedBy(c, all).value(), best);
        QVERIFY(carriedBy(c, all + 1) >= carriedBy(c, all));
    }
}

/// 5.5 requests per second need ⌈5.5⌉ decoding and ⌈5.5/3⌉ filling replicas.
void TestPools::replicasByHand()
{
    const ReplicaCapacity c{requestsPerSecond(1), requests(10), requestsPerSecond(3)};
    const Replicas r = replicasFor(c, requestsPerSecond(5.5));
    QCOMPARE(r.all, 8);
    QCOMPARE(r.filling, 2);
    QVERIFY(carriedBy(c, r.all) >= requestsPerSecond(5.5));
    QVERIFY(carriedBy(c, r.all - 1) < requestsPerSecond(5.5));
}

void TestPools::singleStreamIsTheSameButForTheTransfer()
{
    Deployment d(ServingMode::SingleStream, 1);
    const ServingPerformance apart = d.performance();
    d.serving.disaggregation = Disaggregation::None;
    d.filling = 0;
    const ServingPerformance together = d.performance();
    QVERIFY(near(inSeconds(apart.tpot), inSeconds(together.tpot), 1e-9));
    QVERIFY(near(inSeconds(apart.ttft), inSeconds(together.ttft + apart.transfer), 1e-6));
}

QTEST_GUILESS_MAIN(TestPools)
#include "tst_pools.moc"
