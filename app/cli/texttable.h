// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace suanchou::app {

/// Columns for a terminal: Chinese characters count as two cells, the first column is left-aligned, others right.
class TextTable {
public:
    explicit TextTable(QStringList header = {});
    void add(QStringList row);
    void addHeading(const QString &text); ///< a line of its own with a blank line before it
    QString text() const;

    /// Cells that a text takes on a terminal (Unicode East Asian Width, wide and full-width ranges).
    static int cells(const QString &text);

private:
    struct Row {
        QStringList parts;
        bool heading = false;
    };
    QStringList m_header;
    QList<Row> m_rows;
};

} // namespace suanchou::app
