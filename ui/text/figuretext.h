// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cost/costing.h"
#include "model/memory/budget.h"
#include "model/placement/placement.h"
#include "model/plan/figures.h"

#include <QCoreApplication>
#include <QString>

namespace suanchou::ui {

/// The words for a plan's figures, terms and reasons. Numbers are formatted elsewhere; nothing here is cached, so a
/// change of language shows with the next call.
class FigureText {
    Q_DECLARE_TR_FUNCTIONS(FigureText)

public:
    static QString label(plan::FigureId id);
    /// At most about 14 Latin or 7 Chinese characters: cards, table heads, chart legends.
    static QString shortLabel(plan::FigureId id);
    /// One sentence: what the figure is and what it counts.
    static QString explanation(plan::FigureId id);

    /// Symbol such as "GiB", "tokens/s" or "CNY/h"; empty for counts and flags.
    static QString unit(plan::FigureUnit unit, catalog::Currency currency);
    static QString unit(plan::FigureId id, catalog::Currency currency);

    static QString label(memory::Term term);
    static QString explanation(memory::Term term);
    /// How the term comes about, in symbols and words, e.g. "parameters per GPU × bytes per parameter".
    static QString formula(memory::Term term);

    static QString label(cost::CapexItem item);
    static QString label(cost::OpexItem item);
    static QString label(cost::BillPart part);
    static QString absence(cost::BillAbsence absence);
    static QString reason(placement::Reason reason);
    static QString absence(cost::Absence absence);
    static QString label(catalog::Grade grade);
    static QString explanation(catalog::Grade grade);
};

} // namespace suanchou::ui
