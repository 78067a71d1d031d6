// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldrow.h"

class QPushButton;

namespace suanchou::ui {

/// A list that does not fit into a line: a button that says what it holds and opens a table for it.
class ListRow : public FieldRow {
    Q_OBJECT

public:
    ListRow(Session &session, scenario::FieldId id, QWidget *parent);

    void addTo(QGridLayout &grid, int line) override;
    void load() override;
    void retranslate() override;
    QWidget *editor() const override;
    QList<QWidget *> focusChain() const override;

private:
    void openTable();

    QPushButton *m_button;
};

} // namespace suanchou::ui
