// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/roofline.h"
#include "model/speed/stepmodel.h"
#include "tests/model/speed/ideal.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;
using scenario::ServingMode;

namespace {

Calibration shippedCalibration()
{
    QFile file(QStringLiteral(SUANCHOU_RESOURCE_DIR "/calibration/serving-speed.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calibration");
    return readCalibration(file.readAll().toStdString(), "serving-speed.json").calibration;
}

/// A deployment whose parts stay alive together.
struct Deployment {
    Workload workload = ideal::workload(shapes::llama3With70b(), shapes::bf16());
    catalog::Accelerator accelerator = ideal::h100();
    Calibration calibration = ideal::calibration();
    scenario::Serving serving;
    scenario::Layout layout{8, 1, 1, 1, 1};
    int replicas = 1;
    double cacheSequences = 400;

    ServingInput input() const
    {
        ServingInput in;
        in.workload = &workload;
        in.accelerator = &accelerator;
        in.calibration = &calibration;
        in.serving = &serving;
        in.layout = layout;
        in.replicas = replicas;
        in.cacheSequences = requests(cacheSequences);
        in.maxSequences = requests(1024);
        return in;
    }
    ServingPerformance performance() const { return servingPerformance(input()); }
};

Deployment deployment(ServingMode mode, double users)
{
    Deployment d;
    d.serving.mode = mode;
    d.serving.inputTokens = tokens(1024);
    d.serving.outputTokens = tokens(512);
    d.serving.concurrency = requests(users);
    return d;
}

} // namespace

class TestServing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void singleStreamByHand();
    void expertsByHand();
    void offlineByHand();
    void littlesLaw();
    void saturation();
    void usersBeyondTheCacheWait();
    void reservingEnginesHoldWholeSequences();
    void startOfAClosedLoop();
    void waitingBehindOtherPrompts();
    void contextRanksShareCachesNotWeights();
    void widenedExpertsTakeLonger();
    void weightsInHostMemoryCrossTheBus();
    void replicasDivideTheLoad();
    void moreUsersSlowEachAndServeMore();
    void fasterMemoryNeverSlows_data();
    void fasterMemoryNeverSlows();
    void throughputStaysBelowTheRoofline();
    void networkIsSlowerThanTheLink();
    void partsAddUp();
    void cachedPrefixIsNotComputed();
    void cachedPrefixShortensTheFirstToken();
    void waitingByHand();
    void capacityStaysWithinTargets();
    void expectedTokensByHand();
    void speculationByHand();
    void draftsCostMoreThanTheyYieldWhenRefused();
    void unknownRatesGiveNothing();
    void doesNotAllocate();
    void takesLittleTime();
};

/// 70B in 16 bit on 8 H100 without losses, one request of 1024 + 512 tokens. Per GPU and step, 3.35 TB/s:
///   matrices  80 · 855,638,016 + 8192 · 128,256 weights · 2 B / 8      17,374.3 MB   5.18635 ms
///   norms     (2 · 80 + 1) · 8192 · 2 B, on every GPU                       2.6 MB   0.00079 ms
///   cache     (1024 + 256) · 327,680 B / 8                                 52.4 MB   0.01565 ms
///   activations 2 B · (80 · 208,896 / 8 + 4 · 8192 · 160)                  14.7 MB   0.00438 ms
///   all-reduce 160 · 16,384 B · 2 · 7/8 at 450 GB/s                                  0.01019 ms
/// Arithmetic takes 1/300 of that and vanishes in the 3-norm.
void TestServing::singleStreamByHand()
{
    const ServingPerformance p = deployment(ServingMode::SingleStream, 1).performance();
    const double expected = 5.18635 + 0.00079 + 0.01565 + 0.00438 + 0.01019;
    QVERIFY2(qAbs(inMilliseconds(p.tpot) / expected - 1) < 1e-3,
             qPrintable(QString::number(inMilliseconds(p.tpot))));
    QVERIFY(qAbs(inTokensPerSecond(p.decodePerUser) * inSeconds(p.tpot) - 1) < 1e-12);
    QCOMPARE(inRequests(p.concurrency), 1.0);
}

/// DeepSeek-R1 in 16 bit on 32 GPUs, 8 requests: 1 − (1 − 8/256)⁸ = 22.4 % of the experts' 1.3 TB are read.
void TestServing::expertsByHand()
{
    Deployment d = deployment(ServingMode::Server, 8);
    d.workload = ideal::workload(shapes::deepseekR1(), shapes::bf16());
    d.calibration.common.routing = 1;
    d.layout.tensor = 32;
    const StepModel steps(d.workload, {&d.accelerator, d.layout, 32, scenario::Engine::Vllm, true},
                          d.calibration);
    Workload noExperts = d.workload;
    noExperts.routed = Bytes{};
    const StepModel without(noExperts, {&d.accelerator, d.layout, 32, scenario::Engine::Vllm, true},
                            d.calibration);
    const Seconds experts = steps.decode(8, 1024).memory - without.decode(8, 1024).memory;
    const double routed = 2.0 * 58 * 256 * 3 * 7168 * 2048;
    const double hit = 1.0 - std::pow(1.0 - 8.0 / 256.0, 8);
    QVERIFY(qAbs(hit - 0.2243) < 1e-4);
    QVERIFY(qAbs(inSeconds(experts) / (hit * routed / 32 / 3.35e12) - 1) < 1e-9);
}

/// Offline, B = 64: requests/s = B / (OSL · T_decode(B) + B · T_prompt).
void TestServing::offlineByHand()
{
    const Deployment d = deployment(ServingMode::Offline, 64);
    const ServingPerformance p = d.performance();
    const StepModel steps(d.workload, {&d.accelerator, d.layout, 8, d.serving.engine, false}, d.calibration);
    const double decode = inSeconds(steps.decode(64, 1280).total);
    const double prompt = inSeconds(steps.addedByPrompt(64, 1024, 8192, 64.0 / 512));
    const double expected = 64 / (512 * decode + 64 * prompt);
    QVERIFY(qAbs(inRequestsPerSecond(p.requests) / expected - 1) < 1e-9);
    QVERIFY(qAbs(inTokensPerSecond(p.output) / (512 * expected) - 1) < 1e-9);
    QVERIFY(qAbs(inTokensPerSecond(p.outputPerGpu) * 8 / inTokensPerSecond(p.output) - 1) < 1e-9);
}

void TestServing::littlesLaw()
{
    for (const double rate : {0.5, 5.0, 12.0}) {
        Deployment d = deployment(ServingMode::Server, 1);
        d.serving.requestRate = requestsPerSecond(rate);
        const ServingPerformance p = d.performance();
        const double stay = inSeconds(p.ttft) + 511 * inSeconds(p.tpot);
        QCOMPARE(inRequestsPerSecond(p.requests), rate);
        QVERIFY(qAbs(inRequests(p.concurrency) / (rate * stay) - 1) < 1e-9);
        QVERIFY(p.queue && p.queue->stable());
        // The figures are those of that many users in a closed loop.
        Deployment closed = deployment(ServingMode::Server, std::max(1.0, inRequests(p.concurrency)));
        QVERIFY(qAbs(inSeconds(closed.performance().tpot) / inSeconds(p.tpot) - 1) < 0.02);
    }
}

void TestServing::saturation()
{
    Deployment d = deployment(ServingMode::Server, 1);
    d.serving.requestRate = requestsPerSecond(1e5);
    const ServingPerformance p = d.performance();
    QVERIFY(p.queue && !p.queue->stable());
    QVERIFY(inRequestsPerSecond(p.requests) < 1e5);
    d.serving.requestRate.reset();
    d.serving.concurrency.reset();
    const ServingPerformance full = d.performance();
    QVERIFY(qAbs(inRequestsPerSecond(p.requests) / inRequestsPerSecond(full.requests) - 1) < 1e-9);
}

void TestServing::usersBeyondTheCacheWait()
{
    Deployment d = deployment(ServingMode::Server, 1000);
    d.cacheSequences = 50;
    const ServingPerformance crowded = d.performance();
    d.serving.concurrency =
        requests(60); // 50 whole sequences are 60 half grown ones: (1024 + 512) / (1024 + 256)
    const ServingPerformance full = d.performance();
    QVERIFY(qAbs(inSeconds(crowded.tpot) / inSeconds(full.tpot) - 1) < 1e-9);
    QVERIFY(qAbs(inRequestsPerSecond(crowded.requests) / inRequestsPerSecond(full.requests) - 1) < 1e-9);
    const double wait = (1000 - 60) / inRequestsPerSecond(full.requests);
    QVERIFY(qAbs(inSeconds(crowded.ttft - full.ttft) / wait - 1) < 1e-9);
}

/// TensorRT-LLM reserves the whole sequence: 50 fit, not the 60 half grown ones of vLLM.
void TestServing::reservingEnginesHoldWholeSequences()
{
    Deployment d = deployment(ServingMode::Server, 60);
    d.cacheSequences = 50;
    d.serving.engine = scenario::Engine::TensorRtLlm;
    const ServingPerformance crowded = d.performance();
    d.serving.concurrency = requests(50);
    const ServingPerformance full = d.performance();
    const double wait = (60 - 50) / inRequestsPerSecond(full.requests);
    QVERIFY(qAbs(inSeconds(crowded.ttft - full.ttft) / wait - 1) < 1e-9);
}

/// All 33 users begin at once: the mean one has 16 prompts in front, which counts in the share of requests that are first
/// ones. Prompts of 1024 are filled eight in a pass of 8192 tokens.
void TestServing::startOfAClosedLoop()
{
    Deployment d = deployment(ServingMode::Server, 33);
    const ServingPerformance before = d.performance();
    d.calibration.engines[static_cast<std::size_t>(scenario::Engine::Vllm)].startShare = 0.1;
    const ServingPerformance after = d.performance();
    const StepModel steps(d.workload, {&d.accelerator, d.layout, 8, d.serving.engine, true}, d.calibration);
    const double each = inSeconds(steps.prefill(8, 1024, 8192).total) / 8;
    QVERIFY(qAbs(inSeconds(after.ttft - before.ttft) / (0.1 * 16 * each) - 1) < 1e-9);
    QVERIFY(before.tpot == after.tpot);
}

/// Open loop at λ = 5 per second: TTFT − fill = S/2 + a·λ·S with S = d / (1 − ρ) + a·ρ / (1 − ρ²), ρ = λ·a, a the time per
/// prompt of a full pass and d the decode step at the running batch (at least two run, so half a step is always ahead).
void TestServing::waitingBehindOtherPrompts()
{
    Deployment d = deployment(ServingMode::Server, 1);
    d.serving.requestRate = requestsPerSecond(5.0);
    const ServingPerformance p = d.performance();
    QVERIFY(inRequests(p.concurrency) > 2);
    const StepModel steps(d.workload, {&d.accelerator, d.layout, 8, d.serving.engine, true}, d.calibration);
    const double a = inSeconds(steps.prefill(8, 1024, 8192).total) / 8;
    const double fill = inSeconds(steps.prefill(1, 1024, 8192).total);
    const double busy = 5.0 * a;
    const double step = inSeconds(p.decode.total) / (1 - busy) + a * busy / (1 - busy * busy);
    QVERIFY(busy > 0.05 && busy < 0.5);
    QVERIFY(qAbs(inSeconds(p.ttft) / (fill + 0.5 * step + a * 5.0 * step) - 1) < 1e-6);
}

/// Two context ranks hold the same weights and half of each cache: the step reads the weights of four tensor ranks, not of
/// eight, and half of the cache of 1280 tokens · 327,680 B / 4.
void TestServing::contextRanksShareCachesNotWeights()
{
    Deployment d = deployment(ServingMode::SingleStream, 1);
    d.layout = {.tensor = 4};
    const StepTime alone = d.performance().decode;
    d.layout.context = 2;
    const StepTime shared = d.performance().decode;
    QCOMPARE(inSeconds(shared.of(Kernel::Linears).memory), inSeconds(alone.of(Kernel::Linears).memory));
    QCOMPARE(inSeconds(shared.of(Kernel::Head).memory), inSeconds(alone.of(Kernel::Head).memory));
    const double cache = 1280.0 * 327680 / 4 / 2 / 3.35e12;
    QVERIFY(qAbs(inSeconds(shared.of(Kernel::Attention).memory) / cache - 1) < 1e-9);
    QVERIFY(shared.communication > alone.communication);
}

/// gpt-oss style experts in MXFP4 on a device without FP4: 58 layers with 20 µs more each.
void TestServing::widenedExpertsTakeLonger()
{
    Deployment d = deployment(ServingMode::Server, 8);
    d.workload = ideal::workload(shapes::deepseekR1(), shapes::bf16());
    d.workload.routedLinears = {catalog::ComputeKind::Fp8, catalog::ComputeKind::Fp4, catalog::ComputeKind::Bf16, true};
    const StepTime before = d.performance().decode;
    d.calibration.engines[static_cast<std::size_t>(scenario::Engine::Vllm)].perWidenedMoeLayer = microseconds(20);
    const StepTime after = d.performance().decode;
    QVERIFY(qAbs(inSeconds(after[Kernel::Launches] - before[Kernel::Launches]) / (58 * 20e-6) - 1) < 1e-9);
    d.accelerator.peak[static_cast<std::size_t>(catalog::ComputeKind::Fp4)] = teraflopsPerSecond(4000);
    QCOMPARE(inSeconds(d.performance().decode[Kernel::Launches]), inSeconds(before[Kernel::Launches]));
}

/// 10 GB of each GPU over 64 GB/s one way instead of 3.35 TB/s: 153.3 ms more in every pass. llama.cpp computes on the
/// CPU instead, at the bandwidth of main memory, and moves experts before anything else.
void TestServing::weightsInHostMemoryCrossTheBus()
{
    Deployment d = deployment(ServingMode::SingleStream, 1);
    d.accelerator.hostBandwidth = gigabytesPerSecond(128);
    const Seconds before = d.performance().decode.memory;
    d.serving.hostWeights = bytes(10e9);
    const Seconds after = d.performance().decode.memory;
    QVERIFY(qAbs(inSeconds(after - before) / (10e9 / 64e9 - 10e9 / 3.35e12) - 1) < 1e-9);

    Deployment sparse = deployment(ServingMode::SingleStream, 1);
    sparse.workload = ideal::workload(shapes::deepseekR1(), shapes::bf16());
    sparse.serving.engine = scenario::Engine::LlamaCpp;
    sparse.calibration.common.hostBandwidth = gigabytesPerSecond(400);
    const StepTime onGpu = sparse.performance().decode;
    sparse.serving.hostWeights = bytes(1e9);
    const StepTime onCpu = sparse.performance().decode;
    QVERIFY(onCpu.of(Kernel::Experts).memory > onGpu.of(Kernel::Experts).memory);
    QVERIFY(qAbs(onCpu.of(Kernel::Linears).memory / onGpu.of(Kernel::Linears).memory - 1) < 1e-9);
}

void TestServing::replicasDivideTheLoad()
{
    Deployment one = deployment(ServingMode::Server, 16);
    Deployment four = deployment(ServingMode::Server, 64);
    four.replicas = 4;
    QVERIFY(one.performance().tpot == four.performance().tpot);
    QVERIFY(qAbs(inTokensPerSecond(four.performance().output) / inTokensPerSecond(one.performance().output) -
                 4) < 1e-9);
    QVERIFY(qAbs(inTokensPerSecond(four.performance().outputPerGpu) /
                     inTokensPerSecond(one.performance().outputPerGpu) -
                 1) < 1e-9);
}

void TestServing::moreUsersSlowEachAndServeMore()
{
    for (const bool shipped : {false, true}) {
        double slowest = 0;
        double most = 0;
        for (const double users : {1.0, 2.0, 8.0, 32.0, 128.0, 300.0}) {
            Deployment d = deployment(ServingMode::Server, users);
            if (shipped)
                d.calibration = shippedCalibration();
            const ServingPerformance p = d.performance();
            QVERIFY(inSeconds(p.tpot) >= slowest);
            QVERIFY(inTokensPerSecond(p.output) >= most);
            slowest = inSeconds(p.tpot);
            most = inTokensPerSecond(p.output);
        }
    }
}

void TestServing::fasterMemoryNeverSlows_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("tensor");
    for (const int mode : {0, 1, 2}) {
        for (const int tensor : {1, 4, 8})
            QTest::addRow("mode %d, tensor %d", mode, tensor) << mode << tensor;
    }
}

void TestServing::fasterMemoryNeverSlows()
{
    QFETCH(int, mode);
    QFETCH(int, tensor);
    Deployment d = deployment(static_cast<ServingMode>(mode), 32);
    d.calibration = shippedCalibration();
    d.layout.tensor = tensor;
    const ServingPerformance before = d.performance();
    d.accelerator.bandwidth *= 2.0;
    const ServingPerformance after = d.performance();
    QVERIFY(after.tpot < before.tpot);
    QVERIFY(after.ttft <= before.ttft);
    QVERIFY(after.output > before.output);
    QVERIFY(2.0 * after.tpot > before.tpot);
}

/// No deployment makes more tokens than the arithmetic of all its GPUs allows, nor a user's tokens faster than the weights
/// can be read.
void TestServing::throughputStaysBelowTheRoofline()
{
    for (const double users : {1.0, 64.0, 400.0}) {
        for (const ServingMode mode : {ServingMode::Server, ServingMode::Offline}) {
            Deployment d = deployment(mode, users);
            d.calibration = shippedCalibration();
            const ServingPerformance p = d.performance();
            const double flopPerToken =
                2.0 * 69.5e9 * (1 + 1024.0 / 512.0); // each answer token brings two of a prompt
            QVERIFY(inTokensPerSecond(p.output) * flopPerToken < 8 * 989e12);
            QVERIFY(inTokensPerSecond(p.decodePerUser) * 139e9 < 8 * 3.35e12);
        }
    }
}

void TestServing::networkIsSlowerThanTheLink()
{
    Deployment d = deployment(ServingMode::Server, 32);
    d.calibration = shippedCalibration();
    d.layout.tensor = 16;
    d.accelerator.linkDomain = 72;
    ServingInput inside = d.input();
    inside.perNode = 72;
    d.accelerator.linkDomain = 72;
    ServingInput across = inside;
    across.perNode = 8;
    const ServingPerformance near = servingPerformance(inside);
    const ServingPerformance far = servingPerformance(across);
    QVERIFY(far.decode.communication > near.decode.communication);
    QVERIFY(far.tpot > near.tpot);
}

void TestServing::partsAddUp()
{
    Deployment d = deployment(ServingMode::Server, 64);
    d.calibration = shippedCalibration();
    const StepTime step = d.performance().decode;
    const Seconds sum = step.memory + step.compute + step.communication + step.overhead;
    QVERIFY(step.total <= sum * 1.0000001);
    QVERIFY(step.total >= std::max(step.memory, step.compute));
    for (const StepTime &one : {d.performance().decode, d.performance().prefillStep}) {
        Seconds kernels{};
        for (const Seconds &kernel : one.kernels)
            kernels += kernel;
        QVERIFY(qAbs(kernels / one.total - 1.0) < 1e-9);
    }
}

/// k = 3, α = 0.7: 1 + 0.7 + 0.49 + 0.343 = 2.533.
void TestServing::expectedTokensByHand()
{
    QVERIFY(qAbs(expectedTokens(0.7, 3) - 2.533) < 1e-12);
    QCOMPARE(expectedTokens(1.0, 3), 4.0);
    QCOMPARE(expectedTokens(0.0, 3), 1.0);
    QCOMPARE(expectedTokens(0.9, 0), 1.0);
}

/// One request on 8 H100, weights read at 3.35 TB/s: a draft of 1.6 GB takes 1.6e9/8/3.35e12 = 0.0597 ms per token where
/// nothing else is lost; the verification of 4 tokens reads the same weights and cache as one token does.
void TestServing::speculationByHand()
{
    Deployment d = deployment(ServingMode::SingleStream, 1);
    const ServingPerformance plain = d.performance();
    QCOMPARE(plain.tokensPerStep, 1.0);
    d.serving.speculative.tokens = 3;
    d.serving.speculative.acceptance = 0.7;
    ServingInput input = d.input();
    input.draft = DraftWork{.others = bytes(1.6e9), .experts = {}, .parameters = 0.8e9, .layers = 1e-9, .sharesHead = false};
    const ServingPerformance p = servingPerformance(input);
    QVERIFY(qAbs(p.tokensPerStep - 2.533) < 1e-12);
    const double drafted = 3 * 1.6e9 / 8 / 3.35e12 * 1e3;
    QVERIFY(qAbs(inMilliseconds(p.decode[Kernel::Draft]) / drafted - 1) < 1e-3);
    // The four tokens' activations and all-reduces come four times, everything else once.
    const double verification = inMilliseconds(plain.decode.total) + 3 * (0.00438 + 0.01019);
    QVERIFY(qAbs(inMilliseconds(p.tpot) * 2.533 / (verification + drafted) - 1) < 2e-3);
}

void TestServing::draftsCostMoreThanTheyYieldWhenRefused()
{
    Deployment d = deployment(ServingMode::Server, 32);
    d.calibration = shippedCalibration();
    const Seconds plain = d.performance().tpot;
    ServingInput input = d.input();
    input.draft = DraftWork{.others = bytes(1.6e9), .experts = {}, .parameters = 0.8e9, .layers = 1, .sharesHead = true};
    d.serving.speculative.tokens = 4;
    d.serving.speculative.acceptance = 0.0;
    QVERIFY(servingPerformance(input).tpot > plain);
    d.serving.speculative.acceptance = 0.9;
    QVERIFY(servingPerformance(input).tpot < plain);
}

/// Half of 1024 tokens in the cache: the products of 512 tokens, and the attention of the second half to everything before
/// it. Without the LM head that is what 1024 take less what 512 take.
void TestServing::cachedPrefixIsNotComputed()
{
    Deployment d = deployment(ServingMode::Server, 1);
    d.workload.headArithmetic = FlopsPerToken{};
    const StepModel steps(d.workload, {&d.accelerator, d.layout, 8, d.serving.engine, true}, d.calibration);
    const auto compute = [&](double length, double cached) {
        return inSeconds(steps.prefill(1, length, 8192, cached).compute);
    };
    QVERIFY(qAbs(compute(1024, 512) / (compute(1024, 0) - compute(512, 0)) - 1) < 1e-9);
    // At least one token is computed: it yields the first token of the answer.
    QVERIFY(compute(1024, 1024) > 0);
}

void TestServing::cachedPrefixShortensTheFirstToken()
{
    double before = 1e9;
    for (const double share : {0.0, 0.3, 0.6, 0.9, 1.0}) {
        Deployment d = deployment(ServingMode::Server, 64);
        d.calibration = shippedCalibration();
        d.serving.prefixCached = share;
        const double ttft = inSeconds(d.performance().ttft);
        QVERIFY(ttft < before);
        before = ttft;
        // A prefix that is common to all is cached too.
        d.serving.prefixCached = 0;
        d.serving.prefixCommon = share;
        QCOMPARE(inSeconds(d.performance().ttft), ttft);
    }
}

/// The places of the batch are taken for a request's stay at full load, so that their utilisation is the arrival rate over
/// what a full closed loop completes.
void TestServing::waitingByHand()
{
    Deployment d = deployment(ServingMode::Server, 1);
    d.serving.concurrency.reset();
    const double most = inRequestsPerSecond(d.performance().requests);
    d.serving.requestRate = requestsPerSecond(0.9 * most);
    const ServingPerformance p = d.performance();
    QVERIFY(p.queue.has_value());
    QVERIFY(qAbs(inRatio(p.queue->utilisation) - 0.9) < 1e-9);
    QVERIFY(p.queue->p50 < p.queue->p95 && p.queue->p95 < p.queue->p99);
    QVERIFY(p.ttft < p.queue->p95);
    // More spread answers wait longer for a place.
    Deployment wide = d;
    wide.serving.outputSpread = 3;
    QVERIFY(wide.performance().queue->wait > p.queue->wait);
    // A closed loop has no queue.
    d.serving.requestRate.reset();
    QVERIFY(!d.performance().queue);
}

void TestServing::capacityStaysWithinTargets()
{
    Deployment d = deployment(ServingMode::Server, 1);
    d.calibration = shippedCalibration();
    const ReplicaCapacity full = replicaCapacity(d.input());
    QVERIFY(inRequests(full.running) >= 400); // what cache and scheduler hold
    const auto tpotOf = [&](double users) {
        Deployment loaded = d;
        loaded.serving.concurrency = requests(users);
        return loaded.performance().tpot;
    };
    d.serving.slo.tpot = tpotOf(64);
    const ReplicaCapacity within = replicaCapacity(d.input());
    QVERIFY(qAbs(inRequests(within.running) / 64 - 1) < 0.01);
    QVERIFY(within.rate < full.rate);
    d.serving.slo.tpot = tpotOf(1) * 0.9;
    QCOMPARE(inRequestsPerSecond(replicaCapacity(d.input()).rate), 0.0);
}

void TestServing::unknownRatesGiveNothing()
{
    Deployment d = deployment(ServingMode::Server, 8);
    d.accelerator.peak = {};
    QCOMPARE(inSeconds(d.performance().tpot), 0.0);
    QCOMPARE(inTokensPerSecond(d.performance().output), 0.0);
    QVERIFY(!d.performance().queue);
}

void TestServing::doesNotAllocate()
{
    Deployment d = deployment(ServingMode::Server, 32);
    for (const bool open : {false, true}) {
        d.serving.requestRate.reset();
        if (open)
            d.serving.requestRate = requestsPerSecond(4);
        const ServingInput input = d.input();
        const std::size_t before = allocations;
        const ServingPerformance p = servingPerformance(input);
        const std::size_t made = allocations - before;
        QVERIFY(p.tpot > Seconds{});
        QCOMPARE(made, std::size_t{0});
    }
}

/// A bound against accidents only; tests/bench measures.
void TestServing::takesLittleTime()
{
    Deployment d = deployment(ServingMode::Server, 32);
    d.serving.requestRate = requestsPerSecond(4);
    const ServingInput input = d.input();
    QElapsedTimer clock;
    clock.start();
    double sum = 0;
    for (int i = 0; i < 1000; ++i)
        sum += inSeconds(servingPerformance(input).tpot);
    QVERIFY(sum > 0);
    QVERIFY(clock.elapsed() < 3000);
}

QTEST_GUILESS_MAIN(TestServing)
#include "tst_serving.moc"
