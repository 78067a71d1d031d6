// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/techniques.h"
#include "ui/pages/page.h"

#include <vector>

class QLabel;

namespace suanchou::ui {

class BarChart;
class ChartFrame;
class CompactTable;
class HeatMap;
class LineChart;

/// Where the memory of a GPU goes, and how far context and load can grow before it runs out.
class MemoryPage : public Page {
    Q_OBJECT

public:
    explicit MemoryPage(Session &session, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retranslate() override;

private:
    void refreshTerms(const PlanView &view, const Format &format);
    void refreshTechniques(const PlanView &view, const Format &format);
    void takeTechnique(int bar);
    void refreshLengths(const std::vector<PlanView> &views, const Format &format);
    void refreshFigures(const PlanView &view, const Format &format);

    QLabel *m_verdict = nullptr;
    BarChart *m_bars = nullptr;
    ChartFrame *m_barFrame = nullptr;
    QLabel *m_termTitle = nullptr;
    CompactTable *m_terms = nullptr;
    CompactTable *m_figures = nullptr;
    BarChart *m_techniques = nullptr;
    ChartFrame *m_techniqueFrame = nullptr;
    LineChart *m_lengths = nullptr;
    ChartFrame *m_lengthFrame = nullptr;
    HeatMap *m_map = nullptr;
    ChartFrame *m_mapFrame = nullptr;
    std::vector<explore::Saving> m_savings; ///< as shown
    MemoryGrid m_grid; ///< of the map as shown; a click takes a cell's values over
};

} // namespace suanchou::ui
