// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/documentwriter.h"
#include "ui/report/report.h"
#include "ui/text/errortext.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

QString cannotWrite(const QString &path, const QString &why)
{
    scenario::Error error;
    error.code = scenario::ErrorCode::CannotWrite;
    error.file = QDir::toNativeSeparators(path).toStdString();
    error.found = why.toStdString();
    return ErrorText::sentence(error);
}

QString unknownEnding(const QString &path)
{
    scenario::Error error;
    error.code = scenario::ErrorCode::CannotWrite;
    error.file = QDir::toNativeSeparators(path).toStdString();
    error.found = QFileInfo(path).suffix().toStdString();
    QStringList endings;
    for (const QString &ending : reportEndings())
        endings << u'.' + ending;
    error.expected = endings.join(u", "_s).toStdString();
    return ErrorText::sentence(error);
}

} // namespace

QStringList reportEndings() { return {u"pdf"_s, u"html"_s, u"md"_s, u"xlsx"_s, u"csv"_s, u"json"_s}; }

bool writeReport(const ReportInput &input, const QString &path, QString *error)
{
    const auto fail = [error](const QString &sentence) {
        if (error)
            *error = sentence;
        return false;
    };
    const QString ending = QFileInfo(path).suffix().toLower();
    if (!reportEndings().contains(ending))
        return fail(unknownEnding(path));
    const Report report = buildReport(input);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(cannotWrite(path, file.errorString()));
    bool written = false;
    if (ending == "pdf"_L1) {
        written = writePdf(report, file);
    } else if (ending == "xlsx"_L1) {
        const QByteArray bytes = toXlsx(report);
        written = !bytes.isEmpty() && file.write(bytes) == bytes.size();
    } else {
        const QString text = ending == "html"_L1  ? toHtml(report)
                             : ending == "md"_L1  ? toMarkdown(report)
                             : ending == "csv"_L1 ? toCsv(report)
                                                  : toJson(report);
        const QByteArray bytes = text.toUtf8();
        written = file.write(bytes) == bytes.size();
    }
    if (!written) {
        file.cancelWriting();
        return fail(cannotWrite(path, file.errorString()));
    }
    if (!file.commit())
        return fail(cannotWrite(path, file.errorString()));
    return true;
}

} // namespace suanchou::ui
