// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "model/plan/basis.h"
#include "model/plan/evaluate.h"
#include "ui/report/report.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::app::ReportCommand)
};

} // namespace

ExitStatus runReport(const Invocation &invocation, const std::shared_ptr<const plan::Basis> &basis)
{
    const QString ending = QFileInfo(invocation.output).suffix().toLower();
    if (!ui::reportEndings().contains(ending)) {
        printError(Words::tr("%1: reports end in %2.").arg(invocation.output, ui::reportEndings().join(u", "_s)));
        return ExitStatus::WrongUsage;
    }
    auto loaded = loadScenario(invocation.files.first(), *basis);
    if (const auto *errors = std::get_if<scenario::Errors>(&loaded)) {
        printError(ui::ErrorText::sentences(*errors));
        return ExitStatus::WrongInput;
    }
    auto &file = std::get<scenario::File>(loaded);
    ui::ReportInput input;
    input.basis = basis;
    input.current = {file.scenario, plan::evaluate(file.scenario, *basis)};
    for (const scenario::Scenario &pinned : file.pinned)
        input.alternatives.push_back({pinned, plan::evaluate(pinned, *basis)});
    input.about = file.about;
    input.language = invocation.language;
    input.style = ui::reportStyleFromCode(invocation.style, invocation.language);
    QString error;
    if (ui::writeReport(input, invocation.output, &error))
        return ExitStatus::Done;
    printError(error);
    return ExitStatus::WrongInput;
}

} // namespace suanchou::app
