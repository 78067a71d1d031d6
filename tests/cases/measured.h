// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/evidence/validation.h"
#include "model/plan/basis.h"
#include "model/plan/speedinput.h"

#include <memory>
#include <string>
#include <vector>

// Published measurements of speed, placed once, predicted again and again with changed constants.
namespace suanchou::cases {

/// One measured figure of a run.
struct Sample {
    plan::FigureId figure = plan::FigureId::End;
    std::string
        kind; ///< what is alike enough to share an error: "tpot-dense", "ttft-moe", "offline-dense", "train-lora", …
    double measured = 0;
    /// False where conditions are known to differ from what the scenario says: predicted, not fitted to.
    bool fitted = true;
};

/// A placed scenario with what was measured on it.
class Run {
public:
    Run(const evidence::Case &from, const plan::Basis &basis, const catalog::Accelerator &device);
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    /// ln(predicted / measured) of each sample in turn, with these constants. A figure that is not predicted counts as 5.
    void errors(const plan::Calibrations &constants, double *into) const;

    bool training() const { return scenario::isTraining(m_scenario.task); }
    const std::string &id() const { return m_id; }
    std::string pair() const; ///< model and accelerator
    std::string gpuClass() const;
    std::string software() const; ///< engine or framework
    std::string link() const;
    const std::vector<Sample> &samples() const { return m_samples; }

private:
    std::string m_id;
    scenario::Scenario m_scenario;
    plan::Subject m_subject;
    mutable plan::Plan m_plan; ///< placed; its speed is replaced by each prediction
    speed::Workload m_workload;
    scenario::Training m_training;
    std::vector<Sample> m_samples;
};

using Runs = std::vector<std::unique_ptr<Run>>;

/// The runs of case files that state a speed. Throws std::runtime_error when a file can't be read.
Runs readRuns(const std::vector<std::string> &files, const plan::Basis &basis);

std::string readFile(const std::string &path);
/// The shipped catalogue and calibrations of this source tree.
std::shared_ptr<const plan::Basis> shippedBasis();

} // namespace suanchou::cases
