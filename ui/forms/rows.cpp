// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choicerow.h"
#include "ui/forms/listrow.h"
#include "ui/forms/numberrow.h"
#include "ui/forms/pickerrow.h"

namespace suanchou::ui {

using scenario::FieldId;
using scenario::FieldKind;

FieldRow *createRow(Session &session, FieldId id, QWidget *parent)
{
    const scenario::Field &field = scenario::field(id);
    switch (field.kind) {
    case FieldKind::Text: return new TextRow(session, id, parent);
    case FieldKind::Model: return new PickerRow(session, id, parent);
    case FieldKind::Choice:
        if (field.choices.empty())
            return new PickerRow(session, id, parent);
        return new ChoiceRow(session, id, parent);
    case FieldKind::Integer:
    case FieldKind::Real: return new NumberRow(session, id, parent);
    case FieldKind::Numbers:
    case FieldKind::Lines: return new ListRow(session, id, parent);
    }
    return nullptr;
}

} // namespace suanchou::ui
