// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/scenario/layout.h"
#include "model/scenario/scenario.h"
#include "model/speed/calibration.h"
#include "model/speed/host.h"
#include "model/speed/performance.h"
#include "model/speed/speculation.h"
#include "model/speed/workload.h"

namespace suanchou::speed {

/// What a replica is made of.
struct Machine {
    const catalog::Accelerator *accelerator = nullptr;
    scenario::Layout layout; ///< of one replica
    int perNode = 8;         ///< GPUs per node; more in a replica talk over the network
    scenario::Engine engine = scenario::Engine::Vllm;
    bool streams =
        true; ///< tokens are returned one by one; false: requests are queued and collected at the end
    Bytes hostWeights{}; ///< weights of each GPU that stay in host memory
    std::optional<scenario::PcieTopology> pcieTopology{}; ///< absent: as in the calibrated runs
    double network = 1; ///< bandwidth between nodes over that of the runs that were calibrated on
    const catalog::Accelerator *processor = nullptr; ///< of the host; null: common.host_bandwidth stands for it
    int sockets = 1;
};

/// Times of single passes of one replica: a roofline per kind of kernel, collectives, and what the engine adds. Made once
/// per scenario, then evaluated at several batches; no allocation.
///
/// A pass of t tokens takes, with the shares e of the calibration:
///   matrices   max₃(bytes / e·BW, 2·weights·t / e·peak) for each of dense linears, routed experts, LM head
///   experts    only those that are hit are read: 1 − (1 − k/E)^t of them
///   elementwise  activations and residual stream at the bandwidth
///   attention  max₃(cache read / e·BW, arithmetic / e·peak)
///   collectives  two all-reduces per layer (or dispatch and combine with attention data parallelism)
///   engine     per step, layer, mixture-of-experts layer and sequence
/// where max₃ is smoothMaximum. Pipeline stages run one after the other on a microbatch each, so that a step takes a
/// whole pass of batch / stages.
class StepModel {
public:
    StepModel(const Workload &workload, const Machine &machine, const Calibration &calibration);

    /// One decode step of `batch` sequences of the replica, each with `context` tokens in the cache. With several `queries`
    /// per sequence (verification of drafted tokens) the cache is read once for all of them.
    StepTime decode(double batch, double context, double queries = 1) const;
    /// Drafting one token for each of `batch` sequences.
    Seconds draft(const DraftWork &work, double batch) const;
    /// One pass that fills the cache for `prompts` prompts of `length` tokens, in chunks of at most `chunk` tokens. The
    /// first `cached` tokens of each are in the cache already: the rest attends to them, but they are not computed.
    StepTime prefill(double prompts, double length, double chunk, double cached = 0) const;
    /// What one prompt adds to steps that decode `batch` sequences anyway, when `promptsPerStep` of them arrive per step.
    Seconds addedByPrompt(double batch, double length, double chunk, double promptsPerStep,
                          double cached = 0) const;

    double groups() const { return m_groups; } ///< attention data-parallel groups of the replica
    /// Mean over largest load of prompts on the groups; they meet at every layer with experts and wait for the fullest.
    double promptBalance() const;

private:
    /// Weights in host memory: llama.cpp and KTransformers compute on the processor where they lie, experts first (options
    /// --n-cpu-moe and --cpu_infer), for max₃(bytes of the experts that are hit / bandwidth, 2·weights·t / rate) and a barrier
    /// a layer while the GPU waits (KTransformers, SOSP '25, section 2; shared experts overlap and are not counted apart);
    /// long prompts of llama.cpp are multiplied on the GPU after copying the weights. The others read them over the host bus
    /// in every pass (vLLM --cpu-offload-gb).
    void readFromHost(const Machine &machine, const Calibration &calibration);
    void computeOnHost(const Machine &machine, const Calibration &calibration, double share, Bytes experts, Bytes dense,
                       BytesPerSecond bus);
    Seconds onHost(double tokens, double hit) const;
    std::size_t hostKernel() const
    {
        return static_cast<std::size_t>(m_host.share > 0 ? Kernel::Experts : Kernel::Linears);
    }
    /// Experts that are computed on the host don't take the GPU's time, unless their weights are copied to it.
    Seconds routedComputeOnGpu(double tokens) const
    {
        return tokens >= m_host.copiesFrom ? m_routedCompute : m_routedCompute * (1.0 - m_host.share);
    }

    /// What the processors of the host do in a pass.
    struct HostWork {
        bool used = false;
        double share = 0; ///< of the experts
        Seconds expertMemory{};
        Seconds expertCompute{}; ///< per token
        Seconds denseMemory{};
        Seconds denseCompute{}; ///< per token
        Seconds copies{};       ///< of all these weights over the bus
        Seconds crossing{};     ///< of activations over the bus and back, per token
        Seconds gaps{};
        double copiesFrom = 1e18; ///< tokens of a pass
    };

    struct Pass {
        double tokens = 0;    ///< through one attention group
        double heads = 0;     ///< rows of the LM head
        double sequences = 0; ///< that the group's scheduler handles
        Seconds attentionMemory{};
        Seconds attentionCompute{};
        bool captured = true; ///< replayed as a graph
    };
    StepTime pass(const Pass &p) const;
    Seconds collectives(double tokens) const;
    Seconds promptAttention(double length) const;

    const Workload &m_work;
    EngineConstants m_engine;
    const CommonConstants &m_common;
    BytesPerSecond m_bandwidth{};
    FlopRate m_plainRate{};
    Seconds m_gaps{};         ///< between the kernels of a captured pass
    Seconds m_launches{};     ///< host time to launch a pass that is not captured
    bool m_pipelined = false; ///< stages work on pieces of one prompt at the same time
    double m_piece = 1e9;     ///< tokens that the engine computes at once
    double m_groups = 1;
    double m_stages = 1;
    double m_tensor = 1;
    double m_context = 1; ///< ranks that share the tokens of a sequence; each holds all weights of its tensor rank

    Seconds m_denseMemory{};
    Seconds m_denseCompute{};  ///< per token
    Seconds m_routedMemory{};  ///< all experts of this GPU
    Seconds m_routedCompute{}; ///< per token of one attention group, all groups active
    Seconds m_headMemory{};
    Seconds m_headCompute{};
    Seconds m_elementwise{}; ///< per token
    BytesPerSecond m_cacheRate{};
    FlopRate m_attentionRate{};

    HostWork m_host;
    Seconds m_reduceLatency{};
    Seconds m_reducePerToken{};
    double m_reduces = 0;
    Seconds m_exchangeLatency{}; ///< dispatch and combine of experts over attention groups
    Seconds m_exchangePerToken{};
    Seconds m_stageHop{};
    Seconds m_combineLatency{}; ///< of partial attention results over context ranks, all layers
    Seconds m_combinePerToken{};
};

} // namespace suanchou::speed
