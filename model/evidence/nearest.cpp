// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evidence/nearest.h"

#include "model/catalog/catalog.h"
#include "model/plan/subject.h"
#include "model/scenario/fields.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace suanchou::evidence {

namespace {

constexpr double anotherModel = 0.5;
constexpr double perDoublingOfSize = 0.5;
constexpr double anotherStack = 1.0;
constexpr double sameArchitecture = 0.5;
constexpr double sameVendor = 1.0;
constexpr double anotherVendor = 2.0;
constexpr double anotherSoftware = 1.0;
constexpr double anotherTask = 1.0;
constexpr double perDoublingOfGpus = 0.25;

double doublings(double a, double b) { return a > 0 && b > 0 ? std::abs(std::log2(a / b)) : 0.0; }

Traits::Stack stackOf(const catalog::ModelSpec &spec)
{
    if (spec.linear)
        return Traits::Stack::Hybrid;
    if (spec.mla || spec.v4)
        return Traits::Stack::Latent;
    return spec.moe ? Traits::Stack::Experts : Traits::Stack::Dense;
}

double bitsOf(const scenario::Scenario &scenario, const plan::ModelSubject &model,
              const catalog::Catalog &catalog)
{
    constexpr double sixteen = 16;
    const catalog::NumberFormat *format = catalog.format(plan::weightsFormat(scenario, model));
    if (!format)
        return sixteen;
    if (format->native) {
        switch (model.spec().nativeFormat) {
        case catalog::NativeFormat::Fp8Block128: return 8;
        case catalog::NativeFormat::Fp4ExpertsFp8:
        case catalog::NativeFormat::Mxfp4Experts:
        case catalog::NativeFormat::Int4G32Experts: return 4;
        default: return sixteen;
        }
    }
    return format->bytesPerElement > 0 ? 8 * format->bytesPerElement : sixteen;
}

double accelerators(const Traits &a, const Traits &b)
{
    if (a.accelerator == b.accelerator && !a.accelerator.empty())
        return 0;
    if (a.vendor != b.vendor || a.vendor.empty())
        return anotherVendor;
    return a.architecture == b.architecture ? sameArchitecture : sameVendor;
}

double models(const Traits &a, const Traits &b)
{
    if (a.model == b.model && !a.model.empty())
        return 0;
    return anotherModel + perDoublingOfSize * doublings(a.parameters, b.parameters) +
           (a.stack == b.stack ? 0 : anotherStack);
}

} // namespace

Traits traitsOf(const scenario::Scenario &scenario, const catalog::Catalog &catalog)
{
    const plan::ModelSubject model(scenario.model, catalog);
    const catalog::ModelSpec &spec = model.spec();
    const memory::LayerGroups groups = memory::layerGroups(spec);
    Traits traits;
    traits.training = scenario::isTraining(scenario.task);
    traits.task = scenario.task;
    traits.stack = stackOf(spec);
    if (model.record())
        traits.model = spec.id;
    traits.parameters = static_cast<double>(memory::countParameters(spec, groups).main);
    if (const catalog::Accelerator *device = catalog.accelerator(scenario.hardware.accelerator)) {
        traits.accelerator = device->id;
        traits.vendor = device->vendor;
        traits.architecture = device->architecture;
    }
    traits.software = traits.training ? scenario::word(scenario.training.framework)
                                      : scenario::word(scenario.serving.engine);
    traits.bitsPerWeight = bitsOf(scenario, model, catalog);
    const scenario::Parallelism &layout = scenario.hardware.parallelism;
    traits.gpus = scenario.hardware.count.value_or(layout.tensor.value_or(1) * layout.pipeline.value_or(1) *
                                                   layout.data.value_or(1));
    return traits;
}

double distance(const Traits &a, const Traits &b)
{
    if (a.training != b.training)
        return std::numeric_limits<double>::infinity();
    return models(a, b) + accelerators(a, b) + (a.software == b.software ? 0 : anotherSoftware) +
           (a.task == b.task ? 0 : anotherTask) + doublings(a.bitsPerWeight, b.bitsPerWeight) +
           perDoublingOfGpus * doublings(a.gpus, b.gpus);
}

std::vector<std::size_t> nearest(const Traits &to, std::span<const Traits> among, std::size_t most)
{
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t i = 0; i < among.size(); ++i) {
        const double far = distance(to, among[i]);
        if (std::isfinite(far))
            ranked.emplace_back(far, i);
    }
    std::sort(ranked.begin(), ranked.end()); // by distance, then by index
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i)
        indices.push_back(ranked[i].second);
    return indices;
}

} // namespace suanchou::evidence
