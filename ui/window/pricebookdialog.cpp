// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pricebookdialog.h"

#include "model/cost/costing.h"
#include "model/cost/market.h"
#include "model/plan/basis.h"
#include "ui/session/embeddedbasis.h"
#include "ui/text/errortext.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

/// Offers the catalogue's ids while one types.
class ItemDelegate : public QStyledItemDelegate {
public:
    ItemDelegate(const QStringList &items, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_items(items)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *edit = new QLineEdit(parent);
        auto *completer = new QCompleter(m_items, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
        edit->setFrame(false);
        return edit;
    }

private:
    QStringList m_items;
};

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QString code(catalog::Currency currency)
{
    const std::string_view word = catalog::currencyCode(currency);
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

QString plain(double value) { return QLocale::c().toString(value, 'g', 8); }

} // namespace

PriceBookDialog::PriceBookDialog(Session &session, Prompts &prompts, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_folder(folder)
    , m_tabs(new QTabWidget(this))
    , m_note(new QLabel(this))
    , m_state(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_fromPlan(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_undoAction(m_undo.createUndoAction(this))
    , m_redoAction(m_undo.createRedoAction(this))
{
    setObjectName(u"priceBook"_s);
    m_tabs->setObjectName(u"priceTables"_s);
    m_save->setObjectName(u"savePrices"_s);
    m_note->setWordWrap(true);
    const PriceBookTables tables = loadPriceBook(folder);
    for (std::size_t i = 0; i < priceTableCount; ++i) {
        Page &page = m_pages[i];
        page.model = new PriceTableModel(PriceTable(i), session.catalog(), m_undo, this);
        page.model->setRows(tables[i]);
        page.view = new QTableView(m_tabs);
        page.view->setModel(page.model);
        page.view->setSelectionBehavior(QAbstractItemView::SelectRows);
        page.view->setAlternatingRowColors(true);
        page.view->setItemDelegateForColumn(
            0, new ItemDelegate(itemsOf(PriceTable(i), session.catalog()), page.view));
        page.view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
        page.view->horizontalHeader()->setStretchLastSection(true);
        page.view->horizontalHeader()->setDefaultSectionSize(fontMetrics().height() * 8);
        page.view->verticalHeader()->hide();
        m_tabs->addTab(page.view, QString());
        connect(page.model, &QAbstractItemModel::dataChanged, this, &PriceBookDialog::update);
        connect(page.model, &QAbstractItemModel::modelReset, this, &PriceBookDialog::update);
    }
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_redoAction->setShortcut(QKeySequence::Redo);
    addActions({m_undoAction, m_redoAction});

    auto *edits = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_fromPlan, m_remove})
        edits->addWidget(button);
    edits->addStretch(1);
    edits->addWidget(m_import);
    edits->addWidget(m_export);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_save);
    bottom->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_note);
    column->addWidget(m_tabs, 1);
    column->addLayout(edits);
    column->addLayout(bottom);

    connect(m_add, &QPushButton::clicked, this, &PriceBookDialog::addRow);
    connect(m_fromPlan, &QPushButton::clicked, this, &PriceBookDialog::addFromPlan);
    connect(m_remove, &QPushButton::clicked, this, &PriceBookDialog::removeRows);
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import prices"), {}, tr("CSV files (*.csv)"));
        if (!path.isEmpty())
            importCsv(path);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Export prices"), u"prices.csv"_s, tr("CSV files (*.csv)"));
        if (!path.isEmpty())
            exportCsv(path);
    });
    connect(m_save, &QPushButton::clicked, this, &PriceBookDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PriceBookDialog::update);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &PriceBookDialog::update);
    resize(fontMetrics().height() * 56, fontMetrics().height() * 30);
    retranslate();
}

PriceBookDialog::Page &PriceBookDialog::current() { return m_pages[std::size_t(std::max(0, m_tabs->currentIndex()))]; }

void PriceBookDialog::retranslate()
{
    setWindowTitle(tr("Price book"));
    m_note->setText(tr("Your own prices. They count before the catalogue's, which stays as it is; without a row the "
                       "catalogue's price is taken."));
    const QStringList titles{tr("Cards"),   tr("Servers"),        tr("Rent"),           tr("API"),
                             tr("Storage"), tr("Electricity"), tr("Exchange rates"), tr("Planning figures")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, titles.value(i));
    m_add->setText(tr("&Add"));
    m_fromPlan->setText(tr("Add from the &plan"));
    m_fromPlan->setToolTip(tr("A row with the price that the current plan uses, to be corrected."));
    m_remove->setText(tr("&Remove"));
    m_import->setText(tr("&Import CSV…"));
    m_export->setText(tr("&Export CSV…"));
    m_save->setText(tr("&Save"));
    m_close->setText(tr("&Close"));
    m_undoAction->setText(tr("Undo"));
    m_redoAction->setText(tr("Redo"));
    for (const Page &page : m_pages)
        page.model->retranslate();
    update();
}

void PriceBookDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PriceBookDialog::update()
{
    const bool valid = std::all_of(m_pages.begin(), m_pages.end(),
                                   [](const Page &page) { return page.model && page.model->isValid(); });
    m_save->setEnabled(valid && !m_undo.isClean());
    m_export->setEnabled(!current().model->rows().isEmpty());
    m_remove->setEnabled(!current().model->rows().isEmpty());
    QPalette colours = palette();
    if (!valid) {
        m_state->setText(tr("Cells in red are not filled in rightly; they say why."));
        colours.setColor(QPalette::WindowText, stateColor(State::Bad, palette()));
    } else {
        m_state->setText(m_undo.isClean() ? QString() : tr("Not saved yet."));
    }
    m_state->setPalette(colours);
}

void PriceBookDialog::addRow()
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    Page &page = current();
    PriceRow row(page.model->columnCount());
    const QList<PriceColumn> &columns = priceColumns(page.model->priceTable());
    for (int column = 0; column < columns.size(); ++column) {
        if (columns.at(column).kind == PriceColumn::Kind::Date)
            row[column] = today;
        else if (columns.at(column).kind == PriceColumn::Kind::Currency)
            row[column] = code(m_session.scenario().finance.currency);
        else if (columns.at(column).kind == PriceColumn::Kind::Count)
            row[column] = u"1"_s;
    }
    page.model->addRow(row);
    page.view->edit(page.model->index(page.model->rowCount() - 1, 0));
}

void PriceBookDialog::addFromPlan()
{
    const plan::Plan &plan = m_session.plan();
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const auto &rates = m_session.catalog().economy().exchange;
    const QString currency = code(plan.cost.currency);
    Page &page = current();
    switch (page.model->priceTable()) {
    case PriceTable::Cards: {
        const auto &line = plan.cost.bill[cost::BillPart::Accelerators];
        const QString price = line.amount && line.quantity > 0 ? plain(quantity::inMoney(*line.amount) / line.quantity) : QString();
        page.model->addRow({text(plan.accelerator), plan.cost.currency == catalog::Currency::Cny ? u"CN"_s : u"US"_s,
                            currency, price, today, {}});
        break;
    }
    case PriceTable::Servers: {
        const catalog::Server *server = plan.cost.bill.server;
        const bool yuan = plan.cost.currency == catalog::Currency::Cny;
        const auto to = yuan ? catalog::Currency::Cny : catalog::Currency::Usd;
        const auto &line = plan.cost.bill[cost::BillPart::Systems].amount ? plan.cost.bill[cost::BillPart::Systems]
                                                                          : plan.cost.bill[cost::BillPart::Chassis];
        const double rate = catalog::exchangeRate(rates, plan.cost.currency, to);
        const QString price = line.amount && line.quantity > 0
                                  ? plain(quantity::inMoney(*line.amount) / line.quantity * rate)
                                  : QString();
        page.model->addRow({server ? text(server->id) : QString(), code(to), price, today, {}});
        break;
    }
    case PriceTable::Rent: {
        const cost::RentCost &rent = plan.cost.rent;
        const double gpus = std::max(1, plan.placement.gpus);
        page.model->addRow({text(plan.accelerator), plain(gpus), {}, currency,
                            rent.perHour ? plain(quantity::inMoneyPerHour(*rent.perHour)) : QString(), {}, {}, today, {}});
        break;
    }
    case PriceTable::Api: {
        const catalog::ApiPrice *price = plan.cost.api.price;
        const auto amount = [](quantity::MoneyPerToken value) { return plain(quantity::inMoneyPerMillionTokens(value)); };
        page.model->addRow({text(m_session.scenario().model.id), price ? text(price->provider) : QString(),
                            price ? code(price->currency) : currency, price ? amount(price->input) : QString(),
                            price && price->cachedInput ? amount(*price->cachedInput) : QString(),
                            price ? amount(price->output) : QString(), today, {}});
        break;
    }
    case PriceTable::Storage: {
        const cost::StorageMarket &storage =
            m_session.basis().prices().parts(cost::regionOf(plan.cost.currency)).storage;
        const QString perTb = storage.price ? plain(quantity::inMoney(storage.price->typical * quantity::gigabytes(1000))) : QString();
        page.model->addRow({storage.drive ? text(storage.drive->id) : QString(), code(storage.currency), perTb, today, {}});
        break;
    }
    case PriceTable::Tariffs: {
        const scenario::Finance &finance = m_session.scenario().finance;
        const cost::PlanningRates &planning = m_session.basis().prices().rates(cost::regionOf(finance.currency));
        const catalog::Tariff *tariff = cost::tariffOf(finance, m_session.catalog(), planning);
        page.model->addRow({finance.energy.region ? text(*finance.energy.region) : tariff ? text(tariff->region) : QString(),
                            tariff ? code(tariff->currency) : currency,
                            tariff ? plain(quantity::inMoneyPerKwh(tariff->price.typical)) : QString(), {}, today, {}});
        break;
    }
    case PriceTable::Exchange: {
        const auto other = plan.cost.currency == catalog::Currency::Usd ? catalog::Currency::Cny : plan.cost.currency;
        page.model->addRow({code(other), plain(rates.perUsd[std::size_t(other)]), today, {}});
        break;
    }
    case PriceTable::Rates: {
        const catalog::EconomyFigure *figure = m_session.catalog().rate("maintenance");
        page.model->addRow({figure ? text(figure->id) : QString(), {},
                            figure ? plain(quantity::inRatio(figure->value.typical)) : QString(), {}, today, {}});
        break;
    }
    case PriceTable::End: break;
    }
}

void PriceBookDialog::removeRows()
{
    Page &page = current();
    QList<int> rows;
    const QModelIndexList selected = page.view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows << index.row();
    page.model->removeRowsAt(rows);
}

bool PriceBookDialog::exportCsv(const QString &path)
{
    QSaveFile file(path);
    const QByteArray csv = toCsv(current().model->priceTable(), current().model->rows());
    const bool done = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
    if (!done)
        m_state->setText(tr("%1 could not be written.").arg(path));
    return done;
}

bool PriceBookDialog::importCsv(const QString &path)
{
    QFile file(path);
    const auto rows = file.open(QIODevice::ReadOnly)
                          ? fromCsv(current().model->priceTable(), file.read(qint64(catalog::maximumTextBytes)))
                          : std::nullopt;
    if (!rows) {
        m_state->setText(tr("%1 holds no such prices; the first line must name the columns.").arg(path));
        return false;
    }
    current().model->replaceRows(current().model->rows() + *rows, tr("Import prices"));
    return true;
}

bool PriceBookDialog::save()
{
    PriceBookTables tables;
    for (std::size_t i = 0; i < priceTableCount; ++i) {
        if (!m_pages[i].model->isValid())
            return false;
        tables[i] = m_pages[i].model->rows();
    }
    const QString failed = savePriceBook(m_folder, tables);
    if (!failed.isEmpty()) {
        m_state->setText(tr("%1 could not be written.").arg(failed));
        return false;
    }
    m_undo.setClean();
    const plan::BasisResult loaded = loadBasis(m_folder);
    m_session.setBasis(loaded.basis);
    if (!loaded.errors.empty())
        m_state->setText(ErrorText::sentence(loaded.errors.front()));
    return true;
}

void PriceBookDialog::closeEvent(QCloseEvent *event)
{
    if (!m_undo.isClean()) {
        const Prompts::Save answer = m_prompts.askToSave(this, windowTitle());
        if (answer == Prompts::Save::Cancel || (answer == Prompts::Save::Save && !save())) {
            event->ignore();
            return;
        }
    }
    QDialog::closeEvent(event);
}

} // namespace suanchou::ui
