// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"
#include "ui/widgets/searchablecombo.h"

#include <QCoreApplication>

// The catalogue's records as entries of searchable lists, and the lines that describe them.
namespace suanchou::ui {

class CatalogEntries {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::CatalogEntries)

public:
    using Entries = QList<SearchableCombo::Entry>;

    static Entries models(const Session &session);
    static Entries accelerators(const Session &session);
    static Entries processors(const Session &session);
    static Entries formats(const Session &session, scenario::FieldId id);
    /// Who sells the model, the cheapest first, with the prices of input and output.
    static Entries providers(const Session &session);
    /// Grids with what they emit.
    static Entries grids(const Session &session);
    /// Times of use whose hours are known.
    static Entries schedules(const Session &session);
    static QString scheduleName(const Session &session, const QString &id);

    /// A model of a size alone has the id "=<parameters>"; what a person types as a size ("34B", "340亿").
    static std::optional<SearchableCombo::Entry> modelOfSize(const QString &text, const Format &format);
    static QString sizeId(double parameters);
    static scenario::ModelChoice modelChoice(const QString &id);

    static QString modelName(const Session &session, const scenario::ModelChoice &choice);
    static QString acceleratorName(const Session &session, const QString &id);
    static QString processorName(const Session &session, const QString &id);
    static QString formatName(const Session &session, const QString &id);

    /// Parameters, active ones, layers, attention and longest context of what the plan was made for.
    static QString modelNote(const Session &session);
    static QString acceleratorNote(const Session &session);
};

} // namespace suanchou::ui
