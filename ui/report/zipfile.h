// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace suanchou::ui {

struct ZipEntry
{
    QByteArray name; ///< path with slashes
    QByteArray data;
};

/// A ZIP archive of stored (uncompressed) entries, all dated 1980-01-01, so the same entries give the same bytes.
/// PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Entries must be smaller than 4 GiB, and fewer than 65536.
QByteArray zipArchive(const QList<ZipEntry> &entries);

/// CRC-32 (ISO-HDLC, polynomial 0xEDB88320), as ZIP uses it.
quint32 crc32(const QByteArray &data);

} // namespace suanchou::ui
