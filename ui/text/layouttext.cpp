// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/layouttext.h"

#include <QStringList>

namespace suanchou::ui {

QString LayoutText::label(const scenario::Layout &layout)
{
    QStringList parts;
    const auto add = [&](QLatin1StringView name, int degree) {
        if (degree > 1)
            parts << name + QString::number(degree);
    };
    add(QLatin1StringView("TP"), layout.tensor);
    add(QLatin1StringView("PP"), layout.pipeline);
    add(QLatin1StringView("DP"), layout.data);
    add(QLatin1StringView("EP"), layout.expert);
    add(QLatin1StringView("CP"), layout.context);
    return parts.isEmpty() ? tr("one GPU") : parts.join(QLatin1Char(' '));
}

QString LayoutText::verdict(explore::LayoutVerdict verdict, bool training)
{
    switch (verdict) {
    case explore::LayoutVerdict::Good: return training ? tr("Fits") : tr("Carries the load");
    case explore::LayoutVerdict::MissesTargets: return tr("Misses the latency targets");
    case explore::LayoutVerdict::Saturated: return tr("Overloaded");
    case explore::LayoutVerdict::DoesNotFit: return tr("Does not fit");
    }
    return {};
}

} // namespace suanchou::ui
