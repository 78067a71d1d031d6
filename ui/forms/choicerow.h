// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldrow.h"

class QComboBox;
class QLineEdit;

namespace suanchou::ui {

/// One of a few words: a combo box.
class ChoiceRow : public FieldRow {
    Q_OBJECT

public:
    ChoiceRow(Session &session, scenario::FieldId id, QWidget *parent);

    void addTo(QGridLayout &grid, int line) override;
    void load() override;
    void retranslate() override;
    void setAssumed(const plan::Assumed *assumed) override;
    QWidget *editor() const override;
    QList<QWidget *> focusChain() const override;

private:
    void fill();
    void choose(int index);
    QString absentText() const;

    QComboBox *m_box;
    QString m_assumed;
};

/// A free text.
class TextRow : public FieldRow {
    Q_OBJECT

public:
    TextRow(Session &session, scenario::FieldId id, QWidget *parent);

    void addTo(QGridLayout &grid, int line) override;
    void load() override;
    QWidget *editor() const override;
    QList<QWidget *> focusChain() const override;

private:
    QLineEdit *m_line;
};

} // namespace suanchou::ui
