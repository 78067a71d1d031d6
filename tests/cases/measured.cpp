// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cases/measured.h"

#include "model/evidence/bands.h"
#include "model/plan/evaluate.h"
#include "model/plan/figures.h"
#include "model/scenario/check.h"
#include "model/scenario/fields.h"
#include "model/speed/calibrationslots.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace suanchou::cases {

namespace {

using plan::FigureId;
using scenario::FieldId;
using scenario::Scenario;
using scenario::ServingMode;

constexpr double notPredicted = 5;
constexpr double mostPromptUtilization =
    0.5; ///< fitted shares of matrix peaks are 0.45 to 0.8, less what decoding takes

std::string kindOf(FigureId figure, const Scenario &scenario, const plan::Plan &plan)
{
    if (scenario::isTraining(scenario.task))
        return "train-" + std::string(evidence::bandGroup(scenario, plan));
    const std::string group(evidence::bandGroup(scenario, plan)); // server-dense, offline-moe, …
    const std::string shape = group.substr(group.find('-'));
    const std::string mode = group.substr(0, group.find('-'));
    switch (figure) {
    case FigureId::Ttft: return (mode == "single" ? "single-ttft" : "ttft") + shape;
    case FigureId::PrefillRate: return "prefill" + shape;
    case FigureId::Tpot:
    case FigureId::DecodeRatePerUser: return (mode == "server" ? "tpot" : mode) + shape;
    default: return (mode == "server" ? "rate" : mode) + shape;
    }
}

/// Prompt tokens per second of all users times arithmetic, over what the GPUs' matrix units peak at: a run whose clients
/// measured more than kernels reach was answered from a prefix cache in part.
double promptUtilization(const evidence::Case &from, const Scenario &scenario, const plan::Plan &plan,
                         const speed::Workload &workload, const catalog::Accelerator &device)
{
    const auto measured = [&](std::string_view key) {
        const auto found = std::ranges::find(from.measured, key, &evidence::Measured::key);
        return found == from.measured.end() ? 0.0 : found->value * 1e-3;
    };
    const double ttft = measured("performance.ttft_ms");
    const double tpot = measured("performance.tpot_ms");
    if (ttft <= 0 || tpot <= 0 || !scenario.serving.concurrency || scenario.serving.requestRate)
        return 0;
    const double cycle = ttft + quantity::inTokens(scenario.serving.outputTokens) * tpot;
    const double rate = quantity::inRequests(*scenario.serving.concurrency) *
                        quantity::inTokens(scenario.serving.inputTokens) / cycle;
    const double arithmetic =
        (workload.quantizedArithmetic + workload.plainArithmetic + workload.routedArithmetic).value();
    const double peak = speed::matrixRate(device, workload.linears).peak.value() * plan.placement.gpus;
    return rate * arithmetic / peak;
}

/// Conditions that the scenario does not carry, as the notes of the cases name them.
bool conditionsStated(const evidence::Case &from, FigureId figure, const Scenario &scenario,
                      const placement::Placement &placement)
{
    const auto notes = [&](std::string_view words) { return from.note.find(words) != std::string::npos; };
    const bool drafts = from.group.find("speculation-unknown") != std::string::npos || notes("MTP=3");
    if (drafts && figure != FigureId::Ttft)
        return false; // may have speculated, which the first token does not feel
    if (notes("attention_dp") && placement.layout.tensor > 1)
        return false; // attention data parallelism under the name of tensor parallelism
    const bool answers = scenario.serving.mode != ServingMode::SingleStream;
    return scenario::isGiven(scenario, FieldId::InputTokens) || !answers; // MLPerf data sets
}

std::vector<catalog::TextFile> folder(const std::string &path, std::vector<std::string> &keep)
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(path)) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().string());
    }
    std::sort(names.begin(), names.end());
    keep.reserve(keep.size() + 2 * names.size());
    std::vector<catalog::TextFile> files;
    for (const std::string &name : names) {
        keep.push_back(name);
        keep.push_back(readFile(name));
        files.push_back({keep[keep.size() - 2], keep.back()});
    }
    return files;
}

} // namespace

Run::Run(const evidence::Case &from, const plan::Basis &basis, const catalog::Accelerator &device)
    : m_id(from.id)
    , m_scenario(std::get<Scenario>(from.scenario))
    , m_subject(m_scenario, basis, device)
    , m_plan(plan::evaluate(m_scenario, basis))
    , m_workload(plan::workloadOf(m_subject))
    , m_training(plan::effectiveTraining(m_scenario, m_subject, m_plan))
{
    for (const evidence::Measured &measured : from.measured) {
        const plan::Figure *figure = plan::findFigure(measured.key);
        if (figure && figure->id >= FigureId::Ttft && figure->id <= FigureId::Days && measured.value > 0)
            m_samples.push_back({figure->id, kindOf(figure->id, m_scenario, m_plan), measured.value, true});
    }
    for (Sample &sample : m_samples)
        sample.fitted = training() || (conditionsStated(from, sample.figure, m_scenario, m_plan.placement) &&
                                       promptUtilization(from, m_scenario, m_plan, m_workload, device) <
                                           mostPromptUtilization);
}

void Run::errors(const plan::Calibrations &constants, double *into) const
{
    if (training())
        m_plan.training = speed::trainingPerformance(
            plan::trainingInput(m_scenario, m_subject, m_plan, m_training, m_workload, constants.training));
    else
        m_plan.serving = speed::servingPerformance(
            plan::servingInput(m_scenario, m_subject, m_plan, m_workload, constants.serving));
    for (const Sample &sample : m_samples) {
        const std::optional<double> value = plan::figure(sample.figure).value(m_plan);
        *into++ =
            value && *value > 0 && std::isfinite(*value) ? std::log(*value / sample.measured) : notPredicted;
    }
}

std::string Run::pair() const { return m_subject.model.spec().id + " " + m_subject.device.id; }

std::string Run::gpuClass() const
{
    return std::string(speed::gpuClassId(speed::gpuClassOf(m_subject.device)));
}

std::string Run::software() const
{
    return std::string(training() ? speed::frameworkId(m_scenario.training.framework)
                                  : speed::engineId(m_scenario.serving.engine));
}

std::string Run::link() const { return std::string(speed::linkKindId(m_subject.device.link)); }

Runs readRuns(const std::vector<std::string> &files, const plan::Basis &basis)
{
    Runs runs;
    for (const std::string &file : files) {
        const auto read = evidence::readCases(readFile(file), file);
        if (const auto *errors = std::get_if<scenario::Errors>(&read))
            throw std::runtime_error(file + ": " + errors->front().path);
        for (const evidence::Case &one : std::get<std::vector<evidence::Case>>(read)) {
            const auto *scenario = std::get_if<Scenario>(&one.scenario);
            if (one.workedExample || !scenario || !scenario::check(*scenario, basis.catalog()).empty())
                continue;
            const catalog::Accelerator *device = basis.catalog().accelerator(scenario->hardware.accelerator);
            if (!device)
                continue;
            auto run = std::make_unique<Run>(one, basis, *device);
            if (!run->samples().empty())
                runs.push_back(std::move(run));
        }
    }
    return runs;
}

std::string readFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot open " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const plan::Basis> shippedBasis()
{
    static std::vector<std::string> texts; // what TextFile views
    const auto catalog = folder(SUANCHOU_RESOURCE_DIR "/catalog", texts);
    static std::vector<std::string> calibrationTexts;
    const auto calibration = folder(SUANCHOU_RESOURCE_DIR "/calibration", calibrationTexts);
    const plan::BasisResult read = plan::readBasis(catalog, {}, calibration);
    if (!read.errors.empty())
        throw std::runtime_error(read.errors.front().file + read.errors.front().path + ": " +
                                 read.errors.front().expected);
    return read.basis;
}

} // namespace suanchou::cases
