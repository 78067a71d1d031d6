// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/modelfiles.h"
#include "tests/ui/window/windowfixture.h"

#include "ui/forms/entries.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;

/// Model files through the menu and by drag and drop.
class TestImportModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void configThroughTheMenu();
    void ggufIsDropped();
    void folderThroughTheMenu();
    void folderIsDropped();
    void otherFilesAreNotTaken();
    void savedWithTheScenario();
    void oneUndoStep();
    void badFileIsTold_data();
    void badFileIsTold();
    void missingShapeIsAskedFor();
    void refusedShapeIsTold();
    void shapeDialog();
    void modelFileIsNoScenario();

private:
    MainWindow &window() { return *m_fixture->window; }
    Session &session() { return m_fixture->session; }
    QDir folder() const { return QDir(m_fixture->folder.path()); }
    QString put(const QString &name, const QByteArray &bytes)
    {
        test::put(folder(), name, bytes);
        return folder().filePath(name);
    }
    void trigger(const char *action)
    {
        window().findChild<QAction *>(QString::fromLatin1(action))->trigger();
    }
    bool drop(const QString &path);
    QString modelName() const
    {
        return CatalogEntries::modelName(m_fixture->session, m_fixture->session.scenario().model);
    }

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestImportModel::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<test::WindowFixture>();
}

bool TestImportModel::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &enter);
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &event);
    test::turn();
    return enter.isAccepted();
}

// Qwen3-0.6B: 28 layers of 1024, counted by hand in tests/model/memory; its card says 0.6B.
void TestImportModel::configThroughTheMenu()
{
    QVERIFY(folder().mkdir(u"Qwen3-0.6B"_s));
    test::put(QDir(folder().filePath(u"Qwen3-0.6B"_s)), u"config.json"_s, test::config());
    m_fixture->prompts.modelFile = folder().filePath(u"Qwen3-0.6B/config.json"_s);
    trigger("importModel");
    test::turn();
    QVERIFY(session().planIsCurrent());
    QCOMPARE(session().plan().model.parameters, 596'049'920.0);
    QCOMPARE(modelName(), u"Qwen3-0.6B"_s);
    QCOMPARE(session().plan().weights, std::string("bf16"));
    QVERIFY(window().fileMessage()->isVisible());
    QCOMPARE(window().fileMessage()->state(), State::Good);
    QVERIFY(window().fileMessage()->text().contains(u"Qwen3-0.6B"_s));
    m_fixture->prompts.modelFile.clear(); // cancelled
    trigger("importModel");
    QCOMPARE(modelName(), u"Qwen3-0.6B"_s);
}

// What the files hold is what one GPU holds: tst_modelfile derives the sum.
void TestImportModel::ggufIsDropped()
{
    session().edit(FieldId::Engine, std::string("llama.cpp"));
    session().edit(FieldId::Count, 1.0);
    put(u"tiny-00001-of-00002.gguf"_s, test::gguf(0));
    const QString second = put(u"tiny-00002-of-00002.gguf"_s, test::gguf(1));
    QVERIFY(drop(second));
    QVERIFY(session().planIsCurrent());
    const std::int64_t quantized = 64 * 256 + 2 * (4 * 256 * 256 + 3 * 256 * 512);
    const double weights = quantity::inBytes(session().plan().memory[memory::Term::Weights]);
    QCOMPARE(weights, double(5 * 256 * 4 + quantized / 32 * 34));
    QCOMPARE(session().plan().weights, std::string("gguf-q8_0"));
}

void TestImportModel::folderThroughTheMenu()
{
    put(u"config.json"_s, test::config());
    put(u"model.safetensors"_s, test::safetensors(30));
    m_fixture->prompts.modelFolder = folder().path();
    trigger("importFolder");
    test::turn();
    QCOMPARE(session().plan().model.parameters, 596'049'920.0);
}

void TestImportModel::folderIsDropped()
{
    put(u"config.json"_s, test::config());
    QVERIFY(drop(folder().path()));
    QCOMPARE(session().plan().model.parameters, 596'049'920.0);
}

void TestImportModel::otherFilesAreNotTaken()
{
    const scenario::Scenario before = session().scenario();
    QVERIFY(!drop(put(u"notes.txt"_s, "{}")));
    QVERIFY(session().scenario() == before);
}

void TestImportModel::savedWithTheScenario()
{
    put(u"tiny-00001-of-00002.gguf"_s, test::gguf(0));
    const QString file = put(u"tiny-00002-of-00002.gguf"_s, test::gguf(1));
    QVERIFY(window().importModel(file));
    session().pin();
    const plan::Plan before = session().plan();
    const QString saved = folder().filePath(u"mine.suanchou"_s);
    QVERIFY(session().saveAs(saved));
    for (const QString &name : {u"tiny-00001-of-00002.gguf"_s, u"tiny-00002-of-00002.gguf"_s})
        QVERIFY(folder().remove(name)); // the scenario needs them no more
    session().newScenario();
    QVERIFY(session().plan().model.parameters != before.model.parameters);
    QVERIFY(session().open(saved));
    test::turn();
    QVERIFY(session().plan() == before);
    QCOMPARE(session().pinned().size(), 1);
    QVERIFY(session().pinned().first().plan == before);
}

void TestImportModel::oneUndoStep()
{
    session().edit(FieldId::Weights, std::string("awq-int4"));
    const scenario::Scenario before = session().scenario();
    QVERIFY(window().importModel(put(u"config.json"_s, test::config())));
    QVERIFY(!session().isGiven(FieldId::Weights));
    QCOMPARE(session().undoText(), u"Import model"_s);
    trigger("undo");
    QVERIFY(session().scenario() == before);
    trigger("redo");
    test::turn();
    QCOMPARE(session().plan().model.parameters, 596'049'920.0);
}

void TestImportModel::badFileIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("no JSON") << u"config.json"_s << QByteArray("{\"model_type\": }")
                             << QStringList{u"config.json"_s, u"1:16"_s, u"JSON"_s};
    QTest::newRow("wrong type") << u"config.json"_s
                                << QByteArray(R"({"model_type": "llama", "hidden_size": "wide",
        "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 2, "vocab_size": 100})")
                                << QStringList{u"config.json"_s, u"hidden_size"_s, u"wide"_s,
                                               u"whole number"_s};
    QTest::newRow("out of range") << u"config.json"_s
                                  << QByteArray(R"({"model_type": "llama", "hidden_size": 64,
        "intermediate_size": 64, "num_hidden_layers": 1e9, "num_attention_heads": 2, "vocab_size": 100})")
                                  << QStringList{u"num_hidden_layers"_s, u"1…1024"_s};
    QTest::newRow("truncated GGUF") << u"cut.gguf"_s << test::gguf(0).first(100)
                                    << QStringList{u"cut.gguf"_s, u"100 bytes"_s, u"a whole header"_s};
    QTest::newRow("no GGUF") << u"fake.gguf"_s << QByteArray("GGML and more") << QStringList{u"fake.gguf"_s};
    QTest::newRow("other part missing")
        << u"m-00001-of-00002.gguf"_s << test::gguf(0) << QStringList{u"m-00002-of-00002.gguf"_s};
    QTest::newRow("no configuration") << u"model.safetensors"_s << test::safetensors(3)
                                      << QStringList{u"model.safetensors"_s, u"config.json"_s};
}

void TestImportModel::badFileIsTold()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, told);
    const scenario::Scenario before = session().scenario();
    QVERIFY(drop(put(name, content)));
    QVERIFY(window().fileMessage()->isVisible());
    QCOMPARE(window().fileMessage()->state(), State::Bad);
    const QString text = window().fileMessage()->text();
    for (const QString &part : told)
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(session().scenario() == before);
    QVERIFY(!session().undoStack()->canUndo());
}

// Two layers of 64 with 2 heads and 128 in between, 100 words: 2 x 100 x 64 + 64 + 2 x (4 x 64² + 3 x 64 x 128 + 2 x 64).
void TestImportModel::missingShapeIsAskedFor()
{
    m_fixture->prompts.shape = catalog::ShapeValues{{"num_hidden_layers", 2}, {"intermediate_size", 128}};
    QVERIFY(drop(put(u"config.json"_s, R"({"architectures": ["AbacusForCausalLM"], "hidden_size": 64,
        "num_attention_heads": 2, "vocab_size": 100})")));
    const Prompts::ShapeQuestion &asked = m_fixture->prompts.shapeAsked;
    QCOMPARE(asked.file, u"config.json"_s);
    QCOMPARE(asked.architecture, u"AbacusForCausalLM"_s);
    QCOMPARE(asked.keys, QStringList({u"num_hidden_layers"_s, u"intermediate_size"_s}));
    QCOMPARE(session().plan().model.parameters,
             double(2 * 100 * 64 + 64 + 2 * (4 * 64 * 64 + 3 * 64 * 128 + 2 * 64)));
    QCOMPARE(window().fileMessage()->state(), State::Warning);
    QVERIFY(window().fileMessage()->text().contains(u"read as a Llama"_s));
}

void TestImportModel::refusedShapeIsTold()
{
    QVERIFY(drop(put(u"config.json"_s, R"({"model_type": "abacus", "hidden_size": 64})")));
    QCOMPARE(window().fileMessage()->state(), State::Bad);
    const QString text = window().fileMessage()->text();
    QVERIFY2(text.contains(u"abacus"_s) && text.contains(u"num_hidden_layers"_s), qPrintable(text));
    QVERIFY(!session().undoStack()->canUndo());
}

void TestImportModel::shapeDialog()
{
    bool acceptedTooEarly = true;
    QTimer::singleShot(0, &window(), [&acceptedTooEarly] {
        QWidget *dialog = QApplication::activeModalWidget();
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QPushButton *take = nullptr;
        for (QAbstractButton *button : buttons->buttons()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                take = qobject_cast<QPushButton *>(button);
        }
        acceptedTooEarly = take->isEnabled();
        auto *layers = dialog->findChild<QSpinBox *>(u"num_hidden_layers"_s);
        QTest::keyClick(layers, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(layers, u"12"_s);
        QTest::mouseClick(take, Qt::LeftButton);
    });
    DialogPrompts prompts;
    const auto values =
        prompts.askForShape(&window(), {u"config.json"_s, u"Abacus"_s, {u"num_hidden_layers"_s}});
    QVERIFY(!acceptedTooEarly);
    QVERIFY(values);
    QCOMPARE(*values, (catalog::ShapeValues{{"num_hidden_layers", 12}}));
}

void TestImportModel::modelFileIsNoScenario()
{
    session().edit(FieldId::Concurrency, 5.0);
    QVERIFY(window().openFile(put(u"config.json"_s, test::config())));
    QCOMPARE(m_fixture->prompts.saveAsked, 0); // the scenario stays, with another model
    QCOMPARE(session().value(FieldId::Concurrency), scenario::Value(5.0));
    QVERIFY(session().filePath().isEmpty());
}

QTEST_MAIN(TestImportModel)
#include "tst_importmodel.moc"
