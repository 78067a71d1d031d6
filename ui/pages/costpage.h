// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <functional>
#include <vector>

class QLabel;

namespace suanchou::ui {

class BarChart;
class ChartFrame;
class CompactTable;
class HeatMap;
class LineChart;
class RiskWatch;

/// Buy, rent or call an API: the three side by side, what was paid month by month with the crossings, what the cost is
/// made of, cost per token over utilisation, break-even map, what to own and what to rent, cash flow, electricity by the
/// hour, and the bill of materials. Charts that are scrolled out of sight are brought up to date when they come into it.
class CostPage : public Page {
    Q_OBJECT

public:
    explicit CostPage(Session &session, QWidget *parent = nullptr);

    /// Fills the charts out of sight too, and draws the fans at once (prints, tests).
    void refreshAll();

protected:
    void refresh() override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Lazy {
        ChartFrame *frame = nullptr;
        std::function<void(const PlanView &, const Format &)> fill;
        bool stale = true;
    };
    LineChart *addLines(const QString &name, LineData (*data)(const PlanView &, const plan::Basis &, const Format &));
    void refreshSeen(bool all);
    void fillRisk();
    void fillProviders();
    void fillFigures(const PlanView &view, const Format &format);

    RiskWatch *m_risk = nullptr;
    QLabel *m_verdict = nullptr;
    CompactTable *m_options = nullptr;
    LineChart *m_lines = nullptr;
    ChartFrame *m_lineFrame = nullptr;
    BarChart *m_bars = nullptr;
    ChartFrame *m_barFrame = nullptr;
    HeatMap *m_map = nullptr;
    std::vector<Lazy> m_lazy; ///< per token, map, load duration, cash flow, day
    QLabel *m_mixTitle = nullptr;
    CompactTable *m_mix = nullptr;
    QLabel *m_providersTitle = nullptr;
    QLabel *m_providersNote = nullptr;
    CompactTable *m_providers = nullptr;
    QStringList m_providerNames; ///< of the rows
    QLabel *m_billTitle = nullptr;
    CompactTable *m_bill = nullptr;
    CompactTable *m_figures = nullptr;
};

} // namespace suanchou::ui
