// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/gpuclass.h"

namespace suanchou::speed {

using catalog::ComputeKind;

std::string_view gpuClassId(GpuClass gpuClass)
{
    static constexpr std::array<std::string_view, gpuClassCount> ids{"legacy",
                                                                     "ampere-datacenter",
                                                                     "ampere-workstation",
                                                                     "ada",
                                                                     "hopper",
                                                                     "blackwell-datacenter",
                                                                     "blackwell-workstation",
                                                                     "cdna",
                                                                     "rdna",
                                                                     "apple",
                                                                     "npu",
                                                                     "other"};
    return ids[static_cast<std::size_t>(gpuClass)];
}

GpuClass gpuClassOf(const catalog::Accelerator &accelerator)
{
    const std::string_view name = accelerator.architecture;
    const auto has = [name](std::string_view part) { return name.find(part) != std::string_view::npos; };
    if (has("Hopper"))
        return GpuClass::Hopper;
    if (has("Blackwell"))
        return has("GB20") || name.ends_with("GB10") ? GpuClass::BlackwellWorkstation
                                                     : GpuClass::BlackwellDatacenter;
    if (has("Ampere"))
        return has("GA100") ? GpuClass::AmpereDatacenter : GpuClass::AmpereWorkstation;
    if (has("Ada"))
        return GpuClass::Ada;
    if (has("CDNA") && !has("like"))
        return GpuClass::Cdna;
    if (has("RDNA"))
        return GpuClass::Rdna;
    if (has("Apple"))
        return GpuClass::Apple;
    if (has("Turing") || has("Volta") || has("Pascal"))
        return GpuClass::Legacy;
    for (const std::string_view npu :
         {"Da Vinci", "Ascend", "Gaudi", "TPU", "Trainium", "Inferentia", "MLU"}) {
        if (has(npu))
            return GpuClass::Npu;
    }
    return GpuClass::Other;
}

namespace {

FlopRate rateOf(const catalog::Accelerator &accelerator, ComputeKind kind)
{
    return accelerator.peak[static_cast<std::size_t>(kind)].value_or(FlopRate{});
}

MatrixWidth widthOf(ComputeKind kind)
{
    switch (kind) {
    case ComputeKind::Fp4: return MatrixWidth::Bits4;
    case ComputeKind::Fp8:
    case ComputeKind::Int8: return MatrixWidth::Bits8;
    case ComputeKind::Fp32:
    case ComputeKind::Tf32: return MatrixWidth::Bits32;
    case ComputeKind::Fp16:
    case ComputeKind::Bf16: break;
    }
    return MatrixWidth::Bits16;
}

} // namespace

MatrixRate matrixRate16(const catalog::Accelerator &accelerator)
{
    for (const ComputeKind kind : {ComputeKind::Bf16, ComputeKind::Fp16, ComputeKind::Fp32}) {
        const FlopRate rate = rateOf(accelerator, kind);
        if (rate > FlopRate{})
            return {rate, widthOf(kind), false};
    }
    return {};
}

MatrixRate matrixRate(const catalog::Accelerator &accelerator, const Arithmetic &arithmetic)
{
    const bool native = rateOf(accelerator, arithmetic.needs) > FlopRate{};
    const ComputeKind kind = native ? arithmetic.compute : arithmetic.fallback;
    const FlopRate rate = rateOf(accelerator, kind);
    MatrixRate result{rate, widthOf(kind)};
    if (rate <= FlopRate{} || result.width == MatrixWidth::Bits32)
        result = matrixRate16(accelerator);
    result.widened =
        arithmetic.narrow && (result.width == MatrixWidth::Bits16 || result.width == MatrixWidth::Bits32);
    return result;
}

bool doublesWithHalfSums(const catalog::Accelerator &accelerator)
{
    return accelerator.name.find("GeForce") != std::string::npos;
}

bool speedIsKnown(const catalog::Accelerator &accelerator)
{
    return accelerator.bandwidth > BytesPerSecond{} && matrixRate16(accelerator).peak > FlopRate{};
}

} // namespace suanchou::speed
