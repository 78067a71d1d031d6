// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evidencepage.h"

#include "ui/charts/scatterchart.h"
#include "ui/pages/chartframe.h"
#include "ui/pages/compacttable.h"
#include "ui/pages/evidencemodel.h"
#include "ui/text/figuretext.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double band = 0.2;
constexpr int tableRows = 14;

EvidencePage::Figures groupOf(std::string_view key)
{
    if (key.starts_with("performance."))
        return EvidencePage::Figures::Speed;
    return key.starts_with("training.") ? EvidencePage::Figures::Training : EvidencePage::Figures::Memory;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

EvidencePage::EvidencePage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_verdict(new QLabel(this))
    , m_figuresLabel(new QLabel(this))
    , m_figures(new QComboBox(this))
    , m_whichLabel(new QLabel(this))
    , m_which(new QComboBox(this))
    , m_chart(new ScatterChart(this))
    , m_chartFrame(new ChartFrame(m_chart, u"evidenceScatter"_s, this))
    , m_tableTitle(new QLabel(this))
    , m_table(new QTableView(this))
    , m_model(new EvidenceModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_groupTitle(new QLabel(this))
    , m_groups(new CompactTable(this))
{
    setObjectName(u"evidencePage"_s);
    m_verdict->setObjectName(u"evidenceVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setObjectName(u"evidenceFigures"_s);
    m_which->setObjectName(u"evidenceWhich"_s);
    m_table->setObjectName(u"evidenceTable"_s);
    m_groups->setObjectName(u"evidenceGroups"_s);
    m_groups->setTextColumns({1});
    QFont bold = font();
    bold.setBold(true);
    m_tableTitle->setFont(bold);
    m_groupTitle->setFont(bold);
    m_figuresLabel->setBuddy(m_figures);
    m_whichLabel->setBuddy(m_which);
    for (const Figures one : {Figures::All, Figures::Memory, Figures::Speed, Figures::Training})
        m_figures->addItem(QString(), int(one));
    for (const Which one : {Which::Nearest, Which::All})
        m_which->addItem(QString(), int(one));

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(EvidenceModel::sortRole);
    m_table->setModel(m_sorted);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EvidenceModel::CaseColumn, Qt::AscendingOrder);
    const int line = fontMetrics().height() * 3 / 2;
    m_table->verticalHeader()->setDefaultSectionSize(line);
    m_table->setFixedHeight(line * (tableRows + 1));

    auto *tools = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_figuresLabel, m_figures, m_whichLabel, m_which})
        tools->addWidget(widget);
    tools->addStretch(1);
    content()->addWidget(m_verdict);
    content()->addLayout(tools);
    content()->addWidget(m_chartFrame, 1);
    content()->addWidget(m_tableTitle);
    content()->addWidget(m_table);
    content()->addWidget(m_groupTitle);
    content()->addWidget(m_groups);
    m_chartFrame->setMinimumHeight(fontMetrics().height() * 28);

    connect(m_figures, &QComboBox::currentIndexChanged, this, &EvidencePage::fill);
    connect(m_which, &QComboBox::currentIndexChanged, this, &EvidencePage::fill);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        openSource(m_model->predictionAt(m_sorted->mapToSource(index).row()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                m_chart->mark(m_model->predictionAt(m_sorted->mapToSource(index).row()));
            });
    connect(m_chart, &ScatterChart::pointClicked, this, [this](int prediction) {
        const int row = m_model->rowOf(prediction);
        if (row >= 0)
            m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
        m_table->setFocus();
    });
    connect(&m_watcher, &QFutureWatcher<Loaded>::finished, this, [this] {
        m_data = m_watcher.result();
        fill();
        Q_EMIT ready();
    });
    retranslate();
}

EvidencePage::~EvidencePage() { m_watcher.waitForFinished(); }

void EvidencePage::retranslate()
{
    m_figuresLabel->setText(tr("&Figures"));
    m_whichLabel->setText(tr("&Cases"));
    const std::array figures{tr("All figures"), tr("Memory"), tr("Serving speed"), tr("Training speed")};
    for (int i = 0; i < m_figures->count(); ++i)
        m_figures->setItemText(i, figures.at(std::size_t(i)));
    m_which->setItemText(0, tr("Nearest to this scenario"));
    m_which->setItemText(1, tr("All"));
    m_chartFrame->setTitle(tr("Predicted against measured"));
    m_chartFrame->setNote(
        tr("Each point is one measured figure in its own unit. On the line the prediction is exact."));
    m_tableTitle->setText(tr("Single figures"));
    m_table->setAccessibleName(m_tableTitle->text());
    m_groupTitle->setText(tr("Errors by group"));
    m_groups->setAccessibleName(m_groupTitle->text());
}

void EvidencePage::begin() { m_watcher.setFuture(QtConcurrent::run(loadEvidence, session().sharedBasis())); }

void EvidencePage::refresh()
{
    if (!m_data && !m_watcher.isRunning())
        begin();
    fill();
}

QList<int> EvidencePage::chosen(Which which) const
{
    const auto wanted = static_cast<Figures>(m_figures->currentData().toInt());
    const std::vector<evidence::Prediction> &all = m_data->validation.predictions;
    const auto fits = [&](const evidence::Prediction &one) {
        return wanted == Figures::All || groupOf(one.key) == wanted;
    };
    QList<int> rows;
    if (which == Which::All) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (fits(all[i]))
                rows << int(i);
        }
        return rows;
    }
    // Predictions stand case by case; a case without a wanted figure makes room for the next nearest one.
    std::map<std::size_t, QList<int>> ofCase;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (fits(all[i]))
            ofCase[all[i].of] << int(i);
    }
    const PlanView view = current();
    const evidence::Traits here =
        evidence::traitsOf(withChoices(*view.scenario, *view.plan), session().catalog());
    std::size_t taken = 0;
    for (const std::size_t index : evidence::nearest(here, m_data->traits, m_data->traits.size())) {
        const auto found = ofCase.find(index);
        if (found == ofCase.end())
            continue;
        rows += found->second;
        if (++taken == nearestCases)
            break;
    }
    return rows;
}

void EvidencePage::fill()
{
    const bool ready = m_data != nullptr;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tableTitle, m_table, m_groupTitle, m_groups})
        widget->setVisible(ready);
    m_figures->setEnabled(ready);
    m_which->setEnabled(ready);
    if (!ready) {
        m_verdict->setText(tr("The measured cases are being predicted…"));
        ScatterData waiting;
        waiting.emptyText = m_verdict->text();
        m_chart->setData(waiting);
        return;
    }
    const Format format = session().format();
    const QList<int> near = chosen(Which::Nearest);
    const QList<int> all = chosen(Which::All);
    std::vector<double> errors;
    for (const int row : near)
        errors.push_back(std::abs(m_data->validation.predictions[std::size_t(row)].error));
    const QString whole =
        tr("%1 figures of %2 measured cases are predicted with the same model as this plan.")
            .arg(format.count(double(m_data->validation.predictions.size())),
                 format.count(double(m_data->cases.size())));
    m_verdict->setText(near.isEmpty() ? whole + u' ' + tr("None of them is of this kind.")
                                      : whole + u' ' +
                                            tr("For the nearest of them the median error is %1.")
                                                .arg(format.percent(median(errors), 1)));
    const bool nearest = m_which->currentData().toInt() == int(Which::Nearest);
    m_model->setRows(m_data, nearest ? near : all, format);
    const int em = fontMetrics().horizontalAdvance(u'0');
    const std::array widths{20, 22, 13, 13, 8};
    for (std::size_t column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(int(column), em * widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    refreshChart(all, near);
    refreshGroups();
}

QString EvidencePage::tip(int prediction) const
{
    const evidence::Prediction &row = m_data->validation.predictions.at(std::size_t(prediction));
    const plan::Figure *figure = plan::findFigure(row.key);
    const Format format = session().format();
    if (!figure)
        return {};
    return u"<b>%1</b><br>%2<br>%3<br>%4"_s.arg(
        QString::fromStdString(row.id).toHtmlEscaped(), FigureText::label(figure->id),
        tr("measured %1, predicted %2 (%3)")
            .arg(format.figure(figure->id, row.measured), format.figure(figure->id, row.predicted),
                 format.signedPercent(row.error, 1)),
        QString::fromStdString(m_data->cases.at(row.of).source).toHtmlEscaped());
}

void EvidencePage::refreshChart(const QList<int> &all, const QList<int> &near)
{
    const Format format = session().format();
    ScatterSeries backdrop{tr("all cases"), Hue::Grey, {}, true};
    std::array<ScatterSeries, 3> nearest{ScatterSeries{tr("nearest: memory"), Hue::Blue, {}, false},
                                         ScatterSeries{tr("nearest: serving speed"), Hue::Orange, {}, false},
                                         ScatterSeries{tr("nearest: training speed"), Hue::Green, {}, false}};
    const auto point = [&](int row) {
        const evidence::Prediction &one = m_data->validation.predictions[std::size_t(row)];
        return ScatterPoint{one.measured, one.predicted, row};
    };
    for (const int row : all)
        backdrop.points << point(row);
    int close = 0;
    for (const int row : near) {
        const evidence::Prediction &one = m_data->validation.predictions[std::size_t(row)];
        nearest[std::size_t(groupOf(one.key)) - 1].points << point(row);
        close += std::abs(one.error) <= band ? 1 : 0;
    }
    ScatterData chart;
    chart.series << backdrop;
    for (const ScatterSeries &series : nearest) {
        if (!series.points.isEmpty())
            chart.series << series;
    }
    chart.x.label = tr("Measured");
    chart.y.label = tr("Predicted");
    chart.band = band;
    chart.bandLabel = tr("dashed: %1 more or less").arg(format.percent(band, 0));
    chart.head = {tr("Case"), tr("Measured"), tr("Predicted")};
    chart.pointName = [this](int id) {
        const evidence::Prediction &row = m_data->validation.predictions.at(std::size_t(id));
        return QString::fromStdString(row.id + " " + row.key);
    };
    chart.tip = [this](int id) { return tip(id); };
    chart.locale = format.locale();
    chart.summary = tr("%1 measured figures; of the %2 nearest ones %3 are predicted within %4.")
                        .arg(format.count(double(all.size())), format.count(double(near.size())),
                             format.count(close), format.percent(band, 0));
    chart.emptyText = tr("No measured case has such a figure.");
    m_chart->setData(chart);
    m_chartFrame->refreshTable();
}

void EvidencePage::refreshGroups()
{
    const auto wanted = static_cast<Figures>(m_figures->currentData().toInt());
    const Format format = session().format();
    QList<TableRow> rows;
    for (const evidence::GroupQuantiles &group : m_data->validation.groups) {
        if (wanted != Figures::All && groupOf(group.key) != wanted)
            continue;
        const plan::Figure *figure = plan::findFigure(group.key);
        rows << TableRow{{QString::fromStdString(group.group),
                          figure ? FigureText::label(figure->id) : QString::fromStdString(group.key),
                          format.count(group.n), format.percent(group.medianAbsError, 1),
                          format.percent(group.p90AbsError, 1), format.percent(group.within20, 0),
                          format.signedPercent(group.bias, 1)},
                         {},
                         false,
                         -1};
    }
    m_groups->setTable({tr("Group"), tr("Figure"), tr("Cases"), tr("Median error"), tr("90 % within"),
                        tr("Within 20 %"), tr("Bias")},
                       rows);
}

void EvidencePage::openSource(int prediction) const
{
    const int row = m_model->rowOf(prediction);
    const QUrl link = m_model->index(row, EvidenceModel::SourceColumn).data(EvidenceModel::linkRole).toUrl();
    if (row >= 0 && link.isValid())
        QDesktopServices::openUrl(link);
}

} // namespace suanchou::ui
