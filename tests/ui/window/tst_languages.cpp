// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // records of the model have members of such names
#include "tests/ui/window/windowfixture.h"

#include "ui/pages/evidencepage.h"
#include "ui/session/riskwatch.h"
#include "ui/text/fieldtext.h"
#include "ui/text/figuretext.h"
#include "ui/widgets/card.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QTabWidget>
#include <QTextDocument>
#include <QtTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;
using scenario::FieldId;

namespace {

// Words that stay as they are in Chinese technical writing, names of products and units.
const QRegularExpression allowed(
    u"\\b(?:ms-swift|GPUs?|CPU|API|KV|TTFT|TPOT|MFU|PUE|IT|LoRA|QLoRA|DoRA|EAGLE|MTP|FlashAttention|ZeRO|TP|PP|DP|EP|CP|"
    "MLA|MHA|GQA|MoE|BF16|FP16|FP32|FP8|FP4|"
    "INT8|INT4|NF4|AWQ|GPTQ|GGUF|W8A8|Q\\d\\S*|vLLM|SGLang|TensorRT|LLM|llama\\.cpp|Megatron|DeepSpeed|HF|Trainer|AdamW|"
    "DeepSeek|Qwen\\S*|SXM\\d?|PCIe|H200|H100|HBM\\S*|NVLink|NVIDIA|CNY|USD|CNY/USD|English|Suanchou|json|config|PDF|"
    "tokens?|token/s|tokens/s|ms|min|h|s|GiB|MiB|KiB|TiB|GB|TB|kW|kWh|MW|MWh|GWh|W|B|T|M|k|kg|t|CO₂e?|TFLOP|TFLOPs?|"
    "Roofline|SLO|P10|P50|P90|NPV|IRR|ROI|MACRS|NCCL|CUDA|Spot|spot|DSA|n|x|TCO|OOM|DGX|HGX|Hopper|R1|V3|D|L|Q|S|E|T|O|"
    "LMDeploy|ExLlamaV2|MLC|gpt-fast|KTransformers|torchtune|torchtitan|Unsloth|PEFT|TRL|FSDP|fms-fsdp|Foundry|NeMo|"
    "AutoModel|LitGPT|LLaMA-Factory|Adafactor|SGD|Muon|GaLore|Q-GaLore|Markdown|bitsandbytes|"
    "Ctrl|Shift|Alt|F\\d|A|I|C|F|V|H|N|R|Z|U|G|K|P|W|X)\\b"_s);

struct Texts {
    QMap<QString, QString> byPlace;
};

void take(Texts &texts, const QString &place, const QString &text)
{
    if (!text.trimmed().isEmpty())
        texts.byPlace.insert(place, text);
}

Texts walk(QWidget &root)
{
    Texts texts;
    QHash<QString, int> alike; // a widget without words may come or go, such as a scroll bar
    const auto placed = [&alike](const QString &name) { return u"%1 #%2"_s.arg(name).arg(alike[name]++); };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isQts = widget->objectName().startsWith(u"qt_"_s) || widget->objectName().startsWith(u"Scroll"_s);
        if (isQts)
            continue; // Qt's own helpers: their words come from Qt's translation
        const QString place =
            placed(u"%1 %2"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName()));
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            QTextDocument plain;
            plain.setHtml(label->text());
            take(texts, place, Qt::mightBeRichText(label->text()) ? plain.toPlainText() : label->text());
        } else if (const auto *card = qobject_cast<const Card *>(widget)) {
            take(texts, place + u".title"_s, card->content().title);
            take(texts, place + u".value"_s, card->content().value);
            take(texts, place + u".sub"_s, card->content().sub);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            take(texts, place, button->text());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            take(texts, place, group->title());
        } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                take(texts, place + u'.' + QString::number(i), combo->itemText(i));
        } else if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                take(texts, place + u'.' + QString::number(i), tabs->tabText(i));
        }
        if (!qobject_cast<const Card *>(widget))
            take(texts, place + u".toolTip"_s, widget->toolTip());
        take(texts, place + u".accessible"_s, widget->accessibleName());
    }
    for (const QAction *action : root.findChildren<QAction *>())
        take(texts, placed(u"action "_s + action->objectName()), action->text());
    return texts;
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::settleApplication(); }
    void init() { test::failOnWarnings(); }
    void cleanupTestCase() { installLanguage(Language::English); }

    void switchingThereAndBackBakesNothingIn_data();
    void switchingThereAndBackBakesNothingIn();
    void chineseWindowHasNoEnglishLeft_data();
    void chineseWindowHasNoEnglishLeft();
    void everyFieldAndFigureIsTranslated();
    void numbersOfAnotherLocaleStayOut();
};

namespace {

void addTasks()
{
    QTest::addColumn<QString>("task");
    for (const char *task : {"serve", "pretrain", "lora"})
        QTest::newRow(task) << QString(QLatin1String(task));
}

void showAll(test::WindowFixture &fixture, const QString &task)
{
    fixture.session.edit(FieldId::Model, scenario::ModelChoice{"qwen3-32b", 0, {}});
    fixture.session.edit(FieldId::Task, task.toStdString());
    for (int group = 0; group < ScenarioForm::groupCount; ++group)
        fixture.window->form()->setShowsAdvanced(group, true);
    fixture.session.pin();
    test::turn();
    for (int i = fixture.window->pages()->count(); i-- > 0;) {
        fixture.window->pages()->setCurrentIndex(i);
        test::turn();
    }
}

/// The Evidence page predicts in the background; draws of uncertain prices are made there too.
bool settled(const test::WindowFixture &fixture)
{
    for (RiskWatch *watch : fixture.window->findChildren<RiskWatch *>())
        watch->finish();
    for (int i = fixture.window->pages()->count(); i-- > 0;) {
        fixture.window->pages()->setCurrentIndex(i);
        test::turn();
    }
    const auto *evidence = fixture.window->findChild<EvidencePage *>();
    return evidence && QTest::qWaitFor([&] { return evidence->isReady(); }, 30000);
}

void speak(test::WindowFixture &fixture, const QString &action)
{
    fixture.window->findChild<QAction *>(action)->trigger();
    test::turn();
    test::turn();
    // Pages catch up when they are shown.
    for (int i = fixture.window->pages()->count(); i-- > 0;) {
        fixture.window->pages()->setCurrentIndex(i);
        test::turn();
    }
}

} // namespace

void TestLanguages::switchingThereAndBackBakesNothingIn_data()
{
    addTasks();
}

void TestLanguages::switchingThereAndBackBakesNothingIn()
{
    QFETCH(QString, task);
    test::WindowFixture fixture;
    showAll(fixture, task);
    QVERIFY(settled(fixture));
    const Texts before = walk(*fixture.window);
    speak(fixture, u"chinese"_s);
    speak(fixture, u"english"_s);
    QVERIFY(settled(fixture));
    const Texts after = walk(*fixture.window);
    QVERIFY(before.byPlace.size() > 150);
    for (auto it = before.byPlace.begin(); it != before.byPlace.end(); ++it)
        QCOMPARE(it.key() + u": "_s + after.byPlace.value(it.key()), it.key() + u": "_s + it.value());
    QCOMPARE(after.byPlace.size(), before.byPlace.size());
}

void TestLanguages::chineseWindowHasNoEnglishLeft_data()
{
    addTasks();
}

void TestLanguages::chineseWindowHasNoEnglishLeft()
{
    QFETCH(QString, task);
    test::WindowFixture fixture;
    showAll(fixture, task);
    speak(fixture, u"chinese"_s);
    const Texts texts = walk(*fixture.window);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QStringList english;
    for (auto it = texts.byPlace.begin(); it != texts.byPlace.end(); ++it) {
        const QString left = QString(it.value()).remove(tags).remove(u'&').remove(allowed);
        const bool hasChinese = it.value().contains(QRegularExpression(u"\\p{Han}"_s));
        if (left.contains(word) && !hasChinese)
            english << it.key() + u": "_s + it.value();
    }
    QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
    speak(fixture, u"english"_s);
}

void TestLanguages::everyFieldAndFigureIsTranslated()
{
    installLanguage(Language::English);
    QStringList english;
    QStringList chinese;
    const auto collect = [](QStringList &texts) {
        for (const scenario::Field &field : scenario::fields()) {
            texts << FieldText::label(field.id) << FieldText::help(field.id);
            for (const std::string_view word : field.choices)
                QVERIFY(!FieldText::choice(field.id, word).isEmpty());
        }
        for (const plan::Figure &figure : plan::figures())
            texts << FigureText::label(figure.id) << FigureText::explanation(figure.id);
    };
    collect(english);
    installLanguage(Language::Chinese);
    collect(chinese);
    QCOMPARE(chinese.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        QVERIFY2(!english.at(i).isEmpty(), qPrintable(QString::number(i)));
        const bool name = english.at(i) == "PUE"_L1 || english.at(i) == "GPUs"_L1; // the same in both
        QVERIFY2(name || chinese.at(i).contains(QRegularExpression(u"\\p{Han}"_s)), qPrintable(english.at(i)));
    }
    installLanguage(Language::English);
}

// The default locale of the process does not reach numbers: Format holds its own.
void TestLanguages::numbersOfAnotherLocaleStayOut()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(Format(Language::English).number(1234.5, 1), u"1,234.5"_s);
    QCOMPARE(Format(Language::Chinese).number(1234.5, 1), u"1,234.5"_s);
    QLocale::setDefault(before);
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
