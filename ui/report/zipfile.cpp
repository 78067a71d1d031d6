// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/zipfile.h"

#include <QtEndian>

#include <array>

namespace suanchou::ui {

namespace {

constexpr quint16 firstDay = (0 << 9) | (1 << 5) | 1; // 1980-01-01
constexpr quint16 version = 20;
constexpr quint16 utf8Names = 0x0800;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}();

template<class Number>
void put(QByteArray &out, Number value)
{
    std::array<char, sizeof(Number)> bytes;
    qToLittleEndian(value, bytes.data());
    out.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

void putCommon(QByteArray &out, const ZipEntry &entry)
{
    const auto size = static_cast<quint32>(entry.data.size());
    put<quint16>(out, version);
    put<quint16>(out, utf8Names);
    put<quint16>(out, 0); // stored
    put<quint16>(out, 0); // time
    put<quint16>(out, firstDay);
    put<quint32>(out, crc32(entry.data));
    put<quint32>(out, size);
    put<quint32>(out, size);
    put<quint16>(out, static_cast<quint16>(entry.name.size()));
    put<quint16>(out, 0); // extra field
}

} // namespace

quint32 crc32(const QByteArray &data)
{
    quint32 value = 0xffffffffU;
    for (const char byte : data)
        value = crcTable[(value ^ static_cast<quint8>(byte)) & 0xff] ^ (value >> 8);
    return ~value;
}

QByteArray zipArchive(const QList<ZipEntry> &entries)
{
    QByteArray out;
    QByteArray directory;
    for (const ZipEntry &entry : entries) {
        const auto offset = static_cast<quint32>(out.size());
        put<quint32>(out, 0x04034b50U);
        putCommon(out, entry);
        out.append(entry.name).append(entry.data);

        put<quint32>(directory, 0x02014b50U);
        put<quint16>(directory, version);
        putCommon(directory, entry);
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0); // internal attributes
        put<quint32>(directory, 0); // external attributes
        put<quint32>(directory, offset);
        directory.append(entry.name);
    }
    const auto start = static_cast<quint32>(out.size());
    out.append(directory);
    put<quint32>(out, 0x06054b50U);
    put<quint16>(out, 0);
    put<quint16>(out, 0);
    put<quint16>(out, static_cast<quint16>(entries.size()));
    put<quint16>(out, static_cast<quint16>(entries.size()));
    put<quint32>(out, static_cast<quint32>(directory.size()));
    put<quint32>(out, start);
    put<quint16>(out, 0);
    return out;
}

} // namespace suanchou::ui
