// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/fields.h"

#include <QString>

#include <optional>

namespace suanchou::ui {

/// Understands what people type into a number: full-width digits, "1.2万", "3M", "80GB", "2 s", "50%", "¥1.2亿".
/// The answer is in the field's file unit (so "50" and "50%" of a share are both 0.5, and "80GB" of GiB is 74.5).
/// Commas are accepted only where they group three digits. Nothing for anything else, also for trailing rubbish.
std::optional<double> parseQuantity(const QString &text, scenario::FieldUnit unit);

/// What the number in a form is multiplied with to give the file's: 0.01 for shares, which forms show in per cent.
double formFactor(scenario::FieldUnit unit);

} // namespace suanchou::ui
