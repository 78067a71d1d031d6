// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/subject.h"

#include "model/catalog/import/modeltext.h"
#include "model/memory/denseshape.h"
#include "model/plan/basis.h"

namespace suanchou::plan {

namespace {

/// Only reached where scenario::check was not asked.
constexpr double fallbackParameters = 7e9;

const catalog::NumberFormat &formatOrAny(const catalog::Catalog &catalog, std::string_view id)
{
    const catalog::NumberFormat *format = catalog.format(id);
    return format ? *format : catalog.formats().front();
}

std::string_view trainingFormat(const scenario::Scenario &scenario)
{
    const std::string &stated = scenario.weights;
    const bool plain = stated == "native" || stated == "auto" || stated == "bf16" || stated == "fp16";
    if (!plain)
        return stated;
    return scenario.task == scenario::Task::Qlora ? "nf4" : "bf16-mixed";
}

/// Charts ask for the same text some hundred times in a row, and reading it takes longer than all the rest: the last one
/// read in this thread is kept. Null when it can't be read; the pointer holds until the next call.
const catalog::ImportedModel *modelOf(const std::string &text)
{
    thread_local std::string lastText;
    thread_local std::optional<catalog::ImportedModel> last;
    if (text != lastText) {
        auto read = catalog::readModelText(text, "config");
        auto *imported = std::get_if<catalog::ImportedModel>(&read);
        last = imported ? std::optional(std::move(*imported)) : std::nullopt;
        lastText = text;
    }
    return last ? &*last : nullptr;
}

} // namespace

ModelSubject::ModelSubject(const scenario::ModelChoice &choice, const catalog::Catalog &catalog)
{
    if (choice.parameters > 0) {
        m_own = memory::denseShapeFor(choice.parameters);
        return;
    }
    if (!choice.config.empty()) {
        if (const catalog::ImportedModel *imported = modelOf(choice.config)) {
            m_own = imported->spec;
            m_statedFormat = imported->weightsFormat;
            m_storedBytes = bytes(double(imported->storedBytes));
            return;
        }
    }
    m_record = catalog.model(choice.id);
    if (!m_record)
        m_own = memory::denseShapeFor(fallbackParameters);
}

std::string_view weightsFormat(const scenario::Scenario &scenario, const ModelSubject &model)
{
    if (scenario::isTraining(scenario.task))
        return trainingFormat(scenario);
    if (scenario.weights != "auto" && scenario.weights != "native")
        return scenario.weights;
    return model.statedFormat().empty() ? std::string_view("native") : std::string_view(model.statedFormat());
}

memory::WeightBytes asStored(const memory::WeightBytes &counted, Bytes stored)
{
    const double ratio = stored / counted.total();
    if (!(ratio > 1 / largestMismatch && ratio < largestMismatch))
        return counted;
    memory::WeightBytes scaled = counted;
    for (Bytes *part : {&scaled.embedding, &scaled.head, &scaled.divided, &scaled.keyValue, &scaled.replicated,
                        &scaled.experts, &scaled.leadingDense, &scaled.outside, &scaled.largestLayer})
        *part *= ratio;
    return scaled;
}

std::string_view cacheFormat(const scenario::Scenario &scenario)
{
    if (scenario.kvCache != "auto")
        return scenario.kvCache;
    const bool scaled = scenario.weights == "fp8" || scenario.weights == "nvfp4";
    return scaled ? std::string_view("fp8") : std::string_view("bf16");
}

bool capacityIsNominal(const scenario::Hardware &hardware, const catalog::Accelerator &device)
{
    return !hardware.memory && !device.memoryUsable;
}

Bytes capacity(const scenario::Hardware &hardware, const catalog::Accelerator &device)
{
    if (hardware.memory)
        return *hardware.memory;
    if (device.memoryUsable)
        return *device.memoryUsable;
    return gib(inGigabytes(device.memoryMarketed) * usableShareOfMarketed);
}

Subject::Subject(const scenario::Scenario &scenario, const Basis &basis, const catalog::Accelerator &accelerator)
    : model(scenario.model, basis.catalog())
    , groups(memory::layerGroups(model.spec()))
    , count(memory::countParameters(model.spec(), groups))
    , weights(formatOrAny(basis.catalog(), weightsFormat(scenario, model)))
    , cache(formatOrAny(basis.catalog(), cacheFormat(scenario)))
    , bytes(memory::weightBytes(model.spec(), groups, count, weights, {basis.catalog().ggufTypes(), basis.catalog().ggufMixes()},
                                scenario.serving.engine))
    , draft(memory::draftOf(scenario.serving.speculative, model.spec(), groups, count, bytes))
    , device(accelerator)
    , rules(basis.calibrations().memory)
    , capacity(plan::capacity(scenario.hardware, accelerator))
    , processor(scenario.hardware.processor ? basis.catalog().accelerator(*scenario.hardware.processor) : nullptr)
    , sockets(scenario.hardware.sockets.value_or(processor ? processor->maxPerNode : 1))
{
    if (inBytes(model.storedBytes()) > 0 && weights.id == model.statedFormat())
        bytes = asStored(bytes, model.storedBytes());
}

} // namespace suanchou::plan
