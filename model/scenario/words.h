// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/scenario.h"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

// The words that files use for enumerators, in the order of the enumerators.
namespace suanchou::scenario {

inline constexpr std::array<std::string_view, 5> taskWords{"serve", "pretrain", "full-finetune", "lora", "qlora"};
inline constexpr std::array<std::string_view, 10> engineWords{
    "vllm", "sglang", "tensorrt-llm", "llama.cpp", "lmdeploy", "exllamav2", "mlc-llm", "gpt-fast", "ktransformers", "other"};
inline constexpr std::array<std::string_view, 3> modeWords{"server", "offline", "single-stream"};
inline constexpr std::array<std::string_view, 16> frameworkWords{
    "hf-trainer", "torchtune", "torchtitan", "megatron", "megatron-deepspeed", "deepspeed", "nemo-automodel", "litgpt",
    "ms-swift", "llama-factory", "unsloth", "peft-trl", "fsdp-qlora", "fms-fsdp", "llm-foundry", "other"};
inline constexpr std::array<std::string_view, 16> optimizerWords{
    "adamw", "adamw-fused", "adamw-distributed", "adamw-8bit", "adamw-4bit", "adamw-bf16-moments", "paged-adamw",
    "paged-adamw-8bit-in-backward", "adamw-in-backward", "adamw-8bit-in-backward", "adafactor", "sgd", "muon", "galore",
    "galore-per-parameter", "q-galore"};
inline constexpr std::array<std::string_view, 3> recomputeWords{"none", "selective", "full"};
inline constexpr std::array<std::string_view, 5> offloadWords{
    "parameters", "optimizer", "activations", "parameters+activations", "all"};
inline constexpr std::array<std::string_view, 2> offloadTargetWords{"host", "nvme"};
inline constexpr std::array<std::string_view, 3> loraTargetsWords{"all-linear", "attention", "query-value"};
inline constexpr std::array<std::string_view, 2> loraVariantWords{"lora", "dora"};
inline constexpr std::array<std::string_view, 2> attentionWords{"flash", "eager"};
inline constexpr std::array<std::string_view, 3> lossWords{"full", "chunked", "fused"};
inline constexpr std::array<std::string_view, 3> sequenceFillWords{"packed", "padded", "varying"};
inline constexpr std::array<std::string_view, 2> engineVersionWords{"v0", "v1"};
inline constexpr std::array<std::string_view, 2> chunkedPrefillWords{"on", "off"};
inline constexpr std::array<std::string_view, 2> disaggregationWords{"none", "prefill-decode"};
inline constexpr std::array<std::string_view, 4> pcieTopologyWords{"switch", "one-socket", "two-sockets", "no-p2p"};
inline constexpr std::array<std::string_view, 5> speculativeMethodWords{"none", "mtp", "eagle", "draft-model", "ngram"};
inline constexpr std::array<std::string_view, 2> depreciationWords{"straight-line", "macrs-5"};
inline constexpr std::array<std::string_view, 3> priceLevelWords{"typical", "low", "high"};
inline constexpr std::array<std::string_view, 2> priceBasisWords{"with-vat", "without-vat"};
inline constexpr std::array<std::string_view, 2> vatUseWords{"deducted", "paid"};
inline constexpr std::array<std::string_view, 3> financingWords{"cash", "loan", "lease"};
inline constexpr std::array<std::string_view, 5> commitmentWords{"on-demand", "1y", "3y", "5y", "spot"};
inline constexpr std::array<std::string_view, 4> circuitWords{"220v-16a", "220v-32a", "380v-32a", "380v-63a"};
inline constexpr std::array<std::string_view, 4> coolingWords{"air", "rear-door", "direct-liquid", "immersion"};
inline constexpr std::array<std::string_view, catalog::currencyCount> currencyWords{
    "CNY", "USD", "EUR", "JPY", "GBP", "HKD", "SGD", "INR", "KRW", "TWD", "AUD", "CAD", "MYR", "CHF"};

template <class E>
inline constexpr std::span<const std::string_view> words{};
template <>
inline constexpr std::span<const std::string_view> words<Task>{taskWords};
template <>
inline constexpr std::span<const std::string_view> words<Engine>{engineWords};
template <>
inline constexpr std::span<const std::string_view> words<ServingMode>{modeWords};
template <>
inline constexpr std::span<const std::string_view> words<Framework>{frameworkWords};
template <>
inline constexpr std::span<const std::string_view> words<Optimizer>{optimizerWords};
template <>
inline constexpr std::span<const std::string_view> words<Recompute>{recomputeWords};
template <>
inline constexpr std::span<const std::string_view> words<Offload>{offloadWords};
template <>
inline constexpr std::span<const std::string_view> words<OffloadTarget>{offloadTargetWords};
template <>
inline constexpr std::span<const std::string_view> words<LoraTargets>{loraTargetsWords};
template <>
inline constexpr std::span<const std::string_view> words<LoraVariant>{loraVariantWords};
template <>
inline constexpr std::span<const std::string_view> words<Attention>{attentionWords};
template <>
inline constexpr std::span<const std::string_view> words<Loss>{lossWords};
template <>
inline constexpr std::span<const std::string_view> words<SequenceFill>{sequenceFillWords};
template <>
inline constexpr std::span<const std::string_view> words<EngineVersion>{engineVersionWords};
template <>
inline constexpr std::span<const std::string_view> words<ChunkedPrefill>{chunkedPrefillWords};
template <>
inline constexpr std::span<const std::string_view> words<Disaggregation>{disaggregationWords};
template <>
inline constexpr std::span<const std::string_view> words<PcieTopology>{pcieTopologyWords};
template <>
inline constexpr std::span<const std::string_view> words<SpeculativeMethod>{speculativeMethodWords};
template <>
inline constexpr std::span<const std::string_view> words<Depreciation>{depreciationWords};
template <>
inline constexpr std::span<const std::string_view> words<PriceLevel>{priceLevelWords};
template <>
inline constexpr std::span<const std::string_view> words<PriceBasis>{priceBasisWords};
template <>
inline constexpr std::span<const std::string_view> words<VatUse>{vatUseWords};
template <>
inline constexpr std::span<const std::string_view> words<Financing>{financingWords};
template <>
inline constexpr std::span<const std::string_view> words<Commitment>{commitmentWords};
template <>
inline constexpr std::span<const std::string_view> words<Circuit>{circuitWords};
template <>
inline constexpr std::span<const std::string_view> words<Cooling>{coolingWords};
template <>
inline constexpr std::span<const std::string_view> words<catalog::Currency>{currencyWords};

/// Position of a word; the number of words when it is none of them.
constexpr std::size_t indexOfWord(std::span<const std::string_view> list, std::string_view word)
{
    std::size_t i = 0;
    while (i < list.size() && list[i] != word)
        ++i;
    return i;
}

} // namespace suanchou::scenario
