// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui.h"

#include "ui/session/catalogwatch.h"
#include "ui/session/embeddedbasis.h"
#include "ui/widgets/wheelguard.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QIcon>

#include <memory>
#include <vector>

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

struct Window {
    std::unique_ptr<ui::Session> session;
    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<ui::CatalogWatch> watch;
};

} // namespace

int runGui(QApplication &application, const QStringList &files)
{
    QApplication::setApplicationDisplayName({});
    QApplication::setDesktopFileName(u"org.suanchou.Suanchou"_s);
    application.installEventFilter(new ui::WheelGuard(&application));
    ui::Settings settings;
    ui::DialogPrompts prompts;
    ui::applyTheme(settings.theme());
    const plan::BasisResult loaded = ui::loadBasis();

    std::vector<Window> windows;
    const qsizetype count = std::max<qsizetype>(1, files.size());
    for (qsizetype i = 0; i < count; ++i) {
        auto session = std::make_unique<ui::Session>(loaded.basis);
        session->setCurrency(settings.currency());
        session->setLanguage(settings.language());
        auto window = std::make_unique<ui::MainWindow>(*session, settings, prompts);
        window->show();
        if (i < files.size())
            window->openFile(files.at(i));
        auto watch = std::make_unique<ui::CatalogWatch>(*session, ui::ownCatalogFolder());
        windows.push_back({std::move(session), std::move(window), std::move(watch)});
    }
    windows.front().window->showCatalogErrors(loaded.errors);
    return QApplication::exec();
}

} // namespace suanchou::app
