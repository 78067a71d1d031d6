// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/documentwriter.h"

#include "ui/report/figurepainter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSvgGenerator>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

ChartTable tableOf(const ReportFigure &figure)
{
    if (const auto *lines = std::get_if<LineData>(&figure.data))
        return tableOf(*lines);
    if (const auto *heat = std::get_if<HeatData>(&figure.data))
        return tableOf(*heat, heat->yLabel);
    return tableOf(std::get<BarData>(figure.data), {});
}

namespace {

QString heading(const ReportSection &section) { return section.number + u' ' + section.title; }

QString svg(const ReportFigure &figure)
{
    const QSize size(760, static_cast<int>(760 * figure.heightShare));
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"DejaVu Sans"_s});
    font.setPixelSize(12);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    QPainter painter(&generator);
    FigurePainter(font).paint(painter, figure, QRectF(QPointF(0, 0), size));
    painter.end();
    const QString text = QString::fromUtf8(buffer.data());
    return text.mid(text.indexOf(u"<svg"_s));
}

QString htmlTable(const QString &caption, const QStringList &head, const QList<QStringList> &rows,
                  int textColumns, const QList<int> &strong)
{
    QString html = u"<table>\n"_s;
    if (!caption.isEmpty())
        html += u"<caption>"_s + caption.toHtmlEscaped() + u"</caption>\n"_s;
    const auto line = [&](const QStringList &cells, const QString &tag, bool bold) {
        html += bold ? u"<tr class=\"sum\">"_s : u"<tr>"_s;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            html += u'<' + tag + (i < textColumns ? QString() : u" class=\"n\""_s) + u'>' +
                    cells.at(i).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</"_s + tag + u'>';
        }
        html += u"</tr>\n"_s;
    };
    if (!head.isEmpty()) {
        html += u"<thead>"_s;
        line(head, u"th"_s, false);
        html += u"</thead>\n"_s;
    }
    html += u"<tbody>\n"_s;
    for (qsizetype i = 0; i < rows.size(); ++i)
        line(rows.at(i), u"td"_s, strong.contains(static_cast<int>(i)));
    return html + u"</tbody></table>\n"_s;
}

struct HtmlBlocks {
    QString html;
    void operator()(const ReportParagraph &block)
    {
        html += u"<p>"_s + block.text.toHtmlEscaped() + u"</p>\n"_s;
    }
    void operator()(const ReportList &block)
    {
        html += u"<ul>\n"_s;
        for (const QString &item : block.items)
            html += u"<li>"_s + item.toHtmlEscaped() + u"</li>\n"_s;
        html += u"</ul>\n"_s;
    }
    void operator()(const ReportBanner &block)
    {
        const QString kind = block.kind == ReportBanner::Kind::Good  ? u"good"_s
                             : block.kind == ReportBanner::Kind::Bad ? u"bad"_s
                                                                     : u"caution"_s;
        html += u"<p class=\"banner "_s + kind + u"\" role=\"note\">"_s + block.text.toHtmlEscaped() +
                u"</p>\n"_s;
    }
    void operator()(const ReportTable &block)
    {
        html += htmlTable(block.caption, block.head, block.rows, block.textColumns, block.strongRows);
    }
    void operator()(const ReportFigure &block)
    {
        const ChartTable data = tableOf(block);
        html += u"<figure role=\"img\" aria-label=\""_s + block.words.toHtmlEscaped() + u"\">"_s +
                svg(block) + u"<figcaption>"_s + block.caption.toHtmlEscaped() +
                u"</figcaption></figure>\n<details><summary>…</summary>"_s +
                htmlTable({}, data.head, data.rows, 1, {}) + u"</details>\n"_s;
    }
    void operator()(const ReportSignatures &block)
    {
        QList<QStringList> rows;
        for (const QString &role : block.roles)
            rows << QStringList{role, u"\n"_s, {}};
        html += htmlTable({}, {}, rows, 3, {});
    }
};

QString markdownText(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'<' || c == u'>' || c == u'&') {
            escaped += QString(c).toHtmlEscaped();
            continue;
        }
        if (QStringView(u"\\`*_{}[]#|!").contains(c))
            escaped += u'\\';
        escaped += c == u'\n' ? QChar(u' ') : c;
    }
    return escaped;
}

QString markdownTable(const QString &caption, const QStringList &head, const QList<QStringList> &rows,
                      int textColumns)
{
    qsizetype columns = head.size();
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    if (columns == 0)
        return {};
    QString out = caption.isEmpty() ? QString() : u"**"_s + markdownText(caption) + u"**\n\n"_s;
    const auto line = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < columns; ++i)
            out += u"| "_s + markdownText(cells.value(i)) + u' ';
        out += u"|\n"_s;
    };
    line(head);
    for (qsizetype i = 0; i < columns; ++i)
        out += i < textColumns ? u"|---"_s : u"|---:"_s;
    out += u"|\n"_s;
    for (const QStringList &row : rows)
        line(row);
    return out + u'\n';
}

struct MarkdownBlocks {
    QString out;
    void operator()(const ReportParagraph &block) { out += markdownText(block.text) + u"\n\n"_s; }
    void operator()(const ReportList &block)
    {
        for (const QString &item : block.items)
            out += u"- "_s + markdownText(item) + u'\n';
        out += u'\n';
    }
    void operator()(const ReportBanner &block) { out += u"> **"_s + markdownText(block.text) + u"**\n\n"_s; }
    void operator()(const ReportTable &block)
    {
        out += markdownTable(block.caption, block.head, block.rows, block.textColumns);
    }
    void operator()(const ReportFigure &block)
    {
        const ChartTable data = tableOf(block);
        out += markdownTable(block.caption, data.head, data.rows, 1);
    }
    void operator()(const ReportSignatures &block)
    {
        for (const QString &role : block.roles)
            out += markdownText(role) + u": \\_\\_\\_\\_\\_\\_\\_\\_\n\n"_s;
    }
};

struct CsvBlocks {
    QString section;
    QString out;
    void row(const QStringList &cells)
    {
        QStringList quoted{csvCell(section)};
        for (const QString &cell : cells)
            quoted << csvCell(cell);
        out += quoted.join(u',') + u"\r\n"_s;
    }
    void table(const QString &caption, const QStringList &head, const QList<QStringList> &rows)
    {
        if (!caption.isEmpty())
            row({caption});
        if (!head.isEmpty())
            row(head);
        for (const QStringList &cells : rows)
            row(cells);
    }
    void operator()(const ReportParagraph &block) { row({block.text}); }
    void operator()(const ReportList &block)
    {
        for (const QString &item : block.items)
            row({item});
    }
    void operator()(const ReportBanner &block) { row({block.text}); }
    void operator()(const ReportTable &block) { table(block.caption, block.head, block.rows); }
    void operator()(const ReportFigure &block)
    {
        const ChartTable data = tableOf(block);
        table(block.caption, data.head, data.rows);
    }
    void operator()(const ReportSignatures &) {}
};

QJsonObject jsonTable(const QString &caption, const QStringList &head, const QList<QStringList> &rows)
{
    QJsonArray lines;
    for (const QStringList &row : rows)
        lines << QJsonArray::fromStringList(row);
    return {{u"caption"_s, caption}, {u"head"_s, QJsonArray::fromStringList(head)}, {u"rows"_s, lines}};
}

struct JsonBlocks {
    QJsonArray blocks;
    void operator()(const ReportParagraph &block) { blocks << QJsonObject{{u"paragraph"_s, block.text}}; }
    void operator()(const ReportList &block)
    {
        blocks << QJsonObject{{u"list"_s, QJsonArray::fromStringList(block.items)}};
    }
    void operator()(const ReportBanner &block) { blocks << QJsonObject{{u"banner"_s, block.text}}; }
    void operator()(const ReportTable &block)
    {
        blocks << QJsonObject{{u"table"_s, jsonTable(block.caption, block.head, block.rows)}};
    }
    void operator()(const ReportFigure &block)
    {
        const ChartTable data = tableOf(block);
        blocks << QJsonObject{{u"figure"_s, jsonTable(block.caption, data.head, data.rows)},
                              {u"words"_s, block.words}};
    }
    void operator()(const ReportSignatures &) {}
};

constexpr auto style = R"(
body{font:15px/1.6 "Noto Sans CJK SC","Noto Sans SC","DejaVu Sans",sans-serif;color:#1c222b;max-width:52em;margin:2em auto;padding:0 1em}
h1{font-size:1.7em;line-height:1.25}h2{color:#005a92;font-size:1.3em;margin-top:2em}h3{font-size:1.08em}
table{border-collapse:collapse;width:100%;margin:.6em 0 1.2em;font-size:.92em}caption{text-align:left;font-weight:600;color:#555f6d;padding:.3em 0}
th,td{padding:.28em .5em;border-bottom:1px solid #c9cfd6;text-align:left;vertical-align:top}th{background:#eef2f6}
.n{text-align:right;font-variant-numeric:tabular-nums}.sum td{font-weight:600}
.banner{padding:.6em .9em;font-weight:600}.good{background:#e3f3ec}.bad{background:#fae4e1}.caution{background:#fbf1d9}
figure{margin:1em 0}figure svg{max-width:100%;height:auto}figcaption{color:#555f6d;font-size:.9em}.kind{color:#005a92}
footer{color:#555f6d;margin-top:3em;border-top:1px solid #c9cfd6;padding-top:.5em}
)";

} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front()))
        cell.prepend(u'\'');
    const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') ||
                        cell.contains(u'\r') || cell.contains(u';');
    return quoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QString toHtml(const Report &report)
{
    const QString language = report.language == Language::Chinese ? u"zh-CN"_s : u"en"_s;
    HtmlBlocks blocks;
    QList<QStringList> facts;
    for (const auto &[name, value] : report.facts)
        facts << QStringList{name, value};
    blocks.html = u"<!DOCTYPE html>\n<html lang=\""_s + language + u"\">\n<head><meta charset=\"utf-8\">"_s +
                  u"<meta name=\"viewport\" content=\"width=device-width\"><title>"_s +
                  report.title.toHtmlEscaped() + u"</title>\n<style>"_s + QString::fromLatin1(style) +
                  u"</style></head>\n<body>\n<p class=\"kind\">"_s + report.kind.toHtmlEscaped() +
                  u"</p>\n<h1>"_s + report.title.toHtmlEscaped() + u"</h1>\n"_s +
                  htmlTable({}, {}, facts, 2, {});
    for (const ReportSection &section : report.sections) {
        const QString tag = section.level == 1 ? u"h2"_s : u"h3"_s;
        blocks.html += u'<' + tag + u'>' + heading(section).toHtmlEscaped() + u"</"_s + tag + u">\n"_s;
        for (const ReportBlock &block : section.blocks)
            std::visit(blocks, block);
    }
    return blocks.html + u"<footer>"_s + report.footer.toHtmlEscaped() + u"</footer>\n</body>\n</html>\n"_s;
}

QString toMarkdown(const Report &report)
{
    MarkdownBlocks blocks;
    blocks.out = u"# "_s + markdownText(report.title) + u"\n\n"_s + markdownText(report.kind) + u"\n\n"_s;
    for (const auto &[name, value] : report.facts)
        blocks.out += u"- **"_s + markdownText(name) + u"**: "_s + markdownText(value) + u'\n';
    blocks.out += u'\n';
    for (const ReportSection &section : report.sections) {
        blocks.out +=
            (section.level == 1 ? u"## "_s : u"### "_s) + markdownText(heading(section)) + u"\n\n"_s;
        for (const ReportBlock &block : section.blocks)
            std::visit(blocks, block);
    }
    return blocks.out + u"---\n\n"_s + markdownText(report.footer) + u'\n';
}

QString toCsv(const Report &report)
{
    CsvBlocks blocks;
    blocks.row({report.kind, report.title});
    for (const auto &[name, value] : report.facts)
        blocks.row({name, value});
    for (const ReportSection &section : report.sections) {
        blocks.section = heading(section);
        for (const ReportBlock &block : section.blocks)
            std::visit(blocks, block);
    }
    // Spreadsheets take a file for UTF-8 only with its mark in front.
    return QChar(QChar::ByteOrderMark) + blocks.out;
}

QString toJson(const Report &report)
{
    QJsonObject facts;
    for (const auto &[name, value] : report.facts)
        facts.insert(name, value);
    QJsonArray sections;
    for (const ReportSection &section : report.sections) {
        JsonBlocks blocks;
        for (const ReportBlock &block : section.blocks)
            std::visit(blocks, block);
        sections << QJsonObject{{u"number"_s, section.number},
                                {u"title"_s, section.title},
                                {u"level"_s, section.level},
                                {u"blocks"_s, blocks.blocks}};
    }
    const QJsonObject root{{u"format"_s, u"suanchou/report"_s},
                           {u"version"_s, 1},
                           {u"title"_s, report.title},
                           {u"kind"_s, report.kind},
                           {u"language"_s, languageCode(report.language)},
                           {u"facts"_s, facts},
                           {u"sections"_s, sections}};
    return QString::fromUtf8(QJsonDocument(root).toJson());
}

} // namespace suanchou::ui
