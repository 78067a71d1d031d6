// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/evidence/costclaims.h"
#include "ui/session/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableWidget;

namespace suanchou::ui {

/// What articles say about prices, power and payback, what the program's own cost model and price book make of it, and
/// the verdict.
class ClaimsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ClaimsDialog(Session &session, QWidget *parent = nullptr);

    QTableWidget *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    Session &m_session;
    std::vector<evidence::CostClaim> m_claims;
    QLabel *m_summary = nullptr;
    QComboBox *m_filter = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace suanchou::ui
