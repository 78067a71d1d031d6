// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/basis.h"
#include "model/plan/plan.h"
#include "model/scenario/file.h"
#include "ui/report/reportmodel.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace suanchou::ui {

/// Which skeleton: the Chinese feasibility study for procurement, or the international business case. Either comes in
/// either language, with the same figures.
enum class ReportStyle { Feasibility, BusinessCase };

ReportStyle defaultStyle(Language language);
/// "feasibility", "business-case"; anything else is the language's usual one.
ReportStyle reportStyleFromCode(const QString &code, Language language);

struct ReportPlan {
    scenario::Scenario scenario;
    plan::Plan plan;
};

struct ReportInput {
    std::shared_ptr<const plan::Basis> basis;
    ReportPlan current;
    std::vector<ReportPlan> alternatives; ///< pinned scenarios, compared with the current one
    std::optional<scenario::About> about; ///< claims of the article that an example comes from
    Language language = Language::English;
    ReportStyle style = ReportStyle::BusinessCase;
    std::optional<catalog::Currency> currency; ///< to show; absent: the scenario's
    QDateTime created = QDateTime::currentDateTime();
};

/// The document as values, in the input's language whatever the window speaks. Needs a QCoreApplication.
Report buildReport(const ReportInput &input);

/// Writes .pdf, .html, .md, .xlsx, .csv or .json: the ending picks the format. The file is replaced only when everything was
/// written. Needs a QGuiApplication (any platform, offscreen too) for PDF and HTML, no window. False with a sentence in
/// `error` when the ending is unknown or the file can't be written.
bool writeReport(const ReportInput &input, const QString &path, QString *error);

/// Endings that writeReport() knows, without the dot.
QStringList reportEndings();

} // namespace suanchou::ui
