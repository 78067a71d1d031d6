// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/costpage.h"

#include "model/plan/basis.h"
#include "ui/charts/barchart.h"
#include "ui/charts/costplots.h"
#include "ui/charts/costtables.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/charts/riskcharts.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/session/riskwatch.h"
#include "ui/text/figuretext.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

CostPage::CostPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_risk(new RiskWatch(session, RiskWatch::Of::Current, this))
    , m_verdict(new QLabel(this))
    , m_options(new CompactTable(this))
    , m_lines(new LineChart(this))
    , m_lineFrame(new ChartFrame(m_lines, u"cumulativeCost"_s, this))
    , m_bars(new BarChart(this))
    , m_barFrame(new ChartFrame(m_bars, u"costBuildUp"_s, this))
    , m_map(new HeatMap(this))
    , m_mixTitle(new QLabel(this))
    , m_mix(new CompactTable(this))
    , m_providersTitle(new QLabel(this))
    , m_providersNote(new QLabel(this))
    , m_providers(new CompactTable(this))
    , m_billTitle(new QLabel(this))
    , m_bill(new CompactTable(this))
    , m_figures(new CompactTable(this))
{
    setObjectName(u"costPage"_s);
    m_verdict->setObjectName(u"costVerdict"_s);
    m_options->setObjectName(u"costOptions"_s);
    m_mix->setObjectName(u"costMix"_s);
    m_bill->setObjectName(u"costBill"_s);
    m_bill->setTextColumns({4});
    m_providers->setObjectName(u"costProviders"_s);
    m_providers->setTextColumns({7});
    m_figures->setObjectName(u"costFigures"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_billTitle->setFont(bold);
    m_mixTitle->setFont(bold);
    m_providersTitle->setFont(bold);
    m_providersNote->setWordWrap(true);

    content()->addWidget(m_verdict);
    content()->addWidget(m_options);
    content()->addWidget(m_lineFrame, 2);
    content()->addWidget(m_barFrame, 1);
    m_lineFrame->setMinimumHeight(fontMetrics().height() * 22);

    addLines(u"perTokenOverUtilisation"_s, &CostPlots::perTokenOverUtilisation);
    auto *mapFrame = new ChartFrame(m_map, u"breakEvenMap"_s, this);
    mapFrame->setMinimumHeight(fontMetrics().height() * 20);
    content()->addWidget(mapFrame, 2);
    m_lazy.push_back({mapFrame, [this](const PlanView &view, const Format &format) {
                          m_map->setData(CostPlots::breakEvenMap(view, this->session().basis(), format));
                      }});
    addLines(u"loadDuration"_s, &CostPlots::loadDuration);
    content()->addWidget(m_mixTitle);
    content()->addWidget(m_mix);
    addLines(u"cashFlow"_s, &CostPlots::cashFlow);
    addLines(u"dayCourse"_s, &CostPlots::dayCourse);

    content()->addWidget(m_providersTitle);
    content()->addWidget(m_providersNote);
    content()->addWidget(m_providers);
    content()->addWidget(m_billTitle);
    content()->addWidget(m_bill);
    content()->addWidget(m_figures);

    const auto explain = [this](int id) {
        Q_EMIT this->session().explanationRequested(static_cast<FigureId>(id));
    };
    connect(m_bars, &BarChart::partClicked, this, explain);
    connect(m_figures, &CompactTable::rowActivated, this, explain);
    connect(m_mix, &CompactTable::rowActivated, this, explain);
    connect(m_providers, &CompactTable::rowActivated, this, [this](int row) {
        if (row >= 0 && row < m_providerNames.size())
            this->session().edit(scenario::FieldId::ApiProvider, m_providerNames.at(row).toStdString());
    });
    connect(m_risk, &RiskWatch::ready, this, &CostPage::fillRisk);
    const auto *area = findChild<QScrollArea *>();
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { refreshSeen(false); });
    area->viewport()->installEventFilter(this);
    retranslate();
}

LineChart *CostPage::addLines(const QString &name,
                              LineData (*make)(const PlanView &, const plan::Basis &, const Format &))
{
    auto *chart = new LineChart(this);
    auto *frame = new ChartFrame(chart, name, this);
    frame->setMinimumHeight(fontMetrics().height() * 20);
    content()->addWidget(frame, 2);
    m_lazy.push_back({frame, [this, chart, make](const PlanView &view, const Format &format) {
                          chart->setData(make(view, session().basis(), format));
                      }});
    return chart;
}

bool CostPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, [this] { refreshSeen(false); }, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void CostPage::refreshSeen(bool all)
{
    const Format format = session().format();
    const PlanView view = current();
    for (Lazy &lazy : m_lazy) {
        if (!lazy.stale || (!all && lazy.frame->visibleRegion().isEmpty()))
            continue;
        lazy.stale = false;
        lazy.fill(view, format);
        lazy.frame->refreshTable();
    }
}

void CostPage::refreshAll()
{
    flush();
    m_risk->finish();
    refreshSeen(true);
}

/// What shows the uncertainty: the verdict, the table of options and the fans.
void CostPage::fillRisk()
{
    const Format format = session().format();
    const PlanView view = current();
    const explore::Risk *risk = m_risk->risk();
    const QString gap = format.language() == Language::Chinese ? QString() : u" "_s;
    m_verdict->setText(CostTables::verdict(view, format) + (risk ? gap + RiskCharts::verdict(*risk, format) : QString()));
    m_options->setTable(CostTables::options(view, format, risk));
    m_lines->setData(PlanCharts::cumulativeCost(withPinned(), session().basis(), format, risk));
    m_lineFrame->setNote(risk ? RiskCharts::note(*risk, format) : QString());
    m_lineFrame->refreshTable();
}

void CostPage::retranslate()
{
    m_options->setAccessibleName(tr("Buy, rent and API side by side"));
    m_lineFrame->setTitle(tr("Paid month by month"));
    m_barFrame->setTitle(tr("What the cost is made of"));
    const std::array titles{tr("Cost per million tokens over utilisation"), tr("When buying pays: rent and utilisation"),
                            tr("What to own and what to rent"), tr("Cash flow of buying instead of renting"),
                            tr("Electricity through the day")};
    for (std::size_t i = 0; i < m_lazy.size() && i < titles.size(); ++i) {
        m_lazy[i].frame->setTitle(titles[i]);
        m_lazy[i].stale = true;
    }
    m_map->setFirstColumn(tr("Rent per GPU and hour"));
    m_lazy[2].frame->setNote(
        tr("How many GPUs are wanted for how much of the time, cheapest kind from the bottom up."));
    m_mixTitle->setText(tr("Mixed procurement, mean year at today's prices"));
    m_mix->setAccessibleName(m_mixTitle->text());
    m_providersTitle->setText(tr("API providers side by side"));
    m_providers->setAccessibleName(m_providersTitle->text());
    m_billTitle->setText(tr("Bill of materials"));
    m_bill->setAccessibleName(m_billTitle->text());
    m_figures->setAccessibleName(tr("Figures of the comparison"));
    m_bars->setFirstColumn(tr("Line"));
}

void CostPage::refresh()
{
    const Format format = session().format();
    const PlanView view = current();
    fillRisk();
    m_risk->want();
    m_bars->setData(PlanCharts::costBuildUp(view, format));
    m_barFrame->refreshTable();
    for (Lazy &lazy : m_lazy)
        lazy.stale = true;
    if (refreshCount() <= 1)
        refreshSeen(true); // once, so that screen readers find every chart's text
    // What is in sight is known once the page has its layout.
    QMetaObject::invokeMethod(
        this, [this] { refreshSeen(false); }, Qt::QueuedConnection);

    fillProviders();
    const ChartTable bill = CostTables::bill(view, session().basis(), format);
    m_billTitle->setVisible(!bill.rows.isEmpty());
    m_bill->setVisible(!bill.rows.isEmpty());
    m_bill->setTable(bill);
    fillFigures(view, format);
}

void CostPage::fillProviders()
{
    const CostTables::Providers providers = CostTables::providers(current(), session().basis(), session().format());
    QList<TableRow> rows;
    for (const QStringList &cells : providers.table.rows) {
        const int index = static_cast<int>(rows.size());
        rows << TableRow{cells, {}, index == providers.chosen, index};
    }
    m_providerNames = providers.names;
    const QString gap = session().format().language() == Language::Chinese ? QString() : u" "_s;
    m_providersNote->setText(tr("For this demand, with its cached, batched and off-peak shares. A double click takes a "
                                "provider into the comparison.") +
                             gap + CostTables::sameService(current(), session().format()));
    for (QWidget *part : {static_cast<QWidget *>(m_providersTitle), static_cast<QWidget *>(m_providersNote),
                          static_cast<QWidget *>(m_providers)})
        part->setVisible(!rows.isEmpty());
    m_providers->setTable(providers.table.head, rows);
}

void CostPage::fillFigures(const PlanView &view, const Format &format)
{
    const auto rowsOf = [&](std::initializer_list<FigureId> ids, bool absentToo) {
        QList<TableRow> rows;
        for (const FigureId id : ids) {
            if (absentToo || plan::figure(id).value(*view.plan))
                rows << TableRow{{FigureText::label(id), format.figure(id, *view.plan)},
                                 FigureText::explanation(id),
                                 false,
                                 static_cast<int>(id)};
        }
        return rows;
    };
    const QList<TableRow> mix = rowsOf(
        {FigureId::HybridOwn, FigureId::HybridOwningShare, FigureId::HybridPerYear, FigureId::HybridAllOwn,
         FigureId::HybridAllRent, FigureId::HybridReservedMix, FigureId::HybridLayered, FigureId::HybridLayeredOwn,
         FigureId::HybridLayeredReserved, FigureId::HybridRuleByUse, FigureId::HybridRuleReserved},
        false);
    m_mixTitle->setVisible(!mix.isEmpty());
    m_mix->setVisible(!mix.isEmpty());
    m_mix->setTable({tr("Figure"), tr("Value")}, mix);

    QList<TableRow> rows = rowsOf({FigureId::BreakEvenHours, FigureId::BreakEvenUtilisation, FigureId::BreakEvenRent,
                                   FigureId::BreakEvenTokens, FigureId::Saving, FigureId::Npv, FigureId::Irr,
                                   FigureId::Roi, FigureId::Payback, FigureId::DiscountedPayback},
                                  true);
    rows << rowsOf({FigureId::OwnAnnual, FigureId::RentAnnual, FigureId::OwnCapexLow, FigureId::OwnCapexHigh,
                    FigureId::OwnVat, FigureId::OwnDepreciation, FigureId::OwnInstalment, FigureId::OwnInterest,
                    FigureId::OwnPerMtokInput, FigureId::OwnPerMtokOutput, FigureId::OwnPerUser,
                    FigureId::RentPerUser, FigureId::ApiPerUser, FigureId::OwnPerRun, FigureId::RentPerRun,
                    FigureId::NodeAvailability, FigureId::ServiceAvailability, FigureId::Downtime,
                    FigureId::UpgradeWhen, FigureId::UpgradeSaving, FigureId::SplitTotal,
                    FigureId::SplitBreakEven},
                   false);
    rows << rowsOf({FigureId::ItPower, FigureId::FacilityPower, FigureId::EnergyPerYear, FigureId::Co2PerYear}, true);
    rows << rowsOf({FigureId::NodePower, FigureId::Racks, FigureId::NetworkLeaves, FigureId::NetworkSpines,
                    FigureId::NetworkCores, FigureId::NetworkLinks},
                   false);
    m_figures->setTable({tr("Figure"), tr("Value")}, rows);
    m_figures->setToolTip(CostTables::absences(view).join(u'\n'));
}

} // namespace suanchou::ui
