// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/training.h"

#include "model/memory/activations.h"
#include "model/memory/constants.h"

#include <algorithm>

namespace suanchou::memory {

using scenario::Framework;
using scenario::Layout;
using scenario::Offload;
using scenario::Recompute;
using scenario::Task;

namespace {

constexpr double tokensOfBucket = 5e8; // DeepSpeed allgather_bucket_size and reduce_bucket_size, elements
constexpr double liveParameters = 1e9; // DeepSpeed stage3_max_live_parameters
constexpr double bucketShare = 0.4;    // Hugging Face's ZeRO-2 configurations set 2e8 of the 5e8
constexpr double routedFragmentation =
    3.0; // experts get another number of tokens each step: reserved grows further
constexpr double stagingBytes = 5 * 1e8 * 2; // DeepSpeed offload_param: buffer_count x buffer_size, 16 bit, pinned
constexpr double keptRoom = 0.5;              // of the free memory, as cached blocks
constexpr double perOpKept = 0.5; // torchtitan's per-operator selection keeps every second matrix product
constexpr double layersInFlight = 2.0; // the layer at work and the one prefetched
constexpr double logitsInHalf = 10.0;
constexpr double logitsChunked = 2.1; // 16-bit logits and a fraction of them in fp32 at a time
// Liger's fused linear cross-entropy (arXiv 2410.10989): chunks of V/h tokens, so their logits are as large as the hidden
// states: 16-bit and fp32 copy, and the gradient of the hidden states.
constexpr double fusedLossElements = 8.0;
constexpr double dequantisedElement =
    10.0; // GPTQ's unpacking in torch: 32-bit, 16-bit and result of one matrix

double real(std::int64_t value) { return static_cast<double>(value); }

/// Parameters of one pipeline stage and tensor rank, the routed experts apart.
struct LocalParameters {
    double dense = 0;
    double experts = 0;
    double total() const { return dense + experts; }
};

struct Context {
    const TrainingInput &in;
    FrameworkRules rules;
    Backend backend = Backend::Plain;
    int stage = 0;
    bool adapters = false;
    bool pure16 = false;
    Recompute recompute = Recompute::Full;
    scenario::Loss loss = scenario::Loss::Full;
    scenario::SequenceFill fill = scenario::SequenceFill::Packed;
    int rank = 16;
    double dataRanks = 1; ///< ranks that hold the same weights
    double expertDataRanks = 1;
    LocalParameters local;
};

bool offloads(const TrainingInput &in, std::initializer_list<Offload> kinds)
{
    return in.training.offload && std::find(kinds.begin(), kinds.end(), *in.training.offload) != kinds.end();
}

bool offloadsParameters(const Context &c)
{
    return c.stage >= 3 &&
           offloads(c.in, {Offload::Parameters, Offload::ParametersActivations, Offload::All});
}

bool offloadsOptimizer(const Context &c)
{
    return offloadsParameters(c) || offloads(c.in, {Offload::Optimizer, Offload::All});
}

bool offloadsActivations(const Context &c)
{
    return offloads(c.in, {Offload::Activations, Offload::ParametersActivations, Offload::All});
}

// Megatron: expert ranks lie inside data x context x tensor; without expert parallelism tensor ranks divide experts.
double expertRanks(const Layout &layout) { return layout.expert > 1 ? layout.expert : layout.tensor; }

LocalParameters localParameters(const TrainingInput &in, double expertWays)
{
    const double table = real(std::max(in.count.embedding, in.count.head));
    const double body = real(in.count.main - in.count.embedding - in.count.head - in.count.routedExperts);
    const double stages = in.layout.pipeline;
    const double tables = in.layout.pipeline > 1 ? table : real(in.count.embedding + in.count.head);
    return {(body / stages + tables) / in.layout.tensor, real(in.count.routedExperts) / stages / expertWays};
}

Context contextOf(const TrainingInput &in)
{
    Context c{.in = in, .rules = in.rules.of(in.training.framework, in.layout), .local = {}};
    const int shards = in.layout.data * in.layout.context;
    c.stage = in.training.zeroStage.value_or(shards > 1 ? c.rules.zeroStage : 0);
    if (in.training.optimizer == scenario::Optimizer::AdamwDistributed)
        c.stage = std::max(c.stage, 1);
    c.backend = c.rules.backend == Backend::Megatron || c.stage > 0 ? c.rules.backend : Backend::Plain;
    c.adapters = in.task == Task::Lora || in.task == Task::Qlora;
    c.pure16 = c.rules.pure16 || in.format.id == "bf16-pure";
    c.recompute = effectiveRecompute(in.training, c.rules, in.recomputeStated);
    c.loss = in.training.loss.value_or(c.rules.loss);
    c.fill = in.training.sequenceFill.value_or(c.rules.fill);
    c.rank = in.loraRankStated ? in.training.loraRank : c.rules.loraRank;
    c.dataRanks = shards;
    const double expertWays = expertRanks(in.layout);
    c.expertDataRanks =
        in.layout.expert > 1 ? std::max(1.0, c.dataRanks * in.layout.tensor / expertWays) : c.dataRanks;
    c.local = localParameters(in, c.backend == Backend::Megatron ? expertWays : in.layout.tensor);
    return c;
}

// Sum over dense and expert parameters, each divided by its own data ranks where the stage divides this state.
double divided(const Context &c, double bytesPerParameter, bool divides)
{
    if (!divides)
        return bytesPerParameter * c.local.total();
    return bytesPerParameter * (c.local.dense / c.dataRanks + c.local.experts / c.expertDataRanks);
}

void addFullStates(const Context &c, Budget &budget, double &host)
{
    // FSDP keeps fp32 shards even where there is nothing to divide.
    const Backend kept = c.rules.backend == Backend::Fsdp ? Backend::Fsdp : c.backend;
    const StateBytes state = stateBytes(kept, c.pure16, c.in.training.optimizer);
    // Megatron's distributed optimizer divides master copy and moments only, whatever the stage says.
    const int stage = c.backend == Backend::Megatron ? std::min(c.stage, 1) : c.stage;
    double weights = divided(c, state.weights, stage >= 3);
    double gradients = divided(c, state.gradients, stage >= 2);
    double master = divided(c, state.master, stage >= 1);
    double moments = divided(c, state.moments, stage >= 1);
    if (c.in.training.optimizer == scenario::Optimizer::Galore ||
        c.in.training.optimizer == scenario::Optimizer::GalorePerParameter)
        moments += 4.0 * real(c.in.count.embedding + c.in.count.head); // tables keep full 16-bit moments
    if (offloadsParameters(c)) {
        host += weights + gradients;
        weights = gradients = 0;
    }
    if (offloadsOptimizer(c) || pagesStates(c.in.training.optimizer)) {
        host += moments;
        moments = 0;
    }
    if (offloadsOptimizer(c)) {
        host += master;
        master = 0;
    }
    budget[Term::Weights] = bytes(weights);
    budget[Term::Gradients] = bytes(gradients);
    budget[Term::MasterWeights] = bytes(master);
    budget[Term::OptimizerStates] = bytes(moments);
}

double frozenBase(const Context &c)
{
    const TrainingInput &in = c.in;
    const double tables = inBytes(in.weights.embedding + in.weights.head);
    const double rest =
        inBytes(in.weights.total()) - tables - inBytes(in.weights.experts) - inBytes(in.weights.outside);
    const double table16 =
        in.layout.pipeline > 1 ? inBytes(std::max(in.weights.embedding, in.weights.head)) : tables;
    const bool upcast = in.task == Task::Qlora && c.rules.upcastsTables && in.format.id == "nf4";
    const double expertWays = c.backend == Backend::Megatron ? expertRanks(in.layout) : in.layout.tensor;
    return (rest / in.layout.pipeline + table16 * (upcast ? 2.0 : 1.0)) / in.layout.tensor +
           inBytes(in.weights.experts) / in.layout.pipeline / expertWays;
}

void addAdapterStates(const Context &c, Budget &budget, double &host)
{
    const double shards = c.stage >= 3 ? c.dataRanks : 1.0;
    double base = frozenBase(c) / shards;
    if (offloadsParameters(c)) {
        host += base;
        base = 0;
    }
    const AdapterCount adapters = adapterWeights(c.in.model, c.in.groups, c.rank, c.in.training.loraTargets,
                                                 c.in.training.loraVariant);
    const double expertWays = c.backend == Backend::Megatron ? expertRanks(c.in.layout) : c.in.layout.tensor;
    const double local =
        (adapters.dense / c.in.layout.tensor + adapters.experts / expertWays) / c.in.layout.pipeline;
    const double each = stateBytes(Backend::Fsdp, c.pure16, c.in.training.optimizer).total();
    budget[Term::Weights] = bytes(base);
    budget[Term::Adapters] = bytes(each * local / shards);
}

struct Moments {
    double stored = 0; ///< activations at the loss
    double layer = 0;  ///< further activations of one layer's backward pass
    double logits = 0;
    double kept = 0; ///< logits alive during the backward pass
};

double microBatchesInFlight(const Context &c)
{
    if (c.backend != Backend::Megatron || c.in.layout.pipeline == 1)
        return 1;
    const double batches = std::max(1.0, static_cast<double>(c.in.training.globalBatch) /
                                             (c.in.training.microBatch * c.in.layout.data));
    return std::min<double>(c.in.layout.pipeline, batches);
}

// Bases in fp16 (GPTQ, AWQ) train in fp16, loss included: 7-10 B per logit fit 24 published rows.
bool trainsInHalf(const Context &c)
{
    return c.in.task == Task::Qlora && c.rules.upcastsTables && c.in.format.id != "nf4";
}

// k-bit preparation turns tables and norms into fp32, and with them everything between the layers.
bool keepsStreamInFp32(const Context &c)
{
    return c.in.task == Task::Qlora && c.rules.upcastsTables && c.in.format.id == "nf4";
}

void addLoss(const Context &c, double tokens, Moments &m)
{
    const double vocabulary = real(c.in.model.vocabulary) / c.in.layout.tensor;
    switch (c.loss) {
    case scenario::Loss::Full:
        m.logits = (trainsInHalf(c) ? logitsInHalf : c.rules.logits) * vocabulary * tokens;
        m.kept = c.rules.keptLogits * vocabulary * tokens;
        return;
    case scenario::Loss::Chunked: m.logits = logitsChunked * vocabulary * tokens; return;
    case scenario::Loss::Fused: m.logits = fusedLossElements * real(c.in.model.hiddenSize) * tokens; return;
    }
}

Moments momentsOf(const Context &c)
{
    const scenario::Training &training = c.in.training;
    const double tokens = inTokens(training.sequenceLength) * training.microBatch / c.in.layout.context;
    const bool megatron = c.backend == Backend::Megatron;
    const double sequenceRanks = megatron ? c.in.layout.tensor : 1.0;
    const bool eager = training.attention == scenario::Attention::Eager;
    const double eagerContext = eager ? inTokens(training.sequenceLength) : 0.0;
    const KeptActivations kept = keptActivations(c.in.model, c.in.groups, c.rules.fused, eagerContext);

    double perToken = kept.all;
    if (c.recompute == Recompute::Full)
        perToken = kept.inputs * (keepsStreamInFp32(c) ? 2.0 : 1.0);
    else if (c.recompute == Recompute::Selective)
        perToken = (training.framework == Framework::Torchtitan ? perOpKept : 1.0) * (kept.all - kept.scores);
    if (offloadsActivations(c))
        perToken *= layersInFlight / real(std::max<std::int64_t>(1, c.in.model.layers));

    Moments m;
    m.stored = perToken * tokens / sequenceRanks / c.in.layout.pipeline * microBatchesInFlight(c);
    if (c.recompute == Recompute::Full) {
        const bool lean = training.framework == Framework::Unsloth && !eager;
        m.layer = (lean ? unslothLayerBytesPerToken(c.in.model) : kept.largest) * tokens / sequenceRanks;
    } else if (c.recompute == Recompute::Selective && eager) {
        m.layer = kept.scores / real(std::max<std::int64_t>(1, c.in.model.layers)) * tokens / sequenceRanks;
    }
    addLoss(c, tokens, m);
    return m;
}

double largestTable(const TrainingInput &in)
{
    return 2.0 * real(std::max(in.count.embedding, in.count.head));
}

/// Weights of other ranks that are there for a while.
struct Gathered {
    double always = 0;  ///< buckets and what is kept for the whole step
    double atLoss = 0;  ///< the output table and, where it is trained, its gradient
    double inLayer = 0; ///< the layer at work, the one prefetched, and a whole layer's gradients
};

Gathered gatheredBytes(const Context &c)
{
    const TrainingInput &in = c.in;
    const double layers = real(std::max<std::int64_t>(1, in.model.layers));
    const double body =
        inBytes(in.weights.total() - in.weights.embedding - in.weights.head - in.weights.outside);
    const double layer = body / layers / in.layout.tensor;
    const double tables = 2.0 * real(in.count.embedding + in.count.head) / in.layout.tensor;
    if (c.backend == Backend::Megatron || c.stage == 0)
        return {};
    if (c.backend == Backend::DeepSpeed && c.stage < 3)
        return {.always = 2.0 * bucketShare * tokensOfBucket * 2.0};
    if (c.backend == Backend::DeepSpeed) {
        const double perElement = body / real(in.count.main - in.count.embedding - in.count.head);
        return {.always = tables + std::min(liveParameters * perElement, body) + std::min(2.0 * tokensOfBucket, body)};
    }
    if (c.stage < 3)
        return {.always = body / in.layout.tensor + tables}; // gathered weights stay until the backward pass is done
    return {.atLoss = (c.adapters ? 1.0 : 2.0) * largestTable(in) / in.layout.tensor + layer, // with its gradient
            .inLayer = layersInFlight * layer + (c.adapters ? 0.0 : layer)};
}

double dequantisedBytes(const Context &c)
{
    if (c.in.task != Task::Qlora)
        return 0;
    const double matrix = largestMatrix(c.in.model, c.in.groups);
    if (c.in.format.id == "nf4")
        return 2.0 * matrix; // one matrix at a time in 16 bit (arXiv 2305.14314, section 3)
    const double body = real(c.in.count.main - c.in.count.embedding - c.in.count.head);
    return 2.0 * body / real(std::max<std::int64_t>(1, c.in.model.layers)) + dequantisedElement * matrix;
}

double stepBytes(const Context &c)
{
    const bool copies = c.rules.optimizerCopy && !c.adapters && c.stage == 0 && c.backend == Backend::Plain &&
                        c.in.training.optimizer == scenario::Optimizer::Adamw;
    return copies && c.pure16 ? 2.0 * c.local.total() : 0.0;
}

// DoRA forms the merged matrix to take its norms.
double mergedBytes(const Context &c)
{
    return c.adapters && c.in.training.loraVariant == scenario::LoraVariant::Dora
               ? 2.0 * largestMatrix(c.in.model, c.in.groups)
               : 0.0;
}

// The largest of the three moments decides which activations, logits and temporaries count.
void addPeak(const Context &c, const Moments &m, Budget &budget)
{
    const Gathered gathered = gatheredBytes(c);
    const double step = stepBytes(c);
    double buffers = gathered.always;
    if (!c.adapters && updatesInBackward(c.in.training.optimizer))
        buffers += largestTable(c.in); // the largest gradient lives until it is applied
    const double inLayerBuffers = gathered.inLayer + dequantisedBytes(c) + mergedBytes(c);
    const double atLoss = m.stored + m.logits + gathered.atLoss;
    const double inLayer = m.stored + m.layer + m.kept + inLayerBuffers;
    if (step > std::max(atLoss, inLayer)) {
        buffers += step;
    } else if (atLoss >= inLayer) {
        budget[Term::Activations] = bytes(m.stored);
        budget[Term::Logits] = bytes(m.logits);
        buffers += gathered.atLoss;
    } else {
        budget[Term::Activations] = bytes(m.stored + m.layer);
        budget[Term::Logits] = bytes(m.kept);
        buffers += inLayerBuffers;
    }
    budget[Term::Buffers] = bytes(buffers);
}

// The allocator gives cached blocks back before it fails, so it never keeps more than there is room for.
double keptBlocks(const Context &c, const Moments &moments, double allocated)
{
    if (c.fill != scenario::SequenceFill::Varying)
        return 0;
    const double room = std::max(0.0, inBytes(c.in.capacity) - allocated);
    return std::min(c.rules.keptBlocks * moments.logits, keptRoom * room);
}

double fragmentationOf(const Context &c, const Moments &moments, const Budget &budget)
{
    const double dynamic =
        inBytes(budget[Term::Activations]) + inBytes(budget[Term::Logits]) + inBytes(budget[Term::Buffers]);
    const double states = inBytes(*budget.modelStates);
    if (c.backend != Backend::Megatron) {
        const double lasting = c.rules.fragmentation * dynamic;
        return lasting + keptBlocks(c, moments, dynamic + states + lasting + inBytes(c.rules.outside));
    }
    const double factor = c.in.count.routedExperts > 0 ? routedFragmentation : 1.0;
    return factor * c.rules.fragmentation * (dynamic + states);
}

// On drives only the staging buffers stay in host memory.
void addOffloaded(const Context &c, double bytesPerGpu, Budget &budget)
{
    const double gpus = std::min(gpusPerReplica(c.in.layout), constants::gpusOfOneNode);
    const bool drives = c.in.training.offloadTarget == scenario::OffloadTarget::Nvme && c.in.training.offload;
    budget.hostMemory = bytes(gpus * (drives ? std::min(bytesPerGpu, stagingBytes) : bytesPerGpu));
    budget.driveMemory = bytes(drives ? gpus * bytesPerGpu : 0.0);
}

} // namespace

Budget trainingBudget(const TrainingInput &input)
{
    const Context c = contextOf(input);
    Budget budget;
    double host = 0;
    budget.capacity = input.capacity;
    budget.usable = input.capacity;
    budget.weightsTotal = input.weights.total();
    if (c.adapters)
        addAdapterStates(c, budget, host);
    else
        addFullStates(c, budget, host);
    budget.modelStates = budget[Term::Weights] + budget[Term::Adapters] + budget[Term::Gradients] +
                         budget[Term::MasterWeights] + budget[Term::OptimizerStates];
    const Moments moments = momentsOf(c);
    addPeak(c, moments, budget);
    budget[Term::NonTorch] = c.rules.outside;
    budget[Term::Fragmentation] = bytes(fragmentationOf(c, moments, budget));
    for (const Bytes &term : budget.terms)
        budget.total += term;
    addOffloaded(c, host, budget);
    budget.fits = budget.total <= budget.usable;
    return budget;
}

} // namespace suanchou::memory
