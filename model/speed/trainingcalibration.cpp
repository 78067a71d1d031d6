// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/trainingcalibration.h"

#include "model/speed/calibrationslots.h"

namespace suanchou::speed {

namespace {

constexpr std::array<std::string_view, frameworkCount> frameworkIds{
    "hf-trainer",         "torchtune",     "torchtitan",     "megatron",
    "megatron-deepspeed", "deepspeed",     "nemo-automodel", "litgpt",
    "ms-swift",           "llama-factory", "unsloth",        "peft-trl",
    "fsdp-qlora",         "fms-fsdp",      "llm-foundry",    "other"};

} // namespace

std::string_view frameworkId(scenario::Framework framework)
{
    return frameworkIds[static_cast<std::size_t>(framework)];
}

std::vector<CalibrationSlot> calibrationSlots(TrainingCalibration &calibration)
{
    SlotList slots;
    for (std::size_t i = 0; i < gpuClassCount; ++i) {
        TrainingClassConstants &c = calibration.classes[i];
        const std::string_view id = gpuClassId(static_cast<GpuClass>(i));
        slots.add("class", id, "gemm_32bit", &c.gemm[0]);
        slots.add("class", id, "gemm_16bit", &c.gemm[1]);
        slots.add("class", id, "gemm_8bit", &c.gemm[2]);
        slots.add("class", id, "gemm_4bit", &c.gemm[3]);
        slots.add("class", id, "attention", &c.attention);
        slots.add("class", id, "memory", &c.memory);
    }
    for (std::size_t i = 0; i < frameworkCount; ++i) {
        FrameworkConstants &f = calibration.frameworks[i];
        slots.add("framework", frameworkIds[i], "share", &f.share);
        slots.add("framework", frameworkIds[i], "traffic", &f.traffic);
        slots.add("framework", frameworkIds[i], "virtual_stages", &f.virtualStages);
        slots.add("framework", frameworkIds[i], "per_layer", &f.perLayer);
    }
    for (std::size_t i = 0; i < linkKindCount; ++i) {
        addLink(slots, "link", linkKindId(static_cast<catalog::LinkKind>(i)), calibration.links[i]);
    }
    addPcieTopologies(slots, calibration.pcie);
    TrainingCommonConstants &c = calibration.common;
    slots.add("tensor_exposed", &c.tensorExposed);
    slots.add("data_exposed", &c.dataExposed);
    slots.add("expert_exposed", &c.expertExposed);
    slots.add("grouped_gemm", &c.groupedGemm);
    slots.add("adapter", &c.adapter);
    slots.add("goodput", &c.goodput);
    slots.add("straggler_per_doubling", &c.stragglerPerDoubling);
    slots.add("host_bandwidth_share", &c.hostBandwidthShare);
    slots.add("network_latency", &calibration.networkLatency);
    slots.add("network_bandwidth", &calibration.networkBandwidth);
    return slots.all;
}

TrainingCalibrationResult readTrainingCalibration(std::string_view text, std::string_view fileName)
{
    TrainingCalibrationResult result;
    ConstantsResult read = readConstants(text, fileName, "training");
    result.errors = std::move(read.errors);
    result.calibration.constants = std::move(read.constants);
    TrainingCalibration &calibration = result.calibration;
    fillSlots(calibrationSlots(calibration), calibration.constants, fileName, result.errors);
    for (std::size_t i = 0; i < gpuClassCount; ++i)
        calibration.measuredClasses[i] =
            isMeasured(calibration.constants, "class." + std::string(gpuClassId(static_cast<GpuClass>(i))) + '.');
    for (std::size_t i = 0; i < frameworkCount; ++i)
        calibration.measuredFrameworks[i] =
            isMeasured(calibration.constants, "framework." + std::string(frameworkIds[i]) + '.');
    return result;
}

} // namespace suanchou::speed
