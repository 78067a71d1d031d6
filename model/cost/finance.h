// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/costing.h"
#include "model/cost/market.h"
#include "model/placement/placement.h"
#include "model/scenario/scenario.h"

#include <optional>
#include <vector>

namespace suanchou::catalog {
class Catalog;
}

namespace suanchou::cost {

/// What is costed. With a placement, what the finance part leaves out comes from the catalogue: bill of materials,
/// power, rent offer, API price, tariff, PUE, maintenance, emission factor. Without one (finance alone) only what is
/// stated counts: a cost that was not stated is 0, PUE 1, no idle draw, no residual value.
struct CostInput {
    const scenario::Finance &finance;
    const catalog::Catalog &catalog;
    const placement::Placement *placement = nullptr;
    const catalog::Accelerator *device = nullptr;
    const catalog::ModelSpec *model = nullptr;
    TokenRate sustained{};     ///< output of the whole deployment, 0 when unknown; a stated tokens_per_s wins
    double inputPerOutput = 0; ///< input tokens for one output token
    Requests users{};          ///< served at the same time, 0 when unknown
    GpuSeconds run{};          ///< of a training run, 0 when there is none
    Bytes weights{};           ///< that a machine keeps on its drives
    int nodePorts = 0;         ///< of one machine into the network, 0 when not stated
    Watts rackPower{};         ///< that a rack takes, 0 when not stated
    const catalog::Accelerator *processor = nullptr; ///< of the machines that hold accelerators; null where none is stated
    int sockets = 1;                                 ///< of one machine, with such a processor
    Bytes hostMemory{};                              ///< of one machine, with such a processor
    Bytes deviceMemory{};      ///< of one processor, where the plan is made on processors
    const PriceBook *prices =
        nullptr; ///< of the same catalogue; without it every call searches the catalogue
    double goodsFactor = 1.0; ///< what the goods cost over the catalogue's, or the stated, price: what if they cost more?
};

/// Everything about money and energy. Does not allocate; about a microsecond with a price book.
/// Semantics of the figures: docs of the command line (cost.* and power.*).
/// - own.per_hour is the running cost of an installed hour: yearly items over 8760, monthly ones over hours_per_month.
/// - own.amortised_per_hour adds (capex - salvage) over depreciation_years, else over the horizon.
/// - per_mtok divides what is paid by what is produced at the utilisation (CM-11): capex, standing cost and commitments
///   are paid busy or not, on-demand hours only while busy.
/// - break_even_hours is capex / (rent - own) per hour of use (CM-12), break_even_month the month in which the sums of
///   what was paid cross (CM-15); both are one figure at full utilisation.
CostReport costReport(const CostInput &input);

/// Sums paid by the end of month 0, 1, …, in the report's currency; of a financed purchase its price and the interest so
/// far, so that paying the debt off at once is the same. Empty where the option has no price.
struct CumulativeSeries {
    std::vector<double> own;
    std::vector<double> ownWithResale; ///< less what the hardware could be sold for in that month
    std::vector<double> rentOnDemand;
    std::vector<double> rentReserved; ///< the stated commitment, else one year
    std::vector<double> rentSpot;
    std::vector<double> api;
    std::optional<double>
        resalePerYear; ///< share of its price that a year leaves: stated, else the catalogue's
};

/// For charts: 0 <= months <= 1200. Agrees with the report: prices and demand change once a year.
CumulativeSeries cumulative(const CostInput &input, const CostReport &report, int months);

} // namespace suanchou::cost
