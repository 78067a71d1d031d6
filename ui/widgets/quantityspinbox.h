// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/fields.h"
#include "ui/text/format.h"

#include <QAbstractSpinBox>

#include <optional>

namespace suanchou::ui {

/// A spin box for one number of the field table. It shows the number with its unit, groups digits only while nobody
/// types in it, understands suffixes and full-width digits (quantityparser.h), and has a state without a number where
/// the field allows that: a word such as "Auto", with the value that the program picked.
///
/// Numbers are in the field's file unit. While typing, every text that can be understood and lies in the range is told
/// at once; when typing ends, a number outside the range goes to its nearest end, and anything else is taken back.
class QuantitySpinBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit QuantitySpinBox(const scenario::Field &field, QWidget *parent = nullptr);

    std::optional<double> value() const { return m_value; }
    /// Does not emit. Nothing means "no number"; only for fields that allow it.
    void setValue(std::optional<double> value);
    bool allowsAbsent() const;

    /// Words, units and grouping; called again after a change of language or currency.
    void setFormat(const Format &format);
    /// What stands in place of the number when there is none, and the number that the program picked, where stepping
    /// then starts: "Auto (8)".
    void setAbsent(const QString &word, std::optional<double> picked);

    void stepBy(int steps) override;
    QValidator::State validate(QString &input, int &pos) const override;
    void fixup(QString &input) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user changed the number, or took it away.
    void valueEdited(std::optional<double> value);

protected:
    StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Typed { Number, Absent, OutOfRange, Nonsense };
    struct Reading {
        Typed typed;
        double number;
    };
    Reading read(const QString &text) const;
    double rounded(double value) const;
    double stepFrom(double value, int direction) const;
    QString numberText(double value, bool groups) const;
    QString shownText() const;
    QString withSign(double value) const;
    void showText();
    void onTextEdited(const QString &text);
    void finish();
    void change(std::optional<double> value);

    const scenario::Field &m_field;
    Format m_format;
    std::optional<double> m_value;
    std::optional<double> m_pickedValue;
    QString m_absentWord;
    bool m_typing = false;
};

} // namespace suanchou::ui
