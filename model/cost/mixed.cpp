// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/mixed.h"

#include "model/cost/availability.h"
#include "model/cost/cashflow.h"
#include "model/cost/terms.h"

#include <algorithm>
#include <cmath>

namespace suanchou::cost {

namespace {

using scenario::Commitment;

MoneyPerGpuSecond perGpu(MoneyPerSecond amount, double count) { return amount / gpus(count); }

/// What the catalogue asks under a commitment, whatever the scenario states about another one.
std::optional<MoneyPerGpuSecond> offered(const RentInput &in, Commitment commitment)
{
    if (!in.hardware)
        return std::nullopt;
    scenario::Rent open = *in.rent;
    open.perGpu.reset();
    open.perNode.reset();
    open.discount.reset();
    RentInput input = in;
    input.rent = &open;
    const auto terms = rentTerms(input, commitment);
    return terms ? std::optional(perGpu(terms->perHour, in.gpus) * (1.0 + terms->overhead)) : std::nullopt;
}

std::optional<MoneyPerGpuSecond> onDemandPrice(const RentInput &in)
{
    const scenario::Rent &rent = *in.rent;
    if (rent.commitment == Commitment::OnDemand) {
        const auto terms = rentTerms(in, Commitment::OnDemand);
        return terms ? std::optional(perGpu(terms->perHour, in.gpus)) : std::nullopt;
    }
    if ((rent.perGpu || rent.perNode) && rent.discount) {
        scenario::Rent listed = rent;
        listed.discount.reset();
        RentInput input = in;
        input.rent = &listed;
        return perGpu(rentTerms(input, Commitment::OnDemand)->perHour, in.gpus);
    }
    return offered(in, Commitment::OnDemand);
}

double withSupport(const scenario::Rent &rent) { return 1.0 + rent.support.value_or(0.0); }

} // namespace

std::optional<LayerPrices> layerPrices(const RentInput &in, const OwnTerms &own, const Terms &terms)
{
    const auto onDemand = onDemandPrice(in);
    if (!onDemand || !(in.gpus > 0))
        return std::nullopt;
    const scenario::Rent &rent = *in.rent;
    LayerPrices prices;
    prices.onDemand = *onDemand;
    Terms untaxed = terms;
    untaxed.taxRate = 0;
    OwnTerms idle = own;
    idle.opex = own.opex - own.electricity + own.electricityIdle;
    const MoneyPerSecond fixed =
        equivalentAnnualCost(presentCost(idle, untaxed), terms.discountRate, terms.horizon);
    prices.ownFixed = perGpu(fixed, in.gpus);
    prices.ownRunning = perGpu(own.electricityBusy - own.electricityIdle, in.gpus);
    if (rent.reservedPerGpu)
        prices.reserved = *rent.reservedPerGpu * withSupport(rent);
    else if (billsAlways(rent.commitment)) {
        if (const auto stated = rentTerms(in, rent.commitment))
            prices.reserved = perGpu(stated->perHour, in.gpus);
    } else
        prices.reserved = offered(in, Commitment::OneYear);
    if (rent.spotPerGpu)
        prices.spot =
            *rent.spotPerGpu * withSupport(rent) * (1.0 + billingOf(in, Commitment::Spot).overhead);
    else if (rent.commitment == Commitment::Spot) {
        if (const auto stated = rentTerms(in, Commitment::Spot))
            prices.spot = perGpu(stated->perHour, in.gpus) * (1.0 + stated->overhead);
    } else
        prices.spot = offered(in, Commitment::Spot);
    prices.interruptible = rent.interruptibleShare.value_or(0.0);
    return prices;
}

LoadCurve demandCurve(const scenario::Finance &finance, Gpus deployed)
{
    const scenario::Demand &demand = finance.demand;
    if (!demand.gpusByHour.empty())
        return LoadCurve::hourly(demand.gpusByHour);
    if (demand.gpusLow && demand.gpusHigh)
        return LoadCurve::uniform(*demand.gpusLow, *demand.gpusHigh);
    if (demand.gpusMean)
        return LoadCurve::normal(*demand.gpusMean, demand.gpusDeviation.value_or(gpus(0)));
    return LoadCurve::busyShare(deployed, finance.utilisation);
}

Availability availabilityOf(const CostInput &in, const catalog::EconomyFigure *failures, double nodes,
                            double gpuCount)
{
    const scenario::Own &own = in.finance.own;
    if (!own.failureRate && !failures)
        return {};
    const double rate = own.failureRate.value_or(typical(failures, 0.0));
    const double node = nodeAvailability(rate, gpuCount / nodes, own.repairTime);
    const int needed = static_cast<int>(std::ceil(nodes - 1e-9));
    const double service = atLeast(needed, needed + own.spareNodes.value_or(0), node);
    return {ratio(node), ratio(service), years(1) * (1.0 - service)};
}

Procurement procurement(const CostInput &in)
{
    const Basis basis = basisOf(in);
    Procurement result{demandCurve(in.finance, basis.gpus), basis.layers, gpus(0), {}};
    if (in.placement && in.placement->replicas > 0)
        result.step = gpus(static_cast<double>(in.placement->gpus) / in.placement->replicas);
    if (basis.layers)
        result.best = bestLayers(result.demand, *basis.layers, result.step);
    return result;
}

HybridCost hybridCost(const CostInput &in, const Basis &basis)
{
    HybridCost cost;
    if (!basis.layers)
        return cost;
    const LayerPrices &prices = *basis.layers;
    const LoadCurve demand = demandCurve(in.finance, basis.gpus);
    Gpus step = gpus(0);
    if (in.placement && in.placement->replicas > 0)
        step = gpus(static_cast<double>(in.placement->gpus) / in.placement->replicas);
    const Mix best = bestOwnAndRent(demand, prices, step);
    cost.own = best.own;
    if (const double share = owningShare(prices); std::isfinite(share))
        cost.owningShare = ratio(share);
    cost.perYear = best.cost;
    const Gpus peak = step > gpus(0) ? step * std::ceil(demand.peak() / step - 1e-9) : demand.peak();
    cost.allOwn = ownAndRent(demand, prices, peak).cost;
    cost.allRent = ownAndRent(demand, prices, gpus(0)).cost;
    if (prices.reserved) {
        cost.reservedBase = reservedAndRent(demand, prices, best.own).cost;
        cost.reservedMix = bestReservedAndRent(demand, prices).cost;
    }
    const Mix layers = bestLayers(demand, prices, step);
    cost.layered = layers.cost;
    cost.layeredOwn = layers.own;
    cost.layeredReserved = layers.reserved;
    if (const auto rule = ruleOfThumb(demand, prices)) {
        cost.ruleByUse = rule->paidByUse;
        cost.ruleReserved = rule->reservedAlways;
    }
    return cost;
}

SplitCost splitCost(const scenario::Finance &finance, const CostReport &report)
{
    SplitCost split;
    if (!report.own.total || !report.api.total)
        return split;
    if (*report.api.total > money(0) && *report.own.total <= *report.api.total)
        split.breakEven = *report.own.total / *report.api.total;
    if (finance.demand.ownShare)
        split.total = *report.own.total + *report.api.total * (1.0 - *finance.demand.ownShare);
    return split;
}

} // namespace suanchou::cost
