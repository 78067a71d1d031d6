// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/prices.h"
#include "ui/text/language.h"
#include "ui/widgets/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace suanchou::ui {

/// What the program remembers between starts, in an INI file. Defaults are not written.
class Settings {
public:
    /// The user's own file, or a given one (tests).
    explicit Settings(const QString &path = {});

    Language language() const; ///< the system's where none was chosen
    void setLanguage(Language language);
    catalog::Currency currency() const; ///< yuan for Chinese, dollar for English where none was chosen
    void setCurrency(catalog::Currency currency);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    QStringList recentFiles() const;
    void setRecentFiles(const QStringList &files);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    QByteArray splitter() const;
    void setSplitter(const QByteArray &state);

private:
    QSettings m_settings;
};

} // namespace suanchou::ui
