// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"
#include "ui/window/pricetablemodel.h"
#include "ui/window/prompts.h"

#include <QDialog>
#include <QUndoStack>

#include <array>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace suanchou::ui {

/// Edits the user's own prices: cards, servers, rent and APIs, with undo, and as comma-separated values. Saving lays them
/// over the shipped catalogue and evaluates the scenario anew; the shipped files stay as they are.
class PriceBookDialog : public QDialog {
    Q_OBJECT

public:
    PriceBookDialog(Session &session, Prompts &prompts, const QString &folder, QWidget *parent = nullptr);

    PriceTableModel *model(PriceTable table) const { return m_pages[std::size_t(table)].model; }
    QUndoStack *undoStack() { return &m_undo; }
    /// Writes and takes over; false when a cell is wrong or a file could not be written.
    bool save();
    bool exportCsv(const QString &path);
    bool importCsv(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Page {
        QTableView *view = nullptr;
        PriceTableModel *model = nullptr;
    };
    Page &current();
    void retranslate();
    void update();
    void addFromPlan();
    void addRow();
    void removeRows();

    Session &m_session;
    Prompts &m_prompts;
    QString m_folder;
    QUndoStack m_undo;
    std::array<Page, priceTableCount> m_pages;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_fromPlan = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
};

} // namespace suanchou::ui
