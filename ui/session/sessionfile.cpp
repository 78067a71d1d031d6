// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/scenario/check.h"
#include "ui/session/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <iterator>
#include <utility>

namespace suanchou::ui {

using scenario::ErrorCode;
using scenario::FieldId;

namespace {

constexpr qsizetype maximumRecent = 10;

std::string nativeName(const QString &path) { return QDir::toNativeSeparators(path).toStdString(); }

} // namespace

void Session::fail(ErrorCode code, const QString &path, const QString &found)
{
    Q_EMIT fileFailed({{code, nativeName(path), {}, found.toStdString(), {}}});
}

void Session::newScenario() { replaceAll({}, {}); }

bool Session::open(const QString &path) { return readInto(path, true); }

bool Session::openExample(const QString &resource) { return readInto(resource, false); }

bool Session::readInto(const QString &path, bool keepPath)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(ErrorCode::CannotOpen, path, file.errorString());
        return false;
    }
    const QByteArray text = file.read(qint64(scenario::maximumFileSize) + 1);
    const std::string name = nativeName(path);
    auto read = scenario::readFile({text.constData(), std::size_t(text.size())}, name);
    if (const auto *errors = std::get_if<scenario::Errors>(&read)) {
        Q_EMIT fileFailed(*errors);
        return false;
    }
    scenario::File &content = std::get<scenario::File>(read);
    scenario::Errors errors = scenario::check(content.scenario, catalog());
    for (const scenario::Scenario &pinned : content.pinned) {
        const scenario::Errors more = scenario::check(pinned, catalog());
        errors.insert(errors.end(), more.begin(), more.end());
    }
    if (!errors.empty()) {
        for (scenario::Error &error : errors)
            error.file = name;
        Q_EMIT fileFailed(errors);
        return false;
    }
    replaceAll(content, keepPath ? QFileInfo(path).absoluteFilePath() : QString());
    return true;
}

void Session::replaceAll(const scenario::File &file, const QString &path)
{
    m_path = path;
    m_about = file.about;
    m_pinned.clear();
    m_baseline = -1;
    const auto wanted = std::min(file.pinned.size(), std::size_t(maximumPinned));
    for (std::size_t i = 0; i < wanted; ++i)
        m_pinned.append({file.pinned[i], plan::evaluate(file.pinned[i], *m_basis)});
    m_pinsModified = false;
    m_undo.clear();
    putState({file.scenario, file.scenario});
    flush();
    if (!path.isEmpty())
        remember(path);
    Q_EMIT pinnedChanged();
    Q_EMIT fileChanged();
}

bool Session::save() { return !m_path.isEmpty() && writeTo(m_path); }

bool Session::saveAs(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!writeTo(absolute))
        return false;
    m_path = absolute;
    remember(absolute);
    Q_EMIT fileChanged();
    return true;
}

// The old file stays as it is until the new one is written whole.
bool Session::writeTo(const QString &path)
{
    std::vector<scenario::Scenario> pinned;
    std::transform(m_pinned.begin(), m_pinned.end(), std::back_inserter(pinned),
                   [](const Pinned &entry) { return entry.scenario; });
    const std::string text =
        pinned.empty() ? scenario::writeScenario(m_scenario) : scenario::writeWorkspace(m_scenario, pinned);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(text.data(), qint64(text.size())) == qint64(text.size()) && file.commit();
    if (!written) {
        fail(ErrorCode::CannotWrite, path, file.errorString());
        return false;
    }
    m_pinsModified = false;
    m_undo.setClean();
    endRun();
    Q_EMIT fileChanged();
    return true;
}

QString Session::displayName() const
{
    if (!m_scenario.name.empty())
        return QString::fromStdString(m_scenario.name);
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    if (m_about) {
        const scenario::Bilingual &title = m_about->title;
        return QString::fromStdString(m_language == Language::Chinese ? title.zh : title.en);
    }
    return {};
}

void Session::setRecentFiles(const QStringList &files)
{
    m_recent = files.mid(0, maximumRecent);
    Q_EMIT fileChanged();
}

void Session::remember(const QString &path)
{
    m_recent.removeAll(path);
    m_recent.prepend(path);
    m_recent = m_recent.mid(0, maximumRecent);
}

} // namespace suanchou::ui
