// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpalette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace suanchou::ui {

namespace {

struct HueColours {
    QRgb light;
    QRgb dark;
};

constexpr std::array<HueColours, static_cast<std::size_t>(Hue::End)> hues{{
    {0xff0072b2, 0xff4ba3dd}, // Blue
    {0xffe08a00, 0xffffb340}, // Orange
    {0xff009e73, 0xff2fc79a}, // Green
    {0xffc94f0a, 0xffff8552}, // Vermilion
    {0xffb0578f, 0xffe39ac6}, // Purple
    {0xff56b4e9, 0xff8fd3ff}, // Sky
    {0xffd6c400, 0xfff0e442}, // Yellow
    {0xff8c5a2b, 0xffc99a6b}, // Brown
    {0xff1b7f83, 0xff5cc5c9}, // Teal
    {0xff4b5d78, 0xff94a7c6}, // Slate
    {0xffd9536f, 0xffff8fa3}, // Rose
    {0xff8a8f98, 0xff9aa0aa}, // Grey
    {0xffc3c7cd, 0xff6a7079}, // Pale
}};

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto blend = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

ChartPalette::ChartPalette(const QPalette &palette)
{
    m_background = palette.color(QPalette::Base);
    m_text = palette.color(QPalette::Text);
    m_dark = luminance(m_background) < luminance(m_text);
    m_faintText = mixed(m_text, m_background, 0.3);
    m_axis = mixed(m_text, m_background, 0.45);
    m_grid = mixed(m_text, m_background, 0.87);
    m_limit = m_dark ? QColor(0xff, 0x6b, 0x5e) : QColor(0xb3, 0x1b, 0x1b);
    m_box = mixed(m_background, m_text, m_dark ? 0.12 : 0.04);
    m_highlight = palette.color(QPalette::Highlight);
}

ChartPalette ChartPalette::print()
{
    ChartPalette palette;
    palette.m_background = Qt::white;
    palette.m_text = QColor(0x1c, 0x22, 0x2b);
    palette.m_faintText = QColor(0x55, 0x5f, 0x6d);
    palette.m_axis = QColor(0x7c, 0x86, 0x93);
    palette.m_grid = QColor(0xe3, 0xe6, 0xea);
    palette.m_limit = QColor(0xb3, 0x1b, 0x1b);
    palette.m_box = QColor(0xf7, 0xf8, 0xfa);
    palette.m_highlight = QColor(0x00, 0x72, 0xb2);
    return palette;
}

QColor ChartPalette::hue(Hue hue) const
{
    const auto index = std::min(static_cast<std::size_t>(hue), hues.size() - 1);
    return QColor(m_dark ? hues[index].dark : hues[index].light);
}

QColor ChartPalette::tinted(Hue hueOf) const
{
    constexpr double strength = 0.4;
    const QColor full = hue(hueOf);
    const auto mixed = [&](int colour, int ground) {
        return static_cast<int>(std::lround(colour * strength + ground * (1 - strength)));
    };
    return QColor(mixed(full.red(), m_background.red()), mixed(full.green(), m_background.green()),
                  mixed(full.blue(), m_background.blue()));
}

QColor ChartPalette::heat(double share) const
{
    // One hue from pale to strong up to the limit; beyond it a warm grey that also differs in lightness.
    if (share > 1.0)
        return m_dark ? QColor(0x4a, 0x3b, 0x3a) : QColor(0xe6, 0xd9, 0xd6);
    const QColor pale = m_dark ? QColor(0x1d, 0x31, 0x42) : QColor(0xe4, 0xf1, 0xfa);
    const QColor strong = m_dark ? QColor(0x4b, 0xa3, 0xdd) : QColor(0x00, 0x5a, 0x92);
    return mixed(pale, strong, std::clamp(share, 0.0, 1.0));
}

QPen ChartPalette::line(Hue hueOf, int overlay) const
{
    // Two pixels only for the few solid lines of the current scenario: wider dashed pens are slow in the raster engine.
    QPen pen(hue(hueOf), overlay == 0 ? 2.0 : 1.0);
    if (overlay > 0) {
        static const QList<QList<qreal>> dashes{{7, 4}, {2, 3}, {9, 3, 2, 3}, {5, 3}, {3, 2, 1, 2}, {12, 4}};
        pen.setDashPattern(dashes.at((overlay - 1) % dashes.size()));
    }
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

QColor ChartPalette::on(const QColor &fill)
{
    // The darker or lighter text of which contrast against the fill is higher (WCAG relative luminance).
    const double value = luminance(fill);
    return (value + 0.05) / 0.05 > 1.05 / (value + 0.05) ? QColor(0x10, 0x14, 0x1a) : QColor(Qt::white);
}

} // namespace suanchou::ui
