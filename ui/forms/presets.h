// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace suanchou::ui {

/// Usual ways to run a model: lists of fields and values, taken over as one step.
class Presets {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::Presets)

public:
    struct Preset {
        const char *id;
        QString (*name)();
        QString (*description)();
        std::vector<FieldChange> changes;
    };

    static const std::vector<Preset> &all();
    static const Preset *find(const QString &id);
    /// The preset whose every field the session holds; null when there is none. Where several hold, the one with more
    /// fields.
    static const Preset *matching(const Session &session);
    static void apply(const Preset &preset, Session &session);
};

} // namespace suanchou::ui
