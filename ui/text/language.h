// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

// The two languages of the program, and how one becomes the language of everything that tr() says.
namespace suanchou::ui {

enum class Language { English, Chinese };

/// "en" or "zh_CN", as files of settings and the command line write it.
QString languageCode(Language language);
/// Accepts "en", "en_US", "zh", "zh_CN", "zh-Hans" …; anything else is English.
Language languageFromCode(const QString &code);
Language systemLanguage();

/// Installed font families with simplified Chinese forms, best first; empty for English. Without a named family
/// fontconfig answers with Japanese forms unless the environment's language is Chinese.
QStringList preferredFamilies(Language language);

/// Installs the program's and Qt's translators of a language and sets the default locale.
/// Widgets learn of it by QEvent::LanguageChange, in the next turn of the event loop.
void installLanguage(Language language);

/// While it lives, tr() answers in another language than the window's, and no widget notices: for a report that is
/// written in the other language. Scopes may nest; they end in reverse order.
class LanguageScope {
public:
    explicit LanguageScope(Language language);
    ~LanguageScope();
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

private:
    std::unique_ptr<QObject> m_silence;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QTranslator> m_qtTranslator;
};

} // namespace suanchou::ui
