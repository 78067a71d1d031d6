// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace suanchou::catalog {
class Catalog;
}

// How far the inputs of a comparison may be off. All are assumptions that the user's price book may change (rates risk-… of
// the catalogue); where a source gives a range of prices, that range counts instead.
namespace suanchou::explore {

/// Triangular distribution; low ≤ typical ≤ high.
struct Triangle {
    double low = 0;
    double typical = 0;
    double high = 0;
    bool certain() const { return !(high > low); }
    double mean() const { return (low + typical + high) / 3.0; }
    /// Value below which a share 0…1 of all draws lies.
    double quantile(double share) const;
    bool operator==(const Triangle &) const = default;
};

struct Spreads {
    Triangle purchase{1, 1, 1};    ///< over the price of the goods, where the catalogue gives no range
    bool priceRanges = true;       ///< the catalogue's low and high prices count where it has them
    double utilisation = 0;        ///< concentration α + β of a Beta distribution with the scenario's mean; 0: certain
    double utilisationLow = 0.03;  ///< it is cut off at these
    double utilisationHigh = 0.95;
    double growth = 0;             ///< σ of the logarithm of the demand's growth rate
    double rentVolatility = 0;     ///< σ per year of the logarithm of the rent, a geometric Brownian motion
    Triangle apiDecline;           ///< of API prices per year, relative to the scenario's own
    Triangle tariff{1, 1, 1};      ///< over the scenario's
    Triangle pue{1, 1, 1};         ///< over the scenario's
    Triangle resale;               ///< share of its price that a year leaves, relative to the scenario's own
    double resaleCorrelation = 0;  ///< of the resale value with the rent path, −1…1
    bool failures = false;         ///< a Poisson distribution of their number over the horizon
    double failureRate = 0;        ///< of a GPU in a year, where the scenario states none
    bool operator==(const Spreads &) const = default;
};

/// Every input known for certain.
inline Spreads noSpread()
{
    Spreads none;
    none.priceRanges = false;
    return none;
}

/// The catalogue's spreads (cost model, section 11). What the catalogue does not hold is certain.
Spreads spreadsOf(const catalog::Catalog &catalog);

/// Quantile function of a Beta distribution that is cut off at both ends, tabulated for quick draws.
class CutBeta {
public:
    /// 0 < mean < 1, concentration > 0. A mean outside (low, high) is certain.
    CutBeta(double mean, double concentration, double low, double high);
    double quantile(double share) const;

private:
    double m_mean;
    std::vector<double> m_table; ///< empty: certain
};

} // namespace suanchou::explore
