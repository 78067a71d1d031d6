// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/uifixture.h"

#include "ui/forms/scenarioform.h"
#include "ui/window/mainwindow.h"

#include <QTemporaryDir>

#include <optional>

namespace suanchou::test {

/// Answers what the window asks, and counts how often.
struct Answers : ui::Prompts {
    Save save = Save::Cancel;
    QString fileToOpen;
    QString fileToSave;
    std::optional<ReportWish> report;
    int saveAsked = 0;
    QString modelFile;
    QString modelFolder;
    std::optional<catalog::ShapeValues> shape;
    ShapeQuestion shapeAsked; ///< the last one
    int aboutShown = 0;

    Save askToSave(QWidget *, const QString &) override
    {
        ++saveAsked;
        return save;
    }
    QString askForFileToOpen(QWidget *, const QString &) override { return fileToOpen; }
    QString askForFileToSave(QWidget *, const QString &) override { return fileToSave; }
    std::optional<ReportWish> askForReport(QWidget *, const ReportWish &) override { return report; }
    QString askForModelFile(QWidget *, const QString &) override { return modelFile; }
    QString askForModelFolder(QWidget *, const QString &) override { return modelFolder; }
    std::optional<catalog::ShapeValues> askForShape(QWidget *, const ShapeQuestion &question) override
    {
        shapeAsked = question;
        return shape;
    }
    void showAbout(QWidget *) override { ++aboutShown; }
};

/// A window on the shipped catalogue with settings of its own.
struct WindowFixture {
    WindowFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , session(shippedBasis())
    {
        session.setLanguage(ui::Language::English);
        settings.setLanguage(ui::Language::English);
        window = std::make_unique<ui::MainWindow>(session, settings, prompts);
        window->show();
        window->activateWindow();
        turn();
    }

    QTemporaryDir folder;
    ui::Settings settings;
    Answers prompts;
    ui::Session session;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace suanchou::test
