// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/speed/ideal.h"

#include <QTest>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;
using scenario::Recompute;
using scenario::Task;

namespace {

struct Job {
    Workload workload = ideal::workload(shapes::llama3With8b(), shapes::bf16());
    catalog::Accelerator accelerator = ideal::h100();
    TrainingCalibration calibration = ideal::trainingCalibration();
    scenario::Training training;
    Task task = Task::Pretrain;
    scenario::Layout layout{1, 1, 8, 1, 1};

    Job()
    {
        training.sequenceLength = tokens(8192);
        training.microBatch = 1;
        training.globalBatch = 128;
        training.recompute = Recompute::None;
        training.zeroStage = 1;
        for (FrameworkConstants &framework : calibration.frameworks)
            framework.traffic = 0;
        calibration.common.tensorExposed = calibration.common.dataExposed = calibration.common.expertExposed =
            0;
    }
    TrainingPerformance performance() const
    {
        TrainingInput in;
        in.workload = &workload;
        in.accelerator = &accelerator;
        in.calibration = &calibration;
        in.training = &training;
        in.task = task;
        in.layout = layout;
        return trainingPerformance(in);
    }
};

} // namespace

class TestTrainingSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelFlopsAsPublished();
    void frozenWeightsNeedTwoThirds();
    void stepByHand();
    void bubbleByHand();
    void recomputeCostsTimeNotModelWork();
    void runLength();
    void moreGpusNeverShortenPerGpuWork();
    void unknownRatesGiveNothing();
};

/// NVIDIA prints 744 model TFLOP/s for Llama 3 8B, sequence 8192, at 14,451 tokens/s per GPU:
/// 6 · (8,030,261,248 − 128,256 · 4096 − norms) + 6 · 32 · 8192 · 4096 = 51.47 GFLOP per token.
void TestTrainingSpeed::modelFlopsAsPublished()
{
    const Workload w = ideal::workload(shapes::llama3With8b(), shapes::bf16());
    const double perToken = modelFlopsPerToken(w, tokens(8192), Task::Pretrain).value();
    QVERIFY2(qAbs(perToken / 51.47e9 - 1) < 1e-3, qPrintable(QString::number(perToken)));
    QVERIFY(qAbs(perToken * 14451 / 744e12 - 1) < 1e-3);
}

void TestTrainingSpeed::frozenWeightsNeedTwoThirds()
{
    const Workload w = ideal::workload(shapes::llama3With8b(), shapes::bf16());
    const double full = modelFlopsPerToken(w, tokens(4096), Task::FullFinetune).value();
    for (const Task task : {Task::Lora, Task::Qlora})
        QVERIFY(qAbs(modelFlopsPerToken(w, tokens(4096), task).value() / full - 2.0 / 3.0) < 1e-12);
}

/// Without losses: weights three passes of 2 flop, attention 3.5 forward passes (the backward pass makes the scores anew),
/// at 989 TFLOP/s. Weights: 6 · 7.5046e9 flop = 45.03 GFLOP, attention 3.5 · 2 · 32 · 8192 · 4096 = 7.52 GFLOP per token;
/// 16 microbatches of 8192 tokens: 16 · 8192 · 52.54e9 / 989e12 = 6.963 s. The optimizer reads and writes
/// 30 B · 7.5e9 / 8 GPUs = 28.1 GB, 8.4 ms.
void TestTrainingSpeed::stepByHand()
{
    const TrainingPerformance p = Job().performance();
    const double arithmetic = 16 * 8192 * (6 * 7.50469e9 + 3.5 * 2 * 32 * 8192.0 * 4096) / 989e12;
    const double optimizer = 30 * 7.50469e9 / 8 / 3.35e12;
    QVERIFY2(qAbs(inSeconds(p.step) / (arithmetic + optimizer) - 1) < 1e-3,
             qPrintable(QString::number(inSeconds(p.step))));
    QVERIFY(qAbs(inTokensPerSecond(p.tokensPerGpu) * inSeconds(p.step) / (128 * 8192.0 / 8) - 1) < 1e-12);
    QVERIFY(inRatio(p.mfu) > 0.95 && inRatio(p.mfu) < 1.0);
}

/// 4 stages, 4 chunks each, 8 microbatches: (4 − 1) / 4 of a microbatch is idle, 9.4 % of the 8.
void TestTrainingSpeed::bubbleByHand()
{
    Job job;
    job.training.globalBatch = 16;
    job.training.zeroStage = 0;
    job.layout = {1, 4, 2, 1, 1};
    for (FrameworkConstants &framework : job.calibration.frameworks)
        framework.virtualStages = 4;
    const TrainingPerformance pipelined = job.performance();
    const double busy = inSeconds(pipelined.parts.compute);
    const double idle = inSeconds(pipelined.parts.overhead);
    QVERIFY2(qAbs(idle / busy - 0.75 / 8) < 1e-3, qPrintable(QString::number(idle / busy)));
}

void TestTrainingSpeed::recomputeCostsTimeNotModelWork()
{
    Job job;
    const TrainingPerformance plain = job.performance();
    job.training.recompute = Recompute::Full;
    const TrainingPerformance recomputed = job.performance();
    // One more forward pass: (8 · 7.5 + 4.5 · 2.15) / (6 · 7.5 + 3.5 · 2.15) of the time.
    const double ratio = inSeconds(recomputed.parts.compute) / inSeconds(plain.parts.compute);
    const double attention = 2 * 32 * 8192.0 * 4096;
    const double expected = (8 * 7.50469e9 + 4.5 * attention) / (6 * 7.50469e9 + 3.5 * attention);
    QVERIFY(qAbs(ratio / expected - 1) < 1e-3);
    QVERIFY(recomputed.mfu < plain.mfu);
    const double flopPerToken = recomputed.modelFlopsPerGpu.value() / recomputed.tokensPerGpu.value();
    QVERIFY(qAbs(flopPerToken / (plain.modelFlopsPerGpu.value() / plain.tokensPerGpu.value()) - 1) < 1e-12);
}

/// A run is tokens / (GPUs · rate) of productive time; with a goodput of 0.85 the wall time is 1 / 0.85 of that.
void TestTrainingSpeed::runLength()
{
    Job job;
    job.training.tokensTotal = tokens(1e12);
    job.calibration.common.goodput = 0.85;
    const TrainingPerformance p = job.performance();
    const double productive = 1e12 / (8 * inTokensPerSecond(p.tokensPerGpu));
    QVERIFY(qAbs(inSeconds(p.duration) * 0.85 / productive - 1) < 1e-12);
    QVERIFY(qAbs(inGpuHours(p.gpuTime) / (8 * inHours(p.duration)) - 1) < 1e-12);
}

void TestTrainingSpeed::moreGpusNeverShortenPerGpuWork()
{
    Job job;
    job.calibration.common.dataExposed = 1;
    job.calibration.common.stragglerPerDoubling = 0.02;
    job.training.globalBatch = 1024;
    double before = 1e300;
    for (const int data : {8, 16, 64, 256}) {
        job.layout.data = data;
        const double rate = inTokensPerSecond(job.performance().tokensPerGpu);
        QVERIFY(rate < before);
        before = rate;
    }
}

void TestTrainingSpeed::unknownRatesGiveNothing()
{
    Job job;
    job.accelerator.bandwidth = BytesPerSecond{};
    QCOMPARE(inSeconds(job.performance().step), 0.0);
    QCOMPARE(inTokensPerSecond(job.performance().tokensPerGpu), 0.0);
}

QTEST_GUILESS_MAIN(TestTrainingSpeed)
#include "tst_trainingspeed.moc"
