// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/import/hfconfig.h"
#include "ui/report/report.h"

#include <QString>
#include <QStringList>

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
    /// A model's file, or its folder; empty when cancelled.
    virtual QString askForModelFile(QWidget *parent, const QString &folder) = 0;
    virtual QString askForModelFolder(QWidget *parent, const QString &folder) = 0;
    /// What the configuration of an architecture that is not known lacks; nothing when cancelled.
    struct ShapeQuestion {
        QString file;
        QString architecture; ///< as the file has it; may be empty
        QStringList keys;
    };
    virtual std::optional<catalog::ShapeValues> askForShape(QWidget *parent, const ShapeQuestion &question) = 0;
    virtual void showAbout(QWidget *parent) = 0;
};

/// Message boxes and file dialogs.
class DialogPrompts : public Prompts {
public:
    Save askToSave(QWidget *parent, const QString &name) override;
    QString askForFileToOpen(QWidget *parent, const QString &folder) override;
    QString askForFileToSave(QWidget *parent, const QString &suggestion) override;
    std::optional<ReportWish> askForReport(QWidget *parent, const ReportWish &suggestion) override;
    QString askForModelFile(QWidget *parent, const QString &folder) override;
    QString askForModelFolder(QWidget *parent, const QString &folder) override;
    std::optional<catalog::ShapeValues> askForShape(QWidget *parent, const ShapeQuestion &question) override;
    void showAbout(QWidget *parent) override;
};

} // namespace suanchou::ui
