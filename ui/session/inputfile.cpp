// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/inputfile.h"

#include <QFile>

#include <cstdio>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

std::variant<QByteArray, scenario::Error> readInput(const QString &path, qint64 limit)
{
    const auto failed = [&path](const QFile &file) {
        return scenario::Error{
            scenario::ErrorCode::CannotOpen, path.toStdString(), {}, file.errorString().toStdString(), {}};
    };
    QFile file;
    bool opened = false;
    if (path == "-"_L1) {
        opened = file.open(stdin, QIODevice::ReadOnly);
    } else {
        file.setFileName(path);
        opened = file.open(QIODevice::ReadOnly);
    }
    if (!opened)
        return failed(file);
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(file);
    return bytes;
}

} // namespace suanchou::ui
