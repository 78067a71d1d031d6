// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

// What engines and frameworks take beyond arithmetic on the shape. Every figure names where it was read or measured;
// a range in the comment is the spread of the measurements behind it.
namespace suanchou::memory::constants {

using namespace suanchou::quantity;

// ------------------------------------------------------------------------------------------ weights as stored

/// Scales of native checkpoints: one fp32 per 128x128 (DeepSeek-V3), one ue8m0 byte per 128x128 and per 32 (DeepSeek
/// V4), one byte per 32 (OCP microscaling 1.0), one bf16 per 32 (Kimi K2 Thinking, compressed-tensors).
inline constexpr double fp8Block128 = 1.0 + 4.0 / 16384.0;
inline constexpr double fp8Block128Ue8m0 = 1.0 + 1.0 / 16384.0;
inline constexpr double fp4Block32 = 0.5 + 1.0 / 32.0;
inline constexpr double int4Block32 = 0.5 + 2.0 / 32.0;
inline constexpr double sixteenBit = 2.0;
inline constexpr double thirtyTwoBit = 4.0;

/// Vocabulary rows are padded to this before they are divided (vLLM vocab_parallel_embedding.py, SGLang alike).
inline constexpr int vocabularyPadding = 64;

/// vLLM's Marlin path for MXFP4 experts needs n % 256 == 0 and k % 128 == 0 (vllm quantization/mxfp4.py): gpt-oss-120b
/// takes 65.97 GiB against 60.8 in the file, of which the padding explains 5.1 (vllm issue 23278).
inline constexpr int mxfp4HiddenPadding = 256;
inline constexpr int mxfp4WidthPadding = 128;

// ------------------------------------------------------------------------------------------ serving: working memory

/// Forward pass: three 16-bit tensors of the feed-forward width and three of the hidden width are alive per token. Gives
/// 110.6 kB for Llama-3-8B; 110.7 and 111.1 kB measured at 29,000 and 20,000 tokens (vllm issue 10517).
inline constexpr double forwardTensors = 3.0;

inline constexpr int gpusOfOneNode = 8;

// ------------------------------------------------------------------------------------------ serving: defaults

/// vLLM V0 works on whole prompts up to this context (0.6 arg_utils.py: chunked prefill by itself above 32K).
inline constexpr Tokens vllmFirstCoreWhole = tokens(32768);

/// llama.cpp splits a batch into micro-batches of this (n_ubatch).
inline constexpr double llamaCppMicroBatch = 512.0;

} // namespace suanchou::memory::constants
