// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mainwindow.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolBar>

namespace suanchou::ui {

/// Everything that menus and the tool bar offer. Texts are set by MainWindow::retranslate().
struct MainWindow::Actions {
    QMenu *fileMenu;
    QMenu *recentMenu;
    QMenu *exampleMenu;
    QMenu *editMenu;
    QMenu *viewMenu;
    QMenu *languageMenu;
    QMenu *currencyMenu;
    QMenu *themeMenu;
    QMenu *toolsMenu;
    QMenu *otherCurrenciesMenu;
    QMenu *helpMenu;
    QToolBar *toolBar;

    QAction *newScenario;
    QAction *open;
    QAction *importModel;
    QAction *importFolder;
    QAction *save;
    QAction *saveAs;
    QAction *exportReport;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *pin;
    QAction *reset;
    QAction *english;
    QAction *chinese;
    QAction *yuan;
    QAction *dollar;
    QAction *systemTheme;
    QAction *light;
    QAction *dark;
    QAction *explanation;
    QAction *switchLanguage;
    QAction *switchTheme;
    QAction *shortcuts;
    QAction *priceBook;
    QAction *claims;
    QAction *about;
    QList<QAction *> otherCurrencies; ///< their data is the catalog::Currency

    /// All of the above that carry a shortcut, for the list of shortcuts.
    QList<QAction *> withShortcuts() const;
};

} // namespace suanchou::ui
