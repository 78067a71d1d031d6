// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace suanchou::ui {

/// A titled part of a form that folds away. The header is a button: click, Space and Enter fold, Left folds and Right
/// unfolds.
class CollapsibleGroup : public QWidget {
    Q_OBJECT

public:
    explicit CollapsibleGroup(QWidget *parent = nullptr);

    void setTitle(const QString &title);           ///< may hold a mnemonic
    QWidget *content() const { return m_content; } ///< give it a layout
    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);
    QToolButton *header() const { return m_header; }
    /// A widget at the other end of the header's line; only while the group is unfolded it can be used.
    void setCorner(QWidget *corner);

Q_SIGNALS:
    void toggled(bool expanded);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_header;
    QWidget *m_corner = nullptr;
    QHBoxLayout *m_line;
    QWidget *m_content;
    bool m_expanded = true;
};

} // namespace suanchou::ui
