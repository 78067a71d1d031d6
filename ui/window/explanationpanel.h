// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explain/derivation.h"
#include "ui/session/session.h"

#include <QDockWidget>
#include <QList>

class QTextBrowser;
class QToolButton;

namespace suanchou::ui {

/// How a figure came about: formula, the same with numbers, and the operands with value and source. An operand that is
/// an input leads to it in the form, one that is a figure to its own explanation.
class ExplanationPanel : public QDockWidget {
    Q_OBJECT

public:
    explicit ExplanationPanel(Session &session, QWidget *parent = nullptr);

    void explain(plan::FigureId figure);
    plan::FigureId figure() const { return m_figure; }
    QString plainText() const;
    QTextBrowser *view() const { return m_view; }

    /// The formula with its symbols replaced by what they are worth, right of the first "=" where there is one.
    static QString substituted(const explain::Derivation &derivation, const Format &format);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void retranslate();
    void follow(const QUrl &link);
    void goBack();
    QString html() const;
    QString operandRows(const explain::Derivation &derivation, const Format &format) const;
    QString sourceOf(const explain::Operand &operand) const;

    Session &m_session;
    QTextBrowser *m_view;
    QToolButton *m_back;
    plan::FigureId m_figure = plan::FigureId::MemoryTotal;
    QList<plan::FigureId> m_history;
};

} // namespace suanchou::ui
