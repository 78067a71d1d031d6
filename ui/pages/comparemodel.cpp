// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/comparemodel.h"

#include "model/scenario/fields.h"
#include "ui/charts/riskcharts.h"
#include "ui/text/fieldtext.h"
#include "ui/text/figuretext.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;

void CompareModel::setPlans(const std::vector<PlanView> &plans, int baseline, bool allInputs,
                            const Format &format, const std::vector<const explore::Risk *> &risks)
{
    QStringList columns;
    for (const PlanView &plan : plans)
        columns << plan.name;
    const int base = std::clamp(baseline, 0, std::max(0, static_cast<int>(plans.size()) - 1));
    std::vector<Row> rows;
    if (!plans.empty()) {
        rows.push_back({tr("Inputs"), {}, true, -1, std::vector<Cell>(plans.size())});
        for (Row &row : inputRows(plans, base, allInputs, format))
            rows.push_back(std::move(row));
        rows.push_back({tr("Figures"), {}, true, -1, std::vector<Cell>(plans.size())});
        for (Row &row : figureRows(plans, base, format))
            rows.push_back(std::move(row));
        for (Row &row : riskRows(plans, format, risks))
            rows.push_back(std::move(row));
    }
    const bool sameShape =
        columns.size() == m_columns.size() && rows.size() == m_rows.size() && !rows.empty();
    if (!sameShape) {
        beginResetModel();
        m_columns = columns;
        m_rows = std::move(rows);
        m_baseline = base;
        endResetModel();
        return;
    }
    m_columns = columns;
    m_rows = std::move(rows);
    m_baseline = base;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<CompareModel::Row> CompareModel::inputRows(const std::vector<PlanView> &plans, int baseline,
                                                       bool allInputs, const Format &format) const
{
    std::vector<Row> rows;
    const auto wanted = [&](const scenario::Field &field) {
        return std::any_of(plans.begin(), plans.end(), [&](const PlanView &view) {
            const bool training = scenario::isTraining(view.scenario->task);
            return training ? field.training : field.serving;
        });
    };
    for (const scenario::Field &field : scenario::fields()) {
        if (field.id == scenario::FieldId::Name || !wanted(field))
            continue;
        const scenario::Value reference =
            scenario::value(*plans[static_cast<std::size_t>(baseline)].scenario, field.id);
        const scenario::Value first = scenario::value(*plans.front().scenario, field.id);
        const bool same = std::all_of(plans.begin(), plans.end(), [&](const PlanView &view) {
            return scenario::value(*view.scenario, field.id) == first;
        });
        if (same && !allInputs)
            continue;
        Row row{FieldText::label(field.id), FieldText::help(field.id), false, -1, {}};
        for (const PlanView &view : plans) {
            const scenario::Value value = scenario::value(*view.scenario, field.id);
            const Format own = format.withAmountsIn(view.scenario->finance.currency);
            row.cells.push_back({own.field(field, value), value != reference, {}, {}});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CompareModel::Row> CompareModel::figureRows(const std::vector<PlanView> &plans, int baseline,
                                                        const Format &format) const
{
    std::vector<Row> rows;
    const auto isMoney = [](plan::FigureUnit unit) {
        return unit >= plan::FigureUnit::Money && unit <= plan::FigureUnit::MoneyPerMillionTokens;
    };
    for (const plan::Figure &figure : plan::figures()) {
        const bool any = std::any_of(plans.begin(), plans.end(), [&](const PlanView &view) {
            return figure.value(*view.plan).has_value();
        });
        if (!any)
            continue;
        Row row{FigureText::label(figure.id),
                FigureText::explanation(figure.id),
                false,
                static_cast<int>(figure.id),
                {}};
        const auto shown = [&](const PlanView &view) -> std::optional<double> {
            const std::optional<double> value = figure.value(*view.plan);
            if (!value || !isMoney(figure.unit))
                return value;
            return format.withAmountsIn(view.plan->cost.currency).shownAmount(*value);
        };
        const std::optional<double> reference = shown(plans[static_cast<std::size_t>(baseline)]);
        for (const PlanView &view : plans) {
            Cell cell;
            cell.text = format.withAmountsIn(view.plan->cost.currency).figure(figure.id, *view.plan);
            const std::optional<double> value = shown(view);
            cell.differs = value.has_value() != reference.has_value() ||
                           (value && std::abs(*value - *reference) > 1e-9 * std::abs(*reference));
            if (value && reference && cell.differs && *reference != 0 &&
                figure.unit != plan::FigureUnit::Flag)
                cell.delta = *value / *reference - 1.0;
            if (cell.delta) {
                const int decimals = std::abs(*cell.delta) < 0.1 ? 1 : 0;
                cell.tip = tr("%1 against the baseline").arg(format.signedPercent(*cell.delta, decimals));
                cell.text += u"  ("_s + format.signedPercent(*cell.delta, decimals) + u')';
            }
            row.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CompareModel::Row> CompareModel::riskRows(const std::vector<PlanView> &plans, const Format &format,
                                                      const std::vector<const explore::Risk *> &risks) const
{
    struct Way {
        explore::Way way;
        QString name;
    };
    std::vector<Row> rows;
    if (std::none_of(risks.begin(), risks.end(), [](const explore::Risk *risk) { return risk != nullptr; }))
        return rows;
    const QString help = tr("A tenth of 10,000 draws of the uncertain inputs stays below the first amount, half below the second, "
                            "nine tenths below the third.");
    for (const Way &way : {Way{explore::Way::Own, tr("Buy: P10 · P50 · P90")}, Way{explore::Way::Rent, tr("Rent: P10 · P50 · P90")},
                           Way{explore::Way::Api, tr("API: P10 · P50 · P90")}}) {
        Row row{way.name, help, false, -1, {}};
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const Format own = format.withAmountsIn(plans[i].plan->cost.currency);
            const explore::Risk *risk = i < risks.size() ? risks[i] : nullptr;
            const auto &drawn = risk ? (*risk)[way.way] : std::nullopt;
            row.cells.push_back({drawn ? RiskCharts::quantiles(drawn->total, own) : format.absent(), false, {}, {}});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell &cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? row.tip : cell.tip + u'\n' + row.tip;
    case Qt::TextAlignmentRole: return static_cast<int>(Qt::AlignVCenter | Qt::AlignRight);
    case Qt::FontRole: {
        if (!cell.differs)
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    case Qt::AccessibleDescriptionRole: return cell.differs ? tr("differs from the baseline") : QString();
    case DiffersRole: return cell.differs;
    case DeltaRole: return cell.delta ? QVariant(*cell.delta) : QVariant();
    case SectionRole: return row.section;
    case FigureRole: return row.figure;
    default: return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole && section < m_columns.size())
            return section == m_baseline ? tr("%1 (baseline)").arg(chartName(m_columns.at(section)))
                                         : chartName(m_columns.at(section));
        if (role == Qt::ToolTipRole)
            return m_columns.value(section);
        return {};
    }
    if (section >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: {
        const bool differs =
            std::any_of(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return cell.differs; });
        // A sign besides the bold type: never the look alone.
        return differs && !row.section ? u"≠ "_s + row.name : row.name;
    }
    case Qt::ToolTipRole: return row.tip;
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.section);
        return font;
    }
    default: return {};
    }
}

} // namespace suanchou::ui
