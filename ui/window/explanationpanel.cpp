// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/explanationpanel.h"

#include "ui/text/explaintext.h"
#include "ui/text/fieldtext.h"
#include "ui/text/figuretext.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;
using plan::FigureId;
using scenario::FieldId;

namespace {

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'′'; }

// Whether `symbol` stands at `at` as a word of its own.
bool standsAt(const QString &text, qsizetype at, const QString &symbol)
{
    if (symbol.isEmpty() || QStringView(text).sliced(at).startsWith(symbol) == false)
        return false;
    const bool begins = at == 0 || !isWordCharacter(text.at(at - 1)) || !isWordCharacter(symbol.front());
    const qsizetype end = at + symbol.size();
    const bool ends = end == text.size() || !isWordCharacter(text.at(end)) || !isWordCharacter(symbol.back());
    return begins && ends;
}

QString coloured(const QString &html, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), html);
}

} // namespace

ExplanationPanel::ExplanationPanel(Session &session, QWidget *parent)
    : QDockWidget(parent)
    , m_session(session)
    , m_view(new QTextBrowser)
    , m_back(new QToolButton)
{
    setObjectName(u"explanation"_s);
    setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    m_view->setObjectName(u"explanationText"_s);
    m_view->setOpenLinks(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_back->setObjectName(u"explanationBack"_s);
    m_back->setAutoRaise(true);
    m_back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_back->setEnabled(false);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(4, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_view);
    setWidget(inner);
    connect(m_view, &QTextBrowser::anchorClicked, this, &ExplanationPanel::follow);
    connect(m_back, &QToolButton::clicked, this, &ExplanationPanel::goBack);
    connect(&session, &Session::planChanged, this, &ExplanationPanel::refresh);
    connect(&session, &Session::currencyChanged, this, &ExplanationPanel::refresh);
    retranslate();
}

void ExplanationPanel::explain(FigureId figure)
{
    if (figure == FigureId::End)
        return;
    if (isVisible() && figure != m_figure)
        m_history.append(m_figure);
    m_figure = figure;
    m_back->setEnabled(!m_history.isEmpty());
    show();
    raise();
    refresh();
}

void ExplanationPanel::goBack()
{
    if (m_history.isEmpty())
        return;
    m_figure = m_history.takeLast();
    m_back->setEnabled(!m_history.isEmpty());
    refresh();
}

void ExplanationPanel::follow(const QUrl &link)
{
    const int number = link.path().toInt();
    if (link.scheme() == "figure"_L1)
        explain(static_cast<FigureId>(number));
    else if (link.scheme() == "field"_L1)
        Q_EMIT m_session.fieldRequested(static_cast<FieldId>(number));
}

QString ExplanationPanel::substituted(const explain::Derivation &derivation, const Format &format)
{
    const QString formula = fromView(derivation.formula);
    if (derivation.operands.empty())
        return {};
    const qsizetype equals =
        std::max<qsizetype>(0, formula.indexOf(u'=')); // a bare expression is all right side
    std::vector<const explain::Operand *> longestFirst;
    for (const explain::Operand &operand : derivation.operands)
        longestFirst.push_back(&operand);
    std::stable_sort(longestFirst.begin(), longestFirst.end(),
                     [](const auto *a, const auto *b) { return a->symbol.size() > b->symbol.size(); });
    QString result = formula.first(equals);
    for (qsizetype at = equals; at < formula.size();) {
        const auto found =
            std::find_if(longestFirst.begin(), longestFirst.end(), [&](const explain::Operand *operand) {
                return standsAt(formula, at, fromView(operand->symbol));
            });
        if (found == longestFirst.end()) {
            result += formula.at(at++);
        } else {
            result += format.operand((*found)->unit, (*found)->value);
            at += fromView((*found)->symbol).size();
        }
    }
    return result;
}

QString ExplanationPanel::sourceOf(const explain::Operand &operand) const
{
    if (operand.field != FieldId::End) {
        const bool given = scenario::isGiven(m_session.plannedScenario(), operand.field);
        const QString label = FieldText::label(operand.field).toHtmlEscaped();
        const QString link = u"<a href=\"field:%1\">%2</a>"_s.arg(int(operand.field)).arg(label);
        return given ? tr("input %1").arg(link) : tr("input %1, left out").arg(link);
    }
    if (operand.figure != FigureId::End)
        return u"<a href=\"figure:%1\">%2</a>"_s.arg(int(operand.figure)).arg(tr("how it came about"));
    if (!operand.source)
        return tr("computed");
    QStringList parts{QString::fromStdString(operand.source->source).toHtmlEscaped()};
    if (!operand.source->date.empty())
        parts << QString::fromStdString(operand.source->date).toHtmlEscaped();
    parts << FigureText::label(operand.source->grade).toHtmlEscaped();
    return parts.join(u", "_s);
}

QString ExplanationPanel::operandRows(const explain::Derivation &derivation, const Format &format) const
{
    QString rows;
    const QColor quiet = quietText(palette());
    for (const explain::Operand &operand : derivation.operands) {
        rows +=
            u"<tr><td style=\"padding:3px 8px 0 0\"><i>%1</i></td><td style=\"padding:3px 8px 0 0\">%2</td>"
            "<td align=\"right\" style=\"padding:3px 0 0 0\"><b>%3</b></td></tr>"
            "<tr><td></td><td colspan=\"2\" style=\"padding:0 0 3px 0\">%4</td></tr>"_s.arg(
                fromView(operand.symbol).toHtmlEscaped(), ExplainText::name(operand.name).toHtmlEscaped(),
                format.operand(operand.unit, operand.value).toHtmlEscaped(),
                coloured(sourceOf(operand), quiet));
    }
    return rows;
}

QString ExplanationPanel::html() const
{
    const Format format = m_session.format();
    const explain::Derivation derivation =
        explain::derive(m_figure, m_session.plannedScenario(), m_session.plan(), m_session.basis());
    QString text = u"<h3>%1</h3>"_s.arg(FigureText::label(m_figure).toHtmlEscaped());
    text += u"<p style=\"font-size:x-large\"><b>%1</b></p>"_s.arg(
        format.figure(m_figure, m_session.plan()).toHtmlEscaped());
    text += u"<p>%1</p>"_s.arg(FigureText::explanation(m_figure).toHtmlEscaped());
    if (derivation.operands.empty()) {
        text += u"<p>%1</p>"_s.arg(tr("There is no such figure for this scenario.").toHtmlEscaped());
        return text;
    }
    const QColor quiet = quietText(palette());
    text += u"<p>%1<br>%2</p>"_s.arg(coloured(tr("Formula"), quiet),
                                     fromView(derivation.formula).toHtmlEscaped());
    const QString numbers = substituted(derivation, format);
    if (!numbers.isEmpty())
        text += u"<p>%1<br>%2</p>"_s.arg(coloured(tr("With numbers"), quiet), numbers.toHtmlEscaped());
    text += u"<p>%1</p><table width=\"100%\">%2</table>"_s.arg(coloured(tr("What went in"), quiet),
                                                               operandRows(derivation, format));
    if (!derivation.reference.empty()) {
        text += u"<p>%1<br>%2</p>"_s.arg(coloured(tr("Source of the formula"), quiet),
                                         fromView(derivation.reference).toHtmlEscaped());
    }
    return text;
}

QString ExplanationPanel::plainText() const { return m_view->toPlainText(); }

void ExplanationPanel::refresh()
{
    if (!isVisible())
        return;
    m_view->document()->setDefaultStyleSheet(
        u"a { color: %1; }"_s.arg(palette().color(QPalette::Link).name()));
    m_view->setHtml(html());
}

void ExplanationPanel::retranslate()
{
    setWindowTitle(tr("Explanation"));
    m_back->setText(tr("‹ Back"));
    m_view->setAccessibleName(tr("Explanation"));
}

void ExplanationPanel::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void ExplanationPanel::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    refresh();
}

} // namespace suanchou::ui
