// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/layouts.h"
#include "ui/pages/page.h"

class QLabel;

namespace suanchou::ui {

class BarChart;
class ChartFrame;
class CompactTable;
class LineChart;

/// How fast it is: the figures, machines for the users, the layouts that could carry the load, latency over throughput with the scenario's point and its targets,
/// the roofline, and what a step's time is made of; for training the run's time and what a step spends it on.
class SpeedPage : public Page {
    Q_OBJECT

public:
    explicit SpeedPage(Session &session, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retranslate() override;

private:
    QString verdict(const PlanView &view, const Format &format) const;
    QString demandVerdict(const PlanView &view, const Format &format) const;
    void refreshDemand(const PlanView &view, const Format &format);
    void refreshLayouts(const PlanView &view, const Format &format);
    /// States the layout of a row, as one step of undo.
    void takeLayout(int row);

    QLabel *m_verdict = nullptr;
    CompactTable *m_figures = nullptr;
    CompactTable *m_demand = nullptr;
    QLabel *m_layoutNote = nullptr;
    CompactTable *m_layouts = nullptr;
    std::vector<explore::LayoutTrial> m_trials;
    LineChart *m_capacity = nullptr;
    ChartFrame *m_capacityFrame = nullptr;
    LineChart *m_curve = nullptr;
    ChartFrame *m_curveFrame = nullptr;
    LineChart *m_roofline = nullptr;
    ChartFrame *m_rooflineFrame = nullptr;
    BarChart *m_first = nullptr;
    ChartFrame *m_firstFrame = nullptr;
    BarChart *m_second = nullptr;
    ChartFrame *m_secondFrame = nullptr;
};

} // namespace suanchou::ui
