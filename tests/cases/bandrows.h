// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/bandtable.h"

#include <string>
#include <vector>

namespace suanchou::cases {

/// A figure that was predicted with constants fitted without it.
struct LeftOut {
    std::string kind; ///< as in Sample
    plan::FigureId figure = plan::FigureId::End;
    double error = 0; ///< ln(predicted / measured)
    bool far = false; ///< the class of accelerators and the engine were left out
};

/// 80 % intervals of measured / predicted for every predicted figure of speed and every group of evidence::bandGroup, and
/// the same with "-far" for classes or engines without measurements. Groups with few cases take those of their relatives.
std::vector<plan::BandRow> bandRows(const std::vector<LeftOut> &leftOut);

/// Replaces the rows of speed in the text of bands.json.
std::string withBandRows(const std::string &text, const std::vector<plan::BandRow> &rows);

} // namespace suanchou::cases
