// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/plan/subject.h"
#include "model/speed/serving.h"
#include "model/speed/training.h"

namespace suanchou::plan {

/// What the speed model is asked about a placed scenario. Pointers refer to the arguments, which must outlive the result;
/// `workload` is that of the subject (workloadOf). Nothing is allocated.
speed::Workload workloadOf(const Subject &subject);
speed::ServingInput servingInput(const scenario::Scenario &scenario, const Subject &subject,
                                 const Plan &placed, const speed::Workload &workload,
                                 const speed::Calibration &calibration);

/// The training of a scenario with the recomputation and the ZeRO stage that its framework takes where none is stated.
scenario::Training effectiveTraining(const scenario::Scenario &scenario, const Subject &subject, const Plan &placed);
speed::TrainingInput trainingInput(const scenario::Scenario &scenario, const Subject &subject,
                                   const Plan &placed, const scenario::Training &training,
                                   const speed::Workload &workload,
                                   const speed::TrainingCalibration &calibration);

struct Calibrations;

/// Whether constants fitted to measurements stand behind the speed of this scenario: those of the accelerator's class and
/// those of the engine or framework. Others take the constants of "other".
bool speedIsMeasured(const scenario::Scenario &scenario, const catalog::Accelerator &device,
                     const Calibrations &calibrations);

} // namespace suanchou::plan
