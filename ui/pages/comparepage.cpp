// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparepage.h"

#include "model/plan/basis.h"
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/comparemodel.h"
#include "ui/session/riskwatch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

ComparePage::ComparePage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_risk(new RiskWatch(session, RiskWatch::Of::All, this))
    , m_empty(new QLabel(this))
    , m_pin(new QPushButton(this))
    , m_tools(new QWidget(this))
    , m_baselineLabel(new QLabel(m_tools))
    , m_baseline(new QComboBox(m_tools))
    , m_all(new QCheckBox(m_tools))
    , m_chosenLabel(new QLabel(m_tools))
    , m_chosen(new QComboBox(m_tools))
    , m_load(new QPushButton(m_tools))
    , m_unpin(new QPushButton(m_tools))
    , m_model(new CompareModel(this))
    , m_table(new QTableView(this))
    , m_memory(new BarChart(this))
    , m_memoryFrame(new ChartFrame(m_memory, u"compareMemory"_s, this))
    , m_totals(new BarChart(this))
    , m_totalFrame(new ChartFrame(m_totals, u"compareTotals"_s, this))
    , m_cost(new LineChart(this))
    , m_costFrame(new ChartFrame(m_cost, u"compareCost"_s, this))
{
    setObjectName(u"comparePage"_s);
    m_empty->setObjectName(u"compareEmpty"_s);
    m_pin->setObjectName(u"comparePin"_s);
    m_baseline->setObjectName(u"compareBaseline"_s);
    m_all->setObjectName(u"compareAllInputs"_s);
    m_chosen->setObjectName(u"compareChosen"_s);
    m_load->setObjectName(u"compareLoad"_s);
    m_unpin->setObjectName(u"compareUnpin"_s);
    m_table->setObjectName(u"compareTable"_s);

    m_empty->setWordWrap(true);
    m_baselineLabel->setBuddy(m_baseline);
    m_chosenLabel->setBuddy(m_chosen);
    for (QComboBox *box : {m_baseline, m_chosen}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 34);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *first = new QHBoxLayout;
    first->addWidget(m_baselineLabel);
    first->addWidget(m_baseline);
    first->addWidget(m_all);
    first->addStretch(1);
    auto *second = new QHBoxLayout;
    second->addWidget(m_chosenLabel);
    second->addWidget(m_chosen);
    second->addWidget(m_load);
    second->addWidget(m_unpin);
    second->addStretch(1);
    auto *tools = new QVBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addLayout(first);
    tools->addLayout(second);

    auto *pinRow = new QHBoxLayout;
    pinRow->addWidget(m_pin);
    pinRow->addStretch(1);
    content()->addWidget(m_empty);
    content()->addLayout(pinRow);
    content()->addWidget(m_tools);
    content()->addWidget(m_table);
    content()->addWidget(m_memoryFrame);
    content()->addWidget(m_totalFrame);
    content()->addWidget(m_costFrame, 1);
    m_filler = new QWidget(this);
    content()->addWidget(m_filler, 1);
    m_costFrame->setMinimumHeight(fontMetrics().height() * 22);

    connect(m_pin, &QPushButton::clicked, &session, &Session::pin);
    connect(m_baseline, &QComboBox::activated, this, [this](int index) {
        this->session().setBaseline(index - 1);
        markDirty();
    });
    connect(m_all, &QCheckBox::toggled, this, &ComparePage::markDirty);
    connect(m_risk, &RiskWatch::ready, this, &ComparePage::markDirty);
    connect(m_load, &QPushButton::clicked, this, [this] { this->session().adoptPinned(chosenPin()); });
    connect(m_unpin, &QPushButton::clicked, this, [this] { this->session().unpin(chosenPin()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const int figure = index.data(CompareModel::FigureRole).toInt();
        if (figure >= 0)
            Q_EMIT this->session().explanationRequested(static_cast<plan::FigureId>(figure));
    });
    retranslate();
}

int ComparePage::chosenPin() const { return m_chosen->currentIndex(); }

void ComparePage::retranslate()
{
    m_empty->setText(
        tr("<b>Nothing is pinned yet.</b><br>Pin the current scenario, change something, and both stand here side by "
           "side: inputs that differ, figures with their distance, and the charts over each other. Up to %1 "
           "scenarios can be pinned.")
            .arg(Session::maximumPinned));
    m_pin->setText(tr("&Pin the current scenario"));
    m_baselineLabel->setText(tr("&Baseline:"));
    m_all->setText(tr("Show &all inputs"));
    m_chosenLabel->setText(tr("P&inned:"));
    m_load->setText(tr("&Load into the editor"));
    m_unpin->setText(tr("&Unpin"));
    m_table->setAccessibleName(tr("Comparison of scenarios"));
    m_memoryFrame->setTitle(tr("Memory per GPU"));
    m_totalFrame->setTitle(tr("Buy, rent and API over the horizon"));
    m_costFrame->setTitle(tr("Paid month by month"));
    m_memory->setFirstColumn(tr("Part"));
    m_totals->setFirstColumn(tr("Option"));
}

void ComparePage::refreshChoices(const std::vector<PlanView> &views)
{
    const QSignalBlocker blockBaseline(m_baseline);
    const QSignalBlocker blockChosen(m_chosen);
    const int chosen = m_chosen->currentIndex();
    m_baseline->clear();
    m_chosen->clear();
    for (std::size_t i = 0; i < views.size(); ++i) {
        m_baseline->addItem(i == 0 ? tr("%1 (current)").arg(views[i].name) : views[i].name);
        if (i > 0)
            m_chosen->addItem(views[i].name);
    }
    m_baseline->setCurrentIndex(session().baseline() + 1);
    m_chosen->setCurrentIndex(std::clamp(chosen, 0, std::max(0, m_chosen->count() - 1)));
}

void ComparePage::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    const int bar = m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows + bar +
                            2 * m_table->frameWidth());
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount() && m_model->columnCount() > 1; ++row) {
        if (m_model->index(row, 0).data(CompareModel::SectionRole).toBool())
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
}

void ComparePage::refresh()
{
    const Format format = session().format();
    const std::vector<PlanView> views = withPinned();
    const bool any = views.size() > 1;
    m_empty->setVisible(!any);
    m_filler->setVisible(!any);
    m_pin->setVisible(views.size() <= static_cast<std::size_t>(Session::maximumPinned));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_tools, m_table, m_memoryFrame, m_totalFrame, m_costFrame})
        widget->setVisible(any);
    if (!any) {
        m_model->setPlans({}, 0, false, format);
        return;
    }
    refreshChoices(views);
    std::vector<const explore::Risk *> risks;
    for (std::size_t i = 0; i < views.size(); ++i)
        risks.push_back(m_risk->risk(i));
    m_model->setPlans(views, session().baseline() + 1, m_all->isChecked(), format, risks);
    m_risk->want();
    fitTable();
    m_memory->setData(PlanCharts::memory(views, format));
    m_totals->setData(PlanCharts::costTotals(views, format));
    m_cost->setData(PlanCharts::cumulativeCost(views, session().basis(), format));
    for (ChartFrame *frame : {m_memoryFrame, m_totalFrame, m_costFrame})
        frame->refreshTable();
}

} // namespace suanchou::ui
