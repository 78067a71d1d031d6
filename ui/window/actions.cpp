// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include "ui/session/embeddedbasis.h"
#include "ui/text/fieldtext.h"
#include "ui/window/claimsdialog.h"
#include "ui/window/explanationpanel.h"
#include "ui/window/pricebookdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QStatusBar>

// Menus, tool bar and their texts.
namespace suanchou::ui {

using namespace Qt::StringLiterals;

QList<QAction *> MainWindow::Actions::withShortcuts() const
{
    return {newScenario, open, importModel, save,           saveAs,      exportReport, quit, undo,
            redo,        pin,  explanation, switchLanguage, switchTheme, shortcuts};
}

void MainWindow::buildActions()
{
    m_actions = std::make_unique<Actions>();
    Actions &a = *m_actions;
    const auto action = [this](const QString &name, const QKeySequence &keys = {},
                               const QString &picture = {}) {
        auto *made = new QAction(this);
        made->setObjectName(name);
        made->setShortcut(keys);
        if (!picture.isEmpty())
            made->setIcon(icon(picture));
        return made;
    };
    a.newScenario = action(u"new"_s, QKeySequence::New);
    a.open = action(u"open"_s, QKeySequence::Open, u"open"_s);
    a.importModel = action(u"importModel"_s, QKeySequence(u"Ctrl+I"_s));
    a.importFolder = action(u"importFolder"_s);
    a.save = action(u"save"_s, QKeySequence::Save, u"save"_s);
    a.saveAs = action(u"saveAs"_s, QKeySequence(u"Ctrl+Shift+S"_s));
    a.exportReport = action(u"export"_s, QKeySequence(u"Ctrl+E"_s), u"export-pdf"_s);
    a.quit = action(u"quit"_s, QKeySequence(u"Ctrl+Q"_s));
    a.undo = action(u"undo"_s, QKeySequence::Undo, u"undo"_s);
    a.redo = action(u"redo"_s, QKeySequence(u"Ctrl+Shift+Z"_s), u"redo"_s);
    a.pin = action(u"pin"_s, QKeySequence(u"Ctrl+D"_s), u"pin"_s);
    a.reset = action(u"reset"_s);
    a.english = action(u"english"_s);
    a.chinese = action(u"chinese"_s);
    a.yuan = action(u"yuan"_s);
    a.dollar = action(u"dollar"_s);
    a.systemTheme = action(u"systemTheme"_s);
    a.light = action(u"lightTheme"_s);
    a.dark = action(u"darkTheme"_s);
    a.explanation = action(u"showExplanation"_s, QKeySequence(u"F2"_s), u"info"_s);
    a.explanation->setCheckable(true);
    a.switchLanguage = action(u"switchLanguage"_s, QKeySequence(u"Ctrl+L"_s), u"language"_s);
    a.switchTheme = action(u"switchTheme"_s, QKeySequence(u"Ctrl+T"_s), u"theme"_s);
    a.shortcuts = action(u"shortcuts"_s, QKeySequence(u"F1"_s));
    a.about = action(u"about"_s);
    a.claims = action(u"claims"_s);
    a.priceBook = action(u"priceBook"_s);
    const catalog::ExchangeRates &rates = m_session.catalog().economy().exchange;
    for (std::size_t i = 0; i < catalog::currencyCount; ++i) {
        const auto currency = static_cast<catalog::Currency>(i);
        if (currency == catalog::Currency::Cny || currency == catalog::Currency::Usd || !(rates.perUsd[i] > 0))
            continue;
        const std::string_view code = catalog::currencyCode(currency);
        QAction *made = action(u"currency."_s + QString::fromUtf8(code.data(), qsizetype(code.size())));
        made->setData(int(i));
        connect(made, &QAction::triggered, this, [this, currency] { setCurrency(currency); });
        a.otherCurrencies << made;
    }
    a.quit->setMenuRole(QAction::QuitRole);
    a.about->setMenuRole(QAction::AboutRole);
    const auto group = [this](std::initializer_list<QAction *> members) {
        auto *actions = new QActionGroup(this);
        for (QAction *member : members) {
            member->setCheckable(true);
            actions->addAction(member);
        }
    };
    group({a.english, a.chinese});
    group({a.yuan, a.dollar});
    for (QAction *other : std::as_const(a.otherCurrencies)) {
        other->setCheckable(true);
        a.yuan->actionGroup()->addAction(other);
    }
    group({a.systemTheme, a.light, a.dark});

    connect(a.newScenario, &QAction::triggered, this, [this] {
        if (maySwitch())
            m_session.newScenario();
    });
    connect(a.open, &QAction::triggered, this, &MainWindow::open);
    connect(a.importModel, &QAction::triggered, this, [this] {
        const QString path = m_prompts.askForModelFile(this, startFolder());
        if (!path.isEmpty())
            importModel(path);
    });
    connect(a.importFolder, &QAction::triggered, this, [this] {
        const QString path = m_prompts.askForModelFolder(this, startFolder());
        if (!path.isEmpty())
            importModel(path);
    });
    connect(a.save, &QAction::triggered, this, &MainWindow::save);
    connect(a.saveAs, &QAction::triggered, this, &MainWindow::saveAs);
    connect(a.exportReport, &QAction::triggered, this, &MainWindow::exportReport);
    connect(a.quit, &QAction::triggered, this, &MainWindow::close);
    connect(a.undo, &QAction::triggered, m_session.undoStack(), &QUndoStack::undo);
    connect(a.redo, &QAction::triggered, m_session.undoStack(), &QUndoStack::redo);
    connect(a.pin, &QAction::triggered, &m_session, &Session::pin);
    connect(a.reset, &QAction::triggered, this,
            [this] { m_session.adopt(scenario::Scenario(), [] { return tr("Reset to defaults"); }); });
    connect(a.priceBook, &QAction::triggered, this, [this] {
        auto *dialog = new PriceBookDialog(m_session, m_prompts, ownCatalogFolder(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowModality(Qt::WindowModal);
        dialog->show();
    });
    connect(a.claims, &QAction::triggered, this, [this] {
        auto *dialog = new ClaimsDialog(m_session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    connect(a.english, &QAction::triggered, this, [this] { setLanguage(Language::English); });
    connect(a.chinese, &QAction::triggered, this, [this] { setLanguage(Language::Chinese); });
    connect(a.yuan, &QAction::triggered, this, [this] { setCurrency(catalog::Currency::Cny); });
    connect(a.dollar, &QAction::triggered, this, [this] { setCurrency(catalog::Currency::Usd); });
    connect(a.systemTheme, &QAction::triggered, this, [this] { setTheme(ThemeChoice::System); });
    connect(a.light, &QAction::triggered, this, [this] { setTheme(ThemeChoice::Light); });
    connect(a.dark, &QAction::triggered, this, [this] { setTheme(ThemeChoice::Dark); });
    connect(a.switchLanguage, &QAction::triggered, this, [this] {
        setLanguage(m_session.language() == Language::Chinese ? Language::English : Language::Chinese);
    });
    connect(a.switchTheme, &QAction::triggered, this,
            [this] { setTheme(isDark(QApplication::palette()) ? ThemeChoice::Light : ThemeChoice::Dark); });
    connect(a.explanation, &QAction::triggered, m_explanation, &QWidget::setVisible);
    connect(m_explanation, &QDockWidget::visibilityChanged, a.explanation, &QAction::setChecked);
    connect(a.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(a.about, &QAction::triggered, this, [this] { m_prompts.showAbout(this); });
}

void MainWindow::buildMenus()
{
    Actions &a = *m_actions;
    const auto menu = [](auto *owner, const QString &name) {
        QMenu *made = owner->addMenu(QString());
        made->setObjectName(name);
        made->setToolTipsVisible(true);
        return made;
    };
    a.fileMenu = menu(menuBar(), u"fileMenu"_s);
    a.fileMenu->addActions({a.newScenario, a.open});
    a.recentMenu = menu(a.fileMenu, u"recentMenu"_s);
    a.exampleMenu = menu(a.fileMenu, u"exampleMenu"_s);
    a.fileMenu->addSeparator();
    a.fileMenu->addActions({a.importModel, a.importFolder});
    a.fileMenu->addSeparator();
    a.fileMenu->addActions({a.save, a.saveAs, a.exportReport});
    a.fileMenu->addSeparator();
    a.fileMenu->addAction(a.quit);
    a.editMenu = menu(menuBar(), u"editMenu"_s);
    a.editMenu->addActions({a.undo, a.redo});
    a.editMenu->addSeparator();
    a.editMenu->addActions({a.pin, a.reset});
    a.viewMenu = menu(menuBar(), u"viewMenu"_s);
    a.languageMenu = menu(a.viewMenu, u"languageMenu"_s);
    a.languageMenu->addActions({a.chinese, a.english});
    a.languageMenu->addSeparator();
    a.languageMenu->addAction(a.switchLanguage);
    a.currencyMenu = menu(a.viewMenu, u"currencyMenu"_s);
    a.currencyMenu->addActions({a.yuan, a.dollar});
    a.otherCurrenciesMenu = menu(a.currencyMenu, u"otherCurrenciesMenu"_s);
    a.otherCurrenciesMenu->addActions(a.otherCurrencies);
    a.themeMenu = menu(a.viewMenu, u"themeMenu"_s);
    a.themeMenu->addActions({a.systemTheme, a.light, a.dark});
    a.themeMenu->addSeparator();
    a.themeMenu->addAction(a.switchTheme);
    a.viewMenu->addSeparator();
    a.viewMenu->addAction(a.explanation);
    a.toolsMenu = menu(menuBar(), u"toolsMenu"_s);
    a.toolsMenu->addActions({a.priceBook, a.claims});
    a.helpMenu = menu(menuBar(), u"helpMenu"_s);
    a.helpMenu->addActions({a.shortcuts, a.about});
    connect(a.recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(a.exampleMenu, &QMenu::aboutToShow, this, &MainWindow::fillExamples);
}

void MainWindow::buildToolBar()
{
    Actions &a = *m_actions;
    a.toolBar = addToolBar(QString());
    a.toolBar->setObjectName(u"toolBar"_s);
    a.toolBar->setMovable(false);
    a.toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const int side = fontMetrics().height() + 2;
    a.toolBar->setIconSize({side, side});
    a.toolBar->addActions({a.open, a.save, a.exportReport});
    a.toolBar->addSeparator();
    a.toolBar->addActions({a.undo, a.redo});
    a.toolBar->addSeparator();
    a.toolBar->addAction(a.pin);
    auto *space = new QWidget(a.toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    a.toolBar->addWidget(space);
    a.toolBar->addActions({a.explanation, a.switchLanguage, a.switchTheme});
}

void MainWindow::retranslate()
{
    Actions &a = *m_actions;
    a.fileMenu->setTitle(tr("&File"));
    a.recentMenu->setTitle(tr("Open &recent"));
    a.exampleMenu->setTitle(tr("E&xamples"));
    a.editMenu->setTitle(tr("&Edit"));
    a.viewMenu->setTitle(tr("&View"));
    a.languageMenu->setTitle(tr("&Language"));
    a.currencyMenu->setTitle(tr("&Currency"));
    a.themeMenu->setTitle(tr("&Theme"));
    a.toolsMenu->setTitle(tr("&Tools"));
    a.otherCurrenciesMenu->setTitle(tr("&Other currencies"));
    a.claims->setText(tr("&Claims of the articles…"));
    a.priceBook->setText(tr("&Price book…"));
    for (QAction *other : std::as_const(a.otherCurrencies)) {
        const auto currency = static_cast<catalog::Currency>(other->data().toInt());
        other->setText(FieldText::choice(scenario::FieldId::Currency, catalog::currencyCode(currency)));
    }
    a.helpMenu->setTitle(tr("&Help"));
    a.toolBar->setWindowTitle(tr("Tool bar"));
    a.newScenario->setText(tr("&New"));
    a.open->setText(tr("&Open…"));
    a.importModel->setText(tr("&Import model…"));
    a.importModel->setToolTip(tr("Plan for the model of a config.json, a GGUF file or safetensors files"));
    a.importFolder->setText(tr("Import model &folder…"));
    a.save->setText(tr("&Save"));
    a.saveAs->setText(tr("Save &as…"));
    a.exportReport->setText(tr("&Export report…"));
    a.quit->setText(tr("&Quit"));
    a.pin->setText(tr("&Pin scenario"));
    a.pin->setToolTip(tr("Put this scenario aside to compare others with it"));
    a.reset->setText(tr("Re&set to defaults"));
    a.english->setText(u"English"_s); // languages are named in themselves
    a.chinese->setText(u"中文"_s);
    a.yuan->setText(tr("Yuan (¥)"));
    a.dollar->setText(tr("US dollar ($)"));
    a.systemTheme->setText(tr("As the &system"));
    a.light->setText(tr("&Light"));
    a.dark->setText(tr("&Dark"));
    a.explanation->setText(tr("&Explanation"));
    a.explanation->setToolTip(tr("Show how a figure came about"));
    a.switchLanguage->setText(tr("S&witch language"));
    a.switchLanguage->setToolTip(u"中文 / English"_s);
    a.switchTheme->setText(tr("S&witch light and dark"));
    a.shortcuts->setText(tr("&Keyboard shortcuts"));
    a.about->setText(tr("&About Suanchou"));
    retranslatePages();
    updateActions();
    updateTitle();
    updateStatus();
}

void MainWindow::fillRecent()
{
    QMenu *menu = m_actions->recentMenu;
    menu->clear();
    for (const QString &path : m_session.recentFiles()) {
        QAction *entry = menu->addAction(QFileInfo(path).fileName());
        entry->setToolTip(QDir::toNativeSeparators(path));
        connect(entry, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::fillExamples()
{
    QMenu *menu = m_actions->exampleMenu;
    menu->clear();
    const bool chinese = m_session.language() == Language::Chinese;
    const auto word = [chinese](const scenario::Bilingual &words) {
        return QString::fromStdString(chinese ? words.zh : words.en).replace(u'&', u"&&"_s);
    };
    for (const ExampleTheme &theme : loadExamples()) {
        QMenu *part = menu->addMenu(word(theme.title));
        for (const Example &example : theme.examples) {
            const QString resource = example.resource;
            connect(part->addAction(word(example.title)), &QAction::triggered, this, [this, resource] {
                if (maySwitch())
                    m_session.openExample(resource);
            });
        }
    }
    if (menu->isEmpty())
        menu->addAction(tr("No examples"))->setEnabled(false);
}

void MainWindow::updateActions()
{
    Actions &a = *m_actions;
    const QString undo = m_session.undoText();
    const QString redo = m_session.redoText();
    a.undo->setEnabled(m_session.undoStack()->canUndo());
    a.redo->setEnabled(m_session.undoStack()->canRedo());
    a.undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    a.redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    a.pin->setEnabled(m_session.pinned().size() < Session::maximumPinned && m_session.planIsCurrent());
    a.exportReport->setEnabled(m_session.planIsCurrent());
    a.english->setChecked(m_session.language() == Language::English);
    a.chinese->setChecked(m_session.language() == Language::Chinese);
    a.yuan->setChecked(m_session.currency() == catalog::Currency::Cny);
    a.dollar->setChecked(m_session.currency() == catalog::Currency::Usd);
    for (QAction *other : std::as_const(a.otherCurrencies))
        other->setChecked(m_session.currency() == static_cast<catalog::Currency>(other->data().toInt()));
    const ThemeChoice theme = m_settings.theme();
    a.systemTheme->setChecked(theme == ThemeChoice::System);
    a.light->setChecked(theme == ThemeChoice::Light);
    a.dark->setChecked(theme == ThemeChoice::Dark);
}

} // namespace suanchou::ui
