// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/memory/rules.h"

#include <QFile>

/// The shipped rules of engines and frameworks.
inline const suanchou::memory::MemoryRules &shippedRules()
{
    static const suanchou::memory::MemoryRules rules = [] {
        QFile file(QStringLiteral(SUANCHOU_RESOURCE_DIR "/calibration/memory.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("memory.json is missing");
        auto read = suanchou::memory::readMemoryRules(file.readAll().toStdString(), "memory.json");
        if (!read.errors.empty())
            qFatal("memory.json: %s %s", read.errors.front().path.c_str(), read.errors.front().found.c_str());
        return read.rules;
    }();
    return rules;
}
