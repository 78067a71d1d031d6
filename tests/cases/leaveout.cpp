// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the constants of the speed model are worth on cases that they were not fitted to.
//
//   cmake --build build/ci --target leaveout
//   build/ci/tests/cases/leaveout serving-speed.json training.json
//
// fits the constants that tests/cases/*.fit name, from their present values (resources/calibration), then leaves out each
// pair of model and accelerator in turn, fits on the rest and predicts it; prints the medians of |predicted / measured − 1|
// per kind of figure, in sample and left out. The files are lists of cases as `suanchou validate` takes them. Runs whose
// conditions are not all stated (Sample::fitted) are never fitted to and are listed apart.
//
//   --iterations N    of the fit (default 30); 0 takes the constants as they are
//   --write           puts the fitted constants into resources/calibration/{serving-speed,training}.json and the 80 % bands,
//                     from the left-out cases, into resources/calibration/bands.json
//   --dump            prints each left-out figure: id, kind, pair, measured / predicted in sample and left out
//
// The bands of what is far from any measurement come from leaving out each class of accelerators together with the engine or
// framework and taking the constants of "other" for both.

#include "tests/cases/bandrows.h"
#include "tests/cases/robustfit.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string_view>

namespace {

using namespace suanchou;
using namespace suanchou::cases;
using Json = nlohmann::ordered_json;

constexpr int foldIterations = 3; // the fit without one pair starts from the fit of all

struct Options {
    std::vector<std::string> files;
    int iterations = 30;
    bool write = false;
    bool dump = false;
};

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const double at = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
}

double relative(double error) { return std::abs(std::exp(error) - 1); }

std::string threeDigits(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

/// One of the two calibrations: its fit, and its files.
struct Part {
    std::string set;    ///< "serving-speed" or "training"
    std::string member; ///< of keys: "engine" or "framework"
    bool training = false;
    Fitter fitter;
    std::vector<double> fitted;
};

class LeaveOut {
public:
    explicit LeaveOut(Options options)
        : m_options(std::move(options))
        , m_basis(shippedBasis())
        , m_constants(m_basis->calibrations())
        , m_runs(readRuns(m_options.files, *m_basis))
        , m_parts{
              Part{"serving-speed",
                   "engine",
                   false,
                   Fitter(
                       m_runs,
                       parametersOf(m_constants.serving, readFreedoms(SUANCHOU_FIT_DIR "/serving-speed.fit")),
                       m_constants),
                   {}},
              Part{"training",
                   "framework",
                   true,
                   Fitter(m_runs,
                          parametersOf(m_constants.training, readFreedoms(SUANCHOU_FIT_DIR "/training.fit")),
                          m_constants),
                   {}}}
    {}

    void run()
    {
        for (Part &part : m_parts) {
            const double loss = part.fitter.fit(
                [&](const Run &run) { return run.training() == part.training; }, m_options.iterations);
            part.fitted = part.fitter.values();
            std::printf("%s: loss %.5f\n", part.set.c_str(), loss);
        }
        m_inSample = m_parts[0].fitter.errors();
        m_leftOut = m_inSample;
        leaveOutPairs();
        leaveOutMembers();
        report();
        if (m_options.write)
            write();
    }

private:
    /// Keeps the errors of the runs that `takes` accepts; `into` gets them at their place or at its end.
    template <class Takes, class Into>
    void keep(Takes takes, Into into)
    {
        const std::vector<double> errors = m_parts[0].fitter.errors();
        std::size_t at = 0;
        for (const auto &run : m_runs) {
            for (const Sample &sample : run->samples()) {
                if (takes(*run))
                    into(at, sample, errors[at]);
                ++at;
            }
        }
    }

    void leaveOutPairs()
    {
        for (Part &part : m_parts) {
            std::set<std::string> pairs;
            for (const auto &run : m_runs) {
                if (run->training() == part.training)
                    pairs.insert(run->pair());
            }
            for (const std::string &pair : pairs) {
                part.fitter.setValues(part.fitted);
                part.fitter.fit(
                    [&](const Run &run) { return run.training() == part.training && run.pair() != pair; },
                    foldIterations);
                keep([&](const Run &run) { return run.training() == part.training && run.pair() == pair; },
                     [&](std::size_t at, const Sample &, double error) { m_leftOut[at] = error; });
            }
            part.fitter.setValues(part.fitted);
        }
        std::size_t at = 0;
        for (const auto &run : m_runs) {
            for (const Sample &sample : run->samples()) {
                if (sample.fitted)
                    m_ratios.push_back({sample.kind, sample.figure, m_leftOut[at], false});
                ++at;
            }
        }
    }

    /// Each class together with each engine or framework, both with the constants of "other".
    void leaveOutMembers()
    {
        for (Part &part : m_parts) {
            using Members = std::pair<std::string, std::string>;
            const auto membersOf = [&](const Run &run) {
                return Members("class." + run.gpuClass(), part.member + '.' + run.software());
            };
            std::set<Members> all;
            for (const auto &run : m_runs) {
                if (run->training() == part.training)
                    all.insert(membersOf(*run));
            }
            for (const Members &members : all) {
                const plan::Calibrations before = m_constants;
                for (const std::string &member : {members.first, members.second})
                    part.training ? forget(m_constants.training, member)
                                  : forget(m_constants.serving, member);
                keep(
                    [&](const Run &run) {
                        return run.training() == part.training && membersOf(run) == members;
                    },
                    [&](std::size_t, const Sample &sample, double error) {
                        if (sample.fitted)
                            m_ratios.push_back({sample.kind, sample.figure, error, true});
                    });
                part.training ? restore(m_constants.training, before.training)
                              : restore(m_constants.serving, before.serving);
            }
        }
    }

    /// The slots of a member take the values of "other"; places stay where the parameters know them.
    template <class AnyCalibration>
    static void forget(AnyCalibration &calibration, const std::string &member)
    {
        const std::string other = member.substr(0, member.find('.')) + ".other.";
        const auto slots = speed::calibrationSlots(calibration);
        for (const speed::CalibrationSlot &slot : slots) {
            if (!slot.key.starts_with(member + '.'))
                continue;
            const std::string from = other + slot.key.substr(member.size() + 1);
            const auto source = std::ranges::find(slots, from, &speed::CalibrationSlot::key);
            copy(*source, slot);
        }
    }
    template <class AnyCalibration>
    static void restore(AnyCalibration &calibration, AnyCalibration before)
    {
        const auto to = speed::calibrationSlots(calibration);
        const auto from = speed::calibrationSlots(before);
        for (std::size_t i = 0; i < to.size(); ++i)
            copy(from[i], to[i]);
    }
    static void copy(const speed::CalibrationSlot &from, const speed::CalibrationSlot &to)
    {
        if (auto *const *const ratio = std::get_if<double *>(&from.place))
            **std::get_if<double *>(&to.place) = **ratio;
        else if (auto *const *const time = std::get_if<quantity::Seconds *>(&from.place))
            **std::get_if<quantity::Seconds *>(&to.place) = **time;
        else
            **std::get_if<quantity::BytesPerSecond *>(&to.place) =
                **std::get_if<quantity::BytesPerSecond *>(&from.place);
    }

    void report() const
    {
        struct Kind {
            std::vector<double> in, out;
        };
        std::map<std::string, Kind> kinds;
        std::map<std::string, Kind> byEngine;
        std::size_t at = 0;
        for (const auto &run : m_runs) {
            for (const Sample &sample : run->samples()) {
                const double in = relative(m_inSample[at]);
                const double out = relative(m_leftOut[at]);
                const std::string name = sample.fitted ? sample.kind : sample.kind + " (unstated)";
                for (Kind *kind : {&kinds[name], &byEngine[name + " " + run->software()]}) {
                    kind->in.push_back(in);
                    kind->out.push_back(out);
                }
                if (m_options.dump)
                    std::printf("%s\t%s\t%s\t%s\t%.3f\t%.3f\n", run->id().c_str(), sample.kind.c_str(),
                                run->pair().c_str(), run->software().c_str(), std::exp(-m_inSample[at]),
                                std::exp(-m_leftOut[at]));
                ++at;
            }
        }
        std::printf("%-36s %5s %22s %22s\n", "", "", "in sample", "left out");
        std::printf("%-36s %5s %10s %11s %10s %11s\n", "figure", "n", "median", "90 %", "median", "90 %");
        for (const auto *table : {&kinds, &byEngine}) {
            for (const auto &[name, kind] : *table)
                std::printf("%-36s %5zu %9.1f%% %10.1f%% %9.1f%% %10.1f%%\n", name.c_str(), kind.in.size(),
                            100 * quantile(kind.in, 0.5), 100 * quantile(kind.in, 0.9),
                            100 * quantile(kind.out, 0.5), 100 * quantile(kind.out, 0.9));
        }
        for (const Part &part : m_parts) {
            for (const Parameter &p : part.fitter.parameters()) {
                const bool bound =
                    p.value <= p.freedom.lowest * 1.001 || p.value >= p.freedom.highest * 0.999;
                std::printf("%-45s %10.4g%s\n", p.freedom.key.c_str(), p.value,
                            bound ? "  at its bound" : "");
            }
        }
    }

    void write() const
    {
        for (const Part &part : m_parts) {
            const std::string path = SUANCHOU_RESOURCE_DIR "/calibration/" + part.set + ".json";
            const std::string text = withConstants(readFile(path), part);
            std::ofstream(path, std::ios::binary) << text;
        }
        const std::string bands = SUANCHOU_RESOURCE_DIR "/calibration/bands.json";
        const std::string text = withBandRows(readFile(bands), bandRows(m_ratios));
        std::ofstream(bands, std::ios::binary) << text;
    }

    std::string withConstants(const std::string &text, const Part &part) const
    {
        Json file = Json::parse(text);
        std::map<std::string, const Parameter *> fitted;
        for (const Parameter &parameter : part.fitter.parameters())
            fitted[parameter.freedom.key] = &parameter;
        const std::string source = part.training ? "fitted to published training measurements"
                                                 : "fitted to published serving measurements";
        for (Json &constant : file.at("constants")) {
            const auto found = fitted.find(constant.at("key").get<std::string>());
            if (found == fitted.end())
                continue;
            const std::string key = found->first;
            constant["value"] = std::stod(threeDigits(found->second->value));
            const std::vector<double> errors = errorsBehind(key, part.training);
            if (errors.empty())
                continue;
            if (constant.at("source").get<std::string>().find("fitted to") == std::string::npos)
                constant["source"] = source + " (tests/cases/leaveout.cpp)";
            constant["grade"] = "secondary";
            constant["n"] = errors.size();
            constant["error"] = std::stod(threeDigits(quantile(errors, 0.5)));
        }
        std::string out = "{\n";
        for (const char *key : {"format", "version", "set", "about"})
            out += " " + Json(key).dump() + ": " + file.at(key).dump() + ",\n";
        out += " \"constants\": [\n";
        const Json &constants = file.at("constants");
        for (std::size_t i = 0; i < constants.size(); ++i)
            out += "  " + inOrder(constants[i]).dump() + (i + 1 < constants.size() ? ",\n" : "\n");
        return out + " ]\n}\n";
    }

    static Json inOrder(const Json &constant)
    {
        Json ordered = Json::object();
        for (const char *key : {"key", "value", "unit", "source", "date", "grade", "n", "error"}) {
            if (constant.contains(key))
                ordered[key] = constant.at(key);
        }
        return ordered;
    }

    /// In-sample errors of the figures with this class, engine, framework or link; of all for common constants.
    std::vector<double> errorsBehind(const std::string &key, bool training) const
    {
        const std::string member = key.substr(0, key.rfind('.'));
        std::vector<double> errors;
        std::size_t at = 0;
        for (const auto &run : m_runs) {
            const bool takes = run->training() == training &&
                               (key.starts_with("common.") || member == "class." + run->gpuClass() ||
                                member == "link." + run->link() || member == "engine." + run->software() ||
                                member == "framework." + run->software());
            for (const Sample &sample : run->samples()) {
                const double error = relative(m_inSample[at++]);
                if (takes && sample.fitted)
                    errors.push_back(error);
            }
        }
        return errors;
    }

    Options m_options;
    std::shared_ptr<const plan::Basis> m_basis;
    plan::Calibrations m_constants;
    Runs m_runs;
    std::array<Part, 2> m_parts;
    std::vector<double> m_inSample; ///< ln(predicted / measured), samples in the order of the runs
    std::vector<double> m_leftOut;
    std::vector<LeftOut> m_ratios;
};

std::optional<Options> optionsOf(int count, char **words)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--write")
            options.write = true;
        else if (word == "--dump")
            options.dump = true;
        else if (word == "--iterations" && i + 1 < count)
            options.iterations = std::atoi(words[++i]);
        else if (word.starts_with("--"))
            return std::nullopt;
        else
            options.files.emplace_back(word);
    }
    if (options.files.empty())
        return std::nullopt;
    return options;
}

} // namespace

int main(int count, char **words)
{
    const std::optional<Options> options = optionsOf(count, words);
    if (!options) {
        std::cerr << "usage: leaveout [--iterations N] [--write] [--dump] CASES.json...\n";
        return 2;
    }
    try {
        LeaveOut(*options).run();
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
