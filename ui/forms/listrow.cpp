// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/listrow.h"

#include "ui/forms/listdialog.h"

#include <QGridLayout>
#include <QPushButton>

namespace suanchou::ui {

using scenario::FieldId;

ListRow::ListRow(Session &session, FieldId id, QWidget *parent)
    : FieldRow(session, id, parent)
    , m_button(new QPushButton(parent))
{
    adoptEditor(m_button);
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, &ListRow::openTable);
}

void ListRow::openTable()
{
    ListDialog dialog(field(), session().value(id()), format(), m_button);
    if (dialog.exec() != QDialog::Accepted)
        return;
    session().endRun();
    const scenario::Value value = dialog.value();
    if (value == scenario::defaultValue(id()))
        session().reset(id());
    else
        edit(value);
}

void ListRow::addTo(QGridLayout &grid, int line)
{
    addLabelAndMark(grid, line);
    grid.addWidget(m_button, line, SliderColumn, 1, 2);
}

void ListRow::load()
{
    m_button->setText(tr("%1 …").arg(format().field(field(), session().value(id()))));
    updateMark();
}

void ListRow::retranslate()
{
    FieldRow::retranslate();
    load();
}

QWidget *ListRow::editor() const { return m_button; }

QList<QWidget *> ListRow::focusChain() const { return {m_button}; }

} // namespace suanchou::ui
