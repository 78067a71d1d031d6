// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/invocation.h"
#include "app/gui.h"
#include "ui/session/embeddedbasis.h"
#include "ui/text/errortext.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QGuiApplication>

#include <functional>

namespace {

using namespace suanchou;
using namespace Qt::StringLiterals;

void nameApplication()
{
    QCoreApplication::setApplicationName(u"suanchou"_s);
    QCoreApplication::setOrganizationName(u"suanchou"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SUANCHOU_VERSION));
}

app::ExitStatus run(const app::Invocation &invocation)
{
    const plan::BasisResult loaded = ui::loadBasis();
    for (const catalog::ReadError &error : loaded.errors)
        app::printError(ui::ErrorText::sentence(error));
    const plan::Basis &basis = *loaded.basis;
    switch (invocation.command) {
    case app::Command::Plan:
        return app::runPlan(invocation, basis);
    case app::Command::Compare:
        return app::runCompare(invocation, basis);
    case app::Command::Report:
        return app::runReport(invocation, loaded.basis);
    case app::Command::Validate:
        return app::runValidate(invocation, basis);
    case app::Command::Cost:
        return app::runCost(invocation, basis);
    case app::Command::List:
        return app::runList(invocation, basis);
    case app::Command::Import:
        return app::runImport(invocation, basis);
    case app::Command::Help:
    case app::Command::Version:
    case app::Command::Window:
        break;
    }
    return app::ExitStatus::WrongUsage;
}

/// Qt's own notes (no runtime folder, missing plug-ins) are nothing for scripts that read standard error.
void keepQtQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        app::printError(message);
}

int runCommandLine(int argc, char **argv, const app::ParsedInvocation &parsed)
{
    qInstallMessageHandler(keepQtQuiet);
    // Fonts and PDF need a GUI application, none of them a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    nameApplication();
    ui::installLanguage(parsed.invocation.language);
    if (parsed.invocation.command == app::Command::Help) {
        app::printLine(app::usage());
        return 0;
    }
    if (parsed.invocation.command == app::Command::Version) {
        app::printLine(u"suanchou "_s + QCoreApplication::applicationVersion());
        return 0;
    }
    return int(run(parsed.invocation));
}

int reportWrongUsage(int argc, char **argv, ui::Language language)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    ui::installLanguage(language);
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeFirst();
    app::printError(app::parseInvocation(arguments, language).usageError);
    app::printError(app::usage());
    return int(app::ExitStatus::WrongUsage);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const ui::Language language = ui::systemLanguage();
    const app::ParsedInvocation parsed = app::parseInvocation(arguments, language);
    if (!parsed.usageError.isEmpty())
        return reportWrongUsage(argc, argv, language);
    if (parsed.invocation.command != app::Command::Window)
        return runCommandLine(argc, argv, parsed);
    QApplication application(argc, argv);
    nameApplication();
    return app::runGui(application, parsed.invocation.files);
}
