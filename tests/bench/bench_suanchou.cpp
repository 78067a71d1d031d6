// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/scenario/fields.h"
#include "ui/report/report.h"
#include "ui/session/embeddedbasis.h"
#include "ui/session/session.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTabWidget>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

// Prints one line per figure: name, value, unit, target. The targets are those of the design; nothing is judged here.
namespace {

using namespace suanchou;
using namespace Qt::StringLiterals;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) * 1e-6;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[size_t(share * double(values.size() - 1))];
}

void print(const char *name, double value, const char *unit, const char *target)
{
    std::printf("%-44s %10.3f %-4s target %s\n", name, value, unit, target);
}

scenario::File example(const QString &name)
{
    QFile file(u":/examples/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(name));
    const QByteArray text = file.readAll();
    return std::get<scenario::File>(scenario::readFile({text.constData(), size_t(text.size())}, name.toStdString()));
}

double microsecondsPerPlan(const scenario::Scenario &scenario, const plan::Basis &basis)
{
    constexpr int rounds = 20000;
    std::vector<double> runs;
    for (int run = 0; run < 5; ++run) {
        double sum = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            sum += plan::evaluate(scenario, basis).memory.total.value();
        runs.push_back(milliseconds(timer) * 1e3 / rounds);
        if (sum < 0)
            std::puts("");
    }
    return quantile(runs, 0.5);
}

void benchPlans(const plan::Basis &basis)
{
    for (const char *name : {"deepseek-r1-fp8-64-users-8xh200", "70b-int4-one-a100-80gb", "qwen3-32b-q4-on-4090", "llama-70b-lora-4xh100",
                             "175b-int8-one-a6000-48gb"}) {
        const scenario::File file = example(QString::fromLatin1(name) + u".suanchou"_s);
        print(name, microsecondsPerPlan(file.scenario, basis), "us", "5");
    }
}

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

/// From an input to all visible charts painted, for every page in turn.
std::vector<double> inputToRepaint(ui::Session &session)
{
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        session.edit(scenario::FieldId::Concurrency, double(1 + i));
        settle();
        times.push_back(milliseconds(timer));
    }
    return times;
}

void benchWindow(const std::shared_ptr<const plan::Basis> &basis)
{
    ui::Session session(basis);
    QElapsedTimer timer;
    timer.start();
    const QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    ui::DialogPrompts prompts;
    ui::MainWindow window(session, settings, prompts);
    window.resize(1280, 800);
    window.show();
    settle();
    print("window built and painted", milliseconds(timer), "ms", "250 with start-up");
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        settle();
        const std::vector<double> times = inputToRepaint(session);
        std::printf("page %d: ", page);
        print("input to repaint, p50", quantile(times, 0.5), "ms", "-");
        std::printf("page %d: ", page);
        print("input to repaint, p95", quantile(times, 0.95), "ms", "16");
    }
}

void benchReport(const std::shared_ptr<const plan::Basis> &basis)
{
    const QTemporaryDir folder;
    const scenario::File file = example(u"deepseek-r1-fp8-64-users-8xh200.suanchou"_s);
    ui::ReportInput input;
    input.basis = basis;
    input.current = {file.scenario, plan::evaluate(file.scenario, *basis)};
    input.about = file.about;
    for (const ui::Language language : {ui::Language::English, ui::Language::Chinese}) {
        input.language = language;
        QString error;
        QElapsedTimer timer;
        timer.start();
        if (!ui::writeReport(input, folder.filePath(u"r.pdf"_s), &error))
            qFatal("%s", qPrintable(error));
        print(language == ui::Language::English ? "report as PDF, English" : "report as PDF, Chinese", milliseconds(timer), "ms", "500");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer start;
    start.start();
    QApplication application(argc, argv);
    const plan::BasisResult loaded = ui::loadBasis();
    print("application and basis loaded", milliseconds(start), "ms", "-");
    benchPlans(*loaded.basis);
    benchWindow(loaded.basis);
    benchReport(loaded.basis);
    return 0;
}
