// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explain/derivation.h"

#include "model/explain/operands.h"
#include "model/memory/engine.h"
#include "model/plan/subject.h"

// Model, memory and placement; speed and cost have files of their own.
namespace suanchou::explain {

namespace {

using memory::Term;
using plan::FigureId;
using scenario::FieldId;
using N = OperandName;
using U = OperandUnit;

void addModel(Context &c)
{
    c.figure("N", N::Parameters, FigureId::Parameters, U::Billions);
    if (const catalog::ModelSpec *model = c.basis.catalog().model(c.scenario.model.id);
        model && c.scenario.model.parameters == 0 && !c.result.operands.empty())
        c.result.operands.back().source = &model->from;
}

void addWeightFormat(Context &c)
{
    if (const catalog::NumberFormat *format = c.basis.catalog().format(c.plan.weights))
        c.datum("b", N::BytesPerElement, inBytes(c.plan.memory.weightsTotal) / c.plan.model.parameters, U::BytesPerElement, format->from);
    c.operand("b₁₆", N::BytesPerElement16, 2, U::BytesPerElement);
}

void addLayout(Context &c)
{
    const scenario::Layout &layout = c.plan.placement.layout;
    c.input("t", N::TensorDegree, layout.tensor, U::None, FieldId::Tensor);
    c.input("p", N::PipelineDegree, layout.pipeline, U::None, FieldId::Pipeline);
    if (layout.expert > 1 || layout.data > 1)
        c.input("e", N::ExpertDegree, layout.expert, U::None, FieldId::Expert);
}

void addCacheShape(Context &c)
{
    const plan::ModelSubject model(c.scenario.model, c.basis.catalog());
    const catalog::ModelSpec &spec = model.spec();
    c.operand("L", N::Layers, static_cast<double>(spec.layers));
    if (spec.mla) {
        c.operand("w", N::LatentWidth, static_cast<double>(spec.mla->kvRank + spec.mla->ropeHeadDim));
    } else {
        c.operand("k", N::KvHeads, static_cast<double>(spec.kvHeads));
        c.operand("d", N::HeadDim, static_cast<double>(spec.headDim));
    }
    if (const catalog::NumberFormat *format = c.basis.catalog().format(c.plan.kvCache))
        c.datum("b", N::BytesPerElement, format->bytesPerElement, U::BytesPerElement, format->from);
}

std::string_view cacheFormula(const Context &c)
{
    const plan::ModelSubject model(c.scenario.model, c.basis.catalog());
    if (model.spec().mla)
        return "κ = L · w · b";
    if (model.spec().sliding || model.spec().linear || model.spec().v4)
        return "κ = Σ layers that grow · 2 · k · d · b";
    return "κ = 2 · L · k · d · b";
}

void addServingTerms(Context &c)
{
    c.term("W", N::Weights, Term::Weights);
    c.term("A", N::ActivationPeak, Term::Activations);
    c.term("O", N::NonTorch, Term::NonTorch);
    c.term("G", N::Graphs, Term::Graphs);
    c.term("K", N::KvCache, Term::KvCache);
    c.term("R", N::RecurrentState, Term::RecurrentState);
}

void addTrainingTerms(Context &c)
{
    c.term("W", N::Weights, Term::Weights);
    c.term("L", N::Adapters, Term::Adapters);
    c.term("∇", N::Gradients, Term::Gradients);
    c.term("M", N::MasterWeights, Term::MasterWeights);
    c.term("S", N::OptimizerStates, Term::OptimizerStates);
    c.term("A", N::ActivationPeak, Term::Activations);
    c.term("Z", N::Logits, Term::Logits);
    c.term("B", N::Buffers, Term::Buffers);
    c.term("O", N::NonTorch, Term::NonTorch);
    c.term("F", N::Fragmentation, Term::Fragmentation);
}

void addCapacity(Context &c)
{
    const catalog::Accelerator *device = c.basis.catalog().accelerator(c.plan.accelerator);
    const double capacity = inGib(c.plan.memory.capacity);
    if (c.scenario.hardware.memory)
        c.input("C", N::Capacity, capacity, U::Gib, FieldId::Memory);
    else if (device)
        c.datum("C", N::Capacity, capacity, U::Gib, device->memoryFrom);
}

void deriveUsable(Context &c)
{
    if (c.plan.training) {
        c.formula("U = C", "driver-reported memory");
        addCapacity(c);
        return;
    }
    c.formula("U = C · u", "vLLM gpu_memory_utilization, SGLang mem_fraction_static, TensorRT-LLM free_gpu_memory_fraction");
    addCapacity(c);
    const auto settings = memory::resolveEngine(c.basis.calibrations().memory, c.scenario.serving, c.plan.placement.layout, c.plan.memory.capacity,
                                                c.basis.catalog().accelerator(c.plan.accelerator));
    c.input("u", N::Utilization, settings.utilization * 100, U::Percent, FieldId::MemoryUtilization);
}

void deriveTotal(Context &c)
{
    if (c.plan.training) {
        c.formula("M = W + L + ∇ + M₃₂ + S + A + Z + B + O + F", "arXiv 1910.02054 §3; arXiv 2205.05198 §4");
        addTrainingTerms(c);
        return;
    }
    c.formula("M = W + K + R + A + O + G", "vLLM v1/worker/gpu_worker.py determine_available_memory");
    addServingTerms(c);
}

void deriveKvSpace(Context &c)
{
    c.formula("K₊ = U − W − A − O − G", "vLLM v1/worker/gpu_worker.py determine_available_memory");
    c.figure("U", N::Usable, FigureId::MemoryUsable, U::Gib);
    c.term("W", N::Weights, Term::Weights);
    c.term("A", N::ActivationPeak, Term::Activations);
    c.term("O", N::NonTorch, Term::NonTorch);
    c.term("G", N::Graphs, Term::Graphs);
}

void deriveMemory(FigureId figure, Context &c)
{
    switch (figure) {
    case FigureId::Parameters:
    case FigureId::ActiveParameters:
        c.formula(figure == FigureId::Parameters ? "N = V·d·(1…2) + Σ layers (attention + FFN + norms)"
                                                 : "Nₐ = N − embedding − experts·(1 − k/E)",
                  "shapes of the model's config.json");
        if (figure == FigureId::ActiveParameters)
            addModel(c);
        addCacheShape(c);
        break;
    case FigureId::WeightsTotal:
        c.formula("W = N_q · b + N₁₆ · b₁₆", "tensor list of the released checkpoints");
        addModel(c);
        addWeightFormat(c);
        break;
    case FigureId::WeightsPerGpu:
        c.formula("W₁ = W / (t · p), replicated parts whole", "vLLM model_executor/layers/linear.py");
        c.figure("W", N::Weights, FigureId::WeightsTotal, U::Gib);
        addLayout(c);
        break;
    case FigureId::KvPerToken:
        c.formula(cacheFormula(c), "arXiv 2305.13245 (GQA), arXiv 2405.04434 §2.1 (MLA)");
        addCacheShape(c);
        break;
    case FigureId::KvPerTokenPerGpu:
        c.formula("κ₁ = κ / (min(t, k) · p); a latent is not divided by t", "vLLM v1/kv_cache_interface.py");
        c.figure("κ", N::KvBytesPerToken, FigureId::KvPerToken, U::BytesPerToken);
        addLayout(c);
        break;
    case FigureId::KvPerGpu:
        deriveKvSpace(c);
        break;
    case FigureId::KvTokens:
        c.formula("T = K₊ / κ₁", "vLLM v1/core/kv_cache_utils.py");
        c.figure("K₊", N::KvSpace, FigureId::KvPerGpu, U::Gib);
        c.figure("κ₁", N::KvBytesPerTokenPerGpu, FigureId::KvPerTokenPerGpu, U::BytesPerToken);
        break;
    case FigureId::MaxContext:
        c.formula("S = (K₊ / C − K_fixed) / κ₁, at most what the model was trained for", "vLLM v1/core/kv_cache_utils.py");
        c.figure("K₊", N::KvSpace, FigureId::KvPerGpu, U::Gib);
        c.figure("κ₁", N::KvBytesPerTokenPerGpu, FigureId::KvPerTokenPerGpu, U::BytesPerToken);
        if (c.scenario.serving.concurrency)
            c.input("C", N::Concurrency, inRequests(*c.scenario.serving.concurrency), U::None, FieldId::Concurrency);
        break;
    case FigureId::MemoryMargin:
        c.formula("U − M", {});
        c.figure("U", N::Usable, FigureId::MemoryUsable, U::Gib);
        c.figure("M", N::KvCache, FigureId::MemoryTotal, U::Gib);
        break;
    case FigureId::HostMemory:
    case FigureId::DriveMemory:
        c.formula("offloaded bytes per GPU · GPUs of a node · copies (KTransformers: one for each socket)",
                  "arXiv 2101.06840 (ZeRO-Offload), arXiv 2104.07857 (ZeRO-Infinity)");
        c.figure("g", N::GpuCount, FigureId::Gpus, U::None);
        break;
    case FigureId::MemoryUsable:
        deriveUsable(c);
        break;
    case FigureId::ModelStates:
        c.formula("W + L + ∇ + M₃₂ + S", "arXiv 1910.02054 §3");
        addTrainingTerms(c);
        break;
    case FigureId::Fits:
        c.formula("M ≤ U", {});
        c.figure("M", N::KvCache, FigureId::MemoryTotal, U::Gib);
        c.figure("U", N::Usable, FigureId::MemoryUsable, U::Gib);
        break;
    case FigureId::Activation:
        c.formula("A = max(forward, sampler)", "vLLM v1/worker/gpu_model_runner.py profile_run; arXiv 2205.05198 §4 (training)");
        c.term("A", N::ActivationPeak, Term::Activations);
        break;
    case FigureId::NonTorch:
        c.formula("O", "engine logs, memory outside the framework's allocator");
        c.term("O", N::NonTorch, Term::NonTorch);
        break;
    case FigureId::Graph:
        c.formula("G", "engine logs, captured CUDA graphs");
        c.term("G", N::Graphs, Term::Graphs);
        break;
    default:
        deriveTotal(c);
        break;
    }
}

void derivePlacement(FigureId figure, Context &c)
{
    const placement::Placement &placement = c.plan.placement;
    if (figure == FigureId::Nodes) {
        c.formula("n = ⌈g / m⌉", {});
        c.figure("g", N::GpuCount, FigureId::Gpus, U::None);
        c.input("m", N::GpusPerNode, placement.perNode, U::None, FieldId::PerNode);
        return;
    }
    if (figure == FigureId::PrefillReplicas) {
        c.formula("max over P of min(P · λ_prefill, (r − P) · λ_decode)", "arXiv 2401.09670 §3");
        c.operand("r", N::Replicas, placement.replicas);
        c.input("P", N::PrefillReplicas, placement.prefillReplicas, U::None, FieldId::PrefillReplicas);
        return;
    }
    c.formula("g = t · p · d · c · r", "arXiv 2104.04473 §3");
    addLayout(c);
    c.input("d", N::DataDegree, placement.layout.data, U::None, FieldId::Data);
    c.input("c", N::ContextDegree, placement.layout.context, U::None, FieldId::Context);
    c.operand("r", N::Replicas, placement.replicas);
}

} // namespace

Derivation derive(plan::FigureId figure, const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis)
{
    Derivation result;
    result.figure = figure;
    Context context{scenario, plan, basis, result};
    if (figure <= FigureId::Fits)
        deriveMemory(figure, context);
    else if (figure <= FigureId::PrefillReplicas)
        derivePlacement(figure, context);
    else if (figure > FigureId::TokensPerStep && figure <= FigureId::TtftP99)
        deriveQueue(figure, context);
    else if (figure > FigureId::TtftP99 && figure <= FigureId::UsersCarried && plan.sizing)
        deriveDemand(figure, context);
    else if (figure <= FigureId::Days)
        deriveSpeed(figure, context);
    else if (figure <= FigureId::Dataset)
        deriveRun(figure, context);
    else if (figure >= FigureId::NodePower)
        deriveSite(figure, context);
    else
        deriveCost(figure, context);
    return result;
}

} // namespace suanchou::explain
