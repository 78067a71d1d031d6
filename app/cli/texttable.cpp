// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <algorithm>
#include <vector>

namespace suanchou::app {

using namespace Qt::StringLiterals;

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
}

QString padded(const QString &text, int width, bool left)
{
    const QString space(std::max(0, width - TextTable::cells(text)), u' ');
    return left ? text + space : space + text;
}

} // namespace

TextTable::TextTable(QStringList header) : m_header(std::move(header)) {}

void TextTable::add(QStringList row)
{
    m_rows.append({std::move(row), false});
}

void TextTable::addHeading(const QString &text)
{
    m_rows.append({{text}, true});
}

int TextTable::cells(const QString &text)
{
    int cells = 0;
    for (const char32_t c : text.toUcs4())
        cells += isWide(c) ? 2 : 1;
    return cells;
}

QString TextTable::text() const
{
    std::vector<int> widths;
    const auto widen = [&](const QStringList &parts) {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (size_t(i) >= widths.size())
                widths.push_back(0);
            widths[size_t(i)] = std::max(widths[size_t(i)], cells(parts[i]));
        }
    };
    widen(m_header);
    for (const Row &row : m_rows) {
        if (!row.heading)
            widen(row.parts);
    }
    QString out;
    const auto line = [&](const QStringList &parts) {
        QString text;
        for (qsizetype i = 0; i < parts.size(); ++i)
            text += (i ? u"  "_s : QString()) + padded(parts[i], widths[size_t(i)], i == 0);
        while (text.endsWith(u' '))
            text.chop(1);
        out += text + u'\n';
    };
    if (!m_header.isEmpty())
        line(m_header);
    for (const Row &row : m_rows) {
        if (row.heading)
            out += (out.isEmpty() ? QString() : u"\n"_s) + row.parts.first() + u'\n';
        else
            line(row.parts);
    }
    return out;
}

} // namespace suanchou::app
