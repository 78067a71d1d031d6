// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/terms.h"
#include "model/explore/counterrandom.h"
#include "model/explore/spreads.h"
#include "model/scenario/scenario.h"

#include <cstdint>
#include <vector>

namespace suanchou::explore {

/// Draws the uncertain inputs of a finance part, each around what `base` holds for it (the costing of that finance part).
class Sampler {
public:
    Sampler(const scenario::Finance &finance, const cost::Basis &base, const Spreads &spreads, std::uint64_t seed);

    /// Draw with this number; draws may be asked for in any order.
    void draw(std::uint32_t number);

    const scenario::Finance &finance() const { return m_finance; }
    double goodsFactor() const { return m_goods; }
    /// Rent in year 1, 2, … over what the scenario's own course of prices says; 1 in the first year.
    const std::vector<double> &rentPath() const { return m_rentPath; }

private:
    void drawRentAndResale(std::uint32_t number);
    void drawEnergy(std::uint32_t number);
    void drawDemand(std::uint32_t number);

    CounterRandom m_random;
    Spreads m_spreads;
    scenario::Finance m_base;
    scenario::Finance m_finance;
    double m_tariff;      ///< per kWh, of the base
    double m_pue;         ///< of the base
    bool m_powered;       ///< there is a draw of power that a PUE may multiply
    Triangle m_purchase;
    CutBeta m_utilisation;
    double m_failuresMean = 0; ///< over the horizon; 0: not drawn
    double m_goods = 1;
    std::vector<double> m_rentPath;
};

} // namespace suanchou::explore
