// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/documentwriter.h"

#include "ui/charts/chartpalette.h"
#include "ui/report/figurepainter.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <optional>

// Everything is measured in pixels of 96 dpi: QPainter::drawPicture() scales by the device's resolution over 96, and
// fonts in points would be laid out for one resolution and painted for another.
namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dpi = 96;
constexpr double pageWidth = 210.0 / 25.4 * dpi;
constexpr double pageHeight = 297.0 / 25.4 * dpi;
constexpr double side = 19.0 / 25.4 * dpi;
constexpr double above = 20.0 / 25.4 * dpi;
constexpr double below = 19.0 / 25.4 * dpi;
constexpr double textWidth = pageWidth - 2 * side;
constexpr double textHeight = pageHeight - above - below;

constexpr int figureType = QTextFormat::UserObject + 1;
constexpr int pictureProperty = QTextFormat::UserProperty + 1;
constexpr int headingProperty = QTextFormat::UserProperty + 2;

const QColor ink(0x1c, 0x22, 0x2b);
const QColor quiet(0x55, 0x5f, 0x6d);
const QColor accent(0x00, 0x5a, 0x92);
const QColor rule(0xc9, 0xcf, 0xd6);
const QColor band(0xee, 0xf2, 0xf6);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QFont baseFont(int pixels, bool bold = false)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"DejaVu Sans"_s});
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Ligatures and alternate digits of the CJK font have no code point in the PDF, so a search would not find them.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

/// Draws the recorded figures where the document has placed them.
class FigureObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;
    QList<QPicture> pictures;
    QList<QSizeF> sizes;

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        return sizes.value(format.intProperty(pictureProperty));
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        painter->drawPicture(rect.topLeft(), pictures.at(format.intProperty(pictureProperty)));
    }
};

class Typesetter {
public:
    explicit Typesetter(const Report &report);
    QTextDocument &document() { return m_document; }
    int pages() const { return std::max(1, m_document.pageCount()); }

private:
    void title();
    void section(const ReportSection &section);
    void block(const ReportParagraph &paragraph);
    void block(const ReportList &list);
    void block(const ReportBanner &banner);
    void block(const ReportTable &table);
    void block(const ReportFigure &figure);
    void block(const ReportSignatures &signatures);
    void caption(const QString &text);
    void paragraph(const QString &text, const QTextBlockFormat &format, const QTextCharFormat &characters);
    void nextBlock(const QTextBlockFormat &format, const QTextCharFormat &style);
    QTextTable *insertTable(int rows, int columns, QTextTableFormat format);
    void leaveTable();
    /// What shall begin a new page, and where it stands now.
    struct Move {
        double top = 0;
        QTextBlock block;
        QTextTable *table = nullptr;
    };
    /// Headings and captions stay with what follows; small tables are not cut.
    void keepTogether();
    /// What a heading leads to does not begin a further page of its own.
    static void staysWith(const QTextBlock &heading);
    std::optional<Move> firstLonelyHeading() const;
    std::optional<Move> firstCutTable() const;
    static QTextCharFormat characters(int pixels, bool bold = false, const QColor &colour = ink);

    const Report &m_report;
    QTextDocument m_document;
    FigureObject m_figures;
    QTextCursor m_cursor;
    bool m_blank = true; ///< the cursor stands in an empty block that the next text may use
};

QTextBlockFormat spaced(double top, double bottom, double line = 135)
{
    QTextBlockFormat format;
    format.setTopMargin(top);
    format.setBottomMargin(bottom);
    format.setLineHeight(line, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextCharFormat Typesetter::characters(int pixels, bool bold, const QColor &colour)
{
    QTextCharFormat format;
    format.setFont(baseFont(pixels, bold));
    format.setForeground(colour);
    return format;
}

Typesetter::Typesetter(const Report &report)
    : m_report(report)
    , m_cursor(&m_document)
{
    m_document.setDefaultFont(baseFont(12));
    m_document.setDocumentMargin(0);
    m_document.setPageSize(QSizeF(textWidth, textHeight));
    m_document.setUseDesignMetrics(true);
    m_document.documentLayout()->registerHandler(figureType, &m_figures);
    // One edit block: otherwise every insertion lays the document out again.
    m_cursor.beginEditBlock();
    title();
    for (const ReportSection &each : report.sections)
        section(each);
    m_cursor.endEditBlock();
    keepTogether();
}

void Typesetter::paragraph(const QString &text, const QTextBlockFormat &format, const QTextCharFormat &style)
{
    nextBlock(format, style);
    m_cursor.insertText(text, style);
}

void Typesetter::nextBlock(const QTextBlockFormat &format, const QTextCharFormat &style)
{
    if (m_blank) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(style);
        m_blank = false;
    } else {
        m_cursor.insertBlock(format, style);
    }
}

QTextTable *Typesetter::insertTable(int rows, int columns, QTextTableFormat format)
{
    // The space below is a block of its own: a margin of the table that reaches over the end of a page would make Qt
    // repeat the table's head there.
    format.setBottomMargin(0);
    QTextTable *table = m_cursor.insertTable(rows, columns, format);
    return table;
}

void Typesetter::leaveTable()
{
    m_cursor.movePosition(QTextCursor::End);
    QTextBlockFormat gap;
    gap.setLineHeight(12, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(gap);
    m_cursor.setBlockCharFormat(characters(4));
}

void Typesetter::title()
{
    paragraph(m_report.kind, spaced(0, 2), characters(12, false, accent));
    paragraph(m_report.title, spaced(0, 8, 115), characters(24, true));
    ReportTable facts;
    for (const auto &[name, value] : m_report.facts)
        facts.rows << QStringList{name, value};
    facts.widths = {22, 78};
    facts.textColumns = 2;
    block(facts);
}

void Typesetter::section(const ReportSection &section)
{
    QTextBlockFormat format = spaced(section.level == 1 ? 22 : 16, 6, 120);
    format.setProperty(headingProperty, section.level);
    format.setHeadingLevel(section.level);
    if (section.ownPage)
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    paragraph(section.number + u"  "_s + section.title, format,
              characters(section.level == 1 ? 17 : 14, true, section.level == 1 ? accent : ink));
    for (const ReportBlock &each : section.blocks)
        std::visit([this](const auto &content) { block(content); }, each);
}

void Typesetter::block(const ReportParagraph &content)
{
    paragraph(content.text, spaced(2, 7), characters(12));
}

void Typesetter::block(const ReportList &list)
{
    for (const QString &item : list.items) {
        QTextBlockFormat format = spaced(0, 3);
        format.setLeftMargin(16);
        format.setTextIndent(-12);
        paragraph(u"•  "_s + item, format, characters(12));
    }
    if (!list.items.isEmpty()) {
        QTextBlockFormat last = m_cursor.blockFormat();
        last.setBottomMargin(8);
        m_cursor.setBlockFormat(last);
    }
}

void Typesetter::block(const ReportBanner &banner)
{
    const QColor ground = banner.kind == ReportBanner::Kind::Good  ? QColor(0xe3, 0xf3, 0xec)
                          : banner.kind == ReportBanner::Kind::Bad ? QColor(0xfa, 0xe4, 0xe1)
                                                                   : QColor(0xfb, 0xf1, 0xd9);
    const QString sign = banner.kind == ReportBanner::Kind::Good  ? u"✓"_s
                         : banner.kind == ReportBanner::Kind::Bad ? u"✗"_s
                                                                  : u"!"_s;
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(0);
    format.setCellPadding(7);
    format.setCellSpacing(0);
    format.setTopMargin(2);
    format.setBackground(ground);
    QTextTable *table = insertTable(1, 1, format);
    QTextCursor cursor = table->cellAt(0, 0).firstCursorPosition();
    cursor.setBlockFormat(spaced(0, 0, 125));
    cursor.insertText(sign + u"  "_s + banner.text, characters(12, true));
    leaveTable();
}

void Typesetter::caption(const QString &text)
{
    if (text.isEmpty())
        return;
    QTextBlockFormat format = spaced(10, 4, 120);
    format.setProperty(headingProperty, 3);
    paragraph(text, format, characters(11, true, quiet));
}

void Typesetter::block(const ReportTable &content)
{
    caption(content.caption);
    const int head = content.head.isEmpty() ? 0 : 1;
    const int rows = static_cast<int>(content.rows.size()) + head;
    int columns = static_cast<int>(content.head.size());
    for (const QStringList &row : content.rows)
        columns = std::max(columns, static_cast<int>(row.size()));
    if (rows == 0 || columns == 0)
        return;
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setTopMargin(2);
    format.setHeaderRowCount(head);
    QList<QTextLength> widths;
    for (int column = 0; column < columns; ++column) {
        widths << (content.widths.size() == columns
                       ? QTextLength(QTextLength::PercentageLength, content.widths.at(column))
                       : QTextLength());
    }
    format.setColumnWidthConstraints(widths);
    QTextTable *table = insertTable(rows, columns, format);
    const int size = columns > 4 ? 10 : 11;
    for (int row = 0; row < rows; ++row) {
        const bool isHead = row < head;
        const bool strong = isHead || content.strongRows.contains(row - head);
        const QStringList &cells = isHead ? content.head : content.rows.at(row - head);
        for (int column = 0; column < columns; ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            QTextTableCellFormat look;
            look.setTopPadding(3);
            look.setBottomPadding(3);
            look.setLeftPadding(column == 0 ? 3 : 6);
            look.setRightPadding(column + 1 == columns ? 3 : 6);
            look.setBottomBorder(isHead ? 1.0 : 0.5);
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorderBrush(isHead ? quiet : rule);
            if (isHead)
                look.setBackground(band);
            cell.setFormat(look);
            QTextCursor cursor = cell.firstCursorPosition();
            QTextBlockFormat paragraphFormat = spaced(0, 0, 118);
            const bool isText = column < content.textColumns || content.moreText.contains(column);
            paragraphFormat.setAlignment(isText ? Qt::AlignLeft : Qt::AlignRight);
            cursor.setBlockFormat(paragraphFormat);
            const bool faint = content.head.isEmpty() && column == 0;
            cursor.insertText(QString(cells.value(column)).replace(u'\n', QChar::LineSeparator),
                              characters(size, strong, faint ? quiet : ink));
        }
    }
    leaveTable();
}

void Typesetter::block(const ReportFigure &figure)
{
    caption(figure.caption);
    const QSize size(static_cast<int>(textWidth) - 2, static_cast<int>(textWidth * figure.heightShare));
    QTextCharFormat object = characters(11);
    object.setObjectType(figureType);
    object.setProperty(pictureProperty, static_cast<int>(m_figures.pictures.size()));
    m_figures.pictures << FigurePainter(baseFont(11)).draw(figure, size);
    m_figures.sizes << QSizeF(size);
    QTextBlockFormat format;
    format.setBottomMargin(8);
    nextBlock(format, characters(11));
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
}

void Typesetter::block(const ReportSignatures &signatures)
{
    ReportTable table;
    for (const QString &role : signatures.roles)
        table.rows << QStringList{role, u"\n"_s, Words::tr("Date"), {}};
    table.widths = {18, 42, 12, 28};
    table.textColumns = 4;
    block(table);
}

void Typesetter::keepTogether()
{
    // From the front: a move shifts only what comes after it, so what was settled stays settled.
    for (int round = 0; round < 80; ++round) {
        const std::optional<Move> heading = firstLonelyHeading();
        const std::optional<Move> table = firstCutTable();
        if (!heading && !table)
            return;
        const Move &move = !table || (heading && heading->top <= table->top) ? *heading : *table;
        if (move.table) {
            QTextTableFormat format = move.table->format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            move.table->setFormat(format);
            continue;
        }
        QTextCursor cursor(move.block);
        QTextBlockFormat format = move.block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
        staysWith(move.block);
    }
}

void Typesetter::staysWith(const QTextBlock &heading)
{
    QTextBlock each = heading.next();
    for (; each.isValid(); each = each.next()) {
        QTextCursor cursor(each);
        QTextTable *table = cursor.currentTable();
        if (table) {
            QTextTableFormat format = table->format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
            table->setFormat(format);
        }
        const bool leads = each.blockFormat().intProperty(headingProperty) != 0 || each.text().isEmpty();
        if (table || !leads)
            return;
        QTextBlockFormat format = each.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        cursor.setBlockFormat(format);
    }
}

std::optional<Typesetter::Move> Typesetter::firstLonelyHeading() const
{
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    for (QTextBlock each = m_document.begin(); each.isValid(); each = each.next()) {
        if (each.blockFormat().intProperty(headingProperty) == 0 ||
            each.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore)
            continue;
        QTextBlock next = each.next();
        while (next.isValid() && next.blockFormat().intProperty(headingProperty) != 0)
            next = next.next();
        if (!next.isValid())
            continue;
        const double top = layout->blockBoundingRect(each).top();
        const QRectF following = layout->blockBoundingRect(next);
        const double onPage = top - std::floor(top / textHeight) * textHeight;
        // What follows needs a few lines on the same page, or the whole figure.
        const double wanted = std::min(following.height(), textHeight * 0.6);
        const bool parted =
            std::floor((following.top() + wanted - 1) / textHeight) > std::floor(top / textHeight);
        if ((parted || onPage > textHeight * 0.9) && onPage > textHeight * 0.2)
            return Move{top, each, nullptr};
    }
    return std::nullopt;
}

std::optional<Typesetter::Move> Typesetter::firstCutTable() const
{
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    const QList<QTextFrame *> frames = m_document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        const QRectF rect = layout->frameBoundingRect(table);
        const bool cut = std::floor((rect.bottom() - 1) / textHeight) > std::floor(rect.top() / textHeight);
        if (!cut || rect.height() > textHeight * 0.3)
            continue;
        QTextBlock before = m_document.findBlock(table->firstPosition() - 1);
        QTextBlock heading;
        while (before.isValid() && before.blockFormat().intProperty(headingProperty) != 0) {
            heading = before;
            before = before.previous();
        }
        const bool moved =
            heading.isValid() ? heading.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore
                              : table->format().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore;
        if (!moved)
            return heading.isValid() ? Move{layout->blockBoundingRect(heading).top(), heading, nullptr}
                                     : Move{rect.top(), {}, table};
    }
    return std::nullopt;
}

void paintPage(QPainter &painter, QTextDocument &document, int page, int pages, const Report &report)
{
    painter.save();
    painter.translate(side, above - page * textHeight);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * textHeight, textWidth, textHeight);
    context.palette.setColor(QPalette::Text, ink);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();

    painter.setFont(baseFont(10));
    painter.setPen(quiet);
    const QRectF header(side, above * 0.42, textWidth, 16);
    if (page > 0) {
        const QFontMetricsF metrics(painter.font());
        painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(report.title, Qt::ElideRight, textWidth * 0.49));
        painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(report.kind, Qt::ElideRight, textWidth * 0.49));
        painter.setPen(QPen(rule, 0.6));
        painter.drawLine(QPointF(side, header.bottom() + 3), QPointF(side + textWidth, header.bottom() + 3));
        painter.setPen(quiet);
    }
    const QRectF footer(side, pageHeight - below * 0.72, textWidth, 16);
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignVCenter, report.footer);
    painter.drawText(footer, Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("page %1 of %2").arg(page + 1).arg(pages));
}

} // namespace

bool writePdf(const Report &report, QIODevice &device)
{
    const LanguageScope scope(report.language);
    QPdfWriter writer(&device);
    writer.setResolution(dpi);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setTitle(report.title);
    writer.setCreator(u"Suanchou "_s + QCoreApplication::applicationVersion());
    Typesetter typesetter(report);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const int pages = typesetter.pages();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !writer.newPage())
            return false;
        paintPage(painter, typesetter.document(), page, pages, report);
    }
    return painter.end();
}

int pageCount(const Report &report)
{
    const LanguageScope scope(report.language);
    return Typesetter(report).pages();
}

} // namespace suanchou::ui

#include "pdfwriter.moc"
