// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace suanchou::ui {

/// Takes the user's own catalogue over whenever its folder changes: what one window saves counts in the others too, and so
/// does a file that is put there by hand. Files that cannot be read change nothing.
class CatalogWatch : public QObject {
    Q_OBJECT

public:
    CatalogWatch(Session &session, const QString &folder, QObject *parent = nullptr);

    static constexpr int restMilliseconds = 300; ///< a save writes several files

private:
    void watch();
    void reload();

    Session &m_session;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_rest;
};

} // namespace suanchou::ui
