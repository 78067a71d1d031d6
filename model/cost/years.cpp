// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost/years.h"

#include "model/cost/cashflow.h"
#include "model/cost/terms.h"

#include <algorithm>

namespace suanchou::cost {

namespace {

void addOwn(const OwnTerms &own, const Terms &terms, std::vector<YearOfCost> &years)
{
    Money book = own.capex;
    for (YearOfCost &y : years) {
        if (y.year == 0) {
            y.own = ownAtStart(own);
            y.bookValue = book;
            continue;
        }
        y.own = ownInYear(own, terms, y.year);
        y.depreciation = depreciationInYear(own.depreciation, own.capex, own.salvage, own.bookYears, y.year);
        book = std::max(book - y.depreciation, money(0));
        y.bookValue = book;
        if (own.debt)
            y.interest = own.debt->interest(std::min(12 * y.year, monthsOf(terms))) -
                         own.debt->interest(12 * (y.year - 1));
    }
    *years.back().own -= ownAtEnd(own, terms);
}

} // namespace

std::vector<YearOfCost> yearsOf(const CostInput &input)
{
    const Basis basis = basisOf(input);
    const Terms &terms = basis.terms;
    const bool api = basis.api && basis.demand;
    std::vector<YearOfCost> years;
    if (!basis.own && !basis.rent && !api)
        return years;
    for (int year = 0; year <= terms.wholeYears(); ++year) {
        YearOfCost y;
        y.year = year;
        y.length = year == 0 ? 0.0 : terms.yearLength(year);
        if (basis.rent)
            y.rent = year == 0 ? money(0) : rentInYear(*basis.rent, terms, year) * (1.0 - terms.taxRate);
        if (api)
            y.api = year == 0 ? money(0)
                              : apiCost(*basis.api, *basis.demand) * (12.0 * y.length) *
                                    costFactor(*basis.api, *basis.demand, year);
        years.push_back(y);
    }
    if (basis.own)
        addOwn(*basis.own, terms, years);
    for (YearOfCost &y : years) {
        if (y.own && y.rent)
            y.saved = *y.rent - *y.own;
    }
    return years;
}

} // namespace suanchou::cost
