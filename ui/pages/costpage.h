// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;

namespace suanchou::ui {

class BarChart;
class ChartFrame;
class CompactTable;
class LineChart;

/// Buy, rent or call an API: the three side by side, what was paid month by month with the crossings, what the cost is
/// made of, and the bill of materials.
class CostPage : public Page {
    Q_OBJECT

public:
    explicit CostPage(Session &session, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retranslate() override;

private:
    QLabel *m_verdict = nullptr;
    CompactTable *m_options = nullptr;
    LineChart *m_lines = nullptr;
    ChartFrame *m_lineFrame = nullptr;
    BarChart *m_bars = nullptr;
    ChartFrame *m_barFrame = nullptr;
    QLabel *m_billTitle = nullptr;
    CompactTable *m_bill = nullptr;
    CompactTable *m_figures = nullptr;
};

} // namespace suanchou::ui
