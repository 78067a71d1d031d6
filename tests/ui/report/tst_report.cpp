// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/evaluate.h"
#include "model/scenario/fields.h"
#include "ui/report/documentwriter.h"
#include "ui/report/figurepainter.h"
#include "ui/report/report.h"
#include "ui/session/embeddedbasis.h"
#include "ui/text/format.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace suanchou;
using namespace suanchou::ui;
using namespace Qt::StringLiterals;

namespace {

scenario::Scenario servingScenario()
{
    scenario::Scenario scenario;
    scenario::set(scenario, scenario::FieldId::Name, std::string("R1 on one H200 node"));
    scenario::set(scenario, scenario::FieldId::Count, 8.0);
    scenario::set(scenario, scenario::FieldId::Concurrency, 64.0);
    return scenario;
}

/// Standard output of a tool of poppler-utils, or nothing when it is not installed.
std::optional<QString> output(const QString &tool, const QStringList &arguments)
{
    const QString path = QStandardPaths::findExecutable(tool);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished(30000))
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// A PDF maps shared glyphs to radicals. Compatibility normalisation maps those of the Kangxi block back; those of the
/// supplement have no mapping in Unicode.
QString plain(const QString &text)
{
    static const std::pair<char16_t, char16_t> supplement[] = {
        {0x2eda, u'页'}, {0x2ee3, u'骨'}, {0x2ed3, u'长'}, {0x2ecb, u'车'}, {0x2ec9, u'贝'}, {0x2ec5, u'见'},
        {0x2edb, u'风'}, {0x2ed4, u'门'}, {0x2ec4, u'西'}, {0x2ea0, u'民'}, {0x2e9f, u'母'}, {0x2ef0, u'龙'}};
    QString result = text.normalized(QString::NormalizationForm_KC);
    for (const auto &[radical, character] : supplement)
        result.replace(QChar(radical), QChar(character));
    return result;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A QGuiApplication without widgets is all that reports may need.
        QCOMPARE(QString::fromLatin1(QCoreApplication::instance()->metaObject()->className()),
                 u"QGuiApplication"_s);
        QCoreApplication::setApplicationVersion(u"0.1.0"_s);
        m_basis = loadBasis(QString()).basis;
        QVERIFY(m_basis);
        QVERIFY(m_folder.isValid());
    }

    void skeletonsDifferAndFiguresDoNot()
    {
        ReportInput input = make(Language::English);
        input.style = ReportStyle::Feasibility;
        const Report feasibility = buildReport(input);
        input.style = ReportStyle::BusinessCase;
        const Report business = buildReport(input);
        QVERIFY(feasibility.kind != business.kind);
        QCOMPARE(business.sections.first().title, u"Decision page"_s);
        QCOMPARE(feasibility.sections.first().title, u"Conclusion on one page"_s);
        const auto options = [](const Report &report) {
            for (const ReportBlock &block : report.sections.first().blocks) {
                if (const auto *table = std::get_if<ReportTable>(&block))
                    return table->rows;
            }
            return QList<QStringList>();
        };
        QVERIFY(!options(feasibility).isEmpty());
        QCOMPARE(options(feasibility), options(business));
    }

    void sectionsAreNumberedAndAppendicesLettered()
    {
        const Report report = buildReport(make(Language::English));
        QCOMPARE(report.sections.first().number, u"1"_s);
        bool appendix = false;
        for (const ReportSection &section : report.sections) {
            QVERIFY2(!section.number.isEmpty(), qPrintable(section.title));
            QVERIFY2(!section.blocks.isEmpty(), qPrintable(section.title));
            appendix = appendix || section.number == "A"_L1;
        }
        QVERIFY(appendix);
    }

    void everyRowHasAsManyCellsAsTheHead()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const Report report = buildReport(make(language));
            for (const ReportSection &section : report.sections) {
                for (const ReportBlock &block : section.blocks) {
                    const auto *table = std::get_if<ReportTable>(&block);
                    if (!table)
                        continue;
                    for (const QStringList &row : table->rows)
                        QCOMPARE(row.size(), table->head.size());
                    QVERIFY(table->widths.isEmpty() || table->widths.size() == table->head.size());
                }
            }
        }
    }

    void pdf_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("en") << static_cast<int>(Language::English);
        QTest::newRow("zh") << static_cast<int>(Language::Chinese);
    }

    void pdf()
    {
        QFETCH(int, language);
        const ReportInput input = make(static_cast<Language>(language));
        const QString name = languageCode(input.language) + u".pdf"_s;
        const QString path = m_folder.filePath(name);
        QString error;
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(writeReport(input, path, &error), qPrintable(error));
        qInfo("report of %lld KiB written in %lld ms", QFile(path).size() / 1024, timer.elapsed());
        const QString keep = qEnvironmentVariable("SUANCHOU_GRAB_DIR");
        if (!keep.isEmpty()) {
            QFile::remove(keep + u'/' + name);
            QFile::copy(path, keep + u'/' + name);
        }

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-1."));
        QVERIFY2(!bytes.contains("/Subtype /Image"), "a figure was written as a raster");

        const Report report = buildReport(input);
        const std::optional<QString> info = output(u"pdfinfo"_s, {path});
        const std::optional<QString> fonts = output(u"pdffonts"_s, {path});
        const std::optional<QString> images = output(u"pdfimages"_s, {u"-list"_s, path});
        const std::optional<QString> words = output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        if (!info || !fonts || !images || !words)
            QSKIP("poppler-utils are not installed");
        QVERIFY2(info->contains(report.title), qPrintable(*info));
        QVERIFY2(info->contains(QRegularExpression(u"Page size:\\s+595(\\.\\d+)? x 84[12](\\.\\d+)? pts"_s)),
                 qPrintable(*info));
        const auto pages = QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(*info).captured(1).toInt();
        QVERIFY(pages >= 5);
        QCOMPARE(pages, pageCount(report));
        const QStringList fontLines = fonts->split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fontLines.isEmpty());
        for (const QString &line : fontLines)
            QVERIFY2(QRegularExpression(u"\\syes\\s+(yes|no)\\s+yes\\s"_s).match(line).hasMatch(),
                     qPrintable(u"not embedded: "_s + line));
        QCOMPARE(images->split(u'\n', Qt::SkipEmptyParts).size(), 2); // the two lines of the head

        const QString all = plain(*words);
        for (const ReportSection &section : report.sections)
            QVERIFY2(all.contains(plain(section.title)), qPrintable(section.title));
        const QString last = input.language == Language::Chinese ? u"第 %1 页，共 %1 页"_s.arg(pages)
                                                                 : u"page %1 of %1"_s.arg(pages);
        QVERIFY2(all.contains(plain(last)), qPrintable(last));
        const Format format(input.language);
        // Digits within Latin words are found too.
        QVERIFY(all.contains(u"R1 on one H200 node"_s));
        QVERIFY(all.contains(format.number(quantity::inGib(input.current.plan.memory.total), 2)));
    }

    void rangeOfText_data()
    {
        QTest::addColumn<QString>("ending");
        for (const QString &ending : reportEndings())
            QTest::newRow(qPrintable(ending)) << ending;
    }

    void rangeOfText()
    {
        QFETCH(QString, ending);
        const QString path = m_folder.filePath(u"report."_s + ending);
        QString error;
        QVERIFY2(writeReport(make(Language::English), path, &error), qPrintable(error));
        QVERIFY(QFile(path).size() > 5000);
    }

    void foreignTextIsEscaped()
    {
        ReportInput input = make(Language::English);
        input.current.scenario.name = "<script>alert(1)</script> & =1+1 | *x*";
        const Report report = buildReport(input);
        const QString html = toHtml(report);
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(html.contains(u"&lt;script&gt;"_s));
        QVERIFY(!toMarkdown(report).contains(u"<script"_s));
        const QJsonDocument json = QJsonDocument::fromJson(toJson(report).toUtf8());
        QCOMPARE(json.object().value(u"title"_s).toString(),
                 QString::fromStdString(input.current.scenario.name));
    }

    void csvDefusesFormulas()
    {
        QCOMPARE(csvCell(u"=HYPERLINK(\"http://x\")"_s), u"\"'=HYPERLINK(\"\"http://x\"\")\""_s);
        QCOMPARE(csvCell(u"+1"_s), u"'+1"_s);
        QCOMPARE(csvCell(u"-1"_s), u"'-1"_s);
        QCOMPARE(csvCell(u"@SUM"_s), u"'@SUM"_s);
        QCOMPARE(csvCell(u"a,b"_s), u"\"a,b\""_s);
        QCOMPARE(csvCell(u"plain"_s), u"plain"_s);
    }

    void workbookOpens()
    {
        const QString path = m_folder.filePath(u"book.xlsx"_s);
        QVERIFY(writeReport(make(Language::Chinese), path, nullptr));
        const QString unzip = QStandardPaths::findExecutable(u"unzip"_s);
        if (unzip.isEmpty())
            QSKIP("unzip is not installed");
        QProcess process;
        process.start(unzip, {u"-t"_s, path});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
        const std::optional<QString> sheet =
            output(u"unzip"_s, {u"-p"_s, path, u"xl/worksheets/sheet2.xml"_s});
        QVERIFY(sheet);
        QXmlStreamReader xml(*sheet);
        int cells = 0;
        while (!xml.atEnd())
            cells += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "c"_L1;
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(cells > 20);
        QVERIFY(!sheet->contains(u"<f>"_s)); // no formula
    }

    void errorsAreSentences()
    {
        QString error;
        QVERIFY(!writeReport(make(Language::English), m_folder.filePath(u"report.docx"_s), &error));
        QVERIFY2(error.contains(u"docx"_s) && error.contains(u".pdf"_s), qPrintable(error));
        QVERIFY(!writeReport(make(Language::English), u"/nonexistent/folder/report.pdf"_s, &error));
        QVERIFY2(error.contains(u"report.pdf"_s), qPrintable(error));
    }

    void trainingHasItsOwnSections()
    {
        ReportInput input = make(Language::English);
        input.alternatives.clear();
        scenario::set(input.current.scenario, scenario::FieldId::Task, std::string("lora"));
        scenario::set(input.current.scenario, scenario::FieldId::Model,
                      scenario::ModelChoice{"llama-3.1-70b", 0, {}});
        scenario::set(input.current.scenario, scenario::FieldId::Weights, std::string("bf16-mixed"));
        input.current.plan = plan::evaluate(input.current.scenario, *m_basis);
        const Report report = buildReport(input);
        const bool run =
            std::any_of(report.sections.begin(), report.sections.end(), [](const ReportSection &section) {
                return section.title == "Duration of the run"_L1;
            });
        QVERIFY(run);
        QVERIFY(writeReport(input, m_folder.filePath(u"training.pdf"_s), nullptr));
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("step");
        QTest::newRow("730 in 5") << 730.0 << 5 << 200.0;
        QTest::newRow("1.0 in 5") << 1.0 << 5 << 0.2;
        QTest::newRow("0.037 in 4") << 0.037 << 4 << 0.01;
        QTest::newRow("6 in 6") << 6.0 << 6 << 1.0;
    }

    void ticksAreRound()
    {
        QFETCH(double, largest);
        QFETCH(int, count);
        QFETCH(double, step);
        QCOMPARE(tickStep(largest, count), step);
    }

private:
    ReportInput make(Language language) const
    {
        ReportInput input;
        input.basis = m_basis;
        input.current.scenario = servingScenario();
        input.current.plan = plan::evaluate(input.current.scenario, *m_basis);
        scenario::Scenario other = input.current.scenario;
        scenario::set(other, scenario::FieldId::Name, std::string("R1 on two H200 nodes"));
        scenario::set(other, scenario::FieldId::Count, 16.0);
        input.alternatives.push_back({other, plan::evaluate(other, *m_basis)});
        input.language = language;
        input.style = defaultStyle(language);
        input.created = QDateTime(QDate(2025, 6, 1), QTime(12, 0));
        return input;
    }

    std::shared_ptr<const plan::Basis> m_basis;
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    TestReport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_report.moc"
