// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explore/risk.h"

#include "model/explore/sampler.h"
#include "model/plan/basis.h"
#include "model/plan/recoster.h"

#include <algorithm>
#include <cmath>

namespace suanchou::explore {

namespace {

using namespace suanchou::quantity;

constexpr int mostSteps = 24;        ///< of a fan
constexpr int drawsBetweenLooks = 64; ///< at the stop token

std::vector<int> fanMonths(const cost::Terms &terms)
{
    const int last = std::max(1, static_cast<int>(std::lround(terms.horizon * 12)));
    const int step = (last + mostSteps - 1) / mostSteps;
    std::vector<int> months;
    for (int month = 0; month < last; month += step)
        months.push_back(month);
    months.push_back(last);
    return months;
}

/// Sums of one way, draw after draw: the total, and what was paid at each month.
struct Sums {
    std::vector<double> totals;
    std::vector<std::vector<double>> paid;
};

/// Sums at `months` of what is paid evenly within each year; `year` gives the amount of a whole year.
template <class Year>
void addYears(const std::vector<int> &months, Year year, Sums &sums)
{
    double before = 0;
    int begun = 1;
    double amount = year(1);
    for (std::size_t i = 0; i < months.size(); ++i) {
        while (months[i] > 12 * begun) {
            before += amount;
            amount = year(++begun);
        }
        sums.paid[i].push_back(before + amount * (months[i] - 12 * (begun - 1)) / 12.0);
    }
}

void addOwn(const cost::Basis &b, const std::vector<int> &months, Sums &sums)
{
    const cost::OwnTerms &own = *b.own;
    sums.totals.push_back(inMoney(cost::totalCost(own, b.terms)));
    const double capex = inMoney(own.capex);
    const double month = inMoneyPerYear(own.opex) / 12;
    for (std::size_t i = 0; i < months.size(); ++i) {
        const double interest = own.debt ? inMoney(own.debt->interest(months[i])) : 0.0;
        sums.paid[i].push_back(capex + interest + month * months[i]);
    }
}

void addRent(const cost::Basis &b, const std::vector<double> &path, const std::vector<int> &months, Sums &sums)
{
    const int term = cost::renewalYears(b.rent->commitment);
    const auto priced = [&](int year) {
        const auto renewed = static_cast<std::size_t>((year - 1) / term * term);
        cost::RentTerms rent = *b.rent;
        rent.perHour = rent.perHour * path[std::min(renewed, path.size() - 1)];
        return rent;
    };
    double total = 0;
    for (int year = 1; year <= b.terms.wholeYears(); ++year)
        total += inMoney(cost::rentInYear(priced(year), b.terms, year));
    sums.totals.push_back(total);
    addYears(months, [&](int year) { return inMoney(cost::rentInYear(priced(year), b.terms.utilisation, year)); }, sums);
}

void addApi(const cost::Basis &b, const std::vector<int> &months, Sums &sums)
{
    const double month = inMoney(cost::apiCost(*b.api, *b.demand));
    const auto wholeYear = [&](int year) { return 12 * month * cost::costFactor(*b.api, *b.demand, year); };
    sums.totals.push_back(inMoney(cost::totalCost(*b.api, *b.demand, b.terms)));
    addYears(months, wholeYear, sums);
}

/// Reorders the values.
Quantiles quantilesOf(std::vector<double> &values)
{
    const auto at = [&](double share) {
        return values.begin() + static_cast<std::ptrdiff_t>(std::lround(share * static_cast<double>(values.size() - 1)));
    };
    const auto middle = at(0.5);
    std::nth_element(values.begin(), middle, values.end());
    std::nth_element(values.begin(), at(0.1), middle);
    if (middle + 1 < values.end())
        std::nth_element(middle + 1, std::max(at(0.9), middle + 1), values.end());
    return {*at(0.1), *middle, *at(0.9)};
}

double meanOf(std::vector<double>::const_iterator from, std::vector<double>::const_iterator to)
{
    double sum = 0;
    for (auto value = from; value != to; ++value)
        sum += *value;
    return sum / static_cast<double>(to - from);
}

WayRisk summary(Sums &sums, double cheapest)
{
    WayRisk risk;
    risk.cheapest = cheapest;
    risk.mean = meanOf(sums.totals.begin(), sums.totals.end());
    const auto tail = static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, sums.totals.size() / 20));
    std::nth_element(sums.totals.begin(), sums.totals.end() - tail, sums.totals.end());
    risk.tail = meanOf(sums.totals.end() - tail, sums.totals.end());
    risk.total = quantilesOf(sums.totals);
    for (std::vector<double> &values : sums.paid)
        risk.paid.push_back(quantilesOf(values));
    return risk;
}

/// Share of the draws in which the first costs less.
double shareBelow(const std::vector<double> &first, const std::vector<double> &second)
{
    std::size_t below = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        below += first[i] < second[i] ? 1 : 0;
    return static_cast<double>(below) / static_cast<double>(first.size());
}

using AllSums = std::array<Sums, wayCount>;

Sums &of(AllSums &sums, Way way) { return sums[static_cast<std::size_t>(way)]; }

std::array<double, wayCount> cheapestShares(const AllSums &sums, int draws)
{
    std::array<int, wayCount> wins{};
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws); ++draw) {
        std::size_t best = wayCount;
        for (std::size_t way = 0; way < wayCount; ++way) {
            if (!sums[way].totals.empty() && (best == wayCount || sums[way].totals[draw] < sums[best].totals[draw]))
                best = way;
        }
        ++wins[best];
    }
    std::array<double, wayCount> shares{};
    for (std::size_t way = 0; way < wayCount; ++way)
        shares[way] = static_cast<double>(wins[way]) / draws;
    return shares;
}

Risk summary(AllSums &sums, Risk risk)
{
    const std::array<double, wayCount> cheapest = cheapestShares(sums, risk.draws);
    const auto &own = of(sums, Way::Own).totals;
    if (!own.empty() && !of(sums, Way::Rent).totals.empty())
        risk.ownBeatsRent = shareBelow(own, of(sums, Way::Rent).totals);
    if (!own.empty() && !of(sums, Way::Api).totals.empty())
        risk.ownBeatsApi = shareBelow(own, of(sums, Way::Api).totals);
    for (std::size_t way = 0; way < wayCount; ++way) {
        if (!sums[way].totals.empty())
            risk.ways[way] = summary(sums[way], cheapest[way]);
    }
    return risk;
}

} // namespace

std::optional<Risk> risk(const scenario::Finance &finance, const Costing &costing, const Spreads &spreads,
                         const RiskOptions &options)
{
    const cost::Basis base = costing(finance, 1.0);
    const bool api = base.api && base.demand;
    if (options.draws < 1 || (!base.own && !base.rent && !api))
        return std::nullopt;
    Risk risk;
    risk.currency = finance.currency;
    risk.draws = options.draws;
    risk.months = fanMonths(base.terms);
    AllSums sums;
    for (Sums &one : sums) {
        one.paid.resize(risk.months.size());
        for (std::vector<double> &values : one.paid)
            values.reserve(static_cast<std::size_t>(options.draws));
    }
    Sampler sampler(finance, base, spreads, options.seed);
    for (int draw = 0; draw < options.draws; ++draw) {
        if (draw % drawsBetweenLooks == 0 && options.stop.stop_requested())
            return std::nullopt;
        sampler.draw(static_cast<std::uint32_t>(draw));
        const cost::Basis drawn = costing(sampler.finance(), sampler.goodsFactor());
        if (base.own)
            addOwn(drawn, risk.months, of(sums, Way::Own));
        if (base.rent)
            addRent(drawn, sampler.rentPath(), risk.months, of(sums, Way::Rent));
        if (api)
            addApi(drawn, risk.months, of(sums, Way::Api));
    }
    return summary(sums, std::move(risk));
}

std::optional<Risk> risk(const scenario::Scenario &scenario, const plan::Plan &plan, const plan::Basis &basis,
                         const RiskOptions &options)
{
    const plan::Recoster recost(scenario, plan, basis);
    return risk(
        scenario.finance,
        [&](const scenario::Finance &finance, double goodsFactor) { return recost.terms(finance, goodsFactor); },
        spreadsOf(basis.catalog()), options);
}

} // namespace suanchou::explore
