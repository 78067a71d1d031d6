// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace suanchou::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(suanchou::ui::DialogPrompts)

public:
    static QString title() { return tr("Unsaved changes"); }
    static QString question(const QString &name) { return tr("Save the changes to “%1”?").arg(name); }
    static QString meaning() { return tr("Otherwise they are lost."); }
    static QString open() { return tr("Open"); }
    static QString saveAs() { return tr("Save as"); }
    static QString filter() { return tr("Suanchou scenarios (*.suanchou *.json)"); }
    static QString saveFilter() { return tr("Suanchou scenarios (*.suanchou)"); }
    static QString all() { return tr("All files (*)"); }
    static QString about() { return tr("About Suanchou"); }
    static QString aboutText(const QString &version)
    {
        return tr("<h3>Suanchou 算筹 %1</h3>"
                  "<p>Plans the hardware for running large language models yourself: memory, GPUs, speed, power and "
                  "cost, and whether to buy, rent or call an API.</p>"
                  "<p>Nothing leaves this computer.</p>"
                  "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(version);
    }
};

} // namespace

Prompts::Save DialogPrompts::askToSave(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::Question, Words::title(), Words::question(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(Words::meaning());
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return Save::Save;
    case QMessageBox::Discard: return Save::Discard;
    default: return Save::Cancel;
    }
}

QString DialogPrompts::askForFileToOpen(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, Words::open(), folder,
                                        Words::filter() + u";;"_s + Words::all());
}

QString DialogPrompts::askForFileToSave(QWidget *parent, const QString &suggestion)
{
    QString path = QFileDialog::getSaveFileName(parent, Words::saveAs(), suggestion, Words::saveFilter());
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += u".suanchou"_s;
    return path;
}

void DialogPrompts::showAbout(QWidget *parent)
{
    QMessageBox box(QMessageBox::NoIcon, Words::about(),
                    Words::aboutText(QCoreApplication::applicationVersion()), QMessageBox::Close, parent);
    box.setIconPixmap(QPixmap(u":/icons/suanchou.svg"_s).scaledToHeight(72, Qt::SmoothTransformation));
    box.exec();
}

} // namespace suanchou::ui
