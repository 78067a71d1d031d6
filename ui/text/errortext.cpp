// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include <QLocale>
#include <QStringList>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using catalog::ReadErrorCode;
using scenario::ErrorCode;

namespace {

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString megabytes(std::size_t size) { return QLocale::c().toString(static_cast<qulonglong>(size >> 20)); }

} // namespace

QString ErrorText::sentence(const scenario::Error &error)
{
    const QString found = text(error.found);
    QString what;
    switch (error.code) {
    case ErrorCode::TooLarge:
        what = tr("the file is larger than %1 MiB").arg(megabytes(scenario::maximumFileSize));
        break;
    case ErrorCode::TooDeep:
        what = tr("the data are nested deeper than %1 levels").arg(scenario::maximumDepth);
        break;
    case ErrorCode::Syntax: what = tr("this is not valid JSON"); break;
    case ErrorCode::NotUtf8: what = tr("the text is not valid UTF-8"); break;
    case ErrorCode::WrongFormat: what = tr("this is not a file of this kind"); break;
    case ErrorCode::NewerVersion: what = tr("the file was written by a newer version of Suanchou"); break;
    case ErrorCode::UnknownKey: what = tr("this key is not known"); break;
    case ErrorCode::DuplicateKey: what = tr("this key stands there twice"); break;
    case ErrorCode::WrongType: what = tr("the value has the wrong type"); break;
    case ErrorCode::OutOfRange: what = tr("the number is out of range"); break;
    case ErrorCode::NotAChoice: what = tr("this is not one of the choices"); break;
    case ErrorCode::UnknownModel: what = tr("the catalogue holds no such model"); break;
    case ErrorCode::UnknownName: what = tr("the catalogue does not hold it"); break;
    case ErrorCode::UnknownAccelerator: what = tr("the catalogue holds no such accelerator"); break;
    case ErrorCode::UnknownNumberFormat: what = tr("the catalogue holds no such number format"); break;
    case ErrorCode::UnusableFormat: what = tr("this number format cannot be used here"); break;
    case ErrorCode::UnreadableConfig: what = tr("the model's configuration cannot be read"); break;
    case ErrorCode::CannotOpen: what = tr("the file cannot be opened"); break;
    case ErrorCode::CannotWrite: what = tr("the file cannot be written"); break;
    case ErrorCode::UnknownArchitecture: what = tr("this model architecture is not known"); break;
    case ErrorCode::Missing: what = tr("a required value is missing"); break;
    case ErrorCode::Conflict: what = tr("two statements exclude each other"); break;
    }

    QStringList place;
    if (!error.file.empty())
        place << text(error.file);
    if (!error.path.empty())
        place << text(error.path);
    if (!found.isEmpty())
        what = tr("%1 (found: %2)").arg(what, found);
    if (!error.expected.empty())
        what = tr("%1; expected: %2").arg(what, text(error.expected));
    place << what;
    return place.join(u": "_s);
}

QString ErrorText::sentence(const catalog::ReadError &error)
{
    QString what;
    switch (error.code) {
    case ReadErrorCode::TooLarge: what = tr("the file is too large"); break;
    case ReadErrorCode::TooDeep: what = tr("the data are nested too deeply"); break;
    case ReadErrorCode::NotJson: what = tr("this is not valid JSON"); break;
    case ReadErrorCode::WrongHeader: what = tr("this is not a catalogue file"); break;
    case ReadErrorCode::WrongType: what = tr("the value has the wrong type"); break;
    case ReadErrorCode::MissingKey: what = tr("a required value is missing"); break;
    case ReadErrorCode::UnknownKey: what = tr("this key is not known"); break;
    case ReadErrorCode::OutOfRange: what = tr("the number is out of range"); break;
    case ReadErrorCode::DuplicateKey: what = tr("this key stands there twice"); break;
    case ReadErrorCode::UnknownChoice: what = tr("this is not one of the choices"); break;
    case ReadErrorCode::DuplicateId: what = tr("this id is used twice"); break;
    case ReadErrorCode::DanglingReference: what = tr("this refers to a record that does not exist"); break;
    case ReadErrorCode::Inconsistent: what = tr("the values contradict each other"); break;
    }
    QStringList place;
    if (!error.file.empty())
        place << text(error.file);
    if (!error.path.empty())
        place << text(error.path);
    if (!error.found.empty())
        what = tr("%1 (found: %2)").arg(what, text(error.found));
    if (!error.expected.empty())
        what = tr("%1; expected: %2").arg(what, text(error.expected));
    place << what;
    return place.join(u": "_s);
}

QString ErrorText::sentences(const scenario::Errors &errors)
{
    QStringList lines;
    for (const scenario::Error &error : errors)
        lines << sentence(error);
    return lines.join(u'\n');
}

} // namespace suanchou::ui
