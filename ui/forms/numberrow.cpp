// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/numberrow.h"

#include "ui/text/fieldtext.h"
#include "ui/widgets/logslider.h"
#include "ui/widgets/quantityspinbox.h"

#include <QGridLayout>
#include <QLabel>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::Value;

NumberRow::NumberRow(Session &session, scenario::FieldId id, QWidget *parent)
    : FieldRow(session, id, parent)
    , m_slider(new LogSlider(field(), parent))
    , m_box(new QuantitySpinBox(field(), parent))
{
    adoptEditor(m_box);
    m_slider->setObjectName(m_box->objectName() + u".slider"_s);
    connect(m_slider, &LogSlider::numberEdited, this, [this](double number) { edit(number); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { this->session().endRun(); });
    connect(m_box, &QuantitySpinBox::valueEdited, this, [this](std::optional<double> number) {
        if (number)
            edit(*number);
        else if (field().absent == scenario::Absent::Null)
            edit(std::monostate{});
        else
            edit(scenario::Automatic{});
    });
    connect(m_box, &QAbstractSpinBox::editingFinished, this, [this] { this->session().endRun(); });
}

void NumberRow::addTo(QGridLayout &grid, int line)
{
    addLabelAndMark(grid, line);
    grid.addWidget(m_slider, line, SliderColumn);
    grid.addWidget(m_box, line, ValueColumn);
}

std::optional<double> NumberRow::number() const
{
    const Value value = session().value(id());
    const auto *number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

void NumberRow::load()
{
    const std::optional<double> value = number();
    m_box->setValue(value);
    m_slider->setAutomatic(!value);
    if (value)
        m_slider->setNumber(*value);
    else
        showAssumed();
    updateMark();
}

void NumberRow::setAssumed(const plan::Assumed *assumed)
{
    m_assumed = assumed ? assumed->number : std::nullopt;
    if (!m_assumed && id() == scenario::FieldId::Capex && session().plan().cost.own.capex)
        m_assumed = quantity::inMoney(*session().plan().cost.own.capex); // the bill of materials
    showAssumed();
}

void NumberRow::showAssumed()
{
    m_box->setAbsent(FieldText::absent(id()), m_assumed);
    if (!number())
        m_slider->setNumber(m_assumed.value_or(field().formMinimum));
}

void NumberRow::retranslate()
{
    FieldRow::retranslate();
    m_box->setFormat(format());
    showAssumed();
    const QString label = FieldText::label(id());
    m_slider->setAccessibleName(label);
    m_slider->setToolTip(m_box->toolTip());
}

QWidget *NumberRow::editor() const { return m_box; }

QList<QWidget *> NumberRow::focusChain() const { return {m_slider, m_box}; }

} // namespace suanchou::ui
