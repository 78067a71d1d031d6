// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/patch.h"

namespace suanchou::plan {

scenario::Value valueOf(const Fix::Change &change)
{
    const scenario::Field &field = scenario::field(change.field);
    const bool automatic = change.text == "auto" || change.text == "max";
    if (change.text.empty())
        return change.number;
    if (automatic && field.kind != scenario::FieldKind::Choice)
        return scenario::Automatic{};
    if (change.text == "null")
        return std::monostate{};
    if (field.kind == scenario::FieldKind::Model)
        return scenario::ModelChoice{change.text, 0, {}};
    return change.text;
}

scenario::Scenario patched(scenario::Scenario scenario, const Fix &fix)
{
    for (int i = 0; i < fix.count; ++i) {
        const Fix::Change &change = fix.changes[static_cast<std::size_t>(i)];
        const scenario::Value value = valueOf(change);
        if (scenario::accepts(scenario::field(change.field), value))
            scenario::set(scenario, change.field, value);
    }
    return scenario;
}

} // namespace suanchou::plan
