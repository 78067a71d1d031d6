// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/figures.h"
#include "model/scenario/file.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace suanchou::plan {
class Basis;
}

// Cases measured by others, held against the plan's figures.
namespace suanchou::evidence {

struct Measured {
    std::string key; ///< a figure's key
    double value = 0;
};

struct Case {
    std::string id;
    std::string set;
    std::string group;
    std::string source;
    std::string note;
    std::variant<scenario::Scenario, scenario::Errors> scenario; ///< errors when the case's scenario can't be read
    std::vector<Measured> measured;
    bool workedExample = false; ///< a figure of the cost model without a scenario
};

struct Prediction {
    std::string id;
    std::string set;
    std::string group;
    std::string key;
    double measured = 0;
    double predicted = 0;
    std::optional<plan::Band> band;
    double error = 0; ///< predicted / measured − 1
    std::size_t of = 0; ///< index of its case
};

/// Why a measured figure has no prediction.
enum class NotPredictedCode : std::uint8_t { BadScenario, UnknownKey, NoFigure, WorkedExample };
struct NotPredicted {
    std::string id;
    std::string set;
    std::string key;
    NotPredictedCode code = NotPredictedCode::NoFigure;
    std::string detail; ///< error path and text codes, or the reason's code
};

struct GroupQuantiles {
    std::string set;
    std::string group;
    std::string key;
    int n = 0;
    double medianAbsError = 0;
    double p90AbsError = 0;
    double within10 = 0;
    double within20 = 0;
    double bandCoverage = 0; ///< share of cases with a band that lie inside it; NaN without bands
    double bias = 0;         ///< median signed error
};

struct Validation {
    std::vector<Prediction> predictions;
    std::vector<GroupQuantiles> groups;
    std::vector<NotPredicted> notPredicted;
};

/// Reads a case file; `name` appears in errors.
std::variant<std::vector<Case>, scenario::Errors> readCases(std::string_view text, std::string_view name);
Validation validate(const std::vector<Case> &cases, const plan::Basis &basis);

} // namespace suanchou::evidence
