// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/catalogwatch.h"

#include "ui/session/embeddedbasis.h"

#include <QDir>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

CatalogWatch::CatalogWatch(Session &session, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(folder)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &CatalogWatch::reload);
    const auto changed = [this] { m_rest.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
    watch();
}

void CatalogWatch::watch()
{
    // A folder that does not exist cannot be watched: it is made.
    QDir().mkpath(m_folder);
    QStringList paths{m_folder};
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo &file : files)
        paths << file.absoluteFilePath();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : std::as_const(paths)) {
        if (!watched.contains(path))
            m_watcher.addPath(path);
    }
}

void CatalogWatch::reload()
{
    watch();
    const plan::BasisResult loaded = loadBasis(m_folder);
    if (loaded.errors.empty() && !(loaded.basis->catalog() == m_session.catalog()))
        m_session.setBasis(loaded.basis);
}

} // namespace suanchou::ui
