// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/logslider.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace suanchou::ui {

using scenario::FieldKind;
using scenario::FieldScale;
using scenario::FieldUnit;

namespace {

constexpr int positions = 1000;
constexpr int handleRadius = 6;

// Log scales that begin at nothing start this far below their end, with nothing at the very left.
constexpr double zeroSpan = 1e5;

} // namespace

LogSlider::LogSlider(const scenario::Field &field, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_field(field)
{
    setRange(0, positions);
    setSingleStep(positions / 100);
    setPageStep(positions / 10);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Wheel and assistive tools move the position itself.
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (position != positionOf(m_number))
            take(numberAt(position));
    });
}

double LogSlider::lowEnd() const
{
    return m_field.formMinimum > 0 ? m_field.formMinimum : m_field.formMaximum / zeroSpan;
}

double LogSlider::roundNumber(double number) const
{
    if (m_field.scale == FieldScale::Linear) {
        const double step =
            m_field.step > 0 ? m_field.step : (m_field.formMaximum - m_field.formMinimum) / 100;
        return m_field.formMinimum + std::round((number - m_field.formMinimum) / step) * step;
    }
    if (number <= 0)
        return 0;
    const bool isLength = m_field.unit == FieldUnit::Tokens && m_field.kind == FieldKind::Integer;
    const double step = isLength ? std::exp2(std::floor(std::log2(number)) - 3)
                                 : std::pow(10.0, std::floor(std::log10(number)) - 1);
    const double rounded = std::round(number / step) * step;
    return m_field.kind == FieldKind::Integer ? std::max(1.0, std::round(rounded)) : rounded;
}

double LogSlider::numberAt(int position) const
{
    if (position >= positions)
        return m_field.formMaximum;
    const double share = double(position) / positions;
    double number = m_field.formMinimum + share * (m_field.formMaximum - m_field.formMinimum);
    if (m_field.scale == FieldScale::Log) {
        if (position == 0)
            return m_field.formMinimum;
        number = lowEnd() * std::pow(m_field.formMaximum / lowEnd(), share);
    }
    return std::clamp(roundNumber(number), m_field.formMinimum, m_field.formMaximum);
}

int LogSlider::positionOf(double number) const
{
    const double inside = std::clamp(number, m_field.formMinimum, m_field.formMaximum);
    double share = (inside - m_field.formMinimum) / (m_field.formMaximum - m_field.formMinimum);
    if (m_field.scale == FieldScale::Log)
        share =
            inside <= lowEnd() ? 0 : std::log(inside / lowEnd()) / std::log(m_field.formMaximum / lowEnd());
    return std::clamp(int(std::lround(share * positions)), 0, positions);
}

void LogSlider::setNumber(double number)
{
    m_number = number;
    setSliderPosition(positionOf(number));
}

void LogSlider::setAutomatic(bool automatic)
{
    if (automatic == m_automatic)
        return;
    m_automatic = automatic;
    update();
}

void LogSlider::take(double number)
{
    const double inside = std::clamp(number, m_field.formMinimum, m_field.formMaximum);
    if (inside == m_number && !m_automatic)
        return;
    setNumber(inside);
    Q_EMIT numberEdited(inside);
}

void LogSlider::keyPressEvent(QKeyEvent *event)
{
    int move = 0;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up: move = singleStep(); break;
    case Qt::Key_Left:
    case Qt::Key_Down: move = -singleStep(); break;
    case Qt::Key_PageUp: move = pageStep(); break;
    case Qt::Key_PageDown: move = -pageStep(); break;
    case Qt::Key_Home: take(m_field.formMinimum); return;
    case Qt::Key_End: take(m_field.formMaximum); return;
    default: QSlider::keyPressEvent(event); return;
    }
    // Neighbouring positions may round to the same number: go on until it changes.
    int position = positionOf(m_number);
    double number = m_number;
    do {
        position = std::clamp(position + move, 0, positions);
        number = numberAt(position);
    } while ((move > 0 ? number <= m_number : number >= m_number) && position > 0 && position < positions);
    take(number);
    event->accept();
}

int LogSlider::positionAt(int x) const
{
    const int span = std::max(1, width() - 2 * handleRadius - 2);
    const double share = double(x - handleRadius - 1) / span;
    const double directed = layoutDirection() == Qt::RightToLeft ? 1 - share : share;
    return std::clamp(int(std::lround(directed * positions)), 0, positions);
}

void LogSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QSlider::mousePressEvent(event);
        return;
    }
    setSliderDown(true);
    take(numberAt(positionAt(event->position().toPoint().x())));
    event->accept();
}

void LogSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        take(numberAt(positionAt(event->position().toPoint().x())));
}

void LogSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false); // emits sliderReleased
}

void LogSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF groove(handleRadius + 1, height() / 2.0 - 1.5, width() - 2 * handleRadius - 2, 3);
    const double share = double(sliderPosition()) / positions;
    const double directed = layoutDirection() == Qt::RightToLeft ? 1 - share : share;
    const QPointF centre(groove.left() + directed * groove.width(), groove.center().y());
    const QColor accent =
        isEnabled() && !m_automatic ? palette().color(QPalette::Highlight) : quietText(palette());

    painter.setPen(Qt::NoPen);
    painter.setBrush(hairline(palette()));
    painter.drawRoundedRect(groove, 1.5, 1.5);
    if (!m_automatic) {
        QRectF filled = groove;
        if (layoutDirection() == Qt::RightToLeft)
            filled.setLeft(centre.x());
        else
            filled.setRight(centre.x());
        painter.setBrush(accent);
        painter.drawRoundedRect(filled, 1.5, 1.5);
    }
    if (hasFocus()) {
        QColor halo = palette().color(QPalette::Highlight);
        halo.setAlphaF(0.35f);
        painter.setBrush(halo);
        painter.drawEllipse(centre, handleRadius + 1.0, handleRadius + 1.0);
    }
    painter.setPen(QPen(accent, 1.6));
    painter.setBrush(m_automatic ? palette().color(QPalette::Window) : raised(palette()));
    painter.drawEllipse(centre, handleRadius - 1.5, handleRadius - 1.5);
}

QSize LogSlider::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 14, std::max(2 * handleRadius + 4, fontMetrics().height())};
}

QSize LogSlider::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, sizeHint().height()};
}

} // namespace suanchou::ui
