// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/calibration.h"

#include "model/scenario/words.h"
#include "model/speed/calibrationslots.h"

#include <algorithm>

namespace suanchou::speed {

namespace {

constexpr std::array<std::string_view, engineCount> engineIds{
    "vllm",      "sglang",  "tensorrt-llm", "llama.cpp",     "lmdeploy",
    "exllamav2", "mlc-llm", "gpt-fast",     "ktransformers", "other"};
constexpr std::array<std::string_view, linkKindCount> linkIds{
    "pcie", "nvlink-bridge", "nvlink-switch", "xgmi", "hccs", "roce", "sockets", "other"};

} // namespace

std::string_view linkKindId(catalog::LinkKind link) { return linkIds[static_cast<std::size_t>(link)]; }

std::string_view engineId(scenario::Engine engine) { return engineIds[static_cast<std::size_t>(engine)]; }

void addLink(SlotList &slots, std::string_view group, std::string_view member, LinkConstants &link)
{
    slots.add(group, member, "latency", &link.latency, "link");
    slots.add(group, member, "per_peer", &link.perPeer, "link");
    slots.add(group, member, "share", &link.share, "link");
}

void addPcieTopologies(SlotList &slots, std::array<LinkConstants, pcieTopologyCount> &pcie)
{
    for (std::size_t i = 0; i < pcie.size(); ++i)
        addLink(slots, "pcie", scenario::pcieTopologyWords[i], pcie[i]);
}

std::vector<CalibrationSlot> calibrationSlots(Calibration &calibration)
{
    SlotList slots;
    for (std::size_t i = 0; i < gpuClassCount; ++i) {
        ClassConstants &c = calibration.classes[i];
        const std::string_view id = gpuClassId(static_cast<GpuClass>(i));
        slots.add("class", id, "gemm_32bit", &c.gemm[0]);
        slots.add("class", id, "gemm_16bit", &c.gemm[1]);
        slots.add("class", id, "gemm_8bit", &c.gemm[2]);
        slots.add("class", id, "gemm_4bit", &c.gemm[3]);
        slots.add("class", id, "memory", &c.memory);
        slots.add("class", id, "cache_memory", &c.cacheMemory);
        slots.add("class", id, "attention", &c.attention);
        slots.add("class", id, "gaps", &c.gaps);
    }
    for (std::size_t i = 0; i < engineCount; ++i) {
        EngineConstants &e = calibration.engines[i];
        slots.add("engine", engineIds[i], "per_step", &e.perStep);
        slots.add("engine", engineIds[i], "per_layer", &e.perLayer);
        slots.add("engine", engineIds[i], "per_moe_layer", &e.perMoeLayer);
        slots.add("engine", engineIds[i], "per_widened_moe_layer", &e.perWidenedMoeLayer);
        slots.add("engine", engineIds[i], "per_sequence", &e.perSequence);
        slots.add("engine", engineIds[i], "per_prompt", &e.perPrompt);
        slots.add("engine", engineIds[i], "prompt_per_layer", &e.promptPerLayer);
        slots.add("engine", engineIds[i], "prompt_per_moe_layer", &e.promptPerMoeLayer);
        slots.add("engine", engineIds[i], "first_token", &e.firstToken);
        slots.add("engine", engineIds[i], "start_share", &e.startShare);
        slots.add("engine", engineIds[i], "memory_share", &e.memoryShare);
        slots.add("engine", engineIds[i], "gemm_share", &e.gemmShare);
        slots.add("engine", engineIds[i], "company", &e.company);
        slots.add("engine", engineIds[i], "widened_gemm", &e.widenedGemm);
    }
    for (std::size_t i = 0; i < linkKindCount; ++i) {
        addLink(slots, "link", linkIds[i], calibration.links[i]);
    }
    addPcieTopologies(slots, calibration.pcie);
    CommonConstants &c = calibration.common;
    slots.add("routing", &c.routing);
    slots.add("grouped_gemm", &c.groupedGemm);
    slots.add("queued_host", &c.queuedHost);
    slots.add("expert_balance", &c.expertBalance);
    slots.add("prompt_balance", &c.promptBalance);
    slots.add("per_latent_layer", &c.perLatentLayer);
    slots.add("prompt_per_latent_layer", &c.promptPerLatentLayer);
    slots.add("per_index_layer", &c.perIndexLayer);
    slots.add("per_linear_layer", &c.perLinearLayer);
    slots.add("network_latency", &c.networkLatency);
    slots.add("network_bandwidth", &c.networkBandwidth);
    slots.add("host_bandwidth", &c.hostBandwidth);
    slots.add("host_share", &c.hostShare);
    slots.add("goodput", &c.goodput);
    return slots.all;
}

double gapShare(const catalog::Accelerator &accelerator, const ClassConstants &constants)
{
    constexpr double coresOfOneGap = 32.0; // that the gaps of a processor's class are stated for
    return accelerator.isProcessor() ? constants.gaps * accelerator.cores / coresOfOneGap : constants.gaps;
}

void put(const CalibrationSlot &slot, double value)
{
    if (auto *const *const ratioPlace = std::get_if<double *>(&slot.place))
        **ratioPlace = value;
    else if (auto *const *const timePlace = std::get_if<Seconds *>(&slot.place))
        **timePlace = microseconds(value);
    else
        **std::get_if<BytesPerSecond *>(&slot.place) = gigabytesPerSecond(value);
}

void fillSlots(const std::vector<CalibrationSlot> &slots, const std::vector<Constant> &constants,
               std::string_view fileName, catalog::ReadErrors &errors)
{
    using catalog::ReadErrorCode;
    const auto find = [&constants](std::string_view key) {
        return std::find_if(constants.begin(), constants.end(),
                            [key](const Constant &c) { return c.key == key; });
    };
    const auto fail = [&](std::string path, ReadErrorCode code, std::string found, std::string expected) {
        errors.push_back(
            {std::string(fileName), std::move(path), code, std::move(found), std::move(expected)});
    };
    for (const CalibrationSlot &slot : slots) {
        auto constant = find(slot.key);
        if (constant == constants.end() && !slot.fallback.empty())
            constant = find(slot.fallback);
        if (constant == constants.end()) {
            fail("/constants", ReadErrorCode::MissingKey, {}, slot.key);
        } else if (constant->unit != slot.unit) {
            fail("/constants/" + std::to_string(constant - constants.begin()) + "/unit",
                 ReadErrorCode::UnknownChoice, constant->unit, slot.unit);
        } else {
            put(slot, constant->value);
        }
    }
    for (std::size_t i = 0; i < constants.size(); ++i) {
        const bool known = std::any_of(slots.begin(), slots.end(), [&](const CalibrationSlot &slot) {
            return slot.key == constants[i].key;
        });
        if (!known)
            fail("/constants/" + std::to_string(i) + "/key", ReadErrorCode::UnknownKey, constants[i].key, {});
    }
}

bool isMeasured(const std::vector<Constant> &constants, std::string_view prefix)
{
    return std::any_of(constants.begin(), constants.end(), [prefix](const Constant &constant) {
        return constant.measurements > 0 && constant.key.starts_with(prefix);
    });
}

CalibrationResult readCalibration(std::string_view text, std::string_view fileName)
{
    CalibrationResult result;
    ConstantsResult read = readConstants(text, fileName, "serving-speed");
    result.errors = std::move(read.errors);
    result.calibration.constants = std::move(read.constants);
    Calibration &calibration = result.calibration;
    fillSlots(calibrationSlots(calibration), calibration.constants, fileName, result.errors);
    for (std::size_t i = 0; i < gpuClassCount; ++i)
        calibration.measuredClasses[i] =
            isMeasured(calibration.constants, "class." + std::string(gpuClassId(static_cast<GpuClass>(i))) + '.');
    for (std::size_t i = 0; i < engineCount; ++i)
        calibration.measuredEngines[i] =
            isMeasured(calibration.constants, "engine." + std::string(engineIds[i]) + '.');
    return result;
}

} // namespace suanchou::speed
