// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QFrame;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace suanchou::ui {

/// A combo box for long lists: its popup has a search line above a grouped list. Typing on the closed box opens the popup
/// with the text as search; every word of the search has to occur in an entry's text, group or keywords.
class SearchableCombo : public QComboBox {
    Q_OBJECT

public:
    struct Entry {
        QString id;
        QString text;
        QString detail; ///< a quiet second column, such as "80 GiB"
        QString group;
        QString keywords; ///< searched, not shown
    };
    /// What a search text means that no entry has, such as a model size; offered as the first entry.
    using FreeEntry = std::function<std::optional<Entry>(const QString &search)>;

    explicit SearchableCombo(QWidget *parent = nullptr);
    ~SearchableCombo() override;

    void setEntries(const QList<Entry> &entries);
    void setFreeEntry(FreeEntry freeEntry) { m_freeEntry = std::move(freeEntry); }
    void setSearchHint(const QString &hint);

    QString currentId() const { return m_id; }
    /// Shows `text`, or the entry's own where that is empty. Does not emit.
    void setCurrentId(const QString &id, const QString &text = {});

    void showPopup() override;
    void hidePopup() override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For tests and for keyboard users of the popup.
    QLineEdit *searchLine() const { return m_search; }
    QTreeView *list() const { return m_list; }

Q_SIGNALS:
    void picked(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPopup();
    void openWith(const QString &search);
    void filter(const QString &search);
    void selectFirst();
    void step(int direction);
    void pickCurrent();
    void choose(const QString &id);

    QList<Entry> m_entries;
    FreeEntry m_freeEntry;
    QString m_id;
    QFrame *m_popup = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
    QSortFilterProxyModel *m_filter = nullptr;
};

} // namespace suanchou::ui
