// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace suanchou::ui {

class BarChart;
class ChartFrame;
class CompareModel;
class LineChart;
class RiskWatch;

/// The current scenario and the pinned ones side by side: what was asked differently, what comes out differently, and
/// their charts over each other.
class ComparePage : public Page {
    Q_OBJECT

public:
    explicit ComparePage(Session &session, QWidget *parent = nullptr);

    CompareModel *model() const { return m_model; }

protected:
    void refresh() override;
    void retranslate() override;

private:
    int chosenPin() const;
    void refreshChoices(const std::vector<PlanView> &views);
    void fitTable();

    RiskWatch *m_risk = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_filler = nullptr; ///< keeps the empty page's text at the top
    QPushButton *m_pin = nullptr;
    QWidget *m_tools = nullptr;
    QLabel *m_baselineLabel = nullptr;
    QComboBox *m_baseline = nullptr;
    QCheckBox *m_all = nullptr;
    QLabel *m_chosenLabel = nullptr;
    QComboBox *m_chosen = nullptr;
    QPushButton *m_load = nullptr;
    QPushButton *m_unpin = nullptr;
    CompareModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    BarChart *m_memory = nullptr;
    ChartFrame *m_memoryFrame = nullptr;
    BarChart *m_totals = nullptr;
    ChartFrame *m_totalFrame = nullptr;
    LineChart *m_cost = nullptr;
    ChartFrame *m_costFrame = nullptr;
};

} // namespace suanchou::ui
