// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/fields.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace suanchou::ui {

/// The words for a scenario's fields. Nothing here is cached, so a change of language shows with the next call.
class FieldText {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::FieldText)

public:
    static QString label(scenario::FieldId id);
    /// One or two sentences: what the field means, and what leaving it out does.
    static QString help(scenario::FieldId id);
    static QString group(scenario::FieldGroup group);
    /// The word of a file as people say it; the word itself where it is a proper name.
    static QString choice(scenario::FieldId id, std::string_view word);
    /// "Auto", "As many as fit", "None", … : what a field without a value says.
    static QString absent(scenario::FieldId id);
    /// The catalogue's code of a grid (CN-E, US) as people call the place; the code itself where it is no known one.
    static QString region(std::string_view code);

private:
    static QString taskWord(std::string_view word);
    static QString engineWord(std::string_view word);
    static QString frameworkWord(std::string_view word);
    static QString optimizerWord(std::string_view word);
    static QString currencyWord(std::string_view word);
    static QString formatWord(scenario::FieldId id, std::string_view word);
    static QString smallChoiceWord(scenario::FieldId id, std::string_view word);
};

} // namespace suanchou::ui
