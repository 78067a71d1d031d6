// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/basis.h"
#include "model/scenario/file.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <list>
#include <vector>

// The shipped catalogue and calibration, read from the source folder, for tests of the model.
namespace suanchou::test {

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    return file.readAll();
}

/// Keeps the texts alive that TextFile only views.
class TextFolder {
public:
    explicit TextFolder(const QString &path)
    {
        const QDir folder(path);
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            m_names.push_back(name.toUtf8());
            m_texts.push_back(readAll(folder.filePath(name)));
            m_files.push_back({{m_names.back().constData(), size_t(m_names.back().size())},
                               {m_texts.back().constData(), size_t(m_texts.back().size())}});
        }
    }
    const std::vector<catalog::TextFile> &files() const { return m_files; }

private:
    std::list<QByteArray> m_names;
    std::list<QByteArray> m_texts;
    std::vector<catalog::TextFile> m_files;
};

inline const plan::Basis &basis()
{
    static const plan::BasisResult result = [] {
        const TextFolder catalog(QStringLiteral(SUANCHOU_RESOURCE_DIR "/catalog"));
        const TextFolder calibration(QStringLiteral(SUANCHOU_RESOURCE_DIR "/calibration"));
        auto read = plan::readBasis(catalog.files(), {}, calibration.files());
        if (!read.errors.empty())
            qFatal("%s %s", read.errors.front().file.c_str(), read.errors.front().path.c_str());
        return read;
    }();
    return *result.basis;
}

inline scenario::Scenario scenario(const char *json)
{
    auto read = scenario::readScenario(json, "test");
    if (const auto *errors = std::get_if<scenario::Errors>(&read))
        qFatal("%s: %s", errors->front().path.c_str(), errors->front().found.c_str());
    return std::get<scenario::Scenario>(read);
}

inline scenario::File example(const QString &name)
{
    const QByteArray text = readAll(QStringLiteral(SUANCHOU_RESOURCE_DIR "/examples/") + name);
    auto read = scenario::readFile({text.constData(), size_t(text.size())}, name.toStdString());
    if (!std::holds_alternative<scenario::File>(read))
        qFatal("%s", qPrintable(name));
    return std::get<scenario::File>(read);
}

} // namespace suanchou::test
