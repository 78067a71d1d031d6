// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldrow.h"

namespace suanchou::ui {

class LogSlider;
class QuantitySpinBox;

/// A number: slider and spin box in step. Without a number the slider stands where the program's choice is.
class NumberRow : public FieldRow {
    Q_OBJECT

public:
    NumberRow(Session &session, scenario::FieldId id, QWidget *parent);

    void addTo(QGridLayout &grid, int line) override;
    void load() override;
    void retranslate() override;
    void setAssumed(const plan::Assumed *assumed) override;
    QWidget *editor() const override;
    QList<QWidget *> focusChain() const override;

private:
    std::optional<double> number() const;
    void showAssumed();

    LogSlider *m_slider;
    QuantitySpinBox *m_box;
    std::optional<double> m_assumed;
};

} // namespace suanchou::ui
