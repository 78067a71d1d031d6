// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"
#include "ui/window/prompts.h"
#include "ui/window/settings.h"

#include <QMainWindow>

#include <memory>

class QActionGroup;
class QLabel;
class QSplitter;
class QTabWidget;

namespace suanchou::ui {

class ExplanationPanel;
class Headline;
class MessageBar;
class ScenarioForm;
class WarningsBar;

/// The window on one session: form on the left, headline on top, pages in the middle, explanation on the right.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Session &session, Settings &settings, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a file after asking about unsaved changes; a model's file or folder is imported. False when cancelled or
    /// when it could not be read.
    bool openFile(const QString &path);
    /// Puts the model of a config.json, GGUF file, safetensors file or folder into the scenario, as one undo step. Asks
    /// for the shape that an unknown architecture lacks. False when cancelled or when it could not be read.
    bool importModel(const QString &path);
    void showCatalogErrors(const catalog::ReadErrors &errors);

    ScenarioForm *form() const { return m_form; }
    QTabWidget *pages() const { return m_pages; }
    ExplanationPanel *explanation() const { return m_explanation; }
    MessageBar *fileMessage() const { return m_fileMessage; }
    WarningsBar *warnings() const { return m_warnings; }
    Headline *headline() const { return m_headline; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions;

    void buildActions();
    void buildMenus();
    void buildToolBar();
    void buildCentre();
    void connectSession();
    void retranslate();
    void retranslatePages();
    void applyFont();
    void fillRecent();
    void fillExamples();
    void updateTitle();
    void updateActions();
    void updateStatus();
    bool maySwitch();
    bool save();
    bool saveAs();
    void open();
    QString startFolder() const;
    void exportReport();
    void showFileErrors(const scenario::Errors &errors);
    void showShortcuts();
    void setLanguage(Language language);
    void setCurrency(catalog::Currency currency);
    void setTheme(ThemeChoice theme);
    void restore();
    void remember();

    Session &m_session;
    Settings &m_settings;
    Prompts &m_prompts;
    std::unique_ptr<Actions> m_actions;
    Headline *m_headline = nullptr;
    ScenarioForm *m_form = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_pages = nullptr;
    MessageBar *m_fileMessage = nullptr;
    WarningsBar *m_warnings = nullptr;
    ExplanationPanel *m_explanation = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace suanchou::ui
