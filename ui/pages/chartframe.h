// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace suanchou::ui {

class CompactTable;

/// A chart with its title, and the same data as a table at the press of a button.
class ChartFrame : public QWidget {
    Q_OBJECT

public:
    /// Takes the chart over. `name` is the object name that buttons and tests use.
    ChartFrame(Chart *chart, const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note); ///< a line under the title; hidden when empty
    /// Call after the chart's data changed.
    void refreshTable();
    bool showsTable() const;
    void showTable(bool table);
    CompactTable *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Chart *m_chart = nullptr;
    CompactTable *m_table = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QToolButton *m_toggle = nullptr;
    QToolButton *m_copy = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace suanchou::ui
