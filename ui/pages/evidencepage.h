// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/session/evidencedata.h"

#include <QFutureWatcher>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace suanchou::ui {

class ChartFrame;
class CompactTable;
class EvidenceModel;
class ScatterChart;

/// Predicted against measured: for the cases nearest to the scenario (evidence::distance) and for all that the program
/// carries. The cases are read and predicted in a thread when the page is first shown.
class EvidencePage : public Page {
    Q_OBJECT

public:
    explicit EvidencePage(Session &session, QWidget *parent = nullptr);
    ~EvidencePage() override;

    enum class Figures { All, Memory, Speed, Training };
    enum class Which { Nearest, All };
    static constexpr std::size_t nearestCases = 40;

    bool isReady() const { return m_data != nullptr; }
    const EvidenceData *evidenceData() const { return m_data.get(); }

Q_SIGNALS:
    void ready();

protected:
    void refresh() override;
    void retranslate() override;

private:
    void begin();
    void fill();
    QList<int> chosen(Which which) const;
    void refreshChart(const QList<int> &all, const QList<int> &near);
    void refreshGroups();
    void openSource(int prediction) const;
    QString tip(int prediction) const;

    QLabel *m_verdict = nullptr;
    QLabel *m_figuresLabel = nullptr;
    QComboBox *m_figures = nullptr;
    QLabel *m_whichLabel = nullptr;
    QComboBox *m_which = nullptr;
    ScatterChart *m_chart = nullptr;
    ChartFrame *m_chartFrame = nullptr;
    QLabel *m_tableTitle = nullptr;
    QTableView *m_table = nullptr;
    EvidenceModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QLabel *m_groupTitle = nullptr;
    CompactTable *m_groups = nullptr;

    using Loaded = std::shared_ptr<const EvidenceData>;
    QFutureWatcher<Loaded> m_watcher;
    Loaded m_data;
};

} // namespace suanchou::ui
