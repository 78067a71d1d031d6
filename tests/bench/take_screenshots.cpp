// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario/fields.h"
#include "ui/pages/costpage.h"
#include "ui/pages/evidencepage.h"
#include "ui/session/embeddedbasis.h"
#include "ui/session/session.h"
#include "ui/widgets/theme.h"
#include "ui/window/explanationpanel.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTabWidget>
#include <QTemporaryDir>

#include <array>

// take_screenshots FOLDER [WIDTHxHEIGHT]: the real window on the first example, page by page, in both languages and both
// themes, as FOLDER/<page>-<language>-<theme>.png.
namespace {

using namespace suanchou;
using namespace Qt::StringLiterals;

void settle()
{
    for (int i = 0; i < 8; ++i)
        QCoreApplication::processEvents();
}

scenario::Scenario scenarioOf(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(resource));
    const QByteArray text = file.readAll();
    return std::get<scenario::File>(scenario::readFile({text.constData(), size_t(text.size())}, "example")).scenario;
}

struct Look {
    ui::Language language;
    ui::ThemeChoice theme;
    QString name;
};

void shoot(ui::MainWindow &window, const QString &folder, const QString &look)
{
    constexpr std::array names{"memory", "speed", "cost", "compare", "evidence"};
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        settle();
        while (const auto *evidence = qobject_cast<ui::EvidencePage *>(window.pages()->currentWidget())) {
            if (evidence->isReady())
                break;
            settle();
        }
        if (auto *cost = qobject_cast<ui::CostPage *>(window.pages()->currentWidget())) {
            cost->refreshAll(); // with the fans, which are drawn in a thread elsewhere
            settle();
        }
        const QString name = size_t(page) < names.size() ? QString::fromLatin1(names[size_t(page)]) : QString::number(page);
        window.grab().save(folder + u'/' + name + u'-' + look + u".png"_s);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("take_screenshots FOLDER [WIDTHxHEIGHT]");
    const QString folder = arguments[1];
    QDir().mkpath(folder);
    const QStringList size = (arguments.size() > 2 ? arguments[2] : u"1280x800"_s).split(u'x');

    const plan::BasisResult loaded = ui::loadBasis();
    const QTemporaryDir temporary;
    ui::Settings settings(temporary.filePath(u"settings.ini"_s));
    ui::DialogPrompts prompts;
    ui::Session session(loaded.basis);
    session.openExample(u":/examples/70b-int4-one-a100-80gb.suanchou"_s);
    session.flush();
    session.pin();
    session.adopt(scenarioOf(u":/examples/deepseek-r1-fp8-64-users-8xh200.suanchou"_s), [] { return QString(); });
    session.flush();
    ui::MainWindow window(session, settings, prompts);
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    for (const Look &look : {Look{ui::Language::English, ui::ThemeChoice::Light, u"en-light"_s},
                             Look{ui::Language::Chinese, ui::ThemeChoice::Light, u"zh_CN-light"_s},
                             Look{ui::Language::English, ui::ThemeChoice::Dark, u"en-dark"_s},
                             Look{ui::Language::Chinese, ui::ThemeChoice::Dark, u"zh_CN-dark"_s}}) {
        session.setLanguage(look.language);
        session.setCurrency(look.language == ui::Language::Chinese ? catalog::Currency::Cny : catalog::Currency::Usd);
        ui::applyTheme(look.theme);
        settle();
        shoot(window, folder, look.name);
    }
    return 0;
}
