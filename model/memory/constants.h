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

/// Bytes of the sampler per sequence and vocabulary entry in vLLM's profile run: fp32 logits, sorted copy, 8-byte
/// indices, probabilities. Measured 38.4-41.2 in nine start-up logs (Llama-3 8B and 70B, Qwen2.5, Qwen3, gpt-oss).
inline constexpr double samplerBytes = 38.9;

/// Forward pass: three 16-bit tensors of the feed-forward width and three of the hidden width are alive per token. Gives
/// 110.6 kB for Llama-3-8B; 110.7 and 111.1 kB measured at 29,000 and 20,000 tokens (vllm issue 10517).
inline constexpr double forwardTensors = 3.0;

/// Outside the framework's allocator on one GPU: 0.02-0.35 GiB; with communication in one node 0.54-0.55 GiB (2 H100),
/// 0.2-0.25 (PCIe); 2.5 GiB on 16 GPUs of two nodes (H20).
inline constexpr Bytes nonTorchAlone = gib(0.15);
inline constexpr Bytes nonTorchNode = gib(0.55);
inline constexpr Bytes nonTorchNodes = gib(2.5);
inline constexpr int gpusOfOneNode = 8;

/// TensorRT-LLM keeps 2.55 GiB outside torch (H200 start-up log: engine, cuBLAS and NCCL workspaces).
inline constexpr Bytes nonTorchTensorRt = gib(2.55);
/// llama.cpp: CUDA context and pools that the log leaves unaccounted, 250-560 MiB per GPU.
inline constexpr Bytes nonTorchLlamaCpp = mib(400);
/// Other engines: a CUDA context, 0.5-0.6 GiB.
inline constexpr Bytes cudaContext = gib(0.5);

/// One captured CUDA graph: 0.69-0.70 GiB for 67 sizes, 0.11 GiB for 7 (10.5-16 MiB each); with tensor parallelism
/// 1.18 GiB for 67 (18 MiB: registered all-reduce buffers). vLLM V1 logs.
inline constexpr Bytes graphAlone = mib(11);
inline constexpr Bytes graphTensor = mib(18);
inline constexpr int largestGraphBatch = 512;
/// SGLang captures decode graphs in 1.0-1.5 GB.
inline constexpr Bytes graphsSglang = gib(1.2);
/// TensorRT-LLM and LMDeploy capture fewer sizes; assumed as large as vLLM's for 32 sizes.
inline constexpr Bytes graphsOther = mib(350);

/// llama.cpp's compute buffer with flash attention: 300-310 MiB at a micro-batch of 512 tokens, in proportion beyond.
inline constexpr Bytes llamaCppBuffer = mib(305);
inline constexpr double llamaCppMicroBatch = 512.0;
/// DeepSeek's latent attention there: 3.4-4.5 GiB at 2048-4096 tokens (1 GiB per 512-token micro-batch).
inline constexpr Bytes llamaCppBufferLatent = mib(1000);

// ------------------------------------------------------------------------------------------ serving: defaults

/// vLLM 0.11 arg_utils.py: gpu_memory_utilization, and the batch sizes of a server. Cards of 70 GiB and more, the A100
/// excepted, take the larger ones.
inline constexpr double vllmUtilization = 0.9;
inline constexpr Bytes vllmLargeCard = gib(70);
inline constexpr double vllmTokensLarge = 8192;
inline constexpr double vllmTokens = 2048;
inline constexpr double vllmSequencesLarge = 1024;
inline constexpr double vllmSequences = 256;

/// vLLM V0 works on whole prompts up to this context (0.6 arg_utils.py: chunked prefill by itself above 32K).
inline constexpr Tokens vllmFirstCoreWhole = tokens(32768);

/// SGLang server_args.py: chunked_prefill_size by card; requests limited by the pool. mem_fraction_static by tensor
/// degree (0.88 alone, 0.87, 0.85, 0.81, 0.79 at 16).
inline constexpr double sglangTokensLarge = 8192;
inline constexpr double sglangTokens = 2048;
inline constexpr Bytes sglangLargeCard = gib(35);
inline constexpr double sglangSequences = 2048;

/// TensorRT-LLM llmapi: free_gpu_memory_fraction 0.9 of what is free after weights and a forward pass; max_num_tokens,
/// max_batch_size; 32 tokens per block.
inline constexpr double tensorRtFraction = 0.9;
inline constexpr double tensorRtTokens = 8192;
inline constexpr double tensorRtSequences = 2048;

/// LMDeploy TurboMind: cache_max_entry_count 0.8 of free memory, 64 tokens per block, max_batch_size by card.
inline constexpr double lmdeployFraction = 0.8;
inline constexpr double lmdeployTokens = 8192;
inline constexpr double lmdeploySequences = 256;

/// llama.cpp: n_batch 2048 split into micro-batches of 512; contexts padded to 256 cells; slots on request.
inline constexpr double llamaCppTokens = 2048;
inline constexpr double llamaCppSequences = 256;

} // namespace suanchou::memory::constants
