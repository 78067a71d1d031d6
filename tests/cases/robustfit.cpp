// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cases/robustfit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

namespace suanchou::cases {

namespace {

constexpr double knee = 0.08;        // of the loss, in ln
constexpr double blindBeyond = 1.08; // where the loss reaches 1
constexpr double priorWeight =
    0.0004;                         // of a squared deviation by one spread, against a mean loss of about 0.1
constexpr double difference = 0.01; // of ln(parameter), for derivatives

double rho(double error)
{
    const double e = error / knee;
    return std::min(1.0, knee * (std::sqrt(1 + e * e) - 1));
}

/// ρ'(e) / e, times knee.
double reweight(double error)
{
    const double e = error / knee;
    return std::abs(error) > blindBeyond ? 0.0 : 1 / std::sqrt(1 + e * e);
}

/// Solves A·x = b in place, A symmetric and positive (Gauss without pivots).
std::vector<double> solve(std::vector<double> a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double pivot = a[i * n + i];
        if (!(pivot > 0))
            continue;
        for (std::size_t j = i + 1; j < n; ++j) {
            const double factor = a[j * n + i] / pivot;
            if (factor == 0)
                continue;
            for (std::size_t k = i; k < n; ++k)
                a[j * n + k] -= factor * a[i * n + k];
            b[j] -= factor * b[i];
        }
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            b[i] -= a[i * n + k] * b[k];
        const double pivot = a[i * n + i];
        b[i] = pivot > 0 ? b[i] / pivot : 0.0;
    }
    return b;
}

} // namespace

std::vector<Freedom> readFreedoms(const std::string &path)
{
    std::vector<Freedom> freedoms;
    std::istringstream lines(readFile(path));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        Freedom freedom;
        if (!(words >> freedom.key))
            continue;
        if (!(words >> freedom.lowest >> freedom.highest))
            throw std::runtime_error(path + ": " + line);
        words >> freedom.prior >> freedom.spread;
        freedoms.push_back(std::move(freedom));
    }
    return freedoms;
}

void Parameter::set(double to)
{
    value = std::clamp(to, freedom.lowest, freedom.highest);
    for (const speed::CalibrationSlot &slot : slots)
        speed::put(slot, value);
}

Fitter::Fitter(const Runs &runs, std::vector<Parameter> parameters, plan::Calibrations &constants)
    : m_runs(runs)
    , m_parameters(std::move(parameters))
    , m_constants(constants)
{}

Fitter::Rows Fitter::rowsOf(const std::function<bool(const Run &)> &uses) const
{
    std::map<std::string, double> counts;
    for (const auto &run : m_runs) {
        for (const Sample &sample : run->samples())
            counts[sample.kind] += 1;
    }
    Rows rows;
    double sum = 0;
    for (const auto &run : m_runs) {
        if (!uses(*run))
            continue;
        rows.runs.push_back(run.get());
        for (const Sample &sample : run->samples()) {
            rows.weights.push_back(sample.fitted ? 1 / std::sqrt(counts[sample.kind]) : 0.0);
            sum += rows.weights.back();
        }
    }
    for (double &weight : rows.weights)
        weight /= sum;
    return rows;
}

std::vector<double> Fitter::errorsOf(const Rows &rows, const plan::Calibrations &constants)
{
    std::vector<double> errors(rows.weights.size());
    std::size_t at = 0;
    for (const Run *run : rows.runs) {
        run->errors(constants, &errors[at]);
        at += run->samples().size();
    }
    return errors;
}

double Fitter::lossOf(const std::vector<double> &errors, const Rows &rows) const
{
    double loss = 0;
    for (std::size_t i = 0; i < errors.size(); ++i)
        loss += rows.weights[i] * rho(errors[i]);
    for (const Parameter &p : m_parameters) {
        if (p.freedom.spread > 0) {
            const double z = std::log(p.value / p.freedom.prior) / p.freedom.spread;
            loss += priorWeight * z * z;
        }
    }
    return loss;
}

double Fitter::fit(const std::function<bool(const Run &)> &uses, int iterations)
{
    const Rows rows = rowsOf(uses);
    const std::size_t n = m_parameters.size();
    std::vector<double> errors = errorsOf(rows, m_constants);
    double loss = lossOf(errors, rows);
    double damping = 0.01;
    for (int iteration = 0; iteration < iterations; ++iteration) {
        std::vector<double> curvature(n * n);
        std::vector<double> slope(n);
        std::vector<std::vector<double>> derivatives(n);
        const std::vector<double> at = values();
        for (std::size_t j = 0; j < n; ++j) {
            Parameter &p = m_parameters[j];
            p.set(at[j] * std::exp(difference));
            const double step = std::log(p.value / at[j]) > 0 ? std::log(p.value / at[j]) : -difference;
            if (step < 0)
                p.set(at[j] * std::exp(step));
            derivatives[j] = errorsOf(rows, m_constants);
            for (std::size_t i = 0; i < errors.size(); ++i)
                derivatives[j][i] = (derivatives[j][i] - errors[i]) / step;
            p.set(at[j]);
        }
        std::vector<double> weights(errors.size());
        for (std::size_t i = 0; i < errors.size(); ++i)
            weights[i] = rows.weights[i] * reweight(errors[i]) / knee;
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t i = 0; i < errors.size(); ++i) {
                const double weighted = weights[i] * derivatives[j][i];
                if (weighted == 0)
                    continue;
                slope[j] += weighted * errors[i];
                for (std::size_t k = 0; k <= j; ++k)
                    curvature[j * n + k] += weighted * derivatives[k][i];
            }
            const Freedom &freedom = m_parameters[j].freedom;
            if (freedom.spread > 0) {
                slope[j] +=
                    2 * priorWeight * std::log(at[j] / freedom.prior) / (freedom.spread * freedom.spread);
                curvature[j * n + j] += 2 * priorWeight / (freedom.spread * freedom.spread);
            }
        }
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t k = 0; k < j; ++k)
                curvature[k * n + j] = curvature[j * n + k];
        }
        for (std::size_t j = 0; j < n; ++j) {
            const Freedom &freedom = m_parameters[j].freedom;
            const bool held = (at[j] <= freedom.lowest * 1.0001 && slope[j] > 0) ||
                              (at[j] >= freedom.highest * 0.9999 && slope[j] < 0);
            if (!held)
                continue;
            slope[j] = 0;
            for (std::size_t k = 0; k < n; ++k)
                curvature[j * n + k] = curvature[k * n + j] = 0;
        }
        bool better = false;
        for (int attempt = 0; attempt < 8 && !better; ++attempt) {
            std::vector<double> damped = curvature;
            for (std::size_t j = 0; j < n; ++j)
                damped[j * n + j] = curvature[j * n + j] * (1 + damping) + damping * 1e-3 + 1e-9;
            const std::vector<double> step = solve(std::move(damped), slope);
            for (std::size_t j = 0; j < n; ++j)
                m_parameters[j].set(at[j] * std::exp(-std::clamp(step[j], -0.5, 0.5)));
            std::vector<double> tried = errorsOf(rows, m_constants);
            const double triedLoss = lossOf(tried, rows);
            better = triedLoss < loss - 1e-9;
            if (better) {
                const bool settled = loss - triedLoss < 1e-6;
                loss = triedLoss;
                errors = std::move(tried);
                damping = std::max(1e-4, damping / 5);
                if (settled)
                    return loss;
            } else {
                setValues(at);
                damping *= 6;
            }
        }
        if (!better)
            return loss;
    }
    return loss;
}

std::vector<double> Fitter::errors() const
{
    std::vector<double> errors;
    for (const auto &run : m_runs) {
        const std::size_t at = errors.size();
        errors.resize(at + run->samples().size());
        run->errors(m_constants, &errors[at]);
    }
    return errors;
}

std::vector<double> Fitter::values() const
{
    std::vector<double> values;
    for (const Parameter &parameter : m_parameters)
        values.push_back(parameter.value);
    return values;
}

void Fitter::setValues(const std::vector<double> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        m_parameters[i].set(values[i]);
}

} // namespace suanchou::cases
