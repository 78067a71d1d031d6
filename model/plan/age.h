// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/cost/costing.h"

#include <optional>
#include <string_view>

namespace suanchou::plan {

/// Days since the civil epoch of the last date that a source's text names: "2026-09-29", "2025-12", "2025-09..2026-10",
/// "2024-Q4", "2025". A month, quarter or year counts by its last day. Absent when the text names no date.
std::optional<long> dayNumber(std::string_view date);

/// A price that is older than this, counted to the catalogue's own date, should be asked for again.
inline constexpr double oldPriceDays = 180;
/// Days between a source's date and the catalogue's own; 0 where either is no date.
double ageInDays(const catalog::Provenance &from, const catalog::Catalog &catalog);

/// Days between the oldest price that the report stands on and the catalogue's own date; 0 without dated prices.
double oldestPriceDays(const cost::CostReport &cost, const catalog::Catalog &catalog);

} // namespace suanchou::plan
