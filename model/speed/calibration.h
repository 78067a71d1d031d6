// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/catalog/provenance.h"
#include "model/catalog/readerror.h"
#include "model/quantity/units.h"
#include "model/scenario/scenario.h"
#include "model/speed/gpuclass.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Constants that no datasheet states: how much of a peak rate kernels reach, and what engines add to it. Data, read from
// resources/calibration/serving-speed.json; every constant with its source, date, grade, and the fit behind it.
namespace suanchou::speed {

using namespace suanchou::quantity;

inline constexpr std::size_t engineCount = static_cast<std::size_t>(scenario::Engine::Other) + 1;
inline constexpr std::size_t pcieTopologyCount = static_cast<std::size_t>(scenario::PcieTopology::NoPeerToPeer) + 1;
inline constexpr std::size_t linkKindCount = static_cast<std::size_t>(catalog::LinkKind::Other) + 1;

/// Shares of peak rates that the kernels of a class of accelerators reach, 0…1.
struct ClassConstants {
    std::array<double, matrixWidthCount>
        gemm{};             ///< of the matrix peak, large products; indexed by MatrixWidth
    double memory = 0;      ///< of the bandwidth, streaming weights
    double cacheMemory = 0; ///< of the bandwidth, streaming the KV cache
    double attention = 0;   ///< of the 16-bit matrix peak, attention over a prompt
    double gaps = 1;        ///< length of the gaps between kernels, relative to Hopper; of processors, with 32 cores
};

/// What an engine adds to the kernels.
struct EngineConstants {
    Seconds perStep{};     ///< scheduling, sampling, detokenising; once per step
    Seconds perLayer{};    ///< launches and gaps between kernels, per layer
    Seconds perMoeLayer{}; ///< routing, permutation and small kernels, per mixture-of-experts layer
    Seconds perWidenedMoeLayer{}; ///< likewise where experts are stored narrower than the device computes
    Seconds perSequence{}; ///< host work per running sequence and step
    Seconds perPrompt{};   ///< host work that a prompt adds
    Seconds
        promptPerLayer{}; ///< host time to launch a layer of a pass that is not captured as a graph; hidden while longer work runs
    Seconds promptPerMoeLayer{};
    Seconds
        firstToken{}; ///< request handling before and after the first step (HTTP, tokenising, queue turns)
    double startShare = 0; ///< share of the requests of a closed loop that belong to its start, when all users come at once
    double company = 0;    ///< prompts that are filled together with one because their requests ended together
    double memoryShare = 1; ///< of the class's bandwidth shares that this engine's kernels reach
    double gemmShare = 1;   ///< likewise of the arithmetic shares
    double widenedGemm = 1; ///< share of the 16-bit rate that products with weights widened on the fly reach
};

/// A collective over n devices moves 2(n−1)/n of the message: time = latency + perPeer·(n−1) + bytes / (share·one way).
struct LinkConstants {
    Seconds latency{};
    Seconds perPeer{};
    double share = 0; ///< of one direction of the link
};

struct CommonConstants {
    double routing = 1;     ///< effective share of tokens that choose experts independently, 0…1
    double groupedGemm = 1; ///< share of a dense product's rate that a product over many experts reaches
    double queuedHost =
        1; ///< share of the per-sequence and per-prompt host work left when nothing is streamed (offline)
    double expertBalance = 1;       ///< mean over largest load of the devices that share experts
    double promptBalance = 1; ///< mean over largest load of prompts on the attention groups that step together
    Seconds perLatentLayer{};       ///< gaps of multi-head latent attention beyond those of plain attention
    Seconds promptPerLatentLayer{}; ///< host time to launch such a layer in a pass that is not captured
    Seconds perIndexLayer{};        ///< of a sparse index
    Seconds perLinearLayer{};       ///< of a recurrent mixer
    Seconds networkLatency{};       ///< between nodes, per collective
    BytesPerSecond networkBandwidth{}; ///< between nodes, one way, per GPU, where the scenario names none
    BytesPerSecond hostBandwidth{};    ///< main memory that weights are read from, where no processor is stated
    double hostShare = 1; ///< of a processor's streaming bandwidth that experts in main memory reach
    double goodput = 1;
};

/// Length of the gaps between kernels relative to those of a Hopper; the threads of a processor meet after every kernel, the
/// longer the more there are of them.
double gapShare(const catalog::Accelerator &accelerator, const ClassConstants &constants);

/// One constant as its file states it, for explanations.
struct Constant {
    std::string key;
    double value = 0;
    std::string unit;
    catalog::Provenance from;
    int measurements = 0; ///< values behind a fit; 0: not fitted
    double error = 0;     ///< mean absolute relative error of the fit; 0: not stated
    bool operator==(const Constant &) const = default;
};

struct Calibration {
    std::array<ClassConstants, gpuClassCount> classes{};
    std::array<EngineConstants, engineCount> engines{};
    std::array<LinkConstants, linkKindCount> links{};
    std::array<LinkConstants, pcieTopologyCount> pcie{}; ///< instead of links[Pcie] where the scenario says how the GPUs hang
    CommonConstants common;
    std::vector<Constant> constants; ///< in the order of the file
    std::array<bool, gpuClassCount> measuredClasses{}; ///< at least one constant is fitted to measurements
    std::array<bool, engineCount> measuredEngines{};

    const ClassConstants &of(GpuClass gpuClass) const { return classes[static_cast<std::size_t>(gpuClass)]; }
    const EngineConstants &of(scenario::Engine engine) const
    {
        return engines[static_cast<std::size_t>(engine)];
    }
    const LinkConstants &of(catalog::LinkKind link) const { return links[static_cast<std::size_t>(link)]; }
    const LinkConstants &of(catalog::LinkKind link, std::optional<scenario::PcieTopology> topology) const
    {
        return link == catalog::LinkKind::Pcie && topology ? pcie[static_cast<std::size_t>(*topology)] : of(link);
    }
};

/// A constant's place in a Calibration. Keys read "class.hopper.memory", "engine.vllm.per_layer",
/// "link.nvlink-switch.latency", "common.routing"; a missing key falls back to "class.other.…", "engine.other.…" or
/// "link.other.…".
struct CalibrationSlot {
    std::string key;
    std::string fallback; ///< empty: the constant must be stated
    std::string unit;     ///< "ratio", "us" or "GB/s"
    std::variant<double *, Seconds *, BytesPerSecond *> place;
};

/// Every place of `calibration`, in a fixed order.
std::vector<CalibrationSlot> calibrationSlots(Calibration &calibration);
void put(const CalibrationSlot &slot, double value); ///< value in the slot's unit

struct CalibrationResult {
    Calibration calibration;
    catalog::ReadErrors errors; ///< empty: the calibration is whole
};

/// Reads the text of serving-speed.json. Strict: unknown, missing or repeated constants, wrong units and values that are
/// negative or not finite are errors. Never throws.
CalibrationResult readCalibration(std::string_view text, std::string_view fileName);

/// Whether any constant whose key begins so is fitted to measurements.
bool isMeasured(const std::vector<Constant> &constants, std::string_view prefix);

/// The constants of a calibration file, with the checks that do not depend on which constants they are.
struct ConstantsResult {
    std::vector<Constant> constants;
    catalog::ReadErrors errors;
};
ConstantsResult readConstants(std::string_view text, std::string_view fileName, std::string_view set);

} // namespace suanchou::speed
