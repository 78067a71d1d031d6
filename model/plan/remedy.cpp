// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/remedy.h"

#include "model/plan/placed.h"
#include "model/plan/subject.h"
#include "model/scenario/fields.h"

#include <array>

namespace suanchou::plan {

namespace {

using scenario::FieldId;
using scenario::Scenario;

constexpr std::array degreeFields{FieldId::Tensor, FieldId::Pipeline, FieldId::Data, FieldId::Expert, FieldId::Context};

void addChange(Fix &fix, FieldId field, double number, std::string text = {})
{
    fix.changes[static_cast<std::size_t>(fix.count++)] = {field, number, std::move(text)};
}

bool isStated(const Scenario &scenario, FieldId field)
{
    return !std::holds_alternative<scenario::Automatic>(scenario::value(scenario, field));
}

Placed placeAnywhere(Scenario scenario, const Subject &subject)
{
    scenario.hardware.count.reset();
    scenario.hardware.parallelism = {};
    return place(scenario, subject);
}

} // namespace

Fix freeLayout(const Scenario &scenario)
{
    Fix fix;
    for (const FieldId field : degreeFields) {
        if (isStated(scenario, field))
            addChange(fix, field, 0, "auto");
    }
    return fix;
}

Remedy remedyFor(const Scenario &scenario, const Subject &subject)
{
    Remedy remedy;
    const Placed placed = placeAnywhere(scenario, subject);
    if (!placed.budget.fits)
        return remedy;
    remedy.gpus = placed.placement.gpus;
    remedy.fix = freeLayout(scenario);
    if (scenario.hardware.count && *scenario.hardware.count != remedy.gpus)
        addChange(remedy.fix, FieldId::Count, remedy.gpus);
    return remedy;
}

} // namespace suanchou::plan
