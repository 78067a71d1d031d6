// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/costpage.h"

#include "model/plan/basis.h"
#include "ui/charts/barchart.h"
#include "ui/charts/costtables.h"
#include "ui/charts/linechart.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/text/figuretext.h"

#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

CostPage::CostPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_verdict(new QLabel(this))
    , m_options(new CompactTable(this))
    , m_lines(new LineChart(this))
    , m_lineFrame(new ChartFrame(m_lines, u"cumulativeCost"_s, this))
    , m_bars(new BarChart(this))
    , m_barFrame(new ChartFrame(m_bars, u"costBuildUp"_s, this))
    , m_billTitle(new QLabel(this))
    , m_bill(new CompactTable(this))
    , m_figures(new CompactTable(this))
{
    setObjectName(u"costPage"_s);
    m_verdict->setObjectName(u"costVerdict"_s);
    m_options->setObjectName(u"costOptions"_s);
    m_bill->setObjectName(u"costBill"_s);
    m_bill->setTextColumns({4});
    m_figures->setObjectName(u"costFigures"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_billTitle->setFont(bold);

    content()->addWidget(m_verdict);
    content()->addWidget(m_options);
    content()->addWidget(m_lineFrame, 2);
    content()->addWidget(m_barFrame, 1);
    content()->addWidget(m_billTitle);
    content()->addWidget(m_bill);
    content()->addWidget(m_figures);
    m_lineFrame->setMinimumHeight(fontMetrics().height() * 22);

    const auto explain = [this](int id) {
        Q_EMIT this->session().explanationRequested(static_cast<FigureId>(id));
    };
    connect(m_bars, &BarChart::partClicked, this, explain);
    connect(m_figures, &CompactTable::rowActivated, this, explain);
    retranslate();
}

void CostPage::retranslate()
{
    m_options->setAccessibleName(tr("Buy, rent and API side by side"));
    m_lineFrame->setTitle(tr("Paid month by month"));
    m_barFrame->setTitle(tr("What the cost is made of"));
    m_billTitle->setText(tr("Bill of materials"));
    m_bill->setAccessibleName(m_billTitle->text());
    m_figures->setAccessibleName(tr("Figures of the comparison"));
    m_bars->setFirstColumn(tr("Line"));
}

void CostPage::refresh()
{
    const Format format = session().format();
    const std::vector<PlanView> views = withPinned();
    const PlanView &view = views.front();
    m_verdict->setText(CostTables::verdict(view, format));
    m_options->setTable(CostTables::options(view, format));
    m_lines->setData(PlanCharts::cumulativeCost(views, session().basis(), format));
    m_lineFrame->refreshTable();
    m_bars->setData(PlanCharts::costBuildUp(view, format));
    m_barFrame->refreshTable();

    const ChartTable bill = CostTables::bill(view, format);
    m_billTitle->setVisible(!bill.rows.isEmpty());
    m_bill->setVisible(!bill.rows.isEmpty());
    m_bill->setTable(bill);

    constexpr std::array ids{FigureId::BreakEvenHours,
                             FigureId::BreakEvenUtilisation,
                             FigureId::BreakEvenTokens,
                             FigureId::Saving,
                             FigureId::Npv,
                             FigureId::Irr,
                             FigureId::Roi,
                             FigureId::Payback,
                             FigureId::DiscountedPayback,
                             FigureId::ItPower,
                             FigureId::FacilityPower,
                             FigureId::EnergyPerYear,
                             FigureId::Co2PerYear};
    QList<TableRow> rows;
    for (const FigureId id : ids) {
        rows << TableRow{{FigureText::label(id), format.figure(id, *view.plan)},
                         FigureText::explanation(id),
                         false,
                         static_cast<int>(id)};
    }
    m_figures->setTable({tr("Figure"), tr("Value")}, rows);
    m_figures->setToolTip(CostTables::absences(view).join(u'\n'));
}

} // namespace suanchou::ui
