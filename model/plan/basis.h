// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/cost/market.h"
#include "model/memory/rules.h"
#include "model/plan/bandtable.h"
#include "model/speed/calibration.h"
#include "model/speed/trainingcalibration.h"

#include <memory>
#include <span>

namespace suanchou::plan {

/// What was fitted to measurements.
struct Calibrations {
    memory::MemoryRules memory;
    speed::Calibration serving;
    speed::TrainingCalibration training;
    BandTable bands;
};

/// What every plan stands on besides the scenario: the catalogue, the prices chosen from it, and the calibrations. Read once, then immutable; shared by all evaluations and threads.
class Basis {
public:
    Basis(catalog::Catalog catalog, Calibrations calibrations);
    Basis(const Basis &) = delete;
    Basis &operator=(const Basis &) = delete;

    const catalog::Catalog &catalog() const { return m_catalog; }
    const cost::PriceBook &prices() const { return m_prices; }
    const Calibrations &calibrations() const { return m_calibrations; }

private:
    catalog::Catalog m_catalog;
    cost::PriceBook m_prices; ///< refers to m_catalog
    Calibrations m_calibrations;
};

struct BasisResult {
    std::shared_ptr<const Basis> basis; ///< never null
    catalog::ReadErrors errors;         ///< what had to be left out
};

/// Reads the shipped catalogue files, the user's own files over them, and the calibration files
/// (names end in memory.json, serving-speed.json, training.json, bands.json).
BasisResult readBasis(std::span<const catalog::TextFile> shipped, std::span<const catalog::TextFile> own,
                      std::span<const catalog::TextFile> calibration);

} // namespace suanchou::plan
