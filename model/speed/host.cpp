// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/speed/host.h"

#include <algorithm>

namespace suanchou::speed {

Host hostOf(const catalog::Accelerator &processor, int sockets, scenario::Engine engine,
            const Arithmetic &weights, const Calibration &calibration)
{
    const Tiles tiles = tilesOf(engine);
    const ClassConstants &c = calibration.of(gpuClassOf(processor, tiles));
    const EngineConstants &e = calibration.of(engine);
    const double used = engine == scenario::Engine::Ktransformers ? std::max(1, sockets) : 1;
    const MatrixRate rate = matrixRate(processor, weights, tiles);
    Host host;
    host.bandwidth = processor.bandwidth * (used * c.memory * calibration.common.hostShare);
    host.rate =
        rate.peak * (used * c.gemm[static_cast<std::size_t>(rate.width)] * calibration.common.groupedGemm);
    host.gap = e.perLayer * gapShare(processor, c);
    return host;
}

} // namespace suanchou::speed
