// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/actions.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QUrl>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::ReportDialog)

public:
    static QString title() { return tr("Export report"); }
    static QString language() { return tr("&Language"); }
    static QString style() { return tr("&Style"); }
    static QString feasibility() { return tr("Feasibility study"); }
    static QString businessCase() { return tr("Business case"); }
    static QString choose() { return tr("&Choose a file…"); }
    static QString filter(const QString &ending)
    {
        if (ending == "pdf"_L1)
            return tr("PDF document (*.pdf)");
        if (ending == "html"_L1)
            return tr("Web page (*.html)");
        if (ending == "md"_L1)
            return tr("Markdown (*.md)");
        if (ending == "xlsx"_L1)
            return tr("Spreadsheet (*.xlsx)");
        if (ending == "csv"_L1)
            return tr("Comma-separated values (*.csv)");
        return u"%1 (*.%2)"_s.arg(ending.toUpper(), ending);
    }
};

} // namespace

std::optional<Prompts::ReportWish> DialogPrompts::askForReport(QWidget *parent, const ReportWish &suggestion)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Words::title());
    auto *language = new QComboBox(&dialog);
    language->addItem(u"中文"_s, int(Language::Chinese));
    language->addItem(u"English"_s, int(Language::English));
    language->setCurrentIndex(language->findData(int(suggestion.language)));
    auto *style = new QComboBox(&dialog);
    style->addItem(Words::feasibility(), int(ReportStyle::Feasibility));
    style->addItem(Words::businessCase(), int(ReportStyle::BusinessCase));
    style->setCurrentIndex(style->findData(int(suggestion.style)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    buttons->addButton(Words::choose(), QDialogButtonBox::AcceptRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *rows = new QFormLayout(&dialog);
    rows->addRow(Words::language(), language);
    rows->addRow(Words::style(), style);
    rows->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QStringList filters;
    for (const QString &ending : reportEndings())
        filters << Words::filter(ending);
    QString chosen;
    QString path =
        QFileDialog::getSaveFileName(parent, Words::title(), suggestion.path, filters.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return {};
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + reportEndings().value(std::max<qsizetype>(0, filters.indexOf(chosen)));
    return ReportWish{path, static_cast<Language>(language->currentData().toInt()),
                      static_cast<ReportStyle>(style->currentData().toInt())};
}

void MainWindow::exportReport()
{
    m_session.flush();
    const QString name = m_session.displayName().isEmpty() ? tr("report") : m_session.displayName();
    const Language language = m_session.language();
    const std::optional<Prompts::ReportWish> wish = m_prompts.askForReport(
        this, {QDir(startFolder()).filePath(name + u".pdf"_s), language, defaultStyle(language)});
    if (!wish)
        return;
    ReportInput input;
    input.basis = m_session.sharedBasis();
    input.current = {m_session.plannedScenario(), m_session.plan()};
    for (const Pinned &pinned : m_session.pinned())
        input.alternatives.push_back({pinned.scenario, pinned.plan});
    input.about = m_session.about();
    input.language = wish->language;
    input.style = wish->style;
    input.currency = m_session.currency();
    QString error;
    const bool written = writeReport(input, wish->path, &error);
    const QString shown = QDir::toNativeSeparators(wish->path);
    m_fileMessage->showMessage(written ? State::Good : State::Bad,
                               written ? tr("The report was written to %1").arg(shown) : error);
    QList<QAction *> actions;
    if (written) {
        auto *openIt = new QAction(tr("Open it"));
        const QString path = wish->path;
        connect(openIt, &QAction::triggered, this,
                [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        actions.append(openIt);
    }
    m_fileMessage->setActions(actions);
}

} // namespace suanchou::ui
