// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario/fields.h"

#include <QSlider>

namespace suanchou::ui {

/// A slider over the form range of a field, linear or logarithmic, that lands on round numbers: powers of two and their
/// eighths for lengths in tokens, two digits otherwise. Arrow keys always move by at least one unit of an integer.
class LogSlider : public QSlider {
    Q_OBJECT

public:
    explicit LogSlider(const scenario::Field &field, QWidget *parent = nullptr);

    /// In the field's file unit; beyond the form's range the handle stays at the end. Does not emit.
    void setNumber(double number);
    /// Shows the handle at a number that the program picked; quieter than a stated one.
    void setAutomatic(bool automatic);

    double numberAt(int position) const;
    int positionOf(double number) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void numberEdited(double number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    double roundNumber(double number) const;
    double lowEnd() const;
    void take(double number);
    int positionAt(int x) const;

    const scenario::Field &m_field;
    double m_number = 0;
    bool m_automatic = false;
};

} // namespace suanchou::ui
