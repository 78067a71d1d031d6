// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/exportrule.h"

namespace suanchou::catalog {

namespace {

/// Bits of an operand; 0 for formats that do not count.
double bitsOf(ComputeKind kind)
{
    switch (kind) {
    case ComputeKind::Fp32: return 32;
    case ComputeKind::Fp16:
    case ComputeKind::Bf16: return 16;
    case ComputeKind::Fp8:
    case ComputeKind::Int8: return 8;
    case ComputeKind::Fp4: return 4;
    default: return 0;
    }
}

ExportClass classOf(double tpp, const std::optional<double> &density)
{
    if (tpp >= exportTpp)
        return ExportClass::A;
    if (!density || tpp < exportTppDense)
        return ExportClass::None;
    if (*density >= exportDensity)
        return ExportClass::A;
    const bool fast = tpp >= exportTppLower && *density >= exportDensityLower;
    return fast || *density >= exportDensityMiddle ? ExportClass::B : ExportClass::None;
}

} // namespace

ExportReview exportReview(const Accelerator &device)
{
    ExportReview review;
    for (std::size_t i = 0; i < computeKindCount; ++i) {
        const auto kind = static_cast<ComputeKind>(i);
        const double tpp = device.peak[i] ? inTeraflopsPerSecond(*device.peak[i]) * bitsOf(kind) : 0.0;
        if (tpp > review.tpp) {
            review.tpp = tpp;
            review.kind = kind;
        }
    }
    const double area = inSquareMillimetres(device.computeDie);
    if (area > 0)
        review.density = review.tpp / area;
    review.reached = classOf(review.tpp, review.density);
    return review;
}

} // namespace suanchou::catalog
