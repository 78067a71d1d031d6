// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/trainingrules.h"

namespace suanchou::memory {

using scenario::Framework;
using scenario::Layout;
using scenario::Optimizer;

namespace {

// CUDA context and kernels take 0.5-1.5 GiB (Hugging Face's memory anatomy: 1.3 GB on a V100), the libraries that the
// Hugging Face stack loads at the middle of it; Megatron's communicators and cuBLAS workspaces 1.5 GiB more
// (Megatron-Bridge performance guide; 60-65 GiB cards against 58 GiB of states and activations in ms-swift's examples).
constexpr Bytes contextAlone = gib(0.5);
constexpr Bytes contextHuggingFace = gib(1.0);
constexpr Bytes contextMegatron = gib(2.0);

// Bytes per logit. Hugging Face: 16-bit logits are upcast (4), shifted into a copy (4), log-softmax keeps 4, its gradient
// takes 4; 17.2 measured on Llama-3.1-8B with 128k vocabulary, 13-18 in Qwen's table. Megatron: 2 + 4 in place + 2.
// torchtune computes the loss in 8 chunks, Unsloth overwrites the logits with their gradient: Loss::Chunked. Compiled losses (torchtitan, NeMo) fuse the shift and the softmax.
constexpr double logitsHuggingFace = 16.0;
constexpr double logitsKept = 4.0;
constexpr double logitsMegatron = 8.0;
constexpr double logitsCompiled = 10.0;
constexpr double logitsPlain = 14.0;

// With batches of one shape the allocator reserves 2 to 9 % more than it hands out (nanotron 1.01-1.07, Moonlight 1.09). When
// lengths vary, the logits are the one tensor of a gigabyte that changes its size in every step: at a new longest sample the
// blocks of the former one are too small and stay reserved, so one generation more of them is held.
constexpr double fixedShapes = 0.03;
constexpr double oneGeneration = 1.0;

FrameworkRules huggingFace()
{
    FrameworkRules rules;
    rules.backend = Backend::DeepSpeed;
    rules.logits = logitsHuggingFace;
    rules.keptLogits = logitsKept;
    rules.optimizerCopy = true;
    rules.upcastsTables = true;
    rules.fill = scenario::SequenceFill::Varying; // the collators pad to the longest sample of a batch
    rules.fragmentation = fixedShapes;
    rules.keptBlocks = oneGeneration;
    rules.outside = contextHuggingFace;
    return rules;
}

// Since transformers 4.45 the labels are shifted, not the logits: the 16-bit logits, their fp32 copy, log-softmax and its
// gradient are alive. ms-swift's recipes switch on expandable segments, which hardly fragment.
FrameworkRules msSwift()
{
    FrameworkRules rules = huggingFace();
    rules.logits = 14.0;
    rules.keptLogits = 2.0;
    rules.keptBlocks = 0.1;
    return rules;
}

FrameworkRules megatron()
{
    FrameworkRules rules;
    rules.backend = Backend::Megatron;
    rules.zeroStage = 1;
    rules.fused = true;
    rules.checkpoints = false; // arguments.py: recompute_granularity is None
    rules.logits = logitsMegatron;
    rules.fragmentation = 0.05; // nanotron 1.01-1.07, Moonlight 1.09 of allocated
    rules.outside = contextMegatron;
    return rules;
}

FrameworkRules sharded()
{
    FrameworkRules rules;
    rules.backend = Backend::Fsdp;
    rules.zeroStage = 3;
    rules.fused = true;
    rules.logits = logitsCompiled;
    rules.fragmentation = 0.05;
    rules.outside = contextAlone;
    return rules;
}

FrameworkRules torchtune()
{
    FrameworkRules rules = sharded();
    rules.pure16 = true; // every recipe holds weights, gradients and moments in bf16
    rules.loss = scenario::Loss::Chunked;
    rules.fragmentation = 0.02;
    return rules;
}

FrameworkRules litgpt()
{
    FrameworkRules rules = sharded();
    rules.fused = false;
    rules.checkpoints = false;
    rules.logits = logitsPlain;
    rules.fragmentation = 0.03;
    return rules;
}

FrameworkRules fsdpQlora()
{
    FrameworkRules rules = sharded();
    rules.fused = false;
    rules.loraRank = 64; // train.py --lora_rank
    rules.logits = logitsHuggingFace;
    rules.keptLogits = logitsKept;
    rules.fragmentation = 0.2;
    return rules;
}

FrameworkRules unsloth()
{
    FrameworkRules rules = huggingFace();
    rules.backend = Backend::Plain;
    rules.fused = true;
    rules.loss = scenario::Loss::Chunked;
    rules.upcastsTables = false;
    rules.optimizerCopy = false;
    rules.outside = contextAlone;
    rules.fragmentation = 0.02;
    rules.keptBlocks = 0;
    return rules;
}

FrameworkRules nativeTorch()
{
    FrameworkRules rules = sharded();
    rules.fused = false;
    rules.logits = logitsPlain;
    return rules;
}

bool splitsModel(const Layout &layout)
{
    return layout.tensor > 1 || layout.pipeline > 1 || layout.expert > 1 || layout.context > 1;
}

double moments(Optimizer optimizer, double each)
{
    switch (optimizer) {
    case Optimizer::Adamw:
    case Optimizer::AdamwFused:
    case Optimizer::AdamwDistributed:
    case Optimizer::PagedAdamw:
    case Optimizer::AdamwInBackward: return 2.0 * each;
    case Optimizer::AdamwBf16Moments: return 4.0;
    case Optimizer::Adamw8bit:
    case Optimizer::PagedAdamw8bitInBackward:
    case Optimizer::Adamw8bitInBackward: return 2.0;
    case Optimizer::Adamw4bit: return 1.0;
    case Optimizer::Muon: return each;
    case Optimizer::Adafactor: // rows and columns of a matrix, not its elements (arXiv 1804.04235)
    case Optimizer::Sgd: return 0.0;
    // rank 128 of 2k to 8k: two moments and a projector on 1/32 of the elements (arXiv 2403.03507)
    case Optimizer::Galore:
    case Optimizer::GalorePerParameter: return 0.2;
    case Optimizer::QGalore: return 0.1;
    }
    return 2.0 * each;
}

} // namespace

FrameworkRules frameworkRules(Framework framework, const Layout &layout)
{
    switch (framework) {
    case Framework::Megatron:
    case Framework::MegatronDeepspeed: return megatron();
    case Framework::MsSwift: return splitsModel(layout) ? megatron() : msSwift();
    case Framework::HfTrainer:
    case Framework::LlamaFactory:
    case Framework::PeftTrl:
    case Framework::Deepspeed: return huggingFace();
    case Framework::Torchtune: return torchtune();
    case Framework::Torchtitan:
    case Framework::NemoAutomodel: return sharded();
    case Framework::Litgpt: return litgpt();
    case Framework::Unsloth: return unsloth();
    case Framework::FsdpQlora: return fsdpQlora();
    case Framework::FmsFsdp:
    case Framework::LlmFoundry: return nativeTorch();
    case Framework::Other: break;
    }
    FrameworkRules rules = nativeTorch();
    rules.zeroStage = 0;
    return rules;
}

bool updatesInBackward(Optimizer optimizer)
{
    return optimizer == Optimizer::AdamwInBackward || optimizer == Optimizer::Adamw8bitInBackward ||
           optimizer == Optimizer::PagedAdamw8bitInBackward || optimizer == Optimizer::GalorePerParameter ||
           optimizer == Optimizer::QGalore;
}

bool pagesStates(Optimizer optimizer)
{
    return optimizer == Optimizer::PagedAdamw || optimizer == Optimizer::PagedAdamw8bitInBackward;
}

bool keepsNoMaster(Optimizer optimizer)
{
    return updatesInBackward(optimizer) || optimizer == Optimizer::Adamw8bit ||
           optimizer == Optimizer::Adamw4bit || optimizer == Optimizer::Galore;
}

scenario::Recompute effectiveRecompute(const scenario::Training &training, const FrameworkRules &rules, bool stated)
{
    if (stated)
        return training.recompute;
    return rules.checkpoints ? scenario::Recompute::Full : scenario::Recompute::None;
}

StateBytes stateBytes(Backend backend, bool pure16, Optimizer optimizer)
{
    StateBytes state;
    if (pure16 || keepsNoMaster(optimizer)) {
        state = {2, 2, 0, moments(optimizer, 2)};
        if (optimizer == Optimizer::QGalore)
            state.weights = 1;
    } else {
        const double m = moments(optimizer, 4);
        switch (backend) {
        case Backend::Megatron: state = {2, 4, 4, m}; break;
        case Backend::DeepSpeed: state = {2, 2, 4, m}; break;
        case Backend::Fsdp: state = {0, 4, 4, m}; break;
        case Backend::Plain: state = {2, 4, 4, m}; break;
        }
    }
    if (updatesInBackward(optimizer))
        state.gradients = 0;
    return state;
}

} // namespace suanchou::memory
