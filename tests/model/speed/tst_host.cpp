// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/host.h"
#include "model/speed/roofline.h"
#include "tests/model/speed/ideal.h"

#include <QtTest>

using namespace suanchou;
using namespace suanchou::quantity;
using namespace suanchou::speed;
using catalog::ComputeKind;
using scenario::Engine;

namespace {

/// 64 cores, 400 GB/s; 100 TFLOP/s in 16 bit and 200 TOP/s in 8 bit with tiles, a tenth of that without.
catalog::Accelerator processor()
{
    catalog::Accelerator a;
    a.id = "processor";
    a.vectorUnit = catalog::VectorUnit::Amx;
    a.cores = 64;
    a.bandwidth = gigabytesPerSecond(400);
    a.peak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(100);
    a.peak[static_cast<std::size_t>(ComputeKind::Int8)] = teraflopsPerSecond(200);
    a.vectorPeak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(10);
    a.vectorPeak[static_cast<std::size_t>(ComputeKind::Int8)] = teraflopsPerSecond(20);
    return a;
}

constexpr Arithmetic narrow{ComputeKind::Fp16, ComputeKind::Fp16, ComputeKind::Fp16, true};

bool near(double a, double b) { return std::abs(a - b) <= 1e-6 * std::abs(b); }

/// DeepSeek-R1 in 16 bit on H100s with its experts in host memory, one request of `input` tokens.
struct Hybrid {
    Workload workload = ideal::workload(shapes::deepseekR1(), shapes::bf16());
    catalog::Accelerator gpu = ideal::h100();
    catalog::Accelerator host = processor();
    Calibration calibration = ideal::calibration();
    scenario::Serving serving;
    scenario::Layout layout;
    int sockets = 1;

    explicit Hybrid(Engine engine, double input = 1024)
    {
        serving.engine = engine;
        serving.mode = scenario::ServingMode::SingleStream;
        serving.inputTokens = tokens(input);
        serving.outputTokens = tokens(128);
        if (engine == Engine::LlamaCpp) // KTransformers keeps all experts there unless told otherwise
            serving.hostWeights = workload.routed;
    }
    ServingPerformance performance() const
    {
        ServingInput in;
        in.workload = &workload;
        in.accelerator = &gpu;
        in.calibration = &calibration;
        in.serving = &serving;
        in.layout = layout;
        in.processor = &host;
        in.sockets = sockets;
        return servingPerformance(in);
    }
    double experts() const { return inSeconds(performance().decode[Kernel::Experts]); }
    /// 8 of 256 experts are read for one token.
    double bytesOfOneToken() const { return inBytes(workload.routed) * 8 / 256; }
};

} // namespace

class TestHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesOfAHost();
    void threadsMeetLaterWhenThereAreMore();
    void decodeReadsFromMainMemory();
    void decodeIsBoundByArithmetic();
    void socketsCountWhereExpertsAreCopied();
    void gpusShareTheirHost();
    void longPromptsCopyWeightsToTheGpu();
    void shortPromptsAreComputedOnTheHost();
    void halfOfTheExperts();
    void partsAddUp();
};

void TestHost::ratesOfAHost()
{
    Calibration c = ideal::calibration();
    c.common.hostShare = 0.5;
    c.common.groupedGemm = 0.8;
    // Two sockets, each 400 GB/s · 0.5; 8-bit tiles 200 TOP/s · 0.8.
    const Host both = hostOf(processor(), 2, Engine::Ktransformers, narrow, c);
    QVERIFY(near(inGigabytesPerSecond(both.bandwidth), 400));
    QVERIFY(near(inTeraflopsPerSecond(both.rate), 320));
    // llama.cpp reads from one socket and leaves the tiles alone.
    const Host one = hostOf(processor(), 2, Engine::LlamaCpp, narrow, c);
    QVERIFY(near(inGigabytesPerSecond(one.bandwidth), 200));
    QVERIFY(near(inTeraflopsPerSecond(one.rate), 16));
}

/// 10 µs a layer with 32 cores are 20 µs with 64; the class may lengthen them.
void TestHost::threadsMeetLaterWhenThereAreMore()
{
    Calibration c = ideal::calibration();
    for (EngineConstants &engine : c.engines)
        engine.perLayer = microseconds(10);
    c.classes[static_cast<std::size_t>(GpuClass::CpuAmx)].gaps = 3;
    QVERIFY(near(inMicroseconds(hostOf(processor(), 1, Engine::Ktransformers, narrow, c).gap), 60));
    QVERIFY(near(gapShare(ideal::h100(), c.of(GpuClass::Hopper)), 1));
}

void TestHost::decodeReadsFromMainMemory()
{
    Hybrid h(Engine::Ktransformers);
    h.host.peak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(1e9);
    QVERIFY(near(h.experts(), h.bytesOfOneToken() / 400e9));
}

/// One token takes 2 flop for each weight of 8 experts in each layer.
void TestHost::decodeIsBoundByArithmetic()
{
    Hybrid h(Engine::Ktransformers);
    h.host.bandwidth = gigabytesPerSecond(1e9);
    h.host.peak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(0.5);
    const double flop = 2.0 * 58 * 8 * 3 * 7168 * 2048;
    QVERIFY(near(h.experts(), flop / 0.5e12));
}

void TestHost::socketsCountWhereExpertsAreCopied()
{
    for (const auto &[engine, gain] :
         {std::pair{Engine::Ktransformers, 2.0}, std::pair{Engine::LlamaCpp, 1.0}}) {
        Hybrid h(engine);
        h.host.peak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(1e9);
        h.host.vectorPeak = h.host.peak;
        const double one = h.experts();
        h.sockets = 2;
        QVERIFY(near(one / h.experts(), gain));
    }
}

/// Each of two GPUs has half of the experts, and half of the host's bandwidth for them.
void TestHost::gpusShareTheirHost()
{
    Hybrid h(Engine::Ktransformers);
    h.host.peak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(1e9);
    const double one = h.experts();
    h.layout.tensor = 2;
    QVERIFY(near(h.experts(), one));
}

/// llama.cpp brings what lies on the host over the bus, 64 GB/s one way, once for a piece of 512 tokens.
void TestHost::longPromptsCopyWeightsToTheGpu()
{
    Hybrid h(Engine::LlamaCpp, 512);
    h.serving.hostWeights = bytes(10e9);
    const double with = inSeconds(h.performance().prefillStep[Kernel::Experts]);
    h.serving.hostWeights.reset();
    const StepTime without = h.performance().prefillStep;
    QVERIFY(near(with - 10e9 / 64e9, inSeconds(smoothMaximum(without.of(Kernel::Experts).memory *
                                                                 (1 - 10e9 / inBytes(h.workload.routed)),
                                                             without.of(Kernel::Experts).compute))));
}

/// Sixteen tokens are too few to copy for: they hit 1 − (1 − 8/256)¹⁶ of the experts, read at 400 GB/s.
void TestHost::shortPromptsAreComputedOnTheHost()
{
    Hybrid h(Engine::LlamaCpp, 16);
    h.host.vectorPeak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(1e9);
    const double hit = 1.0 - std::pow(1.0 - 8.0 / 256, 16);
    QVERIFY(near(inSeconds(h.performance().prefillStep[Kernel::Experts]),
                 hit * inBytes(h.workload.routed) / 400e9));
}

void TestHost::halfOfTheExperts()
{
    Hybrid h(Engine::Ktransformers);
    h.host.peak[static_cast<std::size_t>(ComputeKind::Bf16)] = teraflopsPerSecond(1e9);
    h.serving.hostWeights = 0.5 * h.workload.routed;
    const double gpu = inSeconds(smoothMaximum(seconds(0.5 * h.bytesOfOneToken() / 3350e9),
                                               seconds(0.5 * 2.0 * 58 * 8 * 3 * 7168 * 2048 / 989e12)));
    QVERIFY(near(h.experts(), 0.5 * h.bytesOfOneToken() / 400e9 + gpu));
}

void TestHost::partsAddUp()
{
    for (const Engine engine : {Engine::Ktransformers, Engine::LlamaCpp}) {
        const ServingPerformance p = Hybrid(engine).performance();
        for (const StepTime &step : {p.decode, p.prefillStep}) {
            Seconds sum{};
            for (const Seconds &part : step.kernels)
                sum += part;
            QVERIFY(near(inSeconds(sum), inSeconds(step.total)));
        }
    }
}

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
