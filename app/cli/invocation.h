// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/language.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace suanchou::app {

/// What a process that ran a command says with its exit status.
enum class ExitStatus { Done = 0, WrongInput = 1, WrongUsage = 2, NothingFeasible = 3 };

enum class Command { Window, Plan, Compare, Report, Validate, Cost, List, Import, Help, Version };

/// The command line, understood.
struct Invocation {
    Command command = Command::Window;
    QStringList files; ///< "-" is standard input
    QString output;
    QString style;     ///< feasibility, business-case, or empty: by language
    QString subject;   ///< of list
    ui::Language language = ui::Language::English;
    bool json = false;
    bool explain = false;
};

struct ParsedInvocation {
    Invocation invocation;
    QString usageError; ///< empty when the usage is right
};

/// `arguments` without the program's name. `language` is used where no --lang is given.
ParsedInvocation parseInvocation(const QStringList &arguments, ui::Language language);
QString usage();

} // namespace suanchou::app
