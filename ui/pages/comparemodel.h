// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plancharts.h"

#include <QAbstractTableModel>

namespace suanchou::ui {

/// Scenarios as columns. The rows are first the inputs, then the figures; a vertical header names each row. Column 0 is
/// the current scenario, the others are the pinned ones in their order.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        DiffersRole = Qt::UserRole + 1, ///< bool: the cell differs from the baseline's
        DeltaRole,   ///< double: relative difference to the baseline; invalid where there is none
        SectionRole, ///< bool: the row is a heading
        FigureRole   ///< int: plan::FigureId of the row, or -1
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `baseline` is a column. Inputs in which all scenarios agree are left out unless `allInputs`. `risks`, where known, are
    /// those of the plans; null ones are shown as unknown.
    void setPlans(const std::vector<PlanView> &plans, int baseline, bool allInputs, const Format &format,
                  const std::vector<const explore::Risk *> &risks = {});

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Cell {
        QString text;
        bool differs = false;
        std::optional<double> delta;
        QString tip;
        bool operator==(const Cell &) const = default;
    };
    struct Row {
        QString name;
        QString tip;
        bool section = false;
        int figure = -1;
        std::vector<Cell> cells;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> inputRows(const std::vector<PlanView> &plans, int baseline, bool allInputs,
                               const Format &format) const;
    std::vector<Row> riskRows(const std::vector<PlanView> &plans, const Format &format,
                              const std::vector<const explore::Risk *> &risks) const;
    std::vector<Row> figureRows(const std::vector<PlanView> &plans, int baseline, const Format &format) const;

    QStringList m_columns;
    int m_baseline = 0;
    std::vector<Row> m_rows;
};

} // namespace suanchou::ui
