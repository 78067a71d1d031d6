// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/quietstyle.h"

#include <QApplication>

#include <cmath>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto blend = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

struct Ground {
    QRgb window, base, alternate, text, button, highlight, link;
};

constexpr Ground lightGround{0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xff1c222b,
                             0xfffbfbfc, 0xff1f6fb2, 0xff1b66a8};
constexpr Ground darkGround{0xff1e2227, 0xff16191d, 0xff1b1f24, 0xffe4e7eb,
                            0xff2b3037, 0xff3d8fd1, 0xff7ab8ea};

} // namespace

QString themeCode(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return u"system"_s;
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    }
    return {};
}

ThemeChoice themeFromCode(const QString &code)
{
    if (code == "light"_L1)
        return ThemeChoice::Light;
    return code == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QPalette themePalette(bool dark)
{
    const Ground &ground = dark ? darkGround : lightGround;
    const QColor window(ground.window);
    const QColor text(ground.text);
    const QColor button(ground.button);
    const QColor disabled = mixed(text, window, 0.55);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(ground.base));
    palette.setColor(QPalette::AlternateBase, QColor(ground.alternate));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x2b, 0x30, 0x37) : QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, mixed(text, window, 0.34));
    palette.setColor(QPalette::Highlight, QColor(ground.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(ground.link));
    palette.setColor(QPalette::LinkVisited, QColor(ground.link));
    palette.setColor(QPalette::Light, mixed(button, Qt::white, dark ? 0.08 : 0.6));
    palette.setColor(QPalette::Midlight, mixed(button, Qt::white, dark ? 0.04 : 0.3));
    palette.setColor(QPalette::Mid, mixed(window, text, dark ? 0.2 : 0.22));
    palette.setColor(QPalette::Dark, mixed(window, dark ? Qt::black : text, dark ? 0.45 : 0.35));
    palette.setColor(QPalette::Shadow, mixed(window, Qt::black, dark ? 0.7 : 0.45));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(window, text, 0.25));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

void applyTheme(ThemeChoice choice)
{
    static const bool systemIsDark = isDark(QApplication::palette());
    static QuietStyle *const style = [] {
        auto *made = new QuietStyle;
        QApplication::setStyle(made); // which takes it over
        return made;
    }();
    Q_UNUSED(style)
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    QApplication::setPalette(themePalette(dark));
}

QColor stateColor(State state, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (state) {
    case State::Neutral: return dark ? QColor(0x8f, 0xa3, 0xb8) : QColor(0x5b, 0x6b, 0x7d);
    case State::Good: return dark ? QColor(0x4f, 0xc7, 0x8f) : QColor(0x1a, 0x7f, 0x50);
    case State::Warning: return dark ? QColor(0xf0, 0xb4, 0x3c) : QColor(0x9a, 0x60, 0x00);
    case State::Bad: return dark ? QColor(0xff, 0x7b, 0x6e) : QColor(0xb4, 0x23, 0x18);
    }
    return {};
}

QIcon stateIcon(State state)
{
    switch (state) {
    case State::Neutral: return icon(u"info"_s);
    case State::Good: return icon(u"check"_s);
    case State::Warning: return icon(u"warning"_s);
    case State::Bad: return icon(u"error"_s);
    }
    return {};
}

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.32);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.15);
}

QColor raised(const QPalette &palette)
{
    return isDark(palette) ? mixed(palette.color(QPalette::Window), Qt::white, 0.05) : QColor(Qt::white);
}

QIcon icon(const QString &name) { return QIcon(u":/icons/"_s + name + u".svg"_s); }

} // namespace suanchou::ui
