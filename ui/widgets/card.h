// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QString>

#include <optional>

namespace suanchou::ui {

/// A headline figure: title, large value, a quiet line below, and a state told by colour and icon. A button: a click,
/// Space or Enter asks for its explanation.
class Card : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString title;
        QString value;
        QString sub;
        State state = State::Neutral;
        std::optional<double> gauge; ///< 0…1 and above: a thin bar under the value
        bool operator==(const Content &) const = default;
    };

    explicit Card(QWidget *parent = nullptr);

    const Content &content() const { return m_content; }
    void setContent(const Content &content);
    /// The figures belong to an earlier, valid input.
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont titleFont() const;
    QFont valueFont() const;

    Content m_content;
    bool m_stale = false;
};

} // namespace suanchou::ui
