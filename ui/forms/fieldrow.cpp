// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldrow.h"

#include "ui/text/fieldtext.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldId;

namespace {

QString keyOf(const scenario::Field &field)
{
    return QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
}

// Letters of the inputs that people reach for most; F, E, V, T and H belong to the menus, P to the presets.
QChar mnemonicOf(FieldId id)
{
    switch (id) {
    case FieldId::Model: return u'M';
    case FieldId::Weights: return u'W';
    case FieldId::KvCache: return u'K';
    case FieldId::Task: return u'S';
    case FieldId::Engine: return u'N';
    case FieldId::InputTokens: return u'I';
    case FieldId::OutputTokens: return u'O';
    case FieldId::Concurrency: return u'C';
    case FieldId::Framework: return u'R';
    case FieldId::SequenceLength: return u'L';
    case FieldId::GlobalBatch: return u'B';
    case FieldId::Accelerator: return u'A';
    case FieldId::Count: return u'G';
    case FieldId::Horizon: return u'Z';
    case FieldId::Utilisation: return u'U';
    case FieldId::DiscountRate: return u'D';
    default: return {};
    }
}

} // namespace

QString withMnemonic(const QString &text, QChar letter)
{
    if (letter.isNull())
        return text;
    const qsizetype at = text.indexOf(letter, 0, Qt::CaseInsensitive);
    if (at < 0)
        return text + u"(&"_s + letter + u')';
    return QString(text).insert(at, u'&');
}

FieldRow::FieldRow(Session &session, FieldId id, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_field(scenario::field(id))
    , m_parent(parent)
    , m_label(new QLabel(parent))
    , m_mark(new QToolButton(parent))
{
    m_label->setObjectName(keyOf(m_field) + u".label"_s);
    m_mark->setObjectName(keyOf(m_field) + u".revert"_s);
    m_mark->setAutoRaise(true);
    m_mark->setFocusPolicy(Qt::TabFocus);
    const int side = m_label->fontMetrics().height();
    m_mark->setIconSize({side - 2, side - 2});
    QSizePolicy keep = m_mark->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(keep);
    connect(m_mark, &QToolButton::clicked, this, [this] {
        m_session.endRun();
        if (markKind() == Mark::Changed)
            m_session.revert(m_field.id);
        else
            m_session.reset(m_field.id);
    });
}

void FieldRow::adoptEditor(QWidget *editor)
{
    editor->setObjectName(keyOf(m_field));
    m_label->setBuddy(editor);
}

Format FieldRow::format() const
{
    const catalog::Currency own = m_session.scenario().finance.currency;
    Format format(m_session.language());
    format.setCurrency(own, own, m_session.catalog().economy().exchange);
    return format;
}

void FieldRow::edit(const scenario::Value &value) { m_session.edit(m_field.id, value); }

void FieldRow::addLabelAndMark(QGridLayout &grid, int line)
{
    grid.addWidget(m_label, line, LabelColumn);
    grid.addWidget(m_mark, line, MarkColumn);
}

void FieldRow::retranslate()
{
    const QString label = FieldText::label(m_field.id);
    m_label->setText(withMnemonic(label, mnemonicOf(m_field.id)));
    const QString help =
        u"<p>"_s + FieldText::help(m_field.id).toHtmlEscaped() + u"</p>"_s; // rich text wraps
    m_label->setToolTip(help);
    editor()->setToolTip(help);
    editor()->setAccessibleName(label);
    editor()->setAccessibleDescription(FieldText::help(m_field.id));
    updateMark();
}

FieldRow::Mark FieldRow::markKind() const
{
    if (m_session.isChanged(m_field.id))
        return Mark::Changed;
    const scenario::Value value = m_session.value(m_field.id);
    const bool hasValue =
        !std::holds_alternative<std::monostate>(value) && !std::holds_alternative<scenario::Automatic>(value);
    const bool leavable = std::holds_alternative<std::monostate>(scenario::defaultValue(m_field.id)) ||
                          std::holds_alternative<scenario::Automatic>(scenario::defaultValue(m_field.id));
    return hasValue && leavable ? Mark::Stated : Mark::None;
}

void FieldRow::updateMark()
{
    const Mark kind = markKind();
    m_mark->setVisible(m_visible && kind != Mark::None);
    QString text;
    if (kind == Mark::Changed) {
        text = tr("Changed. Back to %1").arg(format().field(m_field, m_session.baseValue(m_field.id)));
        m_mark->setIcon(icon(u"undo"_s));
        m_mark->setText({});
    } else if (kind == Mark::Stated) {
        text = tr("Back to %1").arg(format().field(m_field, scenario::defaultValue(m_field.id)));
        m_mark->setIcon({});
        m_mark->setText(u"×"_s);
    }
    m_mark->setToolTip(text);
    m_mark->setAccessibleName(text.isEmpty() ? text : FieldText::label(m_field.id) + u": "_s + text);
    QFont font = m_label->font();
    font.setBold(kind == Mark::Changed);
    m_label->setFont(font);
}

void FieldRow::setVisible(bool visible)
{
    m_visible = visible;
    m_label->setVisible(visible);
    for (QWidget *widget : focusChain())
        widget->setVisible(visible);
    // A hidden mark keeps its place in the line, but not when the line itself is hidden.
    QSizePolicy policy = m_mark->sizePolicy();
    policy.setRetainSizeWhenHidden(visible);
    m_mark->setSizePolicy(policy);
    updateMark();
}

} // namespace suanchou::ui
