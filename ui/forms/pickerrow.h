// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldrow.h"

class QLabel;

namespace suanchou::ui {

class SearchableCombo;

/// Model, accelerator or number format: one of many records of the catalogue, searched by name, with a line below that
/// says what it is.
class PickerRow : public FieldRow {
    Q_OBJECT

public:
    PickerRow(Session &session, scenario::FieldId id, QWidget *parent);

    void addTo(QGridLayout &grid, int line) override;
    void load() override;
    void retranslate() override;
    void setAssumed(const plan::Assumed *assumed) override;
    QWidget *editor() const override;
    QList<QWidget *> focusChain() const override;

private:
    void fill();
    void pick(const QString &id);
    QString currentWord() const;
    QString note() const;

    SearchableCombo *m_combo;
    QLabel *m_note;
    QString m_assumed;
    bool m_training = false;
};

} // namespace suanchou::ui
