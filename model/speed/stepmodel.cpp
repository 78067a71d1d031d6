// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/stepmodel.h"

#include "model/memory/constants.h"
#include "model/speed/roofline.h"

#include <algorithm>
#include <cmath>

namespace suanchou::speed {

namespace {

constexpr double activationBytes = 2.0; // the residual stream and messages between GPUs are 16 bit

/// One all-reduce of a message of `bytesPerToken` per token over `peers` devices.
struct Collective {
    Seconds latency{};
    Seconds perToken{};
};

/// 2(n−1)/n of the message crosses each device's link (ring and in-switch algorithms alike).
Collective allReduce(const Machine &machine, const Calibration &calibration, double peers,
                     double messageBytes)
{
    if (peers <= 1)
        return {};
    const catalog::Accelerator &a = *machine.accelerator;
    const double inNode = std::min(peers, static_cast<double>(std::max(1, machine.perNode)));
    const bool onLink = inNode <= a.linkDomain;
    const LinkConstants &link = calibration.of(onLink ? a.link : catalog::LinkKind::Pcie, machine.pcieTopology);
    const BytesPerSecond both =
        onLink || a.hostBandwidth <= BytesPerSecond{} ? a.linkBandwidth : a.hostBandwidth;
    const BytesPerSecond rate = std::max(both * 0.5 * link.share, gigabytesPerSecond(1.0));
    Collective c;
    c.latency = link.latency + link.perPeer * (inNode - 1.0);
    c.perToken = bytes(messageBytes) * (2.0 * (inNode - 1.0) / inNode) / rate;
    if (peers > inNode) {
        const double nodes = std::ceil(peers / inNode);
        c.latency += calibration.common.networkLatency * std::log2(nodes);
        // Each GPU reduces its slice with its opposite numbers in the other nodes.
        c.perToken += bytes(messageBytes / inNode) * (2.0 * (nodes - 1.0) / nodes) /
                      (calibration.common.networkBandwidth * machine.network);
    }
    return c;
}

} // namespace

StepModel::StepModel(const Workload &workload, const Machine &machine, const Calibration &calibration)
    : m_work(workload)
    , m_engine(calibration.of(machine.engine))
    , m_common(calibration.common)
    , m_groups(std::max(1, machine.layout.data))
    , m_stages(std::max(1, machine.layout.pipeline))
    , m_tensor(std::max(1, machine.layout.tensor))
    , m_context(std::max(1, machine.layout.context))
{
    if (!machine.streams) {
        m_engine.perSequence *= m_common.queuedHost;
        m_engine.perPrompt *= m_common.queuedHost;
    }
    const catalog::Accelerator &a = *machine.accelerator;
    const Tiles tiles = tilesOf(machine.engine);
    const ClassConstants &c = calibration.of(gpuClassOf(a, tiles));
    const bool halfSums =
        (machine.engine == scenario::Engine::LlamaCpp || machine.engine == scenario::Engine::ExllamaV2) &&
        doublesWithHalfSums(a);
    const auto arithmetic = [&](const MatrixRate &rate) {
        const double widened = rate.widened ? m_engine.widenedGemm : 1.0;
        const double sums = halfSums && rate.width == MatrixWidth::Bits16 ? 2.0 : 1.0;
        return rate.peak *
               (c.gemm[static_cast<std::size_t>(rate.width)] * m_engine.gemmShare * widened * sums);
    };
    const BytesPerSecond bandwidth = a.bandwidth * (c.memory * m_engine.memoryShare);
    const FlopRate quantizedRate = arithmetic(matrixRate(a, workload.linears, tiles));
    const MatrixRate routedMatrix = matrixRate(a, workload.routedLinears, tiles);
    const FlopRate routedRate = arithmetic(routedMatrix) * m_common.groupedGemm;
    const MatrixRate rate16 = matrixRate16(a, tiles);
    const FlopRate plainRate = arithmetic(rate16);
    m_bandwidth = bandwidth;
    m_plainRate = plainRate;
    const Tokens one = tokens(1.0);
    const Seconds widening = routedMatrix.widened ? m_engine.perWidenedMoeLayer : Seconds{};
    const Seconds ofKinds = workload.moeLayers * (m_engine.perMoeLayer + widening) +
                            workload.latentLayers * m_common.perLatentLayer +
                            workload.indexLayers * m_common.perIndexLayer +
                            workload.linearLayers * m_common.perLinearLayer;
    m_gaps = workload.layers * m_engine.perLayer * gapShare(a, c) + ofKinds * (a.isProcessor() ? 1.0 : c.gaps);
    m_pipelined = machine.engine == scenario::Engine::LlamaCpp && m_stages > 1;
    m_piece = machine.engine == scenario::Engine::LlamaCpp ? memory::constants::llamaCppMicroBatch : 1e9;
    m_launches = workload.layers * m_engine.promptPerLayer + workload.moeLayers * m_engine.promptPerMoeLayer +
                 workload.latentLayers * m_common.promptPerLatentLayer;

    m_denseMemory = (workload.divided / m_tensor +
                     workload.keyValue / std::min(m_tensor, workload.keyValueHeads) + workload.replicated) /
                    bandwidth;
    m_denseCompute =
        (workload.quantizedArithmetic * one / quantizedRate + workload.plainArithmetic * one / plainRate) /
        m_tensor;
    m_headMemory = workload.head / m_tensor / bandwidth;
    m_headCompute = workload.headArithmetic * one / plainRate / m_tensor;
    const double expertShards = m_tensor * m_groups;
    // Devices that hold whole experts wait for the one with most tokens.
    const double balance = m_groups > 1 || machine.layout.expert > 1 ? m_common.expertBalance : 1.0;
    m_routedMemory = workload.routed / (expertShards * balance) / bandwidth;
    m_routedCompute = workload.routedArithmetic * one / routedRate / (m_tensor * balance);
    m_elementwise =
        bytes(activationBytes * (workload.activations / m_tensor + workload.residual)) / bandwidth;
    readFromHost(machine, calibration);
    m_cacheRate = a.bandwidth * (c.cacheMemory * m_engine.memoryShare);
    m_attentionRate = rate16.peak * (c.attention * m_engine.gemmShare);

    const double message = workload.hiddenSize * activationBytes;
    const Collective reduce = allReduce(machine, calibration, m_tensor, message);
    m_reduceLatency = reduce.latency;
    m_reducePerToken = reduce.perToken;
    const bool grouped = m_groups > 1 && workload.moeLayers > 0;
    m_reduces = workload.mixerLayers + workload.blocks - (grouped ? workload.moeLayers : 0.0);
    if (grouped) {
        // Each token goes to at most k of the other groups and comes back: 8 bit out, 16 bit back.
        const double peers = m_tensor * m_groups;
        const Collective exchange = allReduce(machine, calibration, peers, message);
        const double copies = std::min(workload.expertsPerToken, peers - 1.0);
        m_exchangeLatency = 2.0 * exchange.latency;
        m_exchangePerToken = exchange.perToken * (0.5 * 1.5 * copies);
    }
    if (m_context > 1) {
        // Partial results of attention over each rank's share of the cache are combined once per mixer.
        const Collective combine = allReduce(machine, calibration, m_tensor * m_context, message);
        m_combineLatency = workload.mixerLayers * combine.latency;
        m_combinePerToken = workload.mixerLayers * combine.perToken;
    }
    if (m_stages > 1) {
        const Collective hop = allReduce(machine, calibration, 2, message);
        m_stageHop = (m_stages - 1.0) * hop.latency;
    }
}

Seconds StepModel::collectives(double tokensOfGroup) const
{
    return m_reduces * (m_reduceLatency + tokensOfGroup * m_reducePerToken) +
           m_work.moeLayers * (m_exchangeLatency + tokensOfGroup * m_exchangePerToken) + m_combineLatency +
           tokensOfGroup * m_combinePerToken + m_stageHop;
}

void StepModel::readFromHost(const Machine &machine, const Calibration &calibration)
{
    const catalog::Accelerator &a = *machine.accelerator;
    const bool ktransformers = machine.engine == scenario::Engine::Ktransformers;
    if (a.isProcessor() || (machine.hostWeights <= Bytes{} && !ktransformers))
        return;
    const BytesPerSecond bus = a.hostBandwidth * (0.5 * calibration.of(catalog::LinkKind::Pcie).share);
    const bool onCpu = machine.engine == scenario::Engine::LlamaCpp || ktransformers || bus <= BytesPerSecond{};
    Bytes rest = machine.hostWeights * m_stages;
    if (onCpu) {
        const Bytes experts = m_routedMemory * m_bandwidth;
        const bool all = ktransformers && machine.hostWeights <= Bytes{};
        const double share = experts <= Bytes{} ? 0.0 : all ? 1.0 : std::min(1.0, inBytes(rest) / inBytes(experts));
        rest = all ? Bytes{} : rest - share * experts;
        computeOnHost(machine, calibration, share, share * experts, rest, bus);
        return;
    }
    m_denseMemory += rest * (1.0 / bus - 1.0 / m_bandwidth);
}

void StepModel::computeOnHost(const Machine &machine, const Calibration &calibration, double share, Bytes experts, Bytes dense,
                              BytesPerSecond bus)
{
    // The GPUs of a machine share its processors.
    const double sharers = std::min<double>(m_tensor * m_groups, std::max(1, machine.perNode));
    Host host{m_common.hostBandwidth, {}, {}};
    if (machine.processor)
        host = hostOf(*machine.processor, machine.sockets, machine.engine, m_work.routedLinears, calibration);
    const BytesPerSecond rate = host.bandwidth / sharers;
    dense = dense < mib(1) ? Bytes{} : std::min(dense, m_denseMemory * m_bandwidth);
    m_host.expertMemory = experts / rate;
    m_host.denseMemory = dense / rate;
    if (host.rate > FlopRate{}) {
        const Tokens one = tokens(1.0);
        const double denseShare = inBytes(dense) > 0 ? inRatio(dense / (m_denseMemory * m_bandwidth)) : 0.0;
        m_host.expertCompute = share * m_work.routedArithmetic * one / host.rate;
        m_host.denseCompute =
            denseShare * (m_work.quantizedArithmetic + m_work.plainArithmetic) * one / host.rate;
    }
    if (bus > BytesPerSecond{}) {
        m_host.copies = (experts + dense) / bus;
        m_host.crossing = m_work.moeLayers * share * bytes(2.0 * activationBytes * m_work.hiddenSize) / bus;
    }
    m_host.copiesFrom = machine.engine == scenario::Engine::LlamaCpp && bus > BytesPerSecond{} ? llamaCppCopiesFrom : 1e18;
    m_host.gaps = host.gap * (m_work.moeLayers * share + (inBytes(dense) > 0 ? m_work.layers : 0.0));
    m_host.share = share;
    m_host.used = true;
    m_routedMemory *= 1.0 - share;
    m_denseMemory -= dense / m_bandwidth;
}

Seconds StepModel::onHost(double tokensOfGroup, double hit) const
{
    if (tokensOfGroup >= m_host.copiesFrom)
        return m_host.copies;
    const double all = tokensOfGroup * m_groups;
    return smoothMaximum(hit * m_host.expertMemory, all * m_host.expertCompute) +
           smoothMaximum(m_host.denseMemory, all * m_host.denseCompute) + m_host.gaps;
}

StepTime StepModel::pass(const Pass &p) const
{
    StepTime step;
    const double routedTokens = p.tokens * m_groups; // all groups' tokens meet the experts
    double hit = 0;
    if (m_work.moeLayers > 0)
        hit = expertsHit(std::max(1.0, routedTokens * m_common.routing), m_work.experts,
                         m_work.expertsPerToken);

    step.bounds = {{{m_denseMemory, p.tokens * m_denseCompute},
                    {hit * m_routedMemory, p.tokens * routedComputeOnGpu(p.tokens)},
                    {p.attentionMemory, p.attentionCompute},
                    {m_headMemory, p.heads * m_headCompute}}};
    step[Kernel::Elementwise] = p.tokens * m_elementwise;
    step.memory = step[Kernel::Elementwise];
    Seconds work = step[Kernel::Elementwise];
    for (std::size_t i = 0; i < boundKernels; ++i) {
        const KernelTime &bound = step.bounds[i];
        step.memory += bound.memory;
        step.compute += bound.compute;
        step.kernels[i] = smoothMaximum(bound.memory, bound.compute);
        work += step.kernels[i];
    }
    step.communication = collectives(p.tokens);
    if (m_host.used) {
        const Seconds host = onHost(p.tokens, hit);
        step.kernels[hostKernel()] += host;
        step.bounds[hostKernel()].memory += host;
        step.memory += host;
        work += host;
        step.communication += p.tokens * m_host.crossing;
    }
    step[Kernel::Communication] = step.communication;
    work += step.communication + m_gaps;
    // The host launches ahead of the device; it only shows where launching takes longer than the work.
    const Seconds busy = p.captured ? work : smoothMaximum(work, m_launches);
    step[Kernel::Launches] = m_gaps + (busy - work);
    step[Kernel::Host] = m_engine.perStep + p.sequences * m_engine.perSequence;
    step.overhead = step[Kernel::Launches] + step[Kernel::Host];
    step.total = busy + step[Kernel::Host];
    return step;
}

StepTime StepModel::decode(double batch, double context, double queries) const
{
    Pass p;
    const double sequences = std::max(1.0, batch / (m_groups * m_stages));
    p.tokens = sequences * queries;
    p.heads = p.tokens;
    p.sequences = batch / m_groups;
    Bytes read = m_work.stateTraffic / m_tensor;
    Flops work = m_work.stateArithmetic * tokens(1.0) / m_tensor;
    for (std::size_t i = 0; i < m_work.mixingCount; ++i) {
        const Mixing &m = m_work.mixing[i];
        const Tokens entries = tokens(attendedEntries(m, context));
        const double shards = std::min(m_tensor, m.shards) * m_context;
        read += m.cache * entries / shards + m.indexCache * tokens(context) / m_context;
        work += (m.decode * entries + m.index * tokens(context)) * tokens(1.0) / (m_tensor * m_context);
    }
    p.attentionMemory = sequences * (read / m_cacheRate);
    p.attentionCompute = p.tokens * (work / m_attentionRate);
    return pass(p);
}

Seconds StepModel::draft(const DraftWork &work, double batch) const
{
    const double rows = std::max(1.0, batch / (m_groups * m_stages));
    const double hit = m_work.moeLayers > 0
                           ? expertsHit(std::max(1.0, rows * m_groups), m_work.experts, m_work.expertsPerToken)
                           : 0.0;
    const Bytes read = work.others / m_tensor + work.experts * (hit / (m_tensor * m_groups));
    const Flops arithmetic = flops(2.0 * work.parameters * rows / m_tensor);
    Seconds time = smoothMaximum(read / m_bandwidth, arithmetic / m_plainRate);
    if (work.sharesHead)
        time += smoothMaximum(m_headMemory, rows * m_headCompute);
    // Launches and all-reduces as in a layer of the model.
    const Seconds perLayer = m_gaps / std::max(1.0, m_work.layers) +
                             2.0 * (m_reduceLatency + rows * m_reducePerToken);
    return time + work.layers * perLayer;
}

StepTime StepModel::prefill(double prompts, double length, double chunk, double cached) const
{
    Pass p;
    const double fresh = std::max(1.0, length - cached);
    const double passes =
        std::max(1.0, std::ceil(prompts * fresh / std::max(1.0, std::min(chunk, m_piece))));
    p.tokens = prompts * fresh / passes / m_context;
    p.heads = prompts / passes;
    p.sequences = prompts / passes;
    p.captured = false;
    p.attentionCompute = prompts / passes * (promptAttention(length) - promptAttention(length - fresh));
    StepTime step = pass(p);
    // Stages work on one piece each at the same time: passes + stages − 1 turns of a stage's share.
    const double turns = m_pipelined ? (passes + m_stages - 1.0) / m_stages : passes;
    step.repeat(turns);
    const Seconds prompt = prompts * m_engine.perPrompt;
    step[Kernel::Host] += prompt;
    step.overhead += prompt;
    step.total += prompt;
    return step;
}

Seconds StepModel::promptAttention(double length) const
{
    if (length <= 0)
        return {};
    Flops work = m_work.stateArithmetic * tokens(length);
    for (std::size_t i = 0; i < m_work.mixingCount; ++i) {
        const Mixing &m = m_work.mixing[i];
        work += (m.prefill * attendedPairs(m, length) + m.index * (0.5 * length * length)) * tokens(1.0) *
                tokens(1.0);
    }
    return work / m_attentionRate / (m_tensor * m_context);
}

Seconds StepModel::addedByPrompt(double batch, double length, double chunk, double promptsPerStep,
                                 double cached) const
{
    const double fresh = std::max(1.0, length - cached);
    Pass decoding;
    decoding.tokens = std::max(1.0, batch / (m_groups * m_stages));
    decoding.heads = decoding.tokens;
    Pass mixed = decoding;
    const double room = std::max(1.0, chunk) / fresh;
    const double prompts = std::min(std::max(promptsPerStep / m_groups, std::min(1.0, room)), room);
    mixed.tokens += prompts * fresh / m_context; // launched while the step before still runs
    const Seconds more = (pass(mixed).total - pass(decoding).total) / prompts;
    // Prompts are divided over the attention groups, so a group sees 1 / groups of them.
    const Seconds attention = promptAttention(length) - promptAttention(length - fresh);
    return (more + attention + m_engine.perPrompt) / (m_groups * promptBalance());
}

double StepModel::promptBalance() const
{
    return m_groups > 1 && m_work.moeLayers > 0 ? m_common.promptBalance : 1.0;
}

} // namespace suanchou::speed
