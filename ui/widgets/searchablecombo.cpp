// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchablecombo.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int keywordRole = Qt::UserRole + 1;

// Shows an entry when every word of the search occurs in it, and a group when one of its entries shows.
class WordFilter : public QSortFilterProxyModel {
public:
    explicit WordFilter(QObject *parent)
        : QSortFilterProxyModel(parent)
    {
        setRecursiveFilteringEnabled(true);
    }
    void setSearch(const QString &search)
    {
        m_words = search.simplified().split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (index.data(idRole).isNull())
            return false;
        const QString text = index.data(keywordRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace

SearchableCombo::SearchableCombo(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    buildPopup();
}

SearchableCombo::~SearchableCombo() { delete m_popup; }

void SearchableCombo::buildPopup()
{
    m_popup = new QFrame(nullptr, Qt::Popup);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_search = new QLineEdit(m_popup);
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(u"search"_s);
    m_list = new QTreeView(m_popup);
    m_list->setObjectName(u"entries"_s);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_model = new QStandardItemModel(0, 2, m_popup);
    auto *words = new WordFilter(m_popup);
    m_filter = words;
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->installEventFilter(this);
    m_popup->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SearchableCombo::filter);
    connect(m_list, &QTreeView::clicked, this, &SearchableCombo::pickCurrent);
}

void SearchableCombo::setSearchHint(const QString &hint)
{
    m_search->setPlaceholderText(hint);
    m_search->setAccessibleName(hint);
}

void SearchableCombo::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    m_model->clear();
    m_model->setColumnCount(2);
    QStandardItem *group = nullptr;
    QString groupName;
    for (const Entry &entry : entries) {
        if (!group || entry.group != groupName) {
            groupName = entry.group;
            group = new QStandardItem(groupName);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            group->setFont(bold);
            group->setFlags(Qt::ItemIsEnabled);
            m_model->appendRow({group, new QStandardItem});
        }
        auto *text = new QStandardItem(entry.text);
        text->setData(entry.id, idRole);
        text->setData(QStringList{entry.text, entry.detail, entry.group, entry.keywords, entry.id}.join(u' '),
                      keywordRole);
        auto *detail = new QStandardItem(entry.detail);
        detail->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        detail->setForeground(palette().placeholderText());
        group->appendRow({text, detail});
    }
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void SearchableCombo::setCurrentId(const QString &id, const QString &text)
{
    m_id = id;
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.id == id; });
    const QString shown = found != m_entries.end() ? found->text : text.isEmpty() ? id : text;
    if (count() == 1 && itemText(0) == shown)
        return;
    const QSignalBlocker blocker(this);
    clear();
    addItem(shown);
    setCurrentIndex(0);
}

void SearchableCombo::showPopup() { openWith({}); }

void SearchableCombo::openWith(const QString &search)
{
    const QSignalBlocker blocker(m_search);
    m_search->setText(search);
    filter(search);
    m_popup->setFont(font());
    m_popup->setPalette(palette());
    const QRect available = screen()->availableGeometry();
    const int width = std::max(this->width(), fontMetrics().averageCharWidth() * 52);
    const int height = fontMetrics().height() * 24;
    QPoint corner = mapToGlobal(QPoint(0, this->height()));
    if (corner.y() + height > available.bottom())
        corner.setY(std::max(available.top(), mapToGlobal(QPoint(0, 0)).y() - height));
    corner.setX(
        std::clamp(corner.x(), available.left(), std::max(available.left(), available.right() - width)));
    m_popup->setGeometry(QRect(corner, QSize(width, height)));
    m_popup->show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_search->deselect();
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void SearchableCombo::hidePopup()
{
    m_popup->hide();
    QComboBox::hidePopup();
    update();
}

void SearchableCombo::filter(const QString &search)
{
    const QString freeId = u"*"_s;
    while (m_model->rowCount() > 0 && m_model->item(0)->data(idRole).toString().startsWith(freeId))
        m_model->removeRow(0);
    if (m_freeEntry && !search.trimmed().isEmpty()) {
        if (const std::optional<Entry> entry = m_freeEntry(search)) {
            auto *text = new QStandardItem(entry->text);
            text->setData(QString(freeId + entry->id), idRole);
            text->setData(search, keywordRole);
            m_model->insertRow(0, {text, new QStandardItem(entry->detail)});
        }
    }
    static_cast<WordFilter *>(m_filter)->setSearch(search);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(idRole).isNull())
            m_list->setFirstColumnSpanned(row, {}, true);
    }
    m_list->expandAll();
    selectFirst();
}

// The current entry where it is shown, else the first.
void SearchableCombo::selectFirst()
{
    QModelIndex first;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex group = m_filter->index(row, 0);
        if (!group.data(idRole).isNull() && !first.isValid())
            first = group;
        for (int child = 0; child < m_filter->rowCount(group); ++child) {
            const QModelIndex entry = m_filter->index(child, 0, group);
            if (entry.data(idRole).toString() == m_id && m_search->text().isEmpty()) {
                m_list->setCurrentIndex(entry);
                return;
            }
            if (!first.isValid())
                first = entry;
        }
    }
    m_list->setCurrentIndex(first);
}

void SearchableCombo::pickCurrent()
{
    const QVariant id = m_list->currentIndex().siblingAtColumn(0).data(idRole);
    if (id.isNull())
        return;
    hidePopup();
    QString plain = id.toString();
    if (plain.startsWith(u'*'))
        plain.remove(0, 1);
    choose(plain);
}

void SearchableCombo::choose(const QString &id)
{
    if (id == m_id)
        return;
    setCurrentId(id);
    Q_EMIT picked(id);
}

void SearchableCombo::step(int direction)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.id == m_id; });
    const auto index = found == m_entries.end() ? -1 : found - m_entries.begin();
    const auto next = std::clamp<qsizetype>(index + direction, 0, m_entries.size() - 1);
    if (!m_entries.isEmpty())
        choose(m_entries.at(next).id);
}

void SearchableCombo::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier)
            showPopup();
        else
            step(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    case Qt::Key_F4:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: showPopup(); return;
    default: break;
    }
    const QString text = event->text();
    const bool types = !text.isEmpty() && text.at(0).isPrint() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (types)
        openWith(text);
    else
        QComboBox::keyPressEvent(event);
}

void SearchableCombo::wheelEvent(QWheelEvent *event)
{
    const int turns = event->angleDelta().y();
    if (turns != 0)
        step(turns > 0 ? -1 : 1);
    event->accept();
}

bool SearchableCombo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int direction = key->key() == Qt::Key_Up ? -1 : 1;
            QModelIndex index = m_list->currentIndex();
            do {
                index = direction < 0 ? m_list->indexAbove(index) : m_list->indexBelow(index);
            } while (index.isValid() && index.siblingAtColumn(0).data(idRole).isNull());
            if (index.isValid())
                m_list->setCurrentIndex(index.siblingAtColumn(0));
            return true;
        }
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            QKeyEvent copy(QEvent::KeyPress, key->key(), key->modifiers());
            QCoreApplication::sendEvent(m_list, &copy);
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter: pickCurrent(); return true;
        case Qt::Key_Escape: hidePopup(); return true;
        default: break;
        }
    }
    if (watched == m_popup && event->type() == QEvent::Hide)
        QComboBox::hidePopup();
    return QComboBox::eventFilter(watched, event);
}

QSize SearchableCombo::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, QComboBox::sizeHint().height()};
}

QSize SearchableCombo::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 14, QComboBox::minimumSizeHint().height()};
}

} // namespace suanchou::ui
