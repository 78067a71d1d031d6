// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "ui/text/errortext.h"
#include "ui/text/explaintext.h"
#include "ui/text/figuretext.h"
#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/text/warningtext.h"

#include <QGuiApplication>
#include <QTest>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;

namespace {

bool hasPlaceholder(const QString &text) { return text.contains(QRegularExpression(u"%\\d|%n"_s)); }

} // namespace

/// Every code of the model has its words in both languages, and no sentence keeps a placeholder.
class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("en") << static_cast<int>(Language::English);
        QTest::newRow("zh") << static_cast<int>(Language::Chinese);
    }

    void figures_data() { languages_data(); }
    void figures()
    {
        QFETCH(int, language);
        const LanguageScope scope(static_cast<Language>(language));
        QSet<QString> labels;
        for (std::size_t i = 0; i < plan::figureCount; ++i) {
            const auto id = static_cast<plan::FigureId>(i);
            QVERIFY2(!FigureText::label(id).isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(!FigureText::shortLabel(id).isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(FigureText::explanation(id).endsWith(
                         static_cast<Language>(language) == Language::Chinese ? u'。' : u'.'),
                     qPrintable(FigureText::explanation(id)));
            labels << FigureText::label(id);
        }
        QCOMPARE(labels.size(), static_cast<qsizetype>(plan::figureCount)); // no two figures share a name
    }

    void terms()
    {
        for (std::size_t i = 0; i < memory::termCount; ++i) {
            const auto term = static_cast<memory::Term>(i);
            QVERIFY(!FigureText::label(term).isEmpty());
            QVERIFY(!FigureText::formula(term).isEmpty());
            QVERIFY(!FigureText::explanation(term).isEmpty());
        }
        for (std::size_t i = 0; i < static_cast<std::size_t>(explain::OperandName::End); ++i)
            QVERIFY2(!ExplainText::name(static_cast<explain::OperandName>(i)).isEmpty(),
                     qPrintable(QString::number(i)));
        for (std::size_t i = 0; i < cost::capexItemCount; ++i)
            QVERIFY(!FigureText::label(static_cast<cost::CapexItem>(i)).isEmpty());
        for (std::size_t i = 0; i < cost::opexItemCount; ++i)
            QVERIFY(!FigureText::label(static_cast<cost::OpexItem>(i)).isEmpty());
        for (std::size_t i = 0; i < cost::billPartCount; ++i)
            QVERIFY(!FigureText::label(static_cast<cost::BillPart>(i)).isEmpty());
    }

    void warnings_data() { languages_data(); }
    void warnings()
    {
        QFETCH(int, language);
        const LanguageScope scope(static_cast<Language>(language));
        const Format format(static_cast<Language>(language));
        const catalog::Catalog catalog;
        const plan::Plan plan;
        for (int i = 0; i < static_cast<int>(plan::WarningCode::End); ++i) {
            plan::Warning warning;
            warning.code = static_cast<plan::WarningCode>(i);
            QVERIFY2(!WarningText::title(warning.code).isEmpty(), qPrintable(QString::number(i)));
            for (const double number : {0.0, 3.0}) {
                warning.numbers = {number, number, number};
                const QString sentence = WarningText::sentence(warning, plan, catalog, format);
                QVERIFY2(!sentence.isEmpty() && !hasPlaceholder(sentence), qPrintable(sentence));
            }
        }
    }

    void numbersOfAWarningAreSaid()
    {
        const LanguageScope scope(Language::English);
        const Format format(Language::English);
        const catalog::Catalog catalog;
        plan::Plan plan;
        plan.placement.gpus = 1;
        const plan::Warning warning{
            plan::WarningCode::DoesNotFit, plan::Severity::Error, {133.9, 21.3, 8}, {}};
        QString sentence = WarningText::sentence(warning, plan, catalog, format);
        sentence.replace(QChar::Nbsp, u' ');
        QVERIFY2(sentence.contains(u"133.9 GiB"_s) && sentence.contains(u"8 GPUs"_s), qPrintable(sentence));
    }

    void fixesAreButtons()
    {
        const LanguageScope scope(Language::English);
        const Format format(Language::English);
        const catalog::Catalog catalog;
        plan::Fix fix;
        fix.changes[0] = {scenario::FieldId::Count, 8, {}};
        fix.count = 1;
        QCOMPARE(WarningText::fix(fix, catalog, format), u"Use 8 GPUs"_s);
        fix.changes[0] = {scenario::FieldId::Concurrency, 1, {}};
        QCOMPARE(WarningText::fix(fix, catalog, format), u"Serve 1 request at once"_s);
        fix.changes[0] = {scenario::FieldId::Tensor, 0, "auto"};
        fix.changes[1] = {scenario::FieldId::Pipeline, 0, "auto"};
        fix.count = 2;
        QCOMPARE(WarningText::fix(fix, catalog, format), u"Let the program divide the model"_s);
        QVERIFY(WarningText::fix({}, catalog, format).isEmpty());
    }

    void errorsNameFilePlaceFoundAndExpected()
    {
        const LanguageScope scope(Language::English);
        scenario::Error error;
        error.code = scenario::ErrorCode::OutOfRange;
        error.file = "plan.json";
        error.path = "serving.concurrency";
        error.found = "-3";
        error.expected = "1…1e6";
        const QString sentence = ErrorText::sentence(error);
        for (const QString &part : {u"plan.json"_s, u"serving.concurrency"_s, u"-3"_s, u"1…1e6"_s})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        for (int i = 0; i <= static_cast<int>(scenario::ErrorCode::Conflict); ++i) {
            error.code = static_cast<scenario::ErrorCode>(i);
            QVERIFY(!hasPlaceholder(ErrorText::sentence(error)));
        }
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
