// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace suanchou::plan {
class Basis;
}

// What widely read articles say about prices, power and payback, recomputed with the program's own cost model and
// catalogue. Data: resources/claims/cost.json.
namespace suanchou::evidence {

/// What a claim is held against.
struct ClaimCheck {
    enum class Kind : std::uint8_t {
        None,     ///< nothing to hold it against
        Finance,  ///< a figure of the cost model from the claim's own inputs; "a/b" divides two figures
        Rent,     ///< typical on-demand rent of an accelerator per hour, in CNY
        Card,     ///< typical price of an accelerator, in CNY
        Power,    ///< nameplate of so many accelerators with their host, in kW
        Pue,      ///< typical value of a power usage effectiveness
        Rate,     ///< typical value of a planning rate
        Discount, ///< typical discount of a commitment of so many years
    };
    Kind kind = Kind::None;
    std::string subject; ///< accelerator, PUE or rate id, or the figure's key
    scenario::Finance finance;
    double count = 1; ///< accelerators or years
    double times = 1;
};

struct CostClaim {
    std::string id;
    std::string kind;
    scenario::Bilingual what;
    scenario::Bilingual how;
    scenario::Bilingual why;
    std::optional<double> low; ///< equal to high where one value is claimed
    std::optional<double> high;
    std::string unit;
    std::string reference;
    ClaimCheck check;
};

enum class Verdict : std::uint8_t { Holds, Roughly, Off, NotCheckable };

/// A claim holds when the recomputed value lies within its range or 5 % beside it, roughly within 35 %.
struct CheckedClaim {
    const CostClaim *claim = nullptr;
    std::optional<double> value;
    double factor = 1; ///< recomputed value over the nearest end of the range; 1 inside
    Verdict verdict = Verdict::NotCheckable;
};

using CostClaims = std::variant<std::vector<CostClaim>, scenario::Errors>;
CostClaims readCostClaims(std::string_view text, std::string_view file);

CheckedClaim checked(const CostClaim &claim, const plan::Basis &basis);

} // namespace suanchou::evidence
