// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include "model/plan/basis.h"
#include "model/scenario/check.h"
#include "ui/session/inputfile.h"

#include <cstdio>

namespace suanchou::app {

std::variant<scenario::File, scenario::Errors> loadScenario(const QString &path, const plan::Basis &basis)
{
    auto input = ui::readInput(path, qint64(scenario::maximumFileSize));
    if (auto *error = std::get_if<scenario::Error>(&input))
        return scenario::Errors{*error};
    const QByteArray &bytes = std::get<QByteArray>(input);
    const std::string name = path.toStdString();
    auto read = scenario::readFile({bytes.constData(), size_t(bytes.size())}, name);
    if (auto *errors = std::get_if<scenario::Errors>(&read))
        return std::move(*errors);
    auto &file = std::get<scenario::File>(read);
    scenario::Errors errors = scenario::check(file.scenario, basis.catalog());
    for (size_t i = 0; i < file.pinned.size(); ++i) {
        for (scenario::Error error : scenario::check(file.pinned[i], basis.catalog())) {
            error.path = "pinned[" + std::to_string(i) + "]." + error.path;
            errors.push_back(std::move(error));
        }
    }
    if (errors.empty())
        return std::move(file);
    for (scenario::Error &error : errors)
        error.file = name;
    return errors;
}

namespace {

void print(std::FILE *to, const QString &text)
{
    const QByteArray bytes = (text + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
}

} // namespace

void printLine(const QString &text)
{
    print(stdout, text);
}

void printError(const QString &text)
{
    print(stderr, text);
}

} // namespace suanchou::app
