// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/speed/calibrationslots.h"
#include "tests/cases/measured.h"

#include <functional>
#include <string>
#include <vector>

namespace suanchou::cases {

/// A constant that may be fitted. A prior pulls it towards what kernel timings give.
struct Freedom {
    std::string key;
    double lowest = 0;
    double highest = 0;
    double prior = 0;  ///< 0: none
    double spread = 0; ///< of ln(value / prior)
};

/// Lines "key lowest highest [prior spread]"; # begins a comment.
std::vector<Freedom> readFreedoms(const std::string &path);

/// One number behind all slots that it fills: its own, and those of classes or engines that have none of their own.
struct Parameter {
    Freedom freedom;
    std::vector<speed::CalibrationSlot> slots;
    double value = 0;

    void set(double to);
};

/// Parameters of one calibration with their values in the file.
template <class AnyCalibration>
std::vector<Parameter> parametersOf(AnyCalibration &calibration, const std::vector<Freedom> &freedoms)
{
    const auto stated = [&](const std::string &key) {
        for (const speed::Constant &constant : calibration.constants) {
            if (constant.key == key)
                return &constant;
        }
        return static_cast<const speed::Constant *>(nullptr);
    };
    std::vector<Parameter> parameters;
    const std::vector<speed::CalibrationSlot> slots = speed::calibrationSlots(calibration);
    for (const Freedom &freedom : freedoms) {
        const speed::Constant *constant = stated(freedom.key);
        if (!constant)
            throw std::runtime_error("no constant " + freedom.key);
        Parameter parameter{freedom, {}, constant->value};
        for (const speed::CalibrationSlot &slot : slots) {
            if (slot.key == freedom.key || (slot.fallback == freedom.key && !stated(slot.key)))
                parameter.slots.push_back(slot);
        }
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

/// Robust least squares of ln(predicted / measured): sum over samples of w·ρ(e) with ρ(e) = min(1, 0.08·(√(1 + (e/0.08)²) − 1)),
/// quadratic below 8 %, linear above, blind beyond 3 times; w = 1/√n of the samples of the same kind, so that a hundred runs
/// of one table do not outvote ten of another. Levenberg–Marquardt on ln(parameter) with reweighting (Huber's M-estimator),
/// derivatives by differences, parameters at a bound that are pushed outwards held there.
class Fitter {
public:
    Fitter(const Runs &runs, std::vector<Parameter> parameters, plan::Calibrations &constants);

    /// Fits to the runs that `uses` accepts, from the present values. Returns the loss.
    double fit(const std::function<bool(const Run &)> &uses, int iterations);
    /// ln(predicted / measured) of all samples, in the order of the runs.
    std::vector<double> errors() const;
    std::vector<double> values() const;
    void setValues(const std::vector<double> &values);
    const std::vector<Parameter> &parameters() const { return m_parameters; }

private:
    struct Rows {
        std::vector<const Run *> runs;
        std::vector<double> weights; ///< one per sample
    };
    Rows rowsOf(const std::function<bool(const Run &)> &uses) const;
    static std::vector<double> errorsOf(const Rows &rows, const plan::Calibrations &constants);
    double lossOf(const std::vector<double> &errors, const Rows &rows) const;

    const Runs &m_runs;
    std::vector<Parameter> m_parameters;
    plan::Calibrations &m_constants;
};

} // namespace suanchou::cases
