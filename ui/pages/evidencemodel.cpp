// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evidencemodel.h"

#include "ui/text/figuretext.h"

#include <QUrl>

#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

void EvidenceModel::setRows(std::shared_ptr<const EvidenceData> data, const QList<int> &rows,
                            const Format &format)
{
    beginResetModel();
    m_data = std::move(data);
    m_rows = rows;
    m_format = format;
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString EvidenceModel::cell(const evidence::Prediction &row, int column) const
{
    const plan::Figure *figure = plan::findFigure(row.key);
    switch (column) {
    case CaseColumn: return QString::fromStdString(row.id);
    case FigureColumn: return figure ? FigureText::label(figure->id) : QString::fromStdString(row.key);
    case MeasuredColumn: return figure ? m_format.figure(figure->id, row.measured) : QString();
    case PredictedColumn: return figure ? m_format.figure(figure->id, row.predicted) : QString();
    case ErrorColumn: return m_format.signedPercent(row.error, 1);
    default: return QString::fromStdString(m_data->cases.at(row.of).source);
    }
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!m_data || !index.isValid() || index.row() >= m_rows.size())
        return {};
    const evidence::Prediction &row = m_data->validation.predictions.at(std::size_t(m_rows.at(index.row())));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return cell(row, column);
    case Qt::ToolTipRole:
        return column == CaseColumn || column == SourceColumn ? cell(row, column).toHtmlEscaped()
                                                              : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (column >= MeasuredColumn && column <= ErrorColumn ? Qt::AlignRight : Qt::AlignLeft));
    case sortRole:
        switch (column) {
        case CaseColumn: return index.row();
        case MeasuredColumn: return row.measured;
        case PredictedColumn: return row.predicted;
        case ErrorColumn: return std::abs(row.error);
        default: return cell(row, column);
        }
    case linkRole: {
        const QString source = cell(row, SourceColumn);
        return source.startsWith("http"_L1) ? QUrl(source) : QUrl();
    }
    default: return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section >= MeasuredColumn && section <= ErrorColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CaseColumn: return tr("Case");
    case FigureColumn: return tr("Figure");
    case MeasuredColumn: return tr("Measured");
    case PredictedColumn: return tr("Predicted");
    case ErrorColumn: return tr("Error");
    default: return tr("Source");
    }
}

} // namespace suanchou::ui
