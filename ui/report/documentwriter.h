// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportmodel.h"

#include <QIODevice>
#include <QString>

namespace suanchou::ui {

/// The numbers that a figure shows.
ChartTable tableOf(const ReportFigure &figure);

/// Lays a report out on A4 pages: title block, sections, tables whose head repeats on every page, figures as lines and
/// text, header and footer with page n of N. False when the device can't be written.
bool writePdf(const Report &report, QIODevice &device);

/// How many pages writePdf() makes.
int pageCount(const Report &report);

/// One file with its figures inside (SVG).
QString toHtml(const Report &report);
/// Figures as the tables of their data.
QString toMarkdown(const Report &report);
/// All tables below each other, with the number of their section. Cells that a spreadsheet would run as a formula are
/// defused.
QString toCsv(const Report &report);
/// A workbook with a sheet for each section; plain numbers are numbers, nothing is a formula.
QByteArray toXlsx(const Report &report);
/// Sections, tables and the data of figures.
QString toJson(const Report &report);

/// The cell as CSV: quoted where needed; one that begins like a formula gets an apostrophe in front (OWASP, CSV
/// Injection).
QString csvCell(const QString &text);

} // namespace suanchou::ui
