// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/layergroups.h"
#include "model/memory/parameters.h"
#include "model/memory/weights.h"
#include "model/speed/serving.h"
#include "model/speed/training.h"
#include "tests/model/memory/shapes.h"

// Machines without losses, so that a prediction is what pencil and paper give.
namespace ideal {

using namespace suanchou;
using namespace suanchou::quantity;

/// Every kernel reaches its peak, engines add nothing, links lose nothing.
inline speed::Calibration calibration()
{
    speed::Calibration c;
    for (speed::ClassConstants &gpu : c.classes) {
        gpu.gemm.fill(1.0);
        gpu.memory = gpu.cacheMemory = gpu.attention = 1.0;
    }
    for (speed::LinkConstants &link : c.links)
        link.share = 1.0;
    c.common.networkBandwidth = gigabytesPerSecond(50);
    c.common.hostBandwidth = gigabytesPerSecond(200);
    return c;
}

inline speed::TrainingCalibration trainingCalibration()
{
    speed::TrainingCalibration c;
    for (speed::TrainingClassConstants &gpu : c.classes) {
        gpu.gemm.fill(1.0);
        gpu.attention = gpu.memory = 1.0;
    }
    for (speed::LinkConstants &link : c.links)
        link.share = 1.0;
    c.networkBandwidth = gigabytesPerSecond(50);
    c.common.hostBandwidthShare = 1.0;
    return c;
}

/// H100 SXM5: 989 TFLOP/s in 16 bit, 3.35 TB/s, NVLink 900 GB/s both ways (NVIDIA datasheet).
inline catalog::Accelerator h100()
{
    catalog::Accelerator a;
    a.id = "h100-sxm";
    a.architecture = "Hopper GH100";
    a.bandwidth = gigabytesPerSecond(3350);
    a.peak[static_cast<std::size_t>(catalog::ComputeKind::Bf16)] = teraflopsPerSecond(989);
    a.peak[static_cast<std::size_t>(catalog::ComputeKind::Fp8)] = teraflopsPerSecond(1979);
    a.link = catalog::LinkKind::NvlinkSwitch;
    a.linkBandwidth = gigabytesPerSecond(900);
    a.hostBandwidth = gigabytesPerSecond(128);
    a.linkDomain = 8;
    return a;
}

inline speed::Workload workload(const catalog::ModelSpec &model, const catalog::NumberFormat &format)
{
    const memory::LayerGroups groups = memory::layerGroups(model);
    const memory::ParameterCount count = memory::countParameters(model, groups);
    return speed::workload(model, groups, count, memory::weightBytes(model, groups, count, format), format,
                           shapes::bf16());
}

} // namespace ideal
