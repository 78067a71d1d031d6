// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Translators {
    QTranslator own;
    QTranslator qt;
};

std::unique_ptr<Translators> &installed()
{
    static std::unique_ptr<Translators> translators;
    return translators;
}

QLocale localeOf(Language language)
{
    return language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                         : QLocale(QLocale::English, QLocale::UnitedStates);
}

bool loadOwn(QTranslator &translator, Language language)
{
    return translator.load(u"suanchou_"_s + languageCode(language), u":/i18n"_s);
}

bool loadQt(QTranslator &translator, Language language)
{
    const QString name = u"qtbase_"_s + languageCode(language);
    return translator.load(name, u":/i18n"_s) ||
           translator.load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

// Keeps LanguageChange from the application object, which would hand it to every window.
class Silence : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override { return event->type() == QEvent::LanguageChange; }
};

} // namespace

QString languageCode(Language language) { return language == Language::Chinese ? u"zh_CN"_s : u"en"_s; }

Language languageFromCode(const QString &code)
{
    return code.startsWith("zh"_L1, Qt::CaseInsensitive) ? Language::Chinese : Language::English;
}

Language systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return wanted.isEmpty() ? Language::English : languageFromCode(wanted.first());
}

QStringList preferredFamilies(Language language)
{
    if (language != Language::Chinese)
        return {};
    const std::array candidates{"Noto Sans CJK SC"_L1,   "Noto Sans SC"_L1, "Source Han Sans SC"_L1,
                                "Microsoft YaHei UI"_L1, "PingFang SC"_L1,  "WenQuanYi Micro Hei"_L1};
    QStringList families;
    for (const QLatin1String candidate : candidates) {
        if (QFontDatabase::hasFamily(candidate))
            families.append(candidate);
    }
    return families;
}

void installLanguage(Language language)
{
    auto next = std::make_unique<Translators>();
    const bool ownLoaded = loadOwn(next->own, language);
    const bool qtLoaded = loadQt(next->qt, language);
    QLocale::setDefault(localeOf(language));
    if (qtLoaded)
        QCoreApplication::installTranslator(&next->qt);
    if (ownLoaded)
        QCoreApplication::installTranslator(&next->own);
    installed() = std::move(next); // a translator that is destroyed leaves the application by itself
}

LanguageScope::LanguageScope(Language language)
    : m_silence(std::make_unique<Silence>())
    , m_translator(std::make_unique<QTranslator>())
    , m_qtTranslator(std::make_unique<QTranslator>())
{
    QCoreApplication *application = QCoreApplication::instance();
    application->installEventFilter(m_silence.get());
    if (loadQt(*m_qtTranslator, language))
        QCoreApplication::installTranslator(m_qtTranslator.get());
    if (loadOwn(*m_translator, language))
        QCoreApplication::installTranslator(m_translator.get());
}

LanguageScope::~LanguageScope()
{
    m_translator.reset();
    m_qtTranslator.reset();
    QCoreApplication::instance()->removeEventFilter(m_silence.get());
}

} // namespace suanchou::ui
