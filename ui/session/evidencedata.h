// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/evidence/nearest.h"
#include "model/evidence/validation.h"
#include "model/plan/basis.h"

#include <memory>
#include <vector>

namespace suanchou::ui {

/// The measured cases that the program carries (:/evidence/*.json), with what it predicts for each of them.
struct EvidenceData {
    std::vector<evidence::Case> cases;
    std::vector<evidence::Traits> traits; ///< one for each case; of unreadable scenarios: the default
    evidence::Validation validation;
};

/// Reads and predicts all cases: some tens of milliseconds, so it is asked for in a thread. Uses nothing but its argument
/// and the embedded files.
std::shared_ptr<const EvidenceData> loadEvidence(const std::shared_ptr<const plan::Basis> &basis);

} // namespace suanchou::ui
