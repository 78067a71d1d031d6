// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QColor>
#include <QPalette>
#include <QPen>

namespace suanchou::ui {

/// Colours of charts. The hues keep apart under the common colour-vision deficiencies (after Okabe & Ito 2008, "Color
/// Universal Design"), lightened on a dark ground; print() is the fixed light set that reports use.
class ChartPalette {
public:
    explicit ChartPalette(const QPalette &palette);
    static ChartPalette print();

    bool isDark() const { return m_dark; }
    QColor hue(Hue hue) const;
    QColor tinted(Hue hue) const; ///< of areas: the hue on the ground, opaque
    QColor background() const { return m_background; }
    QColor text() const { return m_text; }
    QColor faintText() const { return m_faintText; }
    QColor axis() const { return m_axis; }
    QColor grid() const { return m_grid; }
    QColor limit() const { return m_limit; }
    QColor box() const { return m_box; } ///< of read-outs and labels
    QColor heat(double share) const;     ///< 0…1 fits, above does not
    QColor highlight() const { return m_highlight; }

    /// Line of a series; overlays are dashed and thinner (at most a few hundred points: dashes are slow).
    QPen line(Hue hue, int overlay) const;
    /// Text colour that is readable on a filled part.
    static QColor on(const QColor &fill);

private:
    ChartPalette() = default;

    bool m_dark = false;
    QColor m_background;
    QColor m_text;
    QColor m_faintText;
    QColor m_axis;
    QColor m_grid;
    QColor m_limit;
    QColor m_box;
    QColor m_highlight;
};

} // namespace suanchou::ui
