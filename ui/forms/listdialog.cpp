// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/listdialog.h"

#include "ui/text/fieldtext.h"
#include "ui/widgets/quantityparser.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::CapexLine;

namespace {

constexpr int hoursOfDay = 24;

} // namespace

ListDialog::ListDialog(const scenario::Field &field, const scenario::Value &value, const Format &format,
                       QWidget *parent)
    : QDialog(parent)
    , m_field(field)
    , m_format(format)
    , m_value(value)
    , m_table(new QTableWidget(this))
    , m_hint(new QLabel(this))
{
    setWindowTitle(FieldText::label(field.id));
    m_table->setObjectName(u"table"_s);
    m_hint->setWordWrap(true);
    m_hint->setText(FieldText::help(field.id));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *clear = buttons->addButton(tr("Clear"), QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ListDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ListDialog::reject);
    connect(clear, &QPushButton::clicked, m_table, &QTableWidget::clearContents);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    if (isDay()) {
        fillDay(std::get<std::vector<double>>(value));
    } else {
        fillLines(std::get<std::vector<CapexLine>>(value));
        auto *more = buttons->addButton(tr("Add a line"), QDialogButtonBox::ActionRole);
        connect(more, &QPushButton::clicked, this, [this] { addLine({}, {}); });
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 26);
}

void ListDialog::fillDay(const std::vector<double> &prices)
{
    m_table->setColumnCount(1);
    m_table->setRowCount(hoursOfDay);
    m_table->setHorizontalHeaderLabels({m_format.fieldUnit(m_field.unit)});
    for (int hour = 0; hour < hoursOfDay; ++hour) {
        m_table->setVerticalHeaderItem(hour,
                                       new QTableWidgetItem(u"%1:00"_s.arg(hour, 2, 10, QLatin1Char('0'))));
        const bool known = std::size_t(hour) < prices.size();
        m_table->setItem(
            hour, 0,
            new QTableWidgetItem(known ? m_format.significant(prices[std::size_t(hour)], 4) : QString()));
    }
}

void ListDialog::fillLines(const std::vector<CapexLine> &lines)
{
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("What"), m_format.fieldUnit(m_field.unit)});
    for (const CapexLine &line : lines)
        addLine(QString::fromStdString(line.name), m_format.number(line.amount, 0));
    while (m_table->rowCount() < int(lines.size()) + 4)
        addLine({}, {});
}

void ListDialog::addLine(const QString &name, const QString &amount)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    auto *number = new QTableWidgetItem(amount);
    number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, 1, number);
}

QString ListDialog::cell(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

bool ListDialog::markWrong(int row, int column)
{
    m_table->setCurrentCell(row, column);
    m_hint->setText(tr("“%1” is no number.").arg(cell(row, column)));
    QPalette palette = m_hint->palette();
    palette.setColor(QPalette::WindowText, stateColor(State::Bad, palette));
    m_hint->setPalette(palette);
    return false;
}

bool ListDialog::readDay()
{
    std::vector<double> prices;
    bool anything = false;
    for (int hour = 0; hour < hoursOfDay; ++hour) {
        const QString text = cell(hour, 0);
        anything = anything || !text.isEmpty();
        const std::optional<double> price = parseQuantity(text, m_field.unit);
        if (!price && !text.isEmpty())
            return markWrong(hour, 0);
        if (price)
            prices.push_back(*price);
    }
    if (anything && prices.size() != hoursOfDay) {
        m_hint->setText(tr("All 24 hours need a number."));
        return false;
    }
    m_value = prices;
    return true;
}

bool ListDialog::readLines()
{
    std::vector<CapexLine> lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = cell(row, 0);
        const QString amount = cell(row, 1);
        if (name.isEmpty() && amount.isEmpty())
            continue;
        const std::optional<double> number = parseQuantity(amount, m_field.unit);
        if (!number || *number < 0)
            return markWrong(row, 1);
        lines.push_back({name.toStdString(), *number});
    }
    m_value = lines;
    return true;
}

void ListDialog::accept()
{
    if (isDay() ? readDay() : readLines())
        QDialog::accept();
}

} // namespace suanchou::ui
