// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/quantity/units.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// Own the base, rent the burst. A unit of capacity of one's own costs `a` an hour whether busy or not and `e` more while
// busy; a rented one costs `p` while busy. Over the demand D with E[min(D, K)] served by K units of one's own
//     min over K of  a K + e E[min(D, K)] + p E[(D - K)+]   =>   P(D > K*) = a / (p - e)
// (the critical fractile of the newsvendor problem: Arrow, Harris, Marschak, Econometrica 1951; for clouds: Weinman,
// Cloudonomics, 2012, "first law"). Procurement in layers: each layer of the load-duration curve takes what is cheapest for
// the share of the hours in which it is busy (screening curves of power plants: Phillips et al., 1969; Stoft, Power System
// Economics, 2002, ch. 2-2).
namespace suanchou::cost {

using namespace suanchou::quantity;

/// The demand for GPUs over the hours of a year, as a load-duration curve.
class LoadCurve {
public:
    static constexpr std::size_t hours = 24;

    /// The same demand every day: up to 24 numbers, none of them negative.
    static LoadCurve hourly(std::span<const double> gpusByHour);
    /// Evenly spread between two numbers, in either order.
    static LoadCurve uniform(Gpus low, Gpus high);
    /// Normal; its peak is what is exceeded in one hour of a thousand.
    static LoadCurve normal(Gpus mean, Gpus deviation);
    /// A peak and the mean share of it, 0…1: P(D > k) = 1 - (k / peak)^n with n = u / (1 - u), the one-parameter curve
    /// that falls from 1 to 0 over the whole installed capacity and has the mean u × peak. u = 1/2 is an even spread.
    static LoadCurve busyShare(Gpus peak, double utilisation);

    /// Share of the hours in which more than `level` is wanted.
    double exceeding(Gpus level) const;
    /// The smallest level that is exceeded in no more than this share of the hours, 0…1.
    Gpus level(double share) const;
    /// Mean of what K units of capacity serve, E[min(D, K)].
    Gpus served(Gpus capacity) const;
    Gpus mean() const;
    Gpus peak() const;
    /// The 24 numbers in descending order; empty for the other kinds.
    std::span<const double> sorted() const { return {m_sorted.data(), m_count}; }

private:
    enum class Kind : std::uint8_t { Hourly, Uniform, Normal, Power };
    Kind m_kind = Kind::Hourly;
    double m_first = 0;  ///< low, mean or peak
    double m_second = 0; ///< high, deviation or exponent
    std::array<double, hours> m_sorted{};
    std::size_t m_count = 0;
};

/// Prices of a GPU of capacity. Reserved capacity is paid busy or not, on-demand and spot while busy; `spot` already holds
/// what interruptions cost.
struct LayerPrices {
    MoneyPerGpuSecond ownFixed{};
    MoneyPerGpuSecond ownRunning{};
    MoneyPerGpuSecond onDemand{};
    std::optional<MoneyPerGpuSecond> reserved;
    std::optional<MoneyPerGpuSecond> spot;
    double interruptible = 0; ///< share of the work that spot may do
};

/// Capacity of each kind, and its cost.
struct Mix {
    Gpus own{};
    Gpus reserved{};
    Gpus onDemandMean{}; ///< in use, on average over the hours
    Gpus spotMean{};
    MoneyPerSecond cost{};
};

/// a / (p - e): the share of the hours above which a layer is worth owning; above 1 where nothing is.
double owningShare(const LayerPrices &prices);

/// Cost of `own` units of one's own and on-demand instances above them.
Mix ownAndRent(const LoadCurve &demand, const LayerPrices &prices, Gpus own);

/// The same with reserved instances as the base.
Mix reservedAndRent(const LoadCurve &demand, const LayerPrices &prices, Gpus reserved);

/// The cheapest base of one's own, in whole multiples of `step` where step > 0.
Mix bestOwnAndRent(const LoadCurve &demand, const LayerPrices &prices, Gpus step = {});

/// The cheapest base of reservations. All on demand where no reserved price is known.
Mix bestReservedAndRent(const LoadCurve &demand, const LayerPrices &prices);

/// Each layer as it is cheapest: own, reserved, on demand, and spot for the interruptible share.
Mix bestLayers(const LoadCurve &demand, const LayerPrices &prices, Gpus step = {});

/// A rule of thumb that articles give: in hours below half of the peak spot, below 80 % reserved, else on demand. For an
/// hourly demand only; absent otherwise and without those prices.
struct RuleOfThumb {
    MoneyPerSecond paidByUse{};      ///< as the rule is meant, reserved hours paid while used
    MoneyPerSecond reservedAlways{}; ///< as reservations are billed: around the clock
};
std::optional<RuleOfThumb> ruleOfThumb(const LoadCurve &demand, const LayerPrices &prices);

} // namespace suanchou::cost
