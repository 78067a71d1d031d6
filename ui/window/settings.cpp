// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings.h"

#include <QStandardPaths>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using catalog::Currency;

namespace {

const auto languageKey = u"language"_s;
const auto currencyKey = u"currency"_s;
const auto themeKey = u"theme"_s;
const auto recentKey = u"recentFiles"_s;
const auto geometryKey = u"window/geometry"_s;
const auto stateKey = u"window/state"_s;
const auto splitterKey = u"window/splitter"_s;

QString ownPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/suanchou.ini"_s;
}

} // namespace

Settings::Settings(const QString &path)
    : m_settings(path.isEmpty() ? ownPath() : path, QSettings::IniFormat)
{}

Language Settings::language() const
{
    const QString code = m_settings.value(languageKey).toString();
    return code.isEmpty() ? systemLanguage() : languageFromCode(code);
}

void Settings::setLanguage(Language language) { m_settings.setValue(languageKey, languageCode(language)); }

Currency Settings::currency() const
{
    const QString code = m_settings.value(currencyKey).toString();
    if (code.isEmpty())
        return language() == Language::Chinese ? Currency::Cny : Currency::Usd;
    return catalog::currencyFromCode(code.toStdString()).value_or(Currency::Cny);
}

void Settings::setCurrency(Currency currency)
{
    const std::string_view code = catalog::currencyCode(currency);
    m_settings.setValue(currencyKey, QString::fromUtf8(code.data(), qsizetype(code.size())));
}

ThemeChoice Settings::theme() const { return themeFromCode(m_settings.value(themeKey).toString()); }

void Settings::setTheme(ThemeChoice theme) { m_settings.setValue(themeKey, themeCode(theme)); }

QStringList Settings::recentFiles() const { return m_settings.value(recentKey).toStringList(); }

void Settings::setRecentFiles(const QStringList &files) { m_settings.setValue(recentKey, files); }

QByteArray Settings::geometry() const { return m_settings.value(geometryKey).toByteArray(); }

void Settings::setGeometry(const QByteArray &geometry) { m_settings.setValue(geometryKey, geometry); }

QByteArray Settings::windowState() const { return m_settings.value(stateKey).toByteArray(); }

void Settings::setWindowState(const QByteArray &state) { m_settings.setValue(stateKey, state); }

QByteArray Settings::splitter() const { return m_settings.value(splitterKey).toByteArray(); }

void Settings::setSplitter(const QByteArray &state) { m_settings.setValue(splitterKey, state); }

} // namespace suanchou::ui
