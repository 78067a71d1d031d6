// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/hybrid.h"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

namespace suanchou::cost {

namespace {

constexpr double peakOfNormal = 1e-3; ///< share of the hours that exceed the peak of a normal demand

double density(double z) { return std::exp(-0.5 * z * z) / std::sqrt(2 * std::numbers::pi); }
double above(double z) { return 0.5 * std::erfc(z / std::numbers::sqrt2); }

/// What a layer may be rented for by the hour of use.
struct Variable {
    MoneyPerGpuSecond price{};
    bool spot = false;
};

/// Two levels of the load-duration curve: reserved up to the first, own up to the second, rented by use above it.
struct Levels {
    Gpus reserved{};
    Gpus own{}; ///< >= reserved
};

constexpr double never = std::numeric_limits<double>::infinity();

double quotient(MoneyPerGpuSecond a, MoneyPerGpuSecond b)
{
    return b.value() > 0 ? a.value() / b.value() : never;
}

/// The lower envelope of the three lines a + e x, r and v x over the busy share x of a layer.
Levels levelsOf(const LoadCurve &demand, const LayerPrices &prices, MoneyPerGpuSecond variable, bool mayOwn)
{
    const double own = mayOwn ? quotient(prices.ownFixed, variable - prices.ownRunning) : never;
    if (!prices.reserved) {
        const Gpus level = own < 1 ? demand.level(own) : gpus(0);
        return {gpus(0), level};
    }
    const MoneyPerGpuSecond reserved = *prices.reserved;
    const double fromRent = quotient(reserved, variable);
    // Owning is cheaper than reserving below this busy share.
    const double fromOwn =
        reserved > prices.ownFixed ? quotient(reserved - prices.ownFixed, prices.ownRunning) : 0.0;
    if (own < fromOwn && own < 1) {
        const Gpus base = fromOwn < 1 ? demand.level(fromOwn) : gpus(0);
        return {base, std::max(base, demand.level(own))};
    }
    const Gpus base = fromRent < 1 ? demand.level(fromRent) : gpus(0);
    return {base, base};
}

Mix mixOf(const LoadCurve &demand, const LayerPrices &prices, Variable variable, Levels levels)
{
    const Gpus base = demand.served(levels.reserved);
    const Gpus fixed = demand.served(levels.own);
    Mix mix;
    mix.reserved = levels.reserved;
    mix.own = levels.own - levels.reserved;
    const Gpus rented = std::max(demand.mean() - fixed, gpus(0));
    (variable.spot ? mix.spotMean : mix.onDemandMean) = rented;
    mix.cost = mix.reserved * prices.reserved.value_or(MoneyPerGpuSecond{}) + mix.own * prices.ownFixed +
               (fixed - base) * prices.ownRunning + rented * variable.price;
    return mix;
}

Mix scaled(Mix mix, double share)
{
    return {mix.own * share, mix.reserved * share, mix.onDemandMean * share, mix.spotMean * share,
            mix.cost * share};
}

Mix sum(const Mix &a, const Mix &b)
{
    return {a.own + b.own, a.reserved + b.reserved, a.onDemandMean + b.onDemandMean, a.spotMean + b.spotMean,
            a.cost + b.cost};
}

Gpus roundedTo(Gpus value, Gpus step, double (*round)(double))
{
    return gpus(round(inGpus(value) / inGpus(step)) * inGpus(step));
}

double down(double v) { return std::floor(v + 1e-9); }
double up(double v) { return std::ceil(v - 1e-9); }

/// Both levels on whole steps: cost is convex in each, so the neighbours hold the best.
Mix wholeSteps(const LoadCurve &demand, const LayerPrices &prices, Variable variable, Levels levels, Gpus step)
{
    if (!(step > gpus(0)))
        return mixOf(demand, prices, variable, levels);
    std::optional<Mix> best;
    for (auto *roundBase : {&down, &up}) {
        for (auto *roundOwn : {&down, &up}) {
            const Gpus base = roundedTo(levels.reserved, step, roundBase);
            const Mix mix = mixOf(demand, prices, variable,
                                  {base, std::max(base, roundedTo(levels.own, step, roundOwn))});
            if (!best || mix.cost < best->cost)
                best = mix;
        }
    }
    return *best;
}

} // namespace

LoadCurve LoadCurve::hourly(std::span<const double> gpusByHour)
{
    LoadCurve curve;
    curve.m_count = std::min(gpusByHour.size(), hours);
    std::copy_n(gpusByHour.begin(), curve.m_count, curve.m_sorted.begin());
    std::sort(curve.m_sorted.begin(), curve.m_sorted.begin() + static_cast<std::ptrdiff_t>(curve.m_count),
              std::greater<>());
    return curve;
}

LoadCurve LoadCurve::uniform(Gpus low, Gpus high)
{
    LoadCurve curve;
    curve.m_kind = Kind::Uniform;
    curve.m_first = std::min(inGpus(low), inGpus(high));
    curve.m_second = std::max(inGpus(low), inGpus(high));
    return curve;
}

LoadCurve LoadCurve::normal(Gpus mean, Gpus deviation)
{
    if (!(deviation > gpus(0)))
        return uniform(mean, mean);
    LoadCurve curve;
    curve.m_kind = Kind::Normal;
    curve.m_first = inGpus(mean);
    curve.m_second = inGpus(deviation);
    return curve;
}

LoadCurve LoadCurve::busyShare(Gpus peak, double utilisation)
{
    LoadCurve curve;
    curve.m_kind = Kind::Power;
    curve.m_first = inGpus(peak);
    curve.m_second = utilisation < 1 ? std::max(utilisation, 0.0) / (1 - utilisation) : never;
    return curve;
}

double LoadCurve::exceeding(Gpus level) const
{
    const double k = inGpus(level);
    switch (m_kind) {
    case Kind::Hourly: {
        const auto set = sorted();
        const auto more = std::count_if(set.begin(), set.end(), [&](double d) { return d > k; });
        return set.empty() ? 0.0 : static_cast<double>(more) / static_cast<double>(set.size());
    }
    case Kind::Uniform:
        if (m_second == m_first)
            return k < m_first ? 1.0 : 0.0;
        return std::clamp((m_second - k) / (m_second - m_first), 0.0, 1.0);
    case Kind::Normal: return above((k - m_first) / m_second);
    case Kind::Power: break;
    }
    if (k >= m_first)
        return 0.0;
    return k < 0 ? 1.0 : 1.0 - std::pow(k / m_first, m_second);
}

Gpus LoadCurve::level(double share) const
{
    share = std::clamp(share, 0.0, 1.0);
    switch (m_kind) {
    case Kind::Hourly: {
        // The n-th largest value is exceeded in fewer than n hours.
        const auto allowed = static_cast<std::size_t>(share * static_cast<double>(m_count) + 1e-9);
        return gpus(allowed < m_count ? m_sorted[allowed] : 0.0);
    }
    case Kind::Uniform: return gpus(m_second - (m_second - m_first) * share);
    case Kind::Normal: {
        if (share <= peakOfNormal)
            return peak();
        if (share >= 1.0)
            return gpus(0);
        return gpus(
            std::max(0.0, m_first + m_second * std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * share)));
    }
    case Kind::Power: break;
    }
    if (share >= 1.0)
        return gpus(0);
    return gpus(m_first * std::pow(1.0 - share, m_second > 0 ? 1.0 / m_second : never));
}

Gpus LoadCurve::served(Gpus capacity) const
{
    const double k = std::max(inGpus(capacity), 0.0);
    switch (m_kind) {
    case Kind::Hourly: {
        double sum = 0;
        for (const double d : sorted())
            sum += std::min(d, k);
        return gpus(m_count > 0 ? sum / static_cast<double>(m_count) : 0.0);
    }
    case Kind::Uniform: {
        if (k <= m_first || m_second == m_first)
            return gpus(std::min(k, m_first));
        const double top = std::min(k, m_second);
        // The mean of D below k, and k itself in the hours above it.
        const double share = (top - m_first) / (m_second - m_first);
        return gpus(share * 0.5 * (m_first + top) + (1.0 - share) * top);
    }
    case Kind::Normal: {
        const double z = (k - m_first) / m_second;
        return gpus(k - (k - m_first) * (1.0 - above(z)) - m_second * density(z));
    }
    case Kind::Power: break;
    }
    if (m_first <= 0)
        return gpus(0);
    const double t = std::min(k / m_first, 1.0);
    const double rest = std::isinf(m_second) ? 0.0 : std::pow(t, m_second + 1) / (m_second + 1);
    return gpus(m_first * (t - rest));
}

Gpus LoadCurve::mean() const
{
    switch (m_kind) {
    case Kind::Hourly: return served(peak());
    case Kind::Uniform: return gpus(0.5 * (m_first + m_second));
    case Kind::Normal: return gpus(m_first);
    case Kind::Power: break;
    }
    return std::isinf(m_second) ? gpus(m_first) : gpus(m_first * m_second / (m_second + 1));
}

Gpus LoadCurve::peak() const
{
    switch (m_kind) {
    case Kind::Hourly: return gpus(m_count > 0 ? m_sorted[0] : 0.0);
    case Kind::Uniform: return gpus(m_second);
    case Kind::Normal: {
        static const double z = std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * peakOfNormal);
        return gpus(m_first + z * m_second);
    }
    case Kind::Power: break;
    }
    return gpus(m_first);
}

double owningShare(const LayerPrices &prices)
{
    return quotient(prices.ownFixed, prices.onDemand - prices.ownRunning);
}

Mix ownAndRent(const LoadCurve &demand, const LayerPrices &prices, Gpus own)
{
    return mixOf(demand, prices, {prices.onDemand, false}, {gpus(0), own});
}

Mix reservedAndRent(const LoadCurve &demand, const LayerPrices &prices, Gpus reserved)
{
    return mixOf(demand, prices, {prices.onDemand, false}, {reserved, reserved});
}

Mix bestOwnAndRent(const LoadCurve &demand, const LayerPrices &prices, Gpus step)
{
    LayerPrices open = prices;
    open.reserved.reset();
    return wholeSteps(demand, open, {prices.onDemand, false},
                      levelsOf(demand, open, prices.onDemand, true), step);
}

Mix bestReservedAndRent(const LoadCurve &demand, const LayerPrices &prices)
{
    return mixOf(demand, prices, {prices.onDemand, false},
                 levelsOf(demand, prices, prices.onDemand, false));
}

Mix bestLayers(const LoadCurve &demand, const LayerPrices &prices, Gpus step)
{
    const Variable onDemand{prices.onDemand, false};
    const auto best = [&](Variable variable) {
        return wholeSteps(demand, prices, variable, levelsOf(demand, prices, variable.price, true), step);
    };
    const Mix firm = best(onDemand);
    const double interruptible = prices.spot ? std::clamp(prices.interruptible, 0.0, 1.0) : 0.0;
    if (interruptible == 0)
        return firm;
    const Variable cheaper = *prices.spot < prices.onDemand ? Variable{*prices.spot, true} : onDemand;
    return sum(scaled(firm, 1 - interruptible), scaled(best(cheaper), interruptible));
}

std::optional<RuleOfThumb> ruleOfThumb(const LoadCurve &demand, const LayerPrices &prices)
{
    const auto set = demand.sorted();
    if (set.empty() || !prices.reserved || !prices.spot)
        return std::nullopt;
    const double peak = set.front();
    double spot = 0;
    double reserved = 0;
    double onDemand = 0;
    double reservation = 0;
    for (const double d : set) {
        if (d < 0.5 * peak) {
            spot += d;
        } else if (d < 0.8 * peak) {
            reserved += d;
            reservation = std::max(reservation, d);
        } else {
            onDemand += d;
        }
    }
    const auto hourCount = static_cast<double>(set.size());
    const MoneyPerSecond open = gpus(spot / hourCount) * *prices.spot + gpus(onDemand / hourCount) * prices.onDemand;
    return RuleOfThumb{open + gpus(reserved / hourCount) * *prices.reserved,
                       open + gpus(reservation) * *prices.reserved};
}

} // namespace suanchou::cost
