// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/text/language.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

// A report as values: sections of paragraphs, lists, tables and figures in one language. PDF, HTML, Markdown and CSV are
// written from it, and so say the same.
namespace suanchou::ui {

struct ReportParagraph {
    QString text;
};

struct ReportList {
    QStringList items;
};

/// A sentence that must not be overlooked.
struct ReportBanner {
    enum class Kind { Good, Caution, Bad };
    Kind kind = Kind::Caution;
    QString text;
};

struct ReportTable {
    QString caption;
    QStringList head;
    QList<QStringList> rows;
    QList<int> strongRows; ///< sums
    QList<int> widths;     ///< of the columns, relative; empty: by content
    int textColumns = 1;   ///< the first columns are text, the others numbers set to the right
    QList<int> moreText;   ///< further columns of text
};

/// A chart with the sentence that says the same in words.
struct ReportFigure {
    QString caption;
    QString words;
    std::variant<LineData, BarData, HeatData> data;
    double heightShare = 0.5; ///< of the width
};

/// Space to sign in.
struct ReportSignatures {
    QStringList roles;
};

using ReportBlock =
    std::variant<ReportParagraph, ReportList, ReportBanner, ReportTable, ReportFigure, ReportSignatures>;

struct ReportSection {
    QString title;
    int level = 1;
    bool ownPage = false; ///< starts on a new page
    QString number;       ///< "3", "3.1", "A"
    QList<ReportBlock> blocks;
};

struct Report {
    Language language = Language::English;
    QString title;
    QString kind;                             ///< what sort of document: "Feasibility study"
    QList<std::pair<QString, QString>> facts; ///< of the title block
    QList<ReportSection> sections;
    QString footer;
};

} // namespace suanchou::ui
