// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportbuilder.h"

#include "model/catalog/catalog.h"
#include "ui/charts/costplots.h"
#include "ui/charts/costtables.h"
#include "ui/charts/riskcharts.h"
#include "ui/text/fieldtext.h"
#include "ui/text/figuretext.h"

// Investment, comparison of buying, renting and the API, and what the numbers rest on.
namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;
using scenario::FieldId;

namespace {
constexpr int mostProviders = 6;
}

ReportSection ReportBuilder::investment() const
{
    ReportSection section{feasibility() ? tr("Investment estimate") : tr("Financial case"), 1, false, {}, {}};
    if (!plan().cost.own.capex) {
        section.blocks << ReportParagraph{
            tr("No price for the hardware is known, so buying is not costed. Quotes belong here.")};
        return section;
    }
    const ChartTable bill = CostTables::bill(m_view, *m_input.basis, m_format);
    if (!bill.rows.isEmpty()) {
        ReportTable table =
            tableFrom(bill, tr("Bill of materials, typical prices with the range of their sources"));
        table.widths = {30, 9, 14, 17, 30};
        table.moreText = {4};
        section.blocks << table;
    }
    if (plan().cost.bill.incomplete && !bill.rows.isEmpty())
        section.blocks << ReportBanner{ReportBanner::Kind::Caution,
                                       tr("A line of the bill has no price; the sum is too low by it.")};
    const ChartTable lines = CostTables::ownLines(m_view, m_format);
    ReportTable own = tableFrom(lines, tr("Owning, line by line"));
    own.widths = {50, 25, 25};
    // Sums are the rows named purchase, running cost and total.
    for (qsizetype i = 0; i < own.rows.size(); ++i) {
        const bool last = i + 1 == own.rows.size();
        const bool sum = own.rows.at(i).first() == lines.rows.at(i).first() &&
                         (last || own.rows.at(i).value(0) == CostTables::tr("Purchase") ||
                          own.rows.at(i).value(0) == CostTables::tr("Running cost"));
        if (sum)
            own.strongRows << static_cast<int>(i);
    }
    section.blocks << own;
    const BarData bars = PlanCharts::costBuildUp(m_view, m_format);
    if (!bars.bars.isEmpty())
        section.blocks << ReportFigure{tr("What the cost over the horizon is made of"), summaryOf(bars), bars,
                                       0.42};
    return section;
}

ReportSection ReportBuilder::economics() const
{
    ReportSection section{
        feasibility() ? tr("Buying against renting and an API") : tr("Economic case"), 1, false, {}, {}};
    section.blocks << ReportParagraph{CostTables::verdict(m_view, m_format)};
    if (m_risk)
        section.blocks << ReportParagraph{RiskCharts::verdict(*m_risk, m_format)};
    const LineData lines =
        PlanCharts::cumulativeCost({m_view}, *m_input.basis, m_format, m_risk ? &*m_risk : nullptr);
    if (!lines.series.isEmpty())
        section.blocks << ReportFigure{tr("Paid since the start, month by month"), summaryOf(lines), lines,
                                       0.52};
    if (m_risk) {
        section.blocks << ReportParagraph{RiskCharts::note(*m_risk, m_format)};
        ReportTable totals;
        totals.caption = tr("Totals when prices and demand are uncertain");
        totals.head = {tr("Figure"), tr("Buy"), tr("Rent"), tr("API")};
        totals.rows = RiskCharts::rows(*m_risk, m_format);
        totals.widths = {40, 20, 20, 20};
        section.blocks << totals;
    }
    ReportTable table =
        figureTable({FigureId::Saving, FigureId::Npv, FigureId::Irr, FigureId::Roi, FigureId::Payback,
                     FigureId::DiscountedPayback, FigureId::BreakEvenMonth, FigureId::BreakEvenHours,
                     FigureId::BreakEvenUtilisation, FigureId::BreakEvenMonthApi, FigureId::BreakEvenTokens},
                    false);
    if (!table.rows.isEmpty()) {
        table.caption = tr("Buying instead of renting over the horizon");
        section.blocks << table;
    }
    const HeatData map = CostPlots::breakEvenMap(m_view, *m_input.basis, m_format);
    if (!map.cells.isEmpty())
        section.blocks << ReportFigure{tr("When buying pays: rent and busy share"), summaryOf(map), map, 0.5};
    const ChartTable years = CostTables::years(m_view, *m_input.basis, m_format);
    if (!years.rows.isEmpty())
        section.blocks << tableFrom(years, tr("Payments and depreciation, year by year"));
    CostTables::Providers providers = CostTables::providers(m_view, *m_input.basis, m_format);
    if (!providers.table.rows.isEmpty()) {
        // The cheapest ones, and the one that is compared with.
        QList<QStringList> shown = providers.table.rows.mid(0, mostProviders);
        if (providers.chosen >= mostProviders)
            shown << providers.table.rows.at(providers.chosen);
        ReportTable sellers = tableFrom({providers.table.head, shown}, tr("API providers for this demand"));
        sellers.widths = {13, 8, 8, 8, 9, 10, 9, 35};
        sellers.moreText = {7};
        if (providers.chosen >= 0)
            sellers.strongRows << std::min(providers.chosen, static_cast<int>(shown.size()) - 1);
        section.blocks << sellers;
        const QString same = CostTables::sameService(m_view, m_format);
        if (!same.isEmpty())
            section.blocks << ReportParagraph{same};
    }
    ReportTable mix = figureTable({FigureId::HybridOwn, FigureId::HybridOwningShare, FigureId::HybridPerYear,
                                   FigureId::HybridAllOwn, FigureId::HybridAllRent, FigureId::HybridReservedMix,
                                   FigureId::HybridLayered, FigureId::HybridRuleByUse, FigureId::HybridRuleReserved},
                                  false);
    if (!mix.rows.isEmpty()) {
        const LineData layers = CostPlots::loadDuration(m_view, *m_input.basis, m_format);
        if (!layers.series.isEmpty())
            section.blocks << ReportFigure{tr("What to own and what to rent: GPUs wanted over the hours"),
                                           summaryOf(layers), layers, 0.42};
        mix.caption = tr("Owning the base and renting the rest, mean year at today's prices");
        section.blocks << mix;
    }
    ReportTable more = figureTable({FigureId::OwnAnnual, FigureId::RentAnnual, FigureId::BreakEvenRent,
                                    FigureId::OwnInstalment, FigureId::OwnInterest, FigureId::OwnVat,
                                    FigureId::OwnPerUser, FigureId::RentPerUser, FigureId::ApiPerUser,
                                    FigureId::OwnPerRun, FigureId::RentPerRun, FigureId::ServiceAvailability,
                                    FigureId::Downtime, FigureId::UpgradeWhen, FigureId::UpgradeSaving,
                                    FigureId::SplitTotal, FigureId::SplitBreakEven},
                                   false);
    if (!more.rows.isEmpty()) {
        more.caption = tr("Further figures of the comparison");
        section.blocks << more;
    }
    const QStringList absences = CostTables::absences(m_view);
    if (!absences.isEmpty()) {
        section.blocks << ReportParagraph{tr("Figures that do not exist here:")};
        section.blocks << ReportList{absences};
    }
    return section;
}

ReportSection ReportBuilder::basisOfCalculation() const
{
    ReportSection section{tr("Basis of the calculation"), 1, false, u"A"_s, {}};
    const scenario::Finance &finance = scenario().finance;
    QStringList items;
    items << tr("Horizon %1, discount rate %2; sums are nominal, present costs are discounted yearly.")
                 .arg(m_format.years(quantity::inYears(finance.horizon)),
                      m_format.percent(finance.discountRate, 1));
    items
        << tr("Utilisation %1: the share of installed hours in which the deployment is busy. Owned hardware is paid whether busy or "
              "not; on-demand and spot rent are billed for busy hours only, a commitment for all hours.")
               .arg(m_format.percent(finance.utilisation));
    items << tr("A month has %1 hours, a year 8,760.")
                 .arg(m_format.number(quantity::inHours(finance.hoursPerMonth), 0));
    items << (plan().cost.own.salvage && quantity::inMoney(*plan().cost.own.salvage) > 0
                  ? tr("Residual value at the end of the horizon: %1.")
                        .arg(m_format.money(quantity::inMoney(*plan().cost.own.salvage)))
                  : tr("No residual value is counted at the end of the horizon."));
    const catalog::ExchangeRates &rates = catalog().economy().exchange;
    items << tr("Amounts in other currencies are converted at the catalogue's rates of %1 (%2).")
                 .arg(QString::fromStdString(rates.from.date), QString::fromStdString(rates.from.source));
    const scenario::Own &own = finance.own;
    items << (own.vatRate ? tr("Value-added tax of %1 is %2.")
                                .arg(m_format.percent(*own.vatRate, 1),
                                     own.vat == scenario::VatUse::Paid ? tr("part of the purchase", "VAT")
                                                                       : tr("deducted and no cost", "VAT"))
                          : tr("Prices are taken as their sources state them, with or without value-added tax."));
    items << tr("Not included unless stated: buildings, power connection, insurance, financing cost, import duty, "
                "installation and training of staff.");
    items << tr("Grades of sources: %1: %2 %3: %4 %5: %6 %7: %8 %9: %10")
                 .arg(FigureText::label(catalog::Grade::Primary),
                      FigureText::explanation(catalog::Grade::Primary),
                      FigureText::label(catalog::Grade::Secondary),
                      FigureText::explanation(catalog::Grade::Secondary),
                      FigureText::label(catalog::Grade::Vendor),
                      FigureText::explanation(catalog::Grade::Vendor),
                      FigureText::label(catalog::Grade::Recalled),
                      FigureText::explanation(catalog::Grade::Recalled),
                      FigureText::label(catalog::Grade::Assumption))
                 .arg(FigureText::explanation(catalog::Grade::Assumption));
    section.blocks << ReportList{items};
    if (m_risk)
        section.blocks << tableFrom(RiskCharts::inputs(*m_input.basis, m_format), tr("What the draws are made from"), 3);
    return section;
}

} // namespace suanchou::ui
