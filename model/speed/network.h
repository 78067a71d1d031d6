// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <optional>

namespace suanchou::speed {

using namespace suanchou::quantity;

/// One port of 400 Gb/s for each GPU (DGX and HGX H100 reference designs): what the runs over several nodes used that the
/// bandwidth between nodes was fitted to.
inline constexpr BytesPerSecond calibratedLineRate = gigabytesPerSecond(50.0);

/// Network of a line rate over that of the calibrated runs; the share of the line rate that collectives reach is taken to be
/// the same.
inline double networkShare(const std::optional<BytesPerSecond> &lineRate)
{
    return lineRate ? inRatio(*lineRate / calibratedLineRate) : 1.0;
}

} // namespace suanchou::speed
