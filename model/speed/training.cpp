// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/training.h"

#include "model/speed/network.h"
#include "model/speed/roofline.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

using scenario::Recompute;
using scenario::Task;

constexpr double gradientBytes = 4.0; // reduced in 32 bit (Megatron, FSDP with fp32 reduce)
constexpr double gatherBytes = 2.0;   // parameters are gathered in 16 bit
constexpr double activationBytes = 2.0;
constexpr double optimizerBytes = 30.0; // gradient 4, master 4+4, two moments 8+8, 16-bit copy 2

bool frozen(Task task) { return task == Task::Lora || task == Task::Qlora; }

/// Passes over the weights in units of one forward pass: forward, gradients of inputs, gradients of weights, recomputed.
struct Passes {
    double matrices = 3;
    double attention = 3; ///< its backward pass recomputes the scores: 2.5 forward passes (FlashAttention)
    double traffic = 3;
    double sweeps = 2; ///< forward and backward sweeps over the layers
};

Passes passesOf(Task task, Recompute recompute)
{
    Passes p;
    p.matrices = frozen(task) ? 2.0 : 3.0;
    p.attention = 3.5;
    if (recompute == Recompute::Full) {
        p.matrices += 1.0;
        p.attention += 1.0;
        p.traffic += 1.0;
        p.sweeps += 1.0;
    } else if (recompute == Recompute::Selective) {
        p.traffic += 0.3;
    }
    return p;
}

double weightsOf(const Workload &w)
{
    return 0.5 * (w.quantizedArithmetic + w.plainArithmetic + w.routedArithmetic + w.headArithmetic).value();
}

FlopsPerToken attentionFlops(const Workload &w, Tokens sequence)
{
    double pairs = 0;
    const double s = inTokens(sequence);
    for (std::size_t i = 0; i < w.mixingCount; ++i)
        pairs += w.mixing[i].prefill.value() * attendedPairs(w.mixing[i], s);
    return from<FlopsPerToken>(pairs / s) + w.stateArithmetic;
}

/// One way of a link per device, for `peers` devices in a row of the given GPUs per node.
BytesPerSecond groupRate(const TrainingInput &input, double peers, double stride)
{
    const catalog::Accelerator &a = *input.accelerator;
    const TrainingCalibration &c = *input.calibration;
    const double span = peers * stride;
    if (span <= std::min(input.perNode, a.linkDomain) || span <= a.linkDomain)
        return std::max(a.linkBandwidth * 0.5 * c.of(a.link, input.pcieTopology).share, gigabytesPerSecond(0.5));
    if (span <= input.perNode) {
        const BytesPerSecond both = a.hostBandwidth > BytesPerSecond{} ? a.hostBandwidth : a.linkBandwidth;
        return std::max(both * 0.5 * c.of(catalog::LinkKind::Pcie, input.pcieTopology).share, gigabytesPerSecond(0.5));
    }
    return c.networkBandwidth * networkShare(input.network);
}

} // namespace

FlopsPerToken modelFlopsPerToken(const Workload &workload, Tokens sequence, Task task)
{
    const FlopsPerToken forward =
        from<FlopsPerToken>(2.0 * weightsOf(workload)) + attentionFlops(workload, sequence);
    return forward * (frozen(task) ? 2.0 : 3.0);
}

TrainingPerformance trainingPerformance(const TrainingInput &input)
{
    TrainingPerformance result;
    const catalog::Accelerator &a = *input.accelerator;
    if (!speedIsKnown(a))
        return result;
    const Workload &w = *input.workload;
    const scenario::Training &t = *input.training;
    const TrainingCalibration &cal = *input.calibration;
    const TrainingClassConstants &c = cal.of(gpuClassOf(a));
    const FrameworkConstants &f = cal.of(t.framework);
    const Passes passes = passesOf(input.task, t.recompute);

    const double tensor = std::max(1, input.layout.tensor);
    const double pipeline = std::max(1, input.layout.pipeline);
    const double context = std::max(1, input.layout.context);
    const double data = std::max(1, input.layout.data);
    const double gpuCount = tensor * pipeline * context * data;
    const double modelShards = tensor * pipeline;
    const double microBatch = std::max(1, t.microBatch);
    const double microBatches = std::max(1.0, std::ceil(t.globalBatch / (data * microBatch)));
    const double sequence = inTokens(t.sequenceLength);
    const double microTokens = microBatch * sequence / context; // per GPU
    const Tokens oneToken = tokens(1.0);

    const MatrixRate rate = matrixRate(a, w.linears);
    const MatrixRate rate16 = matrixRate16(a);
    const auto reached = [&](const MatrixRate &r) {
        return r.peak * (c.gemm[static_cast<std::size_t>(r.width)] * f.share);
    };
    const FlopRate quantizedRate = reached(rate);
    const FlopRate plainRate = reached(rate16);
    const BytesPerSecond bandwidth = a.bandwidth * c.memory;

    // Per token of this GPU.
    const double adapter = frozen(input.task) ? cal.common.adapter : 1.0;
    const Seconds matrices = (w.quantizedArithmetic * oneToken / quantizedRate +
                              w.routedArithmetic * oneToken / (quantizedRate * cal.common.groupedGemm) +
                              (w.plainArithmetic + w.headArithmetic) * oneToken / plainRate) *
                             (passes.matrices * adapter / modelShards);
    const Seconds routedMatrices = w.routedArithmetic * oneToken / (quantizedRate * cal.common.groupedGemm) *
                                   (passes.matrices * adapter / modelShards);
    const Seconds attention = attentionFlops(w, t.sequenceLength) * oneToken /
                              (rate16.peak * c.attention * f.share) * (passes.attention / modelShards);
    const Seconds traffic = bytes(activationBytes * (w.activations + w.residual) / modelShards) / bandwidth *
                            (passes.traffic * f.traffic);

    // Per microbatch of this GPU.
    const double weights = inBytes(w.divided + w.keyValue + w.replicated + w.head + w.routed);
    Seconds widening{};
    if (input.task == Task::Qlora) // 4-bit weights read, 16-bit copies written and read again, in every sweep
        widening =
            bytes((weights + 2.0 * activationBytes * w.elements) / modelShards) / bandwidth * passes.sweeps;
    const Seconds launches = f.perLayer * (w.layers / pipeline * passes.sweeps);
    const Seconds arithmetic = microTokens * (matrices + attention);
    const Seconds movement = microTokens * traffic + widening;
    Seconds exposed{};
    const Bytes message = bytes(microTokens * w.hiddenSize * activationBytes);
    const double layersHere = w.layers / pipeline;
    if (tensor > 1) {
        const Seconds each = message * (2.0 * (tensor - 1.0) / tensor) / groupRate(input, tensor, 1.0);
        exposed += each * (2.0 * passes.sweeps * layersHere * cal.common.tensorExposed);
    }
    const double expert = std::max(1, input.layout.expert);
    if (expert > 1 && w.moeLayers > 0) {
        const double copies = std::min(w.expertsPerToken, expert - 1.0);
        const Seconds each = message * copies / groupRate(input, expert, tensor);
        exposed += each * (2.0 * passes.sweeps * w.moeLayers / pipeline * cal.common.expertExposed);
    }
    const int zeroStage = t.zeroStage.value_or(0);
    const bool gathers = zeroStage >= 3 && data > 1;
    const double elements = w.elements / modelShards;
    const double trainable = frozen(input.task) ? 0.01 * elements : elements;
    Seconds gathering{}; // the next layer's weights come while this one is computed
    if (gathers) {
        const double frozenBytes = frozen(input.task) ? weights / modelShards : gatherBytes * elements;
        const Bytes moved = bytes(passes.sweeps * frozenBytes + gradientBytes * trainable);
        gathering = moved * ((data - 1.0) / data) / groupRate(input, data, tensor);
    }
    if (t.offload &&
        (*t.offload == scenario::Offload::Parameters ||
         *t.offload == scenario::Offload::ParametersActivations || *t.offload == scenario::Offload::All)) {
        const BytesPerSecond bus =
            std::max((a.hostBandwidth > BytesPerSecond{} ? a.hostBandwidth : a.linkBandwidth) * 0.5 *
                         cal.common.hostBandwidthShare,
                     gigabytesPerSecond(0.5));
        exposed += bytes(passes.sweeps * weights / modelShards / data) / bus;
    }
    const Seconds busyStep = arithmetic + movement + launches;
    const Seconds together = gathers ? smoothMaximum(gathering, busyStep) : busyStep;
    exposed += together - busyStep;
    const Seconds microStep = busyStep + exposed;

    // Per step.
    const double chunks = pipeline > 1 ? std::max(1.0, std::min(f.virtualStages, w.layers / pipeline)) : 1.0;
    const double bubble = (pipeline - 1.0) / chunks;
    Seconds synchronise{};
    if (!gathers && data > 1) {
        const Bytes moved = bytes((gradientBytes + gatherBytes) * trainable);
        synchronise =
            moved * ((data - 1.0) / data) / groupRate(input, data, tensor * context) * cal.common.dataExposed;
    }
    const double optimizerShards = zeroStage >= 1 ? data : 1.0;
    const Seconds update = bytes(optimizerBytes * trainable / optimizerShards) / bandwidth;
    const double nodes = std::max(1.0, gpuCount / std::max(1, input.perNode));
    const double straggling = 1.0 + cal.common.stragglerPerDoubling * std::log2(nodes);

    const Seconds busy = microStep * (microBatches + bubble) * straggling;
    result.step = busy + synchronise + update;
    result.parts.compute = arithmetic * microBatches;
    result.parts.memory = movement * microBatches + update;
    result.parts.communication = exposed * microBatches + synchronise;
    result.parts.overhead =
        result.step - result.parts.compute - result.parts.memory - result.parts.communication;
    result.parts.total = result.step;
    result.parts[Kernel::Linears] = microTokens * (matrices - routedMatrices) * microBatches;
    result.parts[Kernel::Experts] = microTokens * routedMatrices * microBatches;
    result.parts[Kernel::Attention] = microTokens * attention * microBatches;
    result.parts[Kernel::Elementwise] = movement * microBatches;
    result.parts[Kernel::Communication] = result.parts.communication;
    result.parts[Kernel::Optimizer] = update;
    result.parts[Kernel::Bubble] = busy - microStep * microBatches;
    result.parts[Kernel::Launches] = launches * microBatches;

    const Tokens tokensPerStep = tokens(microBatches * microBatch * data * sequence);
    const Gpus all = gpus(gpuCount);
    result.tokensPerGpu = tokensPerStep / result.step / gpuCount;
    result.modelFlopsPerGpu = modelFlopsPerToken(w, t.sequenceLength, input.task) * result.tokensPerGpu;
    result.mfu = ratio(result.modelFlopsPerGpu.value() / rate.peak.value());
    const Seconds productive = t.tokensTotal / (result.tokensPerGpu * gpuCount);
    result.duration = productive / cal.common.goodput;
    result.gpuTime = all * result.duration;
    return result;
}

} // namespace suanchou::speed
