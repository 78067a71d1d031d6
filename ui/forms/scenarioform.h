// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldrow.h"
#include "ui/session/session.h"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QScrollArea;
class QToolButton;

namespace suanchou::ui {

class CollapsibleGroup;

/// The inputs, built from the field table: presets on top, below them groups that fold, one row for each field. Rows that
/// mean nothing to the task are hidden, advanced ones until they are asked for or hold a value.
class ScenarioForm : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioForm(Session &session, QWidget *parent = nullptr);

    /// Brings the field's editor into view and gives it the focus, unfolding what hides it.
    void focusField(scenario::FieldId field);
    FieldRow *row(scenario::FieldId field) const;
    bool showsAdvanced(int group) const { return m_sections[std::size_t(group)].advanced; }
    void setShowsAdvanced(int group, bool shows);
    static constexpr int groupCount =
        9; ///< Model, Precision, Scenario, Demand, Hardware, Finance, Buy, Rent, API

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Section {
        CollapsibleGroup *group = nullptr;
        QToolButton *more = nullptr;
        std::vector<FieldRow *> rows;
        bool advanced = false;
    };

    void buildPresets();
    void buildSections();
    Section buildSection(int index);
    void retranslate();
    void onScenarioChanged(scenario::FieldId field);
    void onPlanChanged();
    void showRows();
    void showPreset();
    void alignLabels();
    void setOrder();
    bool joinsByPcie(const scenario::Scenario &scenario) const;
    bool applies(const scenario::Field &field) const;
    bool isAsked(const scenario::Field &field) const;

    Session &m_session;
    QLabel *m_presetLabel;
    QComboBox *m_presets;
    QScrollArea *m_scroll;
    QWidget *m_inner;
    std::array<Section, groupCount> m_sections;
    std::array<FieldRow *, scenario::fieldCount> m_rows{};
};

} // namespace suanchou::ui
