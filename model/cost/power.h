// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/hardware.h"
#include "model/cost/costing.h"
#include "model/quantity/units.h"

#include <span>

// Electricity of owned hardware (CM-5) and its emissions (CM-16).
namespace suanchou::cost {

/// Draw of a machine between idle and full power: full × (idle + (1 - idle) × load^exponent).
/// 0 <= idleShare, load <= 1. An exponent below 1 rises steeply at low load; measurements of GPU nodes give 0.8 to 1.
Watts drawAt(Watts full, double idleShare, double load, double exponent = 1.0);

/// A day's course: mean draw over full draw, and the mean price of what is drawn.
struct Day {
    double meanDraw = 0;
    MoneyPerJoule tariff{};
};
/// Hours whose load follows `courseByHour` (any scale) with the mean `utilisation`; an hour is never more than full.
/// Without a course every hour is alike. Without hourly prices every hour costs `flat`.
Day dayOf(std::span<const double> courseByHour, double utilisation, double idleShare, double exponent,
          std::span<const double> perKwhByHour, MoneyPerJoule flat);

/// Load of an hour of such a day, 0…1.
double loadOfHour(std::span<const double> courseByHour, double utilisation, std::size_t hour);

/// Mean of hourly prices per kWh for a load that is the same in every hour of the day.
MoneyPerJoule meanTariff(std::span<const double> perKwhByHour);

/// Mean of hourly prices weighted with the load of each hour; both spans have the same length.
MoneyPerJoule meanTariff(std::span<const double> perKwhByHour, std::span<const double> loadByHour);

/// Nameplate power of a deployment: whole servers less the boards of empty slots, or boards and their hosts.
struct Machines {
    const catalog::Accelerator *device = nullptr;
    const catalog::Server *server =
        nullptr; ///< the server (or the chassis) that holds them; null: boards alone
    int servers = 0;
    int gpus = 0;
    double systemOverBoards =
        1; ///< nameplate of a whole machine over that of its boards, where the machine is unknown
};
Watts nameplatePower(const Machines &machines);

struct PowerInput {
    Watts nameplate{};    ///< what circuits are laid out for
    Watts load{};         ///< draw at full load
    double idleShare = 0; ///< idle draw over draw at full load
    double meanDraw = 1; ///< mean of the draw over the draw at full load
    double pue = 1;
    Co2PerJoule emissionFactor{};
    KilogramsCo2 embodied{};  ///< of making the hardware
    double embodiedYears = 1; ///< years that share it
};
Power powerOf(const PowerInput &input);

} // namespace suanchou::cost
