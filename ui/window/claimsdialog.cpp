// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/claimsdialog.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using evidence::Verdict;

namespace {

enum Column { Source, What, Claimed, Recomputed, Judgement, Why, ColumnCount };

QString verdictText(const evidence::CheckedClaim &claim, const Format &format)
{
    switch (claim.verdict) {
    case Verdict::Holds: return ClaimsDialog::tr("holds");
    case Verdict::Roughly: return ClaimsDialog::tr("roughly");
    case Verdict::Off:
        return claim.factor > 1 ? ClaimsDialog::tr("%1× too low").arg(format.significant(claim.factor, 2))
                                : ClaimsDialog::tr("%1× too high").arg(format.significant(1 / claim.factor, 2));
    case Verdict::NotCheckable: break;
    }
    return ClaimsDialog::tr("not checkable");
}

State stateOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Holds: return State::Good;
    case Verdict::Roughly: return State::Warning;
    case Verdict::Off: return State::Bad;
    case Verdict::NotCheckable: break;
    }
    return State::Neutral;
}

/// An amount in the unit of its claim, as the article states it.
QString amount(double value, const std::string &unit, const Format &format)
{
    const QString word = QString::fromStdString(unit);
    if (unit == "fraction" || unit == "of capex / yr")
        return format.percent(value, 0);
    if (unit == "months")
        return format.months(value);
    if (unit == "x")
        return format.significant(value, 2) + u"×"_s;
    if (unit == "PUE")
        return format.significant(value, 3);
    return (value >= 1000 ? format.compact(value) : format.significant(value, 3)) + u"\u00a0"_s +
           QString(word).replace(u"-h"_s, u"·h"_s);
}

QString claimed(const evidence::CostClaim &claim, const Format &format)
{
    if (claim.low && claim.high && *claim.low != *claim.high)
        return amount(*claim.low, claim.unit, format) + u" – "_s + amount(*claim.high, claim.unit, format);
    if (claim.low && claim.high)
        return amount(*claim.low, claim.unit, format);
    return claim.low ? u"≥ "_s + amount(*claim.low, claim.unit, format)
                     : u"≤ "_s + amount(*claim.high, claim.unit, format);
}

QString inLanguage(const scenario::Bilingual &words, Language language)
{
    return QString::fromStdString(language == Language::Chinese ? words.zh : words.en);
}

std::vector<evidence::CostClaim> embeddedClaims()
{
    QFile file(u":/claims/cost.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    auto read = evidence::readCostClaims({text.constData(), std::size_t(text.size())}, "cost.json");
    auto *claims = std::get_if<std::vector<evidence::CostClaim>>(&read);
    return claims ? std::move(*claims) : std::vector<evidence::CostClaim>{};
}

} // namespace

ClaimsDialog::ClaimsDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_claims(embeddedClaims())
    , m_summary(new QLabel(this))
    , m_filter(new QComboBox(this))
    , m_table(new QTableWidget(this))
{
    setObjectName(u"claimsDialog"_s);
    m_table->setObjectName(u"claims"_s);
    m_filter->setObjectName(u"claimsFilter"_s);
    m_summary->setWordWrap(true);
    m_table->setColumnCount(ColumnCount);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < ColumnCount; ++column)
        header->setSectionResizeMode(column, column == What || column == Why ? QHeaderView::Stretch
                                                                             : QHeaderView::ResizeToContents);
    connect(header, &QHeaderView::sectionResized, m_table, &QTableWidget::resizeRowsToContents,
            Qt::QueuedConnection);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_filter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ClaimsDialog::fill);
    connect(&session, &Session::basisChanged, this, &ClaimsDialog::fill);
    resize(fontMetrics().height() * 58, fontMetrics().height() * 34);
    retranslate();
}

void ClaimsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClaimsDialog::retranslate()
{
    setWindowTitle(tr("Claims of the articles"));
    m_table->setHorizontalHeaderLabels(
        {tr("Source"), tr("Claim"), tr("Claimed"), tr("Recomputed"), tr("Verdict"), tr("Why")});
    const int chosen = std::max(0, m_filter->currentIndex());
    const QSignalBlocker blocker(m_filter);
    m_filter->clear();
    m_filter->addItems({tr("All"), tr("holds"), tr("roughly"), tr("off"), tr("not checkable")});
    m_filter->setCurrentIndex(chosen);
    fill();
}

void ClaimsDialog::fill()
{
    const Format format = m_session.format();
    std::array<int, 4> counts{};
    m_table->setRowCount(0);
    for (const evidence::CostClaim &claim : m_claims) {
        const evidence::CheckedClaim result = evidence::checked(claim, m_session.basis());
        ++counts[std::size_t(result.verdict)];
        if (m_filter->currentIndex() > 0 && m_filter->currentIndex() - 1 != int(result.verdict))
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto put = [&](Column column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignTop | (column == Claimed || column == Recomputed ? Qt::AlignRight
                                                                                              : Qt::AlignLeft));
            m_table->setItem(row, column, item);
            return item;
        };
        put(Source, QString::fromStdString(claim.id))->setToolTip(QString::fromStdString(claim.reference));
        put(What, inLanguage(claim.what, m_session.language()));
        put(Claimed, claimed(claim, format));
        put(Recomputed, result.value ? amount(*result.value, claim.unit, format) : format.absent())
            ->setToolTip(inLanguage(claim.how, m_session.language()));
        auto *verdict = put(Judgement, verdictText(result, format));
        if (result.verdict != Verdict::NotCheckable)
            verdict->setForeground(stateColor(stateOf(result.verdict), palette()));
        put(Why, inLanguage(claim.why, m_session.language()));
    }
    m_table->resizeRowsToContents();
    m_summary->setText(tr("%1 claims recomputed with the cost model and today's price book: %2 hold, %3 roughly, %4 "
                          "are off, %5 state too little to be checked.")
                           .arg(m_claims.size())
                           .arg(counts[0])
                           .arg(counts[1])
                           .arg(counts[2])
                           .arg(counts[3]));
}

} // namespace suanchou::ui
