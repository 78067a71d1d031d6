// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityspinbox.h"

#include "ui/widgets/quantityparser.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using scenario::FieldKind;
using scenario::FieldUnit;

namespace {

// Values go through SI units and back; twelve digits are more than anybody types and hide that.
double twelveDigits(double value)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double scale = std::pow(10.0, 11 - std::floor(std::log10(std::abs(value))));
    const double rounded = std::round(value * scale) / scale;
    return std::isfinite(rounded) ? rounded : value;
}

QString withoutTrailingZeros(QString text, const QString &point)
{
    if (!text.contains(point))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

} // namespace

QuantitySpinBox::QuantitySpinBox(const scenario::Field &field, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_field(field)
{
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeyboardTracking(true);
    connect(lineEdit(), &QLineEdit::textEdited, this, &QuantitySpinBox::onTextEdited);
    connect(this, &QAbstractSpinBox::editingFinished, this, &QuantitySpinBox::finish);
    showText();
}

bool QuantitySpinBox::allowsAbsent() const { return m_field.absent != scenario::Absent::NotAllowed; }

void QuantitySpinBox::setValue(std::optional<double> value)
{
    const std::optional<double> next = value ? std::optional(twelveDigits(*value)) : value;
    if (next == m_value)
        return;
    m_value = next;
    if (!m_typing)
        showText();
}

void QuantitySpinBox::setFormat(const Format &format)
{
    m_format = format;
    updateGeometry();
    if (!m_typing)
        showText();
}

void QuantitySpinBox::setAbsent(const QString &word, std::optional<double> picked)
{
    if (word == m_absentWord && picked == m_pickedValue)
        return;
    m_absentWord = word;
    m_pickedValue = picked;
    if (!m_value && !m_typing)
        showText();
}

double QuantitySpinBox::rounded(double value) const
{
    return m_field.kind == FieldKind::Integer ? std::round(value) : twelveDigits(value);
}

QString QuantitySpinBox::numberText(double value, bool groups) const
{
    const double shown = twelveDigits(value / formFactor(m_field.unit));
    QLocale locale = m_format.locale();
    if (!groups)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (std::abs(shown) >= 1e7 && groups && shown == std::round(shown))
        return m_format.compact(shown, 6);
    const int exponent = shown == 0 ? 0 : int(std::floor(std::log10(std::abs(shown))));
    const int decimals = std::clamp((groups ? 4 : 9) - exponent, 0, 9);
    return withoutTrailingZeros(locale.toString(shown, 'f', decimals), locale.decimalPoint());
}

// The number with the sign of money or per cent, and without words.
QString QuantitySpinBox::withSign(double value) const
{
    const QString unit = m_format.fieldUnit(m_field.unit, value);
    const QString symbol = Format::symbol(m_format.amountsIn());
    const QString number = numberText(value, true);
    if (unit == "%"_L1)
        return number + unit;
    return !symbol.isEmpty() && unit.startsWith(symbol) ? symbol + number : number;
}

QString QuantitySpinBox::shownText() const
{
    if (!m_value)
        return m_pickedValue ? u"%1 (%2)"_s.arg(m_absentWord, withSign(*m_pickedValue)) : m_absentWord;
    const QString unit = m_format.fieldUnit(m_field.unit, *m_value);
    const QString symbol = Format::symbol(m_format.amountsIn());
    const QString number = withSign(*m_value);
    if (unit.isEmpty() || unit == "%"_L1)
        return number;
    if (!symbol.isEmpty() && unit.startsWith(symbol))
        return number + unit.sliced(symbol.size());
    return number + u"\u00a0"_s + unit;
}

void QuantitySpinBox::showText()
{
    lineEdit()->setText(shownText());
    if (!m_typing)
        lineEdit()->setCursorPosition(0);
}

QuantitySpinBox::Reading QuantitySpinBox::read(const QString &text) const
{
    const QString clean = text.trimmed();
    const bool isWord = clean.compare(m_absentWord, Qt::CaseInsensitive) == 0 ||
                        clean.compare("auto"_L1, Qt::CaseInsensitive) == 0 || clean == shownText();
    if (allowsAbsent() && (clean.isEmpty() || (isWord && !(m_value && clean == shownText()))))
        return {Typed::Absent, 0};
    std::optional<double> number = parseQuantity(clean, m_field.unit);
    if (!number)
        return {Typed::Nonsense, 0};
    const double value = rounded(*number);
    const bool inRange = value >= m_field.minimum && value <= m_field.maximum;
    return {inRange ? Typed::Number : Typed::OutOfRange, value};
}

void QuantitySpinBox::onTextEdited(const QString &text)
{
    m_typing = true;
    const Reading reading = read(text);
    if (reading.typed == Typed::Number)
        change(reading.number);
    else if (reading.typed == Typed::Absent && !text.trimmed().isEmpty())
        change({});
}

void QuantitySpinBox::finish()
{
    if (!m_typing)
        return;
    const Reading reading = read(lineEdit()->text());
    m_typing = false;
    if (reading.typed == Typed::Number)
        change(reading.number);
    else if (reading.typed == Typed::Absent)
        change({});
    else if (reading.typed == Typed::OutOfRange)
        change(std::clamp(reading.number, m_field.minimum, m_field.maximum));
    showText();
}

void QuantitySpinBox::change(std::optional<double> value)
{
    if (value == m_value)
        return;
    m_value = value;
    if (!m_typing)
        showText();
    Q_EMIT valueEdited(m_value);
}

double QuantitySpinBox::stepFrom(double value, int direction) const
{
    if (m_field.step > 0)
        return std::round(value / m_field.step + direction) * m_field.step;
    if (m_field.unit == FieldUnit::Tokens) {
        // Lengths go by powers of two.
        const double exponent = std::log2(std::max(value, 1.0));
        const double next = direction > 0 ? std::floor(exponent + 1e-9) + 1 : std::ceil(exponent - 1e-9) - 1;
        return std::exp2(std::max(next, 0.0));
    }
    const double smallest = m_field.kind == FieldKind::Integer ? 1.0 : 1e-6;
    const double magnitude = std::max(std::abs(value), smallest);
    double step = std::pow(10.0, std::floor(std::log10(magnitude)) - 1);
    if (direction < 0 &&
        std::abs(value - std::pow(10.0, std::round(std::log10(magnitude)))) < 1e-9 * magnitude)
        step /= 10; // from 100 down to 99, not to 90
    if (value == 0)
        step = m_field.kind == FieldKind::Integer ? 1 : std::max(m_field.formMaximum * 1e-3, smallest);
    if (m_field.kind == FieldKind::Integer)
        step = std::max(1.0, std::round(step));
    return std::round(value / step + direction) * step;
}

void QuantitySpinBox::stepBy(int steps)
{
    if (m_typing)
        finish();
    double value = m_value ? *m_value : m_pickedValue.value_or(m_field.formMinimum);
    const int direction = steps > 0 ? 1 : -1;
    for (int i = 0; i < std::abs(steps); ++i)
        value = stepFrom(value, direction);
    change(rounded(std::clamp(value, m_field.minimum, m_field.maximum)));
    lineEdit()->selectAll();
}

QAbstractSpinBox::StepEnabled QuantitySpinBox::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    if (!m_value)
        return StepUpEnabled | StepDownEnabled;
    StepEnabled enabled = StepNone;
    if (*m_value < m_field.maximum)
        enabled |= StepUpEnabled;
    if (*m_value > m_field.minimum)
        enabled |= StepDownEnabled;
    return enabled;
}

QValidator::State QuantitySpinBox::validate(QString &input, int &) const
{
    const Typed typed = read(input).typed;
    return typed == Typed::Number || typed == Typed::Absent ? QValidator::Acceptable
                                                            : QValidator::Intermediate;
}

// Nothing to repair: finish() decides what becomes of a text that is no number.
void QuantitySpinBox::fixup(QString &) const {}

void QuantitySpinBox::focusInEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusInEvent(event);
    if (m_value && !m_typing) {
        const bool all = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
        lineEdit()->setText(numberText(*m_value, false) +
                            (m_field.unit == FieldUnit::Share ? u"%"_s : QString()));
        if (all)
            lineEdit()->selectAll();
    } else if (!m_value) {
        lineEdit()->selectAll();
    }
}

void QuantitySpinBox::focusOutEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusOutEvent(event);
    finish();
    showText();
}

void QuantitySpinBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_typing) {
        m_typing = false;
        showText();
        lineEdit()->selectAll();
        event->accept();
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

QSize QuantitySpinBox::minimumSizeHint() const { return sizeHint(); }

QSize QuantitySpinBox::sizeHint() const
{
    ensurePolished();
    // One width for all numbers of a form: what the longer ordinary texts need.
    const QString widest = u"1,048,576 tokens"_s;
    const int width =
        std::max(fontMetrics().horizontalAdvance(widest), fontMetrics().horizontalAdvance(m_absentWord));
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize inner(width + fontMetrics().horizontalAdvance(u'0'), lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, inner, this);
}

} // namespace suanchou::ui
