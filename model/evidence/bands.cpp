// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evidence/bands.h"

#include "model/plan/basis.h"
#include "model/plan/speedinput.h"

#include <string>

namespace suanchou::evidence {

namespace {

std::string_view servingGroup(const scenario::Scenario &scenario, const plan::Plan &plan)
{
    const bool sparse = plan.model.activeParameters < 0.7 * plan.model.parameters;
    switch (scenario.serving.mode) {
    case scenario::ServingMode::Offline:
        return sparse ? "offline-moe" : "offline-dense";
    case scenario::ServingMode::SingleStream:
        return sparse ? "single-moe" : "single-dense";
    case scenario::ServingMode::Server:
        break;
    }
    return sparse ? "server-moe" : "server-dense";
}

std::string_view trainingGroup(scenario::Task task)
{
    switch (task) {
    case scenario::Task::Lora:
        return "lora";
    case scenario::Task::Qlora:
        return "qlora";
    case scenario::Task::FullFinetune:
        return "full-finetune";
    default:
        return "pretrain";
    }
}

} // namespace

std::string_view bandGroup(const scenario::Scenario &scenario, const plan::Plan &plan)
{
    return scenario::isTraining(scenario.task) ? trainingGroup(scenario.task) : servingGroup(scenario, plan);
}

std::optional<plan::Band> band(plan::FigureId figure, const scenario::Scenario &scenario, const plan::Plan &plan,
                               const plan::Basis &basis)
{
    const plan::Figure &row = plan::figure(figure);
    if (!row.predicted)
        return std::nullopt;
    const std::optional<double> value = row.value(plan);
    if (!value)
        return std::nullopt;
    const plan::BandTable &table = basis.calibrations().bands;
    const catalog::Accelerator *device = basis.catalog().accelerator(plan.accelerator);
    const bool far = device && !plan::speedIsMeasured(scenario, *device, basis.calibrations());
    const plan::BandRow *found = nullptr;
    if (far)
        found = table.find(figure, std::string(bandGroup(scenario, plan)) + "-far");
    if (far && !found)
        found = table.find(figure, "any-far");
    if (!found)
        found = table.find(figure, bandGroup(scenario, plan));
    if (!found)
        found = table.find(figure, "any");
    if (!found)
        return std::nullopt;
    return plan::Band{*value * found->low, *value * found->high, found->level};
}

} // namespace suanchou::evidence
