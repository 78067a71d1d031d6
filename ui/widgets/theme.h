// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

// Light and dark, and what colours mean.
namespace suanchou::ui {

enum class ThemeChoice { System, Light, Dark };

QString themeCode(ThemeChoice choice); ///< "system", "light", "dark"
ThemeChoice themeFromCode(const QString &code);

/// Fusion and the own palette for the whole application. System follows the palette the desktop gave at start.
void applyTheme(ThemeChoice choice);
QPalette themePalette(bool dark);
bool isDark(const QPalette &palette);

/// Never the only sign of a state: an icon or a word stands with it.
enum class State { Neutral, Good, Warning, Bad };
QColor stateColor(State state, const QPalette &palette);
QIcon stateIcon(State state);

/// Text that steps back (units, sub lines); contrast at least 4.5:1 on the window's ground.
QColor quietText(const QPalette &palette);
QColor hairline(const QPalette &palette);
/// The ground of cards and headers, a step off the window's.
QColor raised(const QPalette &palette);

/// :/icons/<name>.svg, readable on both themes.
QIcon icon(const QString &name);

} // namespace suanchou::ui
