// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explore/risk.h"
#include "ui/charts/plancharts.h"
#include "ui/report/report.h"

#include <QCoreApplication>

namespace suanchou::ui {

/// Makes a report's sections. Each function answers one question of the reader; the style only chooses their order and
/// titles.
class ReportBuilder {
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    explicit ReportBuilder(const ReportInput &input);
    Report build();

private:
    bool feasibility() const { return m_input.style == ReportStyle::Feasibility; }
    bool training() const { return scenario::isTraining(m_input.current.scenario.task); }
    const catalog::Catalog &catalog() const { return m_input.basis->catalog(); }
    const plan::Plan &plan() const { return m_input.current.plan; }
    const scenario::Scenario &scenario() const { return m_input.current.scenario; }

    void addFacts(Report &report) const;
    void number(Report &report) const;

    // What is asked and answered.
    ReportSection conclusion() const;
    ReportSection demand() const;
    ReportSection recommendation() const;
    // Technical (reporttechnical.cpp).
    ReportSection technical() const;
    ReportSection memorySection() const;
    ReportSection speed() const;
    ReportSection energy() const;
    void addLayouts(ReportSection &section) const;
    void addQueue(ReportSection &section) const;
    void addDemand(ReportSection &section) const;
    // Money (reportfinance.cpp).
    ReportSection investment() const;
    ReportSection economics() const;
    ReportSection basisOfCalculation() const;
    // Alternatives, risks and evidence (reportevidence.cpp).
    ReportSection alternatives() const;
    ReportSection claims() const;
    ReportSection warnings() const;
    // Appendices (reportappendix.cpp).
    ReportSection assumptions() const;
    ReportSection inputs() const;
    ReportSection formulas() const;
    ReportSection disclaimer() const;

    ReportTable figureTable(const std::vector<plan::FigureId> &ids, bool bands) const;
    static ReportTable tableFrom(const ChartTable &table, const QString &caption, int textColumns = 1);
    QString modelName() const;
    QString acceleratorName() const;
    QString weightsName(const std::string &id) const;
    QString fieldValue(scenario::FieldId id) const;

    const ReportInput &m_input;
    Format m_format;
    PlanView m_view;
    std::vector<PlanView> m_views;
    std::optional<explore::Risk> m_risk;
};

} // namespace suanchou::ui
