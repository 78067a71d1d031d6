// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/assumed.h"
#include "model/scenario/fields.h"
#include "ui/session/session.h"

#include <QList>
#include <QObject>

class QGridLayout;
class QLabel;
class QToolButton;
class QWidget;

namespace suanchou::ui {

/// One line of the form: label, editor, and a mark that appears when the value differs from the preset's and takes it
/// back. The widgets belong to the form; a row edits nothing but its field, through the session.
class FieldRow : public QObject {
    Q_OBJECT

public:
    /// The columns of a form's grid.
    enum Column { LabelColumn, SliderColumn, ValueColumn, MarkColumn, ColumnCount };

    FieldRow(Session &session, scenario::FieldId id, QWidget *parent);

    scenario::FieldId id() const { return m_field.id; }
    const scenario::Field &field() const { return m_field; }

    virtual void addTo(QGridLayout &grid, int line) = 0;
    /// Shows the session's value.
    virtual void load() = 0;
    virtual void retranslate();
    /// What the program took because the scenario says nothing; null when it says something.
    virtual void setAssumed(const plan::Assumed *assumed) { Q_UNUSED(assumed) }
    /// The widget that gets the focus, the label's buddy; its objectName is the field's key.
    virtual QWidget *editor() const = 0;
    /// Editor and everything beside it, in tab order, the label not included.
    virtual QList<QWidget *> focusChain() const = 0;

    QLabel *label() const { return m_label; }
    void setVisible(bool visible);
    bool isVisible() const { return m_visible; }

protected:
    Session &session() const { return m_session; }
    QWidget *parentWidget() const { return m_parent; }
    QToolButton *mark() const { return m_mark; }
    /// Names the editor after the field and makes it the label's buddy.
    void adoptEditor(QWidget *editor);
    /// Amounts in forms are in the scenario's own currency.
    Format format() const;
    void edit(const scenario::Value &value);
    void addLabelAndMark(QGridLayout &grid, int line);
    void updateMark();

private:
    enum class Mark { None, Changed, Stated };
    Mark markKind() const;

    Session &m_session;
    const scenario::Field &m_field;
    QWidget *m_parent;
    QLabel *m_label;
    QToolButton *m_mark;
    bool m_visible = true;
};

/// The row that suits a field's kind.
FieldRow *createRow(Session &session, scenario::FieldId id, QWidget *parent);

/// "&Model", or "模型(&M)" where the letter does not occur. The text itself for an empty letter.
QString withMnemonic(const QString &text, QChar letter);

} // namespace suanchou::ui
