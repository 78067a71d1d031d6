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
                                                                     "cpu-neon",
                                                                     "cpu-avx2",
                                                                     "cpu-avx512",
                                                                     "cpu-amx",
                                                                     "other"};
    return ids[static_cast<std::size_t>(gpuClass)];
}

namespace {

GpuClass classOf(catalog::VectorUnit unit, Tiles tiles)
{
    switch (unit) {
    case catalog::VectorUnit::Neon: return GpuClass::CpuNeon;
    case catalog::VectorUnit::Avx2: return GpuClass::CpuAvx2;
    case catalog::VectorUnit::Avx512: return GpuClass::CpuAvx512;
    case catalog::VectorUnit::Amx: return tiles == Tiles::Used ? GpuClass::CpuAmx : GpuClass::CpuAvx512;
    case catalog::VectorUnit::None: break;
    }
    return GpuClass::Other;
}

} // namespace

GpuClass gpuClassOf(const catalog::Accelerator &accelerator, Tiles tiles)
{
    if (accelerator.isProcessor())
        return classOf(accelerator.vectorUnit, tiles);
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

FlopRate rateOf(const catalog::Accelerator &accelerator, ComputeKind kind, Tiles tiles = Tiles::Used)
{
    const bool vector = tiles == Tiles::Unused && accelerator.isProcessor();
    const auto &rates = vector ? accelerator.vectorPeak : accelerator.peak;
    return rates[static_cast<std::size_t>(kind)].value_or(FlopRate{});
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

MatrixRate matrixRate16(const catalog::Accelerator &accelerator, Tiles tiles)
{
    for (const ComputeKind kind : {ComputeKind::Bf16, ComputeKind::Fp16, ComputeKind::Fp32}) {
        const FlopRate rate = rateOf(accelerator, kind, tiles);
        if (rate > FlopRate{})
            return {rate, widthOf(kind), false};
    }
    return {};
}

namespace {

/// Floating-point formats of 8 bit have no unit on a processor, integers have where the catalogue states a rate.
MatrixRate processorRate(const catalog::Accelerator &accelerator, const Arithmetic &arithmetic, Tiles tiles)
{
    const FlopRate bytewise = rateOf(accelerator, ComputeKind::Int8, tiles);
    if (arithmetic.narrow && arithmetic.compute != ComputeKind::Fp8 && bytewise > FlopRate{})
        return {bytewise, MatrixWidth::Bits8, false};
    MatrixRate result = matrixRate16(accelerator, tiles);
    result.widened = arithmetic.narrow;
    return result;
}

} // namespace

MatrixRate matrixRate(const catalog::Accelerator &accelerator, const Arithmetic &arithmetic, Tiles tiles)
{
    if (accelerator.isProcessor())
        return processorRate(accelerator, arithmetic, tiles);
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

Tiles tilesOf(scenario::Engine engine)
{
    return engine == scenario::Engine::LlamaCpp ? Tiles::Unused : Tiles::Used;
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
