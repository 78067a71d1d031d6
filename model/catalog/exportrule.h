// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"

#include <optional>

// The thresholds of the United States' export rule for advanced computing circuits, from datasheet figures.
// Source: Bureau of Industry and Security, 15 CFR 774 supplement 1, ECCN 3A090, rule of 2023-10-17 (88 FR 73458, in force since
// 2023-11-17; corrected by 89 FR 23876). The rule of 2022-10-07 (87 FR 62186) asked for 4800 and 600 GB/s between chips instead.
namespace suanchou::catalog {

inline constexpr double exportTpp = 4800;           ///< 3A090.a
inline constexpr double exportTppDense = 1600;      ///< 3A090.a with exportDensity
inline constexpr double exportDensity = 5.92;       ///< per mm²
inline constexpr double exportTppLower = 2400;      ///< 3A090.b with exportDensityLower
inline constexpr double exportDensityLower = 1.6;
inline constexpr double exportDensityMiddle = 3.2;  ///< 3A090.b with exportTppDense

enum class ExportClass : std::uint8_t { None, B, A };

struct ExportReview {
    /// Total processing performance: 2 × MacTOPS × bit length, that is dense operations per second in 10^12 times the bits of
    /// an operand, at the format that gives most. TF32 is left
    /// out: a rate of it is half of one in 16 bits.
    double tpp = 0;
    ComputeKind kind = ComputeKind::Bf16; ///< of that format
    std::optional<double> density;        ///< tpp over the area of the dies that compute; absent where it is not known
    /// Which thresholds are reached. Circuits that are neither designed nor marketed for data centres are exempt below
    /// exportTpp; that is no matter of figures and not looked at here.
    ExportClass reached = ExportClass::None;
};

ExportReview exportReview(const Accelerator &device);

} // namespace suanchou::catalog
