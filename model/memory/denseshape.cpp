// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/memory/denseshape.h"

#include "model/memory/parameters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace suanchou::memory {

namespace {

struct Rung {
    const char *name;
    std::int64_t layers;
    std::int64_t hiddenSize;
    std::int64_t heads;
    std::int64_t kvHeads;
    std::int64_t headDim;
    std::int64_t ffn;
    std::int64_t vocabulary;
    bool tied;
};

// Configurations on huggingface.co of the models named; GPT-3: arXiv 2005.14165, table 2.1.
constexpr std::array<Rung, 11> rungs{{
    {"GPT-2 124M", 12, 768, 12, 12, 64, 2048, 50257, true},
    {"Qwen2.5-0.5B", 24, 896, 14, 2, 64, 4864, 151936, true},
    {"Llama-3.2-1B", 16, 2048, 32, 8, 64, 8192, 128256, true},
    {"Llama-3.2-3B", 28, 3072, 24, 8, 128, 8192, 128256, true},
    {"Llama-2-7B", 32, 4096, 32, 32, 128, 11008, 32000, false},
    {"Llama-3-8B", 32, 4096, 32, 8, 128, 14336, 128256, false},
    {"Llama-2-13B", 40, 5120, 40, 40, 128, 13824, 32000, false},
    {"Qwen2.5-32B", 64, 5120, 40, 8, 128, 27648, 152064, false},
    {"Llama-3-70B", 80, 8192, 64, 8, 128, 28672, 128256, false},
    {"GPT-3 175B", 96, 12288, 96, 96, 128, 32768, 50257, false},
    {"Llama-3.1-405B", 126, 16384, 128, 8, 128, 53248, 128256, false},
}};

constexpr double depthKept = 1.15;
constexpr double widthKept = 2.0;
constexpr std::int64_t fineStep = 8;
constexpr std::int64_t coarseStep = 64;
constexpr double coarseFrom = 1e9;
constexpr std::int64_t assumedContext = 131072;

double sizeOf(const catalog::ModelSpec &model) { return static_cast<double>(countParameters(model).main); }

catalog::ModelSpec specOf(const Rung &rung)
{
    catalog::ModelSpec model;
    model.layers = rung.layers;
    model.hiddenSize = rung.hiddenSize;
    model.heads = rung.heads;
    model.kvHeads = rung.kvHeads;
    model.headDim = rung.headDim;
    model.intermediateSize = rung.ffn;
    model.vocabulary = rung.vocabulary;
    model.tiedEmbeddings = rung.tied;
    model.maxContext = assumedContext;
    return model;
}

struct Nearest {
    const Rung *rung;
    double ratio; ///< size asked for over size of the rung
};

Nearest nearestRung(double parameters)
{
    Nearest nearest{&rungs.front(), 1.0};
    double distance = std::numeric_limits<double>::max();
    for (const Rung &rung : rungs) {
        const double ratio = parameters / sizeOf(specOf(rung));
        if (std::abs(std::log(ratio)) < distance) {
            distance = std::abs(std::log(ratio));
            nearest = {&rung, ratio};
        }
    }
    return nearest;
}

std::int64_t scaled(std::int64_t count, double factor, std::int64_t multiple = 1)
{
    const auto steps = std::llround(static_cast<double>(count) * factor / static_cast<double>(multiple));
    return std::max<std::int64_t>(1, steps) * multiple;
}

void scale(catalog::ModelSpec &model, double ratio)
{
    const double distance = std::max(ratio, 1.0 / ratio);
    if (distance <= depthKept)
        return;
    if (distance <= widthKept) {
        model.layers = scaled(model.layers, std::sqrt(ratio));
        return;
    }
    model.layers = scaled(model.layers, std::cbrt(ratio));
    const bool full = model.kvHeads == model.heads;
    model.heads = scaled(model.heads, std::cbrt(ratio), full ? 1 : model.kvHeads);
    model.hiddenSize = model.heads * model.headDim;
    if (full)
        model.kvHeads = model.heads;
}

// The count is linear in the feed-forward width: width = (asked - count without it) / weights per unit of width.
void fitWidth(catalog::ModelSpec &model, double parameters)
{
    const std::int64_t step = parameters < coarseFrom ? fineStep : coarseStep;
    const double perUnit = 3.0 * static_cast<double>(model.hiddenSize * model.layers);
    model.intermediateSize = step;
    const double without = sizeOf(model) - perUnit * static_cast<double>(step);
    const auto steps = std::llround((parameters - without) / perUnit / static_cast<double>(step));
    model.intermediateSize = std::max<std::int64_t>(1, steps) * step;
}

std::string sizeLabel(double parameters)
{
    const bool billions = parameters >= 1e9;
    const double shown = parameters / (billions ? 1e9 : 1e6);
    std::string digits = std::to_string(std::round(shown * 10.0) / 10.0);
    digits.erase(digits.find('.') + 2);
    if (digits.ends_with(".0"))
        digits.erase(digits.size() - 2);
    return digits + (billions ? "B" : "M");
}

} // namespace

catalog::ModelSpec denseShapeFor(double parameters)
{
    const double asked = std::clamp(parameters, fewestShapedParameters, mostShapedParameters);
    const Nearest nearest = nearestRung(asked);
    catalog::ModelSpec model = specOf(*nearest.rung);
    scale(model, nearest.ratio);
    fitWidth(model, asked);
    model.id = "dense-" + sizeLabel(asked);
    model.name = sizeLabel(asked);
    model.from = {std::string("scaled from ") + nearest.rung->name, {}, catalog::Grade::Assumption};
    return model;
}

} // namespace suanchou::memory
