// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/embeddedbasis.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <optional>
#include <utility>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct NamedText {
    std::string name;
    QByteArray text;
};

std::vector<NamedText> readFolder(const QString &folder)
{
    std::vector<NamedText> texts;
    if (folder.isEmpty())
        return texts;
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.json"_s}, QDir::Files | QDir::Readable, QDir::Name);
    const bool embedded = folder.startsWith(u':');
    for (const QString &name : names) {
        const QString path = directory.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            const QString shown = embedded ? name : QDir::toNativeSeparators(path);
            texts.push_back({shown.toStdString(), file.read(qint64(catalog::maximumTextBytes) + 1)});
        }
    }
    return texts;
}

std::vector<catalog::TextFile> views(const std::vector<NamedText> &texts)
{
    std::vector<catalog::TextFile> files;
    for (const NamedText &entry : texts)
        files.push_back({entry.name, {entry.text.constData(), std::size_t(entry.text.size())}});
    return files;
}

scenario::Bilingual bilingual(const QJsonObject &title)
{
    return {title.value("zh_CN"_L1).toString().toStdString(), title.value("en"_L1).toString().toStdString()};
}

std::optional<Example> loadExample(const QString &name)
{
    const QString resource = u":/examples/"_s + name;
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const auto read = scenario::readFile({text.constData(), std::size_t(text.size())}, name.toStdString());
    const auto *content = std::get_if<scenario::File>(&read);
    if (!content || !content->about)
        return {};
    return Example{resource, content->about->title};
}

} // namespace

QString ownCatalogFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/catalog"_s;
}

plan::BasisResult loadBasis(const QString &ownFolder)
{
    const std::vector<NamedText> shipped = readFolder(u":/catalog"_s);
    const std::vector<NamedText> own = readFolder(ownFolder);
    const std::vector<NamedText> calibration = readFolder(u":/calibration"_s);
    return plan::readBasis(views(shipped), views(own), views(calibration));
}

std::vector<ExampleTheme> loadExamples()
{
    QFile index(u":/examples/index.json"_s);
    if (!index.open(QIODevice::ReadOnly))
        return {};
    std::vector<ExampleTheme> themes;
    const QJsonArray list = QJsonDocument::fromJson(index.readAll()).object().value("themes"_L1).toArray();
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        ExampleTheme theme{
            object.value("id"_L1).toString(), bilingual(object.value("title"_L1).toObject()), {}};
        const QJsonArray names = object.value("examples"_L1).toArray();
        for (const QJsonValue &name : names) {
            if (std::optional<Example> example = loadExample(name.toString()))
                theme.examples.push_back(std::move(*example));
        }
        themes.push_back(std::move(theme));
    }
    return themes;
}

} // namespace suanchou::ui
