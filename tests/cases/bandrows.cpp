// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cases/bandrows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace suanchou::cases {

namespace {

using plan::BandRow;
using plan::FigureId;
using Json = nlohmann::ordered_json;

constexpr double level = 0.8;
constexpr std::size_t fewest = 12; ///< cases that make quantiles of their own

bool isTime(FigureId figure)
{
    switch (figure) {
    case FigureId::Ttft:
    case FigureId::Tpot:
    case FigureId::Step:
    case FigureId::GpuHours:
    case FigureId::Days: return true;
    default: return false;
    }
}

double rounded(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return std::strtod(text, nullptr);
}

class Builder {
public:
    Builder(const std::vector<LeftOut> &leftOut, bool far)
        : m_leftOut(leftOut)
        , m_far(far)
    {}

    /// The figures take the first of the pools (lists of kinds) that has enough cases.
    void add(const std::string &group, const std::vector<FigureId> &figures,
             const std::vector<std::vector<std::string>> &pools)
    {
        for (const auto &pool : pools) {
            std::vector<double> speeds = speedRatios(pool);
            if (speeds.size() < fewest && &pool != &pools.back())
                continue;
            if (speeds.empty())
                return;
            for (const FigureId figure : figures)
                row(group, figure, speeds);
            return;
        }
    }

    std::vector<BandRow> rows;

private:
    /// measured / predicted as speeds: times are turned round.
    std::vector<double> speedRatios(const std::vector<std::string> &kinds) const
    {
        std::vector<double> ratios;
        for (const LeftOut &one : m_leftOut) {
            if (one.far == m_far && std::ranges::find(kinds, one.kind) != kinds.end())
                ratios.push_back(std::exp(isTime(one.figure) ? one.error : -one.error));
        }
        return ratios;
    }

    void row(const std::string &group, FigureId figure, std::vector<double> ratios)
    {
        if (isTime(figure)) {
            for (double &ratio : ratios)
                ratio = 1 / ratio;
        }
        std::sort(ratios.begin(), ratios.end());
        const double n = static_cast<double>(ratios.size());
        const double tail = (1 - level) / 2;
        const auto below = static_cast<std::size_t>(std::max(0.0, std::floor(tail * (n + 1)) - 1));
        const auto above = static_cast<std::size_t>(std::min(n - 1, std::ceil((1 - tail) * (n + 1)) - 1));
        BandRow row;
        row.figure = figure;
        row.group = group + (m_far ? "-far" : "");
        row.level = level;
        row.low = rounded(std::min(1.0, ratios[below]));
        row.high = rounded(std::max(1.0, ratios[above]));
        row.cases = static_cast<int>(ratios.size());
        row.method =
            m_far
                ? "leave out the class of accelerators and the engine or framework, predict with the constants of "
                  "\"other\", quantiles of measured / predicted"
                : "leave out each (model, accelerator) pair, fit on the rest, quantiles of measured / predicted";
        rows.push_back(std::move(row));
    }

    const std::vector<LeftOut> &m_leftOut;
    bool m_far;
};

std::vector<BandRow> rowsOf(const std::vector<LeftOut> &leftOut, bool far)
{
    const std::vector<FigureId> rates{FigureId::OutputRate, FigureId::OutputRatePerGpu,
                                      FigureId::RequestRate};
    const std::vector<FigureId> steps{FigureId::Tpot, FigureId::DecodeRatePerUser};
    const std::vector<std::string> prefills{"prefill-dense", "prefill-moe"};
    Builder b(leftOut, far);
    for (const std::string shape : {"-dense", "-moe"}) {
        const std::vector<std::string> ttfts{"ttft" + shape};
        const std::vector<std::string> anyTtft{"ttft-dense", "ttft-moe", "single-ttft-dense",
                                               "single-ttft-moe"};
        const std::vector<std::string> singles{"single" + shape};
        const std::vector<std::string> anySingle{"single-dense", "single-moe"};
        b.add("server" + shape, steps, {{"tpot" + shape}});
        b.add("server" + shape, {FigureId::Ttft}, {ttfts, anyTtft});
        b.add("server" + shape, rates, {{"tpot" + shape, "rate" + shape}});
        b.add("offline" + shape, steps, {{"offline" + shape}});
        b.add("offline" + shape, {FigureId::Ttft}, {ttfts, anyTtft});
        b.add("offline" + shape, rates, {{"offline" + shape}});
        b.add("single" + shape, steps, {singles, anySingle});
        b.add("single" + shape, {FigureId::Ttft}, {{"single-ttft-dense", "single-ttft-moe"}, anyTtft});
        b.add("single" + shape, rates, {singles, anySingle});
        for (const std::string mode : {"server", "offline", "single"})
            b.add(mode + shape, {FigureId::PrefillRate}, {prefills});
    }
    const std::vector<std::string> training{"train-pretrain", "train-full-finetune", "train-lora",
                                            "train-qlora"};
    const std::vector<FigureId> trainingFigures{FigureId::TrainingRatePerGpu, FigureId::Mfu,
                                                FigureId::ModelTflops,        FigureId::Step,
                                                FigureId::GpuHours,           FigureId::Days};
    for (const std::string group : {"pretrain", "full-finetune", "lora", "qlora"})
        b.add(group, trainingFigures, {{"train-" + group}, training});
    b.add("any", trainingFigures, {training});
    return b.rows;
}

} // namespace

std::vector<BandRow> bandRows(const std::vector<LeftOut> &leftOut)
{
    std::vector<BandRow> rows = rowsOf(leftOut, false);
    for (BandRow &far : rowsOf(leftOut, true)) {
        const auto near = std::ranges::find_if(rows, [&](const BandRow &row) {
            return row.figure == far.figure && row.group + "-far" == far.group;
        });
        if (near != rows.end()) { // what is farther away is never surer
            far.low = std::min(far.low, near->low);
            far.high = std::max(far.high, near->high);
        }
        rows.push_back(std::move(far));
    }
    return rows;
}

std::string withBandRows(const std::string &text, const std::vector<BandRow> &rows)
{
    std::vector<Json> kept;
    for (const Json &row : Json::parse(text).at("rows")) {
        const auto figure = row.at("figure").get<std::string>();
        if (!figure.starts_with("performance.") && !figure.starts_with("training."))
            kept.push_back(row);
    }
    for (const BandRow &row : rows)
        kept.push_back({{"figure", std::string(plan::figure(row.figure).key)},
                        {"group", row.group},
                        {"level", row.level},
                        {"low", row.low},
                        {"high", row.high},
                        {"cases", row.cases},
                        {"method", row.method}});
    std::string out = "{\n \"format\": \"suanchou/bands\",\n \"version\": 1,\n \"rows\": [\n";
    for (std::size_t i = 0; i < kept.size(); ++i)
        out += "  " + kept[i].dump(-1, ' ', false) + (i + 1 < kept.size() ? ",\n" : "\n");
    return out + " ]\n}\n";
}

} // namespace suanchou::cases
