// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/input.h"
#include "app/cli/planjson.h"
#include "app/cli/texttable.h"
#include "model/evidence/validation.h"
#include "ui/session/inputfile.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <cmath>

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::app::ValidationTable)
};

constexpr qint64 largestCaseFile = qint64(64) * 1024 * 1024;

std::string_view reasonWord(evidence::NotPredictedCode code)
{
    switch (code) {
    case evidence::NotPredictedCode::BadScenario:
        return "bad-scenario";
    case evidence::NotPredictedCode::UnknownKey:
        return "unknown-key";
    case evidence::NotPredictedCode::WorkedExample:
        return "worked-example-without-scenario";
    case evidence::NotPredictedCode::NoFigure:
        break;
    }
    return "no-figure";
}

QString reasonText(const evidence::NotPredicted &row)
{
    switch (row.code) {
    case evidence::NotPredictedCode::BadScenario:
        return Words::tr("the scenario can't be planned (%1)").arg(QString::fromStdString(row.detail));
    case evidence::NotPredictedCode::UnknownKey:
        return Words::tr("no figure has this key");
    case evidence::NotPredictedCode::WorkedExample:
        return Words::tr("a worked example without a scenario; the tests of the cost model reproduce it");
    case evidence::NotPredictedCode::NoFigure:
        break;
    }
    return Words::tr("the plan has no such figure for this scenario");
}

OrderedJson finite(double value)
{
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson(nullptr);
}

OrderedJson validationJson(const evidence::Validation &validation)
{
    OrderedJson cases = OrderedJson::array();
    for (const evidence::Prediction &row : validation.predictions) {
        cases.push_back({{"id", row.id}, {"key", row.key}, {"measured", finite(row.measured)}, {"predicted", finite(row.predicted)},
                         {"low", row.band ? finite(row.band->low) : OrderedJson(nullptr)},
                         {"high", row.band ? finite(row.band->high) : OrderedJson(nullptr)}, {"error", finite(row.error)},
                         {"set", row.set}, {"group", row.group}});
    }
    OrderedJson groups = OrderedJson::array();
    for (const evidence::GroupQuantiles &row : validation.groups) {
        groups.push_back({{"set", row.set}, {"group", row.group}, {"key", row.key}, {"n", row.n},
                          {"median_abs_error", finite(row.medianAbsError)}, {"p90_abs_error", finite(row.p90AbsError)},
                          {"within_10", finite(row.within10)}, {"within_20", finite(row.within20)},
                          {"band_coverage", finite(row.bandCoverage)}, {"bias", finite(row.bias)}});
    }
    OrderedJson notPredicted = OrderedJson::array();
    for (const evidence::NotPredicted &row : validation.notPredicted) {
        std::string why{reasonWord(row.code)};
        if (!row.detail.empty())
            why += ": " + row.detail;
        notPredicted.push_back({{"id", row.id}, {"key", row.key}, {"why", why}});
    }
    return {{"cases", std::move(cases)}, {"groups", std::move(groups)}, {"not_predicted", std::move(notPredicted)}};
}

QString share(double value, const ui::Format &format)
{
    return std::isfinite(value) ? format.percent(value, 1) : format.absent();
}

QString validationTable(const evidence::Validation &validation, const ui::Format &format)
{
    TextTable table({Words::tr("Set / group / figure"), Words::tr("Cases"), Words::tr("Median error"), Words::tr("90 % error"),
                     Words::tr("Within 10 %"), Words::tr("Within 20 %"), Words::tr("In the band"), Words::tr("Bias")});
    for (const evidence::GroupQuantiles &row : validation.groups) {
        table.add({QString::fromStdString(row.set + " / " + row.group + " / " + row.key), format.count(row.n),
                   share(row.medianAbsError, format), share(row.p90AbsError, format), share(row.within10, format),
                   share(row.within20, format), share(row.bandCoverage, format), format.signedPercent(row.bias, 1)});
    }
    QString text = table.text();
    if (validation.notPredicted.empty())
        return text;
    text += u'\n' + Words::tr("Not predicted:") + u'\n';
    for (const evidence::NotPredicted &row : validation.notPredicted)
        text += u"  "_s + QString::fromStdString(row.id + " " + row.key) + u": "_s + reasonText(row) + u'\n';
    return text;
}

} // namespace

ExitStatus runValidate(const Invocation &invocation, const plan::Basis &basis)
{
    std::vector<evidence::Case> all;
    for (const QString &path : invocation.files) {
        auto input = ui::readInput(path, largestCaseFile);
        if (const auto *error = std::get_if<scenario::Error>(&input)) {
            printError(ui::ErrorText::sentence(*error));
            return ExitStatus::WrongInput;
        }
        const QByteArray &bytes = std::get<QByteArray>(input);
        auto cases = evidence::readCases({bytes.constData(), size_t(bytes.size())}, path.toStdString());
        if (const auto *errors = std::get_if<scenario::Errors>(&cases)) {
            printError(ui::ErrorText::sentences(*errors));
            return ExitStatus::WrongInput;
        }
        auto &list = std::get<std::vector<evidence::Case>>(cases);
        all.insert(all.end(), std::make_move_iterator(list.begin()), std::make_move_iterator(list.end()));
    }
    const evidence::Validation validation = evidence::validate(all, basis);
    if (invocation.json)
        printLine(QString::fromStdString(validationJson(validation).dump(1, ' ', false, OrderedJson::error_handler_t::replace)));
    else
        printLine(validationTable(validation, ui::Format(invocation.language)));
    return ExitStatus::Done;
}

} // namespace suanchou::app
