// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/modelfile.h"
#include "ui/text/errortext.h"
#include "ui/text/importtext.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::ImportDialog)

public:
    static QString title() { return tr("Import model"); }
    static QString folderTitle() { return tr("Import model folder"); }
    static QString filter() { return tr("Models (config.json *.json *.gguf *.safetensors)"); }
    static QString all() { return tr("All files (*)"); }
    static QString question(const Prompts::ShapeQuestion &question)
    {
        const QString what =
            question.architecture.isEmpty()
                ? tr("%1 does not name an architecture and lacks parts of the shape.")
                : tr("The architecture “%2” of %1 is not known, and parts of the shape are missing.");
        const QString named = question.architecture.isEmpty()
                                  ? what.arg(question.file)
                                  : what.arg(question.file, question.architecture);
        return named + u' ' +
               tr("With the numbers below it is planned like a Llama: attention and a gated feed-forward block in "
                  "every layer.");
    }
    static QString take() { return tr("&Import"); }
};

/// Bounds of the reader (a model of 10¹² parameters has a width of some 10⁴); the reader checks each key's own.
constexpr int largestShape = 100'000'000;

} // namespace

QString DialogPrompts::askForModelFile(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, Words::title(), folder,
                                        Words::filter() + u";;"_s + Words::all());
}

QString DialogPrompts::askForModelFolder(QWidget *parent, const QString &folder)
{
    return QFileDialog::getExistingDirectory(parent, Words::folderTitle(), folder);
}

std::optional<catalog::ShapeValues> DialogPrompts::askForShape(QWidget *parent, const ShapeQuestion &question)
{
    QDialog dialog(parent);
    dialog.setObjectName(u"shapeDialog"_s);
    dialog.setWindowTitle(Words::title());
    auto *rows = new QFormLayout(&dialog);
    auto *text = new QLabel(Words::question(question), &dialog);
    text->setWordWrap(true);
    rows->addRow(text);
    QList<QSpinBox *> boxes;
    for (const QString &key : question.keys) {
        auto *box = new QSpinBox(&dialog);
        box->setObjectName(key);
        box->setRange(0, largestShape);
        box->setSpecialValueText(u"—"_s);
        box->setGroupSeparatorShown(true);
        box->setAccessibleName(ImportText::shapeKey(key));
        box->setToolTip(key);
        rows->addRow(u"%1 (%2)"_s.arg(ImportText::shapeKey(key), key), box);
        boxes.append(box);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    QPushButton *take = buttons->addButton(Words::take(), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    const auto update = [take, boxes] {
        take->setEnabled(
            std::all_of(boxes.begin(), boxes.end(), [](const QSpinBox *box) { return box->value() > 0; }));
    };
    for (const QSpinBox *box : boxes)
        QObject::connect(box, &QSpinBox::valueChanged, &dialog, update);
    update();
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    rows->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    catalog::ShapeValues values;
    for (const QSpinBox *box : boxes)
        values.emplace(box->objectName().toStdString(), box->value());
    return values;
}

bool MainWindow::importModel(const QString &path)
{
    auto read = loadModel(path);
    if (const auto *errors = std::get_if<scenario::Errors>(&read)) {
        const QStringList missing = missingShape(*errors);
        if (!missing.isEmpty()) {
            const QString architecture = QString::fromStdString(errors->front().found);
            const auto stated =
                m_prompts.askForShape(this, {QFileInfo(path).fileName(), architecture, missing});
            if (stated)
                read = loadModel(path, *stated);
        }
    }
    if (const auto *errors = std::get_if<scenario::Errors>(&read)) {
        showFileErrors(*errors);
        return false;
    }
    const LoadedModel &loaded = std::get<LoadedModel>(read);
    // The format of the files is part of the model; what was stated for the one before goes.
    m_session.applyChanges(
        {{scenario::FieldId::Model, modelChoice(loaded), false}, {scenario::FieldId::Weights, {}, true}},
        [] { return tr("Import model"); });
    m_session.flush();
    QString text = tr("The scenario's model is now %1 (%2 parameters).")
                       .arg(QString::fromStdString(loaded.model.spec.name),
                            m_session.format().parameters(m_session.plan().model.parameters));
    for (const std::string &note : loaded.model.notes)
        text += u"\n• "_s + ImportText::note(note);
    const bool assumed = std::find(loaded.model.notes.begin(), loaded.model.notes.end(),
                                   "assumed-llama-like") != loaded.model.notes.end();
    m_fileMessage->setActions({});
    m_fileMessage->showMessage(assumed ? State::Warning : State::Good, text);
    return true;
}

} // namespace suanchou::ui
