// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/documentwriter.h"

#include "ui/report/zipfile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <cmath>

// A workbook of Office Open XML (ECMA-376, SpreadsheetML): one sheet for each section, texts as inline strings so that
// nothing runs as a formula, plain numbers as numbers.
namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int headStyle = 1;
constexpr int boldStyle = 2;
constexpr int titleStyle = 3;

QString column(int index)
{
    QString name;
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        // Control characters are no XML.
        if (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')
            clean += c;
    }
    return clean.toHtmlEscaped();
}

class Sheet
{
public:
    explicit Sheet(const QLocale &locale)
        : m_locale(locale)
    {
    }

    void row(const QStringList &cells, int style = 0)
    {
        ++m_row;
        m_rows += u"<row r=\"%1\">"_s.arg(m_row);
        for (int i = 0; i < static_cast<int>(cells.size()); ++i)
            cell(i, cells.at(i), style);
        m_rows += u"</row>"_s;
    }
    void gap() { ++m_row; }

    QByteArray xml() const
    {
        QString columns;
        for (int i = 0; i < static_cast<int>(m_widths.size()); ++i)
            columns += u"<col min=\"%1\" max=\"%1\" width=\"%2\" customWidth=\"1\"/>"_s.arg(i + 1).arg(std::clamp(m_widths.at(i) + 2, 8, 60));
        return (u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"_s
                + (columns.isEmpty() ? QString() : u"<cols>"_s + columns + u"</cols>"_s) + u"<sheetData>"_s + m_rows
                + u"</sheetData></worksheet>"_s)
            .toUtf8();
    }

private:
    void cell(int index, const QString &text, int style)
    {
        if (text.isEmpty())
            return;
        while (m_widths.size() <= index)
            m_widths << 0;
        // Wide characters take two columns' width of a digit.
        int width = 0;
        for (const QChar c : text)
            width += c.unicode() >= 0x2e80 ? 2 : 1;
        if (style != titleStyle)
            m_widths[index] = std::max(m_widths.at(index), width);
        const QString place = column(index) + QString::number(m_row);
        bool isNumber = false;
        const double number = m_locale.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(number)) {
            m_rows += u"<c r=\"%1\" s=\"%2\"><v>%3</v></c>"_s.arg(place).arg(style).arg(QString::number(number, 'g', 15));
            return;
        }
        m_rows += u"<c r=\"%1\" s=\"%2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"_s.arg(place).arg(style) + escaped(text)
                  + u"</t></is></c>"_s;
    }

    QLocale m_locale;
    QString m_rows;
    QList<int> m_widths;
    int m_row = 0;
};

struct SheetBlocks
{
    Sheet &sheet;
    void table(const QString &caption, const QStringList &head, const QList<QStringList> &rows, const QList<int> &strong)
    {
        if (!caption.isEmpty())
            sheet.row({caption}, boldStyle);
        if (!head.isEmpty())
            sheet.row(head, headStyle);
        for (qsizetype i = 0; i < rows.size(); ++i)
            sheet.row(rows.at(i), strong.contains(static_cast<int>(i)) ? boldStyle : 0);
        sheet.gap();
    }
    void operator()(const ReportParagraph &block) { sheet.row({block.text}); }
    void operator()(const ReportList &block)
    {
        for (const QString &item : block.items)
            sheet.row({item});
        sheet.gap();
    }
    void operator()(const ReportBanner &block) { sheet.row({block.text}, boldStyle); }
    void operator()(const ReportTable &block) { table(block.caption, block.head, block.rows, block.strongRows); }
    void operator()(const ReportFigure &block)
    {
        const auto *lines = std::get_if<LineData>(&block.data);
        const ChartTable data = lines ? tableOf(*lines) : tableOf(std::get<BarData>(block.data), {});
        table(block.caption, data.head, data.rows, {});
    }
    void operator()(const ReportSignatures &) {}
};

/// Sheet names: 31 characters at most, without []:*?/\, each once.
QString sheetName(const ReportSection &section, QSet<QString> &taken)
{
    QString name = section.number + u' ' + section.title;
    for (const QChar c : QStringView(u"[]:*?/\\'"))
        name.replace(c, u' ');
    name = name.left(31).trimmed();
    for (int n = 2; taken.contains(name.toLower()); ++n)
        name = name.left(27) + u' ' + QString::number(n);
    taken.insert(name.toLower());
    return name;
}

const char contentTypesHead[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)";
const char packageRels[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
const char styles[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>)";

} // namespace

QByteArray toXlsx(const Report &report)
{
    const QLocale locale = report.language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                                : QLocale(QLocale::English, QLocale::UnitedStates);
    struct Named
    {
        QString name;
        QByteArray xml;
    };
    QList<Named> sheets;
    QSet<QString> taken;
    Sheet cover(locale);
    cover.row({report.title}, titleStyle);
    cover.row({report.kind}, boldStyle);
    for (const auto &[name, value] : report.facts)
        cover.row({name, value});
    const LanguageScope scope(report.language);
    const QString overview = Words::tr("Overview");
    sheets << Named{overview, cover.xml()};
    taken.insert(overview.toLower());
    for (const ReportSection &section : report.sections) {
        Sheet sheet(locale);
        sheet.row({section.number + u' ' + section.title}, titleStyle);
        for (const ReportBlock &block : section.blocks)
            std::visit(SheetBlocks{sheet}, block);
        sheets << Named{sheetName(section, taken), sheet.xml()};
    }

    QString types = QString::fromLatin1(contentTypesHead);
    QString book = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                   "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                   "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"_s;
    QString rels = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                   "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s;
    QList<ZipEntry> entries;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QString number = QString::number(i + 1);
        types += u"<Override PartName=\"/xl/worksheets/sheet%1.xml\" "
                 "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"_s.arg(number);
        book += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"rId%2\"/>"_s.arg(escaped(sheets.at(i).name), number);
        rels += u"<Relationship Id=\"rId%1\" "
                "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                "Target=\"worksheets/sheet%1.xml\"/>"_s.arg(number);
        entries << ZipEntry{"xl/worksheets/sheet" + number.toLatin1() + ".xml", sheets.at(i).xml};
    }
    rels += u"<Relationship Id=\"rIdStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
            "Target=\"styles.xml\"/></Relationships>"_s;
    entries.prepend(ZipEntry{"xl/styles.xml", styles});
    entries.prepend(ZipEntry{"xl/_rels/workbook.xml.rels", rels.toUtf8()});
    entries.prepend(ZipEntry{"xl/workbook.xml", (book + u"</sheets></workbook>"_s).toUtf8()});
    entries.prepend(ZipEntry{"_rels/.rels", packageRels});
    entries.prepend(ZipEntry{"[Content_Types].xml", (types + u"</Types>"_s).toUtf8()});
    return zipArchive(entries);
}

} // namespace suanchou::ui
