// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/fields.h"
#include "ui/text/format.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTableWidget;

namespace suanchou::ui {

/// Edits the lines of a price list (name and amount, any number of them) or the 24 prices of a day. Amounts are typed as
/// in spin boxes ("1.2万"); cells that are no number are marked and keep the dialog open.
class ListDialog : public QDialog {
    Q_OBJECT

public:
    ListDialog(const scenario::Field &field, const scenario::Value &value, const Format &format,
               QWidget *parent = nullptr);

    /// What the table holds; empty lists where everything was taken out.
    scenario::Value value() const { return m_value; }
    void accept() override;

private:
    bool isDay() const { return m_field.kind == scenario::FieldKind::Numbers; }
    void fillDay(const std::vector<double> &prices);
    void fillLines(const std::vector<scenario::CapexLine> &lines);
    void addLine(const QString &name, const QString &amount);
    bool readDay();
    bool readLines();
    bool markWrong(int row, int column);
    QString cell(int row, int column) const;

    const scenario::Field &m_field;
    Format m_format;
    scenario::Value m_value;
    QTableWidget *m_table;
    QLabel *m_hint;
};

} // namespace suanchou::ui
