// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/forms/scenarioform.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/costpage.h"
#include "ui/pages/evidencepage.h"
#include "ui/pages/memorypage.h"
#include "ui/pages/speedpage.h"
#include "ui/session/modelfile.h"
#include "ui/text/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/actions.h"
#include "ui/window/explanationpanel.h"
#include "ui/window/headline.h"
#include "ui/window/warningsbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

// The file or folder of a drag, where there is one that looks like a scenario or a model. Only names are looked at: a
// drag asks with every movement.
QString droppedFile(const QMimeData *data)
{
    const QStringList endings{u"suanchou"_s, u"json"_s, u"gguf"_s, u"safetensors"_s};
    for (const QUrl &url : data->urls()) {
        const QFileInfo file(url.toLocalFile());
        if (endings.contains(file.suffix().toLower()) || (!file.filePath().isEmpty() && file.isDir()))
            return file.filePath();
    }
    return {};
}

} // namespace

MainWindow::MainWindow(Session &session, Settings &settings, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setWindowIcon(icon(u"suanchou"_s));
    applyFont();
    buildCentre();
    buildActions();
    buildMenus();
    buildToolBar();
    m_status = new QLabel(this);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    statusBar()->addWidget(m_status, 1);
    connectSession();
    retranslate();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_fileMessage = new MessageBar(centre);
    m_fileMessage->setObjectName(u"fileMessage"_s);
    m_headline = new Headline(m_session, centre);
    m_splitter = new QSplitter(Qt::Horizontal, centre);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_form = new ScenarioForm(m_session, m_splitter);
    auto *right = new QWidget(m_splitter);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(4);
    m_warnings = new WarningsBar(m_session, right);
    m_pages = new QTabWidget(right);
    m_pages->setObjectName(u"pages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(new MemoryPage(m_session, m_pages), QString());
    m_pages->addTab(new SpeedPage(m_session, m_pages), QString());
    m_pages->addTab(new CostPage(m_session, m_pages), QString());
    m_pages->addTab(new ComparePage(m_session, m_pages), QString());
    m_pages->addTab(new EvidencePage(m_session, m_pages), QString());
    m_pages->setCornerWidget(m_warnings->more(), Qt::TopRightCorner);
    rightColumn->addWidget(m_warnings);
    rightColumn->addWidget(m_pages, 1);
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    // By digits: the average of a Chinese font is twice as wide.
    const int formWidth = fontMetrics().horizontalAdvance(u'0') * 58;
    m_splitter->setSizes({formWidth, formWidth * 3});
    m_form->focusField(scenario::FieldId::Model);
    column->addWidget(m_fileMessage);
    column->addWidget(m_headline);
    column->addWidget(m_splitter, 1);
    setCentralWidget(centre);
    m_explanation = new ExplanationPanel(m_session, this);
    addDockWidget(Qt::RightDockWidgetArea, m_explanation);
    m_explanation->hide();
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::fileChanged, this, [this] {
        m_settings.setRecentFiles(m_session.recentFiles());
        m_fileMessage->hide();
        updateTitle();
        updateActions();
    });
    connect(&m_session, &Session::scenarioChanged, this, [this](scenario::FieldId field) {
        if (field == scenario::FieldId::Name || field == scenario::FieldId::End)
            updateTitle();
    });
    connect(&m_session, &Session::fileFailed, this, &MainWindow::showFileErrors);
    connect(&m_session, &Session::errorsFound, this, &MainWindow::updateActions);
    connect(&m_session, &Session::pinnedChanged, this, &MainWindow::updateActions);
    connect(&m_session, &Session::explanationRequested, m_explanation, &ExplanationPanel::explain);
    QUndoStack *stack = m_session.undoStack();
    connect(stack, &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(stack, &QUndoStack::canUndoChanged, this, &MainWindow::updateActions);
    connect(stack, &QUndoStack::canRedoChanged, this, &MainWindow::updateActions);
    connect(m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
}

void MainWindow::retranslatePages()
{
    const QStringList titles{tr("Memory"), tr("Speed"), tr("Cost"), tr("Compare"), tr("Evidence")};
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->setTabText(i, titles.value(i));
}

void MainWindow::applyFont()
{
    static const QFont original = QApplication::font();
    QFont font = original;
    const QStringList preferred = preferredFamilies(m_session.language());
    if (!preferred.isEmpty())
        font.setFamilies(preferred + original.families());
    if (font != QApplication::font())
        QApplication::setFont(font);
}

void MainWindow::setLanguage(Language language)
{
    if (language == m_session.language())
        return;
    m_settings.setLanguage(language);
    m_session.setLanguage(language);
    applyFont();
    setLocale(QLocale());
}

void MainWindow::setCurrency(catalog::Currency currency)
{
    m_settings.setCurrency(currency);
    m_session.setCurrency(currency);
    updateActions();
}

void MainWindow::setTheme(ThemeChoice theme)
{
    m_settings.setTheme(theme);
    applyTheme(theme);
    updateActions();
}

void MainWindow::updateTitle()
{
    const QString name = m_session.displayName();
    setWindowTitle(u"%1[*] — Suanchou 算筹"_s.arg(name.isEmpty() ? tr("New scenario") : name));
    setWindowFilePath(m_session.filePath());
    setWindowModified(m_session.isModified());
}

void MainWindow::updateStatus()
{
    const catalog::Catalog &catalog = m_session.catalog();
    const catalog::ExchangeRates &rates = catalog.economy().exchange;
    const double rate = catalog::exchangeRate(rates, catalog::Currency::Usd, catalog::Currency::Cny);
    m_status->setText(tr("Prices as of %1 · $1 = ¥%2 (%3) · %4 models, %5 accelerators")
                          .arg(QString::fromStdString(catalog.asOf()),
                               m_session.format().significant(rate, 4),
                               QString::fromStdString(rates.from.date),
                               m_session.format().count(double(catalog.models().size())),
                               m_session.format().count(double(catalog.accelerators().size()))));
}

bool MainWindow::maySwitch()
{
    if (!m_session.isModified())
        return true;
    const QString name = m_session.displayName();
    switch (m_prompts.askToSave(this, name.isEmpty() ? tr("New scenario") : name)) {
    case Prompts::Save::Save: return save();
    case Prompts::Save::Discard: return true;
    case Prompts::Save::Cancel: return false;
    }
    return false;
}

bool MainWindow::save() { return m_session.filePath().isEmpty() ? saveAs() : m_session.save(); }

bool MainWindow::saveAs()
{
    QString suggestion = m_session.filePath();
    if (suggestion.isEmpty()) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString name = m_session.displayName();
        suggestion = QDir(folder).filePath((name.isEmpty() ? tr("scenario") : name) + u".suanchou"_s);
    }
    const QString path = m_prompts.askForFileToSave(this, suggestion);
    return !path.isEmpty() && m_session.saveAs(path);
}

QString MainWindow::startFolder() const
{
    return m_session.filePath().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                          : QFileInfo(m_session.filePath()).path();
}

void MainWindow::open()
{
    const QString path = m_prompts.askForFileToOpen(this, startFolder());
    if (!path.isEmpty())
        openFile(path);
}

bool MainWindow::openFile(const QString &path)
{
    if (isModelFile(path))
        return importModel(path);
    return maySwitch() && m_session.open(path);
}

void MainWindow::showFileErrors(const scenario::Errors &errors)
{
    m_fileMessage->setActions({});
    m_fileMessage->showMessage(State::Bad, ErrorText::sentences(errors));
}

void MainWindow::showCatalogErrors(const catalog::ReadErrors &errors)
{
    QStringList sentences;
    for (const catalog::ReadError &error : errors)
        sentences << ErrorText::sentence(error);
    if (sentences.isEmpty())
        return;
    m_fileMessage->setActions({});
    m_fileMessage->showMessage(State::Warning, sentences.join(u'\n'));
}

void MainWindow::showShortcuts()
{
    QDialog dialog(this);
    dialog.setObjectName(u"shortcutList"_s);
    dialog.setWindowTitle(tr("Keyboard shortcuts"));
    auto *rows = new QFormLayout(&dialog);
    for (const QAction *action : m_actions->withShortcuts()) {
        const QString text = QString(action->text()).remove(u'&');
        rows->addRow(action->shortcut().toString(QKeySequence::NativeText), new QLabel(text, &dialog));
    }
    rows->addRow(u"Alt+↓"_s, new QLabel(tr("Open a list and search in it"), &dialog));
    rows->addRow(tr("typing"), new QLabel(tr("Numbers take 8k, 1.2M, 80GB, 2 s, 50%, 1.2万"), &dialog));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    rows->addRow(buttons);
    dialog.exec();
}

void MainWindow::restore()
{
    m_session.setRecentFiles(m_settings.recentFiles());
    resize(1280, 800);
    const QByteArray geometry = m_settings.geometry();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    const QByteArray state = m_settings.windowState();
    if (!state.isEmpty())
        restoreState(state);
    m_explanation->hide();
    const QByteArray splitter = m_settings.splitter();
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
}

void MainWindow::remember()
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
    m_settings.setSplitter(m_splitter->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!maySwitch()) {
        event->ignore();
        return;
    }
    remember();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_actions)
        retranslate();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        openFile(path);
    }
}

} // namespace suanchou::ui
