// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/techniquetext.h"

namespace suanchou::ui {

using explore::Technique;

QString TechniqueText::label(Technique technique)
{
    switch (technique) {
    case Technique::SelectiveRecompute: return tr("Selective recompute");
    case Technique::FullRecompute: return tr("Full recompute");
    case Technique::Zero1: return tr("ZeRO stage 1");
    case Technique::Zero2: return tr("ZeRO stage 2");
    case Technique::Zero3: return tr("ZeRO stage 3");
    case Technique::OffloadOptimizer: return tr("Optimizer offload");
    case Technique::Optimizer8bit: return tr("8-bit optimizer");
    case Technique::FusedLoss: return tr("Fused loss");
    case Technique::Lora: return tr("LoRA");
    case Technique::Qlora: return tr("QLoRA");
    case Technique::Weights8bit: return tr("8-bit weights");
    case Technique::Weights4bit: return tr("4-bit weights");
    case Technique::Cache8bit: return tr("8-bit KV cache");
    case Technique::DoubleTensor: return tr("Twice the tensor degree");
    case Technique::End: break;
    }
    return {};
}

QString TechniqueText::explanation(Technique technique)
{
    switch (technique) {
    case Technique::SelectiveRecompute:
        return tr(
            "Attention's intermediate results are computed again in the backward pass; the rest is kept.");
    case Technique::FullRecompute:
        return tr("Only the input of each layer is kept; the forward pass runs a second time.");
    case Technique::Zero1: return tr("Optimizer states are divided over the data-parallel ranks.");
    case Technique::Zero2:
        return tr("Optimizer states and gradients are divided over the data-parallel ranks.");
    case Technique::Zero3:
        return tr(
            "Optimizer states, gradients and weights are divided over the data-parallel ranks; weights are "
            "gathered layer by layer.");
    case Technique::OffloadOptimizer:
        return tr("Optimizer states lie in host memory, and the CPU makes the step.");
    case Technique::Optimizer8bit: return tr("AdamW keeps its moments in 8 bit.");
    case Technique::FusedLoss: return tr("Head and loss run as one kernel that never stores the logits.");
    case Technique::Lora: return tr("Small adapters are trained instead of all weights.");
    case Technique::Qlora: return tr("Adapters are trained on a base in 4 bit (NF4).");
    case Technique::Weights8bit: return tr("Weights in FP8; with llama.cpp in Q8_0.");
    case Technique::Weights4bit: return tr("Weights in INT4 (AWQ); with llama.cpp in Q4_K_M.");
    case Technique::Cache8bit: return tr("The KV cache in FP8; with llama.cpp in Q8_0.");
    case Technique::DoubleTensor:
        return tr("Each layer is divided over twice as many GPUs, with more GPUs where that takes them.");
    case Technique::End: break;
    }
    return {};
}

} // namespace suanchou::ui
