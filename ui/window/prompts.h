// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

#include <QString>

#include <optional>

class QWidget;

namespace suanchou::ui {

/// The questions that stop the user. Tests answer them themselves.
class Prompts {
public:
    enum class Save { Save, Discard, Cancel };

    virtual ~Prompts() = default;
    virtual Save askToSave(QWidget *parent, const QString &name) = 0;
    /// Empty when cancelled.
    virtual QString askForFileToOpen(QWidget *parent, const QString &folder) = 0;
    virtual QString askForFileToSave(QWidget *parent, const QString &suggestion) = 0;
    /// What the report shall be; nothing when cancelled. The suggestion holds the window's language and a file name.
    struct ReportWish {
        QString path;
        Language language = Language::English;
        ReportStyle style = ReportStyle::BusinessCase;
    };
    virtual std::optional<ReportWish> askForReport(QWidget *parent, const ReportWish &suggestion) = 0;
    virtual void showAbout(QWidget *parent) = 0;
};

/// Message boxes and file dialogs.
class DialogPrompts : public Prompts {
public:
    Save askToSave(QWidget *parent, const QString &name) override;
    QString askForFileToOpen(QWidget *parent, const QString &folder) override;
    QString askForFileToSave(QWidget *parent, const QString &suggestion) override;
    std::optional<ReportWish> askForReport(QWidget *parent, const ReportWish &suggestion) override;
    void showAbout(QWidget *parent) override;
};

} // namespace suanchou::ui
