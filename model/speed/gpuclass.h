// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/quantity/units.h"
#include "model/scenario/scenario.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace suanchou::speed {

using namespace suanchou::quantity;

/// Accelerators whose kernels reach a similar share of their peak rates. Calibration is kept per class, so that a card
/// nobody measured still gets the constants of its relatives.
enum class GpuClass : std::uint8_t {
    Legacy, ///< Pascal, Volta, Turing: no bfloat16, no FlashAttention-2
    AmpereDatacenter,
    AmpereWorkstation, ///< GA10x: GeForce 30, A10, A40, RTX A6000
    Ada,
    Hopper,
    BlackwellDatacenter,
    BlackwellWorkstation, ///< GB20x and GB10: GeForce 50, RTX PRO 6000, DGX Spark
    Cdna,
    Rdna,
    Apple,
    Npu, ///< Ascend, Gaudi, TPU, Trainium, MLU and the like
    CpuNeon, ///< processors, by the widest unit that kernels use
    CpuAvx2,
    CpuAvx512,
    CpuAmx,
    Other,
    End
};
inline constexpr std::size_t gpuClassCount = static_cast<std::size_t>(GpuClass::End);

/// The name of a class in calibration files.
std::string_view gpuClassId(GpuClass gpuClass);

/// Whether an engine's kernels multiply in a processor's matrix tiles (AMX). llama.cpp is counted among those that don't:
/// its kernels do for few formats and reach no more than its vector kernels (LMSYS, "Cost Effective Deployment of DeepSeek R1
/// with Intel Xeon 6 CPU on SGLang", 2025-07-14, table 1).
enum class Tiles : std::uint8_t { Used, Unused };

/// From the architecture that the catalogue states ("Hopper GH100", "Ampere GA102", …); Other when it is unknown. Of a
/// processor, from its widest unit.
GpuClass gpuClassOf(const catalog::Accelerator &accelerator, Tiles tiles = Tiles::Used);

/// Width of the numbers that the matrix units multiply.
enum class MatrixWidth : std::uint8_t { Bits32, Bits16, Bits8, Bits4 };
inline constexpr std::size_t matrixWidthCount = 4;

/// The arithmetic that a group of matrices is multiplied in (see catalog::NumberFormat).
struct Arithmetic {
    catalog::ComputeKind compute = catalog::ComputeKind::Bf16;
    catalog::ComputeKind needs = catalog::ComputeKind::Bf16; ///< rate an accelerator must have for `compute`
    catalog::ComputeKind fallback = catalog::ComputeKind::Bf16;
    bool narrow = false; ///< weights are stored in less than 16 bit
    bool operator==(const Arithmetic &) const = default;
};

struct MatrixRate {
    FlopRate peak{}; ///< dense; zero when no rate is known
    MatrixWidth width = MatrixWidth::Bits16;
    bool widened = false; ///< weights are narrower than the products they are used in
};

/// The rate at which a format's products run: the format's own arithmetic where the accelerator has the rate that it
/// needs, otherwise weights are widened and multiplied in the fallback arithmetic (weight-only formats; Marlin, GGUF,
/// nvfp4 before Blackwell). Where a bfloat16 rate is missing, float16 stands in, then float32.
/// Processors multiply weights of 8 bit and less with activations that are rounded to 8 bit (ggml vec_dot of every quantised
/// type, IPEX and SGLang int8 kernels); FP8 is widened to bfloat16.
MatrixRate matrixRate(const catalog::Accelerator &accelerator, const Arithmetic &arithmetic, Tiles tiles = Tiles::Used);
/// The rate of 16-bit products.
MatrixRate matrixRate16(const catalog::Accelerator &accelerator, Tiles tiles = Tiles::Used);

Tiles tilesOf(scenario::Engine engine);

/// GeForce cards since Turing multiply 16-bit numbers at half rate when they add up in 32 bit, which is the rate that the
/// catalogue holds; engines that add up in 16 bit (llama.cpp, ExLlamaV2) reach twice that (NVIDIA Ada architecture
/// whitepaper, appendix A: 4090 330.3 against 165.2 TFLOP/s).
bool doublesWithHalfSums(const catalog::Accelerator &accelerator);

/// Whether bandwidth and any rate of arithmetic are published, so that speeds can be predicted at all.
bool speedIsKnown(const catalog::Accelerator &accelerator);

} // namespace suanchou::speed
