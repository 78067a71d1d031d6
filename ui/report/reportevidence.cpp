// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportbuilder.h"

#include "ui/charts/costtables.h"
#include "ui/text/figuretext.h"
#include "ui/text/warningtext.h"

#include <algorithm>
#include <array>
#include <cmath>

// Alternatives, warnings, and what was claimed about this system.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

namespace {

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

ReportSection ReportBuilder::alternatives() const
{
    ReportSection section{feasibility() ? tr("Comparison of alternatives") : tr("Options"), 1, false, {}, {}};
    if (m_views.size() < 2)
        return section;
    ReportTable table;
    table.caption = tr("Alternatives side by side; in brackets the distance to the first");
    table.head << tr("Figure");
    for (const PlanView &view : m_views)
        table.head << view.name;
    const std::vector<FigureId> ids{
        FigureId::Gpus,       FigureId::MemoryTotal, FigureId::MemoryUsable,   FigureId::Fits,
        FigureId::Ttft,       FigureId::Tpot,        FigureId::OutputRate,     FigureId::Days,
        FigureId::OwnCapex,   FigureId::OwnTotal,    FigureId::RentTotal,      FigureId::ApiTotal,
        FigureId::OwnPerMtok, FigureId::RentPerMtok, FigureId::BreakEvenMonth, FigureId::FacilityPower};
    for (const FigureId id : ids) {
        const plan::Figure &figure = plan::figure(id);
        if (std::none_of(m_views.begin(), m_views.end(),
                         [&](const PlanView &view) { return figure.value(*view.plan).has_value(); }))
            continue;
        QStringList row{FigureText::label(id)};
        const bool money =
            figure.unit >= plan::FigureUnit::Money && figure.unit <= plan::FigureUnit::MoneyPerMillionTokens;
        const auto shown = [&](const PlanView &view) {
            const std::optional<double> value = figure.value(*view.plan);
            return value && money
                       ? std::optional(m_format.withAmountsIn(view.plan->cost.currency).shownAmount(*value))
                       : value;
        };
        const std::optional<double> first = shown(m_view);
        for (const PlanView &view : m_views) {
            QString cell = m_format.withAmountsIn(view.plan->cost.currency).figure(id, *view.plan);
            const std::optional<double> value = shown(view);
            if (&view != &m_views.front() && value && first && *first != 0 &&
                figure.unit != plan::FigureUnit::Flag) {
                const double delta = *value / *first - 1.0;
                if (std::abs(delta) > 1e-6)
                    cell += u" ("_s + m_format.signedPercent(delta, std::abs(delta) < 0.1 ? 1 : 0) + u')';
            }
            row << cell;
        }
        table.rows << row;
    }
    section.blocks << table;
    const BarData totals = PlanCharts::costTotals(m_views, m_format);
    if (!totals.bars.isEmpty())
        section.blocks << ReportFigure{tr("Buy, rent and API over the horizon"), summaryOf(totals), totals,
                                       0.14 + 0.11 * static_cast<double>(totals.bars.size())};
    return section;
}

ReportSection ReportBuilder::claims() const
{
    ReportSection section{tr("What was claimed about this system"), 1, false, {}, {}};
    if (!m_input.about || m_input.about->claims.empty())
        return section;
    const bool chinese = m_input.language == Language::Chinese;
    const auto in = [&](const scenario::Bilingual &words) { return text(chinese ? words.zh : words.en); };
    const scenario::About &about = *m_input.about;
    if (!in(about.description).isEmpty())
        section.blocks << ReportParagraph{in(about.description)};
    if (!in(about.assumed).isEmpty())
        section.blocks << ReportParagraph{tr("Assumed for the recalculation: %1").arg(in(about.assumed))};
    ReportTable table;
    table.caption = tr("Published statements, recalculated");
    table.head = {tr("Claimed"), tr("Recalculated"), tr("Verdict"), tr("Why"), tr("Source")};
    table.widths = {15, 24, 13, 34, 14};
    table.textColumns = 5;
    const auto show = [&](double value, const std::string &unit) {
        if (unit == "fraction")
            return m_format.percent(value, std::abs(value) < 0.1 ? 1 : 0);
        const QString number =
            value == std::round(value) ? m_format.count(value) : m_format.significant(value, 4);
        return unit.empty() ? number : number + u' ' + text(unit);
    };
    const auto amount = [&](const scenario::Claim &claim) {
        if (claim.claimedLow && claim.claimedHigh && *claim.claimedLow != *claim.claimedHigh)
            return show(*claim.claimedLow, {}) + u"–"_s + show(*claim.claimedHigh, claim.claimedUnit);
        if (claim.claimedLow)
            return show(*claim.claimedLow, claim.claimedUnit);
        return m_format.absent();
    };
    const auto verdict = [&](const std::string &word) {
        if (word == "consistent")
            return tr("holds");
        if (word == "roughly")
            return tr("roughly holds");
        if (word == "inconsistent")
            return tr("does not hold");
        if (word == "outdated")
            return tr("outdated");
        if (word == "not checkable")
            return tr("cannot be checked");
        return text(word);
    };
    for (const scenario::Claim &claim : about.claims) {
        const std::string &unit = claim.checkedUnit.empty() ? claim.claimedUnit : claim.checkedUnit;
        QStringList checked;
        for (const double value : claim.checked)
            checked << show(value, unit);
        const QString found = checked.join(u" / "_s);
        const QString how = in(claim.how);
        table.rows << QStringList{amount(claim),
                                  found.isEmpty() ? how
                                  : how.isEmpty() ? found
                                                  : found + u"; "_s + how,
                                  verdict(claim.verdict), in(claim.why), text(claim.source)};
    }
    section.blocks << table;
    return section;
}

ReportSection ReportBuilder::warnings() const
{
    ReportSection section{feasibility() ? tr("Risks and what helps") : tr("Risks"), 1, false, {}, {}};
    ReportTable table;
    table.head = {tr("Degree"), tr("What"), tr("What it means"), tr("What helps")};
    table.widths = {10, 20, 46, 24};
    table.textColumns = 4;
    for (const plan::Severity severity :
         {plan::Severity::Error, plan::Severity::Warning, plan::Severity::Info}) {
        for (const plan::Warning &warning : plan().warnings) {
            if (warning.severity == severity)
                table.rows << QStringList{WarningText::label(severity), WarningText::title(warning.code),
                                          WarningText::sentence(warning, plan(), catalog(), m_format),
                                          WarningText::fix(warning.fix, catalog(), m_format)};
        }
    }
    const bool anyFix = std::any_of(table.rows.begin(), table.rows.end(),
                                    [](const QStringList &row) { return !row.last().isEmpty(); });
    if (!anyFix) {
        table.head.removeLast();
        for (QStringList &row : table.rows)
            row.removeLast();
        table.widths = {10, 24, 66};
    }
    QStringList general;
    general << tr("Prices of accelerators and of their rent fall; a commitment or a purchase keeps today's.");
    general << tr(
        "Below the planned utilisation every token costs more: cost per token goes with one over utilisation.");
    general << tr("What the hardware fetches at the end is uncertain; resale values scatter widely.");
    if (!table.rows.isEmpty())
        section.blocks << table;
    section.blocks << ReportList{general};
    return section;
}

} // namespace suanchou::ui
