// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/evidencedata.h"
#include "ui/text/format.h"

#include <QAbstractTableModel>

namespace suanchou::ui {

/// Predictions as rows. The sort role gives numbers where a column holds numbers, and the order of nearness in the first
/// column.
class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        CaseColumn,
        FigureColumn,
        MeasuredColumn,
        PredictedColumn,
        ErrorColumn,
        SourceColumn,
        ColumnCount
    };
    static constexpr int sortRole = Qt::UserRole;
    static constexpr int linkRole = Qt::UserRole + 1; ///< QUrl of the source; invalid where it is no address

    using QAbstractTableModel::QAbstractTableModel;

    /// Indices into data->validation.predictions, in the order in which they shall stand.
    void setRows(std::shared_ptr<const EvidenceData> data, const QList<int> &rows, const Format &format);
    int predictionAt(int row) const { return m_rows.value(row, -1); }
    int rowOf(int prediction) const { return int(m_rows.indexOf(prediction)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const evidence::Prediction &row, int column) const;

    std::shared_ptr<const EvidenceData> m_data;
    QList<int> m_rows;
    Format m_format{Language::English};
};

} // namespace suanchou::ui
