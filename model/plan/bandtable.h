// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/readerror.h"
#include "model/plan/figures.h"

#include <string>
#include <string_view>
#include <vector>

namespace suanchou::plan {

/// Quantiles of measured / predicted for one kind of figure, from cases whose constants were fitted without them. The
/// interval is [low, high] × the predicted figure.
struct BandRow {
    FigureId figure = FigureId::End;
    std::string group; ///< what the scenario must be like; see evidence/bands.h
    double low = 1;
    double high = 1;
    double level = 0.8;
    int cases = 0;
    std::string method;
};

struct BandTable {
    std::vector<BandRow> rows;
    /// Null when no row is for this figure and group.
    const BandRow *find(FigureId figure, std::string_view group) const;
};

struct BandTableResult {
    BandTable table;
    catalog::ReadErrors errors;
};

/// Reads bands.json: {"format": "suanchou/bands", "version": 1, "rows": [{"figure": key, "group", "low", "high", "level",
/// "cases", "method"}]}. Strict, never throws.
BandTableResult readBands(std::string_view text, std::string_view fileName);

} // namespace suanchou::plan
