// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/speed/calibration.h"

namespace suanchou::speed {

inline constexpr std::size_t frameworkCount = static_cast<std::size_t>(scenario::Framework::Other) + 1;

/// Shares of peak rates that long products reach while training, 0…1.
struct TrainingClassConstants {
    std::array<double, matrixWidthCount>
        gemm{};           ///< of the matrix peak; 8 and 4 bit include making the scales
    double attention = 0; ///< of the 16-bit peak, attention forward and backward
    double memory = 0;    ///< of the bandwidth
};

struct FrameworkConstants {
    double share = 1;   ///< of the class's shares that its kernels and scheduling reach
    double traffic = 1; ///< times the least activation traffic that its kernels move (1: everything fused)
    double virtualStages = 1; ///< model chunks per pipeline rank (interleaved schedule)
    Seconds perLayer{};       ///< launches and host work per layer, pass and microbatch
};

struct TrainingCommonConstants {
    double tensorExposed = 1; ///< share of tensor-parallel collectives that arithmetic does not hide
    double dataExposed = 1;   ///< share of gradient and parameter collectives that is not hidden
    double expertExposed = 1; ///< share of expert dispatch that is not hidden
    double groupedGemm = 1;   ///< share of a dense product's rate that products over many experts reach
    double adapter = 1;       ///< LoRA: time of adapters relative to none, per pass
    double goodput = 1;       ///< productive share of the wall time of a long run
    double stragglerPerDoubling = 0; ///< time lost per doubling of the GPUs beyond one node
    double hostBandwidthShare = 0;   ///< of the host bus, offloaded parameters
};

struct TrainingCalibration {
    std::array<TrainingClassConstants, gpuClassCount> classes{};
    std::array<FrameworkConstants, frameworkCount> frameworks{};
    std::array<LinkConstants, linkKindCount> links{};
    std::array<LinkConstants, pcieTopologyCount> pcie{}; ///< as in Calibration
    TrainingCommonConstants common;
    Seconds networkLatency{};
    BytesPerSecond networkBandwidth{}; ///< between nodes, one way, per GPU
    std::vector<Constant> constants;
    std::array<bool, gpuClassCount> measuredClasses{}; ///< at least one constant is fitted to measurements
    std::array<bool, frameworkCount> measuredFrameworks{};

    const TrainingClassConstants &of(GpuClass gpuClass) const
    {
        return classes[static_cast<std::size_t>(gpuClass)];
    }
    const FrameworkConstants &of(scenario::Framework framework) const
    {
        return frameworks[static_cast<std::size_t>(framework)];
    }
    const LinkConstants &of(catalog::LinkKind link) const { return links[static_cast<std::size_t>(link)]; }
    const LinkConstants &of(catalog::LinkKind link, std::optional<scenario::PcieTopology> topology) const
    {
        return link == catalog::LinkKind::Pcie && topology ? pcie[static_cast<std::size_t>(*topology)] : of(link);
    }
};

std::vector<CalibrationSlot> calibrationSlots(TrainingCalibration &calibration);

struct TrainingCalibrationResult {
    TrainingCalibration calibration;
    catalog::ReadErrors errors;
};

/// Reads the text of training.json; the same rules as readCalibration.
TrainingCalibrationResult readTrainingCalibration(std::string_view text, std::string_view fileName);

} // namespace suanchou::speed
