// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/documentwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QSet>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <numeric>

// A workbook with one sheet for each section. Texts are written as texts, so nothing runs as a formula; plain numbers
// are numbers.
namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int longestSheetName = 31; ///< limit of the file format
constexpr int narrowestColumn = 8;
constexpr int widestColumn = 60;

struct Styles {
    lxw_format *plain = nullptr;
    lxw_format *head = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *title = nullptr;
};

Styles makeStyles(lxw_workbook *book)
{
    constexpr double titleSize = 16;
    Styles styles{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(styles.head);
    format_set_bg_color(styles.head, 0xEEF2F6);
    format_set_bold(styles.bold);
    format_set_bold(styles.title);
    format_set_font_size(styles.title, titleSize);
    return styles;
}

/// Width in digits; wide characters take two.
int widthOf(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), 0, [](int sum, QChar c) { return sum + (c.unicode() >= 0x2e80 ? 2 : 1); });
}

class Sheet {
public:
    Sheet(lxw_worksheet *sheet, const Styles &styles, const QLocale &locale)
        : m_sheet(sheet)
        , m_styles(styles)
        , m_locale(locale)
    {
    }
    ~Sheet()
    {
        for (int i = 0; i < int(m_widths.size()); ++i) {
            const int width = std::clamp(m_widths.at(i) + 2, narrowestColumn, widestColumn);
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), width, nullptr);
        }
    }
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    const Styles &styles() const { return m_styles; }
    void row(const QStringList &cells, lxw_format *style)
    {
        for (int i = 0; i < int(cells.size()); ++i)
            cell(i, cells.at(i), style);
        ++m_row;
    }
    void gap() { ++m_row; }

private:
    void cell(int index, const QString &text, lxw_format *style)
    {
        if (text.isEmpty())
            return;
        while (m_widths.size() <= index)
            m_widths << 0;
        if (style != m_styles.title)
            m_widths[index] = std::max(m_widths.at(index), widthOf(text));
        bool isNumber = false;
        const double number = m_locale.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(number))
            worksheet_write_number(m_sheet, m_row, lxw_col_t(index), number, style);
        else
            worksheet_write_string(m_sheet, m_row, lxw_col_t(index), text.toUtf8().constData(), style);
    }

    lxw_worksheet *m_sheet;
    const Styles &m_styles;
    QLocale m_locale;
    QList<int> m_widths;
    lxw_row_t m_row = 0;
};

struct SheetBlocks {
    Sheet &sheet;
    void table(const QString &caption, const QStringList &head, const QList<QStringList> &rows, const QList<int> &strong)
    {
        if (!caption.isEmpty())
            sheet.row({caption}, sheet.styles().bold);
        if (!head.isEmpty())
            sheet.row(head, sheet.styles().head);
        for (int i = 0; i < int(rows.size()); ++i)
            sheet.row(rows.at(i), strong.contains(i) ? sheet.styles().bold : sheet.styles().plain);
        sheet.gap();
    }
    void operator()(const ReportParagraph &block) { sheet.row({block.text}, sheet.styles().plain); }
    void operator()(const ReportList &block)
    {
        for (const QString &item : block.items)
            sheet.row({item}, sheet.styles().plain);
        sheet.gap();
    }
    void operator()(const ReportBanner &block) { sheet.row({block.text}, sheet.styles().bold); }
    void operator()(const ReportTable &block) { table(block.caption, block.head, block.rows, block.strongRows); }
    void operator()(const ReportFigure &block)
    {
        const ChartTable data = tableOf(block);
        table(block.caption, data.head, data.rows, {});
    }
    void operator()(const ReportSignatures &) {}
};

/// The file format wants each name once, without []:*?/\ and not too long.
QByteArray sheetName(const QString &wanted, QSet<QString> &taken)
{
    QString name = wanted;
    for (const QChar c : QStringView(u"[]:*?/\\'"))
        name.replace(c, u' ');
    name = name.left(longestSheetName).trimmed();
    for (int n = 2; taken.contains(name.toLower()); ++n)
        name = name.left(longestSheetName - 4) + u' ' + QString::number(n);
    taken.insert(name.toLower());
    return name.toUtf8();
}

void fill(lxw_workbook *book, const Report &report)
{
    const QLocale locale = report.language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                                : QLocale(QLocale::English, QLocale::UnitedStates);
    const Styles styles = makeStyles(book);
    QSet<QString> taken;
    const auto add = [&](const QString &name) { return workbook_add_worksheet(book, sheetName(name, taken).constData()); };
    const LanguageScope scope(report.language);
    Sheet cover(add(Words::tr("Overview")), styles, locale);
    cover.row({report.title}, styles.title);
    cover.row({report.kind}, styles.bold);
    for (const auto &[name, value] : report.facts)
        cover.row({name, value}, styles.plain);
    for (const ReportSection &section : report.sections) {
        const QString title = section.number + u' ' + section.title;
        Sheet sheet(add(title), styles, locale);
        sheet.row({title}, styles.title);
        for (const ReportBlock &block : section.blocks)
            std::visit(SheetBlocks{sheet}, block);
    }
}

} // namespace

QByteArray toXlsx(const Report &report)
{
    // The library writes files only.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.xlsx"_s);
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book)
        return {};
    fill(book, report);
    if (workbook_close(book) != LXW_NO_ERROR)
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace suanchou::ui
